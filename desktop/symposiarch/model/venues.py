"""Venues, their rooms drawn to scale, and the layouts of tables and seats in them. All measures are millimetres.

Coordinates are those of the screen: x to the right, y down, the origin at the room's upper left corner (PROTOCOL C0).
"""

from datetime import time
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Row, Texts
from symposiarch.model.choices import Word
from symposiarch.model.people import Person, Picture


class Venue(Carried, Row):
    """A building in which events take place, kept for the next one."""

    __tablename__ = "venues"

    name: Mapped[str]
    names: Mapped[Texts] = mapped_column(default=Texts())
    address: Mapped[str] = mapped_column(default="")
    addresses: Mapped[Texts] = mapped_column(default=Texts())
    city: Mapped[str] = mapped_column(default="")
    country: Mapped[str] = mapped_column(default="")  # ISO 3166 alpha-2
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    opens: Mapped[time | None]
    closes: Mapped[time | None]
    equipment: Mapped[str] = mapped_column(default="")
    access: Mapped[str] = mapped_column(default="")  # steps, lifts, parking, entrances
    notes: Mapped[str] = mapped_column(default="")

    contact: Mapped[Person | None] = relationship()
    rooms: Mapped[list["Room"]] = relationship(back_populates="venue", cascade="all, delete-orphan", order_by="Room.id")


class Room(Carried, Row):
    """A room, drawn to scale. `outline` is a polygon; without one the room is its width by its depth."""

    __tablename__ = "rooms"

    venue_id: Mapped[int] = mapped_column(ForeignKey("venues.id"), index=True)
    name: Mapped[str]
    names: Mapped[Texts] = mapped_column(default=Texts())
    width: Mapped[int] = mapped_column(default=12_000)
    depth: Mapped[int] = mapped_column(default=16_000)
    outline: Mapped[list[Any]] = mapped_column(default=list)  # [[x, y], ...]
    most_people: Mapped[int | None]  # that the room may hold
    capacities: Mapped[dict[str, Any]] = mapped_column(default=dict)  # by LayoutKind
    walk_minutes: Mapped[int] = mapped_column(default=5)  # to another room of the venue
    equipment: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    background_id: Mapped[int | None] = mapped_column(ForeignKey("pictures.id"))
    background_x: Mapped[int] = mapped_column(default=0)
    background_y: Mapped[int] = mapped_column(default=0)
    background_width: Mapped[int] = mapped_column(default=0)

    venue: Mapped[Venue] = relationship(back_populates="rooms")
    background: Mapped[Picture | None] = relationship()
    features: Mapped[list["RoomFeature"]] = relationship(cascade="all, delete-orphan", order_by="RoomFeature.id")
    layouts: Mapped[list["Layout"]] = relationship(back_populates="room", order_by="Layout.id")


class FeatureKind(Word):
    DOOR = "door"
    WINDOW = "window"
    STAGE = "stage"
    LECTERN = "lectern"
    SCREEN = "screen"
    COLUMN = "column"
    FLAGS = "flags"
    BOOTH = "booth"
    OTHER = "other"


class RoomFeature(Row):
    """Something that stands in a room or is let into its wall; x and y are its centre."""

    __tablename__ = "room_features"

    room_id: Mapped[int] = mapped_column(ForeignKey("rooms.id"), index=True)
    kind: Mapped[FeatureKind]
    label: Mapped[str] = mapped_column(default="")
    x: Mapped[int]
    y: Mapped[int]
    width: Mapped[int]
    depth: Mapped[int]
    rotation: Mapped[float] = mapped_column(default=0.0)  # degrees, clockwise


class LayoutKind(Word):
    THEATRE = "theatre"
    CLASSROOM = "classroom"
    BOARDROOM = "boardroom"
    BANQUET = "banquet"
    U_SHAPE = "u_shape"
    HOLLOW_SQUARE = "hollow_square"
    COCKTAIL = "cocktail"
    MIXED = "mixed"


class Layout(Carried, Row):
    """Tables and rows in a room. One that belongs to no event is a pattern, kept for the next."""

    __tablename__ = "layouts"

    name: Mapped[str]
    room_id: Mapped[int | None] = mapped_column(ForeignKey("rooms.id"), index=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    kind: Mapped[LayoutKind] = mapped_column(default=LayoutKind.MIXED)
    notes: Mapped[str] = mapped_column(default="")

    room: Mapped[Room | None] = relationship(back_populates="layouts")
    tables: Mapped[list["Table"]] = relationship(
        back_populates="layout", cascade="all, delete-orphan", order_by="Table.position, Table.id"
    )


class TableShape(Word):
    ROUND = "round"
    OVAL = "oval"
    RECTANGULAR = "rectangular"
    HALF_ROUND = "half_round"
    HEAD = "head"  # one-sided, facing the room
    U = "u"
    HORSESHOE = "horseshoe"
    T = "t"
    COMB = "comb"
    HOLLOW_SQUARE = "hollow_square"
    BILATERAL = "bilateral"
    ROW = "row"  # theatre or classroom chairs, one row
    COCKTAIL = "cocktail"
    POLYGON = "polygon"


class Table(Carried, Row):
    """A table, or a row of chairs; x and y are its centre. `options`: see planning.seating.furniture.tables."""

    __tablename__ = "tables"

    layout_id: Mapped[int] = mapped_column(ForeignKey("layouts.id"), index=True)
    label: Mapped[str] = mapped_column(default="")  # its number or name
    position: Mapped[int] = mapped_column(default=0)  # among the tables: the first is the host table
    shape: Mapped[TableShape] = mapped_column(default=TableShape.ROUND)
    x: Mapped[int] = mapped_column(default=0)
    y: Mapped[int] = mapped_column(default=0)
    rotation: Mapped[float] = mapped_column(default=0.0)  # degrees, clockwise; at 0 the place of honour faces down
    mirrored: Mapped[bool] = mapped_column(default=False)
    width: Mapped[int] = mapped_column(default=1_800)
    depth: Mapped[int] = mapped_column(default=1_800)
    options: Mapped[dict[str, Any]] = mapped_column(default=dict)
    category: Mapped[str] = mapped_column(default="")  # a block reserved for a category of guests
    grouped: Mapped[str] = mapped_column(default="")  # tables that are moved together
    locked: Mapped[bool] = mapped_column(default=False)

    layout: Mapped[Layout] = relationship(back_populates="tables")
    seats: Mapped[list["Seat"]] = relationship(
        back_populates="table", cascade="all, delete-orphan", order_by="Seat.position, Seat.id"
    )


class SeatKind(Word):
    CHAIR = "chair"
    WHEELCHAIR = "wheelchair"
    INTERPRETER = "interpreter"
    BLOCKED = "blocked"


class Seat(Carried, Row):
    """A chair at a table; x, y and facing are those of the unrotated table, from its centre.

    `position` counts the ring counter-clockwise seen from above, or a row from the sitters' left (PROTOCOL C0).
    """

    __tablename__ = "seats"

    table_id: Mapped[int] = mapped_column(ForeignKey("tables.id"), index=True)
    position: Mapped[int]
    label: Mapped[str] = mapped_column(default="")
    kind: Mapped[SeatKind] = mapped_column(default=SeatKind.CHAIR)
    x: Mapped[int]
    y: Mapped[int]
    facing: Mapped[float]  # degrees, clockwise, 0 is up the page

    table: Mapped[Table] = relationship(back_populates="seats")
