"""The posts of one person, edited in place: function, organisation, from when to when, taken up when."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.entry_field import EntryField
from symposiarch.gui.fields.typed import country_code, read_day
from symposiarch.gui.pieces import button, row_of
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import country_name, country_names, tr
from symposiarch.planning.people.posts import add_post, edit_post
from symposiarch.planning.people.records import person_record

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


class PostsDialog(AskingDialog):
    """Each change is kept at once, as one step of undo."""

    def __init__(self, desk: Desk, person_id: int, parent: QWidget) -> None:
        name = desk.workspace.read(person_record, person_id).name
        sentence = tr("The first that has no end stands beside the name. F2 or a double click edits a cell.")
        super().__init__(tr("Posts of {name}", name=name), sentence, parent)
        self._desk = desk
        self._person_id = person_id
        self.table = Table(desk, "posts", post_columns(), commit=self._write)
        self.function = EntryField(placeholderText=tr("Function"))
        self.organisation = EntryField(placeholderText=tr("Organisation"))
        self.add_button = button(tr("Add a post"), self._add)
        new = row_of(holds=(self.function, self.organisation, self.add_button))
        self.add((self.table, 1), new)
        self.close_with()
        self.resize(860, 380)
        for field in (self.function, self.organisation):
            field.returnPressed.connect(self._add)
        desk.workspace.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.table.show_rows(self._desk.workspace.read(person_record, self._person_id).posts)

    def _add(self) -> None:
        function, organisation = self.function.text(), self.organisation.text()
        label = tr("Add a post: {title}", title=function or organisation)
        if self.change(
            self._desk,
            label,
            lambda session: add_post(session, self._person_id, title=function, organisation=organisation),
        ):
            self.function.clear()
            self.organisation.clear()

    def _write(self, edits: list[Edit]) -> None:
        titles = {column.field: column.title for column in self.table.rows.columns}
        label = tr("Change “{field}” of a post", field=titles[edits[0].field])
        self.change(self._desk, label, write_posts, edits)


def write_posts(session: Session, edits: list[Edit]) -> None:
    for row, field, value in edits:
        if field == "taken_up":
            day, hour = value
            edit_post(session, row.id, taken_up_on=day, taken_up_at=hour)
        else:
            edit_post(session, row.id, **{field: value})


def post_columns() -> tuple[Column, ...]:
    yes_no = {True: tr("yes"), False: tr("no")}
    return (
        Column(tr("Function"), "title", width=170, bold=True, editable=True),
        Column(tr("Organisation"), "organisation", width=180, editable=True),
        Column(
            tr("State"), "state", width=90, editable=True, show=country_name, parse=country_code, complete=country_names
        ),
        Column(tr("From"), "begins_on", width=96, editable=True, parse=read_day),
        Column(tr("To"), "ends_on", width=96, editable=True, parse=read_day),
        Column(tr("Taken up"), "taken_up", width=130, editable=True, parse=read_day_and_hour),
        Column.of_several(tr("Accredited here"), "accredited_here", yes_no, width=100),
        Column.of_several(tr("Card by title"), "single_holder", yes_no, width=90, hidden=True),
    )


def read_day_and_hour(text: str) -> tuple[date | None, time | None]:
    """ "2024-03-14 11:00": the day, and where precedence needs it the hour."""
    day, _, hour = text.strip().partition(" ")
    found: Any = None
    if hour.strip():
        try:
            found = time.fromisoformat(hour.strip())
        except ValueError:
            raise SymposiarchError(
                tr("“{text}” is not a day and an hour. Write them as 2024-03-14 11:00.", text=text)
            ) from None
    return read_day(day), found
