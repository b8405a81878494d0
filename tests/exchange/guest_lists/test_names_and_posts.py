"""Names and posts that share a cell are told apart."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.reading import Fault
from symposiarch.model.invitations import AttendeeRole
from symposiarch.planning.precedence.office_alone import is_an_office
from symposiarch.planning.recognition.names.functions import apart
from symposiarch.planning.recognition.names.posts import post_and_person
from symposiarch.planning.recognition.names.several import several_people


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


def test_an_office_that_a_practice_ranks_is_no_part_of_the_name_before_it() -> None:
    rows = [
        ("Mr. John Smith, ", "High Commissioner of India"),
        ("Most Rev. Paul Lee, ", "Archbishop of Seoul"),
        ("Jane Roe, ", "Lord Mayor of London"),
        ("Ken Sato – ", "Admiral"),
        ("Mary Stone, ", "Senator"),
        ("Jean Dupont, ", "Député"),
        ("Hans Meier, ", "Bürgermeister"),
        ("Ali Vəliyev, ", "millət vəkili"),
        ("Ali Veli, ", "Kaymakam"),
        ("Иван Петров, ", "губернатор"),
        ("Kim Chul-soo, ", "국회의원"),
        ("박영희, ", "서울시장"),
        ("이영호, ", "국장"),
    ]
    lines = people(workbook([["Name"], *([name + post] for name, post in rows)]))
    assert [line.title for line in lines] == [post for _, post in rows]
    families = "Smith Lee Roe Sato Stone Dupont Meier Vəliyev Veli Петров Kim 박 이"
    assert [line.person["family_name"] for line in lines] == families.split()


@pytest.mark.parametrize(
    "whole",
    [
        "Al Mansoori, Nazir",
        "De Souza, Vali",
        "Van den Berg, Anna Maria",
        "Mr. John Smith, Senator Jane Roe",
        "김철수, 박영희",
        "김, 철수",
    ],
)
def test_a_name_behind_a_comma_is_no_office(whole: str) -> None:
    assert apart(whole, is_an_office) == (whole, "", "")


def test_an_address_is_dug_out_of_the_name() -> None:
    rows = [["Name"], ["Anna Smith <anna@museum.example>"], ["John Brown"]]
    anna, john = people(workbook(rows))
    assert (anna.name, anna.person["email"]) == ("Anna Smith", "anna@museum.example")
    assert "email" not in john.person


def test_numbers_before_the_names_are_no_part_of_them_and_functions_need_no_heading() -> None:
    rows = [["1. Kim Chul-soo", "Director"], ["2) Anna Lindqvist", "Curator"], ["3. Ramin Hasanov", "Ambassador"]]
    found = [(line.name, line.title) for line in people(workbook(rows))]
    assert found == [("Kim Chul-soo", "Director"), ("Anna Lindqvist", "Curator"), ("Ramin Hasanov", "Ambassador")]


def test_a_slash_between_family_and_given_name_is_read_as_the_heading_says() -> None:
    (line,) = people(workbook([["LAST NAME / First name", "E-mail"], ["SMITH / Anna", "a@x.example"]]))
    assert (line.person["family_name"], line.person["given_name"]) == ("SMITH", "Anna")


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
