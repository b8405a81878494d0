"""What is said on screen."""

from __future__ import annotations

import ast
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import symposiarch
from symposiarch.assets import resource
from symposiarch.gui.fields.typed import languages_from
from symposiarch.gui.pieces import selectable, words
from symposiarch.gui.words import (
    at_start,
    breakable,
    days_from_today,
    elided,
    language_words,
    plural_form,
    read_translations,
    tr,
    when,
    whose_clock,
    within,
)
from symposiarch.model.base import now

PACKAGE = Path(symposiarch.__file__).parent


@cache
def parts_of_the_window() -> tuple[ast.AST, ...]:
    """All that the window's code is made of, and what counts something in the sentences that planning says to it."""
    read = {
        file: file.read_text(encoding="utf-8")
        for part in ("gui", "planning")
        for file in (PACKAGE / part).rglob("*.py")
    }
    files = (ast.parse(text) for file, text in read.items() if PACKAGE / "gui" in file.parents or "Counted(" in text)
    return tuple(node for file in files for node in ast.walk(file))


def counted_sentences() -> set[str]:
    """Every sentence that the window is given a count for."""
    found = set()
    for node in parts_of_the_window():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            counted = node.func.id == "tr" and any(word.arg == "n" for word in node.keywords)
            sentence = node.args[0] if counted else node.args[1] if node.func.id == "Counted" else None
            if isinstance(sentence, ast.Constant):
                found.add(str(sentence.value))
    return found


def test_it_is_said_by_whose_clock_an_hour_stands_where_this_machine_keeps_another() -> None:
    here = datetime(2027, 1, 14, 10).astimezone()
    assert whose_clock(here) == ""
    away = "Asia/Seoul" if here.utcoffset() != timedelta(hours=9) else "America/New_York"
    assert whose_clock(here.astimezone(ZoneInfo(away))) in ("Seoul time", "New York time")


def test_every_sentence_with_a_count_has_its_singular() -> None:
    known = read_translations(resource("translations", "symposiarch_en.ts").as_posix())
    missing = sorted(sentence for sentence in counted_sentences() if len(known.get(sentence, ())) != 2)
    assert not missing, f"Add both forms to resources/translations/symposiarch_en.ts: {missing}"


def test_no_sentence_is_translated_that_the_window_does_not_say() -> None:
    said = {node.value for node in parts_of_the_window() if isinstance(node, ast.Constant)}
    known = read_translations(resource("translations", "symposiarch_en.ts").as_posix())
    unsaid = sorted(sentence for sentence in known if sentence not in said)
    assert not unsaid, f"Take these out of resources/translations/symposiarch_en.ts: {unsaid}"


def test_every_counted_sentence_says_the_count() -> None:
    assert [sentence for sentence in counted_sentences() if "%n" not in sentence] == []


def test_one_person_is_not_1_people() -> None:
    assert tr("%n people", n=1) == "1 person"
    assert tr("%n people", n=2314) == "2,314 people"


@pytest.mark.parametrize(("n", "form"), [(1, 0), (21, 0), (2, 1), (24, 1), (5, 2), (11, 2), (12, 2), (111, 2), (0, 2)])
def test_russian_counts_take_three_forms(n: int, form: int) -> None:
    assert plural_form(3, n) == form


def test_days_are_said_as_people_say_them() -> None:
    assert [days_from_today(days) for days in (0, 1, -1, 17, -3)] == [
        "today",
        "tomorrow",
        "yesterday",
        "in 17 days",
        "3 days ago",
    ]


def test_what_happened_this_morning_is_told_by_the_clock() -> None:
    morning = now().astimezone()
    assert when(morning) == f"{morning:%H:%M}"
    assert when(morning - timedelta(days=1)).startswith("yesterday")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "first invited"), ("de", "First Invited"), ("tr", "first ınvited"), ("az", "first ınvited")],
)
def test_a_title_within_a_sentence_keeps_the_letters_of_its_language(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr("symposiarch.gui.words.locale", lambda: QLocale(language))
    assert within("First Invited") == said


@pytest.mark.parametrize(("language", "said"), [("en", "Invited"), ("tr", "İnvited")])
def test_a_line_begins_with_the_capital_of_its_language(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr("symposiarch.gui.words.locale", lambda: QLocale(language))
    assert at_start("invited") == said
    assert at_start("") == ""


def test_languages_are_told_and_typed_by_their_names() -> None:
    assert language_words(("az", "ko")) == "Azerbaijani, Korean"
    assert language_words(("pt-BR", "en")) == "Portuguese (Brazil), English"
    assert languages_from("Portuguese (Brazil), Chinese (Taiwan)") == ("pt-BR", "zh-TW")
    assert languages_from("Azerbaijani; 한국어, fr") == ("az", "ko", "fr")


@pytest.mark.usefixtures("qapp")
def test_a_name_that_is_cut_short_goes_on_where_its_script_goes_on() -> None:
    metrics = QFontMetrics(QFont())
    for name in ("Mahammad Abdullayev", "محمد عبد الرحمن السعيد"):
        assert elided(metrics, name, 10_000) == name
    assert elided(metrics, "Mahammad Abdullayev", 80).endswith("…")
    assert elided(metrics, "H.E. محمد عبد الرحمن السعيد", 80).endswith("…\u200f"), "at the left of what is Arabic"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "name",
    [
        "막시밀리아나알렉산드리나호엔촐레른지그마링겐",
        "https://example.org/protocol/2026/dinner/list-of-guests-and-seats.xlsx",
    ],
)
def test_a_name_without_a_blank_is_read_whole_where_there_is_little_room(name: str) -> None:
    label = words(name, wrap=True)
    one_line = words(name)
    assert label.text().replace("\u200b", "") == name
    assert label.minimumSizeHint().width() < one_line.sizeHint().width() / 2
    assert label.heightForWidth(160) > one_line.sizeHint().height()


def test_a_name_with_blanks_is_not_touched() -> None:
    for text in ("Second Symposium on Education and Culture", "한국국제교류재단 이사장", "ahn.jaehyuk@example.org"):
        assert breakable(text) == text


def test_what_is_copied_of_a_broken_word_is_as_it_was_written(qtbot: QtBot) -> None:
    path = "/home/protocol/.local/share/symposiarch/receptions-of-the-year.symposiarch"
    label = selectable(words(path, wrap=True))
    qtbot.addWidget(label)
    label.resize(120, 200)
    with qtbot.waitExposed(label):
        label.show()
    label.setFocus()
    label.setSelection(0, len(label.text()))
    QTest.keySequence(label, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == path
