from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.builders import a_guest, an_event, invitation_of, new_office

from symposiarch.model.base import now
from symposiarch.model.events import EventStage
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.answers import Day, answers_by_day
from symposiarch.planning.today import coming

MORNING = datetime(2027, 1, 2, 1, tzinfo=UTC)


def evening(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T19:00")


def test_the_nearest_event_comes_first_and_those_that_are_over_or_cancelled_not_at_all(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        session = work.session
        an_event(session, title="Far", begins=evening("2027-05-01"), ends=None)
        an_event(session, title="Near", begins=evening("2027-01-12"), ends=None)
        an_event(session, title="Over", begins=evening("2026-12-01"), ends=None)
        gone = an_event(session, title="Cancelled", begins=evening("2027-02-01"), ends=None)
        gone.stage = EventStage.CANCELLED
        session.flush()
        glances = coming(session, at=MORNING)
        assert [(one.event.title, one.days) for one in glances] == [("Near", 10), ("Far", 119)]


def test_on_the_day_after_an_event_still_stands_there(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session, title="Dinner", begins=evening("2027-01-01"), ends=None)
        assert [one.event.id for one in coming(work.session, at=MORNING)] == [event.id]


def test_answers_are_counted_day_by_day_up_to_the_last(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        first = now() - timedelta(days=3)
        for name, after, reply in (("A", 0, Reply.ACCEPTED), ("B", 2, Reply.DECLINED), ("C", None, Reply.NONE)):
            invitation = invitation_of(a_guest(work.session, event, name, reply=reply))
            invitation.sent_at = first
            invitation.replied_at = None if after is None else first + timedelta(days=after)
        work.session.flush()
        begun = first.astimezone(event.zone).date()
        assert answers_by_day(work.session, event.id) == (
            Day(begun, 3, 1, 1),
            Day(begun + timedelta(days=1), 3, 1, 1),
            Day(begun + timedelta(days=2), 3, 2, 1),
        )


def test_before_anything_was_sent_there_is_no_curve(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        assert answers_by_day(work.session, event.id) == ()
