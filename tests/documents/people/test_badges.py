"""Badges: what stands on them, their size, and what their code does not say."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office
from tests.documents.printed import facts_of, leaves, words_of

from symposiarch.documents import catalogue, render, sheets
from symposiarch.documents.colours import ink_on
from symposiarch.documents.people.badges import INK
from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import AttendeeRole
from symposiarch.model.people import Category

MILLIMETRE = 72 / 25.4


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
    (page,) = words_of("badges", facts)
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
    pages = words_of("badges", badge_facts(12, back=True))
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
    assert ink_on(colour, INK) == ink


def test_a_companion_has_no_form_of_address_on_the_badge_like_everybody_else(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        guest = a_guest(work.session, event, "Sung Hyun-tae", honorific="Mr.")
        a_companion(work.session, guest, "Ms. Chu Mi-ran")
        work.session.flush()
        facts = facts_of(work.session, "badges", event)
    assert sorted(badge["name"] for badge in facts["badges"]) == ["Chu Mi-ran", "Sung Hyun-tae"]


def test_a_title_of_very_long_words_stays_on_its_badge(session: Session) -> None:
    event = an_event(session, title=f"{'m' * 140} {'n' * 140}")
    a_guest(session, event, "Emma Berg")
    lines: set[float] = set()

    def seen(words: str, moved: list[float], matrix: list[float], _font: object, _size: float) -> None:
        if "m" in words and "Emma" not in words:
            lines.add(round(moved[3] * matrix[5] + moved[5], 1))

    (page,) = leaves("badges", facts_of(session, "badges", event, roll=True))
    page.extract_text(visitor_text=seen)
    assert len(lines) > 1  # the word is parted where the card ends
