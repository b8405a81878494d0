"""What an event needs that was just made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.builders import a_guest, an_event, new_office

from symposiarch.planning.events.beginning import Step, first_steps
from symposiarch.planning.logistics.tasks import add_task
from symposiarch.planning.programme.items import add_item


def test_what_is_begun_is_no_first_step_any_more_and_none_is_left_once_somebody_is_invited(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as tx:
        event = an_event(tx.session)
        event.venue_id = None
        assert first_steps(tx.session, event.id) == tuple(Step)
        add_item(tx.session, event.id, title="Opening", minutes=10)
        add_task(tx.session, event.id, title="Order the flowers", due=date(2027, 1, 4))
        assert first_steps(tx.session, event.id) == (Step.PLACE, Step.HOSTS, Step.GUESTS, Step.SEATING)
        a_guest(tx.session, event, "Emma Berg")
        assert first_steps(tx.session, event.id) == ()
