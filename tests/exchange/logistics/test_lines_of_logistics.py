"""Lines that are new, copied, of another event or of nobody: what each of them is."""

from __future__ import annotations

from datetime import time

import pytest
from tests.builders import an_event
from tests.exchange.logistics.logistics_files import EVENT, Sheets, at, kept, looked_at, of

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate, Missing
from symposiarch.exchange.logistics.commit import commit_logistics
from symposiarch.model.logistics import CostLine, Gift, Movement, Service, Task
from symposiarch.model.people import Person
from symposiarch.planning.logistics import suppliers
from symposiarch.planning.logistics.flags import flag_rows
from symposiarch.planning.logistics.movements import movement_rows
from symposiarch.planning.people.contacts import add_person
from symposiarch.store import Office


def test_lines_are_added_in_every_list_and_the_same_file_adds_nothing_more(evening: Office, sheets: Sheets) -> None:
    sheets.add("Tasks", {"Task": "Count the chairs", "When": "D-1", "State": "done", "Done by": "Leyla"})
    sheets.add("Services", {"Service": "Tents", "Kind": "equipment", "Supplier": "Zelt AG", "Number": 3})
    sheets.add("Costs", {"Paid for": "Rent of tents", "Service": "Tents", "Budget": 400})
    sheets.add("Arrivals", {"Guest": "Kamran Səlimov", "Car": "Own", "Expected": time(9, 0)})
    sheets.add("Gifts", {"Gift": "Tea set", "To": "Elif Çağlayan", "Value": 80, "Currency": "AZN"})
    sheets.add("Flags", {"State": "Georgia", "Anthem": "yes"})
    plan = kept(evening, sheets)
    assert [line.title for line in of(plan, Fate.NEW)] == [
        "Count the chairs", "Tents", "Rent of tents", "Kamran Səlimov", "Tea set", "Georgia",
    ]  # fmt: skip
    with evening.reading() as session:
        task = session.query(Task).filter_by(title="Count the chairs").one()
        cost = session.query(CostLine).filter_by(title="Rent of tents").one()
        assert (task.offset_days, task.done_by) == (-1, "Leyla")
        assert cost.service is not None
        assert cost.service.supplier is not None
        assert (cost.service.title, cost.service.supplier.name) == ("Tents", "Zelt AG")
        assert session.query(Gift).filter_by(title="Tea set").one().currency == "AZN"
        assert {row.id for row in flag_rows(session, EVENT) if row.anthem} == {"GE"}
    assert len(of(looked_at(evening, sheets), Fate.SAME)) == len(plan.lines)


def test_a_line_that_was_taken_out_of_its_sheet_is_asked_about(evening: Office, sheets: Sheets) -> None:
    for sheet in ("Tasks", "Services", "Costs", "Arrivals", "Gifts", "Flags"):
        sheets.take_out(sheet)
    plan = kept(evening, sheets)
    assert [line.title for line in plan.missing] == [
        "Order the flowers", "Flowers", "Hall", "Elif Çağlayan", "Carpet", "Japan",
    ]  # fmt: skip
    kept(evening, sheets, Missing.WITHDRAW)
    with evening.reading() as session:
        assert [session.query(table).count() for table in (Task, Service, CostLine, Movement, Gift)] == [1, 1, 1, 2, 0]
        assert "JP" not in {row.id for row in flag_rows(session, EVENT) if row.shown}
    evening.undo()
    with evening.reading() as session:
        assert session.query(Gift).count() == 1


def test_of_the_lines_that_a_file_has_no_more_only_those_that_are_ticked_are_taken_out(
    evening: Office, sheets: Sheets
) -> None:
    plan = looked_at(evening, sheets.take_out("Tasks").take_out("Gifts"))
    kept_here = {at for at, line in enumerate(plan.missing) if line.title == "Carpet"}
    with evening.transaction("Import") as work:
        assert commit_logistics(
            work.session, plan.without((), kept_here), by="Clerk", missing=Missing.WITHDRAW
        ) == (0, 1)  # fmt: skip
        assert work.session.query(Gift).count() == 1
        assert [task.title for task in work.session.query(Task)] == ["Print the cards"]


