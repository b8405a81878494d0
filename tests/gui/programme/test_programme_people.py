"""The people of a programme in the window: order of speaking, chairs, open places, duties, absences, versions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_guest, an_event, office_with
from tests.gui.conftest import the_dialog, turn_to
from tests.gui.programme.conftest import rows
from tests.waiting import bring_to_front

from symposiarch.gui.pages import PAGES
from symposiarch.gui.people.tables import PersonPicker
from symposiarch.gui.programme import outside, work
from symposiarch.gui.programme.dialogs import opening
from symposiarch.gui.programme.dialogs.chairs import ChairsDialog
from symposiarch.gui.programme.dialogs.item import ItemDialog
from symposiarch.gui.programme.dialogs.role import RoleDialog
from symposiarch.gui.programme.dialogs.slot import SlotDialog
from symposiarch.gui.programme.dialogs.speaker import AbsenceDialog, DutyDialog
from symposiarch.gui.programme.dialogs.speaking_order import OrderDialog
from symposiarch.gui.programme.exporting import ExportDialog
from symposiarch.gui.programme.page import ProgrammePage
from symposiarch.gui.programme.releases import ReleasesDialog
from symposiarch.gui.programme.templates import TemplateDialog
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import Event
from symposiarch.model.programme import DutyKind, ItemKind, RoleKind, RoleStatus
from symposiarch.planning.people.newcomers import add_as_written
from symposiarch.planning.people.posts import add_post
from symposiarch.planning.programme import items, line_up
from symposiarch.planning.programme.absences import absence_rows
from symposiarch.planning.programme.duties import duty_rows
from symposiarch.planning.programme.rows import ItemRow, RoleRow
from symposiarch.planning.programme.stage.chairs import chairs_of

PANELLISTS = (("Aynur Rəhimli", "Ambassador"), ("Moon Tae-oh", "Minister"), ("Gu Ha-eun", "Professor"))


def a_panel_and_a_talk(session: Session) -> tuple[int, int]:
    event = an_event(session, languages=("en", "ko"))
    an_event(session, title="Third Symposium", begins=datetime.fromisoformat("2028-02-01T10:00"), ends=None)
    panel = items.add_item(session, event.id, title="Panel", kind=ItemKind.PANEL, minutes=60)
    leader = a_guest(session, event, "Noh Ye-rin")
    line_up.add_role(session, panel.id, person_id=leader.id, kind=RoleKind.MODERATOR, status=RoleStatus.AGREED)
    for name, title in PANELLISTS:
        guest = a_guest(session, event, name, title=title)
        line_up.add_role(session, panel.id, person_id=guest.id, status=RoleStatus.AGREED)
    items.add_item(session, event.id, title="Talk", minutes=20)
    return event.id, panel.id


@pytest.fixture
def page(tmp_path: Path, make_window: Callable[[], MainWindow]) -> ProgrammePage:
    """A panel with a moderator and three panellists, and one talk after it; a second event is empty."""
    path, (event_id, panel_id) = office_with(tmp_path, a_panel_and_a_talk)
    window = make_window()
    window.open_office(path)
    window.desk.choose_event(event_id)
    shown = turn_to(window, ProgrammePage)
    shown.show_thing(panel_id)
    return shown


def panel(page: ProgrammePage) -> ItemRow:
    return rows(page)[0]


def role_of(page: ProgrammePage, name: str) -> RoleRow:
    return next(role for role in panel(page).roles if role.name == name)


def speaking(page: ProgrammePage) -> list[str]:
    return [role.name for role in panel(page).roles if role.kind is RoleKind.PANELLIST]


def test_of_two_guests_of_one_name_the_one_who_was_meant_is_chosen_and_the_line_is_written(page: ProgrammePage) -> None:
    def another(session: Session) -> None:
        event = session.get_one(Event, page.desk.event_id)
        a_guest(session, event, "Gu Ha-eun", title="Publisher")

    page.desk.perform("Invite", another)
    page.show_thing(panel(page).id)
    line = "20 Closing panel / Moon Tae-oh; Gu Ha-eun"
    QTest.keyClicks(page.entry, line)
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    picker = the_dialog(PersonPicker)
    offered = [row.title for row in picker.table.rows.rows]
    assert sorted(offered) == ["Professor", "Publisher"]
    assert page.entry.text() == line, "nothing typed is lost if nobody is chosen"
    wanted = next(row for row in picker.table.rows.rows if row.title == "Publisher")
    picker.table.select_keys([wanted.id])
    QTest.keyClick(picker.table, Qt.Key.Key_Return)
    assert page.entry.text() == ""
    assert page.desk.workspace.undoable == "Add “Closing panel” to the programme"
    closing = next(row for row in rows(page) if "Closing panel" in row.titles.values())
    assert [role.person_id for role in closing.roles][1:] == [wanted.id]


def test_who_is_replaced_by_somebody_unknown_is_replaced_by_a_typed_name(page: ProgrammePage, qtbot: QtBot) -> None:
    page.show_thing(panel(page).id)
    leaving = panel(page).roles[-1]
    dialog = opening.edit_role(page, leaving.id)
    assert isinstance(dialog, RoleDialog)
    picker = dialog.ask_replacement()
    assert leaving.person_id not in [row.id for row in picker.table.rows.rows], "nobody replaces themselves"
    QTest.keyClicks(picker.search, "Sevda Aliyeva, Carpet Museum")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(picker.new.isEnabled)
    picker.new.setFocus()
    QTest.keyClick(picker.new, Qt.Key.Key_Space)
    came = next(role for role in panel(page).roles if role.replaces == leaving.name)
    assert (came.name, came.organisations.best("en"), came.titles.best("en")) == ("Sevda Aliyeva", "Carpet Museum", "")


def test_ctrl_z_after_a_typed_line_takes_the_item_back(page: ProgrammePage) -> None:
    before = len(rows(page))
    page.entry.setFocus()
    QTest.keyClicks(page.entry, "20 Closing words")
    QTest.keyClick(page.entry, Qt.Key.Key_Return)
    assert len(rows(page)) == before + 1
    page.entry.setFocus()
    QTest.keyClick(page.entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(rows(page)) == before


def test_the_order_by_reverse_precedence_is_taken_in_one_press(page: ProgrammePage) -> None:
    page.desk.actions.do("programme.order")
    dialog = the_dialog(OrderDialog)
    QTest.mouseClick(dialog.by_precedence, Qt.MouseButton.LeftButton)
    assert dialog.table.rows.row(2).reason.startswith("Speaks last, as the highest.")
    QTest.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert speaking(page) == ["Gu Ha-eun", "Moon Tae-oh", "Aynur Rəhimli"]


def test_another_order_asks_for_a_note_and_keeps_it(page: ProgrammePage) -> None:
    page.desk.actions.do("programme.order")
    dialog = the_dialog(OrderDialog)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.note, "The minister leaves early")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return)
    assert speaking(page) == ["Moon Tae-oh", "Aynur Rəhimli", "Gu Ha-eun"]
    assert {role.order_note for role in panel(page).roles if role.kind is RoleKind.PANELLIST} == {
        "The minister leaves early"
    }
    page.desk.actions.do("edit.undo")
    assert speaking(page) == [name for name, _ in PANELLISTS]


def test_chairs_are_set_by_hand_and_left_to_the_protocol_again(page: ProgrammePage) -> None:
    def chairs() -> list[str]:
        return [chair.role.name for chair in page.desk.workspace.read(chairs_of, panel(page).id)]

    by_protocol = chairs()
    page.desk.actions.do("programme.chairs")
    dialog = the_dialog(ChairsDialog)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    dialog.save()
    assert chairs() == [by_protocol[1], by_protocol[0], *by_protocol[2:]]
    again = opening.chairs(page)
    assert isinstance(again, ChairsDialog)
    QTest.mouseClick(again.by_protocol, Qt.MouseButton.LeftButton)
    again.save()
    assert chairs() == by_protocol


def test_an_open_place_has_candidates_and_one_takes_it(page: ProgrammePage) -> None:
    work.leave_open(page)
    slot = next(role for role in panel(page).roles if role.is_open)
    event = page.desk.event_id
    assert event is not None
    for name in ("Han Ji-won", "Bae Kyung-min"):
        person = page.desk.workspace.perform("Somebody new", add_as_written, name)
        page.desk.workspace.perform("A candidate", line_up.add_candidate, slot.id, person_id=person.id)
    dialog = opening.edit_role(page, slot.id)
    assert isinstance(dialog, SlotDialog)
    lines = {row.name: row.id for row in (dialog.table.rows.row(at) for at in range(2))}
    dialog.table.select_keys([lines["Han Ji-won"]])
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    taken = role_of(page, "Han Ji-won")
    assert (taken.status, [one.name for one in taken.candidates]) == (RoleStatus.AGREED, ["Bae Kyung-min"])
    assert not dialog.isVisible()


def test_titles_and_descriptions_are_kept_in_each_language(page: ProgrammePage) -> None:
    page.desk.actions.do("programme.edit")
    dialog = the_dialog(ItemDialog)
    dialog.titles["ko"].setText("패널")
    dialog.descriptions["ko"].setPlainText("두 나라의 교실")
    dialog.descriptions["en"].setPlainText("Classrooms of two countries")
    dialog.language.setText("English")
    dialog.interpretation.setText("Korean, az")
    dialog.notes.setPlainText("Two steps up to the stage")
    QTest.keyClick(dialog.titles["en"], Qt.Key.Key_Return)
    row = panel(page)
    assert dict(row.titles) == {"en": "Panel", "ko": "패널"}
    assert row.descriptions.best("ko") == "두 나라의 교실"
    assert (row.language, row.interpretation) == ("en", ("ko", "az"))
    assert row.stage_notes == "Two steps up to the stage"


def test_a_topic_a_biography_and_a_photo_belong_to_one_role(page: ProgrammePage, tmp_path: Path) -> None:
    dialog = opening.edit_role(page, role_of(page, "Moon Tae-oh").id)
    assert isinstance(dialog, RoleDialog)
    assert dialog.focusWidget() is dialog.kind
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    dialog.topics["ko"].setText("기록의 힘")
    dialog.biographies["en"].setPlainText("Wrote three books.")
    dialog.take_photo(photo)
    dialog.save()
    role = role_of(page, "Moon Tae-oh")
    assert (role.topics.best("ko"), role.biographies.best("en")) == ("기록의 힘", "Wrote three books.")
    assert role.photo_id is not None
    page.desk.actions.do("edit.undo")
    assert role_of(page, "Moon Tae-oh").photo_id is None


def test_of_a_topic_that_is_too_long_for_its_line_the_beginning_is_seen(page: ProgrammePage) -> None:
    role = role_of(page, "Moon Tae-oh").id
    dialog = opening.edit_role(page, role)
    assert isinstance(dialog, RoleDialog)
    dialog.topics["en"].setText("Archives that travel " * 20)
    dialog.save()
    dialog = opening.edit_role(page, role)
    assert isinstance(dialog, RoleDialog)
    assert dialog.topics["en"].cursorPosition() == 0
    dialog.close()


def test_a_speaker_who_cancels_is_replaced_in_all_parts_at_once(page: ProgrammePage) -> None:
    role, desk = role_of(page, "Moon Tae-oh"), page.desk
    talk = next(row for row in rows(page) if not row.roles)
    desk.workspace.perform("Also", line_up.add_role, talk.id, person_id=role.person_id)
    dialog = opening.edit_role(page, role.id)
    assert isinstance(dialog, RoleDialog)
    picker = dialog.ask_replacement()
    (everywhere,) = picker.findChildren(QCheckBox)
    assert everywhere.text() == "Also in the other part that Moon Tae-oh has"
    QTest.keyClick(everywhere, Qt.Key.Key_Space)
    picker.table.selectRow(0)
    QTest.mouseClick(picker.take, Qt.MouseButton.LeftButton)
    assert desk.workspace.read(line_up.parts_of, desk.event_id, role.person_id) == ()
    assert desk.workspace.undoable == "Replace Moon Tae-oh in the programme"


def test_the_office_that_counts_here_is_chosen_among_several(page: ProgrammePage) -> None:
    role = role_of(page, "Moon Tae-oh")
    assert role.person_id is not None
    page.desk.workspace.perform("A second post", add_post, role.person_id, title="Chair", organisation="Writers' House")
    dialog = opening.edit_role(page, role.id)
    assert isinstance(dialog, RoleDialog)
    assert dialog.office is not None
    dialog.office.setCurrentIndex(dialog.office.findText("Chair, Writers' House"))
    dialog.save()
    assert role_of(page, "Moon Tae-oh").affiliation == "Chair, Writers' House"


def test_duties_are_a_spreadsheet_with_days(page: ProgrammePage) -> None:
    page.views.choose("speakers")
    event = page.desk.event_id
    assert event is not None
    line = next(row for row in page.speakers if row.name == "Moon Tae-oh")
    page.speaker_list.select_keys([line.id])
    assert page.status() == "Moon Tae-oh"
    status = next(at for at, one in enumerate(page.speaker_list.rows.columns) if one.field == "status")
    at = page.speaker_list.currentIndex().siblingAtColumn(status)
    page.speaker_list.rows.setData(at, "declined")
    assert next(row for row in page.speakers if row.id == line.id).status is RoleStatus.DECLINED
    assert page.desk.workspace.undoable == "Moon Tae-oh: declined"
    box = page.speaker_panel.findChild(QCheckBox, "duty_slides")
    assert box is not None
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box.rect().center())
    if not box.isChecked():
        box.click()
    kept = {duty.kind: duty for duty in page.desk.workspace.read(duty_rows, event) if duty.person_id == line.id}
    assert kept[DutyKind.SLIDES].done
    work.add_duty(page, line.id, "hotel")
    dialog = opening.edit_duty(page, line.id, "hotel")
    assert isinstance(dialog, DutyDialog)
    dialog.note.setText("Two nights")
    dialog.save()
    found = next(duty for duty in page.desk.workspace.read(duty_rows, event) if duty.kind is DutyKind.HOTEL)
    assert (found.note, found.done) == ("Two nights", False)


def test_an_absence_is_told_as_a_conflict(page: ProgrammePage) -> None:
    page.views.choose("speakers")
    line = next(row for row in page.speakers if row.name == "Moon Tae-oh")
    dialog = opening.add_absence(page, line.id)
    assert isinstance(dialog, AbsenceDialog)
    dialog.note.setText("lands at noon")
    dialog.save()
    assert page.desk.event_id is not None
    (absence,) = page.desk.workspace.read(absence_rows, page.desk.event_id)
    assert absence.note == "lands at noon"
    assert "absence" in {one.rule.value for one in page.conflicts}
    work.remove_absence(page, absence.id)
    assert "absence" not in {one.rule.value for one in page.conflicts}


def test_a_version_is_released_and_its_changes_are_told_in_words(page: ProgrammePage, qtbot: QtBot) -> None:
    dialog = outside.versions(page)
    assert isinstance(dialog, ReleasesDialog)
    QTest.mouseClick(dialog.release, Qt.MouseButton.LeftButton)
    assert "Nothing has changed" in dialog.changes.toPlainText()
    assert not dialog.release.isEnabled(), "a version that says the same would only make people ask which one holds"
    dialog.close()
    work.stretch(page, panel(page).id, 75)
    again = outside.versions(page)
    assert isinstance(again, ReleasesDialog)
    assert "“Panel” takes 75 minutes instead of 60 minutes." in again.changes.toPlainText()
    assert again.release.isEnabled()
    QTest.mouseClick(again.prepare, Qt.MouseButton.LeftButton)
    assert again.prepared.isVisible()
    with qtbot.waitSignal(page.desk.page_wanted) as way:
        QTest.mouseClick(again.prepared, Qt.MouseButton.LeftButton)
    assert next(one.title for one in PAGES if one.key == way.args[0]) == "Letters"


def test_enter_after_its_note_comes_to_the_release_and_does_not_do_it(page: ProgrammePage, qtbot: QtBot) -> None:
    dialog = outside.versions(page)
    assert isinstance(dialog, ReleasesDialog)
    bring_to_front(qtbot, dialog)
    dialog.note.setFocus()
    QTest.keyClicks(dialog.note, "After the second reading")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return)
    assert "No version" in dialog.changes.toPlainText()
    assert dialog.focusWidget() is dialog.release
    QTest.keyClick(dialog.release, Qt.Key.Key_Return)
    assert "After the second reading" in dialog.version.currentText()


def test_a_past_programme_begins_the_next_event(page: ProgrammePage, qtbot: QtBot) -> None:
    first = page.desk.event_id
    page.desk.choose_event(next(event for event in (1, 2) if event != first))
    dialog = outside.begin_with(page)
    assert isinstance(dialog, TemplateDialog)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert [row.title("en") for row in rows(page)] == ["Panel", "Talk"]
    assert all(role.is_open for role in panel(page).roles)


def test_the_programme_goes_out_as_a_file_and_onto_the_clipboard(
    qtbot: QtBot, page: ProgrammePage, tmp_path: Path
) -> None:
    dialog = outside.export(page)
    assert isinstance(dialog, ExportDialog)
    dialog.part.setCurrentIndex(dialog.part.findText("What concerns Moon Tae-oh"))
    dialog.write(tmp_path / "nowhere" / "programme.ics")
    qtbot.waitUntil(lambda: not page.desk.jobs.running)
    assert "nowhere" in dialog.trouble.text(), "the dialog that asked says that it cannot be written there"
    dialog.write(tmp_path / "programme.ics")
    assert dialog.isVisible(), "it is written beside the window"
    qtbot.waitUntil(lambda: page.findChild(ExportDialog) is None)
    assert (tmp_path / "programme.ics").read_text().count("BEGIN:VEVENT") == 1
    again = outside.export(page)
    assert isinstance(again, ExportDialog)
    QTest.mouseClick(again.copy, Qt.MouseButton.LeftButton)
    assert "Panel" in QGuiApplication.clipboard().text()


def test_enter_keeps_in_every_dialog_of_the_programme(page: ProgrammePage) -> None:
    for dialog in (opening.edit(page), opening.edit_role(page, role_of(page, "Moon Tae-oh").id)):
        assert dialog is not None
        box = dialog.findChild(QDialogButtonBox)
        assert box is not None
        keep = next(one for one in box.buttons() if box.buttonRole(one) is QDialogButtonBox.ButtonRole.AcceptRole)
        assert isinstance(keep, QPushButton)
        assert keep.isDefault()
        dialog.close()
