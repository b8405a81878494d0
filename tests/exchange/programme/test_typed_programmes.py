"""Programmes that were typed as text, in a letter or a note: no table, but a time at the beginning of each line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from tests.exchange.programme.programme_files import DAY, people, told

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.values import ReadProgramme
from symposiarch.exchange.programme.writing.clock import minutes_beside, time_before
from symposiarch.exchange.programme.writing.days import read_day


def of_text(folder: Path, text: str, encoding: str = "utf-8") -> ReadProgramme:
    path = folder / "programme.txt"
    path.write_bytes(text.encode(encoding))
    return read_programme(path, first_day=DAY)


@pytest.mark.parametrize("encoding", ["utf-8", "cp949"])
def test_a_korean_programme_in_a_note_comes_in_whole(tmp_path: Path, encoding: str) -> None:
    text = """제3회 문화 포럼

일시: 2026년 12월 11일(금) 13:30-17:00

13:30-14:00  등록
14:00-14:10  개회사  오현석 (동해문화재단 이사장)
14:10-15:30  세션 1: 옛길의 재발견
             좌장: 배수연 (한빛대학교 교수)
             발표: "동해의 등대" 신동욱 (국립문화원 연구원)
             토론: 권나래 (동해일보), 문지영 (EBC)
15:30-16:00  종합토론 (좌장: 배수연)

※ 사정에 따라 바뀔 수 있습니다.
"""
    found = of_text(tmp_path, text, encoding).items
    assert told(found) == [
        ("11 13:30", 30, "등록", ""),
        ("11 14:00", 10, "개회사", ""),
        ("11 14:10", 80, "세션 1: 옛길의 재발견", ""),
        ("11 15:30", 30, "종합토론", ""),
    ]
    assert people(found[1]) == [("", "오현석", "동해문화재단 이사장")]
    assert people(found[2]) == [
        ("moderator", "배수연", "한빛대학교 교수"),
        ("speaker", "신동욱", "국립문화원 연구원"),
        ("panellist", "권나래", "동해일보"),
        ("panellist", "문지영", "EBC"),
    ]
    assert found[2].roles[1].topic == "동해의 등대"
    assert people(found[3]) == [("moderator", "배수연", "")]


def test_days_in_a_text_stand_over_their_lines(tmp_path: Path) -> None:
    text = "Thursday 10 December\n9 h 30 : Accueil café\n10 h 00 : Table ronde\n\nFriday 11 December\n9 h : Visite\n"
    assert [row[0] for row in told(of_text(tmp_path, text).items)] == ["10 09:30", "10 10:00", "11 09:00"]


def test_paragraphs_of_a_letter_with_their_lists_come_in(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("10 Aralık 2026 Perşembe")
    document.add_paragraph("10.00 – 10.15\tAçılış Konuşması")
    document.add_paragraph("\tBurak Şahin, Doğu Üniversitesi Rektörü")
    document.add_paragraph("10.15 – 11.30\tPanel: Ortak Miras")
    document.add_paragraph("\tModeratör: Deniz Koç, Kent Radyosu")
    document.add_paragraph("\tKonuşmacılar:")
    document.add_paragraph("Ece Tunç, Kıyı Müzesi", style="List Bullet")
    document.add_paragraph("11.30\tÇay Molası")
    path = tmp_path / "letter.docx"
    document.save(str(path))
    found = read_programme(path, first_day=DAY).items
    assert [row[0] for row in told(found)] == ["10 10:00", "10 10:15", "10 11:30"]
    assert people(found[0]) == [("", "Burak Şahin", "Doğu Üniversitesi Rektörü")]
    assert people(found[1]) == [("moderator", "Deniz Koç", "Kent Radyosu"), ("", "Ece Tunç", "Kıyı Müzesi")]


def test_each_table_of_a_document_is_of_the_day_that_stands_over_it(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Seoul, 3 November 2026")
    for day, row in (("Day One", ("0930-1000", "Opening")), ("Day Two: 11 December 2026", ("1000-1100", "Visit"))):
        document.add_heading(day)
        document.add_paragraph("Please be seated five minutes before.")
        table = document.add_table(rows=0, cols=2)
        for cells in (("Time", "Item"), row):
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
    path = tmp_path / "days.docx"
    document.save(str(path))
    assert told(read_programme(path, first_day=DAY).items) == [
        ("10 09:30", 30, "Opening", ""),
        ("11 10:00", 60, "Visit", ""),
    ]


def test_a_letter_with_one_time_in_it_is_no_programme(tmp_path: Path) -> None:
    with pytest.raises(SymposiarchError):
        of_text(tmp_path, "Dear colleagues,\n\nwe meet at the gate.\n14:00 is early enough.\n\nYours\n")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("14:00–14:20  Opening", ("14:00–14:20", "Opening")),
        ("午後2時00分～2時10分　開会挨拶", ("午後2時00分～2時10分", "開会挨拶")),
        ("14.00–14.20 Uhr Begrüßung", ("14.00–14.20 Uhr", "Begrüßung")),
        ("• 2 pm Opening", ("2 pm", "Opening")),
        ("10.12.2026 Programme", None),
        ("10 December 2026", None),
        ("3. Panel", None),
    ],
)
def test_the_time_before_a_line(line: str, found: tuple[str, str] | None) -> None:
    assert time_before(line) == found


@pytest.mark.parametrize("written", ["Day Two", "둘째 날", "İkinci gün", "Deuxième jour", "Zweiter Tag", "Second day"])
def test_the_number_of_a_day_may_be_a_word(written: str) -> None:
    assert read_day(written, first=date(2026, 12, 10)) == date(2026, 12, 11)


@pytest.mark.parametrize("written", ["12.11.(금)", "12/11（金）", "2026. 12. 11.(금)", "11.12.2026"])
def test_days_as_written_in_seoul_and_tokyo(written: str) -> None:
    assert read_day(written, first=date(2026, 12, 1)) == date(2026, 12, 11)


def test_a_length_may_stand_in_brackets_behind_the_time() -> None:
    assert [minutes_beside(text) for text in ("14:00 (20')", "오후 2시 (15분)", "14:00 (Hall 2)", None)] == [
        20,
        15,
        None,
        None,
    ]
