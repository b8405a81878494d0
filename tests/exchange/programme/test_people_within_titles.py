"""Programmes in which the title's own cell, or the remarks, say who speaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import people, read, told

from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people


@pytest.mark.parametrize(
    ("cell", "title", "person"),
    [
        ("Welcome address by H.E. Ann Berg, Ambassador", "Welcome address", ("H.E. Ann Berg", "Ambassador")),
        ("Opening by Rector Vera Hollis", "Opening", ("Rector Vera Hollis", "")),
        ("Begrüßung durch Botschafter Dr. Klaus Reinhardt", "Begrüßung", ("Botschafter Dr. Klaus Reinhardt", "")),
        ("Begrüßung durch den Botschafter, S.E. Jan Braun", "Begrüßung", ("S.E. Jan Braun", "Botschafter")),
        ("Mot d'accueil par l'Ambassadeur, M. Luc Roux", "Mot d'accueil", ("M. Luc Roux", "Ambassadeur")),
        ("Palabras de apertura por el Embajador, Sr. Río", "Palabras de apertura", ("Sr. Río", "Embajador")),
        ("Открытие. Приветственное слово: Посол Игорь Ким", "Открытие. Приветственное слово", ("Посол Игорь Ким", "")),
        ("Mot de bienvenue de S.E. M. Luc Fontaine", "Mot de bienvenue", ("S.E. M. Luc Fontaine", "")),
        ("Welcome remarks – Prof. Ann Berg", "Welcome remarks", ("Prof. Ann Berg", "")),
        ("Keynote: Ports\nProf. Ann Berg, MIT", "Keynote: Ports", ("Prof. Ann Berg", "MIT")),
        ("축사\n김민수 (한빛대학교 총장)", "축사", ("김민수", "한빛대학교 총장")),
        ("축사\n오세나", "축사", ("오세나", "")),
        ("Açılış nitqi\nRauf Əliyev, Bakıdakı səfir", "Açılış nitqi", ("Rauf Əliyev", "Bakıdakı səfir")),
        ("Доклад «Ковры»\nИгорь Ким, к.и.н., Музей моря", "Доклад «Ковры»", ("Игорь Ким", "к.и.н., Музей моря")),
        ("Доклад «Ковры» – Игорь Ким, Музей моря", "Доклад «Ковры»", ("Игорь Ким", "Музей моря")),
        ("종합토론 (좌장: 박선영)", "종합토론", ("박선영", "")),
        ("致辞\n王建国（驻韩大使馆参赞）", "致辞", ("王建国", "驻韩大使馆参赞")),
        ("Presentation of the medal\nElnur Mammadov", "Presentation of the medal", ("Elnur Mammadov", "")),
        ("Toast\nKim Ji-woo", "Toast", ("Kim Ji-woo", "")),
        ("Digital trade – Aytan Guliyeva (ICT Agency)", "Digital trade", ("Aytan Guliyeva", "ICT Agency")),
        ("Açılış: Ahmet Yıldız, Belediye Başkanı", "Açılış", ("Ahmet Yıldız", "Belediye Başkanı")),
        ("Closing remarks: Maria Schmidt, EU Delegation", "Closing remarks", ("Maria Schmidt", "EU Delegation")),
        ("Conclusions : M. Pierre Andrieu", "Conclusions", ("M. Pierre Andrieu", "")),
        ("Fireside talk\nSpeakers\nAnn Lee, Reuters", "Fireside talk", ("Ann Lee", "Reuters")),
    ],
)
def test_who_speaks_is_read_from_the_title(cell: str, title: str, person: tuple[str, str]) -> None:
    said, found = title_and_people(cell)
    assert (said, [(one.name, one.title) for one in found]) == (title, [person])


@pytest.mark.parametrize(
    "title",
    [
        "Welcome by the Ambassador of Korea",
        "Opening by Ministry of Culture",
        "Opening speech by National Youth Choir",
        "Keynote: Dr. Strangelove and the Bomb",
        "Lecture: Life by the Sea",
        "Talk: Faust by Goethe",
        "Lecture on poems by Nizami Ganjavi",
        "Talk on music by Johann Sebastian Bach",
        "Presentation of the novel Ali and Nino by Kurban Said",
        "Panel\nOld Roads, New Classrooms",
        "Opening remarks\nMain Hall, Seoul Museum",
        "Old roads\nSeminar Room, Director's floor",
        "Opening ceremony\nGeneral Assembly Meeting",
        "Opening\n개회식",
        "Dinner\nBlue House, State Museum",
        "Workshop\nYoung Leaders, University of the North",
        "Vortrag\nKunst und Leben, Museum heute",
        "Panel: Rivers\nNew Roads, Old Ministries",
        "오찬\n동해호텔 (2층 연회장)",
        "기조강연\n바닷길과 우리 (영어 발표)",
        "Film screening\nAnna Karenina",
        "Dinner\nWinter Garden",
        "Signing of the guest book\nSilk Road Hall",
        "Reception – Maria Theresia (by invitation)",
        "Recital – Maria Stuart",
        "开幕式\n国家博物馆（北京）",
        "Ziyarət\nMilli Muzey, direktorun müşayiəti ilə",
    ],
)
def test_a_title_that_names_nobody_stays_whole(title: str) -> None:
    assert title_and_people(title) == (title, [])


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Panelists: Anna Berg, Hugo Lind", [("Anna Berg", ""), ("Hugo Lind", "")]),
        ("Konuşmacılar: Zeynep Arslan, Emre Yıldız", [("Zeynep Arslan", ""), ("Emre Yıldız", "")]),
        (
            "Panelists: Anna Berg, Korea Times; Hugo Lind, Reuters",
            [("Anna Berg", "Korea Times"), ("Hugo Lind", "Reuters")],
        ),
        ("Speaker: Anna Berg, Goldman Sachs", [("Anna Berg", "Goldman Sachs")]),
        ("Participants:\nAnna Berg", [("Anna Berg", "")]),
        ("Moderated by Anna Berg, World Bank", [("Anna Berg", "World Bank")]),
    ],
)
def test_commas_below_a_heading_for_several_stand_between_people(cell: str, names: list[tuple[str, str]]) -> None:
    assert [(one.name, one.title) for one in read_people(cell)] == names


def test_a_panel_stands_with_its_people_in_the_cell_of_its_title(tmp_path: Path) -> None:
    panel = (
        "Panel I: Transport\nModerator: Julia Brandt, DIW\nPanelists:\nRauf Isgandarov, Port of Alat\nKenji Mori, JETRO"
    )
    items = read(tmp_path, [["Time", "Programme"], ["10:00 – 11:30", panel], ["11:30", "Coffee break"]]).items
    assert told(items)[0] == ("10 10:00", 90, "Panel I: Transport", "")
    assert people(items[0]) == [
        ("moderator", "Julia Brandt", "DIW"),
        ("panellist", "Rauf Isgandarov", "Port of Alat"),
        ("panellist", "Kenji Mori", "JETRO"),
    ]


def test_remarks_that_name_people_are_the_speakers(tmp_path: Path) -> None:
    rows = [
        ["시간", "내용", "비고"],
        ["오후 2시 ~ 2시 10분", "개회사", "김민수 (한국문화교류협회 회장)"],
        ["오후 2시 10분 ~ 4시", "종합토론", "사회: 이상훈 (세종연구원 원장)\n토론: 최은정 (국립박물관 학예사)"],
    ]
    items = read(tmp_path, rows).items
    assert [people(item) for item in items] == [
        [("", "김민수", "한국문화교류협회 회장")],
        [("moderator", "이상훈", "세종연구원 원장"), ("panellist", "최은정", "국립박물관 학예사")],
    ]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Old roads\nRebecca Hall, Professor of history", "Rebecca Hall"),
        ("Opening\nZalman Roe, Ambassador", "Zalman Roe"),
        ("Lecture\nMarta Salonen, Director", "Marta Salonen"),
        ("Exhibition\nCarlos Sala, Curator", "Carlos Sala"),
    ],
)
def test_whoever_is_called_like_a_place_and_says_a_function_is_somebody(cell: str, name: str) -> None:
    assert [one.name for one in title_and_people(cell)[1]] == [name]


def test_a_host_is_no_master_of_ceremonies() -> None:
    assert role_of("Host") is None


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Opening - Günther Braun", "Opening", "Günther Braun"),
        ("Keynote - Dr. Peter Singer, Princeton", "Keynote", "Dr. Peter Singer"),
        ("Begrüßung (Botschafter Günther Braun)", "Begrüßung", "Botschafter Günther Braun"),
        ("Açılış nitqi – səfir Aysel Məmmədova", "Açılış nitqi", "səfir Aysel Məmmədova"),
    ],
)
def test_who_speaks_stands_behind_a_dash_or_in_brackets(text: str, title: str, name: str) -> None:
    found, people = title_and_people(text)
    assert (found, [one.name for one in people]) == (title, [name])


@pytest.mark.parametrize(
    "text", ["Opening (Great Hall)", "Panel - Silk Road", "Welcome – Maria Hall", "Lecture (in English)"]
)
def test_a_place_or_a_subject_behind_a_dash_or_in_brackets_is_nobody(text: str) -> None:
    assert title_and_people(text) == (text, [])
