"""How a search spends its time: cooling until all rules are kept, then cooling and warming up for a better score."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from symposiarch.planning.autoseat.crew import Crew
from symposiarch.planning.autoseat.runs import Run
from symposiarch.planning.autoseat.schedule import (
    EXPLAINING,
    FIRST_COOLING,
    REHEATS,
    RULES_COOLING,
    Heats,
    ordering,
)
from symposiarch.planning.autoseat.watch import Watch


@dataclass(frozen=True, slots=True)
class Cooling:
    """Times are parts of the time of the search, 0 to 1."""

    watch: Watch
    crew: Crew
    heats: Heats
    end: float
    """When guests no longer change tables."""

    def until_kept(self, runs: list[Run], heats: Heats, explain: Callable[[], object]) -> None:
        """Cool again and again, ever more slowly, until a plan keeps all rules; `explain` if that takes long."""
        length = RULES_COOLING
        while not self.watch.over() and not any_kept(runs):
            begin = self.watch.spent()
            if begin >= EXPLAINING:
                explain()
            self._cool(runs, heats, begin, min(1.0, begin + length), until_kept=True)
            length *= 2

    def in_rounds(self, runs: list[Run], times: int, begin_anew: Callable[[], list[Run]]) -> None:
        """Cool as often as that, each time but the first beginning anew."""
        begin = self.watch.spent()
        for number in range(times):
            if self.watch.stopped or self.watch.spent() >= self.end:
                break
            if number:
                runs = begin_anew()
            self._cool(runs, self.heats, self.watch.spent(), begin + (self.end - begin) * (number + 1) / times)
            self.watch.keep(runs)

    def warming_up(self, runs: list[Run], *, some: bool) -> None:
        """Cool soon; then go on from the best plan of all, warm it up and cool it, again and again.

        With `some`, every other thread cools once, slowly, instead: where many quarrel now the one does better, now the
        other, and which it will be is not seen beforehand.
        """
        begin, stage = self.watch.spent(), 0
        if begin >= self.end:
            return
        while (past := (self.watch.spent() - begin) / (self.end - begin)) < 1 and not self.watch.stopped:
            turn = max(0.0, (past - FIRST_COOLING) / (1 - FIRST_COOLING) * REHEATS)
            if turn and int(turn) + 1 != stage:
                stage = int(turn) + 1
                self._go_on_from_best(runs, runs[::2] if some else runs)
            warm = self.heats.at(turn % 1, self.heats.reheated) if turn else self.heats.at(past / FIRST_COOLING)
            slow = self.heats.at(past) if some else warm
            self._turn(runs, [slow if number % 2 else warm for number in range(len(runs))], self.heats)
        self.watch.keep(runs)

    def put_in_order(self, runs: list[Run]) -> None:
        """For the rest of the time better the order at the tables of the best plan."""
        self._go_on_from_best(runs, runs)
        self._cool(runs, ordering(self.heats), self.watch.spent(), 1.0)
        self.watch.keep(runs)

    def _go_on_from_best(self, runs: list[Run], warmed: list[Run]) -> None:
        self.watch.keep(runs)
        if self.watch.best is not None:
            for run in warmed:
                run.go_on(self.crew.hall, self.watch.best)

    def _cool(self, runs: list[Run], heats: Heats, begin: float, end: float, *, until_kept: bool = False) -> None:
        """Cool from hot to cold between two times; `until_kept`, until a plan keeps all rules."""
        while (now := self.watch.spent()) < end and not self.watch.stopped:
            if until_kept and any_kept(runs):
                return
            self._turn(runs, [heats.at((now - begin) / (end - begin))] * len(runs), heats)

    def _turn(self, runs: list[Run], degrees: list[float], heats: Heats) -> None:
        self.crew.turn(runs, degrees, heats)
        self.watch.look(runs)


def any_kept(runs: list[Run]) -> bool:
    """Whether any plan has ever kept all rules."""
    return any(run.best_score is not None for run in runs)
