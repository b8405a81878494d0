"""Beside the plan: who has no seat, who sits on the selected one and why, their wishes, what changed, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from symposiarch.gui.page import Link, rule, words
from symposiarch.gui.qt import override
from symposiarch.gui.seating.unseated import UnseatedList
from symposiarch.gui.seating.words import (
    GRAVE,
    exchange_words,
    finding_words,
    head_name,
    seat_words,
    speaks_words,
    standing_words,
    why_words,
    wish_words,
)
from symposiarch.gui.words import number, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from symposiarch.gui.seating.colours import Colouring
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.gui.theme import Theme
    from symposiarch.planning.heads import Head
    from symposiarch.planning.seating.checks import SeatingFinding
    from symposiarch.planning.seating.exchanges import PlanExchange
    from symposiarch.planning.seating.late_changes import Proposal
    from symposiarch.planning.seating.reasons import Fact
    from symposiarch.planning.seating.wishes import WishRow

FEW = 3
MOST_MOVES = 6


class SeatingPanel(QWidget):
    """Shows; what is pressed goes up as signals with plain values."""

    guest_wanted = Signal(int)
    """Go to a guest (attendee) on the plan, or in the list of those without a seat."""
    seat_wanted = Signal(int)
    person_wanted = Signal(int)
    taken_back = Signal(int)
    """An exchange of the fill, by its number."""
    wish_wanted = Signal()
    wish_removed = Signal(int)
    accepted = Signal(int)
    """A proposal for late changes, by its place in the list."""
    lock_wanted = Signal()
    unseat_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._unfolded: set[str] = set()
        """The kinds of findings of which all are told."""
        self.unseated_title = words("", "groupTitle")
        self.everybody = words(tr("Everybody who is coming has a seat."), "quiet", wrap=True)
        self.unseated = UnseatedList(theme)
        self._about, self._late, self._checks = _Section(), _Section(), _Section()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(6)
        for widget in (self.unseated_title, self.everybody, self.unseated, self._about, self._late, self._checks):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def show_unseated(self, state: PlanState | None, colouring: Colouring | None) -> None:
        waiting = state.waiting if state is not None else ()
        self.unseated_title.setText(tr("Unseated {count}", count=number(len(waiting))) if waiting else tr("Unseated"))
        self.everybody.setVisible(state is not None and not waiting)
        self.unseated.show_heads(waiting, colouring)

    def show_seat(
        self,
        state: PlanState,
        seat: int | None,
        why: Sequence[Fact],
        exchanges: Sequence[PlanExchange],
        wishes: Sequence[WishRow],
        *,
        can_edit: bool,
    ) -> None:
        """The selected seat: who sits there, why, and what they wish."""
        about = self._about
        about.clear()
        row = state.rows.get(seat) if seat is not None else None
        if row is None or seat is None:
            about.add(words(tr("Choose a seat to see who sits there and why."), "quiet", wrap=True))
            self._grow_soon()
            return
        about.title(seat_words(row))
        head = state.head_on(seat)
        if head is None:
            empty = tr("Nobody sits here. Type a name, or drag a guest onto the seat.")
            if row.kind.value == "blocked":
                empty = tr("This seat is blocked: nobody gets it.")
            about.add(words(empty, "quiet", wrap=True))
            if row.spare:
                spare = tr("Kept free for who comes unannounced, until ten minutes before the beginning.")
                about.add(words(spare, "quiet", wrap=True))
            self._grow_soon()
            return
        self._person(about, state, head)
        for found in state.wrong_at(seat):
            about.dot(self._shade(found), words(finding_words(found), wrap=True))
        if can_edit:
            locked = seat in state.locked
            about.buttons(
                (tr("Unlock") if locked else tr("Lock"), self.lock_wanted.emit),
                (tr("Take off the seat"), self.unseat_wanted.emit),
            )
        self._why(about, state, seat, head, why, exchanges, can_edit)
        self._wishes(about, head, wishes, can_edit)
        self._grow_soon()

    def show_nothing(self, sentence: str) -> None:
        for section in (self._about, self._late, self._checks):
            section.clear()
        self._about.add(words(sentence, "quiet", wrap=True))
        self._grow_soon()

    def _person(self, about: _Section, state: PlanState, head: Head) -> None:
        name = " ".join(part for part in (head.honorific, head_name(head)) if part)
        about.add(words(name, "personName", wrap=True))
        if head.native_name:
            about.add(words(head.native_name, wrap=True))
        post = ", ".join(part for part in (head.title, head.organisation) if part)
        if post:
            about.add(words(post, "quiet", wrap=True))
        facts = [standing_words(head, dict(state.facts.ranks)), speaks_words(head.languages), head.diet]
        if head.mobility.value == "wheelchair":
            facts.append(tr("uses a wheelchair"))
        said = " · ".join(fact for fact in facts if fact)
        if said:
            about.add(words(said[0].upper() + said[1:], wrap=True))
        if head.presence.name == "ABSENT":
            about.add(words(tr("Is not coming."), "error"))
        partner = state.facts.partners.get(head.id)
        if partner is not None:
            text = tr("Partner: {name}", name=head_name(state.facts.people.get(partner)))
            about.add(Link(text, partial(self.guest_wanted.emit, partner)))
        if head.person_id is not None:
            about.add(Link(tr("Open the record"), partial(self.person_wanted.emit, head.person_id)))

    def _why(
        self,
        about: _Section,
        state: PlanState,
        seat: int,
        head: Head,
        why: Sequence[Fact],
        exchanges: Sequence[PlanExchange],
        can_edit: bool,
    ) -> None:
        about.title(tr("Why this seat"))
        row = state.rows[seat]
        rank = state.facts.ranks.get(head.id, 0)
        said = [why_words(fact, state.names) for fact in why]
        place = (
            tr("This is seat {honour} of honour in the hall.", honour=row.honour)
            if row.shape.value == "row"
            else tr("This is seat {honour} of honour at table {table}.", honour=row.honour, table=row.table)
        )
        if not said:
            said = [tr("Put here by hand.")]
        if rank and not why:
            said.insert(0, tr("Rank {rank} of {last}.", rank=rank, last=max(state.facts.ranks.values())))
        said.append(place)
        if seat in state.locked:
            said.append(tr("Locked: no fill moves this guest."))
        for sentence in said:
            about.add(words(sentence, "quiet", wrap=True))
        for exchange in (one for one in exchanges if head.id in one.guests):
            about.add(words(exchange_words(exchange, state.names), "quiet", wrap=True))
            if can_edit:
                about.add(Link(tr("Take this exchange back"), partial(self.taken_back.emit, exchange.number)))

    def _wishes(self, about: _Section, head: Head, wishes: Sequence[WishRow], can_edit: bool) -> None:
        about.title(tr("Wishes"))
        for wish in wishes:
            other = wish.second_name if wish.first == head.id else wish.first_name
            how = wish_words(wish.kind)
            text = tr("{how} {name} (a rule)", how=how, name=other) if wish.hard else f"{how} {other}"
            line = QHBoxLayout()
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(4)
            line.addWidget(words(text[0].upper() + text[1:], wrap=True), 1)
            if can_edit:
                gone = QPushButton(tr("Remove"))
                gone.setProperty("link", True)
                gone.clicked.connect(partial(self.wish_removed.emit, wish.id))
                line.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
            about.add_line(line)
        if not wishes:
            about.add(words(tr("None is noted."), "quiet"))
        if can_edit:
            about.add(Link(tr("Note a wish…"), self.wish_wanted.emit))

    def show_proposals(self, state: PlanState, proposals: Sequence[Proposal], *, can_edit: bool) -> None:
        """The smallest ways to answer cancellations and newcomers, each accepted in one step."""
        late = self._late
        late.clear()
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
        self._grow_soon()

    def _proposal(self, late: _Section, state: PlanState, place: int, proposal: Proposal) -> None:
        moved = [move for move in proposal.moves if move.seat_from is not None and move.seat_to is not None]
        late.add(rule())
        head = tr("{letter}: %n moves", n=len(proposal.moves), letter="ABC"[place])
        if proposal.wrong:
            head = tr("{moves}, %n checks remain", n=len(proposal.wrong), moves=head)
        late.add(words(head, "groupTitle", wrap=True))
        for move in proposal.moves[:MOST_MOVES]:
            late.add(words(self._move(state, move.name, move.seat_from, move.seat_to), wrap=True))
        if len(proposal.moves) > MOST_MOVES:
            late.add(words(tr("and %n more", n=len(proposal.moves) - MOST_MOVES), "quiet"))
        if proposal.standing:
            late.add(words(tr("No seat for {names}.", names=", ".join(proposal.standing)), "error", wrap=True))
        cards = tr("%n cards are printed again", n=len(proposal.cards))
        late.add(words(cards if moved or proposal.cards else tr("No card is printed again."), "quiet", wrap=True))
        late.buttons((tr("Seat them so"), partial(self.accepted.emit, place)))

    def _move(self, state: PlanState, name: str, before: int | None, after: int | None) -> str:
        here = seat_words(state.rows[before]) if before in state.rows else ""
        there = seat_words(state.rows[after]) if after in state.rows else ""
        if not there:
            return tr("{name} gives up {seat}", name=name, seat=here.lower())
        if not here:
            return tr("{name} takes {seat}", name=name, seat=there.lower())
        return tr("{name} goes from {seat} to {other}", name=name, seat=here.lower(), other=there.lower())

    def show_checks(self, state: PlanState) -> None:
        """What is wrong, each line leading to its place; who has no seat stands in the list above already."""
        checks = self._checks
        checks.clear()
        found = [one for one in state.findings if one.wrong.value != "unseated"]
        checks.title(tr("Checks {count}", count=number(len(found))) if found else tr("Checks"))
        if not found and state.guest_on:
            checks.add(words(tr("Nothing is wrong with this plan."), "quiet", wrap=True))
        kinds: dict[str, list[SeatingFinding]] = {}
        for one in found:
            kinds.setdefault(one.wrong.value, []).append(one)
        for kind in sorted(kinds, key=lambda kind: kind not in GRAVE):
            # Of one kind a few are told; the others on demand, so that the kinds are seen together.
            shown = kinds[kind] if kind in self._unfolded else kinds[kind][:FEW]
            for one in shown:
                checks.dot(self._shade(one), Link(finding_words(one), partial(self._go_to, one)))
            if len(kinds[kind]) > len(shown):
                more = tr("%n more like it", n=len(kinds[kind]) - len(shown))
                checks.add(Link(more, partial(self._unfold, kind, state)))
        self._grow_soon()

    def _shade(self, found: SeatingFinding) -> str:
        return self._theme["declined" if found.wrong.value in GRAVE else "tentative"].name()

    def _go_to(self, found: SeatingFinding) -> None:
        if found.seats:
            self.seat_wanted.emit(found.seats[0])

    def _unfold(self, kind: str, state: PlanState) -> None:
        self._unfolded.add(kind)
        self.show_checks(state)

    def _grow_soon(self) -> None:
        QTimer.singleShot(0, self, self._grow)  # the layout counts new labels once they are shown

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        """As high as its sentences need at this width; the scroll area around it does the rest."""
        self.setMinimumHeight(max(0, self._column.totalHeightForWidth(self.width())))


class _Section(QWidget):
    """A part of the panel that is made anew."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def add_line(self, line: QHBoxLayout) -> None:
        holder = QWidget()
        holder.setLayout(line)
        self._column.addWidget(holder)

    def title(self, text: str) -> None:
        label = words(text, "groupTitle", wrap=True)
        label.setContentsMargins(0, 10, 0, 0)
        self._column.addWidget(label)

    def dot(self, colour: str, text: QWidget) -> None:
        """A line behind its dot."""
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(7)
        dot = QLabel()
        dot.setFixedSize(8, 8)
        dot.setStyleSheet(f"background: {colour}; border-radius: 4px;")
        side = QVBoxLayout()
        side.setContentsMargins(0, 5, 0, 0)
        side.addWidget(dot)
        side.addStretch(1)
        line.addLayout(side)
        line.addWidget(text, 1)
        self.add_line(line)

    def buttons(self, *buttons: tuple[str, Callable[[], object]]) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 2)
        line.setSpacing(8)
        for text, do in buttons:
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, do=do: do())
            line.addWidget(button)
        line.addStretch(1)
        self.add_line(line)
