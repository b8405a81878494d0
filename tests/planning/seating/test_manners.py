"""How a plan seats, and what its fill exchanged: kept with the plan, changed in one step, taken back alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, new_office
from tests.dinners import a_dinner

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import AttendeeRole, Honour, Reply
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.heads import heads
from symposiarch.planning.seating import words
from symposiarch.planning.seating.exchanges import PlanExchange, exchanges, holding, take_back
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.belonging import lock_tables
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.manners import (
    Manners,
    Meal,
    Style,
    hosts_of,
    manners,
    set_hosts,
    set_manners,
)
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.store import ChangeSet, Office


def a_plan(session: Session, *, practice: str = "generic", deputy: bool = False) -> SeatingPlan:
    """A host, perhaps a deputy, and seven ambassadors at a round of nine; the last brings his wife."""
    event = an_event(session, practice=practice)
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST)
    if deputy:
        a_guest(session, event, "The Deputy", reply=Reply.ACCEPTED, honour=Honour.CO_HOST)
    for letter in "ABCDEFG":
        guest = a_guest(session, event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
        if letter == "G":
            a_companion(session, guest, "Wife of G", role=AttendeeRole.SPOUSE)
    layout = add_layout(session, tables=read_wanted("a round of 9"), event_id=event.id)
    return plans.add_plan(session, event.id, layout_id=layout.id)


def seating(plan: SeatingPlan) -> dict[int, int]:
    return {place.seat_id: place.attendee_id for place in plan.places}


def test_a_plan_begins_with_the_manners_of_its_practice(session: Session) -> None:
    assert manners(session, a_plan(session).id) == Manners()
    assert manners(session, a_plan(session, practice="united_states").id).style is Style.ENGLISH


def test_a_plan_keeps_only_what_differs_and_goes_back_to_the_practice(session: Session) -> None:
    plan = a_plan(session)
    found = set_manners(session, plan.id, style="English", meal="social", yields=True)
    assert (found.style, found.meal, found.yields) == (Style.ENGLISH, Meal.SOCIAL, True)
    assert set_manners(session, plan.id, style=None, meal=None, yields=None) == Manners()
    assert plan.options == {}


def test_a_wrong_choice_is_refused_with_what_there_is(session: Session) -> None:
    plan = a_plan(session)
    with pytest.raises(SymposiarchError, match="choose one of french, english"):
        set_manners(session, plan.id, style="gothic")
    with pytest.raises(SymposiarchError, match="no row 7"):
        set_manners(session, plan.id, row_of_honour=7)


def test_hosts_are_those_of_the_guest_list_unless_the_plan_names_others(session: Session) -> None:
    plan = a_plan(session, deputy=True)
    host, deputy, guest, *_ = [head.id for head in heads(session, plan.event_id)]
    assert hosts_of(session, plan) == (host, deputy)
    set_hosts(session, plan.id, host=guest)
    assert hosts_of(session, plan) == (guest, deputy)
    with pytest.raises(SymposiarchError, match="two people"):
        set_hosts(session, plan.id, host=guest, co_host=guest)


def test_a_frozen_plan_keeps_its_manners(session: Session) -> None:
    plan = a_plan(session)
    plans.freeze_plan(session, plan.id)
    with pytest.raises(SymposiarchError, match="frozen"):
        set_manners(session, plan.id, style="english")


def test_another_plan_on_the_same_tables_keeps_them_as_they_are_laid(session: Session) -> None:
    """Also a frozen one; and who is seated in the one whose style changes stays seated."""
    plan = a_dinner(session, 5, "a long table of 22")
    fill.fill_by_rank(session, plan.id)
    before = seating(plan)
    other = plans.copy_plan(session, plan.id, name="The other")
    plans.freeze_plan(session, other.id)
    set_manners(session, plan.id, style="english")
    assert [bool(one.layout.tables[0].options.get("english")) for one in (plan, other)] == [True, False]
    assert manners(session, other.id).style is Style.FRENCH
    assert set(seating(other).values()) == set(before.values()) == set(seating(plan).values())
    set_manners(session, plan.id, style="french")
    assert not plan.layout.tables[0].options.get("english")


@pytest.mark.parametrize(("style", "back"), [("english", "are put to"), ("french", "go from")])
def test_a_locked_table_that_has_to_be_laid_for_the_hosts_is_told_with_what_to_do(
    session: Session, style: str, back: str
) -> None:
    plan = a_dinner(session, 5, "a long table of 22")
    if style == "french":
        set_manners(session, plan.id, style="english")
    lock_tables(session, plan.layout_id, [plan.layout.tables[0].id])
    with pytest.raises(SymposiarchError, match=f"chairs {back} the ends of table 1, .* locked .* Unlock it"):
        set_manners(session, plan.id, style=style)


def test_an_exchange_is_told_in_a_sentence_and_taken_back_alone(session: Session) -> None:
    plan = a_plan(session)
    fill.fill_by_rank(session, plan.id)
    made = exchanges(session, plan.id)
    assert made
    told = words.spoken(words.exchange(made[0], words.names(session, plan.event_id)))
    assert "changed seats. Guest G and Wife of G are a couple and sat side by side." in told
    before = seating(plan)
    last = made[-1]
    take_back(session, plan.id, last.number)
    after = seating(plan)
    moved = {seat for seat in before if before[seat] != after[seat]}
    assert moved == set(last.seats)
    assert last.number not in {one.number for one in exchanges(session, plan.id)}
    with pytest.raises(SymposiarchError, match="taken back already"):
        take_back(session, plan.id, last.number)


def test_an_exchange_on_which_a_later_one_builds_is_told_with_the_one_to_take_back_first() -> None:
    anna_for_ben = PlanExchange(1, (1, 2), (10, 20), ())
    anna_for_carl = PlanExchange(2, (3, 1), (10, 30), ())
    apart = PlanExchange(3, (4, 5), (40, 50), ())
    by_hand_since = PlanExchange(4, (6, 7), (60, 70), ())
    made = (anna_for_ben, anna_for_carl, apart, by_hand_since)
    sits = {10: 3, 20: 2, 30: 1, 40: 4, 50: 5, 60: 8, 70: 7}
    assert holding(made, sits) == ((anna_for_ben, anna_for_carl), (anna_for_carl, None), (apart, None))


def test_what_has_moved_since_is_not_torn_apart(session: Session) -> None:
    plan = a_plan(session)
    fill.fill_by_rank(session, plan.id)
    exchange = exchanges(session, plan.id)[0]
    guest = next(one for one in exchange.guests if one is not None)
    by_hand.unseat(session, plan.id, attendee_ids=(guest,))
    before = seating(plan)
    with pytest.raises(SymposiarchError, match="moved since"):
        take_back(session, plan.id, exchange.number)
    assert seating(plan) == before


def test_taking_back_is_undone_exactly(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            plan_id = a_plan(work.session).id
            fill.fill_by_rank(work.session, plan_id)
        before = _kept(office, plan_id)
        with office.transaction("Take back") as work:
            take_back(work.session, plan_id, exchanges(work.session, plan_id)[0].number)
        assert _kept(office, plan_id) != before
        assert isinstance(office.undo(), ChangeSet)
        assert _kept(office, plan_id) == before


def _kept(office: Office, plan_id: int) -> object:
    with office.reading() as session:
        plan = session.get_one(SeatingPlan, plan_id)
        return sorted(seating(plan).items()), dict(plan.options)
