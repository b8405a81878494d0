"""Likely duplicates: pairs of the address book that may be one person, looked through one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from symposiarch.gui.actions import Command
from symposiarch.gui.contacts.merging import merge_records, tell_apart
from symposiarch.gui.contacts.side_by_side import SideBySide
from symposiarch.gui.desk import Desk
from symposiarch.gui.page import Page
from symposiarch.gui.people.likeness import likeness_words
from symposiarch.gui.pieces import card, column_of, scrolled
from symposiarch.gui.qt import override
from symposiarch.gui.tables.chips import ALL, Chip, Chips
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import tr
from symposiarch.planning.people.lookalikes import Lookalike, lookalikes, still_alike
from symposiarch.planning.people.records import person_record
from symposiarch.store import ChangeSet, Office

SHOWN = frozenset({"people", "posts", "organisations", "two_people"})
"""The tables whose changes are seen here."""


class Found(NamedTuple):
    """What a search found, and which of it is not dealt with yet."""

    pairs: tuple[Lookalike, ...]
    shown: tuple[Lookalike, ...]


class DuplicatesPage(Page):
    """Above the pairs with their reasons, the likeliest first; below the two records side by side."""

    key = "duplicates"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, tr("Likely duplicates"))
        self._pairs: tuple[Lookalike, ...] | None = None
        """All that were found; a pair that is dealt with stays here, so that an undo brings it back."""
        self._shown: tuple[int, int] | None = None
        self._changed = False
        """Somebody was merged or told apart while the search went on."""
        self.chips = Chips()
        self.table = Table(desk, "duplicates", _columns(), key="ids")
        self.sides = SideBySide()
        self._below = card()
        self._below.hide()
        self.keyboard = self.table
        self._lay_out()

        self.chips.chosen.connect(lambda _key: self._filter())
        self.table.selection_changed.connect(self._show_pair)
        self.table.selection_changed.connect(self.told)
        self.table.row_opened.connect(lambda _row: desk.actions.do("duplicates.merge"))
        desk.workspace.opened.connect(self._forget)

    def _lay_out(self) -> None:
        below = self._below
        column_of(below, margins=2, holds=(scrolled(self.sides),))
        halves = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False, handleWidth=12)
        halves.addWidget(self.table)
        halves.addWidget(below)
        halves.setSizes([300, 340])
        content = QWidget()
        column_of(content, margins=0, spacing=12, holds=(self.chips, (halves, 1)))
        self.desk.actions.attach("duplicates", content)
        self.set_content(content)
        self.add_button("duplicates.again")
        self.add_button("duplicates.two_people")
        self.add_button("duplicates.merge", primary=True)

    @classmethod
    @override
    def commands(cls) -> tuple[Command, ...]:
        return (
            Command("duplicates.again", tr("Look again"), cls.look, "search", ready=cls._is_open),
            Command("duplicates.two_people", tr("These are two people"), cls.tell_apart, "link", "N", ready=cls._is_on),
            Command("duplicates.merge", tr("Make one of them"), cls.merge, "merge", "M", ready=cls._is_on),
        )

    # What is shown

    @override
    def refresh(self, changes: ChangeSet | None = None) -> None:
        if self._pairs is None:
            self.look()
        elif changes is None or changes.tables & SHOWN:
            self._changed = True
            self._show_pairs(self.desk.workspace.read(still_alike, self._pairs))

    def look(self) -> None:
        """Compare everybody with everybody; ten thousand people take about a second."""
        office = self.desk.workspace.office

        def work(report: Callable[[float, str], None]) -> Found:
            text = tr("Comparing everybody with everybody")
            with office.reading() as session:
                pairs = lookalikes(session, told_apart=True, report=lambda share: report(share, text))
            with office.reading() as session:
                return Found(pairs, still_alike(session, pairs))

        self._changed = False
        self.table.say_when_empty(tr("Comparing everybody with everybody …"))
        self.desk.jobs.start(
            tr("Looking for duplicates"),
            work,
            done=partial(self._take, office),
            stopped=self._stopped,
            broken=self._stopped,
            only_reads=True,
        )

    def _stopped(self, _why: object = None) -> None:
        """The search was stopped, or failed: what an earlier one found stays."""
        self._pairs = self._pairs or ()
        self.table.say_when_empty(tr("The search was stopped. “Look again” begins it anew."))

    def _take(self, office: Office, found: Found) -> None:
        if not self.desk.workspace.has_open(office):
            return
        self._pairs = found.pairs
        self.table.say_when_empty(tr("Nobody seems to be in the address book twice."), tr("No pair is of this kind."))
        if self._changed:
            self.refresh()
        else:
            self._show_pairs(found.shown)
        self.table.columns.fit()
        if self.table.current() is None and self.table.rows.rowCount():
            self.table.selectRow(0)

    def _forget(self) -> None:
        """Another office is open."""
        self._pairs = None
        self._show_pairs(())

    def _show_pairs(self, pairs: tuple[Lookalike, ...]) -> None:
        at = self.table.currentIndex().row()
        sure = sum(pair.certain for pair in pairs)
        self.chips.show_chips(
            [
                Chip(ALL, tr("All"), len(pairs)),
                Chip("sure", tr("Hardly a doubt"), sure),
                Chip("perhaps", tr("Perhaps"), len(pairs) - sure),
            ]
        )
        self._shown = None
        self.table.show_rows(pairs)
        self._filter()
        if self.table.current() is None and at >= 0 and self.table.rows.rowCount():
            # The pair that was dealt with is gone: on with the next one.
            self.table.selectRow(min(at, self.table.rows.rowCount() - 1))
        self.say_count(tr("%n pairs", n=len(pairs)))
        self._show_pair()
        self.told.emit()

    def _filter(self) -> None:
        self.table.keep_rows(self.chips.kept(sureness))

    def _show_pair(self) -> None:
        pair: Lookalike | None = self.table.current()
        self._below.setVisible(pair is not None)
        if pair is None or not self.desk.workspace.is_open:
            self._shown = None
            self.sides.show_nobody()
        elif pair.ids != self._shown:
            self._shown = pair.ids
            self.sides.show_records(*(self.desk.workspace.read(person_record, key) for key in pair.ids))

    @override
    def status(self) -> str:
        return tr("%n pairs to look at", n=self.table.rows.rowCount())

    @override
    def keys(self) -> str:
        return tr("M makes one of them · N they are two people · Tab to the choices")

    # What can be done

    def merge(self) -> None:
        """Make one record of the chosen pair; the older one stays."""
        merge_records(self.desk, *self._pair(), self.sides.taken())

    def tell_apart(self) -> None:
        tell_apart(self.desk, *self._pair())

    def _pair(self) -> tuple[tuple[int, str], tuple[int, str]]:
        """The keys and names of the chosen two."""
        pair: Lookalike | None = self.table.current()
        assert pair is not None, "the command is only ready when a pair is chosen"
        return (pair.first.id, pair.first.name), (pair.second.id, pair.second.name)

    def _is_on(self) -> bool:
        return self.desk.workspace.can_edit and self.table.current() is not None

    def _is_open(self) -> bool:
        return self.desk.workspace.is_open


def sureness(pair: Lookalike) -> str:
    return "sure" if pair.certain else "perhaps"


def _columns() -> tuple[Column, ...]:
    words = {"sure": tr("hardly a doubt"), "perhaps": tr("perhaps")}
    dots = {"sure": "accepted", "perhaps": "tentative"}
    return (
        Column(tr("How sure"), "sureness", of=sureness, width=130, show=words.get, dot=dots.get),
        Column(tr("Name"), "name", of=lambda pair: pair.first.name, bold=True),
        Column(tr("Organisation"), "organisation", of=lambda pair: pair.first.organisation, quiet=True),
        Column(tr("Other record"), "other_name", of=lambda pair: pair.second.name, bold=True),
        Column(tr("Organisation there"), "other_organisation", of=lambda pair: pair.second.organisation, quiet=True),
        Column(tr("Why"), "why", of=lambda pair: likeness_words(pair.reasons)),
    )
