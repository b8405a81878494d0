"""The window's speed as ratios, each taken side by side in processes of their own.

Run by `make bench`; the figures are printed. The floor of opening is an empty PySide6 window, that of sorting is
Python's own `sorted`. Times are those of the processor, so that a busy machine does not blur them.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import an_event, new_office

from symposiarch.model.people import Person
from symposiarch.planning.inviting.invitations import invite
from symposiarch.store import bulk_insert

ROUNDS = 5

EMPTY = """
import json, sys, time
def memory():
    # The peak of this program alone; rusage begins with that of the process that started it.
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, application.quit)
window = Window()
window.resize(1280, 760)
window.show()
application.exec()
print(json.dumps([time.process_time(), memory()]))
"""

OURS = """
import json, sys, time
def memory():
    # The peak of this program alone; rusage begins with that of the process that started it.
    lines = open("/proc/self/status").read().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
from pathlib import Path
from PySide6.QtWidgets import QApplication
from symposiarch import app
furnish, times = app._furnish, []
def watched(window, path):
    times.append(time.process_time())
    furnish(window, path)
    window.repaint()
    times.append(time.process_time())
    QApplication.quit()
app._furnish = watched
app.open_window(Path(sys.argv[1]))
print(json.dumps([*times, memory()]))
"""

SORT = """
import json, random, sys, time
from dataclasses import dataclass
from operator import attrgetter
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
application = QApplication([])
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.gui.tables.table import Column, Table
@dataclass(frozen=True, slots=True)
class Line:
    id: int
    name: str
    title: str
random.seed(7)
lines = [Line(at, f"Name {random.random()}", f"Title {at % 97}") for at in range(50_000)]
window = MainWindow(QSettings("none", "none"))
table = Table(window.desk, "sorting", (Column("Name", "name", bold=True), Column("Title", "title"), Column("No", "id")))
table.resize(1000, 700)
table.show_rows(lines)
table.show()
table.repaint()
floor, ours = [], []
for turn in range(5):
    random.shuffle(lines)
    begun = time.process_time()
    sorted(lines, key=attrgetter("name"))
    floor.append(time.process_time() - begun)
    table.sort_by(None)
    table.show_rows(list(lines))
    begun = time.process_time()
    table.sort_by("name")
    table.repaint()
    ours.append(time.process_time() - begun)
print(json.dumps([min(floor), min(ours)]))
"""


def run(program: str, *arguments: str, cache: Path) -> list[float]:
    """What a program prints, in a process with compiled modules, as an installed program has them."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(cache), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True, text=True, timeout=120, check=True, env=environment,
    )  # fmt: skip
    found: list[float] = json.loads(done.stdout.splitlines()[-1])
    return found


def big_office(folder: Path, people: int, guests: int) -> Path:
    office = new_office(folder)
    with office.transaction("Fill the address book") as tx:
        ids = bulk_insert(
            tx.session,
            Person,
            [
                {"given_name": "Somebody", "family_name": f"Number {at}", "search_key": f"somebody number {at}"}
                for at in range(people)
            ],
        )
        invite(tx.session, an_event(tx.session).id, list(ids)[:guests])
    office.keep_backup()
    office.close()
    return office.path


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def test_sorting_fifty_thousand_rows(cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floor, ours = run(SORT, cache=cache)
    with capsys.disabled():
        print(f"\nsort 50,000 rows, painted: {ours * 1000:.0f} ms, {ours / floor:.1f} times sorted()")
    assert ours <= 6 * floor


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads its memory from /proc")
def test_opening_an_office_of_fifty_thousand(cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(big_office(tmp_path, 50_000, 2_000))
    run(EMPTY, cache=cache)
    run(OURS, path, cache=cache)
    empty = [run(EMPTY, cache=cache) for _ in range(ROUNDS)]
    ours = [run(OURS, path, cache=cache) for _ in range(ROUNDS)]
    floor, floor_memory = (statistics.median(one[at] for one in empty) for at in (0, 1))
    paint, data, memory = (statistics.median(one[at] for one in ours) for at in (0, 1, 2))
    with capsys.disabled():
        print(
            f"\nempty window {floor * 1000:.0f} ms; first paint {paint / floor:.2f} times, "
            f"first page with its data {data / floor:.1f} times, memory {memory / floor_memory:.1f} times"
        )
    assert paint <= 1.5 * floor
    assert data <= 6 * floor
    assert memory <= 5 * floor_memory