def test_a_copied_row_is_a_new_line_and_its_original_stays(evening: Office, sheets: Sheets) -> None:
    sheets.add("Tasks", {"Task": "Order more flowers"}, copy_of=2).add("Tasks", {}, copy_of=2)
    plan = kept(evening, sheets)
    assert [(line.title, line.fate) for line in plan.lines[:4]] == [
        ("Order the flowers", Fate.SAME),
        ("Print the cards", Fate.SAME),
        ("Order more flowers", Fate.NEW),
        ("Order the flowers", Fate.SAME),
    ]


def test_a_new_line_that_stands_twice_in_a_sheet_is_added_once(evening: Office, sheets: Sheets) -> None:
    for _ in range(2):
        sheets.add("Tasks", {"Task": "Count the chairs", "When": "D-1"})
    plan = kept(evening, sheets)
    assert [line.title for line in of(plan, Fate.NEW)] == ["Count the chairs"]


def test_without_ids_lines_are_known_by_what_they_are(evening: Office, sheets: Sheets) -> None:
    for sheet, grid in sheets.grids.items():
        for row in grid.rows:
            del row[sheets.place(sheet, "Notes") + 1 :]
    assert {line.fate for line in looked_at(evening, sheets).lines} == {Fate.SAME}
    plan = kept(evening, sheets.write("Services", 2, {"Number": 20}))
    assert [dict(line.fields) for line in of(plan, Fate.CHANGED)] == [{"quantity": 20}]


def test_the_workbook_of_another_event_brings_its_lines_as_new(evening: Office, sheets: Sheets) -> None:
    with evening.transaction("Next year") as work:
        other = an_event(work.session, title="Third Symposium")
    plan = looked_at(evening, sheets, other.id)
    assert {line.fate for line in plan.lines if line.list.name in ("Tasks", "Services", "Costs")} == {Fate.NEW}
    assert plan.missing == ()


def test_the_workbook_of_another_event_taken_twice_changes_nothing_more(evening: Office, sheets: Sheets) -> None:
    with evening.transaction("Next year") as work:
        other = an_event(work.session, title="Third Symposium", begins=at("2028-02-01T10:00"), ends=None).id
        suppliers.edit_supplier(work.session, 1, contact="Bo Ek")
    for line in (2, 3):  # it was written before there were IDs
        sheets.write("Tasks", line, {"Line ID": None})
    with evening.transaction("Import") as work:
        commit_logistics(work.session, looked_at(evening, sheets, other), by="Clerk")
    assert looked_at(evening, sheets, other).writes() == 0


def test_two_cars_can_change_their_guests(evening: Office, sheets: Sheets) -> None:
    sheets.write("Arrivals", 2, {"Guest": "Chul-soo Kim"})
    plan = kept(evening, sheets.write("Arrivals", 3, {"Guest": "Elif Çağlayan"}))
    assert len(of(plan, Fate.CHANGED)) == 2


def test_a_cost_for_a_service_that_is_refused_holds_up_nothing_else(evening: Office, sheets: Sheets) -> None:
    sheets.add("Services", {"Service": "Cake", "Number": "12.5"})
    sheets.add("Costs", {"Paid for": "Cake", "Service": "Cake", "Currency": "EUR"})
    sheets.add("Costs", {"Paid for": "Taxi", "Currency": "EUR"})
    plan = kept(evening, sheets)
    assert [line.list.name for line in of(plan, Fate.PROBLEM)] == ["Services", "Costs"]
    assert [line.title for line in of(plan, Fate.NEW)] == ["Taxi"]


def test_a_cost_for_a_service_that_is_left_out_is_refused_in_a_sentence(evening: Office, sheets: Sheets) -> None:
    sheets.add("Services", {"Service": "Cake"}).add("Costs", {"Paid for": "Cake", "Service": "Cake", "Currency": "EUR"})
    plan = looked_at(evening, sheets)
    cake = next(at for at, line in enumerate(plan.lines) if line.title == "Cake")
    with pytest.raises(SymposiarchError, match="“Cake”, which is left out"), evening.transaction("Import") as work:
        commit_logistics(work.session, plan.without({cake}), by="Clerk")


