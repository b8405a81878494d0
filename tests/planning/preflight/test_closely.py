"""What a close look found holds until the next one, save what is about something that has gone."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.planning.preflight.found import DAY, a_plan, coming, sit
from tests.planning.seating.furniture.test_setting_up import hall

from symposiarch.model.events import Event, RuleLevel
from symposiarch.model.people import Mobility
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import FeatureKind
from symposiarch.planning.preflight import CloseLook, look_closely, preflight, set_rule
from symposiarch.planning.seating.furniture.furnishing import change_tables, remove_tables
from symposiarch.planning.seating.furniture.layouts import add_layout_in_words
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.today import coming as coming_events
from symposiarch.planning.venues.drawing import add_feature, remove_features

CLOSE = ("seating_wheelchair", "layout_no_wheelchair", "layout_door_blocked")


def told(session: Session, event: Event, close: CloseLook | None) -> list[str]:
    """The rules that a look after a change tells of, so far as only a close look finds it."""
    session.flush()
    session.expire_all()
    return [one.code for one in preflight(session, event.id, at=DAY, close=close) if one.code in CLOSE]


def a_guest_without_a_place_for_the_wheelchair(session: Session, event: Event) -> Place:
    seats = a_plan(session, event, seats=2)
    sit(session, event, coming(session, event, mobility=Mobility.WHEELCHAIR), seats[0])
    session.flush()
    return session.query(Place).one()


def a_table_before_the_door(session: Session, event: Event) -> tuple[int, int, int]:
    """The keys of room, layout and table."""
    room = hall(session, width=12_000, depth=12_000)
    add_feature(session, room, FeatureKind.DOOR, x=6_000, y=12_000)
    layout = add_layout_in_words(session, words="2 tables of 8", room_id=room, event_id=event.id)
    add_plan(session, event.id, layout_id=layout.id)
    near, far = layout.tables
    change_tables(session, layout.id, {near.id: {"x": 6_000, "y": 10_500}, far.id: {"x": 6_000, "y": 3_000}})
    return room, layout.id, near.id


def test_after_a_change_only_what_a_close_look_found_is_told(session: Session, event: Event) -> None:
    a_guest_without_a_place_for_the_wheelchair(session, event)
    assert told(session, event, None) == []
    assert told(session, event, look_closely(session, event.id)) == ["seating_wheelchair", "layout_no_wheelchair"]


def test_who_leaves_the_seat_is_no_longer_told_to_sit_badly(session: Session, event: Event) -> None:
    place = a_guest_without_a_place_for_the_wheelchair(session, event)
    look = look_closely(session, event.id)
    session.delete(place)
    assert told(session, event, look) == ["layout_no_wheelchair"]


def test_another_plan_is_not_told_to_have_the_faults_of_the_last(session: Session, event: Event) -> None:
    a_guest_without_a_place_for_the_wheelchair(session, event)
    look = look_closely(session, event.id)
    plan = session.query(SeatingPlan).one()
    plan.chosen = False
    other = add_plan(session, event.id, layout_id=plan.layout_id, name="Other")
    other.chosen = True
    assert told(session, event, look) == ["layout_no_wheelchair"], "it stands on the same tables"


def test_a_table_or_a_door_that_has_gone_is_in_nobodys_way(session: Session, event: Event) -> None:
    room, layout, table = a_table_before_the_door(session, event)
    look = look_closely(session, event.id)
    assert told(session, event, look) == ["layout_door_blocked"]
    with session.begin_nested() as step:
        remove_tables(session, layout, [table])
        assert told(session, event, look) == []
        step.rollback()
    door = look.flaws[0].feature if look is not None else None
    assert door is not None
    remove_features(session, room, [door])
    assert told(session, event, look) == []


def test_a_rule_that_is_turned_off_hides_at_once_what_the_last_close_look_found(session: Session, event: Event) -> None:
    a_table_before_the_door(session, event)
    look = look_closely(session, event.id)
    set_rule(session, event.id, code="layout_door_blocked", level=RuleLevel.OFF, note="It is kept shut")
    assert told(session, event, look) == []


def test_today_counts_what_the_last_close_look_found(session: Session, event: Event) -> None:
    a_table_before_the_door(session, event)
    (quick,) = coming_events(session, at=DAY)
    (close,) = coming_events(session, at=DAY, closely={event.id: look_closely(session, event.id)})
    assert close.findings == quick.findings + 1
