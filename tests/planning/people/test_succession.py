"""What a successor takes over with a post, and what stays with the one who held it."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import ListMember, Person, Post, PostStatus
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.invitations import invite
from symposiarch.planning.people import contacts
from symposiarch.planning.people.lists import save_list
from symposiarch.planning.people.records import person_record
from symposiarch.planning.people.succession import succeed

DAY = date(2026, 12, 1)


@pytest.fixture
def ambassador(session: Session, event: Event) -> Person:
    return a_guest(session, event, "Emma Berg", title="Ambassador", organisation="Embassy")


@pytest.fixture
def successor(session: Session) -> Person:
    return contacts.add_person(session, given_name="Oleg", family_name="Ivanov")


def test_a_successor_holds_the_post_from_a_day_on(session: Session, ambassador: Person, successor: Person) -> None:
    (post,) = ambassador.posts
    heir = succeed(session, post.id, successor_id=successor.id, on=DAY)
    assert (post.status, post.ends_on) == (PostStatus.FORMER, date(2026, 11, 30))
    session.expire_all()
    assert [(one.id, one.title, one.begins_on) for one in successor.posts] == [(heir.post_id, "Ambassador", DAY)]
    with pytest.raises(SymposiarchError, match="has ended already"):
        succeed(session, post.id, successor_id=successor.id, on=DAY)
    with pytest.raises(SymposiarchError, match="holds this post already"):
        succeed(session, heir.post_id, successor_id=successor.id, on=DAY)


def test_the_record_tells_who_held_a_post_before_and_who_holds_it_now(
    session: Session, ambassador: Person, successor: Person
) -> None:
    succeed(session, ambassador.posts[0].id, successor_id=successor.id, on=DAY)
    session.expire_all()
    (handed_over,) = person_record(session, ambassador.id).posts
    (taken_over,) = person_record(session, successor.id).posts
    assert (handed_over.predecessor, handed_over.successor) == (None, (successor.id, "Oleg Ivanov"))
    assert (taken_over.predecessor, taken_over.successor) == ((ambassador.id, "Emma Berg"), None)
    session.delete(session.get_one(Post, handed_over.id))
    session.flush()
    session.expire_all()
    (alone,) = person_record(session, successor.id).posts
    assert alone.predecessor is None


def test_an_open_invitation_is_the_successors_with_a_spouse_of_their_own(
    session: Session, event: Event, ambassador: Person, successor: Person
) -> None:
    invitation = invitation_of(ambassador)
    invitation.attendees[0].card_name = "H.E. Emma Berg"
    a_companion(session, ambassador, "Erik Berg", role=AttendeeRole.SPOUSE)
    a_companion(session, ambassador, "Ali", role=AttendeeRole.DRIVER)
    found = succeed(session, ambassador.posts[0].id, successor_id=successor.id, on=DAY)
    assert found.invitations == (invitation.id,)
    session.expire_all()
    (guest,) = guest_rows(session, event.id)
    assert (guest.name, guest.title) == ("Oleg Ivanov", "Ambassador")
    assert [(one.name, one.role) for one in guest.companions] == [
        ("", AttendeeRole.SPOUSE),
        ("Ali", AttendeeRole.DRIVER),
    ]
    assert invitation.attendees[0].card_name == ""


def test_who_has_answered_in_person_or_was_invited_for_a_day_before_stays_invited(
    session: Session, event: Event, ambassador: Person, successor: Person
) -> None:
    earlier = an_event(session, title="Dinner", begins=datetime.fromisoformat("2026-11-30T19:00"))
    (post,) = ambassador.posts
    invitation_of(ambassador).reply = Reply.ACCEPTED
    invite(session, earlier.id, [ambassador.id])
    assert succeed(session, post.id, successor_id=successor.id, on=DAY).invitations == ()


def test_a_successor_takes_the_predecessors_place_in_saved_lists(
    session: Session, ambassador: Person, successor: Person
) -> None:
    save_list(session, "Embassies", [ambassador.id])
    save_list(session, "Both", [ambassador.id, successor.id])
    assert succeed(session, ambassador.posts[0].id, successor_id=successor.id, on=DAY).lists == 1
    members = session.scalars(select(ListMember.person_id).order_by(ListMember.list_id, ListMember.id)).all()
    assert members == [successor.id, ambassador.id, successor.id]
