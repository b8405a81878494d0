"""Guest lists that name several people in one row, under headings that number them alike."""

from __future__ import annotations

from typing import Any

import pytest
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.guest_lists.columns.mapping import columns_left_out, tables_of_people
from symposiarch.exchange.guest_lists.incoming import incoming

Rows = list[tuple[Any, ...]]


def everybody(rows: Rows) -> list[tuple[str, str, str]]:
    """Each guest of a list: the name, the organisation and the e-mail."""
    lines = [line for table, columns in tables_of_people(read(workbook(rows))) for line in incoming(table, columns)]
    return [(line.name, line.organisation, line.as_known().email) for line in lines]


ANNA, HUGO = ("Anna Berg", "anna@nm.se"), ("Hugo Lind", "hugo@nm.se")
INGRID = ("Ingrid Solheim", "i@port.no")


@pytest.mark.parametrize(
    "headings",
    [
        ("Organisation", "Contact 1 Name", "Contact 1 E-mail", "Contact 2 Name", "Contact 2 E-mail"),
        ("Organisation", "Name 1", "E-mail 1", "Name 2", "E-mail 2"),
        ("Organisation", "1st Contact Name", "1st Contact E-mail", "2nd Contact Name", "2nd Contact E-mail"),
        ("Organisation", "Contact #1: Name", "Contact #1: E-mail", "Contact #2: Name", "Contact #2: E-mail"),
    ],
)
def test_each_of_two_contacts_in_a_row_is_a_guest_with_an_address_of_their_own(headings: tuple[str, ...]) -> None:
    rows: Rows = [
        headings,
        ("Nordic Museum", *ANNA, *HUGO),
        ("Port of Oslo", *INGRID, None, None),
        ("Baku Museum", None, None, "Aynur Rəhimli", "aynur@baku.az"),
    ]
    assert everybody(rows) == [
        (ANNA[0], "Nordic Museum", ANNA[1]),
        (INGRID[0], "Port of Oslo", INGRID[1]),
        (HUGO[0], "Nordic Museum", HUGO[1]),
        ("Aynur Rəhimli", "Baku Museum", "aynur@baku.az"),
    ]
    assert columns_left_out(tables_of_people(read(workbook(rows)))) == ()


def test_given_and_family_names_of_numbered_guests_stay_together() -> None:
    rows: Rows = [
        ("Guest 1 First name", "Guest 1 Last name", "Guest 2 First name", "Guest 2 Last name", "Company"),
        ("Anna", "Berg", "Hugo", "Lind", "Nordic Museum"),
        ("Ingrid", "Solheim", "Bo", "Nilsson", "Port of Oslo"),
    ]
    assert [name for name, _, _ in everybody(rows)] == ["Anna Berg", "Ingrid Solheim", "Hugo Lind", "Bo Nilsson"]


@pytest.mark.parametrize(
    "rows",
    [
        [("Name", "E-mail 1", "E-mail 2"), (ANNA[0], "a@nm.se", "b@nm.se"), (HUGO[0], HUGO[1], None)],
        [
            ("Name", "Child 1 name", "Child 1 phone", "Child 2 name", "Child 2 phone"),
            (ANNA[0], "Eva Berg", None, "Bo Berg", "+46 8 123 45 67"),
            (HUGO[0], None, None, None, None),
        ],
        [
            ("Name 1", "Name 2", "Telephone 1", "Telephone 2"),
            (ANNA[0], "c/o Nordic Museum 2", "+46 8 123 45 67", "+46 8 123 45 69"),
            (HUGO[0], "2nd floor", "+46 8 123 45 68", None),
        ],
    ],
    ids=["two addresses of one guest", "children of a guest", "two lines of one address"],
)
def test_numbers_that_count_something_else_make_nobody(rows: Rows) -> None:
    assert [name for name, _, _ in everybody(rows)] == [ANNA[0], HUGO[0]]
