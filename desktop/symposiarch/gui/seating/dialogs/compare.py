"""Two plans side by side: each drawn with its checks, and between them who sits elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QSplitter, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import CarefulDialog
from symposiarch.gui.forms import choice_of
from symposiarch.gui.pieces import card, column_of, words
from symposiarch.gui.seating.colours import By, Colouring
from symposiarch.gui.seating.plan.seated_floor import SeatedFloor
from symposiarch.gui.seating.reading import read_plan
from symposiarch.gui.seating.words import finding_words, plan_words, seat_within, seated_words
from symposiarch.gui.words import tr
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.plans.comparing import Difference, Spot, differences

if TYPE_CHECKING:
    from symposiarch.planning.seating.plans.plans import PlanRow

LINES = 8
"""So many lines are kept for what is wrong with a plan."""


class _Side(QWidget):
    """One of the two: which plan, its drawing, and its checks in words."""

    def __init__(self, desk: Desk, plans: Sequence[PlanRow], at: int, by: By) -> None:
        super().__init__()
        self._desk, self._plans, self._by = desk, plans, by
        self.choice = choice_of((plan.id, plan_words(plan)) for plan in plans)
        self.choice.setCurrentIndex(at)
        self.view = SeatedFloor(desk.theme)
        self.view.several = False
        self.said = words("", "quiet", wrap=True)
        frame = card()
        column_of(frame, margins=2, holds=(self.view,))
        column_of(self, margins=0, spacing=8, holds=(self.choice, (frame, 1), self.said))
        # Both plans are drawn to the same size, however much there is to say of one.
        self.said.setMinimumHeight(LINES * self.said.fontMetrics().height())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def plan(self) -> PlanRow:
        return self._plans[self.choice.currentIndex()]

    def where(self, spot: Spot | None) -> str:
        """Where somebody sits in this plan."""
        state = self.view.state
        row = state.rows.get(spot.seat_id) if state is not None and spot is not None else None
        return seat_within(row) if row is not None else tr("no seat")

    def show_plan(self) -> None:
        state = read_plan(self._desk.workspace, self.plan)
        self.view.show_plan(state, Colouring(self._by, state, self._desk.theme))
        kinds = Counter(found.wrong.value for found in state.findings if found.wrong is not Wrong.UNSEATED)
        first = {found.wrong.value: found for found in reversed(state.findings)}
        said = [seated_words(state.coming_and_seated, state.coming)]
        for kind, count in kinds.most_common(3):
            sentence = finding_words(first[kind])
            if count > 1:
                sentence = tr("{sentence} (and %n more like it)", n=count - 1, sentence=sentence)
            said.append(sentence)
        if len(kinds) == 0:
            said.append(tr("Nothing is wrong."))
        self.said.setText("\n".join(said))


class CompareDialog(CarefulDialog):
    """Who sits elsewhere stands out of both plans; a line of the list shows its guest in both."""

    def __init__(self, desk: Desk, plans: Sequence[PlanRow], first: int, second: int, by: By, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Compare two plans"))
        self._desk = desk
        places = {plan.id: place for place, plan in enumerate(plans)}
        self.sides = (_Side(desk, plans, places[first], by), _Side(desk, plans, places[second], by))
        for side, name in zip(self.sides, (tr("First plan"), tr("Second plan")), strict=True):
            side.choice.setAccessibleName(name)
        self.title = words("", "groupTitle", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("differences")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._differences: tuple[Difference, ...] = ()
        middle = QWidget(minimumWidth=220)
        column_of(middle, margins=0, holds=(self.title, (self.list, 1)))
        halves = QSplitter(Qt.Orientation.Horizontal, handleWidth=12, childrenCollapsible=False)
        halves.addWidget(self.sides[0])
        halves.addWidget(self.sides[1])
        halves.addWidget(middle)
        halves.setSizes([430, 430, 280])
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column_of(self, margins=16, spacing=12, holds=((halves, 1), box))
        self.resize(1180, 680)
        self.list.currentRowChanged.connect(self._go)
        for side in self.sides:
            side.choice.activated.connect(partial(self._show_plans, side))
        self._show_plans(None)

    def _show_plans(self, changed: _Side | None, _at: int = 0) -> None:
        for side in self.sides:
            if changed is None or side is changed:
                side.show_plan()
        one, other = (side.plan for side in self.sides)
        self._differences = self._desk.workspace.read(differences, one.id, other.id)
        count = len(self._differences)
        moved = frozenset(found.attendee for found in self._differences)
        for side in self.sides:
            side.view.show_matched(moved or None)
        self.title.setText(tr("%n guests sit elsewhere", n=count) if count else tr("Everybody sits the same in both."))
        self.list.clear()
        for found in self._differences:
            before, after = (
                side.where(spot) for side, spot in zip(self.sides, (found.first, found.second), strict=True)
            )
            name = found.name or tr("a guest without a name")
            self.list.addItem(tr("{name}\n{first} → {second}", name=name, first=before, second=after))

    def _go(self, row: int) -> None:
        if not 0 <= row < len(self._differences):
            return
        found = self._differences[row]
        for side, spot in zip(self.sides, (found.first, found.second), strict=True):
            side.view.show_matched(frozenset({found.attendee}))
            if spot is not None:
                side.view.go_to_seat(spot.seat_id)
            else:
                side.view.select(())
