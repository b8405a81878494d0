"""Guest lists that name several people in one row, under headings that number them alike."""

from __future__ import annotations

from typing import Any

import pytest
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.guest_lists.columns.mapping import columns_left_out, tables_of_people
from symposiarch.exchange.guest_lists.incoming import incoming

Rows = list[tuple[Any, ...]]


def everybody(rows: Rows) -> list[tuple[str, str, str]]:
    """Each guest of a list: the name, the organisation and the e-mail."""
    lines = [line for table, columns in tables_of_people(read(workbook(rows))) for line in incoming(table, columns)]
    return [(line.name, line.organisation, line.as_known().email) for line in lines]


ANNA, HUGO = ("Anna Berg", "anna@nm.se"), ("Hugo Lind", "hugo@nm.se")
INGRID = ("Ingrid Solheim", "i@port.no")


@pytest.mark.parametrize(
    "headings",
    [
        ("Organisation", "Contact 1 Name", "Contact 1 E-mail", "Contact 2 Name", "Contact 2 E-mail"),
        ("Organisation", "Name 1", "E-mail 1", "Name 2", "E-mail 2"),
        ("Organisation", "1st Contact Name", "1st Contact E-mail", "2nd Contact Name", "2nd Contact E-mail"),
        ("Organisation", "Contact #1: Name", "Contact #1: E-mail", "Contact #2: Name", "Contact #2: E-mail"),
    ],
)
def test_each_of_two_contacts_in_a_row_is_a_guest_with_an_address_of_their_own(headings: tuple[str, ...]) -> None:
    rows: Rows = [
        headings,
        ("Nordic Museum", *ANNA, *HUGO),
        ("Port of Oslo", *INGRID, None, None),
        ("Baku Museum", None, None, "Aynur Rəhimli", "aynur@baku.az"),
    ]
    assert everybody(rows) == [
        (ANNA[0], "Nordic Museum", ANNA[1]),
        (INGRID[0], "Port of Oslo", INGRID[1]),
        (HUGO[0], "Nordic Museum", HUGO[1]),
        ("Aynur Rəhimli", "Baku Museum", "aynur@baku.az"),
    ]
    assert columns_left_out(tables_of_people(read(workbook(rows)))) == ()


KOREAN = [("김민수", "이서연"), ("박지훈", "최유진"), ("정하늘", None)]


@pytest.mark.parametrize("member", ["Member", "Delegate #", "Член делегации", "Üye"])
def test_numbered_members_beside_the_head_of_their_delegation_are_guests_and_his_post_is_not_theirs(
    member: str,
) -> None:
    rows: Rows = [
        ("Country", "Head of delegation", "Position", f"{member} 1", f"{member} 2"),
        ("Sweden", "Karin Ek", "Minister", "Olof Berg", "Anna Lund"),
        ("Kenya", "Peter Mwangi", "Principal Secretary", "Grace Wanjiru", None),
    ]
    lines = [line for table, columns in tables_of_people(read(workbook(rows))) for line in incoming(table, columns)]
    assert [(line.name, line.title, line.person["country"]) for line in lines] == [
        ("Karin Ek", "Minister", "SE"),
        ("Peter Mwangi", "Principal Secretary", "KE"),
        ("Olof Berg", "", "SE"),
        ("Grace Wanjiru", "", "KE"),
        ("Anna Lund", "", "SE"),
    ]


def test_who_answers_for_an_organisation_is_its_guest_where_the_list_names_nobody_else() -> None:
    rows: Rows = [("기관명", "담당자1", "담당자2", "이메일")]
    rows += [(f"기관{at}", *pair, f"{at}@nm.kr") for at, pair in enumerate(KOREAN)]
    assert everybody(rows) == [
        ("김민수", "기관0", "0@nm.kr"), ("박지훈", "기관1", "1@nm.kr"), ("정하늘", "기관2", "2@nm.kr"),
        ("이서연", "기관0", ""), ("최유진", "기관1", ""),
    ]  # fmt: skip
    assert columns_left_out(tables_of_people(read(workbook(rows)))) == ()


