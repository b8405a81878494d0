"""An event to which the replies are due."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event

from symposiarch.model.events import Event


@pytest.fixture
def event(session: Session) -> Event:
    return an_event(session, reply_by=date(2027, 1, 5))
