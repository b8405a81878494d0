"""A programme of three days, 300 items and 10 rooms: its conflicts, and its timeline while an item is dragged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.builders import a_guest, an_event, new_office

from symposiarch.gui.programme.timeline.timeline import Timeline
from symposiarch.gui.theme import Scheme, Theme
from symposiarch.model.programme import ProgrammeItem, Role, RoleKind, RoleStatus
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.items import room_named
from symposiarch.planning.programme.rows import ItemRow, programme_rows
from symposiarch.store import Office

MOST_SECONDS = 0.050
MOST_TIMES = 2.0


def best(work: Callable[[], object], runs: int = 25) -> float:
    """The quickest of several runs, in seconds of this thread: the machine is shared, and others' work is not ours."""
    found = []
    for _ in range(runs):
        begins = thread_time()
        work()
        found.append(thread_time() - begins)
    return min(found)


@pytest.fixture
def large(tmp_path: Path) -> tuple[Office, int]:
    office = new_office(tmp_path)
    with office.transaction("Scene") as tx:
        session = tx.session
        event = an_event(session, begins=datetime.fromisoformat("2027-01-14T09:00"), ends=None)
        rooms = [room_named(session, event.id, f"Room {number}").id for number in range(10)]
        people = [a_guest(session, event, f"Guest Number{number}").id for number in range(150)]
        for number in range(300):
            day, slot = divmod(number, 100)
            item = ProgrammeItem(
                event_id=event.id,
                day=event.begins.date() + timedelta(days=day),
                room_id=rooms[slot % 10],
                position=slot,
                minutes=40 + number % 15,
            )
            session.add(item)
            session.flush()
            for place in range(2):
                role = Role(item_id=item.id, person_id=people[(number * 2 + place) % 150], kind=RoleKind.SPEAKER)
                role.status = RoleStatus.AGREED
                session.add(role)
        key = event.id
    return office, key


def test_conflicts_follow_within_50_ms(large: tuple[Office, int]) -> None:
    office, event_id = large
    with office, office.reading() as session:
        assert len(conflicts(session, event_id)) > 0
        seconds = best(lambda: conflicts(session, event_id))
    print(f"\nconflicts of 300 items in 10 rooms: {seconds * 1000:.1f} ms")
    assert seconds < MOST_SECONDS


def bare(painter: QPainter, blocks: list[QRect], rows: list[ItemRow]) -> None:
    """The same rectangles and texts, with nothing but QPainter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for area, row in zip(blocks, rows, strict=True):
        painter.drawRoundedRect(area, 4, 4)
        text = area.adjusted(10, 2, -6, -1)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft, f"{row.begins:%H:%M}")
        painter.drawText(text, Qt.AlignmentFlag.AlignRight, f"{row.minutes} min")
        painter.drawText(text.adjusted(0, 16, 0, 0), Qt.AlignmentFlag.AlignLeft, row.kind.value)
        names = ", ".join(role.name for role in row.roles)
        painter.drawText(text.adjusted(0, 32, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, names)


def test_a_drag_repaints_as_quickly_as_a_bare_painter(large: tuple[Office, int], qtbot: QtBot) -> None:
    office, event_id = large
    with office, office.reading() as session:
        rows = programme_rows(session, event_id)
    line = Timeline(Theme(Scheme.LIGHT))
    qtbot.addWidget(line)
    line.resize(1500, 900)
    with qtbot.waitExposed(line):
        line.show()
    line.show_day(rows, rows[0].day, frozenset())
    shown = [block.row for block in line.blocks]
    areas = [block.area for block in line.blocks]
    view = line.viewport()
    canvas = QPixmap(view.size())

    def paint_bare() -> None:
        painter = QPainter(canvas)
        painter.fillRect(canvas.rect(), Qt.GlobalColor.white)
        painter.setClipRect(canvas.rect())
        near = [(area, row) for area, row in zip(areas, shown, strict=True) if area.intersects(canvas.rect())]
        bare(painter, [area for area, _ in near], [row for _, row in near])
        painter.end()

    start = areas[11].center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    moved = [0]

    def drag() -> None:
        moved[0] += 12
        QTest.mouseMove(view, start + QPoint(0, moved[0] % 300 + 6))
        view.repaint()

    floor, seconds = best(paint_bare), best(drag)
    print(f"\nrepaint while dragging: {seconds * 1000:.2f} ms, bare painter {floor * 1000:.2f} ms")
    assert seconds < MOST_TIMES * floor
