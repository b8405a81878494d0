"""The small pieces that pages, panels and dialogs are put together from: words, cards, rules, links, buttons."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QEnterEvent, QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from symposiarch.gui.qt import override
from symposiarch.gui.words import breakable, unbroken

if TYPE_CHECKING:
    from collections.abc import Callable


def words(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label. Roles: pageTitle, groupTitle, figure, personName, section, quiet, small, error."""
    label = QLabel(breakable(text) if wrap else text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def selectable(label: QLabel) -> QLabel:
    """Let it be copied from, as it was written: without the places at which `words` may break it."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    _look_at_what_is_copied()
    return label


@cache
def _look_at_what_is_copied() -> None:
    QGuiApplication.clipboard().dataChanged.connect(_copy_as_written)


def _copy_as_written() -> None:
    clipboard, at = QGuiApplication.clipboard(), QApplication.focusWidget()
    if isinstance(at, QLabel) and (text := clipboard.text()) != (written := unbroken(text)):
        clipboard.setText(written)


def card() -> QFrame:
    """A panel with a thin line round it."""
    frame = QFrame()
    frame.setProperty("card", True)
    return frame


Margins = int | tuple[int, int, int, int]
"""Pixels around what is laid out: on all sides, or from the left round to the bottom."""
Laid = TypeVar("Laid", bound=QBoxLayout)


Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | None
"""What a layout holds, perhaps with how much of the room that is to spare goes to it; None is such room by itself."""


def column_of(
    inside: QWidget | None = None,
    *,
    spacing: int | None = None,
    margins: Margins | None = None,
    holds: Iterable[Part] = (),
) -> QVBoxLayout:
    """What stands below one another, so many pixels apart."""
    return _laid(QVBoxLayout(), inside, spacing, margins, holds)


def row_of(
    inside: QWidget | None = None,
    *,
    spacing: int | None = None,
    margins: Margins | None = None,
    holds: Iterable[Part] = (),
) -> QHBoxLayout:
    """What stands beside one another, so many pixels apart."""
    return _laid(QHBoxLayout(), inside, spacing, margins, holds)


def _laid(
    layout: Laid, inside: QWidget | None, spacing: int | None, margins: Margins | None, holds: Iterable[Part]
) -> Laid:
    if inside is not None:
        inside.setLayout(layout)
    if margins is not None:
        layout.setContentsMargins(*(margins if isinstance(margins, tuple) else (margins,) * 4))
    if spacing is not None:
        layout.setSpacing(spacing)
    put_in(layout, *holds)
    return layout


def put_in(layout: QBoxLayout, *parts: Part) -> None:
    """Add these to what the layout holds."""
    for one in parts:
        part, stretch = one if isinstance(one, tuple) else (one, 0)
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part, stretch)
        else:
            layout.addLayout(part, stretch)


class _Scrolled(QScrollArea):
    """As wide as what is inside needs, from the first of two widths on and up to the second."""

    def __init__(self, within: QWidget | None, widths: tuple[int, int]) -> None:
        super().__init__(within, widgetResizable=True)
        self._widths = widths

    @override
    def minimumSizeHint(self) -> QSize:
        least, most = self._widths
        inside = self.widget()
        assert inside is not None
        needed = inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(least, min(needed, most)), super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)


def scrolled(inside: QWidget, within: QWidget | None = None, *, widths: tuple[int, int] | None = None) -> QScrollArea:
    """What is higher than its place is scrolled; it is as wide as its place, which is of the `widths` that are said."""
    inside.setProperty("scrolled", True)
    area = QScrollArea(within, widgetResizable=True) if widths is None else _Scrolled(within, widths)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def menu_over(widget: QWidget) -> QMenu:
    """A menu that is gone once it is closed."""
    menu = QMenu(widget)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def rule() -> QFrame:
    """A thin line."""
    line = QFrame()
    line.setProperty("rule", True)
    return line


class Link(QLabel):
    """Words that lead somewhere; they wrap, and Enter follows them. Under the pointer, or with the keyboard, a line."""

    followed = Signal()

    def __init__(self, text: str, do: Callable[[], object] | None = None) -> None:
        super().__init__(text)
        if do is not None:
            self.followed.connect(do)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _underline(self, with_line: bool) -> None:
        """A style sheet asks a label for its type once, and not again as it gets the keyboard."""
        font = self.font()
        font.setUnderline(with_line)
        self.setFont(font)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._underline(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._underline(False)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._underline(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._underline(self.hasFocus())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.followed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.followed.emit()
        else:
            super().keyPressEvent(event)


def button(text: str, do: Callable[[], object] | None = None, *, look: str = "", name: str = "") -> QPushButton:
    """A button. Looks: primary, link, chip, and touch for fingers, which leaves the keyboard where it is. In a dialog
    Enter presses it only while the keyboard is at it."""
    made = QPushButton(text, autoDefault=False)
    made.setObjectName(name)
    if look:
        made.setProperty(look, True)
    if look == "touch":
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if do is not None:
        made.clicked.connect(lambda _checked: do())
    return made


def dress(widget: QWidget, look: str, wanted: bool = True) -> None:
    """Give a look to what has its own already, or take it away."""
    widget.setProperty(look, wanted)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class ActionButton(QPushButton):
    """A button that is its action: the same words, the same readiness, its keys in the tip."""

    def __init__(self, action: QAction, *, primary: bool = False) -> None:
        super().__init__(action.text())
        self._action = action
        self.setObjectName(action.objectName())
        self.setProperty("primary", primary)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._follow()
        self.clicked.connect(self._trigger)
        action.changed.connect(self._follow)

    def be_primary(self, primary: bool) -> None:
        """Whether this is what one does next."""
        if self.property("primary") != primary:
            dress(self, "primary", primary)

    def _trigger(self) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        from PySide6.QtGui import QKeySequence

        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self._action.toolTip()}  {keys}" if keys else self._action.toolTip())
