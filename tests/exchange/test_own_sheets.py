"""The workbook of a whole event comes back: each import takes its own sheet and nobody out of the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from tests.builders import an_event, new_office
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.own_sheets import OwnSheet, is_another_of_ours
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.planning.logistics import typed

GUESTS = [["ID", "Name", "Reply"], ["", "Anna Berg", "accepted"], ["", "Bo Ek", "declined"]]
PROGRAMME = [
    ["Symposiarch ID", "Date", "Time", "Session", "Speaker"],
    ["", "2026-12-17", "14:00-14:05", "Opening", "Bo"],
]
SERVICES = [
    ["Service", "Kind", "Supplier", "From", "Until", "Contact"],
    ["Flowers", "other", "Blume", "", "", "Ida Juhl"],
]
ARRIVALS = [["Expected", "Rank", "Guest", "Car", "Greeter"], ["18:30", 1, "Anna Berg", "Volvo", "Leyla Aliyeva"]]


def test_whoever_delivers_or_is_met_is_no_new_guest() -> None:
    people = tables_of_people(read(workbook(GUESTS, PROGRAMME, SERVICES, ARRIVALS)))
    assert [table.headings[1] for table, _ in people] == ["Name"]


def test_another_list_beside_ours_is_taken_too() -> None:
    more = [["Name", "E-mail"], ["Carl Alm", "carl@alm.se"]]
    assert len(tables_of_people(read(workbook(GUESTS, more, SERVICES)))) == 2


def test_a_list_of_arrivals_by_itself_may_still_be_brought_in() -> None:
    assert len(tables_of_people(read(workbook(ARRIVALS)))) == 1


def test_the_programme_is_taken_from_its_own_sheet(tmp_path: Path) -> None:
    path = tmp_path / "event.xlsx"
    path.write_bytes(workbook(GUESTS, PROGRAMME, SERVICES, ARRIVALS))
    found = read_programme(path, first_day=date(2026, 12, 17))
    assert [item.title for item in found.items] == ["Opening"]


def test_the_sheets_that_are_written_are_known_by_their_headings(tmp_path: Path) -> None:
    path = tmp_path / "event.xlsx"
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session, event = work.session, an_event(work.session)
        typed.type_task(session, event.id, text="D-21 Order the flowers / Leyla")
        typed.type_cost(session, event.id, text="Hall / 1,250.50 EUR")
        export_event(session, event.id, path)
    headings = {sheet.title: [cell.value for cell in sheet[1]] for sheet in load_workbook(path)}
    ours = {title for title, held in headings.items() if is_another_of_ours(held, than=OwnSheet.SEATING)}
    assert {"Guests", "Tasks", "Costs"} <= set(headings)
    assert ours == set(headings)
