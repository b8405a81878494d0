"""Rows as a table shows them: columns are data, sorting and filtering work on the rows themselves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple, Self

from PySide6.QtCore import QAbstractTableModel, Qt, Signal

from symposiarch.errors import SymposiarchError
from symposiarch.gui.qt import NOWHERE, Index, override
from symposiarch.gui.words import locale, tr
from symposiarch.planning.collation import sort_keys


class Column(NamedTuple):
    """One column: what it is called, which field of the row it shows, and how.

    `Column(tr("Reply"), "reply", show=REPLY_WORDS.get, dot=REPLY_DOTS.get, choices=REPLY_CHOICES, editable=True)`
    """

    title: str
    field: str
    """What of the row it shows, under which an edit is written and a kept choice of columns knows it."""
    align: str = "left"
    """ "left" or "right"."""
    width: int = 0
    """Pixels at first; 0 fits what the column holds."""
    of: Callable[[Any], Any] | None = None
    """The value that a row has here, where that is not simply its field."""
    show: Callable[[Any], str | None] | None = None
    """The words for a value; text shows itself, and None and False show nothing."""
    sort: Callable[[Any], Any] | None = None
    """What a value is sorted by; text is sorted without regard to case, and nothing comes last."""
    dot: Callable[[Any], str | None] | None = None
    """The theme's colour of the dot before the words: "accepted", "declined"."""
    editable: bool = False
    choices: Sequence[tuple[Any, str]] = ()
    """Values and their words, when only these can be chosen."""
    understand: Callable[[str], Any] | None = None
    """Which of the choices other words than ours mean, "Yes" or "참석"; None where they mean none for certain."""
    parse: Callable[[str], Any] | None = None
    """The value of what was typed or pasted; raises SymposiarchError for what cannot be one."""
    bold: bool = False
    quiet: bool = False
    hidden: bool = False
    """Not shown until the person chooses it."""
    spare: bool = False
    """Left out where the window is too narrow for all columns, unless the person chose the columns."""
    complete: Callable[[], Sequence[str]] | None = None
    """What may be meant, offered while one types."""

    @classmethod
    def of_several(
        cls, title: str, field: str, words: Mapping[Any, str] | Iterable[tuple[Any, str]], **more: Any
    ) -> Self:
        """One of several values, each with its words, chosen in place."""
        known = dict(words)
        return cls(title, field, **{"show": known.get, "editable": True, "choices": tuple(known.items()), **more})

    def value(self, row: object) -> Any:
        return getattr(row, self.field) if self.of is None else self.of(row)

    def text(self, row: object) -> str:
        value = self.value(row)
        if self.show is not None:
            return self.show(value) or ""
        return value if isinstance(value, str) else "" if value is None or value is False else str(value)

    def value_of(self, text: str) -> Any:
        """The value of a text that was typed or pasted."""
        if self.parse is not None:
            return self.parse(text)
        if self.choices:
            wanted = text.strip().casefold()
            for value, words in self.choices:
                if words.casefold() == wanted:
                    return value
            meant = self.understand(text) if self.understand is not None else None
            if meant in dict(self.choices):
                return meant
            raise SymposiarchError(
                tr(
                    "“{text}” is not one of the choices for {column}. Choose one of: {choices}.",
                    text=text,
                    column=self.title,
                    choices=", ".join(words for _value, words in self.choices),
                )
            )
        return text.strip()


# Said once: a table asks at each cell, and putting flags together takes longer than the rest of the answer.
_SEEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TYPED_IN = _SEEN | Qt.ItemFlag.ItemIsEditable
_AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Edit(NamedTuple):
    """One cell that the person changed."""

    row: Any
    field: str
    value: Any


def together(edits: Iterable[Edit], key: str) -> Iterator[tuple[tuple[str, Any], list[int]]]:
    """Edits in their order, those together that set the same field to the same value: field, value, and the ids of the
    rows, which are in their field `key`."""
    for same, of in groupby(edits, key=lambda edit: (edit.field, edit.value)):
        yield same, [getattr(edit.row, key) for edit in of]


