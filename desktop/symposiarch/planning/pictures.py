"""Pictures that an office keeps, portraits and the plans behind rooms: each once, as long as anything shows it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person, Picture
from symposiarch.model.programme import Role
from symposiarch.planning.rows import added, pointing_to

LARGEST_PORTRAIT = 8_000_000
"""Bytes of a portrait that are kept: more is a scan of a page."""

_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)


def media_type_of(content: bytes) -> str | None:
    """What kind of picture this is by its first bytes; none for what is not known here."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for mark, kind in _MARKS if content.startswith(mark)), None)


def kept(session: Session, content: bytes, *, most: int, wanted: str = "PNG or JPEG file") -> Picture:
    """The picture as the office keeps it; one and the same is kept once.

    Raises:
        SymposiarchError: it is none, and `wanted` says what is; or it has more bytes than `most`.
    """
    kind = media_type_of(content)
    if kind is None:
        raise SymposiarchError(f"This is no picture. Take a {wanted}.")
    if len(content) > most:
        raise SymposiarchError(f"This picture is larger than {most // 1_000_000} megabytes. Save it smaller.")
    digest = sha256(content).hexdigest()
    same = session.scalar(select(Picture).where(Picture.digest == digest))
    return same or added(session, Picture(content=content, media_type=kind, digest=digest))


def portray(session: Session, whose: Person | Role, content: bytes | None) -> None:
    """Show somebody by this photograph, or by none.

    Raises:
        SymposiarchError: it is no picture, or too large.
    """
    old = whose.photo_id
    whose.photo = kept(session, content, most=LARGEST_PORTRAIT) if content is not None else None
    session.flush()
    let_go(session, [old])


def let_go(session: Session, pictures: Iterable[int | None]) -> None:
    """Forget those of these pictures that nothing shows any more."""
    for key in {*filter(None, pictures)}:
        if not is_shown(session, key):
            session.delete(session.get_one(Picture, key))
            session.flush()


def is_shown(session: Session, picture_id: int) -> bool:
    """Whether anything in the office shows it."""
    shown = (
        select(mapper.class_.id).where(getattr(mapper.class_, name) == picture_id).limit(1)
        for mapper, name in pointing_to(Picture.__tablename__)
    )
    return any(session.scalar(one) is not None for one in shown)
