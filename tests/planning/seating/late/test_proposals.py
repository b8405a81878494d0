"""A re-seating is proposed when something has changed, and stands only while nothing else does."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest
from tests.dinners import sitting
from tests.planning.seating.late.late_dinners import attendee

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Reply
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating.late import changes as late_changes
from symposiarch.planning.seating.plans import by_hand


def test_nothing_is_proposed_while_nothing_has_changed(session: Session, plan: SeatingPlan) -> None:
    assert late_changes.proposals(session, plan.id) == ()


def test_a_proposal_that_is_out_of_date_is_refused(session: Session, plan: SeatingPlan) -> None:
    a_guest(session, plan.event, "Guest X", reply=Reply.ACCEPTED)
    (proposal, *_) = late_changes.proposals(session, plan.id)
    late_changes.accept(session, plan.id, proposal)
    with pytest.raises(SymposiarchError, match="anew"):
        late_changes.accept(session, plan.id, proposal)


def test_a_proposal_is_refused_when_somebody_else_has_taken_the_seat(session: Session, plan: SeatingPlan) -> None:
    a_guest(session, plan.event, "Guest X", reply=Reply.ACCEPTED)
    (proposal, *_) = late_changes.proposals(session, plan.id)
    (move,) = proposal.moves
    assert move.seat_to is not None
    by_hand.seat_guest(session, plan.id, attendee_id=attendee(session, "Guest F").id, seat_id=move.seat_to)
    with pytest.raises(SymposiarchError, match="anew"):
        late_changes.accept(session, plan.id, proposal)
    assert sitting(session, plan)["Guest F"].seat_id == move.seat_to


def test_a_proposal_is_refused_when_who_should_move_has_been_locked(session: Session, plan: SeatingPlan) -> None:
    gone = attendee(session, "Guest B")
    assert gone.invitation is not None
    gone.invitation.reply = Reply.DECLINED
    session.flush()
    up = max(late_changes.proposals(session, plan.id), key=lambda way: len(way.moves))
    moved = next(move for move in up.moves if move.seat_to is not None)
    by_hand.lock(session, plan.id, attendee_id=moved.attendee)
    with pytest.raises(SymposiarchError, match="anew"):
        late_changes.accept(session, plan.id, up)
    assert sitting(session, plan)[moved.name].seat_id == moved.seat_from
