"""Lists that say once, above the people, whose delegation they are, and where everybody works."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import workbook

from symposiarch.planning.recognition.names.delegations import is_within_a_delegation, state_of_delegation


def told(data: bytes) -> list[tuple[str, str, str, str]]:
    return [(line.name, line.title, line.organisation, line.person.get("country", "")) for line in people(data)]


PARTICIPANTS = [
    ["LIST OF PARTICIPANTS"],
    [],
    ["AZERBAIJAN"],
    ["Head of Delegation"],
    ["H.E. Mr. Tural MAMEDZADE", "Ambassador, Permanent Representative to UNESCO"],
    ["Members"],
    ["Ms. Nigar SALMANLI", "First Secretary, Ministry of Foreign Affairs"],
    ["REPUBLIC OF KOREA"],
    ["Mr. Do-yun BAEK", "Second Secretary, Embassy of the Republic of Korea"],
    ["International Council of Museums (ICOM)"],
    ["Mr. Luc FERRAND", "Programme Officer"],
]


def test_headings_between_the_people_say_their_state_or_their_house() -> None:
    assert told(workbook(PARTICIPANTS)) == [
        ("H.E. Mr. Tural MAMEDZADE", "Ambassador, Permanent Representative to UNESCO", "", "AZ"),
        ("Ms. Nigar SALMANLI", "First Secretary", "Ministry of Foreign Affairs", "AZ"),
        ("Mr. Do-yun BAEK", "Second Secretary", "Embassy of the Republic of Korea", "KR"),
        ("Mr. Luc FERRAND", "Programme Officer", "International Council of Museums (ICOM)", ""),
    ]


def test_who_leads_a_delegation_is_noted_and_members_are_of_the_same_group() -> None:
    head, member, *_ = people(workbook(PARTICIPANTS))
    assert (head.group, head.notes) == ("AZERBAIJAN", "Head of Delegation")
    assert (member.group, member.notes) == ("AZERBAIJAN", "")


@pytest.mark.parametrize(
    ("heading", "state"),
    [("GEORGIA (3)", "GE"), ("II. France", "FR"), ("Delegation of Japan", "JP"), ("IT", ""), ("PR", ""), ("VIP", "")],
)
def test_a_state_above_people_is_theirs_and_a_department_is_none(heading: str, state: str) -> None:
    assert state_of_delegation(heading) == state


def test_a_numbered_house_above_people_is_theirs_without_its_number() -> None:
    rows = [
        ["II. MINISTRY OF CULTURE (2)"],
        ["3.", "Minister", "Mr. Anar Safarov"],
        ["4.", "Adviser", "Ms. Lala Musayeva"],
    ]
    rows += [["III. MINISTRY OF DEFENCE"], ["5.", "Deputy Minister", "Gen. Kamal Huseynli"]]
    assert [line.organisation for line in people(workbook(rows))] == ["MINISTRY OF CULTURE"] * 2 + [
        "MINISTRY OF DEFENCE"
    ]


def test_a_heading_inside_a_delegation_begins_none() -> None:
    assert all(map(is_within_a_delegation, ("Members:", "Chef de délégation", "단원", "Члены делегации")))
    assert not any(map(is_within_a_delegation, ("Members of Parliament", "Observers", "Georgia")))


@pytest.mark.parametrize(
    ("name", "title"), [("Guests", "Delegation of the Republic of Kazakhstan"), ("Kazakhstan", "As of 3 March")]
)
def test_a_sheet_of_one_delegation_says_its_state_in_the_title_or_on_the_tab(name: str, title: str) -> None:
    book = workbook([[title], ["Full name", "Position"], ["Aigerim SADYKOVA", "Interpreter"]])
    if name != "Guests":
        book = renamed(book, name)
    assert told(book) == [("Aigerim SADYKOVA", "Interpreter", "", "KZ")]


def renamed(data: bytes, name: str) -> bytes:
    from openpyxl import load_workbook

    book: Any = load_workbook(io.BytesIO(data))
    book.active.title = name
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def test_a_table_of_a_letter_tells_post_house_and_address_line_by_line() -> None:
    letter = docx.Document()
    table = letter.add_table(rows=0, cols=2)
    for name, about in (
        ("Mme Claire DUBOIS-MARTEL", "Conseillère culturelle\nAmbassade de France\nclaire.dubois@diplo.example"),
        ("M. Étienne ROUX", "Attaché de coopération\nAmbassade de France"),
        ("Dr. Katrin VON DER HEIDE", "Head of Cultural Section\nEmbassy of Germany\n+994 12 465 41 00"),
    ):
        row = table.add_row().cells
        row[0].text, row[1].text = name, about
    target = io.BytesIO()
    letter.save(target)
    claire, etienne, katrin = people(target.getvalue())
    assert (claire.title, claire.organisation) == ("Conseillère culturelle", "Ambassade de France")
    assert claire.person["email"] == "claire.dubois@diplo.example"
    assert (etienne.title, etienne.organisation) == ("Attaché de coopération", "Ambassade de France")
    assert (katrin.organisation, katrin.person["phone"]) == ("Embassy of Germany", "+994 12 465 41 00")


def test_names_below_a_post_hold_it_unless_they_hold_another() -> None:
    book = workbook(
        [
            ["Country", "Ambassador", "E-mail"],
            ["Italy", "H.E. Mr. Marco Bellini", "amb@italy.example"],
            ["Serbia", "Mr. Goran Ilić, Chargé d'affaires a.i.", ""],
        ]
    )
    assert [line.title for line in people(book)] == ["Ambassador", "Chargé d'affaires a.i."]


def test_a_column_of_posts_that_also_names_houses_is_divided_where_no_column_does() -> None:
    rows = [["Name", "Position"], ["Anna Berg", "Director, Nordic Museum"], ["Lars Holm", "Curator, City Gallery"]]
    assert [(one.title, one.organisation) for one in people(workbook(rows))] == [
        ("Director", "Nordic Museum"),
        ("Curator", "City Gallery"),
    ]


def test_a_question_of_a_form_for_post_and_house_is_divided() -> None:
    rows = [["Your full name", "Your position and organisation"], ["Yara Haddad", "Director, Heritage Watch"]]
    assert [(one.title, one.organisation) for one in people(workbook(rows))] == [("Director", "Heritage Watch")]


def test_two_delegations_side_by_side_are_each_of_their_state() -> None:
    rows = [
        ["Korean side", None, None, "Azerbaijani side", None],
        ["Name", "Position", None, "Name", "Position"],
        ["Ms. Jiwon Seo", "Vice Minister", None, "Mr. Vusal Hasanli", "Deputy Minister"],
        ["Mr. Taeho Yoon", "Director", None, "Ms. Gunel Safarova", "Adviser"],
    ]
    book = workbook(rows, merges=["A1:B1", "D1:E1"])
    assert [state for *_, state in told(book)] == ["KR", "KR", "AZ", "AZ"]


LETTERHEAD = [
    ["Embassy of the Republic of Korea"],
    ["Guest list – National Day"],
    [],
    ["Name", "Title", "Organisation"],
]


def test_the_house_that_made_a_list_is_not_that_of_its_guests() -> None:
    rows = [["Anna Berg", "Director", "Nordic Museum"], ["Emil Ek", "Painter", None]]
    found = people(workbook([*LETTERHEAD, *rows]))
    assert [(one.organisation, one.group, one.person.get("country")) for one in found] == [
        ("Nordic Museum", "", None),
        ("", "", None),
    ]


def test_ministries_of_two_states_are_two() -> None:
    houses = [
        "Ministry of Culture, Azerbaijan",
        "Ministry of Culture, Tbilisi, Georgia",
        "University of Oslo, Oslo, Norway",
    ]
    found = people(
        workbook([["Name", "Organisation"], *zip(("Anna Berg", "Emil Ek", "Ida Falk"), houses, strict=True)])
    )
    assert [(one.organisation, one.person.get("city"), one.person["country"]) for one in found] == [
        ("Ministry of Culture, Azerbaijan", None, "AZ"),
        ("Ministry of Culture, Georgia", "Tbilisi", "GE"),
        ("University of Oslo", "Oslo", "NO"),
    ]
