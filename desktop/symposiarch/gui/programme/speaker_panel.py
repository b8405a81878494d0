"""What is known of the chosen speaker: their parts, the checklist with its days, and when they are away."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from symposiarch.gui.forms import tick_of
from symposiarch.gui.panels import GrowingPanel
from symposiarch.gui.pieces import Link, row_of, words
from symposiarch.gui.programme.speakers import DUTIES, duty_state
from symposiarch.gui.programme.words import duty_words, role_words, status_words
from symposiarch.gui.words import clock, short_date, tr
from symposiarch.planning.programme.duties import DutyRow
from symposiarch.planning.programme.speakers import SpeakerRow


class SpeakerPanel(GrowingPanel):
    """Shows; what is pressed goes up as signals with plain values."""

    role_wanted = Signal(int)
    duty_ticked = Signal(int, str, bool)
    """The person, the kind of duty, and whether it is there."""
    duty_wanted = Signal(int, str)
    duty_added = Signal(int, str)
    absence_wanted = Signal(int)
    absence_removed = Signal(int)

    def __init__(self) -> None:
        super().__init__(spacing=6)

    def show_speaker(self, row: SpeakerRow | None, can_edit: bool) -> None:
        self.clear()
        if row is None:
            self.say(tr("Choose a speaker to see what is owed and when they are away."), "quiet")
        else:
            self._head(row)
            self._parts(row)
            self._duties(row, can_edit)
            self._absences(row, can_edit)
        self.end()
        self.grow_soon()

    def _head(self, row: SpeakerRow) -> None:
        self.say(row.name, "personName")
        if row.native_name:
            self.add(words(row.native_name, "quiet"))
        if row.affiliation:
            self.say(row.affiliation, "quiet")

    def _parts(self, row: SpeakerRow) -> None:
        self.group(tr("Parts"))
        roles, statuses = role_words(), status_words()
        for part in row.parts:
            self.link(part.title, partial(self.role_wanted.emit, part.role_id))
            said = (when(part.begins), roles[part.kind.value], statuses[part.status.value])
            self.say(" · ".join(said), "quiet")

    def _duties(self, row: SpeakerRow, can_edit: bool) -> None:
        self.group(tr("Checklist"))
        names = duty_words()
        known = {kind.value: duty for kind, duty in row.duties.items()}
        missing = []
        for kind in DUTIES:
            duty = known.get(kind)
            if duty is None:
                missing.append(kind)
                continue
            self.add(self._duty(row.id, kind, names[kind], duty, can_edit))
            if duty.note:
                self.say(duty.note, "quiet")
        if can_edit:
            for kind in missing:
                self.link(tr("+ {duty}", duty=names[kind]), partial(self.duty_added.emit, row.id, kind))

    def _duty(self, person_id: int, kind: str, name: str, duty: DutyRow, can_edit: bool) -> QWidget:
        line = QWidget()
        box = tick_of(name, ticked=duty.done, ready=can_edit and not duty.there, name=f"duty_{kind}")
        if duty.there:
            box.setToolTip(tr("It stands in the programme or the address book."))
        box.toggled.connect(lambda there: self.duty_ticked.emit(person_id, kind, there))
        across = row_of(line, margins=0, holds=((box, 1),))
        state = Link(duty_state(duty), partial(self.duty_wanted.emit, person_id, kind))
        state.setWordWrap(False)
        state.setEnabled(can_edit)
        across.addWidget(state)
        return line

    def _absences(self, row: SpeakerRow, can_edit: bool) -> None:
        self.group(tr("Away"))
        for one in row.absences:
            self.say(f"{when(one.begins)} – {until(one.begins, one.ends)}")
            if one.note:
                self.say(one.note, "quiet")
            if can_edit:
                self.link(tr("Is there after all"), partial(self.absence_removed.emit, one.id))
        if not row.absences:
            self.say(tr("There all the time, as far as known."), "quiet")
        if can_edit:
            self.link(tr("Add an absence…"), partial(self.absence_wanted.emit, row.id))


def when(moment: datetime) -> str:
    """ "Thu 14 January, 10:30"."""
    return f"{short_date(moment.date())}, {clock(moment)}"


def until(begins: datetime, ends: datetime) -> str:
    """The end of a span: its hour, with its day where it is another one."""
    return clock(ends) if ends.date() == begins.date() else when(ends)
