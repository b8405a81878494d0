"""What is private goes out only where it is asked for, and a masked number replaces nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from tests.exchange.guest_lists.exported import cells, edited, looked_at, written

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.model.invitations import Attendee, AttendeeRole
from symposiarch.model.people import Person
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.people.contacts import add_person
from symposiarch.store import Office

PRIVATE = ["Name", "Salutation", "Deputy", "Spouse", "Companions", "Plate", "Name in the passport", "Document number"]


@pytest.fixture
def papers(evening: Office) -> Office:
    """The guests of the evening with papers and cars; one sends a deputy."""
    with evening.transaction("Papers") as work:
        first = work.session.get_one(Person, 1)
        first.passport_name, first.document_number, first.vehicle_plate = "HASANOV RAMIN", "C01234567", "077-001"
        first.salutation, first.website = "Dear Ambassador", "https://example.org"
        represent(work.session, 3, by="Clerk", name="Song Mira")
    return evening


def test_private_columns_are_written_only_where_they_are_asked_for(papers: Office, tmp_path: Path) -> None:
    headings = set(cells(written(papers, tmp_path / "guests.xlsx"))[0])
    assert {"Salutation", "Deputy", "Spouse", "Website"} <= headings
    assert headings.isdisjoint({"Plate", "Name in the passport", "Document number"})
    path = written(papers, tmp_path / "papers.xlsx", columns=PRIVATE)
    assert cells(path)[1][1:] == [
        "HASANOV, Ramin Ali oglu", "Dear Ambassador", None, "Aliyeva, Leyla", "Aliyeva, Leyla;", "077-001",
        "HASANOV RAMIN", "••••••567",
    ]  # fmt: skip
    assert {row.fate for row in looked_at(papers, path).rows} == {Fate.SAME}


@pytest.mark.parametrize(
    ("row", "heading", "value", "field"),
    [
        (2, "Salutation", "Dear Mr Hasanov", "salutation"),
        (2, "Plate", "077-002", "vehicle_plate"),
        (2, "Name in the passport", "HASANOV RAMIN ALI", "passport_name"),
        (2, "Document number", "C07654321", "document_number"),
        (2, "Spouse", "Əliyeva, Leyla", "spouse"),
        (3, "Spouse", "Park Young-hee", "companions"),
        (4, "Deputy", "Han Ji-won", "reply"),
    ],
)
def test_the_columns_that_were_asked_for_come_back(
    papers: Office, tmp_path: Path, row: int, heading: str, value: str, field: str
) -> None:
    path = written(papers, tmp_path / "papers.xlsx", columns=PRIVATE)
    plan = looked_at(papers, edited(path, heading, value, row=row))
    assert [change.field for one in plan.rows for change in one.changes] == [field]
    with papers.transaction("Import") as work:
        commit_import(work.session, plan, by="Clerk")
    again = cells(written(papers, tmp_path / "again.xlsx", columns=PRIVATE))
    assert again[row - 1][again[0].index(heading)] == (value if heading != "Document number" else "••••••321")


def test_a_masked_number_never_takes_the_place_of_the_whole_one(papers: Office, tmp_path: Path) -> None:
    path = written(papers, tmp_path / "papers.xlsx", columns=PRIVATE)
    plan = looked_at(papers, edited(path, "Document number", "••••••568"))
    assert {row.fate for row in plan.rows} == {Fate.SAME}
    assert [one.field for _row, one in plan.in_vain] == ["document_number"]


def test_a_spouse_of_the_address_book_is_renamed_there(papers: Office, tmp_path: Path) -> None:
    with papers.transaction("Known") as work:
        spouse = work.session.scalars(select(Attendee).where(Attendee.role == AttendeeRole.SPOUSE)).one()
        spouse.person_id, spouse.name = add_person(work.session, printed_name="Leyla Aliyeva").id, ""
    plan = looked_at(papers, edited(written(papers, tmp_path / "guests.xlsx"), "Spouse", "Leila Aliyeva"))
    assert {row.fate for row in plan.rows} == {Fate.SAME}
    assert [one.field for _row, one in plan.in_vain] == ["spouse"]


def test_only_the_wished_columns_go_out_in_the_wished_order(evening: Office, tmp_path: Path) -> None:
    path = written(evening, tmp_path / "guests.xlsx", columns=["title", "Name", "Title"])
    assert cells(path)[0] == ["ID", "Title", "Name"]
    assert {row.fate for row in looked_at(evening, path).rows} == {Fate.SAME}


def test_a_column_that_there_is_not_is_named(evening: Office, tmp_path: Path) -> None:
    with pytest.raises(SymposiarchError, match="no column “Shoe size”"):
        written(evening, tmp_path / "guests.xlsx", columns=["Shoe size"])
