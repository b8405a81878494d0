"""How hot it is when: found from the weights of the problem, and from how many guests there are."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from symposiarch.planning.autoseat.annealing.arrays import Hall
from symposiarch.planning.autoseat.annealing.order import REACH
from symposiarch.planning.autoseat.problem import Problem

SHARED_FROM = 300
"""From so many guests the threads share one plan."""

REHEATED_FROM = 100
"""From so many guests on, as long as threads have plans of their own, they may warm the best plan up again and again;
smaller problems begin anew instead."""

CROWD = 3.0
"""Guests met at a table, of those who mean something to somebody, from which on so many hold each other in place that a
plan, warmed up a little, only comes back to where it was."""

FIRST_COOLING, REHEATS = 0.4, 4
"""The part of the time for the first cooling, and how often the best is then warmed up."""

REHEATED, REHEATED_ASKED = 0.45, 0.75
"""To which part of the heat it is warmed up; more where everybody is asked, which takes a crowd out of its place."""

MEETING = 0.85
"""The part of the time that may go into finding tables at which everybody knows enough others."""

REORDERING, OUT_OF_REACH = 0.03, 0.4
"""The part of tries that change the order at one table, where neighbours matter: few, because whenever guests change
tables the order about them is bettered; more for seats out of reach of that, as at a table that nobody can leave."""

MANY_QUARRELS = 2
"""Pairs to be kept apart for each guest, from which on a guest hardly ever finds a table alone."""


FEW = 16
"""Exchanges of more guests than must be, of 256, where nothing speaks for more."""


@dataclass(frozen=True, slots=True)
class Heats:
    """From where to where it cools, in points of the score; what the score weighs and what a broken rule costs."""

    hot: float
    cold: float
    fine: float
    share: float = 1.0
    larger: int = FEW
    """Of 256 exchanges so many are of more guests than must be."""
    lenient: float | None = None
    """What a broken rule costs where it is hottest, if less than `fine`."""
    reheated: float = REHEATED
    """The part of the heat to which the best plan is warmed up."""
    order_alone: bool = False
    """Whether everybody stays at their table, and only the order there changes."""

    def at(self, past: float, warmth: float = 1.0) -> float:
        """The heat when such a part of a cooling is over that began with a part of the heat."""
        hot = max(self.hot * warmth, self.cold)
        return float(hot * (self.cold / hot) ** min(1.0, past))

    def fine_at(self, heat: float) -> float:
        """What a broken rule costs at a heat: little for as long as guests still change tables."""
        if self.lenient is None or self.lenient >= self.fine:
            return self.fine
        return float(self.lenient * (self.fine / self.lenient) ** self.past(heat) ** STRICT_LATE)

    def past(self, heat: float) -> float:
        """How far a heat is on the way from hot (0) to cold (1)."""
        return math.log(self.hot / heat) / math.log(self.hot / self.cold) if self.hot > self.cold else 1.0


GATHERING = 110
"""Exchanges of more guests than must be, where acquaintances are needed (a small circle helps only as a whole), or many
are kept apart (who comes to a table makes several leave it)."""

MEETING_HEATS = tuple(
    Heats(hot, cold, fine, larger=GATHERING)
    for hot, cold, fine in ((1.2, 0.7, 0.5), (0.8, 0.4, 0.25), (1.6, 0.9, 1.0), (1.5, 0.2, 1.0))
)
"""For tables of acquaintances, each of whom is worth one. People who know each other gather just above the heat at
which they would freeze; which that is depends on how many they know."""


CROSS, LENIENT, STRICT_LATE = 4, 5.0, 4
"""From so many foes at a table, dealt at random, company hardly ever changes without that somebody puts up with a foe
meanwhile. What a broken rule costs then, in heats: so much that few are broken at a time; and how late it costs more
than can be gained by it."""

HOT, HOT_CROWD = 0.6, 0.85
"""Where cooling begins, in parts of the weights: hotter in a crowd, whose plans begin to freeze sooner."""

COLD = 0.1
"""Where it ends, in parts of the usual weight: such a loss is then accepted once in twenty thousand tries."""

HOT_ASKED, COLD_ASKED = 0.7, 2.4
"""How much less hot and less cold it is where everybody is asked: above, a plan comes to rest within milliseconds, and
below nothing moves any more."""

FAR_APART = 0.15
"""The part of the root mean square of all weights that stands for the usual weight where that is less: if a few wishes
weigh a hundred times as much as most, cooling for the lightest takes the time of those that count."""


def heats_of(problem: Problem, hall: Hall) -> Heats:
    """The heats that the weights of a problem ask for."""
    weights = [weight for pair in problem.pairs for weight in (pair.at_table, pair.beside) if weight]
    weights += [weight for weight in (problem.alternate_gender, problem.no_common_language) if weight]
    if not weights:
        return Heats(1.0, 0.5, 10.0)
    sizes = np.abs(np.array(weights, np.float64))
    largest = float(sizes.max())
    met = company_met(problem)
    hot = max(0.5, (HOT_CROWD if met >= CROWD else HOT) * math.sqrt(math.sqrt(float(np.mean(sizes**2))) * largest))
    usual = max(float(np.median(sizes)), FAR_APART * math.sqrt(float(np.mean(sizes**2))))
    cold = max(0.05, COLD * usual * math.sqrt(max(1.0, met)))
    if hall.crowded:
        hot, cold = HOT_ASKED * hot, COLD_ASKED * cold
    chairs = int(np.diff(hall.first).max())
    good = np.where(hall.together > 0, hall.together, 0)
    gain = float(np.sort(good, axis=1)[:, -max(1, chairs - 1) :].sum(axis=1).max()) + 4 * largest
    heats = Heats(max(hot, 2 * cold), cold, 10 * hot + gain, reheated=REHEATED_ASKED if hall.crowded else REHEATED)
    if not many_quarrel(problem):
        return heats
    heats = replace(heats, larger=GATHERING)
    foes_met = len(problem.apart) * at_one_table(problem)
    if foes_met < CROSS * len(problem.boards):
        return heats
    return replace(heats, lenient=heats.hot * max(LENIENT, math.log(foes_met)))


def warming_up(problem: Problem, hall: Hall) -> bool:
    """Whether the best plan is better warmed up again and again than others cooled from the beginning."""
    return len(problem.guests) >= REHEATED_FROM and (hall.crowded > 0 or company_met(problem) < CROWD)


def company_met(problem: Problem) -> float:
    """How many who mean something to a guest another table would hold, dealt at random.

    From one on what a change gains is a sum of many wishes: it wavers with the square root of their number, and plans
    freeze while it is that much hotter. With few wishes it is the single one that counts.
    """
    one_table = at_one_table(problem)
    wishes = 2 * sum(1 for pair in problem.pairs if pair.at_table) / max(1, len(problem.guests))
    return wishes * one_table * (1 - one_table)


def crowded(problem: Problem) -> bool:
    """Whether most mean something to each other, and a guest who asks everybody at all tables finds the most.

    Not where somebody who comes finds foes, whom one must put up with, or where acquaintances are needed.
    """
    return company_met(problem) >= CROWD and not many_quarrel(problem) and not problem.min_known


def at_one_table(problem: Problem) -> float:
    """The part of all pairs who share a table."""
    seats = max(2, problem.seats)
    return sum(board.capacity * (board.capacity - 1) for board in problem.boards) / (seats * (seats - 1))


def many_quarrel(problem: Problem) -> bool:
    """Whether so many are to be kept apart that tables change several guests rather than one."""
    return len(problem.apart) >= MANY_QUARRELS * len(problem.guests)


def reordering(hall: Hall) -> float:
    """The part of the tries that change the order at one table; 0 where neighbours do not matter."""
    if not np.any(hall.beside):
        return 0.0
    chairs = np.diff(hall.first)
    beyond = np.where(hall.loose > 0, np.maximum(0, chairs - 2 * REACH - 1), chairs)
    return REORDERING + (OUT_OF_REACH - REORDERING) * float(beyond.sum()) / max(1, int(chairs.sum()))


ORDERING = 0.015
"""The part of the time, at its end, that goes into the order at the tables of the best plan alone."""

ORDER_HOT, ORDER_COLD = 0.4, 0.04
"""From where to where that cools, in parts of the heat at the beginning."""


def ordering(heats: Heats) -> Heats:
    """For the end: in a crowd company freezes while it is still so hot that neighbours change."""
    return replace(heats, hot=heats.hot * ORDER_HOT, cold=heats.hot * ORDER_COLD, order_alone=True)


ANEW, ANEW_CROWD, FEW_TABLES, SPARE = 0.5, 0.2, 6, 0.25
"""The part of the time in which many tables are filled anew at once, less in a crowd, whose exchanges find more. Where
there are fewer tables, exchanges of two find as much; where a larger part of the chairs stays empty, guests come to a
table without that others leave it."""

FROM, FULLY = 0.35, 0.7
"""How far it has cooled when tables of a plan that threads share begin to be filled anew, and when as often as others:
a large hall has no time for it before most have found their company."""


def assigning(hall: Hall) -> float:
    """The part of the time in which many tables are filled anew."""
    spare = 1 - (hall.unit.shape[0] - 1) / max(1, hall.table.shape[0] - 1)
    useful = hall.need == 0 and spare < SPARE and np.count_nonzero(hall.loose) >= FEW_TABLES
    return (ANEW_CROWD if hall.crowded else ANEW) if useful else 0.0


def assigning_later(past: float) -> float:
    """The part of that which is used when so much of the way from hot to cold is over, where threads share a plan."""
    return min(1.0, max(0.0, (past - FROM) / (FULLY - FROM)))


RULES_ALONE = Heats(0.35, 0.14, 1.0, share=0.0)
"""While nothing counts but the rules: about what it costs to break one for a moment so that another is kept."""

RULES_COOLING = 0.025
"""The part of the time for the first cooling until all rules are kept; each further one takes twice as long."""

EXPLAINING = 0.15
"""The part of the time after which it is asked whether the rules can be kept at all."""


def rules_first(problem: Problem, heats: Heats) -> Heats:
    """Heats while only rules count; where acquaintances are needed the score leads to them."""
    if problem.min_known:
        return Heats(heats.hot, heats.cold, heats.hot, larger=GATHERING)
    return RULES_ALONE


def rounds(guests: int, seconds: float) -> int:
    """How often a search of this length begins anew: small problems often, larger ones less so."""
    return max(1, min(8 if guests < 30 else 4, round(seconds * 50 / guests)))
