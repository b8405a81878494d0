"""What is asked of the drawing of a sheet, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from symposiarch.documents.catalogue import Sheet
    from symposiarch.documents.glyphs import MissingGlyph


@dataclass(frozen=True, slots=True)
class Wish:
    """A sheet as it is to be set."""

    sheet: Sheet
    event_id: int
    languages: tuple[str, ...]
    options: tuple[tuple[str, Any], ...]
    only_new: bool = False
    by: str = ""
    """Who wishes it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages of a wish as PNG; none when the sheet has nothing to say, which it may give a reason for (`lacks`)."""

    wish: Wish
    pages: tuple[bytes, ...]
    missing: tuple[MissingGlyph, ...]
    lacks: str = ""
