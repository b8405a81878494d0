"""The Documents page: a sheet is chosen, looked at, changed, saved and printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QSize, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.full_disk import a_disk_that_takes
from tests.gui.conftest import the_page

from symposiarch.documents.catalogue import SHEETS
from symposiarch.documents.sheets import pages
from symposiarch.documents.words import word
from symposiarch.errors import SymposiarchError
from symposiarch.gui.documents import preview, printing, work
from symposiarch.gui.documents.options import OptionPanel
from symposiarch.gui.documents.page import DocumentsPage
from symposiarch.gui.documents.preview import pixels_of
from symposiarch.gui.documents.printing import a_printer, paper_for, print_pages
from symposiarch.gui.documents.words import choice_words, group_words, nothing_words
from symposiarch.gui.theme import Theme
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.correspondence.letterhead import letterhead, set_letterhead
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.logistics.security import access_rows
from symposiarch.planning.people.contacts import edit_person
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans.plans import add_plan

POINTS = 72 / 25.4
PANEL = 280
"""Pixels that the panel leaves beside its bar."""


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> DocumentsPage:
    """The page with its first sheet drawn."""
    window.desk.show_page("documents")
    shown = window.stack.currentWidget()
    assert isinstance(shown, DocumentsPage)
    with qtbot.waitSignal(shown.shown):
        pass
    return shown


def choose(qtbot: QtBot, page: DocumentsPage, name: str) -> None:
    with qtbot.waitSignal(page.shown, check_params_cb=lambda shown: bool(shown == name)):
        page.show_thing(name)


def pick(page: DocumentsPage, option: str, choice: str) -> None:
    field = page.panel.fields[option]
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findData(choice))
    field.activated.emit(field.currentIndex())


def test_what_may_be_chosen_of_each_sheet_fits_the_panel(window: MainWindow, qtbot: QtBot) -> None:
    panel = OptionPanel()
    qtbot.addWidget(panel)
    panel.show()
    for sheet in SHEETS:
        panel.show_sheet(sheet, {}, ("en", "ko"), ("en", "ko"))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        assert panel.minimumSizeHint().width() <= PANEL, sheet.name


def test_a_size_of_ones_own_is_typed_where_it_counts(qtbot: QtBot, page: DocumentsPage) -> None:
    choose(qtbot, page, "badges")
    assert not page.panel.fields["width"].isEnabled()
    pick(page, "size", "own")
    assert page.panel.fields["width"].isEnabled()


def test_papers_are_called_as_the_office_has_them_as_soon_as_it_says_so(qtbot: QtBot, page: DocumentsPage) -> None:
    choose(qtbot, page, "finder")

    def offered() -> list[str]:
        field = page.panel.fields["paper"]
        assert isinstance(field, QComboBox)
        return [field.itemText(at) for at in range(field.count())]

    assert offered() == ["A4", "A3", "A2"]
    workspace = page.desk.workspace
    house = replace(workspace.read(letterhead), paper="letter")
    with qtbot.waitSignal(page.shown):
        workspace.perform("Print on US Letter", set_letterhead, house)
    assert offered() == ["US Letter", "Tabloid", "ANSI C"]


def papers(pdf: bytes) -> list[tuple[float, float]]:
    """The pages of a PDF in millimetres."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    return [(round(float(width) / POINTS, 1), round(float(height) / POINTS, 1)) for width, height in boxes]


def test_the_first_sheet_is_shown_as_it_will_print(page: DocumentsPage) -> None:
    assert page.list.chosen() == "attendee-list"
    assert page.preview.page_count == 1
    assert page.where.text() == "One page · 210 × 297 mm"
    assert page.desk.actions["documents.print"].isEnabled()
    assert page.desk.actions["documents.save"].isEnabled()


def test_another_sheet_has_its_own_options_and_pages(qtbot: QtBot, page: DocumentsPage) -> None:
    choose(qtbot, page, "place-cards")
    assert set(page.panel.fields) == {"who", "size", "tables"}
    before = page.drawn
    with qtbot.waitSignal(page.shown):
        pick(page, "size", "large")
    assert before is not None
    assert page.drawn is not None
    assert page.drawn.pages != before.pages


