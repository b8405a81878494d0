"""What a row would change, both sides of each field, with a tick for each: without it ours stays."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from symposiarch.exchange.fates import Change
from symposiarch.gui.forms import tick_of
from symposiarch.gui.importing.words import changed_field_words, ours_words, shown
from symposiarch.gui.pieces import Link, column_of, words
from symposiarch.gui.words import language_name, tr

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.plan import PlannedRow

BETWEEN_FIELDS = 8
"""Pixels more between two fields than between the lines of one."""


class RowChanges(QWidget):
    """The signals tell a field, and whether ours stays: in this row, or wherever we have something."""

    ours = Signal(str, bool)
    everywhere = Signal(str, bool)

    def __init__(self, row: PlannedRow, ours_everywhere: Collection[str]) -> None:
        from symposiarch.exchange.guest_lists.other_scripts import BESIDE

        super().__init__()
        self._column = column_of(self, margins=0, spacing=4)
        self._ours_everywhere = ours_everywhere
        names = list(changed_field_words())
        reasons = {one.change.field: ours_words(one) for one in row.ours}
        fields = {change.field for change in row.changes}
        beside = {to for field, to in BESIDE.items() if field in fields}  # what is taken is not kept beside ours
        changes = [*(one for one in row.changes if one.field not in beside), *(one.change for one in row.ours)]
        for change in sorted(changes, key=lambda one: names.index(one.field) if one.field in names else -1):
            self._show(change, taken=change.field not in reasons, why=reasons.get(change.field, ""))

    def _show(self, change: Change, *, taken: bool, why: str) -> None:
        if self._column.count():
            self._column.addSpacing(BETWEEN_FIELDS)
        tick = tick_of(_title(change), ticked=taken, name=f"take-{change.field}")
        tick.setToolTip(tr("Without the tick ours stays."))
        tick.clicked.connect(lambda checked: self.ours.emit(change.field, not checked))
        self._column.addWidget(tick)
        before, after = shown(change.before, change.field), shown(change.after, change.field)
        text = tr("{before} → {after}", before=before, after=after) if before else after
        self._column.addWidget(words(text, "" if taken else "quiet", wrap=True))
        if why:
            self._column.addWidget(words(why, "quiet", wrap=True))
        everywhere = change.field in self._ours_everywhere
        if everywhere or not change.fills:
            said = tr("Take the list's in all rows again") if everywhere else tr("Keep ours in all rows")
            link = Link(said, lambda: self.everywhere.emit(change.field, not everywhere))
            link.setObjectName(f"everywhere-{change.field}")
            self._column.addWidget(link)


def _title(change: Change) -> str:
    language = language_name(change.language) if change.language else ""
    if language and change.field == "titles":
        return tr("Title in {language}", language=language)
    if language and change.field == "organisation_names":
        return tr("Organisation in {language}", language=language)
    return changed_field_words().get(change.field, change.field)
