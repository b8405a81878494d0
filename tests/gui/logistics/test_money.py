"""What things cost, and what the budget says of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.gui.conftest import said
from tests.gui.logistics.conftest import Typing, at, cell, go_to, read, type_line, undo

from symposiarch.gui.logistics.budget_bar import BudgetBar
from symposiarch.gui.logistics.page import LogisticsPage
from symposiarch.gui.window.main_window import MainWindow
from symposiarch.planning.logistics.costs import cost_rows


def test_what_goes_over_the_budget_is_said_in_words_and_colour(page: LogisticsPage, edit_cell: Typing) -> None:
    section = go_to(page, "costs")
    type_line(page, "Hire of the hall / 2,000,000 KRW")
    edit_cell(section.table, 0, "actual", "2 100 000")
    (cost,) = read(page, cost_rows)
    assert cost.over == 100_000
    assert cell(section.table, 0, "over") == "over by 100,000"
    foot = [label for label in section.findChildren(QLabel) if label.text().startswith("KRW")]
    assert [(label.text().endswith("over by 100,000"), label.property("role")) for label in foot] == [(True, "error")]
    assert "Over its budget by 100,000 KRW." in said(page.panel)


def test_what_is_paid_takes_its_budget_unless_another_amount_is_known(page: LogisticsPage, window: MainWindow) -> None:
    section = go_to(page, "costs")
    for text in ("Hall / 100", "Taxi"):
        type_line(page, text)
    section.table.setFocus()
    section.table.selectRow(0)
    QTest.keyClick(section.table, Qt.Key.Key_P)
    hall, _ = read(page, cost_rows)
    assert (hall.actual, hall.paid_on is not None) == (100, True)
    *_, bar = section.findChildren(BudgetBar)
    assert (bar.spent, bar.budget) == (1.0, 1.0)
    section.table.selectRow(1)
    QTest.keyClick(section.table, Qt.Key.Key_P)
    assert "amount" in window.banner.text.text()


def test_costs_are_pasted_from_excel(page: LogisticsPage) -> None:
    section = go_to(page, "costs")
    for text in ("Hall", "Flowers"):
        type_line(page, text)
    section.table.setFocus()
    section.table.setCurrentIndex(section.table.rows.index(0, at(section.table, "budget")))
    QGuiApplication.clipboard().setText("1,250.50\n300")
    QTest.keyClick(section.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [str(row.budget) for row in read(page, cost_rows)] == ["1250.50", "300.00"]
    undo(page)
    assert [row.budget for row in read(page, cost_rows)] == [None, None]
