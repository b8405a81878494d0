"""A guest in the air: who it is, what putting them down would do, and what would then be wrong, said at the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from symposiarch.gui.floor.painting import sized
from symposiarch.gui.seating.words import GRAVE, finding_words, head_name, seat_words
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.gui.theme import Theme

MOST = 3
"""So many of the things that would be wrong are told."""

WIDEST = 360


@dataclass(slots=True)
class Carried:
    """Who is carried, and where the pointer is (None for the keyboard)."""

    guest: int
    at: QPointF | None = None


class Line(NamedTuple):
    """A line of the tag: its words, and the theme's colour of the dot before it."""

    text: str
    dot: str = ""


def tag_lines(state: PlanState, guest: int, seat: int | None, *, outside: bool = False) -> tuple[Line, ...]:
    """The name, what it is to put this guest on a seat or `outside` of the plan, and what would be wrong then."""
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
    other = state.head_on(seat)
    if other is None:
        does = seat_words(state.rows[seat])
    elif guest in state.seat_of:
        does = tr("Changes places with {name}", name=head_name(other))
    else:
        does = tr("Takes the seat of {name}", name=head_name(other))
    wrong = state.wrong_after(guest, seat)
    told = [
        Line(finding_words(found), "declined" if found.wrong.value in GRAVE else "tentative") for found in wrong[:MOST]
    ]
    if len(wrong) > MOST:
        told.append(Line(tr("and %n more", n=len(wrong) - MOST)))
    return name, Line(does), *told


def paint_tag(painter: QPainter, theme: Theme, font: QFont, view: QSize, at: QPointF, lines: tuple[Line, ...]) -> None:
    """The lines on a card beside a point, inside of the view."""
    painter.setFont(sized(font, 13))
    metrics = painter.fontMetrics()
    high = metrics.height() + 1
    shown = [(metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, WIDEST - 40), line.dot) for line in lines]
    wide = max(metrics.horizontalAdvance(text) + (14 if dot else 0) for text, dot in shown) + 20
    tall = high * len(shown) + 10
    left = max(4.0, min(at.x() + 16, view.width() - wide - 4))
    above = at.y() - tall - 10
    box = QRectF(left, above if above >= 4 else at.y() + 16, wide, tall)
    painter.setPen(QPen(theme["link"], 1))
    painter.setBrush(theme["panel"])
    painter.drawRoundedRect(box, 6, 6)
    for number, (text, dot) in enumerate(shown):
        row = QRectF(box.left() + 10, box.top() + 5 + number * high, wide - 20, high)
        if dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme[dot])
            painter.drawEllipse(QPointF(row.left() + 4, row.center().y()), 4, 4)
            row.setLeft(row.left() + 14)
        painter.setPen(theme["ink"] if number == 0 or dot else theme["quiet"])
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
