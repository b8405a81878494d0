"""Fields with a calendar: for a day, and for a day with its hour. They take and give Python's own values."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit

DAY = "ddd d MMMM yyyy"


class DayField(QDateEdit):
    """A day, today where none is given."""

    def __init__(self, day: date | None = None) -> None:
        super().__init__(QDate(day.year, day.month, day.day) if day is not None else QDate.currentDate())
        self.setDisplayFormat(DAY)
        self.setCalendarPopup(True)

    @property
    def day(self) -> date:
        return _day(self)


class MomentField(QDateTimeEdit):
    """A day and an hour, now where none is given, as the clock shows them there: a zone is a fact of its own."""

    def __init__(self, moment: datetime | None = None) -> None:
        super().__init__(_as_qt(moment) if moment is not None else QDateTime.currentDateTime())
        self.setDisplayFormat(f"{DAY}   HH:mm")
        self.setCalendarPopup(True)

    @property
    def moment(self) -> datetime:
        at = self.time()
        return datetime.combine(_day(self), time(at.hour(), at.minute()))


def _as_qt(moment: datetime) -> QDateTime:
    return QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))


def _day(field: QDateTimeEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
