"""Footnotes of a list: "Ricardo Castillo*", and below the table "* Vegetarian"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.reading.tables import Value

_MARK = r"[*†‡§※]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹]|\(\d\)|\[\d\]|\(\*{1,3}\)"
_NOTE = re.compile(rf"\s*(?P<mark>{_MARK})\s*[:=.–-]?\s*(?P<says>[^\W_].*)", re.DOTALL)
_MARKED = re.compile(rf"[^\W_].*?\s*(?P<mark>{_MARK})\s*$", re.DOTALL)


def footnotes(names: Sequence[Sequence[Value]], notes: Sequence[str]) -> list[Value]:
    """What the notes below a table say of each of its rows, whose `names` are given; None of most."""
    said = {found["mark"].strip("()[]"): found["says"] for note in notes if (found := _NOTE.fullmatch(note))}
    return [_said_of(cells, said) if said else None for cells in names]


def _said_of(cells: Sequence[Value], said: dict[str, str]) -> str | None:
    marks = (_MARKED.fullmatch(cell) for cell in cells if isinstance(cell, str))
    return "; ".join(said[mark] for found in marks if found and (mark := found["mark"].strip("()[]")) in said) or None
