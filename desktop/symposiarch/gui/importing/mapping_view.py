"""The columns of a list: which table, its header row and letters, where each column goes, what all rows get."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.forms import choice_of
from symposiarch.gui.importing.columns import SPLIT, ColumnsView
from symposiarch.gui.importing.splitting import SplitDialog
from symposiarch.gui.importing.words import field_words
from symposiarch.gui.pieces import Link, button, clear_layout, column_of, row_of, words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.headings.fields import Field
    from symposiarch.gui.importing.reading import ListInHand

ENCODINGS = ("utf-8", "utf-16", "cp949", "cp1250", "cp1251", "cp1252", "cp1254", "cp1256", "gb18030", "big5")


_NOT_OF_ALL = ("name", "given_name", "family_name", "middle_name", "suffix", "native_name", "noted", "id")
"""Fields that cannot be the same for everybody."""


class MappingView(QWidget):
    """`changed`: the list is to be compared anew; `read_anew`: the file is to be read with other letters or header."""

    changed = Signal()
    read_anew = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._list: ListInHand | None = None
        self._row_read = 0
        self.which = QComboBox()
        self.take_table = QCheckBox(tr("Take this table"))
        self.header_row = NumberField(minimum=0, maximum=9999, minimumWidth=84, specialValueText=tr("found"))
        self.encoding = QComboBox()
        self.columns = ColumnsView()
        possible = {name: text for name, text in field_words().items() if name not in _NOT_OF_ALL}
        self.field = choice_of(possible, "category")
        self.value = QLineEdit(placeholderText=tr("the same for everybody, where the list says nothing"))
        self.set_button = button(tr("Set for all rows"), self._set_for_all)
        self._fixed = QHBoxLayout()
        self._lay_out()

        self.which.activated.connect(lambda _at: self.show_columns())
        self.take_table.clicked.connect(self._take_table)
        self.header_row.editingFinished.connect(self._row_left)
        self.encoding.activated.connect(lambda _at: self.read_anew.emit())
        self.columns.chosen.connect(self._choose)
        self.value.returnPressed.connect(self._set_for_all)

    def _lay_out(self) -> None:
        headings = words(tr("Headings in row"), "quiet")
        top = row_of(spacing=8, holds=(self.which, self.take_table, None, headings, self.header_row, self.encoding))
        foot = row_of(
            spacing=8, holds=(words(tr("For every row"), "quiet"), self.field, (self.value, 1), self.set_button)
        )
        self._fixed.setSpacing(14)
        column_of(self, margins=(0, 10, 0, 0), spacing=10, holds=(top, (self.columns, 1), foot, self._fixed))

    def show_list(self, shown: ListInHand, header_row: int) -> None:
        """Show a list that was just read; `header_row` is the one given by hand, 0 when it was found."""
        self._list = shown
        self.which.clear()
        for table, _columns in shown.mapped:
            self.which.addItem(tr("{sheet} · %n rows", n=len(table), sheet=table.sheet))
        several = len(shown.mapped) > 1
        self.which.setVisible(several)
        self.take_table.setVisible(several)
        self.header_row.setValue(header_row)
        self._row_read = header_row
        source = shown.source
        self.encoding.clear()
        self.encoding.setVisible(source.encoding is not None)
        if source.encoding is not None:
            samples = {guess.encoding: guess.sample for guess in source.encodings}
            for name in dict.fromkeys([source.encoding, *samples, *ENCODINGS]):
                self.encoding.addItem(tr("Letters: {encoding}", encoding=name), name)
                self.encoding.setItemData(self.encoding.count() - 1, samples.get(name, ""), Qt.ItemDataRole.ToolTipRole)
        self.show_columns()
        self._show_fixed()

    def _row_left(self) -> None:
        """The keys have left the row of the headings; only another row is a reason to read the list anew."""
        if self.header_row.value() != self._row_read:
            self._row_read = self.header_row.value()
            self.read_anew.emit()

    def options(self) -> dict[str, Any]:
        """The header row and the letters that were chosen, as the reader takes them."""
        chosen: dict[str, Any] = {}
        if self.header_row.value():
            chosen["header_row"] = self.header_row.value()
        if self._list is not None and self._list.source.encoding is not None:
            chosen["encoding"] = self.encoding.currentData()
        return chosen

    def _at(self) -> int:
        return max(0, self.which.currentIndex())

    def show_columns(self) -> None:
        if self._list is not None and self._list.mapped:
            self.take_table.setChecked(self._at() not in self._list.left_out)
            self.columns.show_table(*self._list.mapped[self._at()])

    def _choose(self, index: int, name: str) -> None:
        from symposiarch.exchange.headings.fields import Field

        if name == SPLIT:
            self._split(index)
        elif self._list is not None and name != "as split":
            self._list.send(self._at(), index, Field(name) if name else None)
            self.show_columns()
            self.changed.emit()

    def _split(self, index: int) -> None:
        from symposiarch.exchange.guest_lists.lines.cells import as_text
        from symposiarch.exchange.headings.fields import Split

        assert self._list is not None
        shown, at = self._list, self._at()
        table, columns = shown.mapped[at]
        now = columns.get(index)
        samples = [as_text(value) for value in table.columns[index][:50]]
        dialog = SplitDialog(table.headings[index], samples, now if isinstance(now, Split) else None, self)

        def take() -> None:
            shown.send(at, index, dialog.split())
            self.changed.emit()

        dialog.accepted.connect(take)
        dialog.finished.connect(lambda _code: self.show_columns())
        dialog.open()

    def _take_table(self, taken: bool) -> None:
        if self._list is not None:
            (self._list.left_out.discard if taken else self._list.left_out.add)(self._at())
            self.changed.emit()

    # The same for every row

    def _set_for_all(self) -> None:
        from symposiarch.exchange.headings.fields import Field

        text = self.value.text().strip()
        if self._list is not None and text:
            self._list.fixed[Field(self.field.currentData())] = text
            self.value.clear()
            self._show_fixed()
            self.changed.emit()

    def _take_back(self, target: Field) -> None:
        if self._list is not None:
            self._list.fixed.pop(target, None)
            self._show_fixed()
            self.changed.emit()

    def _show_fixed(self) -> None:
        clear_layout(self._fixed)
        if self._list is None:
            return
        for target, text in self._list.fixed.items():
            name = field_words()[target.value]
            link = Link(tr("{field}: {value} – take back", field=name, value=text), partial(self._take_back, target))
            link.setWordWrap(False)
            link.setObjectName(f"fixed-{target.value}")
            self._fixed.addWidget(link)
        self._fixed.addStretch(1)
