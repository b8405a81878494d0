"""What is printed and shown when a guest comes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.arrivals.conftest import stored, type_in
from tests.gui.conftest import the_dialog

from symposiarch.errors import SymposiarchError
from symposiarch.gui.arrivals.asking import LineDialog
from symposiarch.gui.arrivals.page import ArrivalsPage
from symposiarch.gui.window.main_window import MainWindow


def test_a_badge_that_the_printer_did_not_take_waits_until_it_is_printed_also_after_the_office_was_closed(
    qtbot: QtBot, window: MainWindow, page: ArrivalsPage, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def switched_off(*_: object) -> None:
        raise SymposiarchError("The printer does not answer.")

    head = stored(page)["Elif Çağlayan"].head.id
    assert not page.desk.actions["arrivals.badges"].isEnabled()
    monkeypatch.setattr("symposiarch.gui.documents.printing.print_pages", switched_off)
    with qtbot.waitSignal(page.desk.jobs.ended):
        page.print_badge(head)
    assert page.status() == "1 badge waits for the printer"
    window.desk.workspace.close()
    window.open_office(office_path)
    page.door.read()
    assert page.unprinted == [head]
    page.desk.actions.refresh()
    assert page.desk.actions["arrivals.badges"].isEnabled()
    monkeypatch.setattr("symposiarch.gui.documents.printing.print_pages", lambda *_: None)
    with qtbot.waitSignal(page.desk.workspace.changed):
        page.desk.actions.do("arrivals.badges")
    assert page.unprinted == []
    assert page.status() == ""


def test_the_badge_of_one_head_is_alone_on_its_page(page: ArrivalsPage) -> None:
    from symposiarch.gui.arrivals.badge import Paper, badge_facts

    head = stored(page)["Elif Çağlayan"].head
    facts = page.desk.workspace.read(badge_facts, page.desk.event_id, head.id, Paper("a7", 0, 0))
    assert facts["single"]
    assert [badge["name"] for badge in facts["badges"]] == ["Elif Çağlayan"]
    assert facts["size"] == {"width": 74.0, "height": 105.0}


def test_a_badge_is_printed_at_its_size_and_noted(
    qtbot: QtBot, window: MainWindow, page: ArrivalsPage, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from symposiarch.gui.arrivals.badge import BadgeDialog, print_badge
    from symposiarch.gui.documents.printing import a_printer

    page.desk.actions.do("arrivals.badge_size")
    dialog = the_dialog(BadgeDialog)
    assert not dialog.width_of_badge.isEnabled()
    dialog.size_of_badge.setCurrentIndex(dialog.size_of_badge.findData("own"))
    dialog.width_of_badge.setValue(62)
    dialog.height_of_badge.setValue(90)
    dialog.save()
    printer = a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "badge.pdf"))
    with qtbot.waitSignal(window.desk.workspace.changed):
        print_badge(page.desk, stored(page)["Elif Çağlayan"].head.id, "Elif Çağlayan", printer)
    box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", (tmp_path / "badge.pdf").read_bytes())
    assert box is not None
    assert [round(float(part) * 25.4 / 72) for part in box.groups()] == [62, 90]
    assert window.desk.workspace.office.history()[0].label == "Note a badge as printed"
    assert window.desk.workspace.undoable != "Note a badge as printed"  # nobody did that by hand


def test_a_word_for_the_door_is_shown_when_the_guest_comes(page: ArrivalsPage) -> None:
    page.desk.actions.do("arrivals.alert")  # nobody is chosen yet: that is said, and nothing is asked
    type_in(page, "ca")
    page.desk.actions.do("arrivals.alert")
    dialog = the_dialog(LineDialog)
    QTest.keyClicks(dialog.line, "Brings the flag")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert [one.text() for one in page.door.card.alerts.findChildren(QLabel) if one.text()] == ["Brings the flag"]
    assert stored(page)["Elif Çağlayan"].head.alert == "Brings the flag"


def test_the_face_of_a_guest_is_shown(page: ArrivalsPage, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    from symposiarch.model.people import Person, Picture

    face = QImage(40, 50, QImage.Format.Format_RGB32)
    face.fill(0x2F7D4F)
    assert face.save(str(tmp_path / "face.png"))
    person_id = stored(page)["Elif Çağlayan"].head.person_id

    def give_a_face(session: Session) -> None:
        picture = Picture(media_type="image/png", content=(tmp_path / "face.png").read_bytes(), digest="0" * 64)
        session.add(picture)
        session.flush()
        session.get_one(Person, person_id).photo_id = picture.id

    page.desk.change("Add a photo", give_a_face)
    type_in(page, "ca")
    assert page.door.card.photo.isVisibleTo(page.door)
    type_in(page, "x")
    assert not page.door.card.photo.isVisibleTo(page.door)
