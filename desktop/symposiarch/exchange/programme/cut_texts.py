"""Texts of a programme that were too long for their cells, as the office has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from symposiarch.exchange.cut_cells import is_cut, made_whole
from symposiarch.exchange.programme.values import ReadItem, ReadRole
from symposiarch.planning.programme.rows import ItemRow, RoleRow


def item_made_whole(item: ReadItem, row: ItemRow | None) -> ReadItem:
    """The item, each text that was cut in the workbook as it stands in the programme."""
    if row is None or not _any_cut((item.description, *item.descriptions.values(), *item.stage.values())):
        return item
    known = tuple(row.descriptions.values())
    return replace(
        item,
        description=_whole(item.description, known),
        descriptions={language: _whole(text, known) for language, text in item.descriptions.items()},
        stage={name: made_whole(text, str(getattr(row, name, ""))) for name, text in item.stage.items()},
    )


def role_made_whole(read: ReadRole, role: RoleRow | None) -> ReadRole:
    """The role likewise: biography and notes."""
    if role is None or not _any_cut((read.biography, read.notes, *read.biographies.values())):
        return read
    known = tuple(role.biographies.values())
    return replace(
        read,
        biography=_whole(read.biography, known),
        biographies={language: _whole(text, known) for language, text in read.biographies.items()},
        notes=made_whole(read.notes, role.notes),
    )


def _any_cut(texts: Iterable[str]) -> bool:
    return any(map(is_cut, texts))


def _whole(text: str, known: tuple[str, ...]) -> str:
    """The text with the rest of the one that it is the beginning of; it may have been edited since."""
    alike = (one for one in known if one.split()[:3] == text.split()[:3])
    return made_whole(text, next(alike, max(known, key=len, default="")))
