"""The programme's page: typed by keyboard, dragged by mouse, undone in steps."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_dialog
from tests.gui.programme.conftest import GUESTS, rows, type_lines

from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pieces import Link
from symposiarch.gui.programme.importing import ProgrammeImportDialog
from symposiarch.gui.programme.outside import look_at
from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.gui.question import NumberDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.programme.items import add_item

LINES = (
    "10 Opening address / Kamran Selimov",
    "7 Address by the Friendship Association / Jang Hye-rim",
    "8 Address by the Education Agency / Oh Se-ra",
    "80 Panel: Learning from each other",
    "+m Noh Ye-rin",
    "+Han Ji-won: Old roads, new classrooms",
    "+Bae Kyung-min: What two histories teach each other",
    "+Moon Tae-oh: Archives that travel",
    "+Aynur Rehimli: Schools as cultural bridges",
    "+Gu Ha-eun: Translating a friendship",
    "20 Questions from the audience",
)

KEYS_IN_THREE_MINUTES = 3 * 60 * 3
"""Three keys a second is a hand that looks for its letters: 36 words a minute."""


def test_a_symposium_is_entered_by_keyboard_alone(qtbot: QtBot, page: ProgrammePage) -> None:
    """Typed key by key, without a mouse: an opening, two addresses, a panel with a moderator and five, questions."""
    QTest.keyClick(page.window(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert page.entry.hasFocus()
    keys = 1
    for line in LINES:
        QTest.keyClicks(page.entry, line)
        QTest.keyClick(page.entry, Qt.Key.Key_Return)
        keys += len(line) + 1
        assert page.entry.text() == ""
    assert keys < KEYS_IN_THREE_MINUTES
    found = rows(page)
    assert [(row.kind.value, row.minutes, len(row.roles)) for row in found] == [
        ("opening", 10, 1),
        ("address", 7, 1),
        ("address", 8, 1),
        ("panel", 80, 6),
        ("questions", 20, 0),
    ]
    assert [role.kind.value for role in found[3].roles] == ["moderator", *["panellist"] * 5]
    assert found[3].roles[1].topics.best("en") == "Old roads, new classrooms"
    assert f"{found[4].ends:%H:%M}" == "12:05"
    assert page.list.rows.rowCount() == 5
    # Typed without their accents and in either order, they are the guests who were invited.
    assert {role.name for row in found for role in row.roles} == set(GUESTS)


def test_of_an_empty_programme_the_first_item_can_be_typed_at_once(page: ProgrammePage) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    window.show_page("guests")
    window.show_page("programme")
    assert page.entry.hasFocus()
    QTest.keyClicks(page.entry, "10 Opening")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    window.show_page("guests")
    window.show_page("programme")
    assert page.list.hasFocus()


def test_shift_f9_goes_into_the_side_panel_and_back(qtbot: QtBot, page: ProgrammePage) -> None:
    window = page.window()
    type_lines(qtbot, page, "10 Opening", "+ Kamran Salimov")
    page.list.setFocus()
    qtbot.waitUntil(lambda: any(link.isVisible() for link in page.panel.findChildren(Link)))
    QTest.keyClick(page.list, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    at = window.focusWidget()
    assert at is not None
    assert page.panel.isAncestorOf(at)
    QTest.keyClick(at, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert page.list.hasFocus()
    page.desk.fold_panel(True)
    QTest.keyClick(page.list, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    again = window.focusWidget()
    assert again is not None
    assert page.panel.isAncestorOf(again), "it is brought back where it was put away"


def test_a_panel_is_entered_by_mouse(qtbot: QtBot, page: ProgrammePage) -> None:
    """The button, the item on the timeline, the link beside it, and somebody out of the address book."""
    button = page.findChild(QPushButton, "programme.add")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.entry, "60 Panel")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    block = page.timeline.blocks[0]
    QTest.mouseClick(page.timeline.viewport(), Qt.MouseButton.LeftButton, pos=block.area.center())

    def links() -> list[Link]:
        return [one for one in page.panel.findChildren(Link) if one.text() == "Add somebody…" and one.isVisible()]

    qtbot.waitUntil(lambda: bool(links()))
    QTest.mouseClick(links()[0], Qt.MouseButton.LeftButton)
    picker = the_dialog(PersonPicker)
    person = next(row for row in (picker.table.rows.row(at) for at in range(9)) if row.name == "Ji-won Han")
    picker.table.select_keys([person.id])
    QTest.mouseClick(picker.take, Qt.MouseButton.LeftButton)
    assert [role.name for role in rows(page)[0].roles] == ["Ji-won Han"]


def test_what_cannot_be_understood_stays_to_be_mended(qtbot: QtBot, page: ProgrammePage) -> None:
    page.entry.setText("+ Han Ji-won")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    assert page.entry.text() == "+ Han Ji-won"
    assert rows(page) == ()


def test_the_list_is_reordered_and_indented_by_keyboard(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel", "15 Talk", "20 Questions")
    page.show_thing(rows(page)[2].id)
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.title("en") for row in rows(page)] == ["Panel", "Questions", "Talk"]
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    page.show_thing(rows(page)[1].id)
    QTest.keyClick(page.list, Qt.Key.Key_Tab)
    assert [(row.title("en"), row.depth) for row in rows(page)] == [("Panel", 0), ("Talk", 1), ("Questions", 0)]
    QTest.keyClick(page.list, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert [row.depth for row in rows(page)] == [0, 0, 0]


def test_tab_leads_out_of_the_list_where_nothing_can_be_put_under_another(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel", "15 Talk")
    for row, key, modifier in (
        (0, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
        (1, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier),
    ):
        page.list.setFocus()
        page.show_thing(rows(page)[row].id)
        QTest.keyClick(page.list, key, modifier)
        assert not page.list.hasFocus()
    assert [row.depth for row in rows(page)] == [0, 0]


def test_what_is_typed_with_nothing_chosen_is_for_the_day_that_is_looked_at(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel")
    first = rows(page)[0].day
    second = first + timedelta(days=1)
    page.desk.workspace.perform("Add", add_item, page.desk.event_id, title="Visit", day=second)
    page.days.choose(second.isoformat())
    page.choose(None)
    page.entry.setText("15:00 30 Tea")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    assert next(row.day for row in rows(page) if row.title("en") == "Tea") == second


def test_everything_behind_an_item_is_shifted(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "60 Panel", "20 Questions")
    page.choose(rows(page)[0].id)
    page.desk.actions.do("programme.shift")
    dialog = the_dialog(NumberDialog)
    QTest.keyClicks(dialog.number, "15")
    QTest.keyClick(dialog.number, Qt.Key.Key_Return)
    assert f"{rows(page)[1].begins:%H:%M}" == "11:15"


def test_what_clashes_stands_side_by_side(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "10:30 30 Talk @ Hall", "11:00 30 Lecture @ Hall")
    panel, talk, lecture = (block.area for block in page.timeline.blocks)
    assert not panel.intersects(talk)
    assert panel.width() == talk.width() < lecture.width()


def test_both_views_are_of_one_programme(qtbot: QtBot, page: ProgrammePage) -> None:
    """What is typed into the list is drawn, what is dragged is listed, and what is chosen is chosen in both."""
    type_lines(qtbot, page, "60 Panel", "20 Questions")
    page.list.select_keys([rows(page)[0].id])
    assert page.timeline.chosen == rows(page)[0].id
    page.list.setFocus()
    QTest.keyClicks(page.list, "4")
    editor = page.list.viewport().focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(page)[0].minutes == 45)
    panel, questions = page.timeline.blocks
    assert questions.clock.endswith("10:45")
    assert panel.area.bottom() < questions.area.top()
    page.timeline.setFocus()
    QTest.keyClick(page.timeline, Qt.Key.Key_Down)
    QTest.keyClick(page.timeline, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert rows(page)[1].minutes == 25
    line = page.list.current()
    assert line is not None
    assert (line.name, line.minutes) == ("Questions", 25)


def test_a_conflict_names_both_sides_and_jumps(qtbot: QtBot, page: ProgrammePage) -> None:
    type_lines(qtbot, page, "10:00 60 Panel @ Hall", "10:30 30 Talk @ Hall")
    (clash,) = [one for one in page.conflicts if one.rule.value == "room_twice"]
    assert {row.id for row in rows(page)} == set(clash.items)
    assert page.rows[0].day == date(2027, 1, 14)
    page.panel.item_wanted.emit(clash.items[1])
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.id == clash.items[1]


def test_a_programme_that_was_read_for_another_event_is_not_shown(
    qtbot: QtBot, page: ProgrammePage, tmp_path: Path
) -> None:
    file = tmp_path / "programme.ics"
    file.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Opening\nDTSTART:20270114T140000\nDTEND:20270114T141500\n"
        "END:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    event_id = page.desk.event_id
    look_at(page, file)
    page.desk.choose_event(None)
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
    assert not page.findChildren(ProgrammeImportDialog)
    page.desk.choose_event(event_id)
    look_at(page, file)
    qtbot.waitUntil(lambda: bool(page.findChildren(ProgrammeImportDialog)))
    the_dialog(ProgrammeImportDialog).reject()
