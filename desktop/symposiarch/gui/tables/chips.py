"""Chips: one-click filters over a table, each with its count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from symposiarch.gui.flow import Flow
from symposiarch.gui.qt import override
from symposiarch.gui.words import as_written, at_start, elided, tr
from symposiarch.gui.words import number as spelled

ALL = "all"
"""The key of the chip for everything."""


class Chip(NamedTuple):
    key: str
    text: str
    number: int | None = None


class ChipButton(QPushButton):
    """A chip with a name that somebody gave, perhaps a long one: where it has no room the end gives way to “…”."""

    SHORTEST = 80

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("chip", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def say(self, text: str) -> None:
        self._whole = text
        self.setText(as_written(text))

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(self.SHORTEST, whole.width()), whole.height())

    def shown(self) -> str:
        """What of the text there is room for."""
        spare = self.width() - self.sizeHint().width()
        if spare >= 0:
            return self._whole
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self._whole) + spare
        return elided(metrics, self._whole, room)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = as_written(self.shown())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class Chips(QWidget):
    """A row of chips of which one is chosen; those of another group stand a little apart.

    They go on in the next line, or stand on one, where there is little room below (`keep_to_one_line`): then those that
    do not fit are in a menu behind them. The chosen one is always in sight.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, ChipButton] = {}
        self._one_line = False
        self._more: QPushButton | None = None
        self._group = QButtonGroup(self)
        self._row = Flow(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[Chip], others: Sequence[Chip] = ()) -> None:
        """Show these; the chosen one stays chosen, and those that are there already keep the keyboard."""
        first_of_others = others[0].key if others else ""
        chips = [*chips, *others]
        for key in [key for key in self._buttons if key not in {chip.key for chip in chips}]:
            button = self._buttons.pop(key)
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for at, chip in enumerate(chips):
            button = self._buttons.get(chip.key) or self._make(chip.key)
            button.say(chip.text if chip.number is None else f"{chip.text} {spelled(chip.number)}")
            self._row.put(at, button)
        self._buttons = {chip.key: self._buttons[chip.key] for chip in chips}
        self._row.apart = self._buttons.get(first_of_others)
        if self._buttons and self.key() == "":
            next(iter(self._buttons.values())).setChecked(True)
        self._fold()

    def show_kinds(self, words: Mapping[Any, str], kinds: Sequence[Any], *more: Chip, stays: bool = False) -> None:
        """One for all of these, one for each kind that is among them, and `more`. The chosen one `stays` where none of
        its kind is left."""
        counts = Counter(kinds)
        kept = self.key() if stays else ""
        found = (Chip(str(kind), at_start(text), counts[kind]) for kind, text in words.items())
        self.show_chips(
            [Chip(ALL, tr("All"), len(kinds)), *(one for one in found if one.number or one.key == kept), *more]
        )

    def kept(self, kind_of: Callable[[Any], object]) -> Callable[[Any], bool] | None:
        """Whether a row is of the chosen kind; None where all are."""
        wanted = self.key()
        return None if wanted in ("", ALL) else lambda row: str(kind_of(row)) == wanted

    def key(self) -> str:
        """The chosen chip."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        if key in self._buttons:
            self._buttons[key].click()

    def check(self, key: str) -> None:
        """Mark a chip as chosen, without saying so."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._fold()

    def button(self, key: str) -> ChipButton:
        return self._buttons[key]

    def _make(self, key: str) -> ChipButton:
        button = ChipButton()
        button.clicked.connect(self._fold)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        return button

    # Where there is little room

    def keep_to_one_line(self, one: bool) -> None:
        if one != self._one_line:
            self._one_line = one
            self._fold()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Show the chips for which there is room, and the menu with the others behind them."""
        if not self._one_line and self._more is None:
            return
        self._more = self._more or self._make_more()
        kept = self._fitting(self._more) if self._one_line else self._buttons
        for key, button in self._buttons.items():
            button.setHidden(key not in kept)
        folded = len(self._buttons) - len(kept)
        self._more.setText(tr("%n more", n=folded))
        self._more.setHidden(not folded)
        self._row.put(len(self._buttons), self._more)

    def _fitting(self, more: QPushButton) -> set[str]:
        """The chips that stand on one line, the chosen one among them; beside them `more`, if there are others."""
        widths = {key: button.sizeHint().width() + self._row.before(button) for key, button in self._buttons.items()}
        room = self.width() + self._row.gap
        if sum(widths.values()) <= room:
            return set(widths)
        more.setText(tr("%n more", n=len(widths)))
        room -= more.sizeHint().width() + self._row.gap
        kept = {self.key()} & widths.keys()
        for key in widths:
            if sum(widths[one] for one in kept | {key}) > room:
                break
            kept.add(key)
        return kept

    def _make_more(self) -> QPushButton:
        more = QPushButton(self)
        more.setProperty("chip", True)
        more.setMenu(QMenu(more))
        more.menu().aboutToShow.connect(self._fill_more)
        return more

    def _fill_more(self) -> None:
        if self._more is not None:
            menu = self._more.menu()
            menu.clear()
            for key, button in self._buttons.items():
                if button.isHidden():
                    menu.addAction(button.text(), partial(self.choose, key))
