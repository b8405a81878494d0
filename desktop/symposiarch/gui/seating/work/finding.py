"""Finding a guest on the plan: those who have what was typed stand out, and the view goes to them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.seating.words import head_name
from symposiarch.gui.tables.search_field import finder
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.shown_plan import ShownPlan


class FindWork:
    """What the field in the bar does."""

    def __init__(self, page: ShownPlan) -> None:
        self._page = page
        self._field = page.bar.finder
        self._field.looked_for.connect(self._look_for)
        self._field.next_wanted.connect(self._go_to_next)
        self._field.left.connect(page.view.setFocus)

    def begin(self) -> None:
        self._field.setFocus()
        self._field.selectAll()

    def _look_for(self, text: str) -> None:
        found = self._found(text)
        self._page.view.show_matched(frozenset(found) if found is not None else None)
        if found:
            self._page.point_at(found[0])
        elif found is not None:
            self._page.desk.notices.say(tr("Nobody who is coming is called so."))

    def _go_to_next(self) -> None:
        state, seat = self._page.state, self._page.view.seat
        found = self._found(self._field.text()) or []
        if len(found) == 1:  # the keys that move, lock and free belong to the guest who was meant
            self._page.point_at(found[0])
            self._page.view.setFocus()
        elif found and state is not None:
            here = state.guest_on.get(seat) if seat is not None else None
            place = found.index(here) + 1 if here in found else 0
            self._page.point_at(found[place % len(found)])

    def _found(self, text: str) -> list[int] | None:
        """The guests whose names have what was typed, those with seats first; None when nothing was typed."""
        state = self._page.state
        has = finder(text, lambda head: f"{head_name(head)} {head.native_name} {head.title} {head.organisation}")
        if has is None or state is None:
            return None
        people = state.facts.people
        seated = [state.guest_on[seat] for seat in state.rows if seat in state.guest_on]
        heads = [people[guest] for guest in seated if guest in people] + list(state.waiting)
        return [head.id for head in heads if has(head)]
