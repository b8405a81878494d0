"""What is done in the list of venues: added, copied, removed, and its facts kept as they are typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import opened
from symposiarch.gui.fields.typed import country_code
from symposiarch.gui.letters.words import taken_back_words
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.tables.table import Edit
from symposiarch.gui.venues.dialogs import RoomDialog
from symposiarch.gui.venues.writing import CAPACITIES, add_venue_with_room, write_edits
from symposiarch.gui.words import tr
from symposiarch.model.venues import LayoutKind
from symposiarch.planning.correspondence.renaming import change_venue
from symposiarch.planning.venues import rooms
from symposiarch.planning.venues.venues import edit_venue, read_hour, remove_venue

if TYPE_CHECKING:
    from symposiarch.gui.venues.places import Places
    from symposiarch.gui.workspace import Session


def add(page: Places) -> RoomDialog:
    def take(name: str, width: int, depth: int) -> None:
        room_id = page.desk.workspace.perform(tr("Add a venue"), add_venue_with_room, name, width, depth)
        page.back()
        _show_new(page, room_id, dialog, with_venue=True)

    sentence = tr("Its first room is called Hall; others are added to it.")
    dialog = RoomDialog(tr("New venue"), sentence, tr("Add this venue"), take, page)
    return opened(dialog)


def add_room(page: Places) -> RoomDialog:
    row = page.one()

    def take(name: str, width: int, depth: int) -> None:
        def write(session: Session) -> int:
            return rooms.add_room(session, row.venue_id, name=name, width=width, depth=depth).id

        _show_new(page, page.desk.workspace.perform(tr("Add a room"), write), dialog)

    dialog = RoomDialog(tr("New room"), tr("In {venue}", venue=row.venue), tr("Add this room"), take, page)
    return opened(dialog)


def _show_new(page: Places, room_id: int, asked: RoomDialog, *, with_venue: bool = False) -> None:
    """A room that was added, perhaps `with_venue`, is chosen in the list; where its measures are only supposed, this is
    said."""
    page.table.select_keys([f"room:{room_id}"])
    row = page.one()
    if asked.supposes():
        said = tr(
            "Added. Its {wide} × {deep} m are supposed: write those that are measured into the list.",
            wide=f"{row.width:g}",
            deep=f"{row.depth:g}",
        )
    else:
        said = tr("{name} was added.", name=row.venue if with_venue else row.room)
    page.desk.notices.say(said, undo=True)


def copy_room(page: Places) -> None:
    page.desk.change(tr("Copy the room"), rooms.copy_room, page.room_id())


def remove(page: Places) -> None:
    """The room, or the venue that has none."""
    row = page.one()
    if row.room_id is not None:
        page.desk.change(tr("Remove {room}", room=row.room), rooms.remove_room, row.room_id)
    else:
        page.desk.change(tr("Remove {venue}", venue=row.venue), remove_venue, row.venue_id)


def choose_contact(page: Places) -> PersonPicker:
    row = page.one()

    def chosen(person_id: int) -> None:
        page.desk.change(tr("Choose whom to call"), edit_venue, row.venue_id, contact_id=person_id or None)

    title = tr("Whom to call at {venue}", venue=row.venue)
    return opened(PersonPicker(page.desk, title, "", chosen, nobody=tr("Nobody"), parent=page))


def keep_fact(page: Places, about: str, name: str, value: Any) -> None:
    row = page.one()
    if about == "room" and name in CAPACITIES:
        page.desk.change(tr("Change the room"), rooms.set_capacities, row.room_id, {LayoutKind(name): value})
        return
    if about == "room":
        page.desk.change(tr("Change the room"), rooms.edit_room, row.room_id, **{name: value})
        return
    try:
        if name in ("opens", "closes"):
            value = read_hour(value)
        elif name == "country":
            value = country_code(value)
    except SymposiarchError as error:
        page.desk.notices.warn(str(error))
        return
    _write_and_say(page, tr("Change the venue"), change_venue, row.venue_id, **{name: value})


def write(page: Places, edits: list[Edit]) -> None:
    names = {edit.row.room or edit.row.venue for edit in edits}
    label = tr("Change {room}", room=names.pop()) if len(names) == 1 else tr("Change %n rooms", n=len(names))
    _write_and_say(page, label, write_edits, edits)


def _write_and_say(page: Places, label: str, write: Callable[..., int], *args: Any, **fields: Any) -> None:
    """One step of undo, with the letters that were taken back since they name a venue as it was called."""
    if letters := page.desk.made(label, write, *args, **fields):
        page.desk.notices.say(taken_back_words(letters), undo=page.desk.workspace.undoable == label)
