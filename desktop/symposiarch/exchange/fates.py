"""What becomes of each line of a file that comes in: the words that every import shares."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from symposiarch.model.invitations import Reply


class Fate(StrEnum):
    """What becomes of a line."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    PROBLEM = "problem"


class Missing(StrEnum):
    """What is done with what the office has and the file has no more."""

    KEEP = "keep"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Change:
    """A field that the list says otherwise than the office: both, side by side."""

    field: str
    before: str
    after: Any
    language: str = ""  # of a text that stands beside ours in other languages

    @property
    def fills(self) -> bool:
        """Whether we have nothing there: a reply of nobody is none."""
        return not self.before or (self.field == "reply" and self.before == Reply.NONE)
