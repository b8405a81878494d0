"""Seating: the plan as a floor plan, guests dragged or carried to seats, the reason for each seat beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.desk import Desk
from symposiarch.gui.floor.zoom_buttons import ZoomButtons
from symposiarch.gui.pieces import card, column_of, row_of
from symposiarch.gui.qt import override
from symposiarch.gui.seating.colours import By
from symposiarch.gui.seating.commands import FILL, seating_commands
from symposiarch.gui.seating.shown_plan import ShownPlan
from symposiarch.gui.seating.words import head_name
from symposiarch.gui.seating.work.checking import CheckWork
from symposiarch.gui.seating.work.filling import FillWork
from symposiarch.gui.seating.work.finding import FindWork
from symposiarch.gui.seating.work.hands import Hands
from symposiarch.gui.seating.work.plans import PlanWork
from symposiarch.gui.seating.work.seats import SeatWork
from symposiarch.gui.seating.work.tables import TableWork
from symposiarch.gui.words import tr
from symposiarch.planning.seating.checks import Wrong

GAP = 8
"""Pixels between the plan and what is told above and below it."""


class SeatingPage(ShownPlan):
    """Arranges the plan that is shown, and hands what is done with it to those who do it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seats = SeatWork(self)
        self.filling = FillWork(self)
        self.finding = FindWork(self)
        self.checking = CheckWork(self)
        self.tables = TableWork(self, self.filling)
        self.plan_work = PlanWork(self)
        self.hands = Hands(self, self.seats, self.tables, self.plan_work)
        self._lay_out()
        self._connect()
        kept = str(desk.settings.value("seating/colours", ""))
        self.bar.colour_by(next((by for by in By if by.value == kept), By.CATEGORY))
        desk.actions.attach("seating", self.view)
        desk.actions.attach("seating", self.panel.table.list)

    def _lay_out(self) -> None:
        whole, plan, frame = QWidget(), QWidget(), card()
        self.set_content(whole)
        column_of(whole, margins=0, spacing=10, holds=(self.bar, (self.stack, 1)))
        self.stack.addWidget(self.start)
        self.stack.addWidget(plan)
        plan.installEventFilter(self)
        column_of(frame, margins=2, holds=(self.view,))
        ZoomButtons(self.view)
        told = row_of(spacing=14, holds=(self.frozen, self.go_on, None))
        column = column_of(plan, margins=0, spacing=GAP, holds=(told, (frame, 1)))
        below = row_of(spacing=14)
        below.addWidget(self.bar.colours, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.legend, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(below)
        self.set_panel(self.panel)
        self._buttons.addWidget(self.mixing)
        self.fill_button = self.add_button("seating.fill", primary=True)
        self.wishes_button = self.add_button("seating.fill_by_wishes", primary=True)
        self.improve_button = self.add_button("seating.improve")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The plan has half of the page at least: what its colours mean takes no more lines than are left."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.legend.keep_within(watched.height() - self.height() // 2 - 2 * GAP)
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        desk, view, panel, bar = self.desk, self.view, self.panel, self.bar
        self.told.connect(self._offer_next_step)
        self.mixing.slider.valueChanged.connect(self._offer_next_step)
        bar.plan_chosen.connect(self.show_plan)
        bar.new_wanted.connect(lambda: desk.actions.do("seating.new"))
        bar.manners_wanted.connect(lambda: desk.actions.do("seating.manners"))
        bar.coloured.connect(self.colour_by)
        view.guest_dropped.connect(self.seats.drop)
        view.guest_taken_off.connect(self.seats.take_off)
        view.held_fast.connect(self.seats.say_why_fixed)
        view.selection_changed.connect(self.selection_moved)
        view.hint_changed.connect(self.told)
        panel.unseated.wanted.connect(self.seats.seat_wanted)
        panel.seat.guest_wanted.connect(self.show_guest)
        self.go_on.followed.connect(lambda: desk.actions.do("seating.go_on"))
        panel.check_wanted.connect(self.checking.go_to)
        panel.seat.next_wanted.connect(lambda: desk.actions.do("seating.next_check"))
        panel.seat.table_wanted.connect(self.tables.list_all)
        panel.seat.person_wanted.connect(lambda person: desk.show_page("contacts", person))
        panel.seat.taken_back.connect(self.filling.take_back)
        panel.seat.wish_wanted.connect(self.seats.note_wish)
        panel.seat.wish_removed.connect(self.seats.remove_wish)
        panel.accepted.connect(self.seats.accept)
        panel.seat.lock_wanted.connect(self.seats.lock)
        panel.seat.unseat_wanted.connect(self.seats.take_off)
        panel.seat.kind_wanted.connect(self.tables.set_kind)
        self.start.tables_wanted.connect(self.plan_work.begin)
        self.start.layout_wanted.connect(self.plan_work.seat_at)
        self.start.page_wanted.connect(desk.show_page)
        desk.theme.changed.connect(self.dressed_anew)
        desk.workspace.editing_changed.connect(lambda _can: self.show_editable())
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._keyboard_moved)

    def _keyboard_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        """In the field and in the list of a table other keys work than on the plan."""
        if any(widget in (before, now) for widget in (self.bar.finder, self.panel.table.list)):
            self.told.emit()

    def _offer_next_step(self) -> None:
        """While nobody sits guests are seated; from then on the seating is improved, if anybody may move for it. At its
        end the slider asks for wishes alone: the button that is seen has the keys that fill."""
        begun = self.state is not None and bool(self.state.guest_on)
        may_move = self.state is not None and (self.mixing.mixing() > 0 or bool(self.state.waiting))
        by_wishes = self.state is not None and self.mixing.mixing() == 1
        self.fill_button.setVisible(not by_wishes)
        self.wishes_button.setVisible(by_wishes)
        for name, answers in (("seating.fill", not by_wishes), ("seating.fill_by_wishes", by_wishes)):
            self.desk.actions[name].setShortcuts([QKeySequence(FILL)] if answers else [])
        for button in (self.fill_button, self.wishes_button):
            button.be_primary(not begun)
        self.improve_button.be_primary(begun and may_move)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return seating_commands()

    @override
    def status(self) -> str:
        if self.state is None:
            return ""
        if not self.state.guest_on:
            return tr("Nobody is seated yet")
        wrong = sum(found.wrong is not Wrong.UNSEATED for found in self.state.findings)
        if wrong:
            return tr("%n checks", n=wrong)
        unseated = tr("Nothing is wrong with those who are seated")
        return unseated if self.state.findings else tr("Nothing is wrong in this plan")

    @override
    def keys(self) -> str:
        if self.state is None:
            return ""
        if self.bar.finder.hasFocus():
            return tr("Enter goes to whoever is found, and on to the next · Escape goes back to the plan")
        if self.view.carried is not None:
            name = head_name(self.state.facts.people.get(self.view.carried.guest))
            return tr("Arrows carry {name} · Enter puts down · Escape leaves as it was", name=name)
        if self.improving.running:
            return tr("Stop keeps the best so far · Ctrl+Z gives the search up · arrows move · F finds")
        if not self.can_change():
            if self.proposals and self.state.frozen and self.desk.workspace.can_edit:
                return tr("C seats late changes in a copy · arrows move · A lists the table · F finds · F8 next check")
            return tr("Arrows move · A lists the table · F finds · F8 next check")
        if self.panel.table.list.hasFocus():
            return tr("Arrows go from chair to chair · L locks · Delete frees · Enter goes to the plan")
        seat = self.view.seat
        if seat is not None and self.state.head_on(seat) is None:
            return tr("Type a name to seat somebody here · arrows move")
        if self.proposals:
            return tr(
                "C seats late changes · arrows move · Enter picks up · S swaps · L locks · Delete frees · F finds"
            )
        if self.state.findings:
            return tr("Arrows move · Enter picks up · S swaps · L locks · Delete frees · F finds · F8 next check")
        return tr("Arrows move · Enter picks up · S swaps · L locks · Delete frees · A lists the table · F finds")

    @override
    def reading_keys(self) -> str:
        return self.keys()

    @override
    def show_thing(self, about: object) -> None:
        """An attendee's seat, by a number; a seat: ("seat", id); whom to look for, by a word; or the plan on a layout:
        ("layout", id)."""
        match about:
            case int(attendee):
                self.show_guest(attendee)
            case ("seat", int(seat)):
                self._show_seat_of_printed(seat)
            case ("layout", int(layout)):
                self.plan_work.show_at(layout)
            case str(name) if name:
                self.bar.finder.setText(name)

    def _show_seat_of_printed(self, seat: int) -> None:
        """What is found to be wrong is so of the plan that is printed from, whichever is looked at."""
        chosen = next((plan for plan in self.plans if plan.chosen), None)
        if chosen is not None and (self.state is None or self.state.plan.id != chosen.id):
            self.show_plan(chosen.id)
        if self.state is not None and seat in self.state.rows:
            self.go_to(seat)
