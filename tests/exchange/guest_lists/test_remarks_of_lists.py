"""What lists say of people in remarks, footnotes, legends and beside their addresses."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.guest_lists.lines.diets import is_a_diet
from symposiarch.model.invitations import Reply
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.reading import read_name


@pytest.mark.parametrize(
    "remark",
    ["Vegetarian", "halal, no alcohol", "채식", "素食", "sans gluten", "allergic to nuts", "без глютена", "vegan"],
)
def test_a_remark_of_nothing_but_food_is_the_diet_too(remark: str) -> None:
    (line,) = people(workbook([["Name", "Remarks"], ["Anna Berg", remark]]))
    assert (line.person["diet"], line.notes) == (remark, remark)


@pytest.mark.parametrize("remark", ["arrives late", "vegetarian cook", "meets the Halal Board", "no reply", ""])
def test_other_remarks_are_no_diet(remark: str) -> None:
    assert not is_a_diet(remark)


def test_a_footnote_is_said_of_whoever_bears_its_mark() -> None:
    rows = [
        ["Name", "Title", "Country"],
        ["Ricardo Castillo*", "Director", "USA"],
        ["Ngozi Adeyemi¹", "Chief of Staff", "UK"],
        ["Hana Kovářová", "Librarian", "Czechia"],
        [],
        ["* Vegetarian"],
        ["¹ Arrives on the second day"],
    ]
    assert [(line.name, line.notes) for line in people(workbook(rows))] == [
        ("Ricardo Castillo", "Vegetarian"),
        ("Ngozi Adeyemi", "Arrives on the second day"),
        ("Hana Kovářová", ""),
    ]


def test_a_legend_that_names_its_colours_is_nobody() -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (
        ["Name", "House"],
        ["Anna Berg", "Museum"],
        ["Lars Holm", "Gallery"],
        ["green = confirmed"],
        ["red = declined"],
    ):
        sheet.append(row)
    for place, colour in ((2, "92D050"), (3, "FF0000"), (4, "92D050"), (5, "FF0000")):
        sheet.cell(place, 1).fill = PatternFill("solid", fgColor=colour)
    target = io.BytesIO()
    book.save(target)
    replies = [(line.name, line.reply) for line in people(target.getvalue())]
    assert replies == [("Anna Berg", Reply.ACCEPTED), ("Lars Holm", Reply.DECLINED)]


def test_addresses_without_names_stand_among_those_with_names() -> None:
    line = (
        b"Kim, Yuna <yuna@mofa.example>; protocol@embassy.example; Hans Vogel <vogel@uni.example>; "
        b"desk@embassy.example\n"
    )
    assert names(line) == ["Kim, Yuna", "protocol@embassy.example", "Hans Vogel", "desk@embassy.example"]


def test_numbers_of_orders_and_tickets_are_no_telephones() -> None:
    rows = [["Order #", "Name", "Barcode"], ["987654321", "Anna Berg", "987654321001"]]
    (line,) = people(workbook(rows))
    assert not {"phone", "mobile"} & line.person.keys()


def test_a_russian_number_in_the_column_of_addresses_is_the_telephone() -> None:
    rows = [["ФИО", "Телефон, e-mail"], ["Иванов Сергей", "ivanov@ran.example"], ["Алиев Рашид", "8 916 555-44-33"]]
    assert people(workbook(rows))[1].person["phone"] == "8 916 555-44-33"


def test_a_house_of_two_names_is_no_couple() -> None:
    assert part_company("Victoria and Albert Museum").companion is None
    (line,) = people(workbook([["Name", "E-mail"], ["Victoria and Albert Museum", "info@vam.example"]]))
    assert (line.organisation, line.companions) == ("Victoria and Albert Museum", ())


@pytest.mark.parametrize("couple", ["Max und Erika Mustermann", "Ahmet ve Ayşe Yılmaz", "Luca e Giulia Rossi"])
def test_a_couple_is_two_people_when_one_of_their_names_is_known(couple: str) -> None:
    first, _and, second, family = couple.split()
    company = part_company(couple)
    assert company.person == f"{first} {family}"
    assert company.companion is not None
    assert company.companion.printed == f"{second} {family}"


def test_a_form_of_address_in_brackets_behind_the_name_is_one() -> None:
    name = read_name("JOHANSSON, ERIK (DR)")
    assert (name.honorific, name.given, name.family) == ("DR", "ERIK", "JOHANSSON")


def test_spanish_forms_of_address_stand_in_a_column_of_their_own() -> None:
    rows = [["Tratamiento", "Apellidos", "Nombre", "Cargo"], ["Excma. Sra. D.ª", "Pons", "Ana", "Embajadora"]]
    (line,) = people(workbook([*rows, ["Sra. Dña.", "Fonseca", "Pilar", "Catedrática"]]))[:1]
    assert (line.person["honorific"], line.title) == ("Excma. Sra. D.ª", "Embajadora")


def test_an_empty_seat_is_nobody() -> None:
    (line,) = people(workbook([["Table", "Guest Name"], ["Table 1", "(empty)"]]))
    assert line.problems
