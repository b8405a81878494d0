"""What the venues' page calls things: shapes, features, layouts, flaws."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.gui.words import at_start, said, tr
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.floor import FloorTable
from symposiarch.planning.seating.layout_checks import Flaw, LayoutFinding
from symposiarch.planning.seating.layout_words import FEATURES


def metres_words(millimetres: float, *, to_the_millimetre: bool = False) -> str:
    """Metres as one reads them on a plan: "12.5", and to the centimetre where not more is asked for."""
    figure = f"{millimetres / 1000:.{3 if to_the_millimetre else 2}f}"
    return figure.rstrip("0").rstrip(".")


def distance_words(millimetres: float) -> str:
    """A distance as it is told while something is dragged: "85 cm", "1.45 m"."""
    if millimetres < 1000:
        return tr("{length} cm", length=f"{millimetres / 10:.0f}")
    return tr("{length} m", length=metres_words(millimetres))


def degrees_words(degrees: float) -> str:
    return f"{degrees:.0f}°"


def shape_words() -> dict[str, str]:
    return {
        "round": tr("Round"),
        "oval": tr("Oval"),
        "rectangular": tr("Long"),
        "half_round": tr("Half-round"),
        "head": tr("Head table"),
        "u": tr("U"),
        "horseshoe": tr("Horseshoe"),
        "t": tr("T"),
        "comb": tr("Comb (E)"),
        "hollow_square": tr("Hollow square"),
        "bilateral": tr("Bilateral"),
        "row": tr("Row of chairs"),
        "cocktail": tr("Cocktail"),
        "polygon": tr("Any shape"),
    }


def feature_names() -> dict[str, str]:
    return {kind.value: at_start(tr(name)) for kind, name in FEATURES.items()}


def drawn_words(kind: str) -> str:
    """That something was drawn in a room, for the Undo menu."""
    return {
        "door": tr("Draw a door"),
        "window": tr("Draw a window"),
        "stage": tr("Draw a stage"),
        "lectern": tr("Draw a lectern"),
        "screen": tr("Draw a screen"),
        "column": tr("Draw a column"),
        "flags": tr("Draw flags"),
        "booth": tr("Draw an interpreters' booth"),
    }.get(kind, tr("Draw something in the room"))


def layout_words() -> dict[str, str]:
    return {
        "theatre": tr("Theatre"),
        "classroom": tr("Classroom"),
        "boardroom": tr("Boardroom"),
        "banquet": tr("Banquet"),
        "u_shape": tr("U-shape"),
        "hollow_square": tr("Hollow square"),
        "cocktail": tr("Cocktail"),
        "mixed": tr("Mixed"),
    }


def tables_words(tables: Sequence[FloorTable]) -> str:
    """How many tables there are, and how many rows of chairs."""
    rows = sum(table.shape is TableShape.ROW for table in tables)
    said = [tr("%n tables", n=len(tables) - rows)] if len(tables) > rows or not rows else []
    return " · ".join([*said, tr("%n rows", n=rows)] if rows else said)


def seat_words() -> dict[str, str]:
    return {
        "chair": tr("Chair"),
        "wheelchair": tr("Place for a wheelchair"),
        "interpreter": tr("Interpreter's chair"),
        "blocked": tr("Kept free"),
    }


def flaw_words(finding: LayoutFinding) -> str:
    """A finding in a sentence, and how it is put right where one cannot see it."""
    from symposiarch.planning.seating import layout_words

    sentence = said(layout_words.said(finding))
    if finding.flaw is not Flaw.NO_WHEELCHAIR:
        return sentence
    return tr("{finding} Press Alt and click on a chair, then W.", finding=sentence)