def test_an_option_stays_chosen_while_other_sheets_are_looked_at(qtbot: QtBot, page: DocumentsPage) -> None:
    columns = page.panel.fields["columns"].findChild(QCheckBox, "country")
    assert isinstance(columns, QCheckBox)
    with qtbot.waitSignal(page.shown):
        columns.click()
    choose(qtbot, page, "place-cards")
    choose(qtbot, page, "attendee-list")
    assert page.panel.values["columns"] == "reply,country"


def test_the_window_says_of_every_empty_sheet_what_is_done_first() -> None:
    for lacking in {sheet.lacking for sheet in SHEETS}:
        assert nothing_words(lacking).startswith(word("en", lacking)[:-1]), "what it lacks stands on the paper, too"
        assert nothing_words(lacking) != word("en", lacking)


def test_a_sheet_with_nothing_on_it_says_so_in_its_place(qtbot: QtBot, page: DocumentsPage) -> None:
    choose(qtbot, page, "run-of-show")
    assert page.stack.currentWidget() is page.nothing
    assert "programme" in page.nothing.text()
    assert not page.desk.actions["documents.save"].isEnabled()


def test_table_signs_say_what_they_lack(qtbot: QtBot, page: DocumentsPage) -> None:
    choose(qtbot, page, "table-signs")
    assert page.nothing.text() == "No seating plan is chosen yet. Make or choose one on the Seating page."
    event_id = page.desk.event_id
    assert event_id is not None

    def sit_in_rows(session: Session) -> None:
        layout = add_layout(session, tables=read_wanted("20 in theatre"), event_id=event_id)
        add_plan(session, event_id, layout_id=layout.id)

    with qtbot.waitSignal(page.shown):
        page.desk.workspace.perform("Set up rows", sit_in_rows)
    assert page.nothing.text() == "Everybody sits in rows: there is no table to put a sign on."


def test_a_wrong_measure_is_told_where_the_sheet_would_stand(qtbot: QtBot, page: DocumentsPage) -> None:
    choose(qtbot, page, "badges")
    page.panel.values.update(size="own", width=5)
    with qtbot.waitSignal(page.shown):
        page.panel.chosen.emit()
    assert "A badge is 40 to 200 mm wide" in page.nothing.text()


def test_the_sheet_is_saved_as_pdf(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "list"), ""))
    with qtbot.waitSignal(page.desk.notices.said) as said:
        page.desk.actions.do("documents.save")
    assert said.args
    assert "list.pdf" in said.args[0]
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")


def test_a_sheet_is_saved_as_a_drawing_where_that_is_the_kind_that_was_chosen(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "list"), "Each page as a drawing (*.svg)")
    )
    with qtbot.waitSignal(page.desk.notices.said) as said:
        page.desk.actions.do("documents.save")
    assert said.args
    assert "list.svg" in said.args[0]
    assert b"<svg" in (tmp_path / "list.svg").read_bytes()


def test_printed_pages_have_their_exact_size(qtbot: QtBot, page: DocumentsPage, tmp_path: Path) -> None:
    printer = a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(page.desk.notices.said):
        work.print_with(page.desk, page.wish(), printer)
    assert papers((tmp_path / "printed.pdf").read_bytes()) == [(209.9, 297.0)]


def test_only_what_is_new_since_it_was_printed_is_printed_again(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path
) -> None:
    assert not page.panel.only_new.isVisibleTo(page.panel)
    choose(qtbot, page, "badges")
    printer = a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "badges.pdf"))
    with qtbot.waitSignal(page.desk.notices.said):
        work.print_with(page.desk, page.wish(), printer)
    page.panel.only_new.click()
    # What was noted as printed is drawn anew, too: the answer to the click may be the second.
    qtbot.waitUntil(lambda: "Nothing is new" in page.nothing.text())
    assert page.desk.event_id is not None
    person = next(row for row in page.desk.workspace.read(guest_rows, page.desk.event_id) if "Kim" in row.name)
    page.desk.change("Edit", edit_person, person.person_id, native_name="김 철수")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.preview)
    assert page.preview.page_count == 1


