"""Programmes as people write them: each table is made to be hard, and reads as a careful officer would read it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.builders import a_guest, an_event, new_office

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.plan import Matching
from symposiarch.exchange.programme.commit import commit_plan
from symposiarch.exchange.programme.export import export_programme
from symposiarch.exchange.programme.people import Found, People
from symposiarch.exchange.programme.plan import ProgrammePlan, plan_programme
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.values import ReadItem, ReadProgramme
from symposiarch.model.base import Texts
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.programme import items, line_up
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.store import Office

DAY = date(2026, 12, 10)
Rows = Sequence[Sequence[Any]]


def workbook(folder: Path, *sheets: tuple[str, Rows], merges: Sequence[str] = ()) -> Path:
    book = Workbook()
    for number, (name, rows) in enumerate(sheets):
        sheet = book.active if not number else book.create_sheet()
        assert sheet is not None
        sheet.title = name
        for row in rows:
            sheet.append(list(row))
        for area in merges:
            sheet.merge_cells(area)
    path = folder / "programme.xlsx"
    book.save(path)
    return path


def read(folder: Path, rows: Rows, merges: Sequence[str] = ()) -> ReadProgramme:
    return read_programme(workbook(folder, ("Programme", rows), merges=merges), first_day=DAY)


def when(item: ReadItem) -> str:
    return f"{item.begins:%d %H:%M}" if item.begins else ""


def told(items: Sequence[ReadItem]) -> list[tuple[Any, ...]]:
    """When, how long, what, where; a part after its whole, with a dash before it."""
    found: list[tuple[Any, ...]] = []
    for item in items:
        found.append((when(item), item.minutes, item.title, item.room))
        found += [("- " + when(part), part.minutes, part.title, part.room) for part in item.parts]
    return found


def people(item: ReadItem) -> list[tuple[str, str, str]]:
    return [(role.kind.value if role.kind else "", role.name, role.affiliation) for role in item.roles]


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


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("Dr. Anna Schmidt and Prof. Peter Weiss", [("", "Dr. Anna Schmidt", ""), ("", "Prof. Peter Weiss", "")]),
        ("Kim Min-su / Lee Ji-eun", [("", "Kim Min-su", ""), ("", "Lee Ji-eun", "")]),
        ("Kim Min-su / Seoul National University", [("", "Kim Min-su", "Seoul National University")]),
        (
            "Anna Schmidt (Universität Wien), Peter Weiss (TU Graz)",
            [("", "Anna Schmidt", "Universität Wien"), ("", "Peter Weiss", "TU Graz")],
        ),
        (
            "Anna Schmidt, Peter Weiss, Maria Huber",
            [("", name, "") for name in ("Anna Schmidt", "Peter Weiss", "Maria Huber")],
        ),
        ("1. Anna Schmidt 2. Peter Weiss", [("", "Anna Schmidt", ""), ("", "Peter Weiss", "")]),
        ("김민수, 이지은", [("", "김민수", ""), ("", "이지은", "")]),
        ("김민수, 이사장", [("", "김민수", "이사장")]),
        ("Kim Min-su\n(Professor, SNU)", [("", "Kim Min-su", "Professor, SNU")]),
        ("Kim Min-su\n김민수", [("", "Kim Min-su (김민수)", "")]),
        ("John Doe, Chief Executive, Acme Group", [("", "John Doe", "Chief Executive, Acme Group")]),
        (
            "Moderation: Klara Fall (ARD)\nMit: Max Muster (Amt), Erika Beispiel (Verlag)",
            [("moderator", "Klara Fall", "ARD"), ("", "Max Muster", "Amt"), ("", "Erika Beispiel", "Verlag")],
        ),
        ("Moderator 좌장: Noh Ye-rin", [("moderator", "Noh Ye-rin", "")]),
        (
            "좌장: 최유진\n패널: 정하나, 강민호",
            [("moderator", "최유진", ""), ("panellist", "정하나", ""), ("panellist", "강민호", "")],
        ),
        ("TBA", [("", "", "")]),
    ],
)
def test_the_people_of_a_cell_are_told_apart(tmp_path: Path, cell: str, wanted: list[tuple[str, str, str]]) -> None:
    found = read(tmp_path, [("Time", "Title", "Speakers"), ("10:00", "Talk", cell), ("11:00", "Pause", None)])
    assert people(found.items[0]) == wanted


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


# Whom the names mean


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with new_office(tmp_path) as opened:
        yield opened


def planned(office: Office, event: int, folder: Path, *names: str, **how: Any) -> ProgrammePlan:
    rows: list[tuple[Any, ...]] = [("Time", "Session", "Speaker", "Affiliation"), ("10:00", "Panel", None, None)]
    rows += [(None, None, *name.split("|")) for name in names]
    found = read(folder, rows)
    with office.reading() as session:
        return plan_programme(session, event, read=found, **how)


def found_in(plan: ProgrammePlan) -> list[Found]:
    return [role.found for role in plan.items[0].roles]


def test_a_guest_is_known_in_every_spelling_and_script(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session).id
        kim = a_guest(tx.session, an_event(tx.session, title="Other"), "Chul-soo Kim", native_name="김철수").id
        for key in (kim, a_guest(tx.session, an_event(tx.session, title="Third"), "Ramin Həsənov").id):
            line_up.as_guest(tx.session, event, key)
    plan = planned(office, event, tmp_path, "김철수", "Hasanov Ramin|Another Ministry", "Рамин Гасанов")
    assert found_in(plan)[:2] == [Found.GUEST] * 2
    assert plan.items[0].roles[0].person_id == kim


def test_somebody_known_is_recognised_and_what_is_unclear_is_asked(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        session = tx.session
        event = an_event(session).id
        add_person(session, given_name="Aynur", family_name="Rəhimli", organisation="Education Lab")
        other = add_person(session, given_name="Moon", family_name="Tae-oh", organisation="Haneul Institute").id
        for number in (1, 2):
            add_person(session, given_name="Jane", family_name="Roe", organisation=f"House {number}")
    plan = planned(
        office,
        event,
        tmp_path,
        "Aynur Rəhimli|Education Lab",
        "Moon Tae-oh|Hanbit University",
        "Jane Roe",
        "New Person",
    )
    assert found_in(plan) == [Found.KNOWN, Found.UNCLEAR, Found.UNCLEAR, Found.NEW]
    assert plan.unclear == ("Moon Tae-oh", "Jane Roe")
    assert [one.person_id for one in plan.items[0].roles[1].candidates] == [other]
    assert len(plan.new_people) == 3
    chosen = planned(office, event, tmp_path, "Moon Tae-oh|Hanbit University", chosen={"Moon Tae-oh": other})
    assert (found_in(chosen), chosen.items[0].roles[0].person_id) == ([Found.KNOWN], other)
    asked = planned(office, event, tmp_path, "Moon Tae-oh|Hanbit University", "New Person", matching=Matching.ASK)
    assert [role.read.name for role in asked.items[0].roles] == ["New Person"]


def test_what_is_left_out_of_the_preview_is_not_written(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        event = an_event(tx.session).id
    rows = [("Time", "Session"), ("10:00", "Opening"), ("10:10", "Panel"), ("11:00", "Coffee break")]
    with office.reading() as session:
        plan = plan_programme(session, event, read=read(tmp_path, rows)).without({1})
    with office.transaction("Import") as tx:
        commit_plan(tx.session, plan=plan)
    with office.reading() as session:
        assert [row.title("en") for row in programme_rows(session, event)] == ["Opening", "Coffee break"]


# There and back


def test_a_workbook_carries_the_whole_programme_there_and_back(office: Office, tmp_path: Path) -> None:
    languages = ("az", "tr", "en")
    with office.transaction("Scene") as tx:
        session = tx.session
        first, second = (an_event(session, title=title, languages=languages).id for title in ("One", "Two"))
        hall = items.room_called(session, first, "Hall").id
        panel = items.add_item(
            session, first, kind=ItemKind.PANEL, minutes=60, room_id=hall,
            pinned_at=datetime.fromisoformat("2027-01-14T10:00"),
            titles=Texts({"az": "Panel müzakirəsi", "tr": "Panel oturumu", "en": "Panel"}),
            subtitles=Texts({"tr": "Ortak miras"}), descriptions=Texts({"az": "Təsvir", "en": "Description"}),
            language="az", interpretation=("tr", "en"), stage_notes="Two steps", cue="Lights", responsible="Aysel",
        )  # fmt: skip
        items.add_item(session, first, titles=Texts({"en": "A talk"}), minutes=15, parent_id=panel.id)
        items.add_item(session, first, titles=Texts({"tr": "Ara"}), kind=ItemKind.BREAK, minutes=20, room_id=hall)
        items.add_item(session, first, titles=Texts({"az": "Ehtiyat"}), kind=ItemKind.BLOCKER, minutes=10, room_id=hall)
        speaker = line_up.new_speaker(session, name="Aynur Rəhimli")
        line_up.add_role(
            session, panel.id, person_id=speaker.id, kind=RoleKind.MODERATOR, status=RoleStatus.AGREED, minutes=12,
            topics=Texts({"az": "Mövzu", "tr": "Konu"}), biographies=Texts({"tr": "Öz geçmiş"}), language="tr",
            affiliation="Dosent, BDU", notes="Sits at the end",
        )  # fmt: skip
        line_up.add_role(session, panel.id, topics=Texts())
        for key in (first, second):
            line_up.as_guest(session, key, speaker.id)
    path = tmp_path / "there.xlsx"
    with office.reading() as session:
        export_programme(session, first, to=path)
        plan = plan_programme(session, second, read=read_programme(path, first_day=date(2027, 1, 14)))
    with office.transaction("Import") as tx:
        commit_plan(tx.session, plan=plan)

    def whole(event: int) -> list[Any]:
        with office.reading() as session:
            rows = programme_rows(session, event)
        return [
            (
                row.kind, dict(row.titles), dict(row.subtitles), dict(row.descriptions), row.begins, row.minutes,
                row.room, row.depth, row.pinned, row.language, row.interpretation, row.stage_notes, row.cue,
                row.responsible, row.printed,
                [
                    (one.name, one.kind, one.status, dict(one.topics), dict(one.biographies), one.minutes,
                     one.language, one.affiliation, one.notes)
                    for one in row.roles
                ],
            )
            for row in rows
        ]  # fmt: skip

    assert whole(second) == whole(first)


def test_what_cannot_be_read_is_said_with_its_row(tmp_path: Path) -> None:
    rows = [("Time", "Session"), ("9:00", "Opening"), ("soonish", "Talk"), ("10:00", "Panel")]
    found = read(tmp_path, rows)
    assert [(problem.row, problem.message) for problem in found.problems] == [
        (3, "“soonish” was not understood as a time.")
    ]
    with pytest.raises(SymposiarchError, match="No programme was found"):
        read(tmp_path, [("Colour", "Weight"), ("red", 3)])


SCHEMA = {
    "schedule": {"version", "base_url", "conference"},
    "conference": {
        "acronym", "title", "description", "start", "end", "daysCount", "timeslot_duration", "time_zone_name", "logo",
        "colors", "keywords", "url", "tracks", "rooms", "meta", "days",
    },
    "day": {"index", "date", "day_start", "day_end", "rooms"},
    "event": {
        "id", "guid", "logo", "date", "start", "duration", "room", "slug", "url", "title", "subtitle", "track", "type",
        "language", "abstract", "description", "recording_license", "do_not_record", "do_not_stream", "persons",
        "links", "attachments", "answers",
    },
    "event needs": {
        "abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug", "start",
        "subtitle", "title", "track", "type", "url",
    },
}  # fmt: skip
"""The field names of https://c3voc.de/schedule/schema.json, which allows no others."""


