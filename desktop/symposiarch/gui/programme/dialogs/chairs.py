"""The chairs on the stage: derived from the protocol, each with its reason, and set by hand where it must be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.programme.dialogs.ordering import OrderedTable
from symposiarch.gui.programme.words import item_title
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column
from symposiarch.gui.theme import Theme, bold, in_type
from symposiarch.gui.words import elided, said, tr
from symposiarch.model.programme import RoleKind
from symposiarch.planning.programme.rows import ItemRow
from symposiarch.planning.programme.stage.chairs import Chair, chairs_of, set_chairs, why

HEIGHT, DISC = 112, 32
"""Pixels of the stage, and across the number of a chair."""


@dataclass(frozen=True, slots=True)
class ChairLine:
    """A chair as the list shows it."""

    id: int
    place: str
    name: str
    reason: str
    leads: bool


class StageView(QWidget):
    """The chairs as the room sees them: the sitters' left is on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[ChairLine] = []
        self._chosen: int | None = None
        self.setMinimumHeight(in_type(HEIGHT))

    def show_chairs(self, lines: Sequence[ChairLine], chosen: int | None) -> None:
        self._lines, self._chosen = list(lines), chosen
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, in_type(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme["panel"])
        if not self._lines:
            return
        wide = self.width() / len(self._lines)
        heavy = bold(self.font())
        for at, line in enumerate(reversed(self._lines)):
            middle = round(wide * (at + 0.5))
            across = in_type(DISC)
            disc = QRect(middle - across // 2, in_type(14), across, across)
            chosen = line.id == self._chosen
            painter.setPen(QPen(self._theme["gold" if line.leads else "accent"], 2 if chosen else 1))
            painter.setBrush(self._theme["tint" if chosen else "header"])
            painter.drawEllipse(disc)
            painter.setPen(self._theme["ink"])
            painter.setFont(heavy)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, line.place)
            painter.setFont(self.font())
            area = QRect(round(wide * at) + 4, in_type(50), round(wide) - 8, in_type(36))
            painter.drawText(
                area, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._short(line.name, area)
            )
        painter.setPen(self._theme["line"])
        edge = in_type(92)
        painter.drawLine(8, edge, self.width() - 8, edge)
        painter.setPen(self._theme["quiet"])
        foot = QRect(0, edge + 1, self.width(), in_type(18))
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, tr("as the room sees them"))

    def _short(self, name: str, area: QRect) -> str:
        """A name on two lines at most."""
        metrics = QFontMetrics(self.font())
        return elided(metrics, name, area.width() * 2 - 12)


class ChairsDialog(AskingDialog):
    """From the sitters' left. Moving one sets all of them by hand; the protocol's order is one button away."""

    def __init__(self, desk: Desk, row: ItemRow, languages: Sequence[str], parent: QWidget) -> None:
        sentence = tr("Chairs count from the sitters' left. Alt+↑ and Alt+↓ move somebody by hand.")
        super().__init__(tr("Chairs on the stage: {item}", item=item_title(row, languages)), sentence, parent)
        self._desk, self._item_id = desk, row.id
        self._by_hand = False
        self.stage = StageView(desk.theme)
        self.table = OrderedTable(
            desk,
            "chairs",
            (
                Column(tr("Chair"), "place", width=60, align="right"),
                Column(tr("Name"), "name", width=240, bold=True),
                Column(tr("Why here"), "reason", width=320, quiet=True),
            ),
        )
        self.accept_with(tr("Keep these chairs"))
        self.by_protocol = self.also(tr("By protocol"), self.follow_protocol)
        self.left = self.also(tr("To the left"), lambda: self.table.carry(-1))
        self.right = self.also(tr("To the right"), lambda: self.table.carry(1))
        self.add(self.stage, (self.table, 1))
        self.resize(780, 500)
        self.table.reordered.connect(self._moved)
        self.table.selection_changed.connect(self._show_stage)
        self._show(self._chairs())
        self.table.setFocus()

    def _chairs(self, *, by_protocol: bool = False) -> tuple[Chair, ...]:
        found = self._desk.workspace.read(chairs_of, self._item_id, as_set=not by_protocol)
        self._by_hand = any(chair.by_hand for chair in found)
        return found

    def _show(self, chairs: Sequence[Chair]) -> None:
        self._lines = {
            chair.role.id: ChairLine(
                chair.role.id,
                str(chair.place),
                chair.role.name or tr("(open)"),
                said(why(chair)),
                chair.role.kind is RoleKind.MODERATOR,
            )
            for chair in chairs
        }
        self.table.show_in_order(list(self._lines.values()))
        if chairs:
            self.table.select_keys([chairs[0].role.id])
        self._show_stage()

    def _moved(self) -> None:
        self._by_hand = True
        chosen = self.table.current()
        self._lines = {
            key: ChairLine(key, str(place), self._lines[key].name, tr("set by hand"), self._lines[key].leads)
            for place, key in enumerate(self.table.order(), start=1)
        }
        self.table.show_in_order(list(self._lines.values()))
        if chosen is not None:
            self.table.select_keys([chosen.id])
        self._show_stage()

    def _show_stage(self) -> None:
        chosen = self.table.current()
        self.stage.show_chairs(list(self._lines.values()), chosen.id if chosen is not None else None)

    def follow_protocol(self) -> None:
        self._show(self._chairs(by_protocol=True))

    @override
    def save(self) -> None:
        order = self.table.order() if self._by_hand else []
        label = tr("Set the chairs by hand") if order else tr("Leave the chairs to the protocol")
        self.change_and_close(self._desk, label, set_chairs, self._item_id, order=order)
