"""A new plan: as a copy, on a layout that is there, or on tables that one says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from symposiarch.errors import SymposiarchError
from symposiarch.gui.page import words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.reading import Setting

NEW = -1


class NewPlanDialog(QDialog):
    """Says what will be made before it is made. `wanted` carries the answers; nothing is written here."""

    wanted = Signal(str, object, str, object)
    """Name of the plan, layout (or None for new tables), the words for new tables, and the room for them."""

    def __init__(
        self,
        name: str,
        setting: Setting,
        *,
        typed: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("New seating plan"))
        self._setting = setting
        self.name = QLineEdit(name)
        self.layouts = QComboBox()
        self.layouts.addItem(tr("New tables, as said below"), NEW)
        for choice in setting.layouts:
            self.layouts.addItem(tr("{layout} (%n seats)", n=choice.seats, layout=choice.name), choice.id)
        self.tables = QLineEdit(typed)
        self.tables.setObjectName("tables")
        self.tables.setPlaceholderText(tr("12 rounds of 8 and a head table"))
        self.rooms = QComboBox()
        self.rooms.addItem(tr("No room: a frame around the tables"), None)
        for choice in setting.rooms:
            self.rooms.addItem(choice.name, choice.id)
        self.rooms.setCurrentIndex(max(0, self.rooms.findData(setting.usual_room)))
        self.hint = words(
            tr("Say the tables as one says them: “120 in theatre”, “a u-shape of 30”, “a long table of 22”."),
            "quiet",
            wrap=True,
        )
        self.answer = words("", "quiet", wrap=True)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(10)
        self._form.addRow(tr("Name"), self.name)
        self._form.addRow(tr("Tables"), self.layouts)
        self._form.addRow(tr("In words"), self.tables)
        self._form.addRow(tr("Room"), self.rooms)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = box.addButton(tr("Make the plan"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(words(tr("New seating plan"), "pageTitle"))
        column.addWidget(self.hint)
        column.addLayout(self._form)
        column.addWidget(self.answer)
        column.addWidget(box)
        self.setMinimumWidth(480)
        if setting.layouts and not typed:
            self.layouts.setCurrentIndex(1)
        self.layouts.currentIndexChanged.connect(lambda _at: self._look())
        self.tables.textChanged.connect(self._look)
        box.accepted.connect(self._accept)
        box.rejected.connect(self.close)
        self._look()
        (self.tables if self._is_new() else self.name).setFocus()

    def _is_new(self) -> bool:
        return bool(self.layouts.currentData() == NEW)

    def _look(self) -> None:
        """What the words stand for, or what is not understood of them."""
        new = self._is_new()
        self._form.setRowVisible(self.tables, new)
        self._form.setRowVisible(self.rooms, new)
        self.hint.setVisible(new)
        coming = tr("%n guests are coming", n=self._setting.coming)
        if not new:
            layout = next(one for one in self._setting.layouts if one.id == self.layouts.currentData())
            self.answer.setText(tr("{seats}; {coming}.", seats=tr("%n seats", n=layout.seats), coming=coming))
            self.make.setEnabled(True)
            return
        from symposiarch.planning.seating.wanted import read_wanted

        if not self.tables.text().strip():
            self.answer.setText(tr("%n guests are coming.", n=self._setting.coming))
            self.make.setEnabled(False)
            return
        try:
            found = read_wanted(self.tables.text())
        except SymposiarchError as error:
            self.answer.setText(str(error))
            self.make.setEnabled(False)
            return
        rows = sum(one.shape.value == "row" for one in found)
        counted = [
            tr("%n tables", n=len(found) - rows) if len(found) > rows else "",
            tr("%n rows", n=rows) if rows else "",
            tr("%n seats", n=sum(one.seats for one in found)),
        ]
        self.answer.setText(tr("{tables}; {coming}.", tables=", ".join(filter(None, counted)), coming=coming))
        self.make.setEnabled(True)

    def _accept(self) -> None:
        layout = None if self._is_new() else self.layouts.currentData()
        self.accept()
        self.wanted.emit(self.name.text(), layout, self.tables.text().strip(), self.rooms.currentData())
