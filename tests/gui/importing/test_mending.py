"""Rows and columns of a list are mended before it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog
from tests.gui.importing.conftest import edit, opened, row, verdicts

from symposiarch.exchange.headings.fields import Field, Split
from symposiarch.gui.importing.page import ImportPage
from symposiarch.gui.importing.splitting import SplitDialog
from symposiarch.gui.pieces import Link
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.people.records import count_people

MIXED = """Name;Organisation (Function);Zusage;Land
Noh Ye-rin;Peninsula Review / Publisher;mal sehen;Korea
Gu Ha-eun;Maru Writers' House / Writer;ja;Korea
Gu Ha-eun;;;
"""


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    file = tmp_path / "from a colleague.csv"
    file.write_text(MIXED, encoding="utf-8-sig")
    return file


def test_a_column_is_split_in_two_where_one_sees_what_becomes_of_it(
    qtbot: QtBot, window: MainWindow, mixed: Path
) -> None:
    page = opened(qtbot, window, mixed)
    box = page.mapping.columns.findChild(QComboBox, "field-1")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("split"))
    box.activated.emit(box.currentIndex())
    dialog = the_dialog(SplitDialog)
    assert "Organisation: Peninsula Review    Title: Publisher" in dialog.shown.text()
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").title == "Publisher")
    assert row(page, "Noh Ye-rin").organisation == "Peninsula Review"


def test_whoever_looks_at_the_people_sees_that_a_column_is_left_out(
    qtbot: QtBot, window: MainWindow, mixed: Path
) -> None:
    page = opened(qtbot, window, mixed)
    assert page.views.tabs.tabText(1) == "Columns"
    assert page.list is not None
    page.list.send(0, 1, None)
    page.mapping.changed.emit()
    qtbot.waitUntil(lambda: page.views.tabs.tabText(1) == "Columns (1 left out)")


def _notes(page: ImportPage) -> list[str]:
    assert page.plan is not None
    return [row.incoming.notes for row in page.plan.rows]


def test_columns_without_a_field_are_named_and_kept_in_the_notes_with_one_choice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "shirts.csv"
    file.write_text("Name;Shirt;Parking\nNoh Ye-rin;M;P2\nBo Ek;L;\n", encoding="utf-8")
    page = opened(qtbot, window, file)
    rest = page.views.rest
    assert (rest.named.text(), rest.choice.text()) == (
        "No field of ours: “Shirt”, “Parking”.",
        "Keep them in the notes",
    )
    QTest.mouseClick(rest.choice, Qt.MouseButton.LeftButton)
    assert rest.named.text() == "In the notes, each behind its heading: “Shirt”, “Parking”."
    box = page.mapping.columns.cellWidget(1, 2)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Notes, behind the heading"
    qtbot.waitUntil(lambda: _notes(page) == ["Shirt: M\nParking: P2", "Shirt: L"])
    QTest.mouseClick(rest.choice, Qt.MouseButton.LeftButton)
    assert page.views.tabs.tabText(1) == "Columns (2 left out)"
    qtbot.waitUntil(lambda: _notes(page) == ["", ""])


def test_a_mark_that_is_typed_splits_the_column_and_is_no_other_choice(qtbot: QtBot) -> None:
    dialog = SplitDialog("Organisation", ["Peninsula Review und Publisher"], None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    line = dialog.at.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, " und ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.split() == Split(Field.ORGANISATION, " und ", Field.TITLE)


def test_the_keyboard_stays_at_the_column_whose_place_was_chosen(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    page = opened(qtbot, window, mixed)
    page.views.tabs.setCurrentIndex(1)
    box = page.mapping.columns.findChild(QComboBox, "field-3")
    assert isinstance(box, QComboBox)
    box.setFocus()
    box.setCurrentIndex(box.findData("notes"))
    box.activated.emit(box.currentIndex())
    now = window.focusWidget()
    assert isinstance(now, QComboBox)
    assert (now.objectName(), now.currentData()) == ("field-3", "notes")


def test_a_word_that_was_not_understood_stands_first_and_gets_its_meaning(
    qtbot: QtBot, window: MainWindow, mixed: Path
) -> None:
    page = opened(qtbot, window, mixed)
    assert page.views.tabs.tabText(2) == "Words (1 not understood)"
    box = page.meanings.findChild(QComboBox, "meaning-0")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "(not understood)"
    box.setCurrentIndex(box.findData("tentative"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").reply == "tentative")
    assert page.views.tabs.tabText(2) == "Words"


def test_one_value_is_set_for_every_row_and_taken_back(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    page = opened(qtbot, window, mixed)
    QTest.keyClicks(page.mapping.value, "Culture")
    QTest.mouseClick(page.mapping.set_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").category == "Culture")
    back = page.mapping.findChild(Link, "fixed-category")
    assert isinstance(back, Link)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").category == "")


def test_a_cell_is_edited_before_it_is_kept_and_decisions_stay(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    page = opened(qtbot, window, mixed)
    page.table.select_keys([1])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    edit(page, 0, "name", "Dr. Noh Yerin")
    qtbot.waitUntil(lambda: page.table.rows.rows[0].name == "Dr. Noh Yerin")
    assert page.table.rows.rows[0].honorific == "Dr."
    assert page.table.rows.rows[1].verdict == "left"


def test_two_rows_of_one_person_are_made_one(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    page = opened(qtbot, window, mixed)
    page.table.select_keys([1, 2])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: page.table.rows.rows[2].verdict == "left")
    assert page.table.rows.rows[1].organisation == "Maru Writers' House / Writer"
    assert window.desk.actions["importing.keep"].text() == "Keep 2 people"


def test_a_problem_row_is_mended_in_place(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    assert page.table.rows.rows[2].verdict == "problem"
    edit(page, 2, "name", "Bae Kyung-min")
    qtbot.waitUntil(lambda: page.table.rows.rows[2].verdict == "new")
    assert window.desk.actions["importing.keep"].text() == "Keep 3 people"


def test_problem_rows_are_saved_beside_the_window(
    qtbot: QtBot, window: MainWindow, list_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, window, list_file)
    said: list[str] = []
    window.desk.notices.said.connect(lambda text, *_: said.append(text))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "problems.xlsx"), ""))
    window.desk.actions["importing.problems"].trigger()
    assert window.desk.jobs.running
    qtbot.waitUntil(lambda: not window.desk.jobs.running)
    assert (tmp_path / "problems.xlsx").exists()
    assert said == ["1 row was saved with the reason."]


def test_the_next_list_of_a_colleague_is_read_like_the_last(
    qtbot: QtBot, window: MainWindow, mixed: Path, tmp_path: Path
) -> None:
    page = opened(qtbot, window, mixed)
    assert page.list is not None
    page.list.send(0, 1, Split(Field.ORGANISATION, "/", Field.TITLE))
    page.list.mean(Field.REPLY, "mal sehen", "tentative")
    page.mapping.changed.emit()
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").reply == "tentative")
    window.desk.actions["importing.keep"].trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None)
    later = tmp_path / "the next one.csv"
    later.write_text(MIXED.replace("Noh Ye-rin", "Moon Tae-oh").replace("Gu Ha-eun", "Han Ji-won"), "utf-8-sig")
    page = opened(qtbot, window, later)
    assert "as in the last list" in page.views.remarks.text()
    assert (row(page, "Moon Tae-oh").title, row(page, "Moon Tae-oh").reply) == ("Publisher", "tentative")


def test_leaving_the_list_writes_nothing(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    before = window.desk.workspace.read(count_people)
    page = opened(qtbot, window, mixed)
    window.desk.actions["importing.leave"].trigger()
    assert page.plan is None
    assert page.drop_zone.isVisible()
    assert window.desk.workspace.read(count_people) == before


def test_hidden_rows_and_what_was_not_understood_are_said_above_the_list(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "filtered.xls"
    rows = (
        "<tr><td>Name<td>Phone</tr><tr style='display:none'><td>Noh Ye-rin<td>8.21012E+11</tr><tr><td>Bo Ek<td>1</tr>"
    )
    file.write_text(f"<table>{rows}</table>", encoding="utf-8")
    page = opened(qtbot, window, file)
    assert set(verdicts(page)) == {"Noh Ye-rin", "Bo Ek"}
    assert page.views.remarks.text() == (
        "On “Table”, 1 hidden row was read like the others. "
        "Telephone: 1 value was not understood (“8.21012E+11”) and stands in the notes."
    )


def test_a_field_stays_ours_by_its_tick_and_a_whole_column_by_one_link(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "from the airport.csv"
    file.write_text("Name;Organisation;Function\nRamin Hasanov;Embassy of Azerbaijan;посол\n", encoding="utf-8-sig")
    page = opened(qtbot, window, file)

    def tick() -> QCheckBox:
        found = page.panel.findChildren(QCheckBox, "take-title")[-1]
        assert isinstance(found, QCheckBox)
        return found

    page.table.selectRow(0)
    assert not tick().isChecked()
    assert row(page, "Ramin Hasanov").in_vain
    tick().setFocus()
    QTest.keyClick(tick(), Qt.Key.Key_Space)
    assert tick().isChecked()
    assert not row(page, "Ramin Hasanov").in_vain
    assert page.panel.focusWidget() is tick()
    link = page.panel.findChildren(Link, "everywhere-title")[-1]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert not tick().isChecked()
    assert row(page, "Ramin Hasanov").in_vain
