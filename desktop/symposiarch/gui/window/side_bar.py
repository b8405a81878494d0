"""The left bar: the event on top, its pages, and the pages of the whole office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QButtonGroup, QFrame, QPushButton, QScrollArea, QSizePolicy, QWidget

from symposiarch.gui.pages import PageEntry
from symposiarch.gui.pieces import column_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import elided, number, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

WIDTH = 216
CARD = WIDTH - 21
"""The card of the event: without the margins, and the line at the right edge."""
USUAL_HEIGHT = 29
"""Of the button of a page, in pixels."""


class EventCard(QPushButton):
    """The chosen event; pressing it offers the others. Not there before it is known whether there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("eventCard")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.when = words("", "small", wrap=True)
        self.title = words("", "groupTitle", wrap=True)
        self.where = words("", "small")
        column = column_of(self, margins=(11, 9, 11, 9), spacing=2)
        for label in (self.when, self.title, self.where):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        self.hide()

    def show_event(self, when: str, title: str, where: str) -> None:
        room = CARD - 22
        # A date and how far it is stand under each other rather than broken anywhere, and so do a place and its hours.
        if self.when.fontMetrics().horizontalAdvance(when) > room:
            when = when.replace(" · ", "\n")
        self.where.setToolTip(where)
        metrics = self.where.fontMetrics()
        venue, _, hours = where.rpartition(" · ")
        if venue and metrics.horizontalAdvance(where) > room:
            where = "\n".join(elided(metrics, one, room) for one in (venue, hours))
        for label, text in ((self.when, when), (self.title, title), (self.where, where)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setFixedHeight(self._height())
        self.show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """With other colours a style sheet comes that takes back the height."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and not self.isHidden():
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        """That of a card with two lines for each of the three, so that the pages below stand where they stand whichever
        event is chosen; higher for a title that is longer still."""
        layout = self.layout()
        assert layout is not None
        labels = (self.when, self.title, self.where)
        for label in labels:
            label.ensurePolished()
        margins = layout.contentsMargins()
        usual = sum(2 * label.fontMetrics().lineSpacing() for label in labels) + 2 * layout.spacing()
        return max(layout.heightForWidth(CARD), usual + margins.top() + margins.bottom())


class PageButton(QPushButton):
    """One page, with the number of things on it."""

    def __init__(self, entry: PageEntry) -> None:
        super().__init__(tr(entry.title))
        self.entry = entry
        self.count = ""
        self.setCheckable(True)
        self.setProperty("page", True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
        self.setObjectName(f"page.{entry.key}")

    @override
    def sizeHint(self) -> QSize:
        """The usual height; where the title of the event is long and the window low, all pages stand closer."""
        return super().sizeHint().expandedTo(QSize(0, USUAL_HEIGHT))

    def show_count(self, count: int | str | None) -> None:
        self.count = "" if count is None else number(count) if isinstance(count, int) else count
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows are for the bar, which brings the page into sight that they come to."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count:
            role = QPalette.ColorRole.HighlightedText if self.isChecked() else QPalette.ColorRole.PlaceholderText
            painter = QPainter(self)
            # Asked of the application: a style sheet gives its widgets palettes of their own.
            painter.setPen(QApplication.palette().color(role))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -10, 0), right, self.count)


class _Scrolled(QScrollArea):
    """The pages, scrolled where larger type leaves a low window no room for all of them; the keys stay the bar's."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(widgetResizable=True)
        inside.setProperty("scrolled", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class SideBar(QFrame):
    """The pages that there are."""

    page_chosen = Signal(str)
    event_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sideBar")
        self.setFixedWidth(WIDTH)
        self.event_card = EventCard()
        self._buttons: dict[str, PageButton] = {}
        self._group = QButtonGroup(self)
        whole = column_of(self, margins=(10, 12, 10, 12), spacing=2, holds=(self.event_card,))
        whole.addSpacing(10)
        pages = QWidget()
        # All in one column, so that where a low window leaves little room all become lower alike.
        self._column = column_of(pages, margins=0, spacing=2)
        self._pages = _Scrolled(pages)
        whole.addWidget(self._pages, 1)
        self._office_title = words(tr("OFFICE"), "section")
        self._office_title.setContentsMargins(10, 12, 0, 4)
        self.event_card.clicked.connect(self.event_pressed)

    def furnish(self, entries: Sequence[PageEntry]) -> None:
        """Make the buttons: nobody sees them before it is known which pages mean something."""
        entries = [entry for entry in entries if entry.in_bar]
        self._buttons = {entry.key: PageButton(entry) for entry in entries}
        for entry in sorted(entries, key=lambda entry: not entry.of_event):
            button = self._buttons[entry.key]
            if not entry.of_event and self._column.indexOf(self._office_title) < 0:
                self._column.addWidget(self._office_title)
            self._column.addWidget(button)
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, key=entry.key: self.page_chosen.emit(key))
        self._column.addStretch(1)

    def show_pages(self, *, of_event: bool, of_office: bool) -> None:
        """Put away the pages that mean nothing yet: those of an event when there is none."""
        self._office_title.setVisible(of_office)
        for button in self._buttons.values():
            button.setVisible(of_event if button.entry.of_event else of_office)

    def mark(self, key: str) -> None:
        """Show which page stands in the middle; none for a page that is not in the bar."""
        # An exclusive group would not let go of the button that is down.
        self._group.setExclusive(False)
        for name, button in self._buttons.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)
        if key in self._buttons:
            self._pages.ensureWidgetVisible(self._buttons[key])

    def show_count(self, key: str, count: int | str | None) -> None:
        self._buttons[key].show_count(count)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            shown = [button for button in self._buttons.values() if button.isVisible()]
            at = next((at for at, button in enumerate(shown) if button.hasFocus()), -1)
            if shown:
                button = shown[max(0, min(len(shown) - 1, at + step))]
                button.setFocus(Qt.FocusReason.TabFocusReason)
                self._pages.ensureWidgetVisible(button)
        else:
            super().keyPressEvent(event)
