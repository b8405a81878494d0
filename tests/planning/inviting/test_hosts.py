"""Who gives an event invites, and is not invited."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, head_of, invitation_of
from tests.documents.printed import facts_of

from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import Honour, Invitation, Reply
from symposiarch.model.people import Person
from symposiarch.planning.arrivals import recording
from symposiarch.planning.correspondence.addressees import addressees
from symposiarch.planning.correspondence.envelopes import envelope_rows, register_envelopes
from symposiarch.planning.expected import Part, expected
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.heads import heads
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.approval import approval_rows
from symposiarch.planning.inviting.due import due
from symposiarch.planning.inviting.replies import record_reply
from symposiarch.planning.people.contacts import link_partners
from symposiarch.planning.preflight import preflight
from symposiarch.planning.presence import Presence, to_be_seated

WHO = "Kamala Aliyeva"
TO_GUESTS = (MessageKind.SAVE_THE_DATE, MessageKind.INVITATION, MessageKind.REMINDER, MessageKind.OTHER)


@pytest.fixture
def hosts(session: Session, event: Event) -> tuple[Person, Person, Person]:
    """The ambassador and the minister who give the event, and the ambassador's husband, who is on the list himself."""
    ambassador = a_guest(session, event, "Leyla Həsənova", honour=Honour.HOST)
    minister = a_guest(session, event, "Kim Min-jun", honour=Honour.CO_HOST)
    husband = a_guest(session, event, "Orxan Həsənov")
    link_partners(session, ambassador.id, husband.id)
    return ambassador, minister, husband


@pytest.fixture
def guest(session: Session, event: Event, hosts: tuple[Person, Person, Person]) -> Person:
    return a_guest(session, event, "Emma Berg")


def all_of(session: Session, event: Event) -> list[int]:
    return [row.id for row in guest_rows(session, event.id)]


def names(event: Event, session: Session, kind: MessageKind, among: list[int] | None = None) -> list[str]:
    return [one.head.name for one in addressees(session, event.id, kind, among)]


def test_hosts_and_the_spouse_of_a_host_give_the_event(
    session: Session, event: Event, hosts: tuple[Person, Person, Person], guest: Person
) -> None:
    assert invitations_of_hosts(session, event.id) == {invitation_of(one).id for one in hosts}
    head_of(hosts[0]).honour = Honour.GUEST_OF_HONOUR
    session.flush()
    assert invitations_of_hosts(session, event.id) == {invitation_of(hosts[1]).id}


def test_nothing_is_due_with_who_gives_the_event(
    session: Session, event: Event, hosts: tuple[Person, Person, Person], guest: Person
) -> None:
    everybody, alone = all_of(session, event), (invitation_of(guest).id,)
    assert [row.invitation_id for row in approval_rows(session, event.id)] == [*alone]
    for step in (stages.approve, stages.mark_sent):
        assert {line.invitations for line in due(session, event.id)} == {alone}
        step(session, everybody, by=WHO)
    late = datetime(2027, 1, 8, tzinfo=UTC)
    assert {line.invitations for line in due(session, event.id, at=late)} == {alone}
    (finding,) = (one for one in preflight(session, event.id, at=late) if one.code == "guests_late_replies")
    assert finding.about == (guest.uuid,)


def test_cards_letters_labels_and_envelopes_leave_the_hosts_out(
    session: Session, event: Event, hosts: tuple[Person, Person, Person], guest: Person
) -> None:
    for kind in TO_GUESTS[:2] + TO_GUESTS[3:]:
        assert names(event, session, kind) == ["Emma Berg"], kind
    assert [card["whose"] for card in facts_of(session, "invitations", event)["cards"]] == ["Emma Berg"]
    assert [label["whose"] for label in facts_of(session, "labels", event)["labels"]] == ["Emma Berg"]
    assert [row.invitation_id for row in envelope_rows(session, event.id)] == [invitation_of(guest).id]
    for one in (*hosts, guest):
        recording.arrive(session, head_of(one).id)
    assert names(event, session, MessageKind.THANKS) == ["Emma Berg"]


def test_a_host_who_is_chosen_gets_a_card_all_the_same(
    session: Session, event: Event, hosts: tuple[Person, Person, Person], guest: Person
) -> None:
    minister = invitation_of(hosts[1]).id
    for kind in TO_GUESTS:
        assert names(event, session, kind, [minister]) == ["Kim Min-jun"], kind
    assert len(facts_of(session, "invitations", event, who="all")["cards"]) == 4
    assert [card["whose"] for card in facts_of(session, "invitations", event, among=[minister])["cards"]] == [
        "Kim Min-jun"
    ]
    assert register_envelopes(session, event.id, [minister]) == 1
    assert [row.invitation_id for row in envelope_rows(session, event.id)] == [minister, invitation_of(guest).id]
    stages.approve(session, [minister], by=WHO)
    stages.mark_sent(session, [minister], by=WHO)
    assert names(event, session, MessageKind.CANCELLED) == ["Kim Min-jun"]  # was told, and hears of it


def test_who_gives_the_event_comes_until_they_say_otherwise(
    session: Session, event: Event, hosts: tuple[Person, Person, Person], guest: Person
) -> None:
    keys = [invitation_of(one).id for one in hosts]
    count = expected(session, event.id)
    assert (count.total, count.parts[Part.HOSTS].invitations) == (3, tuple(keys))
    assert count.parts[Part.OPEN].invitations == (invitation_of(guest).id,)
    assert count.invited == 1  # they invite, and are not invited
    assert to_be_seated(session, event.id) == {head_of(one).id for one in hosts}
    assert {head.name: head.presence for head in heads(session, event.id)} == {
        **{one.name: Presence.COMING for one in hosts},
        "Emma Berg": Presence.OPEN,
    }
    record_reply(session, keys[2], Reply.DECLINED, by=WHO)
    count = expected(session, event.id)
    assert (count.total, count.hosts, count.invited, count.heads(Part.DECLINED)) == (2, 2, 2, 1)
    assert session.get_one(Invitation, keys[2]).reply is Reply.DECLINED
    assert head_of(hosts[2]).id not in to_be_seated(session, event.id)


def test_what_stands_in_place_of_the_reply_of_a_host(
    session: Session, event: Event, hosts: tuple[Person, Person, Person], guest: Person
) -> None:
    said = {row.name: row.answer for row in guest_rows(session, event.id)}
    assert said == {**dict.fromkeys((one.name for one in hosts), "gives the event"), "Emma Berg": Reply.NONE}
    shown = facts_of(session, "attendee-list", event, columns="reply", who="all")
    assert "no reply" in str(shown)
    assert str(shown).count("accepted") == 3
    record_reply(session, invitation_of(hosts[0]).id, Reply.TENTATIVE, by=WHO, at=event.begins_at - timedelta(days=9))
    assert guest_rows(session, event.id)[0].answer is Reply.TENTATIVE
