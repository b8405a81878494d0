"""Logistics as a workbook and as a calendar, and the sample's own."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import icalendar
import pytest
from openpyxl import load_workbook
from sqlalchemy.orm import Session
from tests.builders import an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.logistics.calendar import export_tasks
from symposiarch.exchange.logistics.export import export_logistics
from symposiarch.planning.logistics import gifts, tasks, typed
from symposiarch.planning.logistics.clashes import clashes
from symposiarch.planning.logistics.costs import cost_rows, totals
from symposiarch.planning.logistics.gifts import gift_rows
from symposiarch.planning.logistics.movements import movement_rows
from symposiarch.planning.preflight import preflight


def test_the_lists_that_hold_something_are_sheets_with_real_numbers_and_days(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session, event = work.session, an_event(work.session)
        with pytest.raises(SymposiarchError, match="Nothing of logistics"):
            export_logistics(session, event.id, tmp_path / "empty.xlsx")
        with pytest.raises(SymposiarchError, match="workbook"):
            export_logistics(session, event.id, tmp_path / "list.csv")
        typed.type_task(session, event.id, text="D-21 Order the flowers / Leyla")
        typed.type_cost(session, event.id, text="=Hall / 1,250.50 EUR")
        assert export_logistics(session, event.id, tmp_path / "all.xlsx") == ("Tasks", "Costs")
        assert export_event(session, event.id, tmp_path / "event.xlsx")[-2:] == ("Tasks", "Costs")
        gifts.add_gift(session, event.id, title="Carpet", value=Decimal(120), currency="USD")
        gifts.add_gift(session, event.id, title="Tea set")
        export_logistics(session, event.id, tmp_path / "gifts.xlsx")
    sheet = load_workbook(tmp_path / "gifts.xlsx")["Gifts"]
    headings = [cell.value for cell in sheet[1]]
    paid = {
        row[headings.index("Gift")]: row[headings.index("Currency")] for row in sheet.iter_rows(2, values_only=True)
    }
    assert paid == {"Carpet": "USD", "Tea set": None}, "what has no value has no currency"
    book = load_workbook(tmp_path / "all.xlsx")
    task, cost = ([cell.value for cell in sheet[2]] for sheet in (book["Tasks"], book["Costs"]))
    assert task[:5] == ["D-21", datetime.fromisoformat("2026-12-24"), "Order the flowers", "Leyla", "open"]
    assert cost[0] == "=Hall"
    assert book["Costs"]["A2"].data_type == "s"
    assert (cost[2], cost[4]) == (1250.5, "EUR")


def test_tasks_stand_in_the_calendar_on_their_day_and_keep_their_mark(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session, event = work.session, an_event(work.session)
        task = tasks.add_task(session, event.id, title="Order the flowers; all", due=-3, responsible="Leyla")
        done = tasks.add_task(session, event.id, title="Done", due=-4)
        tasks.finish_task(session, done.id)
        session.flush()
        assert export_tasks(session, event.id, tmp_path / "tasks.ics") == 1
        assert export_tasks(session, event.id, tmp_path / "all.ics", with_done=True) == 2
        uuid = task.uuid
        with pytest.raises(SymposiarchError, match="is not there"):
            export_tasks(session, event.id, tmp_path / "nowhere" / "tasks.ics")
    (entry,) = icalendar.Calendar.from_ical((tmp_path / "tasks.ics").read_bytes()).walk("VEVENT")
    assert isinstance(entry, icalendar.Event)
    assert (entry.start, entry.end) == (date(2027, 1, 11), date(2027, 1, 12))
    assert str(entry["SUMMARY"]) == "Order the flowers; all (Leyla)"
    assert str(entry["UID"]) == f"{uuid}@symposiarch"
    (alarm,) = entry.walk("VALARM")
    assert alarm["TRIGGER"].to_ical() == b"PT9H"


def test_the_sample_has_logistics_with_life_in_it(sample: tuple[Session, int]) -> None:
    session, event_id = sample
    rows = movement_rows(session, event_id)
    assert rows[-1].name == "Seo Dong-ha"
    assert clashes(rows) == ()
    assert {row.gate for row in rows} == {"Garden gate"}
    assert [total.currency for total in totals(cost_rows(session, event_id)) if total.over] == ["KRW"]
    assert all(row.giver.name == "Kamran Səlimov" for row in gift_rows(session, event_id))
    found = [one.code for one in preflight(session, event_id) if one.page == "logistics"]
    assert found == ["logistics_over_budget"]
