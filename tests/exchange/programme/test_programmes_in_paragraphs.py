"""Typed programmes whose times stand on lines of their own, with people, posts, topics and places on lines below."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import DAY, people, told
from tests.exchange.programme.test_typed_programmes import of_text

from symposiarch.exchange.programme.writing.clock import time_before
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people

GERMAN = """Jahrestagung
18.00 bis 18.20 Uhr
Eröffnung

Prof. Dr. Kurt Lindner
Präsident des Rates

18.20 bis 19.10 Uhr
Einleitungsvorträge
Dr. Anna Brandt
Bundesministerin für Bildung
"Wachstum durch Bildung"

Thomas Seidel
Vorstand Personal, Nord AG
"Standort Deutschland"

19.10 bis 20.00 Uhr
Podium I
Von den Besten lernen - Gute Bildung für alle von Anfang an?

Podiumsteilnehmer:
Dorothea Belz
Associate General Counsel,
Nord Europe, Africa

Diskussionsleitung:
Martin Kessel
Rheinische Post

20 Uhr
Empfang

Anschließend Konzert
"""


def test_what_stands_under_a_time_of_its_own_goes_on_until_the_next(tmp_path: Path) -> None:
    found = of_text(tmp_path, GERMAN)
    assert told(found.items) == [
        ("10 18:00", 20, "Eröffnung", ""),
        ("10 18:20", 50, "Einleitungsvorträge", ""),
        ("10 19:10", 50, "Podium I Von den Besten lernen - Gute Bildung für alle von Anfang an?", ""),
        ("10 20:00", 90, "Empfang", ""),
        ("", 15, "Anschließend Konzert", ""),
    ]
    assert people(found.items[0]) == [("", "Prof. Dr. Kurt Lindner", "Präsident des Rates")]
    assert [(one.name, one.title, one.topic) for one in found.items[1].roles] == [
        ("Dr. Anna Brandt", "Bundesministerin für Bildung", "Wachstum durch Bildung"),
        ("Thomas Seidel", "Vorstand Personal, Nord AG", "Standort Deutschland"),
    ]
    assert people(found.items[2]) == [
        ("panellist", "Dorothea Belz", "Associate General Counsel, Nord Europe, Africa"),
        ("moderator", "Martin Kessel", "Rheinische Post"),
    ]


def test_what_is_in_no_item_is_told(tmp_path: Path) -> None:
    told = GERMAN.replace("Anschließend Konzert", "Konzert im Hof")
    assert [problem.message for problem in of_text(tmp_path, told).problems] == [
        "“Konzert im Hof” stands in no item of the programme. Add it where it belongs."
    ]


def test_a_place_under_most_times_is_one_and_under_one_of_many_may_be_what_happens(tmp_path: Path) -> None:
    text = """9 Uhr
Festsaal, Rathaus der Stadt, Marktstraße 13
Check-in

12.30–13.30 Uhr
Mensa am Park, Marienstraße 15
Mittagspause
"""
    assert told(of_text(tmp_path, text).items) == [
        ("10 09:00", 90, "Check-in", "Festsaal, Rathaus der Stadt, Marktstraße 13"),
        ("10 12:30", 60, "Mittagspause", "Mensa am Park, Marienstraße 15"),
    ]
    walk = "9 Uhr\nGang zum Romano-Platz\nBegrüßung\n\n10 Uhr\nEmpfang\n\n11 Uhr\nEnde\n"
    assert told(of_text(tmp_path, walk).items)[0] == ("10 09:00", 60, "Gang zum Romano-Platz Begrüßung", "")


def test_spans_behind_a_stroke_with_what_belongs_to_them_behind_blank_lines(tmp_path: Path) -> None:
    text = """Chairman: Professor Samuel Kirby

Tuesday, December 10

Registration | 3:00 p.m.-3:40 p.m.

Location: Lobby of the Library

Plenary Session | 4:00 p.m.-4:40 p.m.

"Where should foreign policy priorities be now, and what does that mean for Europe?"

Introduction: Professor Helen Lane, Naval War College

Closing Remarks | 5:00 p.m.-5:10 p.m.

