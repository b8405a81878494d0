"""Whatever is done to a programme, times add up, clashes are told, and undo is exact."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.builders import an_event, each_in_an_office, new_office, taken_back
from tests.planning.programme.steps import at

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.programme import ItemKind
from symposiarch.planning.programme import items, placing
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.rules import Rule
from symposiarch.planning.programme.rows import ItemRow, programme_rows
from symposiarch.planning.programme.times import minutes_between, on_clock
from symposiarch.store import Office

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "pin", "free", "move", "resize", "place", "shift", "indent", "outdent", "remove", "day", "before"]
        ),
        st.integers(0, 20),
        st.integers(0, 40),
        st.integers(0, 2),
    ),
    max_size=14,
)


SCENES = st.sampled_from(
    (
        ("2027-01-14T10:00", "Asia/Seoul"),
        ("2026-10-24T22:00", "Europe/Berlin"),  # in this night the clocks go back from three to two
        ("2026-03-28T22:00", "Europe/Berlin"),  # and in this one forward
        ("2026-10-31T23:00", "America/New_York"),
    )
)


def do(session: Session, event_id: int, rooms: list[int], step: tuple[str, int, int, int]) -> None:
    """One thing that a person may do; what is refused in a sentence changes nothing."""
    what, which, number, room = step
    keys = [row.id for row in programme_rows(session, event_id)]
    event = session.get_one(Event, event_id)
    begins = event.begins + timedelta(minutes=15 * number)
    if what == "add" or not keys:
        where = [None, *rooms][room]
        items.add_item(session, event_id, title="Item", minutes=number * 5, room_id=where)
        return
    key = keys[which % len(keys)]
    try:
        if what == "pin":
            placing.pin_item(session, key, at=begins)
        elif what == "free":
            placing.pin_item(session, key, at=None)
        elif what == "move":
            placing.move_item(session, key, by=number - 20)
        elif what == "resize":
            items.resize_item(session, key, minutes=number * 5)
        elif what == "place":
            placing.place_item(session, key, at=begins, room_id=[None, *rooms][room])
        elif what == "shift":
            placing.shift_after(session, key, minutes=number - 20)
        elif what == "indent":
            placing.indent(session, key)
        elif what == "outdent":
            placing.outdent(session, key)
        elif what == "day":
            placing.move_to(session, key, day=event.begins.date() + timedelta(days=room))
        elif what == "before":
            placing.move_to(session, key, before_id=keys[number % len(keys)])
        else:
            items.remove_item(session, key)
    except SymposiarchError:
        pass
    session.flush()


def overlapping(rows: tuple[ItemRow, ...]) -> set[frozenset[int]]:
    """Every pair of wholes that keep one room at one time, looked for the slow way."""
    wholes = [row for row in rows if row.depth == 0 and row.minutes and row.kind is ItemKind.TALK]
    return {
        frozenset((one.id, other.id))
        for place, one in enumerate(wholes)
        for other in wholes[place + 1 :]
        if one.begins.timestamp() < other.ends.timestamp() and other.begins.timestamp() < one.ends.timestamp()
        if one.room_id is None or other.room_id is None or one.room_id == other.room_id
    }


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A new office, in which each example takes back what it wrote."""
    with new_office(tmp_path_factory.mktemp("steps")) as office, office.transaction("Examples") as work:
        yield work.session


@each_in_an_office()
@given(steps=STEPS, scene=SCENES)
@example(
    steps=[
        ("add", 0, 0, 0),
        ("pin", 0, 32, 0),
        ("add", 0, 0, 0),
        ("indent", 1, 0, 0),
        ("day", 1, 0, 0),
        ("day", 1, 0, 1),
    ],
    scene=("2026-10-24T22:00", "Europe/Berlin"),
)
@example(steps=[("add", 0, 0, 0), ("day", 0, 0, 1)], scene=("2027-01-14T10:00", "Asia/Seoul"))
@example(
    steps=[*[("add", 0, 0, 0)] * 3, ("indent", 2, 0, 0), ("before", 0, 2, 0)], scene=("2027-01-14T10:00", "Asia/Seoul")
)
def test_no_sequence_of_steps_leaves_an_overlap_untold_and_times_add_up(
    steps: list[tuple[str, int, int, int]], scene: tuple[str, str], examples: Session
) -> None:
    session = examples
    with taken_back(session):
        event = an_event(session, begins=at(scene[0]), ends=None, time_zone=scene[1])
        rooms = [items.room_named(session, event.id, name).id for name in ("Hall", "Salon")]
        for step in steps:
            do(session, event.id, rooms, step)
        rows = programme_rows(session, event.id)
        told = {frozenset(one.items) for one in conflicts(session, event.id) if one.rule is Rule.ROOM_TWICE}
        assert overlapping(rows) <= told
        for row in rows:
            parts = [one for one in rows if one.parent_id == row.id]
            assert minutes_between(row.begins, row.ends) == (row.own_minutes or sum(part.minutes for part in parts))
            # On the event's clock, as it stands at that moment; an hour that the clock leaves out is read as the next.
            assert row.begins.utcoffset() == row.begins.astimezone(UTC).astimezone(event.zone).utcoffset()
            if row.pinned_at is not None:
                assert row.begins == on_clock(row.pinned_at, event.zone)
        positions: dict[Any, list[int]] = {}
        for row in rows:
            positions.setdefault((row.day, row.parent_id), []).append(row.position)
        assert all(sorted(found) == list(range(len(found))) for found in positions.values())


@each_in_an_office(share=1 / 2)
@given(steps=STEPS)
def test_undo_returns_exactly(steps: list[tuple[str, int, int, int]], tmp_path_factory: pytest.TempPathFactory) -> None:
    office = new_office(tmp_path_factory.mktemp("undo"))
    try:
        with office.transaction("Scene") as tx:
            event_id = an_event(tx.session).id
            rooms = [items.room_named(tx.session, event_id, name).id for name in ("Hall", "Salon")]
        before = [_rows(office, event_id)]
        for step in steps:
            with office.transaction("Step") as tx:
                do(tx.session, event_id, rooms, step)
            if tx.changes is not None:
                before.append(_rows(office, event_id))
        for rows in reversed(before[:-1]):
            office.undo()
            assert _rows(office, event_id) == rows
    finally:
        office.close()


def _rows(office: Office, event_id: int) -> tuple[ItemRow, ...]:
    with office.reading() as session:
        return programme_rows(session, event_id)
