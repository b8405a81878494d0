"""Two columns that say one thing in two languages, side by side: "Programme | Proqram", "Deutsch | English"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.headings import Heading
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.languages import language_by_letters, language_named
from symposiarch.planning.languages import script_of


@dataclass(frozen=True, slots=True)
class Twin:
    """The two columns and the language of each."""

    first: int
    second: int
    languages: tuple[str, str]


def twin_columns(page: Page, below: int, columns: dict[int, Heading]) -> Twin | None:
    """Two columns of what happens that are filled together, and agree row by row; None where there are none."""
    named = [column for column, heading in columns.items() if heading in (Heading.SESSION, Heading.TITLE)]
    if len(named) != 2:
        return None
    one, other = sorted(named)
    rows = [row for row in range(below, len(page.rows)) if page.anchor(row, one) != page.anchor(row, other)]
    both = [row for row in rows if page.text(row, one) and page.text(row, other)]
    either = [row for row in rows if page.text(row, one) or page.text(row, other)]
    if len(both) < 2 or len(both) < 0.8 * len(either):
        return None
    texts = [(page.text(row, one), page.text(row, other)) for row in both]
    headed = tuple(language_named(page.text(below - 1, column)) for column in (one, other)) if below else ("", "")
    if not all(headed) and not _agree(texts):
        return None
    tongues = tuple(
        named or language_by_letters("\n".join(said))
        for named, said in zip(headed, zip(*texts, strict=True), strict=True)
    )
    if tongues[0] == tongues[1]:
        return None
    return Twin(one, other, (tongues[0], tongues[1]))


def _agree(texts: Sequence[tuple[str, str]]) -> bool:
    """Whether the two of each row say the same: they are of other scripts, or of one kind, and never the same words."""
    if any(one == other for one, other in texts):
        return False
    scripts = Counter((script_of(one), script_of(other)) for one, other in texts)
    (here, there), most = scripts.most_common(1)[0]
    if here != there and most >= 0.7 * len(texts):
        return True
    kinds = [(kind_of(_first(one)), kind_of(_first(other))) for one, other in texts]
    known = [(one, other) for one, other in kinds if one is not None and other is not None]
    alike = sum(one is other for one, other in known)
    return alike >= 2 and alike >= 0.6 * len(known) and len(known) >= 0.5 * len(texts)


def _first(text: str) -> str:
    return re.split(r"\n", text, maxsplit=1)[0]


def once(people: Sequence[ReadRole], again: Sequence[ReadRole]) -> list[ReadRole]:
    """The people of one column, of whom the other one tells again in its language: each is one person."""
    if not people or not again:
        return [*people, *again]
    if len(people) != len(again):
        return list(people)
    found = []
    for one, other in zip(people, again, strict=True):
        both = one.name and other.name and script_of(one.name) != script_of(other.name)
        found.append(
            replace(
                one, name=f"{one.name} ({other.name})" if both else one.name or other.name, kind=one.kind or other.kind
            )
        )
    return found
