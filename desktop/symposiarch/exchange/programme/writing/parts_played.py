"""A role that stands where a title would: "사회", "발표 1: Old roads, new classrooms", "Panelist 2"."""

from __future__ import annotations

import re
from typing import NamedTuple

from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.model.programme import ItemKind, RoleKind


class PartPlayed(NamedTuple):
    """What somebody does in an item, and about what."""

    kind: RoleKind
    topic: str


_LABELLED = re.compile(r"^\s*([^:：\n]{1,30}?\s*\d{0,2})\s*[:：.)\n]\s*(?=\S)(.+)$", re.DOTALL)
_SPEECHES = frozenset({ItemKind.OPENING, ItemKind.ADDRESS, ItemKind.KEYNOTE})
"""What is a role of somebody, and as well an item that has its own line: "Opening remarks", "축사"."""


def part_played(text: str) -> PartPlayed | None:
    """The role that a title only tells, with the topic behind it; None of any other title."""
    text = text.strip()
    if not text or kind_of(text) in _SPEECHES:
        return None
    if (kind := _role(text)) is not None:
        return PartPlayed(kind, "")
    labelled = _LABELLED.match(text)
    if labelled and (kind := _role(labelled[1])) is not None:
        return PartPlayed(kind, labelled[2].replace("\n", " ").strip().strip('“”"«»「」『』').strip())
    return None


def _role(text: str) -> RoleKind | None:
    said = role_of(text)
    return said if said in (RoleKind.MODERATOR, RoleKind.PANELLIST, RoleKind.SPEAKER) else None


def leads_or_takes_part(role: RoleKind | None) -> bool:
    """Whether a word for such a role is no title of its own, as "Opening" and "Keynote" are."""
    return role in (RoleKind.MODERATOR, RoleKind.MASTER_OF_CEREMONIES, RoleKind.PANELLIST)
