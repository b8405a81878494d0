"""Guests are dragged to seats, from seat to seat and off the plan."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy.orm import Session
from tests.builders import a_guest
from tests.gui.seating.conftest import LEFT, at, click, drag, guest, press, said, seat, sit, undo, waiting, who

from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.invitations import Reply
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.presence import Who


def test_a_guest_is_dragged_from_the_list_to_a_seat(window: MainWindow, page: SeatingPage) -> None:
    assert waiting(page)[:2] == ["Kamran Səlimov", "Ji-won Han"]
    assert "Checks" not in said(page), "there is nothing to check yet"
    unseated = page.panel.unseated
    row = unseated.visualRect(unseated.rows.index(1)).center()
    target = page.view.mapToGlobal(at(page, seat(page, 0, 1)))
    drag(unseated.viewport(), row, unseated.viewport().mapFromGlobal(target))
    assert who(page, 0, 1) == "Ji-won Han"
    assert "Ji-won Han" not in waiting(page)
    assert window.status_line.notice.text.text().startswith("Seat Ji-won Han: table 1, place 2")
    undo(window)
    assert who(page, 0, 1) == ""
    assert "Ji-won Han" in waiting(page)


def test_who_has_no_seat_stands_in_the_order_that_is_printed_also_where_a_rank_is_shared(
    window: MainWindow, page: SeatingPage
) -> None:
    workspace, event = window.desk.workspace, window.desk.event_id
    assert event is not None

    def add(session: Session) -> None:
        for name, state in (("John Ashworth", "GB"), ("Marie Delacroix", "FR")):
            a_guest(session, session.get_one(Event, event), name, reply=Reply.ACCEPTED, title="Ambassador", state=state)

    workspace.perform("Two ambassadors, of whom it is not known when they came", add)
    order = workspace.read(order_of_precedence, event, who=Who.COMING)
    assert waiting(page) == [row.standing.name for row in order.guests]
    assert waiting(page).index("Marie Delacroix") < waiting(page).index("John Ashworth")


def test_a_guest_dragged_onto_another_changes_seats_with_them(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    sit(page, "Elif Çağlayan", 1, 3)
    drag(page.view, at(page, seat(page, 0, 1)), at(page, seat(page, 1, 3)))
    assert (who(page, 0, 1), who(page, 1, 3)) == ("Elif Çağlayan", "Ji-won Han")
    undo(window)
    assert (who(page, 0, 1), who(page, 1, 3)) == ("Ji-won Han", "Elif Çağlayan")


def test_a_guest_dropped_on_a_table_takes_its_first_free_seat_of_honour(page: SeatingPage) -> None:
    assert page.state is not None
    rows = [row for row in page.state.rows.values() if row.table_position == 1]
    first, second = sorted(rows, key=lambda row: row.honour)[:2]
    page.seats.drop(guest(page, "Camille Lefèvre"), first.seat_id)
    sit(page, "Ji-won Han", 0, 1)
    table = page.state.floor.tables[1]
    drag(page.view, at(page, seat(page, 0, 1)), page.view.camera.to_view(table.x, table.y).toPoint())
    assert page.state.seat_of[guest(page, "Ji-won Han")] == second.seat_id


def test_a_guest_dragged_off_the_plan_gives_up_the_seat(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    drag(page.view, at(page, seat(page, 0, 1)), QPoint(page.view.width() + 80, 120))
    assert who(page, 0, 1) == ""
    assert "Ji-won Han" in waiting(page)


def test_a_drag_given_up_leaves_all_as_it_was(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    start, end = at(page, seat(page, 0, 1)), at(page, seat(page, 1, 3))
    QTest.mousePress(page.view, LEFT, pos=start)
    QTest.mouseMove(page.view, start + QPoint(20, 20))
    QTest.mouseMove(page.view, end)
    press(page, Qt.Key.Key_Escape)
    QTest.mouseRelease(page.view, LEFT, pos=end)
    assert who(page, 0, 1) == "Ji-won Han"


def test_several_selected_guests_are_dragged_to_neighbouring_seats(page: SeatingPage) -> None:
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 4)
    click(page, 0, 1)
    click(page, 0, 4, Qt.KeyboardModifier.ControlModifier)
    drag(page.view, at(page, seat(page, 0, 1)), at(page, seat(page, 1, 2)))
    assert who(page, 1, 2) == "Camille Lefèvre"
    assert "Pierre Dubois" in {who(page, 1, 1), who(page, 1, 3)}


def test_a_couple_moves_as_one_when_that_is_chosen(window: MainWindow, page: SeatingPage) -> None:
    press(page, Qt.Key.Key_T)
    assert window.desk.actions["seating.together"].isChecked()
    page.panel.unseated.choose(guest(page, "Elif Çağlayan"))
    click(page, 1, 2)
    page.panel.unseated.setFocus()
    QTest.keyClick(page.panel.unseated, Qt.Key.Key_Return)
    assert who(page, 1, 2) == "Elif Çağlayan"
    assert "Deniz Çağlayan" in {who(page, 1, 1), who(page, 1, 3)}
    undo(window)
    assert who(page, 1, 2) == ""
    assert "Deniz Çağlayan" in waiting(page)


def test_while_a_guest_is_dragged_it_is_said_what_it_would_do_and_what_would_be_wrong(page: SeatingPage) -> None:
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 1, 4)
    sit(page, "Ji-won Han", 0, 4)
    click(page, 0, 4)
    press(page, Qt.Key.Key_L)

    def said_over(table: int, place: int) -> list[str]:
        QTest.mouseMove(page.view, at(page, seat(page, table, place)))
        page.view.grab()
        return [line.text for line in page.view._tag]

    QTest.mousePress(page.view, LEFT, pos=at(page, seat(page, 1, 4)))
    QTest.mouseMove(page.view, at(page, seat(page, 1, 4)) + QPoint(12, 12))
    said = said_over(0, 2)
    assert said[:2] == ["Pierre Dubois", "Table 1, place 4"]
    assert "Camille Lefèvre and Pierre Dubois are of one house and sit side by side." in said
    assert page.view.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    assert said_over(0, 1)[:2] == ["Pierre Dubois", "Changes places with Camille Lefèvre"]
    assert said_over(0, 4) == ["Pierre Dubois", "A locked seat does not change hands."]
    assert page.view.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    QTest.mouseRelease(page.view, LEFT, pos=at(page, seat(page, 1, 4)))
    assert page.view.cursor().shape() is Qt.CursorShape.OpenHandCursor


def _pointed_at(page: SeatingPage, table: int, place: int) -> list[str]:
    """What is said at the pointer, while somebody is carried over a chair."""
    QTest.mouseMove(page.view, at(page, seat(page, table, place)))
    page.view.grab()
    return [line.text for line in page.view._tag]


def _at_france(page: SeatingPage) -> set[tuple[str, int]]:
    state = page.plan_state
    named = ("Camille Lefèvre", "Pierre Dubois")
    return {(name, state.seat_of[guest(page, name)]) for name in named if guest(page, name) in state.seat_of}


def test_a_delegation_is_dragged_to_another_table_and_one_step_takes_it_back(
    window: MainWindow, page: SeatingPage
) -> None:
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 4)
    before = _at_france(page)
    press(page, Qt.Key.Key_T)
    start = at(page, seat(page, 0, 1))
    QTest.mousePress(page.view, LEFT, pos=start)
    QTest.mouseMove(page.view, start + QPoint(12, 12))
    said = _pointed_at(page, 1, 2)
    assert said == [
        "Camille Lefèvre",
        "Table 2, place 4",
        "Pierre Dubois moves along",
        "Camille Lefèvre and Pierre Dubois are of one house and sit side by side.",
    ]
    foreseen = set(zip(("Camille Lefèvre", "Pierre Dubois"), page.view._targets, strict=True))
    QTest.mouseRelease(page.view, LEFT, pos=at(page, seat(page, 1, 2)))
    assert _at_france(page) == foreseen
    assert {page.plan_state.rows[place].table_position for _, place in foreseen} == {1}
    undo(window)
    assert _at_france(page) == before


def test_a_delegation_is_carried_to_another_table_by_keys(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 4)
    before = _at_france(page)
    click(page, 0, 1)
    press(page, Qt.Key.Key_T, Qt.Key.Key_Return)
    for _ in range(8):
        if page.view.seat is not None and page.plan_state.rows[page.view.seat].table_position == 1:
            break
        press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Return)
    rows = page.plan_state.rows
    assert {rows[place].table_position for _, place in _at_france(page)} == {1}
    assert frozenset(place for _, place in _at_france(page)) in {
        frozenset(pair) for pair in page.plan_state.facts.beside
    }
    undo(window)
    assert _at_france(page) == before


def test_where_there_is_no_room_for_a_delegation_that_is_said_before_it_is_put_down(
    window: MainWindow, page: SeatingPage
) -> None:
    for name, place in (("Ji-won Han", 1), ("Elif Çağlayan", 3), ("Deniz Çağlayan", 5)):
        sit(page, name, 1, place)
        click(page, 1, place)
        press(page, Qt.Key.Key_L)
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 4)
    before = dict(page.plan_state.guest_on)
    press(page, Qt.Key.Key_T)
    start = at(page, seat(page, 0, 1))
    QTest.mousePress(page.view, LEFT, pos=start)
    QTest.mouseMove(page.view, start + QPoint(12, 12))
    assert _pointed_at(page, 1, 2) == ["Camille Lefèvre", "There are not 2 seats side by side here."]
    assert page.view.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    QTest.mouseRelease(page.view, LEFT, pos=at(page, seat(page, 1, 2)))
    assert "select fewer guests" in window.banner.text.text()
    assert page.plan_state.guest_on == before
