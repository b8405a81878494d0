"""The sheets of logistics: what each tells, and that it is set on its paper."""

from __future__ import annotations

import base64
from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of
from tests.documents import printed
from tests.documents.printed import facts_of

from symposiarch.documents import catalogue, render, sheets
from symposiarch.documents.words import LANGUAGES, word
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Honour, InvitationStage, Reply
from symposiarch.model.logistics import ServiceKind
from symposiarch.model.people import Gender, Person, Picture
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table, TableShape, Venue
from symposiarch.planning.events.organisers import add_organiser, choose_contact
from symposiarch.planning.logistics import flags, gifts, movements, services
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.programme import items, line_up

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
OURS = [sheet.name for sheet in catalogue.LOGISTICS]


@pytest.fixture
def event(session: Session) -> Event:
    return an_event(session, own_state="AZ", host_state="KR")


@pytest.fixture
def elif_(session: Session, event: Event) -> Person:
    return a_guest(
        session, event, "Elif Çağlayan", reply=Reply.ACCEPTED, honorific="H.E. Ms", title="Ambassador", state="TR",
        organisation="Embassy of Türkiye", passport_name="CAGLAYAN ELIF", document_number="U12345678",
        nationality="TR", diet="vegan", pronounced_as="eh-LEEF chah-la-YAHN", languages=("tr", "en"),
    )  # fmt: skip


def leaves(sheet: str, facts: dict[str, Any]) -> list[tuple[str, int]]:
    """The words of each page, and its width in millimetres."""
    return [
        (page.extract_text(), round(float(page.mediabox.width) * 25.4 / 72)) for page in printed.leaves(sheet, facts)
    ]


def head_of(person: Person) -> int:
    return next(one.id for one in invitation_of(person).attendees if one.role is AttendeeRole.INVITEE)


def sit(session: Session, event: Event, *people: Person, **fields: Any) -> None:
    layout = Layout(name="Dinner", event_id=event.id)
    table = Table(label="7", layout=layout, **fields)
    session.add_all([layout, table])
    session.flush()
    plan = SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", chosen=True)
    session.add(plan)
    session.flush()
    for at, person in enumerate(people):
        seat = Seat(table=table, position=at, x=0, y=0, facing=0.0)
        session.add(seat)
        session.flush()
        session.add(Place(plan_id=plan.id, seat_id=seat.id, attendee_id=head_of(person)))
    session.flush()


@pytest.mark.parametrize("sheet", OURS)
def test_every_sheet_of_logistics_is_set_also_when_nothing_is_known(session: Session, event: Event, sheet: str) -> None:
    facts = facts_of(session, sheet, an_event(session, title="Empty"))
    assert sheets.holds_nothing(facts)
    said = " ".join(leaves(sheet, facts)[0][0].split())
    assert word("en", facts["lacking"]) in said


