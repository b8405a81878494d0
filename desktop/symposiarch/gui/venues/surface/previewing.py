"""A floor on which things are drawn where they would be: while they are dragged, and while arrow keys nudge them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from symposiarch.gui.floor.shapes import FloorShapes
from symposiarch.gui.qt import override
from symposiarch.gui.theme import Theme
from symposiarch.gui.venues.surface.gestures import Change, Shown
from symposiarch.gui.venues.surface.tracing import TraceableFloor, moved_plan
from symposiarch.gui.words import tr
from symposiarch.planning.seating.floor import Floor, moved
from symposiarch.planning.seating.furniture.furnishing import change_tables
from symposiarch.planning.venues.drawing import change_features, set_outline

NUDGE, FAR = 10, 100
"""Millimetres that an arrow key moves, alone and with Shift."""


class PreviewedFloor(TraceableFloor):
    """What is asked for goes up as a `Change`; what is drawn follows the floor that comes back."""

    wanted = Signal(object)
    """A `Change` that was asked for by mouse or arrow key."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.can_edit = True
        self._shown = Shown()
        self._whole: Floor | None = None
        self._nudged = [0, 0]

    @override
    def show_floor(self, floor: Floor | None, *, keep_view: bool = True) -> None:
        self._shown, self._whole, self._nudged = Shown(), None, [0, 0]
        super().show_floor(floor, keep_view=keep_view)

    def _preview(self, shown: Shown) -> None:
        """Draw things where they would be."""
        self._shown = shown
        whole = self._whole or self.floor
        if whole is None:
            return
        self._whole = whole
        self.floor = replace(
            whole,
            tables=tuple(shown.tables.get(table.id, table) for table in whole.tables),
            features=tuple(shown.features.get(one.id, one) for one in whole.features),
            outline=shown.outline or whole.outline,
            background=shown.background or whole.background,
        )
        self.shapes = FloorShapes.of(self.floor, self.shapes)
        self.update()

    def let_go(self) -> None:
        """All is drawn as it is kept again."""
        if self._whole is not None:
            self.floor, self._whole = self._whole, None
            self.shapes = FloorShapes.of(self.floor, self.shapes)
        self._shown, self._nudged = Shown(), [0, 0]
        self.update()

    # The keyboard

    @override
    def arrow(self, right: int, down: int, modifiers: Qt.KeyboardModifier) -> None:
        """Nudges what is selected; held down, it is one step."""
        tables = [table for table in self.tables if not table.locked]
        if not self.can_edit or not (tables or self.features or self.tracing or self.corner is not None):
            super().arrow(right, down, modifiers)
            return
        step = FAR if modifiers & Qt.KeyboardModifier.ShiftModifier else NUDGE
        self._nudged[0] += right * step
        self._nudged[1] += down * step
        if self.tracing and self.plan is not None:
            self._preview(
                Shown(background=replace(self.plan, x=self.plan.x + right * step, y=self.plan.y + down * step))
            )
            return
        dx, dy = right * step, down * step
        if self.corner is not None and self.floor is not None:
            outline = list(self.floor.outline)
            x, y = outline[self.corner]
            outline[self.corner] = (x + dx, y + dy)
            self._preview(Shown(outline=tuple(outline)))
            return

        shown = Shown(
            tables={**self._shown.tables, **{one.id: moved(one, dx=dx, dy=dy) for one in tables}},
            features={
                **self._shown.features,
                **{one.id: replace(one, x=one.x + dx, y=one.y + dy) for one in self.features},
            },
        )
        self._preview(shown)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in arrows and not event.isAutoRepeat() and self._nudged != [0, 0]:
            self._keep_nudge()
        else:
            super().keyReleaseEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._nudged != [0, 0]:
            self._keep_nudge()
        super().focusOutEvent(event)

    def _keep_nudge(self) -> None:
        tables, features, outline = self._shown.tables, self._shown.features, self._shown.outline
        plan, nudged = self._whole.background if self._whole is not None else None, self._shown.background
        places = {one.id: {"x": round(one.x), "y": round(one.y)} for one in tables.values()}
        places |= {one.id: {"x": round(one.x), "y": round(one.y)} for one in features.values()}
        n = len(places)
        self.let_go()
        if plan is not None and nudged is not None:
            change = moved_plan(plan, nudged)
            if change is not None:
                self.wanted.emit(change)
        elif tables:
            self.wanted.emit(Change(tr("Nudge %n tables", n=n), change_tables, (places,)))
        elif outline is not None:
            self.wanted.emit(Change(tr("Move a corner of the room"), set_outline, (outline,)))
        elif features:
            self.wanted.emit(Change(tr("Nudge what stands in the room"), change_features, (places,)))
