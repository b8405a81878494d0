"""Replies that come in a file, and the lines that mean nobody for certain."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.guests.conftest import guest, replies, the

from symposiarch.gui.guests import list_work
from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.guests.reply_file import ReplyFileDialog, fate_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.inviting.invitations import invite
from symposiarch.planning.people.contacts import add_person


def test_of_two_guests_of_one_name_who_may_have_replied_it_is_said_what_each_is(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for title in ("Director", "Reporter"):
        window.desk.workspace.perform("", _invite_one, window.desk.event_id, "Ban So-mi", title)
    file = tmp_path / "form.csv"
    file.write_text("Name,Reply\nBan So-mi,Yes\n", encoding="utf-8")
    list_work.import_replies(page, file)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    offered = {dialog.candidates.itemText(at) for at in range(dialog.candidates.count())}
    assert offered == {"Ban So-mi, Director", "Ban So-mi, Reporter"}
    dialog.close()


def test_lines_that_are_not_recorded_are_saved_beside_the_window_and_the_dialog_says_it(
    page: GuestsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "form.csv"
    file.write_text("Name,Reply\nNobody At All,Yes\n", encoding="utf-8")
    list_work.import_replies(page, file)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    for folder in ("nowhere", ""):
        path = str(tmp_path / folder / "problems.xlsx")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, path=path: (path, ""))
        dialog.save_problems()
        assert page.desk.jobs.running, "the window does not stand still for it"
        qtbot.waitUntil(lambda: not page.desk.jobs.running)
        assert "nowhere" in dialog.trouble.text() if folder else "saved" in dialog.sentence.text()
    assert dialog.sentence.text() == "1 row was saved with the reason."
    assert (tmp_path / "problems.xlsx").exists()
    dialog.close()


def test_mails_that_were_copied_are_read_as_replies_of_who_stands_above_each(
    window: MainWindow, page: GuestsPage, qtbot: QtBot
) -> None:
    """As a mail program shows them, in any language; one without a sender is given to a guest by hand."""
    QGuiApplication.clipboard().setText(
        "I shall be delighted to come.\n\n"
        "From: Chul-soo Kim <kim@example.org>\nSent: Tuesday, 1 December 2026\nSubject: RE: Dinner\n\n"
        "I am very sorry, I cannot attend.\nFrom: the bottom of my heart, thanks.\n\n"
        "Kimdən: Ramin Həsənov [mailto:hasanov@example.org]\nMövzu: Re: Ziyafət\n\nMəmnuniyyətlə iştirak edəcəyəm.\n"
    )
    page.desk.actions.do("guests.paste_replies")
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    assert dialog.windowTitle() == "Replies from the clipboard"
    assert [(row.name, row.reply) for row in dialog.table.rows.rows] == [
        ("", "accepted"), ("Chul-soo Kim", "declined"), ("Ramin Həsənov", "accepted")
    ]  # fmt: skip
    dialog.record_button.click()
    qtbot.waitUntil(lambda: replies(window)["Ramin Həsənov"] == "accepted")
    assert replies(window)["Chul-soo Kim"] == "declined"


def test_a_mail_that_is_pasted_onto_the_list_is_a_reply_and_changes_no_cell(
    window: MainWindow, page: GuestsPage, qtbot: QtBot
) -> None:
    before = [(row.name, row.title) for row in page.table.rows.rows]
    at = next(at for at, column in enumerate(page.table.rows.columns) if column.field == "title")
    page.table.setCurrentIndex(page.table.rows.index(0, at))
    QGuiApplication.clipboard().setText(
        "From: Chul-soo Kim <kim@example.org>\nSubject: RE: Dinner\n\nI am very sorry, I cannot attend.\n"
    )
    QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    assert [(row.name, row.reply) for row in dialog.table.rows.rows] == [("Chul-soo Kim", "declined")]
    assert [(row.name, row.title) for row in page.table.rows.rows] == before
    dialog.close()


def test_a_letter_that_cannot_be_read_and_one_that_is_not_plain_are_told_above_the_others(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.workspace.perform("", _invite_one, window.desk.event_id, "Ban So-mi", "Director")
    head = "From: Ban So-mi <ban@example.org>\nMessage-ID: <1@example.org>\n\n"
    (tmp_path / "a.eml").write_text(f"{head}May I bring a friend to the dinner?\n", encoding="utf-8")
    (tmp_path / "empty.eml").write_text(head, encoding="utf-8")
    list_work.import_replies(page, tmp_path)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    assert "“empty.eml” was not read: This e-mail holds no text." in dialog.sentence.text()
    assert fate_words()[dialog.table.rows.rows[0].fate] == "answer unclear"
    dialog.table.select_keys([0])
    assert "Read the letter, and record the reply on the page Guests." in dialog.why.text()
    dialog.close()


def test_a_letter_of_ours_that_came_back_and_a_spouse_without_a_name_are_called_so(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.workspace.perform("", _invite_one, window.desk.event_id, "Ban So-mi", "Director")
    mail = "From: {}\nMessage-ID: <1@example.org>\nX-Failed-Recipients: {}\n\n{}\n"
    (tmp_path / "a.eml").write_text(
        mail.format("Ban So-mi <ban@example.org>", "", "I will attend with my wife; she eats no fish.")
    )
    (tmp_path / "b.eml").write_text(mail.format("MAILER-DAEMON@example.org", "ban@example.org", "User unknown."))
    list_work.import_replies(page, tmp_path)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    (came, returned) = dialog.table.rows.rows
    assert came.more == "spouse · Reply: I will attend with my wife; she eats no fish."
    assert (returned.name, fate_words()[returned.fate]) == ("ban@example.org", "not delivered")
    dialog.close()


def _invite_one(session: Session, event_id: int, name: str, title: str) -> None:
    invite(session, event_id, [add_person(session, printed_name=name, title=title, email="ban@example.org").id])


def test_letters_dropped_on_the_window_are_replies_of_guests(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.workspace.perform("", _invite_one, window.desk.event_id, "Ban So-mi", "Director")
    letters = []
    for number, (sender, text) in enumerate(
        (("Ban So-mi", "기꺼이 참석하겠습니다."), ("Nobody Known", "I will attend."))
    ):
        mail = EmailMessage()
        mail["From"] = f"{sender} <{number}@example.org>"
        mail["Message-ID"] = f"<{number}@example.org>"
        mail.set_content(text)
        letters.append(tmp_path / f"{number}.eml")
        letters[-1].write_bytes(bytes(mail))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in letters])
    window.show_page("importing")
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    assert [(row.row, row.name, row.fate) for row in dialog.table.rows.rows] == [
        (1, "Ban So-mi", "new"),
        (2, "Nobody Known", "unmatched"),
    ]
    dialog.save()
    assert guest(page, "Ban So-mi").reply == "accepted"


def test_replies_of_a_file_that_mean_nobody_for_certain_are_resolved_by_hand(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "form.csv"
    file.write_text("Name,Reply\nElif Caglayan,No\nThe editor,Yes\nBan So-mi,Yes\n", encoding="utf-8")
    list_work.import_replies(page, file)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    assert [row.fate for row in dialog.table.rows.rows] == ["changed", "unmatched", "unmatched"]
    saved = tmp_path / "problems.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_about: (str(saved), ""))
    QTest.mouseClick(dialog.problems_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
    assert [cell.value for cell in load_workbook(saved).worksheets[0][2]] == [
        "Nobody called “The editor” is invited.", 3, "The editor", "Yes",
    ]  # fmt: skip
    dialog.decide(guest(page, "Jan Novák").id)
    assert dialog.record_button.text() == "Record 2 replies"
    dialog.table.selectRow(2)
    QTest.mouseClick(dialog.invite_button, Qt.MouseButton.LeftButton)
    inviting = the(InviteDialog)
    assert inviting.new_name.text() == "Ban So-mi"
    QTest.mouseClick(inviting.new_button, Qt.MouseButton.LeftButton)
    inviting.close()
    assert [row.fate for row in dialog.table.rows.rows] == ["changed", "changed", "new"], "what was decided stays so"
    assert dialog.invite_button.isHidden()
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    assert replies(window)["Ban So-mi"] == "accepted"
    assert (replies(window)["Elif Çağlayan"], replies(window)["Jan Novák"]) == ("declined", "accepted")
    window.desk.actions.do("edit.undo")
    assert (replies(window)["Elif Çağlayan"], replies(window)["Jan Novák"]) == ("accepted", "declined")


def test_whoever_answers_in_a_file_is_invited_with_all_that_the_line_says(
    window: MainWindow, page: GuestsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "form.csv"
    line = '"HOLM, Lars";"Curator, Prints";City Gallery;lars@gallery.example;yes'
    file.write_text(f"Name;Title;Organisation;E-mail;Reply\n{line}\n", encoding="utf-8")
    list_work.import_replies(page, file)
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    dialog = the(ReplyFileDialog)
    QTest.mouseClick(dialog.invite_button, Qt.MouseButton.LeftButton)
    inviting = the(InviteDialog)
    assert inviting.new_name.cursorPosition() == 0
    QTest.mouseClick(inviting.new_button, Qt.MouseButton.LeftButton)
    inviting.close()
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    lars = next(row for row in page.table.rows.rows if row.email == "lars@gallery.example")
    assert (lars.given_name, lars.family_name, lars.title, lars.organisation, str(lars.reply)) == (
        "Lars", "HOLM", "Curator, Prints", "City Gallery", "accepted",
    )  # fmt: skip
