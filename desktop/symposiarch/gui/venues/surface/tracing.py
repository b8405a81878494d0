"""The plan that lies behind a room to be traced: moved and scaled by the mouse until it fits the walls."""

from __future__ import annotations

from dataclasses import replace

from symposiarch.gui.floor.hits import Kind
from symposiarch.gui.qt import override
from symposiarch.gui.venues.surface.boxes import Frame
from symposiarch.gui.venues.surface.gestures import Change, Gesture, Point, Shown
from symposiarch.gui.venues.surface.handles import Grip, Handle
from symposiarch.gui.venues.surface.selecting import SelectableFloor
from symposiarch.gui.venues.words import metres_words
from symposiarch.gui.words import tr
from symposiarch.planning.seating.floor import Background
from symposiarch.planning.venues.background import place_background

SMALLEST = 100
"""Millimetres."""

EVEN = 10
"""A plan is placed to the centimetre: what it shows need not stand on the grid."""


class MovePlan(Gesture):
    """The plan, taken hold of anywhere."""

    def __init__(self, plan: Background, start: Point) -> None:
        self._plan, self._start, self._now = plan, start, plan

    @override
    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        x = round((self._plan.x + at[0] - self._start[0]) / EVEN) * EVEN
        y = round((self._plan.y + at[1] - self._start[1]) / EVEN) * EVEN
        self._now = replace(self._plan, x=x, y=y)
        return Shown(background=self._now)

    @override
    def drop(self) -> Change | None:
        return moved_plan(self._plan, self._now)


class ScalePlan(Gesture):
    """A corner of the plan drawn out; the opposite one stays. `ratio` is its height for its width."""

    def __init__(self, plan: Background, ratio: float, grip: Handle, start: Point) -> None:
        self._plan, self._ratio, self._start, self._now = plan, ratio, start, plan
        self._across, self._down = grip.across, grip.down

    @override
    def drag(self, at: Point, *, free: bool, reach: float) -> Shown:
        wider = self._across * (at[0] - self._start[0])
        higher = self._down * (at[1] - self._start[1]) / self._ratio
        width = max(SMALLEST, round((self._plan.width + (wider + higher) / 2) / EVEN) * EVEN)
        grown = width - self._plan.width
        x = self._plan.x - (grown if self._across < 0 else 0)
        y = self._plan.y - (grown * self._ratio if self._down < 0 else 0)
        self._now = replace(self._plan, x=round(x), y=round(y), width=width)
        says = tr("{width} m wide", width=metres_words(width))
        return Shown(background=self._now, frame=frame_of_plan(self._now, self._ratio), says=says)

    @override
    def drop(self) -> Change | None:
        return moved_plan(self._plan, self._now)


def moved_plan(before: Background, after: Background) -> Change | None:
    """What is to be kept of a plan that was moved or scaled."""
    if after == before:
        return None
    label = tr("Move the plan") if after.width == before.width else tr("Bring the plan to scale")
    return Change(label, place_background, (), {"x": round(after.x), "y": round(after.y), "width": round(after.width)})


def frame_of_plan(plan: Background, ratio: float) -> Frame:
    height = plan.width * ratio
    return Frame(plan.x + plan.width / 2, plan.y + height / 2, plan.width, height, 0)


class TraceableFloor(SelectableFloor):
    """While `tracing`, the mouse has hold of the plan behind the room, and of nothing else."""

    tracing = False

    def place_plan(self, on: bool) -> None:
        """Begin or end to place the plan."""
        self.tracing = on and self.plan is not None
        self.selectable = frozenset() if self.tracing else frozenset({Kind.FEATURE})
        self.select(())
        self.selection_changed.emit()

    @property
    def plan(self) -> Background | None:
        return self.floor.background if self.floor is not None and self._painter.background is not None else None

    @property
    def plan_ratio(self) -> float:
        """Its height for its width."""
        picture = self._painter.background
        return picture.height() / max(1, picture.width()) if picture is not None else 1.0

    @property
    def plan_frame(self) -> Frame | None:
        return frame_of_plan(self.plan, self.plan_ratio) if self.plan is not None else None

    def plan_handles(self) -> list[Handle]:
        """The four corners of the plan."""
        frame = self.plan_frame
        if frame is None:
            return []
        return [
            Handle(Grip.PLAN, self.camera.to_view(*frame.point(x * frame.width / 2, y * frame.depth / 2)), x, y)
            for x in (-1, 1)
            for y in (-1, 1)
        ]

    def plan_gesture(self, grip: Handle | None, start: Point) -> Gesture:
        assert self.plan is not None, "a plan is placed"
        if grip is not None:
            return ScalePlan(self.plan, self.plan_ratio, grip, start)
        return MovePlan(self.plan, start)
