"""The ways to seat late changes, looked for beside the window: with many guests who wait, they take a while."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from symposiarch.gui.jobs import Job, Jobs
from symposiarch.gui.words import tr
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.known import Known
from symposiarch.planning.seating.late.changes import Proposal, ways

if TYPE_CHECKING:
    from symposiarch.gui.seating.state import PlanState

LATE = 10
"""So many without a seat in a plan that is nearly full are newcomers; more are those who were never seated."""


class LateWays(QObject):
    """Keeps `proposals` true of the plan that is shown: none from the moment it changes until those of now are found.

    One is looked for at a time; a change ends it, and the next begins.
    """

    found = Signal()
    """The proposals are those of the plan as it is shown."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self.proposals: tuple[Proposal, ...] = ()
        self._jobs = jobs
        self._job: Job | None = None
        self._wanted: _Seating | None = None
        self._asked: _Seating | None = None

    def follow(self, state: PlanState | None) -> None:
        """Who sits where may be another now, and what is known of the guests."""
        seating = _Seating(state.facts, dict(state.guest_on), frozenset(state.locked)) if state is not None else None
        if state is None or not _is_late(state):
            seating = None
        if seating is not None and self._wanted is not None and seating.is_as(self._wanted):
            return
        self._wanted, self.proposals = seating, ()
        if self._job is not None:
            self._job.stop()
        else:
            self._look()

    def _look(self) -> None:
        self._asked = self._wanted
        if self._wanted is not None:
            self._job = self._jobs.start(
                tr("Looking for ways to seat late changes"),
                partial(_ways, self._wanted),
                done=partial(self._take, self._wanted),
                ended=self._ended,
                quiet=True,
                only_reads=True,
            )

    def _take(self, seating: _Seating, proposals: tuple[Proposal, ...]) -> None:
        if seating is self._wanted:
            self.proposals = proposals
            self.found.emit()

    def _ended(self) -> None:
        self._job = None
        if self._wanted is not self._asked:
            self._look()


class _Seating(NamedTuple):
    """What the ways follow from: plain values, which a job may read while the window goes on."""

    facts: Known
    seats: dict[int, int]
    locked: frozenset[int]

    def is_as(self, other: _Seating) -> bool:
        return self.facts is other.facts and self.seats == other.seats and self.locked == other.locked


def _is_late(state: PlanState) -> bool:
    """Whether somebody who sits has cancelled, or a few have come new."""
    people = state.facts.people
    gone = any(people[guest].presence is Presence.ABSENT for guest in state.seat_of if guest in people)
    return gone or 0 < len(state.waiting) <= min(LATE, len(state.seat_of))


def _ways(seating: _Seating, report: Callable[[float, str], None]) -> tuple[Proposal, ...]:
    """In a thread of its own; it can be stopped whenever guests are fitted in."""
    return ways(seating.facts, seating.seats, seating.locked, asking=partial(report, -1.0, ""))
