"""The sample symposium, which several tests look at and none changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, int]]:
    """A session that reads the sample office, made once for all, and the id of its event."""
    from tests.builders import new_office

    from symposiarch.exchange.sample.build import build_sample

    with new_office(tmp_path_factory.mktemp("sample")) as office:
        event_id = build_sample(office)
        with office.reading() as session:
            yield session, event_id
