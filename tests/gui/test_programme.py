"""The programme's page: typed by keyboard, dragged by mouse, undone in steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.builders import an_event, new_office

from symposiarch.gui.main_window import MainWindow
from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.planning.programme.rows import ItemRow, programme_rows

LINES = (
    "10 Opening address / Kamran Səlimov, Ambassador",
    "7 Address by the Friendship Association / Jang Hye-rim, President",
    "8 Address by the Education Agency / Oh Se-ra, Director General",
    "80 Panel: Learning from each other",
    "+m Noh Ye-rin, Publisher",
    "+ Han Ji-won, Professor: Old roads, new classrooms",
    "+ Bae Kyung-min, Professor: What two histories teach each other",
    "+ Moon Tae-oh, Historian: Archives that travel",
    "+ Aynur Rəhimli, Researcher: Schools as cultural bridges",
    "+ Gu Ha-eun, Writer: Translating a friendship",
    "20 Questions from the audience",
)


@pytest.fixture
def page(tmp_path: Path, make_window: Callable[[], MainWindow]) -> ProgrammePage:
    """The page of an event without a programme."""
    office = new_office(tmp_path)
    with office.transaction("Make the scene") as tx:
        event_id = an_event(tx.session, languages=("en", "ko")).id
    office.close()
    window = make_window()
    window.open_office(office.path)
    window.desk.choose_event(event_id)
    window.desk.show_page("programme")
    shown = window.stack.currentWidget()
    assert isinstance(shown, ProgrammePage)
    return shown


def rows(page: ProgrammePage) -> tuple[ItemRow, ...]:
    assert page.desk.event_id is not None
    return page.desk.workspace.read(programme_rows, page.desk.event_id)


def type_lines(qtbot: QtBot, page: ProgrammePage, *lines: str) -> None:
    page.add()
    for line in lines:
        page.entry.setText(line)
        QTest.keyClick(page.entry, Qt.Key.Key_Return)
        assert page.entry.text() == ""


def test_a_symposium_is_entered_by_keyboard_alone(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, *LINES)
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
    there = middle + QPoint(0, round(31 * line.per_minute))
    QTest.mouseMove(view, there)
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle + QPoint(0, round(31 * line.per_minute))
    )
    moved = rows(page)[1]
    assert (f"{moved.begins:%H:%M}", moved.pinned, moved.gap) == ("11:30", True, 30)
    block = line.blocks[1]
    edge = QPoint(block.area.center().x(), block.area.bottom() - 2 - line.verticalScrollBar().value())
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, edge)
    there = edge + QPoint(0, round(10 * line.per_minute))
    QTest.mouseMove(view, there)
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, edge + QPoint(0, round(10 * line.per_minute))
    )
    assert rows(page)[1].minutes == 30
    page.desk.actions.do("edit.undo")
    page.desk.actions.do("edit.undo")
    assert (f"{rows(page)[1].begins:%H:%M}", rows(page)[1].pinned) == ("11:00", False)


def test_a_conflict_names_both_sides_and_jumps(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "10:30 30 Talk @ Hall")
    (clash,) = [one for one in page.conflicts if one.rule.value == "room_twice"]
    assert {row.id for row in rows(page)} == set(clash.items)
    assert page.rows[0].day == date(2027, 1, 14)
    page.panel.item_wanted.emit(clash.items[1])
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.id == clash.items[1]
