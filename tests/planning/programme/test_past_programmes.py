"""A programme begins as one that was."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.planning.programme.steps import at

from symposiarch.model.programme import ItemKind
from symposiarch.planning.programme import items, line_up, templates
from symposiarch.planning.programme.rows import programme_rows


def test_a_past_programme_begins_a_new_one_without_its_people(session: Session) -> None:
    old = an_event(session)
    new = an_event(session, title="Third Symposium", begins=at("2028-02-01T10:00"), ends=at("2028-02-01T17:00"))
    panel = items.add_item(session, old.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    items.add_item(session, old.id, title="Talk", minutes=15, parent_id=panel.id)
    line_up.add_role(session, panel.id, person_id=a_guest(session, old).id)
    assert templates.copy_programme(session, from_event=old.id, to_event=new.id) == 2
    rows = programme_rows(session, new.id)
    assert [(row.title("en"), row.depth, row.begins.isoformat()) for row in rows] == [
        ("Panel", 0, "2028-02-01T10:00:00+09:00"),
        ("Talk", 1, "2028-02-01T10:00:00+09:00"),
    ]
    assert rows[0].roles[0].is_open
