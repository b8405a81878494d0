"""Tab goes on as one reads: from the top down, each line from the left, column after column.

Qt goes in the order in which things were made, so that what a panel or a dialog gets later, a link, a button, stands
after everything else. What is laid out says better what follows what, and says it at every press.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QGridLayout, QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def go_on(window: QWidget, *, forward: bool) -> bool:
    """The keyboard goes to what is read next, or before; False where there is nothing that takes it."""
    order = list(_read(window))
    at = _place_in(order, window.focusWidget())
    before = max(at, 0)
    to_come = order[at + 1 :] + order[: at + 1] if forward else order[:before][::-1] + order[before:][::-1]
    for widget in to_come:
        if _takes_tab(widget):
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            widget.setFocus(reason)
            _bring_into_sight(widget)
            return True
    return False


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll to it: Qt does so only where the keyboard was in the same area before."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _place_in(order: list[QWidget], at: QWidget | None) -> int:
    """Where the keyboard is: what it is at stands there itself, or something around it."""
    while at is not None:
        if at in order:
            return order.index(at)
        at = at.parentWidget()
    return -1


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _read(widget: QWidget) -> Iterator[QWidget]:
    """This and all that is seen in it. What is hidden is named without its parts: the keyboard may have been there."""
    inside = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    laid = list(_laid(widget.layout(), inside))
    others = [one for one in inside if one not in laid]
    for one in (*laid, *sorted(others, key=lambda one: (one.y(), one.x()))):
        yield one
        if one.isVisible():
            yield from _read(one)


def _laid(layout: QLayout | None, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Those of the widgets that a layout places, as they are read.

    It is asked where it has each of them. What its items give out becomes theirs for PySide: what Qt has made inside of
    it, the headings of a table, could not be used any more once the item is let go.
    """
    if layout is None:
        return
    parts: list[QWidget | QLayout] = [*widgets, *(one for one in layout.children() if isinstance(one, QLayout))]
    placed = [(at, part) for part in parts if (at := layout.indexOf(part)) >= 0]
    for _at, part in sorted(placed, key=lambda one: _line_of(layout, one[0])):
        if isinstance(part, QLayout):
            yield from _laid(part, widgets)
        else:
            yield part


def _line_of(layout: QLayout, at: int) -> tuple[int, int]:
    """The row and the column of a part."""
    if isinstance(layout, QGridLayout):
        cell: Any = layout.getItemPosition(at)
        return cell[0], cell[1]
    if isinstance(layout, QFormLayout):
        line: Any = layout.getItemPosition(at)
        return line[0], line[1].value
    return at, 0
