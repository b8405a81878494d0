"""Which table is the host's, whose manners a table keeps, and who shares a table or a side with whom (C2 to C8)."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_companion, an_event
from tests.dinners import (
    an_embassy,
    around,
    at_tables,
    coming,
    filled,
    hosts,
    laid,
    married,
    men_and_women,
    ranked,
    told,
    why,
)

from symposiarch.model.invitations import Attendee, AttendeeRole, Honour, Invitation, Reply
from symposiarch.model.people import Gender, Person
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.heads import heads
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.exchanges import exchanges, take_back
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.belonging import make_host_table
from symposiarch.planning.seating.furniture.layouts import copy_layout
from symposiarch.planning.seating.furniture.lining_up import Count, number_tables
from symposiarch.planning.seating.honours.sides import end_seats
from symposiarch.planning.seating.late import changes as late_changes
from symposiarch.planning.seating.manners import set_manners
from symposiarch.planning.seating.plans import by_hand


def numbers(session: Session, plan: SeatingPlan) -> dict[int, tuple[int, bool]]:
    return {row.seat_id: (row.honour, row.spare) for row in who_sits.seat_rows(session, plan.id)}


def lock(session: Session, plan: SeatingPlan, name: str, *, table: int, seat: int) -> None:
    guest = next(head.id for head in heads(session, plan.event_id) if head.name.split(" ")[-1] == name)
    there = plan.layout.tables[table].seats[seat].id
    by_hand.seat_guest(session, plan.id, attendee_id=guest, seat_id=there)
    by_hand.lock(session, plan.id, attendee_id=guest)


def test_a_table_keeps_the_manners_of_the_last_fill_when_tables_are_numbered_and_ordered_anew_c3_c6(
    session: Session,
) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 8, 8)
    plan = laid(session, event, "a long table of 10, a round of 8", meal="social")
    fill.fill_by_rank(session, plan.id)
    before = numbers(session, plan)
    make_host_table(session, plan.layout_id, plan.layout.tables[1].id)
    assert numbers(session, plan) == before
    number_tables(session, plan.layout_id, count=Count.NEAREST, start=7)
    assert numbers(session, plan) == before


def test_work_on_a_copy_of_the_room_keeps_the_seats_of_honour_and_what_may_be_taken_back_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 6)
    one, other = (session.query(Person).filter_by(family_name=letter).one() for letter in "EF")
    married(one, other)
    plan = laid(session, event, "a head table of 7", spouses="by-rank")
    lock(session, plan, "HOST", table=0, seat=3)
    fill.fill_by_rank(session, plan.id)
    before = [(row.name, row.honour) for row in who_sits.seat_rows(session, plan.id)]
    copy_layout(session, plan.layout_id, event_id=event.id, plans=[plan])
    session.expire(plan)
    assert [(row.name, row.honour) for row in who_sits.seat_rows(session, plan.id)] == before
    for made in exchanges(session, plan.id):
        take_back(session, plan.id, made.number)


def test_a_meeting_has_two_sides_also_where_the_host_is_alone_c8(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 3)
    plan = laid(session, event, "a bilateral of 6")
    fill.fill_by_rank(session, plan.id)
    sides = {row.name[-1]: row.y > 0 for row in who_sits.seat_rows(session, plan.id) if row.name}
    assert sides == {"T": True, "A": False, "B": False, "C": False}


def test_a_meeting_has_two_sides_also_with_rows_behind_the_table_c8(session: Session) -> None:
    event = an_event(session, own_state="AZ")
    coming(session, event, "The HOST", honour=Honour.HOST, title="Minister", state="AZ")
    for number in range(1, 5):
        coming(session, event, f"Of US{number}", title="Counsellor", state="AZ")
        coming(session, event, f"Of THEM{number}", title="Counsellor", state="TR")
    plan = laid(session, event, "a bilateral of 6, 1 row of 6")
    fill.fill_by_rank(session, plan.id)
    at_table = [row for row in who_sits.seat_rows(session, plan.id) if row.table == "1"]
    assert sorted(row.name for row in at_table if row.y > 0) == ["Of US1", "Of US2", "The HOST"]
    assert sorted(row.name for row in at_table if row.y < 0) == ["Of THEM1", "Of THEM2", "Of THEM3"]
    assert told(session, plan) == []


def test_men_and_women_have_two_lists_and_a_couple_one_table_c2_c6(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 8, 8)
    people = {person.family_name: person for person in session.query(Person)}
    for number in range(1, 9):
        married(people[f"M{number}"], people[f"F{9 - number}"])
    plan = laid(session, event, "3 rounds of 6", meal="social")
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert [tables[f"M{number}"] for number in range(1, 9)] == [tables[f"F{9 - number}"] for number in range(1, 9)]
    assert why(session, plan, "M2").startswith("Second of the men.")
    for table in range(3):
        hosts_as = {"HOST": "M", "HOSTESS": "F"}
        sexes = [hosts_as.get(name, name[0]) for name in around(session, plan, table)]
        assert sexes in (["M", "F"] * 3, ["F", "M"] * 3)


def test_couples_of_two_offices_sit_by_rank_at_an_official_meal_c1_6_c6(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 8)
    people = {person.family_name: person for person in session.query(Person)}
    married(people["A"], people["H"])
    plan = laid(session, event, "2 rounds of 4")
    fill.fill_by_rank(session, plan.id)
    assert at_tables(session, plan)["H"] == "2"


def test_the_hosts_table_is_where_the_host_is_locked_c3_c6(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    coming(session, event, "The POET", honour=Honour.GUEST_OF_HONOUR)
    ranked(session, event, 9)
    plan = laid(session, event, "2 rounds of 6")
    lock(session, plan, "HOST", table=1, seat=2)
    fill.fill_by_rank(session, plan.id)
    table = [row.name.split(" ")[-1] for row in who_sits.seat_rows(session, plan.id) if row.table == "2"]
    assert (table[2], table[3], table[5]) == ("HOST", "POET", "HOSTESS")
    assert told(session, plan) == []


def test_a_locked_host_who_yields_sits_at_the_left_of_the_first_guest_c3_s51(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 5)
    plan = laid(session, event, "a round of 6", yields=True)
    lock(session, plan, "HOST", table=0, seat=2)
    seats = filled(session, plan)
    assert (seats[2], seats[3]) == ("HOST", "A")


def test_a_plan_whose_manners_have_changed_is_numbered_as_it_will_be_filled_c3(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 3, 3)
    plan = laid(session, event, "a long table of 8")
    fill.fill_by_rank(session, plan.id)
    set_manners(session, plan.id, meal="social")
    before = numbers(session, plan)
    fill.fill_by_rank(session, plan.id)
    assert numbers(session, plan) == before
    assert any(head.gender is Gender.FEMALE for head in heads(session, event.id))


def test_the_note_of_a_seat_goes_along_with_the_guest_who_is_moved_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 5)
    plan = laid(session, event, "a round of 8")
    fill.fill_by_rank(session, plan.id)
    guest = {person.attendee_id: person for person in plan.places}
    at = {row.name[-1]: row.attendee_id or 0 for row in who_sits.seat_rows(session, plan.id) if row.name}
    guest[at["A"]].note, guest[at["E"]].note = "first", "last"

    def notes() -> list[tuple[int, str]]:
        return sorted((place.attendee_id, place.note) for place in plan.places if place.note)

    kept = notes()
    by_hand.seat_guest(session, plan.id, attendee_id=at["A"], seat_id=guest[at["E"]].seat_id)
    assert notes() == kept
    fill.fill_by_rank(session, plan.id)
    assert notes() == kept
    session.query(Invitation).join(Attendee).filter(Attendee.id == at["B"]).one().reply = Reply.DECLINED
    session.flush()
    late_changes.accept(session, plan.id, late_changes.proposals(session, plan.id)[-1])
    assert notes() == kept


def test_the_lowest_couple_of_twelve_who_come_to_sit_side_by_side_is_parted_c3_c9(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    men_and_women(session, event, 5, 5)
    people = {person.family_name: person for person in session.query(Person)}
    for number in range(1, 6):
        married(people[f"M{number}"], people[f"F{number}"])
    plan = laid(session, event, "a long table of 12", meal="social")
    seats = filled(session, plan)
    assert told(session, plan) == []
    assert [seats[0], seats[1], seats[5], seats[6]] == ["HOST", "F1", "HOSTESS", "M1"], "the first keep their seats"
    made = exchanges(session, plan.id)
    assert len(made) == 2
    for one in reversed(made):
        take_back(session, plan.id, one.number)
    assert told(session, plan) == ["Guest M5 and Guest F5 are a couple and sit side by side."]


def test_nobody_of_the_house_presides_over_an_empty_table_c6_s57(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, staff=6)
    ranked(session, event, 14)
    plan = laid(session, event, "6 rounds of 8")
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert len(set(tables.values())) == 3
    presiding = {name for name in tables if why(session, plan, name).startswith("Presides")}
    assert presiding == {"HOST", "X1", "X2"}


def test_a_head_table_is_filled_before_ranks_are_spread_over_the_rounds_c4_s53_c6_s44(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 12)
    plan = laid(session, event, "a head table of 5, 2 rounds of 6", sharing="spread")
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert [tables[letter] for letter in "ABCDEFGH"] == ["1", "1", "1", "1", "2", "3", "3", "2"]


def test_of_two_at_table_the_guest_is_at_the_hosts_right_hand_c3(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 1)
    plan = laid(session, event, "a round of 2")
    fill.fill_by_rank(session, plan.id)
    assert why(session, plan, "A").endswith("Sits at the right hand of the host.")


def test_where_the_practice_wants_no_woman_at_an_end_a_man_has_it_and_two_ladies_sit_together_c3_s52(
    session: Session,
) -> None:
    event = an_event(session, practice="france")
    hosts(session, event)
    men_and_women(session, event, 7, 7)
    plan = laid(session, event, "a long table of 16", meal="social")
    table = plan.layout.tables[0]
    seats = filled(session, plan)
    assert all(seats[place].startswith("M") for place in end_seats(table))
    assert told(session, plan) == []


def test_a_guest_locked_on_the_hosts_chair_is_no_host_in_what_is_said_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 5)
    plan = laid(session, event, "a round of 6")
    lock(session, plan, "C", table=0, seat=0)
    fill.fill_by_rank(session, plan.id)
    assert why(session, plan, "HOST") == "Is the host; the chair of the host is locked for somebody else."


def test_who_is_locked_at_one_table_does_not_preside_at_another_c6_s57_c9(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, staff=3)
    ranked(session, event, 12)
    plan = laid(session, event, "3 rounds of 6")
    lock(session, plan, "X1", table=0, seat=3)
    fill.fill_by_rank(session, plan.id)
    assert [why(session, plan, name).split(".")[0] for name in ("X2", "X3")] == [
        "Presides at this table for the house"
    ] * 2


def test_an_interpreter_has_the_free_chair_beside_a_guest_who_is_locked_far_down_c8_s26(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 2)
    guest = coming(session, event, "Guest LOW", title="Ambassador")
    a_companion(session, guest, "The VOICE", role=AttendeeRole.INTERPRETER)
    plan = laid(session, event, "a round of 8")
    lock(session, plan, "LOW", table=0, seat=4)
    seats = filled(session, plan)
    assert "VOICE" in (seats[3], seats[5])
    assert told(session, plan) == []
