"""On how many lines a typed page tells of each person, and what only describes an item: learned from what repeats."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import DAY, people
from tests.exchange.programme.test_typed_programmes import of_text

from symposiarch.exchange.programme.writing.clock import time_before
from symposiarch.exchange.programme.writing.days import read_day
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people

HOUSE_NAME_POST = """10.00 - Açılış Konuşmaları
KSTE
Prof. Dr. Yunus Barlas
Rektör
Kıyı Ticaret Odası
Lütfi Kalın
Komite Başkanı
10.30 - Rüzgâr ve Güneş
Poyraz Enerji
Hasan Sağun
Tünel Şefi
Enerko
Murat Yaldız
İş Geliştirme Müdürü
11.50 - Öğle Yemeği
"""
SENTENCES = """09:00 Qeydiyyat və Qarşılama
İştirakçıların qeydiyyatı və qarşılanması.
10:30 Çıxış: "Kiçik şəhərlər və yeni yollar"
Leyla Əliyeva
Yeni yolların kiçik şəhərlərə təsiri haqqında.
12:00 Nahar Fasiləsi
Tanışlıq üçün bir saat.
"""
LISTS = """9:45 a.m. – 11:00 a.m.
How have the roads changed, and what does it mean?

  • Paper presented
  • Identify the cornerstones
  • Discuss the constants

Richard K. Batts, Professor of War Studies, Harbour University

Lawrence J. Korn, Senior Fellow, Center for Progress

