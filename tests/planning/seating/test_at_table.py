"""Who sits at a table, chair by chair."""

from __future__ import annotations

from pathlib import Path

from tests.builders import an_event, new_office
from tests.dinners import coming, hosts, laid

from symposiarch.model.venues import SeatKind
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.at_table import at_table
from symposiarch.planning.seating.checks import Wrong, check_seats
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.known import Known, known


def test_a_table_is_told_round_from_who_presides_whichever_chair_that_is(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session = work.session
        event = an_event(session)
        hosts(session, event)
        plan = laid(session, event, "a long table of 12", style="english")
        fill.fill_by_rank(session, plan.id)
        facts = known(session, plan.id)
        (table,) = plan.layout.tables
        here = at_table(facts, table.id, guests=sits(facts), locked=(), findings=())
        assert [chair.seat.honour for chair in here.chairs] == [1, 3, 7, 11, 10, 6, 2, 4, 8, 12, 9, 5]
        assert here.chairs[0].seat.position > 0, "the chairs are numbered from the middle of a long side"


def sits(facts: Known) -> dict[int, int]:
    return {seat: guest for seat, guest in facts.seats.items() if guest is not None}


def test_a_table_tells_its_guests_by_seat_its_free_chairs_and_what_is_wrong_there(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session = work.session
        event = an_event(session)
        coming(session, event, "The RECTOR", title="Rector", organisation="Hansung")
        coming(session, event, "The DEAN", title="Professor", organisation="Hansung")
        coming(session, event, "The POET")
        plan = laid(session, event, "2 rounds of 5")
        first, second = plan.layout.tables
        first.seats[3].kind, first.seats[4].kind = SeatKind.BLOCKED, SeatKind.INTERPRETER
        guests = {row.name: row.id for row in who_sits.unseated(session, plan.id)}
        sit = {
            first.seats[0].id: guests["The RECTOR"],
            first.seats[1].id: guests["The DEAN"],
            second.seats[0].id: guests["The POET"],
        }
        facts = known(session, plan.id)
        found = check_seats(facts, sit)
        here = at_table(facts, first.id, guests=sit, locked={first.seats[1].id}, findings=found)
        names = [chair.guest.name if chair.guest else "" for chair in here.chairs]
        assert names == ["The RECTOR", "The DEAN", "", "", ""]
        assert [chair.locked for chair in here.chairs] == [False, True, False, False, False]
        assert (here.taken, here.free) == (2, 1)
        assert [one.wrong for one in here.wrong] == [Wrong.SAME_MISSION]
        assert [bool(chair.wrong) for chair in here.chairs] == [True, True, False, False, False]
        elsewhere = at_table(facts, second.id, guests=sit, locked=(), findings=found)
        assert (elsewhere.taken, elsewhere.free, elsewhere.wrong) == (1, 4, ())
