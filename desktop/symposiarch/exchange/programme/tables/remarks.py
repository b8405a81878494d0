"""What is remarked beside an item, and whom remarks only name: "Moderator: Ann Lee" among the notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.headings import Heading
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import names_people, names_their_part


@dataclass(frozen=True, slots=True)
class Remarks:
    """The remarks of a sheet: whether they name those who take part, or only now and then in so many words."""

    of_people: bool

    @classmethod
    def among(cls, columns: Iterable[Heading], said: list[str]) -> Remarks:
        """As the remarks of all rows have it: no column is headed as that of people, and most remarks name some."""
        headed = not {Heading.SPEAKER, Heading.MODERATOR}.isdisjoint(columns)
        return cls(bool(said) and not headed and sum(map(names_people, said)) > len(said) / 2)

    def people(self, lines: list[str]) -> list[ReadRole]:
        return [one for line in lines if self._names(line) for one in read_people(line)]

    def rest(self, lines: list[str]) -> str:
        """What is remarked, without those whom it only names."""
        return "\n".join(line for line in lines if not self._names(line))

    def _names(self, line: str) -> bool:
        return names_their_part(line) or (self.of_people and names_people(line))
