"""The plan of a room as the venue drew it: a picture to trace, brought to scale."""

from __future__ import annotations

import math

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Picture
from symposiarch.model.venues import Room
from symposiarch.planning.pictures import kept, let_go

LARGEST_PICTURE = 20_000_000
"""Bytes."""

_WANTED = "PNG, JPEG, GIF or WebP file, or a page of a PDF"


def set_background(session: Session, room_id: int, content: bytes, *, width: int | None = None) -> Picture:
    """Lay a picture (PNG, JPEG, GIF, WebP) behind a room, so many millimetres wide; as wide as the room if not told.

    A page of a PDF: see documents.plan_page.

    Raises:
        SymposiarchError: it is no picture or too large, or the room was deleted meanwhile.
    """
    room = session.get(Room, room_id)
    if room is None:
        raise SymposiarchError("The room for which the plan was chosen is no longer there. Choose the plan in another.")
    picture = kept(session, content, most=LARGEST_PICTURE, wanted=_WANTED)
    old, room.background_id = room.background_id, picture.id
    room.background_x = room.background_y = 0
    room.background_width = width or room.width
    session.flush()
    let_go(session, [old])
    return picture


def place_background(
    session: Session, room_id: int, *, x: int | None = None, y: int | None = None, width: int | None = None
) -> None:
    """Move the picture, or give it another width (its height follows).

    Raises:
        SymposiarchError: the width is not from 0.1 to 2,000 metres.
    """
    room = session.get_one(Room, room_id)
    if width is not None and not 100 <= width <= 2_000_000:
        raise SymposiarchError("A plan is from 0.1 to 2,000 metres wide.")
    room.background_x = room.background_x if x is None else x
    room.background_y = room.background_y if y is None else y
    room.background_width = room.background_width if width is None else width
    session.flush()


def scale_background(
    session: Session, room_id: int, *, start: tuple[float, float], end: tuple[float, float], distance: int
) -> None:
    """Bring the picture to scale: two points that are seen on it are so many millimetres apart. The first stays.

    Raises:
        SymposiarchError: the points, or the millimetres between them, are too close.
    """
    room = session.get_one(Room, room_id)
    now = math.dist(start, end)
    if now < 1 or distance < 10:
        raise SymposiarchError("Choose two points that are some way apart, and say how far.")
    factor = distance / now
    width = room.background_width or room.width
    place_background(
        session,
        room_id,
        x=round(start[0] - (start[0] - room.background_x) * factor),
        y=round(start[1] - (start[1] - room.background_y) * factor),
        width=round(width * factor),
    )


def clear_background(session: Session, room_id: int) -> None:
    """Take the picture away."""
    room = session.get_one(Room, room_id)
    old = room.background_id
    room.background_id = None
    session.flush()
    let_go(session, [old])


def picture_content(session: Session, picture_id: int) -> bytes:
    return session.get_one(Picture, picture_id).content
