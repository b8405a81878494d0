"""What is put right at once, and where a finding leads."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, invitation_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import Reply
from symposiarch.planning.logistics.tasks import add_task, task_rows
from symposiarch.planning.preflight import FIXES, mend, place_of, preflight
from symposiarch.planning.preflight.settings import RULES
from symposiarch.planning.programme import items
from symposiarch.planning.seating import who_sits
from symposiarch.planning.seating.furniture import layouts
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import plans


def a_table(session: Session, event: Event, seats: int = 6) -> int:
    """A chosen plan over one round table."""
    layout = layouts.add_layout(session, tables=read_wanted(f"1 round of {seats}"), event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    plans.choose_plan(session, plan.id)
    session.flush()
    return plan.id


def codes(session: Session, event: Event) -> set[str]:
    session.flush()
    session.expire_all()
    return {one.code for one in preflight(session, event.id)}


def test_who_comes_and_has_no_seat_is_seated(session: Session, event: Event) -> None:
    plan_id = a_table(session, event)
    a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    assert "seating_without_seat" in codes(session, event)
    mend(session, event.id, code="seating_without_seat")
    assert "seating_without_seat" not in codes(session, event)
    assert sum(row.attendee_id is not None for row in who_sits.seat_rows(session, plan_id)) == 1


def test_where_no_seat_is_free_it_is_said(session: Session, event: Event) -> None:
    a_table(session, event, seats=2)
    for name in ("A", "B"):
        a_guest(session, event, name, reply=Reply.ACCEPTED)
    session.flush()
    mend(session, event.id, code="seating_without_seat")
    a_guest(session, event, "C", reply=Reply.ACCEPTED)
    session.flush()
    with pytest.raises(SymposiarchError, match="no free seat"):
        mend(session, event.id, code="seating_without_seat")


def test_who_declined_gives_up_the_seat(session: Session, event: Event) -> None:
    a_table(session, event)
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    session.flush()
    mend(session, event.id, code="seating_without_seat")
    invitation_of(guest).reply = Reply.DECLINED
    assert "seating_absent" in codes(session, event)
    mend(session, event.id, code="seating_absent")
    assert "seating_absent" not in codes(session, event)


def test_without_a_plan_that_counts_nobody_is_seated(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="no seating plan"):
        mend(session, event.id, code="seating_absent")


def test_late_tasks_are_done(session: Session, event: Event) -> None:
    task = add_task(session, event.id, title="Order the flowers", due=date(2020, 3, 2))
    session.flush()
    mend(session, event.id, code="logistics_late_task", about=[task.uuid])
    assert task_rows(session, event.id)[0].done


def test_that_one_of_several_late_tasks_is_done_is_said_of_that_one(session: Session, event: Event) -> None:
    late = [add_task(session, event.id, title=title, due=date(2020, 3, 2)) for title in ("Flowers", "Sound")]
    session.flush()
    with pytest.raises(SymposiarchError, match="one by one"):
        mend(session, event.id, code="logistics_late_task", about=[task.uuid for task in late])
    assert not any(task.done for task in task_rows(session, event.id))


def test_what_needs_a_decision_is_not_decided(session: Session, event: Event) -> None:
    with pytest.raises(SymposiarchError, match="decided by hand"):
        mend(session, event.id, code="guests_over_capacity")


def test_each_fix_belongs_to_a_rule() -> None:
    assert set(FIXES) <= {rule.code for rule in RULES}


def test_a_finding_leads_to_the_guest_the_companion_the_item_and_the_task(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Emma Berg", reply=Reply.ACCEPTED)
    companion = a_companion(session, guest)
    item = items.add_item(session, event.id, title="Opening", minutes=20)
    task = add_task(session, event.id, title="Flowers")
    session.flush()

    def place(page: str, *about: str) -> object:
        return place_of(session, event.id, page=page, about=about)

    assert place("guests", guest.uuid) == guest.id
    assert place("guests", companion.uuid) == guest.id
    assert place("seating", companion.uuid) == companion.id
    assert place("programme", item.uuid) == item.id
    assert place("logistics", task.uuid) == task.id
    assert place("events", event.uuid) == event.id
    assert place("guests", "unknown", guest.uuid) == guest.id
    assert place("documents", guest.uuid) is None
