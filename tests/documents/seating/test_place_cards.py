"""Place cards: what is written on them, and in what order they lie."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, invitation_of, new_office
from tests.documents.printed import facts_of, words_of
from tests.documents.seating.seatings import seat

from symposiarch.documents import catalogue, sheets
from symposiarch.model.events import Event
from symposiarch.model.invitations import Reply
from symposiarch.model.people import NameOrder

MILLIMETRE = 72 / 25.4


def test_two_who_would_be_called_alike_at_one_table_each_have_a_card_with_the_whole_name(session: Session) -> None:
    event = an_event(session)
    for given, name in (("Tae-yong", "CHO"), ("Seong-jin", "CHO"), ("Jin", "PARK")):
        order = NameOrder.FAMILY_FIRST
        a_guest(session, event, honorific="Mr.", given_name=given, family_name=name, name_order=order)
    said = {card["whose"]: card["name"] for card in facts_of(session, "place-cards", event)["cards"]}
    assert said == {
        "CHO Tae-yong": "Mr. CHO Tae-yong",
        "CHO Seong-jin": "Mr. CHO Seong-jin",
        "PARK Jin": "Mr. PARK",
    }


@pytest.mark.parametrize("size", ["tent", "flat", "small-tent", "large"])
def test_a_long_name_is_never_parted_within_a_word(session: Session, size: str) -> None:
    event = an_event(session)
    name = "Siddhartha Venkatanarasimharajuvaripeta"
    a_guest(session, event, name)
    (page,) = words_of("place-cards", facts_of(session, "place-cards", event, size=size))
    assert page.split().count("Venkatanarasimharajuvaripeta") == (2 if "tent" in size else 1)


def card_facts(session: Session, event: Event, **options: Any) -> dict[str, Any]:
    return sheets.facts_of(catalogue.sheet_named("place-cards"), session, event.id, **options)


def test_who_declined_gets_no_card_and_the_own_script_stands_under_the_name(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "Chul-soo Kim", native_name="김철수", honorific="Dr", reply=Reply.ACCEPTED)
        a_guest(work.session, event, "Leyla Aliyeva", reply=Reply.DECLINED)
        a_guest(work.session, event, "Emma Berg")
        cards = card_facts(work.session, event)["cards"]
        coming = card_facts(work.session, event, who="coming")["cards"]
    assert [(card["name"], card["native"]) for card in cards] == [("Emma Berg", ""), ("Dr Kim", "김철수")]
    assert [card["name"] for card in coming] == ["Dr Kim"]


def test_tents_stand_four_on_a4_and_show_the_name_on_both_faces() -> None:
    names = [f"Guest {number}" for number in range(9)]
    text = pdf_text(cards_of(names, folded=True))
    assert len(text) == 3
    assert [text[0].count(name) for name in names[:4]] == [2, 2, 2, 2]
    assert names[4] not in text[0]


def test_a_flat_sheet_holds_ten_cards_of_85_by_55_millimetres() -> None:
    reader = PdfReader(io.BytesIO(cards_of([f"Guest {number}" for number in range(10)], folded=False)))
    (page,) = reader.pages
    assert (round(page.mediabox.width / MILLIMETRE), round(page.mediabox.height / MILLIMETRE)) == (210, 297)


@pytest.mark.parametrize(
    "name",
    [
        "Maximilian Alexander Graf von und zu Hohenstein-Wittgenstein-Sayn und Kleinheubach",
        "María de los Ángeles Fernández de Córdoba y Álvarez de Toledo y Pérez de Guzmán el Bueno",
        "Константин Константинович Рождественский-Преображенский",
        "W" * 70,
    ],
)
def test_a_long_name_is_set_smaller_and_wholly_printed_inside_its_card(name: str) -> None:
    """The text ends well inside of the cut: nothing is written nearer than 5 mm to the edge of a card."""
    reader = PdfReader(io.BytesIO(cards_of([name], folded=False, size=(85, 55))))
    (page,) = reader.pages
    assert "".join(page.extract_text().replace("-", "").split()) == "".join(name.replace("-", "").split())
    left = (210 - 2 * 85) / 2 * MILLIMETRE
    reach: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            reach.append(cm[4] + tm[4] * cm[0])

    page.extract_text(visitor_text=note)
    assert min(reach) >= left + 5 * MILLIMETRE


def cards_of(names: list[str], *, folded: bool, size: tuple[int, int] = (85, 55)) -> bytes:
    facts = {
        "title": ["Place cards"],
        "folded": folded,
        "size": {"width": size[0], "height": size[1]},
        "cards": [{"name": name, "native": ""} for name in names],
    }
    return sheets.printed(catalogue.sheet_named("place-cards"), facts).pdf


def pdf_text(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def test_place_cards_lie_in_the_order_of_the_tables_and_name_table_and_seat(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        anna, _, cem, dora = (
            a_guest(work.session, event, name) for name in ("Anna Aaa", "Bela Bbb", "Cem Ccc", "Dora Ddd")
        )
        seat(work.session, event, ("Head", [dora, anna]), ("2", [cem]))
        cards = facts_of(work.session, "place-cards", event, who="not-declined")["cards"]
        plain = facts_of(work.session, "place-cards", event, tables=False)["cards"]
    assert [(card["name"], card["table"]) for card in cards] == [
        ("Dora Ddd", "Head / 1"),
        ("Anna Aaa", "Head / 2"),
        ("Cem Ccc", "2 / 1"),
        ("Bela Bbb", ""),
    ]
    assert {card["table"] for card in plain} == {""}


def test_with_a_plan_the_cards_are_for_those_who_have_a_seat_and_the_foot_says_how_many_have_none(
    session: Session,
) -> None:
    event = an_event(session)
    sits, declined, _ = (a_guest(session, event, name) for name in ("Emma Berg", "Ivo Ban", "Leyla Aliyeva"))
    assert len(card_facts(session, event)["cards"]) == 3, "without a plan all have one"
    seat(session, event, ("1", [sits, declined]))
    invitation_of(declined).reply = Reply.DECLINED
    session.flush()
    made, wider = (card_facts(session, event, **more) for more in ({}, {"who": "not-declined"}))
    assert [card["whose"] for card in made["cards"]] == ["Emma Berg"]
    assert made["note"].endswith(" · 1 without a seat")
    assert [card["whose"] for card in wider["cards"]] == ["Emma Berg", "Leyla Aliyeva"]
    assert "without" not in wider["note"]
