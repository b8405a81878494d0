"""How chairs and tables look on a floor: their colours, their rings, and what is written on them."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr
from symposiarch.model.venues import FeatureKind, SeatKind, TableShape

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import FloorTable
    from symposiarch.planning.seating.furniture.furnishing import LostSeat


class Form(enum.Enum):
    """The outline of a chair: what it is can be told without its colour."""

    DISC = "disc"
    SQUARE = "square"
    """A place for a wheelchair."""
    DIAMOND = "diamond"
    """An interpreter's chair."""
    CROSS = "cross"
    """A chair that nobody may have."""


@dataclass(frozen=True, slots=True)
class SeatLook:
    """What one chair shows. Chairs that look the same are drawn once and stamped."""

    fill: QColor
    edge: QColor
    ink: QColor
    text: str = ""
    form: Form = Form.DISC
    ring: QColor | None = None
    """A thin ring set off from the chair: the guest of honour."""
    locked: bool = False
    lines: tuple[str, ...] = ()
    """Who sits there, written beside the chair where it can be read: the name, then the other script."""
    faint: bool = False
    """Whether somebody else is looked for."""
    stamp: tuple[object, ...] = field(init=False, default=())
    """What the picture of the chair depends on."""

    def __post_init__(self) -> None:
        colours = (self.fill, self.edge, self.ink, self.ring)
        shades = tuple(0 if colour is None else colour.rgba() for colour in colours)
        object.__setattr__(self, "stamp", (*shades, self.text, self.form, self.locked))


def form_of(kind: SeatKind) -> Form:
    return {"wheelchair": Form.SQUARE, "interpreter": Form.DIAMOND, "blocked": Form.CROSS}.get(kind.value, Form.DISC)


def empty_look(theme: Theme, kind: SeatKind, text: str) -> SeatLook:
    """A chair on which nobody sits."""
    return SeatLook(theme["side"], theme["edge"], theme["quiet"], text, form_of(kind))


def ink_on(fill: QColor) -> QColor:
    """Black or white, whichever can be read on a ground."""
    from symposiarch.documents import colours

    return QColor(colours.ink_on(fill.name(), "#16181c"))


def feature_words(kind: FeatureKind) -> str:
    """What a feature of a room is called where it has no label of its own."""
    return {
        "door": tr("entrance"),
        "window": tr("window"),
        "stage": tr("stage"),
        "lectern": tr("lectern"),
        "screen": tr("screen"),
        "column": tr("column"),
        "flags": tr("flags"),
        "booth": tr("interpreters"),
    }.get(kind.value, "")


def lost_words(lost: Sequence[LostSeat]) -> str:
    """Who has no seat any more because it is gone."""
    names = ", ".join(dict.fromkeys(one.name for one in lost))
    return tr("No seat any more, until they are seated anew: {names}.", names=names)


def table_name(table: FloorTable) -> str:
    """ "Table 4", "Row B"."""
    if table.shape is TableShape.ROW:
        return tr("Row {row}", row=table.label)
    return tr("Table {table}", table=table.label)
