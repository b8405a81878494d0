"""What is written to a guest cannot be broken by what the guest is called, and goes by mail once it is approved."""

from __future__ import annotations

import email
import email.policy
from datetime import timedelta
from email.header import decode_header, make_header
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdf import PdfReader
from sqlalchemy.orm import Session
from tests.builders import a_guest, head_of, invitation_of

from symposiarch.documents.saving import file_name
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.message import Sender, email_of, outgoing, write_drafts
from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import Honour, Invitation, InvitationStage, Reply
from symposiarch.planning.correspondence import delivery, drafting, outbox
from symposiarch.planning.correspondence.letters import Fault
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.due import Due, due
from symposiarch.planning.inviting.replies import record_reply
from symposiarch.planning.people import contacts
from symposiarch.planning.precedence.order import set_honour

FROM = Sender("protocol@embassy.example", "Protocol Section")


def written(session: Session, event: Event, kind: MessageKind = MessageKind.REMINDER) -> EmailMessage:
    """The message to the only guest, read back as a mail program reads it."""
    keys = [row.id for row in guest_rows(session, event.id)]
    (message,) = drafting.draft_messages(session, event.id, kind, keys).messages
    sent = email_of(outgoing(session, message), FROM).as_bytes()
    read = email.message_from_bytes(sent, policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    return read


def test_a_line_break_in_a_name_adds_no_header(session: Session, event: Event) -> None:
    a_guest(session, event, printed_name="Eve\r\nBcc: everybody@example.org\r\n\r\nHello", email="eve@example.org")
    read = written(session, event)
    assert read["Bcc"] is None
    assert read["To"].addresses[0].addr_spec == "eve@example.org"
    assert len(read["To"].addresses) == 1


def test_the_guests_of_an_event_that_is_put_off_are_told_so_before_all_else(session: Session, event: Event) -> None:
    invitation = invitation_of(a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org"))
    before = event.begins.replace(tzinfo=event.zone)
    after = before + timedelta(days=3)
    assert drafting.likely_kind(session, event.id, at=before) is MessageKind.INVITATION
    assert drafting.likely_kind(session, event.id, at=after) is MessageKind.THANKS
    event.stage = EventStage.POSTPONED
    assert drafting.likely_kind(session, event.id, at=before) is MessageKind.INVITATION  # nobody was invited yet
    invitation.stage = InvitationStage.SENT
    session.flush()
    assert drafting.likely_kind(session, event.id, at=before) is MessageKind.POSTPONED
    drafting.draft_messages(session, event.id, MessageKind.POSTPONED)
    assert drafting.likely_kind(session, event.id, at=before) is MessageKind.INVITATION
    event.stage = EventStage.CANCELLED
    assert drafting.likely_kind(session, event.id, at=after) is MessageKind.CANCELLED


def test_those_who_come_are_likely_to_be_confirmed_and_those_who_were_asked_reminded(
    session: Session, event: Event
) -> None:
    nigar, elif_ = (invitation_of(a_guest(session, event, name)) for name in ("Nigar Quliyeva", "Elif Kaya"))
    before = event.begins.replace(tzinfo=event.zone)

    def likely(*to: Invitation) -> MessageKind:
        session.flush()
        return drafting.likely_kind(session, event.id, to=[one.id for one in to], at=before)

    assert likely(nigar) is MessageKind.INVITATION
    nigar.stage = elif_.stage = InvitationStage.SENT
    assert likely(nigar, elif_) is MessageKind.REMINDER
    nigar.reply = Reply.ACCEPTED
    assert likely(nigar) is MessageKind.CONFIRMATION
    assert likely(nigar, elif_) is MessageKind.INVITATION
    assert likely() is MessageKind.INVITATION


@pytest.mark.parametrize(
    "address", ["a@b.co\r\nBcc: x@y.zz", "a@b.co, x@y.zz", "a@b", "@b.co", "a b@c.de", "Name <a@b.co>", "a@b..co"]
)
def test_what_is_no_single_address_is_named_and_not_written_to(session: Session, event: Event, address: str) -> None:
    a_guest(session, event, "Nigar Quliyeva", email=address)
    keys = [row.id for row in guest_rows(session, event.id)]
    drafted = drafting.draft_messages(session, event.id, MessageKind.INVITATION, keys)
    assert drafted.messages == ()
    assert [one.fault for one in drafted.problems] == [Fault.BAD_ADDRESS]


def test_markup_and_braces_in_a_name_stay_letters(session: Session, event: Event) -> None:
    name = "<b>{event}</b> [[x||y]] #panic()"
    a_guest(session, event, printed_name=name, email="eve@example.org")
    read = written(session, event)
    plain, page = read.get_body(("plain",)), read.get_body(("html",))
    assert plain is not None
    assert page is not None
    assert name in plain.get_content()
    assert "<b>" not in page.get_content()
    assert "&lt;b&gt;{event}&lt;/b&gt;" in page.get_content()


def test_a_name_of_two_hundred_letters_goes_through_whole(session: Session, event: Event) -> None:
    name = ("Əzizağa oğlu, " * 20)[:200].strip(" ,")
    a_guest(session, event, printed_name=name, email="long@example.org")
    (message,) = drafting.draft_messages(session, event.id, MessageKind.INVITATION).messages
    sent = email_of(outgoing(session, message), FROM).as_bytes()
    # Python 3.11 reads a blank between two encoded words in a name; RFC 2047, 6.2, says that there is none.
    said = str(make_header(decode_header(email.message_from_bytes(sent)["To"])))
    assert said == f"{name} <long@example.org>"
    assert max(map(len, sent.split(b"\r\n"))) <= 998
    assert len(file_name(name).encode()) <= 200


def test_an_address_in_letters_of_its_own_language_is_written_to_as_it_is(session: Session, event: Event) -> None:
    a_guest(session, event, 'Erika "Riki" Lang, Dr', email="büro@bücher.example")
    keys = [row.id for row in guest_rows(session, event.id)]
    (message,) = drafting.draft_messages(session, event.id, MessageKind.REMINDER, keys).messages
    sender = Sender("grüße@embassy.example", "Protocol", "antwort@größe.example")
    sent = email_of(outgoing(session, message), sender).as_bytes().decode()
    read = email.message_from_string(sent, policy=email.policy.SMTPUTF8)
    (to,) = read["To"].addresses
    assert (to.display_name, to.addr_spec) == ('Erika "Riki" Lang, Dr', "büro@bücher.example")
    assert [one.addr_spec for one in read["From"].addresses] == ["grüße@embassy.example"]
    assert [one.addr_spec for one in read["Reply-To"].addresses] == ["antwort@größe.example"]


def test_the_joiners_of_a_name_stay_and_what_nobody_sees_leaves_no_gap(session: Session, event: Event) -> None:
    event.title = "Sympo\u00adsium \u202egnp.exe\u2028und Fest"
    a_guest(session, event, printed_name="علی\u200cرضا رضایی", email="ali@example.org")
    read = written(session, event)
    assert read["To"].addresses[0].display_name == "علی\u200cرضا رضایی"
    assert "Symposium gnp.exe und Fest" in read["Subject"]


def test_a_guest_without_an_address_is_named_before_anything_is_made(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    a_guest(session, event, "John Smith")
    keys = [row.id for row in guest_rows(session, event.id)]
    drafted = drafting.draft_messages(session, event.id, MessageKind.INVITATION, keys)
    assert drafted.messages == ()
    assert [one.sentence for one in drafted.problems] == ["John Smith has no e-mail address."]
    others = drafting.draft_messages(session, event.id, MessageKind.INVITATION, keys, despite_problems=True)
    assert len(others.messages) == 1


def test_an_assistant_of_three_gets_three_messages_each_saying_for_whom(session: Session, event: Event) -> None:
    assistant = contacts.add_person(session, given_name="Song", family_name="Mira", email="mira@example.org")
    names = ["Nigar Quliyeva", "John Smith", "Anna Maier"]
    for name in names:
        contacts.set_assistant(session, a_guest(session, event, name).id, assistant.id)
    drafted = drafting.draft_messages(session, event.id, MessageKind.INVITATION)
    rows = [row for row in outbox.outbox_rows(session, event.id) if row.id in drafted.messages]
    assert {row.to_address for row in rows} == {"mira@example.org"}
    assert sorted(row.subject.split(": ")[0] for row in rows) == sorted(f"For {name}" for name in names)
    assert len({row.message_id for row in rows}) == 3


def test_the_invitation_carries_the_card_and_the_hour_in_its_own_time_zone(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    card, date = written(session, event, MessageKind.INVITATION).iter_attachments()
    content = card.get_content()
    assert content.startswith(b"%PDF")
    calendar = Calendar.from_ical(date.get_content())
    (entry,) = calendar.walk("VEVENT")
    assert entry["DTSTART"].params["TZID"] == "Asia/Seoul"
    assert entry.decoded("DTSTART").isoformat() == "2027-01-14T10:00:00+09:00"
    assert calendar.walk("VTIMEZONE")


@pytest.mark.parametrize(("language", "asked"), [("en", "the pleasure of the company"), ("ko", "초대합니다")])
def test_the_card_is_in_the_language_of_its_letter(session: Session, event: Event, language: str, asked: str) -> None:
    event.languages = ("en", "ko")
    guest = a_guest(session, event, "Chul-soo Kim", email="kim@example.org", language="ko")
    keys = [invitation_of(guest).id]
    (key,) = drafting.draft_messages(session, event.id, MessageKind.INVITATION, keys, language=language).messages
    card = next(one for one in outgoing(session, key).attachments if one.name == "invitation.pdf")
    assert asked in PdfReader(BytesIO(card.content)).pages[0].extract_text()


def test_drafts_open_ready_to_send(session: Session, event: Event, tmp_path: Path) -> None:
    for name in ("Nigar Quliyeva", "../../etc: a*b?"):
        a_guest(session, event, printed_name=name, email="x@example.org")
    made = drafting.draft_messages(session, event.id, MessageKind.SAVE_THE_DATE).messages
    drafts = write_drafts(session, made, tmp_path / "drafts", FROM).written
    assert [one.path.name for one in drafts] == ["1 Nigar Quliyeva.eml", "2 etc a b.eml"]
    read = email.message_from_bytes(drafts[0].path.read_bytes(), policy=email.policy.default)
    assert (read["X-Unsent"], str(read["From"])) == ("1", "Protocol Section <protocol@embassy.example>")
    assert read["Date"].datetime.tzinfo is not None, "a mail without a day is taken for an unwanted one"


def test_a_draft_that_cannot_be_written_is_named_and_the_others_are_written(
    session: Session, event: Event, tmp_path: Path
) -> None:
    for name in ("Nigar Quliyeva", "Emil Ek", "Ida Falk"):
        a_guest(session, event, name, email=f"{name[:4]}@example.org".replace(" ", ""))
    made = drafting.draft_messages(session, event.id, MessageKind.SAVE_THE_DATE).messages
    session.get_one(Message, made[1]).to_address = "emil at example.org"
    drafts = write_drafts(session, made, tmp_path, FROM)
    assert [one.path.name for one in drafts.written] == ["1 Nigar Quliyeva.eml", "2 Ida Falk.eml"]
    ((name, why),) = drafts.left_out
    assert (name, "Correct it in the address book" in why) == ("Emil Ek", True)


def test_nobody_is_invited_by_mail_who_is_not_approved(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    made = drafting.draft_messages(session, event.id, MessageKind.INVITATION).messages
    outbox.approve_messages(session, made, by="K. Aliyeva")
    assert outbox.queue_messages(session).held_back == (("Nigar Quliyeva", "is not approved as a guest."),)


def test_a_letter_that_lay_there_is_not_sent_to_whoever_was_invited_another_way_meanwhile(
    session: Session, event: Event
) -> None:
    nigar, emil = (a_guest(session, event, name, email=f"{name[:4]}@example.org") for name in ("Nigar Q.", "Emil Ek"))
    keys = [nigar.id, emil.id]
    stages.approve(session, keys, by="K. Aliyeva")
    made = drafting.draft_messages(session, event.id, MessageKind.INVITATION).messages
    outbox.approve_messages(session, made, by="K. Aliyeva")
    stages.mark_sent(session, [nigar.id], by="K. Aliyeva", at=now() + timedelta(minutes=1))
    queued = outbox.queue_messages(session)
    assert queued.messages == (made[1],)
    ((name, why),) = queued.held_back
    assert (name, "after this was written" in why) == ("Nigar Q.", True)
    session.get_one(Message, made[0]).made_at = now() + timedelta(minutes=3)
    assert {made[0]} <= set(outbox.queue_messages(session).messages), "written anew it goes"


def test_letters_to_approve_are_not_those_of_whoever_was_invited_another_way(session: Session, event: Event) -> None:
    people = (a_guest(session, event, name, email=f"{name[:4]}@example.org") for name in ("Nigar Q.", "Emil Ek"))
    nigar, emil = (invitation_of(person) for person in people)
    stages.approve(session, [nigar.id, emil.id], by="K. Aliyeva")
    drafting.draft_messages(session, event.id, MessageKind.INVITATION)
    stages.mark_sent(session, [nigar.id], by="K. Aliyeva", at=now() + timedelta(minutes=1))

    def lying() -> dict[Due, tuple[int, ...]]:
        return {line.due: line.invitations for line in due(session, event.id) if line.due.of_letters}

    assert lying() == {Due.MESSAGES_TO_APPROVE: (emil.id,), Due.MESSAGES_OVERTAKEN: (nigar.id,)}
    assert outbox.withdraw_overtaken(session, event.id) == 1
    assert lying() == {Due.MESSAGES_TO_APPROVE: (emil.id,)}


def test_nobody_is_reminded_who_has_answered_or_become_a_host_since_the_reminder_was_written(
    session: Session, event: Event
) -> None:
    names = ("Nigar Quliyeva", "Emil Ek", "Ida Falk")
    people = [a_guest(session, event, name, email=f"{name[:3]}@example.org") for name in names]
    keys = [invitation_of(person).id for person in people]
    made = drafting.draft_messages(session, event.id, MessageKind.REMINDER, keys).messages
    outbox.approve_messages(session, made, by="K. Aliyeva")
    record_reply(session, keys[0], Reply.DECLINED, by="K. Aliyeva")
    set_honour(session, [head_of(people[1]).id], honour=Honour.CO_HOST)
    queued = outbox.queue_messages(session)
    assert queued.held_back == (("Nigar Quliyeva", "has answered."), ("Emil Ek", "gives the event."))
    assert queued.messages == made[2:]


def test_nobody_is_thanked_by_mail_before_the_event_has_begun(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org", reply=Reply.ACCEPTED)
    made = drafting.draft_messages(session, event.id, MessageKind.THANKS).messages
    outbox.approve_messages(session, made, by="K. Aliyeva")
    event.begins, event.ends = event.begins + timedelta(days=1000), None
    held = outbox.queue_messages(session)
    assert held.held_back == (("Nigar Quliyeva", "is thanked once the event has begun."),)
    event.begins -= timedelta(days=4000)
    assert outbox.queue_messages(session).messages == made


def test_an_edited_message_is_approved_again_and_a_sent_one_stays_as_it_was(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    (key,) = drafting.draft_messages(session, event.id, MessageKind.INVITATION).messages
    outbox.approve_messages(session, [key], by="K. Aliyeva")
    outbox.edit_message(session, key, subject="Another subject", body="Another text")
    (row,) = outbox.outbox_rows(session, event.id)
    assert row.status is MessageStatus.DRAFT
    delivery.mark_messages_sent(session, [key], by="K. Aliyeva")
    with pytest.raises(SymposiarchError, match="gone already"):
        outbox.edit_message(session, key, subject="x", body="y")
    (guest,) = guest_rows(session, event.id)
    assert guest.stage is InvitationStage.SENT
    again = drafting.draft_messages(session, event.id, MessageKind.INVITATION, [guest.id])
    assert [one.fault for one in again.problems] == [Fault.SENT_ALREADY]
