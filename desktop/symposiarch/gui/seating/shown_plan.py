"""The plan that is shown, as those see it who change it: what was read of it, the view, the bar and the panel."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.page import Page
from symposiarch.gui.pieces import Link, words
from symposiarch.gui.qt import override
from symposiarch.gui.seating.bar import MixingSlider, PlanBar
from symposiarch.gui.seating.colours import By, Colouring, telling
from symposiarch.gui.seating.improving import Improving
from symposiarch.gui.seating.late import LateWays
from symposiarch.gui.seating.panel.panel import SeatingPanel
from symposiarch.gui.seating.plan.legend import Legend
from symposiarch.gui.seating.plan.plan_view import PlanView
from symposiarch.gui.seating.reading import read_plan, read_setting
from symposiarch.gui.seating.starting import Starting
from symposiarch.gui.seating.state import PlanState
from symposiarch.gui.seating.words import plan_words, seated_words
from symposiarch.gui.words import tr
from symposiarch.planning.seating.exchanges import PlanExchange, exchanges, holding
from symposiarch.planning.seating.late.changes import Proposal
from symposiarch.planning.seating.plans.plans import PlanRow, plans
from symposiarch.planning.seating.sociable.mixing import mixing_of
from symposiarch.planning.seating.sociable.wishes import wishes
from symposiarch.planning.seating.who_sits import places, why
from symposiarch.store import ChangeSet

PEOPLE = frozenset({"events", "attendees", "invitations", "people", "posts", "organisations", "categories"})
FURNITURE = frozenset({"layouts", "tables", "seats", "rooms", "room_features"})
DRAWN = FURNITURE | {"events", "seating_plans"}
"""What the floor shows: the practice of an event tells how its seats are numbered."""
SHOWN = PEOPLE | FURNITURE | {"places", "seating_plans", "wishes"}


class ShownPlan(Page):
    """Reads and shows; nothing is written here. The page itself arranges it and hands out the commands."""

    key = "seating"

    state: PlanState | None = None
    """None until a plan is shown, also while the page is being made."""

    plan_read = Signal()
    """A plan was read from the office, with all that is known of its guests."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Seating"))
        self.plans: tuple[PlanRow, ...] = ()
        self.exchanges: tuple[PlanExchange, ...] = ()
        self.colouring: Colouring | None = None
        self._plan_id: int | None = None
        self._event_id: int | None = None
        self.bar = PlanBar()
        self.mixing = MixingSlider()
        self._mixed: dict[int, float] = {}
        """By plan where the slider was put last, whether or not anybody was seated so."""
        self.mixing.slider.valueChanged.connect(self._remember_mixing)
        self.view = PlanView(desk.theme)
        self.legend = Legend(desk.theme)
        self.panel = SeatingPanel(desk.theme)
        self.frozen = words("", "quiet")
        self.go_on = Link(tr("Go on with a copy of it"))
        self.go_on.setWordWrap(False)
        self.start = Starting()
        self.stack = QStackedWidget()
        self.improving = Improving(desk, self)
        self.late = LateWays(desk.jobs, self)
        self.late.found.connect(self._late_found)

    @property
    def plan_state(self) -> PlanState:
        """The plan, for what is only done while one is shown."""
        assert self.state is not None, "this is only done while a plan is shown"
        return self.state

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The ways to seat late changes in the plan as it is shown, as far as they are found."""
        return self.late.proposals

    # What is read

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        event_id = self.desk.event_id
        if event_id is None or (changes is not None and not changes.tables & SHOWN):
            return

        tables = changes.tables if changes is not None else SHOWN
        another = event_id != self._event_id
        self._event_id = event_id
        if another:
            self.state, self._plan_id = None, None
            self.late.follow(None)
            self._mixed.clear()
            self.start.field.clear()
        if "seating_plans" in tables or tables & FURNITURE or another:
            self.plans = self.desk.workspace.read(plans, event_id)
        here = self._plan_row()
        self.bar.show_plans(self.plans, here.id if here is not None else None)
        self._plan_id = here.id if here is not None else None
        if here is None:
            self._show_start(event_id)
        elif self.state is None or self.state.plan.id != here.id or tables & SHOWN != {"places"}:
            self._try_to_read(here, floor_stands=not tables & DRAWN)
        else:
            self.read_places()

    def _plan_row(self) -> PlanRow | None:
        """The plan that is shown: still the same, else the one that is printed from, else the first."""
        same = next((plan for plan in self.plans if plan.id == self._plan_id), None)
        return same or next((plan for plan in self.plans if plan.chosen), None) or next(iter(self.plans), None)

    def _try_to_read(self, plan: PlanRow, *, floor_stands: bool = False) -> None:
        """Read a plan; what stands in the way, a practice that is not there, is said in its place."""
        try:
            self._read_all(plan, floor_stands=floor_stands)
        except SymposiarchError as error:
            self.state = self.colouring = None
            self.late.follow(None)
            self.view.empty_words = str(error)
            self.view.show_plan(None, None)
            self.panel.show_unseated(None, None)
            self.panel.show_nothing("")
            self._turn_to(1, self.view)
            self.desk.notices.warn(str(error))

    def _read_all(self, plan: PlanRow, *, floor_stands: bool) -> None:
        before = self.state
        floor = before.floor if before is not None else None
        floor_stands = floor_stands and floor is not None and floor.layout_id == plan.layout_id
        self.state = read_plan(self.desk.workspace, plan, floor, stands=floor_stands)
        if before is None or before.plan.id != plan.id:
            kept = self._mixed.get(plan.id)
            self.mixing.show_mixing(self.desk.workspace.read(mixing_of, plan.id) if kept is None else kept)
        self._read_exchanges()
        self._turn_to(1, self.view)
        self._show_all()
        self.plan_read.emit()

    def _remember_mixing(self) -> None:
        if self.state is not None:
            self._mixed[self.state.plan.id] = self.mixing.mixing()

    def read_places(self, *, anew: bool = False) -> None:
        """Who sits where is another; all else is the same. `anew` shows it all, also where it is as it was."""
        if self.state is None:
            return
        if self.state.take_places(self.desk.workspace.read(places, self.state.plan.id)) or anew:
            self._show_all()
        else:
            # It was moved on the plan before it was kept.
            self._show_places()

    def _read_exchanges(self) -> None:
        assert self.state is not None
        self.exchanges = self.desk.workspace.read(exchanges, self.state.plan.id)

    def _show_start(self, event_id: int) -> None:
        self.state = self.colouring = None
        self.late.follow(None)
        self.bar.hide()
        self.mixing.hide()
        setting = read_setting(self.desk.workspace, event_id)
        self.start.show_step(setting, can_edit=self.desk.workspace.can_edit)
        self._turn_to(0, self.start)
        self.view.show_plan(None, None)
        self.panel.show_unseated(None, None)
        self.panel.show_nothing(tr("Once there is a plan, the guests without a seat stand here."))
        self.say_count("")
        self.say_wrong()
        self.told.emit()

    def _turn_to(self, leaf: int, keyboard: QWidget) -> None:
        """Show the first step or the plan, where the keyboard goes when the page is come to."""
        here = self.stack.currentWidget()
        held = here is not None and here.isAncestorOf(self.focusWidget() or self)
        self.stack.setCurrentIndex(leaf)
        self.keyboard = keyboard
        if held and self.stack.currentWidget() is not here:
            keyboard.setFocus()

    # What is shown

    def _show_all(self) -> None:
        state = self.plan_state
        self.bar.show()
        self.mixing.show()
        if not self.desk.settings.value("seating/colours"):
            self.bar.colour_by(telling(state))
        self.colouring = Colouring(self.bar.by(), state, self.desk.theme)
        self.view.show_plan(state, self.colouring)
        self.show_editable()
        self.panel.show_unseated(state, self.colouring)
        self.panel.show_checks(state)
        self._show_places()

    def _show_places(self) -> None:
        """What follows from who sits where, beside the plan itself and its checks."""
        state = self.plan_state
        self.legend.show_meanings(self.colouring, state)
        self._show_proposals()
        self._show_seat()
        self.say_count(seated_words(state.coming_and_seated, state.coming))
        self.say_wrong()
        self.told.emit()

    @override
    def wrong_words(self) -> str:
        """The list of findings speaks of the plan that is printed from; of another one, its own checks are counted."""
        state = self.state
        if state is None or state.plan.chosen:
            return super().wrong_words()
        if not state.guest_on or not state.findings:
            return ""
        return tr("%n to put right in {plan}", n=len(state.findings), plan=plan_words(state.plan))

    @override
    def show_wrong(self) -> None:
        state = self.state
        if state is None or state.plan.chosen:
            super().show_wrong()
        else:
            self.panel.check_wanted.emit(state.findings[0])

    def show_moved(self, seats: frozenset[int]) -> None:
        """Guests were moved on the plan, which is kept next: it is seen at once, and then what is wrong with it."""
        state = self.plan_state
        self.view.repaint_seats(seats)
        state.look_over()
        self.view.seats_changed(frozenset())
        self.panel.show_unseated(state, self.colouring)
        self.panel.show_checks(state)

    def show_tried(self, seats: Mapping[int, int]) -> None:
        """Let guests sit so, seat to attendee, while better is looked for: with what is wrong there, and not kept."""
        state = self.plan_state
        state.sit(seats)
        self.view.seats_changed()
        self.panel.show_unseated(state, self.colouring)
        self.panel.show_checks(state)
        self._show_seat()
        self.told.emit()

    def _show_proposals(self) -> None:
        state = self.plan_state
        self.late.follow(state)
        self.panel.show_proposals(state, self.proposals, can_edit=self.can_change())

    def _late_found(self) -> None:
        self._show_proposals()
        self.told.emit()

    def _show_seat(self) -> None:
        state, seat = self.state, self.view.seat
        if state is None:
            return
        head = state.head_on(seat) if seat is not None else None
        read = self.desk.workspace.read
        wished = read(wishes, self.desk.event_id, attendee_id=head.id) if head is not None else ()
        tried = self.improving.running
        reasons = read(why, state.plan.id, seat) if head is not None and seat is not None and not tried else ()
        can_edit = self.can_change()
        self.panel.show_table(state, self.colouring, self.view.table, seat, can_edit=can_edit)
        hold = holding(self.exchanges, state.guest_on)
        self.panel.show_seat(state, seat, None if tried else reasons, hold, wished, can_edit=can_edit)

    def selection_moved(self) -> None:
        """Another seat or table is selected."""
        self._show_seat()
        self.told.emit()

    def colour_by(self, by: By) -> None:
        self.desk.settings.setValue("seating/colours", by.value)
        self.dressed_anew()

    def dressed_anew(self) -> None:
        if self.state is not None and self.desk.workspace.is_open:
            self._show_all()

    def show_editable(self) -> None:
        can = self.can_change()
        self.view.can_edit = can
        self.panel.let_change(can)
        self.view.updateMicroFocus()
        self.mixing.setEnabled(can)
        self.bar.manners.setEnabled(can)
        plan = self.state.plan if self.state is not None else None
        frozen = plan is not None and plan.number is not None
        self.frozen.setVisible(frozen)
        self.go_on.setVisible(frozen and self.desk.workspace.can_edit)
        if plan is not None and frozen:
            said = tr("{plan} is frozen as number {number} and is changed no more.", plan=plan.name, number=plan.number)
            by = tr("It was frozen by {who}.", who=plan.frozen_by) if plan.frozen_by else ""
            self.frozen.setText(f"{said} {by}".strip())

    def can_change(self) -> bool:
        """Whether the plan that is shown may be changed now."""
        state = self.state
        return state is not None and not state.frozen and self.desk.workspace.can_edit and not self.improving.running

    # Plans and guests that are wanted

    def show_plan(self, plan_id: int) -> None:
        """Show another plan of the event."""
        self._plan_id = plan_id
        here = self._plan_row()
        if here is not None and (self.state is None or self.state.plan.id != here.id):
            self.bar.show_plans(self.plans, here.id)
            self._try_to_read(here)
        self.view.setFocus()

    def show_guest(self, guest: int) -> None:
        """Bring a guest into sight: on the plan, or among those without a seat."""
        self.point_at(guest)
        (self.view if self.view.seat is not None else self.panel.unseated).setFocus()

    def point_at(self, guest: int) -> None:
        """As `show_guest`; the keyboard stays where it is."""
        seat = self.state.seat_of.get(guest) if self.state is not None else None
        if seat is not None:
            self.view.go_to_seat(seat, near=True)
        else:
            self.view.select(())
            self.panel.unseated.choose(guest)

    def go_to(self, seat: int) -> None:
        """Bring a seat into sight and let the keyboard be there."""
        self.view.go_to_seat(seat, near=True)
        self.view.setFocus()
