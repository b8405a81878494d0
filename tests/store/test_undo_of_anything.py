"""Any sequence of edits, imports and deletions, undone, leaves the tables as they were; redone, brings them back."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from tests.builders import each_in_an_office, new_office
from tests.store.tables import contents

from symposiarch.model.base import Texts
from symposiarch.model.people import Category, Organisation, Person, Post
from symposiarch.store import Office, bulk_insert

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6)
picks = st.integers(0, 30)
steps = st.one_of(
    st.tuples(st.just("add"), words, picks),
    st.tuples(st.just("import"), words, st.integers(1, 12)),
    st.tuples(st.just("edit"), words, picks),
    st.tuples(st.just("edit many"), words, picks),
    st.tuples(st.just("delete"), words, picks),
    st.tuples(st.just("couple"), words, picks),
    st.tuples(st.just("exchange"), words, picks),
    st.tuples(st.just("flush"), words, picks),
)


def do(session: Any, what: str, word: str, number: int) -> None:
    people = list(session.scalars(select(Person).order_by(Person.id)))
    person = people[number % len(people)] if people else None
    match what:
        case "add":
            organisation = Organisation(name=word, names=Texts({"ko": word}))
            session.add(Post(title=word, person=person or Person(given_name=word), organisation=organisation))
            session.add(
                Category(name=f"{word} {session.scalar(select(Category.id).order_by(Category.id.desc())) or 0}")
            )
        case "import":
            keys = bulk_insert(session, Person, [{"given_name": f"{word} {n}"} for n in range(number)])
            bulk_insert(session, Post, [{"person_id": key, "title": word} for key in keys if key % 3])
        case "edit" if person:
            person.notes, person.languages = word, (word, "ko")
        case "edit many":
            for each in people[:number]:
                each.diet = word
        case "delete" if person:
            for post in list(person.posts):
                session.delete(post)
            for other in people:
                if other.partner_id == person.id:
                    other.partner_id = None
            person.partner_id = None
            session.flush()
            session.delete(person)
        case "couple" if person:
            other = people[(number + 1) % len(people)]
            person.partner_id, other.partner_id = other.id, person.id
        case "exchange":
            categories = list(session.scalars(select(Category).order_by(Category.id)))
            if len(categories) > 1:
                first, last = categories[0], categories[-1]
                names = first.name, last.name
                first.name = "between"
                session.flush()
                last.name = names[0]
                session.flush()
                first.name = names[1]
        case _:
            session.flush()


@each_in_an_office()
@given(st.lists(st.lists(steps, min_size=1, max_size=4), min_size=1, max_size=7))
def test_undo_of_all_then_redo_of_all_is_identity(transactions: list[list[tuple[str, str, int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder, new_office(Path(folder)) as office:
        states = [contents(office)]
        for number, transaction in enumerate(transactions):
            with office.transaction(f"Step {number}") as tx:
                for what, word, pick in transaction:
                    do(tx.session, what, word, pick)
                    tx.session.flush()
            if tx.changes is None:
                assert contents(office) == states[-1]
            else:
                states.append(contents(office))
        there_and_back(office, states)
        assert office.verify() == []


def there_and_back(office: Office, states: list[dict[str, list[Any]]]) -> None:
    for state in reversed(states[:-1]):
        office.undo()
        assert contents(office) == state
    assert office.undoable is None
    for state in states[1:]:
        office.redo()
        assert contents(office) == state
    assert office.redoable is None
