"""Tables are dragged, turned, stretched and nudged."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from tests.gui.venues.conftest import ALT, CONTROL, NONE, SHIFT, at, choose, drag, drawn, press, table, undo

from symposiarch.gui.floor.shapes import around_row
from symposiarch.gui.venues.page import VenuesPage
from symposiarch.gui.venues.surface.handles import Grip


def test_a_dragged_table_comes_level_with_its_neighbours_as_one_step_of_undo(tables: VenuesPage) -> None:
    page, two, three = tables, table(tables, "2"), table(tables, "3")
    drag(page, at(page, two.x, two.y), at(page, two.x + 300, two.y + 3_000), drop=False)
    assert page.editor.surface._shown.measures, "distances are told while it is held"
    assert not page.editor.surface._shown.says
    QTest.mouseRelease(page.editor.surface, Qt.MouseButton.LeftButton, NONE, at(page, two.x + 300, three.y + 60))
    assert page.desk.workspace.undoable == "Move table 2"
    assert table(page, "2").y > two.y + 2_000
    undo(page)
    assert table(page, "2") == two
    drag(page, at(page, two.x, two.y), at(page, two.x + 40, two.y + 70))
    assert table(page, "2").y == three.y, "it was drawn level again"


def test_whoever_drags_a_chair_is_told_that_it_stays_at_its_table(tables: VenuesPage) -> None:
    chair = table(tables, "2").seats[0]
    drag(tables, at(tables, chair.x, chair.y), at(tables, chair.x, chair.y + 2_000), drop=False)
    assert "Chairs stay at their table" in tables.editor.surface._shown.says
    press(tables, Qt.Key.Key_Escape)


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


def test_a_nudge_is_kept_and_the_hand_let_go_when_another_window_takes_the_keys(tables: VenuesPage) -> None:
    page, two = tables, table(tables, "2")
    choose(page, "2")
    surface = page.editor.surface
    surface.setFocus()
    QTest.keyPress(surface, Qt.Key.Key_Right)
    QTest.keyPress(surface, Qt.Key.Key_Space)
    page.editor.words.setFocus()  # where both keys are let go
    assert (table(page, "2").x - two.x, table(page, "2").y) == (10, two.y)
    drag(page, at(page, two.x, two.y), at(page, two.x, two.y + 3_000))
    assert table(page, "2").y > two.y, "the table is moved, and not the view"


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


def test_tables_are_taken_together_by_keyboard_and_put_in_line(tables: VenuesPage) -> None:
    page, surface = tables, tables.editor.surface
    choose(page, "2")
    page.desk.actions["venues.turn"].trigger()
    surface.setFocus()
    press(page, Qt.Key.Key_Tab, CONTROL)
    press(page, Qt.Key.Key_Tab)
    assert [one.label for one in surface.tables] == ["2", "4"], "Tab goes on with the last of them"
    press(page, Qt.Key.Key_Tab, CONTROL)
    press(page, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert [one.label for one in surface.tables] == ["2", "3", "4", "5"]
    page.desk.actions["venues.align_top"].trigger()
    assert len({table(page, label).box[1] for label in "2345"}) == 1
    press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_Tab)
    assert [one.label for one in surface.tables] == ["1"], "and then begins anew"


def test_chairs_of_a_table_are_chosen_by_keyboard(tables: VenuesPage) -> None:
    page, surface = tables, tables.editor.surface
    choose(page, "2")
    chairs = [seat.id for seat in table(page, "2").seats]
    press(page, Qt.Key.Key_Return)
    assert surface.seats == chairs[:1]
    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Tab, CONTROL)
    assert surface.seats == chairs[1:3]
    told = page.keys()
    assert "W for a wheelchair" in told
    press(page, Qt.Key.Key_W)
    assert [seat.kind for seat in table(page, "2").seats[:3]] == ["chair", "wheelchair", "wheelchair"]
    press(page, Qt.Key.Key_Escape)
    assert [one.label for one in surface.tables] == ["2"]


def test_a_curved_row_is_taken_by_its_ends_and_made_longer(tables: VenuesPage) -> None:
    page = tables
    surface = page.editor.surface
    page.editor.words.setText("2 curved rows of 12")
    page.editor.add_typed()
    assert page.inspector.title.text() == "2 rows"
    row = surface.tables[0]
    surface.select_tables([row.id])
    left, right = (one for one in surface.handles() if one.grip is Grip.STRETCH)
    assert (left.down, right.down) == (0, 0), "a row is never deeper"
    for handle, seat in ((left, row.seats[0]), (right, row.seats[-1])):
        assert (handle.at - QPointF(at(page, seat.x, seat.y))).manhattanLength() < 24
    drag(page, right.at.toPoint(), right.at.toPoint() + QPoint(-30, 0) * (1 if row.seats[-1].x < row.x else -1), ALT)
    assert table(page, row.label).width > row.width
    undo(page)
    assert table(page, row.label).width == row.width
    assert not around_row(row).contains(QPointF(row.x, row.seats[0].y)), "the line follows the bend"
