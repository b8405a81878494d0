"""Somebody to write into an office."""

from __future__ import annotations

from symposiarch.model.people import Person
from symposiarch.store import Office


def add(office: Office, name: str) -> int:
    with office.transaction(f"Add {name}") as tx:
        person = Person(given_name=name)
        tx.session.add(person)
        tx.session.flush()
        return person.id
