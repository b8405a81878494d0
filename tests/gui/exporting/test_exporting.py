"""Lists of people that go out: whom, in which columns, and what is noted of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog, the_page

from symposiarch.exchange.people_lists import OfferedColumn
from symposiarch.gui.exporting.column_list import Choice, ColumnList
from symposiarch.gui.exporting.dialog import ExportListDialog
from symposiarch.gui.exporting.kept_choice import KeptChoice, keep_choice, kept_choice
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.personal_data.access import accesses

OFFERED = (
    OfferedColumn("Name", usual=True, papers=False),
    OfferedColumn("Title", usual=True, papers=False),
    OfferedColumn("Diet", usual=False, papers=False),
    OfferedColumn("Document number", usual=False, papers=True),
)


@pytest.fixture
def columns(qtbot: QtBot) -> ColumnList:
    made = ColumnList(OFFERED)
    qtbot.addWidget(made)
    made.show()
    return made


def press(columns: ColumnList, *keys: Qt.Key, alt: bool = False) -> None:
    for key in keys:
        QTest.keyClick(columns, key, Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier)


def test_columns_are_ticked_and_put_in_order_by_the_keyboard(columns: ColumnList) -> None:
    assert columns.wanted() == ["Name", "Title"]
    press(columns, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space)
    press(columns, Qt.Key.Key_Up, Qt.Key.Key_Up, alt=True)
    assert columns.wanted() == ["Diet", "Name", "Title"]
    press(columns, Qt.Key.Key_Down, alt=True)
    assert columns.wanted() == ["Name", "Diet", "Title"]
    columns.show_usual()
    assert columns.wanted() == ["Name", "Title"]


def test_a_chosen_order_comes_back_but_papers_are_asked_for_anew(columns: ColumnList, settings: QSettings) -> None:
    chosen = [Choice("Document number", wanted=True), Choice("Title", wanted=True), Choice("Name", wanted=False)]
    keep_choice(settings, "guests", KeptChoice(".csv", chosen))
    kept = kept_choice(settings, "guests")
    assert kept == (".csv", chosen)
    columns.show_choice(chosen)
    assert [one.heading for one in columns.choice()] == ["Document number", "Title", "Name", "Diet"]
    assert columns.wanted() == ["Title"]
    assert not columns.holds_papers()


def save_as(monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))


def tick(dialog: ExportListDialog, headings: Sequence[str]) -> None:
    for at in range(dialog.columns.count()):
        item = dialog.columns.item(at)
        wanted = item.data(Qt.ItemDataRole.UserRole) in headings
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def test_of_the_guests_that_are_shown_the_chosen_columns_go_out_and_papers_are_noted(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    window.show_page("guests")
    the_page(window, GuestsPage).table.keep_rows(lambda row: row.category == "Academia")
    target = tmp_path / "academia.csv"
    save_as(monkeypatch, target)
    desk.actions["guests.export"].trigger()
    dialog = the_export()
    assert [dialog.part.itemText(at) for at in range(dialog.part.count())] == [
        "All 5 on the list", "The 2 that are shown"
    ]  # fmt: skip
    dialog.part.setCurrentIndex(1)
    dialog.kind.setCurrentIndex(dialog.kind.findData(".csv"))
    tick(dialog, ())
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert dialog.trouble.text() == "Tick at least one column."
    tick(dialog, ("Organisation", "Name", "Name in the passport"))
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: target.exists() and not desk.jobs.running)
    heading, *lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert heading == "ID,Name,Organisation,Name in the passport"
    assert [line.split(",")[1] for line in lines] == ["Chul-soo Kim", "Aynur Rəhimli"]
    assert [one.sheet for one in desk.workspace.read(accesses)] == ["guest-papers"]


def test_contacts_go_out_as_cards_and_what_cannot_be_written_is_said_in_the_dialog(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    window.show_page("contacts")
    desk.actions["contacts.export"].trigger()
    dialog = the_export()
    dialog.kind.setCurrentIndex(dialog.kind.findData(".vcf"))
    assert not dialog.columns.isEnabled()
    save_as(monkeypatch, tmp_path / "no such folder" / "people.vcf")
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert dialog.isEnabled()
    save_as(monkeypatch, tmp_path / "people.vcf")
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog_is_open(window) and not desk.jobs.running)
    assert (tmp_path / "people.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 5


def the_export() -> ExportListDialog:
    return the_dialog(ExportListDialog)


def dialog_is_open(window: MainWindow) -> bool:
    return any(one.isVisible() for one in window.findChildren(ExportListDialog))


def export_menu(window: MainWindow) -> QMenu:
    menu = next(one for one in window.findChildren(QMenu) if one.title() == "Export")
    menu.aboutToShow.emit()
    return menu


def test_whatever_can_go_out_stands_in_the_file_menu_and_goes_from_there(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = {action.text(): action for action in export_menu(window).actions() if action.text()}
    assert list(entries) == [
        "Export the whole event…",
        "Export the guest list…",
        "Export the programme…",
        "Export the seating…",
        "Export the logistics…",
        "Export the contacts…",
    ]
    for name in ("guests.export", "programme.export", "seating.save_workbook", "logistics.export", "contacts.export"):
        assert window.desk.actions[name].isEnabled(), "the palette finds what can go out before its page was looked at"
    entries["Export the seating…"].trigger()
    assert window.status_line.notice.text.text() == "There is nothing to export here yet."
    target = tmp_path / "event.xlsx"
    save_as(monkeypatch, target)
    entries["Export the whole event…"].trigger()
    qtbot.waitUntil(lambda: target.exists() and not window.desk.jobs.running)
    assert "saved in “event.xlsx”" in window.status_line.notice.text.text()