@pytest.mark.parametrize(
    "headings",
    [
        ("기관명", "담당자1 성명", "담당자1 직함", "담당자1 이메일", "담당자2 성명", "담당자2 직함", "담당자2 이메일"),
        ("기관명", "담당자1", "직함1", "이메일1", "담당자2", "직함2", "이메일2"),
        ("会社名", "担当者1", "役職1", "メール1", "担当者2", "役職2", "メール2"),
        ("单位", "联系人1", "职务1", "邮箱1", "联系人2", "职务2", "邮箱2"),
    ],
)
def test_each_who_answers_for_an_organisation_has_a_post_and_an_address_of_their_own(headings: tuple[str, ...]) -> None:
    rows: Rows = [
        headings,
        ("국립중앙박물관", "김민수", "과장", "kim@nm.kr", "이서연", "팀장", "lee@nm.kr"),
        ("한국문화재단", "박지훈", "부장", "park@kf.kr", None, None, None),
    ]
    lines = [line for table, columns in tables_of_people(read(workbook(rows))) for line in incoming(table, columns)]
    assert [(line.name, line.title, line.person["email"]) for line in lines] == [
        ("김민수", "과장", "kim@nm.kr"), ("박지훈", "부장", "park@kf.kr"), ("이서연", "팀장", "lee@nm.kr")
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["담당자", "담당자 성명", "담당자명"])
def test_one_who_answers_for_an_organisation_is_its_guest(heading: str) -> None:
    rows: Rows = [("기관명", heading, "담당자 직함", "이메일")]
    rows += [("국립중앙박물관", "김민수", "과장", "a@nm.kr"), ("한국문화재단", "박지훈", "부장", "b@kf.kr")]
    lines = [line for table, columns in tables_of_people(read(workbook(rows))) for line in incoming(table, columns)]
    assert [(line.name, line.title) for line in lines] == [("김민수", "과장"), ("박지훈", "부장")]


def test_ministries_with_names_as_short_as_those_of_people_are_no_guests() -> None:
    rows: Rows = [
        ("기관명", "담당자1", "담당자2"),
        ("외교부", *KOREAN[0]),
        ("문체부", *KOREAN[1]),
        ("교육부", *KOREAN[2]),
    ]
    assert [(name, house) for name, house, _ in everybody(rows)] == [
        ("김민수", "외교부"), ("박지훈", "문체부"), ("정하늘", "교육부"), ("이서연", "외교부"), ("최유진", "문체부")
    ]  # fmt: skip


@pytest.mark.parametrize("guest", ["성명", "기관장", "주빈"])
def test_who_answers_for_a_guest_is_no_guest(guest: str) -> None:
    rows: Rows = [("기관명", guest, "담당자1", "담당자2")]
    rows += [("외교부", "강동원", *KOREAN[0]), ("문체부", "윤서진", *KOREAN[1]), ("교육부", "한지민", *KOREAN[2])]
    assert [name for name, _, _ in everybody(rows)] == ["강동원", "윤서진", "한지민"]


def test_given_and_family_names_of_numbered_guests_stay_together() -> None:
    rows: Rows = [
        ("Guest 1 First name", "Guest 1 Last name", "Guest 2 First name", "Guest 2 Last name", "Company"),
        ("Anna", "Berg", "Hugo", "Lind", "Nordic Museum"),
        ("Ingrid", "Solheim", "Bo", "Nilsson", "Port of Oslo"),
    ]
    assert [name for name, _, _ in everybody(rows)] == ["Anna Berg", "Ingrid Solheim", "Hugo Lind", "Bo Nilsson"]


@pytest.mark.parametrize(
    "rows",
    [
        [("Name", "E-mail 1", "E-mail 2"), (ANNA[0], "a@nm.se", "b@nm.se"), (HUGO[0], HUGO[1], None)],
        [
            ("Name", "Child 1 name", "Child 1 phone", "Child 2 name", "Child 2 phone"),
            (ANNA[0], "Eva Berg", None, "Bo Berg", "+46 8 123 45 67"),
            (HUGO[0], None, None, None, None),
        ],
        [
            ("Name 1", "Name 2", "Telephone 1", "Telephone 2"),
            (ANNA[0], "c/o Nordic Museum 2", "+46 8 123 45 67", "+46 8 123 45 69"),
            (HUGO[0], "2nd floor", "+46 8 123 45 68", None),
        ],
    ],
    ids=["two addresses of one guest", "children of a guest", "two lines of one address"],
)
def test_numbers_that_count_something_else_make_nobody(rows: Rows) -> None:
    assert [name for name, _, _ in everybody(rows)] == [ANNA[0], HUGO[0]]
