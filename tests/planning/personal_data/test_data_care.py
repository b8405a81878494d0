"""How long people are kept, what closing an event erases, what is held on somebody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, head_of, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind
from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import Attendee, Reply
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Category
from symposiarch.planning.arrivals import recording
from symposiarch.planning.people import contacts
from symposiarch.planning.personal_data import access, retention
from symposiarch.planning.personal_data.closing import Part, close_event, what_closing_erases
from symposiarch.planning.personal_data.held import held_on

AFTER = datetime(2027, 1, 15, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_office(tmp_path) as office, office.transaction("Scene", fact=True) as work:
        yield work.session


# How long people are kept


def test_a_category_says_how_long_its_people_are_kept(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Emma Berg", category="Press", organisation="Peninsula Review")
    a_guest(session, event, "Oleg Ivanov", category="Diplomatic")
    retention.set_retention(session, "Press", 24)
    assert retention.due_for_erasing(session, today=date(2029, 1, 13)) == ()
    (due,) = retention.due_for_erasing(session, today=date(2029, 1, 14))
    assert (due.person_id, due.last, due.due_on) == (person.id, date(2027, 1, 14), date(2029, 1, 14))
    assert (due.about, due.organisation) == ("Second Symposium on Translation", "Peninsula Review")


def test_whoever_is_invited_to_what_is_to_come_is_not_due(session: Session, event: Event) -> None:
    a_guest(session, event, "Emma Berg", category="Press")
    retention.set_retention(session, "Press", 1)
    assert retention.due_for_erasing(session, today=date(2027, 1, 13)) == ()
    assert len(retention.due_for_erasing(session, today=date(2027, 2, 14))) == 1


def test_the_rest_is_kept_by_the_months_for_all_others(session: Session, event: Event) -> None:
    a_guest(session, event, "Emma Berg")
    a_guest(session, event, "Oleg Ivanov", category="Diplomatic")
    retention.set_retention(session, "", 12)
    retention.set_retention(session, "Diplomatic", 36)
    names = [row.name for row in retention.due_for_erasing(session, today=date(2028, 6, 1))]
    assert names == ["Emma Berg"]
    assert [(row.category, row.months) for row in retention.retention(session)] == [("Diplomatic", 36), ("", 12)]


def test_a_day_of_ones_own_goes_before_the_category(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Emma Berg", category="Press")
    retention.set_retention(session, "Press", 24)
    retention.keep_until(session, person.id, date(2027, 3, 1))
    (due,) = retention.due_for_erasing(session, today=date(2027, 3, 1))
    assert due.by_hand
    retention.keep_until(session, person.id, None)
    assert retention.due_for_erasing(session, today=date(2027, 3, 1)) == ()


def test_who_was_never_invited_is_kept_from_the_last_change(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Add") as work:
            contacts.add_person(work.session, printed_name="Emma Berg", category="Press")
        with office.transaction("Keep") as work:
            retention.set_retention(work.session, "Press", 6)
        today = now().date()
        with office.reading() as reader:
            assert retention.due_for_erasing(reader, today=today) == ()
            (due,) = retention.due_for_erasing(reader, today=today + timedelta(days=190))
        assert due.last == today


@pytest.mark.parametrize("months", [0, -3, 601])
def test_months_that_make_no_sense_are_refused(session: Session, months: int) -> None:
    with pytest.raises(SymposiarchError, match="1 to 600"):
        retention.set_retention(session, "", months)


def test_an_unknown_category_is_refused(session: Session) -> None:
    session.add(Category(name="Press"))
    with pytest.raises(SymposiarchError, match="no category"):
        retention.set_retention(session, "Prss", 3)


# Closing


def test_closing_erases_what_was_only_needed_for_the_day(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED, document_number="P7654321", diet="vegan")
    companion = a_companion(session, person, "Elçin Berg")
    head = head_of(person)
    head.alert = "walks with a stick"
    session.add(Movement(event_id=event.id, attendee_id=head.id, driver="Rauf", plate="99-ZK-777", gate="B"))
    session.add(Message(event_id=event.id, person_id=person.id, kind=MessageKind.REMINDER, made_at=now()))
    session.flush()
    assert what_closing_erases(session, event.id) == {
        Part.SECURITY: 2,
        Part.COMPANIONS: 1,
        Part.NOTES: 1,
        Part.DRAFTS: 1,
        Part.PRINTS: 0,
    }
    close_event(session, event.id, at=AFTER)
    (movement,) = session.scalars(select(Movement))
    assert (movement.driver, movement.plate, movement.gate) == ("", "", "B")
    assert (person.document_number, person.diet, person.name) == ("", "vegan", "Emma Berg")
    assert (companion.name, head.alert, event.stage) == ("", "", EventStage.DONE)
    assert session.scalars(select(Message)).all() == []


def test_a_document_number_stays_for_an_event_to_come(session: Session, event: Event) -> None:
    from symposiarch.model.invitations import Invitation

    person = a_guest(session, event, "Emma Berg", document_number="P7654321")
    later = an_event(session, title="Next", begins=datetime.fromisoformat("2027-05-01T19:00"), ends=None)
    invitation = Invitation(event_id=later.id, person_id=person.id)
    session.add(invitation)
    session.flush()
    session.add(Attendee(event_id=later.id, invitation_id=invitation.id, person_id=person.id))
    session.flush()
    close_event(session, event.id, at=AFTER)
    assert person.document_number == "P7654321"


def test_only_what_is_named_goes_and_nothing_before_the_event(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Emma Berg")
    companion = a_companion(session, person, "Elçin Berg")
    with pytest.raises(SymposiarchError, match="has not begun"):
        close_event(session, event.id, at=datetime(2027, 1, 1, tzinfo=UTC))
    with pytest.raises(SymposiarchError, match="goes on until 17:30"):
        close_event(session, event.id, at=event.begins_at)
    close_event(session, event.id, parts=[Part.NOTES], at=AFTER)
    assert companion.name == "Elçin Berg"


def test_what_closing_took_is_in_no_history(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event = an_event(work.session)
            person = a_guest(work.session, event, "Emma Berg", reply=Reply.ACCEPTED)
            keys = event.id, person.id
        with office.transaction("Edit") as work:
            contacts.edit_person(work.session, keys[1], document_number="P7654321")
        with office.transaction("Edit") as work:
            contacts.edit_person(work.session, keys[1], document_number="P1111111")
        with office.transaction("Close", fact=True) as work:
            close_event(work.session, keys[0], at=AFTER)
        office.clean_up()
        assert b"P1111111" not in office.path.read_bytes()


# What is held, and who saw it


def test_everything_that_is_held_on_somebody_is_listed(session: Session, event: Event) -> None:
    person = a_guest(
        session, event, "Emma Berg", reply=Reply.ACCEPTED, title="Editor", organisation="Peninsula Review",
        diet="vegan", document_number="P7654321",
    )  # fmt: skip
    head = head_of(person)
    recording.arrive(session, head.id, door="Garden")
    session.add(
        Message(event_id=event.id, person_id=person.id, kind=MessageKind.INVITATION, body="Dear Ms Berg", made_at=now())
    )
    event.notes = "Emma Berg writes about it."
    session.flush()
    held = held_on(session, person.id)
    said = {section.name: [dict(entry) for entry in section.entries] for section in held.sections}
    assert said["person"][0]["diet"] == "vegan"
    assert said["person"][0]["document_number"] == "P7654321"
    assert said["posts"][0]["organisation"] == "Peninsula Review"
    assert said["invitations"][0]["event"] == "Second Symposium on Translation"
    assert said["arrivals"][0]["door"] == "Garden"
    assert said["letters"][0]["body"] == "Dear Ms Berg"
    assert held.mentions == (("events", 1),)


def test_who_took_what_away_is_noted(session: Session, event: Event) -> None:
    access.note_access(session, "held-on", by="Kamala", purpose="asked by letter")
    access.note_access(session, "copy-for-caterer", event_id=event.id, by="Kamala")
    assert [(row.sheet, row.by, row.event, row.purpose) for row in access.accesses(session)] == [
        ("copy-for-caterer", "Kamala", "Second Symposium on Translation", ""),
        ("held-on", "Kamala", "", "asked by letter"),
    ]
