"""From the first list to the final count, through the real window: 300 guests, two waves, replies from everywhere."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import an_event, new_office
from tests.gui.conftest import turn_to

from symposiarch.gui.guests import list_work
from symposiarch.gui.guests.company import CompanionDialog, CompanyDialog, RepresentedDialog
from symposiarch.gui.guests.inviting import InviteDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.guests.reply_file import ReplyFileDialog
from symposiarch.gui.guests.stages import BulkStageDialog
from symposiarch.gui.letters.page import LettersPage
from symposiarch.gui.letters.writing import WriteDialog
from symposiarch.gui.pieces import Link
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.expected import Expected, Part, expected
from symposiarch.planning.people import contacts

GIVEN = ("Ramin", "Leyla", "Aynur", "Kamran", "Nigar", "Elçin", "Günel", "Orxan", "Sevda", "Tural")
FAMILY = tuple(
    f"{stem}{end}"
    for stem in ("Həsən", "Əliy", "Məmməd", "Quliy", "Rəhim", "Cəfər", "Babay", "İsmayıl", "Mustafay", "Abbas")
    for end in ("ov", "zadə", "lı")
)
WRITTEN_OTHERWISE = str.maketrans("əıöüğşçƏİÖÜĞŞÇ", "aiougscAIOUGSC")


def fill(session: Session) -> None:
    """The address book: 200 of the first wave, 100 of the second, in three languages."""
    an_event(session, reply_by=date(2027, 1, 5), title="Independence Day")
    names = [f"{given} {family}" for family in FAMILY for given in GIVEN]
    for number, name in enumerate(names):
        given, _, family = name.partition(" ")
        contacts.add_person(
            session,
            given_name=given,
            family_name=family,
            category="Diplomatic" if number < 200 else "Academia",
            language=("az", "en", "ko")[number % 3],
            email=f"guest{number}@example.org",
        )


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    with new_office(tmp_path) as office:
        with office.transaction("The address book") as work:
            fill(work.session)
        return office.path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, office_path: Path) -> Iterator[MainWindow]:
    shown = MainWindow(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.furnish()
    shown.open_office(office_path)
    yield shown
    shown.close()


def invite(page: GuestsPage, category: str, wave: int) -> None:
    dialog = list_work.invite(page)
    assert isinstance(dialog, InviteDialog)
    dialog.narrow.setCurrentText(category)
    dialog.narrow.activated.emit(dialog.narrow.currentIndex())
    dialog.wave.setCurrentIndex(wave)
    QTest.mouseClick(dialog.everybody, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.invite_button, Qt.MouseButton.LeftButton)


def approve_and_send(window: MainWindow, page: GuestsPage) -> None:
    page.table.selectAll()
    for command in ("guests.approve", "guests.sent"):
        window.desk.actions.do(command)
        dialog = next(one for one in page.findChildren(BulkStageDialog) if one.isVisible())
        assert len(dialog.bulk.touched) == 200
        if command == "guests.approve":
            QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)
    dialog.way.setCurrentIndex(dialog.way.findData("post"))
    QTest.mouseClick(dialog.record_button, Qt.MouseButton.LeftButton)


def select(page: GuestsPage, *names: str) -> None:
    assert page.table.select_keys([row.id for row in page.table.rows.rows if row.name in names])
    page.table.setFocus()


def replies_file(path: Path, page: GuestsPage) -> tuple[int, int]:
    """Of the first wave: 60 accept, of whom 20 are written otherwise than invited, and 30 decline."""
    rows = [row for row in page.table.rows.rows if row.category == "Diplomatic"]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["Timestamp", "Full name", "E-mail", "Will you attend?", "Dietary requirements"])
        for number, row in enumerate(rows[:90]):
            name, mail = row.name, ""
            if number < 20:
                name, mail = name.translate(WRITTEN_OTHERWISE).upper(), row.email
            said = ("Yes, with pleasure", "iştirak edəcəyəm", "참석")[number % 3] if number < 60 else "No, with regret"
            out.writerow(["2026-12-20 10:00", name, mail, said, "vegetarian" if number == 5 else ""])
        out.writerow(["2026-12-20 10:00", "Somebody Unknown", "unknown@example.org", "Yes", ""])
    return 60, 30


def test_from_the_first_list_to_the_final_count(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = turn_to(window, GuestsPage)

    def count() -> Expected:
        found: Expected = window.desk.workspace.read(expected, window.desk.event_id)
        return found

    # Two waves; the first is approved and sent by post.
    invite(page, "Diplomatic", 0)
    assert (count().invited, count().sent, count().total) == (200, 0, 0)
    approve_and_send(window, page)
    assert (count().invited, count().sent, count().total) == (200, 200, 0)
    invite(page, "Academia", 1)
    assert (count().invited, count().sent, count().total) == (300, 200, 0)

    # Letters in three languages to the second wave, seen before they go.
    letters = turn_to(window, LettersPage)
    window.desk.actions["invitations.write"].trigger()
    writing = letters.findChild(WriteDialog)
    assert isinstance(writing, WriteDialog)
    assert writing.write_button.text() == "Write 100 letters", "whoever was told by post is not written to again"
    QTest.mouseClick(writing.write_button, Qt.MouseButton.LeftButton)
    written = letters.table.rows.rows
    assert {row.language for row in written} == {"az", "en", "ko"}
    assert {row.subject.partition(":")[0] for row in written} == {"Dəvət", "Invitation", "초청"}
    letters.table.selectAll()
    window.desk.actions["invitations.approve"].trigger()
    assert {str(row.status) for row in letters.table.rows.rows} == {"approved"}

    # Replies from a file, 20 of them under names written otherwise than invited; one line is nobody's.
    window.show_page("guests")
    accepted, declined = replies_file(tmp_path / "replies.csv", page)
    list_work.import_replies(page, tmp_path / "replies.csv")
    qtbot.waitUntil(lambda: page.findChild(ReplyFileDialog) is not None)
    replies = page.findChild(ReplyFileDialog)
    assert isinstance(replies, ReplyFileDialog)
    assert replies.record_button.text() == f"Record {accepted + declined} replies"
    unknown = replies.table.current()
    assert unknown is not None
    assert (unknown.name, unknown.fate) == ("Somebody Unknown", "unmatched")
    assert "is still to be resolved" in replies.sentence.text()
    QTest.mouseClick(replies.record_button, Qt.MouseButton.LeftButton)
    assert (count().accepted, count().total) == (60, 60)
    assert window.desk.workspace.undoable == "Record 90 replies from replies.csv"

    # A representative comes for one who had accepted, a spouse is announced and stays at home after all.
    rows = [row for row in page.table.rows.rows if row.category == "Diplomatic"]
    select(page, rows[0].name)
    window.desk.actions["guests.represented"].trigger()
    deputy = page.findChild(RepresentedDialog)
    assert isinstance(deputy, RepresentedDialog)
    QTest.keyClicks(deputy.name, "Song Mira")
    QTest.mouseClick(deputy.save_button, Qt.MouseButton.LeftButton)
    assert (count().accepted, count().represented, count().total) == (59, 1, 60)
    select(page, rows[1].name)
    window.desk.actions["guests.companion"].trigger()
    spouse = page.findChild(CompanionDialog)
    assert isinstance(spouse, CompanionDialog)
    spouse.name.insert("Sevinc Həsənova")
    spouse.role.setCurrentIndex(spouse.role.findData("spouse"))
    QTest.mouseClick(spouse.save_button, Qt.MouseButton.LeftButton)
    assert (count().heads(Part.COMPANIONS), count().total) == (1, 61)

    def announced() -> list[Link]:
        shown = [one for one in page.panel.findChildren(Link) if one.isVisible()]
        return [one for one in shown if one.text() == "Sevinc Həsənova, spouse"]

    qtbot.waitUntil(lambda: bool(announced()))
    (link,) = announced()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    company = page.findChild(CompanyDialog)
    assert isinstance(company, CompanyDialog)
    QTest.keyClick(company.comes, Qt.Key.Key_Space)
    QTest.mouseClick(company.save_button, Qt.MouseButton.LeftButton)
    assert (count().heads(Part.COMPANIONS), count().total) == (0, 60)

    # One key records a reply; one more takes it back.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    select(page, rows[150].name)
    QTest.keyClick(page.table, Qt.Key.Key_A)
    assert count().total == 61
    window.desk.actions.do("edit.undo")
    assert count().total == 60
    assert (count().accepted, count().represented) == (59, 1)
