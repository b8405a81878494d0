"""The venues' page: rooms drawn and tables set up with the mouse, the keyboard and exact numbers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, office_with

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.question import NameDialog
from symposiarch.gui.venues import deeds, listing
from symposiarch.gui.venues.dialogs import LayoutDialog
from symposiarch.gui.venues.handles import Grip
from symposiarch.gui.venues.page import VenuesPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Attendee, Reply
from symposiarch.model.venues import FeatureKind, LayoutKind
from symposiarch.planning.seating import plans
from symposiarch.planning.seating.floor import Floor, FloorTable, floor
from symposiarch.planning.seating.furniture.layouts import add_layout, layout_rows
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.venues import drawing, rooms
from symposiarch.planning.venues.venues import venue_called, venues

W = TypeVar("W", bound=QWidget)

NONE, CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def a_hall_set_up_for_dinner(session: Session) -> int:
    event = an_event(session, title="National Day", venue="Namsan District Hall")
    venue = venue_called(session, "Namsan District Hall")
    room = rooms.add_room(session, venue.id, name="Great Hall", width=18_000, depth=20_000, most_people=120)
    drawing.add_feature(session, room.id, FeatureKind.STAGE)
    drawing.add_feature(session, room.id, FeatureKind.DOOR)
    layout = add_layout(
        session, tables=read_wanted("6 rounds of 8 and a head table"), name="Dinner", event_id=event.id,
        room_id=room.id,
    )  # fmt: skip
    person = a_guest(session, event, "Elif Çağlayan", reply=Reply.ACCEPTED)
    head = session.scalars(select(Attendee).where(Attendee.person_id == person.id)).one()
    plan = plans.add_plan(session, event.id, layout_id=layout.id, name="Plan A")
    plans.seat_guest(session, plan.id, attendee_id=head.id, seat_id=layout.tables[1].seats[0].id)
    return event.id


@pytest.fixture
def page(tmp_path: Path, make_window: Callable[[], MainWindow]) -> VenuesPage:
    """A hall with a stage and a door, in which six rounds and a head table are set up for a dinner."""
    path, event_id = office_with(tmp_path, a_hall_set_up_for_dinner)
    window = make_window()
    window.open_office(path)
    window.desk.choose_event(event_id)
    window.desk.show_page("venues")
    shown = window.stack.currentWidget()
    assert isinstance(shown, VenuesPage)
    return shown


@pytest.fixture
def tables(page: VenuesPage) -> VenuesPage:
    """The page with the dinner open."""
    page.open_layout(1)
    return page


def drawn(page: VenuesPage) -> Floor:
    return page.desk.workspace.read(floor, 1)


def table(page: VenuesPage, label: str) -> FloorTable:
    return next(one for one in drawn(page).tables if one.label == label)


def at(page: VenuesPage, x: float, y: float) -> QPoint:
    return page.editor.surface.camera.to_view(x, y).toPoint()


def drag(
    page: VenuesPage, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE, *, drop: bool = True
) -> None:
    surface = page.editor.surface
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, modifiers, start)
    for step in (QPoint(6, 6), (end - start) / 2, end - start):
        QTest.mouseMove(surface, start + step)
    if drop:
        QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, modifiers, end)


def click(page: VenuesPage, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(page.editor.surface, Qt.MouseButton.LeftButton, modifiers, point)


def press(page: VenuesPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.editor.surface, key, modifiers)


def choose(page: VenuesPage, *labels: str) -> None:
    page.editor.surface.select_tables([table(page, label).id for label in labels])


def undo(page: VenuesPage) -> None:
    page.desk.workspace.undo()


def warned(page: VenuesPage) -> str:
    """What stands in the banner."""
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.banner.text.text()


def enter(field: QLineEdit | QSpinBox, text: str) -> None:
    """Type over what stands in a field, and leave it."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def the(kind: type[W], parent: QWidget, name: str) -> W:
    """The widget of this name."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def type_into(page: VenuesPage, field: str, text: str) -> None:
    """What the cell's editor hands over when it is left."""
    columns = page.table.rows.columns
    at = next(number for number, column in enumerate(columns) if column.field == field)
    page.table.rows.setData(page.table.currentIndex().siblingAtColumn(at), columns[at].value_of(text))


# The list


