"""How lists were read is remembered by their headings."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from symposiarch.exchange.guest_lists.columns.remembering import as_remembered, remember, remembered, signature
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import FileKind, Sheet, SourceFile, Table
from symposiarch.model.correspondence import RememberedMapping


def a_table(*headings: str) -> Table:
    return Table("Guests", headings, tuple([] for _ in headings), (), header_row=1)


def test_of_two_meanings_of_a_word_the_one_that_was_said_last_holds(session: Session) -> None:
    old, new = a_table("Name", "Reply"), a_table("Name", "Answer")
    for table, meaning in ((new, "accepted"), (old, "declined")):
        remember(session, [(signature(table), as_remembered({}, {Field.REPLY: {"mal sehen": meaning}}))])
    session.query(RememberedMapping).filter_by(signature=signature(old)).one().used_at -= timedelta(days=30)
    session.flush()
    both = SourceFile("guests.xlsx", FileKind.XLSX, (Sheet("Guests", tables=(old, new)),))
    assert remembered(session, both).meanings[Field.REPLY] == {"mal sehen": "accepted"}
