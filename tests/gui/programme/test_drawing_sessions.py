"""Sessions are drawn and dragged on the timeline."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.programme.conftest import rows, type_lines

from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.gui.programme.timeline.blocks import Drag
from symposiarch.model.venues import Room
from symposiarch.planning.programme.items import add_item


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


def test_what_is_dragged_from_an_odd_minute_shows_where_it_lands(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "61 Panel", "20 Questions")
    line = page.timeline
    block = line.blocks[1]
    drag = Drag(block, block.area.center(), stretching=False)
    now = line.scale.held_area(drag, block.area.center() + QPoint(0, round(15 * line.scale.per_minute)))
    place = line.scale.dropped_at(drag, now)
    assert (block.clock, place and f"{place.at:%H:%M}") == ("11:01", "11:15")
    assert line.scale.begins_at(drag, now) == (place and place.at)
    assert line.scale.begins_at(drag, block.area) == block.row.begins.replace(tzinfo=None), "it is not moved"
