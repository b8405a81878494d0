"""One duty of a speaker with its day and note; one absence with its times."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import Role
from symposiarch.gui.fields.date_field import DayField, MomentField
from symposiarch.gui.forms import tick_of
from symposiarch.gui.programme.dialogs.forms import Form
from symposiarch.gui.programme.words import duty_words
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.programme.absences import add_absence
from symposiarch.planning.programme.duties import DutyRow, drop_duty, set_duty

if TYPE_CHECKING:
    from symposiarch.planning.programme.speakers import SpeakerRow


class DutyDialog(Form):
    """Until when something is owed, whether it is there, and a note."""

    def __init__(self, desk: Desk, duty: DutyRow, parent: QWidget) -> None:
        what = duty_words()[duty.kind.value]
        super().__init__(tr("{duty} of {name}", duty=what, name=duty.name), parent)
        self._desk, self._duty = desk, duty
        self.due = DayField(duty.due_on)
        self.form.addRow(tr("Until"), self.due)
        self.done_box = tick_of(tr("It is there"), ticked=duty.done, ready=not duty.there)
        self.form.addRow("", self.done_box)
        self.note = self.line(tr("Note"), duty.note)
        if duty.asked:
            self.also(tr("Take off the list"), self.take_off, Role.DestructiveRole)
        self.due.setFocus()

    @override
    def save(self) -> None:
        done = None if self._duty.there else self.done_box.isChecked()
        self.change_and_close(
            self._desk,
            self.windowTitle(),
            set_duty,
            self._desk.event_id,
            person_id=self._duty.person_id,
            kind=self._duty.kind,
            done=done if done != self._duty.done else None,
            due_on=self.due.day,
            note=self.note.text().strip(),
        )

    def take_off(self) -> None:
        duty = self._duty
        self.change_and_close(
            self._desk, self.windowTitle(), drop_duty, self._desk.event_id, person_id=duty.person_id, kind=duty.kind
        )


class AbsenceDialog(Form):
    """From when until when somebody cannot be there; on the event's clock."""

    def __init__(self, desk: Desk, speaker: SpeakerRow, begins: datetime, ends: datetime, parent: QWidget) -> None:
        super().__init__(tr("When {name} is away", name=speaker.name), parent)
        self._desk, self._speaker = desk, speaker
        self.begins, self.ends = self._moment(tr("From"), begins), self._moment(tr("Until"), ends)
        self.note = self.line(tr("Why"), "")
        self.note.setPlaceholderText(tr("arrives late, leaves early, a plane at six"))
        self.begins.setFocus()

    def _moment(self, label: str, moment: datetime) -> MomentField:
        field = MomentField(moment)
        self.form.addRow(label, field)
        return field

    @override
    def save(self) -> None:
        self.change_and_close(
            self._desk,
            self.windowTitle(),
            add_absence,
            self._desk.event_id,
            person_id=self._speaker.id,
            begins=self.begins.moment,
            ends=self.ends.moment,
            note=self.note.text(),
        )
