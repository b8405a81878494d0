"""The program ends when its window is closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import atexit, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from symposiarch import app
class Kept:
    def __del__(self):
        print("taken apart")
kept = Kept()
furnish = app._furnish
def furnish_and_close(window, path):
    furnish(window, path)
    atexit.register(print, "put away")
    QTimer.singleShot(0, window.close)
app._furnish = furnish_and_close
sys.exit(app.main(["--office", sys.argv[1]]))
"""


def test_a_closed_window_ends_the_program_once_all_is_put_away(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    environment |= {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_STATE_HOME": str(tmp_path / "state")}
    office = tmp_path / "Office.symposiarch"
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(office)],
        capture_output=True, text=True, timeout=120, check=True, env=environment,
    )  # fmt: skip
    assert ended.stdout == "put away\n", "Python takes nothing apart that ends anyway"
    assert sorted(path.name for path in tmp_path.glob("Office*")) == [office.name], "the office file is free"
    assert "window" in (tmp_path / "config" / "Symposiarch" / "Symposiarch.ini").read_text(encoding="utf-8")
