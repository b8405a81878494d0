"""Who stands at the door is found by letters, by a name in any order and by a code."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, invitation_of
from tests.planning.arrivals.door import names, rows

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.arrivals import finding, recording
from symposiarch.planning.arrivals.rows import door_rows
from symposiarch.planning.inviting.replies import represent


@pytest.mark.parametrize("typed", ["ha", "həs", "hasanov", "HASAN", "raş", "гас"])
def test_two_letters_find_a_name_in_any_script(session: Session, event: Event, typed: str) -> None:
    a_guest(session, event, "Rəşad Həsənov", native_name="Рашад Гасанов", reply=Reply.ACCEPTED)
    a_guest(session, event, "Emily Owen", reply=Reply.ACCEPTED)
    assert names(finding.find_at_door(rows(session, event), typed)) == ["Rəşad Həsənov"]


def test_one_letter_shows_nobody(session: Session, event: Event) -> None:
    a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    assert not finding.find_at_door(rows(session, event), "e")
    assert not finding.find_at_door(rows(session, event), " e ")
    assert finding.find_at_door(rows(session, event), "em")


def test_who_is_still_expected_is_found_first_and_who_declined_last(session: Session, event: Event) -> None:
    for name, reply in (("Anna Declined", Reply.DECLINED), ("Anna Open", Reply.NONE), ("Anna Zuber", Reply.ACCEPTED)):
        a_guest(session, event, name, reply=reply)
    (head,) = invitation_of(a_guest(session, event, "Anna Arrived", reply=Reply.ACCEPTED)).attendees
    recording.arrive(session, head.id)
    found = names(finding.find_at_door(rows(session, event), "anna"))
    assert found == ["Anna Zuber", "Anna Open", "Anna Declined", "Anna Arrived"]


def test_a_companion_without_a_name_is_found_under_the_guest_and_arrives_apart(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    companion = a_companion(session, guest, "")
    found = finding.find_at_door(rows(session, event), "berg")
    assert [row.head.id for row in found] == [invitation_of(guest).attendees[0].id, companion.id]
    recording.arrive(session, companion.id)
    assert [row.arrived for row in rows(session, event)] == [False, True]


def test_the_code_of_a_represented_guest_lets_the_representative_in(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    deputy = a_companion(session, guest, "Oleg Ivanov", role=AttendeeRole.REPRESENTATIVE)
    invitation = invitation_of(guest)
    session.refresh(invitation)
    assert finding.attendee_called(session, event.id, invitation.token).person_id == guest.id
    invitation.reply = Reply.REPRESENTED
    assert finding.attendee_called(session, event.id, invitation.token) is deputy


def test_the_code_lets_in_the_deputy_who_was_named_last(session: Session, event: Event) -> None:
    invitation = invitation_of(a_guest(session, event, "Emma Berg"))
    for name in ("Oleg Ivanov", "Carla Diaz"):
        represent(session, invitation.id, name=name, by="test")
    row = finding.by_code(door_rows(session, event.id), invitation.token)
    assert row is not None
    assert row.head.name == "Carla Diaz"


def test_a_head_is_named_by_its_id_by_the_persons_or_by_a_name(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    a_guest(session, event, "Emil Berg", reply=Reply.ACCEPTED)
    (head,) = invitation_of(guest).attendees
    session.flush()
    for reference in (head.uuid, guest.uuid, "emma  BERG", "emma"):
        assert finding.attendee_called(session, event.id, reference) is head
    with pytest.raises(SymposiarchError, match="may be several: Emil Berg, Emma Berg"):
        finding.attendee_called(session, event.id, "berg")
    with pytest.raises(SymposiarchError, match="not expected"):
        finding.attendee_called(session, event.id, "Nobody Known")


def test_an_expected_guest_is_mistaken_for_another_who_is_expected_and_not_for_one_who_declined(
    session: Session, event: Event
) -> None:
    for name, reply in (("Emma Berg", Reply.ACCEPTED), ("Emma Berg", Reply.DECLINED), ("Berg EMMA", Reply.ACCEPTED)):
        a_guest(session, event, name, reply=reply)
    found = rows(session, event)
    *expected, away = found
    assert [finding.same_name(found, row) for row in (*expected, away)] == [tuple(expected)] * 2 + [(away,)]


def test_a_scanned_code_finds_its_head_without_asking_the_office(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.REPRESENTED)
    deputy = a_companion(session, guest, "Oleg Ivanov", role=AttendeeRole.REPRESENTATIVE)
    found = rows(session, event)
    invitation = invitation_of(guest)
    for code, name in ((invitation.token, "Oleg Ivanov"), (deputy.uuid, "Oleg Ivanov")):
        row = finding.by_code(found, f" {code}")
        assert row is not None
        assert row.head.name == name
    assert finding.by_code(found, "no-such-code") is None
    assert finding.by_code(found, "") is None


def test_one_name_in_whatever_order_is_one_name(session: Session, event: Event) -> None:
    for name in ("Min-ji Kim", "Chul-soo Kim"):
        a_guest(session, event, name, reply=Reply.ACCEPTED)
    come = recording.walk_in(session, event.id, name="Kim Min-ji")

    def tied() -> list[str]:
        found = rows(session, event)
        return sorted(names(finding.same_name(found, next(row for row in found if row.head.name == "Min-ji Kim"))))

    assert tied() == ["Min-ji Kim"]  # who is in already is not mistaken for who comes
    recording.undo_arrival(session, come.id)
    assert tied() == ["Kim Min-ji", "Min-ji Kim"]


def test_the_code_of_a_card_of_another_event_is_told_from_a_name() -> None:
    assert all(finding.is_like_a_code(code) for code in (str(uuid4()), "aB3_dEfGhIjKlMnO", "abCdefGhiJklmnop"))
    names = ("Wannapornchaiyas", "Abdul-Rahman-Kha", "MacKenzieJohnson", "Jean-Luc Picard2", "Kim 2", "")
    assert not any(finding.is_like_a_code(name) for name in names)
