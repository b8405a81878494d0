"""How the plan looks: colours, names and nearness."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest
from tests.gui.conftest import turn_to
from tests.gui.seating.conftest import LEFT, seat, sit

from symposiarch.gui.seating.colours import By
from symposiarch.gui.seating.page import SeatingPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.invitations import Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.manners import set_manners
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.venues.rooms import add_room
from symposiarch.planning.venues.venues import add_venue


def test_colours_tell_what_one_chooses_and_the_legend_says_it_in_words(page: SeatingPage) -> None:
    page.filling.fill()
    words = set(page.legend.accessibleName().split(", "))
    assert {"Corps 4", "Government 1", "guest of honour"} <= words
    page.bar.colours.setFocus()
    steps = page.bar.colours.findData(By.REPLY) - page.bar.colours.currentIndex()
    for _ in range(steps):
        QTest.keyClick(page.bar.colours, Qt.Key.Key_Down)
    page.bar.coloured.emit(page.bar.by())
    assert "accepted 6" in page.legend.accessibleName()


@pytest.mark.usefixtures("large_type")
def test_in_large_type_on_a_small_screen_the_plan_keeps_half_of_the_page_and_the_legend_gives_way(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office_path: Path
) -> None:
    window = make_window()
    window.resize(1024, 640)
    window.open_office(office_path)
    page = turn_to(window, SeatingPage)
    window.desk.workspace.perform("Another plan", lambda session: _a_second_plan(session, window.desk.event_id))
    assert window.height() == 640
    frame = page.view.parentWidget()
    assert frame is not None
    qtbot.waitUntil(lambda: frame.height() >= page.height() // 2, timeout=2000)
    told = _told_under_the_mouse(page)
    assert "guest of honour" in told
    assert told.count("<img") == len(page.legend.entries)
    buttons = page.view.findChildren(QToolButton)
    assert all(button.visibleRegion().boundingRect() == button.rect() for button in buttons)


def test_where_all_colours_have_room_each_is_told_and_none_again_under_the_mouse(
    qtbot: QtBot, page: SeatingPage
) -> None:
    assert _told_under_the_mouse(page) == ""
    page.legend.setFixedWidth(200)
    page.legend.keep_within(0)
    assert "empty" in _told_under_the_mouse(page)
    page.legend.keep_within(1000)
    qtbot.waitUntil(lambda: _told_under_the_mouse(page) == "")


def test_where_the_office_has_no_categories_colours_tell_the_ranks(window: MainWindow, page: SeatingPage) -> None:
    def forget_categories(session: Session) -> None:
        for person in session.scalars(select(Person)):
            person.category = ""

    assert page.bar.by() is By.CATEGORY
    window.desk.workspace.perform("Forget the categories", forget_categories)
    assert page.bar.by() is By.RANK


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


def test_a_delegation_keeps_its_colour_whoever_declines_or_joins(window: MainWindow, page: SeatingPage) -> None:
    def invite(session: Session, house: str, guests: int) -> None:
        event = session.get_one(Event, window.desk.event_id)
        for number in range(guests):
            a_guest(session, event, f"{house} {number}", reply=Reply.ACCEPTED, title="Envoy", organisation=house)

    def decline(session: Session, house: str) -> None:
        event = session.get_one(Event, window.desk.event_id)
        for invitation in session.scalars(select(Invitation).where(Invitation.event_id == event.id)):
            if invitation.person.name.startswith(house):
                invitation.reply = Reply.DECLINED

    def colours() -> dict[str, str]:
        assert page.colouring is not None
        return {shade.word: shade.colour.name() for shade in page.colouring.legend()}

    change = window.desk.workspace.perform
    for house in ("Ardent", "Bold", "Calm"):
        change("Invite", invite, house, 3)
    page.bar.colour_by(By.DELEGATION)
    page.colour_by(By.DELEGATION)
    before = colours()
    assert len(set(before.values())) == len(before)
    change("Decline", decline, "Ardent 1")
    change("Decline", decline, "Ardent 2")
    assert colours() == before
    change("Invite", invite, "Daring", 5)
    assert before.items() <= colours().items()


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


@pytest.mark.parametrize(("wide", "high", "named"), [(1900, 1060, True), (1100, 660, False)])
def test_rounds_are_seen_with_names_at_first_where_the_window_has_room_for_them(
    window: MainWindow, page: SeatingPage, wide: int, high: int, named: bool
) -> None:
    event_id = window.desk.event_id
    assert event_id is not None

    def furnish(session: Session) -> int:
        room = add_room(session, add_venue(session, name="Residence").id, name="Hall", width=16_000, depth=18_000)
        layout = add_layout(session, tables=read_wanted("6 rounds of 8"), event_id=event_id, room_id=room.id)
        return add_plan(session, event_id, layout_id=layout.id, name="Plan B").id

    window.resize(wide, high)
    page.show_plan(window.desk.workspace.perform("Set up a dinner", furnish))
    page.view.grab()
    shapes, scale = page.view.shapes, page.view.camera.scale
    assert shapes is not None
    assert all(page.view._painter.cards.written(shapes, shape, scale) for shape in shapes.tables) is named


def test_the_names_at_a_head_table_are_in_sight_when_all_is(window: MainWindow, page: SeatingPage) -> None:
    """They stand above its chairs on two levels, where the frame around the tables has little room for them."""

    def furnish(session: Session) -> int:
        event_id = session.get_one(Event, window.desk.event_id).id
        tables = read_wanted("11 rounds of 10 and a head table of 10")
        layout = add_layout(session, tables=tables, event_id=event_id)
        return add_plan(session, event_id, layout_id=layout.id, name="Plan B").id

    window.resize(1900, 1060)
    page.show_plan(window.desk.workspace.perform("Set up a dinner", furnish))
    page.view.fit()
    assert page.view.shapes is not None
    head = next(shape for shape in page.view.shapes.tables if shape.table.shape.value == "head")
    spots = page.view._painter.cards._spots_of(page.view.shapes, head, page.view.camera.scale)
    assert len(spots) == 10
    for spot, chair in zip(spots, head.table.seats, strict=True):
        assert QRectF(page.view.rect()).contains(spot.box.translated(page.view.camera.to_view(chair.x, chair.y)))


def test_the_corner_of_the_plan_holds_buttons_to_come_nearer(page: SeatingPage) -> None:
    before = page.view.camera.scale
    buttons = {one.text(): one for one in page.view.findChildren(QToolButton)}
    QTest.mouseClick(buttons["+"], LEFT)
    assert page.view.camera.scale > before
    QTest.mouseClick(buttons["All"], LEFT)
    assert page.view.camera.scale == before


def test_the_colours_that_were_chosen_are_remembered(
    settings: QSettings, window: MainWindow, page: SeatingPage
) -> None:
    page.bar.colour_by(By.RANK)
    page.bar.coloured.emit(By.RANK)
    assert settings.value("seating/colours") == "rank"
    assert page.view.hit_at(QPointF(1, 1)) is None


def _a_second_plan(session: Session, event_id: int | None) -> None:
    assert event_id is not None
    layout = add_layout(session, tables=read_wanted("a round of 8"), event_id=event_id, name="One round of eight")
    add_plan(session, event_id, layout_id=layout.id, name="At one round table")


def _told_under_the_mouse(page: SeatingPage) -> str:
    spot = QPoint(5, 5)
    QApplication.sendEvent(page.legend, QHelpEvent(QEvent.Type.ToolTip, spot, page.legend.mapToGlobal(spot)))
    return QToolTip.text()


def test_names_at_the_ends_of_a_long_table_are_read_whole_also_once_it_is_filled(
    qtbot: QtBot, window: MainWindow, page: SeatingPage
) -> None:
    """The hosts preside at the ends in English style, where little room is left beside the table."""

    def lay(session: Session) -> int:
        event = session.query(Event).one()
        for number in range(16):
            a_guest(session, event, f"Maria-Theresia Guest-of-Honour{number}", reply=Reply.ACCEPTED)
        layout = add_layout(session, tables=read_wanted("a long table of 22"), event_id=event.id)
        plan = add_plan(session, event.id, layout_id=layout.id, name="One table").id
        set_manners(session, plan, style="english")
        return plan

    window.resize(1024, 640)
    page.show_plan(window.desk.workspace.perform("Lay one table", lay))
    qtbot.waitUntil(lambda: page.state is not None and len(page.state.floor.tables) == 1)
    page.filling.fill()
    qtbot.waitUntil(lambda: page.state is not None and len(page.state.guest_on) == 22)
    view = page.view
    shapes = view.shapes
    assert shapes is not None
    assert view._painter.cards.written(shapes, shapes.tables[0], view.camera.scale), "so near that names can be read"
    assert view.cut_names().isNull()
    view.zoom(2.0)
    assert not view.cut_names().isNull()
    view.fit_tables()
    assert view.cut_names().isNull()
