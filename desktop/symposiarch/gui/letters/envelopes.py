"""The envelope register: the serial of each envelope, which way it goes, who took it, when, and who signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.typed import iso_day, read_day
from symposiarch.gui.people.replies import channel_words
from symposiarch.gui.pieces import button
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import tr
from symposiarch.model.base import this_day
from symposiarch.planning.correspondence.envelopes import envelope_rows, note_in_register, register_envelopes
from symposiarch.planning.guests import guest_rows

if TYPE_CHECKING:
    from symposiarch.gui.letters.outbox_list import OutboxList
    from symposiarch.gui.workspace import Session


class EnvelopesDialog(AskingDialog):
    """What is written in by hand here, or pasted, is what the printed register says."""

    def __init__(self, page: OutboxList) -> None:
        super().__init__(tr("Envelope register"), " ", page)
        self._page = page
        self._names: dict[int, str] = {}
        self.table = Table(page.desk, "envelopes", self._columns(), key="invitation_id", commit=self._edit)
        self.table.say_when_empty(tr("Nobody is invited on paper."), "")
        self.register_button = button("", self.register)
        self.today_button = button(tr("The selected were handed over today"), self.hand_over_today)
        self.print_button = button(tr("Print the register…"), self._show_sheet)
        self.add((self.table, 1))
        self.close_with(self.register_button, self.today_button, self.print_button)
        self.resize(940, 560)
        self.table.selection_changed.connect(self._follow)
        self._read()

    def _read(self) -> None:
        read = self._page.desk.workspace.read
        self._names = {row.id: row.name for row in read(guest_rows, self._page.event_id)}
        rows = read(envelope_rows, self._page.event_id)
        self.table.show_rows(rows)
        new = sum(row.id is None for row in rows)
        self.register_button.setText(tr("Give %n envelopes their serials", n=new))
        self.register_button.setVisible(new > 0)
        self.register_button.setEnabled(self._page.desk.workspace.can_edit)
        self.say(
            tr("%n envelopes are not registered yet; their serials are those that they would get.", n=new)
            if new
            else tr("Every envelope has its serial. Write in who took it, when, and who signed.")
        )
        self._follow()

    def _follow(self) -> None:
        registered = [row for row in self.table.selected() if row.id is not None]
        self.today_button.setEnabled(bool(registered) and self._page.desk.workspace.can_edit)

    def register(self) -> None:
        self.change(self._page.desk, tr("Register envelopes"), register_envelopes, self._page.event_id)
        self._read()

    def hand_over_today(self) -> None:
        rows = [row for row in self.table.selected() if row.id is not None]
        self._edit([Edit(row, "handed_on", this_day()) for row in rows])

    def _edit(self, edits: list[Edit]) -> None:
        """Written in by hand; an envelope without a serial gets it first."""

        def write(session: Session) -> None:
            register_envelopes(session, self._page.event_id, [edit.row.invitation_id for edit in edits])
            for row, field, value in edits:
                note_in_register(session, self._page.event_id, row.invitation_id, **{field: value})

        count = len({edit.row.invitation_id for edit in edits})
        self.change(self._page.desk, tr("Note %n envelopes in the register", n=count), write)
        self._read()

    def _show_sheet(self) -> None:
        self.close()
        self._page.desk.show_page("documents", "envelope-register")

    def _columns(self) -> tuple[Column, ...]:
        ways = {
            key: text for key, text in channel_words().items() if key in ("post", "courier", "by_hand", "note_verbale")
        }
        return (
            Column(tr("Serial"), "serial", align="right", width=64, quiet=True),
            Column(
                tr("Addressee"), "name", of=lambda row: self._names.get(row.invitation_id, ""), bold=True, width=220
            ),
            Column.of_several(tr("Goes by"), "channel", ways, width=120),
            Column(tr("Handed to"), "handed_to", width=160, editable=True),
            Column(tr("On"), "handed_on", width=110, editable=True, sort=str, parse=read_day, show=iso_day),
            Column(tr("Signed by"), "signed_by", width=160, editable=True),
        )
