"""What the guests of a plan settle about its seats of honour: who presides where, and which lists hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Genders:
    """Of a meal by two lists: whether host and co-host of a table are men; none where nobody presides."""

    host: bool | None = None
    co_host: bool | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the guests of a plan settle about its seats of honour."""

    co_host: bool = False
    """Whether somebody presides with the host."""
    hosted: int = 1
    """At how many tables somebody presides, from the first on in the order of the tables."""
    visitors: bool = False
    """The host yields, and the first guest has come with a partner (C3 [S49])."""
    genders: Mapping[int, Genders] = field(default_factory=dict)
    """The tables at which two lists hold, by number."""
    spare: Mapping[int, int] = field(default_factory=dict)
    """By number of a row, how many of its chairs are kept free (C7)."""
    host_at: int | None = None
    """Where at the first table the host was locked; the seats of honour count from there."""

    def kept(self) -> dict[str, Any]:
        """As kept with a plan."""
        genders = {str(number): [found.host, found.co_host] for number, found in self.genders.items()}
        found = {"co_host": self.co_host, "hosted": self.hosted, "visitors": self.visitors, "genders": genders}
        return found | {"spare": {str(row): count for row, count in self.spare.items()}, "host_at": self.host_at}

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Occasion:
        genders = {int(number): Genders(*found) for number, found in value["genders"].items()}
        spare = {int(row): count for row, count in value.get("spare", {}).items()}
        return cls(value["co_host"], value["hosted"], value["visitors"], genders, spare, value.get("host_at"))
