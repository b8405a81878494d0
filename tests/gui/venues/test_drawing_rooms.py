"""Rooms are drawn, traced and brought to scale."""

from __future__ import annotations

from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
import typst
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.gui.venues.conftest import NONE, SHIFT, at, click, drag, enter, press, the, undo

from symposiarch.gui.venues import plan_behind
from symposiarch.gui.venues.forms import Length
from symposiarch.gui.venues.page import VenuesPage
from symposiarch.gui.venues.surface.handles import Grip
from symposiarch.model.venues import Room
from symposiarch.planning.seating.floor import Floor, room_floor
from symposiarch.planning.venues.background import LARGEST_PICTURE


def drawn(page: VenuesPage) -> Floor:
    return page.desk.workspace.read(lambda session: room_floor(session.get_one(Room, 1)))


def test_one_key_leads_from_the_walls_to_the_tables_and_back(page: VenuesPage) -> None:
    page.open_room(1)
    seen = [page.editor.room_mode]
    for _press in range(2):
        QTest.keyClick(page.editor.surface, Qt.Key.Key_T)
        seen.append(page.editor.room_mode)
    assert seen == [True, False, True]


def test_a_room_is_drawn_by_mouse(page: VenuesPage) -> None:
    page.open_room(1)
    surface = page.editor.surface
    QTest.mouseClick(the(QPushButton, page.editor, "feature.column"), Qt.MouseButton.LeftButton)
    column = surface.features[0]
    drag(page, at(page, column.x, column.y), at(page, 4_020, 7_030))
    moved = surface.features[0]
    assert (moved.x, moved.y) != (column.x, column.y)
    assert moved.x % 50 == 0
    door = next(one for one in surface.floor.features if one.kind.value == "door") if surface.floor else None
    assert door is not None
    drag(page, at(page, door.x, door.y - 300), at(page, 17_500, 9_000))
    through = next(one for one in drawn(page).features if one.id == door.id)
    assert (through.x, through.rotation) == (18_000, 90)
    surface.select(())
    corner = next(one for one in surface.handles() if one.grip is Grip.CORNER and one.which == 2).at.toPoint()
    drag(page, corner, corner + QPoint(-40, -60))
    outline = drawn(page).outline
    assert outline[2] != (18_000, 20_000)
    undo(page)
    wall = next(one for one in surface.handles() if one.grip is Grip.WALL and one.which == 1).at.toPoint()
    drag(page, wall, wall + QPoint(50, 0))
    assert drawn(page).width > 18_000
    undo(page)
    assert drawn(page).width == 18_000


def test_what_stands_in_a_room_is_drawn_by_its_name_too(page: VenuesPage) -> None:
    """The keyboard finds "Draw a stage" among all commands, where a room is drawn."""
    draw = page.desk.actions["venues.draw_lectern"]
    assert not draw.isEnabled()
    page.open_room(1)
    assert draw.isEnabled()
    draw.trigger()
    assert [one.kind.value for one in page.editor.surface.features] == ["lectern"]
    assert page.editor.surface.hasFocus()


def test_what_stands_before_a_door_is_told_while_the_room_is_drawn(page: VenuesPage) -> None:
    page.open_room(1)
    surface = page.editor.surface
    assert not page.inspector.links
    page.desk.actions["venues.draw_column"].trigger()
    (column,) = surface.features
    door = next(one for one in drawn(page).features if one.kind.value == "door")
    drag(page, at(page, column.x, column.y), at(page, door.x, door.y - 500))
    (link,) = page.inspector.links
    assert link.text() == "Column: it stands before a door."
    surface.select(())
    assert page.status() == "One thing is wrong"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert surface.features[0].id == column.id
    press(page, Qt.Key.Key_Delete)
    assert not page.inspector.links
    assert page.status() == "", "that nothing is wrong is said of tables"


