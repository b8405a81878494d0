"""The sample symposium begins in the middle of the work: the invitations are out, some answers are awaited."""

from __future__ import annotations

from collections import Counter

from sqlalchemy.orm import Session

from symposiarch.documents.catalogue import SHEETS
from symposiarch.documents.sheets import facts_of, holds_nothing
from symposiarch.planning.correspondence.envelopes import envelope_rows
from symposiarch.planning.correspondence.outbox import outbox_rows
from symposiarch.planning.inviting.approval import approval_rows
from symposiarch.planning.inviting.due import Due, due


def test_the_invitations_of_the_sample_are_out_and_reminders_wait(sample: tuple[Session, int]) -> None:
    session, event_id = sample
    letters = Counter((str(row.kind), str(row.status)) for row in outbox_rows(session, event_id))
    assert letters == {("invitation", "sent"): 39, ("reminder", "draft"): 2}
    assert len(envelope_rows(session, event_id)) == 8
    assert len(approval_rows(session, event_id)) == 2
    assert Due.REMINDERS in {line.due for line in due(session, event_id)}
    for sheet in SHEETS:
        # Its guests sit in rows, which have no signs; its invitations are out.
        if sheet.name not in ("table-signs", "letters"):
            assert not holds_nothing(facts_of(sheet, session, event_id)), sheet.name
