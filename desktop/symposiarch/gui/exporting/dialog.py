"""The dialog of every list of people that goes out. Enter alone exports it as it was exported before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.exporting.column_list import ColumnList
from symposiarch.gui.exporting.kept_choice import KeptChoice, keep_choice, kept_choice
from symposiarch.gui.forms import choice_of
from symposiarch.gui.personal_data.access import note_access
from symposiarch.gui.pieces import button, column_of, row_of, words
from symposiarch.gui.qt import override
from symposiarch.gui.question import Question
from symposiarch.gui.saving import ask_where_it_goes
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.exchange.people_lists import OfferedColumn
    from symposiarch.gui.exporting.parts import Part
    from symposiarch.gui.workspace import Session

CARDS = ".vcf"


class Writes(Protocol):
    """Writes the list to a file; returns how many people it holds."""

    def __call__(
        self, session: Session, path: Path, *, columns: Sequence[str] | None, only: Collection[int] | None
    ) -> int: ...


@dataclass(frozen=True, slots=True)
class GoingOut:
    """A list that is exported. By `name` the choice is remembered; the file is `called` so at first."""

    name: str
    title: str
    called: str
    columns: Sequence[OfferedColumn]
    parts: Sequence[Part]
    write: Writes
    said: Callable[[int, str], str]
    event_id: int | None = None


class ExportListDialog(Question):
    """As which kind of file, whom, and which columns in which order."""

    def __init__(self, desk: Desk, going: GoingOut, parent: QWidget) -> None:
        super().__init__(going.title, "", parent)
        self._desk, self._going = desk, going
        self._writing = False
        kept = kept_choice(desk.settings, going.name)
        kinds = {
            ".xlsx": tr("Workbook, to be edited and read back (.xlsx)"),
            ".csv": tr("Text table, UTF-8 (.csv)"),
            CARDS: tr("Address cards, vCard (.vcf)"),
        }
        self.kind = choice_of(kinds, kept.ending)
        self.part = choice_of((part.only, part.text) for part in going.parts)
        self.columns = ColumnList(going.columns)
        self._chosen = kept.columns is not None
        if kept.columns is not None:
            self.columns.show_choice(kept.columns)
        self.up = button(tr("Up"), lambda: self.columns.carry(-1))
        self.down = button(tr("Down"), lambda: self.columns.carry(1))
        self.usual = button(tr("As usual"), self._leave_usual)
        self.about = words("", "quiet", wrap=True)
        self.form.addRow(tr("As"), self.kind)
        self.form.addRow(tr("Whom"), self.part)
        self.form.setRowVisible(self.part, len(going.parts) > 1)
        self.form.addRow(tr("Columns"), self._with_buttons())
        self.form.addRow("", self.about)
        self.export = self.accept_with(tr("Choose a file…"))
        self.columns.setFocus()
        self.resize(560, 560)

        self.kind.currentIndexChanged.connect(lambda _at: self._follow())
        self.columns.arranged.connect(self._choose)
        self.columns.currentRowChanged.connect(lambda _row: self._follow())
        self._follow()

    def _with_buttons(self) -> QWidget:
        both = QWidget()
        self.up.setToolTip(tr("Alt+Up"))
        self.down.setToolTip(tr("Alt+Down"))
        side = column_of(spacing=6, holds=(self.up, self.down, self.usual, None))
        row_of(both, margins=0, spacing=8, holds=((self.columns, 1), side))
        return both

    def _choose(self) -> None:
        self._chosen = True
        self._follow()

    def _leave_usual(self) -> None:
        self._chosen = False
        self.columns.show_usual()
        self._follow()

    def _follow(self) -> None:
        cards, here = self.kind.currentData() == CARDS, self.columns.currentRow()
        self.columns.setEnabled(not cards)
        self.up.setEnabled(not cards and here > 0)
        self.down.setEnabled(not cards and here < self.columns.count() - 1)
        self.usual.setEnabled(not cards and self._chosen)
        if cards:
            said = tr("A card holds name, function, addresses and birthday; replies and notes stay in the house.")
        elif self.columns.holds_papers():
            said = tr(
                "Papers are in it: it is noted who takes them. Of a document number the last three signs are told."
            )
        else:
            said = tr("Space ticks, Alt+↑ and Alt+↓ move. The ID stands first: by it, edits come back.")
        self.about.setText(said)

    def wished(self) -> list[str] | None:
        """The columns in their order; none for the usual ones."""
        return self.columns.wanted() if self._chosen and self.kind.currentData() != CARDS else None

    @override
    def save(self) -> None:
        """Ask for the file, and write it; the dialog stays until that is done."""
        try:
            self.answer()
        except SymposiarchError as error:
            self.tell(str(error))

    @override
    def answer(self) -> None:
        if self.wished() == []:
            raise SymposiarchError(tr("Tick at least one column."))
        ending = str(self.kind.currentData())
        settings, going = self._desk.settings, self._going
        path = ask_where_it_goes(settings, "exports", self, going.title, f"*{ending}", going.called, ending)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write it as a job; that papers are taken is noted before.

        Raises:
            SymposiarchError: it cannot be noted now; then they are not taken either.
        """
        from symposiarch.exchange.people_lists import PAPERS_TAKEN

        office, going, columns, only = self._desk.workspace.office, self._going, self.wished(), self.part.currentData()
        arranged = self.columns.choice() if self._chosen else None
        if columns is not None and self.columns.holds_papers():
            note_access(self._desk, tr("Export private papers"), PAPERS_TAKEN, event_id=going.event_id)

        def work(_report: Callable[[float, str], None]) -> int:
            with office.reading() as session:
                return going.write(session, path, columns=columns, only=only)

        self._writing = True
        self.setEnabled(False)
        self._desk.jobs.start(
            tr("Exporting the list"),
            work,
            done=partial(self._written, KeptChoice(path.suffix.lower(), arranged), path.name),
            failed=self.refuse,
            broken=self._stop_writing,
            can_stop=False,
        )

    def _written(self, choice: KeptChoice, file: str, count: int) -> None:
        self._stop_writing()
        keep_choice(self._desk.settings, self._going.name, choice)
        self.accept()
        self._desk.notices.say(self._going.said(count, file))

    def _stop_writing(self, _why: object = None) -> None:
        self._writing = False
        self.setEnabled(True)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._writing:
            event.ignore()
        else:
            super().closeEvent(event)
