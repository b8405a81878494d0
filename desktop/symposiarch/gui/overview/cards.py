"""The cards of the overview. Each reads its own answer and says nothing when there is nothing to say."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from symposiarch.gui.history.page import clear_layout
from symposiarch.gui.page import Link, rule, words
from symposiarch.gui.qt import override
from symposiarch.gui.words import clock, number, short_date, tr, when

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from symposiarch.gui.desk import Desk
    from symposiarch.gui.theme import Theme
    from symposiarch.planning.inviting.attendance import Expected

STEPS_SHOWN = 8
LINES_SHOWN = 9


class Dot(QLabel):
    """The mark of a meaning, beside its word."""

    def __init__(self, theme: Theme, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self.setFixedSize(8, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme[self._colour])
        painter.drawEllipse(self.rect())


class Bar(QWidget):
    """Parts of a whole beside one another; each is in words above."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[tuple[str, int], ...] = ()
        self.setFixedHeight(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[str, int]]) -> None:
        self._parts = tuple(part for part in parts if part[1])
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 14)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 7, 7)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._theme["hover"])
        total, left = sum(count for _colour, count in self._parts), 0.0
        for colour, count in self._parts:
            width = self.width() * count / total
            painter.fillRect(QRectF(left, 0, width + 0.5, self.height()), self._theme[colour])
            left += width


