"""The register of envelopes that go out by hand: their serials, who took them, who signed."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel, Reply
from symposiarch.planning.correspondence.envelopes import envelope_rows, note_in_register, register_envelopes


def test_envelopes_keep_their_serials_and_what_was_noted_of_them(session: Session, event: Event) -> None:
    mine = [invitation_of(a_guest(session, event, name)) for name in ("Emma Berg", "Jan Novák", "Oleg Ivanov")]
    for one in mine:
        one.channel = Channel.BY_HAND
    mine[2].reply = Reply.DECLINED
    assert register_envelopes(session, event.id, [mine[1].id]) == 1
    assert register_envelopes(session, event.id) == 1, "who has declined gets none"
    with pytest.raises(SymposiarchError, match="not registered yet"):
        note_in_register(session, event.id, mine[2].id, handed_to="The doorman")
    note_in_register(session, event.id, mine[0].id, signed_by=" Mrs Berg ")
    note_in_register(session, event.id, mine[0].id, handed_to=" The driver", handed_on=date(2027, 1, 2))
    note_in_register(session, event.id, mine[0].id, channel=Channel.POST)
    rows = {row.invitation_id: row for row in envelope_rows(session, event.id)}
    assert {key: row.serial for key, row in rows.items()} == {mine[0].id: 2, mine[1].id: 1}
    noted = rows[mine[0].id]
    assert (noted.channel, noted.handed_to, noted.handed_on, noted.signed_by) == (
        Channel.POST,
        "The driver",
        date(2027, 1, 2),
        "Mrs Berg",
    )
