"""Somebody who stands in a list twice is invited once, and namesakes stay two people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.exchange.guest_lists.imported import bring_in, guests, plan_of, sheet

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.plan import Matching
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
