"""Cells are copied to and pasted from a spreadsheet."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from tests.gui.tables.conftest import COLUMNS, LINES

from symposiarch.errors import SymposiarchError
from symposiarch.gui.tables.clipboard import as_html, as_tab_separated, from_tab_separated
from symposiarch.gui.tables.table import Edit, Table
from symposiarch.gui.window.main_window import MainWindow


def test_copied_rows_carry_their_headings_and_leave_out_hidden_columns(table: Table) -> None:
    table.select_keys([1, 4])
    table.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Name\tAge\tColour\r\nberta\t40\tred\r\ndora\t30\t\r\n"
    assert "mso-number-format" in data.html()


def test_pasted_cells_go_over_those_from_the_current_one_on(table: Table, edits: list[Edit]) -> None:
    table.setCurrentIndex(table.rows.index(1, 0))
    QGuiApplication.clipboard().setText("Ute\t5\r\nVera\t6\r\n")
    table.paste()
    assert edits == [
        Edit(LINES[1], "name", "Ute"),
        Edit(LINES[1], "age", 5),
        Edit(LINES[2], "name", "Vera"),
        Edit(LINES[2], "age", 6),
    ]


def test_one_pasted_value_fills_the_selection(table: Table, edits: list[Edit]) -> None:
    table.select_keys([1, 3])
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(2))
    table.select_keys([1, 3])
    table.setCurrentIndex(table.rows.index(0, 2))
    table.select_keys([1, 3])
    QGuiApplication.clipboard().setText("green")
    table.paste()
    assert {(edit.row.id, edit.value) for edit in edits} == {(1, "g"), (3, "g")}


def test_nothing_is_pasted_into_a_column_that_was_put_away(table: Table, edits: list[Edit], window: MainWindow) -> None:
    table.setCurrentIndex(table.rows.index(0, 1))
    table.setColumnHidden(1, True)
    QGuiApplication.clipboard().setText("tentative")
    table.paste()
    assert edits == []
    assert window.banner.text.text().startswith("No cell is chosen that can be seen.")


def test_a_pasted_word_that_is_no_choice_is_refused_with_the_choices(table: Table, window: MainWindow) -> None:
    table.setCurrentIndex(table.rows.index(0, 2))
    QGuiApplication.clipboard().setText("blue")
    table.paste()
    assert "red, green" in window.banner.text.text()


def test_a_list_that_does_not_fit_the_rows_is_told_how_it_is_brought_in(table: Table, window: MainWindow) -> None:
    table.whole_lists = "A list is brought in otherwise."
    for column, text, told in ((0, "Ada\t5\tblue\nUte\t6\tred", True), (2, "blue", False)):
        table.setCurrentIndex(table.rows.index(0, column))
        QGuiApplication.clipboard().setText(text)
        table.paste()
        assert window.banner.text.text().endswith("brought in otherwise.") is told


@pytest.mark.parametrize(
    "lines",
    [
        [["a", "b"], ["c", "d"]],
        [["two\nlines", 'says "so"'], ["tab\there", ""]],
        [['"quoted"', "=1+1"], ["", ""]],
        [["필드", "Həsənov"]],
    ],
)
def test_what_is_copied_can_be_pasted_unchanged(lines: list[list[str]]) -> None:
    assert from_tab_separated(as_tab_separated(lines)) == lines


def test_a_quote_that_never_closes_is_text() -> None:
    assert from_tab_separated('"open\tx\n') == [['"open', "x"]]


def test_markup_in_a_name_is_text_in_the_copied_table() -> None:
    assert "<b>" not in as_html([["Name"], ["<b>Bold</b>"]])


def test_a_word_that_is_no_choice_names_the_choices() -> None:
    with pytest.raises(SymposiarchError, match="red, green"):
        COLUMNS[2].value_of("blue")


def test_more_lines_than_there_are_rows_are_refused_and_empty_ones_at_the_end_are_none(
    table: Table, edits: list[Edit], window: MainWindow
) -> None:
    last = table.rows.rowCount() - 1
    table.setCurrentIndex(table.rows.index(last, 0))
    QGuiApplication.clipboard().setText("Ute\nVera\n")
    table.paste()
    assert edits == []
    assert window.banner.text.text().startswith("2 lines were copied, and fewer rows stand here")
    QGuiApplication.clipboard().setText("Ute\n\n\n")
    table.paste()
    assert [edit.value for edit in edits] == ["Ute"]
