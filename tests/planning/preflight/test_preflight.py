"""What is found is in order of gravity, one sentence a rule, and turned off with a note."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.planning.preflight.found import DAY, a_plan, coming, found, sit

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, EventStage, RuleLevel
from symposiarch.model.invitations import Reply
from symposiarch.planning.preflight import preflight, rule_rows, set_rule


def test_nothing_is_wrong_with_an_event_that_is_well_prepared(session: Session, event: Event) -> None:
    coming(session, event)
    assert preflight(session, event.id, at=DAY - timedelta(days=30)) == ()


def test_a_practice_that_cannot_be_used_is_said_and_all_else_is_looked_at_none_the_less(session: Session) -> None:
    event = an_event(session)
    guest = coming(session, event, email="")
    (seat, *_) = a_plan(session, event)
    sit(session, event, guest, seat)
    assert not found(session, event, "precedence_practice")
    event.practice = "atlantis"
    (one,) = found(session, event, "precedence_practice")
    assert one.message.startswith("There is no practice called “atlantis”.")
    assert found(session, event, "guests_without_email")


def test_nothing_is_to_be_put_right_before_a_day_that_is_done(session: Session, event: Event) -> None:
    coming(session, event, email="")
    assert found(session, event, "guests_without_email")
    event.stage = EventStage.DONE
    assert preflight(session, event.id, at=DAY + timedelta(days=1)) == ()


def test_the_gravest_comes_first(session: Session, event: Event) -> None:
    event.capacity = 1
    for name in ("Emma Berg", "Oleg Ivanov"):
        coming(session, event, name, email="")
    coming(session, event, "Represented Guest", reply=Reply.REPRESENTED)
    levels = [one.level for one in preflight(session, event.id, at=DAY - timedelta(days=30))]
    assert levels == [RuleLevel.BLOCK, RuleLevel.ACKNOWLEDGE, RuleLevel.WARN]


def test_many_people_make_one_sentence(session: Session, event: Event) -> None:
    for name in ("Anna Berg", "Boris Kuhn", "Carla Diaz", "Dilara Eren", "Emin Faruk"):
        coming(session, event, name, email="")
    (one,) = found(session, event, "guests_without_email")
    assert one.message == "No e-mail is known of Anna Berg, Boris Kuhn, Carla Diaz and 2 more, who will come."
    assert len(one.about) == 5


def test_a_rule_is_turned_off_with_a_note(session: Session, event: Event) -> None:
    coming(session, event, email="")
    with pytest.raises(SymposiarchError, match="note"):
        set_rule(session, event.id, code="guests_without_email", level=RuleLevel.OFF)
    with pytest.raises(SymposiarchError, match="no rule"):
        set_rule(session, event.id, code="guests_without_hats", level=RuleLevel.WARN)
    set_rule(session, event.id, code="guests_without_email", level=RuleLevel.OFF, note="All are telephoned.")
    assert not found(session, event, "guests_without_email")
    (row,) = [row for row in rule_rows(session, event.id) if row.code == "guests_without_email"]
    assert (row.level, row.usual, row.note) == (RuleLevel.OFF, RuleLevel.WARN, "All are telephoned.")
    set_rule(session, event.id, code="guests_without_email", level=RuleLevel.BLOCK)
    assert [one.level for one in found(session, event, "guests_without_email")] == [RuleLevel.BLOCK]


def test_a_rule_turned_off_at_one_event_holds_at_another(session: Session, event: Event) -> None:
    other = an_event(session, title="Third Symposium")
    coming(session, other, email="")
    set_rule(session, event.id, code="guests_without_email", level=RuleLevel.OFF, note="Telephoned.")
    assert found(session, other, "guests_without_email")
