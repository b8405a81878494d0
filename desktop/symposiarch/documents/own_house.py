"""An office's own house style over ours: a copy of an older version still prints every sheet.

Sheets of today read names of house.typ that an older copy has not, or call its functions with arguments that those do
not take. What the copy defines counts, its colours and typefaces inside our functions too; the rest is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

HOUSE = "house.typ"
COPY = "house-own.typ"
"""What the office's copy is called where the sheets are set; ours imports it."""

_DEFINED = re.compile(r"^#let +([\w-]+)( *=|(?=\())", re.MULTILINE)
_VALUE = re.compile(r"^#let +([\w-]+) *=.*$", re.MULTILINE)


def over_ours(ours: str, own: str) -> str:
    """Our house style, line for line, with the office's copy over it."""
    values = {name for name, taken in _definitions(own) if taken is None}
    changed = _VALUE.sub(lambda line: f'#import "{COPY}": {line[1]}' if line[1] in values else line[0], ours)
    theirs = dict(_definitions(own))
    kept = [name for name, taken in _definitions(ours) if name in theirs and not _serves(taken, theirs[name])]
    return "\n".join(
        [
            changed,
            *(f"#let our-{name} = {name}" for name in kept),
            f'#import "{COPY}": *',
            *(f"#let {name} = our-{name}" for name in kept),
            "",
        ]
    )


def _definitions(text: str) -> Iterator[tuple[str, tuple[str, ...] | None]]:
    """Each name that a template defines, with what it takes if it is a function."""
    for found in _DEFINED.finditer(text):
        yield found[1], None if found[2] else _parameters(text[found.end() :])


def _parameters(text: str) -> tuple[str, ...]:
    """What stands between these brackets: named ones by their names, the others as "", one that takes all as ".."."""
    depth, begun, parts = 0, 1, []
    for place, sign in enumerate(text):
        depth += (sign in "([{") - (sign in ")]}")
        if depth == 0 or (depth == 1 and sign == ","):
            parts.append(text[begun:place].strip())
            begun = place + 1
        if depth == 0:
            break
    named = (part.partition(":") for part in parts if part)
    return tuple(".." if name.startswith("..") else name.strip() if colon else "" for name, colon, _ in named)


def _serves(ours: tuple[str, ...] | None, own: tuple[str, ...] | None) -> bool:
    """Whether what takes the one can be called where the other is meant."""
    if ours is None or own is None:
        return ours is own
    return ".." in own or (set(ours) <= set(own) and ours.count("") == own.count(""))
