"""Making one record of two chosen contacts, or remembering that they are two people."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from symposiarch.gui.contacts.side_by_side import SideBySide
from symposiarch.gui.desk import Desk
from symposiarch.gui.dialogs import AskingDialog
from symposiarch.gui.pieces import scrolled
from symposiarch.gui.qt import override
from symposiarch.gui.words import tr
from symposiarch.planning.people import lookalikes
from symposiarch.planning.people.merging import merge
from symposiarch.planning.people.records import person_record


def merge_records(desk: Desk, kept: tuple[int, str], other: tuple[int, str], take: list[str]) -> bool:
    """Make one record of two people (id and name), as one step; whether it was done."""
    label = tr("Merge {other} into {name}", other=other[1], name=kept[1])
    return desk.change(label, merge, kept[0], other[0], take=take)


def tell_apart(desk: Desk, one: tuple[int, str], other: tuple[int, str]) -> bool:
    """Remember that two who look alike are two people; whether it was done."""
    label = tr("{name} and {other} are two people", name=one[1], other=other[1])
    return desk.change(label, lookalikes.tell_apart, one[0], other[0])


class MergeDialog(AskingDialog):
    """Two contacts side by side. The older record stays and keeps its number in workbooks that are about."""

    def __init__(self, desk: Desk, ids: tuple[int, int], parent: QWidget) -> None:
        sentence = tr(
            "Choose what stays where they differ. Posts, invitations, seats, lists and notes of both are kept, "
            "and so is what only one of them says."
        )
        super().__init__(tr("Merge two contacts"), sentence, parent)
        self._desk = desk
        self._kept, self._other = (desk.workspace.read(person_record, key) for key in sorted(ids))
        self.sides = SideBySide()
        self.sides.show_records(self._kept, self._other)
        self.merge_button = self.accept_with(tr("Make one of them"))
        self.apart_button = self.also(tr("These are two people"), self._tell_apart)
        both = scrolled(self.sides)
        self.add((both, 1))
        both.setFocus()
        self.resize(820, 560)

    @override
    def save(self) -> None:
        kept, other = ((one.id, one.name) for one in (self._kept, self._other))
        if merge_records(self._desk, kept, other, self.sides.taken()):
            self.accept()
        else:
            self.close()

    def _tell_apart(self) -> None:
        tell_apart(self._desk, *((one.id, one.name) for one in (self._kept, self._other)))
        self.close()
