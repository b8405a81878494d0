"""Fields with a calendar: for a day, and for a day with its hour. They take and give Python's own values."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit

DAY = "ddd d MMMM yyyy"
NO_ZONE = QTimeZone(QTimeZone.Initialization.UTC)
"""The clock that skips no hour and shows none twice."""


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
        super().__init__()
        # Qt would move an hour that the clocks of this machine skip.
        self.setTimeZone(NO_ZONE)
        now = QDateTime.currentDateTime()
        self.setDateTime(_as_qt(moment) if moment is not None else QDateTime(now.date(), now.time(), NO_ZONE))
        self.setDisplayFormat(f"{DAY}   HH:mm")
        self.setCalendarPopup(True)

    @property
    def moment(self) -> datetime:
        at = self.time()
        return datetime.combine(_day(self), time(at.hour(), at.minute()))


def _as_qt(moment: datetime) -> QDateTime:
    return QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute), NO_ZONE)


def _day(field: QDateTimeEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
