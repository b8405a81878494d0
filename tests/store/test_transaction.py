"""One write is one step: what is recorded, what is kept, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, event, insert, select, text, update
from sqlalchemy.engine.interfaces import CacheStats
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person, Post
from symposiarch.store import ChangeSet, Office, Operation, RowChange, UnrecordedWrite, bulk_insert
from symposiarch.store.bulk import table_of


def add(office: Office, **fields: object) -> int:
    with office.transaction("Add somebody") as tx:
        person = Person(**fields)
        tx.session.add(person)
        tx.session.flush()
        return person.id


def add_people(session: Session, count: int) -> range:
    session.add(Person(given_name="Nigar"))
    session.flush()
    return bulk_insert(session, Person, [{"given_name": f"Guest {n}"} for n in range(count)])


def the_change(changes: ChangeSet | None) -> RowChange:
    assert changes is not None
    (change,) = changes.changes
    return change


def test_an_edit_records_what_changed_and_both_versions(office: Office) -> None:
    key = add(office, given_name="Leyla", family_name="Quliyeva")
    with office.transaction("Diet") as tx:
        tx.session.get_one(Person, key).diet = "vegetarian"
    change = the_change(tx.changes)
    assert (change.table, change.key, change.operation) == ("people", key, Operation.UPDATE)
    assert (change.before, change.after) == ({"diet": ""}, {"diet": "vegetarian"})
    assert (change.was, change.version) == (1, 2)


def test_a_row_added_and_edited_in_one_transaction_is_one_insert(office: Office) -> None:
    with office.transaction("Add") as tx:
        person = Person(given_name="Leyla")
        tx.session.add(person)
        tx.session.flush()
        person.diet = "halal"
    assert the_change(tx.changes).operation is Operation.INSERT


def test_a_row_added_and_deleted_in_one_transaction_is_no_change(office: Office) -> None:
    with office.transaction("Add and think again") as tx:
        person = Person(given_name="Leyla")
        tx.session.add(person)
        tx.session.flush()
        tx.session.delete(person)
    assert tx.changes is None
    assert office.undoable is None


def test_a_row_changed_back_is_unchanged_and_so_is_its_version(office: Office) -> None:
    key = add(office, given_name="Leyla")
    other = add(office, given_name="Ramin")
    with office.transaction("There and back") as tx:
        person = tx.session.get_one(Person, key)
        person.diet = "halal"
        tx.session.flush()
        person.diet = ""
        tx.session.get_one(Person, other).diet = "vegan"
    assert the_change(tx.changes).key == other
    with office.reading() as session:
        assert session.get_one(Person, key).version == 1


def test_nothing_is_kept_of_a_transaction_that_fails(office: Office) -> None:
    def fail() -> None:
        with office.transaction("Fails") as tx:
            add_people(tx.session, 2)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    with office.reading() as session:
        assert session.scalars(select(Person)).all() == []
    assert office.history() == ()


def test_a_savepoint_that_is_rolled_back_leaves_no_record(office: Office) -> None:
    key = add(office, given_name="Leyla")
    with office.transaction("Half") as tx:
        person = tx.session.get_one(Person, key)
        savepoint = tx.session.begin_nested()
        person.diet = "halal"
        add_people(tx.session, 2)
        savepoint.rollback()
        person.notes = "Speaks Turkish"
    assert the_change(tx.changes).after == {"notes": "Speaks Turkish"}


def test_children_that_go_with_their_parent_are_recorded(office: Office) -> None:
    from symposiarch.model.venues import Room, Venue

    with office.transaction("A venue") as tx:
        tx.session.add(Venue(name="Palace", rooms=[Room(name="Blue room"), Room(name="Garden")]))
    with office.transaction("No venue") as tx:
        tx.session.delete(tx.session.scalars(select(Venue)).one())
    assert tx.changes is not None
    assert tx.changes.keys("rooms", Operation.DELETE) == {1, 2}
    assert tx.changes.keys("venues") == {1}


def test_a_child_whose_parent_is_given_by_relationship_is_recorded(office: Office) -> None:
    with office.transaction("A post") as tx:
        tx.session.add(Post(title="Counsellor", person=Person(given_name="Leyla")))
    with office.transaction("Another holder") as tx:
        tx.session.scalars(select(Post)).one().person = Person(given_name="Ramin")
    assert tx.changes is not None
    assert tx.changes.tables >= {"posts", "people"}
    (post,) = (change for change in tx.changes.changes if change.table == "posts")
    assert (post.before, post.after) == ({"person_id": 1}, {"person_id": 2})


def test_statements_that_the_recorder_cannot_see_are_refused(office: Office) -> None:
    add(office, given_name="Leyla")
    unseen = (
        insert(Person).values(given_name="Ramin"),
        update(Person).values(diet="vegan"),
        delete(Person),
        insert(table_of(Person)).values(given_name="Ramin"),
        text("UPDATE people SET diet = 'vegan'"),
        text("DELETE FROM people"),
        text("/* tidy */ DELETE FROM people"),
        text("WITH all_of_them AS (SELECT id FROM people) DELETE FROM people WHERE id IN all_of_them"),
        text("DELETE FROM row_changes"),
        text("DROP TABLE people"),
    )
    for statement in unseen:
        with pytest.raises(UnrecordedWrite), office.transaction("Unseen") as tx:
            tx.session.execute(statement)
        with pytest.raises(UnrecordedWrite), office.transaction("Unseen") as tx:
            tx.session.connection().execute(statement)
    with office.reading() as session:
        assert session.scalars(select(Person.given_name)).all() == ["Leyla"]


def test_questions_pass_the_guard(office: Office) -> None:
    add(office, given_name="Leyla")
    with office.transaction("Look") as tx:
        named = select(Person.id).where(Person.given_name == "Leyla").cte("named")
        assert tx.session.scalars(select(Person).join(named, named.c.id == Person.id)).one().given_name == "Leyla"
        assert tx.session.scalar(text("SELECT count(*) FROM people")) == 1


def test_reading_never_writes(office: Office) -> None:
    key = add(office, given_name="Leyla")

    def edit() -> None:
        with office.reading() as session:
            session.get_one(Person, key).diet = "vegan"
            session.flush()

    with pytest.raises(UnrecordedWrite):
        edit()
    with pytest.raises(UnrecordedWrite), office.reading() as session:
        session.execute(text("DELETE FROM people"))
    with pytest.raises(UnrecordedWrite), office.reading() as session:
        bulk_insert(session, Person, [{"given_name": "Ramin"}])


def test_a_question_asked_in_one_office_needs_no_thinking_in_the_next(tmp_path: Path) -> None:
    asked: list[Any] = []
    for name in ("one", "other"):
        with Office.open(tmp_path / f"{name}.symposiarch") as office, office.reading() as session:
            event.listen(session.get_bind(), "after_cursor_execute", lambda *said: asked.append(said[4].cache_hit))
            session.scalars(select(Person.id).where(Person.diet == name)).all()
    assert asked[-1] is CacheStats.CACHE_HIT


def test_of_whom_was_removed_meanwhile_it_is_said(office: Office) -> None:
    """A dialog, or a job, had taken down the key of somebody whose adding was then undone."""
    key = add(office, family_name="Kim")
    office.undo()
    with pytest.raises(SymposiarchError, match="no longer in the office"), office.reading() as session:
        session.get_one(Person, key)
    with pytest.raises(SymposiarchError, match="no longer in the office"), office.transaction("Rename") as tx:
        tx.session.get_one(Person, key).family_name = "Lee"
    assert office.undoable is None


def test_only_the_transaction_commits(office: Office) -> None:
    with pytest.raises(UnrecordedWrite), office.transaction("Early") as tx:
        tx.session.commit()
    with pytest.raises(UnrecordedWrite), office.transaction("Outer"), office.transaction("Inner"):
        pass
    with office.transaction("And then it works again") as tx:
        tx.session.add(Person(given_name="Leyla"))
    assert tx.changes is not None


def test_a_bulk_insert_is_one_compact_change_with_defaults_for_each_row(office: Office) -> None:
    add(office, given_name="First")
    with office.transaction("Import") as tx:
        rows = [{"given_name": f"Guest {n}"} | ({"diet": "fish"} if n % 2 else {}) for n in range(1000)]
        keys = bulk_insert(tx.session, Person, rows)
        assert tx.session.get_one(Person, keys[1]).diet == "fish"
    assert keys == range(2, 1002)
    assert the_change(tx.changes).keys == keys
    with office.reading() as session:
        people = session.scalars(select(Person).where(Person.id.in_(keys))).all()
        assert len({person.uuid for person in people}) == 1000
        assert {(person.version, person.diet, person.languages) for person in people} == {(1, "", ()), (1, "fish", ())}
    assert office.history()[0].rows == {"people": 1000}


def test_a_bulk_insert_gives_no_key_a_second_time(office: Office) -> None:
    with office.transaction("Import") as tx:
        first = bulk_insert(tx.session, Person, [{"given_name": "One"}, {"given_name": "Two"}])
    office.undo()
    with office.transaction("Another import") as tx:
        second = bulk_insert(tx.session, Person, [{"given_name": "Three"}])
    assert second[0] == first[-1] + 1


def test_a_bulk_insert_refuses_what_is_no_column(office: Office) -> None:
    with pytest.raises(TypeError, match="shoe_size"), office.transaction("Import") as tx:
        bulk_insert(tx.session, Person, [{"given_name": "One", "shoe_size": 43}])
    with office.transaction("Nothing") as tx:
        assert bulk_insert(tx.session, Person, []) == range(0)
    assert tx.changes is None


def test_rows_of_a_bulk_insert_that_are_edited_at_once_stay_inserts(office: Office) -> None:
    with office.transaction("Import") as tx:
        keys = bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}"} for n in range(5)])
        tx.session.get_one(Person, keys[1]).diet = "fish"
        tx.session.delete(tx.session.get_one(Person, keys[3]))
    assert tx.changes is not None
    assert {change.operation for change in tx.changes.changes} == {Operation.INSERT}
    assert [change.keys for change in tx.changes.changes] == [range(1, 2), range(2, 3), range(3, 4), range(5, 6)]
    office.undo()
    office.redo()
    with office.reading() as session:
        assert session.scalars(select(Person.diet).order_by(Person.id)).all() == ["", "fish", "", ""]


def test_a_long_look_at_the_office_can_be_ended_at_each_question_that_it_asks(office: Office) -> None:
    add(office, given_name="Leyla")
    asked: list[int] = []

    def stop_at_the_third() -> None:
        asked.append(len(asked))
        if len(asked) == 3:
            raise InterruptedError

    def look(session: Session) -> None:
        assert session.scalars(select(Person)).one().posts == []
        session.scalars(select(Person)).all()

    with pytest.raises(InterruptedError), office.reading(asking=stop_at_the_third) as session:
        look(session)
    assert len(asked) == 3