def test_a_venue_is_added_with_a_room_and_its_facts_are_edited_in_place(page: VenuesPage) -> None:
    dialog = listing.add(page)
    QTest.keyClicks(dialog.focusWidget(), "Garden House")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.one().venue == "Garden House"
    type_into(page, "width", "12,5 m")
    type_into(page, "banquet", "80")
    enter(the(QLineEdit, page.facts.venue, "opens"), "8.30")
    enter(the(QLineEdit, page.facts.venue, "country"), "Turkiye")
    garden = next(one for one in page.desk.workspace.read(venues) if one.name == "Garden House")
    assert (garden.rooms[0].width, garden.rooms[0].capacity(LayoutKind.BANQUET)) == (12_500, 80)
    assert (f"{garden.opens:%H:%M}", garden.country) == ("08:30", "TR")
    for _ in range(4):
        undo(page)
    assert page.one().venue == "Garden House"
    assert page.one().width == 12
    undo(page)
    assert page.table.rows.rowCount() == 1


def test_capacities_are_kept_beside_what_a_room_of_that_size_usually_holds(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    field = the(QSpinBox, page.facts.room, "classroom")
    assert "200" in field.toolTip()
    enter(field, "90")
    (room,) = page.desk.workspace.read(venues)[0].rooms
    assert room.capacity(LayoutKind.CLASSROOM) == 90
    enter(field, "0")
    (room,) = page.desk.workspace.read(venues)[0].rooms
    assert room.capacity(LayoutKind.CLASSROOM) is None


def test_what_cannot_be_typed_is_said_and_changes_nothing(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    enter(the(QLineEdit, page.facts.venue, "closes"), "late")
    assert "9:30" in warned(page)
    assert page.desk.workspace.read(venues)[0].closes is None


# Tables with the mouse


def test_a_dragged_table_comes_level_with_its_neighbours_as_one_step_of_undo(tables: VenuesPage) -> None:
    page, two, three = tables, table(tables, "2"), table(tables, "3")
    drag(page, at(page, two.x, two.y), at(page, two.x + 300, two.y + 3_000), drop=False)
    assert page.editor.surface._shown.measures, "distances are told while it is held"
    QTest.mouseRelease(page.editor.surface, Qt.MouseButton.LeftButton, NONE, at(page, two.x + 300, three.y + 60))
    assert page.desk.workspace.undoable == "Move table 2"
    assert table(page, "2").y > two.y + 2_000
    undo(page)
    assert table(page, "2") == two
    drag(page, at(page, two.x, two.y), at(page, two.x + 40, two.y + 70))
    assert table(page, "2").y == three.y, "it was drawn level again"


def test_escape_gives_a_drag_up(tables: VenuesPage) -> None:
    two = table(tables, "2")
    drag(tables, at(tables, two.x, two.y), at(tables, two.x + 2_000, two.y + 2_000), drop=False)
    press(tables, Qt.Key.Key_Escape)
    QTest.mouseRelease(tables.editor.surface, Qt.MouseButton.LeftButton, NONE, at(tables, two.x, two.y))
    assert table(tables, "2") == two
    assert tables.editor.surface.floor == drawn(tables)


def test_a_table_is_turned_by_its_handle_in_steps_and_freely_with_alt(tables: VenuesPage) -> None:
    page, head = tables, table(tables, "1")
    choose(page, "1")
    handle = next(one for one in page.editor.surface.handles() if one.grip is Grip.TURN).at.toPoint()
    drag(page, handle, at(page, head.x + 3_000, head.y - 500))
    assert table(page, "1").rotation % 15 == 0
    assert table(page, "1").rotation != 0
    undo(page)
    assert table(page, "1") == head
    # With Alt there is no step.
    free = next(one for one in page.editor.surface.handles() if one.grip is Grip.TURN).at
    surface = page.editor.surface
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, ALT, free.toPoint())
    for share in (0.3, 1.0):
        move(page, free + QPointF(14 * share, 3 * share), ALT)
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, ALT, (free + QPointF(14, 3)).toPoint())
    assert table(page, "1").rotation % 15 != 0


