"""What is written to a guest cannot be broken by what the guest is called, and says in each language what it should."""

from __future__ import annotations

import email
import email.policy
from datetime import datetime, timedelta
from email.header import decode_header, make_header
from email.message import EmailMessage
from pathlib import Path

import pytest
from icalendar import Calendar
from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of
from tests.documents.printed import facts_of

from symposiarch.documents.saving import file_name
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.mail.message import Sender, email_of, outgoing, write_drafts
from symposiarch.model.correspondence import MessageKind, MessageStatus
from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import InvitationStage
from symposiarch.model.people import Gender
from symposiarch.planning.correspondence import delivery, drafting, letters, outbox, sentences, templates
from symposiarch.planning.correspondence.letterhead import Letterhead, set_letterhead
from symposiarch.planning.correspondence.letters import Fault
from symposiarch.planning.correspondence.salutations import salutation
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.languages import languages
from symposiarch.planning.organisers import add_organiser
from symposiarch.planning.people import contacts
from symposiarch.planning.precedence.practices import own_practices

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


def test_a_field_that_is_empty_is_named_with_the_guest(session: Session, event: Event) -> None:
    a_guest(session, event, "John Smith", email="john@example.org", language="en")
    templates.keep_template(session, MessageKind.INVITATION, "en", subject="To {title}", body="[[At {dress}]] {name}")
    drafted = drafting.draft_messages(session, event.id, MessageKind.INVITATION)
    assert [one.sentence for one in drafted.problems] == ["John Smith: the template needs “title”, which is empty."]
    templates.keep_template(session, MessageKind.INVITATION, "en", subject="To {titel}", body="x")
    with pytest.raises(SymposiarchError, match=r"\{titel\}, which is no field"):
        drafting.draft_messages(session, event.id, MessageKind.INVITATION)


def test_every_kind_of_message_can_be_written_in_every_language(session: Session, event: Event) -> None:
    for language in languages():
        a_guest(session, event, f"Guest {language}", language=language, email=f"{language}@example.org",
                organisation="University")  # fmt: skip
    event.organisers.clear()
    from symposiarch.planning.organisers import add_organiser

    add_organiser(session, event.id, organisation="Embassy of Azerbaijan")
    keys = [row.id for row in guest_rows(session, event.id)]
    for kind in MessageKind:
        made = letters.letters(session, event.id, kind, keys)
        assert [one.language for one in made] == list(languages())
        assert not [problem for one in made for problem in one.problems]
        assert not any(mark in one.body + one.subject for one in made for mark in ("{", "[[", "||"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Excellency,"), ("fr", "Madame l’Ambassadrice,"), ("de", "Sehr geehrte Frau Botschafterin,"),
        ("ru", "Уважаемая госпожа Посол!"), ("tr", "Sayın Büyükelçi,"), ("az", "Zati-aliləri xanım səfir,"),
        ("es", "Señora Embajadora:"), ("ko", "존경하는 Leyla Həsənova 대사님께,"),
    ],
)  # fmt: skip
def test_an_ambassador_is_saluted_as_each_language_does(
    session: Session, event: Event, language: str, said: str
) -> None:
    from symposiarch.planning.heads import heads

    a_guest(session, event, "Leyla Həsənova", title="Ambassador", gender=Gender.FEMALE)
    (head,) = heads(session, event.id)
    assert salutation(head, language) == said
    assert salutation(head, language, own="Dear Leyla") == "Dear Leyla,"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Botschafterin", "Excellency,"), ("주한 프랑스 대사", "Excellency,"), ("Minister of Culture", "Excellency,"),
        ("Goodwill Ambassador", "Dear Ms Berg,"), ("Former Ambassador", "Dear Ms Berg,"),
        ("Ambassador Hotel, Director", "Dear Ms Berg,"), ("Deputy Minister of Culture", "Dear Ms Berg,"),
    ],
)  # fmt: skip
def test_who_is_excellent_is_read_from_the_title_as_precedence_reads_it(
    session: Session, event: Event, title: str, said: str
) -> None:
    from symposiarch.planning.heads import heads

    a_guest(session, event, "Emma Berg", title=title, honorific="Ms")
    (head,) = heads(session, event.id)
    assert salutation(head, "en") == said


@pytest.mark.parametrize(
    ("honorific", "said"),
    [
        ("Mr and Mrs", "Guten Tag Emma Berg,"), ("Frau Dr.", "Sehr geehrte Frau Dr. Berg,"),
        ("Herr", "Sehr geehrter Herr Berg,"),
    ],
)  # fmt: skip
def test_a_letter_to_two_is_not_written_to_one_of_them(
    session: Session, event: Event, honorific: str, said: str
) -> None:
    from symposiarch.planning.heads import heads

    a_guest(session, event, "Emma Berg", honorific=honorific)
    (head,) = heads(session, event.id)
    assert salutation(head, "de") == said


