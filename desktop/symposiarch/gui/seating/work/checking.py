"""Going to what is wrong with the plan, one check after another, in the order in which they stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.seating.words import checks_in_order, finding_words
from symposiarch.gui.words import number, tr
from symposiarch.planning.seating.checks import SeatingFinding

if TYPE_CHECKING:
    from symposiarch.gui.seating.shown_plan import ShownPlan


class CheckWork:
    """Remembers at which check one is: the one that is put right goes, and the next takes its place."""

    def __init__(self, page: ShownPlan) -> None:
        self._page = page
        self._last: SeatingFinding | None = None
        self._place = 0

    def go_to(self, found: SeatingFinding) -> None:
        """Bring a check into sight, with the keyboard: its seats on the plan, or who has none in the list."""
        page = self._page
        checks = checks_in_order(page.plan_state.findings)
        self._last, self._place = found, checks.index(found) if found in checks else 0
        if found.seats:
            page.go_to(found.seats[0])
            page.view.point_out(found.seats)
        else:
            page.view.select(())
            page.panel.unseated.choose(found.guests[0])
            page.panel.unseated.setFocus()

    def go_to_next(self) -> None:
        """To the check after the last one; after the last of all, to the first again."""
        checks = checks_in_order(self._page.plan_state.findings)
        if not checks:
            self._page.desk.notices.say(tr("Nothing is wrong with this plan."))
            return
        place = self._place + 1 if self._last in checks else self._place
        found = checks[place % len(checks)]
        self.go_to(found)
        here = number(self._place + 1)
        self._page.desk.notices.say(
            tr("Check {number} of %n: {what}", n=len(checks), number=here, what=finding_words(found))
        )
