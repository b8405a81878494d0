"""Better company as far as rank lets it."""

from __future__ import annotations

from itertools import combinations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event
from tests.dinners import coming, laid, married

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Reply
from symposiarch.model.people import Gender
from symposiarch.model.seating import SeatingPlan, WishKind
from symposiarch.planning import autoseat
from symposiarch.planning.heads import heads
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.presence import to_be_seated
from symposiarch.planning.seating import checks, who_sits
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.exchanges import exchanges, take_back
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.jarring import Jar
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.sociable.mixing import keep_mixed, mingled, mixing_task, nobody_moves, score_now
from symposiarch.planning.seating.sociable.wishes import add_wish, remove_wish, wishes


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
    return {row.attendee_id: row.seat_id for row in who_sits.places(session, plan.id)}


def improve(session: Session, plan: SeatingPlan, mixing: float, *, until: int = 0) -> dict[int, int]:
    """Search until a score is reached, however busy the machine is, and keep what was found."""
    task = mixing_task(session, plan.id, mixing=mixing)
    scores: list[int] = [-1_000_000]
    found = autoseat.solve(
        task.social.problem,
        seconds=120,
        workers=1,
        progress=lambda now: scores.append(now.score if now.score is not None else scores[-1]),
        stop=lambda: max(scores) >= until,
    )
    keep_mixed(session, task, mingled(task, found.plan))
    session.flush()
    return sitting(session, plan)


def test_the_first_ranks_keep_their_seats_and_the_others_are_mixed(session: Session, plan: SeatingPlan) -> None:
    before = sitting(session, plan)
    order = [one.standing.key for one in order_of_precedence(session, plan.event_id).guests]
    after = improve(session, plan, 0.5, until=60)
    assert after.keys() == before.keys()
    moved = {guest for guest in after if after[guest] != before[guest]}
    assert {who_sits.why(session, plan.id, after[guest]) for guest in moved} == {(Fact(Why.COMPANY),)}
    assert len(set(after.values())) == len(after)
    assert all(after[key] == before[key] for key in order[:12])
    assert after != before
    assert plan.mixing == 0.5


def test_a_locked_guest_keeps_the_very_seat_however_sociable(session: Session, plan: SeatingPlan) -> None:
    before = sitting(session, plan)
    held = list(before)[5]
    by_hand.lock(session, plan.id, attendee_id=held)
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


def test_a_quarrel_of_two_who_keep_their_seats_at_one_table_is_told_with_what_lets_them_move(
    session: Session, plan: SeatingPlan
) -> None:
    table = {row.attendee_id: row.table_id for row in known(session, plan.id).rows}
    order = [one.standing.key for one in order_of_precedence(session, plan.event_id).guests]
    one, other = next(pair for pair in combinations(order[:8], 2) if table[pair[0]] == table[pair[1]])
    add_wish(session, plan.event_id, first=one, second=other, kind=WishKind.APART, hard=True)
    with pytest.raises(SymposiarchError, match=r"both are fixed at table .*move the slider towards Sociable"):
        autoseat.solve(mixing_task(session, plan.id, mixing=0.5).social.problem, seconds=0.1)


@pytest.fixture
def gala(session: Session) -> SeatingPlan:
    """Hosts, a guest of honour and ten couples of five embassies at three rounds, filled by rank; two wish to talk."""
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST, gender=Gender.MALE, languages=("en", "ko"))
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR, gender=Gender.FEMALE, languages=("en", "ko"))
    for number in range(10):
        languages = ("en", "ko") if number % 2 else ("ko",)
        mission = {"organisation": f"Embassy {number % 5}", "languages": languages}
        man = coming(session, event, f"Guest M{number}", title="Ambassador", gender=Gender.MALE, **mission)
        woman = coming(session, event, f"Guest F{number}", title="Counsellor", gender=Gender.FEMALE, **mission)
        married(man, woman)
    made = laid(session, event, "3 rounds of 8", meal="social")
    fill.fill_by_rank(session, made.id)
    by_name = {row.name: row.attendee_id or 0 for row in who_sits.seat_rows(session, made.id)}
    add_wish(session, event.id, first=by_name["Guest M3"], second=by_name["Guest F8"], kind=WishKind.BESIDE, weight=60)
    return made


def test_however_sociable_couples_are_parted_and_the_guest_of_honour_stays_at_the_right_hand(
    session: Session, gala: SeatingPlan
) -> None:
    before = sitting(session, gala)
    presiding = session.scalars(select(Attendee.id).where(Attendee.honour != Honour.NONE)).all()
    after = improve(session, gala, 1.0, until=60)
    found = {one.wrong for one in checks.check_plan(session, gala.id)}
    assert {key: after[key] for key in presiding} == {key: before[key] for key in presiding}
    assert found <= {Wrong.OUT_OF_RANK, Wrong.SAME_MISSION}


def test_each_exchange_for_better_company_is_told_and_all_taken_back_lead_to_the_seats_before(
    session: Session, gala: SeatingPlan
) -> None:
    before = sitting(session, gala)
    assert improve(session, gala, 1.0, until=60) != before
    made = exchanges(session, gala.id)
    assert Jar.WISHED in {jar.kind for one in made for jar in one.mended}
    for one in reversed(made):
        take_back(session, gala.id, one.number)
    assert sitting(session, gala) == before


