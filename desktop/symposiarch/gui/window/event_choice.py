"""Which event the pages are about: the card on top of the left bar, its menu, and the counts beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from symposiarch.gui.pages import PageEntry, load
from symposiarch.gui.words import clock, days_from_today, short_date, tr, whose_clock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.window.side_bar import SideBar
    from symposiarch.planning.events import EventRow


def first_event(desk: Desk) -> int | None:
    """The event that was chosen last in this office, else the next one."""
    from symposiarch.planning.events import event_rows, next_event

    kept = desk.settings.value(f"offices/{_office_key(desk)}/event")
    ids = {row.id for row in desk.workspace.read(event_rows)} if kept is not None else set()
    if kept is not None and str(kept).isdecimal() and int(str(kept)) in ids:
        return int(str(kept))
    return desk.workspace.read(next_event)


def keep_or_choose(desk: Desk) -> None:
    """Go on with the chosen event; where undo took it away, or it is the first, with another."""
    from symposiarch.planning.events import event_rows

    if desk.event_id not in {row.id for row in desk.workspace.read(event_rows)}:
        desk.choose_event(first_event(desk))


def event_menu(desk: Desk, parent: QWidget) -> QMenu:
    """Every event, the chosen one ticked, and the ways to make or change one."""
    from PySide6.QtCore import Qt

    from symposiarch.planning.events import event_rows

    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for row in desk.workspace.read(event_rows):
        text = tr("{title}   {date}", title=row.title.replace("&", "&&"), date=short_date(row.begins.date()))
        action = QAction(text, menu, checkable=True, checked=row.id == desk.event_id)
        action.triggered.connect(lambda _checked=False, event_id=row.id: choose(desk, event_id))
        menu.addAction(action)
    if not menu.isEmpty():
        menu.addSeparator()
    for name in ("events.new", "events.edit_this"):
        if name in desk.actions:
            menu.addAction(desk.actions[name])
    return menu


def choose(desk: Desk, event_id: int) -> None:
    """Make the pages be about this event, and remember it."""
    desk.settings.setValue(f"offices/{_office_key(desk)}/event", event_id)
    desk.choose_event(event_id)


def read_event_card(desk: Desk, side_bar: SideBar) -> None:
    """Say on the left which event it is, and show the pages that mean something."""
    from symposiarch.planning.events import event_row

    if desk.event_id is None:
        side_bar.event_card.show_event("", tr("No event yet"), tr("Press here to make one"))
    else:
        side_bar.event_card.show_event(*event_words(desk.workspace.read(event_row, desk.event_id)))
    side_bar.show_pages(of_event=desk.event_id is not None, of_office=True)


def read_counts(desk: Desk, side_bar: SideBar, entries: list[PageEntry]) -> None:
    """Say how many things stand on each page."""
    for entry in entries:
        if entry.counted and (desk.event_id is not None or not entry.of_event):
            side_bar.show_count(entry.key, desk.workspace.read(load(entry.counted), desk.event_id))


def event_words(row: EventRow) -> tuple[str, str, str]:
    """When, what and where, as the card has it: "Thu 10 December · in 17 days"."""
    from datetime import datetime

    days = row.days_until(datetime.now(row.begins_at.tzinfo).date())
    when = tr("{date} · {days}", date=short_date(row.begins.date()), days=days_from_today(days))
    hours = (
        clock(row.begins) if row.ends is None else tr("{begins}–{ends}", begins=clock(row.begins), ends=clock(row.ends))
    )
    if by := whose_clock(row.begins_at):
        hours = tr("{hours}, {clock}", hours=hours, clock=by)
    return when, row.title, tr("{venue} · {hours}", venue=row.venue, hours=hours) if row.venue else hours


def _office_key(desk: Desk) -> str:
    """The office's name in the settings, where a slash would be a group."""
    return str(desk.workspace.path).replace("/", "|").replace("\\", "|")
