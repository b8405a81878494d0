"""Saved lists in the address book: shown one at a time, people put on them and taken off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, opened
from symposiarch.gui.qt import override
from symposiarch.gui.question import NameDialog
from symposiarch.gui.words import tr
from symposiarch.planning.people import lists
from symposiarch.planning.people.lists import members, remove_list, rename_list, save_list, saved_lists

if TYPE_CHECKING:
    from symposiarch.gui.tables.list_page import ListPage


class ListFilter(QComboBox):
    """Which saved list the address book shows; everybody where none is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(tr("On which list"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._desk = desk
        self._names: dict[int, str] = {}
        self._members: dict[int, frozenset[int]] = {}
        """Of each list that was shown: each letter that is searched for asks who is on it."""

    def read(self) -> None:
        """The lists with their numbers as they are now; the chosen one stays chosen."""
        chosen = self.currentData()
        self._members.clear()
        self.clear()
        self.addItem(tr("On any list or none"), None)
        rows = self._desk.workspace.read(saved_lists)
        self._names = {row.id: row.name for row in rows}
        for row in rows:
            self.addItem(tr("On “{name}” ({people})", name=row.name, people=row.people), row.id)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setVisible(self.count() > 1)

    def chosen(self) -> tuple[int, str] | None:
        """The key and the name of the list that is shown."""
        key: int | None = self.currentData()
        return None if key is None else (key, self._names[key])

    def test(self) -> Callable[[Any], bool] | None:
        """Whether a row of the address book is on the list; None when none is chosen."""
        chosen = self.chosen()
        if chosen is None:
            return None
        key = chosen[0]
        if key not in self._members:
            self._members[key] = self._desk.workspace.read(members, key)
        on_it = self._members[key]
        return lambda row: row.id in on_it


class PutOnListDialog(AskingDialog):
    """On which list: one that there is, or a new one by its name."""

    def __init__(self, desk: Desk, people: list[int], parent: QWidget) -> None:
        super().__init__(tr("Put on a list"), tr("Choose a list, or write the name of a new one."), parent)
        self._desk, self._people = desk, people
        self.name = QComboBox(editable=True)
        for row in desk.workspace.read(saved_lists):
            self.name.addItem(row.name)
        self.name.setCurrentIndex(-1)
        self.add(self.name)
        self.button = self.accept_with(tr("Put %n people on it", n=len(people)))
        self.setMinimumWidth(380)
        self.name.setFocus()

    @override
    def save(self) -> None:
        name = " ".join(self.name.currentText().split())
        label = tr("Put %n people on the list {name}", n=len(self._people), name=name)
        self.change_and_close(self._desk, label, save_list, name, self._people)


def commands(some: Callable[[Any], bool], on_list: Callable[[Any], bool]) -> tuple[Command, ...]:
    """The commands, with what tells whether people are chosen, and whether a list is shown."""

    def some_on_list(page: Any) -> bool:
        return some(page) and on_list(page)

    return (
        Command(
            "contacts.list_put",
            tr("Put on a list…"),
            lambda page: opened(PutOnListDialog(page.desk, page.selected_ids(), page)),
            "add",
            "Alt+L",
            ready=some,
        ),
        Command("contacts.list_off", tr("Take off this list"), take_off, "delete", ready=some_on_list),
        Command("contacts.list_rename", tr("Rename this list…"), rename, "edit", ready=on_list),
        Command("contacts.list_remove", tr("Remove this list"), remove, "delete", ready=on_list),
    )


def _shown(page: Any) -> tuple[int, str]:
    chosen: tuple[int, str] | None = page.lists.chosen()
    if chosen is None:
        raise SymposiarchError(tr("Choose a list above the table first."))
    return chosen


def take_off(page: ListPage) -> None:
    list_id, name = _shown(page)
    rows = page.table.selected()
    label = tr("Take %n people off the list {name}", n=len(rows), name=name)
    page.desk.change(label, lists.take_off, list_id, [row.id for row in rows])


def rename(page: ListPage) -> None:
    list_id, name = _shown(page)

    def take(new: str) -> None:
        if new != name:
            page.desk.perform(tr("Rename the list {name}", name=name), rename_list, list_id, new)

    opened(NameDialog(tr("Rename this list"), tr("Name"), tr("Rename"), take, text=name, parent=page))


def remove(page: ListPage) -> None:
    list_id, name = _shown(page)
    page.desk.change(tr("Remove the list {name}", name=name), remove_list, list_id)
