"""Undo and redo: the last step first, exactly, or not at all."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import date, time

import pytest
from sqlalchemy import select
from tests.store.people import add
from tests.store.tables import contents

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.people import Category, Person, Picture, Post
from symposiarch.store import Conflict, Office, Operation, State, bulk_insert


def edit(office: Office, key: int, **fields: object) -> None:
    with office.transaction("Edit") as tx:
        person = tx.session.get_one(Person, key)
        for name, value in fields.items():
            setattr(person, name, value)


def meddle(office: Office, statement: str) -> None:
    """Another program writes into the file, past the record."""
    with contextlib.closing(sqlite3.connect(office.path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_values_of_every_kind_come_back_exactly(office: Office) -> None:
    with office.transaction("Everything") as tx:
        person = Person(
            given_name="Əli",
            native_name="김철수",
            languages=("az", "ko"),
            birth_date=date(1970, 2, 28),
            biography=Texts({"en": "A poet.", "ko": "시인"}),
            photo=Picture(content=b"\x00\xff picture", digest="0"),
        )
        tx.session.add(Post(title="Poet", person=person, titles=Texts({"az": "Şair"}), taken_up_at=time(9, 30)))
    before = contents(office)
    with office.transaction("Away") as tx:
        tx.session.delete(tx.session.scalars(select(Post)).one())
        tx.session.delete(tx.session.scalars(select(Person)).one())
        tx.session.delete(tx.session.scalars(select(Picture)).one())
    after = contents(office)
    changes = office.undo()
    assert contents(office) == before
    assert {change.operation for change in changes.changes} == {Operation.INSERT}
    office.redo()
    assert contents(office) == after
    office.undo()
    office.undo()
    assert all(not rows for rows in contents(office).values())
    office.redo()
    assert contents(office) == before


def test_undo_and_redo_survive_a_restart(office: Office) -> None:
    key = add(office, "Leyla")
    edit(office, key, diet="vegan")
    office.undo()
    office.close()
    with Office.open(office.path) as again:
        assert (again.undoable, again.redoable) == ("Add Leyla", "Edit")
        again.redo()
        with again.reading() as session:
            assert session.get_one(Person, key).diet == "vegan"


def test_steps_are_taken_back_last_first(office: Office) -> None:
    for name in ("One", "Two", "Three"):
        add(office, name)
    assert [office.undo().label for _ in range(3)] == ["Add Three", "Add Two", "Add One"]
    assert [office.redo().label for _ in range(3)] == ["Add One", "Add Two", "Add Three"]


def test_nothing_to_undo_or_redo_is_said(office: Office) -> None:
    with pytest.raises(SymposiarchError, match="nothing to undo"):
        office.undo()
    with pytest.raises(SymposiarchError, match="nothing to redo"):
        office.redo()


def test_a_new_change_ends_what_could_be_redone(office: Office) -> None:
    add(office, "One")
    office.undo()
    add(office, "Two")
    assert office.redoable is None
    assert [step.state for step in office.history()] == [State.DONE, State.ABANDONED]


def test_a_change_that_changes_nothing_keeps_what_could_be_redone(office: Office) -> None:
    add(office, "One")
    office.undo()
    with office.transaction("Nothing"):
        pass
    assert office.redoable == "Add One"


def test_what_the_program_noted_of_a_step_comes_and_goes_with_it(office: Office) -> None:
    add(office, "Leyla")
    before = contents(office)
    key = add(office, "Emma")
    for seen in ("badge printed", "badge printed again"):
        with office.transaction("Note a badge as printed", note=True) as tx:
            tx.session.get_one(Person, key).notes = seen
    after = contents(office)
    assert office.undoable == "Add Emma"
    assert office.undo().keys("people") == {key}
    assert contents(office) == before
    assert office.undoable == "Add Leyla"
    assert office.redo().label == "Add Emma"
    assert contents(office) == after


def test_what_the_program_notes_after_an_undo_keeps_what_can_be_redone(office: Office) -> None:
    first, second = add(office, "Leyla"), add(office, "Emma")
    whole = contents(office)
    office.undo()
    with office.transaction("Note a badge as printed", note=True) as tx:
        tx.session.get_one(Person, first).notes = "badge printed"
    noted = contents(office)
    assert (office.undoable, office.redoable) == ("Add Leyla", "Add Emma")
    assert office.undo().keys("people") == {first}
    office.redo()
    assert contents(office) == noted, "the note comes back with the step that it was taken down after"
    assert office.redo().keys("people") == {second}
    assert contents(office).keys() == whole.keys()
    assert office.redoable is None


def test_undo_stops_at_what_has_left_the_house(office: Office) -> None:
    key = add(office, "Leyla")
    with office.transaction("Mail 30 invitations", fact=True) as tx:
        tx.session.get_one(Person, key).notes = "Invited by mail"
    assert office.undoable is None
    with pytest.raises(SymposiarchError, match="“Mail 30 invitations” has left the house"):
        office.undo()
    edit(office, key, diet="vegan")
    assert office.undo().label == "Edit"


def test_an_undo_that_no_longer_fits_says_so_and_writes_nothing(office: Office) -> None:
    first, second = add(office, "Leyla"), add(office, "Ramin")
    with office.transaction("Diets") as tx:
        for key in (first, second):
            tx.session.get_one(Person, key).diet = "vegan"
    meddle(office, f"UPDATE people SET version = 7 WHERE id = {second}")
    before = contents(office)
    with pytest.raises(Conflict, match="“Diets” can no longer be undone"):
        office.undo()
    assert contents(office) == before
    assert office.undoable == "Diets"


def test_an_undo_that_would_leave_rows_pointing_at_nothing_is_a_conflict(office: Office) -> None:
    first, second = add(office, "Leyla"), add(office, "Ramin")
    meddle(office, f"UPDATE people SET partner_id = {second} WHERE id = {first}")
    before = contents(office)
    with pytest.raises(Conflict, match="“Add Ramin” can no longer be undone"):
        office.undo()
    assert contents(office) == before
    assert office.undoable == "Add Ramin"


def test_a_row_that_finds_its_unique_value_taken_does_not_come_back(office: Office) -> None:
    with office.transaction("Categories") as tx:
        tx.session.add_all([Category(name="Press"), Category(name="Guests")])
    with office.transaction("No guests") as tx:
        tx.session.delete(tx.session.scalars(select(Category).where(Category.name == "Guests")).one())
    meddle(office, "UPDATE categories SET name = 'Guests'")
    before = contents(office)
    with pytest.raises(Conflict, match="“No guests” can no longer be undone"):
        office.undo()
    assert contents(office) == before


def test_people_who_point_at_each_other_come_and_go_together(office: Office) -> None:
    with office.transaction("A couple") as tx:
        first, second = bulk_insert(tx.session, Person, [{"given_name": "Leyla"}, {"given_name": "Ramin"}])
        tx.session.get_one(Person, first).partner_id = second
        tx.session.get_one(Person, second).partner_id = first
    before = contents(office)
    office.undo()
    office.redo()
    assert contents(office) == before


def test_two_rows_that_exchanged_a_unique_value_exchange_it_back(office: Office) -> None:
    with office.transaction("Categories") as tx:
        tx.session.add_all([Category(name="Press"), Category(name="Guests")])
    before = contents(office)
    with office.transaction("Exchange") as tx:
        press, guests = tx.session.scalars(select(Category).order_by(Category.id))
        press.name = "between"
        tx.session.flush()
        guests.name = "Press"
        tx.session.flush()
        press.name = "Guests"
    after = contents(office)
    office.undo()
    assert contents(office) == before
    office.redo()
    assert contents(office) == after


def test_an_import_of_thousands_is_one_step_back(office: Office) -> None:
    with office.transaction("Import 3000 people") as tx:
        people = bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}"} for n in range(3000)])
        bulk_insert(tx.session, Post, [{"person_id": key, "title": "Professor"} for key in people])
    before = contents(office)
    changes = office.undo()
    assert changes.keys("people", Operation.DELETE) == set(people)
    assert not contents(office)["people"]
    assert not contents(office)["posts"]
    office.redo()
    assert contents(office) == before
    assert office.verify() == []


def test_while_it_is_done_an_insert_keeps_no_values_in_the_history(office: Office) -> None:
    def kept() -> list[tuple[object, object]]:
        with contextlib.closing(sqlite3.connect(office.path)) as connection:
            return connection.execute("SELECT before, after FROM row_changes").fetchall()

    add(office, "Leyla")
    assert kept() == [(None, None)]
    office.undo()
    assert "Leyla" in str(kept())
    office.redo()
    assert kept() == [(None, None)]
