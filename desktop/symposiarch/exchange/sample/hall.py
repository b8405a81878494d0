"""The hall of the sample symposium: drawn to scale, set up in two ways, and the guests seated by rank in each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.assets import resource
from symposiarch.model.base import Texts
from symposiarch.model.events import Event
from symposiarch.model.venues import FeatureKind, LayoutKind, Room, SeatKind, Venue
from symposiarch.planning.events.events import use_room
from symposiarch.planning.presence import Who
from symposiarch.planning.seating.filling.fill import fill_by_rank
from symposiarch.planning.seating.furniture.belonging import reserve_tables
from symposiarch.planning.seating.furniture.furnishing import set_seats
from symposiarch.planning.seating.furniture.hall import space_of
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan
from symposiarch.planning.venues.drawing import add_feature, set_outline
from symposiarch.planning.venues.rooms import add_room, edit_room, set_capacities
from symposiarch.planning.venues.venues import edit_venue


def add_hall(session: Session, event_id: int) -> None:
    """The venue's facts, its rooms with what stands in them, the layouts, and a seating plan for each."""
    with resource("sample", "hall.toml").open("rb") as file:
        facts = tomllib.load(file)
    event = session.get_one(Event, event_id)
    assert event.venue is not None, "the sample is held somewhere"
    venue = dict(facts["venue"])
    event.venue.names = Texts(venue.pop("names"))
    edit_venue(session, event.venue.id, **venue)
    rooms = [_draw_room(session, event.venue, said) for said in facts["rooms"]]
    for room in rooms:
        use_room(session, event_id, room.id)
    for said in facts["layouts"]:
        _set_up(session, event_id, next(room for room in rooms if room.name == said["room"]), said)


def _draw_room(session: Session, venue: Venue, said: Mapping[str, Any]) -> Room:
    """A room that the programme uses already is drawn; another is added."""
    known = next((room for room in venue.rooms if room.name == said["name"]), None)
    room = known or add_room(session, venue.id, name=said["name"])
    measures = {name: said[name] for name in ("width", "depth", "most_people", "equipment")}
    edit_room(session, room.id, **measures)
    room.names = Texts(said["names"])
    set_capacities(session, room.id, {LayoutKind(kind): count for kind, count in said["capacities"].items()})
    if "outline" in said:
        set_outline(session, room.id, [(x, y) for x, y in said["outline"]])
    for one in said["features"]:
        add_feature(
            session,
            room.id,
            FeatureKind(one["kind"]),
            x=one["x"],
            y=one["y"],
            width=one.get("width"),
            depth=one.get("depth"),
            rotation=one.get("rotation"),
            label=one.get("label", ""),
        )
    return room


def _set_up(session: Session, event_id: int, room: Room, said: Mapping[str, Any]) -> None:
    """The tables that the words ask for, and, where it is named, a plan filled by rank."""
    layout = add_layout(
        session,
        tables=read_wanted(said["tables"], space=space_of(room)),
        name=said["name"],
        event_id=event_id,
        room_id=room.id,
    )
    tables = {table.label: table for table in layout.tables}
    for label, places in said.get("wheelchairs", {}).items():
        keys = [seat.id for seat in tables[label].seats if seat.label in places]
        set_seats(session, layout.id, keys, SeatKind.WHEELCHAIR)
    for label, category in said.get("kept_for", {}).items():
        reserve_tables(session, layout.id, [tables[label].id], category=category)
    if "plan" in said:
        plan = add_plan(session, event_id, layout_id=layout.id, name=said["plan"])
        fill_by_rank(session, plan.id, who=Who(said["who"]), spread=said.get("spread", False))
