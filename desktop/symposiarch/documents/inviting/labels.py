"""Address labels on common sheets, or on any sheet by its measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event
from symposiarch.model.invitations import Channel
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.correspondence.letters import forced_language, letters

A4, LETTER = (210.0, 297.0), (215.9, 279.4)


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Millimetres: the paper, one label, the margins at the left and at the top, and from one label to the next."""

    paper: tuple[float, float]
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    step_x: float
    step_y: float


SHEETS = {
    "l7160": LabelSheet(A4, 63.5, 38.1, 3, 7, 7.25, 15.15, 66.04, 38.1),
    "l7163": LabelSheet(A4, 99.1, 38.1, 2, 7, 4.65, 15.15, 101.6, 38.1),
    "l7159": LabelSheet(A4, 63.5, 33.9, 3, 8, 7.25, 12.9, 66.04, 33.9),
    "l7162": LabelSheet(A4, 99.1, 33.9, 2, 8, 4.65, 12.9, 101.6, 33.9),
    "3474": LabelSheet(A4, 70.0, 37.0, 3, 8, 0.0, 0.5, 70.0, 37.0),
    "5160": LabelSheet(LETTER, 66.675, 25.4, 3, 10, 4.7625, 12.7, 69.85, 25.4),
    "5163": LabelSheet(LETTER, 101.6, 50.8, 2, 5, 3.96875, 12.7, 106.3625, 50.8),
    "dl": LabelSheet((220.0, 110.0), 110.0, 60.0, 1, 1, 95.0, 45.0, 110.0, 60.0),
    "c5": LabelSheet((229.0, 162.0), 120.0, 70.0, 1, 1, 95.0, 75.0, 120.0, 70.0),
    "no10": LabelSheet((241.3, 104.775), 115.0, 55.0, 1, 1, 105.0, 42.0, 115.0, 55.0),
}
"""Sheets by the numbers under which shops sell them; "dl", "c5" and "no10" are envelopes, printed one by one."""

_USUAL = {A4: "l7160", LETTER: "5160"}
"""What is printed on where nothing else is said, by the paper of the office."""

_MM = r"\d+(?:\.\d*)?|\.\d+"
_MEASURES = re.compile(
    rf"(?P<width>{_MM})x(?P<height>{_MM}):(?P<columns>\d+)x(?P<rows>\d+)"
    rf"(?:@(?P<left>{_MM}),(?P<top>{_MM}))?(?:\+(?P<gap_x>{_MM}),(?P<gap_y>{_MM}))?"
)
LEAST = 5.0
"""Millimetres: no label is narrower or lower."""


def sheet_by(measures: str, paper: tuple[float, float] = A4) -> LabelSheet:
    """A sheet by its measures in millimetres: "70x36:3x8", "63.5x38.1:3x7@7.2,15.1+2.5,0".

    One label, how many across and down, after @ the left and top margin, after + the gaps between labels. Without
    margins the labels stand in the middle of the paper.

    Raises:
        SymposiarchError: the measures are written otherwise, or the labels do not fit on the paper.
    """
    found = _MEASURES.fullmatch(measures.replace(" ", "").lower().replace("×", "x"))
    if found is None:
        raise SymposiarchError(
            f"“{measures}” is not a sheet of labels. Write it as 70x36:3x8 (width x height of a label in millimetres: "
            "how many across x down), with @left,top for margins and +gaps."
        )
    number = {name: float(value) for name, value in found.groupdict("0").items()}
    columns, rows = int(number["columns"]), int(number["rows"])
    width = columns * number["width"] + (columns - 1) * number["gap_x"]
    height = rows * number["height"] + (rows - 1) * number["gap_y"]
    left = number["left"] if found["left"] else (paper[0] - width) / 2
    top = number["top"] if found["top"] else (paper[1] - height) / 2
    if min(number["width"], number["height"]) < LEAST:
        raise SymposiarchError(f"Nothing can be read on labels of {measures}. Check the numbers.")
    inside = left >= 0 and top >= 0 and left + width <= paper[0] + 0.1 and top + height <= paper[1] + 0.1
    if not (columns and rows and inside):
        on = "A4" if paper == A4 else "US Letter"
        raise SymposiarchError(f"Labels of {measures} do not fit on {on}. Check the numbers.")
    return LabelSheet(
        paper,
        number["width"],
        number["height"],
        columns,
        rows,
        left,
        top,
        number["width"] + number["gap_x"],
        number["height"] + number["gap_y"],
    )


def facts(
    session: Session, event_id: int, edition: Edition, *, form: str, measures: str, about: str, skip: int
) -> dict[str, Any]:
    """A label a guest; for `about` thanks, one for whoever came in. `skip` labels of the first sheet are used already;
    `measures` goes before `form`.
    """
    paper = LETTER if letterhead(session).paper == "letter" else A4
    sheet = sheet_by(measures, paper) if measures else SHEETS[_USUAL[paper] if form == "usual" else form]
    made = letters(
        session,
        event_id,
        MessageKind.THANKS if about == "thanks" else MessageKind.OTHER,
        channel=Channel.POST,
        language=forced_language(session.get_one(Event, event_id), edition.languages),
    )
    return {
        "paper": list(sheet.paper),
        "label": [sheet.width, sheet.height],
        "grid": [sheet.columns, sheet.rows],
        "start": [sheet.left, sheet.top],
        "step": [sheet.step_x, sheet.step_y],
        "skip": max(0, skip),
        "labels": [{"whose": one.name, "lines": list(one.postal)} for one in made],
    }
