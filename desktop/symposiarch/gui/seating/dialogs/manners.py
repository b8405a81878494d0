"""How a plan seats: who presides, in which style, by which lists. Nobody moves before the plan is filled again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from symposiarch.gui.fields.number_field import NumberField
from symposiarch.gui.floor.looks import table_name
from symposiarch.gui.forms import choice_of, tick_of
from symposiarch.gui.qt import override
from symposiarch.gui.question import Question
from symposiarch.gui.seating.words import names_of
from symposiarch.gui.words import tr
from symposiarch.planning.heads import Head
from symposiarch.planning.seating.manners import Manners

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import FloorTable


def choices() -> dict[str, tuple[str, dict[str, str]]]:
    """Each manner that is one word of several: its question, and the answers."""
    return {
        "meal": (
            tr("Lists"),
            {"official": tr("One list by rank"), "social": tr("Men and women in turn, by two lists")},
        ),
        "style": (
            tr("At a long table hosts sit"),
            {"french": tr("In the middle of the long sides (French)"), "english": tr("At the two ends (English)")},
        ),
        "opposite": (
            tr("Facing the host"),
            {"co_host": tr("The co-host"), "guest_of_honour": tr("The guest of honour")},
        ),
        "host_faces": (
            tr("The host looks"),
            {"door": tr("Towards the door of the room"), "layout": tr("As the table is laid out")},
        ),
        "sharing": (
            tr("Several tables"),
            {"strict": tr("The first ranks at the first table"), "spread": tr("Somebody of rank at each table")},
        ),
        "table_order": (
            tr("After the host's table comes"),
            {"number": tr("The next number"), "nearness": tr("The nearest, the right before the left")},
        ),
        "lectern": (
            tr("At a lectern the host sits"),
            {"right": tr("At its right, as the sitters see it"), "left": tr("At its left, as the sitters see it")},
        ),
        "spouses": (
            tr("Spouses of a head table sit"),
            {
                "outward": tr("Outward of their partners"),
                "next_table": tr("At the first table before it"),
                "by_rank": tr("By rank"),
            },
        ),
        "couples": (
            tr("Couples in rows"),
            {
                "by_rank": tr("Each by the own rank"),
                "together": tr("Side by side"),
                "behind": tr("Partners in the rows behind"),
            },
        ),
        "facing_door": (
            tr("At a meeting the door is faced by"),
            {"guests": tr("The guests"), "hosts": tr("The hosts")},
        ),
        "interpreters": (tr("Interpreters sit"), {"behind": tr("Behind the guest"), "left": tr("At the guest's left")}),
    }


ROWS = "row"

ONLY_FOR: dict[str, frozenset[str]] = {
    "style": frozenset({"rectangular", "oval", "bilateral", "polygon"}),
    "lectern": frozenset({"head"}),
    "spouses": frozenset({"head"}),
    "speakers": frozenset({"head"}),
    "couples": frozenset({ROWS}),
    "facing_door": frozenset({"bilateral"}),
}
"""Manners that matter only where there is a table of one of these shapes."""

OF_SEVERAL = frozenset({"sharing", "table_order", "table_hosts", "hosts_apart"})
"""Manners that matter only where there are several tables besides rows."""


def matters(name: str, tables: Sequence[FloorTable]) -> bool:
    """Whether a manner changes anything at these tables."""
    shapes = [table.shape.value for table in tables]
    if name in OF_SEVERAL:
        return len(shapes) - shapes.count(ROWS) > 1
    return name not in ONLY_FOR or not ONLY_FOR[name].isdisjoint(shapes)


def switches() -> dict[str, str]:
    return {
        "yields": tr("The host gives the chair to the first guest"),
        "table_hosts": tr("Each further table is presided over by one of the hosts' own people"),
        "house_low": tr("The hosts' own people take the low seats"),
        "hosts_apart": tr("The co-host presides at the second table, and couples are split by table"),
        "speakers": tr("Speakers of the programme sit at the head table, by one list"),
    }


Taken = Callable[[dict[str, Any], tuple[int | None, int | None] | None, bool], object]
"""Changed manners by name; host and co-host as a pair, or None if they are the same; whether to fill."""


class MannersDialog(Question):
    """`take` gets what differs from before, the hosts, and whether the plan is to be filled at once."""

    def __init__(
        self,
        plan: str,
        now: Manners,
        people: Sequence[Head],
        tables: Sequence[FloorTable],
        take: Taken,
        parent: QWidget,
    ) -> None:
        super().__init__(
            tr("How “{plan}” seats", plan=plan),
            tr("Nobody moves before the plan is filled again."),
            parent,
            scrolled=True,
        )
        self._now, self._take = now, take
        self._fills = True
        self.host, self.co_host = self._who(people, now.host), self._who(people, now.co_host)
        self.boxes: dict[str, QComboBox] = {}
        self.checks: dict[str, QCheckBox] = {}
        form = self.form
        form.addRow(tr("Host"), self.host)
        form.addRow(tr("Co-host"), self.co_host)
        for name, (question, answers) in choices().items():
            box = self.boxes[name] = choice_of(answers, getattr(now, name).value)
            form.addRow(question, box)
            form.setRowVisible(box, matters(name, tables))
        rows = ((place, table_name(table)) for place, table in enumerate(tables, 1) if table.shape.value == ROWS)
        self.row = choice_of(rows, now.row_of_honour)
        form.addRow(tr("Row of honour"), self.row)
        form.setRowVisible(self.row, self.row.count() > 0)
        self.spare = NumberField(minimum=0, maximum=50, value=now.spare)
        form.addRow(tr("Kept free in the front rows, in percent"), self.spare)
        form.setRowVisible(self.spare, self.row.count() > 0)
        for name, text in switches().items():
            check = self.checks[name] = tick_of(text, ticked=getattr(now, name))
            form.addRow(check)
            form.setRowVisible(check, matters(name, tables))
        self.fill = self.accept_with(tr("Keep and fill by rank"))
        self.keep = self.also(tr("Keep"), self._keep_only)
        inside = form.sizeHint()
        self.setMinimumWidth(inside.width() + 60)
        self.resize(680, min(680, inside.height() + 190))

    def _who(self, people: Sequence[Head], now: int | None) -> QComboBox:
        return choice_of([(None, tr("As on the guest list")), *((head.id, names_of(head)) for head in people)], now)

    def _keep_only(self) -> None:
        self._fills = False
        self.save()
        self._fills = True

    @override
    def answer(self) -> None:
        given: dict[str, Any] = {name: box.currentData() for name, box in self.boxes.items()}
        given |= {name: check.isChecked() for name, check in self.checks.items()}
        given["spare"] = self.spare.value()
        if self.row.count():
            given["row_of_honour"] = self.row.currentData()
        known = {field.name for field in fields(self._now)}
        changed = {name: value for name, value in given.items() if name in known and value != getattr(self._now, name)}
        hosts = (self.host.currentData(), self.co_host.currentData())
        same = hosts == (self._now.host, self._now.co_host)
        self._take(changed, None if same else hosts, self._fills)