class Coming(QFrame):
    """Who is coming: figures, each with its word, and their picture."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        column.addWidget(words(tr("Who is coming"), "groupTitle"))
        self._figures = QHBoxLayout()
        self._figures.setSpacing(34)
        self._bar = Bar(desk.theme)
        column.addLayout(self._figures)
        column.addWidget(self._bar)

    def show_counts(self, count: Expected) -> None:
        while (item := self._figures.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        from symposiarch.planning.inviting.attendance import Part

        capacity = count.capacity
        seats = tr("expected") if capacity is None else tr("expected of %n places", n=capacity)
        self._add(count.total, seats, "", "all", crowded=count.left is not None and count.left < 0)
        for part, colour, text, filtered in (
            (Part.ACCEPTED, "accepted", tr("accepted"), "accepted"),
            (Part.BY_SILENCE, "accepted", tr("coming by silence"), "none"),
            (Part.REPRESENTED, "represented", tr("represented"), "represented"),
            (Part.COMPANIONS, "", tr("companions"), "all"),
            (Part.OTHERS, "", tr("without invitation"), "all"),
            (Part.TENTATIVE, "tentative", tr("tentative"), "tentative"),
            (Part.OPEN, "none", tr("no answer"), "none"),
            (Part.DECLINED, "declined", tr("declined"), "declined"),
        ):
            if count.heads(part):
                self._add(count.heads(part), text, colour, filtered)
        self._figures.addStretch(1)
        self._bar.show_parts(
            [
                ("accepted", count.accepted + count.by_silence),
                ("represented", count.represented),
                ("tentative", count.heads(Part.TENTATIVE)),
                ("none", count.heads(Part.OPEN)),
                ("declined", count.heads(Part.DECLINED)),
            ]
        )

    def _add(self, count: int, text: str, colour: str, filtered: str, *, crowded: bool = False) -> None:
        figure = Figure(self._desk.theme, count, text, colour, crowded=crowded)
        figure.pressed.connect(lambda: self._desk.show_page("guests", f"reply:{filtered}"))
        self._figures.addWidget(figure)


class Figure(QWidget):
    """A number that matters over its word; pressing it shows who."""

    pressed = Signal()

    def __init__(self, theme: Theme, count: int, text: str, colour: str, *, crowded: bool = False) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        figure = words(number(count), "figure")
        if crowded:
            figure.setStyleSheet(f"color: {theme['error'].name()}")
        column.addWidget(figure)
        row = QHBoxLayout()
        row.setSpacing(7)
        if colour:
            row.addWidget(Dot(theme, colour))
        row.addWidget(words(text, "quiet"))
        row.addStretch(1)
        column.addLayout(row)

    @override
    def mouseReleaseEvent(self, event: object) -> None:
        self.pressed.emit()


class Lines(QFrame):
    """A titled card with lines: a mark, a sentence, and at the right when or where."""

    def __init__(self, desk: Desk, title: str, nothing: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk = desk
        self._title = title
        self._nothing = nothing
        self._head = words(title, "groupTitle")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(self._lines)
        column.addStretch(1)

    def begin(self, count: int | None = None) -> None:
        clear_layout(self._lines)
        self._head.setText(
            self._title if not count else tr("{title} · {count}", title=self._title, count=number(count))
        )

    def add(
        self, text: str, right: str = "", dot: str = "", left: str = "", do: Callable[[], object] | None = None
    ) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(9)
        if dot:
            row.addWidget(Dot(self._desk.theme, dot))
        if left:
            label = words(left, "quiet")
            label.setFixedWidth(58)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(text, wrap=True), 1)
        if right and do is not None:
            link = Link(right, do)
            link.setWordWrap(False)
            row.addWidget(link)
        elif right:
            row.addWidget(words(right, "quiet"))
        self._lines.addWidget(holder)
        self._lines.addWidget(rule())

    def end(self) -> None:
        """Say so where there was nothing to add."""
        if not self._lines.count():
            self._lines.addWidget(words(self._nothing, "quiet", wrap=True))


def fill_due(card: Lines, desk: Desk, event_id: int) -> None:
    """What is due with the invitations, and the tasks that are late or fall due within a week."""
    from symposiarch.planning.events import event_row
    from symposiarch.planning.inviting.due import Due, due
    from symposiarch.planning.tasks import due_within, task_rows

    lines = desk.workspace.read(due, event_id)
    today = datetime.now(desk.workspace.read(event_row, event_id).begins_at.tzinfo).date()
    tasks = due_within(desk.workspace.read(task_rows, event_id), today=today)
    card.begin(len(lines) + len(tasks))
    for line in lines:
        n = len(line.invitations)
        text, dot = {
            Due.APPROVALS: (tr("%n invitations wait for approval", n=n), "tentative"),
            Due.TO_SEND: (tr("%n approved invitations have not been sent", n=n), "tentative"),
            Due.REMINDERS: (tr("%n guests have not answered and the date nears", n=n), "tentative"),
            Due.LATE: (tr("%n answers are late", n=n), "declined"),
            Due.FREED_PLACES: (tr("%n free places can go to the reserve", n=n), "none"),
            Due.MESSAGES_TO_APPROVE: (tr("%n messages wait to be approved", n=n), "tentative"),
            Due.MESSAGES_IN_DOUBT: (tr("%n messages may not have gone out", n=n), "declined"),
            Due.MESSAGES_REFUSED: (tr("%n messages were refused by the mail server", n=n), "declined"),
        }[line.due]
        day = short_date(line.day) if line.day is not None else ""
        card.add(text, day or tr("Guests →"), dot, do=None if day else lambda: desk.show_page("guests"))
    for task in tasks[:LINES_SHOWN]:
        card.add(task.title, short_date(task.due_on), "declined" if task.late else "tentative")
    if len(tasks) > LINES_SHOWN:
        card.add(tr("and %n more", n=len(tasks) - LINES_SHOWN))
    card.end()


def fill_programme(card: Lines, desk: Desk, event_id: int) -> None:
    """The programme at a glance: the items that stand alone or hold others."""
    from symposiarch.planning.programme.rows import programme_rows

    rows = [row for row in desk.workspace.read(programme_rows, event_id) if row.depth == 0]
    card.begin()
    for row in rows[:LINES_SHOWN]:
        title = next(iter(row.titles.values()), "") if row.titles else ""
        card.add(title or str(row.kind).capitalize(), tr("%n min", n=row.minutes), left=clock(row.begins))
    if len(rows) > LINES_SHOWN:
        card.add(tr("and %n more", n=len(rows) - LINES_SHOWN))
    card.end()


def fill_steps(card: Lines, desk: Desk) -> None:
    """What was done last, by anybody."""
    from symposiarch.store import State

    card.begin()
    steps = [step for step in desk.workspace.office.history(limit=STEPS_SHOWN * 2) if step.state is State.DONE]
    for step in steps[:STEPS_SHOWN]:
        card.add(step.label, when(step.when.astimezone()))
    card.end()


def fill_wrong(card: Lines, desk: Desk, event_id: int) -> None:
    """What is wrong, the gravest first, each with the page on which it is put right."""
    from symposiarch.gui.pages import PAGES
    from symposiarch.planning.preflight import preflight

    titles = {entry.key: entry.title for entry in PAGES}
    found = desk.workspace.read(preflight, event_id)
    card.begin(len(found))
    for one in found[:LINES_SHOWN]:
        card.add(
            one.message,
            tr("{page} →", page=tr(titles[one.page])) if one.page in titles else "",
            "declined" if one.level == "block" else "tentative",
            do=partial(desk.show_page, one.page),
        )
    if len(found) > LINES_SHOWN:
        card.add(tr("and %n more", n=len(found) - LINES_SHOWN))
    card.end()
