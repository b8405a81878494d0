"""What is written to guests is seen before it goes: the Letters page and the wording beside a real letter."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.main_window import MainWindow
from symposiarch.model.correspondence import MessageStatus
from symposiarch.planning.correspondence.outbox import outbox_rows
from symposiarch.store import Office


@pytest.fixture
def page(window: MainWindow) -> LettersPage:
    """The Letters page, after three of the five guests were given an address."""
    office = window.desk.workspace

    def give(session: object) -> None:
        from symposiarch.planning.people.contacts import edit_person

        for person, language in ((1, "az"), (2, "tr"), (3, "ko")):
            edit_person(session, person, email=f"guest{person}@example.org", language=language)  # type: ignore[arg-type]  # the window's session

    office.perform("Give addresses", give)
    window.show_page("invitations")
    found = window.page("invitations")
    assert isinstance(found, LettersPage)
    picture(window, "letters-empty")
    return found


def picture(window: MainWindow, name: str) -> None:
    """Where a folder is named for it, how the window looks now."""
    if folder := os.environ.get("SYMPOSIARCH_PICTURES"):
        QTest.qWait(200)
        window.grab().save(str(Path(folder) / f"{name}.png"))


def messages(read_office: Callable[[], Office]) -> dict[str, MessageStatus]:
    with read_office() as office, office.reading() as session:
        return {row.name: row.status for row in outbox_rows(session)}


def test_letters_are_written_to_those_who_can_be_reached_and_the_others_are_named(
    window: MainWindow, page: LettersPage, read_office: Callable[[], Office]
) -> None:
    window.desk.actions.do("invitations.write")
    assert set(messages(read_office)) == {"Ramin Həsənov", "Elif Çağlayan", "Chul-soo Kim"}
    assert "Aynur Rəhimli has no e-mail address." in window.banner.text.text()
    page.table.sort_by("name")
    page.table.selectRow(0)
    picture(window, "letters")


def test_a_letter_is_approved_by_one_key(
    window: MainWindow, page: LettersPage, read_office: Callable[[], Office]
) -> None:
    window.desk.actions.do("invitations.write")
    page.table.setFocus()
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_A)
    assert set(messages(read_office).values()) == {MessageStatus.APPROVED}
    window.desk.actions.do("edit.undo")
    assert set(messages(read_office).values()) == {MessageStatus.DRAFT}


def test_drafts_are_saved_for_the_mail_program(
    window: MainWindow, page: LettersPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.actions.do("invitations.write")
    page.table.selectAll()
    page.write_drafts(tmp_path / "drafts")
    qtbot.waitUntil(lambda: len(list((tmp_path / "drafts").glob("*.eml"))) == 3, timeout=20_000)
    qtbot.waitUntil(lambda: not window.desk.jobs.running)


def test_nothing_is_sent_before_an_account_was_set_up_and_tested(window: MainWindow, page: LettersPage) -> None:
    window.desk.actions.do("invitations.write")
    page.table.selectAll()
    window.desk.actions.do("invitations.approve")
    window.desk.actions.do("invitations.send")
    assert "No mail account has been set up yet" in window.banner.text.text()


def test_the_wording_is_seen_as_a_real_guest_gets_it(page: LettersPage) -> None:
    dialog = page.edit_wording()
    dialog.guest.setCurrentIndex(dialog.guest.findText("Ramin Həsənov"))
    dialog.subject.setFocus()
    dialog.body.setPlainText("{salutation}\n\n{nonsense}")
    dialog.show_letter()
    assert "{nonsense}, which is no field" in dialog.problem.text()
    dialog.body.setPlainText("{salutation}\n\nCome to {event}.")
    dialog.show_letter()
    assert dialog.preview.toPlainText() == "Excellency,\n\nCome to Second Symposium on Translation."
    if folder := os.environ.get("SYMPOSIARCH_PICTURES"):
        dialog.grab().save(str(Path(folder) / "wording.png"))
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.reset_button.isEnabled()
    QTest.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert "[[On behalf of {hosts}, we||We]] have the honour" in dialog.body.toPlainText()
    assert "We have the honour to invite you" in dialog.preview.toPlainText()
    dialog.close()
