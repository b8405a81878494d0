"""A seating out of a file, guest by guest: who would move, who gets or gives up a seat, and what is unclear."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.seating.words import printed_seat_words
from symposiarch.gui.tables.chips import Chips
from symposiarch.gui.tables.table import Column, Table
from symposiarch.gui.words import tr
from symposiarch.store import Office

if TYPE_CHECKING:
    from symposiarch.exchange.seating.coming_back import PlannedGuest, SeatingPlanned

FATE_DOTS = {"moved": "tentative", "seated": "accepted", "freed": "represented", "problem": "declined", "same": "none"}


def fate_words() -> dict[str, str]:
    return {
        "problem": tr("unclear"),
        "moved": tr("moves"),
        "seated": tr("gets a seat"),
        "freed": tr("gives up the seat"),
        "same": tr("the same"),
    }


def read_seating(report: Callable[[float, str], None], office: Office, plan_id: int, path: Path) -> SeatingPlanned:
    """What a file would change; nothing is written."""
    from symposiarch.exchange.reading import read_file
    from symposiarch.exchange.seating.coming_back import plan_seating

    source = read_file(path, report=report)
    report(-1, path.name)
    with office.reading() as session:
        return plan_seating(session, plan_id, source)


@dataclass(frozen=True, slots=True)
class ShownGuest:
    """A guest as the table shows it; `id` is the place among the planned, `row` none for who is not in the file."""

    id: int
    row: int | None
    name: str
    fate: str
    before: str
    after: str
    why: str


class SeatingFileDialog(AskingDialog):
    """What is unclear comes first; one button carries all the rest out, as one step of undo."""

    def __init__(self, desk: Desk, planned: SeatingPlanned, parent: QWidget) -> None:
        super().__init__(tr("Import the seating of {file}", file=planned.source), "", parent)
        self._desk, self._planned = desk, planned
        self._has_unclear = any(guest.problem for guest in planned.guests)
        self.chips = Chips()
        self.table = Table(desk, "seating_file", _columns())
        self.table.say_when_empty(tr("The file gives nobody a seat."), tr("Nobody is of this kind."))
        self.why = words("", "quiet", wrap=True)
        self.add(self.chips, (self.table, 1), self.why)
        self.seat = self.accept_with(tr("Seat them so"))
        self.seat.setEnabled(planned.changes_anything)
        self.resize(860, 520)
        self.chips.chosen.connect(lambda _key: self._filter())
        self.table.selection_changed.connect(self._say_why)
        self._show()
        if self.table.rows.rows:
            self.table.selectRow(0)
        (self.table if self._has_unclear else self.seat).setFocus()

    def _show(self) -> None:
        order = list(fate_words())
        guests = [_shown(at, guest) for at, guest in enumerate(self._planned.guests)]
        guests.sort(key=lambda guest: order.index(guest.fate))
        self.table.show_rows(guests)
        self.chips.show_kinds(fate_words(), [guest.fate for guest in guests])
        if not self._planned.changes_anything:
            self.say(tr("Everybody sits as the file says; there is nothing to change."))
        else:
            tables = ", ".join(f"{old} → {new}" for old, new in self._planned.renamed.values())
            renamed = tr("Tables get other names: {tables}.", tables=tables) if tables else ""
            self.say(" ".join(filter(None, (tr("Nothing is written yet. What is unclear stays as it is."), renamed))))

    def _say_why(self) -> None:
        guest = self.table.current()
        self.why.setText(guest.why if guest is not None else "")
        self.why.setVisible(self._has_unclear)

    def _filter(self) -> None:
        self.table.keep_rows(self.chips.kept(lambda guest: guest.fate))

    @override
    def save(self) -> None:
        from symposiarch.exchange.seating.coming_back import commit_seating

        label = tr("Seat guests as {file} says", file=self._planned.source)
        self.change_and_close(self._desk, label, commit_seating, self._planned)


def _shown(at: int, guest: PlannedGuest) -> ShownGuest:
    return ShownGuest(
        at,
        guest.row or None,
        guest.name or tr("a guest"),
        guest.fate.value,
        printed_seat_words(guest.before) if guest.before is not None else "",
        printed_seat_words(guest.after) if guest.after is not None else "",
        guest.problem,
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Row"), "row", align="right", quiet=True, width=52),
        Column(tr("Guest"), "name", bold=True),
        Column(tr("Becomes"), "fate", width=150, show=fate_words().get, dot=FATE_DOTS.get),
        Column(tr("Sits now"), "before", quiet=True),
        Column(tr("Will sit"), "after"),
    )
