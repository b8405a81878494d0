"""What is approved is sent, who has not answered is reminded, and what was only marked as sent is corrected."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of
from tests.planning.inviting.invited import WHO, guest, invited, people

from symposiarch.model.correspondence import Message, MessageKind
from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import Channel, InvitationStage, Reply, Wave
from symposiarch.planning.correspondence.delivery import mark_messages_sent
from symposiarch.planning.correspondence.drafting import draft_messages
from symposiarch.planning.inviting import invitations, replies, stages
from symposiarch.planning.inviting.approval import Decision, approval_rows, record_decisions
from symposiarch.planning.inviting.bulk import Operation, Why
from symposiarch.planning.inviting.due import Due, due
from symposiarch.planning.inviting.reciprocity import record_received
from symposiarch.planning.inviting.records import timeline


def test_only_what_is_approved_is_sent_and_everyone_else_is_named_with_the_reason(
    session: Session, event: Event
) -> None:
    draft, approved = invitations.invite(session, event.id, people(session, 2)).invitations
    stages.approve(session, [approved], by="The Ambassador")
    before = stages.preview(session, Operation.MARK_SENT, [draft, approved])
    done = stages.mark_sent(session, [draft, approved], by=WHO, channel=Channel.COURIER)
    assert before == done
    assert [one.invitation_id for one in done.touched] == [approved]
    assert [(one.invitation_id, one.why) for one in done.left] == [(draft, Why.NOT_APPROVED)]
    assert guest(session, approved).approved_by == "The Ambassador"


def test_only_those_who_have_not_answered_are_reminded(session: Session, event: Event) -> None:
    silent, came = invited(session, event, 2)
    replies.record_reply(session, came, Reply.ACCEPTED, by=WHO)
    done = stages.mark_reminded(session, [silent, came], by=WHO)
    assert [one.invitation_id for one in done.touched] == [silent]
    assert (guest(session, silent).stage, guest(session, silent).reminders) == (InvitationStage.REMINDED, 1)


def test_the_board_says_what_is_due(session: Session, event: Event) -> None:
    invited(session, event, 2)
    invitations.invite(session, event.id, people(session, 1))

    def board(day: str) -> dict[Due, int]:
        at = datetime.fromisoformat(day).replace(tzinfo=UTC)
        return {line.due: len(line.invitations) for line in due(session, event.id, at=at)}

    assert board("2026-12-01") == {Due.APPROVALS: 1}
    assert board("2026-12-30") == {Due.APPROVALS: 1, Due.REMINDERS: 2}
    assert board("2027-01-08") == {Due.APPROVALS: 1, Due.LATE: 2}


def test_whoever_has_answered_is_neither_reminded_nor_late(session: Session, event: Event) -> None:
    accepted, declined, tentative = invited(session, event, 3)
    for key, reply in ((accepted, Reply.ACCEPTED), (declined, Reply.DECLINED), (tentative, Reply.TENTATIVE)):
        replies.record_reply(session, key, reply, by=WHO)
    (line,) = due(session, event.id, at=datetime(2027, 1, 8, tzinfo=UTC))
    assert (line.due, line.invitations) == (Due.LATE, (tentative,))


def test_of_an_event_that_is_done_no_invitation_is_due_any_more(session: Session, event: Event) -> None:
    invited(session, event, 1)
    invitations.invite(session, event.id, people(session, 1))
    late = event.begins.replace(tzinfo=UTC)
    assert {line.due for line in due(session, event.id, at=late)} == {Due.APPROVALS, Due.LATE}
    event.stage = EventStage.DONE
    session.flush()
    assert due(session, event.id, at=late) == ()


def test_the_head_of_mission_decides_row_by_row(session: Session, event: Event) -> None:
    keys = invitations.invite(session, event.id, people(session, 3)).invitations
    person = guest(session, keys[0]).person_id
    record_received(session, person, day=date(2026, 5, 28), occasion="National Day")
    assert approval_rows(session, event.id)[0].times.invited_us == date(2026, 5, 28)
    record_decisions(
        session, dict(zip(keys, (Decision.YES, Decision.NO, Decision.RESERVE), strict=True)), by="The Ambassador"
    )
    yes, no, later = (guest(session, key) for key in keys)
    assert (yes.stage, yes.approved_by) == (InvitationStage.APPROVED, "The Ambassador")
    assert no.reply is Reply.WITHDRAWN
    assert later.wave is Wave.RESERVE


def test_what_was_marked_as_sent_by_mistake_is_corrected_with_both_records_kept(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Nigar Quliyeva")
    invitation = invitation_of(person)
    stages.approve(session, [invitation.id], by="Head of mission")
    stages.mark_sent(session, [invitation.id], by="Protocol", channel=Channel.POST)
    bulk = stages.correct_sent(session, [invitation.id], by="Protocol", note="It lay in the drawer")
    assert [one.name for one in bulk.touched] == ["Nigar Quliyeva"]
    assert (invitation.stage, invitation.sent_at) == (InvitationStage.APPROVED, None)
    entries = timeline(session, invitation.id)
    assert [(entry.after, entry.corrected) for entry in entries] == [
        ("approved", False), ("sent", True), ("approved", False),
    ]  # fmt: skip
    assert stages.correct_sent(session, [invitation.id], by="Protocol").left[0].why is Why.NOT_SENT


def test_what_a_mail_server_took_was_sent_and_what_was_only_marked_is_corrected(session: Session, event: Event) -> None:
    posted, mailed = (
        invitation_of(a_guest(session, event, name, email="guest@example.org"))
        for name in ("Nigar Quliyeva", "Jan Novák")
    )
    both = [posted.id, mailed.id]
    stages.approve(session, both, by="Head of mission")
    made = draft_messages(session, event.id, MessageKind.INVITATION)
    mark_messages_sent(session, made.messages, by="Protocol")
    session.scalars(select(Message).where(Message.invitation_id == mailed.id)).one().attempts = 1
    bulk = stages.correct_sent(session, both, by="Protocol", note="It lay in the drawer")
    assert [one.name for one in bulk.touched] == ["Nigar Quliyeva"]
    assert [(one.name, one.why) for one in bulk.left] == [("Jan Novák", Why.SENT_ALREADY)]


def test_a_cancelled_event_leaves_only_its_guests_to_be_told(session: Session, event: Event) -> None:
    told, draft = (invitation_of(a_guest(session, event, name)) for name in ("Nigar Quliyeva", "Jan Novák"))
    stages.approve(session, [told.id], by="Head of mission")
    stages.mark_sent(session, [told.id], by="Protocol", channel=Channel.POST)
    assert Due.APPROVALS in {line.due for line in due(session, event.id)}
    event.stage = EventStage.CANCELLED
    session.flush()
    assert [(line.due, line.invitations) for line in due(session, event.id)] == [(Due.NOTICES, (told.id,))]
    made = draft_messages(session, event.id, MessageKind.CANCELLED, channel=None)
    assert [line.due for line in due(session, event.id)] == [Due.MESSAGES_TO_APPROVE]
    mark_messages_sent(session, made.messages, by="Protocol")
    assert due(session, event.id) == ()
    assert draft.stage is InvitationStage.DRAFT