def test_a_wall_gets_a_corner_and_loses_it(page: VenuesPage) -> None:
    page.open_room(1)
    surface = page.editor.surface
    QTest.mouseDClick(surface, Qt.MouseButton.LeftButton, NONE, at(page, 0, 4_000))
    assert len(drawn(page).outline) == 5
    corner = next(one for one in surface.handles() if one.grip is Grip.CORNER and one.which == 4)
    click(page, corner.at.toPoint())
    assert surface.corner == 4
    press(page, Qt.Key.Key_Delete)
    assert len(drawn(page).outline) == 4
    QTest.mouseDClick(surface, Qt.MouseButton.LeftButton, NONE, at(page, 0, 0) + QPoint(4, 2))
    assert len(drawn(page).outline) == 4, "there is a corner already"


def test_the_walls_are_drawn_by_keyboard(page: VenuesPage) -> None:
    page.open_room(1)
    surface = page.editor.surface

    def outline() -> tuple[tuple[float, float], ...]:
        return drawn(page).outline

    surface.setFocus()
    for _ in range(4):
        press(page, Qt.Key.Key_Tab)
    assert surface.corner == 1, "behind the stage and the door come the corners"
    assert page.inspector.title.text() == "Corner 2 of 4"
    page.desk.actions["venues.cut_corner"].trigger()
    assert outline()[1:4] == ((12_000, 0), (12_000, 6_700), (18_000, 6_700))
    press(page, Qt.Key.Key_Left, SHIFT)
    assert outline()[1] == (11_900, 0)
    undo(page)
    enter(the(Length, page.inspector.forms["corner"], "x"), "10.5")
    assert outline()[1] == (10_500, 0)
    undo(page)
    undo(page)
    assert len(outline()) == 4
    surface.setFocus()
    press(page, Qt.Key.Key_Insert)
    assert outline()[2] == (18_000, 10_000)
    assert surface.corner == 2, "the new corner is the chosen one"
    press(page, Qt.Key.Key_Delete)
    assert len(outline()) == 4
    press(page, Qt.Key.Key_Escape)
    assert page.inspector.title.text() == "Great Hall"


def test_what_is_let_into_a_wall_is_not_turned_and_the_stage_at_the_ruler_is(page: VenuesPage) -> None:
    page.open_room(1)
    surface = page.editor.surface
    turn = page.desk.actions["venues.turn"]
    press(page, Qt.Key.Key_Tab)
    assert surface.features[0].kind.value == "stage"
    assert turn.isEnabled()
    handle = next(one for one in surface.handles() if one.grip is Grip.TURN)
    assert handle.at.y() > at(page, 0, surface.features[0].y).y(), "above it lies the ruler"
    press(page, Qt.Key.Key_Tab)
    assert surface.features[0].kind.value == "door"
    assert not turn.isEnabled()
    assert the(QLineEdit, page.inspector.forms["feature"], "label").placeholderText() == "entrance"


def test_a_picture_is_traced_and_brought_to_scale_by_a_line(qtbot: QtBot, page: VenuesPage, tmp_path: Path) -> None:
    page.open_room(1)
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(tmp_path / "plan.bmp"))
    plan_behind.trace_file(page, tmp_path / "plan.bmp")
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
    surface = page.editor.surface
    assert surface.floor is not None
    assert surface.floor.background is not None
    assert surface.tracing, "the mouse has hold of the plan that was just laid"
    assert surface.hasFocus(), "and so have the arrow keys"
    drag(page, at(page, 4_000, 4_000), at(page, 5_000, 6_000))
    plan = surface.floor.background
    assert (plan.x, plan.y) == pytest.approx((1_000, 2_000), abs=60)
    corner = next(one for one in surface.plan_handles() if (one.across, one.down) == (1, 1))
    drag(page, corner.at.toPoint(), corner.at.toPoint() - QPoint(60, 30))
    smaller = surface.floor.background
    assert smaller.width < plan.width
    assert (smaller.x, smaller.y) == (plan.x, plan.y), "the opposite corner stays"
    press(page, Qt.Key.Key_Right)
    assert surface.floor.background.x == smaller.x + 10
    for _ in range(3):
        undo(page)
    assert surface.floor.background.x == 0
    press(page, Qt.Key.Key_Escape)
    assert not page.desk.actions["venues.place_plan"].isChecked()
    dialog = plan_behind.scale(page)
    drag(page, at(page, 2_000, 5_000), at(page, 6_000, 5_000))
    assert dialog.isVisible()
    QTest.keyClicks(dialog.name, "8")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert surface.floor.background is not None
    assert surface.floor.background.width == pytest.approx(36_000, rel=0.03)
    page.desk.actions["venues.untrace"].trigger()
    assert surface.floor.background is None


