"""The programme as its page shows it."""

from __future__ import annotations

from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.planning.programme.rows import ItemRow, programme_rows


def rows(page: ProgrammePage) -> tuple[ItemRow, ...]:
    assert page.desk.event_id is not None
    return page.desk.workspace.read(programme_rows, page.desk.event_id)
