"""Who will be there, in the order and with the columns that were wished."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, new_office
from tests.documents.printed import facts_of

from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Reply
from symposiarch.model.people import Organisation


def test_countries_and_organisations_stand_in_the_language_of_the_list_and_are_sorted_in_it(
    session: Session, event: Event
) -> None:
    for name, house, state in (("Emma Berg", "Academy", "SE"), ("Aysel Quliyeva", "University", "AZ")):
        a_guest(session, event, name, organisation=house, state=state, reply=Reply.ACCEPTED)
    names = {"Academy": "Universitetlər Akademiyası", "University": "Bakı Universiteti"}
    for kept in session.scalars(select(Organisation).where(Organisation.name.in_(names))):
        kept.names = Texts({"az": names[kept.name]})
    session.flush()
    session.expire_all()
    facts = facts_of(session, "attendee-list", event, languages=("az",), sort="organisation", columns="country")
    (group,) = facts["groups"]
    assert [(row["organisation"], row["country"]) for row in group["people"]] == [
        ("Bakı Universiteti", "Azərbaycan"),
        ("Universitetlər Akademiyası", "İsveç"),
    ]


def test_somebody_who_walked_in_is_there_whatever_the_list_says(tmp_path: Path) -> None:
    with new_office(tmp_path).transaction("Scene") as work:
        event = an_event(work.session)
        work.session.add(Attendee(event_id=event.id, name="Iris Unseen", role=AttendeeRole.WALK_IN))
        work.session.flush()
        facts = facts_of(work.session, "badges", event, who="coming")
    assert [badge["name"] for badge in facts["badges"]] == ["Iris Unseen"]
