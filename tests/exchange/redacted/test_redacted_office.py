"""A copy of an event as an office file for a co-host: what they need, and nothing else in the bytes of the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.redacted.copy import Outsider, write_redacted
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.invitations import Attendee, AttendeeRole, Invitation, Reply
from symposiarch.model.people import Mobility, Person, Post
from symposiarch.planning.events import events
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.heads import heads
from symposiarch.planning.inviting.replies import represent
from symposiarch.planning.logistics.tasks import add_task
from symposiarch.planning.people import contacts
from symposiarch.planning.presence import Who
from symposiarch.planning.seating.filling.fill import fill_by_rank
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.seats import seats_of
from symposiarch.planning.venues.rooms import add_room
from symposiarch.store import Office

NEEDED = ("Emma", "Berg", "Editor", "Peninsula Review", "Elçin Berg", "김철수", "Grand Hall", "Friends of Korea")
SECRETS = (
    "emma@example.org", "+994 50 111 22 33", "vegan", "knows the minister", "P1234567", "12 Harbour Street",
    "Press", "Bruno", "Elsewhere", "Embassy dinner of May", "Order the flowers", "told us by phone",
    "sits badly", "1961-05-04", "wheelchair", "10-AA-777", "the keys are with",
)  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as made:
        made.who, made.machine = "Rashad the clerk", "reception-desk-2"
        with made.transaction("Scene") as work:
            scene(work.session)
        yield made


def scene(session: Session) -> None:
    event = an_event(session)
    event.titles, event.notes = Texts({"ko": "심포지엄"}), "the keys are with the caretaker"
    ours = add_organiser(session, event.id, organisation="Embassy")
    theirs = add_organiser(session, event.id, organisation="Friends of Korea", quota=7)
    emma = a_guest(
        session, event, "Emma Berg", reply=Reply.ACCEPTED, email="emma@example.org", diet="vegan", category="Press",
        title="Editor", organisation="Peninsula Review", notes="knows the minister", mobile="+994 50 111 22 33",
        document_number="P1234567", address="12 Harbour Street", birth_date=date(1961, 5, 4), vehicle_plate="10-AA-777",
        mobility=Mobility.WHEELCHAIR,
    )  # fmt: skip
    a_companion(session, emma, "Elçin Berg", role=AttendeeRole.SPOUSE)
    kim = a_guest(session, event, "Chul-soo Kim", native_name="김철수", title="Rector", organisation="Hanbit")
    a_guest(session, event, "Bruno Declined", reply=Reply.DECLINED)
    of_kim = invitation_of(kim)
    represent(session, of_kim.id, by="Rashad the clerk", name="Park Mi-ra")
    for person, organiser in ((emma, ours), (kim, theirs)):
        invitation_of(person).organiser_id = organiser.id
        invitation_of(person).reply_note = "told us by phone"
    events.add_event(session, title="Embassy dinner of May", begins=datetime.fromisoformat("2027-05-01T19:00"))
    contacts.add_person(session, printed_name="Clara Elsewhere")
    add_task(session, event.id, title="Order the flowers")
    assert event.venue is not None
    room = add_room(session, event.venue.id, name="Main Hall")
    room.notes = "the keys are with the caretaker"
    layout = add_layout(session, tables=read_wanted("2 rounds of 6"), name="Rounds", event_id=event.id, room_id=room.id)
    plan = add_plan(session, event.id, layout_id=layout.id, name="Dinner")
    fill_by_rank(session, plan.id, who=Who.NOT_DECLINED)
    plan.places[0].note = "sits badly"


def copy(office: Office, target: Path, organiser: str = "") -> Path:
    with office.reading() as session:
        event = session.scalars(select(Event.id).order_by(Event.id)).first()
        assert event is not None
        write_redacted(session, event, target, outsider=Outsider.CO_HOST, organiser=organiser)
    return target


def test_nothing_that_a_co_host_does_not_need_is_in_the_bytes_of_the_file(office: Office, tmp_path: Path) -> None:
    content = copy(office, tmp_path / "copy.symposiarch").read_bytes()
    assert [word for word in NEEDED if word.encode() not in content] == []
    assert [word for word in SECRETS if word.encode() in content] == []
    assert b"Rashad" not in content
    assert b"reception-desk-2" not in content
    with office.reading() as session:
        assert all(token.encode() not in content for token in session.scalars(select(Invitation.token)))


def test_the_copy_opens_and_shows_the_guests_with_functions_replies_and_tables(office: Office, tmp_path: Path) -> None:
    target = copy(office, tmp_path / "copy.symposiarch")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(("copy", "."))] == ["copy.symposiarch"]
    with office.reading() as session:
        theirs = {head.uuid: head for head in heads(session, 1, who=Who.NOT_DECLINED)}
        seats = {head.uuid: seats_of(session, 1).get(head.id) for head in theirs.values()}
    with Office.open(target, create=False) as opened:
        assert opened.verify() == []
        assert opened.undoable is None
        with opened.reading() as session:
            (event,) = session.scalars(select(Event))
            ours = {head.uuid: head for head in heads(session, event.id, who=Who.NOT_DECLINED)}
            assert ours.keys() == theirs.keys()
            for key, head in ours.items():
                other = theirs[key]
                assert (head.name, head.title, head.organisation, head.reply, head.principal) == (
                    (other.name, other.title, other.organisation, other.reply, other.principal)
                )
                assert seats_of(session, event.id).get(head.id) == seats[key]
            assert [row.name for row in guest_rows(session, event.id)] == ["Emma Berg", "Chul-soo Kim"]
            assert [one.organisation.name for one in event.organisers] == ["Embassy", "Friends of Korea"]


def test_a_co_host_may_get_the_guests_of_their_own_list_alone(office: Office, tmp_path: Path) -> None:
    target = copy(office, tmp_path / "copy.symposiarch", "Friends of Korea")
    assert b"Emma" not in target.read_bytes()
    with Office.open(target, create=False) as opened, opened.reading() as session:
        assert session.scalars(select(Person.family_name)).all() == ["Kim"]
        assert session.scalars(select(Post)).all() == [], "whoever is represented is named, and no more"
        roles = set(session.scalars(select(Attendee.role)))
        assert roles == {AttendeeRole.INVITEE, AttendeeRole.REPRESENTATIVE}


def test_a_file_that_is_there_is_not_written_over_and_a_caterer_gets_a_workbook(office: Office, tmp_path: Path) -> None:
    target = copy(office, tmp_path / "copy.symposiarch")
    with pytest.raises(SymposiarchError, match="is there already"):
        copy(office, target)
    with pytest.raises(SymposiarchError, match="is not there"):
        copy(office, tmp_path / "nowhere" / "copy.symposiarch")
    with office.reading() as session, pytest.raises(SymposiarchError, match="a workbook"):
        write_redacted(session, 1, tmp_path / "caterer.symposiarch", outsider=Outsider.CATERER)
