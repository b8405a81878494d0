"""Where a typed programme sets its times, its titles and those who speak: learned from what repeats on the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from tests.exchange.programme.programme_files import DAY, read, told
from tests.exchange.programme.test_typed_programmes import of_text

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.values import ReadItem
from symposiarch.exchange.programme.writing.clock import time_before
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.programme.writing.titles import title_and_people

BEHIND = """Registration and breakfast 9:30 a.m.
Keynote: Dr. Mira Holt, Expert on schools 10:20 a.m.
Break 11:20 a.m.
Panel: What is the future of education? 1:05 p.m.
"""
OVER = """일정 프로그램
12.10(목)
조정자회의
15:00-17:00
- 각국대표 회의(비공개)
환영만찬
18:00-20:00
- 주최측 초청
12.11(금)
접수
8:30-9:20
- 참가자 접수
휴식
16:00-16:30
"""
PLACED = """1:00-2:00pm Harbour Center / River Ballroom 2 & 3

Registration

2:00-2:30pm River Ballroom 2 & 3

Welcome and overview

Arne Dunham, Secretary of Education

2:30-3:30pm River Ballroom 2 & 3

Structuring collaboration

Moderator: Carl Rosen, General Counsel
Participants:
Andrea Alonso, CEO, Harbour City Schools
Jean Clement, President, Teachers Association
"""
WITHIN = """# Symposium
## 10 December 2026 | Session I (10:30–12:00) | Chair: Prof. Dr. Saba Ozer
- Prof. Dr. Alper Gunes (Ege University) — Old roads
- Dr. Sezer Cabar (Kocaeli University) — New roads
## 11 December 2026 | Session II (10:00–12:00) | Chair: Prof. Dr. Oya Demir
- Dr. Faruk Acar (Marmara University) — Schools between them
"""
NUMBERED = """1. Teil
16.00 - 17.30 (Moderation: Prof. Dr. Bernd Kosel)
I. Die Geschichte der Beziehungen
Dr. Robert Kosir (Nordakademie)
II. Die Jahre danach
Dr. Anna Seidel (Hafenmuseum)
2. Teil
18.00 - 20.00 (Moderation: Dr. Robert Kosir)
III. Die Beziehungen heute
Peter Lang (Hafenzeitung)
"""


def shown(items: tuple[ReadItem, ...]) -> list[tuple[str, str, str, list[str]]]:
    return [
        (one.begins.strftime("%d %H:%M") if one.begins else "", one.title, one.room, [who.name for who in one.roles])
        for one in items
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BEHIND,
            [
                ("10 09:30", "Registration and breakfast", "", []),
                ("10 10:20", "Keynote", "", ["Dr. Mira Holt"]),
                ("10 11:20", "Break", "", []),
                ("10 13:05", "Panel: What is the future of education?", "", []),
            ],
        ),
        (
            OVER,
            [
                ("10 15:00", "조정자회의", "", []),
                ("10 18:00", "환영만찬", "", []),
                ("11 08:30", "접수", "", []),
                ("11 16:00", "휴식", "", []),
            ],
        ),
        (
            PLACED,
            [
                ("10 13:00", "Registration", "Harbour Center / River Ballroom 2 & 3", []),
                ("10 14:00", "Welcome and overview", "River Ballroom 2 & 3", ["Arne Dunham"]),
                (
                    "10 14:30", "Structuring collaboration", "River Ballroom 2 & 3",
                    ["Carl Rosen", "Andrea Alonso", "Jean Clement"],
                ),
            ],
        ),
        (
            WITHIN,
            [
                ("10 10:30", "Session I", "", ["Prof. Dr. Saba Ozer", "Prof. Dr. Alper Gunes", "Dr. Sezer Cabar"]),
                ("11 10:00", "Session II", "", ["Prof. Dr. Oya Demir", "Dr. Faruk Acar"]),
            ],
        ),
        (
            NUMBERED,
            [
                ("10 16:00", "1. Teil", "", ["Prof. Dr. Bernd Kosel", "Dr. Robert Kosir", "Dr. Anna Seidel"]),
                ("10 18:00", "2. Teil", "", ["Dr. Robert Kosir", "Peter Lang"]),
            ],
        ),
    ],
    ids=["times behind", "titles over times", "places beside times", "times within", "numbered parts"],
)  # fmt: skip
def test_each_way_to_set_the_times_of_a_page_is_read(
    tmp_path: Path, text: str, expected: list[tuple[str, str, str, list[str]]]
) -> None:
    assert shown(of_text(tmp_path, text).items)[: len(expected)] == expected


SPEECHES = """19:00 – Arrival of the guests

