"""The column in which lines of somebody's file are taken or left out."""

from __future__ import annotations

from symposiarch.gui.tables.model import Column
from symposiarch.gui.words import tr


def take_column(width: int) -> Column:
    """Whether a line is taken, by its field `taken`; changed in place."""
    ticks = {True: tr("yes"), False: tr("left out")}
    return Column.of_several(tr("Take"), "taken", ticks, width=width, dot={True: "accepted", False: "none"}.get)
