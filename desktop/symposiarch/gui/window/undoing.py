"""Undo and redo in the window: their commands name the step that they take, and say it when it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.gui.desk import Desk


def name_steps(desk: Desk) -> None:
    workspace, actions = desk.workspace, desk.actions
    if "edit.undo" in actions:
        undo, redo = workspace.undoable, workspace.redoable
        actions["edit.undo"].setText(tr("Undo: {step}", step=undo) if undo else tr("Undo"))
        actions["edit.redo"].setText(tr("Redo: {step}", step=redo) if redo else tr("Redo"))


def undo(desk: Desk) -> None:
    label = desk.workspace.undoable
    desk.workspace.undo()
    desk.notices.say(tr("Taken back: {step}", step=label or ""))


def redo(desk: Desk) -> None:
    label = desk.workspace.redoable
    desk.workspace.redo()
    desk.notices.say(tr("Done again: {step}", step=label or ""), undo=True)
