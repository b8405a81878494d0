"""Fields with a calendar: for a day, and for a day with its hour. They take and give Python's own values."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QDateTime, QEvent, QPointF, Qt, QTime, QTimeZone
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDateTimeEdit, QStyle, QStyleOptionComboBox

from symposiarch.gui.qt import override
from symposiarch.model.base import now, this_day

DAY = "ddd d MMMM yyyy"
DAY_OF_MONTH = 1
"""The part of `DAY` that is typed first: the day of the week before it follows."""
Section = QDateTimeEdit.Section
BETWEEN = (".", "/", "-", " ", ":")
BETWEEN_AFTER = {Section.DaySection: (".", "/", "-", " "), Section.HourSection: (":", ".")}
"""What is typed to go on from a part of a date that is written shorter than it can be."""
MONTHS = range(1, 13)
HOURS = range(24)
OPENS_CALENDAR = {
    Qt.Key.Key_Down: (Qt.KeyboardModifier.AltModifier,),
    Qt.Key.Key_F4: (Qt.KeyboardModifier.NoModifier,),
}
"""The keys that open any field with an arrow; Qt opens the calendar by the mouse alone."""
NO_ZONE = QTimeZone(QTimeZone.Initialization.UTC)
"""The clock that skips no hour and shows none twice."""


class _DateField(QDateTimeEdit):
    """A date is typed as it is written: 5.12.2026, 05 12 2026 or 5 dec 2026. Qt takes only a month's whole name."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self._month = ""
        self._went_on_to: int | None = None
        """The part to which a finished one led by itself, as long as nothing is typed in it."""
        self._before = QDateTime()
        """What stood there before a day was typed: a colon behind it tells that it was an hour."""
        self._day_typed = ""
        self.setDisplayFormat(shown)
        self.setCalendarPopup(True)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._month, self._day_typed, self._went_on_to = "", "", None
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self._select(DAY_OF_MONTH)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OPENS_CALENDAR and event.modifiers() in OPENS_CALENDAR[Qt.Key(event.key())]:
            self._open_calendar()
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()  # with Ctrl it turns to the next leaf of a dialog
            return
        if event.text().isdecimal() and self._is_at_rest():
            self._select(DAY_OF_MONTH)
        typed, section, part = event.text(), self.currentSection(), self.currentSectionIndex()
        if typed == ":" and self._day_typed and self._took_for_a_day(part):
            return
        if section is Section.DaySection and typed.isdecimal():
            self._before = self._before if self._day_typed else self.dateTime()
            self._day_typed += typed
        elif typed:
            self._day_typed = ""
        if section is Section.MonthSection and typed.isalnum():
            self._type_month(typed)
        elif typed in BETWEEN:
            if (section is Section.MonthSection and self._month) or typed in BETWEEN_AFTER.get(section, ()):
                self._go_on()
        else:
            super().keyPressEvent(event)
            self._month = ""
        at = self.currentSectionIndex()
        self._went_on_to = at if typed.isalnum() and at > part else None

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab after a part that led on by itself is at the next one already, and passes over none."""
        if forward and self._went_on_to == self.currentSectionIndex():
            self._went_on_to = None
            return True
        return super().focusNextPrevChild(forward)

    @override
    def stepEnabled(self) -> QDateTimeEdit.StepEnabledFlag:
        return QDateTimeEdit.StepEnabledFlag.StepUpEnabled | QDateTimeEdit.StepEnabledFlag.StepDownEnabled

    @override
    def stepBy(self, steps: int) -> None:
        """Up from the last day of a month is the first of the next: seven times is a week later."""
        section, moment = self.currentSection(), self.dateTime()
        seconds = {Section.HourSection: 3600, Section.MinuteSection: 60}
        if section is Section.YearSection:
            then = moment.addYears(steps)
        elif section is Section.MonthSection:
            then = moment.addMonths(steps)
        elif section in seconds:
            then = moment.addSecs(steps * seconds[section])
        else:
            then = moment.addDays(steps)
        self.setDateTime(then)
        self.setSelectedSection(section)

    def _open_calendar(self) -> None:
        look = QStyleOptionComboBox()
        look.initFrom(self)
        look.editable = True
        arrow = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, look, QStyle.SubControl.SC_ComboBoxArrow, self
        )
        at, left = QPointF(arrow.center()), Qt.MouseButton.LeftButton
        pressed = QMouseEvent(
            QEvent.Type.MouseButtonPress, at, QPointF(self.mapToGlobal(at)), left, left, Qt.KeyboardModifier.NoModifier
        )
        self.mousePressEvent(pressed)

    def _is_at_rest(self) -> bool:
        """Whether nothing of it is being typed: what is typed now is a new date, wherever the mouse put the cursor."""
        line = self.lineEdit()
        whole = self.text() == self.textFromDateTime(self.dateTime())
        behind = line.cursorPosition() == len(self.text()) and len(line.selectedText()) in {0, len(self.text())}
        return whole and (behind or self.currentSectionIndex() < DAY_OF_MONTH)

    def _took_for_a_day(self, part: int) -> bool:
        """Make of the day that was typed last an hour of the day that stood there. Whether it was one."""
        hours = [at for at in range(self.sectionCount()) if self.sectionAt(at) is Section.HourSection]
        if not hours or part > DAY_OF_MONTH + 1:
            return False
        hour, self._day_typed = int(self._day_typed), ""
        time = QTime(hour if hour in HOURS else self._before.time().hour(), 0)
        self.setDateTime(QDateTime(self._before.date(), time, NO_ZONE))
        self._select(hours[0] + 1)
        return True

    def _type_month(self, typed: str) -> None:
        for begun in (self._month + typed, typed):
            month = self._month_begun(begun)
            if month is not None:
                self._month = begun
                first = QDate(self.date().year(), month, 1)
                self.setDate(first.addDays(min(self.date().day(), first.daysInMonth()) - 1))
                self.setSelectedSection(Section.MonthSection)
                if begun.isdecimal() and (len(begun) > 1 or month > 1):
                    self._go_on()
                return

    def _month_begun(self, begun: str) -> int | None:
        if begun.isdecimal():
            return int(begun) if int(begun) in MONTHS else 1 if begun == "0" else None
        names = {one: self.locale().monthName(one).casefold() for one in MONTHS}
        return next((one for one, name in names.items() if name.startswith(begun.casefold())), None)

    def _go_on(self) -> None:
        self._month = ""
        self._select(min(self.currentSectionIndex() + 1, self.sectionCount() - 1))

    def _select(self, part: int) -> None:
        self.setCurrentSectionIndex(part)
        self.setSelectedSection(self.sectionAt(part))


class DayField(_DateField):
    """A day, today where none is given."""

    def __init__(self, day: date | None = None) -> None:
        super().__init__(DAY)
        day = day or this_day()
        self.setDate(QDate(day.year, day.month, day.day))

    @property
    def day(self) -> date:
        return _day(self)


class MomentField(_DateField):
    """A day and an hour, now where none is given, as the clock shows them there: a zone is a fact of its own."""

    def __init__(self, moment: datetime | None = None) -> None:
        super().__init__(f"{DAY}   HH:mm")
        # Qt would move an hour that the clocks of this machine skip.
        self.setTimeZone(NO_ZONE)
        self.setDateTime(_as_qt(moment or now().astimezone()))

    @property
    def moment(self) -> datetime:
        at = self.time()
        return datetime.combine(_day(self), time(at.hour(), at.minute()))


def _as_qt(moment: datetime) -> QDateTime:
    return QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute), NO_ZONE)


def _day(field: QDateTimeEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
