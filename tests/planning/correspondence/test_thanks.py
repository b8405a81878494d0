"""Who is thanked for having come, and what the letter knows of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import product

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, head_of, invitation_of
from tests.documents.printed import facts_of

from symposiarch.documents.words import LANGUAGES
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Channel, Reply
from symposiarch.planning.arrivals import recording
from symposiarch.planning.correspondence import sentences
from symposiarch.planning.correspondence.addressees import addressees
from symposiarch.planning.correspondence.delivery import mark_messages_sent
from symposiarch.planning.correspondence.drafting import draft_messages
from symposiarch.planning.correspondence.letters import letters
from symposiarch.planning.correspondence.outbox import outbox_rows
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.people import contacts


def thanked(session: Session, event: Event, *invitations: int) -> list[str]:
    return [one.head.name for one in addressees(session, event.id, MessageKind.THANKS, invitations or None)]


def test_thanks_go_to_those_who_came(session: Session, event: Event) -> None:
    came, stayed = (a_guest(session, event, name, reply=Reply.ACCEPTED) for name in ("Emma Berg", "Oleg Ivanov"))
    away = a_guest(session, event, "Jan Novák", reply=Reply.REPRESENTED)
    deputy = a_companion(session, away, "Emil Faruk", role=AttendeeRole.REPRESENTATIVE)
    assert thanked(session, event) == ["Emma Berg", "Oleg Ivanov", "Emil Faruk"]
    recording.arrive(session, head_of(came).id)
    assert thanked(session, event) == ["Emma Berg"]
    recording.arrive(session, deputy.id)
    recording.walk_in(session, event.id, name="Carla Diaz")
    assert thanked(session, event) == ["Emma Berg", "Emil Faruk", "Carla Diaz"]
    assert thanked(session, event, invitation_of(stayed).id, invitation_of(away).id) == ["Oleg Ivanov", "Emil Faruk"]
    (carla,) = (one.id for one in session.scalars(select(Attendee)) if one.role is AttendeeRole.WALK_IN)
    (alone,) = addressees(session, event.id, MessageKind.THANKS, (), walked_in=[carla])
    assert alone.head.name == "Carla Diaz"


def test_there_are_labels_for_the_letters_of_thanks(session: Session, event: Event) -> None:
    came, _stayed = (a_guest(session, event, name, reply=Reply.ACCEPTED) for name in ("Emma Berg", "Oleg Ivanov"))
    recording.arrive(session, head_of(came).id)
    recording.walk_in(session, event.id, name="Carla Diaz", organisation="Embassy of Utopia")
    assert [label["whose"] for label in facts_of(session, "labels", event, about="thanks")["labels"]] == [
        "Emma Berg", "Carla Diaz",
    ]  # fmt: skip
    assert [label["whose"] for label in facts_of(session, "labels", event)["labels"]] == ["Emma Berg", "Oleg Ivanov"]


def test_every_letter_tells_of_all_days_of_an_event(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg")
    event.ends = event.begins + timedelta(days=3)
    for language, kind in product(LANGUAGES, (MessageKind.SAVE_THE_DATE, MessageKind.REMINDER)):
        (made,) = letters(session, event.id, kind, [invitation_of(guest).id], language=language)
        first, last = (sentences.day(at.date(), language, weekday=False) for at in (event.begins, event.ends))
        told = [first in text and last in text for text in (made.subject, made.body)]
        assert told == [True, True], f"{kind} in {language}"


def test_a_deputy_in_whose_place_another_came_is_not_thanked(session: Session, event: Event) -> None:
    away = a_guest(session, event, "Jan Novák")
    for name in ("Emil Faruk", "Carla Diaz"):
        represent(session, invitation_of(away).id, name=name, by="test")
    assert thanked(session, event) == ["Carla Diaz"]


def test_who_came_along_is_thanked_with_the_guest_and_alone_where_the_guest_stayed_away(
    session: Session, event: Event
) -> None:
    emma, oleg = (a_guest(session, event, name, reply=Reply.ACCEPTED) for name in ("Emma Berg", "Oleg Ivanov"))
    recording.arrive(session, head_of(emma).id)
    for guest, name, role in (
        (emma, "Karl Berg", AttendeeRole.SPOUSE),
        (oleg, "Olga Ivanova", AttendeeRole.SPOUSE),
        (oleg, "", AttendeeRole.GUEST),
        (oleg, "Ivan the driver", AttendeeRole.DRIVER),
    ):
        recording.arrive(session, a_companion(session, guest, name, role=role).id)
    assert thanked(session, event) == ["Emma Berg", "Olga Ivanova"]


def test_who_was_not_invited_is_thanked_by_letter_once_and_without_an_address_is_named(
    session: Session, event: Event
) -> None:
    away = a_guest(
        session, event, "Jan Novák", reply=Reply.REPRESENTED, organisation="Embassy of Utopia",
        language="de", email="jan@example.org",
    )  # fmt: skip
    deputy = a_companion(session, away, "Emil Faruk", role=AttendeeRole.REPRESENTATIVE)
    recording.arrive(session, deputy.id)
    known = contacts.add_person(session, printed_name="Emma Berg", email="emma@example.org", language="fr")
    recording.walk_in(session, event.id, person_id=known.id)
    recording.walk_in(session, event.id, name="Carla Diaz")
    drafted = draft_messages(session, event.id, MessageKind.THANKS, despite_problems=True)
    assert [one.sentence for one in drafted.problems] == [
        "Emil Faruk has no e-mail address.", "Carla Diaz has no e-mail address.",
    ]  # fmt: skip
    (row,) = outbox_rows(session, event.id)
    assert (row.name, row.to_address, row.language, row.invitation_id) == ("Emma Berg", "emma@example.org", "fr", None)
    again = draft_messages(session, event.id, MessageKind.THANKS, channel=Channel.POST)
    assert drafted.messages[0] in again.messages  # what lay there is written anew
    assert [one.name for one in outbox_rows(session, event.id)] == ["Emil Faruk", "Carla Diaz", "Emma Berg"]
    mark_messages_sent(session, again.messages, by="Protocol")
    assert draft_messages(session, event.id, MessageKind.THANKS, channel=Channel.POST).messages == ()

    papers = facts_of(session, "letters", event, among=again.messages)["letters"]
    assert [(one["language"], one["address"]) for one in papers] == [
        ("de", ["Emil Faruk", "Embassy of Utopia"]), ("fr", ["Emma Berg"]), ("en", ["Carla Diaz"]),
    ]  # fmt: skip
    assert "Carla Diaz" in papers[2]["paragraphs"][0]


def test_of_an_event_of_several_days_the_first_and_the_last_are_named(session: Session) -> None:
    event = an_event(session, ends=datetime.fromisoformat("2027-01-15T16:00"))
    for name, language in (("Emma Berg", "en"), ("Karl Berg", "de"), ("김철수", "ko")):
        a_guest(session, event, name, reply=Reply.ACCEPTED, language=language, email=f"{language}@example.org")
    draft_messages(session, event.id, MessageKind.THANKS)
    said = {row.language: row.body for row in outbox_rows(session, event.id)}
    assert "from Thursday, 14 January 2027 to Friday, 15 January 2027" in said["en"]
    assert "vom 14. Januar 2027 bis 15. Januar 2027" in said["de"]
    assert "2027년 1월 14일 목요일부터 2027년 1월 15일 금요일까지 열린" in said["ko"]
