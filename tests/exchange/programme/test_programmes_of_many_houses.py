"""Programmes of concerts, visits, colloquia and webinars: headings and lines of other houses than ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import people, read, told, when

from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.model.programme import ItemKind


def test_works_and_who_performs_them_are_no_two_rooms(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["Saat", "Eser", "İcracı"],
            ["19.30 – 19.40", "Açılış Konuşması", "Rauf Əsgərov, Büyükelçi"],
            ["19.40 – 20.00", "Fikret Amirov: Altı Pyes", "Selin Kaplan, piyano"],
        ],
    )
    assert told(found.items) == [
        ("10 19:30", 10, "Açılış Konuşması", ""),
        ("10 19:40", 20, "Fikret Amirov: Altı Pyes", ""),
    ]
    assert [item.kind for item in found.items] == [ItemKind.OPENING, ItemKind.PERFORMANCE]
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


def test_who_is_in_charge_of_speeches_gives_them(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["시간 / Time", "Programme", "담당 / In charge"],
            ["09:40-10:00", "내빈 도착", "의전팀"],
            ["10:00-10:05", "개회 선언", "사회: 김하늘"],
            ["10:05-10:15", "환영사", "이도현 (Lee Do-hyun)"],
            ["10:15-10:25", "축사", "엘누르 맘마도프 (Elnur Mammadov)"],
        ],
    )
    assert [people(item) for item in found.items] == [
        [],
        [("moderator", "김하늘", "")],
        [("", "이도현 (Lee Do-hyun)", "")],
        [("", "엘누르 맘마도프 (Elnur Mammadov)", "")],
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


@pytest.mark.parametrize(
    ("title", "kind"),
    [
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
