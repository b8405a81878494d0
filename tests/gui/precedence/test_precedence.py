"""The order of precedence, by mouse and keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, lose_practice, office_with
from tests.gui.conftest import names_in, said, the_dialog, turn_to

from symposiarch.gui import words
from symposiarch.gui.documents.page import DocumentsPage
from symposiarch.gui.pieces import Link
from symposiarch.gui.precedence.class_dialog import ClassDialog
from symposiarch.gui.precedence.columns import shown_why
from symposiarch.gui.precedence.page import PrecedencePage
from symposiarch.gui.precedence.place_dialog import PlaceDialog
from symposiarch.gui.precedence.words import reason_words
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.model.events import House
from symposiarch.model.invitations import AttendeeRole, Honour, Reply
from symposiarch.model.people import Person
from symposiarch.planning.people.posts import set_function
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.ranking import rank_guests
from symposiarch.planning.precedence.rows import PrecedenceRow, event_setting
from symposiarch.planning.precedence.standing import Setting, Standing


def ranks_and_dates(session: Session) -> None:
    event = an_event(session)
    for name, title, taken_up, state in (
        ("Elif Çağlayan", "Ambassador", date(2023, 2, 2), "TR"),
        ("Camille Lefèvre", "Ambassador", date(2022, 9, 20), "FR"),
        ("Seo Dong-ha", "Professor", None, "KR"),
        ("Ma Yoo-ra", "Professor", None, "KR"),
    ):
        person = a_guest(session, event, name, title=title, state=state)
        assert person.main_post is not None
        person.main_post.taken_up_on = taken_up
        if name == "Elif Çağlayan":
            a_companion(session, person, "Deniz Çağlayan", role=AttendeeRole.SPOUSE)
    a_guest(session, event, "Jan Novák", title="Ambassador", reply=Reply.DECLINED)


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """Two ambassadors with their dates, a minister, two professors whom nothing tells apart, and who declined."""
    path, _ = office_with(tmp_path, ranks_and_dates)
    return path


@pytest.fixture
def page(window: MainWindow) -> PrecedencePage:
    page = turn_to(window, PrecedencePage)
    page.table.setFocus()
    return page


def row(page: PrecedencePage, name: str) -> PrecedenceRow:
    found: PrecedenceRow = next(row for row in page.table.rows.rows if row.name == name)
    return found


def cell(page: PrecedencePage, name: str, field: str) -> str:
    """What stands in a column beside a name."""
    column = next(one for one in page.table.rows.columns if one.field == field)
    return column.text(row(page, name))


def select(page: PrecedencePage, *wanted: str) -> None:
    assert page.table.select_keys([row(page, name).id for name in wanted])


def choose(box: QComboBox, data: object) -> None:
    """Choose an entry with the keyboard."""
    box.setFocus()
    steps = box.findData(data) - box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def set_place(page: PrecedencePage, place: int, note: str) -> PlaceDialog:
    QTest.keyClick(page.table, Qt.Key.Key_P)
    dialog = the_dialog(PlaceDialog)
    dialog.place.selectAll()
    QTest.keyClicks(dialog.place, str(place))
    QTest.keyClicks(dialog.note, note)
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    return dialog


def test_the_order_is_that_of_precedence_without_those_who_declined(page: PrecedencePage) -> None:
    assert names_in(page.table)[:3] == ["Camille Lefèvre", "Elif Çağlayan", "Deniz Çağlayan"]
    assert "Jan Novák" not in names_in(page.table)
    assert cell(page, "Camille Lefèvre", "why").startswith("Functions since 20 Sep")
    assert cell(page, "Deniz Çağlayan", "why") == "With Elif Çağlayan"


def test_the_panel_says_why_against_the_one_before_and_the_one_after(page: PrecedencePage) -> None:
    select(page, "Elif Çağlayan")
    words = said(page.panel)
    assert "After Camille Lefèvre" in words
    assert "Camille Lefèvre took up functions on 20 September 2022, and Elif Çağlayan on 2 February 2023" in words
    assert "Before Seo Dong-ha" in words
    select(page, "Deniz Çağlayan")
    words = said(page.panel)
    assert "After Elif Çağlayan" in words
    assert "Deniz Çağlayan accompanies Elif Çağlayan and takes the place that follows" in words


def test_a_tie_is_shown_as_a_tie(page: PrecedencePage) -> None:
    assert cell(page, "Seo Dong-ha", "rank") == cell(page, "Ma Yoo-ra", "rank") == "4 ="
    select(page, "Ma Yoo-ra")
    assert "Shares rank 4 with Seo Dong-ha." in said(page.panel)


@pytest.mark.parametrize(
    ("key", "honour", "words"),
    [
        (Qt.Key.Key_H, Honour.HOST, "Host"),
        (Qt.Key.Key_C, Honour.CO_HOST, "Co-host"),
        (Qt.Key.Key_G, Honour.GUEST_OF_HONOUR, "Guest of honour"),
    ],
)
def test_one_key_gives_an_honour_and_another_takes_it_away(
    page: PrecedencePage, key: Qt.Key, honour: Honour, words: str
) -> None:
    select(page, "Ma Yoo-ra")
    QTest.keyClick(page.table, key)
    assert names_in(page.table)[0] == "Ma Yoo-ra"
    assert row(page, "Ma Yoo-ra").honour is honour
    assert cell(page, "Ma Yoo-ra", "why") == words
    QTest.keyClick(page.table, Qt.Key.Key_N)
    assert row(page, "Ma Yoo-ra").honour is Honour.NONE
    assert names_in(page.table)[0] == "Camille Lefèvre"


def test_an_honour_is_one_step_of_undo_for_all_selected(window: MainWindow, page: PrecedencePage) -> None:
    select(page, "Ma Yoo-ra", "Seo Dong-ha")
    QTest.keyClick(page.table, Qt.Key.Key_G)
    assert window.status_line.notice.text.text().startswith("Record 2 guests: guest of honour")
    QTest.mouseClick(window.status_line.notice.undo, Qt.MouseButton.LeftButton)
    assert {shown.honour for shown in page.table.rows.rows} == {Honour.NONE}


def test_the_first_of_two_guests_of_honour_shows_why_it_is_the_first(page: PrecedencePage) -> None:
    select(page, "Camille Lefèvre", "Ma Yoo-ra")
    QTest.keyClick(page.table, Qt.Key.Key_G)
    assert cell(page, "Camille Lefèvre", "why").startswith("Guest of honour · ")
    assert cell(page, "Ma Yoo-ra", "why") == "Guest of honour"


def test_who_outranks_the_guest_of_honour_is_minded(page: PrecedencePage) -> None:
    select(page, "Ma Yoo-ra")
    QTest.keyClick(page.table, Qt.Key.Key_G)
    select(page, "Camille Lefèvre")
    assert "Camille Lefèvre outranks Ma Yoo-ra, the guest of honour" in said(page.panel)


def test_a_place_set_by_hand_is_marked_and_can_be_taken_back(page: PrecedencePage) -> None:
    select(page, "Ma Yoo-ra")
    set_place(page, 1, "Speaks first")
    assert names_in(page.table)[0] == "Ma Yoo-ra"
    assert cell(page, "Ma Yoo-ra", "rank") == "1 *"
    assert shown_why(row(page, "Ma Yoo-ra")) == ("By hand: Speaks first", "tentative")
    assert "Speaks first" in said(page.panel)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert names_in(page.table)[0] == "Camille Lefèvre"
    assert not row(page, "Ma Yoo-ra").by_hand


def test_without_a_note_no_place_is_set_and_the_dialog_stays(window: MainWindow, page: PrecedencePage) -> None:
    select(page, "Ma Yoo-ra")
    dialog = set_place(page, 1, "")
    assert dialog.isVisible()
    assert dialog.trouble.isVisible()
    assert not window.banner.isVisible()
    assert not row(page, "Ma Yoo-ra").by_hand
    dialog.close()


def test_who_comes_with_another_cannot_be_given_a_place(window: MainWindow, page: PrecedencePage) -> None:
    select(page, "Deniz Çağlayan")
    assert not window.desk.actions["precedence.place"].isEnabled()
    select(page, "Elif Çağlayan")
    assert window.desk.actions["precedence.place"].isEnabled()


def test_who_comes_with_another_and_has_no_name_yet_stands_in_the_order_all_the_same(
    window: MainWindow, page: PrecedencePage
) -> None:
    def brings_somebody(session: Session) -> None:
        a_companion(session, session.query(Person).filter_by(family_name="Lefèvre").one(), "", role=AttendeeRole.SPOUSE)

    window.desk.change("Brings somebody", brings_somebody)
    assert names_in(page.table)[:2] == ["Camille Lefèvre", "N. N."]
    select(page, "N. N.")
    assert "N. N. accompanies Camille Lefèvre and takes the place that follows." in said(page.panel)


def test_the_practice_and_the_house_are_chosen_above_the_list(window: MainWindow, page: PrecedencePage) -> None:
    read = window.desk.workspace.read
    choose(page.practice, "turkiye")
    assert read(event_setting, window.desk.event_id).practice == "turkiye"
    choose(page.house, House.HOST_GOVERNMENT)
    assert read(event_setting, window.desk.event_id).house is House.HOST_GOVERNMENT
    QTest.mouseClick(window.status_line.notice.undo, Qt.MouseButton.LeftButton)
    assert page.house.currentData() == House.FOREIGN_MISSION


def test_a_practice_that_is_not_there_is_said_and_another_can_be_chosen(
    window: MainWindow, page: PrecedencePage
) -> None:
    window.desk.workspace.perform("Lose the practice", lose_practice, window.desk.event_id)
    assert "atlantis" in window.banner.text.text()
    assert names_in(page.table) == []
    choose(page.practice, "generic")
    assert names_in(page.table)[0] == "Camille Lefèvre"
    assert not window.banner.isVisible()


def test_typing_finds_a_guest_in_the_order(qtbot: QtBot, page: PrecedencePage) -> None:
    page.search.setFocus()
    QTest.keyClicks(page.search, "caglayan")
    qtbot.waitUntil(lambda: names_in(page.table) == ["Elif Çağlayan", "Deniz Çağlayan"])


def test_the_panel_leads_to_the_address_book(window: MainWindow, page: PrecedencePage) -> None:
    select(page, "Camille Lefèvre")
    link = page.panel.findChildren(Link)[-1]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    contacts = window.stack.page("contacts")
    assert contacts is not None
    assert contacts.isVisible()


def test_a_reply_recorded_elsewhere_changes_the_order(window: MainWindow, page: PrecedencePage) -> None:
    from symposiarch.planning.guests import guest_rows
    from symposiarch.planning.inviting.replies import record_reply

    (guest,) = (r for r in window.desk.workspace.read(guest_rows, window.desk.event_id) if r.name == "Camille Lefèvre")
    window.desk.workspace.perform(
        "Record a reply", lambda session: record_reply(session, guest.id, Reply.DECLINED, by="Protocol")
    )
    assert names_in(page.table)[0] == "Elif Çağlayan"


def test_where_a_title_leaves_the_rank_in_doubt_the_class_is_chosen_by_a_key(
    window: MainWindow, page: PrecedencePage
) -> None:
    person = next(one for one in page.table.rows.rows if one.name == "Seo Dong-ha").person_id
    assert person is not None
    window.desk.workspace.perform("Another function", set_function, person, title="President", organisation="TÜSİAD")
    select(page, "Seo Dong-ha")
    assert "does not say for sure what rank it gives" in said(page.panel)
    assert (cell(page, "Seo Dong-ha", "rank"), cell(page, "Seo Dong-ha", "why")) == (
        "5 ?",
        "“President” is not sure: Head of a company, an association or another body",
    )
    assert "Taken from “President” in the title" in said(page.panel)
    link = next(one for one in page.panel.findChildren(Link) if one.text() == "Choose the class…")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    the_dialog(ClassDialog).reject()
    QTest.keyClick(page.table, Qt.Key.Key_K)
    dialog = the_dialog(ClassDialog)
    told = "As “President” says: Head of a company, an association or another body"
    assert dialog.classes.itemText(0) == told
    # Enter alone settles the doubt: it is what it seems to be.
    assert dialog.classes.currentText() == "Head of a company, an association or another body"
    choose(dialog.classes, "rector")
    QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "Rector or president of a university" in said(page.panel)
    chosen = row(page, "Seo Dong-ha")
    assert (chosen.rank_class, chosen.warnings) == ("rector", ())


def test_whoever_deputises_for_an_office_is_put_right_behind_it_with_the_keyboard_or_the_mouse(
    page: PrecedencePage,
) -> None:
    for name, by_mouse in (("Seo Dong-ha", True), ("Ma Yoo-ra", False)):
        select(page, name)
        QTest.keyClick(page.table, Qt.Key.Key_K)
        dialog = the_dialog(ClassDialog)
        assert isinstance(dialog, ClassDialog)
        assert not dialog.deputy.isEnabled()
        choose(dialog.classes, "mayor")
        assert dialog.standing.text() == "A deputy stands right behind all who hold the office."
        if by_mouse:
            QTest.mouseClick(dialog.deputy, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.deputy.height() // 2))
            QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(dialog.classes, Qt.Key.Key_Tab)
            QTest.keyClick(dialog.deputy, Qt.Key.Key_Space)
            choose(dialog.classes, "minister")
            assert dialog.standing.text() == "A deputy ranks as: Deputy minister or state secretary."
            QTest.keyClick(dialog.classes, Qt.Key.Key_Return)
    select(page, "Seo Dong-ha")
    assert "Mayor (deputy)\n" in said(page.panel)
    assert row(page, "Ma Yoo-ra").rank_class == "vice_minister"
    select(page, "Ma Yoo-ra")
    assert "Deputy minister or state secretary stands before Mayor (deputy)" in said(page.panel)
    # Opened anew, the dialog shows what was chosen, and no deputy where the title tells the class.
    QTest.keyClick(page.table, Qt.Key.Key_K)
    dialog = the_dialog(ClassDialog)
    assert isinstance(dialog, ClassDialog)
    assert (dialog.classes.currentData(), dialog.deputy.isChecked()) == ("minister", True)
    choose(dialog.classes, "")
    assert (dialog.deputy.isEnabled(), dialog.deputy.isChecked()) == (False, False)
    dialog.reject()


def test_the_classes_in_a_reason_are_said_in_the_language_of_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    azerbaijani = {
        "{this} stands before {that}: chosen by the practice, without a source.": ("{this} {that}-dən qabaqdır.",),
        "Minister of the government": ("Nazir",),
        "{rank} ({how})": ("{how} {rank}",),
        "former": ("sabiq",),
        "Professor": ("Professor",),
    }
    monkeypatch.setattr(words, "own_language", lambda: "az")
    monkeypatch.setattr(words, "_catalogue", lambda language: azerbaijani)
    guests = [Standing(1, "Elçin", "Former Minister of Culture"), Standing(2, "Nigar", "Professor")]
    found = rank_guests(guests, Setting(practice("generic"))).guests[0]
    assert found.before is not None
    assert reason_words(found.before, "Elçin", "Nigar") == "sabiq Nazir Professor-dən qabaqdır."


def test_the_order_is_printed_from_its_page(window: MainWindow, page: PrecedencePage) -> None:
    page.desk.actions.do("precedence.print")
    shown = window.stack.currentWidget()
    assert isinstance(shown, DocumentsPage)
    assert shown.wish().sheet.name == "precedence-list"


def test_the_order_is_exported_from_its_page(
    page: PrecedencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    to = tmp_path / "order.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(to), ""))
    with qtbot.waitSignal(page.desk.jobs.ended):
        page.desk.actions.do("precedence.export")
    names = [row[2].value for row in load_workbook(to)["Precedence"].iter_rows(min_row=2)]
    assert names == [row.name for row in page.table.rows.rows]
