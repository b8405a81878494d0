"""The import assistant, as somebody with a list uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, new_office
from tests.gui.conftest import the_dialog, the_page
from tests.gui.importing.conftest import opened, verdicts

from symposiarch.exchange import reading
from symposiarch.gui.importing import list_reader
from symposiarch.gui.importing.page import ImportPage
from symposiarch.gui.importing.password import PasswordDialog
from symposiarch.gui.notices import NoticeLine
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.people.records import count_people


def test_a_list_is_looked_at_before_anything_is_written(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    before = window.desk.workspace.read(count_people)
    page = opened(qtbot, window, list_file)
    assert verdicts(page) == {"Noh Ye-rin": "new", "Ramin Hasanov": "changed", "Peninsula Review": "problem"}
    assert window.desk.actions["importing.keep"].text() == "Keep 2 people"
    assert window.desk.workspace.read(count_people) == before


def test_the_reader_starts_while_somebody_looks_for_the_file(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page("importing")
    page, order = window.stack.page("importing"), list[str]()
    assert isinstance(page, ImportPage)
    monkeypatch.setattr(reading, "start_reader", lambda: order.append("started"))
    monkeypatch.setattr(list_reader, "ask_what_to_read", lambda *_: order.append("asked"))
    page.choose_file()
    assert order == ["started", "asked"]


def test_one_step_keeps_the_list_and_one_undo_takes_it_back(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    window.desk.actions["importing.keep"].trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None)

    def replies() -> dict[str, str]:
        rows = window.desk.workspace.read(guest_rows, window.desk.event_id)
        return {row.name: str(row.reply) for row in rows}

    assert replies()["Noh Ye-rin"] == "accepted"
    assert replies()["Ramin Həsənov"] == "accepted"
    window.desk.actions["edit.undo"].trigger()
    assert "Noh Ye-rin" not in replies()
    assert replies()["Ramin Həsənov"] == "none"


def test_a_list_that_only_withdraws_says_so_before_and_after(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    keep, said = window.desk.actions["importing.keep"], list[str]()
    window.desk.notices.said.connect(lambda text, *_: said.append(text))
    page = opened(qtbot, window, list_file)
    keep.trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None)
    lines = list_file.read_text(encoding="utf-8-sig").splitlines()
    list_file.write_text("\n".join([lines[0], lines[2]]), encoding="utf-8-sig")
    opened(qtbot, window, list_file)
    assert (keep.text(), keep.isEnabled()) == ("Nothing to keep", False)
    page.people.missing.setCurrentIndex(page.people.missing.findData("withdraw"))
    page.people.missing.activated.emit(page.people.missing.currentIndex())
    assert (keep.text(), keep.isEnabled()) == ("Withdraw one invitation", True)
    keep.trigger()
    qtbot.waitUntil(lambda: not window.desk.jobs.running and page.plan is None)
    assert said == ["1 person is new, 1 changed.", "One invitation was withdrawn."]


def test_a_row_can_be_left_out(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    page = opened(qtbot, window, list_file)
    page.table.select_keys([0])
    button = page.panel.findChild(QPushButton, "leave-out")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert verdicts(page)["Noh Ye-rin"] == "left"
    assert window.desk.actions["importing.keep"].text() == "Keep 1 person"


def test_the_keys_are_the_lists_as_soon_as_it_is_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "names.csv"
    file.write_text("Name;Reply;Companion\nRamin Hasanov;yes;Mr. Bo Ek\nNoh Ye-rin;no;\n", encoding="utf-8")
    page = opened(qtbot, window, file)
    page.views.tabs.setCurrentIndex(2)
    window.show_page("importing", str(file))
    assert page.drop_zone.title.text() == "Reading names.csv…"
    qtbot.waitUntil(lambda: page.drop_zone.title.text() == "Drop a guest list here")
    qtbot.waitUntil(lambda: not window.desk.jobs.running)
    qtbot.waitUntil(page.table.hasFocus)
    assert verdicts(page) == {"Ramin Hasanov": "unclear", "Noh Ye-rin": "new"}
    assert page.table.rows.rows[0].along == "Mr. Bo Ek"
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_S)
    assert verdicts(page) == {"Ramin Hasanov": "changed", "Noh Ye-rin": "new"}
    window.desk.actions["importing.leave"].trigger()
    assert window.desk.actions["importing.keep"].text() == "Keep"


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
    qtbot.waitUntil(lambda: page.table.rows.rows[0].reply == "")


def test_keys_that_pass_over_the_row_of_headings_do_not_read_the_list_anew(
    qtbot: QtBot, window: MainWindow, list_file: Path
) -> None:
    page = opened(qtbot, window, list_file)
    page.views.show_columns()
    page.mapping.header_row.setFocus()
    with qtbot.assertNotEmitted(page.mapping.read_anew):
        QTest.keyClick(page.mapping.header_row, Qt.Key.Key_Tab)
    assert not page.mapping.header_row.hasFocus()
    page.mapping.header_row.setFocus()
    page.mapping.header_row.setValue(1)
    with qtbot.waitSignal(page.comparison.compared):
        QTest.keyClick(page.mapping.header_row, Qt.Key.Key_Return)


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    window.dropEvent(
        QDropEvent(
            QPointF(300, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_of_several_lists_that_are_dropped_it_is_said_which_is_looked_at(
    qtbot: QtBot, window: MainWindow, list_file: Path
) -> None:
    drop(window, list_file, list_file.with_name("another.xlsx"))
    assert window.banner.isVisible()
    assert f"“{list_file.name}” now. Drop the others" in window.banner.text.text()
    qtbot.waitUntil(lambda: not window.desk.jobs.running)


def test_of_a_list_and_an_email_that_are_dropped_the_list_is_looked_at(
    qtbot: QtBot, window: MainWindow, list_file: Path
) -> None:
    drop(window, list_file.with_name("answer.eml"), list_file)
    assert f"“{list_file.name}” now. Drop the others" in window.banner.text.text()
    qtbot.waitUntil(lambda: not window.desk.jobs.running)


def test_an_office_that_is_dropped_is_opened_and_not_taken_for_a_list(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with new_office(tmp_path / "other") as office:
        path = office.path
    drop(window, path)
    assert window.desk.workspace.path == path
    assert not window.banner.isVisible()


def test_a_file_dropped_on_the_window_opens_the_assistant(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    drop(window, list_file)
    page = window.stack.page("importing")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running)
    assert len(page.table.rows.rows) == 3


def test_cells_are_pasted_from_the_clipboard(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Name\tOrganisation\nGu Ha-eun\tMaru Writers' House\n")
    window.desk.actions["importing.paste"].trigger()
    page = window.stack.page("importing")
    assert isinstance(page, ImportPage)
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running)
    assert verdicts(page) == {"Gu Ha-eun": "new"}


def test_the_next_list_is_not_taken_for_the_same_organisers(qtbot: QtBot, window: MainWindow, list_file: Path) -> None:
    window.desk.workspace.perform("", add_organiser, window.desk.event_id, organisation="Ministry of Culture")
    whose = opened(qtbot, window, list_file).people.whose
    whose.setCurrentIndex(1)
    page = opened(qtbot, window, list_file)
    assert (page.people.whose.count(), page.people.whose.currentData()) == (2, None)


def test_what_stays_ours_is_told_once_the_list_is_kept(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    def scene(session: Session) -> None:
        event = session.get_one(Event, window.desk.event_id)
        a_guest(session, event, "Anna Berg", email="anna@museum.example", phone="+46 8 111 11 11")

    window.desk.workspace.perform("Scene", scene)
    file = tmp_path / "list.csv"
    file.write_text("Name;E-mail;Phone\nAnna Berg;anna@museum.example;+46 8 222\nIda Falk;ida@x.example;\n", "utf-8")
    page = opened(qtbot, window, file)
    page.comparison.keep_ours("phone", everywhere=True)
    window.desk.actions["importing.keep"].trigger()
    line = window.findChild(NoticeLine)
    assert isinstance(line, NoticeLine)
    qtbot.waitUntil(lambda: line.text.text() == "One person is new. Ours stays: telephone of 1 person.")


def test_what_is_no_list_is_said_in_a_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "picture.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    window.show_page("importing", str(file))
    qtbot.waitUntil(window.banner.isVisible)


def test_the_panel_squeezes_no_line_of_a_long_function(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    function = "Minister of Foreign Affairs and of Senegalese Abroad, and Chair of the Joint Commission " * 2
    file.write_text(f"Name;Function;Institution\nNoh Ye-rin;{function};Peninsula Review\n", encoding="utf-8-sig")
    page = opened(qtbot, window, file)
    page.table.selectRow(0)

    def squeezed() -> list[str] | None:
        labels = [one for one in page.panel.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
        if not any(one.text() == function.strip() for one in labels):
            return None
        return [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]

    qtbot.waitUntil(lambda: squeezed() == [])


def test_a_wrong_password_is_said_to_be_wrong(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from io import BytesIO

    from msoffcrypto.format.ooxml import OOXMLFile
    from openpyxl import Workbook

    book, plain = Workbook(), BytesIO()
    sheet = book.create_sheet("Guests", 0)
    for line in (["Name", "Function"], ["Noh Ye-rin", "Publisher"]):
        sheet.append(line)
    book.save(plain)
    file, sealed = tmp_path / "ministry.xlsx", BytesIO()
    OOXMLFile(plain).encrypt("Nowruz 21", sealed)
    file.write_bytes(sealed.getvalue())
    window.show_page("importing", str(file))

    def asked_for(trouble: str) -> PasswordDialog:
        """The dialog once it says this."""

        def is_there() -> bool:
            open_now = (one for one in QApplication.topLevelWidgets() if isinstance(one, PasswordDialog))
            return any(one.isVisible() and one.trouble.text() == trouble for one in open_now)

        qtbot.waitUntil(is_there)
        return the_dialog(PasswordDialog)

    dialog = asked_for("")
    assert "“ministry.xlsx” is protected." in dialog.sentence.text()
    assert not dialog.read.isEnabled()
    QTest.keyClicks(dialog.password, "Nowruz")
    QTest.keyClick(dialog.password, Qt.Key.Key_Return)
    again = asked_for("This is not its password. Try again.")
    QTest.keyClicks(again.password, "Nowruz 21")
    QTest.keyClick(again.password, Qt.Key.Key_Return)
    page = the_page(window, ImportPage)
    qtbot.waitUntil(lambda: page.plan is not None and not window.desk.jobs.running)
    assert verdicts(page) == {"Noh Ye-rin": "new"}
