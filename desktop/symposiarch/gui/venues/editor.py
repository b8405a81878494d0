"""The editor: a bar to choose what is worked on, the floor itself, and a line to type tables into."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from symposiarch.gui.desk import Desk
from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.floor.looks import lost_words
from symposiarch.gui.floor.zoom_buttons import ZoomButtons
from symposiarch.gui.flow import Flow
from symposiarch.gui.forms import Choice, line_of
from symposiarch.gui.pieces import button, column_of, row_of
from symposiarch.gui.tables.chips import Chip, Chips
from symposiarch.gui.venues.gallery import Gallery, usual
from symposiarch.gui.venues.reading import Worked, common_options, is_there, layouts_in, worked
from symposiarch.gui.venues.surface.gestures import Change
from symposiarch.gui.venues.surface.surface import Surface
from symposiarch.gui.venues.words import drawn_words, feature_names
from symposiarch.gui.venues.writing import add_corner, add_in_words
from symposiarch.gui.words import tr
from symposiarch.model.venues import FeatureKind
from symposiarch.planning.seating.furniture.furnishing import LostSeat, add_tables
from symposiarch.planning.seating.layout_checks import Flaw
from symposiarch.planning.venues.background import picture_content
from symposiarch.planning.venues.drawing import add_feature

NEW = -1
"""In the choice of layouts: a new one."""


class Editor(QWidget):
    """Works on a room or a layout. Every change is one step of undo; who lost a seat by it is said."""

    shown = Signal()
    """Something else is drawn, or another thing is selected."""
    layout_wanted = Signal()
    """A new layout is asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.room_id: int | None = None
        self.layout_id: int | None = None
        self.worked: Worked | None = None
        self._picture: int | None = None
        self.surface = Surface(desk.theme)
        self.surface.setObjectName("surface")
        self.modes = Chips()
        self.modes.show_chips([Chip("tables", tr("Tables")), Chip("room", tr("Room"))])
        self.layouts = Choice()
        self.layouts.setObjectName("layouts")
        self.layouts.setMinimumWidth(150)
        self.layouts.setPlaceholderText(tr("No layout yet"))
        self.layouts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        example = tr("Add tables: 12 rounds of 8 and a head table · 120 in theatre · a U of 30")
        self.words = line_of(hint=example, name="words")
        self.gallery = Gallery(desk.theme, self)
        self.shapes = button(tr("Shapes…"), self._open_gallery)
        self.features = self._feature_bar()
        self._lay_out()

        self.modes.chosen.connect(self._choose_mode)
        self.layouts.activated.connect(self._choose_layout)
        self.words.returnPressed.connect(self.add_typed)
        self.gallery.chosen.connect(self.add_shape)
        self.surface.wanted.connect(self.carry_out)
        self.surface.wall_added.connect(self._add_corner)
        self.surface.selection_changed.connect(self.shown)
        for signal, name in ((self.surface.copied, "copy"), (self.surface.cut, "cut"), (self.surface.pasted, "paste")):
            signal.connect(partial(desk.actions.do, f"venues.{name}"))
        desk.workspace.editing_changed.connect(self._set_editable)
        self._set_editable(desk.workspace.can_edit)

    def _lay_out(self) -> None:
        top = row_of(spacing=8)
        top.addWidget(self.modes, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.layouts, 1)
        ZoomButtons(self.surface)
        self._entry = QWidget()
        row_of(self._entry, margins=0, spacing=8, holds=((self.words, 1), self.shapes))
        column_of(self, margins=0, spacing=10, holds=(top, (self.surface, 1), self._entry, self.features))

    def _feature_bar(self) -> QWidget:
        """What can be put into a room."""
        box = QWidget()
        row = Flow(box)
        for at, (kind, name) in enumerate(feature_names().items()):
            row.put(at, button(name, partial(self.add_feature, kind), look="chip", name=f"feature.{kind}"))
        return box

    # What is worked on

    def open_room(self, room_id: int) -> None:
        """Draw a room; its latest layout is at hand."""
        found = self.desk.workspace.read(layouts_in, room_id)
        self._take(room_id, found[-1].id if found else None, room=True)

    def open_layout(self, layout_id: int) -> None:
        """Set up the tables of a layout."""
        self._take(None, layout_id, room=False)

    def _take(self, room_id: int | None, layout_id: int | None, *, room: bool) -> None:
        self.room_id, self.layout_id = room_id, layout_id
        self.work_on(room=room)
        self.surface.fit()

    @property
    def room_mode(self) -> bool:
        return self.surface.room_mode

    def work_on(self, *, room: bool) -> None:
        """Edit the walls, or the tables. Where there is no layout yet, one is asked for."""
        if not room and self.layout_id is None:
            self.modes.check("room")
            self.layout_wanted.emit()
            return
        self.surface.work_on(room=room)
        self.modes.check("room" if room else "tables")
        self.refresh()

    def refresh(self) -> bool:
        """Read anew what is drawn; False if it is no longer there."""
        read = self.desk.workspace.read
        if self.layout_id is not None and not read(is_there, None, self.layout_id):
            self.layout_id = None
        if not read(is_there, self.room_id, self.layout_id):
            return False
        if self.layout_id is None and not self.room_mode:
            self.surface.work_on(room=True)
        self.worked = read(worked, self.room_id, self.layout_id, self.room_mode)
        if self.worked.room is not None:
            self.room_id = self.worked.room.id
        self._show_bar(self.worked)
        self._show_picture(self.worked)
        before = self.surface.selection
        self.surface.show_floor(self.worked.floor)
        if before == self.surface.selection:
            self.shown.emit()
        return True

    def _show_bar(self, worked: Worked) -> None:
        with QSignalBlocker(self.layouts):
            self.layouts.clear()
            for row in worked.layouts:
                name = tr("{layout} · {event}", layout=row.name, event=row.event or tr("pattern"))
                self.layouts.addItem(name, row.id)
            self.layouts.addItem(tr("New layout…"), NEW)
            self.layouts.setCurrentIndex(self.layouts.findData(self.layout_id) if self.layout_id is not None else -1)
        self.modes.button("room").setVisible(worked.room is not None)
        self.modes.check("room" if self.room_mode else "tables")
        self._entry.setVisible(not self.room_mode)
        self.features.setVisible(self.room_mode)

    def _show_picture(self, worked: Worked) -> None:
        key = worked.floor.background.picture_id if worked.floor.background is not None else None
        if key != self._picture:
            picture = None
            if key is not None:
                picture = QPixmap()
                picture.loadFromData(self.desk.workspace.read(picture_content, key))
            self._picture = key
            self.surface.set_background(picture)

    def _choose_mode(self, key: str) -> None:
        """The keys of the drawing answer at once."""
        self.surface.setFocus()
        self.work_on(room=key == "room")

    def _choose_layout(self, _at: int) -> None:
        key = self.layouts.currentData()
        if key == NEW:
            self.layouts.setCurrentIndex(self.layouts.findData(self.layout_id))
            self.layout_wanted.emit()
        elif key is not None:
            self.layout_id = key
            self.surface.setFocus()
            self.work_on(room=False)

    def _set_editable(self, can_edit: bool) -> None:
        self.surface.can_edit = can_edit
        self._entry.setEnabled(can_edit)
        self.features.setEnabled(can_edit)
        self.surface.update()

    # What is done

    def carry_out(self, change: Change) -> Any:
        """A change that a gesture asks for: of the room, or of the layout."""
        return self.do(change.label, change.function, *change.arguments, **change.keywords)

    def do(self, label: str, function: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:
        """Carry out a change of what is open, as one step of undo; its answer, or none where it cannot be."""
        target = self.room_id if self.room_mode else self.layout_id
        return self.do_to(target, label, function, *arguments, **keywords)

    def do_to(
        self, target: int | None, label: str, function: Callable[..., Any], *arguments: Any, **keywords: Any
    ) -> Any:
        done = self.desk.made(label, lambda session: [function(session, target, *arguments, **keywords)])
        if done is None:
            self.surface.let_go()
            return None
        (answer,) = done
        self._tell_lost(answer)
        return answer

    def _tell_lost(self, answer: Any) -> None:
        lost: list[LostSeat] = [one for one in answer if isinstance(one, LostSeat)] if isinstance(answer, tuple) else []
        if lost:
            self.desk.notices.warn(lost_words(lost))

    def add_typed(self) -> None:
        """The tables that were typed; what is not understood stays to be mended."""
        text = self.words.text().strip()
        if not text:
            return
        made = self.do(tr("Add {words}", words=text), add_in_words, text)
        if made is not None:
            self.words.clear()
            self._show_added(made)

    def add_shape(self, shape: str, tables: int, seats: int) -> None:
        """Tables chosen by their picture, in the middle of what is seen."""
        made = self.do(tr("Add %n tables", n=tables), add_tables, [usual(shape, seats) for _ in range(tables)])
        if made is not None:
            self._show_added(made)

    def _show_added(self, tables: Sequence[int]) -> None:
        """Select what was added; for which the room has no space is said."""
        self.surface.select_tables(tables)
        self.surface.setFocus()
        found = self.worked.findings if self.worked is not None else ()
        outside = sum(one.flaw is Flaw.OUTSIDE and not set(tables).isdisjoint(one.tables) for one in found)
        if outside:
            self.desk.notices.say(tr("The room has no space for %n of them.", n=outside), undo=True)

    def add_feature(self, kind: str) -> None:
        def add(session: Any, room_id: int) -> int:
            return add_feature(session, room_id, FeatureKind(kind)).id

        made = self.do(drawn_words(kind), add)
        if made is not None:
            self.surface.select((Hit(Kind.FEATURE, made),))
            self.surface.setFocus()

    def _add_corner(self, wall: int, x: float, y: float) -> None:
        self.do(tr("Add a corner to the room"), add_corner, wall, x, y)

    def _open_gallery(self) -> None:
        corner = self.shapes.mapToGlobal(self.shapes.rect().topRight())
        size = self.gallery.sizeHint()
        self.gallery.popup(QPoint(corner.x() - size.width(), corner.y() - size.height() - 4))

    def options(self) -> Mapping[str, Any] | None:
        """How the selected tables are set, where their shape leaves that open; None where they differ."""
        tables = self.surface.tables
        return self.desk.workspace.read(common_options, [table.id for table in tables]) if tables else {}
