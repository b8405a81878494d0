"""Companions, spouses and places that are kept, in columns and in words."""

from __future__ import annotations

from typing import Any

import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.reading import Fault
from symposiarch.model.invitations import AttendeeRole, Reply


def test_the_spouse_in_columns_of_her_own_is_the_guests_companion() -> None:
    rows = [
        ["Guest", None, "Spouse", None],
        ["First name", "Last name", "First name", "Last name"],
        ["Anna", "Berg", "Bo", "Berg"],
    ]
    (anna,) = people(workbook(rows, merges=["A1:B1", "C1:D1"]))
    assert [(one.name, one.role) for one in anna.companions] == [("Bo Berg", AttendeeRole.SPOUSE)]


@pytest.mark.parametrize(
    ("written", "name", "role", "heads"),
    [
        ("Minister Elnur Aliyev and two aides", "Minister Elnur Aliyev", AttendeeRole.STAFF, 2),
        ("Prof. Kim Chul-soo with interpreter", "Prof. Kim Chul-soo", AttendeeRole.INTERPRETER, 1),
        ("Ramin Hasanov + 2 bodyguards", "Ramin Hasanov", AttendeeRole.SECURITY, 2),
        ("김철수 (수행원 2명)", "김철수", AttendeeRole.STAFF, 2),
        ("김철수 (배우자 동반)", "김철수", AttendeeRole.SPOUSE, 1),
        ("Anna Berg and 3 colleagues", "Anna Berg", AttendeeRole.GUEST, 3),
    ],
)
def test_whoever_comes_along_is_counted_as_what_he_is(written: str, name: str, role: AttendeeRole, heads: int) -> None:
    first, _ = people(workbook([["Name", "Organisation"], [written, "A"], ["John Brown", "B"]]))
    assert (first.name, [one.role for one in first.companions]) == (name, [role] * heads)


def test_a_delegation_that_names_nobody_is_no_person_and_keeps_its_places_where_they_are_counted() -> None:
    rows = [["Invitee", "Reply"], ["Ministry of Culture (3 persons)", "yes"], ["Embassy of France", "no"]]
    found = people(workbook([*rows, ["Ambassador of Sweden", "yes"]]))
    assert [[problem.fault for problem in line.problems] for line in found] == [[], [Fault.NOBODY], []]
    assert (found[0].organisation, len(found[0].companions)) == ("Ministry of Culture", 2)
    assert "family_name" not in found[0].person
    assert found[2].title == found[2].name == "Ambassador of Sweden"
    assert "family_name" not in found[2].person


def test_who_comes_along_may_stand_beside_the_reply() -> None:
    (line,) = people(workbook([["Nom", "Présence"], ["Mamadou DIALLO", "Oui + épouse"]]))
    assert (line.reply, [one.role for one in line.companions]) == (Reply.ACCEPTED, [AttendeeRole.SPOUSE])
    (line,) = people(workbook([["Name", "Coming?"], ["Tom Ashby", "Y w/ wife Jane"]]))
    assert (line.reply, [one.name for one in line.companions]) == (Reply.ACCEPTED, ["Jane"])


@pytest.mark.parametrize("kept", ["Reserved", "VIP", "Guest 1", "???", "to be advised", "and spouse"])
def test_a_place_kept_for_somebody_is_nobody(kept: str) -> None:
    found = people(workbook([["Name", "Table"], [kept, "1"], ["Anna Berg", "1"], ["John Smith", "2"]]))
    assert [bool(line.problems) for line in found] == [True, False, False]


def test_a_french_list_says_and_mrs_behind_the_name() -> None:
    rows = [["Invité", "Réponse"], ["S.E. M. Jean DUPONT et Mme", "Accepte"], ["M. Luc MARTIN", "En attente"]]
    jean, luc = people(workbook(rows))
    assert (jean.person["family_name"], [one.role for one in jean.companions]) == ("DUPONT", [AttendeeRole.SPOUSE])
    assert luc.reply is Reply.TENTATIVE


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


