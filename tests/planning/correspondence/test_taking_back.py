"""A letter that has not gone does not go when it says of the event what no longer holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, invitation_of

from symposiarch.model.base import Texts, now
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import Event, EventStage, OrganiserRole
from symposiarch.model.invitations import InvitationStage
from symposiarch.planning.correspondence import delivery, drafting, outbox
from symposiarch.planning.correspondence.addressees import who_know_otherwise
from symposiarch.planning.correspondence.letterhead import Letterhead, set_letterhead
from symposiarch.planning.correspondence.renaming import change_house, change_venue
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.events.organisers import (
    add_organiser,
    change_hosts,
    change_organiser,
    order_organisers,
    remove_organiser,
)

WEEK = timedelta(days=7)

Write = Callable[[MessageKind], int]


@pytest.fixture
def write(session: Session, event: Event) -> Write:
    """Write a letter of this kind to one guest, and approve it."""
    invitation = invitation_of(a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org"))
    invitation.stage = InvitationStage.SENT

    def written(kind: MessageKind) -> int:
        (key,) = drafting.draft_messages(session, event.id, kind, [invitation.id]).messages
        outbox.approve_messages(session, [key], by="Leyla")
        return key

    return written


def goes(session: Session, key: int) -> bool:
    return session.get_one(Message, key).status is MessageStatus.APPROVED


def test_a_letter_that_names_another_day_or_place_does_not_go(session: Session, event: Event, write: Write) -> None:
    later: list[dict[str, Any]] = [{"begins": event.begins + WEEK, "ends": None}, {"venue": "Small Hall"}]
    for changed in later:
        key = write(MessageKind.INVITATION)
        assert edit_event(session, event.id, title="Third Symposium") == 0
        assert edit_event(session, event.id, **changed) == 1
        assert not goes(session, key)
        assert not outbox.queue_messages(session, event.id).messages
    write(MessageKind.INVITATION)
    assert "Small Hall" in outbox.outbox_rows(session, event.id)[0].body


def test_who_was_told_of_a_day_to_which_an_event_comes_back_knows_it(
    session: Session, event: Event, write: Write
) -> None:
    by_telephone = invitation_of(a_guest(session, event, "Jan Novák"))
    by_telephone.stage = InvitationStage.SENT
    assert who_know_otherwise(session, event.id) == 2, "no letter says what they know"
    delivery.mark_messages_sent(session, [write(MessageKind.INVITATION)], by="Leyla")
    assert who_know_otherwise(session, event.id) == 0
    day = event.begins
    for begins, know_otherwise in ((day + WEEK, 2), (day, 0), (day + timedelta(hours=1), 2), (day, 0)):
        edit_event(session, event.id, begins=begins, ends=None)
        assert who_know_otherwise(session, event.id) == know_otherwise
    delivery.mark_messages_sent(session, [write(MessageKind.REMINDER)], by="Leyla")
    assert who_know_otherwise(session, event.id) == 0, "a reminder need not name the hour"


def test_of_an_event_that_ends_at_another_hour_only_letters_that_name_it_are_taken_back(
    session: Session, event: Event, write: Write
) -> None:
    assert event.ends is not None
    save_the_date, invitation = write(MessageKind.SAVE_THE_DATE), write(MessageKind.INVITATION)
    assert edit_event(session, event.id, ends=event.ends + timedelta(hours=1)) == 1
    assert (goes(session, save_the_date), goes(session, invitation)) == (True, False)
    assert edit_event(session, event.id, ends=event.ends + WEEK) == 1, "it lasts for days: its date is another one"
    assert not goes(session, save_the_date)


def test_what_letters_say_still_holds_when_an_end_is_added_or_the_time_zone_is_another(
    session: Session, event: Event, write: Write
) -> None:
    ends, event.ends = event.ends, None
    key = write(MessageKind.INVITATION)
    assert edit_event(session, event.id, ends=ends) == 0
    assert edit_event(session, event.id, time_zone="Asia/Tokyo") == 0, "letters name the hour on the clock there"
    assert goes(session, key)


def test_of_a_cancelled_event_the_notice_goes_and_nothing_else(session: Session, event: Event, write: Write) -> None:
    reminder, notice = write(MessageKind.REMINDER), write(MessageKind.CANCELLED)
    assert edit_event(session, event.id, stage=EventStage.CANCELLED) == 1
    assert (goes(session, reminder), goes(session, notice)) == (False, True)
    assert edit_event(session, event.id, begins=event.begins + WEEK, ends=None) == 0
    assert goes(session, notice), "it names the day that the guests know"
    assert edit_event(session, event.id, stage=EventStage.INVITING) == 1
    assert not goes(session, notice)


FRANCE, KOREA = "Embassy of France", "Embassy of the Republic of Korea"


def host(session: Session, event: Event, name: str) -> Callable[[], object]:
    return lambda: add_organiser(session, event.id, organisation=name)


def test_a_letter_that_names_other_hosts_does_not_go(session: Session, event: Event, write: Write) -> None:
    set_letterhead(session, Letterhead(name=FRANCE))
    first = add_organiser(session, event.id, organisation=FRANCE)
    changes: list[Callable[[], object]] = [
        host(session, event, KOREA),
        lambda: order_organisers(session, event.id, [event.organisers[1].id, first.id]),
        lambda: change_organiser(
            session, first.id, organisation="Heritage Fund", role=OrganiserRole.CO_HOST, quota=None, contact_id=None
        ),
        lambda: remove_organiser(session, first.id),
    ]
    for change in changes:
        reminder, invitation = write(MessageKind.REMINDER), write(MessageKind.INVITATION)
        session.expire(event)
        assert change_hosts(session, event.id, change) == 1, "of both only the invitation names them"
        assert (goes(session, reminder), goes(session, invitation)) == (True, False)
    session.expire(event)
    write(MessageKind.INVITATION)
    (row, *_) = [one for one in outbox.outbox_rows(session, event.id) if one.status is MessageStatus.APPROVED
                 and one.kind is MessageKind.INVITATION]  # fmt: skip
    assert f"On behalf of the {KOREA}, we" in row.body


def test_a_letter_does_not_go_with_the_old_name_or_address_of_its_venue(
    session: Session, event: Event, write: Write
) -> None:
    edit_event(session, event.id, venue="Small Hall")
    assert event.venue is not None
    venue = event.venue.id
    invitation, thanks = write(MessageKind.INVITATION), write(MessageKind.THANKS)
    assert change_venue(session, venue, phone="+82 2 555 0199", address="2 Harbour Street") == 0, "none says another"
    assert change_venue(session, venue, name="Great Hall") == 1
    assert [goes(session, key) for key in (invitation, thanks)] == [False, True]
    invitation = write(MessageKind.INVITATION)
    assert change_venue(session, venue, address="4 Harbour Street") == 1
    assert not goes(session, invitation)


def test_a_letter_does_not_go_with_the_old_name_of_its_host(session: Session, event: Event, write: Write) -> None:
    host = add_organiser(session, event.id, organisation=FRANCE).organisation
    add_organiser(session, event.id, organisation=KOREA)
    key = write(MessageKind.INVITATION)
    assert change_house(session, host.id, names=Texts({"ko": "프랑스 대사관"})) == 0, "it is written in English"
    assert goes(session, key)
    assert change_house(session, host.id, name="Embassy of the French Republic") == 1
    assert not goes(session, key)


def test_a_letter_goes_when_hosts_keep_their_names_and_their_order(
    session: Session, event: Event, write: Write
) -> None:
    first = add_organiser(session, event.id, organisation=FRANCE)
    key = write(MessageKind.INVITATION)
    for change in (
        lambda: change_organiser(
            session, first.id, organisation=FRANCE, role=OrganiserRole.HOST, quota=40, contact_id=None
        ),
        lambda: order_organisers(session, event.id, [first.id]),
    ):
        assert change_hosts(session, event.id, change) == 0
    assert goes(session, key)


def test_of_a_first_host_who_signs_every_letter_is_taken_back_and_of_another_only_who_names_it(
    session: Session, event: Event, write: Write
) -> None:
    first, second = (add_organiser(session, event.id, organisation=name) for name in (FRANCE, KOREA))
    thanks, note = write(MessageKind.CONFIRMATION), write(MessageKind.NOTE_VERBALE)
    assert change_hosts(session, event.id, lambda: remove_organiser(session, second.id)) == 0, "the first still signs"
    assert change_hosts(session, event.id, host(session, event, KOREA)) == 0
    assert (goes(session, thanks), goes(session, note)) == (True, True)
    assert change_hosts(session, event.id, lambda: remove_organiser(session, first.id)) == 2


def found_out(session: Session, key: int) -> None:
    assert delivery.settle(session, [key], arrived=False, by="Leyla") == 1, "it is told, as it was to go again"


def told_to_try_later(session: Session, key: int) -> None:
    delivery.was_delayed(session, key, until=now(), answer="451 later")


@pytest.mark.parametrize("not_arrived", [found_out, told_to_try_later])
def test_a_letter_in_doubt_that_did_not_arrive_is_not_sent_again_with_the_old_day(
    session: Session, event: Event, write: Write, not_arrived: Callable[[Session, int], None]
) -> None:
    key = write(MessageKind.REMINDER)
    outbox.queue_messages(session, event.id)
    delivery.begin_sending(session, key)
    assert edit_event(session, event.id, begins=event.begins + WEEK, ends=None) == 0, "it may have arrived"
    not_arrived(session, key)
    assert session.get_one(Message, key).status is MessageStatus.WITHDRAWN
    assert write(MessageKind.REMINDER) != key
