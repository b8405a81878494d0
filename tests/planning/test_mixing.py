"""Better company as far as rank lets it."""

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
from symposiarch.model.seating import SeatingPlan, WishKind
from symposiarch.planning import autoseat
from symposiarch.planning.heads import heads, to_be_seated
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.seating import fill, plans
from symposiarch.planning.seating.layouts import add_layout
from symposiarch.planning.seating.mixing import keep_mixed, mixing_task, seats_for
from symposiarch.planning.seating.wanted import read_wanted
from symposiarch.planning.seating.wishes import add_wish


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        yield work.session


@pytest.fixture
def plan(session: Session) -> SeatingPlan:
    """Twenty-four at three rounds, filled by rank; the last of the order wishes to sit beside the tenth."""
    event = an_event(session)
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST, languages=("en",))
    for number in range(23):
        title = "Ambassador" if number < 12 else "Counsellor"
        a_guest(session, event, f"Guest {number:02}", reply=Reply.ACCEPTED, title=title, languages=("en",))
    layout = add_layout(session, tables=read_wanted("3 rounds of 8"), event_id=event.id)
    made = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, made.id)
    order = order_of_precedence(session, event.id).guests
    first, last = order[12].standing.key, order[-1].standing.key
    add_wish(session, event.id, first=first, second=last, kind=WishKind.BESIDE, weight=60)
    return made


def sitting(session: Session, plan: SeatingPlan) -> dict[int, int]:
    return {row.attendee_id: row.seat_id for row in plans.places(session, plan.id)}


def improve(session: Session, plan: SeatingPlan, mixing: float) -> dict[int, int]:
    task = mixing_task(session, plan.id, mixing=mixing)
    found = autoseat.solve(task.social.problem, seconds=0.4, workers=1)
    keep_mixed(session, task, seats_for(task, found.plan))
    session.flush()
    return sitting(session, plan)


def test_the_first_ranks_keep_their_seats_and_the_others_are_mixed(session: Session, plan: SeatingPlan) -> None:
    before = sitting(session, plan)
    order = [one.standing.key for one in order_of_precedence(session, plan.event_id).guests]
    after = improve(session, plan, 0.5)
    assert after.keys() == before.keys()
    assert len(set(after.values())) == len(after)
    assert all(after[key] == before[key] for key in order[:12])
    assert after != before
    assert plan.mixing == 0.5


def test_a_locked_guest_keeps_the_very_seat_however_sociable(session: Session, plan: SeatingPlan) -> None:
    before = sitting(session, plan)
    held = list(before)[5]
    plans.lock(session, plan.id, attendee_id=held)
    assert improve(session, plan, 1.0)[held] == before[held]


def test_who_interprets_for_one_of_the_first_stays_with_that_guest(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST, languages=("en",))
    poet = a_guest(session, event, "The Poet", reply=Reply.ACCEPTED, honour=Honour.GUEST_OF_HONOUR, languages=("ko",))
    speaks = a_companion(session, poet, "The Interpreter", role=AttendeeRole.INTERPRETER)
    for number in range(13):
        a_guest(session, event, f"Guest {number:02}", reply=Reply.ACCEPTED, title="Counsellor", languages=("en",))
    layout = add_layout(session, tables=read_wanted("2 rounds of 8"), event_id=event.id)
    made = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, made.id)
    before = sitting(session, made)
    assert improve(session, made, 0.9)[speaks.id] == before[speaks.id]


def test_those_who_must_not_sit_side_by_side_do_not_though_one_keeps_the_seat(
    session: Session, plan: SeatingPlan
) -> None:
    order = [one.standing.key for one in order_of_precedence(session, plan.event_id).guests]
    kept = order[3]
    for other in order[12:16]:
        add_wish(session, plan.event_id, first=kept, second=other, kind=WishKind.NOT_BESIDE, hard=True)
    after = improve(session, plan, 0.5)
    guest_on = {seat: guest for guest, seat in after.items()}
    for table in plan.layout.tables:
        ring = [guest_on.get(seat.id) for seat in table.seats]
        for one, two in zip(ring, ring[1:] + ring[:1], strict=True):
            assert kept not in (one, two) or not {one, two} & set(order[12:16])


def test_at_strict_precedence_nobody_is_moved_and_it_is_said(session: Session, plan: SeatingPlan) -> None:
    plans.lock(session, plan.id, attendee_id=next(iter(sitting(session, plan))))
    host = session.scalars(select(Attendee).where(Attendee.honour == Honour.HOST)).one()
    plans.lock(session, plan.id, attendee_id=host.id)
    with pytest.raises(SymposiarchError, match="towards Sociable"):
        mixing_task(session, plan.id, mixing=0.0)


def test_who_is_to_be_seated_is_told_alike_in_few_words_and_in_many(session: Session) -> None:
    event = an_event(session)
    for number, reply in enumerate(Reply):
        a_guest(session, event, f"Guest {number}", reply=reply)
    session.flush()
    told = {head.id for head in heads(session, event.id) if plans.needs_seat(head)}
    assert to_be_seated(session, event.id) == told
    assert 0 < len(told) < len(Reply)


def test_the_unseated_are_counted_once_there_is_a_plan(session: Session, plan: SeatingPlan) -> None:
    assert plans.count_unseated(session, plan.event_id) == 0
    plans.unseat(session, plan.id, attendee_ids=tuple(list(sitting(session, plan))[:2]))
    assert plans.count_unseated(session, plan.event_id) == 2
    assert plans.count_unseated(session, an_event(session, title="Another").id) is None
