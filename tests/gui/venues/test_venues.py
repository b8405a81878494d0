"""The venues' page: rooms drawn and tables set up with the mouse, the keyboard and exact numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.gui.venues.conftest import enter, the, undo, warned

from symposiarch.errors import SymposiarchError
from symposiarch.gui.letters.words import taken_back_words
from symposiarch.gui.venues import listing
from symposiarch.gui.venues.page import VenuesPage
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.invitations import Channel, Invitation
from symposiarch.planning.correspondence.drafting import draft_messages
from symposiarch.planning.correspondence.outbox import approve_messages
from symposiarch.planning.venues.venues import venues


def type_into(page: VenuesPage, field: str, text: str) -> None:
    """What the cell's editor hands over when it is left."""
    columns = page.table.rows.columns
    at = next(number for number, column in enumerate(columns) if column.field == field)
    page.table.rows.setData(page.table.currentIndex().siblingAtColumn(at), columns[at].value_of(text))


def test_a_venue_is_added_with_a_room_and_its_facts_are_edited_in_place(page: VenuesPage) -> None:
    dialog = listing.add(page)
    QTest.keyClicks(dialog.focusWidget(), "Garden House")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert page.one().venue == "Garden House"
    type_into(page, "width", "12,5 m")
    type_into(page, "room", "Old Conservatory")
    shown = [column.field for column in page.table.rows.columns].index("room")
    name = page.table.fontMetrics().horizontalAdvance("Old Conservatory")
    assert page.table.columnWidth(shown) > name
    undo(page)
    type_into(page, "banquet", "80")
    enter(the(QLineEdit, page.facts.venue, "opens"), "8.30")
    enter(the(QLineEdit, page.facts.venue, "country"), "Turkiye")
    garden = next(one for one in page.desk.workspace.read(venues) if one.name == "Garden House")
    assert (garden.rooms[0].width, dict(garden.rooms[0].capacities)["banquet"]) == (12_500, 80)
    assert (f"{garden.opens:%H:%M}", garden.country) == ("08:30", "TR")
    for _ in range(4):
        undo(page)
    assert page.one().venue == "Garden House"
    assert page.one().width == 12
    undo(page)
    assert page.table.rows.rowCount() == 1


def test_whoever_renames_a_venue_is_told_of_the_letters_that_do_not_go_with_the_old_name(page: VenuesPage) -> None:
    def written(session: Session) -> None:
        (invitation,) = session.scalars(select(Invitation)).all()
        (key,) = draft_messages(
            session, invitation.event_id, MessageKind.INVITATION, [invitation.id], channel=Channel.POST
        ).messages
        approve_messages(session, [key], by="Leyla")

    page.desk.workspace.perform("Write", written)
    told: list[str] = []
    page.desk.notices.said.connect(lambda sentence, _undo: told.append(sentence))
    page.table.select_keys(["room:1"])
    type_into(page, "venue", "Namsan House")
    assert told[-1] == taken_back_words(1)
    type_into(page, "venue", "Namsan Hall")
    assert told[-1] != taken_back_words(1), "it was taken back already"


def test_measures_that_are_not_said_of_a_room_are_supposed_and_this_is_said(page: VenuesPage) -> None:
    told: list[str] = []
    page.desk.notices.said.connect(lambda sentence, _undo: told.append(sentence))
    page.table.select_keys(["room:1"])
    dialog = listing.add_room(page)
    QTest.keyClicks(dialog.name, "Blue Salon")
    QTest.keyClicks(dialog.measures["width"], "8,5")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (page.one().room, page.one().width, page.one().depth) == ("Blue Salon", 8.5, 16)
    assert "8.5 × 16 m are supposed" in told[-1]
    dialog = listing.add_room(page)
    QTest.keyClicks(dialog.name, "Red Salon")
    for field, metres in zip(dialog.measures.values(), ("6", "7"), strict=True):
        QTest.keyClicks(field, metres)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert (page.one().room, page.one().width, page.one().depth) == ("Red Salon", 6, 7)
    assert told[-1] == "Red Salon was added."
    dialog = listing.add(page)
    QTest.keyClicks(dialog.name, "Garden House")
    for field in dialog.measures.values():
        QTest.keyClicks(field, "9")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert told[-1] == "Garden House was added."


def test_capacities_are_kept_beside_what_a_room_of_that_size_usually_holds(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    field = the(QSpinBox, page.facts.room, "classroom")
    assert "200" in field.toolTip()
    enter(field, "90")
    (room,) = page.desk.workspace.read(venues)[0].rooms
    assert dict(room.capacities)["classroom"] == 90
    enter(field, "0")
    (room,) = page.desk.workspace.read(venues)[0].rooms
    assert "classroom" not in dict(room.capacities)


def test_what_cannot_be_typed_is_said_and_changes_nothing(page: VenuesPage) -> None:
    page.table.select_keys(["room:1"])
    enter(the(QLineEdit, page.facts.venue, "closes"), "late")
    assert "9:30" in warned(page)
    assert page.desk.workspace.read(venues)[0].closes is None


@pytest.mark.parametrize("typed", ["nan", "inf", "1e400", "1_0", "."])
def test_a_measure_that_is_no_number_of_metres_is_refused_in_the_list_and_in_the_dialog(
    page: VenuesPage, typed: str
) -> None:
    page.table.select_keys(["room:1"])
    with pytest.raises(SymposiarchError, match="is no length"):
        type_into(page, "width", typed)
    dialog = listing.add_room(page)
    QTest.keyClicks(dialog.name, "Blue Salon")
    QTest.keyClicks(dialog.measures["width"], typed)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "is no length" in dialog.trouble.text()
    dialog.close()


def test_a_room_is_found_by_what_is_typed_of_its_venue_or_name(page: VenuesPage, qtbot: QtBot) -> None:
    dialog = listing.add(page)
    QTest.keyClicks(dialog.focusWidget(), "Garden House")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    for typed, found in (("great", ["Great Hall"]), ("garden", ["Hall"]), ("", ["Hall", "Great Hall"])):
        with qtbot.waitSignal(page.search.searched):
            page.search.setText(typed)
        rows = page.table.rows
        assert [rows.rows[at].room for at in rows.shown] == found
