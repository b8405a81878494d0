"""The chosen event in the left bar: its card with its menu, and the counts beside the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.events.words import event_words
from symposiarch.gui.pages import PageEntry, load
from symposiarch.gui.pieces import menu_over
from symposiarch.gui.window.side_bar import SideBar
from symposiarch.gui.words import as_written, short_date, tr
from symposiarch.planning.event_rows import event_row, event_rows

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


def event_menu(desk: Desk, parent: QWidget) -> QMenu:
    """Every event, the chosen one ticked, and the ways to make or change one."""
    menu = menu_over(parent)
    for row in desk.workspace.read(event_rows):
        text = tr("{title}   {date}", title=as_written(row.title), date=short_date(row.begins.date()))
        action = QAction(text, menu, checkable=True, checked=row.id == desk.event_id)
        action.triggered.connect(lambda _checked=False, event_id=row.id: choose(desk, event_id))
        menu.addAction(action)
    ways = ("events.new", "events.next", "events.edit_this")
    return desk.actions.put_into(menu, ("", *(name for name in ways if name in desk.actions)))


def read_event_card(desk: Desk, side_bar: SideBar) -> None:
    """Say on the left which event it is, and show the pages that mean something."""
    if desk.event_id is None:
        side_bar.event_card.show_event("", tr("No event yet"), tr("Press here to make one"))
    else:
        side_bar.event_card.show_event(*event_words(desk.workspace.read(event_row, desk.event_id)))
    side_bar.show_pages(of_event=desk.event_id is not None, of_office=True)


def read_counts(desk: Desk, side_bar: SideBar, entries: list[PageEntry]) -> None:
    """Say how many things stand on each page."""
    counted = [entry for entry in entries if entry.counted and (desk.event_id is not None or not entry.of_event)]
    for key, count in desk.workspace.read(_counts, counted, desk.event_id).items():
        side_bar.show_count(key, count)


def _counts(session: Session, entries: list[PageEntry], event_id: int | None) -> dict[str, int | str | None]:
    return {entry.key: load(entry.counted)(session, event_id) for entry in entries}
