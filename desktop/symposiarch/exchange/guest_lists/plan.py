"""What a guest list would do to the office: a verdict for each line, before anything is written.

`verdicts.plan_import` answers, `commit.commit_import` does. A plan is a value: the assistant shows it, lets each
unclear line be decided, and commits it; the command line prints its counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from symposiarch.exchange.fates import Change, Fate
from symposiarch.exchange.guest_lists.changes import KnownPerson
from symposiarch.exchange.guest_lists.lines.couples import Couple
from symposiarch.exchange.guest_lists.lines.line import Incoming, WrittenCompanion
from symposiarch.exchange.guest_lists.lines.stages import InVain
from symposiarch.exchange.guest_lists.other_scripts import Ours, held_against
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Problem
from symposiarch.planning.recognition.matching import Ranked


class Matching(StrEnum):
    """What is done with a line that may mean somebody who is known."""

    AUTO = "auto"  # it is a new person
    ASK = "ask"  # it is left out, and named
    NEVER = "never"  # nobody is looked for


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One line with what would become of it. `person_id` is whom it means; `candidates` are whom it may mean."""

    incoming: Incoming
    fate: Fate
    person_id: int | None = None
    changes: tuple[Change, ...] = ()
    candidates: tuple[Ranked, ...] = ()
    problems: tuple[Problem, ...] = ()
    in_vain: tuple[InVain, ...] = ()
    ours: tuple[Ours, ...] = ()  # changes that are not made
    repeated: bool = False  # alike in every field with a line before it, or in name and e-mail: counted once
    repeats: int = 0  # the row, as the person sees it, that names the same person, or perhaps does
    repeats_on: str = ""  # its sheet, where that is another one
    taken: bool = True  # ticked: left out where it is not
    comes_with: str = ""  # the guest of the list who names this one, who is counted once
    perhaps_with: str = ""  # the guest of the list who may mean this one

    @property
    def unclear(self) -> bool:
        twice = self.repeats and not self.repeated
        return (bool(self.candidates) and self.person_id is None) or bool(self.perhaps_with) or bool(twice)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. `missing` are the invitations of guests who are not on this list any more."""

    event_id: int | None
    source: str
    rows: tuple[PlannedRow, ...]
    columns: Mapping[str, str]
    known: Mapping[int, KnownPerson] = field(repr=False)
    missing: tuple[int, ...] = ()
    readings: tuple[tuple[str, dict[str, Any] | None], ...] = field(default=(), repr=False)
    """How the tables were read, to be remembered for the next list with the same headings."""
    languages: tuple[str, ...] = ()
    """Of the event."""
    couples: tuple[Couple, ...] = ()
    """Who is named in one row and has another; where it is not plain, both are counted until it is decided."""

    def count(self, fate: Fate) -> int:
        return sum(row.fate is fate for row in self.rows)

    @property
    def unclear(self) -> int:
        return sum(row.unclear for row in self.rows)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for row in self.rows for problem in row.problems)

    @property
    def in_vain(self) -> tuple[tuple[PlannedRow, InVain], ...]:
        """What was written over in a list of ours and is not taken, with the line of each."""
        return tuple((row, one) for row in self.rows for one in row.in_vain)

    @property
    def unread(self) -> dict[Field, tuple[int, str]]:
        """Of how many lines something could not be read and went to the notes, by field, with the first of them."""
        found: dict[Field, tuple[int, str]] = {}
        for row in self.rows:
            for target, text in row.incoming.unread.items():
                count, first = found.get(target, (0, text))
                found[target] = (count + 1, first)
        return found

    @property
    def counted_once(self) -> int:
        """How many are named beside a guest and have a row of their own."""
        return sum(bool(row.comes_with) for row in self.rows)

    def decided(
        self,
        place: int,
        *,
        person_id: int | None = None,
        new: bool = False,
        taken: bool = True,
        named: bool | None = None,
    ) -> ImportPlan:
        """The plan with one line decided by hand: it means `person_id`, or a new person, or is left out.

        `named` says whether it is the one whom another line names.
        """
        row = self.rows[place]
        if person_id is not None:
            person = self.known[person_id]
            by_id = row.incoming.uuid == person.uuid
            listed = self.event_id is not None
            changes, ours = held_against(person, row.incoming, self.languages, by_id=by_id, listed=listed)
            fate = Fate.CHANGED if changes else Fate.SAME
            row = replace(row, person_id=person_id, changes=changes, ours=ours, fate=fate, repeated=False, repeats=0)
        elif new:
            row = PlannedRow(row.incoming, Fate.NEW, problems=row.problems, in_vain=row.in_vain)
        row = replace(row, taken=taken)
        couples = self.couples
        if named is not None:
            couples = tuple(one.said(one_person=named) if one.spouse == place else one for one in couples)
        return replace(self, rows=(*self.rows[:place], row, *self.rows[place + 1 :]), couples=couples).each_once()

    def each_once(self) -> ImportPlan:
        """The plan with everybody counted once: who has a row that is taken is no companion as well."""
        if not self.couples:
            return self
        rows = list(self.rows)
        along: dict[int, list[WrittenCompanion]] = {}
        for couple in self.couples:
            guest, spouse = rows[couple.guest], rows[couple.spouse]
            there = spouse.taken and spouse.fate is not Fate.PROBLEM
            found = along.setdefault(couple.guest, list(guest.incoming.companions))
            if couple.plain and there and couple.named in found:
                found.remove(couple.named)
            elif not (couple.plain and there) and couple.named not in found:
                found.append(couple.named)
            rows[couple.spouse] = replace(
                spouse,
                comes_with=guest.incoming.name if couple.plain and there else "",
                perhaps_with="" if couple.plain or couple.apart else guest.incoming.name,
            )
        for place, companions in along.items():
            rows[place] = replace(rows[place], incoming=replace(rows[place].incoming, companions=tuple(companions)))
        return replace(self, rows=tuple(rows))