def test_our_schedule_has_the_fields_of_the_public_schema_and_no_others(office: Office, tmp_path: Path) -> None:
    with office.transaction("Scene") as tx:
        session = tx.session
        event = an_event(session, title="교육 심포지엄: Books & Roads").id
        panel = items.add_item(session, event, title="Panel", kind=ItemKind.PANEL, minutes=60)
        person = line_up.new_speaker(session, name="Han Ji-won")
        line_up.add_role(session, panel.id, person_id=person.id, topic="Roads", biographies=Texts({"en": "Writes."}))
        items.add_item(session, event, title="", kind=ItemKind.BREAK, minutes=20)
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "out.json")
    whole = json.loads((tmp_path / "out.json").read_bytes())
    schedule, conference = whole["schedule"], whole["schedule"]["conference"]
    assert set(whole) <= {"schedule", "$schema", "generator"}
    assert set(schedule) <= SCHEMA["schedule"]
    assert set(conference) <= SCHEMA["conference"]
    assert re.fullmatch(r"[a-z0-9_-][a-z0-9_]{3,}", conference["acronym"])
    for day in conference["days"]:
        assert set(day) == SCHEMA["day"]
        for one in (one for events in day["rooms"].values() for one in events):
            assert SCHEMA["event needs"] <= set(one) <= SCHEMA["event"]
            assert re.fullmatch(r"[a-z0-9_-]+[a-z0-9]", one["slug"])
            assert re.fullmatch(r"[0-9]+:[0-9]{2}", one["duration"])
            assert one["do_not_record"] is None
            # Exactly one of the two kinds of person: with a name, or with a public name and a number.
            assert all("name" in role and "public_name" not in role for role in one["persons"])
    again = read_programme(tmp_path / "out.json", first_day=DAY)
    assert [(role.name, role.topic, role.biography) for role in again.items[0].roles] == [
        ("Han Ji-won", "Roads", "Writes.")
    ]


