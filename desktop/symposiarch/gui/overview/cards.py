"""The cards of the overview. Each reads its own answer and says nothing when there is nothing to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.flow import Flow
from symposiarch.gui.overview.words import due_words
from symposiarch.gui.pages import PAGES
from symposiarch.gui.pictures import Answers, Bar, Dot
from symposiarch.gui.pieces import Link, clear_layout, column_of, put_in, row_of, rule, words
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme, in_type
from symposiarch.gui.words import clock, number, short_date, tr, when
from symposiarch.model.base import this_day
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.beginning import Step
from symposiarch.planning.expected import Expected, Part
from symposiarch.planning.inviting.due import due
from symposiarch.planning.logistics.tasks import due_within, task_rows
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.store import State

if TYPE_CHECKING:
    from symposiarch.planning.inviting.answers import Day

CLOCK = 58
"""Pixels, in the usual type, for an hour, or for minutes."""

INVITE = "guests.invite"

HISTORY = 64
"""So many steps of the office are looked at for those of the event."""


class Coming(QFrame):
    """Who is coming, and afterwards who came: figures, each with its word, and their picture."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._desk = desk
        self.head = words(tr("Who is coming"), "groupTitle")
        column = column_of(self, margins=(16, 14, 16, 16), spacing=10, holds=(self.head,))
        self._figures = Flow(gap=20)
        self._bar = Bar(desk.theme)
        self.answers = Answers(desk.theme)
        self.answers.hide()
        counted = column_of(spacing=10, holds=(self._figures, self._bar))
        beside = row_of(spacing=28, holds=((counted, 5), (self.answers, 2)))
        column.addLayout(beside)

    def show_answers(self, days: Sequence[Day], until: date) -> None:
        """A curve, once there is more than one day to compare."""
        self.answers.show_days(days, until)
        self.answers.setVisible(len(days) > 1 and days[-1].answered > 0)

    def show_counts(self, count: Expected, came: int = 0) -> None:
        """`came` is how many came to an event that is over, where somebody noted it."""
        clear_layout(self._figures)

        self.head.setText(tr("Who came") if came else tr("Who is coming"))
        if came:
            figure = Figure(self._desk.theme, came, tr("came"), "accepted")
            figure.pressed.connect(partial(self._desk.show_page, "arrivals"))
            self._figures.addWidget(figure)
        capacity = count.capacity
        seats = tr("expected") if capacity is None else tr("expected of %n places", n=capacity)
        self._add(count.total, seats, "", "all", crowded=count.left is not None and count.left < 0)
        for part, colour, text, filtered in (
            (Part.ACCEPTED, "accepted", tr("accepted"), "accepted"),
            (Part.BY_SILENCE, "accepted", tr("coming without an answer"), "by_silence"),
            (Part.HOSTS, "accepted", tr("%n hosts", n=count.heads(Part.HOSTS)), "hosts"),
            (Part.REPRESENTED, "represented", tr("by deputy"), "represented"),
            (Part.COMPANIONS, "", tr("%n companions", n=count.heads(Part.COMPANIONS)), "companions"),
            (Part.OTHERS, "", tr("without invitation"), "all"),
            (Part.TENTATIVE, "tentative", tr("tentative"), "tentative"),
            (Part.OPEN, "none", tr("no answer"), "open"),
            (Part.DECLINED, "declined", tr("declined"), "declined"),
        ):
            if count.heads(part):
                self._add(count.heads(part), text, colour, filtered)
        self._bar.show_replies(count)

    def _add(self, count: int, text: str, colour: str, filtered: str, *, crowded: bool = False) -> None:
        figure = Figure(self._desk.theme, count, text, colour, crowded=crowded)
        figure.pressed.connect(lambda: self._desk.show_page("guests", f"part:{filtered}"))
        self._figures.addWidget(figure)


class Figure(QWidget):
    """A number that matters over its word; pressing it shows who."""

    pressed = Signal()

    def __init__(self, theme: Theme, count: int, text: str, colour: str, *, crowded: bool = False) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        figure = words(number(count), "figure")
        if crowded:
            figure.setStyleSheet(f"color: {theme['error'].name()}")
        column = column_of(self, margins=0, spacing=0, holds=(figure,))
        row = row_of(spacing=7)
        if colour:
            row.addWidget(Dot(theme, colour))
        put_in(row, words(text, "quiet"), None)
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
        self._lines = column_of(spacing=0)
        column_of(self, margins=(16, 14, 16, 12), spacing=8, holds=(self._head, self._lines, None))

    def begin(self, count: int | None = None, title: str = "") -> None:
        clear_layout(self._lines)
        title = title or self._title
        self._head.setText(title if not count else tr("{title} · {count}", title=title, count=number(count)))

    def add(
        self,
        text: str,
        right: str = "",
        dot: str = "",
        left: str = "",
        do: Callable[[], object] | None = None,
        beside: str = "",
    ) -> None:
        """`beside` is said quietly behind the text; `do` makes what stands at the right a link."""
        holder = QWidget()
        row = row_of(holder, margins=(0, 6, 0, 6), spacing=8)
        if dot:
            row.addWidget(Dot(self._desk.theme, dot))
        if left:
            label = words(left, "quiet")
            label.setFixedWidth(in_type(CLOCK))
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        if beside:
            row.addWidget(words(text, wrap=True), 5)
            quiet = words(beside, "quiet", wrap=True)
            quiet.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            row.addWidget(quiet, 3)
        else:
            row.addWidget(words(text, wrap=True), 1)
        if right and do is not None:
            link = Link(right, do)
            link.setWordWrap(False)
            row.addWidget(link)
        elif right:
            label = words(right, "quiet")
            if beside:
                # What is beside the text begins at one place in every line, whatever stands at the right.
                label.setMinimumWidth(in_type(CLOCK))
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label)
        put_in(self._lines, holder, rule())

    def add_more(self, count: int, text: str, do: Callable[[], object]) -> None:
        """How many are not shown here, and where they stand."""
        if count > 0:
            self.add(tr("and %n more", n=count), text, do=do)

    def end(self) -> None:
        """Say so where there was nothing to add."""
        if not self._lines.count():
            self._lines.addWidget(words(self._nothing, "quiet", wrap=True))


