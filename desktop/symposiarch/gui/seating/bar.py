"""The plans of an event as chips, by what the chairs are coloured, and the field that finds a guest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSlider, QToolButton, QWidget

from symposiarch.gui.forms import choice_of
from symposiarch.gui.pieces import button, put_in, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.seating.colours import By, by_words
from symposiarch.gui.seating.words import plan_words
from symposiarch.gui.tables.chips import Chip, Chips
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.planning.seating.plans.plans import PlanRow


class FindField(QLineEdit):
    """Typing shows whom it is about on the plan; Enter goes to the next of them, and from a single one to the plan, to
    which Escape goes back."""

    looked_for = Signal(str)
    next_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText(tr("Find a guest"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(130)
        self.setMaximumWidth(210)
        self.textChanged.connect(self.looked_for)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class PlanBar(QWidget):
    """Chips choose the plan; the button beside them makes a new one, the dots hold what is done with the chosen one."""

    plan_chosen = Signal(int)
    new_wanted = Signal()
    manners_wanted = Signal()
    menu_wanted = Signal()
    coloured = Signal(object)
    """A `By`."""

    def __init__(self) -> None:
        super().__init__()
        self.chips = Chips()
        self.new = button("+", self.new_wanted.emit, look="chip")
        self.more = QToolButton()
        self.more.setText("⋯")
        for sign, meaning in ((self.new, tr("A new plan")), (self.more, tr("What can be done with this plan"))):
            sign.setToolTip(meaning)
            sign.setAccessibleName(meaning)
        self.manners = button(tr("How it seats…"), self.manners_wanted.emit, look="chip")
        self.manners.setToolTip(tr("Who presides, French or English style, one list or two, the row of honour"))
        self.colours = choice_of(by_words())
        self.finder = FindField()
        row = row_of(self, margins=0, spacing=8)
        for widget in (self.chips, self.new, self.more, self.manners):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        put_in(row, None, self.finder)
        self.chips.chosen.connect(lambda key: self.plan_chosen.emit(int(key)))
        self.more.clicked.connect(self.menu_wanted)
        self.colours.activated.connect(lambda _at: self.coloured.emit(self.by()))

    def show_plans(self, plans: Sequence[PlanRow], current: int | None) -> None:
        several = len(plans) > 1
        self.chips.show_chips([Chip(str(plan.id), _chip_words(plan, several=several)) for plan in plans])
        for plan in plans:
            button = self.chips.button(str(plan.id))
            button.setChecked(plan.id == current)
            seated = tr(
                "{seated} of %n seats taken, layout {layout}", n=plan.seats, seated=plan.seated, layout=plan.layout
            )
            printed = tr("Cards and lists are printed from it") if plan.chosen else ""
            button.setToolTip("\n".join(line for line in (plan_words(plan), seated, printed) if line))
        # A longer name needs a longer row at once.
        self.chips.updateGeometry()
        self.chips.setVisible(bool(plans))
        self.more.setVisible(bool(plans))
        self.manners.setVisible(bool(plans))

    def by(self) -> By:
        by: By = self.colours.currentData()
        return by

    def colour_by(self, by: By) -> None:
        self.colours.setCurrentIndex(max(0, self.colours.findData(by)))


def _chip_words(plan: PlanRow, *, several: bool) -> str:
    """Of several plans it is said which one is printed."""
    words = plan_words(plan)
    return tr("{plan} · printed", plan=words) if plan.chosen and several else words


class MixingSlider(QWidget):
    """From precedence, which holds every rank, to sociable, which goes by wishes."""

    def __init__(self) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(25)
        self.slider.setFixedWidth(110)
        self.slider.setAccessibleName(tr("From strict precedence to sociable mixing"))
        self.slider.setToolTip(
            tr(
                "How far Fill by rank may leave the order of ranks, and whom Improve may move, for company that suits. "
                "At the end everybody is seated by wishes alone."
            )
        )
        row = row_of(self, margins=(0, 0, 6, 0), spacing=8)
        put_in(row, words(tr("Precedence"), "quiet"), self.slider, words(tr("Sociable"), "quiet"))

    def mixing(self) -> float:
        return self.slider.value() / 100

    def show_mixing(self, mixing: float) -> None:
        self.slider.setValue(round(mixing * 100))
