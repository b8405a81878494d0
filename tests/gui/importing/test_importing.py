"""The import assistant, as somebody with a list uses it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog

from symposiarch.exchange.event_export import export_event
from symposiarch.exchange.guest_lists.fields import Field, Split
from symposiarch.exchange.reading.tables import Fault, Problem
from symposiarch.gui.importing.page import ImportPage
from symposiarch.gui.importing.people_view import Line
from symposiarch.gui.importing.splitting import SplitDialog
from symposiarch.gui.importing.words import problem_words
from symposiarch.gui.page import Link
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.logistics import tasks
from symposiarch.planning.people.records import count_people
from symposiarch.store import Office

LIST = """Name;Function;Institution;Coming
Noh Ye-rin;Publisher;Peninsula Review;yes
Ramin Hasanov;Ambassador;Embassy of Azerbaijan;yes
;;Peninsula Review;
"""


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    file = tmp_path / "from the ministry.csv"
    file.write_text(LIST, encoding="utf-8-sig")
    return file


def opened(qtbot: QtBot, window: MainWindow, file: Path) -> ImportPage:
    window.show_page("importing", str(file))
    page = window.page("importing")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running, timeout=20_000)
    return page


def verdicts(page: ImportPage) -> dict[str, str]:
    return {line.name: line.verdict for line in page.table.rows.rows}


def test_a_list_is_looked_at_before_anything_is_written(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    before = window.desk.workspace.read(count_people)
    page = opened(qtbot, window, list_file)
    assert verdicts(page) == {"Noh Ye-rin": "new", "Ramin Hasanov": "changed", "Peninsula Review": "problem"}
    assert window.desk.actions["importing.keep"].text() == "Keep 2 people"
    assert window.desk.workspace.read(count_people) == before


def test_one_step_keeps_the_list_and_one_undo_takes_it_back(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    window.desk.actions["importing.keep"].trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None, timeout=20_000)

    def replies() -> dict[str, str]:
        rows = window.desk.workspace.read(guest_rows, window.desk.event_id)
        return {row.name: str(row.reply) for row in rows}

    assert replies()["Noh Ye-rin"] == "accepted"
    assert replies()["Ramin Həsənov"] == "accepted"
    window.desk.actions["edit.undo"].trigger()
    assert "Noh Ye-rin" not in replies()
    assert replies()["Ramin Həsənov"] == "none"


def test_a_row_can_be_left_out(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    page.table.select_keys([0])
    button = page.panel.findChild(QPushButton, "leave-out")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert verdicts(page)["Noh Ye-rin"] == "left"
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person"


def test_whether_two_are_one_person_is_asked_beside_the_row(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "couples.csv"
    file.write_text("Name;Organisation;Spouse\nJean Dupont;Louvre;Mme Dupont\nClaude Dupont;Bank;\n", encoding="utf-8")
    page = opened(qtbot, window, file)
    assert verdicts(page) == {"Jean Dupont": "new", "Claude Dupont": "unclear"}
    page.table.select_keys([1])
    button = page.panel.findChild(QPushButton, "one-person")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert verdicts(page) == {"Jean Dupont": "new", "Claude Dupont": "new"}
    assert page.plan is not None
    assert page.plan.counted_once == 1
    assert page.plan.rows[0].incoming.companions == ()


def test_the_panel_tells_of_a_row_and_is_gone_where_no_row_is_chosen(
    qtbot: QtBot, window: MainWindow, list_file: Path
) -> None:
    page = opened(qtbot, window, list_file)
    page.table.selectRow(0)
    assert page.panel.isVisible()
    QTest.mouseClick(
        page.views.tabs.tabBar(), Qt.MouseButton.LeftButton, pos=page.views.tabs.tabBar().tabRect(1).center()
    )
    assert page.mapping.isVisible()
    assert not page.panel.isVisible()
    QTest.mouseClick(
        page.views.tabs.tabBar(), Qt.MouseButton.LeftButton, pos=page.views.tabs.tabBar().tabRect(0).center()
    )
    assert page.panel.isVisible()


def test_what_is_decided_stands_before_what_can_be_scrolled_to(
    qtbot: QtBot, window: MainWindow, list_file: Path
) -> None:
    page = opened(qtbot, window, list_file)
    fields = [column.field for column in page.table.rows.columns]
    assert max(map(fields.index, ("verdict", "name", "reply", "why"))) < min(map(fields.index, ("email", "phone")))


def test_a_match_can_be_told_to_be_somebody_new(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    page.table.select_keys([1])
    button = page.panel.findChild(QPushButton, "somebody-new")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert verdicts(page)["Ramin Hasanov"] == "new"


def test_a_column_can_be_sent_elsewhere(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    page.views.show_columns()
    box = page.mapping.columns.findChild(QComboBox, "field-3")
    assert isinstance(box, QComboBox)
    assert box.currentData() == "reply"
    box.setCurrentIndex(box.findData(""))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: page.table.rows.rows[0].reply == "", timeout=20_000)


def test_a_file_dropped_on_the_window_opens_the_assistant(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(list_file))])
    window.dropEvent(
        QDropEvent(
            QPointF(300, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    page = window.page("importing")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running, timeout=20_000)
    assert len(page.table.rows.rows) == 3


def test_cells_are_pasted_from_the_clipboard(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Name\tOrganisation\nGu Ha-eun\tMaru Writers' House\n")
    window.desk.actions["importing.paste"].trigger()
    page = window.page("importing")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running, timeout=20_000)
    assert verdicts(page) == {"Gu Ha-eun": "new"}


def test_what_is_no_list_is_said_in_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "picture.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    window.show_page("importing", str(file))
    qtbot.waitUntil(window.banner.isVisible, timeout=20_000)


MIXED = """Name;Organisation / Function;Zusage;Land
Noh Ye-rin;Peninsula Review / Publisher;mal sehen;Korea
Gu Ha-eun;Maru Writers' House / Writer;ja;Korea
Gu Ha-eun;;;
"""


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    file = tmp_path / "from a colleague.csv"
    file.write_text(MIXED, encoding="utf-8-sig")
    return file


def row(page: ImportPage, name: str) -> Line:
    found: Line = next(line for line in page.table.rows.rows if line.name == name)
    return found


def edit(page: ImportPage, at: int, field: str, value: str) -> None:
    column = next(at for at, one in enumerate(page.table.rows.columns) if one.field == field)
    page.table.rows.setData(page.table.rows.index(at, column), value)


def test_a_column_is_split_in_two_where_one_sees_what_becomes_of_it(
    qtbot: QtBot, window: MainWindow, mixed: Path
) -> None:
    page = opened(qtbot, window, mixed)
    box = page.mapping.columns.findChild(QComboBox, "field-1")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("split"))
    box.activated.emit(box.currentIndex())
    dialog = the_dialog(SplitDialog)
    assert isinstance(dialog, SplitDialog)
    assert "Organisation: Peninsula Review    Title: Publisher" in dialog.shown.text()
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").title == "Publisher", timeout=20_000)
    assert row(page, "Noh Ye-rin").organisation == "Peninsula Review"


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
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").reply == "tentative", timeout=20_000)
    assert page.views.tabs.tabText(2) == "Words"


def test_one_value_is_set_for_every_row_and_taken_back(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    page = opened(qtbot, window, mixed)
    QTest.keyClicks(page.mapping.value, "Culture")
    QTest.mouseClick(page.mapping.set_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").category == "Culture", timeout=20_000)
    back = page.mapping.findChild(Link, "fixed-category")
    assert isinstance(back, Link)
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").category == "", timeout=20_000)


def test_a_cell_is_edited_before_it_is_kept_and_decisions_stay(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    page = opened(qtbot, window, mixed)
    page.table.select_keys([1])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    edit(page, 0, "name", "Dr. Noh Yerin")
    qtbot.waitUntil(lambda: page.table.rows.rows[0].name == "Dr. Noh Yerin", timeout=20_000)
    assert page.table.rows.rows[0].honorific == "Dr."
    assert page.table.rows.rows[1].verdict == "left"


def test_two_rows_of_one_person_are_made_one(qtbot: QtBot, window: MainWindow, mixed: Path) -> None:
    page = opened(qtbot, window, mixed)
    page.table.select_keys([1, 2])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: page.table.rows.rows[2].verdict == "left", timeout=20_000)
    assert page.table.rows.rows[1].organisation == "Maru Writers' House / Writer"
    assert window.desk.actions["importing.keep"].text() == "Keep 2 people"


def test_a_problem_row_is_mended_in_place(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    assert page.table.rows.rows[2].verdict == "problem"
    edit(page, 2, "name", "Bae Kyung-min")
    qtbot.waitUntil(lambda: page.table.rows.rows[2].verdict == "new", timeout=20_000)
    assert window.desk.actions["importing.keep"].text() == "Keep 3 people"


def test_the_next_list_of_a_colleague_is_read_like_the_last(
    qtbot: QtBot, window: MainWindow, mixed: Path, tmp_path: Path
) -> None:
    page = opened(qtbot, window, mixed)
    assert page.list is not None
    page.list.send(0, 1, Split(Field.ORGANISATION, "/", Field.TITLE))
    page.list.mean(Field.REPLY, "mal sehen", "tentative")
    page.mapping.changed.emit()
    qtbot.waitUntil(lambda: row(page, "Noh Ye-rin").reply == "tentative", timeout=20_000)
    window.desk.actions["importing.keep"].trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None, timeout=20_000)
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


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("about", ["", "Peninsula Review"])
def test_the_window_says_itself_what_is_wrong_with_a_row(fault: Fault, about: str) -> None:
    problem = Problem("Guests", 4, None, fault, about)
    assert problem_words(problem) == problem.message


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


@pytest.fixture
def event_workbook(office_path: Path, tmp_path: Path) -> Path:
    """The workbook of the whole event with two tasks, edited: a guest has another title, a task is somebody's, one is
    gone."""
    path = tmp_path / "event.xlsx"
    with Office.open(office_path) as office:
        with office.transaction("Tasks") as work:
            for title in ("Order the flowers", "Print the cards", "Call the tuner"):
                tasks.add_task(work.session, 1, title=title, offset_days=-3)
        with office.reading() as session:
            export_event(session, 1, path)
    book: Any = load_workbook(path)
    for name, cell, heading in (("Guests", "Professor emeritus", "Title"), ("Tasks", "Leyla", "Responsible")):
        (column,) = [one.column for one in book[name][1] if one.value == heading]
        book[name].cell(3, column).value = cell
    book["Tasks"].delete_rows(4)
    book.save(path)
    return path


def test_the_workbook_of_an_event_brings_guests_and_logistics_in_one_step(
    qtbot: QtBot, event_workbook: Path, window: MainWindow
) -> None:
    page = opened(qtbot, window, event_workbook)
    tabs = page.views.tabs
    assert [tabs.tabText(at) for at in range(tabs.count())][-1] == "Logistics (2 to look at)"
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person and 1 line"
    QTest.mouseClick(tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(3).center())
    assert [(line.title, line.verdict, line.why) for line in page.logistics.table.rows.rows] == [
        ("Print the cards", "changed", "Responsible: – → Leyla"),
        ("Call the tuner", "missing", "It stays as it is."),
        ("Order the flowers", "same", ""),
    ]
    page.logistics.missing.setFocus()
    QTest.keyClick(page.logistics.missing, Qt.Key.Key_Down)
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person and 2 lines"
    page.logistics.table.select_keys([1])
    window.desk.actions["importing.row_out"].trigger()
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person and 1 line"
    window.desk.actions["importing.row_out"].trigger()
    window.desk.actions["importing.keep"].trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None, timeout=20_000)

    def written() -> list[tuple[str, str]]:
        return [(row.title, row.responsible) for row in window.desk.workspace.read(tasks.task_rows, 1)]

    assert written() == [("Order the flowers", ""), ("Print the cards", "Leyla")]
    assert "Professor emeritus" in {row.title for row in window.desk.workspace.read(guest_rows, 1)}
    window.desk.actions["edit.undo"].trigger()
    assert [title for title, _who in written()] == ["Order the flowers", "Print the cards", "Call the tuner"]
    assert "Professor emeritus" not in {row.title for row in window.desk.workspace.read(guest_rows, 1)}


def test_what_is_not_taken_of_a_row_is_found_and_told(qtbot: QtBot, event_workbook: Path, window: MainWindow) -> None:
    book: Any = load_workbook(event_workbook)
    (column,) = [one.column for one in book["Guests"][1] if one.value == "Stage"]
    book["Guests"].cell(2, column).value = "sent"
    book.save(event_workbook)
    page = opened(qtbot, window, event_workbook)
    page.people.chips.choose("in_vain")
    (row,) = [line for line in page.table.rows.rows if line.in_vain]
    assert page.table.model().rowCount() == 1
    assert row.why == "Stage “sent” is not taken: what was sent is recorded on the page Letters."


def test_a_workbook_of_logistics_alone_shows_nothing_of_people(
    qtbot: QtBot, event_workbook: Path, window: MainWindow
) -> None:
    book = load_workbook(event_workbook)
    for name in book.sheetnames:
        if name != "Tasks":
            del book[name]
    book.save(event_workbook)
    page = opened(qtbot, window, event_workbook)
    tabs = page.views.tabs
    assert [tabs.isTabVisible(at) for at in range(tabs.count())] == [False, False, False, True]
    assert window.desk.actions["importing.keep"].text() == "Keep 1 line"
