"""The line of a page's title with its buttons at the right, which stand below it where there is no room beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from symposiarch.gui.items_layout import ItemsLayout
from symposiarch.gui.qt import override

BUTTON_HEIGHT = 31
GAP = 12


class PageHead(ItemsLayout):
    """Two widgets: what is said, of which some may be cut short, and the buttons, whose words stay whole."""

    def __init__(self, said: QWidget, buttons: QWidget) -> None:
        super().__init__()
        self.addWidget(said)
        self.addWidget(buttons)

    @override
    def heightForWidth(self, width: int) -> int:
        said, buttons = (item.sizeHint().height() for item in self.items)
        # As high with buttons as without, so that nothing jumps from page to page.
        line = max(BUTTON_HEIGHT, said)
        return max(line, buttons) if self._fits(width) else line + GAP // 2 + buttons

    @override
    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() for item in self.items) + GAP
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        return QSize(max(item.minimumSize().width() for item in self.items), BUTTON_HEIGHT)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        said, buttons = self.items
        wide = min(buttons.sizeHint().width(), rect.width())
        if self._fits(rect.width()):
            line, room = rect.height(), rect.width() - (wide + GAP if wide else 0)
            beside = rect.top()
        else:
            line, room = max(BUTTON_HEIGHT, said.sizeHint().height()), rect.width()
            beside = rect.top() + line + GAP // 2
        said.setGeometry(QRect(rect.left(), rect.top(), room, line))
        buttons.setGeometry(QRect(rect.right() + 1 - wide, beside, wide, rect.bottom() + 1 - beside))

    def _fits(self, width: int) -> bool:
        said, buttons = self.items
        return said.minimumSize().width() + GAP + buttons.sizeHint().width() <= width
