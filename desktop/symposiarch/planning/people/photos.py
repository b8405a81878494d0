"""The photograph of a person in the address book."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person, Picture
from symposiarch.planning.venues.background import media_type_of

LARGEST = 8 * 2**20
"""Bytes of a picture that are kept: more is a scan of a page, not a portrait."""


def set_photo(session: Session, person_id: int, content: bytes | None) -> None:
    """Keep a photograph with a person, or none; one and the same picture is kept once.

    Raises:
        SymposiarchError: it is no PNG or JPEG picture, or too large.
    """
    person = session.get_one(Person, person_id)
    old = person.photo
    if content is None:
        person.photo = None
    else:
        kind = media_type_of(content)
        if kind is None:
            raise SymposiarchError("This is no picture. Take a PNG or JPEG file.")
        if len(content) > LARGEST:
            raise SymposiarchError(
                f"The picture is larger than {LARGEST >> 20} MB. Save a smaller copy, and take that."
            )
        digest = sha256(content).hexdigest()
        same = session.scalar(select(Picture).where(Picture.digest == digest))
        person.photo = same or Picture(content=content, media_type=kind, digest=digest)
    session.flush()
    if old is not None and old is not person.photo and not _is_used(session, old.id):
        session.delete(old)
        session.flush()


def _is_used(session: Session, picture_id: int) -> bool:
    """Whether anything still shows the picture."""
    for mapper in Picture.registry.mappers:
        for attribute in mapper.column_attrs:
            column = attribute.columns[0]
            if any(key.column.table.name == "pictures" for key in column.foreign_keys):
                shows = select(mapper.local_table.c[column.name]).where(column == picture_id).limit(1)
                if session.scalar(shows) is not None:
                    return True
    return False
