"""The lists of those who hold the event together: how many each may invite, and its own workbook out and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.exporting.dialog import ExportListDialog
from symposiarch.gui.fields.typed import read_count
from symposiarch.gui.guests.guests_out import export_of_organiser
from symposiarch.gui.pieces import button
from symposiarch.gui.saving import ask_what_to_read
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import tr
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.quotas import Quota, quotas, set_quota

if TYPE_CHECKING:
    from symposiarch.gui.guests.guest_list import GuestList


class OrganisersDialog(AskingDialog):
    """Quotas, used and left; a quota is changed in place."""

    def __init__(self, page: GuestList) -> None:
        super().__init__(
            tr("Lists of the organisers"),
            tr(
                "How many guests each organiser may invite, how many of them are on its list, and how many are coming. "
                "An organiser's workbook holds its own guests; sent back, it is merged into its list."
            ),
            page,
        )
        self._page = page
        self.table = Table(page.desk, "organisers", _columns(), key="organiser_id", commit=self._edit)
        self.table.rows.can_edit = page.desk.workspace.can_edit
        self.table.say_when_empty(tr("This event has no organisers yet. Name them at the event itself."), "")
        self.add((self.table, 1))
        self.give_button = button("", self.give)
        self.export_button = button(tr("Export its list…"), self.export)
        self.merge_button = button(tr("Merge its workbook back…"), self.choose_merge)
        self.close_with(self.give_button, self.export_button, self.merge_button)
        self.resize(760, 380)
        self.table.selection_changed.connect(self._follow)
        self._read()
        if self.table.rows.rows:
            self.table.selectRow(0)

    def _read(self) -> None:
        self.table.show_rows(self._page.desk.workspace.read(quotas, self._page.event_id))
        self._follow()

    def _follow(self) -> None:
        count, chosen = len(self._page.selected_ids()), self.table.current() is not None
        can_edit = self._page.desk.workspace.can_edit
        self.give_button.setText(tr("Give it the %n selected guests", n=count))
        self.give_button.setVisible(count > 0)
        self.give_button.setEnabled(chosen and can_edit)
        self.export_button.setEnabled(chosen)
        self.merge_button.setEnabled(chosen and can_edit)

    def _one(self) -> Quota:
        row: Quota | None = self.table.current()
        assert row is not None, "the buttons are only ready when an organiser is chosen"
        return row

    def _edit(self, edits: list[Edit]) -> None:
        for row, _field, value in edits:
            label = tr("Quota of {organiser}", organiser=row.name)
            if not self.change(self._page.desk, label, set_quota, row.organiser_id, value):
                break  # what cannot be stays said
        self._read()

    def give(self) -> None:
        """Put the selected guests on the list of this organiser."""
        row, ids = self._one(), self._page.selected_ids()
        label = tr("Give %n guests to {organiser}", n=len(ids), organiser=row.name)
        who = self._page.desk.workspace.office.who
        self.change(self._page.desk, label, change_invitations, ids, by=who, organiser_id=row.organiser_id)
        self._read()

    def export(self) -> ExportListDialog:
        """The workbook with the guests of this organiser."""
        return export_of_organiser(self._page, self._one(), self)

    def choose_merge(self) -> None:
        path = ask_what_to_read(self._page.desk.settings, "importing", self, tr("Merge its workbook back"), "")
        if path is not None:
            self.merge(path)

    def merge(self, path: Path) -> None:
        """What it would change is shown on the page for lists, before anything is written."""
        row = self._one()
        self.close()
        self._page.desk.show_page("importing", (str(path), row.organiser_id))


def _columns() -> tuple[Column, ...]:
    def figure(title: str, field: str, **more: Any) -> Column:
        return Column(title, field, align="right", width=84, **more)

    return (
        Column(tr("Organiser"), "name", bold=True, width=260),
        figure(tr("May invite"), "quota", editable=True, parse=read_count),
        figure(tr("On the list"), "used"),
        figure(tr("Left"), "left"),
        figure(tr("Coming"), "coming"),
        figure(tr("In reserve"), "reserve", quiet=True),
    )
