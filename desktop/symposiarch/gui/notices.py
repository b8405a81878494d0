"""What was just done, with its Undo, in the line below; and what went wrong, in a banner that stays until read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from symposiarch.gui.pieces import button, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.words import elided, tr

SEPARATOR = " · "
"""Between the keys of the line below."""

MOST_TOLD = 3
"""Sentences in one banner."""

EDGE = 3
"""Pixels around a banner that is laid over something, and around what it says."""


class Offer(NamedTuple):
    """What is likely to be done next, in words, beside what was said."""

    text: str
    do: Callable[[], object]


class Notices(QObject):
    """Tells the person something without stopping them."""

    said = Signal(str, bool, object)
    """The sentence, whether it can be taken back by Undo, and what is offered beside it, an `Offer` or None."""
    warned = Signal(str)
    cleared = Signal()

    def say(self, sentence: str, undo: bool = False, offer: Offer | None = None) -> None:
        """ "Recorded 3 replies": in the line below; with `undo`, beside a button that takes the last step back."""
        self.said.emit(sentence, undo, offer)

    def warn(self, sentence: str) -> None:
        """What could not be done and what to do about it: in a banner, until it is closed or the next thing works."""
        self.warned.emit(sentence)

    def warn_of(self, sentences: Sequence[str]) -> None:
        """Several of them: the first, and how many more there are."""
        more = len(sentences) - MOST_TOLD
        self.warn(" ".join((*sentences[:MOST_TOLD], *([tr("And %n more.", n=more)] if more > 0 else ()))))

    def clear(self) -> None:
        self.cleared.emit()


class Elided(QLabel):
    """A line of which the end gives way where there is no room for it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), self.fitting(room.width()))

    def fitting(self, room: int) -> str:
        """What of the text is shown in a room of so many pixels."""
        return elided(self.fontMetrics(), self.text(), room)


class KeysLine(Elided):
    """The keys that work here. Where there is no room for all, the last give way, none is cut in two, and the key that
    shows them all stands in their place."""

    @override
    def fitting(self, room: int) -> str:
        keys = self.text().split(SEPARATOR)
        for count in range(len(keys), 0, -1):
            some = keys[:count] if count == len(keys) else [*keys[:count], tr("F1 shows all")]
            if self.fontMetrics().horizontalAdvance(text := SEPARATOR.join(some)) <= room:
                return text
        return elided(self.fontMetrics(), tr("F1 shows the keys") if len(keys) > 1 else self.text(), room)


class NoticeLine(QWidget):
    """The left end of the status line."""

    undo_wanted = Signal()

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self.text = Elided()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.undo = button(tr("Undo"), look="link")
        self.offer = button("", look="link")
        self._offered: Offer | None = None
        self._undoable: str | None = None
        row_of(self, margins=0, spacing=8, holds=(self.text, self.offer, self.undo))
        self.offer.hide()
        self.undo.hide()
        notices.said.connect(self._say)
        self.undo.clicked.connect(self.undo_wanted)
        self.offer.clicked.connect(self._take_offer)

    def _say(self, sentence: str, undo: bool, offer: Offer | None) -> None:
        self.text.setText(sentence)
        self.text.setToolTip(sentence)
        self.undo.setVisible(undo)
        self._offered = offer
        self.offer.setText(offer.text if offer is not None else "")
        self.offer.setVisible(offer is not None)

    def forget(self) -> None:
        """Another office is open: what was done in the one before is not to be taken back here."""
        self._say("", False, None)

    def follow(self, undoable: str | None, redoable: str | None) -> None:
        """A step was taken, or taken back, of which nothing was said yet: Undo would be about another one than what is
        said here, and nothing follows any more from what was taken back."""
        if undoable != self._undoable:
            self.undo.hide()
        self._undoable = undoable
        if redoable is not None:
            self.forget_offer()

    def forget_offer(self) -> None:
        """Another event is chosen, of which nobody spoke."""
        self._say(self.text.text(), not self.undo.isHidden(), None)

    def _take_offer(self) -> None:
        if self._offered is not None:
            self._offered.do()


class Banner(QFrame):
    """One sentence, with a way to put it away."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.text = QLabel(wordWrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button = button(tr("Close"), self.put_away, look="link")
        self.row = row_of(self, margins=(14, 7, 14, 7), holds=((self.text, 1), self.close_button))
        self.hide()

    def tell(self, sentence: str) -> None:
        self.text.setText(sentence)
        self.show()

    def put_away(self) -> None:
        self.hide()
        self.closed.emit()


class LaidBanner(Banner):
    """Laid over what is not worked at, so that nothing on the window moves: a printer that does not answer says so when
    it likes, perhaps just as somebody presses a button.
    """

    def __init__(self, *over: QWidget) -> None:
        """Over these widgets from end to end, and down from them as far as the sentence is long."""
        super().__init__()
        self._over = over
        self.setProperty("laid", True)
        self.row.setContentsMargins(14, EDGE, 14, EDGE)

    @override
    def tell(self, sentence: str) -> None:
        super().tell(sentence)
        self._lie()

    def lie_on(self, whole: QWidget) -> None:
        """Take the place in the window, and keep it when that changes its size."""
        self.setParent(whole)
        for widget in self._over:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._lie()
        return super().eventFilter(watched, event)

    def _lie(self) -> None:
        room = QRect()
        for widget in self._over:
            room |= QRect(widget.mapTo(self.window(), QPoint()), widget.size())
        high = self.row.totalHeightForWidth(room.width())
        top = max(EDGE, room.center().y() - high // 2)
        self.setGeometry(room.left(), top, room.width(), high)
        self.raise_()
