from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office

from symposiarch.documents import catalogue, render, sheets
from symposiarch.documents.people.badges import ink_on
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Channel, Honour, Reply
from symposiarch.model.people import Category, NameOrder, Person
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table, TableShape

MILLIMETRE = 72 / 25.4


def facts_of(session: Session, sheet: str, event: Event, **options: Any) -> dict[str, Any]:
    return sheets.facts_of(catalogue.sheet_named(sheet), session, event.id, **options)


def leaves(sheet: str, facts: dict[str, Any]) -> list[str]:
    made = sheets.printed(catalogue.sheet_named(sheet), facts).pdf
    return [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]


def seat(session: Session, event: Event, *tables: tuple[str, Sequence[Person | Attendee]], chosen: bool = True) -> None:
    """The people at the tables, in the order of the seats."""
    layout = Layout(name="Dinner", event_id=event.id)
    session.add(layout)
    session.flush()
    plan = SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", number=3, chosen=chosen)
    session.add(plan)
    session.flush()
    for position, (label, people) in enumerate(tables):
        shape = TableShape.ROW if label.startswith("Row") else TableShape.ROUND
        table = Table(layout_id=layout.id, label=label, position=position, shape=shape)
        session.add(table)
        session.flush()
        for place, person in enumerate(people):
            chair = Seat(table_id=table.id, position=place, x=0, y=0, facing=0.0)
            session.add(chair)
            session.flush()
            heads = [person] if isinstance(person, Attendee) else invitation_of(person).attendees
            (head,) = [one for one in heads if one is person or one.role is AttendeeRole.INVITEE]
            session.add(Place(plan_id=plan.id, seat_id=chair.id, attendee_id=head.id))
    session.flush()


# --- badges