def test_a_guest_comes_by_one_line_however_many_the_file_has(evening: Office, sheets: Sheets) -> None:
    """Of two lines for one guest, the first; and where an exchange is half refused, neither half."""
    sheets.write("Arrivals", 2, {"Guest": "Chul-soo Kim"})
    sheets.write("Arrivals", 3, {"Guest": "Elif Çağlayan", "Expected": "soon"})
    sheets.add("Arrivals", {"Guest": "Kamran Səlimov", "Car": "First"})
    sheets.add("Arrivals", {"Guest": "Kamran Səlimov", "Car": "Second"})
    plan = kept(evening, sheets)
    assert [line.row for line in of(plan, Fate.PROBLEM)] == [2, 3, 6]
    assert [line.row for line in of(plan, Fate.NEW)] == [5]


def test_a_guest_may_leave_one_car_for_another(evening: Office, sheets: Sheets) -> None:
    sheets.write("Arrivals", 2, {"Guest": ""}).add("Arrivals", {"Guest": "Elif Çağlayan", "Car": "Limousine"})
    plan = kept(evening, sheets)
    assert not of(plan, Fate.PROBLEM)
    assert [line.title for line in of(plan, Fate.NEW)] == ["Elif Çağlayan"]


def test_who_receives_and_accompanies_guests_need_not_be_in_the_address_book_before(
    evening: Office, sheets: Sheets
) -> None:
    sheets.write("Arrivals", 2, {"Greeter": "Ms Ji-woo Han", "Escort": "Tural Məmmədov"})
    sheets.write("Arrivals", 3, {"Greeter": "Tural Məmmədov"})
    plan = kept(evening, sheets)
    assert plan.newcomers == ("Ms Ji-woo Han", "Tural Məmmədov")
    with evening.reading() as session:
        helped = [(car.greeter.name, car.escort.name) for car in movement_rows(session, EVENT) if car.escort.name]
        assert helped == [("Ms Ji-woo Han", "Tural Məmmədov")]
        assert sum(car.greeter.name == "Tural Məmmədov" for car in movement_rows(session, EVENT)) == 1
        assert session.query(Person).filter_by(family_name="Məmmədov").one().given_name == "Tural"
        assert session.query(Person).filter_by(family_name="Han").one().honorific == "Ms"
    assert looked_at(evening, sheets).newcomers == ()


@pytest.mark.parametrize(
    "written", ["Protocol Officer", "Third Secretary", "Security Team", "Protocol Desk", "의전팀", "Duty Officer"]
)
def test_a_function_or_a_team_that_receives_guests_is_nobody_to_add(
    evening: Office, sheets: Sheets, written: str
) -> None:
    plan = looked_at(evening, sheets.write("Arrivals", 2, {"Greeter": written}))
    assert plan.newcomers == ()
    assert [line.fate for line in plan.lines if line.fate is not Fate.SAME] == [Fate.PROBLEM]


@pytest.mark.parametrize("written", ["Anna Berg, Attaché", "Frau Dr. Anna Berg", "남궁혜린"])
def test_who_is_named_with_a_function_behind_is_somebody_to_add(evening: Office, sheets: Sheets, written: str) -> None:
    assert len(looked_at(evening, sheets.write("Arrivals", 2, {"Greeter": written})).newcomers) == 1


def test_whoever_was_added_meanwhile_is_not_added_twice_and_lines_left_out_add_nobody(
    evening: Office, sheets: Sheets
) -> None:
    plan = looked_at(evening, sheets.write("Arrivals", 2, {"Escort": "Tural Məmmədov"}))
    changed = {at for at, line in enumerate(plan.lines) if line.fate is Fate.CHANGED}
    assert plan.without(changed).newcomers == ()
    with evening.transaction("Meanwhile") as work:
        add_person(work.session, printed_name="Tural Mammadov")
        before = work.session.query(Person).count()
        commit_logistics(work.session, plan, by="Clerk")
        assert work.session.query(Person).count() == before