@pytest.mark.parametrize("reply", [Reply.DECLINED, Reply.NONE, Reply.TENTATIVE])
def test_who_does_not_come_waits_for_no_seat_so_that_all_who_do_change_theirs_by_exchanges(
    session: Session, plan: SeatingPlan, reply: Reply
) -> None:
    a_guest(session, plan.event, "Guest AWAY", reply=reply)
    seated = sitting(session, plan)
    ground = mixing_task(session, plan.id, mixing=0.5).ground
    assert set(ground.sitters) == set(seated)
    seats = dict(zip(ground.ids, ground.now, strict=True))
    assert {guest: seat for seat, guest in seats.items() if guest is not None} == seated


def test_without_a_wish_no_more_is_wrong_than_before(session: Session, gala: SeatingPlan) -> None:
    remove_wish(session, wishes(session, gala.event_id)[0].id)
    before = len(checks.check_plan(session, gala.id))
    improve(session, gala, 1.0)
    assert len(checks.check_plan(session, gala.id)) <= before


def test_where_company_cannot_be_better_nobody_is_moved(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    for number in range(7):
        coming(session, event, f"Guest {number}", title=("Minister", "Ambassador", "Counsellor")[min(2, number)])
    made = laid(session, event, "a round of 8")
    fill.fill_by_rank(session, made.id)
    before = sitting(session, made)
    task = mixing_task(session, made.id, mixing=1.0)
    assert score_now(task) == autoseat.solve(task.social.problem, seconds=0.1, workers=1).score.total
    told: list[float] = []
    found = mingled(task, autoseat.solve(task.social.problem, seconds=0.1, workers=1).plan, report=told.append)
    # It is said how far the laying out is.
    assert told == sorted(set(told))
    assert len(told) > 2
    assert nobody_moves(task, found)
    keep_mixed(session, task, found)
    assert sitting(session, made) == before
    assert exchanges(session, made.id) == ()


def test_a_plan_that_was_changed_during_the_search_stays_as_it_is(session: Session, plan: SeatingPlan) -> None:
    task = mixing_task(session, plan.id, mixing=1.0)
    found = mingled(task, autoseat.solve(task.social.problem, seconds=0.1, workers=1).plan)
    by_hand.unseat(session, plan.id, attendee_ids=tuple(sitting(session, plan))[-1:])
    session.flush()
    before = sitting(session, plan)
    with pytest.raises(SymposiarchError, match="was changed while company was improved"):
        keep_mixed(session, task, found)
    assert sitting(session, plan) == before


def test_a_hall_stays_empty_at_its_back_however_sociable(session: Session) -> None:
    """Who waits for a seat gets the next one of the rows; the other empty chairs are nobody's."""
    event = an_event(session)
    for number in range(14):
        coming(session, event, f"Guest {number:02}", title="Counsellor", languages=("en",))
    made = laid(session, event, "3 rows of 8")
    fill.fill_by_rank(session, made.id)
    coming(session, event, "Guest 14", title="Counsellor", languages=("en",))
    task = mixing_task(session, made.id, mixing=1.0)
    empty = [row.honour for row in who_sits.seat_rows(session, made.id) if row.attendee_id is None and not row.spare]
    open_to = {seat for seats in task.social.seats for seat in seats}
    honours = sorted(row.honour for row in task.facts.rows if row.seat_id in open_to)
    assert len(honours) == 15
    assert score_now(task) is None, "somebody waits for a seat"
    assert honours[-1] == min(empty)


def test_who_waits_for_a_seat_gets_one_when_company_is_improved(session: Session, plan: SeatingPlan) -> None:
    *_, waits, presides = sitting(session, plan)
    by_hand.unseat(session, plan.id, attendee_ids=(waits,))
    session.flush()
    assert waits in improve(session, plan, 0.5)
    by_hand.unseat(session, plan.id, attendee_ids=(presides,))
    session.flush()
    assert presides in improve(session, plan, 0.5), "no other chair is free than that of a table without its host"


def test_the_chair_of_one_who_no_longer_comes_is_for_others_when_company_is_improved(
    session: Session, plan: SeatingPlan
) -> None:
    gone = session.get_one(Attendee, list(sitting(session, plan))[-1])
    late = coming(session, gone.event, "Guest 23", title="Counsellor", languages=("en",))
    assert gone.invitation is not None
    gone.invitation.reply = Reply.DECLINED
    session.flush()
    after = improve(session, plan, 0.5)
    assert late.id in after


def test_at_strict_precedence_nobody_is_moved_and_it_is_said(session: Session, plan: SeatingPlan) -> None:
    by_hand.lock(session, plan.id, attendee_id=next(iter(sitting(session, plan))))
    host = session.scalars(select(Attendee).where(Attendee.honour == Honour.HOST)).one()
    by_hand.lock(session, plan.id, attendee_id=host.id)
    with pytest.raises(SymposiarchError, match="towards Sociable"):
        mixing_task(session, plan.id, mixing=0.0)


def test_who_is_to_be_seated_is_told_alike_in_few_words_and_in_many(session: Session) -> None:
    event = an_event(session)
    for number, reply in enumerate(Reply):
        a_guest(session, event, f"Guest {number}", reply=reply)
    session.flush()
    told = {head.id for head in heads(session, event.id) if who_sits.needs_seat(head)}
    assert to_be_seated(session, event.id) == told
    assert 0 < len(told) < len(Reply)


def test_the_unseated_are_counted_once_there_is_a_plan(session: Session, plan: SeatingPlan) -> None:
    assert who_sits.count_unseated(session, plan.event_id) == 0
    by_hand.unseat(session, plan.id, attendee_ids=tuple(list(sitting(session, plan))[:2]))
    assert who_sits.count_unseated(session, plan.event_id) == 2
    assert who_sits.count_unseated(session, an_event(session, title="Another").id) is None
