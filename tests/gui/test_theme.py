"""The colours: readable, and the same roles by day and by night."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot
from tests.gui.conftest import the_page

from symposiarch.assets import resource
from symposiarch.gui.guests.page import GuestsPage
from symposiarch.gui.theme import Scheme, read_colours
from symposiarch.gui.window.main_window import MainWindow

GROUNDS = ("paper", "panel", "side", "header", "tint", "hover")
INKS = ("ink", "quiet", "link", "error")


def brightness(colour: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    parts = [part / 255 for part in (QColor(colour).red(), QColor(colour).green(), QColor(colour).blue())]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ink", INKS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_is_readable_on_every_ground(name: str, ink: str, ground: str) -> None:
    colours = read_colours(name)
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_words_on_the_accent_are_readable(name: str) -> None:
    colours = read_colours(name)
    assert contrast(colours["on_accent"], colours["accent"]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_the_style_sheet_writes_on_a_ground_is_readable_there(name: str) -> None:
    import re

    colours, pairs = read_colours(name), set()
    sheet = resource("themes", "window.qss").read_text(encoding="utf-8")
    for _parts, rule in re.findall(r"([^{}]+){([^}]*)}", sheet):
        said = dict(re.findall(r"(?<![\w-])(color|background): \$(\w+)", rule))
        chosen = dict(re.findall(r"selection-(background-color|color): \$(\w+)", rule))
        pairs |= {(one["color"], one["background"]) for one in (said,) if len(one) == 2}
        pairs |= {(one["color"], one["background-color"]) for one in (chosen,) if len(one) == 2}
    assert {("on_accent", "accent"), ("quiet", "header"), ("ink", "tint")} <= pairs
    assert not [pair for pair in pairs if contrast(*(colours[one] for one in pair)) < 4.5]


def test_day_and_night_name_the_same_colours() -> None:
    assert read_colours("light").keys() == read_colours("dark").keys()


def test_every_colour_of_the_style_sheet_has_its_name() -> None:
    import re

    named = set(re.findall(r"\$(\w+)", resource("themes", "window.qss").read_text(encoding="utf-8"))) - {
        "icons",
        "names",
    }
    assert named <= read_colours("light").keys()


def test_every_command_has_an_icon_that_is_there(window: MainWindow) -> None:
    named = {entry.command.icon for entry in window.desk.actions._entries.values() if entry.command.icon}
    there = {file.stem for file in resource("icons").glob("*.svg")}
    assert named <= there


def test_dark_is_chosen_in_the_view_menu_and_remembered(window: MainWindow) -> None:
    window.desk.actions["view.dark"].trigger()
    assert window.desk.theme.dark
    assert window.desk.theme["paper"] == QColor(read_colours("dark")["paper"])
    assert window.desk.settings.value("window/scheme") == Scheme.DARK
    assert window.desk.actions["view.dark"].isChecked()
    window.desk.actions["view.light"].trigger()
    assert not window.desk.theme.dark


@pytest.mark.parametrize("pixels", [13, 20])
def test_fields_of_every_kind_are_of_one_height(window: MainWindow, pixels: int) -> None:
    fields = (QLineEdit(window), QComboBox(window), QSpinBox(window), QDateTimeEdit(window))
    for field in fields:
        font = QFont(field.font())
        font.setPixelSize(pixels)
        field.setFont(font)
        field.ensurePolished()
    assert max(field.sizeHint().height() for field in fields) - min(field.sizeHint().height() for field in fields) <= 1


def test_compact_rows_are_24_pixels(window: MainWindow) -> None:
    window.show_page("guests")
    table = the_page(window, GuestsPage).table
    assert table.rowHeight(0) == 30
    window.desk.actions["view.compact"].trigger()
    assert table.rowHeight(0) == 24


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_choice_unfolds_as_one_list_below_its_field_with_the_chosen_row_tinted(
    window: MainWindow, qtbot: QtBot, scheme: Scheme
) -> None:
    window.desk.theme.choose(scheme)
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItems(["One", "Two", "Three"])
    choice.setCurrentIndex(1)
    choice.show()
    choice.showPopup()
    folded_out, rows = choice.view().window(), choice.view()
    assert folded_out.y() >= choice.mapToGlobal(choice.rect().bottomLeft()).y()
    picture, row = folded_out.grab().toImage(), rows.visualRect(rows.model().index(1, 0))
    inside = rows.viewport().mapTo(folded_out, QPoint(row.right() - 8, row.center().y()))
    assert picture.pixelColor(inside).name() == window.desk.theme["tint"].name()
    # One frame, and nothing else between it and the rows.
    down = [picture.pixelColor(picture.width() // 2, y).name() for y in range(5)]
    assert down == [window.desk.theme["edge"].name(), *[window.desk.theme["panel"].name()] * 4]
