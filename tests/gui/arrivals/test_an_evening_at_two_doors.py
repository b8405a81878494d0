"""One evening, whole: 64 guests, two doors, five walk-ins, nine representatives, and the power fails once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.builders import a_companion, a_guest, an_event, invitation_of, new_office
from tests.gui.conftest import the_dialog, turn_to

from symposiarch.exchange.day_copy import write_day_copy
from symposiarch.gui.arrivals.page import ArrivalsPage
from symposiarch.gui.arrivals.two_doors import ConflictsDialog, merge
from symposiarch.gui.arrivals.walk_in import WalkInDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.invitations import AttendeeRole, Channel, Reply
from symposiarch.model.seating import Place, SeatingPlan
from symposiarch.model.venues import Layout, Seat, Table
from symposiarch.planning.arrivals.counting import counts
from symposiarch.planning.arrivals.rows import door_rows
from symposiarch.planning.correspondence.letters import letters

GUESTS, REPRESENTED = 64, 9
GARDEN, MAIN = range(25), range(20, 55)
"""Who comes through which door, by number; five are let in at both."""

BEFORE_THE_CUT = 12
GARDEN_WALK_INS, MAIN_WALK_INS = 2, 3

THE_OTHER_LAPTOP = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
application = QApplication([])
from symposiarch.gui.window.main_window import MainWindow
settings = QSettings(sys.argv[2], QSettings.Format.IniFormat)
settings.setValue("arrivals/door", "Garden")
window = MainWindow(settings)
window.show()
window.furnish()
window.open_office(Path(sys.argv[1]))
window.show_page("arrivals")
door = window.stack.page("arrivals").door
for name in sys.argv[3].split(","):
    QTest.keyClicks(door.search, name)
    if name == "the power fails":
        os.kill(os.getpid(), signal.SIGKILL)
    QTest.keyClick(door.search, Qt.Key.Key_Return)
    print(name, flush=True)
window.close()
"""


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """64 accepted, nine of them represented, each with a seat, and chairs for those who walk in."""
    office = new_office(tmp_path)
    with office.transaction("Scene") as work:
        session = work.session
        event = an_event(session, title="National Day")
        layout = Layout(name="Hall", event_id=event.id)
        tables = [Table(label=str(number + 1), position=number, layout=layout) for number in range(9)]
        seats = [
            Seat(table=table, position=at, label=str(at + 1), x=0, y=0, facing=0.0)
            for table in tables
            for at in range(8)
        ]
        session.add_all([layout, *tables, *seats])
        session.flush()
        plan = SeatingPlan(event_id=event.id, layout_id=layout.id, name="Dinner", chosen=True)
        session.add(plan)
        session.flush()
        for number in range(GUESTS):
            away = number < REPRESENTED
            name = f"Guest Number{number:03}"
            guest = a_guest(session, event, name, reply=Reply.REPRESENTED if away else Reply.ACCEPTED)
            (head,) = invitation_of(guest).attendees
            if away:
                head = a_companion(session, guest, f"Deputy Substitute{number:03}", role=AttendeeRole.REPRESENTATIVE)
            session.add(Place(plan_id=plan.id, seat_id=seats[number].id, attendee_id=head.id))
    office.close()
    return office.path


def called(number: int) -> str:
    return f"Substitute{number:03}" if number < REPRESENTED else f"Number{number:03}"


def the_other_laptop(copy: Path, names: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", THE_OTHER_LAPTOP, str(copy), str(copy.with_suffix(".ini")), ",".join(names)],
        capture_output=True, text=True, check=False, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip


def walk_in(page: ArrivalsPage, name: str) -> None:
    QTest.keyClicks(page.door.search, name)
    QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    dialog = the_dialog(WalkInDialog)
    assert dialog.name.text() == name
    dialog.badge.setChecked(False)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)


def test_an_evening_at_two_doors(
    qtbot: QtBot, make_window: Callable[[], MainWindow], evening: Path, tmp_path: Path
) -> None:
    window = make_window()
    window.open_office(evening)
    page = turn_to(window, ArrivalsPage)
    copy = tmp_path / "garden.symposiarch"
    write_day_copy(window.desk.workspace.office, copy)

    # At the garden door twelve have come in when the power fails, in the middle of a name.
    first = [called(number) for number in GARDEN[:BEFORE_THE_CUT]]
    cut = the_other_laptop(copy, [*first, "the power fails"])
    assert cut.returncode == -signal.SIGKILL, cut.stderr
    assert cut.stdout.split() == first

    # Opened again, everybody who was confirmed is in; the evening goes on there.
    again = make_window()
    again.desk.settings.setValue("arrivals/door", "Garden")
    again.open_office(copy)
    garden = turn_to(again, ArrivalsPage)
    assert garden.door.room.total.text() == f"{BEFORE_THE_CUT} of {GUESTS}"
    for number in GARDEN[BEFORE_THE_CUT:]:
        QTest.keyClicks(garden.door.search, called(number))
        QTest.keyClick(garden.door.search, Qt.Key.Key_Return)
    for number in range(GARDEN_WALK_INS):
        walk_in(garden, f"Unexpected Garden{number}")
    again.close()

    window.desk.settings.setValue("arrivals/door", "Main")
    for number in MAIN:
        QTest.keyClicks(page.door.search, called(number))
        QTest.keyClick(page.door.search, Qt.Key.Key_Return)
    for number in range(MAIN_WALK_INS):
        walk_in(page, f"Unexpected Main{number}")
    assert page.door.room.total.text() == f"{len(MAIN) + MAIN_WALK_INS} of {GUESTS}"

    # Brought together: both records of the five are kept, and the first of each counts.
    dialog = merge(page, copy)
    assert isinstance(dialog, ConflictsDialog)
    twice = len(set(GARDEN) & set(MAIN))
    said = [box.text() for box in dialog.boxes]
    assert said.count("The first arrival counts; the later one is undone.") == twice
    QTest.mouseClick(dialog.settle, Qt.MouseButton.LeftButton)

    rows = window.desk.workspace.read(door_rows, window.desk.event_id)
    found = counts(rows)
    assert found.total.arrived == len(set(GARDEN) | set(MAIN)) + GARDEN_WALK_INS + MAIN_WALK_INS == 60
    assert found.total.expected == GUESTS
    assert (found.walk_ins, found.representatives.arrived) == (5, REPRESENTED)
    assert page.door.room.total.text() == f"60 of {GUESTS}"
    seats = [(row.seat.table, row.seat.seat) for row in rows if row.arrived and row.seat]
    assert len(seats) == len(set(seats)) == 60
    assert window.desk.workspace.office.verify() == []

    # Afterwards all who came are thanked, each in their own name; nobody else is.
    with window.desk.workspace.office.reading() as session:
        thanked = letters(session, window.desk.event_id or 0, MessageKind.THANKS, channel=Channel.POST)
        names = {row.head.id: row.head.name for row in rows if row.arrived}
        assert {one.attendee_id: one.name for one in thanked} == names
        assert len(thanked) == 60
        assert sum(one.name.startswith("Unexpected") for one in thanked) == 5
        assert sum(one.name.startswith("Deputy") for one in thanked) == REPRESENTED
        assert all(one.name in one.body for one in thanked)
