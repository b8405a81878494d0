"""What is written as a workbook is called one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.guest_lists.template import export_template
from symposiarch.exchange.logistics.export import export_logistics, export_security
from symposiarch.exchange.seating.export import export_seating


@pytest.mark.parametrize("write", [export_event, export_template, export_logistics, export_security, export_seating])
def test_a_workbook_is_not_written_under_another_ending(
    session: Session, tmp_path: Path, write: Callable[[Session, int, Path], Any]
) -> None:
    with pytest.raises(SymposiarchError, match=r"written as a workbook \(.xlsx\); “guests.csv” ends otherwise"):
        write(session, 1, tmp_path / "guests.csv")
