"""Seating guests by mouse and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, office_with
from tests.gui.conftest import the_dialog

from symposiarch.gui.page import Link
from symposiarch.gui.question import NameDialog, NumberDialog
from symposiarch.gui.seating.colours import By
from symposiarch.gui.seating.compare import CompareDialog
from symposiarch.gui.seating.manners_dialog import MannersDialog
from symposiarch.gui.seating.new_plan import NewPlanDialog
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.seating.seating_file import SeatingFileDialog
from symposiarch.gui.seating.wish_dialog import WishDialog
from symposiarch.gui.seating.words import exchange_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Honour, Reply
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import add_plan
from symposiarch.planning.venues.rooms import add_room
from symposiarch.planning.venues.venues import add_venue

LEFT = Qt.MouseButton.LeftButton


def a_table_to_seat(session: Session) -> None:
    event = an_event(session)
    a_guest(
        session, event, "Kamran Səlimov", reply=Reply.ACCEPTED, honour=Honour.HOST, category="Host",
        languages=("az", "en"),
    )  # fmt: skip
    a_guest(
        session, event, "Ji-won Han", reply=Reply.ACCEPTED, honour=Honour.GUEST_OF_HONOUR,
        title="Minister", native_name="한지원", category="Government", languages=("ko", "en"),
    )  # fmt: skip
    elif_ = a_guest(
        session, event, "Elif Çağlayan", reply=Reply.ACCEPTED, title="Writer", category="Corps",
        languages=("tr", "en"),
    )  # fmt: skip
    a_companion(session, elif_, "Deniz Çağlayan", role=AttendeeRole.SPOUSE)
    for name, second in (("Camille Lefèvre", "en"), ("Pierre Dubois", "tr")):
        a_guest(
            session, event, name, reply=Reply.ACCEPTED, title="Counsellor", organisation="Embassy of France",
            category="Corps", languages=("fr", second),
        )  # fmt: skip
    a_guest(session, event, "Jan Novák", reply=Reply.DECLINED, title="Editor", category="Press")
    layout = add_layout(session, tables=read_wanted("2 rounds of 6"), event_id=event.id, name="Two rounds")
    add_plan(session, event.id, layout_id=layout.id, name="Plan A")


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """A host, a guest of honour, a couple, two of one embassy, one who declined, and two rounds of six."""
    path, _ = office_with(tmp_path, a_table_to_seat)
    return path


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> SeatingPage:
    window.show_page("seating")
    page = window.page("seating")
    assert isinstance(page, SeatingPage)
    qtbot.waitUntil(page.isVisible)
    page.view.fit()
    page.view.setFocus()
    return page


def guest(page: SeatingPage, name: str) -> int:
    assert page.state is not None
    return next(key for key, head in page.state.facts.people.items() if head.name == name)


def seat(page: SeatingPage, table: int, place: int) -> int:
    assert page.state is not None
    return page.state.floor.tables[table].seats[place].id


def at(page: SeatingPage, seat_id: int) -> QPoint:
    return page.view.point_of(seat_id)


def who(page: SeatingPage, table: int, place: int) -> str:
    assert page.state is not None
    head = page.state.head_on(seat(page, table, place))
    return head.name if head is not None else ""


def sit(page: SeatingPage, name: str, table: int, place: int) -> None:
    page.seats.drop(guest(page, name), seat(page, table, place))


def click(page: SeatingPage, table: int, place: int, keys: Qt.KeyboardModifier | None = None) -> None:
    where = at(page, seat(page, table, place))
    QTest.mouseClick(page.view, LEFT, keys or Qt.KeyboardModifier.NoModifier, where)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(widget, LEFT, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(widget, start + (end - start) * step / 4)
    QTest.mouseRelease(widget, LEFT, pos=end)


def press(page: SeatingPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.view, key)


def said(page: SeatingPage) -> str:
    QApplication.sendPostedEvents()  # what was added to a layout is shown by one
    return "\n".join(label.text() for label in page.panel.findChildren(QLabel) if label.isVisibleTo(page.panel))


def link(page: SeatingPage, text: str) -> None:
    QApplication.sendPostedEvents()
    found = next(one for one in page.panel.findChildren(Link) if text in one.text() and one.isVisibleTo(page.panel))
    QTest.mouseClick(found, LEFT, pos=QPoint(4, found.height() // 2))


def waiting(page: SeatingPage) -> list[str]:
    return [line.name for line in page.panel.unseated.rows.lines]


def undo(window: MainWindow) -> None:
    QTest.mouseClick(window.status_line.notice.undo, LEFT)


# By mouse


def test_a_guest_is_dragged_from_the_list_to_a_seat(window: MainWindow, page: SeatingPage) -> None:
    assert waiting(page)[:2] == ["Kamran Səlimov", "Ji-won Han"]
    assert "Checks" not in said(page), "there is nothing to check yet"
    unseated = page.panel.unseated
    row = unseated.visualRect(unseated.rows.index(1)).center()
    target = page.view.mapToGlobal(at(page, seat(page, 0, 1)))
    drag(unseated.viewport(), row, unseated.viewport().mapFromGlobal(target))
    assert who(page, 0, 1) == "Ji-won Han"
    assert "Ji-won Han" not in waiting(page)
    assert window.status_line.notice.text.text().startswith("Seat Ji-won Han: table 1, seat 2")
    undo(window)
    assert who(page, 0, 1) == ""
    assert "Ji-won Han" in waiting(page)


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
    assert said[:2] == ["Pierre Dubois", "Table 1, seat 3"]
    assert "Camille Lefèvre and Pierre Dubois are of one house and sit side by side." in said
    assert page.view.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    assert said_over(0, 1)[:2] == ["Pierre Dubois", "Changes places with Camille Lefèvre"]
    assert said_over(0, 4) == ["Pierre Dubois", "A locked seat does not change hands."]
    assert page.view.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    QTest.mouseRelease(page.view, LEFT, pos=at(page, seat(page, 1, 4)))
    assert page.view.cursor().shape() is Qt.CursorShape.OpenHandCursor


def test_a_click_puts_down_whoever_was_picked_up(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    sit(page, "Elif Çağlayan", 0, 3)
    click(page, 0, 0)
    press(page, Qt.Key.Key_S)
    click(page, 0, 3)
    assert (who(page, 0, 0), who(page, 0, 3)) == ("Elif Çağlayan", "Ji-won Han")
    assert page.view.carried is None


# By keys


def test_arrows_go_from_seat_to_seat_and_enter_carries(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Return)
    assert page.keys().startswith("Arrows carry Ji-won Han")
    press(page, Qt.Key.Key_Left)
    there = page.view.seat
    assert there not in (None, seat(page, 0, 0))
    press(page, Qt.Key.Key_Return)
    assert page.state is not None
    assert page.state.seat_of[guest(page, "Ji-won Han")] == there


def test_tab_comes_by_everything_on_the_page(window: MainWindow, page: SeatingPage) -> None:
    begun, passed = page.view, list[QWidget]()
    while (here := QApplication.focusWidget()) is not None and (here is not begun or not passed):
        passed.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    wanted = [page.bar.new, page.bar.more, page.bar.manners, page.bar.finder, page.bar.colours, page.mixing.slider]
    assert [one for one in wanted if one not in passed] == []


def test_escape_puts_a_carried_guest_back(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert who(page, 0, 0) == "Ji-won Han"


def test_s_swaps_with_the_next_seat(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    sit(page, "Elif Çağlayan", 0, 3)
    click(page, 0, 0)
    press(page, Qt.Key.Key_S)
    page.view.go_to_seat(seat(page, 0, 3))
    press(page, Qt.Key.Key_Return)
    assert (who(page, 0, 0), who(page, 0, 3)) == ("Elif Çağlayan", "Ji-won Han")


def test_l_locks_and_a_locked_seat_does_not_change_hands(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_L)
    assert page.state is not None
    assert page.state.locked == {seat(page, 0, 0)}
    sit(page, "Elif Çağlayan", 0, 0)
    assert who(page, 0, 0) == "Ji-won Han"
    assert "locked seat" in window.banner.text.text()
    press(page, Qt.Key.Key_L)
    assert page.state.locked == frozenset()


def test_delete_frees_the_seat(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Delete)
    assert who(page, 0, 0) == ""


def test_on_an_empty_seat_one_types_who_sits_there(page: SeatingPage) -> None:
    click(page, 1, 4)
    QTest.keyClicks(page.view, "c")
    assert page.hands.chooser.isVisible()
    QTest.keyClicks(page.hands.chooser.field, "ag")
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Return)
    assert who(page, 1, 4) == "Elif Çağlayan"
    assert not page.hands.chooser.isVisible()


def test_letters_that_are_commands_begin_a_name_on_an_empty_seat(page: SeatingPage) -> None:
    click(page, 1, 4)
    press(page, Qt.Key.Key_L)
    assert page.hands.chooser.isVisible()
    assert page.hands.chooser.field.text() == "l"
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Escape)
    assert not page.hands.chooser.isVisible()


def test_a_name_is_composed_in_hangul_on_an_empty_seat(page: SeatingPage) -> None:
    click(page, 1, 4)
    assert page.view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    chooser = page.hands.chooser

    def compose(begun: str, done: str = "") -> None:
        event = QInputMethodEvent(begun, [])
        event.setCommitString(done)
        QApplication.sendEvent(page.view, event)

    for syllable in ("ㅎ", "하", "한"):
        compose(syllable)
        assert chooser.field.text() == syllable
        assert not chooser.field.hasFocus(), "the syllable would be given up"
    compose("ㅈ", done="한")
    compose("", done="지")
    assert chooser.field.text() == "한지"
    assert [chooser.list.item(row).text() for row in range(chooser.list.count())] == ["Ji-won Han 한지원"]
    press(page, Qt.Key.Key_Return)
    assert who(page, 1, 4) == "Ji-won Han"
    assert page.view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


def test_a_syllable_is_taken_back_and_shift_does_not_end_it(page: SeatingPage) -> None:
    click(page, 1, 4)
    chooser = page.hands.chooser
    for begun in ("ㅎ", "", "하"):
        QApplication.sendEvent(page.view, QInputMethodEvent(begun, []))
        assert chooser.field.text() == begun
    press(page, Qt.Key.Key_Shift)
    assert not chooser.field.hasFocus()
    page.panel.unseated.setFocus()
    assert not chooser.isVisible()


def test_with_space_the_plan_is_moved_while_somebody_is_carried(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    press(page, Qt.Key.Key_S)
    QTest.keyPress(page.view, Qt.Key.Key_Space)
    start = at(page, seat(page, 1, 3))
    drag(page.view, start, start + QPoint(32, 20))
    QTest.keyRelease(page.view, Qt.Key.Key_Space)
    assert at(page, seat(page, 1, 3)) != start
    assert page.view.carried is not None
    assert page.view.cursor().shape() is Qt.CursorShape.ClosedHandCursor


def test_after_composing_the_other_keys_go_to_the_field(page: SeatingPage) -> None:
    click(page, 1, 4)
    event = QInputMethodEvent()
    event.setCommitString("한")
    QApplication.sendEvent(page.view, event)
    press(page, Qt.Key.Key_Backspace)
    assert page.hands.chooser.field.text() == ""
    assert page.hands.chooser.field.hasFocus()
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_who_has_a_seat_already_moves_when_chosen_for_another(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    click(page, 1, 4)
    QTest.keyClicks(page.view, "j")
    QTest.keyClicks(page.hands.chooser.field, "i-won")
    assert page.hands.chooser.list.item(0).text() == "Ji-won Han 한지원 · Table 1, seat 2"
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Return)
    assert (who(page, 0, 1), who(page, 1, 4)) == ("", "Ji-won Han")


def test_f_finds_a_guest_in_any_script_and_the_plan_goes_there(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 1, 3)
    click(page, 0, 0)
    press(page, Qt.Key.Key_Escape, Qt.Key.Key_F)
    page.bar.finder.setText("한지")
    assert page.view.seat == seat(page, 1, 3)
    assert page.view.matched == frozenset({guest(page, "Ji-won Han")})
    assert page.view.rect().contains(at(page, seat(page, 1, 3)))
    QTest.keyClick(page.bar.finder, Qt.Key.Key_Escape)
    assert page.view.matched is None


# What is seen


def test_the_panel_says_who_sits_there_and_why(page: SeatingPage) -> None:
    page.filling.fill()
    click(page, 0, 1)
    text = said(page)
    assert "Table 1, seat 2" in text
    assert "Ji-won Han" in text
    assert "한지원" in text
    assert "Why this seat" in text


def press_on_table(page: SeatingPage, table: int) -> None:
    assert page.state is not None
    found = page.state.floor.tables[table]
    QTest.mouseClick(page.view, LEFT, pos=page.view.camera.to_view(found.x, found.y).toPoint())


def listed(page: SeatingPage) -> list[tuple[str, str, str]]:
    """The lines of the table that is listed: seat, name, rank."""
    return [(line.lead, line.name, line.end) for line in page.panel.table.list.rows.lines]


def test_a_table_that_is_chosen_lists_who_sits_there(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Kamran Səlimov", 0, 0)
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 2)
    press_on_table(page, 0)
    people = page.panel.table.list
    assert listed(page)[:4] == [
        ("1", "Kamran Səlimov", "host"), ("2", "Camille Lefèvre", "rank 2"), ("3", "Pierre Dubois", "rank 2"),
        ("4", "empty", ""),
    ]  # fmt: skip
    assert "3 of 6 chairs are taken." in said(page)
    assert "are of one house and sit side by side" in said(page)
    QTest.mouseClick(people.viewport(), LEFT, pos=people.visualRect(people.rows.index(2)).center())
    assert page.view.seat == seat(page, 0, 2)
    assert "Pierre Dubois" in said(page)
    QTest.keyClick(people, Qt.Key.Key_Backspace)
    assert listed(page)[2] == ("3", "empty", "")
    QTest.keyClick(people, Qt.Key.Key_Up)
    QTest.keyClick(people, Qt.Key.Key_Delete)
    assert "Camille Lefèvre" in waiting(page)
    assert "Kamran Səlimov" not in waiting(page)
    undo(window)
    assert listed(page)[1][1] == "Camille Lefèvre"


def test_the_keyboard_goes_from_a_seat_to_the_list_of_its_table_and_back(page: SeatingPage) -> None:
    sit(page, "Kamran Səlimov", 0, 0)
    page.view.setFocus()
    press(page, Qt.Key.Key_A)
    people = page.panel.table.list
    assert people.hasFocus()
    QTest.keyClick(people, Qt.Key.Key_Down)
    assert page.view.seat == seat(page, 0, 1)
    QTest.keyClick(people, Qt.Key.Key_Return)
    assert page.hands.chooser.isVisible()
    QTest.keyClick(page.hands.chooser.field, Qt.Key.Key_Escape)
    click(page, 1, 0)
    assert not people.isVisible()


def test_each_exchange_of_a_fill_is_told_and_taken_back_alone(window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    before = len(page.exchanges)
    assert before
    one = page.exchanges[-1]
    page.view.go_to_seat(one.seats[0])
    assert page.state is not None
    assert exchange_words(one, page.state.names) in said(page)
    link(page, "Take this exchange back")
    assert len(page.exchanges) == before - 1
    undo(window)
    assert len(page.exchanges) == before


def test_a_check_leads_to_its_seats(page: SeatingPage) -> None:
    sit(page, "Camille Lefèvre", 0, 1)
    sit(page, "Pierre Dubois", 0, 2)
    assert "are of one house and sit side by side" in said(page)
    click(page, 1, 4)
    link(page, "are of one house")
    assert page.view.seat in (seat(page, 0, 1), seat(page, 0, 2))


def test_colours_tell_what_one_chooses_and_the_legend_says_it_in_words(page: SeatingPage) -> None:
    page.filling.fill()
    words = {entry.word for entry in page.legend.entries}
    assert {"Corps 4", "Government 1", "guest of honour"} <= words
    page.bar.colours.setFocus()
    steps = page.bar.colours.findData(By.REPLY) - page.bar.colours.currentIndex()
    for _ in range(steps):
        QTest.keyClick(page.bar.colours, Qt.Key.Key_Down)
    page.bar.coloured.emit(page.bar.by())
    assert {entry.word for entry in page.legend.entries} >= {"accepted 6"}


def test_no_two_kinds_look_alike_and_what_is_rare_is_called_others(window: MainWindow, page: SeatingPage) -> None:
    def invite_many(session: Session) -> None:
        event = session.get_one(Event, window.desk.event_id)
        for number in range(14):
            a_guest(session, event, f"Guest {number}", reply=Reply.ACCEPTED, category=f"Kind {number}")

    window.desk.workspace.perform("Invite fourteen kinds of guests", invite_many)
    assert page.colouring is not None
    shades = page.colouring.legend()
    assert len({shade.colour.name() for shade in shades}) == len(shades)
    assert shades[-1].word == "others"
    assert sum(shade.number for shade in shades) == 20


def test_the_guest_of_honour_is_ringed_in_gold_and_names_have_both_scripts(page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    assert page.view.hits is not None
    look = page.view.look_of(page.view.hits.seats[seat(page, 0, 1)])
    assert look.ring == page.desk.theme["gold"]
    assert look.lines == ("Ji-won Han", "한지원")


def test_a_long_table_in_a_large_room_is_seen_at_first_with_its_names(window: MainWindow, page: SeatingPage) -> None:
    event_id = window.desk.event_id
    assert event_id is not None

    def furnish(session: Session) -> int:
        room = add_room(session, add_venue(session, name="Residence").id, name="Hall", width=12_000, depth=20_000)
        layout = add_layout(session, tables=read_wanted("a long table of 12"), event_id=event_id, room_id=room.id)
        return add_plan(session, event_id, layout_id=layout.id, name="Plan B").id

    page.show_plan(window.desk.workspace.perform("Set up a dinner", furnish))
    page.filling.fill()
    page.view.grab()
    assert page.view.shapes is not None
    (shape,) = page.view.shapes.tables
    spots = page.view._painter.cards._spots_of(page.view.shapes, shape, page.view.camera.scale)
    assert len(spots) == 12
    for spot, chair in zip(spots, shape.table.seats, strict=True):
        around = spot.box.translated(page.view.camera.to_view(chair.x, chair.y))
        assert QRectF(page.view.rect()).contains(around.center())


def test_the_bar_counts_those_without_a_seat(window: MainWindow, page: SeatingPage) -> None:
    from symposiarch.planning.seating.plans import count_unseated

    assert window.desk.workspace.read(count_unseated, window.desk.event_id) == 6
    page.filling.fill()
    assert window.desk.workspace.read(count_unseated, window.desk.event_id) == 0
    assert page.panel.everybody.isVisibleTo(page.panel)


def test_who_declines_afterwards_is_found_and_three_ways_are_offered(window: MainWindow, page: SeatingPage) -> None:
    from symposiarch.planning.guests import guest_rows
    from symposiarch.planning.inviting.replies import record_reply

    page.filling.fill()
    rows = window.desk.workspace.read(guest_rows, window.desk.event_id)
    (row,) = (one for one in rows if one.name == "Camille Lefèvre")
    window.desk.workspace.perform(
        "Record a reply", lambda session: record_reply(session, row.id, Reply.DECLINED, by="Protocol")
    )
    assert 1 <= len(page.proposals) <= 3
    assert page._count.text() == "5 of 5 seated"
    assert "Camille Lefèvre is not coming and still has a seat." in said(page)
    # From the plan one key leads to the first of the ways, however much is told of a seat above them.
    click(page, 0, 1)
    press(page, Qt.Key.Key_C)
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert button.text() == "Seat them so"
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert page.view.hasFocus()
    assert page.state is not None
    assert guest(page, "Camille Lefèvre") not in page.state.seat_of
    assert page.proposals == ()
    undo(window)
    assert guest(page, "Camille Lefèvre") in page.state.seat_of


def test_a_wish_is_noted_and_removed(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    click(page, 0, 1)
    press(page, Qt.Key.Key_W)
    dialog = the_dialog(WishDialog)
    assert isinstance(dialog, WishDialog)
    dialog.kind.setCurrentIndex(dialog.kind.findData("not_beside"))
    QTest.keyClicks(dialog.whom, "lefevre")
    dialog.hard.click()
    QTest.mouseClick(dialog.keep, LEFT)
    assert "Not beside Camille Lefèvre (a rule)" in said(page)
    remove = next(one for one in page.panel.findChildren(QPushButton) if one.text() == "Remove")
    QTest.mouseClick(remove, LEFT)
    assert "None is noted." in said(page)
    undo(window)
    assert "Not beside Camille Lefèvre (a rule)" in said(page)


# Whole plans


def test_a_new_plan_is_made_on_tables_as_one_says_them(page: SeatingPage) -> None:
    QTest.mouseClick(page.bar.new, LEFT)
    dialog = the_dialog(NewPlanDialog)
    assert isinstance(dialog, NewPlanDialog)
    dialog.layouts.setCurrentIndex(0)
    dialog.tables.setFocus()
    QTest.keyClicks(dialog.tables, "some nice tables")
    assert not dialog.make.isEnabled()
    dialog.tables.clear()
    QTest.keyClicks(dialog.tables, "3 rounds of 8 and a head table")
    assert dialog.answered.text() == "4 tables are set up. There are 30 seats. 6 guests are coming."
    QTest.mouseClick(dialog.make, LEFT)
    assert page.state is not None
    assert page.state.plan.name == "Plan B"
    assert len(page.state.rows) == 30


def test_plans_are_copied_chosen_compared_and_removed(window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    do = window.desk.actions
    do["seating.copy"].trigger()
    assert page.state is not None
    assert page.state.plan.name == "Plan B"
    sit(page, "Ji-won Han", 1, 5)
    do["seating.compare"].trigger()
    dialog = the_dialog(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "Ji-won Han: table 1, seat 2 → table 2, seat 6" in lines
    dialog.list.setCurrentRow(0)
    assert all(side.view.matched for side in dialog.sides)
    dialog.close()
    do["seating.choose"].trigger()
    assert [plan.chosen for plan in page.plans] == [False, True]
    do["seating.remove"].trigger()
    assert page.state.plan.name == "Plan A"
    undo(window)
    assert [plan.name for plan in page.plans] == ["Plan A", "Plan B"]


def answer(qtbot: QtBot, kind: type[QDialog], text: str) -> None:
    """Type over what the question offers, and press Enter."""
    dialog = the_dialog(kind)
    field = dialog.focusWidget()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, text)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_a_plan_is_called_otherwise(qtbot: QtBot, page: SeatingPage) -> None:
    press(page, Qt.Key.Key_F2)
    answer(qtbot, NameDialog, "With the Minister")
    assert page.bar.chips.button(str(page.plans[0].id)).text() == "With the Minister"


def test_a_frozen_plan_says_so_and_is_not_changed(window: MainWindow, page: SeatingPage) -> None:
    sit(page, "Ji-won Han", 0, 1)
    window.desk.actions["seating.freeze"].trigger()
    assert page.frozen.isVisibleTo(page)
    assert "number 1" in page.frozen.text()
    drag(page.view, at(page, seat(page, 0, 1)), at(page, seat(page, 1, 3)))
    assert who(page, 0, 1) == "Ji-won Han"
    fill: QAction = window.desk.actions["seating.fill"]
    assert not fill.isEnabled()
    window.desk.actions["seating.copy"].trigger()
    assert fill.isEnabled()
    assert not page.frozen.isVisibleTo(page)


def test_improving_shows_the_best_so_far_and_keeps_it_in_one_step(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    page.filling.fill()
    page.mixing.slider.setValue(100)
    better: list[object] = []
    page.filling.improving.better.connect(better.append)
    with qtbot.waitSignal(page.filling.improving.ended, timeout=60_000):
        page.filling.improve()
        assert not page.can_change()
        qtbot.waitUntil(lambda: bool(better), timeout=50_000)
        for job in window.desk.jobs.running:
            job.stop()
    qtbot.waitUntil(page.can_change)
    assert window.desk.workspace.undoable is not None
    assert window.desk.workspace.undoable.startswith("Improve the seating")
    assert page.state is not None
    assert len(page.state.guest_on) == 6
    undo(window)
    assert window.desk.workspace.undoable == "Fill Plan A by rank"


def test_a_hall_is_filled_in_a_job_as_one_step(qtbot: QtBot, window: MainWindow, page: SeatingPage) -> None:
    event = window.desk.event_id
    assert event is not None

    def a_hall(session: Session) -> int:
        layout = add_layout(session, tables=read_wanted("80 in theatre"), event_id=event)
        return add_plan(session, event, layout_id=layout.id, name="In rows").id

    page.show_plan(window.desk.workspace.perform("Lay out rows", a_hall))
    sit(page, "Ji-won Han", 0, 0)
    click(page, 0, 0)
    offered = page.panel.seat.findChildren(QPushButton)
    assert [button.isEnabled() for button in offered] == [True, True]
    page.filling.fill()
    assert not page.can_change()
    # Nothing that would change the plan is offered meanwhile.
    assert [button.isEnabled() for button in offered] == [False, False]
    qtbot.waitUntil(page.can_change, timeout=20_000)
    assert page.state is not None
    assert len(page.state.guest_on) == 6
    assert window.desk.workspace.undoable == "Fill In rows by rank"
    undo(window)
    assert page.state is not None
    assert len(page.state.guest_on) == 1
    assert window.desk.workspace.undoable == "Seat Ji-won Han: row A, seat 1"


def test_the_step_that_stands_out_is_to_seat_and_once_guests_sit_to_improve(page: SeatingPage) -> None:
    steps = (page.fill_button, page.improve_button)
    assert [step.property("primary") for step in steps] == [True, False]
    page.filling.fill()
    assert [step.property("primary") for step in steps] == [False, True]


def test_the_slider_stays_where_it_was_put_when_another_plan_is_looked_at(
    window: MainWindow, page: SeatingPage
) -> None:
    assert page.state is not None
    first = page.state.plan.id
    page.mixing.slider.setValue(60)
    window.desk.actions.do("seating.copy")
    assert page.state.plan.id != first
    page.mixing.slider.setValue(20)
    undo(window)
    assert (page.state.plan.id, page.mixing.mixing()) == (first, 0.6)


def test_at_strict_precedence_improving_says_what_to_do(window: MainWindow, page: SeatingPage) -> None:
    page.filling.fill()
    for place in range(6):
        click(page, 0, place)
        if page.view.seat in (page.state.guest_on if page.state else ()):
            press(page, Qt.Key.Key_L)
    window.desk.actions["seating.improve"].trigger()
    assert "towards Sociable" in window.banner.text.text()


def test_the_seating_goes_out_as_a_workbook_and_is_looked_at_before_it_comes_back(
    qtbot: QtBot, window: MainWindow, page: SeatingPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.filling.fill()
    assert page.state is not None
    before = dict(page.state.guest_on)
    file = str(tmp_path / "seating.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (file, ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (file, ""))
    window.desk.actions["seating.save_workbook"].trigger()
    assert "6 guests with their seats were saved" in window.status_line.notice.text.text()
    click(page, 0, 1)
    press(page, Qt.Key.Key_Delete)
    freed = dict(page.state.guest_on)
    window.desk.actions["seating.read_workbook"].trigger()
    qtbot.waitUntil(lambda: page.findChild(SeatingFileDialog) is not None, timeout=20_000)
    (dialog,) = page.findChildren(SeatingFileDialog)
    assert sorted(guest.fate for guest in dialog.table.rows.rows) == ["same"] * 5 + ["seated"]
    assert page.state.guest_on == freed
    QTest.keyPress(dialog.seat, Qt.Key.Key_Return)
    assert page.state.guest_on == before
    window.desk.actions.do("edit.undo")
    assert page.state.guest_on == freed


def test_tables_are_moved_where_rooms_are_drawn(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.furnish"].trigger()
    venues = window.page("venues")
    assert venues is not None
    assert venues.isVisible()


# Tables, and how a plan seats


def choose_in_menu(page: SeatingPage, *path: str) -> None:
    """Open the menu of what is selected, and press an entry of it."""
    menu = whole = QMenu()
    page.tables.fill_menu(whole)
    for text in path[:-1]:
        inner = next(action for action in menu.actions() if text in action.text()).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    next(action for action in menu.actions() if path[-1] in action.text()).trigger()


def click_table(page: SeatingPage, number: int) -> None:
    assert page.state is not None
    table = page.state.floor.tables[number]
    QTest.mouseClick(page.view, LEFT, pos=page.view.camera.to_view(table.x, table.y).toPoint())


def test_a_table_is_set_for_more_and_those_who_sit_there_stay(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    sit(page, "Ji-won Han", 1, 0)
    click_table(page, 1)
    choose_in_menu(page, "how many seats")
    answer(qtbot, NumberDialog, "8")
    assert page.state is not None
    assert len(page.state.floor.tables[1].seats) == 8
    assert who(page, 1, 0) == "Ji-won Han"
    undo(window)
    assert len(page.state.floor.tables[1].seats) == 6


def test_a_table_gets_a_name_and_is_made_the_host_table(qtbot: QtBot, page: SeatingPage) -> None:
    click_table(page, 1)
    choose_in_menu(page, "number or name")
    answer(qtbot, NameDialog, "Ararat")
    assert page.state is not None
    assert [table.label for table in page.state.floor.tables] == ["1", "Ararat"]
    sit(page, "Ji-won Han", 1, 0)
    assert page.desk.workspace.undoable == "Seat Ji-won Han: table Ararat, seat 1"
    choose_in_menu(page, "host table")
    assert [table.label for table in page.state.floor.tables] == ["Ararat", "1"]


def test_a_chair_is_made_a_place_for_a_wheelchair_and_the_legend_says_so(page: SeatingPage) -> None:
    click(page, 0, 2)
    choose_in_menu(page, "The chair is", "wheelchair")
    assert "place for a wheelchair" in {entry.word for entry in page.legend.entries}


def test_how_a_plan_seats_is_chosen_and_filled_in_one_step(window: MainWindow, page: SeatingPage) -> None:
    from symposiarch.planning.seating.manners import Meal, manners

    QTest.mouseClick(page.bar.manners, LEFT)
    dialog = the_dialog(MannersDialog)
    assert isinstance(dialog, MannersDialog)
    dialog.host.setCurrentIndex(dialog.host.findText("Camille Lefèvre"))
    meal = dialog.boxes["meal"]
    meal.setCurrentIndex(meal.findData("social"))
    QTest.mouseClick(dialog.fill, LEFT)
    assert page.state is not None
    found = window.desk.workspace.read(manners, page.state.plan.id)
    assert (found.host, found.meal) == (guest(page, "Camille Lefèvre"), Meal.SOCIAL)
    rows = page.state.rows
    first = next(seat for seat, row in rows.items() if (row.table_position, row.honour) == (0, 1))
    assert page.state.guest_on[first] == guest(page, "Camille Lefèvre")
    undo(window)
    assert page.state.guest_on == {}
    assert window.desk.workspace.read(manners, page.state.plan.id).host is None


def test_what_is_asked_of_a_plan_is_what_matters_at_its_tables(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.manners"].trigger()
    rounds = the_dialog(MannersDialog)
    assert isinstance(rounds, MannersDialog)
    assert rounds.boxes["sharing"].isVisible()
    assert not rounds.boxes["couples"].isVisible()
    assert not rounds.row.isVisible()
    rounds.close()

    def furnish(session: Session) -> int:
        layout = add_layout(session, tables=read_wanted("40 in theatre of 10"), event_id=window.desk.event_id)
        return add_plan(session, window.desk.event_id or 0, layout_id=layout.id, name="Hall").id

    page.show_plan(window.desk.workspace.perform("Set up a hall", furnish))
    dialog = page.tables.manners()
    assert [dialog.row.itemText(at) for at in range(dialog.row.count())] == ["Row A", "Row B", "Row C", "Row D"]
    assert dialog.boxes["couples"].isVisible()
    assert not dialog.boxes["sharing"].isVisible()
    dialog.row.setCurrentIndex(1)
    QTest.mouseClick(dialog.keep, LEFT)
    assert page.state is not None
    first = min((row for row in page.state.rows.values()), key=lambda row: (row.honour, row.table != "B"))
    assert first.table == "B"


def test_the_corner_of_the_plan_holds_buttons_to_come_nearer(page: SeatingPage) -> None:
    before = page.view.camera.scale
    buttons = {one.text(): one for one in page.view.findChildren(QToolButton)}
    QTest.mouseClick(buttons["+"], LEFT)
    assert page.view.camera.scale > before
    QTest.mouseClick(buttons["All"], LEFT)
    assert page.view.camera.scale == before


def test_every_manner_and_each_of_its_choices_can_be_chosen() -> None:
    from symposiarch.gui.seating.manners_dialog import choices, switches
    from symposiarch.planning.seating.manners import CHOICES, SWITCHES

    offered = {name: set(answers) for name, (_question, answers) in choices().items()}
    assert offered == {name: {word.value for word in words} for name, words in CHOICES.items()}
    assert set(switches()) == set(SWITCHES)


# Nothing yet


def test_without_a_plan_the_page_says_the_first_step(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.remove"].trigger()
    assert page.stack.currentWidget() is page.start
    assert "6 guests are coming" in page.start.sentence.text()
    page.setFocus()
    assert page.start.field.hasFocus()
    QTest.keyClicks(page.start.field, "2 rounds of 4")
    QTest.keyClick(page.start.field, Qt.Key.Key_Return)
    dialog = the_dialog(NewPlanDialog)
    assert isinstance(dialog, NewPlanDialog)
    QTest.mouseClick(dialog.make, LEFT)
    assert page.state is not None
    assert len(page.state.rows) == 8
    undo(window)
    assert page.stack.currentWidget() is page.start


def test_tables_that_are_set_up_already_are_one_click_away(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.remove"].trigger()
    button = next(one for one in page.start.findChildren(QPushButton) if "Two rounds (12 seats)" in one.text())
    QTest.mouseClick(button, LEFT)
    assert page.state is not None
    assert (page.state.plan.name, page.state.plan.layout) == ("Plan A", "Two rounds")


def test_from_the_tables_one_comes_to_the_plan_that_stands_on_them(window: MainWindow, page: SeatingPage) -> None:
    window.desk.actions["seating.copy"].trigger()
    window.desk.actions["seating.freeze"].trigger()
    window.desk.actions["seating.furnish"].trigger()
    window.desk.actions["venues.seat_guests"].trigger()
    assert page.state is not None
    assert (page.state.plan.name, page.state.frozen) == ("Plan A", False)


def test_going_to_tables_without_a_plan_makes_none(window: MainWindow, page: SeatingPage) -> None:
    assert page.state is not None
    layout = page.state.plan.layout_id
    window.desk.actions["seating.remove"].trigger()
    window.show_page("seating", ("layout", layout))
    assert page.plans == ()


def test_a_practice_that_is_not_there_is_said_in_place_of_the_plan(window: MainWindow, page: SeatingPage) -> None:
    from symposiarch.planning.events import edit_event

    window.desk.workspace.perform("Ask for an odd practice", edit_event, window.desk.event_id, practice="atlantis")
    assert "atlantis" in window.banner.text.text()
    assert "atlantis" in page.view.empty_words
    window.desk.workspace.perform("Ask for a known one", edit_event, window.desk.event_id, practice="generic")
    assert page.state is not None
    assert len(waiting(page)) == 6


def test_another_event_has_its_own_plans(window: MainWindow, page: SeatingPage) -> None:
    other: list[int] = []
    window.desk.workspace.perform(
        "Another evening", lambda session: other.append(an_event(session, title="Another").id)
    )
    window.desk.choose_event(other[0])
    assert page.plans == ()
    assert page.stack.currentWidget() is page.start
    assert "Nobody has accepted yet" in page.start.sentence.text()


def test_the_colours_that_were_chosen_are_remembered(
    settings: QSettings, window: MainWindow, page: SeatingPage
) -> None:
    page.bar.colour_by(By.RANK)
    page.bar.coloured.emit(By.RANK)
    assert settings.value("seating/colours") == "rank"
    assert page.view.hit_at(QPointF(1, 1)) is None
