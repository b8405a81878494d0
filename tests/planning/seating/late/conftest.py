"""Dinners that were seated before something changed."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.dinners import coming, laid
from tests.planning.seating.late.late_dinners import by_seniority, reply_of

from symposiarch.model.invitations import Honour, Reply
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import plans


@pytest.fixture
def plan(session: Session) -> SeatingPlan:
    """A host and six ambassadors at a round table of eight, seated by rank."""
    event = an_event(session)
    a_guest(session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST)
    for letter in "ABCDEF":
        a_guest(session, event, f"Guest {letter}", reply=Reply.ACCEPTED, title="Ambassador")
    layout = add_layout(session, tables=read_wanted("a round of 8"), event_id=event.id)
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    return plan


@pytest.fixture
def full_hall(session: Session) -> SeatingPlan:
    """Two ministers, an ambassador, and thirty-seven rectors by seniority in four rows of ten; then the last of them
    cancels."""
    event = an_event(session)
    for letter in "MN":
        coming(session, event, f"Minister {letter}", title="Minister of Culture")
    coming(session, event, "Ambassador A", title="Ambassador")
    by_seniority(session, event, 37)
    plan = laid(session, event, "4 rows of 10")
    fill.fill_by_rank(session, plan.id)
    reply_of(session, "Rector 36", Reply.DECLINED)
    return plan
