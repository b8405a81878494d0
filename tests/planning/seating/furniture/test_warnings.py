"""What is wrong with tables in a room: said when it is so, and not when it is not."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.planning.seating.furniture.test_setting_up import hall

from symposiarch.model.venues import FeatureKind, Layout, Room, SeatKind
from symposiarch.planning.seating.furniture import furnishing
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.layout_checks import Flaw, check_layout
from symposiarch.planning.seating.layout_words import said
from symposiarch.planning.venues import drawing


def set_up(session: Session, words: str, room: int) -> Layout:
    return add_layout(session, tables=read_wanted(words), room_id=room)


def put(session: Session, layout: Layout, at: int = 0, **places: float) -> list[Flaw]:
    """Move a table, and say what is wrong then."""
    furnishing.change_tables(session, layout.id, {layout.tables[at].id: places})
    return [one.flaw for one in check_layout(session, layout.id)]


def test_a_table_across_the_corner_of_an_l_shaped_room_stands_in_its_walls(session: Session) -> None:
    key = hall(session, width=12_000, depth=12_000)
    drawing.set_outline(
        session, key, [(0, 0), (6_000, 0), (6_000, 6_000), (12_000, 6_000), (12_000, 12_000), (0, 12_000)]
    )
    layout = set_up(session, "a long table of 14", key)
    assert put(session, layout, x=6_300, y=5_500, rotation=45) == [Flaw.OUTSIDE]
    assert put(session, layout, x=3_500, y=9_000, rotation=0) == []
    for words in ("6 rounds of 6", "4 rounds of 10", "10 rounds of 6"):
        assert not [one for one in check_layout(session, set_up(session, words, key).id) if one.flaw is Flaw.OUTSIDE]


def test_a_table_may_stand_against_a_wall_but_nobody_sits_in_it(session: Session) -> None:
    key = hall(session, width=10_000, depth=10_000)
    layout = set_up(session, "a cocktail table of 1", key)
    across = layout.tables[0].width // 2
    for x, y in ((across, 5_000), (10_000 - across, 5_000), (5_000, 10_000 - across)):
        assert put(session, layout, x=x, y=y) == []
    dinner = set_up(session, "a long table of 10", key)
    against = dinner.tables[0].depth // 2 + 350 + 200
    assert put(session, dinner, x=5_000, y=against) == []
    assert put(session, dinner, x=5_000, y=against - 50) == [Flaw.OUTSIDE], "the chairs are pressed into the wall"


def test_long_tables_pushed_together_make_one(session: Session) -> None:
    key = hall(session)
    layout = set_up(session, "2 long tables of 10", key)
    one, other = layout.tables
    beside = one.x + one.width
    assert put(session, layout, 1, x=beside, y=one.y) == []
    assert put(session, layout, 1, x=beside - 200, y=one.y) == [Flaw.TOO_CLOSE], "one lies over the other"
    assert put(session, layout, 1, x=beside + 300, y=one.y) == [Flaw.TOO_CLOSE], "nobody gets through"
    furnishing.reseat_table(session, other.id, options={"ends": 1})
    assert Flaw.TOO_CLOSE in put(session, layout, 1, x=one.x + (one.width + other.width) // 2, y=one.y)


def test_nobody_passes_where_the_chairs_of_two_tables_meet(session: Session) -> None:
    key = hall(session)
    layout = set_up(session, "2 long tables of 10", key)
    one, other = layout.tables
    between = one.depth + 1_200
    assert put(session, layout, 1, x=one.x, y=one.y + between) == [Flaw.CHAIRS_MEET]
    assert put(session, layout, 1, x=one.x, y=one.y + between + 150) == []
    furnishing.set_seats(session, layout.id, [seat.id for seat in other.seats if seat.y < 0], SeatKind.BLOCKED)
    assert put(session, layout, 1, x=one.x, y=one.y + between) == [], "on that side nobody sits"


def test_a_door_is_blocked_by_what_stands_before_it_and_not_beside_it(session: Session) -> None:
    key = hall(session)
    door = drawing.add_feature(session, key, FeatureKind.DOOR)
    layout = set_up(session, "a round of 8", key)
    reach = layout.tables[0].width // 2 + 350
    assert put(session, layout, x=door.x, y=door.y - 1_000 - reach - 200) == []
    assert put(session, layout, x=door.x, y=door.y - 1_000 - reach + 200) == [Flaw.DOOR_BLOCKED]
    assert put(session, layout, x=door.x + door.width // 2 + reach + 250, y=door.y - reach - 250) == []
    put(session, layout, y=5_000)
    booth = drawing.add_feature(session, key, FeatureKind.BOOTH, x=door.x, y=door.y - 1_500)
    (found,) = check_layout(session, layout.id)
    assert (found.flaw, found.tables, found.feature) == (Flaw.DOOR_BLOCKED, (), booth.id)
    assert str(said(found)) == "Interpreters' booth: it stands before a door."
    drawing.change_features(session, key, {booth.id: {"y": door.y - 2_000}})
    assert check_layout(session, layout.id) == ()


@pytest.mark.parametrize(("seats", "narrow"), [(8, False), (9, True)])
def test_a_table_is_too_narrow_below_600_mm_a_guest(session: Session, seats: int, *, narrow: bool) -> None:
    key = hall(session)
    layout = set_up(session, f"a round of {seats}", key)
    flaws = put(session, layout, width=1_600, depth=1_600)
    assert (Flaw.TOO_NARROW in flaws) is narrow


def test_more_chairs_than_the_room_may_hold_are_told_until_some_are_kept_free(session: Session) -> None:
    key = hall(session)
    room = session.get_one(Room, key)
    room.capacities = {"banquet": 40, "theatre": 10}
    layout = set_up(session, "5 rounds of 9", key)
    (found,) = check_layout(session, layout.id)
    assert (found.flaw, found.found) == (Flaw.TOO_MANY, 5), "it is held to what it holds as it is set"
    furnishing.remove_tables(session, layout.id, [layout.tables[4].id])
    session.expire_all()
    assert check_layout(session, layout.id) == ()


def test_no_table_stands_on_a_piano(session: Session) -> None:
    key = hall(session)
    layout = set_up(session, "a round of 8", key)
    table = layout.tables[0]
    piano = drawing.add_feature(session, key, FeatureKind.OTHER, x=table.x, y=table.y, label="Piano")
    (found,) = check_layout(session, layout.id)
    assert (found.flaw, found.feature) == (Flaw.IN_THE_WAY, piano.id)
