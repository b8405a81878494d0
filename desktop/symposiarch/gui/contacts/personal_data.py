"""What the law lets people ask of the address book: what is held on them, until when, and to be erased."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from symposiarch.gui.actions import Command
from symposiarch.gui.dialogs import opened
from symposiarch.gui.personal_data import held
from symposiarch.gui.personal_data.erasing import EraseDialog
from symposiarch.gui.personal_data.keeping import KeepUntilDialog
from symposiarch.gui.words import tr
from symposiarch.planning.personal_data.retention import kept_until

if TYPE_CHECKING:
    from symposiarch.gui.tables.list_page import ListPage


def commands(one: Callable[[Any], bool], some: Callable[[Any], bool]) -> tuple[Command, ...]:
    """The commands, with what tells whether one person, or at least one, is chosen."""
    return (
        Command("contacts.held", tr("What is held on this person…"), write_held, "documents", ready=one),
        Command("contacts.keep", tr("Keep until…"), keep_until, "events", ready=one),
        Command("contacts.erase", tr("Erase this person…"), erase, "delete", ready=some),
    )


def write_held(page: ListPage) -> None:
    row = page.one()
    held.ask_and_write(page.desk, row.id, row.name, page)


def keep_until(page: ListPage) -> KeepUntilDialog:
    row = page.one()
    day = page.desk.workspace.read(kept_until, row.id)
    return opened(KeepUntilDialog(page.desk, row.id, row.name, day, page))


def erase(page: ListPage) -> EraseDialog:
    return opened(EraseDialog(page.desk, [row.id for row in page.table.selected()], page))
