"""How long people are kept: by category, or one person until a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog, Role
from symposiarch.gui.fields.date_field import DayField
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import form_of
from symposiarch.gui.qt import override
from symposiarch.gui.question import scroll_of
from symposiarch.gui.words import tr
from symposiarch.planning.personal_data.retention import keep_until, retention, set_retention

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session

MOST_MONTHS = 600


class RetentionDialog(AskingDialog):
    """A number of months beside each category; 0 is for as long as one likes."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(
            tr("How long people are kept"),
            tr("Counted from the last event, invitation or letter. Nobody is erased by this: it says who is due."),
            parent,
        )
        self._desk = desk
        self._before = {row.category: row.months for row in desk.workspace.read(retention)}
        self.months: dict[str, QSpinBox] = {}
        form = form_of()
        form.setHorizontalSpacing(18)
        for row in desk.workspace.read(retention):
            field = NumberField(maximum=MOST_MONTHS, suffix=tr(" months"), value=row.months or 0, minimumWidth=170)
            field.setSpecialValueText(tr("as long as one likes"))
            name = row.category or tr("All others")
            form.addRow(tr("{category} (%n people)", n=row.people, category=name), field)
            self.months[row.category] = field
        self.add((scroll_of(form), 1))
        self.accept_with(tr("Keep"))
        self.resize(470, min(560, 210 + 38 * len(self.months)))

    @override
    def save(self) -> None:
        wanted = {name: field.value() or None for name, field in self.months.items()}
        changed = {name: months for name, months in wanted.items() if months != self._before[name]}
        if not changed or self.change(self._desk, tr("Set how long people are kept"), _set_all, changed):
            self.accept()


def _set_all(session: Session, changed: dict[str, int | None]) -> None:
    for category, months in changed.items():
        set_retention(session, category, months)


class KeepUntilDialog(AskingDialog):
    """The day on which one person is due, whatever the category says."""

    def __init__(self, desk: Desk, person_id: int, name: str, day: date | None, parent: QWidget) -> None:
        super().__init__(
            tr("Until when is {name} kept?", name=name),
            tr("From this day on they stand among those due to be erased, whatever their category says."),
            parent,
        )
        self._desk = desk
        self._person = person_id
        self._name = name
        self.day = DayField(day)
        if day is None:
            self.day.setDate(self.day.date().addYears(2))
        self.add(self.day)
        self.accept_with(tr("Keep until this day"))
        self.by_category = self.also(tr("As the category says"), lambda: self._keep(None), Role.ResetRole)
        self.setMinimumWidth(460)

    @override
    def save(self) -> None:
        self._keep(self.day.day)

    def _keep(self, day: date | None) -> None:
        label = tr("Set until when {name} is kept", name=self._name)
        self.change_and_close(self._desk, label, keep_until, self._person, day)
