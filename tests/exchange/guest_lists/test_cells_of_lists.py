"""What the columns and cells of a list mean: headings, days, languages, moments, where somebody is accredited."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from tests.exchange.guest_lists.imported import bring_in, guests, plan_of, sheet

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.guest_lists.columns.guess import Evidence
from symposiarch.exchange.guest_lists.columns.mapping import choose_columns
from symposiarch.exchange.guest_lists.columns.saying import ByHand
from symposiarch.exchange.guest_lists.commit import changes_nothing
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.cells import read_day, read_languages, read_moment
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Table
from symposiarch.model.people import Person, Post
from symposiarch.store import Office


def a_table(headings: Sequence[str], *rows: Sequence[Any]) -> Table:
    return Table("Sheet 1", tuple(headings), tuple(zip(*rows, strict=True)), range(2, 2 + len(rows)), 1)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Full name", Field.NAME), ("성명", Field.NAME), ("ФИО", Field.NAME), ("Ad Soyad", Field.NAME),
        ("Nom et prénom", Field.NAME), ("Nombre y apellidos", Field.NAME), ("姓名", Field.NAME), ("الاسم", Field.NAME),
        ("Soyadı", Field.FAMILY_NAME), ("Vorname", Field.GIVEN_NAME), ("Vəzifəsi", Field.TITLE),
        ("소속", Field.ORGANISATION), ("Должность", Field.TITLE), ("Ülke", Field.COUNTRY), ("Courriel", Field.EMAIL),
        ("휴대폰", Field.MOBILE), ("참석여부", Field.REPLY), ("Dietary requirements", Field.DIET),
        ("Adınız ve soyadınız", Field.NAME), ("Unvanınız", Field.TITLE), ("ФИО участника", Field.NAME),
        ("Ответ / примечание", Field.REPLY), ("Primary invitee", Field.COMES_WITH), ("גוף", Field.ORGANISATION),
        ("葷/素", Field.DIET), ("ΣΥΝΟΔΟΣ", Field.COMPANIONS), ("Contacto", Field.PHONE),
        ("Место службы", Field.ORGANISATION), ("Nume", Field.FAMILY_NAME), ("Eşinizin adı", Field.SPOUSE),
    ],
)  # fmt: skip
def test_headings_are_guessed_in_many_languages(heading: str, field: Field) -> None:
    assert choose_columns(a_table([heading, "Amount"], ["", ""])) == {0: field}


def test_a_guess_shows_its_sureness_and_on_what_it_rests() -> None:
    table = a_table(["Name", "Contact 2"], ["Emma Berg", "a@example.org"], ["Oleg Ivanov", "b@example.org"])
    name, email = guess_columns(table)
    assert (name.field, name.evidence) == (Field.NAME, Evidence.HEADING)
    assert (email.field, email.evidence) == (Field.EMAIL, Evidence.CONTENT)
    assert 0 < email.sureness < name.sureness <= 1


def test_a_column_of_ambassadors_is_their_title_and_one_of_excellencies_an_honorific() -> None:
    table = a_table(["Name", "Title"], ["Emma Berg", "Ambassador"], ["Oleg Ivanov", "Ambassador"])
    assert choose_columns(table)[1] is Field.TITLE
    table = a_table(["Name", "Title"], ["Emma Berg", "Ms"], ["Oleg Ivanov", "H.E."])
    assert choose_columns(table)[1] is Field.HONORIFIC


def test_a_fixed_value_fills_a_column_that_there_is_not() -> None:
    table = a_table(["Name", "Category"], ["Emma Berg", None], ["Oleg Ivanov", "Press"])
    lines = list(incoming(table, choose_columns(table), ByHand(fixed={Field.CATEGORY: "Guests", Field.GROUP: "B"})))
    assert [(line.person["category"], line.group) for line in lines] == [("Guests", "B"), ("Press", "B")]


def test_a_reply_that_nobody_understands_is_kept_as_a_note() -> None:
    table = a_table(["Name", "Reply"], ["Emma Berg", "yes"], ["Ann Lee", "no"], ["Oleg Ivanov", "after the opera"])
    *_, oleg = incoming(table, choose_columns(table))
    assert (oleg.reply, oleg.notes) == (None, "Reply: after the opera")


def test_several_addresses_in_one_cell_are_told_apart() -> None:
    table = a_table(["Name", "E-mail"], ["Emma Berg", "Emma <emma@example.org>; berg@example.com"])
    (line,) = incoming(table, choose_columns(table))
    assert (line.person["email"], line.person["other_emails"]) == ("emma@example.org", ("berg@example.com",))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("1970-02-03", datetime.date(1970, 2, 3)),
        ("03.02.1970", datetime.date(1970, 2, 3)),
        ("1970년 2월 3일", datetime.date(1970, 2, 3)),
        ("12/31/1970", datetime.date(1970, 12, 31)),
        (datetime.datetime.combine(datetime.date(1970, 2, 3), datetime.time()), datetime.date(1970, 2, 3)),
        ("31.02.1970", None),
        ("in spring", None),
    ],
)
def test_days_are_read_as_people_write_them(value: Any, day: datetime.date | None) -> None:
    assert read_day(value) == day


def test_languages_are_known_by_their_names() -> None:
    assert read_languages("English, 한국어 / azərbaycan and Klingonese") == ("en", "ko", "az", "Klingonese")
    assert read_languages("Portuguese (Brazil), 중국어 (대만), pt-PT") == ("pt-BR", "zh-TW", "pt-PT")
    assert read_languages("KR, Azeri / ENG") == ("ko", "az", "en"), "no list has anybody speak Kanuri"
    assert read_languages("en az") == read_languages("English Azerbaijani") == ("en", "az")
    assert read_languages("Old Klingonese English") == ("Old Klingonese English",)


FUNCTIONS: list[list[Any]] = [
    ["Name", "Title", "Organisation", "Date of taking up functions"],
    ["Anna Alpha", "Ambassador", "Embassy of France", "2023-05-01 10:00"],
    ["Bert Beta", "Ambassador", "Embassy of Italy", datetime.datetime.fromisoformat("2023-05-01T09:00")],
    ["Carl Gamma", "Ambassador", "Embassy of Japan", "May 2021"],
]


def test_the_date_and_hour_of_taking_up_functions_come_with_the_list(office: Office, tmp_path: Path) -> None:
    file = sheet(tmp_path / "missions.xlsx", FUNCTIONS)
    bring_in(office, file)
    with office.reading() as session:
        held = {
            person.name: person.main_post.taken_up for person in session.scalars(select(Person)) if person.main_post
        }
    assert held == {"Anna Alpha": "2023-05-01T10:00", "Bert Beta": "2023-05-01T09:00", "Carl Gamma": ""}
    assert [row.notes for row in guests(office) if row.name == "Carl Gamma"] == ["Functions taken up: May 2021"]
    assert [row.fate for row in plan_of(office, file).rows] == [Fate.SAME] * 3


def test_another_date_of_taking_up_functions_is_a_change(office: Office, tmp_path: Path) -> None:
    bring_in(office, sheet(tmp_path / "missions.xlsx", FUNCTIONS))
    later = [FUNCTIONS[0], [*FUNCTIONS[1][:3], "01.06.2023"], *FUNCTIONS[2:]]
    result = bring_in(office, sheet(tmp_path / "later.xlsx", later))
    assert (result.new, result.changed) == (0, 1)
    with office.reading() as session:
        assert "2023-06-01" in [post.taken_up for post in session.scalars(select(Post))]


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2024-03-14", "2024-03-14"),
        ("14.03.2024 9:05", "2024-03-14T09:05"),
        ("2024-03-14T11:00:00", "2024-03-14T11:00"),
        (datetime.datetime.fromisoformat("2024-03-14"), "2024-03-14"),
        (datetime.date(2024, 3, 14), "2024-03-14"),
        ("2024-03", ""),
        ("14.03.2024 25:00", ""),
        ("soon", ""),
    ],
)
def test_a_moment_is_read_as_people_write_it(cell: Any, moment: str) -> None:
    assert read_moment(cell) == moment


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Accredited elsewhere", ("yes", "no", "")),
        ("Accredited", ("elsewhere", "here", "")),
        ("Non-resident", ("x", "no", "")),
        ("상주 여부", ("비상주", "상주", "")),
    ],
)
def test_who_is_accredited_elsewhere_comes_with_the_list(
    office: Office, tmp_path: Path, heading: str, cells: tuple[str, ...]
) -> None:
    rows = [
        ["Name", "Title", "Organisation", heading],
        *([f"{name} Berg", "Ambassador", f"Embassy {name}", cell] for name, cell in zip("ABC", cells, strict=True)),
    ]
    file = sheet(tmp_path / "missions.xlsx", rows)
    bring_in(office, file)
    assert [row.accredited_here for row in guests(office)] == [False, True, True]
    assert changes_nothing(plan_of(office, file))
    later = [rows[0], [*rows[1][:3], cells[1]], *rows[2:]]
    result = bring_in(office, sheet(tmp_path / "later.xlsx", later))
    assert (result.new, result.changed) == (0, 1)
    assert [row.accredited_here for row in guests(office)] == [True, True, True]


def test_what_cannot_be_read_is_counted_and_stands_in_the_notes(office: Office, tmp_path: Path) -> None:
    rows = [
        ["Name", "Phone", "Birth date", "Date of taking up functions", "Title"],
        ["Anna Berg", "8.21012E+11", "spring 1980", "May 2021", "Ambassador"],
        ["Bo Ek", "8.21012345678E+11", "1980-05-17", "2021-05-01", "Ambassador"],
    ]
    file = sheet(tmp_path / "list.xlsx", rows)
    plan = plan_of(office, file)
    assert plan.unread == {
        Field.PHONE: (1, "8.21012E+11"),
        Field.BIRTH_DATE: (1, "spring 1980"),
        Field.TAKEN_UP: (1, "May 2021"),
    }
    bring_in(office, file)
    (anna, bo) = guests(office)
    assert anna.notes.splitlines() == [
        "Telephone: 8.21012E+11",
        "Birth date: spring 1980",
        "Functions taken up: May 2021",
    ]
    assert (anna.phone, bo.phone, bo.notes) == ("", "821012345678", "")


def test_a_function_behind_the_name_is_no_part_of_it_beside_a_column_for_where_they_work(
    office: Office, tmp_path: Path
) -> None:
    rows = [
        ["Name", "Affiliation"],
        ["Иванов Пётр, Professor", "МГИМО"],
        ["Bo Ek, Counsellor, Embassy of Sweden", "Embassy of Sweden"],
        ["H.E. Mr. Kamran Səlimov Ambassador of Azerbaijan", "Embassy"],
        ["BERG, Carl", "University"],
    ]
    bring_in(office, sheet(tmp_path / "list.xlsx", rows))
    assert [(row.name, row.title, row.organisation) for row in guests(office)] == [
        ("Иванов Пётр", "Professor", "МГИМО"),
        ("Bo Ek", "Counsellor", "Embassy of Sweden"),
        ("H.E. Mr. Kamran Səlimov", "Ambassador of Azerbaijan", "Embassy"),
        ("BERG, Carl", "", "University"),
    ]
