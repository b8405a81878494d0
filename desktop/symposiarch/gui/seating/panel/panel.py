"""Beside the plan: who has no seat, who sits at the selected table or seat, what has changed, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from string import ascii_uppercase
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea

from symposiarch.gui.panels import GrowingPanel
from symposiarch.gui.pieces import Link, rule, words
from symposiarch.gui.seating.panel.about_seat import AboutSeat
from symposiarch.gui.seating.panel.about_table import AboutTable
from symposiarch.gui.seating.panel.section import Section
from symposiarch.gui.seating.panel.unseated import UnseatedList
from symposiarch.gui.seating.words import checks_in_order, finding_words, seat_within, shade_of
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import number, tr
from symposiarch.planning.seating.checks import SeatingFinding, Wrong
from symposiarch.planning.seating.exchanges import Holding
from symposiarch.planning.seating.plans.reasons import Fact

if TYPE_CHECKING:
    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.planning.seating.late.changes import Proposal
    from symposiarch.planning.seating.sociable.wishes import WishRow

FEW = 3
MOST_MOVES = 6


class SeatingPanel(GrowingPanel):
    """Shows; what is pressed goes up as signals with plain values."""

    check_wanted = Signal(object)
    """What is wrong (a `SeatingFinding`) is to be gone to."""
    accepted = Signal(int)
    """A proposal for late changes, by its place in the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=6)
        self._theme = theme
        self._unfolded: set[str] = set()
        """The kinds of findings of which all are told."""
        self.unseated_title = words("", "groupTitle")
        self.everybody = words(tr("Everybody who is coming has a seat."), "quiet", wrap=True)
        self.to_late = Link(tr("Late changes: see how to seat them"), self.show_late)
        self.to_late.hide()
        self.unseated = UnseatedList(theme)
        self.table, self.seat = AboutTable(theme), AboutSeat(theme)
        self._late, self._checks = Section(), Section()
        self._column.setContentsMargins(14, 12, 14, 12)
        for widget in (
            self.unseated_title,
            self.everybody,
            self.to_late,
            self.unseated,
            self.table,
            self.seat,
            self._late,
            self._checks,
        ):
            self.add(widget)
        self.end()
        self.table.check_wanted.connect(self.check_wanted)

    def show_unseated(self, state: PlanState | None, colouring: Colouring | None) -> None:
        waiting = state.waiting if state is not None else ()
        self.unseated_title.setText(tr("Unseated {count}", count=number(len(waiting))) if waiting else tr("Unseated"))
        self.everybody.setVisible(state is not None and not waiting)
        self.unseated.show_heads(waiting, colouring)

    def show_table(
        self, state: PlanState, colouring: Colouring | None, table: int | None, seat: int | None, *, can_edit: bool
    ) -> None:
        """The table that is selected, with one of its chairs or none; without a table the list goes."""
        if table is None:
            self.table.hide()
        else:
            self.table.show_table(state.at_table(table), colouring, seat, can_edit=can_edit)
        self.grow_soon()

    def show_seat(
        self,
        state: PlanState,
        seat: int | None,
        why: Sequence[Fact] | None,
        exchanges: Sequence[Holding],
        wishes: Sequence[WishRow],
        *,
        can_edit: bool,
    ) -> None:
        """The selected seat: who sits there, why, and what they wish."""
        listed = self.table.isVisibleTo(self)
        if seat is not None and seat in state.rows:
            self.seat.show_seat(state, seat, why, exchanges, wishes, can_edit=can_edit, listed=listed)
        else:
            self.seat.clear()
            if not listed:
                choose = tr("Choose a seat to see who sits there and why, or a table to see all who sit at it.")
                self.seat.say(choose, "quiet")
        self.grow_soon()

    def let_change(self, can: bool) -> None:
        """Whether the plan may be changed now."""
        self.unseated.can_edit = can
        for section in (self.seat, self._late):
            section.let_change(can)

    def show_nothing(self, sentence: str) -> None:
        self.table.hide()
        self.to_late.hide()
        for section in (self.seat, self._late, self._checks):
            section.clear()
        self.seat.say(sentence, "quiet")
        self.grow_soon()

    def show_proposals(self, state: PlanState, proposals: Sequence[Proposal], *, can_edit: bool) -> None:
        """The smallest ways to answer cancellations and newcomers, each accepted in one step."""
        late = self._late
        late.clear()
        self.to_late.setVisible(bool(proposals) and can_edit)
        if proposals and can_edit:
            late.title(tr("Late changes"))
            late.add(
                words(
                    tr("Guests have cancelled or are new. These are the smallest ways to seat them anew."),
                    "quiet",
                    wrap=True,
                )
            )
            for place, proposal in enumerate(proposals):
                self._proposal(late, state, place, proposal)
        self.grow_soon()

    def show_late(self) -> None:
        """Bring the late changes into sight, with the keyboard on the first of them."""
        button = self._late.findChild(QPushButton)
        area: QObject | None = self.parent()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parent()
        if isinstance(area, QScrollArea):
            area.verticalScrollBar().setValue(self._late.mapTo(self, QPoint(0, 0)).y())
        if isinstance(button, QPushButton):
            button.setFocus()

    def _proposal(self, late: Section, state: PlanState, place: int, proposal: Proposal) -> None:
        late.add(rule())
        head = tr("{letter}: %n moves", n=len(proposal.moves), letter=ascii_uppercase[place])
        if proposal.wrong:
            head = tr("{moves}, %n checks remain", n=len(proposal.wrong), moves=head)
        late.add(words(head, "groupTitle", wrap=True))
        for move in proposal.moves[:MOST_MOVES]:
            late.add(words(self._move(state, move.name, move.seat_from, move.seat_to), wrap=True))
        if len(proposal.moves) > MOST_MOVES:
            late.add(words(tr("and %n more", n=len(proposal.moves) - MOST_MOVES), "quiet"))
        if proposal.standing:
            late.add(words(tr("No seat for {names}.", names=", ".join(proposal.standing)), "error", wrap=True))
        late.add(words(self._cards(state, proposal), "quiet", wrap=True))
        late.buttons((tr("Seat them so"), partial(self.accepted.emit, place)))

    def _cards(self, state: PlanState, proposal: Proposal) -> str:
        """Whose cards are printed again."""
        if not proposal.cards:
            return tr("No card is printed again.")
        names = ", ".join(state.names.get(guest, "") for guest in proposal.cards[:MOST_MOVES])
        more = len(proposal.cards) - MOST_MOVES
        if more > 0:
            return tr("Cards are printed again for {names} and %n others.", n=more, names=names)
        return tr("Cards are printed again for {names}.", names=names)

    def _move(self, state: PlanState, name: str, before: int | None, after: int | None) -> str:
        here = seat_within(state.rows[before]) if before in state.rows else ""
        there = seat_within(state.rows[after]) if after in state.rows else ""
        if not there:
            return tr("{name} gives up {seat}", name=name, seat=here)
        if not here:
            return tr("{name} takes {seat}", name=name, seat=there)
        return tr("{name} goes from {seat} to {other}", name=name, seat=here, other=there)

    def show_checks(self, state: PlanState) -> None:
        """What is wrong, each line leading to its place; who has no seat stands in the list above already."""
        checks = self._checks
        checks.clear()
        found = [one for one in checks_in_order(state.findings) if one.wrong is not Wrong.UNSEATED]
        if found or state.guest_on:
            checks.title(tr("Checks {count}", count=number(len(found))) if found else tr("Checks"))
        if not found and state.guest_on:
            sound = tr("Nothing is wrong with those who are seated.")
            sound = sound if state.findings else tr("Nothing is wrong with this plan.")
            checks.say(sound, "quiet")
        kinds: dict[str, list[SeatingFinding]] = {}
        for one in found:
            kinds.setdefault(one.wrong.value, []).append(one)
        for kind, of_kind in kinds.items():
            # Of one kind a few are told; the others on demand, so that the kinds are seen together.
            shown = of_kind if kind in self._unfolded or len(of_kind) == FEW + 1 else of_kind[:FEW]
            for one in shown:
                line = Link(finding_words(one), partial(self.check_wanted.emit, one))
                checks.dot(self._theme, shade_of((one,)), line)
            if len(of_kind) > len(shown):
                more = tr("%n more like it", n=len(of_kind) - len(shown))
                checks.link(more, partial(self._unfold, kind, state))
        self.grow_soon()

    def _unfold(self, kind: str, state: PlanState) -> None:
        self._unfolded.add(kind)
        self.show_checks(state)
