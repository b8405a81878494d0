"""A list in hand: what was read of it, and everything that a person said of it. Nothing of it is written yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict, Unpack

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.columns.remembering import Remembered
    from symposiarch.exchange.guest_lists.columns.saying import ByHand
    from symposiarch.exchange.guest_lists.plan import ImportPlan
    from symposiarch.exchange.headings.fields import Field, Target
    from symposiarch.exchange.logistics.reading import ReadList
    from symposiarch.exchange.reading.tables import SourceFile, Table

Place = tuple[str, int]
"""A row of the file: its sheet and its number there."""


class Decision(TypedDict, total=False):
    """What was said of one row: whom it means, that it is somebody new, or left out, or named beside a guest."""

    person_id: int | None
    new: bool
    taken: bool
    named: bool
    ours: dict[str, bool]
    """Fields of which ours stays, where it is True."""


@dataclass
class ListInHand:
    """The tables of a file with where their columns go, and the wishes that are carried out with every comparison."""

    source: SourceFile
    mapped: list[tuple[Table, dict[int, Target]]]
    left_out: set[int] = field(default_factory=set)
    """Tables that are not taken, by their place."""
    fixed: dict[Field, str] = field(default_factory=dict)
    meanings: dict[Field, dict[str, str]] = field(default_factory=dict)
    corrected: dict[Place, dict[Field, str]] = field(default_factory=dict)
    decisions: dict[Place, Decision] = field(default_factory=dict)
    ours: set[str] = field(default_factory=set)
    """Fields of which ours stays wherever we have something."""
    rest: set[tuple[int, int]] = field(default_factory=set)
    """The columns, by table and place, that stand among the notes only since the rest was sent there."""
    recalled: bool = False
    """Whether the columns are read as an earlier list with these headings was."""
    logistics: tuple[ReadList, ...] = ()
    """What of logistics the same workbook brings."""

    @classmethod
    def of(cls, source: SourceFile, remembered: Remembered) -> ListInHand:
        """The list as it was remembered or guessed.

        Raises:
            SymposiarchError: no table of it holds people.
        """
        from symposiarch.exchange.guest_lists.columns.mapping import noted_by_wish, tables_of_people
        from symposiarch.exchange.guest_lists.columns.remembering import signature

        tables = tables_of_people(source, None, remembered)
        recalled = [signature(table) in remembered.columns for table, _columns in tables]
        return cls(
            source,
            [(table, dict(columns)) for table, columns in tables],
            meanings={target: dict(words) for target, words in remembered.meanings.items()},
            rest={
                (at, index)
                for at, (table, columns) in enumerate(tables)
                if recalled[at]
                for index in noted_by_wish(table, columns)
            },
            recalled=any(recalled),
        )

    @classmethod
    def of_nobody(cls, source: SourceFile) -> ListInHand:
        """The list with all its tables left out, until somebody says where the names are."""
        from symposiarch.exchange.guest_lists.columns.mapping import guessed
        from symposiarch.exchange.own_sheets import comes_back_line_by_line

        tables = [table for table in source.tables if not comes_back_line_by_line(table.headings)]
        mapped: list[tuple[Table, dict[int, Target]]] = [(table, guessed(table)) for table in tables]
        return cls(source, mapped, left_out=set(range(len(mapped))))

    @property
    def is_logistics_alone(self) -> bool:
        """Nothing but lists of logistics: there is nobody to invite."""
        return bool(self.logistics) and not self.mapped

    def _is_taken(self, at: int) -> bool:
        return at not in self.left_out

    def taken(self) -> list[tuple[Table, dict[int, Target]]]:
        return [pair for at, pair in enumerate(self.mapped) if self._is_taken(at)]

    def unplaced(self) -> tuple[str, ...]:
        """The headings of the columns that say something and go nowhere, of the tables that are taken."""
        from symposiarch.exchange.guest_lists.columns.mapping import columns_left_out

        return columns_left_out(self.taken())

    def noted(self) -> tuple[str, ...]:
        """The headings of the columns of the rest that go to the notes, each value behind its heading."""
        return tuple(
            dict.fromkeys(self.mapped[at][0].headings[index] for at, index in sorted(self.rest) if self._is_taken(at))
        )

    def note_the_rest(self, *, noted: bool) -> None:
        """Send the columns that go nowhere to the notes, or (with False) leave out those that were sent there so."""
        from symposiarch.exchange.guest_lists.columns.mapping import left_out
        from symposiarch.exchange.headings.fields import Field

        for at, (table, columns) in enumerate(self.mapped):
            if not self._is_taken(at):
                continue
            if noted:
                more = left_out(table, columns)
                columns.update(dict.fromkeys(more, Field.NOTED))
                self.rest |= {(at, index) for index in more}
                continue
            for place in [place for place in self.rest if place[0] == at]:
                del columns[place[1]]
                self.rest.discard(place)

    def by_hand(self) -> ByHand:
        """A copy of all wishes, for the comparison that runs beside the window."""
        from symposiarch.exchange.guest_lists.columns.saying import AS_IT_STANDS, ByHand

        if not (self.fixed or self.meanings or self.corrected):
            return AS_IT_STANDS
        return ByHand(
            dict(self.fixed),
            {target: dict(words) for target, words in self.meanings.items() if words},
            {place: dict(cells) for place, cells in self.corrected.items()},
        )

    def send(self, at: int, index: int, target: Target | None) -> None:
        """Send a column of a table somewhere, or leave it out."""
        columns = self.mapped[at][1]
        columns.pop(index, None)
        self.rest.discard((at, index))
        if target is not None:
            columns[index] = target
            self.left_out.discard(at)

    def mean(self, target: Field, word: str, meaning: str | None) -> None:
        """Say what a word (folded) of a field means; None leaves it to be understood as it stands."""
        words = self.meanings.setdefault(target, {})
        words.pop(word, None)
        if meaning is not None:
            words[word] = meaning
        if not words:
            del self.meanings[target]

    def decide(self, place: Place, **decision: Unpack[Decision]) -> None:
        if "person_id" in decision or "new" in decision:
            self.decisions[place] = {}
        known = self.decisions.setdefault(place, {})
        ours = {**known.get("ours", {}), **decision.get("ours", {})}
        known.update(decision)
        if ours:
            known["ours"] = ours

    def decided(self, plan: ImportPlan) -> ImportPlan:
        """The plan with all decisions in it that still fit."""
        from symposiarch.exchange.guest_lists.ours import keep_ours, keep_ours_everywhere

        places = {(row.incoming.sheet, row.incoming.row): at for at, row in enumerate(plan.rows)}
        for place, decision in self.decisions.items():
            at = places.get(place)
            if at is None or decision.get("person_id") not in {None, *plan.known}:
                continue
            plan = plan.decided(
                at,
                person_id=decision.get("person_id"),
                new=decision.get("new", False),
                taken=decision.get("taken", True),
                named=decision.get("named"),
            )
        plan = keep_ours_everywhere(plan, self.ours)
        for place, decision in self.decisions.items():
            if (at := places.get(place)) is not None and (said := decision.get("ours")):
                plan = keep_ours(plan, at, said)
        return plan

    def join(self, plan: ImportPlan, kept: int, others: Iterable[int]) -> None:
        """Rows that are one person: what the kept one lacks comes from the others, which are left out."""
        line = plan.rows[kept].incoming
        said = line.said()
        for at in others:
            other = plan.rows[at].incoming
            said = {**other.said(), **said}
            self.decide((other.sheet, other.row), taken=False)
        more = {target: text for target, text in said.items() if target not in line.said()}
        self.corrected.setdefault((line.sheet, line.row), {}).update(more)
