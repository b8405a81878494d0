"""How letters and cards are worded: salutations, dates, articles and hosts in the language of each guest."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, invitation_of
from tests.documents.printed import facts_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole
from symposiarch.model.people import Gender
from symposiarch.planning.correspondence import drafting, letters, sentences, templates
from symposiarch.planning.correspondence.letterhead import Letterhead, set_letterhead
from symposiarch.planning.correspondence.salutations import salutation
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.heads import heads
from symposiarch.planning.inviting.company import withdraw_companion
from symposiarch.planning.languages import languages
from symposiarch.planning.precedence.practices import own_practices


def test_a_field_that_is_empty_is_named_with_the_guest(session: Session, event: Event) -> None:
    a_guest(session, event, "John Smith", email="john@example.org", language="en")
    templates.keep_template(session, MessageKind.INVITATION, "en", subject="To {title}", body="[[At {dress}]] {name}")
    drafted = drafting.draft_messages(session, event.id, MessageKind.INVITATION)
    assert [one.sentence for one in drafted.problems] == ["John Smith: the template needs “title”, which is empty."]
    templates.keep_template(session, MessageKind.INVITATION, "en", subject="To {titel}", body="x")
    with pytest.raises(SymposiarchError, match=r"\{titel\}, which is no field"):
        drafting.draft_messages(session, event.id, MessageKind.INVITATION)


def test_a_letter_names_who_may_come_along_and_the_house_that_writes(session: Session, event: Event) -> None:
    set_letterhead(session, Letterhead(name="Embassy of France"))
    guest = a_guest(session, event, "John Smith", email="john@example.org", language="en")
    a_companion(session, guest, "Mary Smith", role=AttendeeRole.SPOUSE)
    a_companion(session, guest, "Hugo Klein", role=AttendeeRole.DRIVER)
    withdraw_companion(session, a_companion(session, guest, "Anna Berg").id)
    body = "{mission} invites you with {companions}."
    templates.keep_template(session, MessageKind.INVITATION, "en", subject="To {name}", body=body)
    (letter,) = letters.letters(session, event.id, MessageKind.INVITATION)
    assert letter.body == "The Embassy of France invites you with Mary Smith."


def test_the_wording_of_an_event_goes_before_that_of_the_office(session: Session, event: Event) -> None:
    def worded() -> tuple[str, bool]:
        found = templates.template(session, MessageKind.INVITATION, "en", event_id=event.id)
        return found.subject, found.of_event

    templates.keep_template(session, MessageKind.INVITATION, "en", subject="As ever", body="x")
    assert worded() == ("As ever", False)
    templates.keep_template(session, MessageKind.INVITATION, "en", subject="This time", body="x", event_id=event.id)
    assert worded() == ("This time", True)


def test_every_kind_of_message_can_be_written_in_every_language(session: Session, event: Event) -> None:
    for language in languages():
        a_guest(session, event, f"Guest {language}", language=language, email=f"{language}@example.org",
                organisation="University")  # fmt: skip
    event.organisers.clear()
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
    a_guest(session, event, "Emma Berg", honorific=honorific)
    (head,) = heads(session, event.id)
    assert salutation(head, "de") == said


def test_a_title_that_the_office_adds_to_its_practice_is_saluted_at_the_events_of_that_practice(
    session: Session, event: Event, home: Path
) -> None:
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


ONE_AND_SEVERAL = {
    "en": ("requests", "request"), "fr": ("a l’honneur", "ont l’honneur"), "de": ("beehrt sich", "beehren sich"),
    "es": ("tiene el honor", "tienen el honor"), "ru": ("имеет честь", "имеют честь"), "az": ("duyur", "duyurlar"),
    "tr": ("diler", "dilerler"), "ko": ("초대합니다", "초대합니다"),
}  # fmt: skip


@pytest.mark.parametrize("language", languages())
def test_a_card_agrees_in_number_with_its_hosts(session: Session, event: Event, language: str) -> None:
    one, several = ONE_AND_SEVERAL[language]

    def asks(verb: str) -> bool:
        said = facts_of(session, "invitations", event)["cards"][0]["pleasure"]
        return f" {verb} " in f" {said} "

    a_guest(session, event, "Nigar Quliyeva", language=language)
    assert asks(several), "“The hosts” of an event without any are several"
    set_letterhead(session, Letterhead(name="Embassy of Türkiye"))
    assert asks(one), "the house that writes is one"
    for name, verb in [("Embassy of Azerbaijan", one), ("Embassy of France", several), ("Heritage Fund", several)]:
        add_organiser(session, event.id, organisation=name)
        assert asks(verb)


@pytest.mark.parametrize("language", languages())
def test_a_letter_says_of_one_host_nothing_that_is_said_of_several(
    session: Session, event: Event, language: str
) -> None:
    """Its words round the hosts suit one and several alike: “Organización: …”, where “Organiza …” would be of one."""
    a_guest(session, event, "Nigar Quliyeva", language=language)
    add_organiser(session, event.id, organisation="Heritage Fund")
    (letter,) = letters.letters(session, event.id, MessageKind.INVITATION, channel=None)
    assert "Heritage Fund" in letter.body
    for of_one_or_several in ("Organiza:", "организаторов"):
        assert of_one_or_several not in letter.body


@pytest.mark.parametrize(("language", "begins"), [("az", "Sizi"), ("tr", "Sizi"), ("ru", "Имеем"), ("en", "We have")])
def test_a_letter_without_hosts_begins_its_sentence_with_a_capital(
    session: Session, event: Event, language: str, begins: str
) -> None:
    a_guest(session, event, "Nigar Quliyeva", language=language)
    (letter,) = letters.letters(session, event.id, MessageKind.INVITATION, channel=None)
    assert letter.body.split("\n\n")[1].startswith(begins)


def test_a_card_with_a_code_for_the_door_asks_to_be_brought(session: Session, event: Event) -> None:
    a_guest(session, event, "Nigar Quliyeva", language="fr")
    (card,) = facts_of(session, "invitations", event, qr=True)["cards"]
    assert card["bring"] == "Prière de se munir de ce carton."
    assert "bring" not in facts_of(session, "invitations", event)["cards"][0]
