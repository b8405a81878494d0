"""The sample symposium, built from its workbooks by the same way as anybody's lists."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.assets import resource
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.programme.commit import commit_plan
from symposiarch.exchange.programme.plan import plan_programme
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.reading import read_file
from symposiarch.exchange.sample.hall import add_hall
from symposiarch.exchange.sample.letters import add_letters
from symposiarch.exchange.sample.logistics import add_logistics
from symposiarch.model.base import Texts, this_day
from symposiarch.model.events import EventKind, House, OrganiserRole
from symposiarch.model.invitations import Attendee, AttendeeRole, Honour
from symposiarch.model.people import OrganisationKind, Person
from symposiarch.planning.events.events import add_event
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.people.organisations import edit_organisation
from symposiarch.store import Office

Report = Callable[[float, str], None]


def build_sample(office: Office, *, report: Report = lambda fraction, text: None) -> int:
    """Make the sample event in an office, and give its id. Each part is a step that can be undone."""
    with resource("sample", "event.toml").open("rb") as file:
        facts = tomllib.load(file)
    report(0.05, "The event")
    day = _thursday(this_day(), facts["days_ahead"])
    with office.transaction("Make the sample symposium") as work:
        event_id = _add_event(work.session, facts, day)
    report(0.2, "Its guests")
    guests = read_file(resource("sample", "guests.xlsx"))
    with office.reading() as session:
        plan = plan_import(session, guests, event_id=event_id, mapped=tables_of_people(guests))
    with office.transaction("Import the guests of the sample") as work:
        commit_import(work.session, plan, by=office.who)
    with office.transaction("Say who holds which rank in the sample") as work:
        _give_posts(work.session, facts["posts"])
        _give_honours(work.session, event_id, facts["honours"])
    report(0.4, "Its letters")
    with office.transaction("Send the invitations of the sample") as work:
        add_letters(work.session, event_id, by=office.who)
    report(0.5, "Its programme")
    programme = read_programme(resource("sample", "programme.xlsx"), first_day=day)
    with office.reading() as session:
        planned = plan_programme(session, event_id, read=programme)
    with office.transaction("Import the programme of the sample") as work:
        commit_plan(work.session, plan=planned, report=lambda fraction, text: None)
    report(0.8, "Its hall")
    with office.transaction("Draw the hall of the sample and seat its guests") as work:
        add_hall(work.session, event_id)
    report(0.9, "Its logistics")
    with office.transaction("Write down the logistics of the sample") as work:
        add_logistics(work.session, event_id, by=office.who)
    report(1.0, "Done")
    return event_id


def _thursday(today: date, days_ahead: int) -> date:
    """The first Thursday that is so many days away."""
    day = today + timedelta(days=days_ahead)
    return day + timedelta(days=(3 - day.weekday()) % 7)


def _add_event(session: Session, facts: Mapping[str, Any], day: date) -> int:
    said = dict(facts["event"])
    event = add_event(
        session,
        title=said["title"],
        kind=EventKind(said["kind"]),
        begins=datetime.combine(day, facts["begins"]),
        ends=datetime.combine(day, facts["ends"]),
        time_zone=said["time_zone"],
        venue=said["venue"],
        languages=said["languages"],
        series=said["series"],
        edition=said["edition"],
        practice=said["practice"],
        house=House(said["house"]),
        own_state=said["own_state"],
        host_state=said["host_state"],
        reply_by=day - timedelta(days=said["reply_days_before"]),
        capacity=said["capacity"],
        reply_to=said["reply_to"],
        titles=Texts(facts["titles"]),
        subtitles=Texts(facts["subtitles"]),
        dress=Texts(facts["dress"]),
        practical=Texts(facts["practical"]),
    )
    for one in facts["organisers"]:
        organiser = add_organiser(
            session, event.id, organisation=one["name"], role=OrganiserRole(one["role"]), quota=one.get("quota")
        )
        kind = OrganisationKind(one["kind"])
        edit_organisation(session, organiser.organisation_id, names=Texts(one["names"]), kind=kind)
    return event.id


def _give_posts(session: Session, posts: Mapping[str, Mapping[str, Any]]) -> None:
    for name, said in posts.items():
        post = session.scalars(select(Person).where(Person.printed_name == name)).one().main_post
        assert post is not None
        post.rank_class = said["class"]
        taken_up: datetime | None = said.get("taken_up")
        if taken_up is not None:
            post.taken_up_on, post.taken_up_at = taken_up.date(), taken_up.time()
            post.single_holder = said["class"] == "ambassador"


def _give_honours(session: Session, event_id: int, honours: Mapping[str, str]) -> None:
    for honour, name in honours.items():
        head = session.scalars(
            select(Attendee)
            .join(Person, Attendee.person_id == Person.id)
            .where(Attendee.event_id == event_id, Attendee.role == AttendeeRole.INVITEE, Person.printed_name == name)
        ).one()
        head.honour = Honour(honour)
