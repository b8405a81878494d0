"""In which order the outbox stands, and what it knows of letters that have not gone."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of

from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.model.events import Event
from symposiarch.planning.correspondence.drafting import draft_messages, planned_messages
from symposiarch.planning.correspondence.outbox import approve_messages, outbox_rows

NAMES = ("Oleg Ivanov", "Emma Berg", "Jan Novák")


def test_letters_written_together_stand_as_the_guests_do_and_what_was_written_last_stands_first(
    session: Session, event: Event
) -> None:
    for name in NAMES:
        a_guest(session, event, name, email="guest@example.org")
    draft_messages(session, event.id, MessageKind.SAVE_THE_DATE)
    draft_messages(session, event.id, MessageKind.INVITATION)
    assert [(row.kind, row.name) for row in outbox_rows(session, event.id)] == [
        (kind, name) for kind in (MessageKind.INVITATION, MessageKind.SAVE_THE_DATE) for name in NAMES
    ]


def test_letters_written_in_one_second_one_after_the_other_are_not_taken_for_one_batch(
    session: Session, event: Event
) -> None:
    for name in NAMES:
        guest = a_guest(session, event, name, email="guest@example.org")
        draft_messages(session, event.id, MessageKind.INVITATION, [invitation_of(guest).id])
    assert [row.name for row in outbox_rows(session, event.id)] == list(reversed(NAMES))


def test_a_letter_that_lies_in_the_outbox_is_known_before_it_is_written_anew(session: Session, event: Event) -> None:
    for name in NAMES:
        a_guest(session, event, name, email="guest@example.org")
    assert planned_messages(session, event.id, MessageKind.INVITATION).drafted == {}
    first, *_ = draft_messages(session, event.id, MessageKind.INVITATION).messages
    approve_messages(session, [first], by="")
    a_guest(session, event, "Carla Diaz", email="guest@example.org")
    planned = planned_messages(session, event.id, MessageKind.INVITATION)
    assert [planned.drafted.get(one.attendee_id) for one in planned.letters] == [
        MessageStatus.APPROVED, MessageStatus.DRAFT, MessageStatus.DRAFT, None,
    ]  # fmt: skip
