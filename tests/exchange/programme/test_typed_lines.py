"""What one types into the programme's line."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.typed import Written, write_line
from symposiarch.model.events import Event
from symposiarch.planning.programme.rows import programme_rows


@pytest.mark.parametrize(("span", "minutes"), [("19:00-20:30", 90), ("22:30-01:00", 150)])
def test_a_line_with_a_span_is_pinned_and_as_long_be_that_past_midnight(
    session: Session, event: Event, span: str, minutes: int
) -> None:
    write_line(session, event.id, text=f"{span} Music", chosen=None)
    (row,) = programme_rows(session, event.id)
    assert (row.title("en"), row.minutes, row.pinned) == ("Music", minutes, True)
    assert row.begins.date() == date(2027, 1, 14)


def test_who_is_typed_stands_in_the_item_that_is_chosen(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="Choose the item first"):
        write_line(session, event.id, text="+ Emma Berg", chosen=None)
    talk = write_line(session, event.id, text="Talk", chosen=None).item
    assert write_line(session, event.id, text="+ Emma Berg", chosen=talk) == Written(talk, ("Emma Berg",))
    assert write_line(session, event.id, text="+m Emma Berg", chosen=talk) == Written(talk), "she is known by now"
    (row,) = programme_rows(session, event.id)
    assert {one.name for one in row.roles} == {"Emma Berg"}
