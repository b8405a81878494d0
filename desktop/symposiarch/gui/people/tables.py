"""What the tables of people share: columns, edits of one and of many, and choosing somebody."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, Role
from symposiarch.gui.forms import form_of
from symposiarch.gui.qt import override
from symposiarch.gui.tables.search_field import RowSearch, SearchField
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import tr
from symposiarch.planning.people.newcomers import add_as_typed
from symposiarch.planning.people.records import PersonRow, people_rows


def step_label(edits: Sequence[Edit], columns: Sequence[Column]) -> str:
    """The words for the Undo menu: "Change “Category” of Elif Çağlayan", "Change “Written in” of 12 people"."""
    titles = {column.field: column.title for column in columns}
    fields = {edit.field for edit in edits}
    people = {id(edit.row) for edit in edits}
    if len(fields) > 1:
        return tr("Change %n people", n=len(people))
    title = titles[next(iter(fields))]
    if len(people) == 1:
        return tr("Change “{field}” of {name}", field=title, name=edits[0].row.name)
    return tr("Change “{field}” of %n people", n=len(people), field=title)


class BulkDialog(AskingDialog):
    """One change for every selected row: which column, and what it shall say."""

    def __init__(self, table: Table, parent: QWidget) -> None:
        super().__init__(tr("Change many at once"), parent=parent)
        self._table = table
        self._rows = table.selected()
        self._columns = [column for column in table.rows.columns if column.editable]
        self.say(self._who())
        self.field = QComboBox()
        for column in self._columns:
            self.field.addItem(column.title)
        self.text = QLineEdit()
        self.choice = QComboBox()
        form = form_of((tr("What"), self.field), (tr("New value"), self.text), (tr("New value"), self.choice))
        self._form = form
        self.apply = self.accept_with(tr("Change %n rows", n=len(self._rows)))
        self.add(form)
        self.setMinimumWidth(420)
        self.field.currentIndexChanged.connect(self._show_field)
        self._show_field(0)
        self.field.setFocus()

    def _who(self) -> str:
        """Who is touched: the first names, and how many more."""
        names = [self._table.rows.called(row) for row in self._rows[:5]]
        listed = ", ".join(name for name in names if name)
        more = len(self._rows) - len(names)
        return tr("{names} and %n more", n=more, names=listed) if more else listed

    def _show_field(self, at: int) -> None:
        column = self._columns[at]
        self._form.setRowVisible(self.text, not column.choices)
        self._form.setRowVisible(self.choice, bool(column.choices))
        self.choice.clear()
        for _value, text in column.choices:
            self.choice.addItem(text)

    @override
    def save(self) -> None:
        column = self._columns[self.field.currentIndex()]
        try:
            value: Any = (
                column.choices[self.choice.currentIndex()][0] if column.choices else column.value_of(self.text.text())
            )
        except SymposiarchError as error:
            self.tell(str(error))
            return
        edits = [Edit(row, column.field, value) for row in self._rows if column.value(row) != value]
        self.accept()
        if edits and self._table.rows.commit is not None:
            self._table.rows.commit(edits)


class PersonPicker(AskingDialog):
    """Choose somebody from the address book by a few letters. With `newcomers`, whoever is not found there is added
    to it as they were typed."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        sentence: str,
        chosen: Callable[[int], object],
        *,
        without: Sequence[int] = (),
        among: Container[int] | None = None,
        nobody: str = "",
        newcomers: bool = False,
        parent: QWidget,
    ) -> None:
        super().__init__(title, sentence, parent)
        self._desk, self._chosen = desk, chosen
        self.table = Table(desk, "picker", picker_columns())
        self.table.sort_by("name")
        self.search = SearchField(self.table)
        self.search.setMaximumWidth(10_000)
        self.take = self.accept_with(tr("Choose"))
        self.take.setEnabled(False)
        if nobody:
            self.also(nobody, self._take_nobody, Role.ResetRole)
        self.new = self.also(tr("Add to the contacts"), self._take_newcomer)
        self.new.setEnabled(False)
        self.new.setVisible(newcomers)
        if newcomers:
            told = tr("Nobody is called so. Type the whole name, a comma and the post, and add them to the contacts.")
            self.table.say_when_empty(tr("There is nobody in the contacts yet."), told)
            self.search.found_nothing.connect(lambda _text: self.new.setFocus())
        self.add(self.search, (self.table, 1))
        self.resize(620, 520)
        self._found = RowSearch()
        self.search.searched.connect(self._search)
        self.table.selection_changed.connect(lambda: self.take.setEnabled(self.table.current() is not None))
        self.table.row_opened.connect(lambda _row: self.save())

        left_out = set(without)
        people: tuple[PersonRow, ...] = desk.workspace.read(people_rows)
        self.table.show_rows([row for row in people if row.id not in left_out and (among is None or row.id in among)])
        self.search.setFocus()

    @override
    def save(self) -> None:
        row = self.table.current()
        if row is not None:
            self.accept()
            self._chosen(row.id)

    def _search(self, text: str) -> None:
        places = self._found.places(self.table.rows.rows, text)
        self.table.keep_rows(None, among=places)
        self.new.setEnabled(bool(text.strip()) and not self.table.model().rowCount())

    def _take_newcomer(self) -> None:
        name = self.search.text()
        label = tr("Add {name} to the contacts", name=name)
        made = self.made(self._desk, label, lambda session: add_as_typed(session, name).id)
        if made is not None:
            self.accept()
            self._chosen(made)

    def _take_nobody(self) -> None:
        self.accept()
        self._chosen(0)


def picker_columns() -> tuple[Column, ...]:
    return (
        Column(tr("Name"), "name", width=190, bold=True),
        Column(tr("Native"), "native_name"),
        Column(tr("Title"), "title", width=140),
        Column(tr("Organisation"), "organisation", width=160, quiet=True),
    )
