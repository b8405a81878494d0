"""The report of an event, and what is held on one person, as they are printed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Enum as EnumType
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of

from symposiarch.documents.catalogue import sheet_named
from symposiarch.documents.people import held_on
from symposiarch.documents.sheets import facts_of, holds_nothing, printed
from symposiarch.documents.words import spoken
from symposiarch.model.base import Row
from symposiarch.model.correspondence import Envelope, Message, ReceivedInvitation
from symposiarch.model.events import Event
from symposiarch.model.invitations import Arrival, Attendee, Invitation, InvitationRecord, Reply, Wave
from symposiarch.model.logistics import Gift, Movement
from symposiarch.model.people import ListMember, Person, Picture, Post
from symposiarch.model.programme import Absence, Role, SpeakerDuty
from symposiarch.planning.arrivals import recording
from symposiarch.planning.inviting.replies import record_reply
from symposiarch.planning.personal_data.held import SECRET

EVENING = datetime(2027, 1, 14, 10, 3, tzinfo=UTC)
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63d0aff5070001"
    "da00fc41a7358e0000000049454e44ae426082"
)


@pytest.fixture
def event(session: Session) -> Event:
    """Four invited: two came, one stayed away, one never answered; and somebody walked in."""
    event = an_event(session, languages=("en", "ko"))
    for number, (name, reply) in enumerate(
        (
            ("Emma Berg", Reply.ACCEPTED),
            ("Oleg Ivanov", Reply.ACCEPTED),
            ("Anna Zuber", Reply.ACCEPTED),
            ("Carla Diaz", Reply.NONE),
        )
    ):
        guest = a_guest(
            session, event, name, reply=reply, category="Press", organisation="Peninsula Review", state="AZ",
            languages=("az",),
        )  # fmt: skip
        if number < 2:
            head = session.query(Attendee).filter_by(person_id=guest.id).one()
            recording.arrive(session, head.id, at=EVENING + timedelta(minutes=12 * number))
    recording.walk_in(session, event.id, name="Emil Faruk", at=EVENING + timedelta(minutes=13))
    return event


def test_the_report_says_the_figures_and_names_nobody_unless_asked(session: Session, event: Event) -> None:
    sheet = sheet_named("event-report")
    facts = facts_of(sheet, session, event.id)
    assert {one["key"]: one["number"] for one in facts["figures"]} == {
        "report.invited": 4,
        "report.accepted": 3,
        "report.expected": 3,
        "report.came": 3,
    }
    assert facts["share"] == "67 %"
    assert facts["slots"] == [{"time": "19:00", "came": 1}, {"time": "19:10", "came": 2}]
    assert facts["gaps"]["no-shows"] == []
    assert facts_of(sheet, session, event.id, names=True)["gaps"]["no-shows"] == ["Anna Zuber"]
    assert [block["key"] for block in facts["rows"]] == [
        "report.categories",
        "report.organisations",
        "report.states",
        "report.languages",
    ]
    assert printed(sheet, facts).pdf.startswith(b"%PDF")


def test_the_report_speaks_the_first_language_of_the_event_alone(session: Session, event: Event) -> None:
    event.languages = ("ko", "en")
    session.flush()
    facts = facts_of(sheet_named("event-report"), session, event.id)
    assert facts["title"] == ["행사 결과 보고"]
    assert facts["words"]["report.came"] == ["참석"]
    assert facts["rows"][3]["lines"][0]["name"] == "아제르바이잔어"


def test_an_event_without_guests_has_nothing_to_report(session: Session) -> None:
    event = an_event(session, title="Empty")
    assert holds_nothing(facts_of(sheet_named("event-report"), session, event.id))


def test_an_event_without_arrivals_says_so(session: Session) -> None:
    event = an_event(session, title="Unrecorded")
    a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED, category="Press")
    facts = facts_of(sheet_named("event-report"), session, event.id)
    assert facts["recorded"] is False
    assert facts["figures"][3]["number"] == "–"
    assert facts["gaps"]["no-show-count"] == 0


def test_of_many_organisations_the_report_says_how_many_more_there_were(session: Session) -> None:
    event = an_event(session)
    for number in range(27):
        a_guest(session, event, f"Guest {number}", organisation=f"House {number:02}", reply=Reply.ACCEPTED)
    (block,) = (
        one for one in facts_of(sheet_named("event-report"), session, event.id)["rows"] if "organ" in one["key"]
    )
    assert len(block["lines"]) == 25
    assert (block["lines"][-1]["name"], block["lines"][-1]["invited"]) == ("… and 3 more", 3)
    assert [line["most"] for line in block["lines"]] == [1] * 24 + [0]  # which has no bar


def test_the_longest_bar_of_the_report_is_that_of_the_most_guests_however_far_down_it_stands(session: Session) -> None:
    event = an_event(session)
    for number in range(26):
        for guest in range(1 if number < 25 else 5):
            a_guest(session, event, f"Guest {number} {guest}", category=f"Group {number:02}", reply=Reply.ACCEPTED)
    (block,) = (
        one for one in facts_of(sheet_named("event-report"), session, event.id)["rows"] if "categ" in one["key"]
    )
    assert block["lines"][-1]["invited"] == 5
    assert {line["most"] for line in block["lines"]} == {5}


def test_the_figures_of_the_report_agree_and_leave_out_the_reserve_that_was_never_asked(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED, category="Press")
    a_guest(session, event, "Carla Diaz", category="Press")
    invitation_of(a_guest(session, event, "Anna Zuber", category="Press")).wave = Wave.RESERVE
    session.flush()
    facts = facts_of(sheet_named("event-report"), session, event.id, names=True)
    assert facts["figures"][0]["number"] == 2
    assert {one["key"]: one["number"] for one in facts["details"]}["report.open"] == 1
    assert (facts["gaps"]["unanswered-count"], facts["gaps"]["unanswered"]) == (1, ["Carla Diaz"])
    assert facts["rows"][0]["lines"][0]["invited"] == 2


def test_what_is_held_is_printed_with_the_photograph(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Nigar Quliyeva", native_name="Нигяр Кулиева", diet="vegan")
    picture = Picture(media_type="image/png", content=DOT, digest="0" * 64)
    session.add(picture)
    session.flush()
    guest.photo_id = picture.id
    session.flush()
    session.expire(guest, ["photo"])
    facts = held_on.facts(session, guest.id)
    assert (facts["name"], facts["native"]) == ("Nigar Quliyeva", "Нигяр Кулиева")
    (entry,) = facts["sections"][0]["entries"]
    assert {"name": "Diet", "text": "vegan"} in entry
    assert held_on.pdf(facts).startswith(b"%PDF")


def test_what_is_held_is_said_in_the_language_of_the_person(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Nigar Quliyeva", diet="vegan", language="fr", reply=Reply.ACCEPTED)
    facts = held_on.facts(session, guest.id, now=datetime(2027, 1, 15, 9, 30, tzinfo=UTC))
    assert (facts["language"], facts["title"]) == ("fr", ["Ce qui est conservé sur cette personne"])
    assert "15 janvier 2027" in facts["as-of"]
    (entry,) = facts["sections"][0]["entries"]
    assert {"name": "Régime alimentaire", "text": "vegan"} in entry
    assert [section["title"] for section in facts["sections"]][-1] == "Lors d’événements"
    assert held_on.facts(session, guest.id, language="ko")["sections"][0]["title"] == "주소록"
    invited = next(section for section in facts["sections"] if section["title"] == "Invitations")
    assert {"name": "Réponse", "text": "accepté"} in invited["entries"][0]
    assert {"name": "Langue", "text": "français"} in entry


def test_what_was_replied_before_is_said_in_the_language_of_the_person(session: Session, event: Event) -> None:
    guest = a_guest(session, event, language="fr")
    for reply in (Reply.ACCEPTED, Reply.DECLINED):
        record_reply(session, invitation_of(guest).id, reply, by="test")
    facts = held_on.facts(session, guest.id)
    said = [one["text"] for section in facts["sections"] for entry in section["entries"] for one in entry]
    assert said.count("accepté") == 2, "it was so after the first answer, and before the second"


HOLDING: tuple[type[Row], ...] = (
    Person, Post, ListMember, Invitation, InvitationRecord, Attendee, Arrival, Movement, Role, SpeakerDuty, Absence,
    Message, Envelope, ReceivedInvitation, Gift,
)  # fmt: skip
"""What may tell something of a person."""


def fields_held() -> frozenset[str]:
    """Every name that an entry may have."""
    found: set[str] = set()
    for kind in HOLDING:
        relations = kind.__mapper__.relationships
        named = {column.key for relation in relations for column in relation.local_columns}
        found |= {
            one.key for one in relations if one.direction.name == "MANYTOONE" and one.mapper.class_ is not Picture
        }
        for attribute in kind.__mapper__.column_attrs:
            if attribute.key not in SECRET | named:
                found.add(attribute.key.removesuffix("_id") if attribute.columns[0].foreign_keys else attribute.key)
    return frozenset(found)


def choices_held() -> frozenset[str]:
    """Every choice that may stand in an entry."""
    kinds = (
        attribute.columns[0].type.enum_class
        for kind in HOLDING
        for attribute in kind.__mapper__.column_attrs
        if attribute.key not in SECRET and isinstance(attribute.columns[0].type, EnumType)
    )
    return frozenset(one.value for kind in kinds if kind is not None for one in kind if one.value)


@pytest.mark.parametrize("language", ["az", "de", "en", "es", "fr", "ko", "ru", "tr"])
def test_every_field_that_may_be_held_and_each_choice_has_its_word_in_every_language(language: str) -> None:
    keys = [f"field.{name}" for name in fields_held()] + [f"value.{choice}" for choice in choices_held()]
    for key in keys:
        assert spoken(f"held.{key}", language) == language, key
