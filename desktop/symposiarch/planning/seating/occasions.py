"""What the guests of a plan settle about its seats of honour: who presides where, and which lists hold.

Tables and seats are named by their ids, so that each keeps its own when tables are numbered or ordered anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Genders:
    """Of a meal by two lists: whether host and co-host of a table are men; none where nobody presides."""

    host: bool | None = None
    co_host: bool | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """What the guests of a plan settle about its seats of honour."""

    first: int | None = None
    """The host's table, or the row of honour."""
    presided: tuple[int, ...] = ()
    """The tables at which somebody presides, the host's first."""
    co_host: bool = False
    """Whether somebody presides with the host at the first table."""
    visitors: bool = False
    """The host yields, and the first guest has come with a partner (C3 [S49])."""
    genders: Mapping[int, Genders] = field(default_factory=dict)
    """The tables at which two lists hold."""
    spare: Mapping[int, int] = field(default_factory=dict)
    """Of each front row, how many of its chairs are kept free (C7)."""
    host_at: int | None = None
    """The seat of the first table on which its host was locked; the seats of honour count from there."""

    def kept(self) -> dict[str, Any]:
        """As kept with a plan."""
        return {
            "first": self.first,
            "presided": list(self.presided),
            "co_host": self.co_host,
            "visitors": self.visitors,
            "genders": {str(table): [found.host, found.co_host] for table, found in self.genders.items()},
            "spare": {str(row): count for row, count in self.spare.items()},
            "host_at": self.host_at,
        }

    @classmethod
    def of(cls, value: Mapping[str, Any]) -> Occasion | None:
        """As it was kept; none where tables were named by their place, which may be another's by now."""
        if "presided" not in value:
            return None
        return cls(
            first=value["first"],
            presided=tuple(value["presided"]),
            co_host=value["co_host"],
            visitors=value["visitors"],
            genders={int(table): Genders(*found) for table, found in value["genders"].items()},
            spare={int(row): count for row, count in value["spare"].items()},
            host_at=value["host_at"],
        )


def carried_over(options: Mapping[str, Any], tables: Mapping[int, int], seats: Mapping[int, int]) -> dict[str, Any]:
    """What a fill kept with a plan, for the same tables and seats of another layout (old id to new)."""
    found = dict(options)
    known = Occasion.of(options.get("occasion", {}))
    if known is not None:
        found["occasion"] = replace(
            known,
            first=tables.get(known.first or 0),
            presided=tuple(tables[table] for table in known.presided if table in tables),
            genders={tables[table]: of_hosts for table, of_hosts in known.genders.items() if table in tables},
            spare={tables[row]: count for row, count in known.spare.items() if row in tables},
            host_at=seats.get(known.host_at or 0),
        ).kept()
    if "exchanges" in found:
        found["exchanges"] = [
            {**item, "seats": [seats[seat] for seat in item["seats"]]}
            for item in found["exchanges"]
            if all(seat in seats for seat in item["seats"])
        ]
    return found
