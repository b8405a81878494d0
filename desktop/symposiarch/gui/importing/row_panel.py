"""The panel beside the rows: what a row says, what it would change, and whom it may mean."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from symposiarch.exchange.fates import Fate
from symposiarch.gui.importing.row_changes import RowChanges
from symposiarch.gui.importing.words import changed_field_words, field_words, named_words, shown
from symposiarch.gui.panels import Panel
from symposiarch.gui.people.likeness import likeness_words
from symposiarch.gui.pieces import button, rule, words
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import said, tr

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.plan import ImportPlan, PlannedRow


class RowPanel(Panel):
    """What is known of the selected row; the decisions are signals with plain values."""

    same_person = Signal(int)
    new_person = Signal()
    taken = Signal(bool)
    named = Signal(bool)
    ours = Signal(str, bool)
    """Whether ours stays of a field of this row."""
    everywhere = Signal(str, bool)
    """Whether ours stays of a field wherever we have something."""

    def __init__(self) -> None:
        super().__init__(spacing=8, margins=14)
        self.show_row(None, None)

    def show_row(
        self, plan: ImportPlan | None, row: PlannedRow | None, *, ours_everywhere: Collection[str] = ()
    ) -> None:
        """`ours_everywhere` are the fields of which ours stays in all rows."""
        self._ours_everywhere = ours_everywhere
        self.clear()
        if plan is None or row is None:
            self.say(tr("Choose a row to see what it would do."), "quiet")
        else:
            self._show(plan, row)
        self.end()  # an aligned column would cut long notes to the height of short ones

    def _show(self, plan: ImportPlan, row: PlannedRow) -> None:
        line = row.incoming
        self.say(line.name or tr("Nobody"), "personName")
        self.say(tr("{sheet}, row {row}", sheet=line.sheet, row=line.row), "quiet")
        for problem in row.problems:
            self.say(said(problem.saying), "error")
        for one in row.in_vain:
            self.say(said(one.saying), "error")
        if row.changes or row.ours:
            self.add(words(tr("What would change"), "section"))
            changes = RowChanges(row, self._ours_everywhere)
            changes.ours.connect(self._say_ours)
            changes.everywhere.connect(self._say_ours_everywhere)
            self.add(changes)
        if row.candidates and row.fate is not Fate.PROBLEM:
            self._show_candidates(plan, row)
        self._show_couple(plan, row)
        self._show_line(row)
        if row.fate in (Fate.NEW, Fate.CHANGED):
            self.add(rule())
            leave = tr("Leave this row out") if row.taken else tr("Take this row after all")
            self.add(button(leave, lambda: self.taken.emit(not row.taken), name="leave-out"))

    def _say_ours(self, field: str, ours: bool) -> None:
        self.ours.emit(field, ours)
        self._keep_keyboard_at(f"take-{field}")

    def _say_ours_everywhere(self, field: str, ours: bool) -> None:
        self.everywhere.emit(field, ours)
        self._keep_keyboard_at(f"everywhere-{field}")

    def _keep_keyboard_at(self, name: str) -> None:
        """What was decided has shown the row anew."""
        for one in self.findChildren(QWidget, name)[-1:]:
            one.setFocus()

    def _show_candidates(self, plan: ImportPlan, row: PlannedRow) -> None:
        title = tr("Who this is") if row.person_id is not None else tr("This may be")
        self.add(words(title, "section"))
        for candidate in row.candidates:
            known = plan.known[candidate.id]
            post = known.posts[0] if known.posts else None
            about = ", ".join(part for part in (post.title, post.organisation) if part) if post else ""
            self.say(known.name)
            if about:
                self.say(about, "quiet")
            self.say(likeness_words(candidate.reasons), "quiet")
            if row.person_id != candidate.id:
                same = partial(self.same_person.emit, candidate.id)
                self.add(button(tr("It is this person"), same, name=f"same-{candidate.id}"))
        self.add(button(tr("It is somebody new"), self.new_person.emit, name="somebody-new"))

    def _show_couple(self, plan: ImportPlan, row: PlannedRow) -> None:
        """The guest who names somebody like this one, and the question whether the two are one person."""
        for couple in plan.couples:
            if plan.rows[couple.guest] is row and plan.rows[couple.spouse].comes_with:
                theirs = plan.rows[couple.spouse].incoming
                along = tr("Comes with {name} of row {row}", name=theirs.name, row=theirs.row)
                self.say(along)
        asked = next((couple for couple in plan.couples if plan.rows[couple.spouse] is row), None)
        if asked is None or row.fate is Fate.PROBLEM:
            return
        guest = plan.rows[asked.guest].incoming
        self.add(words(tr("Named beside a guest"), "section"))
        self.say(named_words(asked.named.name, guest.name, guest.row))
        if not asked.plain:
            self.add(button(tr("They are one person"), partial(self.named.emit, True), name="one-person"))
        if not asked.apart:
            self.add(button(tr("They are two people"), partial(self.named.emit, False), name="two-people"))

    def _show_line(self, row: PlannedRow) -> None:
        from symposiarch.exchange.guest_lists.changes import WHERE

        line = row.incoming
        said = {**line.person, "title": line.title, "organisation": line.organisation, "department": line.department}
        said |= {"taken_up": line.taken_up.replace("T", " "), "group": line.group, "notes": line.notes}
        if line.accredited_here is not None:
            said["accredited"] = WHERE[line.accredited_here]
        if line.reply is not None:
            said["reply"] = line.reply.value
        if line.companions:
            said["companions"] = tuple(one.name or one.role.value for one in line.companions)
        self.add(words(tr("What the row says"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        names = changed_field_words() | field_words()
        at = 0
        for name, value in said.items():
            if name == "name_order" or not shown(value):
                continue
            label: QLabel = words(names.get(name, name), "quiet", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            label.setFixedWidth(in_type(92))
            grid.addWidget(label, at, 0)
            text = shown(value, name).replace("@", "@\u200b")  # an address may go on in the next line
            grid.addWidget(words(text, wrap=True), at, 1)
            at += 1
        grid.setContentsMargins(0, 0, 0, 0)
        self.add_line(grid)
