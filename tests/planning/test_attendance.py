"""What became of each invitation, kept with the person."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, head_of, invitation_of

from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Person
from symposiarch.planning.arrivals import recording
from symposiarch.planning.attendance import Outcome, Tally, attended, tallies
from symposiarch.planning.inviting.company import add_companion, withdraw_companion
from symposiarch.planning.inviting.replies import record_reply, represent
from symposiarch.planning.people import contacts

AFTER = datetime(2027, 1, 15, tzinfo=UTC)


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
