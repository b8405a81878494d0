"""What the panel says of the selected seat: who sits there, what is wrong with that, why, and what they wish."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from symposiarch.gui.pieces import button, row_of, words
from symposiarch.gui.seating.panel.section import Section
from symposiarch.gui.seating.words import (
    changed_words,
    checks_in_order,
    exchange_words,
    finding_words,
    head_name,
    seat_words,
    shade_of,
    speaks_words,
    standing_words,
    why_words,
    wished_words,
)
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import at_start, tr
from symposiarch.model.people import Mobility
from symposiarch.model.venues import SeatKind, TableShape
from symposiarch.planning.correspondence.forms_of_address import name_in_full
from symposiarch.planning.heads import Head
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.exchanges import Holding
from symposiarch.planning.seating.plans.reasons import Fact, ranked_now
from symposiarch.planning.seating.who_sits import SeatRow

if TYPE_CHECKING:
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.planning.seating.sociable.wishes import WishRow


class AboutSeat(Section):
    """Shows; what is pressed goes up as signals with plain values."""

    guest_wanted = Signal(int)
    person_wanted = Signal(int)
    table_wanted = Signal()
    """All who sit at the same table are to be listed."""
    taken_back = Signal(int)
    """An exchange of the fill, by its number."""
    wish_wanted = Signal()
    wish_removed = Signal(int)
    lock_wanted = Signal()
    unseat_wanted = Signal()
    next_wanted = Signal()
    """The check after what is wrong here is to be gone to."""
    kind_wanted = Signal(str)
    """The chair is to be of another kind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def show_seat(
        self,
        state: PlanState,
        seat: int,
        why: Sequence[Fact] | None,
        exchanges: Sequence[Holding],
        wishes: Sequence[WishRow],
        *,
        can_edit: bool,
        listed: bool,
    ) -> None:
        """`listed` tells that the whole table stands above already; no `why`, that this is a seating only tried."""
        self.clear()
        row = state.rows[seat]
        self.title(seat_words(row))
        head = state.head_on(seat)
        if head is None:
            self._empty(row, can_edit)
        else:
            self._person(state, head)
            for found in state.wrong_at(seat):
                self.dot(self._theme, shade_of((found,)), words(finding_words(found), wrap=True))
                if found.wrong is Wrong.WHEELCHAIR and can_edit:
                    place = tr("Make this chair a place for a wheelchair")
                    self.link(place, partial(self.kind_wanted.emit, "wheelchair"))
            if state.wrong_at(seat) and len(checks_in_order(state.findings)) > 1:
                self.link(tr("Next check"), self.next_wanted.emit)
            if not state.frozen:
                locked = seat in state.locked
                self.buttons(
                    (tr("Unlock") if locked else tr("Lock"), self.lock_wanted.emit),
                    (tr("Take off the seat"), self.unseat_wanted.emit),
                )
                self.let_change(can_edit)
        if not listed:
            whole = tr("List the whole row") if row.shape is TableShape.ROW else tr("List the whole table")
            self.link(whole, self.table_wanted.emit)
        if head is not None:
            if why is not None:
                self._why(state, seat, head, why, exchanges, can_edit)
            self._wishes(head, wishes, can_edit)

    def _empty(self, row: SeatRow, can_edit: bool) -> None:
        if row.kind is SeatKind.BLOCKED:
            empty = tr("This seat is blocked: nobody gets it.")
        elif can_edit:
            empty = tr("Nobody sits here. Type a name, or drag a guest onto the seat.")
        else:
            empty = tr("Nobody sits here.")
        self.say(empty, "quiet")
        if row.spare:
            spare = tr("Kept free for who comes unannounced, until ten minutes before the beginning.")
            self.say(spare, "quiet")

    def _person(self, state: PlanState, head: Head) -> None:
        name = name_in_full(head.honorific, head_name(head))
        self.say(name, "personName")
        if head.native_name:
            self.say(head.native_name)
        post = ", ".join(part for part in (head.title, head.organisation) if part)
        if post:
            self.say(post, "quiet")
        standing = standing_words(head, state.facts.ranks.get(head.id, 0))
        facts = [standing, speaks_words(head.languages), head.diet]
        if head.mobility is Mobility.WHEELCHAIR:
            facts.append(tr("uses a wheelchair"))
        said = " · ".join(fact for fact in facts if fact)
        if said:
            self.say(at_start(said))
        if head.presence is Presence.ABSENT:
            self.add(words(tr("Is not coming."), "error"))
        partner = state.facts.partners.get(head.id)
        if partner is not None:
            text = tr("Partner: {name}", name=head_name(state.facts.people.get(partner)))
            self.link(text, partial(self.guest_wanted.emit, partner))
        if head.person_id is not None:
            self.link(tr("Open the record"), partial(self.person_wanted.emit, head.person_id))

    def _why(
        self, state: PlanState, seat: int, head: Head, why: Sequence[Fact], exchanges: Sequence[Holding], can_edit: bool
    ) -> None:
        self.title(tr("Why this seat"))
        row = state.rows[seat]
        told = ranked_now(why, head.id, state.facts.ranks, state.facts.follows)
        said = [why_words(fact, state.names) for fact in told]
        if not why:
            said.append(tr("Put here by hand."))
        if row.honour:
            place, chair = row.honour, row.seat
            said.append(
                tr("Place {place} in the order of honour; seat {seat} on cards and lists.", place=place, seat=chair)
            )
        if seat in state.locked:
            said.append(tr("Locked: no fill moves this guest."))
        for sentence in said:
            self.say(sentence, "quiet")
        for exchange, after in (one for one in exchanges if head.id in one.exchange.guests):
            self.say(exchange_words(exchange, state.names), "quiet")
            if can_edit and after is None:
                self.link(tr("Take this exchange back"), partial(self.taken_back.emit, exchange.number))
            elif can_edit and after is not None:
                later = tr(
                    "It can be taken back after a later one: {exchange}", exchange=changed_words(after, state.names)
                )
                guest = next(guest for guest in after.guests if guest is not None)
                self.link(later, partial(self.guest_wanted.emit, guest))

    def _wishes(self, head: Head, wishes: Sequence[WishRow], can_edit: bool) -> None:
        self.title(tr("Wishes"))
        for wish in wishes:
            line = row_of(margins=0, spacing=4, holds=((words(wished_words(wish, head.id), wrap=True), 1),))
            if can_edit:
                gone = button(tr("Remove"), partial(self.wish_removed.emit, wish.id), look="link")
                line.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
            self.add_line(line)
        if not wishes:
            self.add(words(tr("None is noted."), "quiet"))
        if can_edit:
            self.link(tr("Note a wish…"), self.wish_wanted.emit)