@pytest.mark.parametrize("sheet", OURS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_of_logistics_has_its_title_in_eight_languages(sheet: str, language: str) -> None:
    title = word(language, f"title.{sheet}")
    assert title
    assert language == "en" or title != word("en", f"title.{sheet}")


def test_the_arrival_list_tells_hour_car_address_and_who_meets_them(
    session: Session, event: Event, elif_: Person
) -> None:
    greeter = add_person(session, given_name="Leyla", family_name="Əliyeva", mobile="+82 10 555 0101")
    a_companion(session, elif_, "Deniz Çağlayan", role=AttendeeRole.SPOUSE)
    movements.add_movement(
        session, event.id, attendee_id=head_of(elif_), plate="077-001", gate="Garden gate", greeter_id=greeter.id,
        expected_at=event.begins.replace(hour=9, minute=55), tell_principal=True,
    )  # fmt: skip
    gifts.add_gift(session, event.id, title="Carpet", receiver_id=elif_.id)
    away = a_guest(session, event, "Jan Novák", reply=Reply.DECLINED)
    movements.add_movement(session, event.id, attendee_id=head_of(away), gate="Garden gate")
    facts = facts_of(session, "arrival-list", event)
    (group,) = facts["groups"]
    (row,) = group["rows"]
    assert group["title"] == "Garden gate"
    assert (row["time"], row["name"], row["plate"], row["gift"]) == (
        "09:55",
        "H.E. Ms Elif Çağlayan",
        "077-001",
        "Carpet",
    )
    assert row["say"] == ["Ambassador Çağlayan", "say “eh-LEEF chah-la-YAHN”"]
    assert row["with"] == "with Deniz Çağlayan"
    ((text, width),) = leaves("arrival-list", facts)
    assert width == 148
    assert "Tell the host at once" in text


@pytest.mark.parametrize(
    ("language", "ambassador", "professor"),
    [
        ("en", "Ambassador Çağlayan", "Prof. Han"),
        ("az", "Xanım səfir", "Cənab Han"),
        ("de", "Frau Botschafterin", "Herr Professor Han"),
        ("fr", "Madame l’Ambassadrice", "Monsieur Han"),
        ("ko", "Elif Çağlayan 대사님", "한지원 교수님"),
        ("ja", "Ambassador Çağlayan", "Prof. Han"),
    ],
)
def test_at_the_gate_guests_are_addressed_in_the_language_of_the_list(
    session: Session, event: Event, elif_: Person, language: str, ambassador: str, professor: str
) -> None:
    other = a_guest(
        session, event, "Jiwon Han", reply=Reply.ACCEPTED, honorific="Prof.", native_name="한지원", gender=Gender.MALE
    )
    for person in (elif_, other):
        movements.add_movement(session, event.id, attendee_id=head_of(person))
    (group,) = facts_of(session, "arrival-list", event, languages=(language,))["groups"]
    assert {row["say"][0] for row in group["rows"]} == {ambassador, professor}


def test_the_arrival_list_shows_the_face_that_one_looks_for(session: Session, event: Event, elif_: Person) -> None:
    movements.add_movement(session, event.id, attendee_id=head_of(elif_))
    plain = render.svg("arrival-list.typ", facts_of(session, "arrival-list", event))
    elif_.photo = Picture(content=PIXEL, media_type="image/png", digest="0" * 64)
    session.flush()
    shown = render.svg("arrival-list.typ", facts_of(session, "arrival-list", event))
    assert ["<image" in pages[0] for pages in (plain, shown)] == [False, True]


def test_who_sits_in_a_row_has_no_table(session: Session, event: Event, elif_: Person) -> None:
    sit(session, event, elif_, shape=TableShape.ROW)
    movements.add_movement(session, event.id, attendee_id=head_of(elif_), gate="Garden gate")
    text = leaves("arrival-list", facts_of(session, "arrival-list", event))[0][0]
    assert "Row 7 · Seat 1" in text
    assert "Table" not in text


def test_each_post_has_its_arrival_list(session: Session, event: Event, elif_: Person) -> None:
    other = a_guest(session, event, "Daniyar Qasymov", reply=Reply.ACCEPTED)
    for person, gate in ((elif_, "A"), (other, "")):
        movements.add_movement(session, event.id, attendee_id=head_of(person), gate=gate)
    facts = facts_of(session, "arrival-list", event, paper="a4")
    assert [(group["title"], len(group["rows"])) for group in facts["groups"]] == [("A", 1), ("", 1)]
    assert [width for _, width in leaves("arrival-list", facts)] == [210, 210]
    together = facts_of(session, "arrival-list", event, post="none")["groups"]
    assert [len(group["rows"]) for group in together] == [2]


def test_every_leaf_for_a_post_says_whose_it_is(session: Session, event: Event, elif_: Person) -> None:
    movements.add_movement(session, event.id, attendee_id=head_of(elif_), gate="Garden gate")
    facts = facts_of(session, "arrival-list", event)
    facts["groups"][0]["rows"] *= 8
    first, *others = (words for words, _ in leaves("arrival-list", facts))
    assert others
    assert "Garden gate" in first
    assert all("Garden gate" in words and "continued" in words for words in others)


def test_document_numbers_stand_in_the_security_list_only_if_asked_for(
    session: Session, event: Event, elif_: Person
) -> None:
    masked = facts_of(session, "security-list", event)
    assert (masked["rows"][0]["document"], masked["rows"][0]["nationality"]) == ("••••••678", "Türkiye")
    ((text, width),) = leaves("security-list", masked)
    assert width == 297
    assert "U12345678" not in text
    assert "Confidential" in text
    told = facts_of(session, "security-list", event, numbers=True, by="Kamala Əliyeva")
    ((text, _width),) = leaves("security-list", told)
    assert "U12345678" in text
    assert "printed by Kamala Əliyeva" in text


def test_who_is_in_no_passport_yet_stands_in_the_security_list_without_form_of_address_and_is_marked(
    session: Session, event: Event, elif_: Person
) -> None:
    a_companion(session, elif_, "Mr. Deniz Çağlayan", role=AttendeeRole.SPOUSE)
    facts = facts_of(session, "security-list", event)
    rows = {row["name"]: row for row in facts["rows"]}
    assert rows["Deniz Çağlayan"]["passport"] == ""
    assert rows["Deniz Çağlayan"]["organisation"] == "with Elif Çağlayan"
    ((text, _width),) = leaves("security-list", facts)
    assert "Mr. Deniz" not in text
    assert "grey: the name in the passport is not known" in text


def where_words_begin(sheet: str, facts: dict[str, Any]) -> dict[str, float]:
    """How far from the left edge of its one page the words begin, in millimetres."""
    (page,) = printed.leaves(sheet, facts)
    starts: dict[str, float] = {}

    def seen(words: str, placed: list[float], *_: object) -> None:
        starts.setdefault(words.strip(), placed[4] * 25.4 / 72)

    page.extract_text(visitor_text=seen)
    return starts


def test_no_word_of_the_security_list_runs_into_the_next_column(session: Session, event: Event, elif_: Person) -> None:
    movements.add_movement(
        session, event.id, attendee_id=head_of(elif_), driver="Məmmədquluzadəoğlu Kərim", guards="two guards, armed",
        gate="North gate, by the fountain", plate="외교 031-001", vehicle="Black armoured saloon",
    )  # fmt: skip
    starts = where_words_begin("security-list", facts_of(session, "security-list", event))
    assert starts["two guards,"] - starts["Məmmədquluzadəoğlu"] > 25


def test_several_cars_of_one_guest_leave_the_names_of_the_security_list_their_place(
    session: Session, event: Event, elif_: Person
) -> None:
    movements.add_movement(
        session, event.id, attendee_id=head_of(elif_), driver="Məmmədquluzadəoğlu Kərim", guards="two guards, armed",
        gate="North gate, by the fountain", vehicle="Black armoured saloon, with two motorcycles before it",
        plate="외교 031-001, 외교 031-002, 외교 031-003, 외교 031-004 (two motorcycles of the police go before them)",
    )  # fmt: skip
    starts = where_words_begin("security-list", facts_of(session, "security-list", event))
    assert starts["Organisation"] - starts["Name in the passport"] > 40


def test_a_list_of_passports_alone_marks_nobody(session: Session, event: Event, elif_: Person) -> None:
    ((text, _width),) = leaves("security-list", facts_of(session, "security-list", event))
    assert "grey" not in text


def test_the_kitchen_is_told_seats_and_no_names_unless_it_needs_them(
    session: Session, event: Event, elif_: Person
) -> None:
    other = a_guest(session, event, "Seo Dong-ha", reply=Reply.ACCEPTED, diet="vegan", honour=Honour.GUEST_OF_HONOUR)
    third = a_guest(session, event, "Ma Yoo-ra", reply=Reply.ACCEPTED)
    sit(session, event, other, elif_, third)
    a_guest(session, event, "Late Comer", reply=Reply.ACCEPTED, diet="halal")
    items.add_item(session, event.id, kind=ItemKind.MEAL, title="Lunch", minutes=60)
    facts = facts_of(session, "kitchen-sheet", event)
    seated, unseated = facts["tables"]
    assert (seated["table"], seated["covers"], seated["sums"]) == ("7", 3, ["2 × vegan"])
    assert [one["seat"] for one in seated["seats"]] == ["1", "2"]
    assert (unseated["covers"], unseated["sums"], unseated["seats"]) == (1, ["1 × halal"], [])
    assert facts["first"] == [{"who": "Guest of honour", "name": "", "where": "Table 7 · Seat 1"}]
    assert [course["what"] for course in facts["courses"]] == ["Lunch"]
    assert "Elif" not in leaves("kitchen-sheet", facts)[0][0]
    assert "Elif" in leaves("kitchen-sheet", facts_of(session, "kitchen-sheet", event, names=True))[0][0]
    event.languages = ("ko", "az")
    told = facts_of(session, "kitchen-sheet", event)
    assert [one["diet"] for one in told["diets"]] == ["비건 · vegan", "할랄 · halal"]
    assert told["tables"][0]["sums"] == ["2 × 비건"]


@pytest.mark.parametrize(("state", "spouses"), [("KR", []), ("FR", ["Ada Seo"])])
def test_spouses_stand_in_the_line_only_if_the_guest_of_honour_is_from_abroad_s84(
    session: Session, event: Event, state: str, spouses: list[str]
) -> None:
    a_guest(session, event, "Kamran Səlimov", reply=Reply.ACCEPTED, honour=Honour.HOST)
    honoured = a_guest(
        session, event, "Dong-ha Seo", reply=Reply.ACCEPTED, honour=Honour.GUEST_OF_HONOUR, state=state, title="Mayor"
    )
    a_companion(session, honoured, "Ada Seo", role=AttendeeRole.SPOUSE)
    for number in range(40):
        a_guest(session, event, f"Guest {number}", reply=Reply.ACCEPTED)
    facts = facts_of(session, "receiving-line", event, announcer="Emma Berg")
    assert [row["name"] for row in facts["rows"]] == ["Kamran Səlimov", "Dong-ha Seo", *spouses]
    assert "about 10 min." in facts["length"]
    ((text, width),) = leaves("receiving-line", facts)
    assert width == 148
    assert "Emma Berg" in text
    never = facts_of(session, "receiving-line", event, spouses="never")["rows"]
    assert [row["name"] for row in never] == ["Kamran Səlimov", "Dong-ha Seo"]


def test_interpreters_are_told_what_is_spoken_and_what_nobody_does_yet_stands_out(
    session: Session, event: Event
) -> None:
    interpreter = add_person(session, given_name="Ha-eun", family_name="Gu")
    first = items.add_item(session, event.id, kind=ItemKind.TALK, title="Books", minutes=20)
    first.language, first.interpretation = "ko", ("en",)
    line_up.add_role(session, first.id, person_id=interpreter.id, kind=RoleKind.INTERPRETER)
    second = items.add_item(session, event.id, kind=ItemKind.TALK, title="Music", minutes=20)
    second.language, second.interpretation = "en", ("ko",)
    plain = items.add_item(session, event.id, kind=ItemKind.TALK, title="In one language", minutes=20)
    line_up.add_role(session, plain.id, person_id=interpreter.id)
    services.add_service(
        session, event.id, title="Booth", kind=ServiceKind.INTERPRETATION, languages=("en", "ko"), booths=1
    )
    session.flush()
    facts = facts_of(session, "interpreter-plan", event)
    (day,) = facts["groups"]
    assert [(row["what"], row["spoken"], row["into"], row["open"]) for row in day["rows"]] == [
        ("Books", "Korean", "English", False),
        ("Music", "English", "Korean", True),
    ]
    assert day["rows"][0]["interpreters"] == ["Ha-eun Gu"]
    assert facts["booths"][0]["about"] == ["English, Korean", "booths: 1"]
    assert "not named yet" in leaves("interpreter-plan", facts)[0][0]
    over = leaves("interpreter-plan", facts | {"booths": facts["booths"] * 40})
    assert "Booths and equipment · continued" in over[1][0]


def test_the_flag_plan_names_the_places_and_the_anthems(session: Session, event: Event, elif_: Person) -> None:
    flags.set_flag(session, event.id, "AZ", anthem=True)
    flags.set_flag(session, event.id, "KR", anthem=True)
    facts = facts_of(session, "flag-plan", event, languages=("en", "ko"))
    assert [(row["place"], row["code"], row["honour"]) for row in facts["rows"]] == [
        ("1", "KR", False),
        ("2", "AZ", True),
        ("3", "TR", False),
    ]
    assert facts["rows"][0]["names"] == ["Republic of Korea", "대한민국"]
    assert facts["anthems"] == ["Republic of Korea", "Azerbaijan"]
    assert leaves("flag-plan", facts)[0][1] == 297


def test_a_long_row_of_flags_stays_on_its_page(session: Session, event: Event) -> None:
    for state in ("FR", "DE", "ES", "IT", "PL", "SE", "NO", "FI", "DK", "NL", "BE", "PT", "GR", "IE", "AT", "HU", "CZ",
                  "SK", "BG", "RO", "HR", "SI", "EE", "LV", "LT", "MT", "CY", "LU"):  # fmt: skip
        flags.add_flag(session, event.id, state)
    facts = facts_of(session, "flag-plan", event)
    assert len(facts["rows"]) == 30
    text = leaves("flag-plan", facts)[0][0]
    assert all(row["code"] in text for row in facts["rows"])


@pytest.mark.parametrize("others", [10, 11, 12, 13, 14, 18])
def test_the_list_under_a_row_of_flags_stays_on_the_page_of_its_drawing(
    session: Session, event: Event, others: int
) -> None:
    for state in "FR DE ES IT PL SE NO FI DK NL BE PT GR IE AT HU CZ SK".split()[:others]:
        flags.add_flag(session, event.id, state)
    event.title = (
        "Dinner in honour of the First Vice Minister of Foreign Affairs of the Republic of Korea and of his party"
    )
    assert len(leaves("flag-plan", facts_of(session, "flag-plan", event, languages=("en", "ko")))) == 1


def test_posts_stand_in_the_language_of_the_sheet(session: Session, event: Event, elif_: Person) -> None:
    post = elif_.posts[0]
    post.titles = Texts({"ko": "대사"})
    assert post.organisation is not None
    post.organisation.names = Texts({"ko": "튀르키예 대사관"})
    gifts.add_gift(session, event.id, title="Carpet", receiver_id=elif_.id)
    invitation_of(elif_).stage = InvitationStage.DRAFT
    session.flush()
    said = "대사, 튀르키예 대사관"
    assert facts_of(session, "gift-list", event, languages=("ko",))["rows"][0]["receiver"]["function"] == said
    assert facts_of(session, "security-list", event, languages=("ko",))["rows"][0]["organisation"] == said
    assert facts_of(session, "approval-sheet", event, languages=("ko",))["rows"][0]["office"] == said
    in_english = facts_of(session, "approval-sheet", event, languages=("en",))["rows"][0]["office"]
    assert in_english == "Ambassador, Embassy of Türkiye"


def test_the_gift_list_tells_what_passed_before_and_hides_values_if_wanted(
    session: Session, event: Event, elif_: Person
) -> None:
    ours = add_person(session, given_name="Kamran", family_name="Səlimov")
    before = an_event(session, title="First Symposium")
    gifts.add_gift(session, before.id, title="Tea set", giver_id=elif_.id, receiver_id=ours.id)
    gifts.add_gift(session, event.id, title="Carpet", giver_id=ours.id, receiver_id=elif_.id, value=Decimal("120.50"))
    facts = facts_of(session, "gift-list", event)
    (row,) = facts["rows"]
    assert (row["value"], row["before"], facts["count"]) == ("120.50 EUR", ["← 2027: Tea set"], "Together 120.50 EUR")
    assert "120.50" in leaves("gift-list", facts)[0][0]
    hidden = facts_of(session, "gift-list", event, values=False)
    assert "120.50" not in leaves("gift-list", hidden)[0][0]


def test_columns_share_the_room_by_what_they_hold() -> None:
    """Whoever gives is called in a word here, and whoever is given something in three lines."""
    short, long = (
        {"name": "Ines", "native": "", "function": said} for said in ("", "Director of Cultural Affairs " * 4)
    )
    row = {"time": "", "title": "Bowl", "notes": "", "giver": short, "receiver": long, "value": "", "before": []}
    keys = ("logistics.from", "logistics.to", "logistics.before")
    facts = {"rows": [row], "values": False, "words": {key: [key] for key in keys}}
    (page,) = printed.leaves("gift-list", facts)
    at: dict[str, float] = {}
    page.extract_text(visitor_text=lambda text, place, *_: at.update({text.strip(): place[4]}))
    giver, receiver, before = (at[key] for key in keys)
    assert before - receiver > 1.25 * (receiver - giver)


def test_the_contact_sheet_gathers_team_services_and_drivers(session: Session, event: Event, elif_: Person) -> None:
    greeter = add_person(session, given_name="Leyla", family_name="Əliyeva", mobile="+82 10 555 0101")
    movements.add_movement(
        session, event.id, attendee_id=head_of(elif_), greeter_id=greeter.id, driver="Mehmet Kaya", driver_phone="+82 1"
    )
    services.add_service(session, event.id, title="Dinner", supplier="Golden Spoon", phone="+82 2 555 0199")
    facts = facts_of(session, "contact-sheet", event)
    assert [(group["title"], group["rows"][0]["name"], group["rows"][0]["phone"]) for group in facts["groups"]] == [
        ("Team", "Leyla Əliyeva", "+82 10 555 0101"),
        ("Services", "Golden Spoon", "+82 2 555 0199"),
        ("Drivers", "Mehmet Kaya", "+82 1"),
    ]
    assert "Greeter" in leaves("contact-sheet", facts)[0][0]


def test_the_contact_sheet_names_whom_to_call_at_an_organiser(session: Session, event: Event) -> None:
    at_hand = add_person(session, given_name="Leyla", family_name="Əliyeva", mobile="+82 10 555 0101")
    first = add_organiser(session, event.id, organisation="Friendship Society", contact_id=at_hand.id)
    ((row,),) = (group["rows"] for group in facts_of(session, "contact-sheet", event)["groups"])
    assert (row["name"], row["phone"], row["what"]) == ("Leyla Əliyeva", "+82 10 555 0101", ["Friendship Society"])
    choose_contact(session, first.id, None)
    session.expire_all()
    assert facts_of(session, "contact-sheet", event)["groups"] == [], "there is nobody to call, and no number"


def test_the_contact_sheet_tells_when_the_venue_is_open_and_whom_to_call(session: Session, event: Event) -> None:
    event.venue = Venue(name="The Hall", phone="+82 2 555 0100", opens=time(8), closes=time(22, 30))
    session.flush()
    ((row,),) = (group["rows"] for group in facts_of(session, "contact-sheet", event)["groups"])
    assert (row["name"], row["phone"], row["hours"]) == ("The Hall", "+82 2 555 0100", "08:00–22:30")
    event.venue.opens = None
    session.flush()
    ((row,),) = (group["rows"] for group in facts_of(session, "contact-sheet", event)["groups"])
    assert row["hours"] == "–22:30", "until then; from when on is not known"


def test_the_contact_sheet_calls_the_venue_once_and_as_its_language_does(session: Session, event: Event) -> None:
    event.venue = Venue(name="The Hall", names=Texts({"ko": "강당"}), phone="+82 2 555 0100")
    session.flush()
    event.languages = ("ko",)
    ((row,),) = (group["rows"] for group in facts_of(session, "contact-sheet", event)["groups"])
    assert (row["name"], row["what"]) == ("강당", [])
    event.venue.contact = a_guest(session, event, "Emma Berg", phone="+82 2 555 0101")
    ((row,),) = (group["rows"] for group in facts_of(session, "contact-sheet", event)["groups"])
    assert (row["name"], row["what"]) == ("Emma Berg", ["강당"])
