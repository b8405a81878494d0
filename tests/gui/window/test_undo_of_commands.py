"""Whatever is done at once to what is selected is taken back by one step and done again by another, to the letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import office_with
from tests.gui.seating.conftest import a_table_to_seat
from tests.store.tables import contents

from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.planning.logistics.costs import add_cost
from symposiarch.planning.logistics.tasks import add_task
from symposiarch.planning.programme.items import add_item

PAGES_OF_WORK = ("guests", "precedence", "programme", "seating", "logistics", "contacts")


def a_dinner_and_what_belongs_to_it(session: Session) -> None:
    a_table_to_seat(session)
    event = session.query(Event).one()
    for title in ("Welcome", "Dinner", "Thanks"):
        add_item(session, event.id, title=title, minutes=20)
        add_task(session, event.id, title=f"Prepare: {title}")
        add_cost(session, event.id, title=title)


@pytest.fixture
def window(make_window: Callable[[], MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """At a dinner of which something stands on most pages; nobody names a file, and what is asked has an answer."""
    path, _ = office_with(tmp_path, a_dinner_and_what_belongs_to_it)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    shown = make_window()
    shown.open_office(path)
    return shown


def select_all(window: MainWindow) -> None:
    page = window.stack.in_sight
    assert page is not None
    for view in page.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model is not None and model.rowCount():
            view.setCurrentIndex(model.index(0, 0))
            view.selectAll()


def close_what_asks() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.done(QDialog.DialogCode.Rejected)


def test_what_is_done_at_once_is_taken_back_and_done_again_to_the_letter(qtbot: QtBot, window: MainWindow) -> None:
    """The pages are told of nothing: what they show is what is there again after each Undo."""
    workspace, actions = window.desk.workspace, window.desk.actions
    changed: list[str] = []
    for key in PAGES_OF_WORK:
        window.show_page(key)
        select_all(window)
        with QSignalBlocker(workspace):
            for action in [one for one in actions.of(key) if one.isEnabled() and not one.text().endswith("…")]:
                before, undoable = contents(workspace.office), workspace.undoable
                action.trigger()
                close_what_asks()
                qtbot.waitUntil(lambda: workspace.can_edit)
                after = contents(workspace.office)
                if after == before:
                    continue
                changed.append(action.objectName())
                workspace.undo()
                assert contents(workspace.office) == before, action.objectName()
                workspace.redo()
                assert contents(workspace.office) == after, action.objectName()
                workspace.undo()
                assert workspace.undoable == undoable, action.objectName()
    assert {name.partition(".")[0] for name in changed} == set(PAGES_OF_WORK)
