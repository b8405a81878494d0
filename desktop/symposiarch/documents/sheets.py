"""A sheet of the catalogue at work: its facts, what of it is new, and its pages.

Facts need a session and are quick; setting them needs neither and may take its time in a background job.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING, Any

from symposiarch.documents.catalogue import Sheet
from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from symposiarch.apart.worker_process import Report
    from symposiarch.documents.glyphs import MissingGlyph


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet as PDF, and the letters in it for which this machine has no font."""

    pdf: bytes
    missing: tuple[MissingGlyph, ...]


def facts_of(
    sheet: Sheet,
    session: Session,
    event_id: int,
    *,
    languages: Sequence[str] = (),
    now: datetime | None = None,
    by: str = "",
    among: Collection[int] | None = None,
    **options: Any,
) -> dict[str, Any]:
    """What the sheet will say. Options that are not given have their defaults.

    `among` are those alone of whom it is made: invitations on cards, heads on badges, messages in letters. A sheet with
    what not everybody may see says at its foot `by` whom it was printed, so that a copy left lying about can be asked
    about.

    Raises:
        SymposiarchError: an option that the sheet does not have, or a value that it does not take; a language that is
            not known.
    """
    from symposiarch.documents.heading import edition_of, heading
    from symposiarch.documents.words import word
    from symposiarch.planning.event_rows import event_row

    chosen: dict[str, Any] = {option.name: option.default for option in sheet.options}
    for name, value in options.items():
        chosen[name] = _checked(sheet, name, value)
    make: Callable[..., dict[str, Any]] = import_module(f"symposiarch.documents.{sheet.module}").facts
    if among is not None:
        chosen["among"] = among
    event = event_row(session, event_id)
    edition = edition_of(event, languages=languages, now=now, most=sheet.languages)
    facts = heading(session, event, sheet, edition) | make(session, event_id, edition, **chosen)
    if sheet.guarded and by:
        facts["as-of"] += f" · {word(facts['language'], 'logistics.printed-by', name=by)}"
    return facts


ENTRIES = ("groups", "days", "plans", "speakers", "cards", "tents", "tables", "letters", "badges", "labels", "rows")
"""The facts that hold what a sheet lists."""


def holds_nothing(facts: Mapping[str, Any]) -> bool:
    """Whether a sheet would be printed with its heading alone."""
    listed = [facts[name] for name in ENTRIES if name in facts]
    return bool(listed) and not any(listed)


def digests_of(sheet: Sheet, facts: Mapping[str, Any]) -> dict[str, str]:
    """By head: a digest of what the sheet says of it, to be noted when it is printed (see `planning.prints`)."""
    return {
        entry["about"]: sha256(repr(sorted(entry.items())).encode()).hexdigest()
        for entry in (facts[sheet.each] if sheet.each else ())
    }


def only_for(sheet: Sheet, facts: dict[str, Any], heads: Container[str]) -> dict[str, Any]:
    """The same sheet with the entries of these heads alone; where it counts, it tells how many of how many,
    and where none of them is left, that nothing has changed."""
    from symposiarch.documents.words import words

    kept = [entry for entry in facts[sheet.each] if entry["about"] in heads]
    counted = {"count": f"{len(kept)} / {len(facts[sheet.each])}"} if facts.get("count") else {}
    said = words(facts["languages"], ("unchanged",)) if facts[sheet.each] and not kept else {}
    return {**facts, **counted, "words": facts["words"] | said, sheet.each: kept}


def printed(sheet: Sheet, facts: dict[str, Any], *, report: Report | None = None) -> Printed:
    """The sheet as PDF."""
    from symposiarch.documents import glyphs, render

    return Printed(render.pdf(sheet.template, facts, report=report), glyphs.missing_glyphs(facts, report=report))


def pages(
    sheet: Sheet, facts: dict[str, Any], *, ppi: float | None = None, report: Report | None = None
) -> list[bytes]:
    """The sheet's pages as PNG, as they will be printed: for the screen, or at 300 ppi for a printer."""
    from symposiarch.documents import render

    return render.pages(sheet.template, facts, ppi=ppi or render.SCREEN, report=report)


def _checked(sheet: Sheet, name: str, value: Any) -> Any:
    option = next((option for option in sheet.options if option.name == name), None)
    if option is None:
        raise SymposiarchError(f"The sheet “{sheet.name}” has no option “{name}”.")
    if option.choices:
        wanted = [part.strip() for part in str(value).split(",") if part.strip()] if option.many else [str(value)]
        for part in wanted:
            if part not in option.choices:
                raise SymposiarchError(f"“{part}” is not to be chosen as “{name}”: {', '.join(option.choices)}.")
        return ",".join(wanted) if option.many else wanted[0]
    return value
