"""Fields with a calendar say what the clock at the place shows."""

from __future__ import annotations

import sys
import time
from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from symposiarch.gui.date_field import MomentField


@pytest.mark.skipif(sys.platform == "win32", reason="the clock of a program cannot be set there")
def test_an_hour_that_the_clock_of_this_machine_skips_is_an_hour_elsewhere(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    try:
        field = MomentField(datetime.fromisoformat("2026-03-29T02:30"))
        qtbot.addWidget(field)
        assert field.moment == datetime.fromisoformat("2026-03-29T02:30")
        assert field.text().endswith("02:30")
    finally:
        monkeypatch.undo()
        time.tzset()
