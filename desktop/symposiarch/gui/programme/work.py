"""What is done to the items of the programme on its page: each a step with its words for Undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from symposiarch.errors import SymposiarchError
from symposiarch.gui.dialogs import opened
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.programme.dialogs.item import at_on
from symposiarch.gui.programme.speakers import write_duty
from symposiarch.gui.programme.words import item_title
from symposiarch.gui.question import NumberDialog
from symposiarch.gui.tables.table import Edit
from symposiarch.gui.words import tr
from symposiarch.model.programme import DutyKind, ItemKind, ProgrammeItem
from symposiarch.planning.programme import absences, items, placing
from symposiarch.planning.programme.conflicts import rules
from symposiarch.planning.programme.duties import set_duty
from symposiarch.planning.programme.line_up import add_role

if TYPE_CHECKING:
    from symposiarch.exchange.programme.people import SeveralMeant
    from symposiarch.gui.fields.entry_field import EntryLine
    from symposiarch.gui.programme.shown import ShownProgramme
    from symposiarch.gui.programme.timeline.blocks import Place
    from symposiarch.gui.workspace import Session


def write_line(page: ShownProgramme, text: str, drawn_on: date | None, written: Callable[[int], object]) -> None:
    """Write what was typed, and say who is new; what was drawn stays on its day, whatever is looked at now.

    `written` is told the item that it made or was about. Which of several of one name is meant is asked.
    """
    from symposiarch.exchange.programme.people import SeveralMeant
    from symposiarch.exchange.programme.typed import TypedItem, read_line, write_line

    assert page.desk.event_id is not None
    event_id = page.desk.event_id
    chosen, day = (page.chosen_id, page.day()) if drawn_on is None else (None, drawn_on)
    try:
        typed = read_line(text)
    except SymposiarchError as error:
        page.desk.notices.warn(str(error))
        return
    what = typed.title if isinstance(typed, TypedItem) else typed.name or tr("an open place")
    label = tr("Add “{text}” to the programme", text=what[:60])

    def write_as(meant: dict[str, int]) -> None:
        try:
            made = page.desk.perform(label, write_line, event_id, text=text, chosen=chosen, on=day, meant=meant)
        except SeveralMeant as several:
            name = several.name
            _ask_whom(page, several, lambda person: write_as({**meant, name: person}))
        except SymposiarchError as error:
            page.desk.notices.warn(str(error))
        else:
            if made.added:
                said = tr("{names}: added to the contacts and to the programme", names=", ".join(made.added))
                page.desk.notices.say(said, undo=True)
            written(made.item)

    write_as({})


def _ask_whom(page: ShownProgramme, several: SeveralMeant, take: Callable[[int], object]) -> PersonPicker:
    title = tr("Which {name}?", name=several.name)
    sentence = tr("Several people are called so. What was typed is written for the one whom you choose.")
    picker = PersonPicker(page.desk, title, sentence, take, among=several.people, parent=page)
    picker.table.select_keys([min(several.people)])
    picker.table.setFocus()
    return opened(picker)


def ask_title(page: ShownProgramme, entry: EntryLine, place: Place, minutes: int) -> None:
    """What was drawn on the timeline waits in the line below for its title."""
    room = page.rooms.get(place.room_id or 0, "")
    entry.type_between(f"{place.at:%H:%M} {minutes} min ", f" @ {room}" if room else "", about=place.at.date())


def add_person(page: ShownProgramme) -> None:
    row = page.chosen()
    if row is None:
        return

    def take(person_id: int) -> None:
        page.desk.change(tr("Add somebody to the programme"), add_role, row.id, person_id=person_id)

    title = tr("Add somebody to {item}", item=item_title(row, page.languages))
    sentence = tr("Whoever speaks becomes a guest of the event.")
    here = [role.person_id for role in row.roles if role.person_id is not None]
    PersonPicker(page.desk, title, sentence, take, without=here, newcomers=True, parent=page).open()


def leave_open(page: ShownProgramme) -> None:
    if page.chosen_id is not None:
        page.desk.change(tr("Leave a place open"), add_role, page.chosen_id)


def pin(page: ShownProgramme) -> None:
    row = page.chosen()
    if row is not None:
        at = None if row.pinned else row.begins.replace(tzinfo=None)
        label = tr("Let it follow") if row.pinned else tr("Pin to the clock")
        page.desk.change(label, placing.pin_item, row.id, at=at)


def shift(page: ShownProgramme) -> None:
    chosen = page.chosen_id
    if chosen is None:
        return

    def take(minutes: int) -> None:
        if minutes:
            page.desk.perform(tr("Shift by %n minutes", n=minutes), placing.shift_after, chosen, minutes=minutes)

    title, label = tr("Shift everything after this"), tr("Minutes later (negative: earlier)")
    opened(NumberDialog(title, label, tr("Shift"), take, least=-600, most=600, value=10, parent=page))


def remove(page: ShownProgramme) -> None:
    row = page.chosen()
    if row is not None and page.desk.workspace.can_edit:
        title = item_title(row, page.languages)
        page.desk.change(tr("Take out {item}", item=title), items.remove_item, row.id)


def move(page: ShownProgramme, item_id: int, place: Place) -> None:
    page.desk.change(tr("Move an item"), placing.place_item, item_id, at=place.at, room_id=place.room_id)


def stretch(page: ShownProgramme, item_id: int, minutes: int) -> None:
    page.desk.change(tr("Change the length of an item"), items.resize_item, item_id, minutes=minutes)


def reorder(page: ShownProgramme, by: int) -> None:
    if page.chosen_id is not None and page.desk.workspace.can_edit:
        page.desk.change(tr("Reorder the programme"), placing.move_item, page.chosen_id, by=by)


def indent(page: ShownProgramme, inwards: bool) -> None:
    if page.chosen_id is not None and page.desk.workspace.can_edit:
        label = tr("Put under the item above") if inwards else tr("Take out from under its item")
        page.desk.change(label, placing.indent if inwards else placing.outdent, page.chosen_id)


def acknowledge(page: ShownProgramme, finding: str) -> None:
    page.desk.change(tr("Acknowledge a conflict"), rules.acknowledge, page.desk.event_id, finding=finding)


def write_cells(page: ShownProgramme, edits: list[Edit]) -> None:
    """Cells edited in the list."""
    rows = {row.id: row for row in page.rows}
    first = page.languages[0]

    def write(session: Session) -> None:
        for edit in edits:
            row, value = rows[edit.row.id], edit.value
            if edit.field == "minutes":
                items.resize_item(session, row.id, minutes=int(value))
            elif edit.field == "shown_title":
                items.retitle(session, row.id, language=first, title=str(value))
            elif edit.field == "kind":
                items.edit_item(session, row.id, kind=ItemKind(value))
            elif edit.field == "time":
                placing.pin_item(session, row.id, at=at_on(row, str(value)) if str(value).strip() else None)
            elif edit.field == "room":
                event_id = session.get_one(ProgrammeItem, row.id).event_id
                name = str(value).strip()
                room = items.room_named(session, event_id, name).id if name else None
                placing.move_to(session, row.id, room_id=room, everywhere=not name)

    page.desk.change(tr("Change %n items of the programme", n=len(edits)), write)


# The speakers


def tick_duty(page: ShownProgramme, person_id: int, kind: str, there: bool) -> None:
    page.desk.change(tr("Tick a duty off"), write_duty, page.desk.event_id, person_id, kind, there)


def add_duty(page: ShownProgramme, person_id: int, kind: str) -> None:
    label = tr("Put a duty on the list")
    page.desk.change(label, set_duty, page.desk.event_id, person_id=person_id, kind=DutyKind(kind))


def remove_absence(page: ShownProgramme, absence_id: int) -> None:
    page.desk.change(tr("An absence falls away"), absences.remove_absence, absence_id)
