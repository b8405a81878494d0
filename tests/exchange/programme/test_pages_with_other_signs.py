"""Signs with which people set their times apart: clocks of four digits, quoted lines, what is only about right."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.exchange.programme.programme_files import DAY, people, told
from tests.exchange.programme.test_typed_programmes import of_text

from symposiarch.exchange.programme.reading import read_programme
from symposiarch.exchange.programme.tables.layout import with_colons
from symposiarch.exchange.programme.writing.clock import time_before
from symposiarch.exchange.programme.writing.days import read_day


@pytest.mark.parametrize(
    ("line", "time", "rest"),
    [
        ("+/- 09.00 Arrivals", "09.00", "Arrivals"),
        ("> 9h30 Ouverture", "9h30", "Ouverture"),
        ("11:00 UhrKaffeepause", "11:00 Uhr", "Kaffeepause"),
        ("9:10 - 9:40a    Welcome", "9:10 - 9:40a", "Welcome"),
        ("12:30 - 1:30p Lunch", "12:30 - 1:30p", "Lunch"),
        ("13:30 h. a 14:30 h. Firma de libros", "13:30 h. a 14:30 h.", "Firma de libros"),
    ],
)
def test_a_time_is_read_behind_signs_and_close_to_its_title(line: str, time: str, rest: str) -> None:
    assert time_before(line) == (time, rest)


def test_what_is_written_close_to_a_time_and_goes_on_in_small_letters_is_no_title() -> None:
    assert time_before("9h30min de retraso") is None


def test_hours_of_four_digits_are_read_where_several_lines_begin_with_them(tmp_path: Path) -> None:
    text = "0900-0930 Registration\n0930-1000 Opening\n1000-1130 Panel: Old roads\n1830 hrs Reception\n"
    assert told(of_text(tmp_path, text).items) == [
        ("10 09:00", 30, "Registration", ""), ("10 09:30", 30, "Opening", ""), ("10 10:00", 90, "Panel: Old roads", ""),
        ("10 18:30", 90, "Reception", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ["1914-1918 The war", "1939-1945 The second", "1950-1955 The houses rise"],
        ["2000-2005 Director", "2005-2010 Dean", "2010-2015 Rector"],
        ["0900-0930 Registration", "Old roads"],
    ],
)
def test_years_and_lone_numbers_are_no_hours(lines: list[str]) -> None:
    assert with_colons(lines) == lines


def test_the_years_of_an_office_are_no_time_of_an_item(tmp_path: Path) -> None:
    text = (
        "16:00 Welcome\n17:45 Round table: What comes next?\n"
        "- Ana Vega, President of the Assembly (2012-2015) and director of the Port\n"
        "- Luis Mora, Senator for Vizcaya (2004-2015)\n"
        "18:30 Reception\n"
    )
    items = of_text(tmp_path, text).items
    assert [one[0] for one in told(items)] == ["10 16:00", "10 17:45", "10 18:30"]
    assert [one[1] for one in people(items[1])] == ["Ana Vega", "Luis Mora"]


def test_two_items_on_one_line_are_two(tmp_path: Path) -> None:
    text = "08h30 às 9h00 – Credenciamento;\n09h00 às 9h30 – Abertura;09h30 às 10h20 – Dinâmica\n17h – Encerramento.\n"
    assert [one[:3] for one in told(of_text(tmp_path, text).items)][1:3] == [
        ("10 09:00", 30, "Abertura"), ("10 09:30", 50, "Dinâmica"),
    ]  # fmt: skip


def test_on_a_page_that_begins_with_its_times_a_break_may_have_its_own_behind_it(tmp_path: Path) -> None:
    text = (
        "16:30 h. Bienvenida\n16:40 a 17:20 h. Mesa redonda: Caminos\nDescanso 18:00 h. a 18:15 h\n"
        "18:15 h. a 18:55 h. Mesa redonda: Puertos\nDespedida 19:55 h. Ana Vega, directora\n"
        "Exposición abierta hasta 21:00\n"
    )
    items = of_text(tmp_path, text).items
    assert [one[:3] for one in told(items)] == [
        ("10 16:30", 10, "Bienvenida"), ("10 16:40", 40, "Mesa redonda: Caminos"), ("10 18:00", 15, "Descanso"),
        ("10 18:15", 40, "Mesa redonda: Puertos"), ("10 19:55", 10, "Despedida"),
        ("", 60, "Exposición abierta hasta 21:00"),
    ]  # fmt: skip
    assert people(items[4]) == [("", "Ana Vega", "directora")]


def test_a_title_that_ends_in_a_colon_goes_on_until_its_time(tmp_path: Path) -> None:
    text = (
        "1) Abertura (9:00 – 10:00 horas)\n2) Mesa Redonda: Política para o Porto:\n"
        "Desafios da Governança (14:30 – 16:30)\n3) Encerramento (17:15 – 18:00)\n"
    )
    assert [one[2] for one in told(of_text(tmp_path, text).items)] == [
        "Abertura", "Mesa Redonda: Política para o Porto: Desafios da Governança", "Encerramento",
    ]  # fmt: skip


def test_a_time_and_its_clock_may_end_the_line(tmp_path: Path) -> None:
    path = tmp_path / "programme.txt"
    path.write_text(
        "Opening 10:00-11:30 CET\nCo-Chair: H.E. Ann Berg, President, Senate\nClosing 16:00-16:45 CET\n",
        encoding="utf-8",
    )
    opening, closing = read_programme(path, first_day=DAY, zone=ZoneInfo("Europe/Berlin")).items
    assert told([opening, closing]) == [("10 10:00", 90, "Opening", ""), ("10 16:00", 45, "Closing", "")]
    assert people(opening) == [("moderator", "H.E. Ann Berg", "President, Senate")]
    here = read_programme(path, first_day=DAY, zone=ZoneInfo("Asia/Baku")).items
    assert [one[0] for one in told(here)] == ["10 13:00", "10 19:00"]


def test_the_rings_of_a_copied_list_are_no_part_of_the_names(tmp_path: Path) -> None:
    text = (
        "14:45-17:15 Panel I: Old roads\nPanelists:\no Dr. Ann Lee, Director of the Port - virtual\n"
        "o Mr. Tom Vance, Administrator - in person\no Mia Roux, Dean (online)\n18:00 Reception\n"
    )
    assert people(of_text(tmp_path, text).items[0]) == [
        ("panellist", "Dr. Ann Lee", "Director of the Port"), ("panellist", "Mr. Tom Vance", "Administrator"),
        ("panellist", "Mia Roux", "Dean"),
    ]  # fmt: skip


def test_the_number_of_a_session_is_no_hour(tmp_path: Path) -> None:
    text = "Conférence : 9h\nSession 1 : 10h45\nSession 2 : 14h\n- Ann Lee, directrice\n- Déjeuner, salle des fêtes\n"
    items = of_text(tmp_path, text).items
    assert [one[0] for one in told(items)] == ["10 09:00", "10 10:45", "10 14:00"]
    assert [one[1] for one in people(items[2])] == ["Ann Lee"]


def test_a_session_with_its_chair_over_the_next_time_is_told_and_leads_no_break(tmp_path: Path) -> None:
    text = "10h55 : Pause-café\nSession II - Old ports\nPrésident de séance : Julien Prado\n11h15 : La mondialisation\n"
    found = of_text(tmp_path, text)
    assert [(one[2], people(item)) for one, item in zip(told(found.items), found.items, strict=True)] == [
        ("Pause-café", []), ("La mondialisation", []),
    ]  # fmt: skip
    assert [problem.row for problem in found.problems] == [2, 3]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (  # a word behind the hours, in whatever language, and close to the title
            "9:30 - 10:00 klo\n\nOpening of the meeting\n\n11:00 - 11:30 kloCoffee\n13:00 - 14:00 klo Lunch\n",
            ["Opening of the meeting", "Coffee", "Lunch"],
        ),
        ("9:30 talks\n10:00 talks\n11:00 talks on roads\n", ["talks", "talks", "talks on roads"]),
        (  # a word before a name, or a product's small letter, is no word of the hour
            "9:00 visit Louvre\n10:00 visit Orsay\n11:00 visit Rodin\n",
            ["visit Louvre", "visit Orsay", "visit Rodin"],
        ),
        ("9:00 “How 'What Works' works”\n10:00 Coffee\n", ["“How 'What Works' works”", "Coffee"]),
        ("9:00 eHealth\n10:00 eTrade\n11:00 eLearning\n", ["eHealth", "eTrade", "eLearning"]),
        (  # nor is a letter behind a number an hour
            "9:00 Business of the meeting\n2a Roads\n10:00 Coffee\n",
            ["Business of the meeting 2a Roads", "Coffee"],
        ),
        (  # a time on a line of its own among others, and what it begins behind a blank line
            "9:30-10:00\n\nReception of the participants\n\n10:00-11:00 Opening\n11:00-11:30 Coffee\n",
            ["Reception of the participants", "Opening", "Coffee"],
        ),
    ],
)
def test_a_title_is_found_behind_what_belongs_to_its_time(tmp_path: Path, text: str, titles: list[str]) -> None:
    assert [item.title for item in of_text(tmp_path, text).items] == titles


def test_a_sign_that_begins_several_lines_is_a_bullet_and_topics_stand_before_who_gives_them(tmp_path: Path) -> None:
    text = (
        "9:00 Plenary session\n"
        "⦁ Old roads and new schools by: Ann Lee, director of the archives\n"
        "⦁ What the harbour remembers by: Tom Vance, professor\n"
        "⦁ Maps that nobody drew by: Mia Roux, president of the society\n"
        "12:00 Closing\n"
    )
    plenary = of_text(tmp_path, text).items[0]
    assert [(one.name, one.title, one.topic) for one in plenary.roles] == [
        ("Ann Lee", "director of the archives", "Old roads and new schools"),
        ("Tom Vance", "professor", "What the harbour remembers"),
        ("Mia Roux", "president of the society", "Maps that nobody drew"),
    ]


def test_a_title_in_single_quotation_marks_is_one_and_may_hold_apostrophes(tmp_path: Path) -> None:
    text = "9:00 Ann Lee (Reuters): 'The road's end and the port'.\n10:00 Coffee\n"
    talk = of_text(tmp_path, text).items[0]
    assert (talk.title, [(one.name, one.title) for one in talk.roles]) == (
        "The road's end and the port", [("Ann Lee", "Reuters")],
    )  # fmt: skip


def test_what_stands_among_people_and_names_nobody_is_told_and_taken_for_nobody(tmp_path: Path) -> None:
    text = (
        "9:00 Session 1\n- Dr. Ann Lee, Reuters\n- Dr. Tom Vance, AFP\n- Q&A: open 10 mins\n"
        "10:00 Closing session\nClosing remarks by Mr. Luis Mora\nWrap-up by the Chair of the meeting\n"
        "11:00 Coffee\n"
    )
    programme = of_text(tmp_path, text)
    assert [[one.name for one in item.roles] for item in programme.items] == [
        ["Dr. Ann Lee", "Dr. Tom Vance"], ["Mr. Luis Mora"], [],
    ]  # fmt: skip
    assert [problem.message.partition("”")[0] for problem in programme.problems] == [
        "“- Q&A: open 10 mins", "“Wrap-up by the Chair of the meeting",
    ]  # fmt: skip


def test_a_place_that_repeats_under_the_times_is_one_and_so_is_what_stands_there_elsewhere(tmp_path: Path) -> None:
    hall = "School of Music “Old Road”, Great Hall, Harbour Square 2-3"
    text = (
        f"9:00\n{hall}\nCheck-in\nCoffee is served\n10:00\n{hall}\nAssembly\n11:30\nMensa am Park, Marienstrasse 15 b\n"
        f"Lunch\n13:30\n{hall}\nPanel: Old roads\n"
    )
    found = [(item.title, item.room) for item in of_text(tmp_path, text).items]
    assert found[1:] == [
        ("Assembly", hall), ("Lunch", "Mensa am Park, Marienstrasse 15 b"), ("Panel: Old roads", hall),
    ]  # fmt: skip


def test_a_house_below_a_name_with_its_rank_is_theirs_whatever_the_name_is(tmp_path: Path) -> None:
    text = "16:00 Festvortrag\nProf. Dr. Wlodzimierz Borodin\nUniversität Lindau\n18:00 Empfang\n"
    assert people(of_text(tmp_path, text).items[0]) == [("", "Prof. Dr. Wlodzimierz Borodin", "Universität Lindau")]


@pytest.mark.parametrize(("line", "day"), [("Sábado (19/10)", "2026-10-19"), ("Sexta-feira (18/10)", "2026-10-18")])
def test_a_day_of_the_week_tells_that_a_date_beside_it_is_one(line: str, day: str) -> None:
    assert str(read_day(line, first=DAY)) == day
