"""The seating plan, drawn to scale: the room with door, window and host marked, and each table by itself.

Three copies are usual: the host's (places of honour, and small the chairs as cards number them), the board's at the
door (no ranks, no diets), and that of the service (diets as lettered dots). PROTOCOL, seating chart [S72].
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import function_of, name_alone
from symposiarch.documents.seating.chosen_plan import MARKS, Laid, laid, plan_facts
from symposiarch.documents.seating.floor_drawing import one_table, whole_room, with_all_tables
from symposiarch.documents.seating.floor_paper import scale_for
from symposiarch.documents.seating.seat_names import TALLEST, measures_of
from symposiarch.planning.correspondence.forms_of_address import initialled
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.heads import Head
from symposiarch.planning.logistics.diet_words import diet_in
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.floor import Floor, FloorTable, floor
from symposiarch.planning.seating.who_sits import SeatRow

PAPERS = {
    "a4": {"a4": (210.0, 297.0), "a3": (297.0, 420.0), "a2": (420.0, 594.0)},
    "letter": {"a4": (215.9, 279.4), "a3": (279.4, 431.8), "a2": (431.8, 558.8)},
}
"""By what the office prints on: width and height in millimetres, as in house.typ."""

TYPE = {"a4": 1.0, "a3": 1.25, "a2": 1.55}
"""How much larger than on A4 the type is."""

MARGIN, HEAD, FOOT, LEGEND = 12.0, 19.0, 12.0, 12.0
"""Millimetres on A4: at each side, the head with the title, the foot, and the line that explains the marks."""

READABLE = {"a4": 7.0, "a3": 5.5, "a2": 5.5}
"""Points: the smallest type of a name at its chair. A4 is read in the hand, a larger sheet with the head over it."""

SMALL = 50
"""A table that is drawn at 1 to so many or larger on half a page needs no page of its own."""

SAID_IN_LISTS = ("whose", "name", "short", "native", "mark", "inside", "chair", "diet")

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def facts(
    session: Session,
    event_id: int,
    edition: Edition,
    *,
    paper: str,
    copy: str,
    view: str,
    pages: str,
    empty: bool,
    plan: str,
) -> dict[str, Any]:
    """`copy` is for the host, the board or the service; `view` from the room or from the head table; `pages` the
    overview, each table, or both; a table where nobody sits has a page only on wish (`empty`)."""
    found = laid(session, event_id, plan)
    (width, height), scale = PAPERS[letterhead(session).paper][paper], TYPE[paper]
    sheet = {
        **plan_facts(found, edition.language, for_guests=copy == "board"),
        "paper": paper,
        "type": scale,
        "copy": copy,
        "view": view,
        "least": READABLE[paper],
        "margin": MARGIN * scale,
    }
    if found is None or not found.tables:
        return {**sheet, "flipped": False, "plans": []}
    room = with_all_tables(floor(session, found.layout_id))
    across = _across(room, width, height, scale)
    area = _area(width, height, scale, across)
    turned = view == "head"
    seats = {
        row.seat_id: (row, found.people.get(row.attendee_id or 0)) for table in found.tables for row in table.seats
    }
    diets = _diets((head for _row, head in seats.values()), edition.language) if copy == "service" else {}
    leaves: list[list[dict[str, Any]]] = []
    if pages in ("overview", "both"):
        whole = whole_room(room, area, turned=turned, measures=measures_of(scale))
        leaves.append([{"title": "", "detail": False} | whole])
    if pages in ("tables", "both"):
        shown = {table.id for table in found.shown(empty=empty)}
        tables = [table for table in room.tables if table.id in shown]
        leaves += _detail_leaves(tables, area, scale, turned=turned, across=across)
    for drawing in (drawing for leaf in leaves for drawing in leaf):
        for table in drawing["tables"]:
            for seat in table["seats"]:
                seat |= _seat(*seats[seat.pop("id")], copy, diets, edition.language)
    return {
        **sheet,
        "flipped": across,
        "area": list(area),
        "plans": leaves,
        "hall": all(table.row for table in found.tables),
        "lists": _lists(found, copy, diets, edition.language),
        "diets": [{"letter": letter, "name": diet} for diet, letter in diets.items()],
    }


def _area(width: float, height: float, scale: float, across: bool) -> tuple[float, float]:
    """What is left for a drawing, in millimetres."""
    if across:
        width, height = height, width
    return width - 2 * MARGIN * scale, height - (HEAD + FOOT + LEGEND + MARGIN / 2) * scale


def _across(room: Floor, width: float, height: float, scale: float) -> bool:
    """Whether the paper lies on its long side, because the room is drawn larger so."""
    upright, lying = (
        scale_for(room.width, room.depth, _area(width, height, scale, across)) for across in (False, True)
    )
    return lying < upright or (lying == upright and room.width > room.depth)


def _detail_leaves(
    tables: Iterable[FloorTable], area: tuple[float, float], scale: float, *, turned: bool, across: bool
) -> list[list[dict[str, Any]]]:
    """Each table by itself, two on a page where both are small; rows of chairs are read from the overview and lists."""
    half = (area[0] / 2 - 4, area[1]) if across else (area[0], area[1] / 2 - 4)
    margin = 33 * scale
    # The function stands under the name.
    measures = measures_of(scale, tallest=2 * TALLEST)

    def drawn(table: FloorTable, cell: tuple[float, float]) -> dict[str, Any]:
        drawing = one_table(table, cell, turned=turned, margin=margin, measures=measures)
        return {"title": table.label, "detail": True} | drawing

    pages: list[list[FloorTable]] = []
    waits = False
    for table in tables:
        if not table.tops or not table.seats:
            continue
        small = drawn(table, half)["scale"] <= SMALL
        if small and waits:
            pages[-1].append(table)
        else:
            pages.append([table])
        waits = small and not waits
    return [[drawn(table, half if len(page) > 1 else area) for table in page] for page in pages]


def _diets(people: Iterable[Head | None], language: str) -> dict[str, str]:
    """A letter for each diet among those who sit, the most frequent first."""
    counts = Counter(diet_in(head.diet, language) for head in people if head is not None and head.diet)
    ordered = sorted(counts, key=lambda diet: (-counts[diet], diet.casefold()))
    return {diet: LETTERS[place % len(LETTERS)] for place, diet in enumerate(ordered)}


def _seat(row: SeatRow, head: Head | None, copy: str, diets: dict[str, str], language: str) -> dict[str, Any]:
    by_honour = copy == "host" and row.honour
    # Cards are laid by the number of the chair, whatever else a copy counts.
    numbers = {"inside": str(row.honour), "chair": row.seat} if by_honour else {"inside": row.seat, "chair": ""}
    if head is None or head.presence is Presence.ABSENT:
        return {"name": "", "native": "", "office": "", "mark": "", "diet": "", **numbers}
    mark = MARKS.get(head.honour, "")
    name, native = name_alone(head, language)
    return {
        "whose": head.name,
        "name": name,
        "short": initialled(head) if name == head.name else name,
        "native": native,
        "office": function_of(head, language),
        "mark": mark if copy == "host" or mark == "host" else "",
        "diet": diets.get(diet_in(head.diet, language), ""),
        **numbers,
    }


def _lists(found: Laid, copy: str, diets: dict[str, str], language: str) -> list[dict[str, Any]]:
    """Who sits at each table, for where the drawing is too small for names."""
    lists = []
    for table in found.tables:
        people = []
        for row, head in found.sitting(table):
            seat = _seat(row, head, copy, diets, language)
            people.append({key: seat[key] for key in SAID_IN_LISTS})
        if copy == "host":
            people.sort(key=lambda one: int(one["inside"]) if one["inside"].isdecimal() else 999)
        if people:
            lists.append({"label": table.label, "row": table.row, "people": people})
    return lists
