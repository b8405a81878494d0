"""Copies that offices made of templates of before today: they still find the facts that they read."""

from __future__ import annotations

import pytest
from pypdf import PageObject
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, head_of
from tests.documents.printed import facts_of, leaves, words_of

from symposiarch.documents import render
from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import Honour, Reply
from symposiarch.model.logistics import Movement
from symposiarch.model.programme import ItemKind
from symposiarch.planning.programme.items import add_item


def own(template: str, text: str) -> None:
    folder = render.own_templates()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / template).write_text('#import "house.typ": *\n' + text, encoding="utf-8")


def test_an_older_programme_finds_the_language_of_an_item(session: Session) -> None:
    event = an_event(session)
    add_item(session, event.id, kind=ItemKind.TALK, title="Old roads")
    own(
        "programme.typ",
        '#for day in facts.days { for item in day.items { item.title.at(0)\nif item.language.at(0) != "" [spoken] } }',
    )
    (page,) = words_of("programme", facts_of(session, "programme", event))
    assert page.split() == ["Old", "roads"]


def test_an_older_escort_list_honours_only_who_is_honoured(session: Session) -> None:
    event = an_event(session)
    escort = a_guest(session, event, "Aysel Quliyeva")
    for name, honour in (("Emma Berg", Honour.NONE), ("Seo Dong-ha", Honour.GUEST_OF_HONOUR)):
        guest = a_guest(session, event, name, reply=Reply.ACCEPTED, honour=honour)
        session.add(Movement(event_id=event.id, attendee_id=head_of(guest).id, escort_id=escort.id))
    facts = facts_of(session, "escort-list", event)
    own(
        "escort-list.typ",
        '#for group in facts.groups { for one in group.people { if one.honoured != "" { one.name } } }',
    )
    (page,) = words_of("escort-list", facts)
    assert page.strip() == "Seo Dong-ha"


def own_house(text: str) -> None:
    folder = render.own_templates()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "house.typ").write_text(text, encoding="utf-8")


OLD_HOUSE = """
#let facts = json(bytes(sys.inputs.at("facts")))
#let accent = rgb("#aa0011")
#let word(key, between: " ") = upper(facts.words.at(key, default: (key,)).first())
#let nothing() = [nothing]
#let sheet(body, flipped: false) = { set page(flipped: flipped); body }
#let motto = "Semper paratus"
"""


@pytest.mark.parametrize(
    "sheet", ["badges", "stage-plan", "seating-plan", "finder", "letters", "programme", "event-report"]
)
def test_a_sheet_is_printed_in_a_house_style_of_an_older_version(session: Session, sheet: str) -> None:
    event = an_event(session)
    a_guest(session, event, reply=Reply.ACCEPTED)
    own_house(OLD_HOUSE)
    assert words_of(sheet, facts_of(session, sheet, event))


def is_red(page: PageObject) -> bool:
    """Whether anything on it is of the accent of the old house."""
    drawn = page.get_contents()
    return drawn is not None and b"0.6666667 0 0.06666667" in drawn.get_data()


def test_what_an_own_house_style_defines_counts_and_the_rest_is_ours(session: Session) -> None:
    event = an_event(session)
    own_house(OLD_HOUSE)
    own(
        "finder.typ", '#motto #word("table") #context (fitted("Nigar", 20mm, 9mm).lines.first())\n#line(stroke: accent)'
    )
    (page,) = leaves("finder", facts_of(session, "finder", event))
    assert page.extract_text().split() == ["Semper", "paratus", "TABLE", "Nigar"]
    assert is_red(page)


def test_an_own_house_style_colours_our_functions_and_is_gone_when_it_is_taken_away(session: Session) -> None:
    event = an_event(session)
    a_guest(session, event, reply=Reply.ACCEPTED)
    facts = facts_of(session, "attendee-list", event)

    def red() -> bool:
        (page,) = leaves("attendee-list", facts)
        return is_red(page)

    assert not red()
    own_house('#let accent = rgb("#aa0011")\n')
    assert red()
    (render.own_templates() / "house.typ").unlink()
    assert not red()


def test_a_mistake_in_an_own_house_style_is_named_by_its_file(session: Session) -> None:
    event = an_event(session)
    own_house("#let accent = rgb(\n")
    with pytest.raises(SymposiarchError, match=r"house\.typ, line 1 .*own copy of house\.typ"):
        words_of("finder", facts_of(session, "finder", event))


def size_of(sheet: str, session: Session) -> tuple[int, int]:
    event = an_event(session)
    a_guest(session, event, reply=Reply.ACCEPTED)
    (page,) = leaves(sheet, facts_of(session, sheet, event))
    return round(page.mediabox.width), round(page.mediabox.height)


def test_an_own_sheet_may_be_of_any_paper_that_has_a_name(session: Session) -> None:
    own("attendee-list.typ", '#show: sheet.with(paper: "us-letter", flipped: true)\nGuests')
    assert size_of("attendee-list", session) == (792, 612)


def test_an_own_card_keeps_the_measures_that_stand_before_its_heading(session: Session) -> None:
    own("badges.typ", "#set page(width: 4in, height: 3in, margin: 0mm)\n#show: described\nEmma Berg")
    assert size_of("badges", session) == (288, 216)