def test_what_was_saved_and_printed_elsewhere_is_noted_as_printed(qtbot: QtBot, page: DocumentsPage) -> None:
    choose(qtbot, page, "badges")
    assert page.panel.printed.text() == "None of it is noted as printed yet, so all of it is new."
    QTest.mouseClick(page.panel.note_printed, Qt.MouseButton.LeftButton)
    assert page.desk.workspace.undoable == "Note badges as printed"
    assert page.panel.printed.text().startswith("Printed last:")
    choose(qtbot, page, "attendee-list")
    assert page.panel.printed.isHidden(), "of a list no single line is printed again"


def test_the_window_goes_on_while_pages_go_to_the_printer(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer, where = a_printer(), []
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))

    def print_here(*given: Any, **others: Any) -> int:
        where.append(current_thread())
        return printing_of_now(*given, **others)

    printing_of_now = printing.print_pages
    monkeypatch.setattr(printing, "print_pages", print_here)
    with qtbot.waitSignal(page.desk.notices.said):
        work.print_with(page.desk, page.wish(), printer)
    assert where
    assert main_thread() not in where
    assert papers((tmp_path / "printed.pdf").read_bytes()) == [(209.9, 297.0)]


def test_what_is_printed_into_a_file_is_whole_or_said_not_to_be_there(tmp_path: Path) -> None:
    """Qt itself says nothing of a disk that takes no more, and leaves the half of a file."""
    drawn = QImage(595, 842, QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.white)
    drawn.save(str(tmp_path / "page.png"))
    sheet = (tmp_path / "page.png").read_bytes()

    def print_into(path: Path) -> int:
        printer = a_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return print_pages(printer, [sheet], 72)

    into = tmp_path / "printed.pdf"
    with a_disk_that_takes(200), pytest.raises(SymposiarchError, match=r"printed\.pdf could not .*: the disk is full"):
        print_into(into)
    assert not into.exists()
    assert print_into(into) == 1
    assert papers(into.read_bytes()) == [(209.9, 297.0)]
    with pytest.raises(SymposiarchError, match="nowhere is not there"):
        print_into(tmp_path / "nowhere" / "printed.pdf")
    assert {file.name for file in tmp_path.iterdir()} == {"page.png", "printed.pdf"}


def test_each_page_of_a_long_sheet_is_looked_at_once_to_lay_it_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bytes] = []

    def looked_at(page: bytes) -> QSize:
        looked.append(page)
        return QSize(800, 1100)

    monkeypatch.setattr(preview, "pixels_of", looked_at)
    shown = preview.Preview(Theme())
    qtbot.addWidget(shown)
    shown.show_pages([b"a page"] * 40, 96)
    assert len(looked) == 40