Speaker: Dr. Richard Schnell, President, Norwich University
"""
    found = of_text(tmp_path, text)
    assert told(found.items) == [
        ("10 15:00", 40, "Registration", "Lobby of the Library"),
        ("10 16:00", 40, "Plenary Session", ""),
        ("10 17:00", 10, "Closing Remarks", ""),
    ]
    assert people(found.items[1]) == [("speaker", "Professor Helen Lane", "Naval War College")]
    assert people(found.items[2]) == [("speaker", "Dr. Richard Schnell", "President, Norwich University")]
    assert [problem.message[:20] for problem in found.problems] == ["“Chairman: Professor"]


def test_the_day_next_above_counts_and_a_span_of_days_begins_with_its_first(tmp_path: Path) -> None:
    text = "Programme (11–13 December 2026)\n\n10 December, Thursday\n9:00 Coffee\n10:00 Opening\n"
    assert [row[0] for row in told(of_text(tmp_path, text).items)] == ["10 09:00", "10 10:00"]
    assert read_day("11–13 December 2026", first=DAY) == date(2026, 12, 11)


def test_bold_times_bullets_and_places_of_a_marked_up_text(tmp_path: Path) -> None:
    text = """## Saturday, 12 December
**8:00 AM – 9:45 AM: Members' Spring Breakfast**
- Location: Archives Room
- Panelists:
  - Hon. Sarah Baker, former Under Secretary
  - Cindy Young, Director of Policy

**10:20 AM – 10:30 AM: Break**
"""
    found = of_text(tmp_path, text).items
    assert told(found) == [
        ("12 08:00", 105, "Members' Spring Breakfast", "Archives Room"),
        ("12 10:20", 10, "Break", ""),
    ]
    assert people(found[0]) == [
        ("panellist", "Hon. Sarah Baker", "former Under Secretary"),
        ("panellist", "Cindy Young", "Director of Policy"),
    ]


def test_a_stroke_behind_the_time_and_names_behind_a_blank_line(tmp_path: Path) -> None:
    text = """14.30-14.35 | INTRODUZIONE
Patrizia Salomone – Vicepresidente dell'Accademia

14.50-15.50 | Tavola rotonda: LA CULTURA OGGI

Marica Damasio (moderatrice) – Giornalista
Michele Gotti – Presidente del Comitato

15.50-16.00 | CONCLUSIONI
"""
    found = of_text(tmp_path, text).items
    assert [item.title for item in found] == ["INTRODUZIONE", "Tavola rotonda: LA CULTURA OGGI", "CONCLUSIONI"]
    assert people(found[1]) == [
        ("moderator", "Marica Damasio", "Giornalista"),
        ("", "Michele Gotti", "Presidente del Comitato"),
    ]


def test_spans_in_brackets_behind_numbered_items(tmp_path: Path) -> None:
    text = "1) Abertura (autoridades) (9:00 – 10:00 horas)\n2) Mesa Redonda: Rumos. (10:20 – 13:00 horas)\n"
    assert told(of_text(tmp_path, text).items) == [
        ("10 09:00", 60, "Abertura (autoridades)", ""),
        ("10 10:20", 160, "Mesa Redonda: Rumos", ""),
    ]


def test_a_sentence_below_a_title_describes_it(tmp_path: Path) -> None:
    text = """16h15 - 17h15 : Première table ronde
