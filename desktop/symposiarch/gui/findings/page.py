"""What is wrong with the event, each finding with its place; and the rules, taken more or less seriously here."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.findings.panel import FindingPanel
from symposiarch.gui.findings.rows import FindingRow
from symposiarch.gui.findings.words import LEVEL_DOTS, fix_words, level_words, rule_words
from symposiarch.gui.page import Page
from symposiarch.gui.pages import PAGES
from symposiarch.gui.pieces import column_of, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.tables.chips import Chip, Chips
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import tr
from symposiarch.model.events import RuleLevel
from symposiarch.planning import preflight
from symposiarch.planning.preflight import Finding
from symposiarch.store import ChangeSet

FOUND, RULES = "found", "rules"


class FindingsPage(Page):
    """Reached from the line below, from the title of each page, and from the overview."""

    key = "findings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("What is wrong"))
        self._only = ""
        self.chips = Chips()
        self.found = Table(desk, "findings", finding_columns())
        self.rules = Table(desk, "rules", rule_columns(), key="code")
        self.panel = FindingPanel(desk)
        self._tables = QStackedWidget()
        self._tables.addWidget(self.found)
        self._tables.addWidget(self.rules)
        content = QWidget()
        top = row_of(holds=(self.chips, None))
        column_of(content, margins=0, spacing=12, holds=(top, (self._tables, 1)))
        self.set_content(content)
        self.set_panel(self.panel)
        self.keyboard = self.found
        self.add_button("findings.show", primary=True)
        desk.actions.attach("findings", self.found)
        self.chips.chosen.connect(self._choose)
        self.found.selection_changed.connect(self._show_current)
        self.rules.selection_changed.connect(self._show_current)
        self.found.row_opened.connect(lambda _row: desk.actions.do("findings.show"))
        self.panel.level_wanted.connect(self._set_level)
        self.panel.fix_wanted.connect(lambda: desk.actions.do("findings.mend"))
        desk.watch.found.connect(self._findings_changed)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("findings.show", tr("Go there"), cls.go_there, "search", ready=cls._has_finding),
            Command("findings.mend", tr("Put it right"), cls.mend, "check", "P", ready=cls._can_mend),
        )

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if self.desk.event_id is None:
            return

        rules = self.desk.workspace.read(preflight.rule_rows, self.desk.event_id)
        self.rules.show_rows(rules)
        self._show_findings()

    @override
    def show_thing(self, about: object) -> None:
        """The findings of one page, by its key; "rules" shows the rules."""
        if about == RULES:
            self.chips.choose(RULES)
        elif isinstance(about, str):
            self._only = about
            self.chips.choose(FOUND)
            self._show_findings()
            mine = [row.id for row in self._rows() if row.page == about]
            self.found.select_keys(mine[:1])

    @override
    def status(self) -> str:
        return tr("%n to put right", n=len(self.desk.watch.findings)) if self.desk.watch.looked else ""

    @override
    def keys(self) -> str:
        return tr("Enter goes there · P puts it right where it can be done at once")

    @override
    def reading_keys(self) -> str:
        return tr("Enter goes there")

    def finding(self) -> Finding | None:
        """The one that is selected."""
        row = self.found.current() if self._tables.currentWidget() is self.found else None
        return row.finding if isinstance(row, FindingRow) else None

    def go_there(self) -> None:
        """Show the page on which it is put right, and the thing that it is about."""
        finding = self.finding()
        if finding is not None:
            go_to(self.desk, finding)

    def mend(self) -> None:
        """Put right at once what needs no decision."""
        finding = self.finding()
        if finding is not None:
            mend(self.desk, finding)

    def _has_finding(self) -> bool:
        return self.finding() is not None

    def _can_mend(self) -> bool:
        finding = self.finding()
        return self.desk.workspace.can_edit and finding is not None and bool(fix_words(finding))

    def _findings_changed(self) -> None:
        if self.isVisible():
            self._show_findings()
        else:
            self.stale = True

    def _show_findings(self) -> None:
        looked = self.desk.watch.looked
        self.found.say_when_empty(
            tr("Nothing is wrong that the rules know of.") if self.desk.watch.sure else tr("Looking for what is wrong…")
        )
        self.found.show_rows(self._rows())
        if self.found.current() is None and self.found.rows.rowCount():
            self.found.selectRow(0)
        findings = self.desk.watch.findings
        self.chips.show_chips(
            (
                Chip(FOUND, tr("To put right"), len(findings) if looked else None),
                Chip(RULES, tr("Rules"), self.rules.rows.rowCount()),
            )
        )
        self._show_current()
        self.told.emit()

    def _rows(self) -> list[FindingRow]:
        """Those of the page that one comes from stand first."""
        rows = [
            FindingRow((one.code, one.message), one.level.value, one.message, one.page, one)
            for one in self.desk.watch.findings
        ]
        return sorted(rows, key=lambda row: row.page != self._only) if self._only else rows

    def _choose(self, chip: str) -> None:
        self._tables.setCurrentWidget(self.rules if chip == RULES else self.found)
        if chip == RULES and self.rules.current() is None and self.rules.rows.rowCount():
            self.rules.selectRow(0)
        self._show_current()

    def _show_current(self) -> None:
        finding = self.finding()
        rule = self.rules.current()
        if self._tables.currentWidget() is self.rules:
            self.panel.show_rule(rule) if rule is not None else self.panel.show_nothing()
        elif finding is not None:
            line = next((row for row in self.rules.rows.rows if row.code == finding.code), None)
            self.panel.show_finding(finding, line)
        else:
            self.panel.show_nothing()
        self.desk.actions.refresh()

    def _set_level(self, code: str, level: str, note: str) -> None:
        label = tr("Take the rule “{rule}” as: {level}", rule=rule_words(code), level=level_words()[level])
        self.desk.change(label, preflight.set_rule, self.desk.event_id, code=code, level=RuleLevel(level), note=note)


def go_to(desk: Desk, finding: Finding) -> None:
    """Show where a finding is put right."""
    event_id = desk.event_id
    if event_id is not None:
        about = desk.workspace.read(preflight.place_of, event_id, page=finding.page, about=finding.about)
        # What has no line of its own leads to the list in which it is put right.
        desk.show_page(finding.page, finding.code if about is None and finding.page == "logistics" else about)


def mend(desk: Desk, finding: Finding) -> None:
    """Put right what needs no decision, as one step."""
    desk.change(
        tr("Put right: {rule}", rule=rule_words(finding.code)),
        preflight.mend,
        desk.event_id,
        code=finding.code,
        about=finding.about,
    )


def finding_columns() -> tuple[Column, ...]:
    titles = {entry.key: tr(entry.title) for entry in PAGES}
    return (
        Column(tr("How grave"), "level", width=150, show=level_words().get, dot=LEVEL_DOTS.get),
        Column(tr("Where"), "page", width=120, quiet=True, show=titles.get),
        Column(tr("What is wrong"), "message"),
    )


def rule_columns() -> tuple[Column, ...]:
    levels = level_words()
    return (
        Column(tr("Rule"), "words", of=lambda row: rule_words(row.code), width=380, bold=True),
        Column(tr("Here"), "level", width=150, show=levels.get, dot=LEVEL_DOTS.get),
        Column(tr("Usually"), "usual", width=150, show=levels.get, quiet=True),
        Column(tr("Note"), "note", quiet=True),
    )