class RowModel(QAbstractTableModel):
    """Frozen rows under a tuple of columns. `data` is a look-up; the rows come from planning and are replaced whole.

    `commit` receives the edits of one step (a cell, a paste, a change of many) and writes them through the workspace.
    """

    arranged = Signal()
    """Other rows are shown, or in another order."""

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        key: str = "id",
        commit: Callable[[list[Edit]], object] | None = None,
        parent: Any,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self.commit = commit
        self.can_edit = True
        self.rows: Sequence[Any] = ()
        self.shown: list[int] = []
        """Positions in `rows`, in the order shown."""
        self.sorted_by: int | None = None
        self.descending = False
        self._keep: Callable[[Any], bool] | None = None
        self._among: Collection[int] | None = None
        self._order: list[int] = []
        self._sort_keys: dict[int, list[Any]] = {}

    # Rows

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows, sorted and filtered as before; what was found by a search among others is forgotten."""
        self.beginResetModel()
        self.rows = rows
        self._among = None
        self._sort_keys.clear()
        self._arrange()
        self.endResetModel()
        self.arranged.emit()

    def row(self, position: int) -> Any:
        """The row shown at this position."""
        return self.rows[self.shown[position]]

    def called(self, row: Any) -> str:
        """What a row is called: the words of its bold column."""
        return next((column.text(row) for column in self.columns if column.bold), "")

    def key_of(self, position: int) -> Hashable:
        found: Hashable = getattr(self.rows[self.shown[position]], self.key)
        return found

    def positions_of(self, keys: Iterable[Hashable]) -> list[int]:
        """Where the rows of these keys are shown, in that order; those not shown are left out."""
        wanted = set(keys)
        if not wanted:
            return []
        keys = map(attrgetter(self.key), map(self.rows.__getitem__, self.shown))
        return [position for position, key in enumerate(keys) if key in wanted]

    def sort_rows(self, column: int | None, *, descending: bool) -> None:
        """Sort by a column; None returns to the order in which planning gave the rows."""
        self.beginResetModel()
        self.sorted_by, self.descending = column, descending
        self._arrange()
        self.endResetModel()
        self.arranged.emit()

    def keep_rows(self, keep: Callable[[Any], bool] | None, among: Collection[int] | None = None) -> None:
        """Show only the rows that `keep` says yes to; None shows all. `among` are the places in `rows` that may be."""
        self.beginResetModel()
        self._keep, self._among = keep, among
        self._filter()
        self.endResetModel()
        self.arranged.emit()

    def _arrange(self) -> None:
        if self.sorted_by is None:
            self._order = list(range(len(self.rows)))
        else:
            keys = self._keys_of(self.sorted_by)
            filled = [at for at, key in enumerate(keys) if key is not None]
            filled.sort(key=keys.__getitem__, reverse=self.descending)
            if len(filled) < len(keys):
                filled += [at for at, key in enumerate(keys) if key is None]
            self._order = filled
        self._filter()

    def _filter(self) -> None:
        keep, among, rows = self._keep, self._among, self.rows
        shown = self._order if among is None else [at for at in self._order if at in among]
        self.shown = list(shown) if keep is None else [at for at in shown if keep(rows[at])]

    def _keys_of(self, column: int) -> list[Any]:
        """What each row is sorted by; None for the empty ones. Made once for each column and set of rows."""
        keys = self._sort_keys.get(column)
        if keys is None:
            value_of, sort = self.columns[column].value, self.columns[column].sort
            values = [value_of(row) for row in self.rows]
            if sort is not None:
                keys = [None if value is None or value == "" else sort(value) for value in values]
            else:
                keys = _in_alphabet(values) if any(isinstance(value, str) for value in values) else values
            self._sort_keys[column] = keys
        return keys

    # What Qt asks

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole or role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[index.column()].text(self.rows[self.shown[index.row()]])
        if role == Qt.ItemDataRole.EditRole:
            return self.columns[index.column()].value(self.rows[self.shown[index.row()]])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_RIGHT if self.columns[index.column()].align == "right" else _AT_LEFT
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = "" if section != self.sorted_by else " ↓" if self.descending else " ↑"
            return column.title + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _AT_RIGHT if column.align == "right" else _AT_LEFT
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        typed_in = self.commit is not None and self.can_edit and self.columns[index.column()].editable
        return _TYPED_IN if typed_in else _SEEN

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if self.commit is None or role != Qt.ItemDataRole.EditRole:
            return False
        row, column = self.row(index.row()), self.columns[index.column()]
        if value == column.value(row):
            return False
        self.commit([Edit(row, column.field, value)])
        return True


def _in_alphabet(values: Sequence[Any]) -> list[Any]:
    """What a column of texts is sorted by in the alphabet of the window's language; None for the empty ones."""
    texts = [value if isinstance(value, str) else "" if value is None else str(value) for value in values]
    return [key or None for key in sort_keys(texts, locale().name())]
