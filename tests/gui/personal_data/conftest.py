"""An office whose event is over."""

from __future__ import annotations

import pytest

from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.arrivals import recording
from symposiarch.planning.arrivals.rows import door_rows
from symposiarch.planning.events.events import edit_event


@pytest.fixture
def over(window: MainWindow) -> MainWindow:
    """The symposium was two years ago, and somebody came."""
    from datetime import datetime

    workspace = window.desk.workspace
    workspace.perform(
        "Move", edit_event, window.desk.event_id, begins=datetime.fromisoformat("2024-01-14T10:00"), ends=None
    )
    row = next(row for row in workspace.read(door_rows, window.desk.event_id) if row.head.name == "Elif Çağlayan")
    workspace.perform("Arrive", recording.arrive, row.head.id)
    return window
