"""What a programme in a file says, whatever format it came in: plain values, nothing looked up yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus


@dataclass(frozen=True, slots=True)
class ReadRole:
    """A person as the file names them. `kind` None: whatever such an item usually asks for."""

    name: str
    kind: RoleKind | None = None
    topic: str = ""
    title: str = ""  # the person's function
    organisation: str = ""
    status: RoleStatus | None = None
    biography: str = ""
    minutes: int | None = None
    language: str = ""
    topics: Mapping[str, str] = field(default_factory=dict)  # by language, where the file names it
    biographies: Mapping[str, str] = field(default_factory=dict)
    notes: str = ""

    @property
    def affiliation(self) -> str:
        return ", ".join(part for part in (self.title, self.organisation) if part)


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item as the file has it. `begins` without offset is a time on the event's own clock."""

    title: str
    kind: ItemKind = ItemKind.TALK
    day: date | None = None
    begins: datetime | None = None
    minutes: int | None = None
    room: str = ""
    subtitle: str = ""
    description: str = ""
    language: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)  # by language, where the file names it; so the next two
    subtitles: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    interpretation: tuple[str, ...] | None = None
    pinned: bool = False
    roles: tuple[ReadRole, ...] = ()
    source_id: str = ""
    uuid: str = ""  # our own, where the file is an export of ours
    facts: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple[ReadItem, ...] = ()
    row: int | None = None
    stage: Mapping[str, str] = field(default_factory=dict)  # cue, microphone ... by the names of their columns
    printed: bool = True


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """What was not understood, with the row of the file."""

    row: int | None
    message: str


@dataclass(frozen=True, slots=True)
class ReadProgramme:
    """A whole programme. `facts` are those of the conference, kept so that they can go back out."""

    items: tuple[ReadItem, ...]
    format: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    problems: tuple[ReadProblem, ...] = ()
    status: RoleStatus = RoleStatus.TO_ASK  # of speakers for whom the file says nothing
