"""Programmes as people write them: each table is made to be hard, and reads as a careful officer would read it."""

from __future__ import annotations

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from tests.exchange.programme.programme_files import DAY, people, read, told, when, workbook

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.model.programme import ItemKind, RoleKind


def test_every_way_of_writing_a_time_is_read(tmp_path: Path) -> None:
    written = (
        "9 am", "0930", "9.45", "10h00", "2 pm", "2:30 p.m. – 3 p.m.", "15.00 Uhr", time(15, 30), 0.6666666667,
        datetime.fromisoformat("2026-12-10T16:30"), "오후 5시 10분", "17:30~18:00",
    )  # fmt: skip
    found = read(tmp_path, [("Time", "Session"), *((at, f"Talk {number}") for number, at in enumerate(written))])
    assert [when(item)[3:] for item in found.items] == [
        "09:00", "09:30", "09:45", "10:00", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30", "17:10", "17:30",
    ]  # fmt: skip
    assert found.problems == ()


def test_every_way_of_writing_a_length_is_read_and_what_is_none_is_told(tmp_path: Path) -> None:
    written = ("10 min", "20'", "1h", "1:30", timedelta(minutes=45), "90 dk", 25, "half an hour")
    found = read(tmp_path, [("Duration", "Item"), *((at, f"Talk {number}") for number, at in enumerate(written))])
    assert [item.minutes for item in found.items] == [10, 20, 60, 90, 45, 90, 25, 20]
    assert [problem.message for problem in found.problems] == ["“half an hour” was not understood as a length."]


def test_hours_of_an_afternoon_written_without_it_are_in_the_afternoon(tmp_path: Path) -> None:
    rows = [("Time", "Event"), ("2:00", "Opening"), ("2:10", "Panel"), ("3:30", "Coffee"), ("5:30-7:00", "Reception")]
    assert [when(item)[3:] for item in read(tmp_path, rows).items] == ["14:00", "14:10", "15:30", "17:30"]


def test_a_night_goes_on_after_midnight(tmp_path: Path) -> None:
    rows = [("Time", "Item"), ("19:30", "Dinner"), ("23:45", "Toast"), ("00:15", "Dance"), ("01:00", "End")]
    assert [when(item) for item in read(tmp_path, rows).items] == ["10 19:30", "10 23:45", "11 00:15", "11 01:00"]


def test_rooms_side_by_side_need_no_heading_over_the_times(tmp_path: Path) -> None:
    rows = [
        ("", "Hall A", "Hall B", "Room 3"),
        ("09:00-09:30", "Opening ceremony", None, None),
        ("09:30-10:00", "Talk: Rivers\nAnna Schmidt (Universität Wien)", "–", "Film"),
        ("10:00-10:30", "Coffee", "Coffee", "Coffee"),
        ("10:30-11:30", "Panel: Bridges\nModerator: Jane Roe\nLee Ji-eun; Peter Weiss", None, None),
    ]
    found = read(tmp_path, rows, merges=["B2:D2"]).items
    assert told(found) == [
        ("10 09:00", 30, "Opening ceremony", ""),
        ("10 09:30", 30, "Talk: Rivers", "Hall A"),
        ("10 09:30", 30, "Film", "Room 3"),
        ("10 10:00", 30, "Coffee", ""),
        ("10 10:30", 60, "Panel: Bridges", "Hall A"),
    ]
    assert [name for _, name, _ in people(found[4])] == ["Jane Roe", "Lee Ji-eun", "Peter Weiss"]


def test_what_stands_beside_in_another_room_has_the_same_time(tmp_path: Path) -> None:
    rows = [
        ("Time", "Room", "Session"),
        ("10:00-11:00", "Hall A", "Talk A"),
        (None, "Hall B", "Talk B"),
        ("11:00-12:00", "Hall A", "Talk C"),
    ]
    assert [when(item)[3:] for item in read(tmp_path, rows).items] == ["10:00", "10:00", "11:00"]


def test_each_sheet_may_be_a_day_and_other_sheets_are_left_alone(tmp_path: Path) -> None:
    head = ("Time", "Session", "Speaker")
    path = workbook(
        tmp_path,
        ("Day 1", [head, ("9:00", "Opening", "A Bee")]),
        ("Day 2", [head, ("9:00", "Closing", "C Dee")]),
        ("Guests", [("Name", "E-mail"), ("A Bee", "a@example.org")]),
    )
    assert [when(item) for item in read_programme(path, first_day=DAY).items] == ["10 09:00", "11 09:00"]


def test_days_stand_over_their_rows(tmp_path: Path) -> None:
    head = ("Time", "Main Hall", "Annex")
    rows = [
        ("Thursday, 10 December 2026", None, None), head, ("9:00", "Opening", "–"), ("10:00", "Talk A", "Talk B"),
        ("Friday 11 December", None, None), ("Time", "Library", "Garden"), ("9:00", "Talk C", "Talk D"),
    ]  # fmt: skip
    assert [row[::3] for row in told(read(tmp_path, rows).items)] == [
        ("10 09:00", "Main Hall"),
        ("10 10:00", "Main Hall"),
        ("10 10:00", "Annex"),
        ("11 09:00", "Library"),
        ("11 09:00", "Garden"),
    ]