19:10 – Welcome by Mr Marc Holm, president of the Association

Opening words by Mr Franz Berg and Mr Claude Roux

Keynote by Mr Ranga Iyer: “Old roads”

Coffee break

20:40 – Walking dinner
"""
PARAGRAPHS = """18.15 Uhr

Begrüßung

Dr. Albrecht Lamp, Vorstand der Nordstiftung

Einführung

Matthias Platz, Direktor der Nordakademie

Empfang auf Einladung der Stadt

20.30 Uhr

Ausklang
"""
LISTS = """W programie:

Godz.13:30

  • Korowód przy moście.

Godz. 14:00

  • Poświęcenie wieńców.
  • Powitanie gości.

godz. 17:00 - Plac przy scenie:
- raport
- przemówienia
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            SPEECHES,
            [
                ("10 19:00", "Arrival of the guests", []),
                ("10 19:10", "Welcome", ["Mr Marc Holm"]),
                ("", "Opening words", ["Mr Franz Berg", "Mr Claude Roux"]),
                ("", "Keynote", ["Mr Ranga Iyer"]),
                ("", "Coffee break", []),
                ("10 20:40", "Walking dinner", []),
            ],
        ),
        (
            PARAGRAPHS,
            [
                ("10 18:15", "Begrüßung", ["Dr. Albrecht Lamp"]),
                ("", "Einführung", ["Matthias Platz"]),
                ("", "Empfang auf Einladung der Stadt", []),
                ("10 20:30", "Ausklang", []),
            ],
        ),
        (
            LISTS,
            [
                ("10 13:30", "Korowód przy moście.", []),
                ("10 14:00", "Poświęcenie wieńców.", []),
                ("", "Powitanie gości.", []),
                ("10 17:00", "Plac przy scenie:", []),
                ("", "raport", []),
                ("", "przemówienia", []),
            ],
        ),
    ],
    ids=["speeches", "headings over names", "lists"],
)
def test_several_things_below_one_time_are_each_an_item(
    tmp_path: Path, text: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    found = shown(of_text(tmp_path, text).items)
    assert [(begins, title, people) for begins, title, _, people in found] == expected


BULLETS = """Das folgende Programm ist vorgesehen:
- Begrüßung durch Dr. Adrian Sommer
- Plädoyer
- Musikalisches Intermezzo
- Dank und Verabschiedung durch Dr. Adrian Sommer
"""
TITLED = """Begrüßung und Eröffnung der Tagung
Ulrich Bonke
Stellvertretender Bundesvorsitzender der Landsmannschaft

Die untere Weichselregion
in der Perspektive einer Beziehungsgeschichte
Prof. Dr. Hans-Jürgen Bommel, Gießen

Abschlussdiskussion
Leitung: Dr. Erik Sander
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BULLETS,
            [
                ("Begrüßung", ["Dr. Adrian Sommer"]),
                ("Plädoyer", []),
                ("Musikalisches Intermezzo", []),
                ("Dank und Verabschiedung", ["Dr. Adrian Sommer"]),
            ],
        ),
        (
            TITLED,
            [
                ("Begrüßung und Eröffnung der Tagung", ["Ulrich Bonke"]),
                (
                    "Die untere Weichselregion in der Perspektive einer Beziehungsgeschichte",
                    ["Prof. Dr. Hans-Jürgen Bommel"],
                ),
                ("Abschlussdiskussion", ["Dr. Erik Sander"]),
            ],
        ),
        (
            "【プログラム】\n1.開会挨拶:宿利 正史氏 研究所会長\n2.来賓挨拶:冨田 浩司氏 特命全権大使\n"
            "3.基調講演:日米関係\n白石 隆氏 大学理事長\n",
            [("開会挨拶", ["宿利 正史"]), ("来賓挨拶", ["冨田 浩司"]), ("基調講演:日米関係", ["白石 隆"])],
        ),
        (
            "PROGRAMM\nFestrede\n• Guido Wolff, Minister der Justiz\n\nPodiumsdiskussion\n"
            "• Dr. Sebastian Dorf | Kurator\n• Felix Neuner | Gründer des Nordhauses\n",
            [("Festrede", ["Guido Wolff"]), ("Podiumsdiskussion", ["Dr. Sebastian Dorf", "Felix Neuner"])],
        ),
    ],
    ids=["a list", "paragraphs", "numbers", "lists of people"],
)
def test_a_programme_without_hours_is_read_by_what_repeats(
    tmp_path: Path, text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert [(one.title, [who.name for who in one.roles]) for one in of_text(tmp_path, text).items] == expected


def test_a_table_of_one_column_is_read_line_by_line(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=0, cols=1)
    for line in ("14h30 : OUVERTURE", "Caroline ROUX, chercheuse", "", "15h – 16h15 : DÉBAT", "Animée par Paul NOIR"):
        table.add_row().cells[0].text = line
    document.save(str(path := tmp_path / "programme.docx"))
    assert told(read_programme(path, first_day=DAY).items) == [
        ("10 14:30", 30, "OUVERTURE", ""),
        ("10 15:00", 75, "DÉBAT", ""),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mesa redonda\nModerador: Teodoro Conde López. Gerente de la Universidad.", ["Teodoro Conde López"]),
        ("La sfida\na cura di Francesco Pigli, Presidente della Regione", ["Francesco Pigli"]),
        ("開幕式\n挨拶:工藤泰志(代表)川口順子(元大臣)", ["工藤泰志", "川口順子"]),
        ("Bekenntnisse\n1. Landrat Dr. Schulz\n2. Theo Hinrich (Nordbund)\n3. Falk Hemming (Abiturient)", 3),
        ("Débat\nHady Bâ, maître de conférences\nPaul Mat, doctorant\nAnimée par Luc Noir, journaliste", 3),
        ("Empfang\nAm Piano: Nikolai Orlow", ["Nikolai Orlow"]),
        ("Podium\nModeration: Dr. Gerd Albers, Direktor\nanschließend Diskussion", ["Dr. Gerd Albers"]),
    ],
)
def test_who_is_told_in_ways_of_other_languages_is_somebody(text: str, names: list[str] | int) -> None:
    found = [one.name for one in title_and_people(text)[1]]
    assert found == names if isinstance(names, list) else len(found) == names


def test_a_place_behind_an_at_and_a_column_of_colons_are_no_titles(tmp_path: Path) -> None:
    found = of_text(tmp_path, "18:00 : Opening\n19:00 – 20:00 : Welcome Reception @ Cromwell Hall, Harbour\n").items
    assert [(one.title, one.room) for one in found] == [
        ("Opening", ""),
        ("Welcome Reception", "Cromwell Hall, Harbour"),
    ]
    rows = [["0800 – 0830", ":", "Registration"], ["0830 – 0900", ":", "Opening"], ["0900 – 1000", ":", "Lunch break"]]
    assert [one.title for one in read(tmp_path, rows).items] == ["Registration", "Opening", "Lunch break"]


def test_hours_and_days_of_further_languages() -> None:
    assert time_before("08h30 às 9h00 – Credenciamento") == ("08h30 às 9h00", "Credenciamento")
    assert time_before("5.20(목) 회의") is None
    assert read_day("Пятница 11.12", first=DAY) == DAY.replace(day=11)
    assert read_day("Saal 10.12", first=DAY) is None