def test_a_long_sheet_that_is_wished_no_more_is_not_drawn_to_its_end(
    qtbot: QtBot, page: DocumentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Event()

    def endless(_sheet: object, _facts: object, *, ppi: float, report: Callable[[float, str], None]) -> list[bytes]:
        begun.set()
        while True:
            report(-1, "")

    monkeypatch.setattr("symposiarch.gui.documents.page.PATIENCE", 0.0)
    monkeypatch.setattr("symposiarch.gui.documents.page.pages", endless)
    page.show_thing("sign-in")
    qtbot.waitUntil(begun.is_set)
    monkeypatch.setattr("symposiarch.gui.documents.page.pages", pages)
    choose(qtbot, page, "badges")
    assert page.can_print()


def test_a_wide_page_is_printed_on_its_side() -> None:
    layout = paper_for(QSizeF(297, 210))
    assert layout.orientation() is layout.Orientation.Landscape
    assert layout.pageSize().name() == "A4"


def test_a_guest_with_a_letter_that_no_font_has_is_named(qtbot: QtBot, page: DocumentsPage) -> None:
    assert page.desk.event_id is not None
    person = next(row for row in page.desk.workspace.read(guest_rows, page.desk.event_id) if "Kim" in row.name)
    with qtbot.waitSignal(page.shown):
        page.desk.change("Edit", edit_person, person.person_id, native_name="\U0001df00")
    assert "Kim" in page.panel.missing.text()
    assert "U+1DF00" in page.panel.missing.text()


def test_zoom_one_is_the_size_of_the_paper(qtbot: QtBot, page: DocumentsPage) -> None:
    page.zoom.setCurrentIndex(page.zoom.findData(1.0))
    page.zoom.activated.emit(page.zoom.currentIndex())
    assert page.preview.horizontalScrollBar().maximum() > 0
    picture = page.preview.grab()
    assert not picture.isNull()
    assert round(page.preview.paper().width()) == 210


def test_the_palette_finds_a_sheet_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.actions.do("window.palette")
    QTest.keyClicks(window.command_palette.field, "place card")
    qtbot.waitUntil(lambda: window.command_palette.found.rowCount() > 0)
    QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    shown = window.stack.currentWidget()
    assert isinstance(shown, DocumentsPage)
    assert shown.list.chosen() == "place-cards"


def test_the_sheet_that_was_looked_at_last_is_the_first_after_a_restart(window: MainWindow) -> None:
    before = DocumentsPage(window.desk)
    before.list.choose("badges")
    assert DocumentsPage(window.desk).list.chosen() == "badges"
    window.desk.settings.setValue("documents/sheet", "a sheet that is no more")
    assert DocumentsPage(window.desk).list.chosen() == SHEETS[0].name


def test_every_group_and_choice_has_words() -> None:
    assert {sheet.group.value for sheet in SHEETS} <= set(group_words())
    for sheet in SHEETS:
        for option in sheet.options:
            assert all("-" not in choice_words(choice) for choice in option.choices)


def test_the_size_of_a_picture_is_read_from_its_header(page: DocumentsPage) -> None:
    assert page.drawn is not None
    size = pixels_of(page.drawn.pages[0])
    assert (size.width(), size.height()) == (909, 1286)


def test_who_looks_at_a_sheet_with_document_numbers_is_noted_once(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path
) -> None:
    choose(qtbot, page, "security-list")
    event_id = page.desk.event_id
    assert page.desk.workspace.read(access_rows, event_id) == ()
    numbers = page.panel.fields["numbers"]
    assert isinstance(numbers, QCheckBox)
    numbers.setChecked(True)
    qtbot.waitUntil(lambda: len(page.desk.workspace.read(access_rows, event_id)) == 1)
    with qtbot.waitSignal(page.shown):
        page.refresh()
    work.save_to(page.desk, page.wish(), tmp_path / "gate.pdf")
    qtbot.waitUntil((tmp_path / "gate.pdf").exists)
    assert [row.purpose for row in page.desk.workspace.read(access_rows, event_id)] == ["saved as PDF", "looked at"]


def test_where_nobody_can_be_noted_document_numbers_are_neither_shown_nor_saved(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # the office can only be read
    window = make_window()
    window.open_office(office_path)
    window.desk.show_page("documents")
    page = the_page(window, DocumentsPage)
    choose(qtbot, page, "security-list")
    numbers = page.panel.fields["numbers"]
    assert isinstance(numbers, QCheckBox)
    with qtbot.waitSignal(page.shown):
        numbers.setChecked(True)
    assert page.drawn is None
    assert "read but not changed" in page.nothing.text()
    with pytest.raises(SymposiarchError, match="read but not changed"):
        work.save_to(page.desk, page.wish(), office_path.parent / "gate.pdf")
    assert not (office_path.parent / "gate.pdf").exists()


def test_a_sheet_in_one_language_is_offered_in_one(qtbot: QtBot) -> None:
    panel = OptionPanel()
    qtbot.addWidget(panel)
    panel.show_sheet(next(one for one in SHEETS if one.name == "event-report"), {}, ("ko", "en"), ("ko", "en"))
    offered = [panel.language_field.itemText(at) for at in range(panel.language_field.count())]
    assert (panel.language_field.currentText(), offered[:2]) == ("Korean", ["Korean", "English"])
    assert not any("," in one for one in offered)


def test_the_languages_of_a_sheet_are_named_in_the_windows_own(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("symposiarch.gui.words.own_language", lambda: "de")
    panel = OptionPanel()
    qtbot.addWidget(panel)
    panel.show_sheet(SHEETS[0], {}, ("ko", "en"), ("ko",))
    assert panel.language_field.currentText() == "Koreanisch"
