"""Where the keyboard goes in a page or a dialog, as whoever presses Tab finds it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from symposiarch.gui.tables.table import Table
from symposiarch.gui.window.main_window import MainWindow

PARTS = 8
"""Within a field of a date, Tab goes from part to part."""


def place_of(widget: QWidget, top: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint()), widget.size())


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit | QLabel) else ""
    return f"{type(widget).__name__} “{widget.accessibleName() or text or widget.objectName()}”"


def pressing_tab(top: QWidget) -> list[QWidget]:
    """Where the keyboard is after each Tab, from where it is now until it comes back."""
    seen: list[QWidget] = []
    again = 0
    while again < PARTS:
        at = QApplication.focusWidget()
        if at is None:
            at = top
        elif seen and at is seen[-1]:
            again += 1
        elif at in seen:
            return seen
        else:
            seen.append(at)
            again = 0
        QTest.keyClick(at, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not leave {name_of(seen[-1])} of {top.windowTitle()}")


def faults_of_order(top: QWidget) -> list[str]:
    """Where Tab goes back to what was read before, but for the once that it begins anew, and what it passes over."""
    order = [one for one in pressing_tab(top) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    first = min(order, key=lambda one: (place_of(one, top).top() // 12, place_of(one, top).left()))
    order = order[order.index(first) :] + order[: order.index(first)]
    faults = [f"{name_of(one)} → {name_of(other)}" for one, other in pairwise(order) if goes_back(one, other, top)]
    return faults + [f"never {name_of(one)}" for one in those_with_keys(top) if one not in order]


def goes_back(one: QWidget, other: QWidget, top: QWidget) -> bool:
    """Whether it goes to the left in a line, or up, save to the head of the next column."""
    before, after = place_beside(other, one, top), place_beside(one, other, top)
    shared = min(before.bottom(), after.bottom()) - max(before.top(), after.top())
    if shared > min(before.height(), after.height()) / 2:
        return after.right() <= before.left()
    return after.bottom() <= before.top() and after.left() < before.right()


def place_beside(other: QWidget, widget: QWidget, top: QWidget) -> QRect:
    """Where a widget is, or else the scrolled part that it may be far down in, and in which the other is not."""
    apart = [one for one in those_around(widget) if isinstance(one, QScrollArea) and not one.isAncestorOf(other)]
    return place_of(apart[-1] if apart else widget, top)


def those_with_keys(top: QWidget) -> Iterator[QWidget]:
    for one in top.findChildren(QWidget):
        takes_it = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        within = any(isinstance(around, QAbstractItemView) for around in those_around(one))
        if takes_it and one.window() is top and one.isVisible() and one.isEnabled() and not within:
            yield one


def those_around(widget: QWidget) -> Iterator[QWidget]:
    around = widget.parentWidget()
    while around is not None:
        yield around
        around = around.parentWidget()


def open_dialogs() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def commands_that_ask(window: MainWindow, page: str) -> list[str]:
    subjects = ("events", "office", "help") if page == "overview" else (page,)
    actions = [one for one in window.desk.actions.findChildren(QAction) if one.text().endswith("…")]
    names = [one.objectName() for one in actions if one.objectName().split(".")[0] in subjects]
    return sorted(set(names) - {"documents.print"})  # the system's own dialog


def choose_a_row(window: MainWindow) -> None:
    table = next((one for one in window.findChildren(Table) if one.isVisible()), None)
    if table is not None and table.model().rowCount():
        table.setFocus()
        table.selectRow(min(2, table.model().rowCount() - 1))
