"""Logistics goes out as a workbook, is edited by a colleague, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.builders import an_event, each_in_an_office, new_office
from tests.exchange.logistics.logistics_files import EVENT, Sheets, at, kept, looked_at, of

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.logistics.export import export_logistics
from symposiarch.exchange.logistics.plan import PlannedLine, plan_logistics
from symposiarch.exchange.logistics.problem_lines import problem_sheets
from symposiarch.exchange.logistics.reading import lists_in, read_logistics
from symposiarch.exchange.reading.here import grids_of
from symposiarch.exchange.workbook import write_workbook
from symposiarch.model.logistics import CostLine, Service, Supplier, Task
from symposiarch.planning.logistics import costs, gifts, movements, services, tasks
from symposiarch.store import Office


def fields(line: PlannedLine) -> dict[str, tuple[str, str]]:
    return {change.field: (change.before, change.after) for change in line.changes}


def test_an_untouched_workbook_comes_back_the_same(evening: Office, sheets: Sheets) -> None:
    plan = looked_at(evening, sheets)
    assert {line.fate for line in plan.lines} == {Fate.SAME}, [(line.changes, line.problem) for line in plan.lines]
    assert [line.list.name for line in plan.lines if line.row == 2] == [
        "Tasks", "Services", "Costs", "Arrivals", "Gifts", "Flags",
    ]  # fmt: skip
    assert plan.missing == ()
    assert plan.in_vain == {}


@pytest.mark.parametrize(
    ("sheet", "row", "cells", "field", "value"),
    [
        ("Tasks", 2, {"When": "D-14"}, "offset_days", -14),
        ("Tasks", 2, {"When": "D-14", "Due": None}, "offset_days", -14),
        ("Tasks", 2, {"Due": date(2026, 12, 28)}, "due_on", date(2026, 12, 28)),
        ("Tasks", 3, {"Responsible": "Aysel"}, "responsible", "Aysel"),
        ("Tasks", 2, {"State": "done"}, "done", True),
        ("Tasks", 2, {"State": "erledigt"}, "done", True),
        ("Tasks", 2, {"State": "완료"}, "done", True),
        ("Tasks", 3, {"Notes": None}, "notes", ""),
        ("Services", 2, {"Telephone": "+82 2 999"}, "phone", "+82 2 999"),
        ("Services", 2, {"State": "Confirmed"}, "status", "confirmed"),
        ("Services", 2, {"From": at("2027-01-14T07:30")}, "begins", at("2027-01-14T07:30")),
        ("Services", 2, {"Supplier": "Green Leaf"}, "supplier", "Green Leaf"),
        ("Services", 3, {"Languages": "Korean, az"}, "languages", ("ko", "az")),
        ("Costs", 2, {"Budget": 1300.25}, "budget", Decimal("1300.25")),
        ("Costs", 2, {"Budget": "1.300,25"}, "budget", Decimal("1300.25")),
        ("Costs", 3, {"Actual": None}, "actual", None),
        ("Costs", 2, {"Service": "flowers"}, "service", "Flowers"),
        ("Arrivals", 2, {"Expected": time(18, 50)}, "expected_at", at("2027-01-14T18:50")),
        ("Arrivals", 2, {"Expected": "18:50"}, "expected_at", at("2027-01-14T18:50")),
        ("Arrivals", 2, {"Expected": "2027-01-14T09:50+00:00"}, "expected_at", at("2027-01-14T18:50")),
        ("Arrivals", 2, {"Driver's telephone": 8210}, "driver_phone", "8210"),
        ("Arrivals", 2, {"Tell the host": "yes"}, "tell_principal", True),
        ("Gifts", 2, {"Value": 99}, "value", Decimal(99)),
        ("Flags", 2, {"Anthem": "yes"}, "anthem", True),
    ],
)
def test_an_edit_comes_back_as_that_change_alone(
    evening: Office, sheets: Sheets, sheet: str, row: int, cells: dict[str, Any], field: str, value: Any
) -> None:
    plan = kept(evening, sheets.write(sheet, row, cells))
    (line,) = of(plan, Fate.CHANGED)
    assert len(of(plan, Fate.SAME)) == len(plan.lines) - 1
    assert (line.list.name, line.row, dict(line.fields)) == (sheet, row, {field: value})
    assert [change.field for change in line.changes] == [
        heading for heading in cells if heading != "Due" or cells["Due"]
    ]


def test_a_task_that_is_counted_no_more_keeps_its_day(evening: Office, sheets: Sheets) -> None:
    plan = kept(evening, sheets.write("Tasks", 2, {"When": None}))
    assert [dict(line.fields) for line in of(plan, Fate.CHANGED)] == [
        {"offset_days": None, "due_on": date(2026, 12, 24)}
    ]


def test_a_task_of_its_own_day_needs_one(evening: Office, sheets: Sheets) -> None:
    (line,) = of(kept(evening, sheets.write("Tasks", 3, {"Due": None})), Fate.PROBLEM)
    assert "Say in one of them when the task is due" in line.problem


def test_days_as_a_text_table_writes_them_are_the_same_days(evening: Office, sheets: Sheets) -> None:
    sheets.write("Tasks", 2, {"Due": "2026-12-24 00:00:00"}).write("Tasks", 3, {"Due": "10.01.2027"})
    assert {line.fate for line in looked_at(evening, sheets).lines} == {Fate.SAME}


def test_before_and_after_stand_side_by_side(evening: Office, sheets: Sheets) -> None:
    plan = looked_at(evening, sheets.write("Costs", 2, {"Paid for": "Great hall", "Budget": 1300}))
    assert fields(of(plan, Fate.CHANGED)[0]) == {"Paid for": ("Hall", "Great hall"), "Budget": ("1250.5", "1300")}


@pytest.mark.parametrize(
    ("sheet", "row", "cells", "sentence"),
    [
        ("Tasks", 2, {"Task": None}, "“Task” is empty"),
        ("Tasks", 2, {"When": "soon"}, "“soon” is neither days from the event"),
        ("Tasks", 2, {"When": "D-14", "Due": date(2026, 12, 1)}, "say different days"),
        ("Tasks", 2, {"Done by": "Leyla"}, "the task is not done"),
        ("Services", 2, {"Kind": "magic"}, "“magic” is none of the words that may stand here: catering, "),
        ("Services", 2, {"Until": at("2027-01-13T00:00")}, "would end before it begins"),
        ("Services", 2, {"Number": "a dozen"}, "“a dozen” is not a whole number"),
        ("Costs", 2, {"Budget": 10.005}, "is not an amount of money"),
        ("Costs", 2, {"Currency": "euro"}, "is not a currency"),
        ("Costs", 2, {"Service": "Fireworks"}, "“Fireworks” is none of the services"),
        ("Costs", 2, {"Paid on": "tomorrow"}, "“tomorrow” is not a day"),
        ("Arrivals", 2, {"Guest": "Nobody Known"}, "“Nobody Known” is not expected"),
        ("Arrivals", 2, {"Guest": "Chul-soo Kim"}, "stands in this list already"),
        ("Arrivals", 2, {"Greeter": "9999"}, "9999"),
        ("Arrivals", 2, {"Escort": "Protocol"}, "Protocol"),
        ("Gifts", 2, {"To": "Kamran Səlimov"}, "would be given by somebody to themselves"),
        ("Flags", 2, {"Anthem": "perhaps"}, "“perhaps” is neither yes nor no"),
    ],
)
def test_what_cannot_be_kept_is_a_problem_with_its_row_and_holds_up_nothing_else(
    evening: Office, sheets: Sheets, sheet: str, row: int, cells: dict[str, Any], sentence: str
) -> None:
    sheets.write("Tasks", 3, {"Task": "Print all cards"})
    plan = kept(evening, sheets.write(sheet, row, cells))
    (line,) = of(plan, Fate.PROBLEM)
    assert (line.list.name, line.row) == (sheet, row)
    assert sentence in line.problem
    assert [one.title for one in of(plan, Fate.CHANGED)] == ["Print all cards"]


def test_problem_lines_are_saved_with_the_reason_and_come_back_mended(
    evening: Office, sheets: Sheets, tmp_path: Path
) -> None:
    sheets.write("Costs", 2, {"Paid on": "tomorrow", "Actual": 1200.5})
    written = lists_in(sheets.grids.values())
    with evening.reading() as session:
        plan = plan_logistics(session, EVENT, read=written)
    saved = tmp_path / "problems.xlsx"
    write_workbook(saved, problem_sheets(written, plan))

    book = load_workbook(saved)
    assert book.sheetnames == ["Costs"]
    headings, line = list(book["Costs"].iter_rows())
    at = {str(cell.value): place for place, cell in enumerate(headings)}
    assert "“tomorrow” is not a day" in str(line[at["Reason"]].value)
    assert line[at["Row in the file"]].value == 2
    line[at["Paid on"]].value = date(2027, 1, 5)
    book.save(saved)
    with evening.reading() as session:
        mended = plan_logistics(session, EVENT, read=read_logistics(saved))
    (changed,) = of(mended, Fate.CHANGED)
    assert [one.field for one in changed.changes] == ["Actual", "Paid on"]


def test_a_sheet_that_is_not_in_the_file_misses_nothing(evening: Office, sheets: Sheets) -> None:
    sheets.grids = {"Tasks": sheets.grids["Tasks"]}
    plan = looked_at(evening, sheets)
    assert ({line.list.name for line in plan.lines}, plan.missing) == ({"Tasks"}, ())


def test_what_the_office_changed_meanwhile_is_not_taken_back(evening: Office, sheets: Sheets) -> None:
    with evening.transaction("Meanwhile") as work:
        tasks.edit_task(work.session, 1, responsible="Aysel")
        costs.edit_cost(work.session, 1, budget=Decimal(2000))
    plan = kept(evening, sheets.write("Costs", 2, {"Notes": "Ask again"}))
    assert [fields(line) for line in of(plan, Fate.CHANGED)] == [{"Notes": ("", "Ask again")}]
    with evening.reading() as session:
        assert session.get_one(CostLine, 1).budget == Decimal(2000)
        assert session.get_one(Task, 1).responsible == "Aysel"


def test_a_moved_event_moves_its_tasks_whatever_an_older_sheet_says(evening: Office, sheets: Sheets) -> None:
    with evening.transaction("Move") as work:
        event = work.session.get_one(Task, 1).event_id
        work.session.get_one(type(an_event(work.session)), event).begins = at("2027-02-14T10:00")
    assert {line.fate for line in looked_at(evening, sheets).lines} == {Fate.SAME}


def test_what_follows_from_elsewhere_is_told_as_not_taken(evening: Office, sheets: Sheets) -> None:
    plan = looked_at(evening, sheets.write("Arrivals", 2, {"Rank": 9, "Native name": "엘리프"}))
    assert plan.in_vain == {"Arrivals": ("Rank", "Native name")}
    assert plan.writes() == 0


def test_the_telephone_of_the_supplier_stays_the_supplier_s(evening: Office, sheets: Sheets) -> None:
    plan = kept(evening, sheets.write("Services", 2, {"Supplier": "Green Leaf"}))
    assert [dict(line.fields) for line in of(plan, Fate.CHANGED)] == [{"supplier": "Green Leaf"}]
    with evening.reading() as session:
        assert session.get_one(Service, 1).phone == ""
        assert {one.name for one in session.query(Supplier)} == {"Blume", "Green Leaf"}


def test_the_workbook_of_the_whole_event_brings_its_logistics_too(evening: Office, tmp_path: Path) -> None:
    path = tmp_path / "event.xlsx"
    with evening.reading() as session:
        export_event(session, EVENT, path)
    book: Any = load_workbook(path)
    assert book["Gifts"].column_dimensions["I"].hidden
    book["Gifts"]["B2"] = "Silk carpet"
    book["Costs"]["C2"] = "=1/0"
    book.save(path)
    read = read_logistics(path)
    assert [one.list.name for one in read] == ["Tasks", "Services", "Costs", "Arrivals", "Gifts", "Flags"]
    with evening.reading() as session:
        plan = plan_logistics(session, EVENT, read=read)
    assert [(line.title, line.fate) for line in plan.lines if line.fate is not Fate.SAME] == [
        ("Hall", Fate.PROBLEM),
        ("Silk carpet", Fate.CHANGED),
    ]
    assert "formula whose result was never saved" in of(plan, Fate.PROBLEM)[0].problem


def test_a_file_without_logistics_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name,Organisation\nOleg Ivanov,Institute\n", encoding="utf-8")
    with pytest.raises(SymposiarchError, match=r"list.csv holds no list of logistics"):
        read_logistics(path)


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)


MONEY = st.none() | st.decimals(0, 10**11, places=2)


HOURS = st.none() | st.datetimes(at("2026-01-01T00:00"), at("2028-01-01T00:00")).map(
    lambda hour: hour.replace(second=0, microsecond=0)
)


@pytest.fixture(scope="module")
def blank() -> Iterator[Office]:
    """An office that every example fills anew and that keeps nothing of it."""
    with TemporaryDirectory() as folder, new_office(Path(folder)) as office:
        with office.transaction("Scene") as work:
            an_event(work.session)
        yield office


class _Never(Exception):
    """Ends an example without keeping it."""


@each_in_an_office(share=1 / 4)
@given(st.lists(st.tuples(TEXT, TEXT, MONEY, HOURS, st.integers(0, 10**6)), min_size=1, max_size=12))
def test_whatever_stands_in_a_line_comes_back_the_same(blank: Office, lines: list[tuple[Any, ...]]) -> None:
    out = BytesIO()
    try:
        with blank.transaction("Never kept") as work:
            session = work.session
            for text, more, money, hour, count in lines:
                title = f"T{text}"
                tasks.add_task(session, EVENT, title=text + "!", responsible=more, due=-(count % 300), notes=text)
                services.add_service(
                    session, EVENT, title=title, supplier=more, begins=hour, quantity=count, notes=more
                )
                costs.add_cost(
                    session, EVENT, title=title, budget=money, paid_on=hour.date() if hour else None, notes=more
                )
                movements.add_movement(session, EVENT, vehicle=title, plate=more, expected_at=hour, parking=text)
                gifts.add_gift(session, EVENT, title=title, value=money, given_at=hour, notes=text)
            with TemporaryDirectory() as folder:
                path = Path(folder) / "all.xlsx"
                export_logistics(session, EVENT, path)
                out.write(path.read_bytes())
            plan = plan_logistics(session, EVENT, read=lists_in(grids_of(out.getvalue()).grids))
            assert [(line.changes, line.problem) for line in plan.lines if line.fate is not Fate.SAME] == []
            assert (len(plan.lines), plan.missing, plan.in_vain) == (5 * len(lines), (), {})
            raise _Never
    except _Never:
        pass


@pytest.mark.parametrize(("cell", "budget"), [(3 * 1250.1, Decimal("3750.30")), (1250.505, None), (1e30, None)])
def test_an_amount_is_what_excel_shows_of_a_sum(
    evening: Office, sheets: Sheets, cell: float, budget: Decimal | None
) -> None:
    sheets.write("Costs", 2, {"Budget": cell})
    plan = looked_at(evening, sheets)
    changed = [line.fields["budget"] for line in of(plan, Fate.CHANGED)]
    assert changed == [] if budget is None else changed == [budget]


def test_the_last_moment_of_a_calendar_is_read_like_any_other(evening: Office, sheets: Sheets) -> None:
    sheets.write("Services", 2, {"Until": at("9999-12-31T23:59:59.999999")})
    (line,) = of(looked_at(evening, sheets), Fate.CHANGED)
    assert fields(line)["Until"][1].startswith("9999-12-31 23:59")


def test_the_sum_that_somebody_wrote_below_is_told_and_no_line(evening: Office, sheets: Sheets) -> None:
    sheets.add("Costs", {"Paid for": "Total", "Budget": 4500})
    (line,) = of(kept(evening, sheets), Fate.PROBLEM)
    assert line.problem == "This is a total, and no line of the list; it was left out."
