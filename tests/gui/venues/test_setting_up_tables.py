"""Tables are typed, copied, shaped and put in order."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QSpinBox
from pytestqt.qtbot import QtBot
from tests.gui.venues.conftest import (
    ALT,
    CONTROL,
    NONE,
    at,
    choose,
    click,
    drag,
    drawn,
    enter,
    press,
    table,
    the,
    undo,
    warned,
)

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.venues import work
from symposiarch.gui.venues.forms import Length
from symposiarch.gui.venues.page import VenuesPage
from symposiarch.gui.venues.reading import common_options
from symposiarch.gui.venues.surface.handles import Grip
from symposiarch.model.venues import FeatureKind
from symposiarch.planning.seating.plans import plans
from symposiarch.planning.venues.drawing import add_feature


def test_tables_are_copied_cut_and_pasted_through_the_clipboard(tables: VenuesPage) -> None:
    page = tables
    choose(page, "4", "5")
    press(page, Qt.Key.Key_C, CONTROL)
    assert len(json.loads(QGuiApplication.clipboard().text())["tables"]) == 2
    press(page, Qt.Key.Key_V, CONTROL)
    assert sorted(one.label for one in page.editor.surface.tables) == ["8", "9"]
    press(page, Qt.Key.Key_X, CONTROL)
    assert len(drawn(page).tables) == 7
    QGuiApplication.clipboard().setText("nothing of the kind")
    press(page, Qt.Key.Key_V, CONTROL)
    assert "clipboard" in warned(page)


def test_pasted_tables_stand_where_the_pointer_is_and_copies_in_the_nearest_free_place(tables: VenuesPage) -> None:
    page, surface = tables, tables.editor.surface
    choose(page, "4")
    press(page, Qt.Key.Key_C, CONTROL)
    there = at(page, 9_000, 15_000)
    QTest.mouseMove(surface, there + QPoint(1, 1))
    QTest.mouseMove(surface, there)
    press(page, Qt.Key.Key_V, CONTROL)
    pasted = table(page, "8")
    middle = surface.camera.to_view(pasted.x, pasted.y) - QPointF(there)
    assert middle.manhattanLength() * 0.5 < 50 * surface.camera.scale + 1
    choose(page, "4")
    page.desk.actions["venues.duplicate"].trigger()
    copy = table(page, "9")
    boxes = [QRectF(QPointF(*one.box[:2]), QPointF(*one.box[2:])) for one in drawn(page).tables if one.label != "9"]
    mine = QRectF(QPointF(*copy.box[:2]), QPointF(*copy.box[2:]))
    assert not any(mine.intersects(box) for box in boxes)


def test_tables_are_aligned_spread_and_numbered(tables: VenuesPage) -> None:
    page = tables
    choose(page, "2", "6")
    page.desk.actions["venues.align_left"].trigger()
    assert table(page, "2").x == table(page, "6").x
    choose(page, "2", "3", "4")
    page.desk.actions["venues.spread_across"].trigger()
    xs = [table(page, label).x for label in "234"]
    assert abs((xs[1] - xs[0]) - (xs[2] - xs[1])) <= 1
    page.editor.surface.select(())
    dialog = work.number(page)
    dialog.skip.setText("4, 5")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert {one.label for one in drawn(page).tables} == {"1", "2", "3", "6", "7", "8", "9"}


def test_tables_are_typed_as_people_say_it(tables: VenuesPage) -> None:
    page = tables
    QTest.keyClicks(page.editor.words, "2 rounds of 10 and a u of 15")
    QTest.keyClick(page.editor.words, Qt.Key.Key_Return)
    assert page.editor.words.text() == ""
    assert sorted(len(one.seats) for one in page.editor.surface.tables) == [10, 10, 15]
    QTest.keyClicks(page.editor.words, "some nice ones")
    QTest.keyClick(page.editor.words, Qt.Key.Key_Return)
    assert page.editor.words.text() == "some nice ones"
    assert "12 rounds of 8" in warned(page)


def test_for_which_tables_there_is_no_space_is_said_and_they_stand_on_no_other(tables: VenuesPage) -> None:
    page = tables
    told: list[str] = []
    page.desk.notices.said.connect(lambda sentence, _undo: told.append(sentence))
    QTest.keyClicks(page.editor.words, "classroom for 300")
    QTest.keyClick(page.editor.words, Qt.Key.Key_Return)
    assert "The room has no space for" in told[-1]
    assert page.editor.worked is not None
    assert {one.flaw.value for one in page.editor.worked.findings} <= {"outside", "too_many"}


def test_every_shape_is_chosen_by_its_picture(tables: VenuesPage) -> None:
    page = tables
    gallery = page.editor.gallery
    gallery.aboutToShow.emit()
    for shape, button in gallery.buttons.items():
        assert not button.icon().isNull()
        button.click()
        assert [one.shape.value for one in page.editor.surface.tables] == [shape]
    gallery.tables.setValue(3)
    gallery.seats.setValue(6)
    gallery.buttons["round"].click()
    assert [len(one.seats) for one in page.editor.surface.tables] == [6, 6, 6]
    assert page.desk.workspace.undoable == "Add 3 tables"


def test_a_table_of_any_shape_is_drawn_by_its_corners(tables: VenuesPage) -> None:
    page = tables
    page.editor.gallery.buttons["polygon"].click()
    (before,) = page.editor.surface.tables
    corner = next(one for one in page.editor.surface.handles() if one.grip is Grip.POINT).at.toPoint()
    drag(page, corner, corner + QPoint(30, 12))
    (after,) = page.editor.surface.tables
    assert len(after.tops[0].corners) == 6
    assert sum(one not in before.tops[0].corners for one in after.tops[0].corners) >= 1
    assert after.width > before.width
    undo(page)
    assert page.editor.surface.tables == [before]


def test_what_a_shape_leaves_open_is_ticked(tables: VenuesPage) -> None:
    page = tables
    page.editor.gallery.buttons["rectangular"].click()
    form = page.inspector.forms["table"]
    assert the(QSpinBox, form, "ends").value() == 1, "of twelve one sits at each end, which nobody had to say"
    enter(the(QSpinBox, form, "ends"), "2")
    (table_,) = page.editor.surface.tables
    assert page.editor.options() == {"ends": 2}
    the(QCheckBox, form, "english").click()
    assert page.editor.options() == {"ends": 2, "english": True}
    the(QCheckBox, form, "english").click()
    assert page.editor.options() == {"ends": 2}
    assert len(table_.seats) == 12


def test_long_tables_of_several_lengths_are_still_set_together(tables: VenuesPage) -> None:
    page, keys = tables, list[int]()
    for seats, ends in ((12, {"ends": 1}), (14, {"ends": 0})):
        page.editor.gallery.buttons["rectangular"].click()
        enter(the(QSpinBox, page.inspector.forms["table"], "seats"), str(seats))
        (made,) = page.editor.surface.tables
        keys.append(made.id)
        assert page.editor.options() == ends
    assert page.desk.workspace.read(common_options, keys) == {}


def test_exact_numbers_are_typed_into_the_panel(tables: VenuesPage) -> None:
    page = tables
    choose(page, "3")
    form = page.inspector.forms["table"]
    across = the(QSpinBox, form, "x")
    enter(across, "4,321")
    assert across.text() == "4.321 m"
    enter(the(QSpinBox, form, "rotation"), "30")
    enter(the(QLineEdit, form, "label"), "Press")
    found = table(page, "Press")
    assert (found.x, found.rotation) == (4321, 30)
    enter(the(QSpinBox, form, "seats"), "10")
    assert len(table(page, "Press").seats) == 10
    shape = the(QComboBox, form, "shape")
    shape.setCurrentIndex(shape.findData("oval"))
    shape.activated.emit(shape.currentIndex())
    assert table(page, "Press").shape.value == "oval"
    category = the(QComboBox, form, "category")
    category.setEditText("Media")
    line = category.lineEdit()
    assert line is not None
    line.editingFinished.emit()
    assert table(page, "Press").category == "Media"


def test_a_length_is_typed_with_its_sign_and_its_point_first(tables: VenuesPage) -> None:
    page = tables
    choose(page, "3")
    across = the(QSpinBox, page.inspector.forms["table"], "x")
    before = across.value()
    enter(across, "-.")
    assert across.value() == before
    enter(across, "-.5")
    assert across.value() == -500


def test_who_loses_a_seat_is_told_and_undo_gives_it_back(tables: VenuesPage) -> None:
    page = tables
    choose(page, "2")
    press(page, Qt.Key.Key_Delete)
    assert "Elif Çağlayan" in warned(page)
    assert [row.seated for row in page.desk.workspace.read(plans.plans, 1)] == [0]
    undo(page)
    assert [row.seated for row in page.desk.workspace.read(plans.plans, 1)] == [1]


def test_a_chair_is_taken_away_and_the_others_close_up(tables: VenuesPage) -> None:
    page = tables
    surface, before = page.editor.surface, table(page, "2").seats
    seat = next(one for one in before if one.honour == 1)
    click(page, at(page, seat.x, seat.y), ALT)
    press(page, Qt.Key.Key_Delete)
    left = table(page, "2").seats
    assert {one.id for one in left} == {one.id for one in before} - {seat.id}
    assert sorted(one.honour for one in left) == [*range(1, len(before))]
    assert not surface.selection
    assert "Elif Çağlayan" in warned(page), "who sat there has no seat now"
    undo(page)
    assert [one.id for one in table(page, "2").seats] == [one.id for one in before]
    assert [row.seated for row in page.desk.workspace.read(plans.plans, 1)] == [1]


def test_an_arrow_goes_from_chair_to_chair(tables: VenuesPage) -> None:
    page = tables
    surface, seats = page.editor.surface, table(page, "2").seats
    left, right = min(seats, key=lambda one: one.x), max(seats, key=lambda one: one.x)
    surface.select((Hit(Kind.SEAT, left.id),))
    press(page, Qt.Key.Key_Right)
    assert surface.selection != (Hit(Kind.SEAT, left.id),)
    (hit,) = surface.selection
    assert left.x < next(one.x for one in seats if one.id == hit.id) <= right.x


def test_a_chair_becomes_a_place_for_a_wheelchair(tables: VenuesPage) -> None:
    page = tables
    seat = table(page, "5").seats[2]
    click(page, at(page, seat.x, seat.y), ALT)
    assert page.editor.surface.selection == (Hit(Kind.SEAT, seat.id),)
    press(page, Qt.Key.Key_W)
    assert table(page, "5").seats[2].kind.value == "wheelchair"
    QTest.mouseDClick(page.editor.surface, Qt.MouseButton.LeftButton, NONE, at(page, seat.x, seat.y))
    press(page, Qt.Key.Key_C)
    assert table(page, "5").seats[2].kind.value == "chair"


def test_a_finding_leads_to_its_tables(tables: VenuesPage) -> None:
    page = tables
    assert not page.inspector.links
    choose(page, "2")
    two, three = table(page, "2"), table(page, "3")
    enter(the(QSpinBox, page.inspector.forms["table"], "x"), f"{(three.x - 2_200) / 1000:.3f}")
    page.editor.surface.select(())
    link = page.inspector.links[0]
    assert "2 and 3" in link.text()
    page.editor.surface.zoom(6)
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert {one.label for one in page.editor.surface.tables} == {"2", "3"}
    assert two.y == three.y


def test_a_finding_leads_to_what_stands_before_a_door(tables: VenuesPage) -> None:
    page = tables
    door = next(one for one in drawn(page).features if one.kind.value == "door")
    page.editor.work_on(room=True)
    page.editor.do("Draw a booth", add_feature, FeatureKind.BOOTH, x=round(door.x), y=round(door.y) - 1_000)
    page.editor.work_on(room=False)
    link = page.inspector.links[0]
    assert link.text() == "Interpreters' booth: it stands before a door."
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert [one.kind.value for one in page.editor.surface.features] == ["booth"]
    assert page.editor.surface.hasFocus()


def test_a_menu_of_the_drawing_is_gone_once_it_is_closed(tables: VenuesPage, qtbot: QtBot) -> None:
    page = tables
    page.editor.surface.menu_wanted.emit(None, page.editor.surface.mapToGlobal(QPoint(5, 5)))
    (menu,) = [one for one in page.findChildren(QMenu) if one.isVisible()]
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


@pytest.mark.parametrize("text", ["1e400", "1e30", "9" * 400, "-" + "9" * 400, "1.2.3", ""])
def test_a_length_beyond_every_room_is_no_length(qtbot: QtBot, text: str) -> None:
    field = Length()
    qtbot.addWidget(field)
    field.setRange(-5_000, 60_000)
    assert -5_000 <= field.valueFromText(f"{text} m") <= 60_000
