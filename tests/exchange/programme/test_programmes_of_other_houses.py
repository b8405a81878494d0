"""Programmes as other houses publish them: rooms behind the hour, mails, what comes afterwards, topics over names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import DAY, people, told
from tests.exchange.programme.test_typed_programmes import of_text

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.model.programme import ItemKind

BODY = """10.30 Uhr (Hörsaal Q 1): Eröffnung
Dr. Birgit Rieger (Präsidentin der Universität)
11.00 Uhr (Mensa/Café): Mittagspause
12.15 Uhr: Vortrag
Dr. Anna Brandt, Universität Bonn
Schlusswort
Bundesministerin Dr. Maria Schneider
Im Anschluss: Buffet mit Wein
"""
ITEMS = [
    ("10 10:30", 30, "Eröffnung", "Hörsaal Q 1"),
    ("10 11:00", 75, "Mittagspause", "Mensa/Café"),
    ("10 12:15", 20, "Vortrag", ""),
    ("", 10, "Schlusswort", ""),
    ("", 60, "Im Anschluss: Buffet mit Wein", ""),
]


def test_rooms_behind_the_hour_and_what_comes_without_one(tmp_path: Path) -> None:
    found = of_text(tmp_path, BODY)
    assert told(found.items) == ITEMS
    assert people(found.items[2]) == [("", "Dr. Anna Brandt", "Universität Bonn")]
    assert people(found.items[3]) == [("", "Dr. Maria Schneider", "Bundesministerin")]


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_programme_in_a_mail_or_a_page_is_read_line_by_line(tmp_path: Path, kind: str) -> None:
    written = BODY if kind == "plain" else "".join(f"<p>{line}</p>\n" for line in BODY.splitlines())
    fields = (
        f"From: a@x.org\nTo: b@x.org\nSubject: Programm\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n"
    )
    path = tmp_path / "programme.eml"
    path.write_text(f"{fields}Content-Transfer-Encoding: 8bit\n\n{written}", encoding="utf-8")
    assert told(read_programme(path, first_day=DAY).items) == ITEMS


def test_a_programme_without_hours_is_told_by_what_happens(tmp_path: Path) -> None:
    found = of_text(
        tmp_path,
        "75 Jahre Grundgesetz\nBegrüßung\nDr. Anna Brandt\nVorsitzende des Vereins\nGrußwort\nMaria Schneider\n"
        "Botschafterin von Frankreich\nFestvortrag: Recht und Freiheit\nProf. Dr. Peter Lang\nPräsident des Gerichts\n"
        "Empfang\n",
    )
    assert [item.title for item in found.items] == [
        "Begrüßung",
        "Grußwort",
        "Festvortrag: Recht und Freiheit",
        "Empfang",
    ]
    assert [people(item) for item in found.items[:3]] == [
        [("", "Dr. Anna Brandt", "Vorsitzende des Vereins")],
        [("", "Maria Schneider", "Botschafterin von Frankreich")],
        [("", "Prof. Dr. Peter Lang", "Präsident des Gerichts")],
    ]
    with pytest.raises(SymposiarchError, match="No programme"):
        of_text(
            tmp_path, "Dear colleagues,\n\nthe reception was lovely.\nLunch was good.\nThe concert, too.\nAnn Lee\n"
        )


@pytest.mark.parametrize(
    ("line", "day"),
    [("Dienstag, 25.08.", 25), ("Kedd (08.25.)", 25), ("Fr 21.8.", 21), ("um 9.10.", None), ("Saal 1.2.", None)],
)
def test_a_day_without_its_year_beside_that_of_the_week(line: str, day: int | None) -> None:
    assert read_day(line, first=date(2026, 8, 20)) == (day and date(2026, 8, day))


def test_days_above_the_first_hour_stay_lines_of_their_own(tmp_path: Path) -> None:
    found = of_text(
        tmp_path, f"DRAFT PROGRAMME\n{DAY:%d %B %Y}\nArrival\n{DAY.day + 1} {DAY:%B %Y}\n08.00-09.00\nDeparture\n"
        "10.00-11.30\nOpening\n"
    )  # fmt: skip
    assert [item.begins and item.begins.day for item in found.items] == [DAY.day + 1] * 2


def test_several_in_brackets_stay_in_their_order() -> None:
    found = read_people("植野篤志(外務省 国際協力局 課長)\n工藤絵理(世界食糧計画 日本事務所 首席調査官)")
    assert [one.name for one in found] == ["植野篤志", "工藤絵理"]


def test_a_kind_in_brackets_under_the_title_is_that_of_the_item() -> None:
    title, found = title_and_people("“Arts & Business”\n(Keynote Address)\nSarah Melzer (Artists’ Promoter)")
    assert (title, [one.name for one in found]) == ("“Arts & Business” (Keynote Address)", ["Sarah Melzer"])
    assert kind_of(title) is ItemKind.KEYNOTE


def test_topics_and_posts_over_names_make_nobody() -> None:
    found = read_people(
        "Henryk Nowak, Instytut Filozofii\nZnaczenie dobrych relacji\nJan Kowalski, Doradca Prezydenta\n"
        "Ambasador Republiki w Warszawie\nMaria Schmidt"
    )
    assert [(one.name, one.topic) for one in found] == [
        ("Henryk Nowak", ""),
        ("Jan Kowalski", "Znaczenie dobrych relacji"),
        ("Maria Schmidt", ""),
    ]
    assert found[2].title == "Ambasador Republiki w Warszawie"


def test_a_line_that_goes_on_is_nobody_of_its_own() -> None:
    found = read_people("Anna Roux, adjointe en charge de\nl’enseignement supérieur\nMarc Petit, directeur")
    assert [one.name for one in found] == ["Anna Roux", "Marc Petit"]
    assert found[0].title == "adjointe en charge de l’enseignement supérieur"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Bernard Martin, président du Sénat, Thierry de Brissac, directeur général, Maria Lopez, journaliste",
            ["Bernard Martin", "Thierry de Brissac", "Maria Lopez"],
        ),
        ("Prof. Peter Schmidt, Ministerium für Wissenschaft, Forschung und Kunst Hessen", ["Prof. Peter Schmidt"]),
        ("Maria Lopez, Director of Arts, Culture and Education", ["Maria Lopez"]),
        ("Aslan Karim, Seo Da-in, Murad Huseyn", ["Aslan Karim", "Seo Da-in", "Murad Huseyn"]),
    ],
)  # fmt: skip
def test_several_with_their_posts_stand_in_one_line(line: str, names: list[str]) -> None:
    assert [one.name for one in read_people(line)] == names
