"""The address book, the events, the history and the overview."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.gui.conftest import the_dialog, the_page, the_row

from symposiarch.gui.contacts import photos
from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.contacts.person_dialog import PersonDialog
from symposiarch.gui.contacts.posts import PostsDialog
from symposiarch.gui.contacts.saved_lists import PutOnListDialog
from symposiarch.gui.events.dialog import EventDialog
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.history.page import HistoryPage
from symposiarch.gui.people import PersonPicker
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.events import event_row, event_rows
from symposiarch.planning.people.records import people_rows, person_record


@pytest.fixture
def page(window: MainWindow) -> ContactsPage:
    window.show_page("contacts")
    page = window.page("contacts")
    assert isinstance(page, ContactsPage)
    page.table.setFocus()
    return page


def person_id(window: MainWindow, name: str) -> int:
    return next(row.id for row in window.desk.workspace.read(people_rows) if row.name == name)


def field(dialog: PersonDialog, name: str) -> QLineEdit:
    editor = dialog.editors[name][1]
    assert isinstance(editor, QLineEdit)
    return editor


def test_a_person_is_added_with_a_function_in_one_step(window: MainWindow, page: ContactsPage) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = the_dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert dialog.focusWidget() is field(dialog, "honorific"), "what is typed goes into the first field"
    QTest.keyClicks(field(dialog, "given_name"), "Marta")
    QTest.keyClicks(field(dialog, "family_name"), "Kowalska")
    QTest.keyClicks(field(dialog, "organisation"), "Museum")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    row = page.table.current()
    assert row is not None
    assert (row.name, row.organisation) == ("Marta Kowalska", "Museum")
    assert window.desk.workspace.undoable == "Add Marta Kowalska"


def test_a_person_without_a_name_is_not_added_and_the_form_says_why(window: MainWindow, page: ContactsPage) -> None:
    window.desk.actions["contacts.add"].trigger()
    dialog = the_dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert any("name" in label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "error")
    dialog.close()


def test_editing_writes_only_what_is_another(window: MainWindow, page: ContactsPage) -> None:
    page.show_thing(person_id(window, "Elif Çağlayan"))
    QTest.keyClick(page.table, Qt.Key.Key_E)
    dialog = the_dialog(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    QTest.keyClicks(field(dialog, "phone"), "+82 2 555 0101")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    (step,) = window.desk.workspace.office.history(limit=1)
    (change,) = window.desk.workspace.office.changes_of(step.id)
    assert change.after is not None
    assert set(change.after) - {"search_key", "version"} == {"phone"}


def test_who_is_put_away_leaves_the_table_and_comes_back(window: MainWindow, page: ContactsPage) -> None:
    page.show_thing(person_id(window, "Jan Novák"))
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert "Jan Novák" not in {row.name for row in page.table.rows.rows}
    QTest.mouseClick(page.archived, Qt.MouseButton.LeftButton)
    assert "Jan Novák" in {row.name for row in page.table.rows.rows}
    window.desk.actions["edit.undo"].trigger()
    QTest.mouseClick(page.archived, Qt.MouseButton.LeftButton)
    assert "Jan Novák" in {row.name for row in page.table.rows.rows}


def test_each_column_has_a_name_by_which_it_is_chosen(page: ContactsPage) -> None:
    assert all(column.title for column in page.table.rows.columns)


def test_partners_are_linked_both_ways(qtbot: QtBot, window: MainWindow, page: ContactsPage) -> None:
    one, other = person_id(window, "Elif Çağlayan"), person_id(window, "Jan Novák")
    page.show_thing(one)
    QTest.keyClick(page.table, Qt.Key.Key_P)
    picker = the_dialog(PersonPicker)
    assert isinstance(picker, PersonPicker)
    assert [button.text() for button in picker.findChildren(QPushButton) if button.isDefault()] == ["Choose"]
    QTest.keyClicks(picker.search, "novak")
    qtbot.waitUntil(lambda: picker.table.rows.rowCount() == 1)
    picker.table.selectRow(0)
    QTest.mouseClick(picker.take, Qt.MouseButton.LeftButton)
    read = window.desk.workspace.read
    assert read(person_record, one).partner == (other, "Jan Novák")
    assert read(person_record, other).partner == (one, "Elif Çağlayan")
    window.desk.actions["edit.undo"].trigger()
    assert read(person_record, other).partner is None


def test_a_post_gets_its_dates_in_place(window: MainWindow, page: ContactsPage) -> None:
    elif_id = person_id(window, "Elif Çağlayan")
    page.show_thing(elif_id)
    QTest.keyClick(page.table, Qt.Key.Key_O)
    dialog = the_dialog(PostsDialog)
    assert isinstance(dialog, PostsDialog)
    titles = [column.field for column in dialog.table.rows.columns]
    dialog.table.rows.setData(dialog.table.rows.index(0, titles.index("begins_on")), date(2024, 3, 14))
    dialog.function.insert("Chargé d'affaires")
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    posts = window.desk.workspace.read(person_record, elif_id).posts
    assert posts[0].begins_on == date(2024, 3, 14)
    assert posts[1].title == "Chargé d'affaires"
    dialog.close()


def test_a_post_is_handed_over_to_a_successor(qtbot: QtBot, window: MainWindow, page: ContactsPage) -> None:
    page.show_thing(person_id(window, "Ramin Həsənov"))
    window.desk.actions["contacts.succeed"].trigger()
    (asked,) = [one for one in page.findChildren(QDialog) if one.isVisible()]
    go_on = next(button for button in asked.findChildren(QPushButton) if "successor" in button.text())
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    picker = the_dialog(PersonPicker)
    assert isinstance(picker, PersonPicker)
    picker.table.select_keys([person_id(window, "Jan Novák")])
    QTest.mouseClick(picker.take, Qt.MouseButton.LeftButton)
    posts = window.desk.workspace.read(person_record, person_id(window, "Jan Novák")).posts
    assert "Ambassador" in {post.title for post in posts}


def test_a_change_of_one_person_reads_only_that_person(window: MainWindow, page: ContactsPage) -> None:
    before = {row.id: row for row in page.table.rows.rows}
    changed = person_id(window, "Jan Novák")
    assert window.desk.change("Edit", lambda session: _mail(session, changed))
    after = {row.id: row for row in page.table.rows.rows}
    assert [key for key in after if after[key] is not before[key]] == [changed]
    window.desk.actions["edit.undo"].trigger()
    assert {row.id: row.email for row in page.table.rows.rows} == {key: row.email for key, row in before.items()}


def _mail(session: Session, changed: int) -> None:
    from symposiarch.planning.people.contacts import edit_person

    edit_person(session, changed, email="jan@example.org")


def test_an_event_is_made_and_becomes_the_one_worked_on(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = the_dialog(EventDialog)
    assert isinstance(dialog, EventDialog)
    QTest.keyClicks(dialog.title, "National Day")
    dialog.begins.setDate(QDate(2027, 5, 28))
    QTest.keyClicks(dialog.venue, "Residence")
    QTest.keyClicks(dialog.organisers.organisation, "Embassy of Azerbaijan")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    row = window.desk.workspace.read(event_row, window.desk.event_id)
    assert (row.title, row.begins.date(), row.venue) == ("National Day", date(2027, 5, 28), "Residence")
    assert [one.name for one in row.organisers] == ["Embassy of Azerbaijan"]
    assert window.side_bar.event_card.title.text() == "National Day"
    assert window.stack.currentWidget() is window.page("overview")
    assert window.desk.workspace.undoable == "Make the event National Day"


def test_the_day_to_reply_by_and_the_titles_follow_what_is_said_of_a_new_event(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    assert isinstance(dialog, EventDialog)
    dialog.begins.setDate(QDate(2027, 5, 28))
    assert dialog.reply_by.day == date(2027, 5, 20)
    leaves = dialog.findChild(QTabWidget)
    assert isinstance(leaves, QTabWidget)
    dialog.languages.setText("English, Korean")
    leaves.setCurrentWidget(dialog.titles)
    dialog.titles.lines["ko"][0].setText("국경일")
    dialog.languages.setText("Korean")
    leaves.setCurrentIndex(0)
    leaves.setCurrentWidget(dialog.titles)
    assert {language: title.text() for language, (title, _) in dialog.titles.lines.items()} == {"ko": "국경일"}
    dialog.close()


def test_the_day_to_reply_by_goes_along_in_sight_of_whoever_puts_the_event_on_another_day(window: MainWindow) -> None:
    window.desk.actions["events.edit_this"].trigger()
    dialog = the_dialog(EventDialog)
    assert isinstance(dialog, EventDialog)
    dialog.begins.setDate(QDate(2077, 5, 28))
    dialog.has_reply_by.setChecked(True)
    dialog.reply_by.setDate(QDate(2077, 5, 20))
    assert dialog.moves_along.isHidden()
    dialog.begins.setDate(QDate(2077, 6, 4))
    assert dialog.reply_by.day == date(2077, 5, 27)
    assert not dialog.moves_along.isHidden()
    dialog.close()


def test_undoing_the_chosen_event_goes_back_to_another(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    assert isinstance(dialog, EventDialog)
    QTest.keyClicks(dialog.title, "Mistake")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    window.desk.actions["edit.undo"].trigger()
    assert window.side_bar.event_card.title.text() == "Second Symposium on Translation"


def test_an_event_without_a_title_says_what_it_needs(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    assert isinstance(dialog, EventDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert any("title" in label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "error")
    dialog.close()


def test_an_event_that_is_not_changed_writes_nothing(window: MainWindow) -> None:
    before = len(window.desk.workspace.office.history())
    window.desk.actions["events.edit_this"].trigger()
    dialog = the_dialog(EventDialog)
    assert isinstance(dialog, EventDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert len(window.desk.workspace.office.history()) == before


def test_the_event_menu_offers_all_events_and_a_new_one(window: MainWindow) -> None:
    from symposiarch.gui.window.event_choice import event_menu

    texts = [action.text() for action in event_menu(window.desk, window).actions()]
    assert any("Second Symposium on Translation" in text for text in texts)
    assert "New event…" in texts


def test_the_history_says_what_was_done_and_what_it_changed(qtbot: QtBot, window: MainWindow) -> None:
    changed = person_id(window, "Jan Novák")
    window.desk.change("Note the e-mail of Jan Novák", lambda session: _mail(session, changed))
    window.show_page("history")
    page = the_page(window, HistoryPage)
    table = page.table
    table.selectRow(0)
    assert the_row(table).label == "Note the e-mail of Jan Novák"
    wanted = "email: – → jan@example.org"
    qtbot.waitUntil(lambda: wanted in {label.text() for label in page.findChildren(QLabel) if label.isVisible()})


def test_the_overview_counts_who_is_coming_and_leads_there(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("overview")
    page = window.page("overview")
    assert page is not None

    def figures() -> set[str]:
        shown = [label for label in page.findChildren(QLabel) if label.isVisible()]
        return {label.text() for label in shown if label.property("role") == "figure"}

    qtbot.waitUntil(lambda: {"2", "1"} <= figures())
    window.desk.show_page("guests", "part:accepted")
    assert the_page(window, GuestsPage).table.rows.rowCount() == 2


def test_the_sample_symposium_is_made_from_the_menu(
    qtbot: QtBot, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    window = make_window()
    window.open_office(tmp_path / "empty.symposiarch")
    with qtbot.waitSignal(window.desk.jobs.ended, timeout=60_000):
        window.desk.actions["office.sample"].trigger()
    assert len(window.desk.workspace.read(event_rows)) == 1
    assert window.stack.currentWidget() is window.page("overview")


def test_people_are_put_on_a_list_shown_by_it_and_taken_off(window: MainWindow, page: ContactsPage) -> None:
    page.table.select_keys([person_id(window, "Elif Çağlayan"), person_id(window, "Jan Novák")])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_L)
    dialog = the_dialog(PutOnListDialog)
    assert isinstance(dialog, PutOnListDialog)
    QTest.keyClicks(dialog.name, "Friends of the house")
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert page.lists.itemText(1) == "On “Friends of the house” (2)"
    page.lists.setCurrentIndex(1)
    page.lists.activated.emit(1)
    assert {page.table.rows.row(at).name for at in range(page.table.rows.rowCount())} == {"Elif Çağlayan", "Jan Novák"}
    page.table.select_keys([person_id(window, "Jan Novák")])
    window.desk.actions["contacts.list_off"].trigger()
    assert [page.table.rows.row(at).name for at in range(page.table.rows.rowCount())] == ["Elif Çağlayan"]
    window.desk.actions["edit.undo"].trigger()
    assert page.table.rows.rowCount() == 2


def test_a_photograph_is_made_small_and_shown(window: MainWindow, page: ContactsPage, tmp_path: Path) -> None:
    picture = QImage(2400, 3200, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    picture.save(str(tmp_path / "portrait.png"))
    elif_id = person_id(window, "Elif Çağlayan")
    page.show_thing(elif_id)
    photos.keep(page, elif_id, "Elif Çağlayan", tmp_path / "portrait.png")
    kept = window.desk.workspace.read(person_record, elif_id).photo
    assert kept is not None
    assert QImage.fromData(kept).size().toTuple() == (600, 800)
    window.desk.actions["contacts.photo_away"].trigger()
    assert window.desk.workspace.read(person_record, elif_id).photo is None
    window.desk.actions["edit.undo"].trigger()
    assert window.desk.workspace.read(person_record, elif_id).photo == kept


def test_enter_adds_an_organiser_and_leaves_the_event_open(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = next(one for one in window.findChildren(EventDialog) if one.isVisible())
    QTest.keyClicks(dialog.title, "Dinner at the residence")
    organisers = dialog.organisers
    for name in ("Embassy of Azerbaijan", "Ministry of Culture"):
        QTest.keyClicks(organisers.organisation, name)
        QTest.keyClick(organisers.organisation, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert organisers.list.count() == 2
    dialog.close()


def test_enter_makes_the_event_on_every_leaf(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    assert isinstance(dialog, EventDialog)
    leaves = dialog.findChild(QTabWidget)
    assert isinstance(leaves, QTabWidget)
    for at in range(leaves.count()):
        QTest.mouseClick(leaves.tabBar(), Qt.MouseButton.LeftButton, pos=leaves.tabBar().tabRect(at).center())
        assert dialog.save_button.isDefault()
    dialog.close()