def test_talks_of_one_session_are_its_parts(tmp_path: Path) -> None:
    rows = [
        ("Session", "Time", "Title", "Speaker"),
        ("Session 1", "09:00-09:20", "Rivers", "A Bee"),
        (None, "09:20-09:40", "Seas", "C Dee"),
        ("Break", "09:40-10:00", None, None),
        ("Session 2", "10:00-10:20", "Lakes", "E Eff"),
    ]
    found = read(tmp_path, rows).items
    assert told(found) == [
        ("10 09:00", 40, "Session 1", ""),
        ("- 10 09:00", 20, "Rivers", ""),
        ("- 10 09:20", 20, "Seas", ""),
        ("10 09:40", 20, "Break", ""),
        ("10 10:00", 20, "Lakes", ""),
    ]
    assert found[2].subtitle == "Session 2"


def test_a_korean_order_of_ceremony_keeps_its_groups(tmp_path: Path) -> None:
    rows = [
        ("구분", "시간", "내용", "발표자", "소속/직위"),
        ("개회식", "13:30~13:40", "개회사", "김민수", "주한 아제르바이잔 대사관 대사"),
        (None, "13:40~13:50", "축사", "이지은", "한빛재단 이사장"),
        ("휴식", "13:50~14:10", None, None, None),
        ("종합토론", "14:10~15:00", "질의응답", None, None),
    ]
    found = read(tmp_path, rows).items
    assert [(row[0], row[2]) for row in told(found)] == [
        ("10 13:30", "개회식"),
        ("- 10 13:30", "개회사"),
        ("- 10 13:40", "축사"),
        ("10 13:50", "휴식"),
        ("10 14:10", "질의응답"),
    ]
    assert [item.kind for item in found] == [ItemKind.OPENING, ItemKind.BREAK, ItemKind.QUESTIONS]


def test_headings_may_stand_in_two_languages_at_once(tmp_path: Path) -> None:
    rows = [("Time 시간", "Session 세션", "Speaker 연사"), ("14:00", "Opening address\n개회사", "Kim Min-su")]
    (item,) = read(tmp_path, rows).items
    assert (item.title, item.kind, people(item)) == (
        "Opening address / 개회사",
        ItemKind.OPENING,
        [("", "Kim Min-su", "")],
    )


def test_schedules_of_pretalx_may_be_lists_of_talks(tmp_path: Path) -> None:
    talks = {
        "talks": [
            {
                "code": "ABC", "title": {"en": "Silk roads", "ko": "비단길"}, "start": "2026-12-10T10:00:00+09:00",
                "end": "2026-12-10T10:30:00+09:00", "room": 7, "speakers": ["X"], "submission_type": {"en": "Keynote"},
            },
            {"code": "DEF", "title": "Broken", "start": "nonsense"},
        ],
        "rooms": [{"id": 7, "name": {"en": "Hall"}}],
        "speakers": [{"code": "X", "name": "Han Ji-won"}],
    }  # fmt: skip
    path = tmp_path / "talks.json"
    path.write_text(json.dumps(talks), encoding="utf-8")
    found = read_programme(path, first_day=DAY)
    (item,) = found.items
    assert (item.titles, item.kind, item.minutes, item.room) == (
        {"en": "Silk roads", "ko": "비단길"},
        ItemKind.KEYNOTE,
        30,
        "Hall",
    )
    assert [role.name for role in item.roles] == ["Han Ji-won"]
    assert [problem.message for problem in found.problems] == ["“Broken” was not understood and left out."]


def test_a_calendar_tells_what_it_leaves_out(tmp_path: Path) -> None:
    path = tmp_path / "programme.ics"
    event = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:20261210T0{0}0000Z\r\nSUMMARY:Talk {0}\r\n{1}END:VEVENT\r\n"
    events = event.format(1, "") + event.format(2, "STATUS:CANCELLED\r\n") + event.format(3, "RRULE:FREQ=DAILY\r\n")
    path.write_text(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n")
    found = read_programme(path, first_day=DAY)
    assert [item.title for item in found.items] == ["Talk 1", "Talk 3"]
    assert [problem.message for problem in found.problems] == [
        "“Talk 2” is cancelled there and was left out.",
        "“Talk 3” is repeated there; its first date was taken.",
    ]


def test_rooms_of_a_schedule_may_be_a_list(tmp_path: Path) -> None:
    path = tmp_path / "schedule.json"
    talk = {"title": "Talk", "start": "10:00", "duration": "0:45", "persons": []}
    day = {"date": "2026-12-10", "rooms": [{"name": "Hall", "events": [talk]}]}
    path.write_text(json.dumps({"conference": {"title": "X", "days": [day]}}))
    assert told(read_programme(path, first_day=DAY).items) == [("10 10:00", 45, "Talk", "Hall")]


def test_several_roles_of_one_line_name_each_their_people() -> None:
    roles = read_people("좌장: 박민수 / 토론자: 최은영, 정하늘")
    assert [role.name for role in roles] == ["박민수", "최은영", "정하늘"]
    assert [role.kind for role in roles] == [RoleKind.MODERATOR, RoleKind.PANELLIST, RoleKind.PANELLIST]