Chaque intervenant prendra la parole pendant une dizaine de minutes avant un débat.
Modérateur : Pierre Martin, ambassadeur
17h15 : Cocktail
"""
    item = of_text(tmp_path, text).items[0]
    assert (item.title, item.description[:18]) == ("Première table ronde", "Chaque intervenant")
    assert people(item) == [("moderator", "Pierre Martin", "ambassadeur")]


def test_our_own_text_is_read_back_with_its_topics() -> None:
    (one,) = read_people("Doç. Dr. Ayla Demir, Ege Üniversitesi: Dede Korkut'ta Konukluk")
    assert (one.name, one.title, one.topic) == ("Doç. Dr. Ayla Demir", "Ege Üniversitesi", "Dede Korkut'ta Konukluk")


def test_words_whose_letters_stand_apart(tmp_path: Path) -> None:
    text = "14 : 00 - 14 : 10  개 회 사 : 김문환 총장\n15 : 00 - 15 : 10  휴      식\n"
    found = of_text(tmp_path, text).items
    assert [(item.kind.value, item.title) for item in found] == [("opening", "개회사"), ("break", "휴식")]
    assert people(found[0]) == [("", "김문환", "총장")]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("10–12.15 Uhr Sitzung", "10–12.15 Uhr"),
        ("15.30 – 19 horas: sesiones", "15.30 – 19 horas"),
        ("11 horas: acto de inauguración", "11 horas"),
        ("Ore 10.00 – Saluti", "10.00"),
    ],
)
def test_hours_as_they_are_written_elsewhere(line: str, time: str) -> None:
    found = time_before(line)
    assert found is not None
    assert found[0] == time


@pytest.mark.parametrize(
    ("text", "title", "wanted"),
    [
        (
            "Présentation par Isabelle Malet, conseillère\n- Mot de M. Roux, préfet",
            "Présentation",
            [("Isabelle Malet", "conseillère"), ("M. Roux", "préfet")],
        ),
        ("基調講演 田中一郎（東京大学教授）", "基調講演", [("田中一郎", "東京大学教授")]),
        ("开幕式\n1. 王建国 副校长致欢迎辞", "开幕式", [("王建国", "副校长")]),
        ("Лекция “Миф о метеорите”, доцент В.Л. Натанов", "Лекция “Миф о метеорите”", [("доцент В.Л. Натанов", "")]),
        (
            "Conferencia inaugural a cargo del Excmo. Sr. D. José Luis Pardo, Embajador",
            "Conferencia inaugural",
            [("Excmo. Sr. D. José Luis Pardo", "Embajador")],
        ),
        (
            "Saluti istituzionali, Sindaco della Città di Torino, Stefano Lo Bianco",
            "Saluti istituzionali",
            [("Stefano Lo Bianco", "Sindaco della Città di Torino")],
        ),
        (
            "Conferencia: «Cultura», a cargo de Dña. Isabel Torres, catedrática",
            "Conferencia: «Cultura»",
            [("Dña. Isabel Torres", "catedrática")],
        ),
        ("장영달(국민대 동문회장)", "장영달", [("장영달", "국민대 동문회장")]),
        (
            "Debate\nSimone Battisti, Hokuto\nAngela Simoni, Fondazione Basso",
            "Debate",
            [("Simone Battisti", "Hokuto"), ("Angela Simoni", "Fondazione Basso")],
        ),
    ],
)
def test_who_speaks_beside_and_below_a_title(text: str, title: str, wanted: list[tuple[str, str]]) -> None:
    told, named = title_and_people(text)
    assert (told, [(one.name, one.title) for one in named]) == (title, wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ann Lee (INALCO), director of studies", [("Ann Lee", "INALCO, director of studies")]),
        (
            "H.E. Ramin Hasanov, Ambassador to Korea\nZati-aliləri Ramin Həsənov, Koreyadakı səfir",
            [("H.E. Ramin Hasanov", "Ambassador to Korea")],
        ),
        ("小栗泉（テレビ報道局記者、元キャスター）", [("小栗泉", "テレビ報道局記者、元キャスター")]),
        ("Rector of the University, Prof. Ann Lee", [("Prof. Ann Lee", "Rector of the University")]),
        ("Excmo. Sr. Embajador, D. Elmar Rustamov", [("D. Elmar Rustamov", "Excmo. Sr. Embajador")]),
        ("Председатель жюри Мария Ильина", [("Мария Ильина", "Председатель жюри")]),
        ("Min-ji Park, Ministerium für Kultur, Sport", [("Min-ji Park", "Ministerium für Kultur, Sport")]),
        ("長谷川 真一氏 ILO駐日事務所代表", [("長谷川 真一", "ILO駐日事務所代表")]),
        ("モハメッド・アリ(WFP 世界食糧計画代表)", [("モハメッド・アリ", "WFP 世界食糧計画代表")]),
        ("陈静研究员(中国社会科学院)", [("陈静", "中国社会科学院 研究员")]),
        ("발표 - 한시준(단국대 교수)", [("한시준", "단국대 교수")]),
    ],
)
def test_who_is_told_with_what_stands_around_the_name(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(one.name, one.title) for one in read_people(text)] == wanted
