"""People beside what happens: in remarks, under the heading of another column, in a title in quotation marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.programme_files import DAY, people, read, told

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.writing.headings import Heading, heading_of
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people
from symposiarch.model.programme import ItemKind, RoleKind


def test_remarks_that_say_who_leads_name_people_and_the_others_stay_remarks(tmp_path: Path) -> None:
    rows = [
        ("Vaxt", "Tədbir", "Məkan", "Qeyd"),
        ("10:00–10:30", "Qarşılanma", "Hava limanı", "Protokol xidməti"),
        ("15:00–16:30", "Dəyirmi masa", "Universitet", "Moderator: Nigar Rəhimova"),
    ]
    arrival, table = read(tmp_path, rows).items
    assert (people(arrival), arrival.stage["stage_notes"]) == ([], "Protokol xidməti")
    assert (people(table), "stage_notes" in table.stage) == ([("moderator", "Nigar Rəhimova", "")], False)


def test_where_most_remarks_name_people_the_others_stay_remarks(tmp_path: Path) -> None:
    rows = [
        ("순서", "시간", "소요", "내용", "비고"),
        (1, "15:00", "5'", "개식", "사회: 이나영 아나운서"),
        (2, "15:05", "20'", "시상", "문화체육관광부 장관 한지수"),
        (3, "15:25", "10'", "축사", "니자미 하사노프 주한아제르바이잔대사"),
        (4, "15:35", "45'", "리셉션", "로비"),
    ]
    *named, reception = read(tmp_path, rows).items
    assert [one[1] for item in named for one in people(item)] == ["이나영", "한지수", "니자미 하사노프"]
    assert (people(reception), reception.stage["stage_notes"]) == ([], "로비")


def test_of_two_columns_under_one_heading_the_second_names_the_people(tmp_path: Path) -> None:
    rows = [
        ("시간", "프로그램", None, "장소"),
        ("10:00~10:10", "개회사", "정다은 원장(한빛학당)", "대강당"),
        ("10:10~11:00", "말하기 지도법", "강민지 강사", "301호"),
        ("11:00~12:00", "점심 식사", None, "식당"),
    ]
    opening, talk, lunch = read(tmp_path, rows, merges=["B1:C1"]).items
    assert [people(item) for item in (opening, talk)] == [
        [("", "정다은", "한빛학당 원장")], [("", "강민지", "강사")],
    ]  # fmt: skip
    assert (lunch.title, people(lunch)) == ("점심 식사", [])


@pytest.mark.parametrize(
    ("line", "title", "name", "function"),
    [
        ("«Museos sin paredes», por Dr. Andrés Molina (Prado)", "«Museos sin paredes»", "Dr. Andrés Molina", "Prado"),
        ("“Old harbours” by Dr. Ann Lee", "“Old harbours”", "Dr. Ann Lee", ""),
        ("Apertura. Carmen Ruiz, Instituto Cervantes", "Apertura", "Carmen Ruiz", "Instituto Cervantes"),
        ("Sunum 2: Arşivler - Aygün Hacıyeva, Milli Müze", "Sunum 2: Arşivler", "Aygün Hacıyeva", "Milli Müze"),
        ("Toast de S.E. M. Jean Duval, ministre", "Toast", "S.E. M. Jean Duval", "ministre"),
        ("Экскурсия (куратор – Мария Лебедева)", "Экскурсия", "Мария Лебедева", "куратор"),
        (
            "Case study: Baku\nLeyla Aliyeva, University of Baku",
            "Case study: Baku",
            "Leyla Aliyeva",
            "University of Baku",
        ),
    ],
)
def test_who_speaks_is_told_from_what(line: str, title: str, name: str, function: str) -> None:
    found, (one,) = title_and_people(line)
    assert (found, one.name, one.title) == (title, name, function)


@pytest.mark.parametrize(
    "line",
    ["“Romeo and Juliet”, by William Shakespeare", "Exkursion (Treffpunkt – Anna Berg Platz)", "Lesung von Anna Berg"],
)
def test_who_wrote_a_work_and_what_is_a_place_stays_in_the_title(line: str) -> None:
    assert title_and_people(line) == (line, [])


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("李强司长", "李强", "司长"),
        ("馆长陈静", "陈静", "馆长"),
        ("北京大学教授李明", "李明", "北京大学教授"),
        ("张伟 北京大学教授", "张伟", "北京大学教授"),
        ("수상자 대표 김하늘", "김하늘", "수상자 대표"),
        ("바이올린 이도윤", "이도윤", "바이올린"),
    ],
)
def test_a_name_and_a_post_need_no_sign_between(text: str, name: str, post: str) -> None:
    (one,) = read_people(text)
    assert (one.name, one.title) == (name, post)


@pytest.mark.parametrize("text", ["中国艺术研究院", "文化部", "与会代表", "各国大使", "韩国大使", "中方代表"])
def test_a_chinese_house_and_posts_alone_are_no_name_and_post(text: str) -> None:
    assert all(one.name in ("", text) for one in read_people(text))


def test_two_are_told_apart_who_each_have_their_post() -> None:
    found = read_people("Yoon Mi-rae, artista, y Laura Gil, comisaria")
    assert [(one.name, one.title) for one in found] == [("Yoon Mi-rae", "artista"), ("Laura Gil", "comisaria")]
    (alone,) = read_people("Laura Gil, artista y comisaria")
    assert alone.title == "artista y comisaria"


def test_a_chinese_heading_of_two_known_words_means_the_second() -> None:
    assert heading_of("活动内容") is Heading.SESSION
    assert heading_of("会议地点") is Heading.ROOM
    assert heading_of("발표자/소속") is Heading.SPEAKER


def test_those_who_play_make_what_they_play_a_performance(tmp_path: Path) -> None:
    rows = [
        ("Zeit", "Was", "Wer"),
        ("18:30", "Auftakt", "Anna Weber (Violine), Paul König (Klavier)"),
        ("18:40", "Dank", "Anna Weber, Vorsitzende"),
    ]
    first, second = read(tmp_path, rows).items
    assert (first.kind, second.kind) == (ItemKind.PERFORMANCE, ItemKind.TALK)


def test_without_parallel_rooms_the_next_item_ends_one_in_another_room(tmp_path: Path) -> None:
    rows = [
        ("Time", "Session", "Room"),
        ("18:30", "Arrival of guests", "Lobby"),
        ("19:00", "Opening", "Hall"),
        ("19:10", "Guided tour", "Gallery"),
    ]
    assert [row[1] for row in told(read(tmp_path, rows).items)][:2] == [30, 10]
    parallel = [*rows[:3], ("19:00", "Children's tour", "Gallery"), ("19:30", "Talk", "Hall")]
    assert [row[1] for row in told(read(tmp_path, parallel).items)][1] == 30


def test_a_text_that_begins_with_a_bracket_is_no_schedule(tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text("[Invitation] Opening of the exhibition\n\n17:00  Registration\n17:20  Opening\n", encoding="utf-8")
    assert [row[2] for row in told(read_programme(path, first_day=DAY).items)] == ["Registration", "Opening"]


def test_a_stroke_parts_a_title_from_who_speaks(tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text("15:20 Old harbours | Dr Owen Price, University of Leeds\n15:40 Wrap-up\n", encoding="utf-8")
    first, _ = read_programme(path, first_day=DAY).items
    assert (first.title, people(first)) == ("Old harbours", [("", "Dr Owen Price", "University of Leeds")])


def test_a_calendar_names_its_speakers_in_its_summaries(tmp_path: Path) -> None:
    path = tmp_path / "forum.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Forum//EN\nBEGIN:VEVENT\nUID:a@forum\nDTSTART:20261210T093000\n"
        "DTEND:20261210T094500\nSUMMARY:Opening remarks by H.E. Ann Lee\\, Ambassador\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    (opening,) = read_programme(path, first_day=DAY).items
    assert (opening.title, people(opening)) == ("Opening remarks", [("", "H.E. Ann Lee", "Ambassador")])


def test_who_is_called_a_moderator_behind_the_name_moderates() -> None:
    (one,) = read_people("Dr. Elif Arslan, moderatör")
    assert (one.name, one.kind, one.title) == ("Dr. Elif Arslan", RoleKind.MODERATOR, "")


def test_the_head_of_a_jury_moderates_nothing() -> None:
    (one,) = read_people("Председатель жюри Мария Ильина")
    assert one.kind is None


def test_a_column_of_places_makes_no_rooms_of_those_beside_it(tmp_path: Path) -> None:
    rows = [
        ("Heure", "Au programme du jour", "Lieu"),
        ("9h00", "Petit-déjeuner", "Hôtel Le Grand"),
        ("10h30", "Entretien avec la ministre", "Ministère"),
    ]
    assert [row[2:] for row in told(read(tmp_path, rows).items)] == [
        ("Petit-déjeuner", "Hôtel Le Grand"),
        ("Entretien avec la ministre", "Ministère"),
    ]
    rooms = [("Time", "Hall", "Garden"), ("9:00", "Opening", "Yoga"), ("10:00", "Panel", "Tea break")]
    assert len(read(tmp_path, rooms).items) == 4


def test_what_stands_alone_in_the_first_room_of_a_plain_table_is_for_everybody(tmp_path: Path) -> None:
    rows = [
        ("Start", "Room 1", "Room 2"),
        ("09:00", "Registration", None),
        ("10:00", "Bookbinding (Tom Vance)", "Close reading (Prof. Ida Holm)"),
        ("11:00", None, "Tea break"),
        ("11:30", "Printmaking", None),
    ]
    found = read(tmp_path, rows).items
    assert [row[2:] for row in told(found)] == [
        ("Registration", ""),
        ("Bookbinding", "Room 1"),
        ("Close reading", "Room 2"),
        ("Tea break", "Room 2"),
        ("Printmaking", "Room 1"),
    ]
    assert [one[1] for item in found for one in people(item)] == ["Tom Vance", "Prof. Ida Holm"]


def test_where_what_is_for_everybody_stands_in_each_column_what_stands_in_one_is_in_that_room(tmp_path: Path) -> None:
    rows = [
        ("Time", "Main Hall", "Room 201"),
        ("09:00", "Opening plenary", None),
        ("09:45", "Coffee break", "Coffee break"),
        ("10:00", "Energy transition", "Digital trade"),
        ("11:00", "Closing remarks", None),
    ]
    assert [row[2:] for row in told(read(tmp_path, rows).items)] == [
        ("Opening plenary", "Main Hall"),
        ("Coffee break", ""),
        ("Energy transition", "Main Hall"),
        ("Digital trade", "Room 201"),
        ("Closing remarks", "Main Hall"),
    ]