def test_the_second_version_of_a_schedule_is_one_list(tmp_path: Path) -> None:
    event = {
        "guid": "g", "title": "Opening", "start": "2026-12-10T10:00:00+09:00", "end": "2026-12-10T10:45:00+09:00",
        "room": {"name": "Hall", "guid": "h"}, "participants": [{"guid": "p", "name": "Han Ji-won", "role": "speaker"}],
    }  # fmt: skip
    person = {"guid": "p", "name": "Han Ji-won", "biography": "Writes."}
    conference = {"title": "X", "days": [{"index": 1, "date": "2026-12-10"}]}
    path = tmp_path / "schedule2.json"
    path.write_text(json.dumps({"schedule": {"conference": conference, "events": [event, {}], "persons": [person]}}))
    found = read_programme(path, first_day=DAY)
    assert told(found.items) == [("10 10:00", 45, "Opening", "Hall")]
    assert [(role.name, role.kind, role.biography) for role in found.items[0].roles] == [
        ("Han Ji-won", RoleKind.SPEAKER, "Writes.")
    ]
    assert len(found.problems) == 1


KEYS = (
    "schedule", "conference", "days", "rooms", "Hall", "events", "persons", "participants", "title", "start", "end",
    "date", "duration", "name", "talks", "speakers", "room", "guid", "type", "slot", "code",
)  # fmt: skip
SCRAPS = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(["", "10:00", "2026-12-10", "x"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)),
    max_leaves=25,
)


@settings(max_examples=200)
@given(scrap=SCRAPS)
def test_no_json_brings_more_than_a_sentence(scrap: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "scrap.json"
    for whole in (scrap, {"schedule": {"conference": {"days": [scrap]}, "events": [scrap]}}, {"talks": [scrap]}):
        path.write_text(json.dumps(whole))
        with suppress(SymposiarchError):
            read_programme(path, first_day=DAY)


def test_of_two_guests_with_one_name_one_is_told_where_to_choose(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Scene") as tx:
        event = an_event(tx.session)
        for post in ("Rector", "Deputy Minister"):
            a_guest(tx.session, event, "Elçin Hüseynov", title=post)
        with pytest.raises(SymposiarchError, match="Add somebody"):
            People(tx.session, event.id).called("Elçin Hüseynov")
