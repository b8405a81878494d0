"""Who comes late, or for another, is given a seat, and as few as can be make way."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of
from tests.dinners import at_tables, coming, laid, ranked, sitting
from tests.planning.seating.late.late_dinners import attendee, reply_of

from symposiarch.model.invitations import AttendeeRole, Honour, Reply
from symposiarch.model.people import Mobility
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Seat, SeatKind
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.late import changes as late_changes
from symposiarch.planning.seating.plans import by_hand, plans


def test_a_deputy_takes_the_seat_of_whom_they_represent(session: Session, plan: SeatingPlan) -> None:
    before = sitting(session, plan)
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
    assert sitting(session, plan)["The Deputy"].seat_id == before["Guest C"].seat_id
    assert len(own.cards) == 1


def test_a_deputy_may_have_the_seat_of_whom_they_represent_also_when_others_cancel_and_come(
    session: Session, plan: SeatingPlan
) -> None:
    before = sitting(session, plan)
    principal = reply_of(session, "Guest A", Reply.REPRESENTED)
    assert principal.person is not None
    a_companion(session, principal.person, "The Deputy", role=AttendeeRole.REPRESENTATIVE)
    reply_of(session, "Guest F", Reply.DECLINED)
    a_guest(session, plan.event, "Guest X", reply=Reply.ACCEPTED, title="Minister of Culture")
    session.flush()
    found = late_changes.proposals(session, plan.id)
    deputies = [move.seat_to for one in found for move in one.moves if move.name == "The Deputy"]
    assert before["Guest A"].seat_id in deputies
    assert len(set(deputies)) > 1  # by the own rank they sit elsewhere


def test_of_two_more_than_chairs_one_is_named_as_standing(session: Session, plan: SeatingPlan) -> None:
    for letter in "XY":
        a_guest(session, plan.event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
    found = late_changes.proposals(session, plan.id)
    assert found
    assert all(len(one.standing) == 1 for one in found)


def test_a_place_for_a_wheelchair_is_left_for_who_needs_it(session: Session) -> None:
    event = an_event(session)
    for letter in "ABCDE":
        coming(session, event, f"Guest {letter}", title="Ambassador")
    plan = laid(session, event, "a row of 8")
    fill.fill_by_rank(session, plan.id)
    free = [row for row in sorted(who_sits.seat_rows(session, plan.id), key=lambda row: row.honour) if not row.name]
    session.get_one(Seat, free[0].seat_id).kind = SeatKind.WHEELCHAIR
    session.flush()
    coming(session, event, "The Walker", title="Ambassador")
    coming(session, event, "The Rider", title="Ambassador", mobility=Mobility.WHEELCHAIR)
    for proposal in late_changes.proposals(session, plan.id):
        given = {move.name: move.seat_to for move in proposal.moves}
        assert given["The Rider"] == free[0].seat_id
        assert given["The Walker"] != free[0].seat_id


def test_one_who_comes_late_finds_a_chair_in_a_hall_of_six_hundred(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST)
    layout = add_layout(session, tables=read_wanted("30 rows of 20"), event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    a_guest(session, event, "Guest X", reply=Reply.ACCEPTED)
    (smallest, *_) = late_changes.proposals(session, plan.id)
    assert [move.name for move in smallest.moves] == ["Guest X"]


def test_a_deputy_has_the_chair_of_whom_they_represent_and_not_that_of_the_companion(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The Host", honour=Honour.HOST)
    for letter in "ABCDEF":
        guest = coming(session, event, f"Guest {letter}", title="Ambassador")
        if letter == "A":
            a_companion(session, guest, "Who WITH-A", role=AttendeeRole.SPOUSE)
    plan = laid(session, event, "a round of 10")
    fill.fill_by_rank(session, plan.id)
    before = sitting(session, plan)
    assert before["Guest A"].seat_id < before["Who WITH-A"].seat_id
    represent(session, attendee(session, "Guest A").invitation_id or 0, by="office", name="The Deputy")
    reply_of(session, "Guest E", Reply.DECLINED)
    coming(session, event, "Guest N", title="Rector")

    found = late_changes.proposals(session, plan.id)

    deputies = [move.seat_to for one in found for move in one.moves if move.name == "The Deputy"]
    assert before["Guest A"].seat_id in deputies


def test_a_newcomer_does_not_preside_in_the_stead_of_a_host_who_cancels(session: Session, plan: SeatingPlan) -> None:
    chair = sitting(session, plan)["The Host"].seat_id
    host = attendee(session, "The Host")
    assert host.invitation is not None
    assert host.person is not None
    host.invitation.reply = Reply.REPRESENTED
    for letter in "XY":
        a_guest(session, plan.event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
    found = late_changes.proposals(session, plan.id)
    assert found
    assert not any(move.seat_to == chair for way in found for move in way.moves)
    assert {len(way.standing) for way in found} == {1}
    a_companion(session, host.person, "The Deputy", role=AttendeeRole.REPRESENTATIVE)
    session.flush()
    assert any(
        move.seat_to == chair and move.name == "The Deputy"
        for way in late_changes.proposals(session, plan.id)
        for move in way.moves
    )


def test_a_host_who_comes_after_all_takes_the_own_chair_not_one_given_up(session: Session, plan: SeatingPlan) -> None:
    (host,) = [row for row in who_sits.seat_rows(session, plan.id) if row.name == "The Host"]
    by_hand.put_guests(
        session,
        plan.id,
        seats={
            row.attendee_id: row.seat_id
            for row in who_sits.seat_rows(session, plan.id)
            if row.attendee_id and row.seat_id != host.seat_id
        },
    )
    reply_of(session, "Guest B", Reply.DECLINED)
    for way in late_changes.proposals(session, plan.id):
        assert {move.name: move.seat_to for move in way.moves}["The Host"] == host.seat_id


def test_a_row_kept_for_the_press_takes_only_the_press_also_late(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST)
    for letter in "AB":
        a_guest(session, event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
    a_guest(session, event, "Press P", reply=Reply.ACCEPTED, category="Press")
    layout = add_layout(session, tables=read_wanted("6 in theatre of 3"), event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    layout.tables[0].category = "Press"
    session.flush()
    fill.fill_by_rank(session, plan.id)
    a_guest(session, event, "Guest X", reply=Reply.ACCEPTED, title="Ambassador")
    assert late_changes.proposals(session, plan.id) == ()
    a_guest(session, event, "Press Q", reply=Reply.ACCEPTED, category="Press")
    press = {row.seat_id for row in who_sits.seat_rows(session, plan.id) if row.table_position == 0}
    found = late_changes.proposals(session, plan.id)
    assert found
    for way in found:
        assert way.standing == ("Guest X",)
        (move,) = way.moves
        assert (move.name, move.seat_to in press) == ("Press Q", True)


def test_the_hosts_own_people_make_way_for_a_guest_who_comes_late_c3(session: Session) -> None:
    event = an_event(session)
    house = "Embassy of Azerbaijan"
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST, organisation=house)
    a_guest(session, event, "Our Counsellor", reply=Reply.ACCEPTED, title="Counsellor", organisation=house)
    a_guest(session, event, "A Rector", reply=Reply.ACCEPTED, title="Rector")
    layout = add_layout(session, tables=read_wanted("a round of 4"), event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    a_guest(session, event, "A Professor", reply=Reply.ACCEPTED, title="Professor")
    ways = late_changes.proposals(session, plan.id)
    late_changes.accept(session, plan.id, max(ways, key=lambda way: len(way.moves)))
    rows = {row.name: row.honour for row in who_sits.seat_rows(session, plan.id)}
    assert [rows[name] for name in ("The Host", "A Rector", "A Professor", "Our Counsellor")] == [1, 2, 3, 4]


@pytest.fixture
def two_tables(session: Session) -> SeatingPlan:
    """A head table of five with the host and four ambassadors, A to D, and two more, E and F, with a rector at a round
    of six."""
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 6)
    coming(session, event, "The Rector", title="Rector")
    plan = laid(session, event, "a head table of 5 and a round of 6", table_hosts=False)
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert [tables[name] for name in ("D", "E", "Rector")] == ["1", "2", "2"]
    return plan


def test_a_head_table_takes_nobody_late_who_ranks_below_those_at_it_c4(
    session: Session, two_tables: SeatingPlan
) -> None:
    reply_of(session, "Guest C", Reply.DECLINED)
    coming(session, two_tables.event, "The Professor", title="Professor")
    head = {row.seat_id for row in who_sits.seat_rows(session, two_tables.id) if row.table_position == 0}
    found = late_changes.proposals(session, two_tables.id)
    assert not any(move.seat_to in head for way in found for move in way.moves if move.name == "The Professor")
    # One of the ways fills the gap at the head table with the first of the others.
    (raised,) = [way for way in found if any(move.seat_to in head and move.name == "Guest E" for move in way.moves)]
    late_changes.accept(session, two_tables.id, raised)
    assert at_tables(session, two_tables)["Professor"] == "2"


def test_a_deputy_sits_by_the_own_rank_not_at_the_head_table_of_whom_they_represent_c1_s42(
    session: Session, two_tables: SeatingPlan
) -> None:
    principal = reply_of(session, "Guest C", Reply.REPRESENTED)
    assert principal.person is not None
    a_companion(session, principal.person, "The Deputy", role=AttendeeRole.REPRESENTATIVE)
    session.flush()
    head = {row.seat_id for row in who_sits.seat_rows(session, two_tables.id) if row.table_position == 0}
    found = late_changes.proposals(session, two_tables.id)
    assert found
    assert not any(move.seat_to in head for way in found for move in way.moves if move.name == "The Deputy")


def test_an_ambassador_who_comes_late_has_the_seat_given_up_at_the_head_table(
    session: Session, two_tables: SeatingPlan
) -> None:
    reply_of(session, "Guest C", Reply.DECLINED)
    coming(session, two_tables.event, "Guest X", title="Ambassador")
    head = {row.seat_id for row in who_sits.seat_rows(session, two_tables.id) if row.table_position == 0}
    (smallest, *_) = late_changes.proposals(session, two_tables.id)
    assert any(move.seat_to in head and move.name == "Guest X" for move in smallest.moves)


def test_for_an_ambassador_who_comes_late_to_a_full_hall_a_few_make_way(
    session: Session, full_hall: SeatingPlan
) -> None:
    before = {row.name: row.honour for row in who_sits.seat_rows(session, full_hall.id) if row.name}
    coming(session, full_hall.event, "Ambassador X", title="Ambassador")
    found = late_changes.proposals(session, full_hall.id)
    # Besides who comes and who cancels: nobody moves, two step down, five do, or all who rank lower.
    assert [len(way.moves) for way in found] == [2, 4, 7, 39]
    falls = []
    for way in found[1:]:
        honour = {row.seat_id: row.honour for row in who_sits.seat_rows(session, full_hall.id)}
        seats = {move.name: honour[move.seat_to] for move in way.moves if move.seat_to is not None}
        assert seats.pop("Ambassador X") == before["Minister M"]
        falls.append(max(seat - before[name] for name, seat in seats.items()))
        # The higher somebody sat the less they fall; a minister passes none but another minister.
        fallen = [seat - before[name] for name, seat in sorted(seats.items()) if name != "Minister M"]
        assert fallen == sorted(fallen)
    assert falls == sorted(falls, reverse=True)
    late_changes.accept(session, full_hall.id, found[1])
    assert late_changes.proposals(session, full_hall.id) == ()


def test_at_round_tables_a_late_minister_comes_to_a_table_of_the_own_rank_and_a_few_make_way(session: Session) -> None:
    event = an_event(session)
    for title, count in (("Minister", 9), ("Professor", 7), ("Poet", 8)):
        for number in range(count):
            coming(session, event, f"The {title}{number}", title=title)
    plan = laid(session, event, "3 rounds of 8", table_hosts=False)
    fill.fill_by_rank(session, plan.id)
    reply_of(session, "The Poet7", Reply.DECLINED)
    coming(session, event, "The Late", title="Minister")
    found = late_changes.proposals(session, plan.id)
    table_of = {row.seat_id: row.table for row in who_sits.seat_rows(session, plan.id)}
    before = at_tables(session, plan)
    assert {before[f"Minister{number}"] for number in range(9)} >= {"1", "2"}
    (few,) = [way for way in found if any(table_of.get(one.seat_to or 0) == "2" for one in way.moves)]
    # A professor gives the chair beside the ninth minister to the tenth, and takes that of a poet.
    assert [one.name for one in few.moves if one.seat_to is not None][-1] == "The Late"
    assert len(few.moves) == 4


def test_a_late_guest_has_a_chair_at_the_table_that_is_due_though_it_stands_later_in_the_layout_c6(
    session: Session,
) -> None:
    """Ranks are given the tables from the host's outward, wherever a table stands in the list of tables."""
    event = an_event(session)
    host = coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 4)
    for number in range(4):
        coming(session, event, f"Poet {number}", title="Poet")
    plan = laid(session, event, "2 rounds of 6", table_hosts=False)
    seat = plan.layout.tables[1].seats[0]
    by_hand.seat_guest(session, plan.id, attendee_id=invitation_of(host).attendees[0].id, seat_id=seat.id)
    by_hand.lock(session, plan.id, attendee_id=invitation_of(host).attendees[0].id)
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert (tables["HOST"], tables["A"], tables["3"]) == ("2", "2", "1")
    for name in ("Guest B", "Poet 3"):
        reply_of(session, name, Reply.DECLINED)
    coming(session, event, "Guest X", title="Ambassador")
    labels = {row.seat_id: row.table for row in who_sits.seat_rows(session, plan.id)}
    ways = late_changes.proposals(session, plan.id)
    given = [labels[move.seat_to] for way in ways for move in way.moves if move.name == "Guest X" and move.seat_to]
    assert set(given) == {"2"}
