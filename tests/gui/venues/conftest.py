"""A hall set up for dinner, its page, and the hands of whoever draws it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, head_of, office_with
from tests.gui.conftest import turn_to

from symposiarch.gui.venues.page import VenuesPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.invitations import Reply
from symposiarch.model.venues import FeatureKind
from symposiarch.planning.seating.floor import Floor, FloorTable, floor
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.venues import drawing, rooms
from symposiarch.planning.venues.venues import venue_called

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
    head = head_of(person)
    plan = plans.add_plan(session, event.id, layout_id=layout.id, name="Plan A")
    by_hand.seat_guest(session, plan.id, attendee_id=head.id, seat_id=layout.tables[1].seats[0].id)
    return event.id


@pytest.fixture
def page(tmp_path: Path, make_window: Callable[[], MainWindow]) -> VenuesPage:
    """A hall with a stage and a door, in which six rounds and a head table are set up for a dinner."""
    path, event_id = office_with(tmp_path, a_hall_set_up_for_dinner)
    window = make_window()
    window.open_office(path)
    window.desk.choose_event(event_id)
    return turn_to(window, VenuesPage)


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
