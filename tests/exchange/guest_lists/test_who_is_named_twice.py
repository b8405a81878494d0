"""Somebody who stands in a list twice is invited once, and namesakes stay two people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.exchange.guest_lists.imported import bring_in, counted, guests, plan_of, sheet

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.plan import Matching
from symposiarch.model.people import Person
from symposiarch.store import Office

HEADINGS = ["Name", "Title", "Organisation", "E-mail", "Phone", "Birth date"]
ANNA = ["Anna Berg", "Director", "Nordic Museum", "anna@museum.example", None, None]


LARS = ["Lars Holm", "Curator", "City Gallery", None, None, None]


def listed(folder: Path, *again: list[Any]) -> Path:
    return sheet(folder / "list.xlsx", [HEADINGS, ANNA, LARS, *again])


def test_who_stands_in_a_list_again_with_the_same_address_is_counted_once(office: Office, tmp_path: Path) -> None:
    path = listed(tmp_path, ["BERG, Anna", "", "", "Anna@museum.example", "+46 8 111 22 33", None])
    again = plan_of(office, path).rows[2]
    assert (again.fate, again.repeated, again.repeats) == (Fate.SAME, True, 2)
    bring_in(office, path)
    anna, lars = guests(office)
    assert (anna.phone, lars.family_name) == ("+46 8 111 22 33", "Holm")
    assert {row.fate for row in plan_of(office, path).rows} == {Fate.SAME}


def test_who_has_the_same_name_in_the_same_house_is_pointed_out(office: Office, tmp_path: Path) -> None:
    path = listed(tmp_path, ["Anna Berg", "", "Nordic Museum", None, None, None])
    again = plan_of(office, path).rows[2]
    assert (again.fate, again.repeated, again.repeats, again.unclear) == (Fate.NEW, False, 2, True)


@pytest.mark.parametrize(
    "namesake",
    [
        ["Anna Berg", "Driver", "Nordic Museum", None, None, None],
        ["Anna Berg", "Director", "Nordic Museum", "anna.berg@museum.example", None, None],
        ["Anna Berg", "", "City Gallery", None, None, None],
    ],
)
def test_namesakes_of_whom_something_else_is_said_are_two(office: Office, tmp_path: Path, namesake: list[Any]) -> None:
    plan = plan_of(office, listed(tmp_path, namesake))
    assert (plan.rows[2].fate, plan.rows[2].repeats, plan.unclear) == (Fate.NEW, 0, 0)


def test_nobody_is_looked_for_where_that_is_not_wanted(office: Office, tmp_path: Path) -> None:
    path = listed(tmp_path, ["Anna Berg", "", "", "anna@museum.example", None, None])
    assert [row.fate for row in plan_of(office, path, matching=Matching.NEVER).rows] == [Fate.NEW] * 3


def test_who_was_taken_for_one_can_be_said_to_be_two(office: Office, tmp_path: Path) -> None:
    path = listed(tmp_path, ["Anna Berg", "", "", "anna@museum.example", None, None])
    row = plan_of(office, path).decided(2, new=True).rows[2]
    assert (row.fate, row.repeats, row.unclear) == (Fate.NEW, 0, False)


@pytest.mark.parametrize("name", ["Anna Berg", "김철수"])
def test_a_row_that_is_repeated_with_another_remark_is_pointed_out(office: Office, tmp_path: Path, name: str) -> None:
    path = sheet(tmp_path / "remarks.xlsx", [["Name", "Remarks"], [name, "table 3"], [name, "comes late"]])
    first, again = plan_of(office, path).rows
    assert (first.repeats, first.unclear) == (0, False)
    assert (again.fate, again.repeats, again.unclear) == (Fate.NEW, 2, True)


def test_a_later_list_that_says_more_in_the_repeated_row_is_taken(office: Office, tmp_path: Path) -> None:
    headings = ["Name", "E-mail", "Phone", "Reply"]
    rows = [["Anna Berg", "a@x.example", "", ""], ["Anna Berg", "a@x.example", "+46 8 123", ""]]
    bring_in(office, sheet(tmp_path / "first.xlsx", [headings, *rows]))
    rows[1][3] = "yes"
    bring_in(office, sheet(tmp_path / "second.xlsx", [headings, *rows]))
    assert [guest.reply.value for guest in guests(office)] == ["accepted"]


def test_who_was_said_to_be_two_stays_two(office: Office, tmp_path: Path) -> None:
    path = listed(tmp_path, ["Anna Berg", "", "", "anna@museum.example", None, None])
    with office.transaction("Import") as work:
        commit_import(work.session, plan_of(office, path).decided(2, new=True), by="Clerk")
    again = plan_of(office, path)
    assert ({row.fate for row in again.rows}, again.missing) == ({Fate.SAME}, ())


def test_what_is_noted_of_one_who_stands_twice_is_noted_in_the_address_book(office: Office, tmp_path: Path) -> None:
    rows = [["Name", "E-mail", "Remarks"], ["Anna Berg", "a@x.example", "violin"], ["Anna Berg", "a@x.example", "late"]]
    bring_in(office, sheet(tmp_path / "list.xlsx", rows), event_id=None)
    with office.reading() as session:
        assert session.query(Person).one().notes == "violin\nlate"


def test_who_stands_on_two_sheets_is_told_by_sheet_and_row(office: Office, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.title = "Arts"
    press = book.create_sheet("Press")
    for page in (book.active, press):
        page.append(["Name", "E-mail"])
        page.append(["Anna Berg", "a@x.example"])
        page["C1"], page["C2"] = "Phone", f"+46 8 {page.title}"
    book.save(tmp_path / "list.xlsx")
    first, again = plan_of(office, tmp_path / "list.xlsx").rows
    assert (first.repeats, again.repeats, again.repeats_on) == (0, 2, "Arts")


def test_a_row_that_may_repeat_another_is_asked_about_where_all_unclear_rows_are(
    office: Office, tmp_path: Path
) -> None:
    path = listed(tmp_path, ["Anna Berg", "", "Nordic Museum", None, None, None])
    again = plan_of(office, path, matching=Matching.ASK).rows[2]
    assert (again.fate, [one.about for one in again.problems]) == (Fate.PROBLEM, ["Anna Berg of row 2 again"])


def test_a_list_that_stands_in_a_file_twice_in_one_order_is_counted_once(office: Office, tmp_path: Path) -> None:
    names = ["Anna Berg", "Bo Ek", "Ida Falk"]
    first = [["Name", "First Join", "Role"], *([name, "9:58", "Attendee"] for name in names)]
    again = [["Name", "Join Time", "Leave Time", "Role"], *([name, "9:58", "11:04", "Attendee"] for name in names)]
    report = sheet(tmp_path / "report.xlsx", [*first, [None], *again])
    assert bring_in(office, report).new == len(names)
    assert [guest.name for guest in guests(office)] == names


@pytest.mark.parametrize(
    "namesakes",
    [
        [["Anna Berg", "", "Nordic Museum"], ["Anna Berg", "Director", "Nordic Museum"]],
        [["Anna Berg", "Director", "Nordic Museum"], ["Anna Berg", "Driver", "Nordic Museum"]] * 2,
        [["Anna Berg", "Director", "Nordic Museum"]] * 7,
        [["Anna Berg", "Executive officer", "Nordic Museum"], ["Anna Berg", "Executive Officer", "Nordic Museum"]],
        [["Anna Berg", title, "Nordic Museum"] for title in ("", "Director", "", "Driver", "Director")],
    ],
)
def test_a_list_with_namesakes_brought_again_makes_nobody_and_changes_nothing(
    office: Office, tmp_path: Path, namesakes: list[list[Any]]
) -> None:
    path = sheet(tmp_path / "list.xlsx", [HEADINGS[:3], *namesakes, ["Lars Holm", "Curator", "City Gallery"]])
    bring_in(office, path, event_id=None)
    people = counted(office, Person)
    again = plan_of(office, path, event_id=None)
    assert {row.fate for row in again.rows} == {Fate.SAME}
    meant = [row.person_id for row in again.rows if not row.repeated]
    assert len(set(meant)) == len(meant) == people[0]
    bring_in(office, path, event_id=None)
    assert counted(office, Person) == people


def test_a_line_that_fits_two_who_differ_is_asked_about(office: Office, tmp_path: Path) -> None:
    both = [["Anna Berg", "Director", "Nordic Museum"], ["Anna Berg", "Driver", "Nordic Museum"]]
    bring_in(office, sheet(tmp_path / "both.xlsx", [HEADINGS[:3], *both]), event_id=None)
    one = sheet(tmp_path / "one.xlsx", [HEADINGS[:3], ["Anna Berg", "", "Nordic Museum"]])
    (asked,) = plan_of(office, one, event_id=None).rows
    assert (asked.fate, asked.unclear, len(asked.candidates)) == (Fate.NEW, True, 2)
