"""The column in which lines of somebody's file are taken or left out."""

from __future__ import annotations

from symposiarch.gui.tables.model import Column
from symposiarch.gui.words import tr


def take_column(width: int) -> Column:
    """Whether a line is taken, by its field `taken`; changed in place."""
    ticks = {True: tr("yes"), False: tr("left out")}
    return Column(
        tr("Take"),
        "taken",
        width=width,
        show=ticks.get,
        dot={True: "accepted", False: "none"}.get,
        editable=True,
        choices=tuple(ticks.items()),
    )