def move(page: VenuesPage, to: QPointF, modifiers: Qt.KeyboardModifier) -> None:
    """A move of the mouse with a key held, which QTest has no way to say."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    surface = page.editor.surface
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        to,
        surface.mapToGlobal(to),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        modifiers,
    )
    surface.mouseMoveEvent(event)


def test_a_table_is_stretched_by_a_side_whose_opposite_stays(tables: VenuesPage) -> None:
    page, head = tables, table(tables, "1")
    choose(page, "1")
    handle = next(one for one in page.editor.surface.handles() if (one.across, one.down) == (1, 0)).at.toPoint()
    drag(page, handle, handle + QPoint(40, 0))
    wider = table(page, "1")
    assert wider.width > head.width
    assert wider.width % 50 == 0
    assert wider.x - wider.width / 2 == pytest.approx(head.x - head.width / 2, abs=1)
    assert (wider.depth, len(wider.seats)) == (head.depth, 6)
    undo(page)
    assert table(page, "1") == head


def test_a_band_selects_and_several_are_dragged_together(tables: VenuesPage) -> None:
    page = tables
    before = {one.label: (one.x, one.y) for one in drawn(page).tables}
    two, four = table(page, "2"), table(page, "4")
    drag(page, at(page, two.x - 1_500, two.y - 1_000), at(page, four.x + 1_500, four.y + 800))
    assert {one.label for one in page.editor.surface.tables} >= {"2", "3", "4"}
    moving = {one.label for one in page.editor.surface.tables}
    drag(page, at(page, two.x, two.y), at(page, two.x + 20, two.y + 2_400))
    after = {one.label: (one.x, one.y) for one in drawn(page).tables}
    shifts = {(after[label][0] - before[label][0], after[label][1] - before[label][1]) for label in moving}
    assert len(shifts) == 1
    assert all(after[label] == before[label] for label in before.keys() - moving)


def test_a_locked_table_is_not_dragged(tables: VenuesPage) -> None:
    two = table(tables, "2")
    choose(tables, "2")
    press(tables, Qt.Key.Key_L)
    drag(tables, at(tables, two.x, two.y), at(tables, two.x, two.y + 3_000))
    assert (table(tables, "2").x, table(tables, "2").y) == (two.x, two.y)
    assert table(tables, "2").locked


# Tables with the keyboard


def test_arrows_nudge_and_a_held_key_is_one_step(tables: VenuesPage) -> None:
    page, two = tables, table(tables, "2")
    choose(page, "2")
    surface = page.editor.surface
    for _ in range(3):
        QTest.keyPress(surface, Qt.Key.Key_Right)
    QTest.keyRelease(surface, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Down, SHIFT)
    assert (table(page, "2").x - two.x, table(page, "2").y - two.y) == (30, 100)
    undo(page)
    undo(page)
    assert table(page, "2") == two


def test_everything_is_done_by_keyboard_alone(tables: VenuesPage) -> None:
    page, surface = tables, tables.editor.surface
    surface.setFocus()
    press(page, Qt.Key.Key_Tab)
    assert [one.label for one in surface.tables] == ["1"]
    press(page, Qt.Key.Key_R)
    assert table(page, "1").rotation == 90
    press(page, Qt.Key.Key_R, SHIFT)
    assert table(page, "1").rotation == 105
    press(page, Qt.Key.Key_A, CONTROL)
    assert len(surface.tables) == 7
    page.desk.actions["venues.group"].trigger()
    assert len({one.grouped for one in drawn(page).tables}) == 1
    page.desk.actions["venues.ungroup"].trigger()
    choose(page, "2", "3")
    page.desk.actions["venues.duplicate"].trigger()
    assert sorted(one.label for one in surface.tables) == ["8", "9"]
    press(page, Qt.Key.Key_Delete)
    assert len(drawn(page).tables) == 7


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
    dialog = deeds.number(page)
    dialog.skip.setText("4, 5")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert {one.label for one in drawn(page).tables} == {"1", "2", "3", "6", "7", "8", "9"}


# Words, pictures, exact numbers


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
    enter(the(QSpinBox, form, "ends"), "2")
    (table_,) = page.editor.surface.tables
    assert page.editor.options() == {"ends": 2}
    the(QCheckBox, form, "english").click()
    assert page.editor.options() == {"ends": 2, "english": True}
    the(QCheckBox, form, "english").click()
    assert page.editor.options() == {"ends": 2}
    assert len(table_.seats) == 12


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


def test_who_loses_a_seat_is_told_and_undo_gives_it_back(tables: VenuesPage) -> None:
    page = tables
    choose(page, "2")
    press(page, Qt.Key.Key_Delete)
    assert "Elif Çağlayan" in warned(page)
    assert [row.seated for row in page.desk.workspace.read(plans.plans, 1)] == [0]
    undo(page)
    assert [row.seated for row in page.desk.workspace.read(plans.plans, 1)] == [1]


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


# The room


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
    through = next(one for one in page.desk.workspace.read(drawing.room_drawing, 1).features if one.id == door.id)
    assert (through.x, through.rotation) == (18_000, 90)
    surface.select(())
    corner = next(one for one in surface.handles() if one.grip is Grip.CORNER and one.which == 2).at.toPoint()
    drag(page, corner, corner + QPoint(-40, -60))
    outline = page.desk.workspace.read(drawing.room_drawing, 1).outline
    assert outline[2] != (18_000, 20_000)
    undo(page)
    wall = next(one for one in surface.handles() if one.grip is Grip.WALL and one.which == 1).at.toPoint()
    drag(page, wall, wall + QPoint(50, 0))
    assert page.desk.workspace.read(drawing.room_drawing, 1).width > 18_000
    undo(page)
    assert page.desk.workspace.read(drawing.room_drawing, 1).width == 18_000


def test_a_wall_gets_a_corner_and_loses_it(page: VenuesPage) -> None:
    page.open_room(1)
    surface = page.editor.surface
    QTest.mouseDClick(surface, Qt.MouseButton.LeftButton, NONE, at(page, 0, 4_000))
    assert len(page.desk.workspace.read(drawing.room_drawing, 1).outline) == 5
    corner = next(one for one in surface.handles() if one.grip is Grip.CORNER and one.which == 4)
    click(page, corner.at.toPoint())
    assert surface.corner == 4
    press(page, Qt.Key.Key_Delete)
    assert len(page.desk.workspace.read(drawing.room_drawing, 1).outline) == 4


def test_a_picture_is_traced_and_brought_to_scale_by_a_line(page: VenuesPage, tmp_path: Path) -> None:
    page.open_room(1)
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.save(str(tmp_path / "plan.bmp"))
    deeds.trace_file(page, tmp_path / "plan.bmp")
    surface = page.editor.surface
    assert surface.floor is not None
    assert surface.floor.background is not None
    assert surface.tracing, "the mouse has hold of the plan that was just laid"
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
    dialog = deeds.scale(page)
    drag(page, at(page, 2_000, 5_000), at(page, 6_000, 5_000))
    assert dialog.isVisible()
    QTest.keyClicks(dialog.name, "8")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert surface.floor.background is not None
    assert surface.floor.background.width == pytest.approx(36_000, rel=0.03)
    page.desk.actions["venues.untrace"].trigger()
    assert surface.floor.background is None


# Layouts


def test_a_new_layout_is_set_up_from_words_or_from_a_pattern(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    dialog = deeds.new_layout(page)
    assert isinstance(dialog, LayoutDialog)
    QTest.keyClicks(dialog.tables, "80 in theatre")
    QTest.keyClicks(dialog.name, "Lecture")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.editing
    assert page.editor.worked is not None
    assert page.editor.worked.layout is not None
    assert (page.editor.worked.layout.name, page.editor.worked.layout.seats) == ("Lecture", 80)
    keep = deeds.keep_pattern(page)
    assert isinstance(keep, NameDialog)
    QTest.keyClick(keep, Qt.Key.Key_Return)
    again = deeds.new_layout(page)
    again.pattern.setCurrentIndex(1)
    QTest.keyClick(again, Qt.Key.Key_Return)
    rows = page.desk.workspace.read(layout_rows)
    assert [(row.name, row.event) for row in rows] == [
        ("Lecture", ""),
        ("Dinner", "National Day"),
        ("Lecture", "National Day"),
        ("Lecture (copy)", "National Day"),
    ]


def test_a_frozen_plan_keeps_its_layout_and_the_copy_is_worked_on(tables: VenuesPage) -> None:
    page = tables
    page.desk.workspace.perform("Freeze", plans.freeze_plan, 1)
    two = table(page, "2")
    drag(page, at(page, two.x, two.y), at(page, two.x, two.y + 3_000))
    assert "frozen" in warned(page)
    assert table(page, "2") == two
    assert page.editor.surface.floor == drawn(page)
    page.desk.actions["venues.copy_layout"].trigger()
    assert page.editor.layout_id == 2
    page.desk.actions["venues.back"].trigger()
    assert not page.editing


def test_one_goes_from_the_tables_to_the_guests_and_back(tables: VenuesPage) -> None:
    page = tables
    page.desk.actions["venues.seat_guests"].trigger()
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.stack.currentWidget() is not page
    page.desk.show_page("venues")
    page.desk.actions["venues.back"].trigger()
    page.desk.show_page("seating")
    page.desk.actions["seating.furnish"].trigger()
    assert window.stack.currentWidget() is page
    assert page.editor.layout_id == 1


def test_undo_of_what_made_the_open_layout_leads_back_to_the_room(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    dialog = deeds.new_layout(page)
    QTest.keyClicks(dialog.focusWidget(), "a round of 8")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    undo(page)
    assert page.editing
    assert page.editor.room_mode
