"""Files for tests of the reader, and what was read of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from symposiarch.exchange.reading import Table, Value


def grows(work: Callable[[int], object], few: int) -> float:
    """How much longer ten times as much takes: 10 where each costs the same, 100 where each costs all before it."""

    def spent(count: int) -> float:
        begun = time.process_time()
        work(count)
        return time.process_time() - begun

    return min(spent(10 * few) for _ in range(2)) / max(spent(few) for _ in range(2))


def column(table: Table, heading: str) -> Sequence[Value]:
    """What stands below a heading."""
    return table.columns[table.headings.index(heading)]
