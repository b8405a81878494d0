"""Filling a plan by rank, looking for better company, and taking parts of it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

from symposiarch.gui.seating.words import seated_words
from symposiarch.gui.words import tr
from symposiarch.planning import autoseat
from symposiarch.planning.autoseat import warm_up
from symposiarch.planning.seating.exchanges import take_back
from symposiarch.planning.seating.filling.fill import fill_by_rank
from symposiarch.planning.seating.sociable.by_wishes import SocialTask, keep_wishes
from symposiarch.planning.seating.sociable.mingling import Mingled
from symposiarch.planning.seating.sociable.mixing import MixingTask, keep_mixed, nobody_moves

if TYPE_CHECKING:
    from symposiarch.gui.seating.improving import Better
    from symposiarch.gui.seating.shown_plan import ShownPlan
    from symposiarch.gui.seating.state import PlanState

AT_ONCE = 60
"""So many seats are filled within a moment; while more are filled, the window answers."""

WARM_AFTER = 1500
"""Milliseconds after a plan is first seen until the auto-seating is made ready, so that no click waits for it."""


class FillWork:
    """Each fill is one step of undo; while a search runs, its best so far is seen and nothing else may be changed."""

    def __init__(self, page: ShownPlan) -> None:
        self._page = page
        self._desk = page.desk
        self._by_wishes = ""
        """The name of the plan that is filled by wishes: another event may be chosen by the time that it is."""
        self.improving = page.improving
        self.improving.better.connect(self._show_better)
        self.improving.found.connect(self._keep_better)
        self.improving.by_wishes.connect(self._keep_wishes)
        self.improving.given_up.connect(self._say_given_up)
        self.improving.ended.connect(self._improved)
        page.plan_read.connect(self.make_ready)

    @property
    def _state(self) -> PlanState:
        return self._page.plan_state

    def options(self) -> dict[str, Any]:
        """What the slider says to a fill by rank: at its end, where ranks count for nothing, to hold them all."""
        mixing = self._page.mixing.mixing()
        return {"mixing": mixing if mixing < 1 else 0.0}

    def fill(self) -> None:
        """Everybody by rank, then what jars is mended."""
        plan = self._state.plan
        self.carry_out(
            tr("Fill {plan} by rank", plan=plan.name), partial(fill_by_rank, plan_id=plan.id, **self.options())
        )

    def carry_out(self, label: str, fill: Callable[..., object]) -> None:
        """Let `fill(session)` seat everybody by rank, as one step: at once, or for a large plan in a job that says how
        far. The slider then stands where it was filled so.

        What cannot be at once is raised.
        """
        desk, plan, mixing = self._desk, self._state.plan, self.options()["mixing"]

        def done(_filled: object) -> None:
            if self._is_shown(plan.id):
                self._page.mixing.show_mixing(mixing)
                self.tell_filled()

        if plan.seats > AT_ONCE:
            desk.workspace.perform_in_background(desk.jobs, label, fill, done=done)
        else:
            desk.perform(label, fill)
            done(None)

    def _is_shown(self, plan_id: int | None) -> bool:
        return self._page.state is not None and self._page.state.plan.id == plan_id

    def tell_filled(self) -> None:
        """Say what a fill did, beside its Undo."""
        said = seated_words(self._state.coming_and_seated, self._state.coming)
        made = len(self._page.exchanges)
        if made:
            said = tr("{seated}, with %n exchanges for better company", n=made, seated=said)
        self._desk.notices.say(said, undo=True)

    def take_back(self, exchange: int) -> None:
        """Let the two of an exchange (by its number) sit as before."""
        self._desk.change(tr("Take back an exchange of seats"), take_back, self._state.plan.id, exchange)

    def improve(self) -> None:
        """Look for better company in a job."""
        page = self._page
        page.view.give_up()
        self.improving.start(self._state.plan.id, page.mixing.mixing())
        page.show_editable()

    def fill_by_wishes(self) -> None:
        """Everybody by wishes alone, whatever the ranks, in a job; who is locked keeps the seat."""
        page = self._page
        page.view.give_up()
        self._by_wishes = self._state.plan.name
        self.improving.fill_by_wishes(self._state.plan.id)
        page.show_editable()

    def make_ready(self) -> None:
        """Compile the auto-seating while the person looks at the plan."""
        QTimer.singleShot(WARM_AFTER, self._page, warm_up)

    def _show_better(self, better: Better) -> None:
        page = self._page
        if self.improving.running and self._is_shown(self.improving.plan_id):
            page.show_tried(better.seats)
            # How good it is by now stands in the line below, with Stop.
            page.say_count(tr("improving…"))

    def _keep_better(self, task: MixingTask, found: Mingled) -> None:
        if nobody_moves(task, found):
            self._desk.notices.say(tr("No better company was found: everybody keeps the seat."))
            return
        made = len(found.exchanges)
        label = tr("Improve the seating by %n exchanges", n=made) if made else tr("Improve the seating")
        self._desk.change(label, keep_mixed, task, found)

    def _keep_wishes(self, task: SocialTask, plan: autoseat.Plan) -> None:
        kept = self._desk.change(tr("Fill {plan} by wishes", plan=self._by_wishes), keep_wishes, task, plan)
        if kept and self._is_shown(task.plan_id):
            self._page.mixing.show_mixing(1)
            self.tell_filled()

    def _say_given_up(self) -> None:
        self._desk.notices.say(tr("The search was given up: everybody keeps the seat."))

    def _improved(self) -> None:
        """Also when nothing was found or kept: the plan is shown as it stands."""
        if self._page.state is not None and self._desk.workspace.is_open:
            self._page.read_places(anew=True)
