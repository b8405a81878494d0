"""How a guest is to sit with another: a wish, or a rule."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.forms import choice_of, form_of
from symposiarch.gui.qt import override
from symposiarch.gui.seating.words import head_name, names_of, wish_words
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr
from symposiarch.model.seating import WishKind
from symposiarch.planning.heads import Head

MOST = 60
LINE = 26
WEIGHTS = (10, 30, 60)


class WishDialog(AskingDialog):
    """Asks how, with whom, and how much it matters. `wanted` carries the answers."""

    wanted = Signal(int, str, int, bool)
    """The other guest (attendee), the kind of wish, its weight, and whether it is a rule."""

    def __init__(self, head: Head, others: Sequence[Head], parent: QWidget) -> None:
        super().__init__(tr("A wish of {name}", name=head_name(head)), parent=parent)
        self._others = [other for other in others if other.id != head.id]
        self.kind = choice_of((kind.value, wish_words(kind)) for kind in WishKind)
        self.whom = QLineEdit(placeholderText=tr("A few letters of the name, in any script"))
        self.list = QListWidget()
        self.list.setMaximumHeight(in_type(170))
        self.weight = choice_of(zip(WEIGHTS, (tr("a little"), tr("much"), tr("very much")), strict=True))
        self.hard = QCheckBox(tr("It is a rule, and no fill may break it"))
        form = form_of(
            (tr("To sit"), self.kind),
            (tr("Whom"), self.whom),
            ("", self.list),
            (tr("It matters"), self.weight),
            ("", self.hard),
        )
        form.setVerticalSpacing(10)
        self.add(form)
        self.keep = self.accept_with(tr("Note it"))
        self.setMinimumWidth(in_type(440))
        self.whom.textChanged.connect(self._look)
        self.list.currentRowChanged.connect(lambda row: self.keep.setEnabled(row >= 0))
        self.hard.toggled.connect(lambda hard: self.weight.setEnabled(not hard))
        self._look()
        self.whom.setFocus()

    def _look(self) -> None:
        has = finder(self.whom.text(), lambda head: f"{head_name(head)} {head.native_name} {head.organisation}")
        found = [head for head in self._others if has is None or has(head)][:MOST]
        self.list.clear()
        for head in found:
            item = QListWidgetItem(names_of(head))
            item.setData(Qt.ItemDataRole.UserRole, head.id)
            item.setSizeHint(QSize(100, in_type(LINE)))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if found else -1)
        self.keep.setEnabled(bool(found))

    @override
    def save(self) -> None:
        other = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self.accept()
        self.wanted.emit(other, self.kind.currentData(), self.weight.currentData(), self.hard.isChecked())