def test_a_page_that_a_pdf_has_not_is_told_in_the_dialog_that_asked(
    qtbot: QtBot, page: VenuesPage, tmp_path: Path
) -> None:
    page.open_room(1)
    (tmp_path / "plan.pdf").write_bytes(typst.compile(b"#rect(width: 4cm)", format="pdf"))
    dialog = plan_behind.trace_file(page, tmp_path / "plan.pdf")
    assert dialog is not None
    dialog.number.setValue(7)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
    assert "Page 7" in dialog.trouble.text()
    dialog.number.setValue(1)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.findChild(plan_behind.PageDialog) is None)
    assert page.editor.surface.floor is not None
    assert page.editor.surface.floor.background is not None


def test_a_plan_is_read_beside_the_window_and_lies_behind_the_room_it_was_chosen_for(
    qtbot: QtBot, page: VenuesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open_room(1)
    readers: list[Thread] = []
    read = plan_behind.read_picture

    def reading(file: Path) -> bytes:
        readers.append(current_thread())
        return read(file)

    monkeypatch.setattr(plan_behind, "read_picture", reading)
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(tmp_path / "plan.png"))
    plan_behind.trace_file(page, tmp_path / "plan.png")
    page.back()
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
    assert readers[0] is not main_thread()
    page.open_room(1)
    assert page.editor.surface.floor is not None
    assert page.editor.surface.floor.background is not None


def test_of_a_plan_that_cannot_be_laid_nothing_is_said_that_undo_would_take_back(page: VenuesPage) -> None:
    page.open_room(1)
    said: list[tuple[object, ...]] = []
    warned: list[str] = []
    page.desk.notices.said.connect(lambda *what: said.append(what))
    page.desk.notices.warned.connect(warned.append)
    plan_behind.lay(page, page.desk.workspace.office, 1, b"\x89PNG\r\n\x1a\n" + bytes(LARGEST_PICTURE))
    plan_behind.lay(page, page.desk.workspace.office, 999, b"\x89PNG\r\n\x1a\n")
    assert not said
    assert not page.editor.surface.tracing
    assert [text.split(".")[0] for text in warned] == [
        "This picture is larger than 20 megabytes",
        "The room for which the plan was chosen is no longer there",
    ]


def test_a_photograph_of_a_plan_stays_a_photograph_no_larger_than_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan_behind, "LARGEST", 100)
    picture = QImage(200, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    for name, begins in (("plan.jpg", b"\xff\xd8\xff"), ("plan.bmp", b"\x89PNG")):
        picture.save(str(tmp_path / name))
        content = plan_behind.read_picture(tmp_path / name)
        assert content.startswith(begins)
        small = QImage.fromData(content)
        assert (small.width(), small.height()) == (100, 40)


@pytest.mark.usefixtures("large_type")
def test_in_large_type_the_numbers_of_a_room_are_within_the_panel(qtbot: QtBot, page: VenuesPage) -> None:
    page.window().resize(1024, 640)
    page.open_room(1)
    place = page.inspector.parentWidget()
    assert place is not None
    qtbot.waitUntil(lambda: page.inspector.minimumSizeHint().width() <= place.width(), timeout=5000)
