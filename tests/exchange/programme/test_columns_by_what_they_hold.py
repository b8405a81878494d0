"""Columns that no heading explains, and those that say one thing in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import DAY, people, read, told

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.writing.headings import Heading, heading_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.model.programme import ItemKind, RoleKind


def test_what_happens_in_a_run_of_show_may_be_called_anything(tmp_path: Path) -> None:
    rows = [
        ("#", "Time", "Dur.", "On stage", "Who", "Mic", "Notes"),
        (1, "19:00", "1 min", "MC calls guests to order", "MC Grace Lim", "handheld", None),
        (2, "19:01", "4 min", "National anthems", None, None, "all rise"),
        (3, "19:05", "80'", "Buffet opens", None, None, None),
    ]
    found = read(tmp_path, rows).items
    assert told(found) == [
        ("10 19:00", 1, "MC calls guests to order", ""),
        ("10 19:01", 4, "National anthems", ""),
        ("10 19:05", 80, "Buffet opens", ""),
    ]
    assert people(found[0]) == [("master_of_ceremonies", "Grace Lim", "")]
    assert [item.stage.get("microphone") for item in found] == ["handheld", None, None]
    assert [item.kind for item in found] == [ItemKind.OTHER, ItemKind.CEREMONY, ItemKind.MEAL]


def test_lengths_without_hours_and_people_under_who_is_in_charge(tmp_path: Path) -> None:
    rows = [
        ("순서", "내용", "담당", "소요시간"),
        (1, "국민의례", None, "5분"),
        (2, "개회사", "오현석 동해문화재단 이사장", "10분"),
        (3, "기조연설", "니가르 하사노바 바닷가대학교 교수", "30분"),
        (4, "축하공연", "동해 국악단", "15분"),
    ]
    found = read(tmp_path, rows).items
    assert [(item.minutes, item.title) for item in found] == [
        (5, "국민의례"), (10, "개회사"), (30, "기조연설"), (15, "축하공연"),
    ]  # fmt: skip
    assert [people(item) for item in found[1:]] == [
        [("", "오현석", "동해문화재단 이사장")],
        [("", "니가르 하사노바", "바닷가대학교 교수")],
        [],
    ]
    assert found[3].subtitle == "동해 국악단"


def test_what_reaches_over_the_columns_of_people_is_nobody(tmp_path: Path) -> None:
    rows = [
        ("Время", "Мероприятие", "Участники"),
        ("09:00", "Регистрация участников", None),
        ("10:00", "Открытие", "Ольга Белова, ректор университета"),
        ("11:00", "Обед", None),
    ]
    found = read(tmp_path, rows, merges=["B2:C2", "B4:C4"]).items
    assert [(item.title, len(people(item))) for item in found] == [
        ("Регистрация участников", 0),
        ("Открытие", 1),
        ("Обед", 0),
    ]


def test_who_leads_may_be_told_below_the_title_beside_those_who_speak(tmp_path: Path) -> None:
    rows = [
        ("Время", "Мероприятие", "Участники"),
        ("10:00", "Заседание\nМодератор — Елена Громова, журнал «Каспий»", "Ерлан Касымов, КазНУ"),
        ("12:00", "Обед", None),
    ]
    panel = read(tmp_path, rows).items[0]
    assert panel.title == "Заседание"
    assert people(panel) == [("moderator", "Елена Громова", "журнал «Каспий»"), ("", "Ерлан Касымов", "КазНУ")]


def test_whom_nobody_knows_is_taken_where_people_stand_below_the_other_titles(tmp_path: Path) -> None:
    titles = ("Keynote: Old roads", "Keynote: Ports", "Keynote: Rivers", "Keynote: The mills")
    below = ("Anna Schmidt, BBC", "Prof. Peter Weiss, UCL", "Maria Huber, director", "Xeloro Quarn, El Faro del Sur")
    cells = [f"{title}\n{who}" for title, who in zip(titles, below, strict=True)]
    rows = [("Time", "Programme"), *zip(("9:00", "10:00", "11:00", "12:00"), cells, strict=True), ("13:00", "Lunch")]
    last = read(tmp_path, rows).items[3]
    assert (last.title, people(last)) == (titles[3], [("", "Xeloro Quarn", "El Faro del Sur")])


def test_two_tracks_beside_a_column_of_lengths_are_two_rooms(tmp_path: Path) -> None:
    rows = [
        ("Start", "Duration", "Track A", "Track B"),
        ("09:30", "1:00", "Talk: Port cities\nAnn Lee, UCL", "Workshop: Oral history\nMaria Huber, BBC"),
        ("10:30", "0:30", "Coffee", "Coffee"),
        ("11:00", "1:00", "Panel: Islands", "Film: Harbour lights"),
    ]
    found = read(tmp_path, rows).items
    assert [(item.title, item.minutes) for item in found if item.room == "Track B"] == [
        ("Workshop: Oral history", 60),
        ("Film: Harbour lights", 60),
    ]


def test_a_column_that_nobody_knows_is_told(tmp_path: Path) -> None:
    rows = [("Time", "Session", "Speaker", "Zpráva"), ("09:00", "Opening", "Ann Lee", "čeká"), ("10:00", "Lunch")]
    assert [problem.message for problem in read(tmp_path, rows).problems] == [
        "The column “Zpráva” was not read. Head it with what it holds: “Room”, “Affiliation”."
    ]


def test_headings_in_hungarian_name_no_rooms(tmp_path: Path) -> None:
    rows = [
        ("Időpont", "Előadó", "Cím", "Helyszín"),
        ("9:15", "Horváth Lilla (SZTE)", "A vers két nyelven", "Díszterem"),
        ("10:15", None, "Kávészünet", "Előtér"),
    ]
    found = read(tmp_path, rows).items
    assert [(item.title, item.room) for item in found] == [
        ("A vers két nyelven", "Díszterem"),
        ("Kávészünet", "Előtér"),
    ]
    assert people(found[0]) == [("", "Horváth Lilla", "SZTE")]


def test_a_single_column_beside_the_times_says_what_happens(tmp_path: Path) -> None:
    rows = [("Saat", "Neler oluyor"), ("10:00", "Kayıt"), ("10:30", "Panel: Ortak Miras")]
    assert [row[2] for row in told(read(tmp_path, rows).items)] == ["Kayıt", "Panel: Ortak Miras"]


@pytest.mark.parametrize(
    ("heads", "first", "second", "languages"),
    [
        (("Programme", "Proqram"), "Lecture: Carpets", "Mühazirə: Xalça", ("en", "az")),
        (("Deutsch", "English"), "Lesung: Wege", "Reading: Roads", ("de", "en")),
        (("Program", "프로그램"), "Lecture: Carpets", "강연: 양탄자", ("en", "ko")),
    ],
)
def test_two_columns_side_by_side_are_two_languages_of_one_programme(
    tmp_path: Path, heads: tuple[str, str], first: str, second: str, languages: tuple[str, str]
) -> None:
    coffee = {"az": "Kofe fasiləsi", "en": "Coffee break", "ko": "휴식", "de": "Kaffeepause"}
    panel = {"az": "Panel müzakirəsi", "en": "Panel discussion", "ko": "패널 토론", "de": "Podiumsdiskussion"}
    rows = [
        ("Time", *heads),
        ("15:00", first, second),
        ("15:30", *(coffee[language] for language in languages)),
        ("16:00", *(panel[language] for language in languages)),
    ]
    found = read(tmp_path, rows).items
    assert [dict(item.titles) for item in found] == [
        dict(zip(languages, (first, second), strict=True)),
        {language: coffee[language] for language in languages},
        {language: panel[language] for language in languages},
    ]


def test_who_is_named_in_both_languages_is_one_person(tmp_path: Path) -> None:
    rows = [
        ("Time", "Program", "프로그램"),
        ("14:00", "Opening Remarks\nKim Min-su (Rivers Foundation)", "개회사\n김민수 (강물재단)"),
        ("14:10", "Panel\nModerator: Grace Lim (Daily News)", "패널\n좌장: 그레이스 림 (데일리뉴스)"),
    ]
    found = read(tmp_path, rows).items
    assert people(found[0]) == [("", "Kim Min-su (김민수)", "Rivers Foundation")]
    assert people(found[1]) == [("moderator", "Grace Lim (그레이스 림)", "Daily News")]


def test_a_calendar_says_in_its_descriptions_who_speaks(tmp_path: Path) -> None:
    path = tmp_path / "programme.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261210T090000Z\r\n"
        "SUMMARY:Bridges\r\nDESCRIPTION:Moderator: Grace Lim (Daily News)\\nPanelists:\\n- Ivy Cole (Kew)\r\n"
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261210T100000Z\r\nSUMMARY:Walk\r\n"
        "DESCRIPTION:We meet at the Old Gate\\nBring a coat\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    bridges, walk = read_programme(path, first_day=DAY).items
    assert people(bridges) == [("moderator", "Grace Lim", "Daily News"), ("panellist", "Ivy Cole", "Kew")]
    assert bridges.kind is ItemKind.PANEL
    assert people(walk) == []
    assert walk.description == "We meet at the Old Gate\nBring a coat"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Dövlət himnləri", ItemKind.CEREMONY),
        ("Səfirin çıxışı", ItemKind.ADDRESS),
        ("Streichquartett", ItemKind.PERFORMANCE),
        ("開会の辞", ItemKind.OPENING),
        ("基調講演「海」", ItemKind.KEYNOTE),
        ("세션 2: 문화 교류", None),
        ("Rivers and roads", None),
        ("Attendance and venues", None),
        ("Outbreak of peace", None),
        ("Menopause and society", None),
        ("Erholungspause", ItemKind.BREAK),
        ("El ministro confirma", None),
        ("Tea ceremony", None),
        ("Tea", ItemKind.BREAK),
        ("Thé", ItemKind.BREAK),
        ("Drinks industry", None),
    ],
)
def test_the_kind_of_an_item_is_known_with_its_endings(name: str, kind: ItemKind | None) -> None:
    assert kind_of(name) is kind


def test_a_heading_over_names_is_nobody_and_bullets_are_no_part_of_a_name() -> None:
    roles = read_people("Auf der Bühne:\n– Anna Berg (Kunstverein)\n▪ Hugo Lind (Seebad)")
    assert [(role.name, role.kind) for role in roles] == [("Anna Berg", None), ("Hugo Lind", None)]


def test_speakers_below_a_moderator_are_what_the_item_makes_of_them() -> None:
    roles = read_people("Модератор: Вера Котова\nСпикеры:\nИгорь Ким, Музей моря")
    assert [(role.name, role.kind) for role in roles] == [("Вера Котова", RoleKind.MODERATOR), ("Игорь Ким", None)]


def test_a_column_of_speakers_without_functions_may_name_two_around_a_comma(tmp_path: Path) -> None:
    rows = [
        ("Time", "Session", "Speaker(s)"),
        ("9:00", "Ports", "Peter Weiss, Lee Ji-eun"),
        ("10:00", "Rails", "Ann Bee"),
    ]
    assert [name for _, name, _ in people(read(tmp_path, rows).items[0])] == ["Peter Weiss", "Lee Ji-eun"]
    rows[1:] = [("9:00", "Ports", "Peter Weiss, Port Ellen"), ("10:00", "Rails", "Ann Bee, Director of Rails")]
    assert [name for _, name, _ in people(read(tmp_path, rows).items[0])] == ["Peter Weiss"]


def test_a_word_that_headed_something_else_before_still_does() -> None:
    assert heading_of("порядок") is Heading.ORDER
    assert heading_of("진행") is Heading.MODERATOR


def test_speeches_below_one_time_are_items_of_their_own(tmp_path: Path) -> None:
    rows = [
        ("Time", "Session", "Speaker"),
        ("14:00", "Opening ceremony", None),
        (None, "Opening remarks", "Anna Berg"),
        (None, "Welcome remarks", "Hugo Lind"),
    ]
    items = read(tmp_path, rows).items
    assert [item.title for item in items] == ["Opening ceremony", "Opening remarks", "Welcome remarks"]


def test_whoever_is_responsible_for_an_item_does_not_speak_in_it(tmp_path: Path) -> None:
    rows = [("Time", "Programme", "Responsible"), ("14:00", "Film", "Ivo Horn, technician"), ("15:00", "Dinner", None)]
    assert [people(item) for item in read(tmp_path, rows).items] == [[], []]


def test_rooms_called_by_what_is_in_them_are_rooms(tmp_path: Path) -> None:
    rows = [("Time", "Music", "Literature"), ("10:00", "Song of roads", "Poems of roads"), ("11:00", "Folk", "Novels")]
    found = {(item.title, item.room) for item in read(tmp_path, rows).items}
    assert {("Song of roads", "Music"), ("Poems of roads", "Literature")} <= found


def test_one_column_named_for_a_language_says_not_what_happens(tmp_path: Path) -> None:
    rows = [("Time", "Topic", "English", "Speaker"), ("10:00", "Roads", "yes", "Anna Berg")]
    rows += [("11:00", "Bridges", "no", "Hugo Lind")]
    assert [item.title for item in read(tmp_path, rows).items] == ["Roads", "Bridges"]


def test_remarks_of_which_half_name_somebody_are_remarks(tmp_path: Path) -> None:
    rows = [
        ("시간", "내용", "비고"),
        ("14:00", "개회사", "김민수 대사"),
        ("14:10", "강연", "이수진 한국대 교수"),
        ("15:00", "만찬", "한빛호텔 대연회장"),
        ("16:00", "폐회", "기념촬영"),
    ]
    assert not any(people(item) for item in read(tmp_path, rows).items[2:])


def test_when_what_and_where_are_a_programme(tmp_path: Path) -> None:
    rows = [("When", "What", "Where"), ("10:00", "Opening", "Hall"), ("11:00", "Lunch", "Foyer")]
    assert [(item.title, item.room) for item in read(tmp_path, rows).items] == [("Opening", "Hall"), ("Lunch", "Foyer")]


def test_the_order_of_a_dinner_is_what_happens_at_it_and_whoever_leads_is_whoever_it_is(tmp_path: Path) -> None:
    rows = [
        ("시간", "순서", "진행자/담당", "비고"),
        ("18:30~18:35", "개회 선언", "사회자", "무대"),
        ("18:35~18:45", "환영사", "강금구 대사", ""),
        ("18:45~19:30", "만찬", None, "홀"),
    ]
    found = read(tmp_path, rows).items
    assert [row[2] for row in told(found)] == ["개회 선언", "환영사", "만찬"]
    assert people(found[0]) == [("master_of_ceremonies", "", "")]
    assert people(found[1]) == [("", "강금구", "대사")]
