"""The assignment of comers to tables that loses least: the Hungarian method, by shortest paths."""

from __future__ import annotations

from typing import Any

from symposiarch.planning.autoseat.annealing.compiling import called

FAR = 1e300
"""More than any loss."""


@called
def assign(filling: Any, many: Any) -> None:
    """Set `filling.comer[1 : many + 1]` to who comes to each table, counted from 1, so that the sum of `loss` is least.

    One after the other finds a table; whoever is in the way goes on to where the next best is lost least by it.
    """
    loss, ask, price = filling.loss, filling.ask, filling.price
    least, comer, way, seen = filling.least, filling.comer, filling.way, filling.seen
    for k in range(many + 1):
        ask[k] = price[k] = 0.0
        comer[k] = 0
    for new in range(1, many + 1):
        comer[0] = new
        here = 0
        for k in range(many + 1):
            least[k] = FAR
            seen[k] = 0
        while comer[here] != 0:
            seen[here] = 1
            who = comer[here]
            step = FAR
            nearest = 0
            for k in range(1, many + 1):
                if seen[k]:
                    continue
                more = loss[who - 1, k - 1] - ask[who] - price[k]
                if more < least[k]:
                    least[k] = more
                    way[k] = here
                if least[k] < step:
                    step = least[k]
                    nearest = k
            for k in range(many + 1):
                if seen[k]:
                    ask[comer[k]] += step
                    price[k] -= step
                else:
                    least[k] -= step
            here = nearest
        while here != 0:
            comer[here] = comer[way[here]]
            here = way[here]
