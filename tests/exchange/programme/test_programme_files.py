"""Programmes of other people, in every format: read as they are meant, and written again without loss."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate
from symposiarch.exchange.programme.commit import commit_plan
from symposiarch.exchange.programme.export import export_programme
from symposiarch.exchange.programme.plan import plan_programme
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.event_rows import event_row
from symposiarch.planning.events import add_event
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.rules import Rule
from symposiarch.planning.programme.rows import ItemRow, programme_rows
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.open(tmp_path / "office.symposiarch", create=True)
    yield opened
    opened.close()


def new_event(
    office: Office, begins: str = "2026-12-10T14:00", zone: str = "Asia/Seoul", languages: Any = ("en", "ko")
) -> int:
    with office.transaction("Add an event") as tx:
        return add_event(
            tx.session,
            title="Symposium",
            begins=datetime.fromisoformat(begins),
            time_zone=zone,
            languages=languages,
        ).id


def take(office: Office, event_id: int, path: Path) -> tuple[ItemRow, ...]:
    with office.reading() as session:
        first = event_row(session, event_id).begins.date()
        plan = plan_programme(session, event_id, read=read_programme(path, first_day=first))
    with office.transaction("Import") as tx:
        commit_plan(tx.session, plan=plan)
    return rows_of(office, event_id)


def rows_of(office: Office, event_id: int) -> tuple[ItemRow, ...]:
    with office.reading() as session:
        return programme_rows(session, event_id)


def verdicts(office: Office, event_id: int, path: Path) -> set[Fate]:
    with office.reading() as session:
        first = event_row(session, event_id).begins.date()
        plan = plan_programme(session, event_id, read=read_programme(path, first_day=first))
    return {item.verdict for item in plan.every()}


def names(rows: tuple[ItemRow, ...]) -> list[str]:
    return [role.name for row in rows for role in row.roles]


def told(rows: tuple[ItemRow, ...]) -> list[tuple[Any, ...]]:
    """What two formats of one programme must agree on."""
    return sorted(
        (row.begins.isoformat(), row.minutes, row.room, row.title("en"), tuple(role.name for role in row.roles))
        for row in rows
    )


def written(tmp_path: Path, text: str, name: str = "programme.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


CAMP = ("2019-08-21T10:00", "Europe/Berlin", ("en",))


def test_frab_json_gives_the_whole_camp_and_the_same_again(office: Office, real_files: Path, tmp_path: Path) -> None:
    source = real_files / "programmes" / "voc_frab-camp2019.json"
    event = new_event(office, *CAMP)
    rows = take(office, event, source)
    assert (len(rows), len({row.room for row in rows}), len({row.day for row in rows})) == (79, 2, 5)
    assert (len(names(rows)), len(set(names(rows)))) == (96, 90)
    assert sum(1 for row in rows if not row.roles) == 1
    assert sum(1 for row in rows if len(row.roles) > 1) == 16
    assert rows[0].begins.isoformat() == "2019-08-21T11:00:00+02:00"
    with office.reading() as session:
        assert len(guest_rows(session, event)) == 90
        assert not [one for one in conflicts(session, event) if one.rule is Rule.ROOM_TWICE]
        export_programme(session, event, to=tmp_path / "again.json")
    assert verdicts(office, event, source) == {Fate.SAME}
    before = json.loads(source.read_bytes())["schedule"]
    after = json.loads((tmp_path / "again.json").read_bytes())["schedule"]
    assert {key: after[key] for key in ("version", "base_url")} == {key: before[key] for key in ("version", "base_url")}
    assert after["conference"]["days"] == [
        {**day, "rooms": {room: [_tidy(one) for one in events] for room, events in day["rooms"].items()}}
        for day in before["conference"]["days"]
    ]


def _tidy(event: dict[str, Any]) -> dict[str, Any]:
    """Blanks at the ends of a title are not kept."""
    return {**event, "title": event["title"].strip(), "subtitle": (event["subtitle"] or "").strip()}


def test_pentabarf_xml_is_the_same_camp_as_its_json_twin(office: Office, real_files: Path, tmp_path: Path) -> None:
    folder = real_files / "programmes"
    event, twin = new_event(office, *CAMP), new_event(office, *CAMP)
    rows = take(office, event, folder / "derived_camp2019_pentabarf.xml")
    assert told(rows) == told(take(office, twin, folder / "voc_frab-camp2019.json"))
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "again.xml")
    assert verdicts(office, event, folder / "derived_camp2019_pentabarf.xml") == {Fate.SAME}
    assert told(take(office, new_event(office, *CAMP), tmp_path / "again.xml")) == told(rows)


def test_pretalx_json_gives_three_days(office: Office, real_files: Path) -> None:
    source = real_files / "programmes" / "voc_pretalx-democon.json"
    event = new_event(office, "2020-12-14T09:00", "UTC", ("en",))
    rows = take(office, event, source)
    assert (len(rows), len({row.room for row in rows}), len({row.day for row in rows})) == (36, 2, 3)
    assert len(set(names(rows))) == 27
    assert sum(1 for row in rows if len(row.roles) > 1) == 6
    assert rows[0].begins.isoformat() == "2020-12-14T08:00:00+00:00"
    assert all(role.biographies for row in rows for role in row.roles)
    assert verdicts(office, event, source) == {Fate.SAME}


def test_europython_xml_gives_a_hundred_talks(office: Office, real_files: Path) -> None:
    source = real_files / "programmes" / "europython2014_accepted.xml"
    event = new_event(office, "2014-07-22T09:00", "Europe/Berlin", ("en",))
    rows = take(office, event, source)
    assert (len(rows), len(names(rows)), len({row.day for row in rows})) == (100, 100, 4)
    assert {row.room for row in rows} == {"C01", "B05/B06", "B07/B08", "B09", "A08"}
    assert rows[0].begins.isoformat() == "2014-07-22T10:00:00+02:00"
    assert {row.minutes for row in rows} == {30, 45}
    assert verdicts(office, event, source) == {Fate.SAME}


def test_a_city_programme_typed_by_hand_is_understood(office: Office, real_files: Path, tmp_path: Path) -> None:
    source = real_files / "programmes" / "voc_munich_schedule.xlsx"
    event = new_event(office, "2016-10-27T09:00", "Europe/Berlin", ("de",))
    rows = take(office, event, source)
    assert len(rows) == 13
    assert {row.begins.date().isoformat() for row in rows} == {"2016-10-27"}
    assert {row.source_id for row in rows} == {str(number) for number in range(1001, 1014)}
    keynote = next(row for row in rows if row.source_id == "1003")
    assert keynote.kind is ItemKind.KEYNOTE
    assert [(role.name, role.affiliation) for role in keynote.roles] == [
        ("Dr. Elke Löffler", "Geschäftsführerin von Governance International")
    ]
    panel = next(row for row in rows if row.source_id == "1012")
    assert panel.kind is ItemKind.PANEL
    assert [role.kind for role in panel.roles] == [RoleKind.MODERATOR, *[RoleKind.PANELLIST] * 3]
    assert panel.roles[0].name == "Manfred Klein"
    assert len({role.person_id for row in rows for role in row.roles if role.name == "Dr. Elke Löffler"}) == 1
    assert verdicts(office, event, source) == {Fate.SAME}
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "again.xlsx")
    assert verdicts(office, event, tmp_path / "again.xlsx") == {Fate.SAME}


@pytest.mark.parametrize(
    ("name", "titles", "first"),
    [
        ("example", ["New Year's Day", "Orthodox Christmas", "International Women's Day"], "2022-01-01T00:00:00+00:00"),
        ("created_calendar_with_unicode_fields", ["åäö", "Non-ASCII Test: ÄÖÜ äöü €", ""], "2010-10-10T00:00:00+00:00"),
        ("multiple_timezones", ["", "", ""], "2021-03-02T00:00:00+00:00"),
        ("property_params", ["Test meeting from BB"], "2012-08-14T00:00:00+00:00"),
        ("america_new_york", ["an event with a custom tz name"], "2014-08-29T12:00:00+00:00"),
    ],
)
def test_calendars_give_their_events(
    office: Office, real_files: Path, tmp_path: Path, name: str, titles: list[str], first: str
) -> None:
    source = real_files / "programmes" / "ics" / f"{name}.ics"
    event = new_event(office, "2026-12-10T14:00", "UTC", ("en",))
    rows = take(office, event, source)
    assert sorted(row.title("en") for row in rows) == sorted(titles)
    assert rows[0].begins.isoformat() == first
    assert verdicts(office, event, source) == {Fate.SAME}
    with office.reading() as session:
        export_programme(session, event, to=tmp_path / "again.ics")
    assert verdicts(office, event, tmp_path / "again.ics") == {Fate.SAME}


PROGRAMME = """Time,Session,Role,Speaker,Affiliation,Topic
14:00-14:10,Opening,Speaker,H.E. Kamran Səlimov,Ambassador of Azerbaijan,
14:10-14:20,Congratulatory address,Speaker,Bae Kyung-min,Friendship Association,
14:20-15:30,Panel: Education and culture,Moderator,Noh Ye-rin,Publisher,
,,Panellist,Aynur Rəhimli,Baku State University,Reading across borders
,,Panellist,Moon Tae-oh,Hanbat College,Schools and museums
15:30-15:50,Questions from the audience,,,,
15:50-17:00,Closing reception,,,,
"""


def test_rows_left_blank_under_a_session_are_its_people(office: Office, tmp_path: Path) -> None:
    event = new_event(office)
    rows = take(office, event, written(tmp_path, PROGRAMME))
    assert [row.kind for row in rows] == [
        ItemKind.OPENING,
        ItemKind.ADDRESS,
        ItemKind.PANEL,
        ItemKind.QUESTIONS,
        ItemKind.RECEPTION,
    ]
    panel = rows[2]
    assert [(role.kind.value, role.name, role.topics.best("en")) for role in panel.roles] == [
        ("moderator", "Noh Ye-rin", ""),
        ("panellist", "Aynur Rəhimli", "Reading across borders"),
        ("panellist", "Moon Tae-oh", "Schools and museums"),
    ]
    assert panel.roles[1].affiliation == "Baku State University"
    assert panel.roles[1].status is RoleStatus.TO_ASK
    assert (panel.begins.isoformat(), panel.minutes) == ("2026-12-10T14:20:00+09:00", 70)
    assert not any(row.pinned for row in rows)  # they follow one another from the beginning of the event
    assert verdicts(office, event, tmp_path / "programme.csv") == {Fate.SAME}


def test_a_session_merged_over_its_speakers_is_one_item(office: Office, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["연번", "발표자", "역할", "소속", "주제", "세션", "시간"])
    sheet.append([1, "한지원", "좌장", "한빛출판사", None, "패널 토론", "오후 2:00~3:10"])
    sheet.append([2, "문태오", "토론자", "한밭대학교", "학교와 박물관", None, None])
    sheet.append([3, "구하은", "토론자", "역사연구소", "기록의 힘", None, None])
    sheet.append([4, None, None, None, None, "휴식", "오후 3:10~3:30"])
    sheet.merge_cells("F2:F4")
    sheet.merge_cells("G2:G4")
    book.save(tmp_path / "korean.xlsx")
    rows = take(office, new_event(office), tmp_path / "korean.xlsx")
    assert [(row.kind, row.title("ko"), row.minutes) for row in rows] == [
        (ItemKind.PANEL, "패널 토론", 70),
        (ItemKind.BREAK, "휴식", 20),
    ]
    assert [(role.kind.value, role.name, role.affiliation) for role in rows[0].roles] == [
        ("moderator", "한지원", "한빛출판사"),
        ("panellist", "문태오", "한밭대학교"),
        ("panellist", "구하은", "역사연구소"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        "Uhrzeit;Programmpunkt;Rolle;Referent;Institution;Thema",
        "Horaire;Séance;Rôle;Intervenant;Organisme;Thème",
        "Hora;Sesión;Rol;Ponente;Institución;Tema",
        "Saat;Oturum;Rol;Konuşmacı;Kurum;Konu",
        "Vaxt;Sessiya;Rol;Məruzəçi;Təşkilat;Mövzu",
        "Время;Сессия;Роль;Докладчик;Организация;Тема",
        "시간;세션;역할;발표자;소속;주제",
        "时间;环节;角色;演讲者;单位;主题",
        "الوقت;الجلسة;الدور;المتحدث;الجهة;الموضوع",
    ],
)
def test_headings_are_known_in_ten_languages(office: Office, tmp_path: Path, header: str) -> None:
    text = header + "\n0930;Panel;Moderator;Erika Beispiel;Haus;\n;;Panelist;Max Muster;Amt;Bücher\n11:00;Pause;;;;\n"
    rows = take(office, new_event(office, "2026-12-10T09:30"), written(tmp_path, text))
    assert [(row.kind, row.minutes) for row in rows] == [(ItemKind.PANEL, 90), (ItemKind.BREAK, 20)]
    assert [(role.name, role.affiliation, role.topics.best()) for role in rows[0].roles] == [
        ("Erika Beispiel", "Haus", ""),
        ("Max Muster", "Amt", "Bücher"),
    ]


def test_a_break_over_five_rooms_is_no_clash(office: Office, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Time", "Hall A", "Hall B", "Hall C", "Hall D", "Hall E"])
    sheet.append(["9:00-10:00", *(f"Talk {number}\nSpeaker {number} Name, Office {number}" for number in range(5))])
    sheet.append(["10:00-10:30", "Coffee break"])
    sheet.merge_cells("B3:F3")
    sheet.append(["10:30-11:00", "Music", None, None, None, "Film"])
    book.save(tmp_path / "rooms.xlsx")
    event = new_event(office, "2026-12-10T09:00")
    rows = take(office, event, tmp_path / "rooms.xlsx")
    assert len(rows) == 8
    pause = next(row for row in rows if row.kind is ItemKind.BREAK)
    assert (pause.room, f"{pause.begins:%H:%M}") == ("", "10:00")
    assert rows[0].roles[0].affiliation == "Office 0"
    with office.reading() as session:
        assert not [one for one in conflicts(session, event) if one.rule is Rule.ROOM_TWICE]


def test_a_break_written_once_for_each_room_is_one_break(office: Office, tmp_path: Path) -> None:
    text = "Time,Room,Title,Speaker\n9:00-9:30,A,Talk,Kim Min\n9:00-9:30,B,Other talk,Lee Jin\n"
    text += "9:30-10:00,A,Coffee break,\n9:30-10:00,B,Coffee break,\n"
    rows = take(office, new_event(office, "2026-12-10T09:00"), written(tmp_path, text))
    assert [(row.title("en"), row.room) for row in rows] == [("Talk", "A"), ("Other talk", "B"), ("Coffee break", "")]


def test_several_people_in_one_cell_are_parted(office: Office, tmp_path: Path) -> None:
    text = 'Time,Session,Speakers\n2 pm,Panel,"Moderator: Noh Ye-rin; Aynur Rəhimli, Professor; Moon Tae-oh (Writer)"\n'
    rows = take(office, new_event(office), written(tmp_path, text))
    assert [(role.kind.value, role.name, role.affiliation) for role in rows[0].roles] == [
        ("moderator", "Noh Ye-rin", ""),
        ("panellist", "Aynur Rəhimli", "Professor"),
        ("panellist", "Moon Tae-oh", "Writer"),
    ]


def test_excel_times_and_lengths_are_read(office: Office, tmp_path: Path) -> None:
    from datetime import time, timedelta

    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["National day symposium"])
    sheet.append([])
    sheet.append(["Begin", "Duration", "Item"])
    sheet.append([time(9, 30), timedelta(minutes=45), "Opening"])
    sheet.append([time(10, 15), 30, "Coffee break"])
    sheet.append([10.45, "1h30", "Lecture"])
    book.save(tmp_path / "times.xlsx")
    rows = take(office, new_event(office, "2026-12-10T09:00"), tmp_path / "times.xlsx")
    assert [(f"{row.begins:%H:%M}", row.minutes) for row in rows] == [("09:30", 45), ("10:15", 30), ("10:45", 90)]


def test_speakers_are_the_guests_of_that_name(office: Office, tmp_path: Path) -> None:
    from symposiarch.planning.people.contacts import add_person
    from symposiarch.planning.programme.line_up import as_guest

    event = new_event(office)
    with office.transaction("People") as tx:
        known = add_person(tx.session, given_name="Kamran", family_name="Səlimov", honorific="H.E.", title="Ambassador")
        as_guest(tx.session, event, known.id)
        key = known.id
    rows = take(office, event, written(tmp_path, PROGRAMME))
    assert rows[0].roles[0].person_id == key
    with office.reading() as session:
        assert len(guest_rows(session, event)) == 5


def test_importing_is_one_step_back(office: Office, tmp_path: Path) -> None:
    event = new_event(office)
    take(office, event, written(tmp_path, PROGRAMME))
    office.undo()
    assert rows_of(office, event) == ()
    with office.reading() as session:
        assert guest_rows(session, event) == ()


def test_a_colleagues_edits_of_our_workbook_come_back(office: Office, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    event = new_event(office)
    take(office, event, written(tmp_path, PROGRAMME))
    out = tmp_path / "out.xlsx"
    with office.reading() as session:
        export_programme(session, event, to=out)
    assert verdicts(office, event, out) == {Fate.SAME}
    book = load_workbook(out)
    sheet = book.active
    assert sheet is not None
    headings = [cell.value for cell in sheet[1]]
    line = next(row for row in sheet.iter_rows(min_row=2) if row[headings.index("Speaker")].value == "Moon Tae-oh")
    line[headings.index("Topic")].value = "Schools, museums, libraries"
    book.save(out)
    rows = take(office, event, out)
    assert rows[2].roles[2].topics.best("en") == "Schools, museums, libraries"
    assert len(rows) == 5


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bomb.xml", '<!DOCTYPE a [<!ENTITY b "c">]><schedule><day>&b;</day></schedule>', "entities"),
        ("broken.xml", "<schedule><day>", "valid XML"),
        ("other.json", '{"a": 1}', "no schedule"),
        ("broken.json", '{"a": ', "valid JSON"),
        ("empty.csv", "", "empty"),
        ("list.csv", "Colour,Weight\nred,3\nblue,4\n", "No programme was found"),
        ("half.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense", "calendar"),
    ],
)
def test_what_is_no_programme_is_refused_in_one_sentence(tmp_path: Path, name: str, content: str, words: str) -> None:
    with pytest.raises(SymposiarchError, match=words):
        read_programme(written(tmp_path, content, name), first_day=datetime.fromisoformat("2026-12-10").date())


def test_no_hostile_file_brings_more_than_a_sentence(real_files: Path) -> None:
    day = datetime.fromisoformat("2026-12-10").date()
    said = []
    for path in sorted((real_files / "hostile").iterdir()):
        try:
            read_programme(path, first_day=day)
        except SymposiarchError as error:
            said.append(str(error))
    assert said
    assert all(said)


CALENDAR = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261210T100000\r\nSUMMARY:개막식\r\nLOCATION:대강당\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_of_two_places_in_a_calendar_the_first_is_the_room(tmp_path: Path) -> None:
    path = tmp_path / "two.ics"
    path.write_text(CALENDAR.replace("LOCATION:", "LOCATION:로비\r\nLOCATION:"), encoding="utf-8")
    assert [item.room for item in read_programme(path, first_day=date(2026, 12, 10)).items] == ["로비"]


SCHEDULE = (
    '<?xml version="1.0" encoding="utf-16"?><schedule><day date="2026-12-10"><room name="대강당"><event id="1">'
    "<start>10:00</start><title>개막식</title></event></room></day></schedule>"
)
JSON = (
    '{"schedule": {"conference": {"days": [{"date": "2026-12-10",'
    ' "rooms": {"대강당": [{"title": "개막식", "start": "10:00"}]}}]}}}'
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(CALENDAR, "utf-16"), (CALENDAR, "cp949"), (SCHEDULE, "utf-16"), (JSON, "utf-16-le"), (JSON, "cp949")],
)
def test_a_programme_is_read_in_whatever_encoding_it_was_saved(text: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "programme"
    path.write_bytes(text.encode(encoding))
    (item,) = read_programme(path, first_day=date(2026, 12, 10)).items
    assert item.room == "대강당"
