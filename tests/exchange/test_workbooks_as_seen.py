"""Workbooks as somebody sees them in a spreadsheet program: what stays in sight, what is cut off, how numbers read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event

from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.precedence_export import export_precedence
from symposiarch.exchange.wide_sheets import stay_in_sight
from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook
from symposiarch.model.events import Event
from symposiarch.model.invitations import Honour, Reply
from symposiarch.model.programme import ItemKind
from symposiarch.planning.logistics.costs import add_cost
from symposiarch.planning.logistics.gifts import add_gift, gift_rows
from symposiarch.planning.logistics.money import read_amount
from symposiarch.planning.programme.items import add_item


@pytest.fixture
def event(session: Session) -> Event:
    return an_event(session)


def book_of(session: Session, event: Event, path: Path) -> Any:
    export_event(session, event.id, path / "event.xlsx")
    return load_workbook(path / "event.xlsx")


def column(page: Any, heading: str) -> str:
    return next(str(cell.column_letter) for cell in page[1] if cell.value == heading)


def test_amounts_have_the_places_of_their_currency(session: Session, event: Event, tmp_path: Path) -> None:
    add_cost(session, event.id, title="Hire", budget=read_amount("2000000"), currency="KRW")
    add_cost(session, event.id, title="Wine", budget=read_amount("1500.50"), currency="EUR")
    add_cost(session, event.id, title="Water", budget=read_amount("40"), currency="EUR")
    page = book_of(session, event, tmp_path)["Costs"]
    budgets = {page[f"A{row}"].value: page[f"{column(page, 'Budget')}{row}"] for row in (2, 3, 4)}
    assert {title: (cell.value, cell.number_format) for title, cell in budgets.items()} == {
        "Hire": (2000000, "#,##0"),
        "Wine": (1500.5, "#,##0.00"),
        "Water": (40, "#,##0.00"),
    }


def test_a_long_name_is_wrapped_and_an_id_is_not(session: Session, event: Event, tmp_path: Path) -> None:
    a_guest(session, event, "Pierre-Antoine-Marie de La Rochebrune-Castellane-Montmorency", email="x" * 40 + "@a.org")
    page = book_of(session, event, tmp_path)["Guests"]
    wrapped = {heading: page[f"{column(page, heading)}2"].alignment.wrap_text for heading in ("Name", "E-mail", "ID")}
    assert (wrapped["Name"], wrapped["E-mail"], bool(wrapped["ID"])) == (True, True, False)


def test_each_printed_leaf_says_of_which_event_and_which_sheet_it_is(
    session: Session, event: Event, tmp_path: Path
) -> None:
    add_cost(session, event.id, title="Hire")
    page = book_of(session, event, tmp_path)["Costs"]
    assert (page.oddHeader.left.text, page.oddHeader.right.text) == (event.title, "&A")


@pytest.mark.parametrize(
    ("widths", "staying"),
    [
        ([12, 11, 28, 18, 18], 3),  # a guest list: up to the name
        ([34, 15, 11], 1),  # services: what it is
        ([12, 12, 13, 9, 44, 30], 3),  # a programme: its title would fill the window, the hour stays
        ([70, 70], 0),  # instructions in two languages
    ],
)
def test_what_tells_whose_line_it_is_stays_in_sight(widths: list[float], staying: int) -> None:
    assert stay_in_sight(widths) == staying


def test_columns_in_which_nothing_stands_are_folded_away_and_come_back_when_something_does(
    session: Session, event: Event, tmp_path: Path
) -> None:
    item = add_item(session, event.id, kind=ItemKind.TALK, title="Old roads")
    item.cue = "Lights down"
    session.flush()
    page = book_of(session, event, tmp_path)["Programme"]
    shown = {
        heading: not page.column_dimensions[column(page, heading)].hidden
        for heading in ("Session", "Speaker", "Cue", "Microphone", "Biography")
    }
    assert shown == {"Session": True, "Speaker": True, "Cue": True, "Microphone": False, "Biography": False}
    assert page.column_dimensions[column(page, "Microphone")].outlineLevel == 1
    assert (page.page_setup.fitToWidth or 1) <= 2


def test_the_key_of_a_line_is_not_printed_and_lines_that_are_added_are(
    session: Session, event: Event, tmp_path: Path
) -> None:
    a_guest(session, event, "Emma Berg")
    add_item(session, event.id, kind=ItemKind.TALK, title="Old roads")
    book = book_of(session, event, tmp_path)
    for name, key in (("Guests", "ID"), ("Programme", "Symposiarch ID")):
        assert book[name]["A1"].value == key
        assert book[name].print_area.startswith(f"'{name}'!$B$1:$")
        assert book[name].print_area.endswith("$1048576")


def test_leaves_beside_one_another_repeat_the_first_column_that_is_printed(tmp_path: Path) -> None:
    columns = [
        Column("ID", str, Kind.EXACT, 12, key=True),
        *(Column(f"Figure {at}", str, width=12) for at in range(30)),
    ]
    write_workbook(tmp_path / "wide.xlsx", [Sheet("Figures", columns, ["1"])])
    assert load_workbook(tmp_path / "wide.xlsx")["Figures"].print_title_cols == "$B:$B"


def test_chairs_are_sorted_as_numbers_and_a_table_with_a_letter_stays_text(tmp_path: Path) -> None:
    labels = ["10", "9", "B", "007", "1A"]
    write_workbook(tmp_path / "seats.xlsx", [Sheet("Seats", [Column("Seat", str, Kind.LABEL)], labels)])
    page: Any = load_workbook(tmp_path / "seats.xlsx").active
    assert [cell.value for cell in page["A"][1:]] == [10, 9, "B", "007", "1A"]


def test_the_order_of_precedence_goes_out_with_its_reasons(session: Session, event: Event, tmp_path: Path) -> None:
    a_guest(session, event, "Kamran Salimov", title="Ambassador", honour=Honour.HOST, reply=Reply.ACCEPTED)
    a_guest(session, event, "Seo Dong-ha", honour=Honour.GUEST_OF_HONOUR, native_name="서동하")
    a_guest(session, event, "Jan Novák", reply=Reply.DECLINED)
    for name in ("Emma Berg", "Luc Morin"):
        a_guest(session, event, name)
    assert export_precedence(session, event.id, tmp_path / "order.xlsx") == 4
    page: Any = load_workbook(tmp_path / "order.xlsx")["Precedence"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    headings = [cell.value for cell in page[1]]
    told = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [(one["Rank"], one["Name"], one["Shared"]) for one in told] == [
        (None, "Kamran Salimov", None),
        (1, "Seo Dong-ha", None),
        (2, "Emma Berg", "yes"),
        (2, "Luc Morin", "yes"),
    ]
    assert told[1]["Native name"] == "서동하"
    assert all(one["Class"] for one in told)
    assert page.freeze_panes == "D2"


def test_what_is_given_at_a_later_event_did_not_pass_before(session: Session) -> None:
    first = an_event(session)
    later = an_event(session, begins=datetime.fromisoformat("2027-02-20T19:00"), ends=None)
    giver, taker = (a_guest(session, first, name) for name in ("Nigar Quliyeva", "Kim Chul-soo"))
    for event, title in ((first, "Carpet"), (later, "Tea tray")):
        add_gift(session, event.id, title=title, giver_id=giver.id, receiver_id=taker.id)
    assert [[one.title for one in row.passed] for row in gift_rows(session, first.id)] == [[]]
    assert [[one.title for one in row.passed] for row in gift_rows(session, later.id)] == [["Carpet"]]
