"""What planning has to say, as a whole sentence and the facts in its braces.

The command line prints it in English; the window looks the sentence up in its language first (`gui.words.said`). So the
words of a subject stand in one place, and whoever asks gets frozen facts until they are said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, perhaps with its hour, as ISO 8601 writes it: each language spells it in its own way."""

    iso: str

    def __str__(self) -> str:
        return self.iso.replace("T", " at ")


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of something: "%n minutes", and "1 minute" of one; each language has its own plurals."""

    count: int
    several: str
    one: str

    def __str__(self) -> str:
        return self.one if self.count == 1 else self.several.replace("%n", str(self.count))


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with `{braces}`, and what stands in them: names as people write them, or other words to look up."""

    sentence: str
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.sentence.format(**self.facts) if self.facts else self.sentence


Fact: TypeAlias = str | Moment | Counted | Saying


def minutes(count: int) -> Counted:
    return Counted(count, "%n minutes", "1 minute")


def at_start(text: str) -> str:
    """Words as a sentence or a line begins with them: the first letter a capital, the others as they are."""
    return text[:1].upper() + text[1:]
