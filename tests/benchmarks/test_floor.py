"""The floor plan's speed beside bare QPainter drawing of the same, in one process, by its processor time."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.builders import an_event, new_office

from symposiarch.gui.floor.camera import Camera
from symposiarch.gui.floor.looks import SeatLook
from symposiarch.gui.floor.view import FloorView
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Scheme, Theme
from symposiarch.planning.seating.floor import Floor, FloorSeat, floor
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted

ROUNDS = 40
COLOURS = [QColor(name) for name in ("#1f4e79", "#2f7d4f", "#a8741a", "#6a4c93", "#a33b3b")]


class Bare(QWidget):
    """The same tables, chairs and numbers, each drawn as it comes."""

    def __init__(self, drawn: Floor, camera: Camera) -> None:
        super().__init__()
        self.drawn, self.camera = drawn, camera

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        scale = self.camera.scale
        for table in self.drawn.tables:
            painter.setPen(Qt.GlobalColor.gray)
            painter.setBrush(Qt.GlobalColor.white)
            at = self.camera.to_view(table.x, table.y)
            across = table.width * scale / 2
            painter.drawEllipse(at, across, across)
            painter.setPen(Qt.GlobalColor.black)
            painter.drawText(QRectF(at.x() - 20, at.y() - 10, 40, 20), Qt.AlignmentFlag.AlignCenter, table.label)
            radius = table.chair * scale
            for seat in table.seats:
                colour = COLOURS[seat.id % len(COLOURS)]
                middle = QPointF((seat.x - self.camera.x) * scale, (seat.y - self.camera.y) * scale)
                painter.setPen(QPen(colour, 1))
                painter.setBrush(colour)
                painter.drawEllipse(middle, radius, radius)
                if radius >= 7.2:
                    painter.setPen(Qt.GlobalColor.white)
                    box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(seat.honour))
        painter.end()


class Seated(FloorView):
    @override
    def look_of(self, seat: FloorSeat) -> SeatLook:
        colour = COLOURS[seat.id % len(COLOURS)]
        return SeatLook(colour, colour, QColor("#ffffff"), str(seat.honour))


def spent(turn: Callable[[], object]) -> float:
    """The best of three runs of so many turns, in seconds a turn."""
    found = []
    for _ in range(3):
        begun = time.process_time()
        for _ in range(ROUNDS):
            turn()
        found.append((time.process_time() - begun) / ROUNDS)
    return min(found)


@pytest.mark.parametrize("nearer", [1.0, 2.2], ids=["the whole hall", "half of it, with its numbers"])
@pytest.mark.parametrize("moving", ["pan", "zoom"])
def test_a_thousand_chairs_move_at_most_twice_as_slowly_as_bare_drawing(
    nearer: float, moving: str, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as work:
        layout = add_layout(work.session, tables=read_wanted("100 rounds of 10"), event_id=an_event(work.session).id)
        drawn = floor(work.session, layout.id)
    assert len(drawn.seats) == 1000
    view = Seated(Theme(Scheme.LIGHT))
    bare = Bare(drawn, view.camera)
    for widget in (view, bare):
        qtbot.addWidget(widget)
        widget.resize(1100, 800)
    view.show_floor(drawn)
    view.zoom(nearer)
    page = QImage(1100, 800, QImage.Format.Format_ARGB32_Premultiplied)
    step = [0]

    def move() -> None:
        step[0] += 1
        if moving == "pan":
            view.pan(3 if step[0] % 20 < 10 else -3, 1)
        else:
            view.zoom(1.02 if step[0] % 20 < 10 else 1 / 1.02)

    def ours() -> None:
        move()
        view.render(page)

    def floor_of_it() -> None:
        move()
        bare.render(page)

    floor_of_it()
    least, found = spent(floor_of_it), spent(ours)
    with capsys.disabled():
        print(
            f"\n{moving} 1,000 chairs: {found * 1000:.1f} ms a frame, bare drawing {least * 1000:.1f} ms, "
            f"{found / least:.2f} times"
        )
    assert found <= 2 * least
