"""The questions of the venues' page that are its own: a new layout, and how tables are numbered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from symposiarch.errors import SymposiarchError
from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.floor.in_words import Lacking, tables_told
from symposiarch.gui.forms import choice_of, line_of
from symposiarch.gui.pieces import words
from symposiarch.gui.qt import override
from symposiarch.gui.question import Question
from symposiarch.gui.venues.columns import read_metres
from symposiarch.gui.words import tr
from symposiarch.planning.seating.furniture.layouts import LayoutRow
from symposiarch.planning.venues.rooms import SUPPOSED

EMPTY = 0
"""In the choice of patterns: none, an empty room."""


class LayoutDialog(Question):
    """A new layout: from words, from a pattern or another event's layout, or empty."""

    def __init__(
        self,
        take: Callable[[str, str, int, bool], object],
        patterns: Sequence[LayoutRow],
        event: str,
        room_id: int | None,
        lacking: Lacking,
        parent: QWidget,
    ) -> None:
        super().__init__(
            tr("New layout"),
            tr("Say what is to be set up, or take a pattern. All of it can be changed by hand."),
            parent,
        )
        self._take, self._room_id, self._lacking = take, room_id, lacking
        example = tr("12 rounds of 8 and a head table · 120 in theatre")
        self.tables = line_of(hint=example, name="tables")
        self.pattern = choice_of([(EMPTY, tr("No other layout")), *((row.id, _pattern_words(row)) for row in patterns)])
        self.name = line_of(hint=tr("Dinner, round tables"), name="name")
        kept = (False, tr("A pattern, kept for any event"))
        self.whose = choice_of([(True, event), kept] if event else [kept])
        self.form.addRow(tr("Tables"), self.tables)
        self.form.addRow(tr("Or the same as"), self.pattern)
        self.form.addRow(tr("Name"), self.name)
        self.form.addRow(tr("For"), self.whose)
        self.told = words("", "quiet", wrap=True)
        self.add(self.told)
        self.accept_with(tr("Set up"))
        self.tables.textChanged.connect(self._tell)

    def _tell(self, typed: str) -> None:
        """What the words stand for, while they are typed."""
        self.trouble.hide()
        try:
            self.told.setText(tables_told(typed, self._room_id, self._lacking)[0] if typed.strip() else "")
        except SymposiarchError as error:
            self.told.setText(str(error))
        self.grow()

    @override
    def answer(self) -> None:
        self._take(self.name.text().strip(), self.tables.text(), self.pattern.currentData(), self.whose.currentData())


def _pattern_words(row: LayoutRow) -> str:
    layout = tr("{layout} (%n seats)", n=row.seats, layout=row.name)
    return tr("{layout} · {event}", layout=layout, event=row.event or tr("pattern"))


class RoomDialog(Question):
    """A new room, or the venue around it, with the measures of the room; those that are not said are supposed."""

    def __init__(
        self, title: str, sentence: str, button: str, take: Callable[[str, int, int], object], parent: QWidget
    ) -> None:
        super().__init__(title, sentence, parent)

        self._take, self._supposed = take, SUPPOSED
        self.name = line_of(name="name")
        self.form.addRow(tr("Name"), self.name)
        self.measures = {side: line_of(name=side) for side in SUPPOSED}
        for (side, field), label in zip(self.measures.items(), (tr("Wide (m)"), tr("Deep (m)")), strict=True):
            field.setPlaceholderText(tr("{metres} is supposed", metres=f"{SUPPOSED[side] / 1000:g}"))
            self.form.addRow(label, field)
        later = tr("The measures can be corrected in the list, and the outline drawn, at any time.")
        self.add(words(later, "quiet", wrap=True))
        self.accept_with(button)

    @override
    def answer(self) -> None:
        said = {side: read_metres(field.text()) for side, field in self.measures.items()}
        width, depth = (
            self._supposed[side] if metres is None else round(metres * 1000) for side, metres in said.items()
        )
        self._take(" ".join(self.name.text().split()), width, depth)

    def supposes(self) -> bool:
        """Whether a measure was left open."""
        return not all(field.text().strip() for field in self.measures.values())


class NumberingDialog(Question):
    """How tables are numbered."""

    def __init__(self, take: Callable[..., object], skipped: str, parent: QWidget) -> None:
        super().__init__(
            tr("Number the tables"), tr("Seen towards the stage. Rows of chairs are lettered from the front."), parent
        )
        self._take = take
        self.count = choice_of(
            {
                "ranks": tr("From left to right, rank after rank"),
                "snake": tr("To the right, and the next rank back"),
                "files": tr("From the front to the back, file after file"),
                "nearest": tr("From the host table outwards"),
                "kept": tr("In the order that they have"),
            }
        )
        self.start = NumberField(minimum=1, maximum=9999)
        self.skip = line_of(skipped, hint=tr("4, 13"), name="skip")
        self.prefix = line_of(name="prefix")
        self.form.addRow(tr("In which order"), self.count)
        self.form.addRow(tr("Beginning with"), self.start)
        self.form.addRow(tr("Left out"), self.skip)
        self.form.addRow(tr("Before each number"), self.prefix)
        self.accept_with(tr("Number"))

    @override
    def answer(self) -> None:
        try:
            skip = [int(part) for part in self.skip.text().replace(",", " ").replace(";", " ").split()]
        except ValueError:
            raise SymposiarchError(tr("Write the numbers that are left out as 4, 13.")) from None
        self._take(self.count.currentData(), self.start.value(), skip, self.prefix.text())
