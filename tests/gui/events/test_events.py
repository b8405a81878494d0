"""An event is made, chosen, changed and taken back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event
from tests.gui.conftest import the_dialog, the_page, turn_to

from symposiarch.gui.events.afterwards import thank
from symposiarch.gui.events.chosen import choose, first_event
from symposiarch.gui.events.dialog import EventDialog
from symposiarch.gui.events.organisers import OrganiserLine
from symposiarch.gui.events.page import EventsPage
from symposiarch.gui.events.words import event_words
from symposiarch.gui.events.writing import change_event
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.base import Texts
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.events import Event, EventKind
from symposiarch.model.programme import ProgrammeItem
from symposiarch.planning.correspondence.drafting import draft_messages
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events.events import edit_event
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.programme.items import add_item


def test_an_event_is_made_and_becomes_the_one_worked_on(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = the_dialog(EventDialog)
    QTest.keyClicks(dialog.title, "National Day")
    dialog.begins.setDate(QDate(2027, 5, 28))
    QTest.keyClicks(dialog.venue, "Residence")
    QTest.keyClicks(dialog.organisers.organisation, "Embassy of Azerbaijan")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    row = window.desk.workspace.read(event_row, window.desk.event_id)
    assert (row.title, row.begins.date(), row.venue) == ("National Day", date(2027, 5, 28), "Residence")
    assert [one.name for one in row.organisers] == ["Embassy of Azerbaijan"]
    assert window.side_bar.event_card.title.text() == "National Day"
    assert window.stack.currentWidget() is window.stack.page("overview")
    assert window.desk.workspace.undoable == "Make the event National Day"


def test_the_day_to_reply_by_and_the_titles_follow_what_is_said_of_a_new_event(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
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


def test_the_title_of_a_new_event_says_what_kind_it_is_until_the_person_does(window: MainWindow) -> None:
    dialog = EventDialog(window.desk, None, window)
    dialog.show()
    QTest.keyClicks(dialog.title, "State dinner for the President")
    assert dialog.kind.currentData() == EventKind.DINNER
    QTest.keyClick(dialog.kind, Qt.Key.Key_Down)
    chosen = dialog.kind.currentData()
    QTest.keyClicks(dialog.title, " (dinner)")
    assert dialog.kind.currentData() == chosen != EventKind.DINNER
    dialog.reject()


def test_a_state_is_offered_while_it_is_typed(window: MainWindow) -> None:
    dialog = EventDialog(window.desk, None, window)
    state = dialog.own_state
    state.completer().setCompletionPrefix("erbaij")
    assert state.completer().currentCompletion() == "Azerbaijan"
    state.setText("Aserbaidschan")
    assert state.code == "AZ"
    state.setText("European Union")
    assert state.code == "European Union"


def test_that_a_day_has_passed_is_said_where_it_is_typed(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    assert dialog.has_passed.isHidden()
    dialog.begins.setDate(QDate(2025, 12, 17))
    assert dialog.has_passed.isVisible()
    dialog.begins.setDate(QDate(2027, 12, 17))
    assert dialog.has_passed.isHidden()


def test_an_event_of_several_days_is_not_over_on_its_second(session: Session) -> None:
    event = an_event(session)
    event.begins, event.ends = datetime.fromisoformat("2026-11-29T10:00"), datetime.fromisoformat("2026-12-01T17:00")
    session.flush()
    when, _title, hours = event_words(event_row(session, event.id))
    assert when == "29 Nov – 1 Dec · today"
    assert "10:00" in hours
    assert "17:00" not in hours, "that is another day's"


def test_the_day_to_reply_by_goes_along_in_sight_of_whoever_puts_the_event_on_another_day(window: MainWindow) -> None:
    window.desk.actions["events.edit_this"].trigger()
    dialog = the_dialog(EventDialog)
    dialog.begins.setDate(QDate(2077, 5, 28))
    dialog.has_reply_by.setChecked(True)
    dialog.reply_by.setDate(QDate(2077, 5, 20))
    assert dialog.moves_along.isHidden()
    dialog.begins.setDate(QDate(2077, 6, 4))
    assert dialog.reply_by.day == date(2077, 5, 27)
    assert not dialog.moves_along.isHidden()
    dialog.close()


def test_whoever_looks_up_the_facts_of_the_event_stays_on_the_page_that_is_looked_at(window: MainWindow) -> None:
    window.show_page("overview")
    window.desk.actions["events.edit_this"].trigger()
    dialog = the_dialog(EventDialog)
    assert dialog.isVisible()
    dialog.close()
    assert window.stack.currentWidget() is window.stack.page("overview")


def test_undoing_the_chosen_event_goes_back_to_another(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    QTest.keyClicks(dialog.title, "Mistake")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    window.desk.actions["edit.undo"].trigger()
    assert window.side_bar.event_card.title.text() == "Second Symposium on Translation"


def test_an_event_without_a_title_says_what_it_needs(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert any("title" in label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "error")
    assert dialog.focusWidget() is dialog.title, "there it is put right"
    dialog.close()


def test_an_endless_word_that_is_pasted_does_not_draw_the_dialog_out_of_the_screen(window: MainWindow) -> None:
    window.desk.actions.do("events.edit")
    dialog = the_dialog(EventDialog)
    wide = dialog.width()
    dialog.time_zone.setCurrentText("W" * 400)
    dialog.save()
    assert dialog.isVisible()
    assert "is not a time zone" in dialog.trouble.text()
    assert dialog.minimumSizeHint().width() <= wide
    dialog.time_zone.setCurrentText("Seoul, on the river\n" * 40)
    dialog.save()
    assert "…” is not a time zone" in dialog.trouble.text()
    assert dialog.height() < 720
    dialog.time_zone.setCurrentText("Asia/Seoul")
    dialog.save()


def test_an_event_that_is_not_changed_writes_nothing(window: MainWindow) -> None:
    before = len(window.desk.workspace.office.history())
    window.desk.actions["events.edit_this"].trigger()
    dialog = the_dialog(EventDialog)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert len(window.desk.workspace.office.history()) == before


def test_the_event_menu_offers_all_events_and_a_new_one(window: MainWindow) -> None:
    from symposiarch.gui.window.event_choice import event_menu

    texts = [action.text() for action in event_menu(window.desk, window).actions()]
    assert any("Second Symposium on Translation" in text for text in texts)
    assert {"New event…", "Next event like this one…"} <= set(texts)


def test_the_leaf_of_the_organisers_leaves_its_dialog_as_wide_as_it_is_meant(window: MainWindow) -> None:
    """In type half as large again it would be wider than a screen of 1024, and its buttons out of sight."""
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    assert dialog.minimumSizeHint().width() < 620
    dialog.close()


def test_who_only_looked_through_the_leaves_of_an_event_is_not_asked_about_anything_typed(window: MainWindow) -> None:
    def name_in_two_languages(session: Session) -> None:
        event = session.scalars(select(Event)).first()
        assert event is not None
        event.titles = Texts({"en": "Spring Reception", "ko": "봄 리셉션"})

    window.desk.change("Name it", name_in_two_languages)
    window.desk.actions["events.edit_this"].trigger()
    dialog = the_dialog(EventDialog)
    leaves = dialog.findChild(QTabWidget)
    assert isinstance(leaves, QTabWidget)
    for leaf in range(leaves.count()):
        leaves.setCurrentIndex(leaf)
    assert not dialog.would_lose()
    dialog.close()


def test_what_is_typed_at_once_on_the_leaf_of_the_organisers_is_the_first_one(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    leaves = dialog.findChild(QTabWidget)
    assert isinstance(leaves, QTabWidget)
    QTest.keyClick(leaves, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier)  # the last leaf
    QTest.keyClick(leaves, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier)
    assert leaves.currentWidget() is dialog.organisers
    assert dialog.focusWidget() is dialog.organisers.organisation, "an empty list would swallow the name"
    dialog.close()


def test_a_letter_that_names_the_organisers_is_taken_back_with_one_more_of_them(session: Session) -> None:
    event = an_event(session)
    first = add_organiser(session, event.id, organisation="Embassy of France")
    a_guest(session, event, "Nigar Quliyeva", email="nigar@example.org")
    assert draft_messages(session, event.id, MessageKind.INVITATION).messages
    same = OrganiserLine(first.id, "Embassy of France", first.role, first.quota)
    assert change_event(session, event.id, {}, [same]) == 0
    assert change_event(session, event.id, {}, [same, OrganiserLine(None, "Heritage Fund", first.role, None)]) == 1


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


def test_enter_in_the_quota_adds_the_organiser_and_the_next_one_begins_without_it(window: MainWindow) -> None:
    dialog = EventDialog(window.desk, None, window)
    dialog.open()
    organisers = dialog.organisers
    for name in ("Embassy of Azerbaijan", "Ministry of Culture"):
        QTest.keyClicks(organisers.organisation, name)
        organisers.quota.setValue(40)
        QTest.keyClick(organisers.quota, Qt.Key.Key_Return)
        assert (organisers.organisation.text(), organisers.quota.value()) == ("", 0)
    assert dialog.isVisible()
    assert [str(line.role) for line in organisers.values()] == ["host", "co_host"]
    dialog.close()


def test_an_organiser_who_is_changed_keeps_the_place_and_the_guests_on_its_list(window: MainWindow) -> None:
    desk = window.desk
    for name in ("Embassy of Korea", "Ministry of Culture"):
        desk.workspace.perform("", add_organiser, desk.event_id, organisation=name)
    before = desk.workspace.read(event_row, desk.event_id).organisers
    dialog = EventDialog(desk, desk.event_id, window)
    dialog.open()
    organisers = dialog.organisers
    organisers.list.setCurrentRow(0)
    organisers.change.click()
    organisers.quota.setValue(45)
    QTest.keyClick(organisers.quota, Qt.Key.Key_Return)
    dialog.save()
    after = desk.workspace.read(event_row, desk.event_id).organisers
    assert [(one.id, one.name) for one in after] == [(one.id, one.name) for one in before]
    assert [one.quota for one in after] == [45, None]


def test_an_organiser_whose_name_was_cleared_while_it_is_changed_is_not_lost(window: MainWindow) -> None:
    desk = window.desk
    for name in ("Embassy of Korea", "Ministry of Culture"):
        desk.workspace.perform("", add_organiser, desk.event_id, organisation=name)
    organisers = EventDialog(desk, desk.event_id, window).organisers
    before = organisers.values()
    organisers.list.setCurrentRow(0)
    organisers.change.click()
    organisers.organisation.clear()
    organisers.list.setCurrentRow(0)
    organisers.change.click()
    organisers.organisation.clear()
    assert organisers.values() == before


def test_whom_to_call_at_an_organiser_is_chosen_in_the_list_and_kept_by_the_next_event(window: MainWindow) -> None:
    desk = window.desk
    desk.workspace.perform("", add_organiser, desk.event_id, organisation="Embassy of Korea")
    dialog = EventDialog(desk, desk.event_id, window)
    dialog.open()
    organisers = dialog.organisers
    assert not organisers.contact.isEnabled()
    organisers.list.setCurrentRow(0)
    organisers.contact.click()
    picker = the_dialog(PersonPicker)
    picker.table.select_keys([next(row.id for row in picker.table.rows.rows if row.name == "Jan Novák")])
    picker.take.click()
    assert organisers.list.item(0).text() == "Embassy of Korea · Co-host · call Jan Novák"
    dialog.save()
    (kept,) = desk.workspace.read(event_row, desk.event_id).organisers
    assert kept.contact == "Jan Novák"
    following = EventDialog(desk, None, window, like=desk.event_id)
    assert [(one.id, one.contact_id) for one in following.organisers.values()] == [(None, kept.contact_id)]
    following.organisers.list.setCurrentRow(0)
    nobody = following.organisers.choose_contact()
    next(button for button in nobody.findChildren(QPushButton) if button.text() == "Nobody").click()
    assert [one.contact_id for one in following.organisers.values()] == [None]


def test_enter_makes_the_event_on_every_leaf(window: MainWindow) -> None:
    window.desk.actions["events.new"].trigger()
    dialog = the_dialog(EventDialog)
    leaves = dialog.findChild(QTabWidget)
    assert isinstance(leaves, QTabWidget)
    for at in range(leaves.count()):
        QTest.mouseClick(leaves.tabBar(), Qt.MouseButton.LeftButton, pos=leaves.tabBar().tabRect(at).center())
        assert dialog.save_button.isDefault()
    dialog.close()


def test_the_keyboard_comes_from_the_last_field_to_making_the_event_and_only_then_to_cancel(
    window: MainWindow,
) -> None:
    dialog = EventDialog(window.desk, None, window)
    dialog.open()
    dialog.notes.setFocus()
    QTest.keyClick(dialog.notes, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.save_button
    dialog.close()


def test_a_new_event_knows_the_office_and_the_next_one_knows_what_it_follows(window: MainWindow) -> None:
    desk = window.desk
    desk.workspace.perform("", edit_event, desk.event_id, time_zone="Asia/Baku", languages=("az",), edition=2)
    desk.workspace.perform("", add_organiser, desk.event_id, organisation="Embassy of Korea")
    title = desk.workspace.read(event_row, desk.event_id).title
    new = EventDialog(desk, None, window)
    assert (new.title.text(), new.time_zone.currentText(), new.languages.text()) == ("", "Asia/Baku", "Azerbaijani")
    window.show_page("events")
    QTest.keyClick(the_page(window, EventsPage).table, Qt.Key.Key_N)
    following = next(one for one in window.findChildren(EventDialog) if one.isVisible())
    assert (following.title.text(), following.edition.value()) == (title, 3)
    following.save()
    row = desk.workspace.read(event_row, following.saved_id)
    assert [one.name for one in row.organisers] == ["Embassy of Korea"]
    assert following.saved_id == desk.event_id


def test_a_part_of_a_time_zone_that_fits_one_alone_means_it(window: MainWindow) -> None:
    dialog = EventDialog(window.desk, None, window)
    dialog.open()
    QTest.keyClicks(dialog.title, "Dinner at the residence")
    line = dialog.time_zone.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "Berlin")
    dialog.save()
    assert window.desk.workspace.read(event_row, dialog.saved_id).time_zone == "Europe/Berlin"


def test_pinned_items_go_to_another_hour_along_with_the_event_unless_their_tick_is_taken_away(
    window: MainWindow,
) -> None:
    workspace = window.desk.workspace
    event_id = window.desk.event_id
    assert event_id is not None
    hour = workspace.read(lambda session: session.get_one(Event, event_id).begins)
    item = workspace.perform("Pin", lambda session: add_item(session, event_id, title="Toast", pinned_at=hour).id)

    def begin_at(moment: datetime, *, with_pins: bool) -> datetime | None:
        window.desk.actions["events.edit_this"].trigger()
        dialog = the_dialog(EventDialog)
        assert dialog.pins_along.isHidden()
        dialog.begins.setTime(QTime(moment.hour, moment.minute))
        assert not dialog.pins_along.isHidden()
        dialog.pins_along.setChecked(with_pins)
        dialog.save_button.click()
        pinned: datetime | None = workspace.read(lambda session: session.get_one(ProgrammeItem, item).pinned_at)
        return pinned

    later = hour + timedelta(minutes=30)
    assert begin_at(later, with_pins=True) == later
    assert begin_at(hour, with_pins=False) == later


def test_the_event_that_a_page_turned_to_is_the_one_worked_on_the_next_time(window: MainWindow) -> None:
    desk = window.desk
    over, following = (desk.workspace.perform("Scene", lambda session: an_event(session).id) for _ in range(2))
    assert choose(desk, following)
    thank(turn_to(window, EventsPage), over, "")
    assert desk.event_id == over
    assert first_event(desk) == over
