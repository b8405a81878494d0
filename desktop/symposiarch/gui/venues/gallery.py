"""The shapes of tables as pictures, to choose from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QGridLayout, QMenu, QToolButton, QWidget, QWidgetAction

from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.floor.camera import Camera
from symposiarch.gui.floor.cards import Scene
from symposiarch.gui.floor.looks import empty_look
from symposiarch.gui.floor.painting import FloorPainter
from symposiarch.gui.floor.shapes import FloorShapes
from symposiarch.gui.pieces import column_of, put_in, row_of, words
from symposiarch.gui.theme import Theme
from symposiarch.gui.venues.words import shape_words
from symposiarch.gui.words import tr
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.floor import bare_floor, floor_table
from symposiarch.planning.seating.furniture.hall import Spot
from symposiarch.planning.seating.furniture.layouts import new_table
from symposiarch.planning.seating.furniture.wanted import USUAL, Wanted, hexagon

PICTURE = QSize(84, 62)
COLUMNS = 4


class Gallery(QMenu):
    """How many tables, for how many each, and of which shape."""

    chosen = Signal(str, int, int)
    """The shape, how many tables, and how many seats each (0 for the usual number)."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tables = NumberField(minimum=1, maximum=200)
        self.seats = NumberField(minimum=0, maximum=400, specialValueText=tr("as usual"))
        self.buttons: dict[str, QToolButton] = {}
        box = QWidget()
        top = row_of()
        for title, field in ((tr("Tables"), self.tables), (tr("Seats each"), self.seats)):
            field.setAccessibleName(title)
            put_in(top, words(title, "quiet"), field)
        top.addStretch(1)
        column = column_of(box, margins=(10, 8, 10, 10), spacing=10, holds=(top,))
        grid = QGridLayout()
        grid.setSpacing(4)
        for at, (shape, title) in enumerate(shape_words().items()):
            button = QToolButton()
            button.setText(title)
            button.setIconSize(PICTURE)
            button.setObjectName(f"shape.{shape}")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFixedSize(PICTURE.width() + 20, PICTURE.height() + 32)
            button.clicked.connect(lambda _checked=False, shape=shape: self._choose(shape))
            self.buttons[shape] = button
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)
        column.addLayout(grid)
        action = QWidgetAction(self)
        action.setDefaultWidget(box)
        self.addAction(action)
        self.aboutToShow.connect(self._draw)

    def _draw(self) -> None:
        for shape, button in self.buttons.items():
            button.setIcon(QIcon(picture_of(usual(shape), self._theme, self.devicePixelRatioF())))

    def _choose(self, shape: str) -> None:
        self.close()
        self.chosen.emit(shape, self.tables.value(), self.seats.value())


def usual(shape: str, seats: int = 0) -> Wanted:
    """A table of this shape as it is usually set."""
    count = seats or USUAL[TableShape(shape)]
    options: dict[str, Any] = {"corners": hexagon(count)} if shape == "polygon" else {}
    if shape == "row" and count > 10:
        options["aisles"] = 1
    return Wanted(TableShape(shape), count, options)


def picture_of(wanted: Wanted, theme: Theme, ratio: float) -> QPixmap:
    """A table with its chairs, small."""
    table = floor_table(new_table(wanted, 0, "", Spot(0, 0, 0)), {})
    shapes = FloorShapes.of(bare_floor([table]))
    picture = QPixmap(PICTURE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    camera = Camera()
    camera.fit(shapes.area, QSizeF(PICTURE), margin=3)
    painter = QPainter(picture)
    seen = shapes.area.adjusted(-500, -500, 500, 500)
    scene = Scene(shapes, camera, seen, lambda seat: empty_look(theme, seat.kind, ""))
    FloorPainter(theme).paint_tables(painter, scene)
    painter.end()
    return picture
