"""The order of speaking: proposed by reverse precedence with its reasons, changed by hand with a note."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.precedence.words import reason_words
from symposiarch.gui.programme.dialogs.ordering import OrderedTable
from symposiarch.gui.qt import override
from symposiarch.gui.tables.table import Column
from symposiarch.gui.words import tr
from symposiarch.planning.programme.stage import speaking_order
from symposiarch.planning.programme.stage.speaking_order import Proposed


@dataclass(frozen=True, slots=True)
class TurnLine:
    """Somebody in the order of speaking."""

    id: int
    place: str
    name: str
    reason: str


def ground_words(one: Proposed) -> str:
    """Why somebody is to speak at this place."""
    because = reason_words(one.reason, one.name, one.above) if one.reason is not None and one.above else ""
    match one.ground.value:
        case "host":
            return tr("Hosts receive, and speak first.")
        case "not_expected":
            return tr("Not among the guests who are expected, and so without a rank.")
        case "equal":
            return tr("Equals keep the order in which they stand.")
        case "highest":
            return tr("Speaks last, as the highest. {why}", why=because).strip()
        case _:
            return because or tr("Stands lowest by precedence.")


class OrderDialog(AskingDialog):
    """The speakers of one item, or the addresses of the event. What is kept differs from the proposal with a note."""

    def __init__(self, desk: Desk, item_id: int | None, title: str, parent: QWidget) -> None:
        sentence = tr("Speeches go up the ladder, and the highest speaks last. Alt+↑ and Alt+↓ move somebody by hand.")
        super().__init__(title, sentence, parent)
        self._desk, self._item_id = desk, item_id
        self.proposed = self._propose()
        self.table = OrderedTable(
            desk,
            "speaking_order",
            (
                Column("", "place", width=36, align="right", quiet=True),
                Column(tr("Speaks"), "name", width=210, bold=True),
                Column(tr("Why here, by reverse precedence"), "reason", width=620, quiet=True),
            ),
        )
        self.note = QLineEdit(placeholderText=tr("Why the order is another one than by precedence"))
        self.keep_button = self.accept_with(tr("Keep this order"))
        self.by_precedence = self.also(tr("By reverse precedence"), self.propose)
        self.earlier = self.also(tr("Earlier"), lambda: self.table.carry(-1))
        self.later = self.also(tr("Later"), lambda: self.table.carry(1))
        self.add((self.table, 1), self.note)
        self.resize(940, 440)
        self.table.reordered.connect(self._show_order)
        self._show(sorted(self.proposed, key=lambda one: one.now))
        self.table.setFocus()

    def _propose(self) -> tuple[Proposed, ...]:
        read = self._desk.workspace.read
        if self._item_id is not None:
            return read(speaking_order.propose_in_item, self._item_id)
        assert self._desk.event_id is not None
        return read(speaking_order.propose_addresses, self._desk.event_id)

    def _show(self, line: list[Proposed]) -> None:
        self.table.show_in_order(
            [TurnLine(one.key, str(place), one.name, ground_words(one)) for place, one in enumerate(line, start=1)]
        )
        if line:
            self.table.select_keys([line[0].key])
        self._show_note()

    def _show_order(self) -> None:
        """Number the lines anew after one was moved."""
        by_key = {one.key: one for one in self.proposed}
        chosen = self.table.current()
        self._show([by_key[key] for key in self.table.order()])
        if chosen is not None:
            self.table.select_keys([chosen.id])

    def _show_note(self) -> None:
        """A note is asked for only where the order is not the proposed one."""
        self.note.setVisible(self.table.order() != [one.key for one in self.proposed])

    def propose(self) -> None:
        self._show(list(self.proposed))

    @override
    def save(self) -> None:
        order, note = self.table.order(), self.note.text().strip()
        if order != [one.key for one in self.proposed] and not note:
            self.tell(tr("Say in the note why the order differs from the one by precedence."))
            self.note.setFocus()
            return
        label = tr("Set the order of speaking")
        if self._item_id is not None:
            done = self.change(self._desk, label, speaking_order.take_order, self._item_id, order=order, note=note)
        else:
            done = self.change(
                self._desk, label, speaking_order.take_addresses, self._desk.event_id, order=order, note=note
            )
        if done:
            self.accept()
