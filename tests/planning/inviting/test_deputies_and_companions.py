"""Who comes for a guest, and with one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest
from tests.planning.inviting.invited import WHO, guest, invited

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, RankMode, Reply
from symposiarch.planning.expected import Part, expected
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.heads import heads
from symposiarch.planning.inviting import company, replies, stages
from symposiarch.planning.people import contacts
from symposiarch.planning.presence import Presence


def test_a_represented_guest_stays_on_the_list_and_the_deputy_comes(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    company.add_companion(session, key, role=AttendeeRole.SPOUSE, name="Leyla")
    replies.represent(session, key, by=WHO, name="Song Mira")
    coming = [(head.name, head.role) for head in heads(session, event.id) if head.presence is Presence.COMING]
    assert coming == [("Song Mira", AttendeeRole.REPRESENTATIVE)]
    assert expected(session, event.id).total == 1
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    count = expected(session, event.id)
    assert (count.accepted, count.heads(Part.COMPANIONS), count.represented) == (1, 1, 0), "the spouse comes again"


def test_of_two_deputies_named_after_one_another_only_the_second_comes(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    for name in ("Song Mira", "Noh Ye-rin"):
        replies.represent(session, key, by=WHO, name=name)
    coming = [(head.name, head.role) for head in heads(session, event.id) if head.presence is Presence.COMING]
    assert coming == [("Noh Ye-rin", AttendeeRole.REPRESENTATIVE)]


def test_a_deputy_may_come_along_with_the_guest_who_comes_after_all(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    replies.represent(session, key, by=WHO, name="Song Mira")
    with pytest.raises(SymposiarchError, match="already"):
        company.add_companion(session, key, role=AttendeeRole.STAFF, name="Song Mira")
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    company.add_companion(session, key, role=AttendeeRole.STAFF, name="Song Mira")
    coming = {head.role for head in heads(session, event.id) if head.presence is Presence.COMING}
    assert coming == {AttendeeRole.INVITEE, AttendeeRole.STAFF}


def test_a_companion_who_comes_again_comes_as_what_is_said_now(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    driver = company.add_companion(session, key, role=AttendeeRole.DRIVER, name="Song Mira")
    company.withdraw_companion(session, driver.id)
    again = company.add_companion(session, key, role=AttendeeRole.SPOUSE, name="Song Mira")
    assert (again.id, again.role, again.seated_apart, again.withdrawn_at) == (
        driver.id, AttendeeRole.SPOUSE, False, None,
    )  # fmt: skip


def test_a_companion_is_named_without_bringing_one_more_to_the_count(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    unnamed = company.add_companion(session, key, diet="vegan")
    named = company.add_companion(session, key, role=AttendeeRole.SPOUSE, name="Anna Berg", naming=unnamed.id)
    assert (named.id, named.name, named.role, named.diet) == (unnamed.id, "Anna Berg", AttendeeRole.SPOUSE, "vegan")
    assert expected(session, event.id).heads(Part.COMPANIONS) == 1
    other = company.add_companion(session, key)
    with pytest.raises(SymposiarchError, match=r"^Anna Berg comes with .* already\.$"):
        company.add_companion(session, key, name="Anna Berg", naming=other.id)


def test_who_stood_back_for_a_guest_is_invited_again_when_that_guest_is_not(session: Session, event: Event) -> None:
    first, second = invited(session, event, 2)
    replies.represent(session, first, by=WHO, person_id=guest(session, second).person_id)
    stages.withdraw(session, [first], by=WHO)
    assert (guest(session, first).reply, guest(session, second).reply) == (Reply.WITHDRAWN, Reply.NONE)


def test_of_a_guest_and_the_deputy_who_are_both_taken_off_neither_is_invited(session: Session, event: Event) -> None:
    keys = invited(session, event, 4)
    for principal, deputy in (keys[:2], keys[:1:-1]):
        replies.represent(session, principal, by=WHO, person_id=guest(session, deputy).person_id)
    stages.withdraw(session, keys, by=WHO)
    assert {guest(session, key).reply for key in keys} == {Reply.WITHDRAWN}


def test_somebody_who_is_coming_cannot_represent_another(session: Session, event: Event) -> None:
    first, second = invited(session, event, 2)
    replies.record_reply(session, second, Reply.ACCEPTED, by=WHO)
    with pytest.raises(SymposiarchError, match="is coming as a guest already"):
        replies.represent(session, first, by=WHO, person_id=guest(session, second).person_id)
    with pytest.raises(SymposiarchError, match="Say who represents"):
        replies.record_reply(session, first, Reply.REPRESENTED, by=WHO)


def test_a_guest_who_has_not_answered_may_represent_another_at_once(session: Session, event: Event) -> None:
    """The own invitation is withdrawn with it, and stands again as soon as the principal or another deputy comes."""
    first, second, third = invited(session, event, 3)
    replies.record_reply(session, second, Reply.TENTATIVE, by=WHO)
    deputy = guest(session, second).person_id
    replies.represent(session, first, by=WHO, person_id=deputy)
    coming = [(head.person_id, head.role) for head in heads(session, event.id) if head.presence is Presence.COMING]
    assert coming == [(deputy, AttendeeRole.REPRESENTATIVE)]
    assert guest(session, second).reply is Reply.WITHDRAWN
    replies.represent(session, first, by=WHO, person_id=deputy, rank=RankMode.PRINCIPAL)
    assert guest(session, second).reply is Reply.WITHDRAWN
    replies.represent(session, first, by=WHO, person_id=guest(session, third).person_id)
    assert (guest(session, second).reply, guest(session, third).reply) == (Reply.TENTATIVE, Reply.WITHDRAWN)
    replies.record_reply(session, first, Reply.ACCEPTED, by=WHO)
    assert guest(session, third).reply is Reply.NONE


def test_a_deputy_of_two_guests_stays_one_until_neither_needs_him(session: Session, event: Event) -> None:
    first, second, own = invited(session, event, 3)
    deputy = guest(session, own).person_id
    for at, principal in enumerate((first, second)):
        moment = event.begins_at - timedelta(days=9 - at)
        replies.represent(session, principal, by=WHO, person_id=deputy, at=moment)
    replies.record_reply(session, first, Reply.ACCEPTED, by=WHO)
    assert guest(session, own).reply is Reply.WITHDRAWN
    replies.record_reply(session, second, Reply.DECLINED, by=WHO)
    assert guest(session, own).reply is Reply.NONE


def test_a_spouse_who_stays_at_home_is_not_counted_though_the_guest_comes(session: Session, event: Event) -> None:
    (key,) = invited(session, event, 1)
    spouse = company.add_companion(session, key, role=AttendeeRole.SPOUSE)
    driver = company.add_companion(session, key, role=AttendeeRole.DRIVER, name="Ali")
    assert driver.seated_apart, "a driver waits elsewhere"
    replies.record_reply(session, key, Reply.ACCEPTED, by=WHO)
    assert expected(session, event.id).total == 3
    assert company.names_along(guest(session, key)) == ("", "Ali")
    company.withdraw_companion(session, spouse.id)
    assert company.names_along(guest(session, key)) == ("Ali",)
    assert expected(session, event.id).total == 2
    company.restore_companion(session, spouse.id)
    assert expected(session, event.id).total == 3


def test_a_partner_of_the_address_book_is_the_spouse(session: Session, event: Event) -> None:
    guest_of_ours = a_guest(session, event, "Nigar Quliyeva")
    partner = contacts.add_person(session, given_name="Ramin", family_name="Quliyev")
    contacts.link_partners(session, guest_of_ours.id, partner.id)
    (row,) = guest_rows(session, event.id)
    assert company.add_companion(session, row.id, role=AttendeeRole.SPOUSE).person_id == partner.id
    with pytest.raises(SymposiarchError, match="Ramin Quliyev comes with Nigar Quliyeva already"):
        company.add_companion(session, row.id, person_id=partner.id)
