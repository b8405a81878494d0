"""A programme in a table, as people write it: Time | Session | Role | Speaker | Affiliation | Topic, in any order.

A row opens an item, or goes on with the one above it: a session cell that is merged over its speakers, or left blank
under itself, is one item with several people. Where each of them has a time of their own, they are the parts of it.
"""

from __future__ import annotations

from datetime import date

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.across import across_rooms
from symposiarch.exchange.programme.cells import Page
from symposiarch.exchange.programme.columns import header_of, rooms_of, without_header
from symposiarch.exchange.programme.down import Downward
from symposiarch.exchange.programme.lines import Lines
from symposiarch.exchange.programme.tidying import nested, shared, with_minutes
from symposiarch.exchange.programme.values import ReadProgramme


def read_table(page: Page, *, first_day: date) -> ReadProgramme:
    """The programme on one sheet.

    Raises:
        SymposiarchError: nothing on it reads like a programme.
    """
    header = header_of(page) or without_header(page)
    if header is None:
        raise SymposiarchError(
            "No programme was found on this sheet. It needs a column of times and one of sessions or speakers, "
            "for example Time | Session | Role | Speaker | Affiliation | Topic."
        )
    below, columns = header
    lines = Lines(page, columns, first_day)
    rooms = rooms_of(page, below, columns)
    items = across_rooms(lines, below, rooms) if rooms else Downward(lines).down(below)
    return ReadProgramme(tuple(with_minutes(shared(nested(items)))), "table", problems=tuple(lines.problems))
