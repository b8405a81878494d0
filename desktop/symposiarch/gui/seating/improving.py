"""Auto-seating from the page: a job that shows the best so far, and keeps it when it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, SignalInstance

from symposiarch.gui.desk import Desk
from symposiarch.gui.jobs import Cancelled, Teller
from symposiarch.gui.words import number, tr
from symposiarch.planning import autoseat
from symposiarch.planning.seating.sociable.by_wishes import SocialTask, seats_for_wishes, wishes_task
from symposiarch.planning.seating.sociable.mingling import Mingled
from symposiarch.planning.seating.sociable.mixing import MixingTask, mingled, mixing_task, score_now, seats_for
from symposiarch.store import Office

SECONDS = 6.0
"""How long is searched; Stop keeps what was found by then."""


class Better(NamedTuple):
    """The best so far: who sits where (seat to attendee), and what it is worth."""

    seats: dict[int, int]
    score: int


class Improving(QObject):
    """One search at a time. What is found is shown through `better`, and at last given to `found`."""

    better = Signal(object)
    """A `Better`."""
    found = Signal(object, object)
    """The task, and what is to be kept, as a `Mingled`."""
    by_wishes = Signal(object, object)
    """The task of a fill by wishes, and the plan that was found for it."""
    given_up = Signal()
    """It was stopped before anything was found, or taken back."""
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._teller = Teller()
        self._teller.told.connect(self.better)
        self.running = False
        self._taken_back = False
        self.plan_id: int | None = None
        """The plan that is, or was last, searched for."""
        self._office: Office | None = None

    def start(self, plan_id: int, mixing: float) -> None:
        """Search for better company in a plan; the window answers meanwhile."""
        self._begin(tr("Improving the seating"), self._search, plan_id, mixing, done=self._done)

    def fill_by_wishes(self, plan_id: int) -> None:
        """Seat everybody by wishes alone; the window answers meanwhile."""
        self._begin(tr("Seating by wishes"), self._wishes, plan_id, done=self._wishes_done)

    def _begin(
        self, title: str, work: Callable[..., object], plan_id: int, *arguments: object, done: Callable[..., object]
    ) -> None:
        self.running, self.plan_id, self._office = True, plan_id, self._desk.workspace.office
        self._taken_back = False
        self._job = self._desk.jobs.start(
            title,
            work,
            self._office,
            plan_id,
            *arguments,
            done=done,
            stopped=self._stopped,
            ended=self._ended,
            only_reads=True,
            take_back=self.take_back,
        )

    def take_back(self) -> None:
        """Give the search up, and keep nothing of what it has found: the step that Undo takes while it goes on."""
        self._taken_back = True
        self._job.stop()

    def _is_at_home(self) -> bool:
        """Whether the office that was searched in is still the open one: in another, the plan of this key is not it."""
        return self._office is not None and self._desk.workspace.has_open(self._office)

    def _wishes(
        self, report: Callable[[float, str], None], office: Office, plan_id: int
    ) -> tuple[SocialTask, autoseat.Plan]:
        """As `_search`."""
        with office.reading() as session:
            task = wishes_task(session, plan_id)
        return task, self._solve(report, task.problem, partial(seats_for_wishes, task), None).plan

    def _search(
        self, report: Callable[[float, str], None], office: Office, plan_id: int, mixing: float
    ) -> tuple[MixingTask, Mingled]:
        """In a thread of its own. Stopped, the search ends and its best is kept: Cancelled does not leave this."""
        with office.reading() as session:
            task = mixing_task(session, plan_id, mixing=mixing)
        found = self._solve(report, task.social.problem, partial(seats_for, task), score_now(task))

        def lay_out(fraction: float) -> None:
            # What was found is kept, also when it is stopped here.
            with suppress(Cancelled):
                report(fraction, tr("Laying out what was found"))

        return task, mingled(task, found.plan, report=lay_out, hurried=found.stopped)

    def _solve(
        self,
        report: Callable[[float, str], None],
        problem: autoseat.Problem,
        seats_of: Callable[[autoseat.Plan], dict[int, int]],
        now: int | None,
    ) -> autoseat.Outcome:
        """The best plan; what is better than `now` is shown as it is found."""
        warm = autoseat.warm_up()
        while warm.is_alive():
            # Here Stop gives up: nothing was found yet.
            report(-1, tr("Preparing the auto-seating, the first time only"))
            warm.join(0.1)
        # What is no better than the seating as it stands is not shown: everybody would seem to move for nothing.
        best = [now] if now is not None else []
        told: tuple[float, str] = (0.0, "")

        def stopped() -> bool:
            try:
                report(*told)
            except Cancelled:
                return True
            return False

        def tell(progress: Any) -> None:
            nonlocal told
            if progress.score is None:
                told = progress.fraction, tr("Looking for a plan that keeps every rule")
            else:
                told = progress.fraction, tr("Improving the seating: score {score}", score=number(progress.score))
            if progress.plan is not None and (not best or progress.score > best[-1]):
                best.append(progress.score)
                self._teller.told.emit(Better(seats_of(progress.plan), progress.score))

        return autoseat.solve(problem, seconds=SECONDS, progress=tell, stop=stopped)

    def _wishes_done(self, found: tuple[SocialTask, autoseat.Plan]) -> None:
        self._end_with(self.by_wishes, found)

    def _done(self, found: tuple[MixingTask, Mingled]) -> None:
        self._end_with(self.found, found)

    def _end_with(self, heard: SignalInstance, found: tuple[object, object]) -> None:
        if self._taken_back:
            self._stopped()
            return
        self.running = False
        if self._is_at_home():
            heard.emit(*found)

    def _stopped(self) -> None:
        self.running = False
        if self._is_at_home():
            self.given_up.emit()

    def _ended(self) -> None:
        """Also when it failed, and nothing is written."""
        self.running = False
        self.ended.emit()
