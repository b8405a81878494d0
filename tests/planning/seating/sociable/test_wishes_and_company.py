"""Wishes, delegations that move as one, and plans compared."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, each_in_an_office, office_with, taken_back

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Reply
from symposiarch.model.seating import SeatingPlan, WishKind
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.seating.plans.comparing import differences
from symposiarch.planning.seating.plans.together import company_of, seat_together
from symposiarch.planning.seating.sociable.wishes import add_wish, remove_wish, wishes
from symposiarch.store import Office


@pytest.fixture
def plan(session: Session) -> SeatingPlan:
    """Two rounds of eight, and eight who accepted: A with a wife, B and C of one embassy, the others alone."""
    event = an_event(session)
    for letter in "ABCDEFG":
        organisation = "Embassy of France" if letter in "BC" else f"House of {letter}"
        guest = a_guest(session, event, f"Guest {letter}", reply=Reply.ACCEPTED, organisation=organisation)
        if letter == "A":
            a_companion(session, guest, "Wife of A", role=AttendeeRole.SPOUSE)
    layout = add_layout(session, tables=read_wanted("2 rounds of 8"), event_id=event.id)
    return plans.add_plan(session, event.id, layout_id=layout.id)


def who(session: Session, name: str) -> int:
    rows = session.scalars(select(Attendee))
    return next(row.id for row in rows if (row.person.name if row.person else row.name) == name)


def seat(session: Session, plan: SeatingPlan, table: int, place: int) -> int:
    return plan.layout.tables[table].seats[place].id


def sitting(session: Session, plan: SeatingPlan) -> dict[str, tuple[str, int]]:
    session.expire(plan, ["places"])
    return {row.name: (row.table, row.position) for row in who_sits.seat_rows(session, plan.id) if row.name}


def company(session: Session, plan: SeatingPlan, name: str) -> tuple[int, ...]:
    facts = known(session, plan.id)
    return company_of(who(session, name), facts.people, facts.partners)


def test_a_couple_and_a_mission_are_each_one_company(session: Session, plan: SeatingPlan) -> None:
    assert company(session, plan, "Guest A") == (who(session, "Guest A"), who(session, "Wife of A"))
    assert company(session, plan, "Guest C") == (who(session, "Guest C"), who(session, "Guest B"))
    assert company(session, plan, "Guest D") == (who(session, "Guest D"),)


def test_the_host_keeps_the_chair_when_somebody_of_the_house_is_moved(session: Session, plan: SeatingPlan) -> None:
    session.get_one(Attendee, who(session, "Guest B")).honour = Honour.HOST
    assert company(session, plan, "Guest C") == (who(session, "Guest C"),)
    assert company(session, plan, "Guest B") == (who(session, "Guest B"), who(session, "Guest C"))


def test_the_host_keeps_the_chair_when_the_partner_is_moved(session: Session, plan: SeatingPlan) -> None:
    session.get_one(Attendee, who(session, "Guest A")).honour = Honour.HOST
    assert company(session, plan, "Wife of A") == (who(session, "Wife of A"),)
    assert company(session, plan, "Guest A") == (who(session, "Guest A"), who(session, "Wife of A"))


def test_a_couple_is_seated_beside_one_another_in_one_step(session: Session, plan: SeatingPlan) -> None:
    seat_together(session, plan.id, attendee_ids=company(session, plan, "Guest A"), seat_id=seat(session, plan, 0, 3))
    found = sitting(session, plan)
    assert found["Guest A"] == ("1", 3)
    assert found["Wife of A"] in {("1", 2), ("1", 4)}


def test_the_side_on_which_nobody_must_move_is_taken(session: Session, plan: SeatingPlan) -> None:
    for name, place in (("Guest D", 4), ("Guest E", 1)):
        by_hand.seat_guest(session, plan.id, attendee_id=who(session, name), seat_id=seat(session, plan, 0, place))
    seat_together(session, plan.id, attendee_ids=company(session, plan, "Guest A"), seat_id=seat(session, plan, 0, 3))
    found = sitting(session, plan)
    assert found["Wife of A"] == ("1", 2)
    assert found["Guest D"] == ("1", 4)


@pytest.mark.parametrize("honour", [Honour.HOST, Honour.CO_HOST, Honour.GUEST_OF_HONOUR])
def test_who_has_a_place_of_honour_makes_way_for_nobody_while_another_can(
    session: Session, plan: SeatingPlan, honour: Honour
) -> None:
    session.get_one(Attendee, who(session, "Guest D")).honour = honour
    for name, place in (("Guest D", 4), ("Guest E", 3), ("Guest F", 2)):
        by_hand.seat_guest(session, plan.id, attendee_id=who(session, name), seat_id=seat(session, plan, 0, place))
    seat_together(session, plan.id, attendee_ids=company(session, plan, "Guest A"), seat_id=seat(session, plan, 0, 3))
    assert sitting(session, plan)["Guest D"] == ("1", 4)
    assert sitting(session, plan)["Wife of A"] == ("1", 2)


def test_whoever_must_make_way_takes_a_seat_that_becomes_free(session: Session, plan: SeatingPlan) -> None:
    for name, table, place in (("Guest A", 1, 0), ("Wife of A", 1, 5), ("Guest D", 0, 3), ("Guest E", 0, 4)):
        by_hand.seat_guest(session, plan.id, attendee_id=who(session, name), seat_id=seat(session, plan, table, place))
    for name, place in (("Guest F", 2), ("Guest G", 5)):
        by_hand.seat_guest(session, plan.id, attendee_id=who(session, name), seat_id=seat(session, plan, 0, place))
    seat_together(session, plan.id, attendee_ids=company(session, plan, "Guest A"), seat_id=seat(session, plan, 0, 3))
    found = sitting(session, plan)
    assert len(found) == 6
    assert {found["Guest D"]} <= {("2", 0), ("2", 5)}
    assert found["Guest A"] == ("1", 3)


def test_a_locked_neighbour_is_not_moved_for_a_couple(session: Session, plan: SeatingPlan) -> None:
    for name, place in (("Guest D", 2), ("Guest E", 4)):
        by_hand.seat_guest(session, plan.id, attendee_id=who(session, name), seat_id=seat(session, plan, 0, place))
        by_hand.lock(session, plan.id, attendee_id=who(session, name))
    with pytest.raises(SymposiarchError, match="not 2 seats side by side"):
        seat_together(
            session, plan.id, attendee_ids=company(session, plan, "Guest A"), seat_id=seat(session, plan, 0, 3)
        )


def twelve_guests_and_sixteen_seats(session: Session) -> tuple[int, list[int], list[int]]:
    event = an_event(session)
    for number in range(12):
        a_guest(session, event, f"Guest {number}", reply=Reply.ACCEPTED)
    layout = add_layout(session, tables=read_wanted("2 rounds of 8"), event_id=event.id)
    seats = [one.id for table in layout.tables for one in table.seats]
    attendees = list(session.scalars(select(Attendee.id).order_by(Attendee.id)))
    return plans.add_plan(session, event.id, layout_id=layout.id).id, attendees, seats


@pytest.fixture(scope="module")
def two_rounds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, int, list[int], list[int]]]:
    """A plan with its guests and its seats, where nobody sits yet."""
    path, (plan_id, attendees, seats) = office_with(tmp_path_factory.mktemp("office"), twelve_guests_and_sixteen_seats)
    with Office.open(path) as office, office.transaction("Examples") as work:
        yield work.session, plan_id, attendees, seats


@each_in_an_office()
@given(places=st.permutations(range(16)), onto=st.integers(0, 15))
def test_nobody_sits_twice_and_nobody_who_sat_stands_after_a_company_that_sat_moved(
    places: list[int], onto: int, two_rounds: tuple[Session, int, list[int], list[int]]
) -> None:
    session, plan_id, attendees, seats = two_rounds
    with taken_back(session):
        by_hand.put_guests(session, plan_id, seats={a: seats[p] for a, p in zip(attendees, places, strict=False)})
        seat_together(session, plan_id, attendee_ids=attendees[:3], seat_id=seats[onto])
        rows = who_sits.places(session, plan_id)
        assert {row.attendee_id for row in rows} == set(attendees)
        assert len({row.seat_id for row in rows}) == len(attendees)


def test_a_wish_is_noted_once_however_often_it_is_said(session: Session, plan: SeatingPlan) -> None:
    one, other = who(session, "Guest A"), who(session, "Guest D")
    add_wish(session, plan.event_id, first=one, second=other, kind=WishKind.TOGETHER)
    add_wish(session, plan.event_id, first=other, second=one, kind=WishKind.TOGETHER, weight=40, hard=True)
    (row,) = wishes(session, plan.event_id, attendee_id=other)
    assert (row.first_name, row.second_name, row.weight, row.hard) == ("Guest A", "Guest D", 40, True)
    remove_wish(session, row.id)
    assert wishes(session, plan.event_id) == ()


def test_a_wish_is_about_two_guests_of_one_event(session: Session, plan: SeatingPlan) -> None:
    stranger = a_guest(session, an_event(session, title="Another evening"), "Somebody Else")
    elsewhere = session.scalars(select(Attendee.id).where(Attendee.person_id == stranger.id)).one()
    for other in (who(session, "Guest A"), elsewhere):
        with pytest.raises(SymposiarchError, match="two guests"):
            add_wish(session, plan.event_id, first=who(session, "Guest A"), second=other, kind=WishKind.APART)


def test_two_plans_differ_by_those_who_sit_elsewhere(session: Session, plan: SeatingPlan) -> None:
    for name, place in (("Guest A", 0), ("Guest B", 1), ("Guest C", 2)):
        by_hand.seat_guest(session, plan.id, attendee_id=who(session, name), seat_id=seat(session, plan, 0, place))
    other = plans.copy_plan(session, plan.id, name="Plan B")
    by_hand.seat_guest(session, other.id, attendee_id=who(session, "Guest B"), seat_id=seat(session, plan, 1, 0))
    by_hand.unseat(session, other.id, attendee_ids=(who(session, "Guest C"),))
    found = differences(session, plan.id, other.id)
    spots = [(one.name, one.first and one.first.seat, one.second and one.second.table) for one in found]
    assert spots == [("Guest B", "2", "2"), ("Guest C", "3", None)]


def test_a_plan_is_renamed_and_removed_and_another_is_printed_from(session: Session, plan: SeatingPlan) -> None:
    other = plans.copy_plan(session, plan.id, name="Plan B")
    with pytest.raises(SymposiarchError, match="already"):
        plans.rename_plan(session, other.id, name="Plan 1")
    plans.rename_plan(session, other.id, name="  With  the Minister ")
    plans.remove_plan(session, plan.id)
    (left,) = plans.plans(session, other.event_id)
    assert (left.name, left.chosen) == ("With the Minister", True)
    assert session.get(Event, other.event_id) is not None
