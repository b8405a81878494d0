"""The offices into which lists come, and out of which they go."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import a_companion, a_guest, an_event, new_office

from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import Gender
from symposiarch.store import Office


@pytest.fixture
def empty_office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as made:
        yield made


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with one event, to which nobody is invited yet."""
    with new_office(tmp_path) as made:
        with made.transaction("Scene") as work:
            an_event(work.session)
        yield made


@pytest.fixture
def evening(empty_office: Office) -> Office:
    """Four guests, with most of what can be said of a guest."""
    with empty_office.transaction("Scene") as work:
        event = an_event(work.session)
        ramin = a_guest(
            work.session,
            event,
            printed_name="HASANOV, Ramin Ali oglu",
            given_name="Ramin Ali oglu",
            family_name="Hasanov",
            honorific="H.E.",
            title="Ambassador",
            organisation="Embassy of Azerbaijan",
            reply=Reply.ACCEPTED,
            email="ramin@example.org",
            phone="+994 12 000 00 00",
            mobile="050-000-00-00",
            post_code="00123",
            country="AZ",
            birth_date=datetime.date(1970, 2, 3),
            gender=Gender.MALE,
            languages=("az", "en"),
            category="Diplomatic corps",
            diet="halal",
        )
        a_companion(work.session, ramin, "Aliyeva, Leyla", role=AttendeeRole.SPOUSE)
        kim = a_guest(
            work.session, event, given_name="Chul-soo", family_name="Kim", native_name="김철수", reply=Reply.DECLINED
        )
        a_companion(work.session, kim, "", role=AttendeeRole.GUEST)
        a_companion(work.session, kim, "", role=AttendeeRole.INTERPRETER)
        a_guest(work.session, event, "Emma Berg", title="Director", organisation="Institute", reply=Reply.REPRESENTED)
        a_guest(work.session, event, "Emma Berg", title="Director", organisation="Academy", reply=Reply.WITHDRAWN)
    return empty_office
