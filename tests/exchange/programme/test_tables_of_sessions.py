"""Sessions in rows: their people, breaks, times and headings."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.programme.taken import PROGRAMME, new_event, take, verdicts, written

from symposiarch.exchange.fates import Fate
from symposiarch.model.programme import ItemKind, RoleStatus
from symposiarch.planning.programme.conflicts.conflicts import conflicts
from symposiarch.planning.programme.conflicts.rules import Rule
from symposiarch.store import Office


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
