"""The programme's page: typed by keyboard, dragged by mouse, undone in steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, office_with
from tests.gui.conftest import the_dialog, turn_to
from tests.gui.programme.shown import rows

from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import Link
from symposiarch.gui.programme.importing import ProgrammeImportDialog
from symposiarch.gui.programme.outside import look_at
from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.gui.question import NumberDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.venues import Room
from symposiarch.planning.programme.items import add_item

LINES = (
    "10 Opening address / Kamran Selimov",
    "7 Address by the Friendship Association / Jang Hye-rim",
    "8 Address by the Education Agency / Oh Se-ra",
    "80 Panel: Learning from each other",
    "+m Noh Ye-rin",
    "+Han Ji-won: Old roads, new classrooms",
    "+Bae Kyung-min: What two histories teach each other",
    "+Moon Tae-oh: Archives that travel",
    "+Aynur Rehimli: Schools as cultural bridges",
    "+Gu Ha-eun: Translating a friendship",
    "20 Questions from the audience",
)
GUESTS = (
    "Kamran Səlimov", "Hye-rim Jang", "Se-ra Oh", "Ye-rin Noh", "Ji-won Han", "Kyung-min Bae", "Tae-oh Moon",
    "Aynur Rəhimli", "Ha-eun Gu",
)  # fmt: skip

KEYS_IN_THREE_MINUTES = 3 * 60 * 3
"""Three keys a second is a hand that looks for its letters: 36 words a minute."""


def a_symposium_with_guests(session: Session) -> int:
    event = an_event(session, languages=("en", "ko"))
    for name in GUESTS:
        a_guest(session, event, name)
    return event.id


@pytest.fixture
def page(tmp_path: Path, make_window: Callable[[], MainWindow]) -> ProgrammePage:
    """The page of an event with its guests, and no programme yet."""
    path, event_id = office_with(tmp_path, a_symposium_with_guests)
    window = make_window()
    window.open_office(path)
    window.desk.choose_event(event_id)
    return turn_to(window, ProgrammePage)


def type_lines(qtbot: QtBot, page: ProgrammePage, *lines: str) -> None:
    page.add()
    for line in lines:
        page.entry.setText(line)
        QTest.keyClick(page.entry, Qt.Key.Key_Return)
        assert page.entry.text() == ""


def test_a_symposium_is_entered_by_keyboard_alone(qtbot: QtBot, page: ProgrammePage) -> None:
    """Typed key by key, without a mouse: an opening, two addresses, a panel with a moderator and five, questions."""
    QTest.keyClick(page.window(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert page.entry.hasFocus()
    keys = 1
    for line in LINES:
        QTest.keyClicks(page.entry, line)
        QTest.keyClick(page.entry, Qt.Key.Key_Return)
        keys += len(line) + 1
        assert page.entry.text() == ""
    assert keys < KEYS_IN_THREE_MINUTES
    found = rows(page)
    assert [(row.kind.value, row.minutes, len(row.roles)) for row in found] == [
        ("opening", 10, 1),
        ("address", 7, 1),
        ("address", 8, 1),
        ("panel", 80, 6),
        ("questions", 20, 0),
    ]
    assert [role.kind.value for role in found[3].roles] == ["moderator", *["panellist"] * 5]
    assert found[3].roles[1].topics.best("en") == "Old roads, new classrooms"
    assert f"{found[4].ends:%H:%M}" == "12:05"
    assert page.list.rows.rowCount() == 5
    # Typed without their accents and in either order, they are the guests who were invited.
    assert {role.name for row in found for role in row.roles} == set(GUESTS)


def test_of_an_empty_programme_the_first_item_can_be_typed_at_once(page: ProgrammePage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    window.show_page("guests")
    window.show_page("programme")
    assert page.entry.hasFocus()
    QTest.keyClicks(page.entry, "10 Opening")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    window.show_page("guests")
    window.show_page("programme")
    assert page.list.hasFocus()


def test_shift_f9_goes_into_the_side_panel_and_back(qtbot: QtBot, page: ProgrammePage) -> None:
    window = page.window()
    type_lines(qtbot, page, "10 Opening", "+ Kamran Salimov")
    page.list.setFocus()
    qtbot.waitUntil(lambda: any(link.isVisible() for link in page.panel.findChildren(Link)))
    QTest.keyClick(page.list, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    at = window.focusWidget()
    assert at is not None
    assert page.panel.isAncestorOf(at)
    QTest.keyClick(at, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert page.list.hasFocus()
    page.desk.fold_panel(True)
    QTest.keyClick(page.list, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    again = window.focusWidget()
    assert again is not None
    assert page.panel.isAncestorOf(again), "it is brought back where it was put away"


def test_a_panel_is_entered_by_mouse(qtbot: QtBot, page: ProgrammePage) -> None:
    """The button, the item on the timeline, the link beside it, and somebody out of the address book."""
    button = page.findChild(QPushButton, "programme.add")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.entry, "60 Panel")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    block = page.timeline.blocks[0]
    QTest.mouseClick(page.timeline.viewport(), Qt.MouseButton.LeftButton, pos=block.area.center())

    def links() -> list[Link]:
        return [one for one in page.panel.findChildren(Link) if one.text() == "Add somebody…" and one.isVisible()]

    qtbot.waitUntil(lambda: bool(links()))
    QTest.mouseClick(links()[0], Qt.MouseButton.LeftButton)
    picker = the_dialog(PersonPicker)
    person = next(row for row in (picker.table.rows.row(at) for at in range(9)) if row.name == "Ji-won Han")
    picker.table.select_keys([person.id])
    QTest.mouseClick(picker.take, Qt.MouseButton.LeftButton)
    assert [role.name for role in rows(page)[0].roles] == ["Ji-won Han"]


def test_what_cannot_be_understood_stays_to_be_mended(qtbot: QtBot, page: ProgrammePage) -> None:
    page.entry.setText("+ Han Ji-won")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    assert page.entry.text() == "+ Han Ji-won"
    assert rows(page) == ()


def test_the_list_is_reordered_and_indented_by_keyboard(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel", "15 Talk", "20 Questions")
    page.show_thing(rows(page)[2].id)
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.title("en") for row in rows(page)] == ["Panel", "Questions", "Talk"]
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    page.show_thing(rows(page)[1].id)
    QTest.keyClick(page.list, Qt.Key.Key_Tab)
    assert [(row.title("en"), row.depth) for row in rows(page)] == [("Panel", 0), ("Talk", 1), ("Questions", 0)]
    QTest.keyClick(page.list, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert [row.depth for row in rows(page)] == [0, 0, 0]


def test_dragging_moves_and_its_edge_lengthens_by_five_minutes(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel", "20 Questions")
    line = page.timeline
    block = line.blocks[1]
    middle = block.area.center() - QPoint(0, line.verticalScrollBar().value())
    view = line.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    there = middle + QPoint(0, round(31 * line.scale.per_minute))
    QTest.mouseMove(view, there)
    QTest.mouseRelease(
        view,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        middle + QPoint(0, round(31 * line.scale.per_minute)),
    )
    moved = rows(page)[1]
    assert (f"{moved.begins:%H:%M}", moved.pinned, moved.gap) == ("11:30", True, 30)
    block = line.blocks[1]
    edge = QPoint(block.area.center().x(), block.area.bottom() - 2 - line.verticalScrollBar().value())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, edge)
    there = edge + QPoint(0, round(10 * line.scale.per_minute))
    QTest.mouseMove(view, there)
    QTest.mouseRelease(
        view,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        edge + QPoint(0, round(10 * line.scale.per_minute)),
    )
    assert rows(page)[1].minutes == 30
    page.desk.actions.do("edit.undo")
    page.desk.actions.do("edit.undo")
    assert (f"{rows(page)[1].begins:%H:%M}", rows(page)[1].pinned) == ("11:00", False)


def test_a_session_in_another_room_is_drawn_and_waits_for_its_title(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "11:00 30 Talk @ Foyer")
    line = page.timeline
    view, clock = line.viewport(), line.scale
    rooms = [name for _room, name in clock.rooms]
    across = clock.left(rooms.index("Foyer")) + clock.room_width // 2

    def at(minutes: int) -> QPoint:
        """So many minutes after ten, in the foyer."""
        down = clock.y(clock.first) + round((minutes + 1) * clock.per_minute)
        return QPoint(across, down - line.verticalScrollBar().value())

    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(10))
    QTest.mouseMove(view, at(30))
    QTest.mouseMove(view, at(50))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(50))
    assert page.entry.text() == "10:10 40 min  @ Foyer"
    assert page.focusWidget() is page.entry
    QTest.keyClicks(page.entry, "Workshop")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    made = next(row for row in rows(page) if row.title("en") == "Workshop")
    assert (f"{made.begins:%H:%M}", made.minutes, made.room, made.pinned) == ("10:10", 40, "Foyer", True)
    page.desk.actions.do("edit.undo")
    QTest.keyClicks(page.entry, "Tea")
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(20))
    assert page.entry.text() == "10:20 30 min Tea @ Foyer", "what was typed already is its title"


def _drawn(page: ProgrammePage, begins: int, ends: int, column: int = 0) -> None:
    """Draw from one minute of the clock to another in a room."""
    line = page.timeline
    clock, view = line.scale, line.viewport()
    line.verticalScrollBar().setValue(clock.y(clock.first + timedelta(minutes=begins)) - 60)

    def at(minutes: int) -> QPoint:
        down = clock.y(clock.first) + round((minutes + 1) * clock.per_minute)
        return QPoint(clock.left(column) + clock.room_width // 2, down - line.verticalScrollBar().value())

    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(begins))
    QTest.mouseMove(view, at((begins + ends) // 2))
    QTest.mouseMove(view, at(ends))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(ends))


def _typed(page: ProgrammePage, title: str) -> None:
    QTest.keyClicks(page.entry, title)
    QTest.keyClick(page.entry, Qt.Key.Key_Return)


def test_a_drawn_session_whose_title_begins_with_a_number_keeps_both(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "11:00 30 Talk @ Foyer")
    rooms = [name for _room, name in page.timeline.scale.rooms]
    _drawn(page, 10, 50, rooms.index("Foyer"))
    _typed(page, "60 years of friendship")
    made = next(row for row in rows(page) if "friendship" in row.title("en"))
    assert (made.title("en"), made.minutes, made.room) == ("60 years of friendship", 40, "Foyer")


def test_a_drawn_session_stays_on_the_day_it_was_drawn_on_and_that_day_is_shown(
    qtbot: QtBot, page: ProgrammePage
) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "11:00 30 Talk @ Foyer")
    first = rows(page)[0].day
    page.desk.workspace.perform(
        "Second day",
        lambda session: add_item(session, page.desk.event_id or 0, title="Tour", day=first + timedelta(days=1)).id,
    )
    page.days.choose(first.isoformat())
    _drawn(page, 10, 50, [name for _room, name in page.timeline.scale.rooms].index("Foyer"))
    page.days.choose((first + timedelta(days=1)).isoformat())
    _typed(page, "Workshop")
    made = next(row for row in rows(page) if row.title("en") == "Workshop")
    assert made.day == first
    assert page.day() == first
    assert page.chosen_id == made.id
    page.days.choose((first + timedelta(days=1)).isoformat())
    _typed(page, "10:10 40 min Lecture")
    assert next(row for row in rows(page) if row.title("en") == "Lecture").day != first, "what is typed is of this day"


def test_nothing_is_drawn_past_midnight_which_is_another_day(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "22:00 60 Concert @ Hall", "23:00 180 Ball @ Foyer")
    clock = page.timeline.scale
    hall = [name for _room, name in clock.rooms].index("Hall")
    midnight = 24 * 60 - clock.first.hour * 60
    _drawn(page, midnight + 30, midnight + 60, hall)
    assert page.entry.text() == ""
    _drawn(page, midnight - 30, midnight + 30, hall)
    assert page.entry.text() == "23:30 60 min  @ Hall"


def test_no_more_than_half_a_day_is_drawn_at_once(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "11:00 30 Talk @ Foyer")
    clock = page.timeline.scale
    start = QPoint(clock.left(0) + 20, clock.y(clock.first))
    _place, minutes = clock.drawn_place(clock.drawn_area(start, start + QPoint(0, 100_000)))
    assert minutes == 12 * 60


@pytest.mark.parametrize("name", ["Salon A/B", "Studio @ Palace"])
def test_a_session_is_drawn_into_a_room_whatever_stands_in_its_name(
    qtbot: QtBot, page: ProgrammePage, name: str
) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "11:00 30 Talk @ Foyer")
    foyer = next(row.room_id for row in rows(page) if row.room == "Foyer")

    def rename(session: Session) -> None:
        session.get_one(Room, foyer).name = name

    page.desk.workspace.perform("Rename", rename)
    _drawn(page, 10, 50, [called for _room, called in page.timeline.scale.rooms].index(name))
    _typed(page, "Workshop")
    made = next(row for row in rows(page) if "Workshop" in row.title("en"))
    assert (made.title("en"), made.room) == ("Workshop", name)


def test_a_right_double_click_draws_nothing(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "11:00 30 Talk @ Foyer")
    line = page.timeline
    rooms = [name for _room, name in line.scale.rooms]
    at = QPoint(line.scale.left(rooms.index("Foyer")) + 40, line.scale.y(line.scale.first) + 40)
    at -= QPoint(0, line.verticalScrollBar().value())
    QTest.mouseDClick(line.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, at)
    assert page.entry.text() == ""


def test_escape_before_the_mouse_has_moved_draws_nothing(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "11:00 30 Talk @ Foyer")
    line = page.timeline
    view = line.viewport()
    rooms = [name for _room, name in line.scale.rooms]
    at = QPoint(line.scale.left(rooms.index("Foyer")) + 40, line.scale.y(line.scale.first) + 10)
    at -= QPoint(0, line.verticalScrollBar().value())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.mouseMove(view, at + QPoint(0, 60))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(0, 60))
    assert page.entry.text() == ""


def test_what_is_typed_with_nothing_chosen_is_for_the_day_that_is_looked_at(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel")
    first = rows(page)[0].day
    second = first + timedelta(days=1)
    page.desk.workspace.perform("Add", add_item, page.desk.event_id, title="Visit", day=second)
    page.days.choose(second.isoformat())
    page.choose(None)
    page.entry.setText("15:00 30 Tea")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    assert next(row.day for row in rows(page) if row.title("en") == "Tea") == second


def test_everything_behind_an_item_is_shifted(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel", "20 Questions")
    page.choose(rows(page)[0].id)
    page.desk.actions.do("programme.shift")
    dialog = the_dialog(NumberDialog)
    QTest.keyClicks(dialog.number, "15")
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    assert f"{rows(page)[1].begins:%H:%M}" == "11:15"


def test_what_clashes_stands_side_by_side(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "10:30 30 Talk @ Hall", "11:00 30 Lecture @ Hall")
    panel, talk, lecture = (block.area for block in page.timeline.blocks)
    assert not panel.intersects(talk)
    assert panel.width() == talk.width() < lecture.width()


def test_both_views_are_of_one_programme(qtbot: QtBot, page: ProgrammePage) -> None:
    """What is typed into the list is drawn, what is dragged is listed, and what is chosen is chosen in both."""
    type_lines(qtbot, page, "60 Panel", "20 Questions")
    page.list.select_keys([rows(page)[0].id])
    assert page.timeline.chosen == rows(page)[0].id
    page.list.setFocus()
    QTest.keyClicks(page.list, "4")
    editor = page.list.viewport().focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(page)[0].minutes == 45)
    panel, questions = page.timeline.blocks
    assert questions.clock.endswith("10:45")
    assert panel.area.bottom() < questions.area.top()
    page.timeline.setFocus()
    QTest.keyClick(page.timeline, Qt.Key.Key_Down)
    QTest.keyClick(page.timeline, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert rows(page)[1].minutes == 25
    line = page.list.current()
    assert line is not None
    assert (line.name, line.minutes) == ("Questions", 25)


def test_a_conflict_names_both_sides_and_jumps(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "10:30 30 Talk @ Hall")
    (clash,) = [one for one in page.conflicts if one.rule.value == "room_twice"]
    assert {row.id for row in rows(page)} == set(clash.items)
    assert page.rows[0].day == date(2027, 1, 14)
    page.panel.item_wanted.emit(clash.items[1])
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.id == clash.items[1]


def test_a_programme_that_was_read_for_another_event_is_not_shown(
    qtbot: QtBot, page: ProgrammePage, tmp_path: Path
) -> None:
    file = tmp_path / "programme.ics"
    file.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Opening\nDTSTART:20270114T140000\nDTEND:20270114T141500\n"
        "END:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    event_id = page.desk.event_id
    look_at(page, file)
    page.desk.choose_event(None)
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
    assert not page.findChildren(ProgrammeImportDialog)
    page.desk.choose_event(event_id)
    look_at(page, file)
    qtbot.waitUntil(lambda: bool(page.findChildren(ProgrammeImportDialog)))
    the_dialog(ProgrammeImportDialog).reject()
