"""Seating an event: filling by rank, plans, changes by hand, and what is wrong with a plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, new_office
from tests.dinners import a_dinner, attendee, sitting

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Reply
from symposiarch.model.people import Mobility, Person
from symposiarch.model.venues import SeatKind
from symposiarch.planning.seating import checks, exchanges, who_sits, words
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.seating.plans.reasons import Fact, Why, facts_of, ranked_now
from symposiarch.planning.seating.seat_lists import SeatList


def test_filled_by_rank_the_first_guest_is_at_the_right_of_the_host_and_the_second_at_the_left_c3(
    session: Session,
) -> None:
    plan = a_dinner(session, 7, "a round of 8")
    filled = fill.fill_by_rank(session, plan.id)
    seats = sitting(session, plan)
    assert filled.seated == 8
    assert [seats[name].position for name in ("The Host", "Guest AA", "Guest AB", "Guest AC")] == [0, 1, 7, 2]


def a_couple_receives(session: Session, tables: str) -> dict[str, who_sits.SeatRow]:
    """A host with a wife and a guest of honour of no rank, at some table with six ambassadors."""
    plan = a_dinner(session, 6, tables)
    host = attendee(session, plan.event, "The Host").person
    assert host is not None
    a_companion(session, host, "The Hostess", role=AttendeeRole.SPOUSE)
    a_guest(session, plan.event, "The Poet", reply=Reply.ACCEPTED, honour=Honour.GUEST_OF_HONOUR, languages=("en",))
    fill.fill_by_rank(session, plan.id)
    found = {one.wrong for one in checks.check_plan(session, plan.id)}
    assert not found & {Wrong.GUEST_OF_HONOUR_PLACE, Wrong.SPOUSES_BESIDE}
    return sitting(session, plan)


def test_host_and_hostess_preside_face_to_face_with_the_guest_of_honour_at_his_right_c3(session: Session) -> None:
    seats = a_couple_receives(session, "a long table of 10")
    assert [seats[name].position for name in ("The Host", "The Hostess", "The Poet", "Guest AA")] == [0, 5, 1, 6]


def test_at_a_head_table_the_guest_of_honour_is_at_the_right_of_the_host_c4(session: Session) -> None:
    seats = a_couple_receives(session, "a head table of 9")
    assert [seats[name].position for name in ("The Host", "The Poet", "Guest AA")] == [4, 5, 3]


def test_a_couple_is_parted_and_the_exchange_is_told(session: Session) -> None:
    plan = a_dinner(session, 8, "a round of 10")
    person = attendee(session, plan.event, "Guest AF").person
    assert person is not None
    spouse = a_companion(session, person, "Partner", role=AttendeeRole.SPOUSE)
    fill.fill_by_rank(session, plan.id)
    seats = sitting(session, plan)
    distance = (seats["Guest AF"].position - seats[spouse.name].position) % 10
    assert distance not in (1, 9)
    assert not any(one.wrong is Wrong.SPOUSES_BESIDE for one in checks.check_plan(session, plan.id))
    called = words.names(session, plan.event_id)
    for made in exchanges.exchanges(session, plan.id):
        assert "changed seats." in words.spoken(words.exchange(made, called))


def test_locks_never_move_c9(session: Session) -> None:
    plan = a_dinner(session, 7, "a round of 8")
    guest = attendee(session, plan.event, "Guest AG")
    seat = plan.layout.tables[0].seats[1]
    by_hand.seat_guest(session, plan.id, attendee_id=guest.id, seat_id=seat.id)
    by_hand.lock(session, plan.id, attendee_id=guest.id)
    fill.fill_by_rank(session, plan.id)
    assert sitting(session, plan)["Guest AG"].seat_id == seat.id
    with pytest.raises(SymposiarchError, match="locked"):
        by_hand.unseat(session, plan.id, attendee_ids=(guest.id,))


def test_a_wheelchair_has_its_place_c9(session: Session) -> None:
    plan = a_dinner(session, 7, "a round of 8")
    plan.layout.tables[0].seats[3].kind = SeatKind.WHEELCHAIR
    person = attendee(session, plan.event, "Guest AG").person
    assert person is not None
    person.mobility = Mobility.WHEELCHAIR
    session.flush()
    fill.fill_by_rank(session, plan.id)
    assert sitting(session, plan)["Guest AG"].kind is SeatKind.WHEELCHAIR


def test_a_declined_guest_gives_up_the_seat(session: Session) -> None:
    plan = a_dinner(session, 5, "a round of 8")
    fill.fill_by_rank(session, plan.id)
    gone = attendee(session, plan.event, "Guest AC")
    assert gone.invitation is not None
    gone.invitation.reply = Reply.DECLINED
    session.flush()
    assert Wrong.SEATED_ABSENT in {one.wrong for one in checks.check_plan(session, plan.id)}
    assert by_hand.free_absent_seats(session, plan.id) == (gone.id,)
    assert "Guest AC" not in sitting(session, plan)


def test_seating_on_a_taken_seat_lets_the_two_change(session: Session) -> None:
    plan = a_dinner(session, 3, "a round of 8")
    fill.fill_by_rank(session, plan.id)
    before = sitting(session, plan)
    one, other = before["Guest AA"], before["Guest AC"]
    assert one.attendee_id is not None
    assert other.attendee_id is not None
    by_hand.seat_guest(session, plan.id, attendee_id=one.attendee_id, seat_id=other.seat_id)
    after = sitting(session, plan)
    assert (after["Guest AA"].seat_id, after["Guest AC"].seat_id) == (other.seat_id, one.seat_id)


def test_a_frozen_plan_is_numbered_and_changed_no_more(session: Session) -> None:
    plan = a_dinner(session, 3, "a round of 8")
    fill.fill_by_rank(session, plan.id)
    assert plans.freeze_plan(session, plan.id, by="Leyla") == 1
    with pytest.raises(SymposiarchError, match="frozen"):
        fill.fill_by_rank(session, plan.id)
    copy = plans.copy_plan(session, plan.id)
    assert len(copy.places) == 4
    assert plans.freeze_plan(session, copy.id) == 2
    rows = plans.plans(session, plan.event_id)
    assert [(row.number, row.frozen_by) for row in rows] == [(1, "Leyla"), (2, "")]
    assert [(row.seats, row.seated, row.chosen) for row in rows] == [(8, 4, True), (8, 4, False)]
    plans.choose_plan(session, copy.id)
    assert plans.plan_called(session, plan.event_id).id == copy.id


def test_who_has_no_chair_is_named(session: Session) -> None:
    plan = a_dinner(session, 5, "a round of 4")
    filled = fill.fill_by_rank(session, plan.id)
    assert (filled.seated, filled.standing) == (4, ("Guest AD", "Guest AE"))
    assert [one.names for one in checks.check_plan(session, plan.id) if one.wrong is Wrong.UNSEATED] == [
        ("Guest AD",), ("Guest AE",),
    ]  # fmt: skip


def test_spread_gives_each_table_somebody_of_rank_c6(session: Session) -> None:
    plan = a_dinner(session, 8, "4 rounds of 4", host=False)
    fill.fill_by_rank(session, plan.id, spread=True)
    seats = sitting(session, plan)
    assert {seats[f"Guest A{letter}"].table for letter in "ABCD"} == {"1", "2", "3", "4"}
    assert seats["Guest AE"].table == "4"


def test_what_is_wrong_names_its_guests(session: Session) -> None:
    plan = a_dinner(session, 13, "a round of 13", host=False)
    fill.fill_by_rank(session, plan.id)
    seats = sitting(session, plan)
    first, last = seats["Guest AA"].attendee_id, seats["Guest AM"].attendee_id
    assert first is not None
    assert last is not None
    lonely = session.get_one(Attendee, last).person
    assert isinstance(lonely, Person)
    lonely.languages = ("ko",)
    session.flush()
    found = {one.wrong for one in checks.check_plan(session, plan.id)}
    assert Wrong.THIRTEEN in found
    assert Wrong.NO_LANGUAGE in found
    assert all(str(words.finding(one)).endswith(".") for one in checks.check_plan(session, plan.id))


def test_nobody_sits_twice_and_locks_hold_whatever_is_done(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        plan = a_dinner(work.session, 6, "2 rounds of 4")
        guests = [one.id for one in work.session.query(Attendee)]
        seats = [seat.id for table in plan.layout.tables for seat in table.seats]

        @given(
            st.lists(st.tuples(st.sampled_from("slfu"), st.sampled_from(guests), st.sampled_from(seats)), max_size=12)
        )
        def steps(moves: list[tuple[str, int, int]]) -> None:
            for place in list(plan.places):
                place.locked = False
            locked: dict[int, int] = {}
            for what, guest, seat in moves:
                try:
                    if what == "s":
                        by_hand.seat_guest(work.session, plan.id, attendee_id=guest, seat_id=seat)
                    elif what == "l":
                        by_hand.lock(work.session, plan.id, attendee_id=guest)
                        locked[guest] = next(one.seat_id for one in plan.places if one.attendee_id == guest)
                    elif what == "f":
                        fill.fill_by_rank(work.session, plan.id)
                    else:
                        by_hand.unseat(work.session, plan.id, attendee_ids=(guest,))
                except SymposiarchError:
                    pass
                held = [(place.attendee_id, place.seat_id) for place in plan.places]
                assert len({guest for guest, _ in held}) == len({seat for _, seat in held}) == len(held)
                assert all((guest, seat) in held for guest, seat in locked.items())

        steps()


def test_why_somebody_sits_there_is_told_with_the_rank_of_today_c1() -> None:
    ranks = {1: 4, 2: 5, 3: 5}
    filled = (Fact(Why.RIGHT_OF_HOST), Fact(Why.LIST, listed=SeatList.TIED, place=2))
    assert ranked_now(filled, 1, ranks, ()) == (filled[0], Fact(Why.LIST, listed=SeatList.RANK, place=4))
    assert ranked_now((Fact(Why.LATE),), 2, ranks, ()) == (
        Fact(Why.LIST, listed=SeatList.TIED, place=5),
        Fact(Why.LATE),
    )
    assert ranked_now(filled, 9, ranks, ()) == filled, "who does not come has no rank of today"


def test_a_block_that_is_called_as_a_list_is_told_as_a_block() -> None:
    block = Fact(Why.LIST, listed=SeatList.BLOCK, place=2, block="guests")
    (read,) = facts_of([block.kept()])
    assert read == block
    assert str(words.reason(read, {})) == "Second in the block of guests."
    (of_old,) = facts_of([["list", "Press", 3]])
    assert str(words.reason(of_old, {})) == "Third in the block of Press."
