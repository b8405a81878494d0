"""A new plan: on a layout that is there, or on tables that one says in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.floor.in_words import Lacking, tables_told
from symposiarch.gui.forms import choice_of, line_of
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.question import Question
from symposiarch.gui.theme import in_type
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.seating.reading import Setting

NEW = -1

Taken = Callable[[str, int | None, str, int | None], object]
"""Name of the plan, layout (or None for new tables), the words for new tables, and the room for them."""


class NewPlanDialog(Question):
    """Says what will be made before it is made."""

    def __init__(
        self, name: str, setting: Setting, take: Taken, lacking: Lacking, *, typed: str = "", parent: QWidget
    ) -> None:
        super().__init__(tr("New seating plan"), "", parent)
        self._setting, self._take, self._lacking = setting, take, lacking
        self.name = line_of(name, name="name")
        there = [
            (one.id, tr("{layout} (%n seats)", n=one.seats, layout=one.name))
            for one in (*setting.layouts, *setting.before)
        ]
        self.layouts = choice_of([(NEW, tr("New tables, as said below")), *there])
        self.tables = line_of(typed, hint=tr("12 rounds of 8 and a head table"), name="tables")
        rooms = ((room.id, room.name) for room in setting.rooms)
        self.rooms = choice_of([(None, tr("No room: a frame around the tables")), *rooms], self._likely_room(typed))
        self.answered = words("", "quiet", wrap=True)
        self.form.addRow(tr("Name"), self.name)
        self.form.addRow(tr("Tables"), self.layouts)
        self.form.addRow(tr("In words"), self.tables)
        self.form.addRow(tr("Room"), self.rooms)
        self.add(self.answered)
        self.make = self.accept_with(tr("Make the plan"))
        self.setMinimumWidth(in_type(480))
        if setting.layouts and not typed:
            self.layouts.setCurrentIndex(1)
        self.layouts.currentIndexChanged.connect(lambda _at: self._look())
        self.tables.textChanged.connect(self._look)
        self.rooms.currentIndexChanged.connect(lambda _at: self._look())
        self._look()
        (self.tables if self._is_new() else self.name).setFocus()

    def _likely_room(self, typed: str) -> int | None:
        """The room in which new tables most likely stand: not one that is too small for them."""
        usual = self._setting.usual_room
        try:
            return None if usual is None or (typed and self._lacking(typed, usual)) else usual
        except SymposiarchError:
            return usual

    def _is_new(self) -> bool:
        return bool(self.layouts.currentData() == NEW)

    def _look(self) -> None:
        """What the words stand for, or what is not understood of them."""
        new, before = self._is_new(), self.form.isRowVisible(self.tables)
        self.form.setRowVisible(self.tables, new)
        self.form.setRowVisible(self.rooms, new)
        self.say(
            tr("Say the tables as one says them: “120 in theatre”, “a u-shape of 30”, “a long table of 22”.")
            if new
            else ""
        )
        self.trouble.hide()
        try:
            said, seats = self._told()
        except SymposiarchError as error:
            said, seats = [str(error)], 0
        coming = self._setting.coming
        if seats and coming:
            said.append(tr("%n guests are coming.", n=coming))
        if 0 < seats < coming:
            said.append(tr("%n guests would have no seat.", n=coming - seats))
        self.answered.setText(" ".join(said))
        self.make.setEnabled(seats > 0)
        self.grow(shrink=before is not new)

    def _told(self) -> tuple[list[str], int]:
        """What there would be, and how many may sit there."""
        if not self._is_new():
            chosen = self._setting.layout(self.layouts.currentData())
            return [tr("There are %n seats.", n=chosen.seats)], chosen.seats
        if not self.tables.text().strip():
            return [tr("%n guests are coming.", n=self._setting.coming)], 0
        said, seats = tables_told(self.tables.text(), self.rooms.currentData(), self._lacking)
        return [said], seats

    @override
    def answer(self) -> None:
        layout = None if self._is_new() else self.layouts.currentData()
        self._take(self.name.text(), layout, self.tables.text().strip(), self.rooms.currentData())
