"""What holds of every fill, whatever the rules (PROTOCOL C0, C1 and C9)."""

from __future__ import annotations

import math
import random
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, new_office
from tests.dinners import (
    accompanied,
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

from symposiarch.model.invitations import Honour
from symposiarch.model.people import Gender, Mobility, PartnerRank
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.heads import heads
from symposiarch.planning.precedence.rows import precedence_list
from symposiarch.planning.seating import who_sits, words
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.known import known
from symposiarch.planning.seating.manners import set_manners
from symposiarch.planning.seating.plans import by_hand
from symposiarch.planning.venues.geometry import on_floor
from symposiarch.store import Office


@pytest.mark.parametrize("table", ["round", "long", "oval", "english", "head", "horseshoe", "u"])
@pytest.mark.parametrize("count", [7, 10])
def test_mirroring_or_turning_a_table_keeps_the_first_at_the_right_hand_of_the_host_c0(
    session: Session, table: str, count: int
) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, count - 1)
    plan = laid(session, event, f"1 {table} of {count}")
    places = {seat.id: seat for seat in plan.layout.tables[0].seats}
    for mirrored, rotation in ((False, 0), (True, 0), (True, 130), (False, 250)):
        stands = plan.layout.tables[0]
        stands.mirrored, stands.rotation = mirrored, rotation
        session.flush()
        fill.fill_by_rank(session, plan.id)
        drawn = {}
        for row in who_sits.seat_rows(session, plan.id):
            seat = places[row.seat_id]
            x, y = on_floor(stands, seat.x, seat.y)
            drawn[row.name.split(" ")[-1]] = (x, y, (-seat.facing if mirrored else seat.facing) + rotation)
        hx, hy, facing = drawn["HOST"]
        # The right hand of who looks along (fx, fy) is (-fy, fx), on a page whose y goes down.
        fx, fy = math.sin(math.radians(facing)), -math.cos(math.radians(facing))
        right = {name: (x - hx) * -fy + (y - hy) * fx for name, (x, y, _) in drawn.items()}
        assert right["A"] > 0 > right["B"], (mirrored, rotation)


