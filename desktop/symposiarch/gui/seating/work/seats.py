"""What is done with guests and seats: each change is one step of undo, and is seen before it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from symposiarch.gui.dialogs import opened
from symposiarch.gui.seating.dialogs.wish import WishDialog
from symposiarch.gui.seating.words import head_name, seat_within
from symposiarch.gui.words import tr
from symposiarch.model.seating import WishKind
from symposiarch.model.venues import SeatKind
from symposiarch.planning.heads import Head
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.late.changes import accept
from symposiarch.planning.seating.plans.by_hand import free_absent_seats, lock, seat_guest, unseat
from symposiarch.planning.seating.plans.together import company_of, seat_together
from symposiarch.planning.seating.sociable.wishes import add_wish, remove_wish

if TYPE_CHECKING:
    from symposiarch.gui.seating.shown_plan import ShownPlan
    from symposiarch.gui.seating.state import PlanState
    from symposiarch.gui.workspace import Session


class SeatWork:
    """The hands of the page."""

    def __init__(self, page: ShownPlan) -> None:
        self._page = page
        self._desk = page.desk
        self.together = False
        """Whether a couple or a delegation moves as one."""
        page.view.company = self._company

    @property
    def _state(self) -> PlanState:
        return self._page.plan_state

    def _chosen(self) -> tuple[int, Head]:
        """The selected seat and who sits there."""
        seat = self._page.view.seat
        head = self._state.head_on(seat) if seat is not None else None
        assert seat is not None
        assert head is not None, "the command is only ready where somebody sits"
        return seat, head

    def turn_together(self) -> None:
        """Let couples and delegations move as one, or everybody alone, and say so: nothing else on the plan does."""
        self.together = not self.together
        self._desk.notices.say(
            tr("Couples and delegations move together now. With Shift a guest moves alone.")
            if self.together
            else tr("Each guest moves alone now. With Shift couples and delegations move together.")
        )

    # Moving

    def drop(self, guest: int, seat: int) -> None:
        """Seat a guest; whoever sits there changes places. With their company, if that is chosen or Shift is held."""
        state = self._state
        if state.guest_on.get(seat) == guest:
            return
        company = self._company(guest)
        if len(company) > 1:
            self._drop_together(company, seat)
            return
        name, row = head_name(state.facts.people[guest]), state.rows[seat]
        other = state.head_on(seat)
        from_seat = state.seat_of.get(guest)
        if other is not None and from_seat is not None:
            label = tr("Exchange {name} and {other}", name=name, other=head_name(other))
        else:
            label = tr("Seat {name}: {seat}", name=name, seat=seat_within(row))
        free = not state.refusal(guest, seat)
        if free:
            touched = state.move(guest, seat)
            self._page.show_moved(touched)
        if not self._desk.change(label, seat_guest, state.plan.id, attendee_id=guest, seat_id=seat) and free:
            self._page.read_places()
        self._page.view.go_to_seat(seat)

    def _company(self, guest: int) -> tuple[int, ...]:
        """Who moves with a guest: those selected with them, or their company where that is wanted."""
        state = self._state
        selected = [state.guest_on[seat] for seat in self._page.view.seats if seat in state.guest_on]
        if len(selected) > 1 and guest in selected:
            return (guest, *(one for one in selected if one != guest))
        shift = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.together is shift:
            return (guest,)
        company = company_of(guest, state.facts.people, state.facts.partners)
        expected = {head.id for head in state.waiting} | state.seat_of.keys()
        return tuple(one for one in company if one == guest or one in expected)

    def _drop_together(self, company: Sequence[int], seat: int) -> None:
        state = self._state
        name = head_name(state.facts.people[company[0]])
        label = tr("Seat {name} with %n others", n=len(company) - 1, name=name)
        bound = any(state.seat_of.get(guest) in state.locked for guest in company)
        moves = None if bound else state.together(company, seat)
        if moves is not None:
            self._page.show_moved(state.move_all(moves))
        kept = self._desk.change(label, seat_together, state.plan.id, attendee_ids=tuple(company), seat_id=seat)
        if not kept and moves is not None:
            self._page.read_places()
        self._page.view.go_to_seat(seat)

    def seat_wanted(self, guest: int) -> None:
        """Enter on somebody without a seat: the selected seat if it is free, else the best free one."""
        state, view = self._state, self._page.view
        seat = view.seat
        if seat is None or seat in state.guest_on or state.rows[seat].kind in (SeatKind.BLOCKED, SeatKind.INTERPRETER):
            seat = self._best_free()
        if seat is None:
            self._desk.notices.warn(tr("Every seat is taken. Add a table to the layout, or take somebody off a seat."))
        else:
            self.drop(guest, seat)

    def _best_free(self) -> int | None:
        state = self._state
        free = [
            row
            for row in state.rows.values()
            if row.seat_id not in state.guest_on and row.kind in (SeatKind.CHAIR, SeatKind.WHEELCHAIR)
        ]
        best = min(
            free, key=lambda row: (row.kind is SeatKind.WHEELCHAIR, row.table_position, row.honour), default=None
        )
        return best.seat_id if best is not None else None

    def take_off(self, guest: int | None = None) -> None:
        """Take a guest, or all who are selected, off their seats."""
        state = self._state
        guests = (guest,) if guest is not None else self._selected_guests()
        if len(guests) == 1:
            label = tr("Take {name} off the seat", name=head_name(state.facts.people.get(guests[0])))
        else:
            label = tr("Take %n guests off their seats", n=len(guests))
        self._desk.change(label, unseat, state.plan.id, attendee_ids=guests)

    def _selected_guests(self) -> tuple[int, ...]:
        state = self._state
        return tuple(state.guest_on[seat] for seat in self._page.view.seats if seat in state.guest_on)

    def free_absent(self) -> None:
        """Whoever no longer comes gives up the seat."""
        self._desk.change(tr("Free the seats of those who do not come"), free_absent_seats, self._state.plan.id)

    def lock(self) -> None:
        """Lock the selected seats, or unlock them if all are locked."""
        state = self._state
        guests = self._selected_guests()
        locked = not all(state.seat_of[guest] in state.locked for guest in guests)

        def lock_all(session: Session) -> None:
            for guest in guests:
                lock(session, state.plan.id, attendee_id=guest, locked=locked)

        if len(guests) == 1:
            name = head_name(state.facts.people.get(guests[0]))
            label = tr("Lock the seat of {name}", name=name) if locked else tr("Unlock the seat of {name}", name=name)
        else:
            label = tr("Lock %n seats", n=len(guests)) if locked else tr("Unlock %n seats", n=len(guests))
        self._desk.change(label, lock_all)

    def swap(self) -> None:
        """Carry whoever sits here; the next seat that is chosen changes guests with this one."""
        self._page.view.pick_up()

    def say_why_fixed(self) -> None:
        """Somebody was to be dragged while nobody may be moved."""
        page = self._page
        if page.improving.running:
            said = tr("Press Stop to move guests: the best so far is kept.")
        elif self._state.frozen:
            said = tr("This plan is frozen and is changed no more. Go on with a copy of it.")
        else:
            said = tr("Nothing can be changed just now.")
        self._desk.notices.say(said)

    # Late changes

    def accept(self, place: int) -> None:
        """Seat guests anew as one of the proposals says."""
        proposal = self._page.proposals[place]
        label = tr("Seat late changes: %n moves", n=len(proposal.moves))
        # The button that was pressed goes with the proposal.
        self._page.view.setFocus()
        self._desk.change(label, accept, self._state.plan.id, proposal)

    # Wishes

    def note_wish(self) -> WishDialog:
        _, head = self._chosen()
        people = [one for one in self._state.facts.people.values() if one.presence is not Presence.ABSENT]
        dialog = WishDialog(head, people, self._page)

        def keep(other: int, kind: str, weight: int, hard: bool) -> None:
            self._desk.change(
                tr("Note a wish of {name}", name=head_name(head)),
                add_wish,
                self._page.desk.event_id,
                first=head.id,
                second=other,
                kind=WishKind(kind),
                weight=weight,
                hard=hard,
            )

        dialog.wanted.connect(keep)
        return opened(dialog)

    def remove_wish(self, wish_id: int) -> None:
        self._desk.change(tr("Remove a wish"), remove_wish, wish_id)
