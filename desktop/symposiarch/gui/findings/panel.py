"""The panel beside the findings: the whole sentence, what can be done, and how seriously the rule is taken here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from symposiarch.gui.desk import Desk
from symposiarch.gui.findings.words import fix_words, level_words, rule_words
from symposiarch.gui.forms import choice_of
from symposiarch.gui.panels import Panel
from symposiarch.gui.pieces import button, rule, words
from symposiarch.gui.words import tr
from symposiarch.planning.preflight import Finding
from symposiarch.planning.preflight.settings import RuleRow


class FindingPanel(Panel):
    """Shows and asks; the page does."""

    level_wanted = Signal(str, str, str)
    """The code of a rule, its level at this event, and the note that says why."""
    fix_wanted = Signal()

    level: QComboBox
    note: QLineEdit
    keep: QPushButton
    """Those of the rule that is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(spacing=7)
        self._desk = desk
        self.show_nothing()

    def show_nothing(self) -> None:
        self.say_only(tr("Choose a finding to see what can be done."))

    def show_finding(self, finding: Finding, line: RuleRow | None) -> None:
        self.clear()
        self.say(finding.message, "groupTitle")
        fix = fix_words(finding)
        if fix:
            self.add(button(fix, self.fix_wanted.emit)).setEnabled(self._desk.workspace.can_edit)
        self.space(6)
        self.add(rule())
        if line is not None:
            self._add_rule(line)
        self.end()

    def show_rule(self, line: RuleRow) -> None:
        self.clear()
        self._add_rule(line)
        self.end()

    def _add_rule(self, line: RuleRow) -> None:
        self.add(words(tr("The rule"), "section"))
        self.say(rule_words(line.code))
        usual = tr("Usually: {level}.", level=level_words()[line.usual])
        self.say(usual, "quiet")
        self.space(4)
        self.add(words(tr("At this event"), "section"))
        self.level = level = choice_of(level_words(), line.level)
        self.note = note = QLineEdit(line.note, placeholderText=tr("Why; needed to turn it off"))
        level.setAccessibleName(tr("At this event"))
        note.setAccessibleName(note.placeholderText())
        self.keep = button(
            tr("Take it so"), lambda: self.level_wanted.emit(line.code, level.currentData(), note.text())
        )
        for widget in (level, note, self.keep):
            widget.setEnabled(self._desk.workspace.can_edit)
            self.add(widget)
        note.returnPressed.connect(self.keep.click)
