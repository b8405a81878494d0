"""What the bare keys of a page do with the rows of its table, offered where they are pressed with the right button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from symposiarch.gui.pieces import menu_over


def row_menu(table: QWidget) -> QMenu | None:
    """The commands that answer to a key in this table alone and can be done now; None where there are none."""
    ready = [
        action
        for action in table.actions()
        if action.isEnabled()
        and action.shortcuts()
        and action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
    ]
    if not ready:
        return None
    menu = menu_over(table)
    menu.setObjectName("rowMenu")
    menu.addActions(ready)
    return menu
