"""Rows in plain tuples."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from tests.builders import a_guest, an_event, new_office

from symposiarch.model.people import NameOrder, Person
from symposiarch.store.plain import plain_rows


def test_a_plain_row_tells_by_name_what_was_asked_in_the_order_of_the_answer(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        for name in ("Nigar Quliyeva", "Anna Ova"):
            a_guest(work.session, event, name, languages=("az", "en"))
        asked = select(Person.family_name, Person.name_order, Person.languages.label("spoken")).order_by(Person.id)
        rows = plain_rows(work.session.execute(asked))
        other = plain_rows(work.session.execute(select(Person.id).where(Person.id < 0)))
    assert [(row.family_name, row.name_order, row.spoken) for row in rows] == [
        ("Quliyeva", NameOrder.GIVEN_FIRST, ("az", "en")),
        ("Ova", NameOrder.GIVEN_FIRST, ("az", "en")),
    ]
    assert other == []
