"""A guest in the air: who it is, what putting them down would do, and what would then be wrong, said at the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from symposiarch.gui.seating.words import GRAVE, finding_words, head_name, seat_words
from symposiarch.gui.theme import Theme, sized
from symposiarch.gui.words import tr
from symposiarch.planning.seating.checks import SeatingFinding

if TYPE_CHECKING:
    from symposiarch.gui.seating.state import PlanState

MOST = 3
"""So many of the things that would be wrong are told."""

WIDEST = 300

WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft.value


@dataclass(slots=True)
class Carried:
    """Who is carried, from which seat if from any, and where the pointer is (None for the keyboard)."""

    guest: int
    seat: int | None = None
    at: QPointF | None = None


class Line(NamedTuple):
    """A line of the tag: its words, and the theme's colour of the dot before it."""

    text: str
    dot: str = ""


def tag_lines(state: PlanState, company: Sequence[int], seat: int | None, *, outside: bool) -> tuple[Line, ...]:
    """The name, what it is to put this guest on a seat or `outside` of the plan, and what would be wrong then.

    Whoever moves along is told, and where there is no room for all of them, that.
    """
    guest, *others = company
    name = Line(head_name(state.facts.people.get(guest)))
    if outside and guest in state.seat_of:
        return name, Line(tr("Gives up the seat"))
    if seat is None or seat not in state.rows:
        return (name,)
    refused = state.refusal(guest, seat)
    if refused == "locked":
        return name, Line(tr("A locked seat does not change hands."))
    if refused == "blocked":
        return name, Line(tr("This seat is given to nobody."))
    if state.guest_on.get(seat) == guest:
        return name, Line(tr("Stays here"))
    if others and not outside:
        return name, *_together(state, company, seat)
    other = state.head_on(seat)
    if other is None:
        does = seat_words(state.rows[seat])
    elif guest in state.seat_of:
        does = tr("Changes places with {name}", name=head_name(other))
    else:
        does = tr("Takes the seat of {name}", name=head_name(other))
    return name, Line(does), *_wrong(state.wrong_after(guest, seat))


def _together(state: PlanState, company: Sequence[int], seat: int) -> tuple[Line, ...]:
    if any(state.seat_of.get(guest) in state.locked for guest in company):
        return (Line(tr("A locked seat does not change hands.")),)
    moves = state.together(company, seat)
    if moves is None:
        return (Line(tr("There are not %n seats side by side here.", n=len(company))),)
    return Line(seat_words(state.rows[seat])), Line(_along(state, company[1:])), *_wrong(state.wrong_when(moves))


def _wrong(wrong: Sequence[SeatingFinding]) -> list[Line]:
    told = [Line(finding_words(found), "declined" if found.wrong in GRAVE else "tentative") for found in wrong[:MOST]]
    if len(wrong) > MOST:
        told.append(Line(tr("and %n more", n=len(wrong) - MOST)))
    return told


def seats_taken(state: PlanState, company: Sequence[int], seat: int | None) -> tuple[int, ...]:
    """The seats that a company would take, if it were put down on one of them; none for one guest alone."""
    moves = state.together(company, seat) if len(company) > 1 and seat in state.rows and seat is not None else None
    return tuple(there for guest in company if (there := (moves or {}).get(guest)) is not None)


def _along(state: PlanState, others: Sequence[int]) -> str:
    if len(others) == 1:
        return tr("{name} moves along", name=head_name(state.facts.people.get(others[0])))
    return tr("%n others move along", n=len(others))


def paint_tag(painter: QPainter, theme: Theme, font: QFont, view: QSize, at: QPointF, lines: tuple[Line, ...]) -> None:
    """The lines on a card beside a point, inside of the view; what is longer than the card wraps."""
    painter.setFont(sized(font, 13))
    boxes = [_wrapped(painter.fontMetrics(), line) for line in lines]
    wide = max(box.width() + (14 if line.dot else 0) for box, line in zip(boxes, lines, strict=True)) + 20
    tall = sum(box.height() + 1 for box in boxes) + 10
    left = max(4.0, min(at.x() + 16, view.width() - wide - 4))
    above = at.y() - tall - 10
    box = QRectF(left, above if above >= 4 else at.y() + 16, wide, tall)
    painter.setPen(QPen(theme["link"], 1))
    painter.setBrush(theme["panel"])
    painter.drawRoundedRect(box, 6, 6)
    top = box.top() + 5
    for number, (line, size) in enumerate(zip(lines, boxes, strict=True)):
        row = QRectF(box.left() + 10, top, wide - 20, size.height() + 1)
        top = row.bottom()
        if line.dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme[line.dot])
            painter.drawEllipse(QPointF(row.left() + 4, row.top() + painter.fontMetrics().height() / 2), 4, 4)
            row.setLeft(row.left() + 14)
        painter.setPen(theme["ink"] if number == 0 or line.dot else theme["quiet"])
        painter.drawText(row, WRAPPED, line.text)


def _wrapped(metrics: QFontMetrics, line: Line) -> QRect:
    most = WIDEST - 20 - (14 if line.dot else 0)
    return metrics.boundingRect(QRect(0, 0, most, 1000), WRAPPED, line.text)
