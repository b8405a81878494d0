"""The evening at two doors, with a power cut."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.day_copy import Disagreement, merge_arrivals, settle, write_day_copy
from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Reply
from symposiarch.model.seating import SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table
from symposiarch.planning.arrivals import counting, recording
from symposiarch.planning.arrivals.rows import door_rows
from symposiarch.store import Office

UNTIL_THE_POWER_FAILS = """
import os, signal, sys
from pathlib import Path
from symposiarch.planning.arrivals import recording
from symposiarch.store import Office

office = Office.open(Path(sys.argv[1]), create=False)
keys = [int(key) for key in sys.argv[2].split(",")]
for key in keys[:-1]:
    with office.transaction("Record an arrival") as work:
        recording.arrive(work.session, key, door="Garden")
    print(key, flush=True)
with office.transaction("Record an arrival") as work:
    recording.arrive(work.session, keys[-1], door="Garden")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def scene(folder: Path, guests: int, *, represented: int = 0) -> tuple[Office, int, list[int]]:
    """An office with guests who come, the first of them represented; the heads that may arrive, by key."""
    office = new_office(folder)
    expected = []
    with office.transaction("Scene") as work:
        event = an_event(work.session)
        for number in range(guests):
            away = number < represented
            guest = a_guest(
                work.session, event, f"Guest Number{number:03}", reply=Reply.REPRESENTED if away else Reply.ACCEPTED
            )
            if away:
                deputy = a_companion(work.session, guest, f"Deputy Number{number:03}", role=AttendeeRole.REPRESENTATIVE)
                expected.append(deputy.id)
            else:
                expected.append(invitation_of(guest).attendees[0].id)
    return office, event.id, expected


def let_in(office: Office, *heads: int, door: str) -> None:
    for head in heads:
        with office.transaction("Record an arrival") as work:
            recording.arrive(work.session, head, door=door)


def let_uninvited_in(office: Office, event_id: int, *names: str, door: str) -> None:
    for name in names:
        with office.transaction("Record a walk-in") as work:
            recording.walk_in(work.session, event_id, name=name, door=door)


def merge(office: Office, event_id: int, copy: Path) -> tuple[int, int, list[str]]:
    with office.transaction("Bring the other door's arrivals") as work:
        done = merge_arrivals(work.session, event_id, copy)
    return done.arrivals, done.walk_ins, [str(conflict.sentence) for conflict in done.conflicts]


