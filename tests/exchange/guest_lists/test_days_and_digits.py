"""Days, telephones and addresses in lists, as people write them and as programs spoil them."""

from __future__ import annotations

import datetime

import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.guest_lists.lines.cells import read_day


def test_what_is_no_address_of_mail_stands_among_the_notes() -> None:
    rows = [
        ["Name", "E-mail"],
        ["Anna Berg", "mailto:anna@berg.se"],
        ["Ali Can", "ali＠can.tr"],
        ["Vera Ott", "see above"],
    ]
    anna, ali, vera = people(workbook(rows))
    assert (anna.person["email"], ali.person["email"]) == ("anna@berg.se", "ali@can.tr")
    assert ("email" in vera.person, vera.notes) == (False, "E-mail: see above")


def test_a_telephone_of_which_only_the_first_digits_are_left_is_noted() -> None:
    (line,) = people(workbook([["Name", "Mobile"], ["Lee Young-hee", 8.21012e11]]))
    assert "mobile" not in line.person
    assert line.notes == "Mobile: 821012000000"


@pytest.mark.parametrize(
    "written", ["17 May 1970", "May 17, 1970", "17-MAY-1970", "17 мая 1970 г.", "17 de mayo de 1970"]
)
def test_a_day_with_its_month_in_words_is_read(written: str) -> None:
    assert read_day(written) == datetime.date(1970, 5, 17)


def test_french_june_and_july_are_two_months() -> None:
    assert [read_day(f"14 {month} 1970") for month in ("juin", "juillet")] == [
        datetime.date(1970, 6, 14), datetime.date(1970, 7, 14),
    ]  # fmt: skip


def test_a_day_that_lost_its_format_is_read() -> None:
    assert read_day(25705) == datetime.date(1970, 5, 17)
    assert read_day(1970) is None


def test_an_apostrophe_that_guards_a_number_is_no_part_of_it() -> None:
    rows = [["Name", "Phone"], ["Anna Smith", "'+82 10 1234 5678"]]
    assert people(workbook(rows))[0].person["phone"] == "+82 10 1234 5678"


def test_an_address_among_the_telephones_is_dug_out() -> None:
    (line,) = people(workbook([["성명", "연락처"], ["김철수", "010-1234-5678\nkim@hanbit.example"]]))
    assert (line.person["phone"], line.person["email"]) == ("010-1234-5678", "kim@hanbit.example")


@pytest.mark.parametrize(
    "written",
    ["17.V.1980", "17-May-80", "1980年5月17日", "17 mai 1980", "17 мая 1980 г.", "17 may 1980-ci il", "١٧/٠٥/١٩٨٠"],
)
def test_a_day_is_read_as_people_write_it(written: str) -> None:
    assert read_day(written) == datetime.date(1980, 5, 17)
