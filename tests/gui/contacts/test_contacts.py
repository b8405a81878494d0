"""The address book."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.gui.conftest import the_dialog, the_row
from tests.gui.contacts.conftest import _mail, person_id

from symposiarch.gui.contacts import linking, photos
from symposiarch.gui.contacts.page import ContactsPage
from symposiarch.gui.contacts.person_dialog import PersonDialog
from symposiarch.gui.contacts.posts import PostsDialog
from symposiarch.gui.contacts.saved_lists import PutOnListDialog
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.pictures import Value
from symposiarch.gui.pieces import Link
from symposiarch.gui.tables.table import Edit
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.people import NameOrder, Post
from symposiarch.planning.inviting.invitations import invite
from symposiarch.planning.people.contacts import edit_person
from symposiarch.planning.people.records import people_rows, person_record


def field(dialog: PersonDialog, name: str) -> QLineEdit:
    editor = dialog.editors[name][1]
    assert isinstance(editor, QLineEdit)
    return editor


def test_the_states_of_a_person_are_offered_while_they_are_typed(window: MainWindow) -> None:
    dialog = PersonDialog(window.desk, None, window)
    for name in ("country", "nationality"):
        offered = field(dialog, name).completer()
        offered.setCompletionPrefix("erbaij")
        assert offered.currentCompletion() == "Azerbaijan"


def test_a_person_is_added_with_a_function_in_one_step(window: MainWindow, page: ContactsPage) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = the_dialog(PersonDialog)
    assert dialog.focusWidget() is field(dialog, "honorific"), "what is typed goes into the first field"
    QTest.keyClicks(field(dialog, "given_name"), "Marta")
    QTest.keyClicks(field(dialog, "family_name"), "Kowalska")
    QTest.keyClicks(field(dialog, "organisation"), "Museum")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    row = page.table.current()
    assert row is not None
    assert (row.name, row.organisation) == ("Marta Kowalska", "Museum")
    assert window.desk.workspace.undoable == "Add Marta Kowalska"


def test_a_form_of_address_typed_before_the_name_may_stand_beside_it(window: MainWindow, page: ContactsPage) -> None:
    window.desk.actions["contacts.add"].trigger()
    dialog = the_dialog(PersonDialog)
    QTest.keyClicks(field(dialog, "printed_name"), "Kim Chul-soo")
    assert dialog.apart.isHidden()
    field(dialog, "printed_name").clear()
    QTest.keyClicks(field(dialog, "printed_name"), "H.E. Mr. Kim Chul-soo")
    assert dialog.apart.text() == "Print “Kim Chul-soo”, with “H.E. Mr.” as the honorific"
    QTest.keyClicks(field(dialog, "honorific"), "Dr.")
    assert dialog.apart.isHidden(), "the form of address that is kept already would stay, and this one be lost"
    for _ in range(3):
        QTest.keyClick(field(dialog, "honorific"), Qt.Key.Key_Backspace)
    QTest.mouseClick(dialog.apart, Qt.MouseButton.LeftButton)
    assert dialog.apart.isHidden()
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    row = page.table.current()
    assert row is not None
    fields = window.desk.workspace.read(person_record, row.id).fields
    written = [fields[name] for name in ("honorific", "given_name", "family_name", "name_order", "printed_name")]
    assert written == ["H.E. Mr.", "Chul-soo", "Kim", NameOrder.FAMILY_FIRST, "Kim Chul-soo"]


def test_a_person_without_a_name_is_not_added_and_the_form_says_why(window: MainWindow, page: ContactsPage) -> None:
    window.desk.actions["contacts.add"].trigger()
    dialog = the_dialog(PersonDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert any("name" in label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "error")
    dialog.close()


def test_what_a_field_refuses_is_said_on_its_leaf_and_the_keyboard_goes_there(
    window: MainWindow, page: ContactsPage
) -> None:
    page.show_thing(person_id(window, "Elif Çağlayan"))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = the_dialog(PersonDialog)
    born = field(dialog, "birth_date")
    born.setText("last spring")
    dialog.save()
    assert born.isVisible()
    assert dialog.focusWidget() is born
    assert dialog.trouble.isVisible()
    (leaves,) = dialog.findChildren(QTabWidget)
    with_it = leaves.currentIndex()
    leaves.setCurrentIndex(0)
    assert not dialog.trouble.isVisible(), "it is about nothing on this leaf"
    leaves.setCurrentIndex(with_it)
    assert dialog.trouble.isVisible()
    born.setText("1970-04-01")
    dialog.save()
    assert not dialog.isVisible()


def test_an_invitation_is_told_beside_the_address_book_which_is_not_read_again_for_it(
    window: MainWindow, page: ContactsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    somebody = person_id(window, "Elif Çağlayan")
    page.show_thing(somebody)
    monkeypatch.setattr("symposiarch.gui.contacts.page.people_rows", None)
    window.desk.workspace.perform(
        "Invite", lambda session: invite(session, an_event(session, title="Evening of Songs").id, [somebody])
    )
    assert any("Evening of Songs" in label.text() for label in page.panel.findChildren(QLabel))
    assert the_row(page.table).id == somebody


def test_editing_writes_only_what_is_another(window: MainWindow, page: ContactsPage) -> None:
    page.show_thing(person_id(window, "Elif Çağlayan"))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = the_dialog(PersonDialog)
    QTest.keyClicks(field(dialog, "phone"), "+82 2 555 0101")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    (step,) = window.desk.workspace.office.history(limit=1)
    (change,) = window.desk.workspace.office.changes_of(step.id)
    assert change.after is not None
    assert set(change.after) - {"search_key", "version"} == {"phone"}


def test_letters_typed_into_the_address_book_look_for_the_name(qtbot: QtBot, page: ContactsPage) -> None:
    page.table.setFocus()
    QTest.keyClicks(page.table, "e")
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "lif")
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 1)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert the_row(page.table).name == "Elif Çağlayan"
    QTest.keyClicks(page.table, "j")
    assert page.search.text() == "j", "another search begins"


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
    QTest.keyClick(page.table, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    picker = the_dialog(PersonPicker)
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
    QTest.keyClick(page.table, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    dialog = the_dialog(PostsDialog)
    titles = [column.field for column in dialog.table.rows.columns]
    dialog.table.rows.setData(dialog.table.rows.index(0, titles.index("begins_on")), date(2024, 3, 14))
    dialog.function.insert("Chargé d'affaires")
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    posts = window.desk.workspace.read(person_record, elif_id).posts
    assert posts[0].begins_on == date(2024, 3, 14)
    assert posts[1].title == "Chargé d'affaires"
    dialog.close()


def test_what_could_not_be_is_no_longer_said_once_it_is_mended(window: MainWindow, page: ContactsPage) -> None:
    page.show_thing(person_id(window, "Elif Çağlayan"))
    QTest.keyClick(page.table, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    dialog = the_dialog(PostsDialog)
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert dialog.trouble.isVisible(), "a post needs a title or an organisation"
    dialog.function.insert("Chargé d'affaires")
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert not dialog.trouble.isVisible()
    dialog.close()


def test_a_post_is_handed_over_to_a_successor(qtbot: QtBot, window: MainWindow, page: ContactsPage) -> None:
    page.show_thing(person_id(window, "Ramin Həsənov"))
    window.desk.actions["contacts.succeed"].trigger()
    (asked,) = [one for one in page.findChildren(QDialog) if one.isVisible()]
    go_on = next(button for button in asked.findChildren(QPushButton) if "successor" in button.text())
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    picker = the_dialog(PersonPicker)
    picker.table.select_keys([person_id(window, "Jan Novák")])
    QTest.mouseClick(picker.take, Qt.MouseButton.LeftButton)
    posts = window.desk.workspace.read(person_record, person_id(window, "Jan Novák")).posts
    assert "Ambassador" in {post.title for post in posts}
    page.show_thing(person_id(window, "Jan Novák"))
    before = next(link for link in page.panel.findChildren(Link) if "taken over" in link.text())
    assert before.text() == "taken over from Ramin Həsənov"
    QTest.mouseClick(before, Qt.MouseButton.LeftButton)
    shown = page.table.current()
    assert shown is not None
    assert shown.name == "Ramin Həsənov"
    assert any(link.text() == "handed over to Jan Novák" for link in page.panel.findChildren(Link))


def test_a_change_of_one_person_reads_only_that_person(window: MainWindow, page: ContactsPage) -> None:
    before = {row.id: row for row in page.table.rows.rows}
    changed = person_id(window, "Jan Novák")
    assert window.desk.change("Edit", lambda session: _mail(session, changed))
    after = {row.id: row for row in page.table.rows.rows}
    assert [key for key in after if after[key] is not before[key]] == [changed]
    window.desk.actions["edit.undo"].trigger()
    assert {row.id: row.email for row in page.table.rows.rows} == {key: row.email for key, row in before.items()}


def test_a_change_of_a_post_reads_only_who_holds_it(window: MainWindow, page: ContactsPage) -> None:
    desk, one = window.desk, person_id(window, "Jan Novák")
    other = next(row.id for row in page.table.rows.rows if row.id != one)
    for number, title in enumerate(("Attaché", "Counsellor")):
        before = {row.id: row for row in page.table.rows.rows}
        page._write([Edit(before[one], "title", title), Edit(before[one], "organisation", f"Embassy {number}")])
        after = {row.id: row for row in page.table.rows.rows}
        assert (after[one].title, after[one].organisation) == (title, f"Embassy {number}")
        assert [key for key in after if after[key] is not before[key]] == [one]

    def hand_to_the_other(session: Session) -> None:
        session.scalars(select(Post).where(Post.person_id == one)).one().person_id = other

    for change in (lambda: desk.change("Hand over", hand_to_the_other), desk.actions["edit.undo"].trigger):
        change()
        assert set(page.table.rows.rows) == set(desk.workspace.read(people_rows))


def test_people_are_put_on_a_list_shown_by_it_and_taken_off(window: MainWindow, page: ContactsPage) -> None:
    page.table.select_keys([person_id(window, "Elif Çağlayan"), person_id(window, "Jan Novák")])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    dialog = the_dialog(PutOnListDialog)
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


def test_whoever_holds_no_post_hands_none_over_and_is_told_so(window: MainWindow, page: ContactsPage) -> None:
    page.show_thing(person_id(window, "Elif Çağlayan"))
    for post in window.desk.workspace.read(person_record, person_id(window, "Elif Çağlayan")).posts:
        window.desk.change("Remove", lambda session, key=post.id: session.delete(session.get(Post, key)))
    window.desk.actions["contacts.succeed"].trigger()
    assert "Elif Çağlayan holds no post now" in window.banner.text.text()


def test_what_was_changed_of_a_person_stays_on_the_screen_however_often_it_was(
    window: MainWindow, page: ContactsPage
) -> None:
    jan = person_id(window, "Jan Novák")
    for number in range(40):
        window.desk.change(f"Edit {number}", lambda session, at=number: edit_person(session, jan, notes=f"{at}"))
    dialog = linking.show_history(page, jan)
    assert dialog.height() < 600
    assert any("Edit 39" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_what_cannot_be_is_said_in_the_dialog_and_not_behind_it(window: MainWindow, page: ContactsPage) -> None:
    page.table.select_keys([person_id(window, "Jan Novák")])
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    dialog = the_dialog(PutOnListDialog)
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "name" in dialog.trouble.text()
    assert not window.banner.isVisible()
    dialog.close()


@pytest.mark.usefixtures("large_type")
def test_in_large_type_a_long_address_stays_whole_beside_the_address_book(
    qtbot: QtBot, window: MainWindow, page: ContactsPage
) -> None:
    window.resize(1024, 640)
    address = "nigar.mammadova@embassy.example.org"
    window.desk.workspace.perform("Write", edit_person, person_id(window, "Ramin Həsənov"), email=address)
    page.table.select_keys([person_id(window, "Ramin Həsənov")])
    (value,) = (one for one in page.findChildren(Value) if one.text() == address)
    qtbot.waitUntil(lambda: value.width() < page.panel.width(), timeout=5000)
    assert value.fontMetrics().horizontalAdvance(address) <= value.width()
