"""What the seating page asks the office, each question once and in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from symposiarch.gui.seating.state import PlanState
from symposiarch.gui.words import tr
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.heads import heads
from symposiarch.planning.people.categories import category_colours
from symposiarch.planning.seating.floor import Floor, floor
from symposiarch.planning.seating.furniture.layouts import layout_rows
from symposiarch.planning.seating.known import Known, known
from symposiarch.planning.seating.who_sits import needs_seat
from symposiarch.planning.venues.venues import venues

if TYPE_CHECKING:
    from symposiarch.gui.workspace import Session, Workspace
    from symposiarch.planning.seating.plans.plans import PlanRow


class Choice(NamedTuple):
    """A layout or a room that can be chosen."""

    id: int
    name: str
    seats: int


class Setting(NamedTuple):
    """What a plan is made on: the layouts of the event, the rooms, and how many are coming."""

    layouts: tuple[Choice, ...]
    before: tuple[Choice, ...]
    """What stood in the rooms of its house for other events, and patterns: they can be set up once more."""
    rooms: tuple[Choice, ...]
    usual_room: int | None
    """The room in which new tables most likely stand: that of its largest layout, else the first of its house."""
    coming: int

    def layout(self, key: int) -> Choice:
        return next(one for one in (*self.layouts, *self.before) if one.id == key)


def read_plan(workspace: Workspace, plan: PlanRow, before: Floor | None = None, *, stands: bool = False) -> PlanState:
    """A plan with all that is known of its guests; the floor from `before` stays where it is the same.

    It is not even looked at where it `stands`: nothing that it shows has changed.
    """
    facts, drawn, colours = workspace.read(_plan, plan, before if stands else None)
    return PlanState(plan, facts, before if before is not None and before == drawn else drawn, colours)


def _plan(session: Session, plan: PlanRow, drawn: Floor | None) -> tuple[Known, Floor, dict[str, str]]:
    """In one session, in which the tables and chairs that all of these ask for are read once."""
    drawn = drawn or floor(session, plan.layout_id)
    return known(session, plan.id), drawn, category_colours(session)


def read_setting(workspace: Workspace, event_id: int) -> Setting:
    return workspace.read(_setting, event_id)


def _setting(session: Session, event_id: int) -> Setting:
    found = venues(session)
    house = event_row(session, event_id).venue_id
    rooms = [room for venue in found for room in venue.rooms]
    at_home = [room for venue in found if venue.id == house for room in venue.rooms]
    everywhere = layout_rows(session)
    layouts = [row for row in everywhere if row.event_id == event_id]
    here = {None, *(room.id for room in at_home)}
    before = [row for row in everywhere if row.event_id != event_id and row.seats and row.room_id in here]
    largest = max((row for row in layouts if row.room_id is not None), key=lambda row: row.seats, default=None)
    usual = [room for room in rooms if largest is not None and room.id == largest.room_id]
    usual = usual or at_home[:1] or (rooms if len(rooms) == 1 else [])
    return Setting(
        tuple(Choice(row.id, " · ".join(filter(None, (row.name, row.room))), row.seats) for row in layouts),
        tuple(Choice(row.id, f"{row.name} · {row.event or tr('pattern')}", row.seats) for row in before),
        tuple(
            Choice(room.id, f"{venue.name} · {room.name}", room.most_people or 0)
            for venue in found
            for room in venue.rooms
        ),
        usual[0].id if usual else None,
        sum(needs_seat(head) for head in heads(session, event_id)),
    )
