"""Lists laid out by somebody who thought of a reader and not of a program: who is on them, and what is said of each."""

from __future__ import annotations

from typing import Any

import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.model.invitations import Reply


def test_tables_side_by_side_and_below_with_titles_of_their_own() -> None:
    rows: list[list[Any]] = [
        ["Speakers", None, None, "Guests", None],
        ["Name", "Title", None, "Name", "Organisation"],
        ["Kim Minjun", "Professor", None, "Anna Lindqvist", "Nordic House"],
        ["Lee Seo-yeon", "Writer", None, "John Brown", "Gallery"],
        [],
        ["Press"],
        ["Name", "Media"],
        ["Park Ji-hoon", "Yonhap"],
    ]
    found = {line.name: (line.title, line.organisation) for line in people(workbook(rows))}
    assert found == {
        "Kim Minjun": ("Professor", ""),
        "Lee Seo-yeon": ("Writer", ""),
        "Anna Lindqvist": ("", "Nordic House"),
        "John Brown": ("", "Gallery"),
        "Park Ji-hoon": ("", "Yonhap"),
    }


def test_the_title_of_the_next_page_is_nobody() -> None:
    rows = [
        ["Guest list – page 1"],
        ["Name", "Institution"],
        ["Kim Minjun", "A"],
        ["Guest list – page 2"],
        ["Name", "Institution"],
        ["Park Seojun", "C"],
        ["Page 2 of 2"],
        ["- 2 / 2 쪽 -"],
        ["- 3 -"],
    ]
    assert names(workbook(rows))[:2] == ["Kim Minjun", "Park Seojun"]
    assert "Page 2 of 2" not in names(workbook(rows))
    assert "- 3 -" not in names(workbook(rows))
    assert "Guest list – page 2" not in names(workbook(rows))


def test_a_number_of_people_beside_a_total_is_nobody() -> None:
    rows: list[list[Any]] = [
        ["연번", "성명", "소속"],
        [1, "김철수", "한빛재단"],
        [2, "이영희", "외교부"],
        ["계", "2명", None],
    ]
    assert names(workbook(rows)) == ["김철수", "이영희"]


def test_people_in_columns_who_answer_no() -> None:
    rows = [["Name", "Anna Smith", "John Brown"], ["Organisation", "Museum", "Gallery"], ["RSVP", "yes", "no"]]
    assert [(line.name, line.reply) for line in people(workbook(rows))] == [
        ("Anna Smith", Reply.ACCEPTED),
        ("John Brown", Reply.DECLINED),
    ]


@pytest.mark.parametrize(
    ("heading", "yes", "no"), [("是否出席", "是", "否"), ("الحضور", "نعم", "لا"), ("Присутствие", "будет", "не сможет")]
)
def test_replies_in_other_scripts(heading: str, yes: str, no: str) -> None:
    rows = [["Name", heading], ["Anna Smith", yes], ["John Brown", no]]
    assert [line.reply for line in people(workbook(rows))] == [Reply.ACCEPTED, Reply.DECLINED]


def test_two_files_put_together_in_two_encodings_are_both_read() -> None:
    data = "Name;Organisation\r\nJörg Müller;Köln\r\n".encode("cp1252") + "Zoë Ağaoğlu;İzmir\r\n".encode()
    assert [(line.name, line.organisation) for line in people(data)] == [
        ("Jörg Müller", "Köln"),
        ("Zoë Ağaoğlu", "İzmir"),
    ]


@pytest.mark.parametrize(
    "headings", [("Příjmení", "Jméno"), ("Nazwisko", "Imię"), ("Cognome", "Nome"), ("Achternaam", "Voornaam")]
)
def test_names_under_headings_of_the_neighbours(headings: tuple[str, str]) -> None:
    (line,) = people(workbook([[*headings, "E-mail"], ["Novák", "Jiří", "j@example.org"]]))
    assert (line.person["family_name"], line.person["given_name"]) == ("Novák", "Jiří")


def test_a_column_for_each_reply_with_a_cross_under_one_of_them() -> None:
    rows: list[list[Any]] = [
        ["Guest", "Attending", "Not attending", "Maybe"],
        ["Anna Smith", "x", None, None],
        ["John Brown", None, "X", None],
        ["Kim Minjun", None, None, "✓"],
        ["Elif Demir", None, None, None],
    ]
    assert [line.reply for line in people(workbook(rows))] == [
        Reply.ACCEPTED,
        Reply.DECLINED,
        Reply.TENTATIVE,
        None,
    ]


def test_somebody_who_is_still_to_be_named_is_reported() -> None:
    anna, open_place = people(workbook([["NAME OF GUEST", "ATTENDANCE (Y/N)"], ["ANNA SMITH", "Y"], ["TBC", "Y"]]))
    assert (anna.name, anna.reply) == ("ANNA SMITH", Reply.ACCEPTED)
    assert "no name of a person" in open_place.problems[0].message


@pytest.mark.parametrize("headings", [("Delegation", "Persons"), ("Делегация", "Количество человек"), ("소속", "인원")])
def test_a_list_that_only_counts_delegations_keeps_a_place_for_each_head(headings: tuple[str, str]) -> None:
    rows: list[list[Any]] = [[*headings], ["Embassy of Sweden", 3], ["Kazakhstan", 2], ["Total", 5]]
    found = [(line.name, 1 + len(line.companions), line.problems) for line in people(workbook(rows))]
    assert found == [("Embassy of Sweden", 3, ()), ("Kazakhstan", 2, ())]


def test_how_to_fill_the_columns_in_and_remarks_of_the_office_are_nobody() -> None:
    rows = [
        ["Name", "Organisation", "Room"],
        ["(surname, given)", "(full)", "(no.)"],
        ["# do not edit", None, None],
        ["Berg, Anna", "MFA", "1"],
        ["(cancelled)", None, None],
        ["Smith, John", "Gallery", "2"],
        ["합 계", None, "2"],
    ]
    assert names(workbook(rows)) == ["Berg, Anna", "Smith, John"]
