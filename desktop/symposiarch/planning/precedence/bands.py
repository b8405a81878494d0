"""Who goes before whom, as the files of a practice say it: the rows of classes for each kind of house."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from symposiarch.model.events import House
from symposiarch.planning.precedence.practice_files import text_of, unusable, words_of

Rows = list[list[str]]
"""Classes of equal rank by row, the highest first."""


def bands_in(data: Mapping[str, Any], base: Mapping[House, Rows], path: Path) -> dict[House, Rows]:
    """The rows of each house as a file leaves them.

    A file that writes rows of its own need not name every class that its base has: the others stand behind all whom
    they follow there, for a place too high is an offence on paper, and before the guests without a rank.
    """
    houses = {house.value: house for house in House}
    found = dict(base)
    written = data.get("bands", {})
    for name, value in written.items():
        if name not in houses:
            raise unusable(path, f"[bands] knows no {name}; there are {', '.join(houses)}")
        house = houses[name]
        if not isinstance(value, str):
            found[house] = _with_all(_rows(value, name, path), base.get(house, []))
    for name, value in written.items():
        if isinstance(value, str):
            if value == name or houses.get(value) not in found:
                raise unusable(path, f"{name} in [bands] is as “{value}”, of which there are no bands")
            found[houses[name]] = found[houses[value]]
    for name, before in data.get("behind", {}).items():
        if isinstance(before, dict) and name in houses:
            found[houses[name]] = _moved(found[houses[name]], before, f"[behind.{name}]", path)
        else:
            found |= {house: _moved(rows, {name: before}, "[behind]", path) for house, rows in found.items()}
    return found


def _rows(value: object, name: str, path: Path) -> Rows:
    if not isinstance(value, list):
        raise unusable(path, f'{name} in [bands] must be a list of bands: [["ambassador"], ["minister"]]')
    rows = [words_of(row, f"a band of {name}", path) for row in value]
    named = [rank for row in rows for rank in row]
    twice = next((rank for rank in named if named.count(rank) > 1), None)
    if twice is not None:
        raise unusable(path, f"{name} in [bands] names {twice} twice; leave it in one band")
    return rows


def _with_all(rows: Rows, base: Sequence[Sequence[str]]) -> Rows:
    found = [list(row) for row in rows]
    last = -1
    for row in base:
        there = [rank for rank in row if any(rank in one for one in found)]
        missing = [rank for rank in row if rank not in there]
        if missing and there:
            found[_place(found, there[0])] += missing
        elif missing:
            found.insert(last + 1, missing)
        last = max([last, *(_place(found, rank) for rank in row)])
    return found


def _moved(rows: Rows, behind: Mapping[str, object], where: str, path: Path) -> Rows:
    """The rows with each of these classes in a row of its own, right behind that of another."""
    for name, value in behind.items():
        before = text_of(value, f"{name} in {where}", path)
        rows = [kept for row in rows if (kept := [rank for rank in row if rank != name])]
        if not any(before in row for row in rows):
            raise unusable(path, f"{name} in {where} stands behind {before}, which no band names")
        at = _place(rows, before) + 1
        rows = [*rows[:at], [name], *rows[at:]]
    return rows


def _place(rows: Rows, name: str) -> int:
    return next(at for at, row in enumerate(rows) if name in row)