11:15 a.m. – 12:30 p.m.
Who pays for schools?
What are the costs of schools across the coast? Which towns pay for them, and which do not any more?
Moderator: Carl Rosen, Editor
Speakers:
-
Kim Calder, 19th Mayor
- Ana Palacios, Former Minister
"""


def test_three_lines_a_person_are_read_as_most_of_them_stand(tmp_path: Path) -> None:
    opening, wind, lunch = of_text(tmp_path, HOUSE_NAME_POST).items
    assert [one[1:] for one in people(opening)] == [
        ("Prof. Dr. Yunus Barlas", "Rektör, KSTE"),
        ("Lütfi Kalın", "Komite Başkanı, Kıyı Ticaret Odası"),
    ]
    assert [one[1:] for one in people(wind)] == [
        ("Hasan Sağun", "Tünel Şefi, Poyraz Enerji"),
        ("Murat Yaldız", "İş Geliştirme Müdürü, Enerko"),
    ]
    assert (wind.title, people(lunch)) == ("Rüzgâr ve Güneş", [])


def test_where_a_sentence_stands_under_most_titles_it_describes(tmp_path: Path) -> None:
    found = of_text(tmp_path, SENTENCES).items
    assert [(one.title.replace("\n", " "), [name for _, name, _ in people(one)]) for one in found] == [
        ("Qeydiyyat və Qarşılama", []),
        ('Çıxış: "Kiçik şəhərlər və yeni yollar"', ["Leyla Əliyeva"]),
        ("Nahar Fasiləsi", []),
    ]
    assert found[1].description == "Yeni yolların kiçik şəhərlərə təsiri haqqında."


def test_a_list_or_questions_between_a_title_and_its_people_describe(tmp_path: Path) -> None:
    roads, schools = of_text(tmp_path, LISTS).items
    assert roads.title == "How have the roads changed, and what does it mean?"
    assert roads.description == "Paper presented\nIdentify the cornerstones\nDiscuss the constants"
    assert [name for _, name, _ in people(roads)] == ["Richard K. Batts", "Lawrence J. Korn"]
    assert (schools.title, schools.description[:14]) == ("Who pays for schools?", "What are the c")
    assert [name for _, name, _ in people(schools)] == ["Carl Rosen", "Kim Calder", "Ana Palacios"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Prof. Dr. Guido Mehlert und Holger Futterer, Universität Erlen", ["Universität Erlen"] * 2),
        ("G. John Ikeda and Anne-Marie Slater, Project Directors", ["Project Directors"] * 2),
        ("Anna Schmidt and Peter Weiss, Director", ["", "Director"]),
        ("Мирон Гребер, Директор ОАО «Парк»", ["Директор ОАО «Парк»"]),
        ('Jacek Pochlop, Prezes "Forum"', ['Prezes "Forum"']),
        ("Dr. Ernst-Jörg von Studner, Vorsitzender des Vorstands, Nordisches Forum e.V.", 1),
        ("Panelistler\nModeratör: Prof. Dr. Deniz Kara\nDr. Cihan Öner (Deniz Üniversitesi)", 2),
    ],
)
def test_posts_behind_the_last_of_two_houses_in_quotation_marks_and_headings(line: str, found: list[str] | int) -> None:
    told = [one.title for one in read_people(line)]
    assert told == found if isinstance(found, list) else len(told) == found


@pytest.mark.parametrize(
    ("line", "title", "found"),
    [
        (
            "Discours de bienvenue du Maire du Plateau, Jacques Roux",
            "Discours de bienvenue",
            [("Jacques Roux", "Maire du Plateau", "")],
        ),
        (
            "Приветственное слово Ректора университета Забелина А.Г.",
            "Приветственное слово",
            [("Забелина А.Г.", "Ректора университета", "")],
        ),
        ("Keynote Anna Berg, Direktorin", "Keynote", [("Anna Berg", "Direktorin", "")]),
        ("Plenary session 1: Dr David Hollis: What is our why?", 1, [("Dr David Hollis", "", "What is our why?")]),
        (
            "Official opening: Hon. Ben Carrol - Minister for Education, Deputy Premier",
            "Official opening",
            [("Hon. Ben Carrol", "Minister for Education, Deputy Premier", "")],
        ),
        (
            'Vortrag: "Wissenschaft in der Krise", Prof. Dr. Guido Mehlert, Universität Erlen',
            'Vortrag: "Wissenschaft in der Krise"',
            [("Prof. Dr. Guido Mehlert", "Universität Erlen", "")],
        ),
        (
            "Conférences\nDr Malik DIALLO Directeur Général de l'Institut",
            "Conférences",
            [("Dr Malik DIALLO", "Directeur Général de l'Institut", "")],
        ),
        ("Lecture on Anna Karenina, Director's cut", 0, []),
        ("Talk: Old roads: what is left", 0, []),
        ("Eröffnung Ausstellung Anna Berg, Malerin", 0, []),
    ],
)
def test_a_speech_and_whose_it_is_without_a_sign_or_between_colons(
    line: str, title: str | int, found: list[tuple[str, str, str]]
) -> None:
    said, named = title_and_people(line)
    assert [(one.name, one.title, one.topic) for one in named] == found
    assert said == (title if isinstance(title, str) else line.split(": ", maxsplit=1)[0] if title else line)


def test_places_below_titles_noon_and_days_of_further_languages(tmp_path: Path) -> None:
    typed = "9.00 Anmeldung\nFoyer der blauen Halle\n10.00 Eröffnung\nFestsaal, Markt 3\n11.00 Ende\n"
    found = of_text(tmp_path, typed).items
    assert [(one.title, one.room) for one in found[:2]] == [
        ("Anmeldung", "Foyer der blauen Halle"),
        ("Eröffnung", "Festsaal, Markt 3"),
    ]
    assert time_before("8:00 a.m. – noon School visits") == ("8:00 a.m. – noon", "School visits")
    assert time_before("Midday - 1:15 pm Lunch") == ("Midday - 1:15 pm", "Lunch")
    assert time_before("12:00 Afternoon tea") == ("12:00", "Afternoon tea")
    days = ("Samstag, 24. 9. 2016", "24 września 2016", "24 de setembro de 2016", "Day 2 led by")
    assert [str(read_day(text, first=DAY)) for text in days] == ["2016-09-24"] * 3 + ["2026-12-11"]
    assert read_day("Pomnik Niepodległości, ul. Konstytucji 3 Maja", first=DAY) is None


def test_whoever_stands_where_others_are_named_is_somebody_though_no_list_knows_the_name(tmp_path: Path) -> None:
    text = (
        "10:00 “The roads of the south”\nDr. Ann Lee\n11:00 “Maps and harbours”\nProf. Tom Vance\n"
        "12:00 “Schools of the north”\nDr. Mia Roux\n13:00 “The universal scale”\nKoen de Zwikker\n"
        "14:00 Coffee\nOld Foyer\n"
    )
    named = [[one.name for one in item.roles] for item in of_text(tmp_path, text).items]
    assert named == [["Dr. Ann Lee"], ["Prof. Tom Vance"], ["Dr. Mia Roux"], ["Koen de Zwikker"], []]
    alone = of_text(tmp_path, "10:00 Opening\n11:00 “Maps and harbours”\nZwikker Quorum\n12:00 Coffee\n")
    assert [item.roles for item in alone.items] == [(), (), ()]


def test_several_whose_family_names_are_in_capitals_are_told_apart_with_their_posts(tmp_path: Path) -> None:
    text = (
        "DO WE FEAR WHAT WE EAT?\n\n> 19:00-20:30 – Great Hall\n\nAn evening of the city.\n\n"
        "INTERVENANTS : Odalie FERRAND, professeure, Gilles LUNOT, journaliste, essayiste, Zoé PAVIN, directrice\n\n"
        "ROADS AND HARBOURS\n\n> 21:00-22:00 – Small Hall\n\nMODÉRATEUR : Ann LEEWARD, historienne\n"
    )
    found = of_text(tmp_path, text).items
    assert [(f"{item.begins:%H:%M}", item.room, people(item)) for item in found] == [
        (
            "19:00", "Great Hall",
            [
                ("", "Odalie FERRAND", "professeure"), ("", "Gilles LUNOT", "journaliste, essayiste"),
                ("", "Zoé PAVIN", "directrice"),
            ],
        ),
        ("21:00", "Small Hall", [("moderator", "Ann LEEWARD", "historienne")]),
    ]  # fmt: skip
