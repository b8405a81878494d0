"""Whom of a list somebody may want: everybody, those that the page shows, or those that are selected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.tables.table import Table


class Part(NamedTuple):
    """All of a list, or `only` some of it, by their ids."""

    text: str
    only: frozenset[int] | None = None


def parts_of(table: Table, everybody: Iterable[int]) -> tuple[Part, ...]:
    """All first; the others where they are not the same people."""
    whole = frozenset(everybody)
    shown = frozenset(table.rows.rows[at].id for at in table.rows.shown)
    selected = frozenset(row.id for row in table.selected())
    parts = [Part(tr("All %n on the list", n=len(whole)))]
    if shown and shown != whole:
        parts.append(Part(tr("The %n that are shown", n=len(shown)), shown))
    if len(selected) > 1 and selected not in (whole, shown):
        parts.append(Part(tr("The %n that are selected", n=len(selected)), selected))
    return tuple(parts)