COMPANY = [
    ("동반 1인", AttendeeRole.GUEST, 1),
    ("외 2명", AttendeeRole.GUEST, 2),
    ("본인 외 1인", AttendeeRole.GUEST, 1),
    ("+ spouse", AttendeeRole.SPOUSE, 1),
    ("ve eşi", AttendeeRole.SPOUSE, 1),
    ("xanımı ilə", AttendeeRole.SPOUSE, 1),
    ("с супругой", AttendeeRole.SPOUSE, 1),
    ("et Madame", AttendeeRole.SPOUSE, 1),
    ("y señora", AttendeeRole.SPOUSE, 1),
]


@pytest.mark.parametrize("heading", ["Name", "Companions", "Reply", "Remarks"])
def test_words_that_say_only_that_somebody_comes_along_are_company_wherever_they_stand(heading: str) -> None:
    others = [one for one in ("Companions", "Reply", "Remarks") if one == heading]
    rows: list[list[Any]] = [["Name", "Organisation", *others]]
    for at, (said, _role, _heads) in enumerate(COMPANY):
        cells = [said] if others else []
        rows.append(["Anna Berg" if others else f"Anna Berg {said}", f"House {at}", *cells])
    found = people(workbook(rows))
    assert [line.name for line in found] == ["Anna Berg"] * len(COMPANY)
    along = [[(one.name, one.role) for one in line.companions] for line in found]
    assert along == [[("", role)] * heads for _said, role, heads in COMPANY]
    if heading == "Reply":
        assert {line.reply for line in found} == {Reply.ACCEPTED}


def test_a_number_of_people_is_no_name_however_it_is_shortened() -> None:
    rows = [["Name", "Number of persons"], ["Anna Berg", "3 pers."], ["Emil Ek", "2 Personen"], ["Ida Falk", "1"]]
    assert [[one.name for one in line.companions] for line in people(workbook(rows))] == [["", ""], [""], []]
    rows = [["Name", "Party size"], ["Anna Berg", "3"], ["Emil Ek", "2"], ["Ida Falk", "1"]]
    assert [len(line.companions) for line in people(workbook(rows))] == [2, 1, 0]


def test_what_numbered_company_eats_is_no_diet_of_the_guest() -> None:
    headings = ["Name", "Guest 1 name", "Guest 1 diet", "Guest 2 name"]
    (anna,) = people(workbook([headings, ["Anna Berg", "Ida Falk", "vegan", "Bo Ek"]]))
    assert (anna.name, anna.person.get("diet"), [one.name for one in anna.companions]) == (
        "Anna Berg",
        None,
        ["Ida Falk", "Bo Ek"],
    )


@pytest.mark.parametrize(
    ("guest", "spouse", "answer", "reply", "deputy"),
    [
        ("Amb. Lars Nygaard", "Mrs. Tone Nygaard", "Mrs only", Reply.REPRESENTED, "Mrs. Tone Nygaard"),
        ("M. Henri Colin", "Mme Anne Colin", "Madame seule", Reply.REPRESENTED, "Mme Anne Colin"),
        ("Mme Anne Colin", "M. Henri Colin", "Madame seule", Reply.ACCEPTED, ""),
        ("Amb. Sofia Leal", "Mr. Rui Leal", "Ambassador only", Reply.ACCEPTED, ""),
        ("Herr Jan Voss", "Frau Ida Voss", "nur die Frau", Reply.REPRESENTED, "Frau Ida Voss"),
        ("Mr. Ian Poole", "Mrs. Amy Poole", "wife only", Reply.REPRESENTED, "Mrs. Amy Poole"),
        ("Kevin Hart", "Lucy Hart", "Mr. only", Reply.ACCEPTED, ""),
        ("M. Alain Berthier", "Mme Claire Berthier", "oui (seul)", Reply.ACCEPTED, ""),
        ("Mr. Ian Poole", "Amy Poole", "dinner only", None, ""),
        ("Amb. Sofia Leal", "Rui Leal", "Secretary only", None, ""),
        ("M. Henri Colin", "", "Madame seule", None, ""),
    ],
)
def test_one_of_a_couple_comes(guest: str, spouse: str, answer: str, reply: Reply | None, deputy: str) -> None:
    rows = [["Guest", "Spouse", "Response"], [guest, spouse, answer], ["Mr. Bo Ek", "Mrs. Ida Ek", "Both"]]
    line, _ = people(workbook(rows))
    assert (line.reply, line.deputy, line.unread_answer) == (reply, deputy, "" if reply else answer)
    assert [one.name for one in line.companions] == ([spouse] if spouse and reply is None else [])
