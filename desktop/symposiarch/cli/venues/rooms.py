"""`room ...`: its facts, its walls, what stands in it, and the plan that it is traced from, in millimetres."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, command, fields_of, table
from symposiarch.cli.options import ANGLE, EXISTING, WordType, given, notes_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.venues import FeatureKind, LayoutKind
from symposiarch.planning.seating.layout_checks import metres
from symposiarch.planning.venues import background, drawing, rooms

room_argument = click.argument("room")


class Place(click.ParamType[tuple[int, int]]):
    """A point of a room, "4000,2500": millimetres from its upper left corner, to the right and down."""

    name = "X,Y"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        across, _, down = str(value).partition(",")
        try:
            return int(across), int(down)
        except ValueError:
            self.fail(f"“{value}” is no place. Write millimetres from the upper left corner: 4000,2500.", param, ctx)


PLACE = Place()


@command
@room_argument
def show(desk: Desk, room: str) -> None:
    """A room as it is drawn: its walls and what stands in it."""
    with desk.office.reading() as session:
        found = rooms.room_called(session, room)
        row = rooms.room_row(found)
        features = [fields_of(one, "id kind label x y width depth rotation") for one in found.features]
        value = {
            **fields_of(found, "id name venue=venue.name width depth"),
            **fields_of(row, "square_metres most_people"),
            "capacities": dict(row.capacities),
            "outline": [list(corner) for corner in rooms.outline_of(found)],
            "features": features,
            "background": None
            if found.background_id is None
            else {"x": found.background_x, "y": found.background_y, "width": found.background_width or found.width},
        }
    lines = [f"{found.name}, {value['venue']}: {_size(found.width, found.depth)}, {row.square_metres:g} m²."]
    lines += table(
        ("id", "what", "label", "x", "y", "width", "depth", "turned"),
        ([f"{part:g}" if name == "rotation" else part for name, part in one.items()] for one in features),
    )
    desk.show(value, lines)


@command
@room_argument
@click.option("--name", help="What it is called from now on.")
@click.option("--width", type=click.IntRange(min=1), help="Millimetres.")
@click.option("--depth", type=click.IntRange(min=1), help="Millimetres.")
@click.option("--most-people", type=click.IntRange(min=0), help="That the room may hold; 0 for no limit.")
@click.option("--walk-minutes", type=click.IntRange(min=0), help="To another room of the venue.")
@click.option("--equipment", help="What is there: projector, microphones, booth.")
@notes_option
@click.option("--capacity", "capacities", multiple=True, metavar="KIND=PEOPLE", help="“theatre=240”; 0 takes it away.")
def edit(desk: Desk, /, room: str, capacities: tuple[str, ...], **fields: Any) -> None:
    """Change what is named of a room."""
    said = given(fields)
    if "most_people" in said:
        said["most_people"] = said["most_people"] or None
    counts = dict(map(_capacity, capacities))
    with desk.office.transaction("Edit a room") as work:
        key = rooms.room_called(work.session, room).id
        rooms.edit_room(work.session, key, **said)
        rooms.set_capacities(work.session, key, counts)
    desk.show({"id": key, "changed": work.changes is not None}, "Changed." if work.changes else "Nothing to change.")


def _capacity(text: str) -> tuple[LayoutKind, int]:
    kind, _, count = text.partition("=")
    try:
        return LayoutKind.read(kind), int(count)
    except ValueError:
        known = ", ".join(one.value for one in LayoutKind)
        raise SymposiarchError(f"“{text}” is no capacity. Write “theatre=240”; the layouts are {known}.") from None


@command
@room_argument
@click.option("--name", default="", help="What the copy is called.")
def copy(desk: Desk, room: str, name: str) -> None:
    """The same room once more, drawn alike."""
    with desk.office.transaction("Copy a room") as work:
        made = rooms.copy_room(work.session, rooms.room_called(work.session, room).id, name=name)
        value = {"id": made.id, "name": made.name}
    desk.show(value, f"Room {value['id']}: {value['name']}.")


@command
@room_argument
def remove(desk: Desk, room: str) -> None:
    """Take out a room in which nothing is set up."""
    with desk.office.transaction("Remove a room") as work:
        found = rooms.room_called(work.session, room)
        name = found.name
        rooms.remove_room(work.session, found.id)
    desk.show({"removed": name}, f"{name} is removed.")


@command
@room_argument
@click.argument("corners", nargs=-1, type=PLACE)
def outline(desk: Desk, room: str, corners: tuple[tuple[int, int], ...]) -> None:
    """Give a room its walls: the corners in turn, as X,Y."""
    with desk.office.transaction("Draw the walls") as work:
        found = rooms.room_called(work.session, room)
        drawing.set_outline(work.session, found.id, corners)
        value = {"id": found.id, "width": found.width, "depth": found.depth, "corners": len(corners)}
    desk.show(value, f"{value['corners']} walls, {_size(found.width, found.depth)}.")


@command
@room_argument
@click.argument("source", type=EXISTING, required=False)
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True, help="Of a PDF.")
@click.option("--width", type=click.IntRange(min=1), help="How many millimetres of the room the picture shows across.")
@click.option("--at", "at", type=PLACE, help="Where its upper left corner lies.")
@click.option("--remove", "away", is_flag=True, help="Take the picture away.")
def trace(
    desk: Desk, room: str, source: Path | None, page: int, width: int | None, at: tuple[int, int] | None, away: bool
) -> None:
    """Lay a picture or a page of a PDF behind a room, to trace it; or bring it to scale."""
    from symposiarch.documents.plan_page import picture_of

    content = picture_of(source, page) if source is not None else None
    with desk.office.transaction("Lay a plan behind a room") as work:
        found = rooms.room_called(work.session, room)
        if away:
            background.clear_background(work.session, found.id)
        elif content is not None:
            background.set_background(work.session, found.id, content, width=width)
        x, y = at or (None, None)
        if not away and found.background_id is None:
            raise SymposiarchError("Name the picture or the PDF that is to be traced.")
        if not away:
            background.place_background(work.session, found.id, x=x, y=y, width=width)
        value = {"id": found.id, "width": found.background_width if found.background_id is not None else None}
    desk.show(value, "The plan is taken away." if away else f"The plan is {metres(value['width'] or 0)} wide.")


@command
@room_argument
@click.argument("kind", type=WordType(FeatureKind))
@click.option("--at", "at", type=PLACE, help="Its middle; a door or window goes to the nearest wall.")
@click.option("--width", type=click.IntRange(min=20), help="Millimetres.")
@click.option("--depth", type=click.IntRange(min=20), help="Millimetres.")
@click.option("--turn", "rotation", type=ANGLE, help="Degrees clockwise.")
@click.option("--label", default="", help="What is written on it.")
def add_feature(desk: Desk, /, room: str, kind: FeatureKind, at: tuple[int, int] | None, **fields: Any) -> None:
    """Put a door, window, stage, lectern, screen, column, flags or booth into a room."""
    x, y = at or (None, None)
    with desk.office.transaction("Draw in a room") as work:
        found = rooms.room_called(work.session, room)
        made = drawing.add_feature(work.session, found.id, kind, x=x, y=y, **fields)
        value = {"id": made.id, "kind": kind.value, "x": made.x, "y": made.y, "rotation": made.rotation}
    desk.show(value, f"{kind.value} {value['id']} at {value['x']},{value['y']}.")


@command
@room_argument
@click.argument("features", nargs=-1, type=int, required=True)
@click.option("--at", "at", type=PLACE, help="Its middle; a door or window goes to the nearest wall.")
@click.option("--width", type=click.IntRange(min=20), help="Millimetres.")
@click.option("--depth", type=click.IntRange(min=20), help="Millimetres.")
@click.option("--turn", "rotation", type=ANGLE, help="Degrees clockwise.")
@click.option("--label", help="What is written on it.")
def edit_feature(
    desk: Desk, /, room: str, features: tuple[int, ...], at: tuple[int, int] | None, **fields: Any
) -> None:
    """Move, turn, resize or label what stands in a room, by its number in “room show”."""
    said = given(fields)
    if at is not None:
        said |= {"x": at[0], "y": at[1]}
    with desk.office.transaction("Draw in a room") as work:
        found = rooms.room_called(work.session, room)
        drawing.change_features(work.session, found.id, dict.fromkeys(features, said))
    desk.show({"changed": work.changes is not None}, "Changed." if work.changes else "Nothing to change.")


@command
@room_argument
@click.argument("features", nargs=-1, type=int, required=True)
def remove_feature(desk: Desk, room: str, features: tuple[int, ...]) -> None:
    """Take what stands in a room out, by its number in “room show”."""
    with desk.office.transaction("Draw in a room") as work:
        drawing.remove_features(work.session, rooms.room_called(work.session, room).id, features)
    desk.show({"changed": work.changes is not None}, "Removed." if work.changes else "Nothing to remove.")


def _size(width: int, depth: int) -> str:
    """ "12 × 16 m"."""
    return f"{width / 1000:g} × {metres(depth)}"