def test_a_badge_has_the_name_in_both_scripts_the_organisation_and_the_colour_of_the_category(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(
            work.session,
            event,
            "Chul-soo Kim",
            native_name="김철수",
            title="Director",
            organisation="Ministry of Culture",
            category="Officials",
        )
        (category,) = work.session.query(Category).all()
        category.colour = "#f2d200"
        work.session.flush()
        facts = facts_of(work.session, "badges", event)
    (badge,) = facts["badges"]
    assert (badge["name"], badge["native"], badge["organisation"]) == ("Chul-soo Kim", "김철수", "Ministry of Culture")
    assert (badge["category"], badge["colour"], badge["on-colour"]) == ("Officials", "#f2d200", "#1f2430")
    (page,) = leaves("badges", facts)
    assert "Director" not in page


def test_the_code_of_a_badge_says_nothing_of_the_person(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        person = a_guest(work.session, event)
        (badge,) = facts_of(work.session, "badges", event)["badges"]
        (head,) = invitation_of(person).attendees
        assert badge["code"] == render.QrCode(head.uuid)


def test_a_companion_wears_the_category_of_the_guest(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, category="Press")
        a_companion(work.session, guest, "Aysel Zeynalova")
        badges = facts_of(work.session, "badges", event)["badges"]
    assert [(badge["name"], badge["category"]) for badge in badges] == [
        ("Nigar Quliyeva", "Press"),
        ("Aysel Zeynalova", "Press"),
    ]


def test_a_driver_and_an_interpreter_wear_what_they_are(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session, languages=("de",))
        work.session.add(Category(name="Press", colour="#f2d200"))
        guest = a_guest(work.session, event, "Camille Roux", category="Press")
        a_companion(work.session, guest, "Hans Driver", role=AttendeeRole.DRIVER)
        a_companion(work.session, guest, "Iris Interpreter", role=AttendeeRole.INTERPRETER)
        badges = facts_of(work.session, "badges", event)["badges"]
    assert [(badge["name"], badge["category"], badge["colour"] == "#f2d200") for badge in badges] == [
        ("Hans Driver", "Fahrer", False),
        ("Iris Interpreter", "Dolmetscher", False),
        ("Camille Roux", "Press", True),
    ]


def badge_facts(count: int, **more: Any) -> dict[str, Any]:
    badge = {
        "name": "Emma Berg", "native": "", "organisation": "Nordic Letters", "category": "Press", "colour": "#1f4e79",
        "on-colour": "#ffffff", "table": "7", "table-word": "table",
        "code": render.QrCode("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    }  # fmt: skip
    return {
        "title": ["Badges"], "event": {"title": ["Evening"], "when": ["Thursday"]}, "badges": [badge] * count,
        "words": {"table": ["Table"], "emergency": ["In an emergency"]}, "emergency": "112",
        "size": {"width": 85.6, "height": 54.0}, "back": False, "single": False, **more,
    }  # fmt: skip


def test_backs_follow_their_page_and_carry_table_and_telephone() -> None:
    pages = leaves("badges", badge_facts(12, back=True))
    assert [page.count("Emma Berg") for page in pages] == [10, 0, 2, 0]
    assert [page.count("112") for page in pages] == [0, 10, 0, 2]


def test_on_a_roll_each_badge_is_a_page_of_its_own_size() -> None:
    made = sheets.printed(catalogue.sheet_named("badges"), badge_facts(3, single=True)).pdf
    sizes = [
        (round(page.mediabox.width / MILLIMETRE, 1), round(page.mediabox.height / MILLIMETRE, 1))
        for page in PdfReader(io.BytesIO(made)).pages
    ]
    assert sizes == [(85.6, 54.0)] * 3


def test_a_badge_of_an_impossible_size_is_refused(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        with pytest.raises(SymposiarchError, match="40 to 200 mm wide"):
            facts_of(work.session, "badges", event, size="own", width=5, height=60)


@pytest.mark.parametrize(("colour", "ink"), [("#000000", "#ffffff"), ("#ffffff", "#1f2430"), ("#1f4e79", "#ffffff")])
def test_the_word_on_a_band_stands_out(colour: str, ink: str) -> None:
    assert ink_on(colour) == ink


# --- sign-in


def test_a_companion_stands_in_the_row_of_the_guest_and_a_representative_in_a_row_of_their_own(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, "Emma Berg", reply=Reply.ACCEPTED)
        a_companion(work.session, guest, "Olaf Berg", role=AttendeeRole.SPOUSE)
        away = a_guest(work.session, event, "Leyla Aliyeva", reply=Reply.REPRESENTED)
        a_companion(work.session, away, "Deniz Aksoy", role=AttendeeRole.REPRESENTATIVE)
        (part,) = facts_of(work.session, "sign-in", event, blank=0)["parts"]
    assert [(one["name"], one["accompanying"], one["organisation"]) for one in part["people"]] == [
        ("Deniz Aksoy", "", "for Leyla Aliyeva"),
        ("Emma Berg", "Olaf Berg", ""),
    ]


def test_guests_of_honour_sign_on_a_sheet_of_their_own_and_walk_ins_have_blank_rows(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Emma Berg")
        a_guest(work.session, event, "Leyla Aliyeva", honour=Honour.GUEST_OF_HONOUR)
        facts = facts_of(work.session, "sign-in", event, blank=4)
    assert [(part["title"], len(part["people"])) for part in facts["parts"]] == [
        ("Guests of honour", 1),
        ("", 1),
        ("Not on the list", 4),
    ]
    pages = leaves("sign-in", facts)
    assert [("Leyla Aliyeva" in page, "Emma Berg" in page) for page in pages] == [
        (True, False),
        (False, True),
        (False, False),
    ]


# --- seats


def test_place_cards_lie_in_the_order_of_the_tables_and_name_table_and_seat(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        anna, _, cem, dora = (
            a_guest(work.session, event, name) for name in ("Anna Aaa", "Bela Bbb", "Cem Ccc", "Dora Ddd")
        )
        seat(work.session, event, ("Head", [dora, anna]), ("2", [cem]))
        cards = facts_of(work.session, "place-cards", event)["cards"]
        plain = facts_of(work.session, "place-cards", event, tables=False)["cards"]
    assert [(card["name"], card["table"]) for card in cards] == [
        ("Dora Ddd", "Head / 1"),
        ("Anna Aaa", "Head / 2"),
        ("Cem Ccc", "2 / 1"),
        ("Bela Bbb", ""),
    ]
    assert {card["table"] for card in plain} == {""}


def test_the_finder_leads_from_the_family_name_to_the_table(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guests = [
            a_guest(work.session, event, "Emma Östberg"),
            a_guest(work.session, event, "Oleg Ivanov", native_name="Олег Иванов"),
            a_guest(work.session, event, given_name="Chul-soo", family_name="Kim", name_order=NameOrder.FAMILY_FIRST),
        ]
        away = a_guest(work.session, event, "Zoe Away", reply=Reply.DECLINED)
        seat(work.session, event, ("1", guests), ("2", [away]))
        facts = facts_of(work.session, "finder", event)
    assert [(letter["title"], [one["name"] for one in letter["people"]]) for letter in facts["letters"]] == [
        ("I", ["Ivanov, Oleg"]),
        ("K", ["Kim Chul-soo"]),
        ("O", ["Östberg, Emma"]),
    ]
    (page,) = leaves("finder", facts)
    assert "Олег Иванов" in page
    assert "Dinner · plan no. 3" in page


def test_a_companion_who_is_in_no_address_book_stands_under_the_family_name_too(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, "Kamran Hasanov")
        names = ("Mrs. Leman Səlimova", "Ms. Chu Mi-ra", "Mrs Green", "Aysel")
        seat(work.session, event, ("1", [a_companion(work.session, guest, name) for name in names]))
        facts = facts_of(work.session, "finder", event)
    found = [(letter["title"], one["name"]) for letter in facts["letters"] for one in letter["people"]]
    assert found == [("A", "Aysel"), ("C", "Chu Mi-ra"), ("G", "Green, Mrs"), ("S", "Səlimova, Leman")]


def test_who_is_looked_up_in_another_script_stands_in_the_finder_a_second_time(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        kim: dict[str, Any] = {"given_name": "Chul-soo", "family_name": "Kim", "name_order": NameOrder.FAMILY_FIRST}
        guests = [
            a_guest(work.session, event, "Əli Əliyev"),
            a_guest(work.session, event, **kim, native_name="김철수"),
            a_guest(work.session, event, "Oleg Ivanov", native_name="Олег Иванов"),
        ]
        seat(work.session, event, ("1", guests[:2]), ("2", guests[2:]))
        found = {
            languages: {
                letter["title"]: [one["name"] for one in letter["people"]]
                for letter in facts_of(work.session, "finder", event, languages=languages)["letters"]
            }
            for languages in (("en", "ko"), ("ko", "en"), ("az", "ru"))
        }
    assert found["en", "ko"] == {"A": ["Əliyev, Əli"], "I": ["Ivanov, Oleg"], "K": ["Kim Chul-soo"], "ㄱ": ["김철수"]}
    assert list(found["ko", "en"]) == ["ㄱ", "A", "I", "K"]
    assert found["az", "ru"] == {
        "Ə": ["Əliyev, Əli"], "I": ["Ivanov, Oleg"], "K": ["Kim Chul-soo"], "И": ["Иванов, Олег"],
    }  # fmt: skip


def test_in_a_hall_of_rows_finder_and_kitchen_tell_row_and_seat(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        seat(work.session, event, ("Row A", [a_guest(work.session, event)]))
        facts = facts_of(work.session, "finder", event)
        kitchen = facts_of(work.session, "kitchen-sheet", event)
    assert facts["places"] == ["plan.row", "seat"]
    assert facts["letters"][0]["people"][0]["place"] == "Row A / 1"
    assert kitchen["hall"], "the kitchen counts by row, too"


def test_without_a_chosen_plan_nobody_is_found_and_the_sheet_says_so(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        seat(work.session, event, ("1", [a_guest(work.session, event)]), chosen=False)
        for sheet, said in (("finder", "Nobody has a seat"), ("table-signs", "No seating plan has been chosen")):
            (page,) = leaves(sheet, facts_of(work.session, sheet, event))
            assert said in page


def test_every_table_has_a_sign_read_from_both_sides_and_a_row_of_chairs_has_none(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        seat(work.session, event, ("Samarkand", []), ("", []), ("Row A", []))
        pages = leaves("table-signs", facts_of(work.session, "table-signs", event))
    assert [(page.count("Samarkand"), page.split().count("2")) for page in pages] == [(2, 0), (0, 2)]


# --- name tents


def test_name_tents_for_all_guests_show_the_name_on_both_sides(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, "Emma Berg", title="Editor", organisation="Nordic Letters")
        a_companion(work.session, guest, "Ali", role=AttendeeRole.DRIVER).seated_apart = True
        work.session.flush()
        facts = facts_of(work.session, "name-tents", event, people="guests")
    (page,) = leaves("name-tents", facts)
    assert page.count("Emma Berg") == page.count("Editor, Nordic Letters") == 2


@pytest.mark.parametrize(
    ("sheet", "entries", "chosen"),
    [
        ("name-tents", "tents", {"people": "guests"}),
        ("telephone-list", "rows", {"about": "invitation", "who": "all"}),
        ("envelope-register", "rows", {}),
    ],
)
def test_a_post_is_named_in_the_language_of_the_sheet(
    tmp_path: Path, sheet: str, entries: str, chosen: dict[str, str]
) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session, languages=("ko", "en"))
        guest = a_guest(work.session, event, title="Mayor", email="n@example.org")
        guest.posts[0].titles = Texts({"ko": "시장"})
        invitation_of(guest).channel = Channel.POST
        a_companion(work.session, guest)
        facts = facts_of(work.session, sheet, event, **chosen)
    assert {"시장"} <= {entry["office"] for entry in facts[entries]} <= {"시장", ""}


def test_somebody_who_walked_in_is_there_whatever_the_list_says(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        work.session.add(Attendee(event_id=event.id, name="Iris Unseen", role=AttendeeRole.WALK_IN))
        work.session.flush()
        facts = facts_of(work.session, "badges", event, who="coming")
    assert [badge["name"] for badge in facts["badges"]] == ["Iris Unseen"]
