"""How long people are kept, what closing an event erases, what is held on somebody, who came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, head_of, invitation_of, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import now
from symposiarch.model.correspondence import Message, MessageKind
from symposiarch.model.events import Event, EventStage
from symposiarch.model.invitations import Attendee, AttendeeRole, Reply
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Category, Person
from symposiarch.planning.arrivals import recording
from symposiarch.planning.attendance import Outcome, Tally, attended, tallies
from symposiarch.planning.events.report import event_report
from symposiarch.planning.inviting.company import add_companion, withdraw_companion
from symposiarch.planning.inviting.replies import record_reply, represent
from symposiarch.planning.people import contacts
from symposiarch.planning.personal_data import access, retention
from symposiarch.planning.personal_data.closing import Part, close_event, what_closing_erases
from symposiarch.planning.personal_data.held import held_on

AFTER = datetime(2027, 1, 15, tzinfo=UTC)
EVENING = datetime(2027, 1, 14, 10, 3, tzinfo=UTC)


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


# Who came


def test_what_became_of_each_invitation_is_kept_with_the_person(session: Session, event: Event) -> None:
    came, stayed, sent_regrets, silent = (
        a_guest(session, event, name, reply=reply)
        for name, reply in (
            ("Emma Berg", Reply.ACCEPTED),
            ("Oleg Ivanov", Reply.ACCEPTED),
            ("Anna Zuber", Reply.DECLINED),
            ("Carla Diaz", Reply.NONE),
        )
    )
    away = a_guest(session, event, "Jan Novák", reply=Reply.REPRESENTED)
    deputy = a_companion(session, away, "Emil Faruk", role=AttendeeRole.REPRESENTATIVE)
    recording.arrive(session, head_of(came).id)
    recording.arrive(session, deputy.id)

    def outcome(person: Person, at: datetime = AFTER) -> Outcome:
        (one,) = attended(session, person.id, at=at)
        return one.outcome

    assert outcome(came) is Outcome.CAME
    assert outcome(stayed) is Outcome.NO_SHOW
    assert outcome(sent_regrets) is Outcome.REGRETS
    assert outcome(silent) is Outcome.NO_ANSWER
    assert outcome(away) is Outcome.REPRESENTED
    assert outcome(stayed, at=datetime(2027, 1, 1, tzinfo=UTC)) is Outcome.TO_COME
    assert outcome(stayed, at=event.begins_at + timedelta(hours=1)) is Outcome.TO_COME, "who is late may still come"


def test_a_deputy_who_gave_way_and_a_companion_who_withdrew_are_no_no_shows(session: Session, event: Event) -> None:
    spouse, first, second = (contacts.add_person(session, printed_name=name) for name in ("Leyla", "Emil", "Oleg"))
    guest, away = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED), a_guest(session, event, "Jan Novák")
    withdraw_companion(session, add_companion(session, invitation_of(guest).id, person_id=spouse.id).id)
    for deputy in (first, second):
        represent(session, invitation_of(away).id, person_id=deputy.id, by="test")
    recording.arrive(session, head_of(guest).id)
    found = [attended(session, person.id, at=AFTER)[0].outcome for person in (spouse, first, second)]
    assert found == [Outcome.REGRETS, Outcome.REGRETS, Outcome.NO_SHOW]
    record_reply(session, invitation_of(away).id, Reply.ACCEPTED, by="test")
    assert attended(session, second.id, at=AFTER)[0].outcome is Outcome.REGRETS


def test_without_any_arrival_nobody_is_called_a_no_show(session: Session, event: Event) -> None:
    person = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    assert attended(session, person.id, at=AFTER)[0].outcome is Outcome.NOT_RECORDED
    assert tallies(session, at=AFTER)[person.id] == Tally(invited=1)


def test_a_known_walk_in_has_come_without_having_been_invited(session: Session, event: Event) -> None:
    person = contacts.add_person(session, printed_name="Emma Berg")
    recording.walk_in(session, event.id, person_id=person.id)
    assert tallies(session, at=AFTER)[person.id] == Tally(invited=0, came=1, last_came=date(2027, 1, 14))


# The report


def test_the_report_counts_who_came_from_where_and_what_was_missing(session: Session, event: Event) -> None:
    emma, oleg, anna = (
        a_guest(
            session, event, name, reply=Reply.ACCEPTED, organisation=house, category=kind, languages=("en", "az"),
            state="AZ",
        )
        for name, house, kind in (
            ("Emma Berg", "Peninsula Review", "Press"),
            ("Oleg Ivanov", "Embassy", "Diplomatic"),
            ("Anna Zuber", "Embassy", "Diplomatic"),
        )
    )  # fmt: skip
    a_guest(session, event, "Carla Diaz", organisation="Education Lab")
    recording.arrive(session, head_of(oleg).id, door="Main", at=EVENING)
    recording.arrive(session, head_of(anna).id, door="Garden", at=EVENING + timedelta(minutes=25))
    recording.walk_in(session, event.id, name="Emil Faruk", door="Main", at=EVENING + timedelta(minutes=26))
    report = event_report(session, event.id)
    numbers = report.numbers
    assert (numbers.invited, numbers.accepted, numbers.open, numbers.expected) == (4, 3, 1, 3)
    assert (numbers.came, numbers.walk_ins, numbers.no_shows) == (3, 1, 1)
    assert [(line.name, line.invited, line.came) for line in report.organisations] == [
        ("Embassy", 2, 2),
        ("Education Lab", 1, 0),
        ("Peninsula Review", 1, 0),
    ]
    assert [(line.name, line.came) for line in report.languages] == [("az", 2), ("en", 2)]
    assert report.gaps.no_shows == ("Emma Berg",)
    assert report.gaps.unanswered == ("Carla Diaz",)
    assert set(report.gaps.organisations) == {"Education Lab", "Peninsula Review"}
    assert [(f"{slot.begins:%H:%M}", slot.came) for slot in report.slots] == [("19:00", 1), ("19:10", 0), ("19:20", 2)]
    assert emma.id


def test_the_report_compares_with_the_editions_before(session: Session) -> None:
    for year in (2024, 2025, 2026):
        edition = an_event(
            session,
            title=f"Edition {year}",
            begins=datetime.fromisoformat(f"{year}-01-14T19:00"),
            ends=None,
            series="Symposium",
        )
        a_guest(session, edition, f"Guest Year{year}", reply=Reply.ACCEPTED)
    an_event(session, title="Something else", begins=datetime.fromisoformat("2025-06-01T19:00"), ends=None)
    report = event_report(session, edition.id)
    assert [one.title for one in report.earlier] == ["Edition 2025", "Edition 2024"]
    assert not report.earlier[0].numbers.recorded


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
