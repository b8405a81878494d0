"""Lists laid out by somebody who thought of a reader and not of a program: who is on them, and what is said of each."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.cells import read_day
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.reading import Fault
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.recognition.names.functions import apart
from symposiarch.planning.recognition.names.posts import post_and_person
from symposiarch.planning.recognition.names.several import several_people


def people(data: bytes) -> list[Incoming]:
    return [line for table, columns in tables_of_people(read(data)) for line in incoming(table, columns)]


def names(data: bytes) -> list[str]:
    return [line.name for line in people(data)]


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


def test_everything_in_one_cell_is_taken_apart() -> None:
    rows = [
        ["Guests"],
        ["H.E. Mr. Kamran Səlimov, Ambassador of Azerbaijan"],
        ["Ms. Elif Çağlayan, Counsellor, Embassy of Türkiye"],
        ["Prof. Bae Kyung-min, Haneul University"],
    ]
    found = [(line.person["family_name"], line.title, line.organisation) for line in people(workbook(rows))]
    assert found == [
        ("Səlimov", "Ambassador of Azerbaijan", ""),
        ("Çağlayan", "Counsellor", "Embassy of Türkiye"),
        ("Bae", "", "Haneul University"),
    ]


@pytest.mark.parametrize(
    "whole",
    [
        "Səlimov, Kamran",
        "SMITH, John Jr.",
        "Martin Luther King, Jr.",
        "KIM, Chul-soo",
        "Anna Lindqvist, PhD",
        "Dr. John Smith, MD",
        "Ahmed Al - Mutairi",
        "Hong Gil - dong",
    ],
)
def test_a_comma_or_hyphen_inside_a_name_is_left_alone(whole: str) -> None:
    assert apart(whole) == (whole, "", "")


def test_an_address_is_dug_out_of_the_name() -> None:
    rows = [["Name"], ["Anna Smith <anna@museum.example>"], ["John Brown"]]
    anna, john = people(workbook(rows))
    assert (anna.name, anna.person["email"]) == ("Anna Smith", "anna@museum.example")
    assert "email" not in john.person


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


def test_an_apostrophe_that_guards_a_number_is_no_part_of_it() -> None:
    rows = [["Name", "Phone"], ["Anna Smith", "'+82 10 1234 5678"]]
    assert people(workbook(rows))[0].person["phone"] == "+82 10 1234 5678"


@pytest.mark.parametrize(
    "headings", [("Příjmení", "Jméno"), ("Nazwisko", "Imię"), ("Cognome", "Nome"), ("Achternaam", "Voornaam")]
)
def test_names_under_headings_of_the_neighbours(headings: tuple[str, str]) -> None:
    (line,) = people(workbook([[*headings, "E-mail"], ["Novák", "Jiří", "j@example.org"]]))
    assert (line.person["family_name"], line.person["given_name"]) == ("Novák", "Jiří")


def test_numbers_before_the_names_are_no_part_of_them_and_functions_need_no_heading() -> None:
    rows = [["1. Kim Chul-soo", "Director"], ["2) Anna Lindqvist", "Curator"], ["3. Ramin Hasanov", "Ambassador"]]
    found = [(line.name, line.title) for line in people(workbook(rows))]
    assert found == [("Kim Chul-soo", "Director"), ("Anna Lindqvist", "Curator"), ("Ramin Hasanov", "Ambassador")]


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


def test_a_slash_between_family_and_given_name_is_read_as_the_heading_says() -> None:
    (line,) = people(workbook([["LAST NAME / First name", "E-mail"], ["SMITH / Anna", "a@x.example"]]))
    assert (line.person["family_name"], line.person["given_name"]) == ("SMITH", "Anna")


def test_an_address_among_the_telephones_is_dug_out() -> None:
    (line,) = people(workbook([["성명", "연락처"], ["김철수", "010-1234-5678\nkim@hanbit.example"]]))
    assert (line.person["phone"], line.person["email"]) == ("010-1234-5678", "kim@hanbit.example")


@pytest.mark.parametrize(
    ("whole", "title", "name"),
    [
        ("Minister of Culture Anna Berg", "Minister of Culture", "Anna Berg"),
        ("Director General Kim Chul-soo", "Director General", "Kim Chul-soo"),
        ("Minister of Foreign Affairs of Azerbaijan Jeyhun Bayramov", "Minister of Foreign Affairs of Azerbaijan",
         "Jeyhun Bayramov"),
        ("President of the Republic of Korea Mr. Yoon Suk Yeol", "President of the Republic of Korea",
         "Mr. Yoon Suk Yeol"),
        ("Ministre de la Culture Rachida Dati", "Ministre de la Culture", "Rachida Dati"),
        ("Министр иностранных дел Российской Федерации Сергей Лавров", "Министр иностранных дел Российской Федерации",
         "Сергей Лавров"),
        ("Mədəniyyət naziri Adil Kərimli", "Mədəniyyət naziri", "Adil Kərimli"),
        ("문화체육관광부 장관 유인촌", "문화체육관광부 장관", "유인촌"),
    ],
)  # fmt: skip
def test_who_holds_a_post_is_told_from_the_post_before_the_name(whole: str, title: str, name: str) -> None:
    line = people(workbook([["Name", "E-mail"], [whole, "a@b.se"], ["John Smith", "j@s.uk"]]))[0]
    assert (line.title, line.name) == (title, name)


@pytest.mark.parametrize(
    "post",
    [
        "Mayor of New York", "Mayor of San Juan Capistrano", "Minister of Foreign Affairs",
        "Ambassador of Saudi Arabia",
        "Director of Seoul Arts Center", "Chairman of Hyundai Motor Group", "Prime Minister", "Director General",
        "Minister of Information and Communications Technology", "Editor of The New York Times", "외교부 장관",
        "Founder of Art Gallery Lala",
    ],
)  # fmt: skip
def test_a_post_that_is_of_something_names_nobody(post: str) -> None:
    assert post_and_person(post) is None


@pytest.mark.parametrize(
    "name",
    [
        "Dean di Marco Rossi", "Mayor van den Berg Jansen", "Bishop Anna", "Minister Paul", "Dean Smith",
        "Young Consul", "Dean Jordan Miller", "Chief Justice John Roberts", "김철수 대사 배우자", "김철수 대사 부인",
        "이영호 교수 부부", "이영호 대표 박사", "대사 전원",
    ],
)  # fmt: skip
def test_a_name_that_only_begins_like_a_post_stays_whole(name: str) -> None:
    assert post_and_person(name) is None


def test_people_below_one_another_in_a_cell_are_told_apart() -> None:
    rows = [
        ["Organisation", "Participants"],
        ["Embassy of Sweden", "1. Anna Berg\n2. Lars Holm"],
        ["MFA", "John Smith"],
    ]
    several, john = people(workbook(rows))
    assert [(problem.fault, problem.about) for problem in several.problems] == [(Fault.SEVERAL, "Anna Berg; Lars Holm")]
    assert (john.name, john.problems) == ("John Smith", ())


def test_two_lines_of_a_cell_are_a_couple_a_name_in_two_scripts_or_a_post() -> None:
    rows = [["Name", "Country"], ["H.E. Lars Holm\nMrs. Eva Holm", "SE"], ["김철수\nKim Chulsoo", "KR"],
            ["Minister of Culture\nAnna Berg", "SE"], ["John Smith\nDirector", "UK"]]  # fmt: skip
    lars, kim, anna, john = people(workbook(rows))
    assert [(one.name, one.role) for one in lars.companions] == [("Mrs. Eva Holm", AttendeeRole.SPOUSE)]
    assert (kim.person["native_name"], kim.problems) == ("김철수", ())
    assert (anna.name, anna.title) == ("Anna Berg", "Minister of Culture")
    assert (john.name, john.title) == ("John Smith", "Director")


@pytest.mark.parametrize("headings", [("Delegation", "Persons"), ("Делегация", "Количество человек"), ("소속", "인원")])
def test_a_list_that_only_counts_delegations_keeps_a_place_for_each_head(headings: tuple[str, str]) -> None:
    rows: list[list[Any]] = [[*headings], ["Embassy of Sweden", 3], ["Kazakhstan", 2], ["Total", 5]]
    found = [(line.name, 1 + len(line.companions), line.problems) for line in people(workbook(rows))]
    assert found == [("Embassy of Sweden", 3, ()), ("Kazakhstan", 2, ())]


def test_who_comes_along_may_stand_below_the_guest() -> None:
    rows: list[list[Any]] = [
        ["No", "Name", "Title"],
        [1, "H.E. Lars Holm", "Ambassador of Sweden"],
        [None, "Mrs. Eva Holm", "Spouse"],
        [2, "Mr. John Smith", "Director"],
        [None, "and Mrs. Smith", None],
        [3, "Kim Chulsoo", "Professor"],
        [None, "(spouse) Park Minji", None],
        [None, "+1", None],
        [4, "Anna Berg", "Spouse"],
    ]
    found = {line.name: [(one.name, one.role.value) for one in line.companions] for line in people(workbook(rows))}
    assert found == {
        "H.E. Lars Holm": [("Mrs. Eva Holm", "spouse")],
        "Mr. John Smith": [("Mrs. Smith", "spouse")],
        "Kim Chulsoo": [("Park Minji", "spouse"), ("", "guest")],
        "Anna Berg": [],
    }


def test_the_diet_and_the_remarks_in_the_row_of_a_companion_are_kept() -> None:
    rows = [
        ["No", "Name", "Diet", "Notes"],
        [1, "Lars Holm", None, "Arrives late"],
        [None, "and Mrs. Eva Holm", "vegetarian", None],
        [None, "and Bo Ek", "halal", "wheelchair"],
        [None, "with Lars Holm", None, "interpreter of French"],
    ]
    (lars,) = people(workbook(rows))
    assert [(one.name, one.diet) for one in lars.companions] == [
        ("Mrs. Eva Holm", "vegetarian"), ("Bo Ek", "halal"), ("", ""),
    ]  # fmt: skip
    assert lars.notes == "Arrives late\nBo Ek: wheelchair\nGuest: interpreter of French"
    assert "diet" not in lars.person


def test_who_comes_along_and_has_a_post_or_a_house_of_their_own_is_a_guest_too() -> None:
    rows = [
        ["Name", "Title", "Organisation"],
        ["Lars Holm", "Ambassador", "Embassy of Sweden"],
        ["and Mrs. Eva Holm", "Director", None],
        ["+ Anna Berg", None, "Museum of Art"],
        ["& Ola Lie", None, "Museum of Art"],
    ]
    lars, eva, anna = people(workbook(rows))
    assert (eva.name, eva.title, anna.name, anna.organisation) == (
        "Mrs. Eva Holm", "Director", "Anna Berg", "Museum of Art",
    )  # fmt: skip
    assert (lars.companions, [one.name for one in anna.companions]) == ((), ["Ola Lie"])


def test_two_women_of_one_name_in_a_cell_are_no_couple() -> None:
    rows = [["Name", "Country"], ["Mrs. Anna Berg\nMrs. Eva Berg", "SE"], ["John Smith", "UK"]]
    line = people(workbook(rows))[0]
    assert line.companions == ()
    assert [problem.fault for problem in line.problems] == [Fault.SEVERAL]


def test_a_delegation_below_one_another_is_several_though_some_are_of_one_family_or_script() -> None:
    for cell in ("Anna Berg\nEva Berg", "Kim Minsu\nKim Jiyeon\nPark Ji-hoon", "김철수\nJohn Smith\n이영희"):
        assert len(several_people(cell)) == cell.count("\n") + 1
    for one in ("Ramin Hasanov\nHəsənov Ramin", "김철수\nKim Chulsoo"):
        assert several_people(one) == ()


def test_a_spouse_who_is_not_named_is_no_name() -> None:
    said = ["and spouse", "배우자 동반", "eşi ilə", "+1", "Mrs Eva Holm"]
    guests = ["Lars Holm", "Min-su Kim", "Kamran Əliyev", "John Smith", "Jan Holm"]
    found = people(workbook([["Name", "Spouse"], *map(list, zip(guests, said, strict=True))]))
    assert [[came.name for came in one.companions] for one in found] == [[""], [""], [""], [""], ["Mrs Eva Holm"]]


def test_in_an_address_book_who_stands_below_is_somebody_of_their_own() -> None:
    rows = [["Name", "Title"], ["Lars Holm", "Ambassador"], ["and Mrs. Eva Holm", None], ["+1", None], ["Kim", "Poet"]]
    ((table, columns),) = tables_of_people(read(workbook(rows)))
    found = [line.name for line in incoming(table, columns, invited=False)]
    assert found == ["Lars Holm", "Mrs. Eva Holm", "Kim"]


@pytest.mark.parametrize("title", ["Partner", "Frau", None])
def test_a_guest_of_the_same_name_below_is_a_guest(title: str | None) -> None:
    rows = [["Name", "Title", "Organisation"], ["Hans Berg", "Partner", "Berg & Co"], ["Eva Berg", title, "Berg & Co"]]
    assert names(workbook(rows)) == ["Hans Berg", "Eva Berg"]


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


@pytest.mark.parametrize(
    "written",
    ["17.V.1980", "17-May-80", "1980年5月17日", "17 mai 1980", "17 мая 1980 г.", "17 may 1980-ci il", "١٧/٠٥/١٩٨٠"],
)
def test_a_day_is_read_as_people_write_it(written: str) -> None:
    assert read_day(written) == datetime.date(1980, 5, 17)
