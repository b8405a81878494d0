"""The history: what was done, when and by whom; and what is taken out of it again."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import timedelta

import pytest
from tests.builders import a_guest, an_event, invitation_of
from tests.store.people import add

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee
from symposiarch.model.people import Person
from symposiarch.store import Office, Operation, State, bulk_insert, lock, redact


def edit(office: Office, key: int, diet: str) -> None:
    with office.transaction("Diet") as tx:
        tx.session.get_one(Person, key).diet = diet


def test_the_history_says_who_did_what_when(office: Office) -> None:
    office.who = "Nigar Quliyeva"
    add(office, "Leyla")
    (step,) = office.history()
    assert (step.label, step.who, step.machine) == (
        "Add Leyla",
        "Nigar Quliyeva",
        lock.machine_name(),
    )
    assert abs(step.when - now()) < timedelta(minutes=1)
    assert (step.state, step.undone_at, step.rows) == (State.DONE, None, {"people": 1})
    office.undo()
    (step,) = office.history()
    assert step.state is State.UNDONE
    assert step.undone_at is not None


def test_the_history_is_read_page_by_page(office: Office) -> None:
    for name in ("One", "Two", "Three"):
        add(office, name)
    first = office.history(limit=2)
    assert [step.label for step in first] == ["Add Three", "Add Two"]
    assert [step.label for step in office.history(limit=2, before=first[-1].id)] == ["Add One"]


def test_who_changed_a_row_and_what_it_was_before_has_an_answer(office: Office) -> None:
    with office.transaction("Import 5 guests") as tx:
        bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}"} for n in range(5)])
    edit(office, 2, "vegan")
    edit(office, 3, "halal")
    edit(office, 2, "")
    steps = office.history(table="people", key=2)
    assert [step.label for step in steps] == ["Diet", "Diet", "Import 5 guests"]
    (last,) = office.changes_of(steps[0].id)
    assert (last.before, last.after) == ({"diet": "vegan"}, {"diet": ""})
    (first,) = office.changes_of(steps[-1].id)
    assert first.operation is Operation.INSERT


def test_values_are_forgotten_after_twelve_months_and_the_lines_stay(office: Office) -> None:
    key = add(office, "Leyla")
    edit(office, key, "vegan")
    edit(office, key, "halal")
    office.close()
    long_ago = (now() - timedelta(days=400)).replace(tzinfo=None).isoformat(" ")
    with contextlib.closing(sqlite3.connect(office.path)) as connection:
        connection.execute("UPDATE change_sets SET at = ? WHERE id <= 2", (long_ago,))
        connection.commit()
    with Office.open(office.path) as again:
        assert [step.label for step in again.history()] == ["Diet", "Diet", "Add Leyla"]
        assert again.changes_of(2)[0].before is None
        assert again.undo().label == "Diet"
        assert again.undoable is None
        with pytest.raises(SymposiarchError, match="no longer kept"):
            again.undo()


def test_erasing_somebody_leaves_nothing_of_them_in_the_file(office: Office) -> None:
    key = add(office, "Zərifə")
    kept = add(office, "Ramin")
    edit(office, key, "Zərifə eats no nuts")
    edit(office, kept, "vegan")
    with office.transaction("Erase a person", fact=True) as tx:
        redact(tx.session, [("people", key)], names=["Zərifə"])
        tx.session.delete(tx.session.get_one(Person, key))
    assert tx.changes is not None
    assert tx.changes.keys("people", Operation.DELETE) == {key}
    assert [step.label for step in office.history()][-1] == "Add …"
    assert office.changes_of(4)[0].after == {"diet": "vegan"}
    assert office.undoable is None
    office.close()
    assert "Zərifə".encode() not in office.path.read_bytes()


def test_a_name_with_quotation_marks_is_taken_out_of_the_history_too(office: Office) -> None:
    key, other = add(office, 'Chul-soo "Danny" Kim'), add(office, "Elif")
    edit(office, other, 'as Chul-soo "Danny" Kim')
    edit(office, other, "none")
    with office.transaction("Erase a person", fact=True) as tx:
        redact(tx.session, [("people", key)], names=['Chul-soo "Danny" Kim'])
    assert [change.after for step in (3, 4) for change in office.changes_of(step)] == [None, None]


def test_redacting_needs_a_fact(office: Office) -> None:
    key = add(office, "Leyla")
    with pytest.raises(RuntimeError, match="fact"), office.transaction("Erase") as tx:
        redact(tx.session, [("people", key)])


def test_the_history_knows_which_steps_were_about_an_event(office: Office) -> None:
    with office.transaction("First event") as tx:
        first = an_event(tx.session).id
    with office.transaction("Second event") as tx:
        second = an_event(tx.session).id
    with office.transaction("Invite") as tx:
        guest = a_guest(tx.session, tx.session.get_one(Event, first), "Emma Berg")
        head = invitation_of(guest).attendees[0].id
    with office.transaction("Take a note") as tx:
        tx.session.get_one(Attendee, head).notes = "came by train"
    add(office, "Leyla")
    with office.transaction("Rename") as tx:
        tx.session.get_one(Event, second).title = "Dinner"
    labels = {step.id: step.label for step in office.history()}
    about = {of: {labels[step] for step in office.steps_about(list(labels), "events", of)} for of in (first, second)}
    assert about == {first: {"First event", "Invite", "Take a note"}, second: {"Second event", "Rename"}}


def test_a_step_is_about_the_event_of_what_was_taken_away_since(office: Office) -> None:
    with office.transaction("Event") as tx:
        event = an_event(tx.session).id
    with office.transaction("Invite") as tx:
        head = invitation_of(a_guest(tx.session, tx.session.get_one(Event, event), "Emma Berg")).attendees[0].id
    with office.transaction("Take a note") as tx:
        tx.session.get_one(Attendee, head).notes = "came by train"
    with office.transaction("Take away") as tx:
        tx.session.delete(tx.session.get_one(Attendee, head))
    labels = {step.id: step.label for step in office.history()}
    told = {labels[step] for step in office.steps_about(list(labels), "events", event)}
    assert told == {"Event", "Invite", "Take a note", "Take away"}
