"""A table with a time on the left and a room in each column."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.tables.columns import room_names
from symposiarch.exchange.programme.tables.lines import Lines
from symposiarch.exchange.programme.tables.tidying import led
from symposiarch.exchange.programme.values import ReadItem
from symposiarch.exchange.programme.writing.headings import Heading, heading_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.nobody import is_group
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.their_speakers import named_in_brackets
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.model.programme import ItemKind


def across_rooms(lines: Lines, below: int, rooms: dict[int, str]) -> list[ReadItem]:
    """A time on the left and a room in each column; a cell over all rooms is for everybody."""
    page = lines.page
    items: list[ReadItem] = []
    seen: set[tuple[int, int]] = set()
    plain = not any(_is_told_for_all(page, row, rooms) for row in range(below, len(page.rows)))
    for row in range(below, len(page.rows)):
        filled = lines.filled(row)
        if not filled or (len(filled) == 1 and lines.stands_alone(row, filled)):
            continue
        if named := _rooms_anew(lines, row):
            rooms = named
            continue
        slot = lines.slot(row)
        lines.take_day(row, slot)
        if slot is None:
            continue
        held = [column for column in rooms if page.text(row, column)]
        for column, room in rooms.items():
            anchor = page.anchor(row, column)
            text = page.text(row, column)
            if anchor in seen or not any(sign.isalnum() for sign in text):
                continue
            seen.add(anchor)
            covered = [place for place in rooms if page.anchor(row, place) == anchor]
            alone = plain and held == [next(iter(rooms))] and kind_of(text) in _FOR_EVERYBODY
            begins, minutes = lines.times(row, slot)
            last = max((at for at in range(row, len(page.rows)) if page.anchor(at, column) == anchor), default=row)
            if last > row and (until := lines.slot(last)) is not None and begins is not None:
                end = datetime.combine(begins.date(), until.ends or until.begins)
                minutes = round((end - begins).total_seconds() / 60) if end > begins else minutes
            name, people = title_and_people(text)
            if not people and "\n" not in text:
                name, people = named_in_brackets(text) or (name, people)
            name, *below_it = name.split("\n")
            said = [line for line in below_it if kind_of(line) is not None]
            people = [person for line in below_it if line not in said for person in read_people(line)] + people
            groups = [one.name for one in people if is_group(one.name)]
            people = [one for one in people if not is_group(one.name)]
            items.append(
                ReadItem(
                    title=name,
                    subtitle=", ".join([*said, *groups]),
                    kind=led(kind_of(name) or ItemKind.TALK, people),
                    day=lines.day,
                    begins=begins,
                    minutes=minutes,
                    room="" if len(covered) == len(rooms) > 1 or alone else room,
                    roles=tuple(people),
                    row=page.numbers[row],
                )
            )
        lines.late = slot.begins
    return items


_FOR_EVERYBODY = frozenset(
    {ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.OPENING, ItemKind.ADDRESS, ItemKind.CEREMONY}
    | {ItemKind.KEYNOTE, ItemKind.OTHER}
)
"""What is in no one room, where it stands alone in the first column of a table that says so of nothing otherwise."""


def _is_told_for_all(page: Page, row: int, rooms: Iterable[int]) -> bool:
    """Whether what is for everybody stands in a cell over several rooms, or once in each."""
    texts = {page.text(row, column).casefold() for column in rooms}
    return any(page.wide.get((row, column), 1) > 1 for column in rooms) or (len(texts) == 1 and texts != {""})


def _rooms_anew(lines: Lines, row: int) -> dict[int, str]:
    """The rooms of a heading that is repeated further down, for another day."""
    page = lines.page
    times = next(column for column, heading in lines.columns.items() if heading is Heading.TIME)
    if heading_of(page.text(row, times)) is not Heading.TIME:
        return {}
    return room_names(page, row, lines.columns)
