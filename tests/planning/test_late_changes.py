"""Somebody cancels, a deputy comes, two more arrive: the smallest re-seatings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.attendance import Attendee, AttendeeRole, Honour
from symposiarch.model.invitations import Reply
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating import fill, late_changes, plans
from symposiarch.planning.seating.layouts import add_layout
from symposiarch.planning.seating.wanted import read_wanted


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        yield work.session


@pytest.fixture
def plan(session: Session) -> SeatingPlan:
    """A host and six ambassadors at a round table of eight, seated by rank."""
    event = an_event(session)
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST)
    for letter in "ABCDEF":
        a_guest(session, event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
    layout = add_layout(session, tables=read_wanted("a round of 8"), event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    return plan


def by_name(session: Session, plan: SeatingPlan) -> dict[str, plans.SeatRow]:
    return {row.name: row for row in plans.seat_rows(session, plan.id) if row.name}


def attendee(session: Session, name: str) -> Attendee:
    return next(row for row in session.scalars(select(Attendee)) if row.person is not None and row.person.name == name)


def test_nothing_is_proposed_while_nothing_has_changed(session: Session, plan: SeatingPlan) -> None:
    assert late_changes.proposals(session, plan.id) == ()


def test_who_cancels_gives_up_the_seat_and_the_others_may_stay_or_move_up(session: Session, plan: SeatingPlan) -> None:
    before = by_name(session, plan)
    gone = attendee(session, "Guest B")
    assert gone.invitation is not None
    gone.invitation.reply = Reply.DECLINED
    session.flush()
    smallest, *others = late_changes.proposals(session, plan.id)
    assert [(move.name, move.seat_to) for move in smallest.moves] == [("Guest B", None)]
    assert smallest.cards == ()
    assert len(others) == 1
    late_changes.accept(session, plan.id, others[0])
    after = by_name(session, plan)
    assert "Guest B" not in after
    assert after["Guest C"].seat_id == before["Guest B"].seat_id
    assert len(others[0].cards) == 4


def test_a_deputy_takes_the_seat_of_whom_they_represent(session: Session, plan: SeatingPlan) -> None:
    before = by_name(session, plan)
    principal = attendee(session, "Guest C")
    assert principal.invitation is not None
    assert principal.person is not None
    principal.invitation.reply = Reply.REPRESENTED
    a_companion(session, principal.person, "The Deputy", role=AttendeeRole.REPRESENTATIVE)
    session.flush()
    found = late_changes.proposals(session, plan.id)
    assert {len(one.standing) for one in found} == {0}
    own = next(
        one
        for one in found
        if any(move.seat_to == before["Guest C"].seat_id and move.name == "The Deputy" for move in one.moves)
    )
    late_changes.accept(session, plan.id, own)
    assert by_name(session, plan)["The Deputy"].seat_id == before["Guest C"].seat_id
    assert len(own.cards) == 1


def test_of_two_more_than_chairs_one_is_named_as_standing(session: Session, plan: SeatingPlan) -> None:
    for letter in "XY":
        a_guest(session, plan.event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
    found = late_changes.proposals(session, plan.id)
    assert found
    assert all(len(one.standing) == 1 for one in found)


def test_a_proposal_that_is_out_of_date_is_refused(session: Session, plan: SeatingPlan) -> None:
    a_guest(session, plan.event, "Guest X", reply=Reply.ACCEPTED)
    (proposal, *_) = late_changes.proposals(session, plan.id)
    late_changes.accept(session, plan.id, proposal)
    with pytest.raises(SymposiarchError, match="anew"):
        late_changes.accept(session, plan.id, proposal)
