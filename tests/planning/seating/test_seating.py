"""Seating an event: layouts, plans, filling by rank and by wishes, and what is wrong with a plan."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Reply
from symposiarch.model.people import Mobility, Person
from symposiarch.model.seating import SeatingPlan, Wish, WishKind
from symposiarch.model.venues import Room, SeatKind, TableShape
from symposiarch.planning.inviting.replies import record_reply
from symposiarch.planning.seating import checks, exchanges, who_sits, words
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.arranging import arrange
from symposiarch.planning.seating.furniture.furnishing import reseat_table, set_seats
from symposiarch.planning.seating.furniture.layout_files import layout_from, layout_value
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import by_hand, plans
from symposiarch.planning.seating.plans.reasons import Fact, Why, ranked_now
from symposiarch.planning.seating.sociable import by_wishes
from symposiarch.planning.seating.sociable.mixing import mixing_of


def a_dinner(session: Session, guests: int, tables: str, *, host: bool = True, **fields: object) -> SeatingPlan:
    """A dinner whose guests have accepted: a host, then ambassadors "Guest AA", "Guest AB"..., all speaking English."""
    event = an_event(session, **fields)
    if host:
        a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST, languages=("en",))
    for number in range(guests):
        a_guest(
            session, event, f"Guest {chr(65 + number // 26)}{chr(65 + number % 26)}", reply=Reply.ACCEPTED,
            title="Ambassador", state="", languages=("en",),
        )  # fmt: skip
    layout = add_layout(session, tables=read_wanted(tables), event_id=event.id)
    return plans.add_plan(session, event.id, layout_id=layout.id)


def sitting(session: Session, plan: SeatingPlan) -> dict[str, who_sits.SeatRow]:
    return {row.name: row for row in who_sits.seat_rows(session, plan.id) if row.name}


def attendee(session: Session, event: Event, name: str) -> Attendee:
    from sqlalchemy import select

    rows = session.scalars(select(Attendee).where(Attendee.event_id == event.id))
    return next(row for row in rows if (row.person.name if row.person else row.name) == name)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 rounds of 8 and a head table", [(TableShape.HEAD, 6)] + [(TableShape.ROUND, 8)] * 12),
        ("120 in theatre of 40", [(TableShape.ROW, 40)] * 3),
        ("22 at a long table", [(TableShape.RECTANGULAR, 22)]),
        ("a u-shape of 30, 20 at rounds of 10", [(TableShape.U, 30), (TableShape.ROUND, 10), (TableShape.ROUND, 10)]),
        ("a hollow square for 24", [(TableShape.HOLLOW_SQUARE, 24)]),
    ],
)
def test_tables_are_asked_for_in_words(words: str, expected: list[tuple[TableShape, int]]) -> None:
    assert [(wanted.shape, wanted.seats) for wanted in read_wanted(words)] == expected


def test_a_hall_of_four_hundred_in_rows_holds_four_hundred() -> None:
    assert sum(wanted.seats for wanted in read_wanted("400 in theatre")) == 400


def test_words_that_are_not_understood_are_answered_with_examples() -> None:
    with pytest.raises(SymposiarchError, match="12 rounds of 8"):
        read_wanted("some nice tables")


def test_no_two_tables_of_a_layout_stand_in_one_place(session: Session) -> None:
    layout = add_layout(session, tables=read_wanted("12 rounds of 8 and a head table"))
    for one in layout.tables:
        for other in layout.tables:
            if one is not other:
                apart = max(
                    abs(one.x - other.x) - (one.width + other.width) / 2,
                    abs(one.y - other.y) - (one.depth + other.depth) / 2,
                )
                assert apart >= 1500


@pytest.mark.parametrize(
    ("width", "depth", "spot"), [(12_000, 10_000, (6_000, 5_000, 0)), (7_000, 12_000, (3_500, 6_000, 90))]
)
def test_a_long_table_alone_stands_in_the_middle_of_its_room_and_along_it_where_it_is_narrow(
    width: int, depth: int, spot: tuple[int, int, float]
) -> None:
    room = Room(name="Dining room", width=width, depth=depth, outline=[])
    assert arrange(read_wanted("a long table of 22"), room) == [spot]
    assert arrange(read_wanted("a head table of 5, a round of 8"), room)[0].y < depth / 2, "before the guests"


def test_korea_leaves_out_the_table_number_four(session: Session) -> None:
    event = an_event(session, practice="korea")
    layout = add_layout(session, tables=read_wanted("5 rounds of 8"), event_id=event.id)
    assert [one.label for one in layout.tables] == ["1", "2", "3", "5", "6"]


def test_a_layout_goes_out_as_json_and_comes_back(session: Session) -> None:
    event = an_event(session)
    layout = add_layout(session, tables=read_wanted("a horseshoe of 15, 2 rounds of 8"), event_id=event.id)
    value = layout_value(layout)
    again = layout_from(session, json.loads(json.dumps(value)), event_id=event.id)
    assert layout_value(again) == value
    with pytest.raises(SymposiarchError, match="no layout"):
        layout_from(session, {"tables": []})


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


def test_a_table_grows_and_shrinks_around_those_who_sit(session: Session) -> None:
    plan = a_dinner(session, 5, "a round of 6")
    fill.fill_by_rank(session, plan.id)
    table = plan.layout.tables[0]
    assert reseat_table(session, table.id, seats=8) == ()
    assert len(table.seats) == 8
    assert len(sitting(session, plan)) == 6
    lost = reseat_table(session, table.id, seats=4)
    assert {one.name for one in lost} == {"Guest AD", "Guest AE"}
    seats = sitting(session, plan)
    assert set(seats) == {"The Host", "Guest AA", "Guest AB", "Guest AC"}
    assert [seats[name].position for name in ("The Host", "Guest AA", "Guest AB")] == [0, 1, 3]


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
    filled = (Fact(Why.RIGHT_OF_HOST), Fact(Why.LIST, listed="tied", place=2))
    assert ranked_now(filled, 1, ranks, ()) == (filled[0], Fact(Why.LIST, listed="rank", place=4))
    assert ranked_now((Fact(Why.LATE),), 2, ranks, ()) == (Fact(Why.LIST, listed="tied", place=5), Fact(Why.LATE))
    assert ranked_now(filled, 9, ranks, ()) == filled, "who does not come has no rank of today"