def test_an_evening_at_two_doors_with_a_power_cut(tmp_path: Path) -> None:
    office, event_id, heads = scene(tmp_path, 180, represented=9)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)

    cut = subprocess.run(
        [sys.executable, "-c", UNTIL_THE_POWER_FAILS, str(copy), ",".join(map(str, heads[:30]))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert cut.returncode == -signal.SIGKILL, cut.stderr
    assert cut.stdout.split() == [str(key) for key in heads[:29]]

    with Office.open(copy, create=False) as garden:
        with garden.reading() as session:
            rows = door_rows(session, event_id)
        assert {row.head.id for row in rows if row.arrived} == set(heads[:29])
        let_in(garden, *heads[29:70], door="Garden")
        let_uninvited_in(garden, event_id, *(f"Uninvited East{number}" for number in range(5)), door="Garden")
    let_in(office, *heads[70:160], door="Main")
    let_uninvited_in(office, event_id, *(f"Uninvited West{number}" for number in range(7)), door="Main")

    assert merge(office, event_id, copy) == (75, 5, [])
    assert merge(office, event_id, copy) == (0, 0, [])
    with office.reading() as session:
        counts = counting.counts(door_rows(session, event_id))
    assert counts.total == counting.Share(172, 180)
    assert counts.representatives == counting.Share(9, 9)
    assert counts.walk_ins == 12
    assert dict(counts.doors) == {"Garden": 75, "Main": 97}
    assert office.verify() == []


def test_who_was_let_in_at_both_doors_counts_once_and_is_shown(tmp_path: Path) -> None:
    office, event_id, (head, other) = scene(tmp_path, 2)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    let_in(office, head, door="Main")
    let_in(office, other, door="")
    with Office.open(copy) as garden:
        let_in(garden, head, door="Garden")
        let_in(garden, other, door="")
    arrived, _, (conflict, unnamed) = merge(office, event_id, copy)
    assert arrived == 2
    assert "at this door" in unnamed
    assert "at the other door" in unnamed
    assert conflict.startswith("Guest Number000 was let in twice: ")
    assert "at Main" in conflict
    assert "at Garden" in conflict
    with office.reading() as session:
        assert counting.counts(door_rows(session, event_id)).total.arrived == 2
        assert len(session.get_one(Attendee, head).arrivals) == 2


def test_what_was_undone_at_the_other_door_is_undone_here(tmp_path: Path) -> None:
    office, event_id, (head,) = scene(tmp_path, 1)
    let_in(office, head, door="Main")
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    with Office.open(copy) as garden, garden.transaction("Undo an arrival") as work:
        recording.undo_arrival(work.session, head)
    with office.transaction("Bring the other door's arrivals") as work:
        assert merge_arrivals(work.session, event_id, copy).undone == 1
    with office.reading() as session:
        assert not door_rows(session, event_id)[0].arrived


def test_who_was_taken_off_the_list_meanwhile_is_kept_and_shown(tmp_path: Path) -> None:
    office, event_id, _ = scene(tmp_path, 1)
    with office.transaction("Scene") as work:
        guest = work.session.scalars(select(Attendee)).one().person
        assert guest is not None
        companion = a_companion(work.session, guest, "Aysel Quliyeva").id
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    with office.transaction("Take a companion off the list") as work:
        work.session.delete(work.session.get_one(Attendee, companion))
    with Office.open(copy) as garden:
        let_in(garden, companion, door="Garden")
    assert merge(office, event_id, copy) == (
        1,
        1,
        ["Aysel Quliyeva arrived there and is no longer on the list here."],
    )


def test_one_name_that_walked_in_at_both_doors_is_shown(tmp_path: Path) -> None:
    office, event_id, _ = scene(tmp_path, 1)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    let_uninvited_in(office, event_id, "Aysel Quliyeva", door="Main")
    with Office.open(copy) as garden:
        let_uninvited_in(garden, event_id, "aysel quliyeva", door="Garden")
    assert merge(office, event_id, copy) == (1, 1, ["Somebody called aysel quliyeva walked in at both doors."])


def test_a_merge_is_one_step_to_undo(tmp_path: Path) -> None:
    office, event_id, (head,) = scene(tmp_path, 1)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    with Office.open(copy) as garden:
        let_in(garden, head, door="Garden")
        let_uninvited_in(garden, event_id, "Emma Berg", door="Garden")
    merge(office, event_id, copy)
    office.undo()
    with office.reading() as session:
        rows = door_rows(session, event_id)
    assert [row.arrived for row in rows] == [False]


def test_a_copy_is_never_written_over_a_file_that_may_hold_arrivals(tmp_path: Path) -> None:
    office, _, _ = scene(tmp_path, 1)
    write_day_copy(office, tmp_path / "garden.symposiarch")
    with pytest.raises(SymposiarchError, match="Choose another name"):
        write_day_copy(office, tmp_path / "garden.symposiarch")


def test_a_copy_of_another_event_is_refused(tmp_path: Path) -> None:
    office, event_id, _ = scene(tmp_path, 1)
    (tmp_path / "other").mkdir()
    new_office(tmp_path / "other").close()
    with pytest.raises(SymposiarchError, match="does not hold"):
        merge(office, event_id, tmp_path / "other" / "test.symposiarch")


def test_who_was_also_let_in_at_a_rehearsal_was_not_let_in_twice(tmp_path: Path) -> None:
    office, event_id, (head, _) = scene(tmp_path, 2)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    let_in(office, head, door="Main")
    with office.reading() as session:
        day = session.get_one(Event, event_id).begins_at
    with Office.open(copy) as garden, garden.transaction("Record an arrival") as work:
        recording.arrive(work.session, head, door="Garden", at=day)
    assert merge(office, event_id, copy) == (1, 0, [])


def settle_all(office: Office, event_id: int, copy: Path) -> list[Disagreement]:
    with office.transaction("Bring the other door's arrivals") as work:
        done = merge_arrivals(work.session, event_id, copy)
        for conflict in done.conflicts:
            settle(work.session, conflict)
    return [conflict.kind for conflict in done.conflicts]


def test_settled_conflicts_do_not_come_back_with_a_second_merge(tmp_path: Path) -> None:
    office, event_id, (head, _) = scene(tmp_path, 2)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    let_in(office, head, door="Main")
    let_uninvited_in(office, event_id, "Aysel Quliyeva", door="Main")
    with Office.open(copy) as garden:
        let_in(garden, head, door="Garden")
        let_uninvited_in(garden, event_id, "Aysel Quliyeva", door="Garden")
    assert settle_all(office, event_id, copy) == [Disagreement.LET_IN_TWICE, Disagreement.SAME_NAME]
    with office.reading() as session:
        rows = door_rows(session, event_id)
    assert [(row.head.name, row.arrived, row.door) for row in rows] == [
        ("Guest Number000", True, "Main"),
        ("Guest Number001", False, ""),
        ("Aysel Quliyeva", True, "Main"),
    ]
    assert merge(office, event_id, copy) == (0, 0, [])


def a_hall(session: Session, event_id: int, *, chairs: int) -> Layout:
    layout = Layout(name="Hall", event_id=event_id)
    table = Table(label="1", position=0, layout=layout)
    seats = (Seat(table=table, position=at, label=str(at + 1), x=0, y=0, facing=0.0) for at in range(chairs))
    session.add_all([layout, table, *seats])
    session.flush()
    return layout


def a_plan(session: Session, layout: Layout, name: str) -> SeatingPlan:
    plan = SeatingPlan(event_id=layout.event_id or 0, layout_id=layout.id, name=name)
    session.add(plan)
    session.flush()
    return plan


def choose(office: Office, name: str) -> None:
    with office.transaction("Choose a plan") as work:
        for plan in work.session.scalars(select(SeatingPlan)):
            plan.chosen = plan.name == name


def seat_of(office: Office, event_id: int, name: str) -> str | None:
    with office.reading() as session:
        (row,) = [row for row in door_rows(session, event_id) if row.head.name == name]
    return row.seat.table if row.seat else None


def test_one_walk_in_who_was_given_the_same_seat_at_both_doors_keeps_it(tmp_path: Path) -> None:
    office, event_id, _ = scene(tmp_path, 1)
    with office.transaction("Lay a chair") as work:
        a_plan(work.session, a_hall(work.session, event_id, chairs=1), "Dinner").chosen = True
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    let_uninvited_in(office, event_id, "Aysel Quliyeva", door="Main")
    with Office.open(copy) as garden:
        let_uninvited_in(garden, event_id, "Aysel Quliyeva", door="Garden")
    assert settle_all(office, event_id, copy) == [Disagreement.SAME_NAME, Disagreement.SEAT_TAKEN]
    with office.reading() as session:
        (row,) = [row for row in door_rows(session, event_id) if row.head.name == "Aysel Quliyeva"]
        assert (row.door, row.seat and row.seat.table) == ("Main", "1")


def test_a_seat_that_the_other_door_gave_out_is_in_the_plan_that_has_been_chosen_since(tmp_path: Path) -> None:
    office, event_id, _ = scene(tmp_path, 1)
    with office.transaction("Lay chairs") as work:
        layout = a_hall(work.session, event_id, chairs=2)
        a_plan(work.session, layout, "Dinner").chosen = True
        a_plan(work.session, layout, "Rain")
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    with Office.open(copy) as garden:
        let_uninvited_in(garden, event_id, "Aysel Quliyeva", door="Garden")
    choose(office, "Rain")
    assert merge(office, event_id, copy) == (1, 1, [])
    assert seat_of(office, event_id, "Aysel Quliyeva") == "1"


@pytest.mark.parametrize("since", ["another hall", "frozen"])
def test_a_seat_that_the_chosen_plan_cannot_give_any_more_is_told(tmp_path: Path, since: str) -> None:
    office, event_id, _ = scene(tmp_path, 1)
    with office.transaction("Lay chairs") as work:
        a_plan(work.session, a_hall(work.session, event_id, chairs=1), "Dinner").chosen = True
        a_plan(work.session, a_hall(work.session, event_id, chairs=1), "Rain")
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    with Office.open(copy) as garden:
        let_uninvited_in(garden, event_id, "Aysel Quliyeva", door="Garden")
    if since == "frozen":
        with office.transaction("Freeze") as work:
            work.session.scalars(select(SeatingPlan).where(SeatingPlan.chosen)).one().frozen_at = now()
    else:
        choose(office, "Rain")
    with office.transaction("Bring the other door's arrivals") as work:
        (conflict,) = merge_arrivals(work.session, event_id, copy).conflicts
    assert str(conflict.sentence) == (
        "Aysel Quliyeva was given a seat at the other door that the plan chosen here cannot give."
    )
    assert seat_of(office, event_id, "Aysel Quliyeva") is None
    with office.transaction("Settle what the doors saw differently") as work:
        if since == "frozen":
            with pytest.raises(SymposiarchError, match="choose another plan"):
                settle(work.session, conflict)
        else:
            settle(work.session, conflict)
    assert seat_of(office, event_id, "Aysel Quliyeva") == (None if since == "frozen" else "1")


def test_whom_the_other_door_put_into_the_address_book_comes_back_with_organisation(tmp_path: Path) -> None:
    office, event_id, _ = scene(tmp_path, 1)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(office, copy)
    with Office.open(copy) as garden, garden.transaction("Record a walk-in") as work:
        recording.walk_in(work.session, event_id, name="Emma Berg", organisation="Peninsula Review", door="Garden")
    assert merge(office, event_id, copy) == (1, 1, [])
    with office.reading() as session:
        came = next(row for row in door_rows(session, event_id) if row.arrived)
    assert (came.head.name, came.head.organisation) == ("Emma Berg", "Peninsula Review")
