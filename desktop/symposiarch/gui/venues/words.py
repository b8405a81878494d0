"""What the venues' page calls things: shapes, features, layouts, flaws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.planning.venues.checks import LayoutFinding


def metres_words(millimetres: float) -> str:
    """4500 as "4.5"."""
    return f"{millimetres / 1000:.2f}".rstrip("0").rstrip(".")


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
            return tr("At table {table} a guest has {found} mm; 600 to 800 are usual.", table=one, found=finding.found)
        case "too_close":
            return tr(
                "Between tables {one} and {other} there are {found} mm; 1,200 are needed to pass.",
                one=one,
                other=other,
                found=finding.found,
            )
        case "rows_too_close":
            return tr(
                "Between rows {one} and {other} there are {found} mm; 800 are needed.",
                one=one,
                other=other,
                found=finding.found,
            )
        case "outside":
            return tr("Table {table} or its chairs stand outside the room.", table=one)
        case "in_the_way":
            thing = feature_names()[finding.kind.value].lower() if finding.kind is not None else ""
            return tr("Table {table} stands where something else does ({thing}).", table=one, thing=thing)
        case "door_blocked":
            return tr("Table {table} stands before a door.", table=one)
        case "too_many":
            return tr("There are %n seats more than the room may hold.", n=finding.found)
        case _:
            return tr("%n more places for a wheelchair are needed.", n=finding.found)