def test_a_title_that_the_office_adds_to_its_practice_is_saluted_at_the_events_of_that_practice(
    session: Session, event: Event, home: Path
) -> None:
    from symposiarch.planning.heads import heads

    own_practices().mkdir(parents=True)
    added = 'base = "generic"\n[[class]]\nname = "ambassador"\nalso = ["plenipotentiary of the court"]\n'
    (own_practices() / "court.toml").write_text(added, encoding="utf-8")
    a_guest(session, event, "Emma Berg", title="Plenipotentiary of the Court", honorific="Ms")
    for practised, said in (("generic", "Dear Ms Berg,"), ("court", "Excellency,")):
        event.practice = practised
        (head,) = heads(session, event.id)
        assert salutation(head, "en") == said, practised


def test_dates_are_written_as_each_language_writes_them(session: Session, event: Event) -> None:
    for language in ("en", "ko", "az"):
        a_guest(session, event, f"Guest {language}", language=language, email="x@example.org")
    bodies = [one.body for one in letters.letters(session, event.id, MessageKind.INVITATION)]
    for body, day in zip(
        bodies, ("Thursday, 14 January 2027", "2027년 1월 14일 목요일", "14 yanvar 2027, cümə axşamı"), strict=True
    ):
        assert day in body


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


def test_drafts_open_ready_to_send(session: Session, event: Event, tmp_path: Path) -> None:
    for name in ("Nigar Quliyeva", "../../etc: a*b?"):
        a_guest(session, event, printed_name=name, email="x@example.org")
    made = drafting.draft_messages(session, event.id, MessageKind.SAVE_THE_DATE).messages
    drafts = write_drafts(session, made, tmp_path / "drafts", FROM)
    assert [one.path.name for one in drafts] == ["1 Nigar Quliyeva.eml", "2 etc a b.eml"]
    read = email.message_from_bytes(drafts[0].path.read_bytes(), policy=email.policy.default)
    assert (read["X-Unsent"], str(read["From"])) == ("1", "Protocol Section <protocol@embassy.example>")
    assert read["Date"].datetime.tzinfo is not None, "a mail without a day is taken for an unwanted one"


def test_an_event_of_several_days_says_the_day_on_which_it_ends(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org", language="en")
    event.ends = datetime.fromisoformat("2027-01-16T17:30")
    session.flush()
    (letter,) = letters.letters(session, event.id, MessageKind.INVITATION)
    assert "Time: 10:00, until Saturday, 16 January 2027, 17:30" in letter.body
    (card,) = facts_of(session, "invitations", event)["cards"]
    assert card["times"] == "10:00, until Saturday, 16 January 2027, 17:30"
    assert facts_of(session, "invitations", event)["event"]["when"] == [
        "Thursday, 14 January 2027, 10:00 – Saturday, 16 January 2027, 17:30"
    ]
    event.ends = datetime.fromisoformat("2027-01-15T01:00")  # into the night, and one evening still
    session.flush()
    (letter,) = letters.letters(session, event.id, MessageKind.INVITATION, [invitation_of(person).id])
    assert "Time: 10:00 to 01:00" in letter.body


def test_nobody_is_invited_by_mail_who_is_not_approved(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    made = drafting.draft_messages(session, event.id, MessageKind.INVITATION).messages
    outbox.approve_messages(session, made, by="K. Aliyeva")
    assert outbox.queue_messages(session).held_back == (("Nigar Quliyeva", "is not approved as a guest."),)


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


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "Embassy of France", "the Embassy of France"),
        ("en", "Goethe-Institut", "Goethe-Institut"),
        ("fr", "Ambassade de France", "à l’Ambassade de France"),
        ("fr", "Ministère de la Culture", "au Ministère de la Culture"),
        ("es", "Ministerio de Cultura", "al Ministerio de Cultura"),
        ("de", "Botschaft von Frankreich", "die Botschaft von Frankreich"),
        ("ko", "주한 프랑스 대사관", "주한 프랑스 대사관"),
    ],
)
def test_a_house_is_addressed_with_the_article_of_its_language(language: str, name: str, said: str) -> None:
    assert sentences.to_whom(sentences.with_article(name, language), language) == said


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ("National Day Reception", "the National Day Reception"),
        ("The Annual Dinner", "The Annual Dinner"),
        ("Independence Day", "Independence Day"),
    ],
)
def test_an_occasion_has_its_article_in_an_english_sentence(event: str, said: str) -> None:
    assert sentences.as_in_a_sentence(event, "en") == said


def test_korean_particles_follow_the_syllable_before_them() -> None:
    assert sentences.with_particles("대사관은(는) 협회은(는) 회의을(를)") == "대사관은 협회는 회의를"


def test_a_letter_on_paper_leaves_room_for_the_hand_of_who_signs(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", language="en")
    set_letterhead(session, Letterhead(name="Embassy", signatory="K. Aliyeva", signatory_title="Ambassador"))
    (letter,) = facts_of(session, "letters", event)["letters"]
    assert (letter["closing"], letter["signature"]) == ("Yours sincerely,", ["K. Aliyeva", "Ambassador", "Embassy"])
    assert "K. Aliyeva" not in "\n".join(letter["paragraphs"])


def test_several_hosts_request_and_one_requests_the_pleasure(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", language="en")
    assert facts_of(session, "invitations", event)["cards"][0]["pleasure"] == "requests the pleasure of the company of"
    for name in ("Embassy of Azerbaijan", "Embassy of France"):
        add_organiser(session, event.id, organisation=name)
    assert facts_of(session, "invitations", event)["cards"][0]["pleasure"] == "request the pleasure of the company of"
