"""What is selected on a floor that is edited: tables with those of their group, single chairs, features of the room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from symposiarch.gui.floor.hits import Hit, Kind
from symposiarch.gui.floor.view import FloorView
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme
from symposiarch.gui.venues.surface.boxes import Frame, feature_box, frame_of, table_box, united
from symposiarch.gui.venues.surface.snapping import GRID

if TYPE_CHECKING:
    from symposiarch.planning.seating.floor import FloorFeature, FloorSeat, FloorTable


class SelectableFloor(FloorView):
    """`room_mode` tells whether the room is edited, or the tables in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.room_mode = False
        self.corner: int | None = None
        """The corner of the room that is chosen."""
        self._kept = 0
        """How many of those selected first stay so while Tab goes on."""
        self._seats_wanted = False
        """Whether a click on a chair means the chair, and not its table."""

        self.asked_at: QPointF | None = None
        """Where the menu was opened that is being answered."""

    def pointed_at(self) -> tuple[int, int] | None:
        """The point of the floor under the pointer, or under the menu that was opened; none while it is elsewhere."""
        at = self.asked_at or self.pointer
        if at is None or not self.rect().contains(at.toPoint()):
            return None
        there = self.camera.to_floor(at)
        return round(there.x() / GRID) * GRID, round(there.y() / GRID) * GRID

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.asked_at = None
        super().mouseMoveEvent(event)

    @property
    def tables(self) -> list[FloorTable]:
        """The selected tables; for selected chairs, none."""
        keys = {hit.id for hit in self.selection if hit.kind is Kind.TABLE}
        return [table for table in self.floor.tables if table.id in keys] if self.floor is not None else []

    @property
    def features(self) -> list[FloorFeature]:
        keys = {hit.id for hit in self.selection if hit.kind is Kind.FEATURE}
        return [one for one in self.floor.features if one.id in keys] if self.floor is not None else []

    @property
    def seats(self) -> list[int]:
        """The selected chairs."""
        return [hit.id for hit in self.selection if hit.kind is Kind.SEAT]

    def is_on_chair(self, point: QPointF) -> bool:
        hit = super().hit_at(point)
        return hit is not None and hit.kind is Kind.SEAT

    @override
    def hit_at(self, point: QPointF) -> Hit | None:
        """A chair belongs to its table, unless chairs are being chosen."""
        hit = super().hit_at(point)
        if hit is None or hit.kind is not Kind.SEAT or self._seats_wanted or self.hits is None:
            return hit
        return Hit(Kind.TABLE, self.hits.seats[hit.id].table_id)

    @override
    def _press_on(self, hit: Hit | None, modifiers: Qt.KeyboardModifier) -> None:
        before = set(self.selection)
        super()._press_on(hit, modifiers)
        if hit is None or hit.kind is not Kind.TABLE:
            return
        mates = self.mates(hit)
        if hit in self.selection:
            self.select((*self.selection, *mates))
        elif hit in before:
            self.select(one for one in self.selection if one not in mates)

    def mates(self, hit: Hit) -> list[Hit]:
        """The tables that are moved together with one."""
        if self.floor is None:
            return []
        name = next((table.grouped for table in self.floor.tables if table.id == hit.id), "")
        return [Hit(Kind.TABLE, table.id) for table in self.floor.tables if name and table.grouped == name]

    def select_all(self) -> None:
        if self.floor is None:
            return
        if self.room_mode:
            self.select(Hit(Kind.FEATURE, one.id) for one in self.floor.features)
        else:
            self.select(Hit(Kind.TABLE, one.id) for one in self.floor.tables)

    def select_tables(self, keys: Iterable[int]) -> None:
        self.select(Hit(Kind.TABLE, key) for key in keys)

    @property
    def frame(self) -> Frame | None:
        """The rectangle around what is selected: turned with it, if it is one thing."""
        things: list[FloorTable | FloorFeature] = [*self.tables, *self.features]
        if not things:
            return None
        if len(things) == 1:
            return frame_of(things[0])
        box = united([*map(table_box, self.tables), *map(feature_box, self.features)])
        return Frame(*box.middle, box.width, box.depth, 0)

    # The keyboard

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from table to table, or from thing to thing and on to the corners of the room; then out of it."""
        return self._step(1 if forward else -1) or super().focusNextPrevChild(forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, chair = Qt.Key(event.key()), self._chair
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key == Qt.Key.Key_A:
            self.select_all()
        elif control and key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step(1 if key == Qt.Key.Key_Tab else -1, also=True)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tables and self.tables[0].seats:
            self.select((Hit(Kind.SEAT, self.tables[0].seats[0].id),))
        elif key == Qt.Key.Key_Escape and chair is not None:
            self.select_tables([chair.table_id])
        else:
            super().keyPressEvent(event)

    @override
    def arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """To the chair that lies there, from one that is chosen."""
        chair = self._chair
        if chair is None or self.hits is None:
            super().arrow(right, down, modifiers)
        elif (there := self.hits.towards(chair, right, down)) is not None:
            self.select((Hit(Kind.SEAT, there.id),))

    def _step(self, by: int, *, also: bool = False) -> bool:
        """Select what comes next; `also` keeps what is selected beside it, and so do the steps that follow."""
        places = self._order()
        kept = self.selection if also else self.selection[: self._kept]
        now: Hit | int | None = self.corner if self.corner is not None else next(iter(self.selection[::-1]), None)
        at = places.index(now) + by if now in places else 0 if by > 0 else len(places) - 1
        while 0 <= at < len(places) and places[at] in kept:
            at += by
        if not 0 <= at < len(places):
            if not also:
                self.choose_corner(None)
            return False
        place = places[at]
        if isinstance(place, Hit):
            self.select((*kept, place))
            self._kept = len(kept)
            self.bring_into_sight(place)
        else:
            self.choose_corner(place)
        return True

    def _order(self) -> list[Hit | int]:
        """What Tab goes through: the tables, the chairs of one, or what stands in the room and then its corners."""
        if self.floor is None:
            return []
        if self.room_mode:
            return [*(Hit(Kind.FEATURE, one.id) for one in self.floor.features), *range(len(self.floor.outline))]
        chair = self._chair
        if chair is not None:
            at = next(table for table in self.floor.tables if table.id == chair.table_id)
            return [Hit(Kind.SEAT, one.id) for one in at.seats]
        return [Hit(Kind.TABLE, one.id) for one in self.floor.tables]

    @property
    def _chair(self) -> FloorSeat | None:
        """The chair that was selected last, while chairs are."""
        return self.hits.seats.get(self.seats[-1]) if self.hits is not None and self.seats else None

    def choose_corner(self, corner: int | None) -> None:
        """Choose a corner of the room, or none: then what is selected stays so."""
        if corner is not None:
            self.select(())
        if corner != self.corner:
            self.corner = corner
            self.selection_changed.emit()

    @override
    def select(self, hits: Iterable[Hit]) -> None:
        wanted, self._kept = tuple(hits), 0
        if wanted:
            self.corner = None
        super().select(wanted)
