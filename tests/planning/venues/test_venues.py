"""Venues, rooms, and what is wrong with tables in a room."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import FeatureKind, Layout, RoomFeature
from symposiarch.planning.seating import layout_checks, layout_words
from symposiarch.planning.seating.furniture.layouts import add_layout, add_layout_in_words, without_space
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.layout_checks import Flaw
from symposiarch.planning.venues import rooms, venues


def a_layout(session: Session, words: str, **room: Any) -> Layout:
    venue = venues.add_venue(session, name="The Hall", city="Seoul")
    found = rooms.add_room(session, venue.id, name="Red Room", **room)
    return add_layout(session, tables=read_wanted(words), room_id=found.id)


def flaws(session: Session, layout: Layout) -> set[Flaw]:
    session.flush()
    found = layout_checks.check_layout(session, layout.id)
    said = [str(layout_words.said(one)) for one in found]
    assert all(one.endswith(".") for one in said)
    assert not any(" mm" in one for one in said)
    return {one.flaw for one in found}


def test_a_generated_layout_has_no_flaw(session: Session) -> None:
    layout = a_layout(session, "12 rounds of 8 and a head table of 6", width=20_000, depth=22_000, most_people=120)
    assert flaws(session, layout) == set()


def test_a_dinner_of_twenty_two_and_a_hall_of_four_hundred_have_no_flaw(session: Session) -> None:
    assert flaws(session, a_layout(session, "a long table of 22", width=14_000, depth=9_000)) == set()
    room = rooms.add_room(session, venues.venue_called(session, "the hall").id, name="Hall", width=25_000, depth=30_000)
    assert flaws(session, add_layout(session, tables=read_wanted("400 in theatre"), room_id=room.id)) == set()


@pytest.mark.parametrize(
    ("words", "outside"),
    [
        ("a long table of 22", 0),
        ("11 rounds of 10 and a head table of 10", 9),
        ("30 in theatre", 0),
        ("199 in theatre", 11),
    ],
)
def test_before_tables_are_set_up_it_is_known_how_many_will_stand_outside(
    session: Session, words: str, outside: int
) -> None:
    venue = venues.add_venue(session, name="Residence")
    room = rooms.add_room(session, venue.id, name="Dining room", width=7_000, depth=14_000)
    assert without_space(session, words=words, room_id=room.id) == outside
    layout = add_layout_in_words(session, words=words, room_id=room.id)
    assert sum(one.flaw is Flaw.OUTSIDE for one in layout_checks.check_layout(session, layout.id)) == outside


def test_a_table_for_more_than_it_holds_is_too_narrow(session: Session) -> None:
    layout = a_layout(session, "a round of 8")
    for seat in layout.tables[0].seats:
        seat.x, seat.y = seat.x // 2, seat.y // 2
    assert flaws(session, layout) == {Flaw.TOO_NARROW}


def test_tables_too_close_and_outside_the_room_are_found(session: Session) -> None:
    layout = a_layout(session, "2 rounds of 8")
    layout.tables[1].x = layout.tables[0].x + 2200
    layout.tables[1].y = layout.tables[0].y
    assert Flaw.TOO_CLOSE in flaws(session, layout)
    layout.tables[1].x = 30_000
    assert flaws(session, layout) == {Flaw.OUTSIDE}


def test_a_row_of_chairs_is_called_a_row(session: Session) -> None:
    layout = a_layout(session, "20 in theatre", width=14_000, depth=9_000)
    last = layout.tables[-1]
    last.y += 30_000
    session.flush()
    (found,) = layout_checks.check_layout(session, layout.id)
    assert str(layout_words.said(found)) == f"Row {last.label} stands in a wall or outside the room."


def test_a_door_is_kept_free(session: Session) -> None:
    layout = a_layout(session, "a round of 8")
    assert layout.room is not None
    table = layout.tables[0]
    layout.room.features.append(RoomFeature(kind=FeatureKind.DOOR, x=table.x, y=table.y - 1200, width=1000, depth=100))
    assert flaws(session, layout) == {Flaw.DOOR_BLOCKED}


def test_more_people_than_the_room_may_hold_and_missing_wheelchair_places_are_counted(session: Session) -> None:
    layout = a_layout(session, "2 rounds of 8", most_people=12)
    found = {one.flaw: one.found for one in layout_checks.check_layout(session, layout.id, wheelchairs=2)}
    assert found == {Flaw.TOO_MANY: 4, Flaw.NO_WHEELCHAIR: 2}
    for table in layout.tables:
        table.x = -5_000
    told = [one.flaw for one in layout_checks.check_layout(session, layout.id, wheelchairs=2)]
    assert told[:2] == list(found), "of the whole room first: of it comes what is wrong with single tables"
    assert Flaw.OUTSIDE in told[2:]


def test_a_venue_is_kept_once(session: Session) -> None:
    venues.add_venue(session, name="The Hall", access="Two steps.")
    with pytest.raises(SymposiarchError, match="already"):
        venues.add_venue(session, name="The Hall")
    with pytest.raises(SymposiarchError, match="millimetres"):
        rooms.add_room(session, venues.venue_called(session, "The Hall").id, name="Cupboard", width=12)
    assert [(row.name, row.access) for row in venues.venues(session)] == [("The Hall", "Two steps.")]
