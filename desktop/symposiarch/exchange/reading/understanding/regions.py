"""The rows among which people are looked for, and those that were found to be people so far."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from symposiarch.exchange.reading.tables import Row, Value
from symposiarch.exchange.reading.understanding.header import Header
from symposiarch.planning.recognition.names.delegations import is_within_a_delegation


@dataclass(frozen=True, slots=True)
class Region:
    """The rows among which people are looked for, and what holds for all of them."""

    header: Header | None
    used: list[int]
    """The columns in which something stands, and `people` those that are for names."""
    people: list[int]
    first: int
    end: int
    again: Set[int]
    """The rows whose first cell says the heading above it again."""
    counting: Set[int]
    """The columns that only count the rows."""
    listed: bool
    """Whether the people of a list of one column are marked with a number or a bullet."""

    @property
    def is_one_column(self) -> bool:
        return len(self.used) == 1 and self.header is None

    def only_counts(self, row: Row) -> bool:
        """Whether a row holds nothing but its number: a line that was printed for whoever comes unannounced."""
        return all(
            row[at] is None or (at in self.counting and not any(map(str.isalpha, str(row[at])))) for at in self.used
        )

    def is_right_below(self, index: int) -> bool:
        """Whether this is the first row below the headings."""
        return self.header is not None and index == self.header.last + 1


@dataclass(slots=True)
class Kept:
    """The rows that are people so far, each with its group, and the group and the part of it that go on."""

    rows: list[int] = field(default_factory=list)
    groups: list[Value] = field(default_factory=list)
    group: Value = None
    part: str | None = None
    headed: bool = False
    signed: bool = False
    """Whether the letter that names them has ended: below "Kind regards" stands who wrote it."""

    def keep(self, index: int) -> None:
        self.rows.append(index)
        self.groups.append(self.group)

    def divides(self, heading: Value) -> bool:
        """Whether a heading parts the delegation that goes on, and begins no other."""
        parts = isinstance(heading, str) and is_within_a_delegation(heading)
        return parts and isinstance(self.group, str) and not is_within_a_delegation(self.group)

    def head(self, group: Value) -> None:
        self.group, self.part, self.headed = group, None, True
