"""Who cancels gives up the seat, and the others stay or move up."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.dinners import coming, laid, sitting
from tests.planning.seating.late.late_dinners import attendee, by_seniority, reply_of

from symposiarch.model.invitations import Honour, Reply
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.late import changes as late_changes
from symposiarch.planning.seating.plans.reasons import Fact, Why


def test_who_cancels_gives_up_the_seat_and_the_others_may_stay_or_move_up(session: Session, plan: SeatingPlan) -> None:
    before = sitting(session, plan)
    gone = attendee(session, "Guest B")
    assert gone.invitation is not None
    gone.invitation.reply = Reply.DECLINED
    session.flush()
    smallest, *others = late_changes.proposals(session, plan.id)
    assert [(move.name, move.seat_to) for move in smallest.moves] == [("Guest B", None)]
    assert smallest.cards == ()
    assert len(others) == 1
    late_changes.accept(session, plan.id, others[0])
    after = sitting(session, plan)
    assert "Guest B" not in after
    # They are all of one rank: the last of them moves, and no other card is printed again.
    assert after["Guest F"].seat_id == before["Guest B"].seat_id
    assert who_sits.why(session, plan.id, before["Guest B"].seat_id) == (Fact(Why.LATE),)
    assert len(others[0].cards) == 1


def test_when_somebody_cancels_in_a_hall_the_row_may_close_up_alone(session: Session, full_hall: SeatingPlan) -> None:
    reply_of(session, "Rector 36", Reply.ACCEPTED)
    reply_of(session, "Rector 00", Reply.DECLINED)
    rows = {row.attendee_id: row.table_id for row in who_sits.seat_rows(session, full_hall.id)}
    found = late_changes.proposals(session, full_hall.id)
    assert [len(way.moves) for way in found] == [1, 7, 37]
    assert len({rows[move.attendee] for move in found[1].moves}) == 1


def test_into_a_gap_at_a_long_table_a_few_of_the_nearest_ranks_step_up(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    by_seniority(session, event, 19)
    plan = laid(session, event, "a long table of 20")
    fill.fill_by_rank(session, plan.id)
    before = {row.name: row.honour for row in who_sits.seat_rows(session, plan.id) if row.name}
    reply_of(session, "Rector 02", Reply.DECLINED)
    found = late_changes.proposals(session, plan.id)
    # Nobody moves, two step up, five do, or all who rank lower.
    assert [len(way.moves) for way in found] == [1, 3, 6, 17]
    late_changes.accept(session, plan.id, found[1])
    after = {row.name: row.honour for row in who_sits.seat_rows(session, plan.id) if row.name}
    assert {name: (before[name], place) for name, place in after.items() if place != before[name]} == {
        "Rector 03": (before["Rector 03"], before["Rector 02"]),
        "Rector 04": (before["Rector 04"], before["Rector 03"]),
    }


def test_when_three_cancel_and_one_comes_a_few_step_down_for_the_one_and_up_into_the_gaps(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    by_seniority(session, event, 19)
    plan = laid(session, event, "a long table of 20")
    fill.fill_by_rank(session, plan.id)
    for name in ("Rector 02", "Rector 08", "Rector 17"):
        reply_of(session, name, Reply.DECLINED)
    coming(session, event, "The Mayor", title="Mayor")
    found = late_changes.proposals(session, plan.id)
    before = {row.seat_id: row.honour for row in who_sits.seat_rows(session, plan.id)}
    gaps = {row.honour for row in who_sits.seat_rows(session, plan.id) if row.name in ("Rector 02", "Rector 08")}
    between = [way for way in found if 4 < len(way.moves) < max(len(one.moves) for one in found)]
    assert between
    for way in between:
        # The chairs of honour that were given up are had by somebody again.
        assert gaps <= {before[move.seat_to] for move in way.moves if move.seat_to is not None}
        late = next(move for move in way.moves if move.name == "The Mayor")
        assert late.seat_to is not None
        assert before[late.seat_to] == 2
