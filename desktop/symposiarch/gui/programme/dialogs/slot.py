"""A place that is still open: the candidates for it, whom to ask, who was asked, who agreed, and who takes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, Role
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import button, words
from symposiarch.gui.programme.words import STATUS_DOTS, item_title, role_words, status_words
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import tr
from symposiarch.model.programme import RoleStatus
from symposiarch.planning.programme.line_up import add_candidate, edit_role, remove_role, take_candidate
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session


class SlotDialog(AskingDialog):
    """Every change is kept at once; Undo takes it back."""

    def __init__(self, desk: Desk, row: ItemRow, role: RoleRow, languages: Sequence[str], parent: QWidget) -> None:
        sentence = tr(
            "{role}. Candidates are no guests yet; whoever takes the place becomes one. The others stay on record "
            "with what they answered.",
            role=role_words()[role.kind.value],
        )
        super().__init__(tr("An open place in {item}", item=item_title(row, languages)), sentence, parent)
        self._desk, self._role_id = desk, role.id
        self.table = Table(
            desk,
            "candidates",
            (
                Column(tr("Candidate"), "name", width=190, bold=True),
                Column(tr("Office"), "affiliation", width=220, quiet=True),
                Column.of_several(tr("Status"), "status", status_words(), width=110, dot=STATUS_DOTS.get),
                Column(tr("Note"), "notes", width=160, editable=True),
            ),
            commit=self._write,
        )
        self.table.say_when_empty(tr("Nobody to ask yet. Add the people who may take this place."))
        self.another = button(tr("Add a candidate…"), self.ask_candidate)
        self.take = button(tr("Takes the place"), self.take_place)
        self.strike = button(tr("Strike off"), self.strike_off)
        self.close_slot = self.also(tr("Give up the place"), self.give_up, Role.DestructiveRole)
        if role.replaces:
            self.add(words(tr("It was the place of {name}.", name=role.replaces), "quiet"))
        self.add((self.table, 1))
        self.close_with(self.another, self.take, self.strike)
        self.resize(760, 420)
        self.table.selection_changed.connect(self._show_ready)
        desk.workspace.changed.connect(self._read)
        self._read()

    def _role(self) -> RoleRow | None:
        if self._desk.event_id is None:
            return None
        rows = self._desk.workspace.read(programme_rows, self._desk.event_id)
        return next((role for row in rows for role in row.roles if role.id == self._role_id), None)

    def _read(self, _changes: object = None) -> None:
        role = self._role()
        if role is None or not role.is_open:
            self.close()
            return
        self.table.show_rows(role.candidates)
        self._show_ready()

    def _show_ready(self) -> None:
        chosen = self.table.current() is not None and self._desk.workspace.can_edit
        self.take.setEnabled(chosen)
        self.strike.setEnabled(chosen)

    def _write(self, edits: list[Edit]) -> None:
        def write(session: Session) -> None:
            for edit in edits:
                value = RoleStatus(edit.value) if edit.field == "status" else str(edit.value)
                edit_role(session, edit.row.id, **{edit.field: value})

        self.change(self._desk, tr("Change a candidate"), write)

    def ask_candidate(self) -> None:
        def chosen(person_id: int) -> None:
            self.change(self._desk, tr("Add a candidate"), add_candidate, self._role_id, person_id=person_id)

        title, sentence = tr("Add a candidate"), tr("Who may take this place?")
        PersonPicker(self._desk, title, sentence, chosen, newcomers=True, parent=self).open()

    def take_place(self) -> None:
        line = self.table.current()
        if line is not None:
            self.change(self._desk, tr("{name} takes the open place", name=line.name), take_candidate, line.id)

    def strike_off(self) -> None:
        line = self.table.current()
        if line is not None:
            self.change(self._desk, tr("Strike {name} off the candidates", name=line.name), remove_role, line.id)

    def give_up(self) -> None:
        self.change(self._desk, tr("Give up an open place"), remove_role, self._role_id)
