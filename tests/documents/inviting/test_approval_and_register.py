"""The list for the head of mission, and the register of what was handed over."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of
from tests.documents.printed import facts_of, words_of

from symposiarch.planning.correspondence import envelopes


def test_a_column_of_which_nothing_is_known_gives_its_room_to_the_names(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "Emma Berg")
    facts = facts_of(session, "approval-sheet", event)
    (page,) = words_of("approval-sheet", facts)
    assert "Last invited" not in page
    facts["rows"][0]["invited"] = "Nov 2025"
    (page,) = words_of("approval-sheet", facts)
    assert "Last invited" in page
    assert "Last came" not in page


def test_no_heading_of_the_approval_sheet_runs_into_the_next(session: Session) -> None:
    event = an_event(session, languages=("ru",))
    a_guest(session, event, "Emma Berg")
    facts = facts_of(session, "approval-sheet", event)
    facts["rows"][0] |= {"invited-us": "нояб. 2025", "invited": "нояб. 2025", "came": "нояб. 2025"}
    (page,) = words_of("approval-sheet", facts)
    heads = page[: page.index("Emma Berg")].split()
    assert facts["words"]["came"][0] in heads
    assert facts["words"]["yes"][0] in heads


def test_the_month_in_which_an_envelope_was_handed_over_is_a_word(session: Session) -> None:
    event = an_event(session)
    guest = a_guest(session, event, "Emma Berg")
    invitation = invitation_of(guest)
    envelopes.register_envelopes(session, event.id, [invitation.id])
    envelopes.note_in_register(session, event.id, invitation.id, handed_to="Timur", handed_on=date(2026, 11, 9))
    (row,) = facts_of(session, "envelope-register", event)["rows"]
    assert row["on"] == "9 Nov 2026"
