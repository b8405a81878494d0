"""What is said of a list while it is compared, and an office or an event that is another one by the time it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event as Signal
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.builders import an_event, office_with
from tests.gui.importing.conftest import edit, opened, verdicts
from tests.waiting import wait_for

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists import verdicts as judging
from symposiarch.exchange.guest_lists.plan import ImportPlan
from symposiarch.gui.importing.page import ImportPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.records import count_people


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Every comparison waits until this is called."""
    may_end, plan_import = Signal(), judging.plan_import

    def waiting(*arguments: Any, **wishes: Any) -> ImportPlan:
        planned = plan_import(*arguments, **wishes)
        wait_for(may_end)
        return planned

    monkeypatch.setattr(judging, "plan_import", waiting)
    return may_end.set


def test_a_comparison_that_is_overtaken_by_another_event_is_thrown_away(
    qtbot: QtBot, window: MainWindow, list_file: Path, go_on: Callable[[], None]
) -> None:
    assert window.desk.event_id is not None
    window.show_page("importing", str(list_file))
    page = window.stack.page("importing")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.list is not None)
    window.desk.choose_event(None)
    plans: list[int | None] = []
    page.comparison.compared.connect(lambda: plans.append(page.plan.event_id if page.plan is not None else -1))
    go_on()
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running)
    assert plans == [None]


def test_a_list_is_not_kept_without_what_was_said_of_it_last(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    edit(page, 0, "name", "Noh Ye-jin")
    with pytest.raises(SymposiarchError, match="still being compared"):
        page.keep()
    qtbot.waitUntil(lambda: "Noh Ye-jin" in verdicts(page) and not window.desk.jobs.running)
    page.keep()
    kept = "Import the list from the ministry.csv"
    qtbot.waitUntil(lambda: window.desk.workspace.undoable == kept)
    assert window.desk.workspace.read(count_people) == 6


def test_what_was_said_is_compared_anew_when_the_comparison_had_failed(
    qtbot: QtBot, window: MainWindow, list_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, window, list_file)

    def refusing(*_arguments: Any, **_wishes: Any) -> ImportPlan:
        raise SymposiarchError("The office is on a disk that is gone.")

    with monkeypatch.context() as gone, qtbot.waitSignal(window.desk.jobs.refused):
        gone.setattr(judging, "plan_import", refusing)
        edit(page, 0, "name", "Noh Ye-jin")
    qtbot.waitUntil(lambda: not window.desk.jobs.running)
    with pytest.raises(SymposiarchError, match="still being compared"):
        page.keep()
    qtbot.waitUntil(lambda: not page.comparison.is_behind)
    assert "Noh Ye-jin" in verdicts(page)


def test_a_list_stays_in_hand_while_its_office_is_read_anew_and_goes_with_another(
    qtbot: QtBot, window: MainWindow, list_file: Path, tmp_path: Path
) -> None:
    page = opened(qtbot, window, list_file)
    window.desk.workspace.opened.emit()
    assert page.can_keep()
    (tmp_path / "other").mkdir()
    other, _event = office_with(tmp_path / "other", an_event)
    window.open_office(other)
    assert page.list is None
    assert not page.can_keep()


def test_of_two_files_that_are_dropped_after_each_other_the_last_is_taken(
    qtbot: QtBot, window: MainWindow, list_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from symposiarch.exchange import reading

    second = tmp_path / "second.csv"
    second.write_text("Name\nOna Marija Auštrevičienė\n", encoding="utf-8")
    read_file, may_end = reading.read_file, Signal()

    def slowly(path: Path, *arguments: Any, **wishes: Any) -> Any:
        read = read_file(path, *arguments, **wishes)
        if path == list_file:
            wait_for(may_end)
        return read

    monkeypatch.setattr(reading, "read_file", slowly)
    window.show_page("importing", str(list_file))
    page = window.stack.page("importing")
    assert isinstance(page, ImportPage)
    window.show_page("importing", str(second))
    qtbot.waitUntil(lambda: page.plan is not None)
    may_end.set()
    qtbot.waitUntil(lambda: not window.desk.jobs.running)
    assert [line.name for line in page.table.rows.rows] == ["Ona Marija Auštrevičienė"]
