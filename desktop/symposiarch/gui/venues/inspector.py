"""The right panel of the editor: exact numbers of what is selected, the layout or room itself, and what is wrong."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.floor.looks import feature_words, table_name
from symposiarch.gui.flow import Flow
from symposiarch.gui.panels import GrowingPanel
from symposiarch.gui.pieces import Link, button, clear_layout, column_of, rule, words
from symposiarch.gui.venues.asked import FORMS
from symposiarch.gui.venues.forms import Form
from symposiarch.gui.venues.words import feature_names, flaw_words, metres_words, tables_words
from symposiarch.gui.words import tr
from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.floor import FloorFeature, FloorSeat, FloorTable
from symposiarch.planning.seating.furniture.lining_up import Edge

if TYPE_CHECKING:
    from symposiarch.gui.venues.reading import Worked

MOST_FINDINGS = 40


SETTINGS: dict[str | None, tuple[str, ...]] = {
    "row": ("bow", "desk"),
    "rectangular": ("ends", "english"),
    "u": ("inner", "tips"),
    "comb": ("prongs",),
    "head": ("lectern",),
    "bilateral": ("behind",),
}
"""What each shape leaves open, besides how many sit."""


class Inspector(GrowingPanel):
    """Shows and asks. What is typed goes up: of what it is ("table", "feature", "room" ...), its name, the value."""

    edited = Signal(str, str, object)
    finding_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(spacing=10)
        self._desk = desk
        self.title = words("", "personName", wrap=True)
        self.sentence = words("", "quiet", wrap=True)
        self.forms = {about: Form(self) for about in FORMS}
        for about, ask in FORMS.items():
            ask(self.forms[about])
        self.tools = {
            "several": self._tools(
                *(f"align_{edge}" for edge in Edge), "spread_across", "spread_down", "group", "ungroup"
            ),
            "table": self._tools("turn", "mirror", "duplicate", "lock", "host", "number", "delete"),
            "feature": self._tools("turn", "duplicate", "delete"),
        }
        self.commands = {
            "layout": self._commands(
                "seat_guests", "keep_pattern", "export", "paste_file", "copy_layout", "remove_layout"
            ),
            "room": self._commands("trace", "place_plan", "scale", "untrace"),
            "corner": self._commands("cut_corner", "new_corner", "delete"),
        }
        self._findings = column_of(spacing=6)
        self.links: list[Link] = []
        self.add(self.title)
        self.add(self.sentence)
        for name, form in self.forms.items():
            self.add(form)
            form.edited.connect(partial(self.edited.emit, name))
        for box in (*self.tools.values(), *self.commands.values()):
            self.add(box)
        self.add(rule())
        self._wrong = words(tr("What is wrong"), "groupTitle")
        self.add(self._wrong)
        self._column.addLayout(self._findings)
        self.end()

    # What is shown

    def _say(self, title: str, sentence: str = "") -> None:
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def show_worked(
        self,
        worked: Worked,
        tables: Sequence[FloorTable],
        features: Sequence[FloorFeature],
        seats: Sequence[FloorSeat],
        *,
        room_mode: bool,
        corner: int | None,
        options: Mapping[str, Any] | None,
    ) -> None:
        """The selected things; without any, the layout or the room. `options`: how the tables are set, if alike."""
        about = "table" if tables else "seat" if seats else "feature" if features else "room" if room_mode else "layout"
        if about == "room" and corner is not None:
            about = "corner"
        can_edit = self._desk.workspace.can_edit
        for name, form in self.forms.items():
            form.setVisible(name == about)
            form.setEnabled(can_edit)
        self.tools["several"].setVisible(len(tables) > 1)
        self.tools["table"].setVisible(bool(tables))
        self.tools["feature"].setVisible(bool(features))
        for name, box in self.commands.items():
            box.setVisible(name == about)
        if tables:
            self._show_tables(worked, tables, options)
        elif seats:
            self._show_seats(seats)
        elif features:
            self._show_features(features)
        elif corner is not None and room_mode:
            self._show_corner(worked, corner)
        elif room_mode:
            self._show_room(worked)
        else:
            self._show_layout(worked)
        self._show_findings(worked, room_mode=room_mode)
        self.grow_soon()

    def _show_tables(self, worked: Worked, tables: Sequence[FloorTable], options: Mapping[str, Any] | None) -> None:
        form = self.forms["table"]
        form.offer("category", [(name, name) for name in ("", *worked.categories)])
        several = len(tables) > 1
        seats = sum(len(table.seats) for table in tables)
        if several:
            self._say(tables_words(tables), tr("%n seats together", n=seats))
        else:
            row = tables[0].shape is TableShape.ROW
            first = worked.floor.tables and worked.floor.tables[0].id == tables[0].id and not row
            self._say(table_name(tables[0]), tr("The host table: first in honour.") if first else "")
        values: dict[str, Any] = {
            "shape": _common(table.shape.value for table in tables),
            "seats": _common(len(table.seats) for table in tables),
            "category": _common(table.category for table in tables) or "",
            "locked": all(table.locked for table in tables),
        }
        if not several:
            (table,) = tables
            values |= {"label": table.label, "x": table.x, "y": table.y, "rotation": table.rotation}
            values |= {"width": table.width, "depth": table.depth}
        shape = values["shape"]
        if shape == "row":
            values.pop("depth", None)
        if shape == "row" and options is not None:
            values["aisles"] = options.get("aisles", 1 if options.get("aisle") else 0)
        if options is not None:
            settings = [name for name in SETTINGS.get(shape, ()) if not (several and name == "bow")]
            values |= {name: options.get(name, 3 if name == "prongs" else 0) for name in settings}
        form.fill(values)

    def _show_seats(self, seats: Sequence[FloorSeat]) -> None:
        one = seats[0]
        if len(seats) == 1:
            honour = tr("Place of honour {honour} at its table.", honour=one.honour)
            self._say(tr("Seat {label}", label=one.label), honour)
        else:
            self._say(tr("%n seats", n=len(seats)))
        self.forms["seat"].fill({"kind": _common(seat.kind.value for seat in seats)})

    def _show_features(self, features: Sequence[FloorFeature]) -> None:
        one = features[0]
        if len(features) > 1:
            self._say(tr("%n things in the room", n=len(features)))
            self.forms["feature"].fill({})
            return
        self._say(one.label or feature_names()[one.kind.value])
        self.forms["feature"].hint("label", feature_words(one.kind))
        values = {"label": one.label, "x": one.x, "y": one.y, "width": one.width, "depth": one.depth}
        if not one.in_wall:
            values["rotation"] = one.rotation
        self.forms["feature"].fill(values)

    def _show_layout(self, worked: Worked) -> None:
        layout = worked.layout
        if layout is None:
            return
        said = [tables_words(worked.floor.tables), tr("%n seats", n=layout.seats)]
        self._say(layout.name, " · ".join([*said, layout.event or tr("kept as a pattern")]))
        self.forms["layout"].fill({"name": layout.name, "kind": layout.kind.value, "notes": layout.notes})

    def _show_corner(self, worked: Worked, corner: int) -> None:
        outline = worked.floor.outline
        x, y = outline[corner]
        after = outline[(corner + 1) % len(outline)]
        length = round(math.dist((x, y), after))
        self._say(
            tr("Corner {number} of {count}", number=corner + 1, count=len(outline)),
            tr("The wall to the next corner is {length} m long.", length=metres_words(length)),
        )
        self.forms["corner"].fill({"x": x, "y": y})

    def _show_room(self, worked: Worked) -> None:
        room = worked.room
        if room is None:
            return
        said = tr(
            "{metres} m² · drag the walls and corners; press twice on a wall for a new corner.",
            metres=f"{room.square_metres:g}",
        )
        self._say(room.name, said)
        values = {"name": room.name, "width": room.width, "depth": room.depth, "most_people": room.most_people}
        if worked.floor.background is not None:
            values["background_width"] = worked.floor.background.width
        self.forms["room"].fill(values)

    def _show_findings(self, worked: Worked, *, room_mode: bool) -> None:
        clear_layout(self._findings)
        self.links = []
        self._wrong.setVisible(bool(worked.findings) or (worked.layout is not None and not room_mode))
        if not self._wrong.isVisibleTo(self):
            return
        if not worked.findings:
            self._findings.addWidget(words(tr("Nothing is wrong with this layout."), "quiet", wrap=True))
        for finding in worked.findings[:MOST_FINDINGS]:
            link = Link(flaw_words(finding), partial(self.finding_chosen.emit, finding))
            self.links.append(link)
            self._findings.addWidget(link)
        more = len(worked.findings) - MOST_FINDINGS
        if more > 0:
            self._findings.addWidget(words(tr("And %n more.", n=more), "quiet"))

    # Its parts

    def _tools(self, *names: str) -> QWidget:
        """Small buttons of commands."""
        box = QWidget()
        row = Flow(box, gap=2)
        for at, name in enumerate(names):
            tool = QToolButton()
            tool.setDefaultAction(self._desk.actions[f"venues.{name}"])
            tool.setIconSize(QSize(18, 18))
            tool.setObjectName(f"tool.{name}")
            row.put(at, tool)
        return box

    def _commands(self, *names: str) -> QWidget:
        """Commands as words."""
        box = QWidget()
        column = column_of(box, margins=0, spacing=0)
        for name in names:
            action = self._desk.actions[f"venues.{name}"]
            word = button(action.text(), action.trigger, look="link", name=f"command.{name}")
            word.setVisible(action.isEnabled())
            action.enabledChanged.connect(word.setVisible)
            column.addWidget(word, 0, Qt.AlignmentFlag.AlignLeft)
        return box


def _common(values: Any) -> Any:
    """The value that all share, or none."""
    different = set(values)
    return different.pop() if len(different) == 1 else None
