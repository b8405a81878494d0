"""Released versions: what changed since one, who must be told, what stands in the way of the next, and its release."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.fields.entry_field import EntryField
from symposiarch.gui.forms import Choice
from symposiarch.gui.pieces import Link, button, words
from symposiarch.gui.programme.sentences import change_words, conflict_words
from symposiarch.gui.words import tr, when
from symposiarch.model.events import RuleLevel
from symposiarch.planning.programme.affiliations import names_of
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.rules import acknowledge_all
from symposiarch.planning.programme.versions.differences import differences
from symposiarch.planning.programme.versions.releases import is_released, release, release_rows
from symposiarch.planning.programme.versions.telling import prepare_messages


class ReleasesDialog(AskingDialog):
    """The differences to a version in words, with the messages to be prepared; and the button that releases."""

    def __init__(self, desk: Desk, event_id: int, parent: QWidget) -> None:
        frozen = tr("A released version is frozen. Undo does not take it back.")
        super().__init__(tr("Versions of the programme"), frozen, parent)
        self._desk, self._event_id = desk, event_id
        self.version = Choice()
        self.changes = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.to_tell = words("", wrap=True)
        self.prepared = Link("", self._go_to_letters)
        self.in_the_way = words("", "error", wrap=True)
        self.note = EntryField(placeholderText=tr("A note for the next version"))
        self.prepare = button(tr("Prepare the messages"), self.prepare_messages)
        self.accept_all = button(tr("I have seen all that"), self.acknowledge_all)
        self.release = button(tr("Release"), self.release_now, look="primary")
        self.add(self.version, (self.changes, 1), self.to_tell, self.prepared, self.in_the_way, self.note)
        self.close_with(self.prepare, self.accept_all, self.release)
        self.resize(680, 540)
        self.note.returnPressed.connect(self.release.setFocus)  # a release, which is not undone, takes a second Enter
        self.version.activated.connect(lambda _at: self.show_changes())
        self.show_versions()

    def show_versions(self) -> None:
        rows = self._desk.workspace.read(release_rows, self._event_id)
        self.version.clear()
        for row in rows:
            said = tr(
                "Changes since version {number}, {when}", number=row.number, when=when(row.released_at.astimezone())
            )
            facts = [part for part in (row.by, row.note) if part]
            self.version.addItem(" · ".join([said, *facts]), row.number)
        self.version.setVisible(bool(rows))
        self._is_released = self._desk.workspace.read(is_released, self._event_id)
        self.release.setText(tr("Release version {number}", number=(rows[0].number if rows else 0) + 1))
        self.release.setToolTip(
            tr("Nothing has changed since the last version: there is nothing to release.") if self._is_released else ""
        )
        self.show_changes()
        self.show_obstacles()

    def show_changes(self) -> None:
        number = self.version.currentData()
        self.prepare.setEnabled(False)
        self.to_tell.clear()
        self.prepared.hide()
        if number is None:
            self.changes.setPlainText(tr("No version has been released yet."))
            return
        read = self._desk.workspace.read
        found = read(differences, self._event_id, since=number)
        names = read(names_of, {person for change in found for person in change.people})
        self.changes.setPlainText(
            "\n".join(change_words(change) for change in found) or tr("Nothing has changed since.")
        )
        if names:
            self.to_tell.setText(tr("To be told: {names}", names=", ".join(sorted(names.values()))))
        self.prepare.setEnabled(bool(names) and self._desk.workspace.can_edit)

    def show_obstacles(self) -> None:
        """What blocks the next version, or must be acknowledged before it."""
        found = [one for one in self._desk.workspace.read(conflicts, self._event_id) if not one.acknowledged]
        blocking = [conflict_words(one) for one in found if one.level is RuleLevel.BLOCK]
        self._unseen = [one.key for one in found if one.level is RuleLevel.ACKNOWLEDGE]
        unseen = [conflict_words(one) for one in found if one.level is RuleLevel.ACKNOWLEDGE]
        lines = [tr("Must be put right before a release: {what}", what=one) for one in blocking[:4]]
        lines += [tr("To be seen before a release: {what}", what=one) for one in unseen[:4]]
        more = len(blocking) + len(unseen) - len(lines)
        if more > 0:
            lines.append(tr("and %n more", n=more))
        self.in_the_way.setText("\n".join(lines))
        self.in_the_way.setVisible(bool(lines))
        can_edit = self._desk.workspace.can_edit
        self.accept_all.setVisible(bool(unseen))
        self.accept_all.setEnabled(can_edit)
        self.release.setEnabled(can_edit and not lines and not self._is_released)

    def acknowledge_all(self) -> None:
        self.change(
            self._desk,
            tr("Acknowledge the conflicts of the programme"),
            acknowledge_all,
            self._event_id,
            findings=self._unseen,
            by=self._desk.workspace.office.who,
        )
        self.show_obstacles()

    def prepare_messages(self) -> None:
        since = self.version.currentData()
        people = self.to_tell.text()
        label = tr("Prepare messages on the changed programme")
        if self.change(self._desk, label, prepare_messages, self._event_id, since=since):
            self.prepare.setEnabled(False)
            self.to_tell.setText(people)
            self.prepared.setText(tr("The messages are prepared. Read and send them under Letters."))
            self.prepared.show()

    def _go_to_letters(self) -> None:
        self.accept()
        self._desk.show_page("invitations")

    def release_now(self) -> None:
        try:
            self._desk.workspace.perform_fact(
                tr("Release the programme"),
                release,
                self._event_id,
                by=self._desk.workspace.office.who,
                note=self.note.text().strip(),
            )
        except SymposiarchError as error:
            self.in_the_way.setText(str(error))
            self.in_the_way.show()
            return
        self._desk.notices.say(tr("The programme is released."))
        self.note.clear()
        self.show_versions()
