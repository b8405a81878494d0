"""The class that somebody has said of a post, so that its title need not tell it: of the office, or of its deputy."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from symposiarch.planning.precedence.rank_class import RankClass

_DEPUTY = "deputy of "


class SaidClass(NamedTuple):
    """A class by its name, and whether somebody deputises for who is of it. A post keeps it as one text."""

    name: str = ""
    deputy: bool = False

    @property
    def text(self) -> str:
        return f"{_DEPUTY}{self.name}" if self.name and self.deputy else self.name

    def known(self, classes: Mapping[str, RankClass]) -> SaidClass | None:
        """As whom a practice ranks it: some offices have deputies of a class of their own, all others have them behind
        all who hold the office. None where the practice has no such class, so that the title tells it."""
        rank = classes.get(self.name)
        if rank is None or not self.deputy or (not rank.deputies and has_deputies_of_its_own(rank)):
            return self if rank is not None else None
        return SaidClass(rank.deputies) if rank.deputies in classes else None


@lru_cache(maxsize=256)
def said_class(text: str) -> SaidClass:
    """What a post keeps, by its parts."""
    return SaidClass(text.removeprefix(_DEPUTY), text.startswith(_DEPUTY))


def has_deputies_of_its_own(rank: RankClass) -> bool:
    """Whether a deputy of who holds an office of this class ranks in it: no deputy heads a mission (VCDR 14)."""
    return rank.mission is None
