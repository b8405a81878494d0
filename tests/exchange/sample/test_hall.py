"""The sample symposium shows a drawn hall, and its guests seated, at once."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.model.venues import Room
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.floor import room_floor
from symposiarch.planning.seating.furniture.layouts import layout_rows
from symposiarch.planning.seating.layout_checks import check_layout
from symposiarch.planning.seating.plans import plans
from symposiarch.planning.venues.venues import venues


def test_the_sample_has_a_drawn_hall_without_a_flaw_in_which_everybody_sits(sample: tuple[Session, int]) -> None:
    session, event_id = sample
    (venue,) = venues(session)
    assert sorted(room.name for room in venue.rooms) == ["Foyer", "Main Hall"]
    key = next(room.id for room in venue.rooms if room.name == "Main Hall")
    hall = room_floor(session.get_one(Room, key))
    assert {"stage", "door", "window", "lectern"} <= {one.kind.value for one in hall.features}
    assert len(hall.outline) == 6
    for layout in layout_rows(session, event_id=event_id):
        assert check_layout(session, layout.id) == (), layout.name
    made = plans.plans(session, event_id)
    assert [plan.chosen for plan in made] == [True, False]
    for plan in made:
        assert who_sits.unseated(session, plan.id) == ()
