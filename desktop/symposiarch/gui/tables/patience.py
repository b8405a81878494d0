"""A table that waits for whoever types in one of its cells before it shows anything anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QTableView, QWidget

from symposiarch.gui.qt import override


class PatientTable(QTableView):
    """New rows close the editor of a cell: letters that are being sent would end an edit each second."""

    def __init__(self) -> None:
        super().__init__()
        self._committing = False
        self._later: dict[str, Callable[[], None]] = {}

    @property
    def is_typed_in(self) -> bool:
        """Whether a cell is open, and not just being kept."""
        return self.state() is QAbstractItemView.State.EditingState and not self._committing

    def once_typed(self, name: str, change: Callable[[], None]) -> None:
        """Do this when what is being typed is kept or given up; of one name, only what was wanted last."""
        self._later.pop(name, None)
        self._later[name] = change

    def give_up_typing(self) -> None:
        """Close the cell, and keep nothing of it."""
        editor = QApplication.focusWidget()
        if editor is not None and self.is_typed_in and self.isAncestorOf(editor):
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    @override
    def commitData(self, editor: QWidget) -> None:
        self._committing = True
        try:
            super().commitData(editor)
        finally:
            self._committing = False

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        later, self._later = self._later, {}
        for change in later.values():
            change()

    @override
    def reset(self) -> None:
        """Other rows are there: what waited was about those before."""
        super().reset()
        self._later.clear()
