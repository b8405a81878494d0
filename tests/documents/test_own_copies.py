"""Copies that offices made of templates of before today: they still find the facts that they read."""

from __future__ import annotations

from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, head_of
from tests.documents.printed import facts_of, words_of

from symposiarch.documents import render
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
