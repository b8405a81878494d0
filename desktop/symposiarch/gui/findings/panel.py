"""The panel beside the findings: the whole sentence, what can be done, and how seriously the rule is taken here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from symposiarch.gui.findings.words import fix_words, level_words, rule_words
from symposiarch.gui.panels import Panel
from symposiarch.gui.pieces import button, rule, words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk
    from symposiarch.planning.preflight import Finding
    from symposiarch.planning.preflight.settings import RuleRow


class FindingPanel(Panel):
    """Shows and asks; the page does."""

    level_wanted = Signal(str, str, str)
    """The code of a rule, its level at this event, and the note that says why."""
    fix_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(spacing=7)
        self._desk = desk
        self.level = QComboBox()
        self.note = QLineEdit()
        self.keep = QPushButton()
        self.show_nothing()

    def show_nothing(self) -> None:
        self.clear()
        self.say(tr("Choose a finding to see what can be done."), "quiet")
        self.end()

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
        self.level, self.note = QComboBox(), QLineEdit(line.note)
        for key, text in level_words().items():
            self.level.addItem(text, key)
        self.level.setCurrentIndex(self.level.findData(line.level))
        self.note.setPlaceholderText(tr("Why; needed to turn it off"))
        self.level.setAccessibleName(tr("At this event"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.keep = QPushButton(tr("Take it so"))
        can_edit = self._desk.workspace.can_edit
        for widget in (self.level, self.note, self.keep):
            widget.setEnabled(can_edit)
            self.add(widget)
        level, note = self.level, self.note
        self.keep.clicked.connect(lambda: self.level_wanted.emit(line.code, level.currentData(), note.text()))
        note.returnPressed.connect(self.keep.click)