def fill_first_steps(card: Lines, desk: Desk, steps: Sequence[Step]) -> None:
    """What an event that was just made needs, in order, each with the way there."""
    do, show = desk.actions.do, desk.show_page
    facts = tr("Facts of this event…")
    lines: dict[Step, tuple[tuple[str, str, Callable[[], object]], ...]] = {
        Step.PLACE: ((tr("Say where it is held"), facts, partial(do, "events.edit_this")),),
        Step.HOSTS: ((tr("Say who holds it"), facts, partial(do, "events.edit_this")),),
        Step.GUESTS: (
            (tr("Invite people whom the office knows, or type in who is new"), tr("Invite…"), partial(do, INVITE)),
            (tr("Or bring in a list as somebody sent it"), tr("Import a list…"), partial(do, "importing.choose")),
        ),
        Step.PROGRAMME: (
            (tr("Put together what happens, and who speaks"), tr("Programme →"), partial(show, "programme")),
        ),
        Step.TASKS: (
            (tr("Note what has to be done, and by when"), tr("Logistics →"), partial(show, "logistics", "tasks")),
        ),
        Step.SEATING: (
            (tr("Set up the tables, once it is known who comes"), tr("Seating →"), partial(show, "seating")),
        ),
    }
    card.begin()
    for step in steps:
        for text, leads, way in lines[step]:
            card.add(text, leads, do=way)


def fill_due(card: Lines, desk: Desk, event_id: int, most: int) -> None:
    """What is due with the invitations, and the tasks that are late or fall due within a week."""
    lines = desk.workspace.read(due, event_id)
    today = desk.workspace.read(event_row, event_id).today
    tasks = due_within(desk.workspace.read(task_rows, event_id), today=today)
    card.begin(len(lines) + len(tasks))
    for line in lines:
        text, dot = due_words(line)
        day = short_date(line.day) if line.day is not None else ""
        letters = line.due.of_letters
        where = ("invitations", None) if letters else ("guests", f"due:{line.due}")
        card.add(text, day or (tr("Letters →") if letters else tr("Guests →")), dot, do=partial(desk.show_page, *where))
    shown = tasks[: max(1, most - len(lines))]
    for task in shown:
        card.add(task.title, short_date(task.due_on), "declined" if task.late else "tentative")
    card.add_more(len(tasks) - len(shown), tr("Logistics →"), partial(desk.show_page, "logistics"))
    card.end()


def fill_programme(card: Lines, desk: Desk, event_id: int, most: int) -> None:
    """The programme at a glance: the items that stand alone or hold others, and who speaks in them."""
    every = desk.workspace.read(programme_rows, event_id)
    rows = [row for row in every if row.depth == 0]
    card.begin()
    for row in rows[:most]:
        title = next(iter(row.titles.values()), "") if row.titles else ""
        who = [role for one in every if row.id in (one.id, one.parent_id) for role in one.roles if role.name]
        card.add(
            title or str(row.kind).capitalize(),
            tr("%n min", n=row.minutes),
            left=clock(row.begins),
            beside=who[0].name if len(who) == 1 else tr("%n speakers", n=len(who)) if who else "",
        )
    card.add_more(len(rows) - most, tr("Programme →"), partial(desk.show_page, "programme"))
    card.end()


def fill_steps(card: Lines, desk: Desk, event_id: int, most: int) -> None:
    """What changed of this event since yesterday, by anybody; where nothing did, what was done last."""
    yesterday = this_day() - timedelta(days=1)
    office = desk.workspace.office
    done = [step for step in office.history(limit=HISTORY) if step.state is State.DONE]
    of_event = office.steps_about([step.id for step in done], "events", event_id)
    steps = [step for step in done if step.id in of_event]
    fresh = [step for step in steps if step.when.astimezone().date() >= yesterday]
    card.begin(title=tr("Since yesterday") if fresh else tr("Done last"))
    for step in (fresh or steps)[:most]:
        card.add(step.label, when(step.when.astimezone()))
    card.add_more(len(fresh) - most, tr("History →"), partial(desk.show_page, "history"))
    card.end()


def fill_wrong(card: Lines, desk: Desk, most: int) -> None:
    """What is wrong, the gravest first, each with its way to be put right or the page where that is done."""
    from symposiarch.gui.findings.page import go_to, mend
    from symposiarch.gui.findings.words import LEVEL_DOTS, fix_words

    titles = {entry.key: entry.title for entry in PAGES}
    found = desk.watch.findings
    card.begin(len(found))
    if not found and not desk.watch.sure:
        card.add(tr("Looking…"))
        return
    for one in found[:most]:
        fix = fix_words(one) if desk.workspace.can_edit else ""
        leads = tr("{page} →", page=tr(titles[one.page])) if one.page in titles else ""
        card.add(one.message, fix or leads, LEVEL_DOTS[one.level], do=partial(mend if fix else go_to, desk, one))
    card.add_more(len(found) - most, tr("All that is wrong →"), partial(desk.show_page, "findings"))
    card.end()
