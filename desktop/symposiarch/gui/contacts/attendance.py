"""Contacts by whether they come: a filter over the address book, and the words for what became of an invitation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QComboBox

from symposiarch.gui.desk import Desk
from symposiarch.gui.words import tr
from symposiarch.planning.attendance import Tally, tallies


class AttendanceFilter(QComboBox):
    """Reads who came to what when it is first used; until then it costs nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(tr("Came or not"))
        self._desk = desk
        self._tallies: dict[int, Tally] | None = None
        # Narrow enough to stand beside the search on a small screen; the list that opens shows all of each line.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        for key, text in (
            ("", tr("Came or not")),
            ("came", tr("Came to an event")),
            ("no_show", tr("Stayed away unannounced")),
            ("never_came", tr("Invited, never came")),
            ("never_invited", tr("Never invited")),
        ):
            self.addItem(text, key)

    def forget(self) -> None:
        """Somebody came, or was invited, since it was read."""
        self._tallies = None

    def test(self) -> Callable[[Any], bool] | None:
        """Whether a row of the address book fits; None when nothing was chosen."""
        key = self.currentData()
        if not key:
            return None
        if self._tallies is None:
            self._tallies = self._desk.workspace.read(tallies)
        known, nothing = self._tallies, Tally()
        tests: dict[str, Callable[[Tally], bool]] = {
            "came": lambda tally: tally.came > 0,
            "no_show": lambda tally: tally.no_shows > 0,
            "never_came": lambda tally: tally.invited > 0 and tally.came == 0,
            "never_invited": lambda tally: tally.invited == 0,
        }
        fits = tests[key]
        return lambda row: fits(known.get(row.id, nothing))


def outcome_words() -> dict[str, str]:
    """What became of an invitation; nothing where it only repeats the reply."""
    return {"came": tr("came"), "represented": tr("the representative came"), "no_show": tr("did not come")}
