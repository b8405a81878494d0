"""The clock at a place: its time zone, what a written time means on it, and the hours that it skips or shows twice."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from symposiarch.errors import SymposiarchError


def local_time_zone() -> str:
    """The IANA name of this machine's time zone, or UTC where it does not say."""
    from babel.localtime import get_localzone

    zone = get_localzone()
    name = getattr(zone, "key", None) or getattr(zone, "zone", None) or "UTC"
    try:
        return known_zone(str(name))
    except SymposiarchError:
        return "UTC"


def known_zone(name: str) -> str:
    """The name of a time zone as it was given.

    Raises:
        SymposiarchError: there is no such zone.
    """
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SymposiarchError(
            f"“{name}” is not a time zone. Write it as region and city, for example Asia/Seoul or Europe/Paris."
        ) from None
    return name


def read_time(text: str, time_zone: str) -> datetime:
    """The time on the clock in `time_zone` that an ISO 8601 text means; without an offset it is that clock's already.

    Raises:
        SymposiarchError: the text is no ISO 8601 date or time of a year within reason, or the time zone is not known.
    """
    zone = ZoneInfo(known_zone(time_zone))
    try:
        moment = datetime.fromisoformat(text.strip())
        if moment.tzinfo is not None:
            moment = moment.astimezone(zone).replace(tzinfo=None)
    except (ValueError, OverflowError):
        raise SymposiarchError(
            f"“{text}” is not a date and time. Write it as 2026-12-10T14:00 (year-month-day, T, hours:minutes)."
        ) from None
    refuse_far(moment)
    return moment


def refuse_far(moment: datetime) -> None:
    """Refuse a year that is a slip of the finger; at the ends of the calendar, too, nothing can be counted from it.

    Raises:
        SymposiarchError: it is not within reason.
    """
    if moment.year not in _YEARS:
        raise SymposiarchError(
            f"The year {moment.year} is out of all reason. Write the day as 2026-12-10 (year-month-day)."
        )


_YEARS = range(1900, 9000)


def refuse_unclear(moment: datetime, time_zone: str) -> None:
    """An event is kept by the clock at its place alone, so the clock must show its time, and the first time it does.

    Raises:
        SymposiarchError: the clocks skip this time, or it is the second of two hours that they show alike.
    """
    first, second = _offsets(moment, time_zone)
    if second > first:
        raise SymposiarchError(
            f"The clocks in {time_zone} go forward over {moment:%H:%M} on {moment:%Y-%m-%d}: there is no such hour. "
            "Choose one before or after it."
        )
    if second < first and moment.fold:
        raise SymposiarchError(
            f"The clocks in {time_zone} go back on {moment:%Y-%m-%d} and show {moment:%H:%M} twice; only the first of "
            "the two can be kept. Choose an hour before or after it."
        )


def shown_twice(moment: datetime, time_zone: str) -> bool:
    """Whether the clocks go back over this time, so that whoever reads it may mean either of two hours."""
    first, second = _offsets(moment, time_zone)
    return second < first


def _offsets(moment: datetime, time_zone: str) -> tuple[float, float]:
    """How far the clock is from UTC, in seconds, when it shows this time first and when it shows it last."""
    zone = ZoneInfo(time_zone)
    first, second = (moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    assert first is not None
    assert second is not None
    return first.total_seconds(), second.total_seconds()


def is_over_days(begins: datetime, ends: datetime | None) -> bool:
    """Whether what begins and ends so takes several days; a dinner ends after midnight and is one evening still."""
    return ends is not None and ends - begins >= _ONE_EVENING and ends.date() != begins.date()


_ONE_EVENING = timedelta(hours=18)


def hour_of_event(clock: time, begins: datetime, ends: datetime | None) -> datetime:
    """When an hour alone is meant: on the day of the event, or in the night that follows its evening.

    Small hours belong to that night where the event begins in the evening, or is one evening that ends in them.
    """
    until_night = ends is not None and ends.date() > begins.date() and not is_over_days(begins, ends)
    evening = (begins.hour >= _EVENING and not is_over_days(begins, ends)) or until_night
    return datetime.combine(begins.date() + timedelta(days=evening and clock.hour < _MORNING), clock)


_EVENING, _MORNING = 17, 6
