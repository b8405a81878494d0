"""Somebody with a full life in an office, to be erased."""

from __future__ import annotations

from datetime import UTC, datetime

from symposiarch.planning.personal_data.erasing import Erased, erase
from symposiarch.store import Office

NAME = "Zərifə Kazımzadə"
NATIVE = "Зарифа Казымзаде"
AFTER = datetime(2027, 1, 15, tzinfo=UTC)
"""The symposium of January is over, that of May is to come."""


def erase_in(office: Office, person_id: int) -> Erased:
    with office.transaction("Erase a person", fact=True) as work:
        done = erase(work.session, person_id, at=AFTER)
    office.clean_up()
    return done


def bytes_of(office: Office) -> bytes:
    """All that stands in the office file and in the logs beside it."""
    beside = [office.path, *office.path.parent.glob(f"{office.path.name}-*")]
    return b"".join(path.read_bytes() for path in beside)
