"""Times follow: the day begins, each item takes its minutes, later ones move."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.planning.programme import placing
from symposiarch.planning.programme.items import add_item
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.times import Placed, minutes_between, timetable

SEOUL = ZoneInfo("Asia/Seoul")
DAY = date(2026, 12, 10)
at = datetime.fromisoformat


@dataclass(frozen=True)
class Item:
    id: int
    minutes: int
    room_id: int | None = None
    pinned_at: datetime | None = None
    parent_id: int | None = None
    position: int = 0
    day: date = DAY


def placed(*items: Item, zone: ZoneInfo = SEOUL, day_begins: time = time(14)) -> dict[int, Placed]:
    numbered = [replace(item, position=place) for place, item in enumerate(items)]
    return timetable(numbered, day_begins=day_begins, zone=zone)


def clock(place: Placed) -> str:
    return f"{place.begins:%H:%M}-{place.ends:%H:%M}"


def test_each_item_follows_the_one_before_it() -> None:
    table = placed(Item(1, 10), Item(2, 20), Item(3, 90))
    assert [clock(table[key]) for key in (1, 2, 3)] == ["14:00-14:10", "14:10-14:30", "14:30-16:00"]


def test_a_pinned_item_stays_and_the_gap_before_it_is_told() -> None:
    table = placed(Item(1, 10), Item(2, 20, pinned_at=at("2026-12-10T14:30")), Item(3, 5))
    assert clock(table[2]) == "14:30-14:50"
    assert (table[2].gap, table[2].overrun) == (20, 0)
    assert clock(table[3]) == "14:50-14:55"


def test_what_follows_would_begin_no_earlier_without_its_pin_also_before_the_day_begins() -> None:
    first, second = Item(1, 30, pinned_at=at("2026-12-10T08:00")), Item(2, 30, pinned_at=at("2026-12-10T08:30"))
    table = placed(first, second, Item(3, 30, pinned_at=at("2026-12-10T09:30")))
    assert [clock(table[key]) for key in (1, 2, 3)] == ["08:00-08:30", "08:30-09:00", "09:30-10:00"]
    assert [f"{table[key].free:%H:%M}" for key in (1, 2, 3)] == ["14:00", "08:30", "09:00"]


def test_what_runs_into_a_pinned_item_is_told_as_an_overrun() -> None:
    table = placed(Item(1, 60), Item(2, 20, pinned_at=at("2026-12-10T14:45")), Item(3, 5))
    assert (table[2].gap, table[2].overrun) == (0, 15)
    assert clock(table[3]) == "15:05-15:10"


def test_an_item_for_everybody_waits_for_all_rooms_and_they_wait_for_it() -> None:
    table = placed(Item(1, 10), Item(2, 30, room_id=1), Item(3, 50, room_id=2), Item(4, 15), Item(5, 10, room_id=1))
    assert clock(table[2]) == "14:10-14:40"
    assert clock(table[3]) == "14:10-15:00"
    assert clock(table[4]) == "15:00-15:15"
    assert clock(table[5]) == "15:15-15:25"


def test_a_panel_without_minutes_takes_those_of_its_talks() -> None:
    table = placed(Item(1, 0), Item(2, 15, parent_id=1), Item(3, 20, parent_id=1), Item(4, 5))
    assert clock(table[1]) == "14:00-14:35"
    assert clock(table[3]) == "14:15-14:35"
    assert clock(table[4]) == "14:35-14:40"


def test_minutes_are_real_across_a_change_of_clocks() -> None:
    """Berlin leaves summer time on 25 October 2026 at 03:00, when it is 02:00 again."""
    berlin = ZoneInfo("Europe/Berlin")
    night = date(2026, 10, 25)
    table = placed(
        Item(1, 120, day=night, pinned_at=at("2026-10-25T01:30")),
        Item(2, 30, day=night),
        zone=berlin,
    )
    assert table[1].minutes == 120
    assert table[1].ends.isoformat() == "2026-10-25T02:30:00+01:00"
    assert table[2].ends.isoformat() == "2026-10-25T03:00:00+01:00"


def test_an_hour_that_the_clock_leaves_out_is_read_as_the_hour_after() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    spring = date(2026, 3, 29)
    table = placed(Item(1, 30, day=spring, pinned_at=at("2026-03-29T02:30")), zone=berlin)
    assert table[1].begins.isoformat() == "2026-03-29T03:30:00+02:00"


items = st.lists(
    st.builds(
        Item,
        id=st.just(0),
        minutes=st.integers(0, 180),
        room_id=st.one_of(st.none(), st.integers(1, 3)),
        pinned_at=st.one_of(
            st.none(), st.integers(0, 95).map(lambda n: at("2026-10-25T00:00") + timedelta(minutes=15 * n))
        ),
        day=st.just(date(2026, 10, 25)),
    ),
    max_size=12,
)


@given(items=items, zone=st.sampled_from([ZoneInfo("Europe/Berlin"), SEOUL, ZoneInfo("America/New_York")]))
def test_times_always_add_up(items: list[Item], zone: ZoneInfo) -> None:
    numbered = [replace(item, id=key, position=key) for key, item in enumerate(items, start=1)]
    table = timetable(numbered, day_begins=time(0, 30), zone=zone)
    assert table.keys() == {item.id for item in numbered}
    for item in numbered:
        assert minutes_between(table[item.id].begins, table[item.id].ends) == item.minutes
        if item.pinned_at is None:
            assert table[item.id].overrun == table[item.id].gap == 0
    # Whatever follows freely begins when something in its room ends, or when the day begins.
    for one, other in combinations(numbered, 2):
        if one.room_id is None or other.room_id in (None, one.room_id):
            begins, ends = table[other.id].begins.astimezone(UTC), table[one.id].ends.astimezone(UTC)
            before = table[one.id].begins.astimezone(UTC)
            if other.pinned_at is None and (other.room_id is None or one.room_id in (None, other.room_id)):
                assert begins >= ends or begins < before or one.minutes == 0


def test_everything_after_an_item_shifts_together(session: Session) -> None:
    event = an_event(session)
    first = add_item(session, event.id, title="A", minutes=30)
    add_item(session, event.id, title="B", minutes=30)
    add_item(session, event.id, title="C", minutes=30, pinned_at=at("2027-01-14T13:00"))
    assert placing.shift_after(session, first.id, minutes=10) == 2
    begins = [f"{row.begins:%H:%M}" for row in programme_rows(session, event.id)]
    assert begins == ["10:00", "10:40", "13:10"]
