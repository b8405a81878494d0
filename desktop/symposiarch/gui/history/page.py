"""History: every step that was done in the office, the last one first, and what it changed."""

from __future__ import annotations

from collections.abc import Mapping

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.panels import Panel
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.tables.list_page import ListPage
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import tr, when
from symposiarch.store import ChangeSet, RowChange, State, Step

AT_ONCE = 300
SHOWN_CHANGES = 60


class HistoryPage(ListPage):
    """A table of steps, and in the panel the rows that the selected one touched."""

    key = "history"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("History"), Table(desk, "history", history_columns()))
        self._steps: tuple[Step, ...] = ()
        self._all = False
        self.table.say_when_empty(tr("Nothing was done in this office yet."))
        self.search.setPlaceholderText(tr("Search what was done, or by whom"))
        self._panel = StepPanel()
        self.lay_out(self._panel, buttons=("history.earlier",))

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("history.earlier", tr("Show earlier steps"), cls.show_earlier, "history", ready=cls._has_earlier),
        )

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        self._steps = self.desk.workspace.office.history(limit=max(AT_ONCE, len(self._steps)))
        self._all = len(self._steps) < AT_ONCE
        self._show_rows()

    @override
    def status(self) -> str:
        return tr("%n steps shown", n=self.table.rows.rowCount())

    @override
    def keys(self) -> str:
        undo = self.desk.workspace.undoable
        return tr("Ctrl+Z takes back: {step}", step=undo) if undo else ""

    def show_earlier(self) -> None:
        """Read on where the table ends."""
        earlier = self.desk.workspace.office.history(limit=AT_ONCE, before=self._steps[-1].id)
        self._all = len(earlier) < AT_ONCE
        self._steps += earlier
        self._show_rows()

    def _has_earlier(self) -> bool:
        return bool(self._steps) and not self._all

    def _show_rows(self) -> None:
        self.table.show_rows(self._steps)
        self.told.emit()

    @override
    def filter_rows(self) -> None:
        self.table.keep_rows(finder(self.search.text(), lambda step: f"{step.label} {step.who} {step.machine}"))
        self.told.emit()

    @override
    def show_selected(self) -> None:
        step = self.table.current()
        if step is None:
            self._panel.show_nothing()
        else:
            self._panel.show_step(step, self.desk.workspace.office.changes_of(step.id))


def history_columns() -> tuple[Column, ...]:
    """When, what, who: the columns of the history."""
    states = {State.DONE: tr("kept"), State.UNDONE: tr("taken back"), State.ABANDONED: tr("taken back, then overtaken")}
    dots = {State.DONE: "accepted", State.UNDONE: "none", State.ABANDONED: "none"}
    return (
        Column(tr("When"), "when", width=150, show=lambda moment: when(moment.astimezone())),
        Column(tr("What was done"), "label", width=330, bold=True),
        Column(tr("By"), "who", quiet=True),
        Column(tr("State"), "state", width=170, show=states.get, dot=dots.get, sort=str),
        Column(
            tr("Rows"), "rows", "right", show=lambda rows: str(sum(rows.values())), sort=lambda rows: sum(rows.values())
        ),
        Column(tr("Computer"), "machine", quiet=True, hidden=True),
        Column(tr("Version"), "program", quiet=True, hidden=True),
    )


class StepPanel(Panel):
    """What one step changed, in words."""

    def __init__(self) -> None:
        super().__init__(spacing=6)
        self.show_nothing()

    def show_nothing(self) -> None:
        self.say_only(tr("Choose a step to see what it changed."))

    def show_step(self, step: Step, changes: tuple[RowChange, ...]) -> None:
        self.clear()
        self.say(step.label, "personName")
        moment = step.when.astimezone()
        said = (
            tr("{when} by {who} on {machine}", when=when(moment), who=step.who, machine=step.machine)
            if step.machine
            else tr("{when} by {who}", when=when(moment), who=step.who)
        )
        self.say(said, "quiet")
        if step.fact:
            self.say(tr("This has left the house: it cannot be taken back, and nothing before it can."), "error")
        for table, count in step.rows.items():
            self.add(words(tr("{table}: {count}", table=table_words(table), count=count), "quiet"))
        for change in changes[:SHOWN_CHANGES]:
            for line in change_lines(change):
                self.say(line)
        if len(changes) > SHOWN_CHANGES:
            self.add(words(tr("and %n more", n=len(changes) - SHOWN_CHANGES), "quiet"))
        self.end()


def table_words(table: str) -> str:
    """What the rows of a table are called in the office."""
    known = {
        "people": tr("people"),
        "posts": tr("posts"),
        "organisations": tr("organisations"),
        "events": tr("events"),
        "invitations": tr("invitations"),
        "invitation_records": tr("records of replies"),
        "attendees": tr("heads expected"),
    }
    return known.get(table, table.replace("_", " "))


def change_lines(change: RowChange) -> list[str]:
    """ "reply: none → accepted" for each column that an update changed."""
    if not change.before or not change.after:
        return []
    return [
        tr(
            "{field}: {before} → {after}",
            field=name.replace("_", " "),
            before=_plain(change.before, name),
            after=_plain(change.after, name),
        )
        for name in change.after
        if name not in {"version", "search_key"} and change.before.get(name) != change.after[name]
    ]


def _plain(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    return "–" if value in (None, "", [], {}) else str(value)
