"""Programmes of concerts, visits, colloquia and webinars: headings and lines of other houses than ours."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.exchange.programme.programme_files import DAY, people, read, told, when, workbook

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.exchange.programme.writing.zones import ahead_of_greenwich
from symposiarch.model.programme import ItemKind


def test_works_and_who_performs_them_are_no_two_rooms(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["Saat", "Eser", "İcracı"],
            ["19.30 – 19.40", "Açılış Konuşması", "Rauf Əsgərov, Büyükelçi"],
            ["19.40 – 20.00", "Fikret Amirov: Altı Pyes", "Selin Kaplan, piyano"],
            ["20.00 – 20.10", "Üzeyir Hacıbəyov: Arazbarı", "Bakü Oda Orkestrası"],
        ],
    )
    assert told(found.items) == [
        ("10 19:30", 10, "Açılış Konuşması", ""),
        ("10 19:40", 20, "Fikret Amirov: Altı Pyes", ""),
        ("10 20:00", 10, "Üzeyir Hacıbəyov: Arazbarı", ""),
    ]
    assert [item.kind for item in found.items] == [ItemKind.OPENING, ItemKind.PERFORMANCE, ItemKind.PERFORMANCE]
    assert people(found.items[1]) == [("", "Selin Kaplan", "piyano")]


def test_a_column_of_people_under_a_word_that_nobody_knows_is_no_room(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["Uhrzeit", "Was wir tun", "Mit wem"],
            ["9.15", "Gespräch im Bundestag", "Dr. Miriam Kessler, Direktorin"],
            ["11.30", "Besuch im Museum", "Prof. Frank Ritter, Kurator"],
        ],
    )
    assert [(when(item), item.title, item.room) for item in found.items] == [
        ("10 09:15", "Gespräch im Bundestag", ""),
        ("10 11:30", "Besuch im Museum", ""),
    ]
    assert people(found.items[0]) == [("", "Dr. Miriam Kessler", "Direktorin")]


def test_running_numbers_are_no_hours_of_the_day(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["№", "Tədbirin gedişi", "Müddət", "Məsul şəxs / Çıxışçı"],
            ["1", "Açılış nitqi", "10 dəq", "Tural Rəhimov, Mədəniyyət Nazirliyi"],
            ["2", "Panel müzakirəsi", "40 dəq", "Moderator: Aytən Səfərova, jurnalist"],
            ["3", "Furşet", "30 dəq", ""],
        ],
    )
    assert told(found.items) == [
        ("", 10, "Açılış nitqi", ""),
        ("", 40, "Panel müzakirəsi", ""),
        ("", 30, "Furşet", ""),
    ]
    assert people(found.items[1]) == [("moderator", "Aytən Səfərova", "jurnalist")]


def test_a_panel_in_a_list_of_lengths_is_an_item_of_its_own(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["Sıra", "Akış", "Süre", "Konuşmacı / Sorumlu"],
            [1, "Konuşma", "20 dk", "Dışişleri Bakanlığı temsilcisi"],
            [2, "Panel: Dil ve Kimlik", "45 dk", "Moderatör: Nermin Uysal (Boğaziçi Üniversitesi)"],
        ],
    )
    assert told(found.items) == [("", 20, "Konuşma", ""), ("", 45, "Panel: Dil ve Kimlik", "")]
    assert people(found.items[1]) == [("moderator", "Nermin Uysal", "Boğaziçi Üniversitesi")]


def test_who_is_in_charge_of_speeches_gives_them(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["시간 / Time", "Programme", "담당 / In charge"],
            ["09:40-10:00", "내빈 도착", "의전팀"],
            ["10:00-10:05", "개회 선언", "사회: 김하늘"],
            ["10:05-10:15", "환영사", "이도현 (Lee Do-hyun)"],
            ["10:15-10:25", "축사", "엘누르 맘마도프 (Elnur Mammadov)"],
            ["10:25-11:00", "패널토론", "사회: 이수진"],
        ],
    )
    assert [people(item) for item in found.items] == [
        [],
        [("master_of_ceremonies", "김하늘", "")],
        [("", "이도현 (Lee Do-hyun)", "")],
        [("", "엘누르 맘마도프 (Elnur Mammadov)", "")],
        [("moderator", "이수진", "")],
    ]
    assert found.items[0].stage == {"responsible": "의전팀"}


@pytest.mark.parametrize(
    ("cell", "title", "named"),
    [
        (
            "Conférence inaugurale : Les routes\nPaul Verdier, Collège de France",
            "Conférence inaugurale : Les routes",
            [("", "Paul Verdier", "Collège de France", "")],
        ),
        (
            "Session 1 : Langues\nPrésidence : Nadia Benali, INALCO\nLéa Roussel (Sorbonne) : « Le turc et le persan »",
            "Session 1 : Langues",
            [("moderator", "Nadia Benali", "INALCO", ""), ("", "Léa Roussel", "Sorbonne", "Le turc et le persan")],
        ),
        (
            "Session II\nIngrid Solberg (Oslo): Runes revisited\nBae Yu-jin (Sogang University): Hangul after 1894",
            "Session II",
            [
                ("", "Ingrid Solberg", "Oslo", "Runes revisited"),
                ("", "Bae Yu-jin", "Sogang University", "Hangul after 1894"),
            ],
        ),
        ("Mesa redonda\nModera: Javier Soto (RTVE)", "Mesa redonda", [("moderator", "Javier Soto", "RTVE", "")]),
        (
            "Reply toast by Mr. Choi Min-seok, Vice Minister",
            "Reply toast",
            [("", "Mr. Choi Min-seok", "Vice Minister", "")],
        ),
        (
            "Allocution d'ouverture, Jean Dupont, ambassadeur de France",
            "Allocution d'ouverture",
            [("", "Jean Dupont", "ambassadeur de France", "")],
        ),
        (
            "Приветственное слово. Ильгар Мусаев, посол",
            "Приветственное слово",
            [("", "Ильгар Мусаев", "посол", "")],
        ),
        (
            "Opening remarks by Prof. Kim Min-su, Rector",
            "Opening remarks",
            [("", "Prof. Kim Min-su", "Rector", "")],
        ),
        ("Keynote lecture. Silk Roads, directors and dreams", "Keynote lecture. Silk Roads, directors and dreams", []),
        ("Kaffee, Kuchen und Gespräche", "Kaffee, Kuchen und Gespräche", []),
        ("Visit, Old Town, director's house", "Visit, Old Town, director's house", []),
        ("Welcome to Baku, City of Winds", "Welcome to Baku, City of Winds", []),
        ("Tour\nNew York: a city on the sea", "Tour\nNew York: a city on the sea", []),
    ],
)
def test_people_stand_below_a_title_or_behind_it(cell: str, title: str, named: list[tuple[str, str, str, str]]) -> None:
    found, roles = title_and_people(cell)
    assert found == title
    assert [(one.kind.value if one.kind else "", one.name, one.affiliation, one.topic) for one in roles] == named


def test_a_choir_is_nobody_and_stands_below_the_title(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["Time", "Item", "Speaker / performer"],
            ["10:30", "Opening", "Emma Berg, Director"],
            ["10:40", "Performance", "Seoul Youth Ensemble"],
            ["11:00", "축하공연", "서울시립합창단"],
            ["11:20", "Suite", "Kammerchor Baku; Farid Asgarov (piano)"],
            ["11:40", "Musical greetings", "Anna Schmidt, conductor of the Seoul Choir"],
        ],
    )
    assert [[role.name for role in item.roles] for item in found.items] == [
        ["Emma Berg"], [], [], ["Farid Asgarov"], ["Anna Schmidt"],
    ]  # fmt: skip
    assert [item.subtitle for item in found.items] == [
        "",
        "Seoul Youth Ensemble",
        "서울시립합창단",
        "Kammerchor Baku",
        "",
    ]


def test_a_ministry_that_speaks_is_an_open_place_of_somebody_from_there(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["Time", "Item", "Speaker"],
            ["10:30", "Opening", "Ministry of Culture"],
            ["10:40", "축사", "문화체육관광부"],
            ["10:50", "Talk", "Emma Berg"],
        ],
    )
    assert [people(item) for item in found.items] == [
        [("", "", "Ministry of Culture")],
        [("", "", "문화체육관광부")],
        [("", "Emma Berg", "")],
    ]


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("N.N. (Auswärtiges Amt)", [("", "", "Auswärtiges Amt")]),
        ("Vertreter der UNESCO (angefragt)", [("", "", "Vertreter der UNESCO")]),
        ("Representative of the Ministry of Culture", [("", "", "Representative of the Ministry of Culture")]),
        ("Kültür Bakanlığı temsilcisi", [("", "", "Kültür Bakanlığı temsilcisi")]),
        (
            "Noh Eun-bi, Hankuk University of Foreign Studies",
            [("", "Noh Eun-bi", "Hankuk University of Foreign Studies")],
        ),
        ("Anna Schmidt, Representative of the EU", [("", "Anna Schmidt", "Representative of the EU")]),
    ],
)
def test_whoever_comes_from_a_house_is_an_open_place_and_who_is_named_is_somebody(
    tmp_path: Path, cell: str, wanted: list[tuple[str, str, str]]
) -> None:
    found = read(tmp_path, [["Time", "Item", "Speaker"], ["10:00", "Greeting", cell], ["11:00", "Pause", None]])
    assert people(found.items[0]) == wanted


def test_what_happens_stands_under_a_word_that_nobody_knows(tmp_path: Path) -> None:
    minutes: list[list[Any]] = [["Heure", "Quoi", "Lieu", "Observations"], ["10h30", "Arrivée", None, "Tapis rouge"]]
    minutes.append(["10h50", "Départ", None, None])
    assert told(read(tmp_path, minutes).items)[0] == ("10 10:30", 20, "Arrivée", "")
    lengths: list[list[Any]] = [["Ordre", "Quoi", "Durée", "Intervenants"]]
    lengths.append([1, "Allocution", "10'", "Mme Claire Marchand, présidente"])
    lengths.append([2, "Cocktail", "1 h", None])
    found = read(tmp_path, lengths)
    assert told(found.items) == [("", 10, "Allocution", ""), ("", 60, "Cocktail", "")]


def test_columns_that_name_their_languages_say_one_thing_in_two(tmp_path: Path) -> None:
    rows = [["Saat", "Azərbaycan dilində", "In English"], ["10:00", "Açılış nitqi", "Opening speech"]]
    rows.append(["10:30", "Xatirə şəkli", "Group photo"])
    assert [dict(item.titles) for item in read(tmp_path, rows).items] == [
        {"az": "Açılış nitqi", "en": "Opening speech"},
        {"az": "Xatirə şəkli", "en": "Group photo"},
    ]


def test_of_two_clocks_that_of_the_event_is_read(tmp_path: Path) -> None:
    rows = [
        ["Time (Baku, GMT+4)", "Time (Seoul, GMT+9)", "Session", "Speaker"],
        ["12:00-12:10", "17:00-17:10", "Welcome", "Lee Hana, Korea Foundation"],
        ["12:10-12:35", "17:10-17:35", "Lecture", "Orkhan Zeynalov, ANAS"],
    ]
    path = workbook(tmp_path, ("Programme", rows))
    for zone, begins in (("Asia/Seoul", "10 17:00"), ("Asia/Baku", "10 12:00")):
        found = read_programme(path, first_day=DAY, zone=ZoneInfo(zone))
        assert (when(found.items[0]), found.problems) == (begins, ())
    elsewhere = read_programme(path, first_day=DAY, zone=ZoneInfo("Europe/Paris"))
    assert [problem.message for problem in elsewhere.problems] == [
        "The times by “Time (Baku, GMT+4)” were turned into those of Europe/Paris, the clock of the event: 12:00 is "
        "09:00 there."
    ]
    assert [when(item) for item in elsewhere.items] == ["10 09:00", "10 09:10"]


@pytest.mark.parametrize(
    ("heading", "hours"),
    [("Time (KST)", 9), ("UTC+05:30", 5.5), ("Bakı vaxtı ilə", 4), ("Time", None), ("Local time", None), ("EST", None)],
)
def test_a_heading_may_name_a_clock(heading: str, hours: float | None) -> None:
    ahead = ahead_of_greenwich(heading, date(2026, 12, 10))
    assert (None if ahead is None else ahead.total_seconds() / 3600) == hours


def test_who_leads_the_whole_and_stands_above_the_table_is_told_and_not_forgotten(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["Lecture-concert"],
            ["Moderator: David Lindholm"],
            ["Time", "Item", "Speaker"],
            ["10:30", "Opening remarks", "Gulnara Safarli, Cultural Attaché"],
            ["11:30", "Q&A", None],
        ],
    )
    assert [(problem.row, problem.message) for problem in found.problems] == [
        (
            2,
            "“Moderator: David Lindholm” stands above the programme and is in no item of it. "
            "Add them where they belong.",
        )
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Séance d'ouverture", ItemKind.OPENING),
        ("First course", ItemKind.MEAL),
        ("Hauptgang", ItemKind.MEAL),
        ("Vino español", ItemKind.RECEPTION),
        ("양해각서 서명", ItemKind.SIGNING),
        ("Musical interlude", ItemKind.PERFORMANCE),
        ("Intermède musical", ItemKind.PERFORMANCE),
        ("Music", ItemKind.PERFORMANCE),
        ("Music and dance", ItemKind.PERFORMANCE),
        ("Music and memory", None),
        ("Film in exile", None),
    ],
)
def test_what_an_item_is_is_told_by_its_name(title: str, kind: ItemKind | None) -> None:
    assert kind_of(title) is kind
