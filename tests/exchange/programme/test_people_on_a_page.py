"""On how many lines a typed page tells of each person, and what only describes an item: learned from what repeats."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import people
from tests.exchange.programme.test_typed_programmes import of_text

from symposiarch.exchange.programme.writing.speakers import read_people

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
