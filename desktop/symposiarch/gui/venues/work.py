"""What is done with a whole layout or room: set up, kept as a pattern, exported, numbered, traced from a plan."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from symposiarch.documents.saving import save_bytes
from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.dialogs import opened
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.question import NameDialog
from symposiarch.gui.saving import ask_what_to_read, ask_where_it_goes
from symposiarch.gui.seating.dialogs.making import make_plan_at
from symposiarch.gui.venues.dialogs import EMPTY, LayoutDialog, NumberingDialog
from symposiarch.gui.venues.places import Places
from symposiarch.gui.venues.plan_behind import place_plan, scale, trace, untrace
from symposiarch.gui.venues.reading import exported, skipped
from symposiarch.gui.venues.words import drawn_words, feature_names
from symposiarch.gui.words import tr
from symposiarch.planning.seating.furniture.layouts import (
    LayoutRow,
    add_layout_in_words,
    copy_layout,
    edit_layout,
    layout_rows,
    plans_at_work,
    without_space,
)
from symposiarch.planning.seating.furniture.layouts import remove_layout as remove
from symposiarch.planning.seating.furniture.lining_up import Count, number_tables
from symposiarch.planning.seating.furniture.pasting import paste_tables


def commands() -> tuple[Command, ...]:
    furnish, draw = Places.can_furnish, _can_draw
    return (
        Command("venues.other_side", tr("From the walls to the tables, or back"),
                lambda page: page.editor.work_on(room=not page.editor.room_mode), "room", "T",
                ready=lambda page: page.editing and page.editor.room_id is not None),
        Command("venues.new_layout", tr("New layout…"), new_layout, "seating", ready=_has_place),
        Command("venues.seat_guests", tr("Seat the guests"), seat_guests, "seating", ready=_can_seat),
        Command("venues.number", tr("Number the tables…"), number, "number", "N", ready=furnish),
        Command("venues.keep_pattern", tr("Keep as a pattern…"), keep_pattern, "archive", ready=furnish),
        Command("venues.export", tr("Save the layout as a file…"), export, "export", ready=Places.has_layout),
        Command("venues.paste_file", tr("Add the tables of a file…"), add_file, "import", ready=furnish),
        Command("venues.copy_layout", tr("Work on a copy"), work_on_copy, "copy", ready=furnish),
        Command("venues.remove_layout", tr("Remove this layout"), remove_layout, "delete", ready=furnish),
        Command("venues.trace", tr("Lay a plan behind the room…"), trace, "open", ready=draw),
        Command("venues.place_plan", tr("Move the plan behind the room"), place_plan, "open", "P", ready=_has_plan,
                checked=lambda page: page.editor.surface.tracing),
        Command("venues.scale", tr("Bring the plan to scale…"), scale, "edit", ready=_has_plan),
        Command("venues.untrace", tr("Take the plan away"), untrace, "delete", ready=_has_plan),
        *(
            Command(f"venues.draw_{kind}", drawn_words(kind), partial(_draw, kind), "room", ready=draw)
            for kind in feature_names()
        ),
    )  # fmt: skip


def _draw(kind: str, page: Places) -> None:
    page.editor.add_feature(kind)


def _can_draw(page: Places) -> bool:
    return page.desk.workspace.can_edit and page.editing and page.editor.room_mode


def _has_plan(page: Places) -> bool:
    worked = page.editor.worked
    return _can_draw(page) and worked is not None and worked.floor.background is not None


def _of_event(page: Places) -> bool:
    worked = page.editor.worked
    return page.has_layout() and worked is not None and worked.layout is not None and worked.layout.event_id is not None


def _can_seat(page: Places) -> bool:
    return page.desk.workspace.can_edit and _of_event(page)


def _has_place(page: Places) -> bool:
    return page.desk.workspace.can_edit and page.room_id() is not None


def _layout(page: Places) -> LayoutRow:
    worked = page.editor.worked
    layout = worked.layout if worked is not None else None
    assert layout is not None, "the command is only ready when a layout is open"
    return layout


def new_layout(page: Places) -> LayoutDialog:
    room_id = page.room_id()
    event_id = page.desk.event_id

    def take(name: str, tables: str, pattern: int, of_event: bool) -> None:
        event = event_id if of_event else None

        def make(session: Any) -> int:
            if pattern == EMPTY or tables.strip():
                return add_layout_in_words(session, words=tables, name=name, room_id=room_id, event_id=event).id
            made = copy_layout(session, pattern, name=name, event_id=event)
            edit_layout(session, made.id, room_id=room_id)
            return made.id

        key = page.desk.workspace.perform(tr("Set up a layout"), make)
        page.desk.notices.say(tr("Set up a layout"), undo=True)
        page.open_layout(key)

    read = page.desk.workspace.read
    return opened(
        LayoutDialog(
            take,
            read(layout_rows),
            page.event_title(),
            room_id,
            lambda words, room: read(without_space, words=words, room_id=room),
            page,
        )
    )


def seat_guests(page: Places) -> None:
    """To the seating of the event for which the tables are set up; a plan is made where they have none."""
    layout = _layout(page)
    assert layout.event_id is not None, "the command is only ready when the tables belong to an event"
    choose(page.desk, layout.event_id)
    make_plan_at(page.desk, layout.event_id, layout.id)
    page.desk.show_page("seating", ("layout", layout.id))


def number(page: Places) -> NumberingDialog:
    editor = page.editor
    keys = [table.id for table in editor.surface.tables]
    some = keys if len(keys) > 1 else []

    def take(count: str, start: int, skip: list[int], prefix: str) -> None:
        editor.do(
            tr("Number the tables"), number_tables, keys=some, count=Count(count), start=start, skip=skip, prefix=prefix
        )

    left_out = ", ".join(str(one) for one in page.desk.workspace.read(skipped, editor.layout_id))
    return opened(NumberingDialog(take, left_out, page))


def keep_pattern(page: Places) -> NameDialog:
    layout = _layout(page)

    def take(name: str) -> None:
        page.desk.workspace.perform(
            tr("Keep a layout as a pattern"), lambda session: copy_layout(session, layout.id, name=name).id
        )
        page.desk.notices.say(tr("“{name}” is kept as a pattern.", name=name), undo=False)

    return opened(
        NameDialog(
            tr("Keep as a pattern"),
            tr("Name"),
            tr("Keep"),
            take,
            sentence=tr("A pattern belongs to no event and can be set up for any."),
            text=layout.name,
            parent=page,
        )
    )


def export(page: Places) -> None:
    value = page.desk.workspace.read(exported, page.editor.layout_id)
    title, kinds = tr("Save the layout as a file"), tr("Layouts (*.json)")
    if path := ask_where_it_goes(page.desk.settings, "venues", page, title, kinds, str(value["name"]), ".json"):
        save_bytes(f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode(), path)
        page.desk.notices.say(tr("The layout was written to {file}.", file=path.name))


def add_file(page: Places) -> None:
    title, kinds = tr("Add the tables of a file"), tr("Layouts (*.json)")
    path = ask_what_to_read(page.desk.settings, "venues", page, title, kinds)
    if path is None:
        return
    try:
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        raise SymposiarchError(tr("{file} cannot be read as a layout.", file=path.name)) from None
    made = page.editor.do(tr("Add the tables of a file"), paste_tables, value)
    if made is not None:
        page.editor.surface.select_tables(made)


def work_on_copy(page: Places) -> None:
    """A copy for the same event takes the plans that are not frozen along; the frozen one keeps its layout."""
    layout = _layout(page)
    event = layout.event_id
    key = page.desk.workspace.perform(
        tr("Work on a copy of the layout"),
        lambda session: (
            copy_layout(
                session, layout.id, event_id=event, plans=plans_at_work(session, layout.id) if event is not None else ()
            ).id
        ),
    )
    page.open_layout(key)


def remove_layout(page: Places) -> None:
    page.editor.do(tr("Remove the layout"), remove)
