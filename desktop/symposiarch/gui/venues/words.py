"""What the venues' page calls things: shapes, features, layouts, flaws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from symposiarch.gui.words import tr, within

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import FloorTable
    from symposiarch.planning.seating.layout_checks import LayoutFinding


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
    return {
        "door": tr("Door"),
        "window": tr("Window"),
        "stage": tr("Stage"),
        "lectern": tr("Lectern"),
        "screen": tr("Screen"),
        "column": tr("Column"),
        "flags": tr("Flags"),
        "booth": tr("Interpreters' booth"),
        "other": tr("Something else"),
    }


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
    rows = sum(table.shape.value == "row" for table in tables)
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
    """A finding in a sentence."""
    one, other = (*finding.labels, "", "")[:2]
    match finding.flaw.value:
        case "too_narrow":
            return tr(
                "At table {table} a guest has {found}; 60 to 80 cm are usual.",
                table=one,
                found=distance_words(finding.found),
            )
        case "too_close":
            return tr(
                "Between tables {one} and {other} there are {found}; 1.2 m are needed to pass.",
                one=one,
                other=other,
                found=distance_words(finding.found),
            )
        case "chairs_meet":
            return tr(
                "Between tables {one} and {other} the chairs meet; nobody can pass behind those who sit.",
                one=one,
                other=other,
            )
        case "rows_too_close":
            return tr(
                "Between rows {one} and {other} there are {found}; 80 cm are needed.",
                one=one,
                other=other,
                found=distance_words(finding.found),
            )
        case "outside":
            if finding.row:
                return tr("Row {row} stands in a wall or outside the room.", row=one)
            return tr("Table {table} or its chairs stand in a wall or outside the room.", table=one)
        case "in_the_way":
            thing = within(feature_names()[finding.kind.value]) if finding.kind is not None else ""
            if finding.row:
                return tr("Row {row} stands where something else does ({thing}).", row=one, thing=thing)
            return tr("Table {table} or its chairs stand where something else does ({thing}).", table=one, thing=thing)
        case "door_blocked":
            if not finding.tables and finding.kind is not None:
                return tr("{thing}: it stands before a door.", thing=feature_names()[finding.kind.value])
            if finding.row:
                return tr("Row {row} stands before a door.", row=one)
            return tr("Table {table} or its chairs stand before a door.", table=one)
        case "too_many":
            return tr("There are %n seats more than the room may hold.", n=finding.found)
        case _:
            return tr(
                "%n more places for a wheelchair are needed. Press Alt and click on a chair, then W.", n=finding.found
            )
