"""Guests are seated by their wishes alone, whatever the rank."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.dinners import a_dinner, attendee, sitting

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Reply
from symposiarch.model.people import Mobility, Person
from symposiarch.model.seating import Wish, WishKind
from symposiarch.model.venues import SeatKind
from symposiarch.planning.inviting.replies import record_reply
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.furnishing import reseat_table, set_seats
from symposiarch.planning.seating.plans import by_hand
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.sociable import by_wishes
from symposiarch.planning.seating.sociable.mixing import mixing_of


def test_by_wishes_hard_wishes_hold_whatever_the_rank(session: Session) -> None:
    plan = a_dinner(session, 11, "3 rounds of 4")
    ids = {name: attendee(session, plan.event, name).id for name in ("Guest AA", "Guest AB", "Guest AK")}
    for kind, one, other in (
        (WishKind.TOGETHER, "Guest AA", "Guest AK"),
        (WishKind.APART, "Guest AA", "Guest AB"),
    ):
        session.add(Wish(event_id=plan.event_id, first_id=ids[one], second_id=ids[other], kind=kind, hard=True))
    session.flush()
    filled = by_wishes.fill_by_wishes(session, plan.id, seconds=0.2)
    seats = sitting(session, plan)
    assert filled.seated == 12
    assert seats["Guest AA"].table == seats["Guest AK"].table != seats["Guest AB"].table
    assert who_sits.why(session, plan.id, seats["Guest AA"].seat_id) == (Fact(Why.COMPANY),)


def test_by_wishes_alone_a_wheelchair_still_gets_its_place_and_a_locked_guest_the_own(session: Session) -> None:
    plan = a_dinner(session, 11, "3 rounds of 4")
    last = attendee(session, plan.event, "Guest AK")
    assert isinstance(last.person, Person)
    last.person.mobility = Mobility.WHEELCHAIR
    seat, own = plan.layout.tables[1].seats[2], plan.layout.tables[2].seats[3]
    set_seats(session, plan.layout_id, (seat.id,), SeatKind.WHEELCHAIR)
    locked = attendee(session, plan.event, "Guest AB")
    by_hand.seat_guest(session, plan.id, attendee_id=locked.id, seat_id=own.id)
    by_hand.lock(session, plan.id, attendee_id=locked.id)
    by_wishes.fill_by_wishes(session, plan.id, seconds=0.2)
    seats = sitting(session, plan)
    assert (seats["Guest AK"].seat_id, seats["Guest AB"].seat_id) == (seat.id, own.id)
    assert mixing_of(session, plan.id) == 1


@pytest.mark.parametrize("changed", ["who sits", "a lock", "the chairs", "who comes"])
def test_a_fill_by_wishes_writes_nothing_over_what_was_changed_meanwhile(session: Session, changed: str) -> None:
    plan = a_dinner(session, 3, "a round of 6")
    fill.fill_by_rank(session, plan.id)
    guest = attendee(session, plan.event, "Guest AA")
    if changed == "the chairs":
        by_hand.unseat(session, plan.id, attendee_ids=tuple(place.attendee_id for place in plan.places))
    task = by_wishes.wishes_task(session, plan.id)
    match changed:
        case "who sits":
            by_hand.unseat(session, plan.id, attendee_ids=(guest.id,))
        case "a lock":
            by_hand.lock(session, plan.id, attendee_id=guest.id)
        case "the chairs":
            reseat_table(session, plan.layout.tables[0].id, seats=4)
        case _:
            assert guest.invitation is not None
            record_reply(session, guest.invitation.id, Reply.DECLINED, by="Leyla")
    seats = sitting(session, plan)
    with pytest.raises(SymposiarchError, match="was changed while guests were seated by wishes"):
        by_wishes.keep_wishes(session, task, (tuple(range(4)),))
    assert sitting(session, plan) == seats


def test_by_wishes_nobody_gets_the_locked_seat_of_a_guest_who_has_declined(session: Session) -> None:
    plan = a_dinner(session, 5, "a round of 6")
    fill.fill_by_rank(session, plan.id)
    seat = sitting(session, plan)["Guest AA"].seat_id
    guest = attendee(session, plan.event, "Guest AA")
    assert guest.invitation is not None
    by_hand.lock(session, plan.id, attendee_id=guest.id)
    record_reply(session, guest.invitation.id, Reply.DECLINED, by="Leyla")
    by_wishes.fill_by_wishes(session, plan.id, seconds=0.1)
    assert sitting(session, plan)["Guest AA"].seat_id == seat