def test_each_seat_says_why_its_guest_sits_there(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    ranked(session, event, 8)
    plan = laid(session, event, "a round of 10")
    fill.fill_by_rank(session, plan.id)
    called = words.names(session, event.id)
    why = {
        row.name.split(" ")[-1]: tuple(str(words.reason(fact, called)) for fact in row.reasons)
        for row in who_sits.seat_rows(session, plan.id)
    }
    assert why["HOST"] == ("Presides as the host.",)
    assert why["A"] == ("Shares rank 1 in the order of precedence with others.", "Sits at the right hand of the host.")
    assert why["D"] == (why["A"][0], "Sits at the left hand of the co-host.")


CHOICES: tuple[dict[str, str | int | bool], ...] = (
    {},
    {"meal": "social"},
    {"sharing": "spread", "table_hosts": True},
    {"hosts_apart": True},
    {"yields": True, "meal": "social"},
    {"opposite": "guest_of_honour", "style": "english"},
    {"couples": "behind", "row_of_honour": 2},
)


@pytest.mark.parametrize(
    "tables",
    [
        "a long table of 12",
        "3 rounds of 5",
        "a head table of 5, 2 rounds of 5",
        "a u-shape of 13",
        "14 in theatre of 5",
    ],
)
def test_whatever_the_rules_nobody_sits_twice_locks_hold_and_a_fill_is_undone_exactly(
    tmp_path: Path, tables: str
) -> None:
    def kept(office: Office, plan_id: int) -> object:
        with office.reading() as session:
            plan = session.get_one(SeatingPlan, plan_id)
            return dict(plan.options), sorted((one.seat_id, one.attendee_id, one.locked) for one in plan.places)

    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            hosts(work.session, event)
            men_and_women(work.session, event, 4, 4)
            married(coming(work.session, event, "Mr P"), coming(work.session, event, "Mrs P"))
            plan_id = laid(work.session, event, tables).id
            guests = [head.id for head in heads(work.session, event.id)]
        chance = random.Random(7)
        for manners in CHOICES:
            with office.transaction("Lock somebody") as work:
                plan = work.session.get_one(SeatingPlan, plan_id)
                names = {"meal", "sharing", "table_hosts", "hosts_apart", "yields", "opposite", "style", "couples"}
                set_manners(work.session, plan_id, **dict.fromkeys((*names, "row_of_honour")))
                if plan.layout.tables[0].shape is not TableShape.ROW or "row_of_honour" in manners:
                    set_manners(work.session, plan_id, **manners if len(plan.layout.tables) > 1 else {})
                for place in plan.places:
                    place.locked = False
                seats = [seat.id for table in plan.layout.tables for seat in table.seats]
                guest = chance.choice(guests)
                by_hand.seat_guest(work.session, plan_id, attendee_id=guest, seat_id=chance.choice(seats))
                by_hand.lock(work.session, plan_id, attendee_id=guest)
                locked = next(place.seat_id for place in plan.places if place.locked)
            before = kept(office, plan_id)
            with office.transaction("Fill") as work:
                fill.fill_by_rank(work.session, plan_id)
                places = work.session.get_one(SeatingPlan, plan_id).places
                assert (locked, guest) in {(place.seat_id, place.attendee_id) for place in places}
                assert len({place.attendee_id for place in places}) == len({place.seat_id for place in places})
                assert len(places) == min(len(guests), len(seats))
            office.undo()
            assert kept(office, plan_id) == before


def test_empty_chairs_stay_at_the_low_end_whatever_is_mended_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    for letter in "ABCDEF":
        guest = coming(session, event, f"Guest {letter}", title="Ambassador")
        if letter in "CF":
            accompanied(session, guest)
    plan = laid(session, event, "a long table of 12")
    fill.fill_by_rank(session, plan.id)
    rows = sorted(who_sits.seat_rows(session, plan.id), key=lambda row: row.honour)
    assert [row.name == "" for row in rows] == [False] * 9 + [True] * 3


def test_a_wheelchair_has_the_place_nearest_to_the_rank_c9(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 5)
    coming(session, event, "The DIRECTOR", title="Director", mobility=Mobility.WHEELCHAIR)
    plan = laid(session, event, "a round of 9")
    for seat in (1, 4):
        plan.layout.tables[0].seats[seat].kind = SeatKind.WHEELCHAIR
    session.flush()
    seats = filled(session, plan)
    assert seats.index("DIRECTOR") == 4
    assert not any("ranks higher" in one for one in told(session, plan))


def test_reasons_name_the_rank_as_the_list_of_precedence_prints_it_c1(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    visitor = coming(session, event, "The VISITOR", honour=Honour.GUEST_OF_HONOUR, gender=Gender.MALE)
    married(visitor, coming(session, event, "The WIFE", gender=Gender.FEMALE, partner_rank=PartnerRank.ACCOMPANIES))
    a_guest(session, event, "Guest UNDECIDED", title="Minister")
    coming(session, event, "Guest A", title="Ambassador")
    coming(session, event, "Guest B", title="Ambassador")
    coming(session, event, "Guest C", title="Counsellor")
    plan = laid(session, event, "a round of 8", yields=True)
    fill.fill_by_rank(session, plan.id)
    rows = {row.name.split(" ")[-1]: row.rank for row in precedence_list(session, event.id).rows}
    # The visitors stand before, though their chairs are given to them, and so does whoever may still come.
    assert (rows["A"], rows["B"], rows["C"]) == (3, 3, 6)
    assert why(session, plan, "A").startswith("Shares rank 3 in the order of precedence with others.")
    assert why(session, plan, "C").startswith("Rank 6 in the order of precedence.")
    ranks = known(session, plan.id).ranks
    assert {row.id: row.rank for row in precedence_list(session, event.id).rows} == ranks
