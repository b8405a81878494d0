"""What reads like names and is none, beside a plain column of people or behind a house: dishes, cars, rooms."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.guest_lists.lines.line import Incoming


def told(line: Incoming) -> tuple[str, str, str]:
    return line.name, line.title, line.organisation


@pytest.mark.parametrize(
    ("heading", "things"),
    [
        ("Menu", ["Main Course (beef); Side Dish (rice)", "Main Course (fish)", None]),
        ("Transport", ["White Van (airport)", "Black Sedan (hotel)", "White Van (hotel)"]),
        ("Gift", ["Silk Scarf (Sheki)", "Copper Jug (Lahic)", "Silk Scarf (Baku)"]),
    ],
)
def test_things_beside_a_plain_column_of_people_are_nobody(heading: str, things: list[str | None]) -> None:
    guests = ["Anna Berg (Sida)", "Rza Quliyev (AzTV)", "Lale Tan (Report)"]
    rows = [["Invited", heading], *([guest, thing] for guest, thing in zip(guests, things, strict=True))]
    assert names(workbook(rows)) == ["Anna Berg", "Rza Quliyev", "Lale Tan"]


def test_rooms_beside_people_without_headings_are_nobody() -> None:
    rows = [["Maria Costa", "Grand Hall (north)"], ["Thomas Weber", "Blue Room (south)"], ["Ana Pons", "Green Room"]]
    assert names(workbook(rows)) == ["Maria Costa", "Thomas Weber", "Ana Pons"]


def test_people_are_found_behind_a_column_that_reads_like_names() -> None:
    rows = [
        ["Dish", "Who"],
        ["Grilled Salmon (Norway)", "Maria Costa"],
        ["Roast Lamb (Georgia)", "Thomas Weber"],
        ["Veggie Plate (Spain)", "Ana Pons"],
    ]
    assert names(workbook(rows)) == ["Maria Costa", "Thomas Weber", "Ana Pons"]


def test_tables_of_people_whose_names_nobody_knows_stay_side_by_side() -> None:
    rows = [["Table 1", "Table 2"], ["Anna Berg", "Zul Verrak"], ["Maria Costa", "Pell Mordun"]]
    assert [(line.name, line.group) for line in people(workbook(rows))] == [
        ("Anna Berg", "Table 1"),
        ("Maria Costa", "Table 1"),
        ("Zul Verrak", "Table 2"),
        ("Pell Mordun", "Table 2"),
    ]


def test_two_guests_in_one_cell_beside_dishes_are_a_line_each() -> None:
    rows = [
        ["Invited", "Menu"],
        ["Anna Berg (Sida); Eirik Lund (Norad)", "Main Course (beef); Side Dish (rice)"],
        ["Rza Quliyev (AzTV)", "Main Course (fish)"],
    ]
    assert [(line.name, line.problems) for line in people(workbook(rows))] == [
        ("Anna Berg", ()),
        ("Eirik Lund", ()),
        ("Rza Quliyev", ()),
    ]


def test_korean_lines_name_a_house_and_behind_it_its_people() -> None:
    text = "참석자 명단\n\n1. 외교부: 이정훈 심의관, 박소연 서기관\n2. 주한 스웨덴대사관: 최유진 참사관\n"
    text += "3. 서울시청: 미정\n"
    assert [told(line) for line in people(text.encode())] == [
        ("이정훈", "심의관", "외교부"),
        ("박소연", "서기관", "외교부"),
        ("최유진", "참사관", "주한 스웨덴대사관"),
    ]


def test_what_stands_in_brackets_behind_a_post_is_noted() -> None:
    text = "- 외교부: 이정훈 심의관\n- 국립중앙박물관: 한유리 학예연구관(통역 동반)\n"
    _, curator = people(text.encode())
    assert (*told(curator), curator.notes) == ("한유리", "학예연구관", "국립중앙박물관", "통역 동반")


def test_one_line_of_a_house_and_its_people_is_a_list() -> None:
    assert names("외교부: 이정훈 심의관, 박소연 서기관".encode()) == ["이정훈", "박소연"]


def test_lines_of_houses_and_their_people_are_read_in_other_languages() -> None:
    text = "Ministry of Culture: Anna Berg, Director; Eirik Lund\nNational Library: Maria Costa, Adviser\n"
    assert [told(line) for line in people(text.encode())] == [
        ("Anna Berg", "Director", "Ministry of Culture"),
        ("Eirik Lund", "", "Ministry of Culture"),
        ("Maria Costa", "Adviser", "National Library"),
    ]


@pytest.mark.parametrize("text", ["외교부: 회의실, 로비, 계단", "Ministry of Culture: Opening Speech, Main Hall"])
def test_what_else_stands_behind_a_house_is_nobody(text: str) -> None:
    with pytest.raises(SymposiarchError):
        people(text.encode())


def test_a_name_alone_below_houses_with_their_people_is_in_the_list_and_who_signs_is_not() -> None:
    listed = "Embassy of Fiji: Ola Berg\nEmbassy of Mali: Ana Soto\nEmbassy of Peru: Luis Paz\nAnna Lindqvist\n"
    read = names(f"{listed}\nBest regards\nJohn Smith\n".encode())
    assert read == ["Ola Berg", "Ana Soto", "Luis Paz", "Anna Lindqvist"]


def test_posts_beside_names_are_no_family_names_though_no_heading_says_so() -> None:
    rows = [
        ["Mr.", "Ahmad Saleh", "Consul", "Embassy of Jordan"],
        ["Mrs.", "Rania Haddad", "Press Officer", "Embassy of Jordan"],
        ["Dr.", "Samir Nasser", "Professor", "ADA University"],
    ]
    assert [(line.name, line.title, line.organisation) for line in people(workbook(rows))] == [
        tuple(row[1:]) for row in rows
    ]


def test_a_diplomatic_list_names_people_below_their_mission_and_no_telephone() -> None:
    rows = [
        ["EMBASSY OF JAPAN"],
        ["Chancery: 28 Boulevard, Tel: +994 12 490 78 18"],
        ["H.E. Mr. Kenji Arai", "Ambassador Extraordinary and Plenipotentiary"],
        ["Ms. Yuki Mori", "Second Secretary"],
        ["EMBASSY OF AUSTRIA"],
        ["Tel: +994 12 465 99 33"],
        ["Mr. Stefan Lang", "First Secretary, Deputy Head of Mission"],
        ["Ms. Eva Kern", "Attaché"],
    ]
    assert [(line.name, line.title, line.organisation) for line in people(workbook(rows))] == [
        (rows[at][0], rows[at][1], rows[0 if at < 4 else 4][0]) for at in (2, 3, 6, 7)
    ]


def test_seats_are_numbered_beside_the_names_of_tables_that_stand_side_by_side() -> None:
    rows = [
        ["SEATING"],
        ["Table 1", None, "Table 2"],
        ["1", "Ms. Carla Mendes", "1", "Mr. Rauf Aliyev"],
        ["2", "Mr. Hugo Mendes", "2", "Ms. Anna Lind"],
        ["3", "Dr. Kurt Vogel"],
    ]
    assert [(line.name, line.group) for line in people(workbook(rows))] == [
        ("Ms. Carla Mendes", "Table 1"),
        ("Mr. Hugo Mendes", "Table 1"),
        ("Dr. Kurt Vogel", "Table 1"),
        ("Mr. Rauf Aliyev", "Table 2"),
        ("Ms. Anna Lind", "Table 2"),
    ]


def test_provinces_totals_and_who_prepared_the_list_are_nobody() -> None:
    guests = [["姓名", "省份", "单位"], ["刘洋", "广东省", "中山大学"], ["陈静", "浙江省", "浙江大学"]]
    provinces = [["省份", "省会"], ["广东省", "广州市"], ["浙江省", "杭州市"], ["四川省", "成都市"]]
    assert names(workbook(guests, provinces)) == ["刘洋", "陈静"]
    ticks = [["Name", "Unit", "Post", "Yes", "No", "Maybe"], ["Ann Lee", "IOM", "Officer", "x", None, None]]
    ticks += [["Bo Ek", "IOM", "Driver", None, "x", "x"], ["TOTAL", None, None, 1, 1, 1], [], ["Prepared by:", "Admin"]]
    assert names(workbook(ticks)) == ["Ann Lee", "Bo Ek"]


def test_a_number_beside_a_name_is_noted() -> None:
    found = people(b"Name\n101 Anna Kuhn\nBen Roth 2\nAnn 40213\nLouis 14\n")
    assert [(line.name, line.notes) for line in found] == [
        ("Anna Kuhn", "Number: 101"),
        ("Ben Roth", "Number: 2"),
        ("Ann 40213", ""),
        ("Louis 14", ""),
    ]
    assert names(b"Name\nAnn 40213\nBo 40214\nCy 40215\n") == ["Ann 40213", "Bo 40214", "Cy 40215"]


def test_a_family_called_as_houses_are_heads_no_group() -> None:
    rows = [
        ["Name", "Organisation"],
        ["Ann Lee", "IOM"],
        ["James Court"],
        ["Bo Ek", "UN"],
        ["Ms. Ana Bank"],
        ["Cy Dow"],
    ]
    assert names(workbook(rows)) == ["Ann Lee", "James Court", "Bo Ek", "Ms. Ana Bank", "Cy Dow"]
