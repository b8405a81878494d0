"""Undo and redo in the window: their commands name the step that they take, and say it when it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import as_written, tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk


UNDO, REDO = "edit.undo", "edit.redo"


def plain_names() -> dict[str, str]:
    """What the two are called while they name no step."""
    return {UNDO: tr("Undo"), REDO: tr("Redo")}


def name_steps(desk: Desk) -> None:
    workspace, actions = desk.workspace, desk.actions
    if UNDO in actions:
        plain = plain_names()
        under_way = desk.jobs.to_take_back
        undo, redo = under_way.title if under_way is not None else workspace.undoable, workspace.redoable
        actions[UNDO].setText(tr("Undo: {step}", step=as_written(undo)) if undo else plain[UNDO])
        actions[REDO].setText(tr("Redo: {step}", step=as_written(redo)) if redo else plain[REDO])


def can_undo(desk: Desk) -> bool:
    """Also where a step stands in the way, or none is left: whoever presses Ctrl+Z then is told so."""
    return desk.jobs.to_take_back is not None or desk.workspace.can_edit


def can_redo(desk: Desk) -> bool:
    return desk.jobs.to_take_back is None and desk.workspace.redoable is not None


def undo(desk: Desk) -> None:
    """Give up what goes on and has kept nothing yet, else take the last step back."""
    under_way = desk.jobs.to_take_back
    if under_way is not None and under_way.take_back is not None:
        under_way.take_back()
        return
    desk.workspace.turn(desk.jobs, back=True, done=lambda label: desk.notices.say(tr("Taken back: {step}", step=label)))


def redo(desk: Desk) -> None:
    desk.workspace.turn(
        desk.jobs, back=False, done=lambda label: desk.notices.say(tr("Done again: {step}", step=label), undo=True)
    )
