"""The address book and a whole event out of the house and into another office."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import an_event, new_office
from tests.exchange.guest_lists.exported import cells, looked_at, told, written

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.cards import card_text, folded_line
from symposiarch.exchange.contact_export import export_contacts
from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.plan import ImportPlan
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.reading.here import read_here
from symposiarch.exchange.seating.coming_back import import_seating
from symposiarch.model.people import Person
from symposiarch.model.programme import RoleKind
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.people.listed import Listed
from symposiarch.planning.people.posts import add_post
from symposiarch.planning.programme.items import add_item
from symposiarch.planning.programme.line_up import add_role
from symposiarch.store import Office


@pytest.mark.parametrize("ending", ["xlsx", "csv", "vcf"])
def test_the_address_book_comes_back_the_same(evening: Office, tmp_path: Path, ending: str) -> None:
    with evening.transaction("More") as work:
        ramin = work.session.get_one(Person, 1)
        ramin.other_emails, ramin.suffix = ("r@example.com",), "Jr."
        ramin.notes = "" if ending == "vcf" else "Plays the tar"
        ramin.posts[0].department = "Protocol"
        add_post(work.session, 2, title="Poet")
    path = tmp_path / f"contacts.{ending}"
    with evening.reading() as session:
        assert export_contacts(session, path) == 4
    plan = looked_at(evening, path, None)
    assert [row.fate for row in plan.rows] == [Fate.SAME] * 4, [row.changes for row in plan.rows]


def test_notes_stay_in_the_house_when_address_cards_go_out(evening: Office, tmp_path: Path) -> None:
    with evening.transaction("Note") as work:
        work.session.get_one(Person, 1).notes = "Owes us a visit"
    with evening.reading() as session:
        export_contacts(session, tmp_path / "contacts.vcf")
    assert "visit" not in (tmp_path / "contacts.vcf").read_text(encoding="utf-8")


def test_a_card_is_folded_and_escaped() -> None:
    said = {"name": "Kim, Chul-soo", "given_name": "Chul-soo", "family_name": "Kim", "suffix": "a\nb\\c"}
    said |= {"title": "Head; acting", "organisation": "학" * 40, "website": "https://kim.example\nTEL:1"}
    nothing: dict[str, Any] = {field.name: "" for field in fields(Listed)} | {"other_emails": (), "birth_date": None}
    lines = card_text(Listed(**(nothing | said))).split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert "FN:Kim\\, Chul-soo" in lines
    assert "N:Kim;Chul-soo;;;a\\nb\\\\c" in lines
    assert "TITLE:Head\\; acting" in lines
    assert "URL:https://kim.exampleTEL:1" in lines
    assert all(len(line.encode()) <= 75 for line in lines)


@given(st.text(max_size=300))
def test_a_folded_line_is_unfolded_to_what_it_was(text: str) -> None:
    text = text.replace("\r", "").replace("\n", "")
    folded = folded_line(text).split("\r\n")
    assert folded[0] + "".join(line[1:] for line in folded[1:]) == text
    assert all(len(line.encode("utf-8", "replace")) <= 75 for line in folded)


def test_a_whole_event_is_one_workbook_and_its_guests_come_back(evening: Office, tmp_path: Path) -> None:
    with evening.transaction("More") as work:
        item = add_item(work.session, 1, title="Opening", minutes=30)
        add_role(work.session, item.id, person_id=3, kind=RoleKind.SPEAKER)
        layout = Layout(name="Dinner", event_id=1)
        seats = [Seat(position=place, x=0, y=0, facing=0) for place in range(2)]
        layout.tables.append(Table(label="Head table", seats=seats))
        work.session.add(layout)
        work.session.flush()
        places = [Place(attendee_id=attendee, seat_id=seat.id) for attendee, seat in zip((3, 1), seats, strict=True)]
        work.session.add(SeatingPlan(event_id=1, layout_id=layout.id, name="Plan", chosen=True, places=places))
    path = tmp_path / "event.xlsx"
    with evening.reading() as session:
        assert export_event(session, 1, path) == ("Guests", "Programme", "Seating")
    assert [row[:5] for row in cells(path, "Seating")] == [
        ["Table", "Seat", "Honorific", "Name", "Native name"],
        ["Head table", 1, None, "Chul-soo Kim", "김철수"],
        ["Head table", 2, "H.E.", "HASANOV, Ramin Ali oglu", None],
    ]
    assert [row.fate for row in looked_at(evening, path).rows] == [Fate.SAME] * 4

    book = load_workbook(path)
    for column in (4, 10):  # name and ID: the two change places
        first, second = (book["Seating"].cell(row, column) for row in (2, 3))
        first.value, second.value = second.value, first.value
    book.save(path)
    with evening.transaction("Read the seats back") as work:
        read = import_seating(work.session, 1, path)
        assert (read.seated, read.refused) == (2, ())
        assert sorted((place.seat_id, place.attendee_id) for place in work.session.scalars(select(Place))) == [
            (1, 1),
            (2, 3),
        ]


def test_a_whole_event_is_no_text_table(evening: Office, tmp_path: Path) -> None:
    with evening.reading() as session, pytest.raises(SymposiarchError, match="workbook"):
        export_event(session, 1, tmp_path / "event.csv")


def test_everything_that_came_with_a_list_goes_into_an_empty_office_with_the_export(
    empty_office: Office, tmp_path: Path
) -> None:
    first = tmp_path / "first.csv"
    first.write_text(
        "Name,Suffix,Title,Organisation,Department,Functions taken up,Accredited,E-mail\n"
        "Anna Berg,Jr.,Ambassador,Embassy,Protocol,2024-03-05 11:00,elsewhere,a@example.org; b@example.org\n"
        "山田太郎,,Minister,外務省,,2025-01-01,,\n",
        encoding="utf-8",
    )
    with empty_office.transaction("Event") as work:
        an_event(work.session)
        commit_import(work.session, looked_in(work.session, first), by="")
    with empty_office.reading() as session:
        before = [told(row) for row in guest_rows(session, 1)]
    for name in ("out.xlsx", "out.csv"):
        out = written(empty_office, tmp_path / name)
        assert [row.fate for row in looked_at(empty_office, out).rows] == [Fate.SAME] * 2
        folder = tmp_path / name.replace(".", " ")
        folder.mkdir()
        with new_office(folder) as other:
            with other.transaction("Event") as work:
                an_event(work.session)
                commit_import(work.session, looked_in(work.session, out), by="")
            with other.reading() as session:
                assert [told(row) for row in guest_rows(session, 1)] == before
    assert before[0][:5] == ("Anna Berg", "Jr.", "Protocol", "2024-03-05T11:00", False)


def looked_in(session: Session, path: Path) -> ImportPlan:
    source = read_here(path)
    return plan_import(session, source, event_id=1, mapped=tables_of_people(source))
