"""Lists as ministries and universities send them, in forms that nobody would have agreed upon."""

from __future__ import annotations

import io

import docx
import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.columns.word_meanings import words_used
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.lines.taking import Hints, take
from symposiarch.exchange.headings.fields import Field, Split
from symposiarch.exchange.reading.tables import Fault
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import NameOrder
from symposiarch.planning.recognition.names.written import NameHints


def named(text: str) -> Incoming:
    """The line of a list that has nothing but this name."""
    line = Incoming("Sheet 1", 1, "")
    take(line, {Field.NAME: text}, Hints(NameHints()))
    return line


def along(line: Incoming) -> list[tuple[str, AttendeeRole]]:
    return [(one.name, one.role) for one in line.companions]


@pytest.mark.parametrize(
    ("written", "name", "title"),
    [
        ("Senior Counsellor de Vries", "de Vries", "Senior Counsellor"),
        ("First Secretary van der Berg", "van der Berg", "First Secretary"),
        ("Minister-Counsellor de Souza", "de Souza", "Minister-Counsellor"),
    ],
)
def test_a_post_before_a_family_name_with_a_particle_is_no_part_of_it(written: str, name: str, title: str) -> None:
    line = named(written)
    assert (line.name, line.person["family_name"], line.title) == (name, name, title)
    assert "given_name" not in line.person


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Monsieur l'Ambassadeur de France", "Ambassadeur de France"),
        ("S.E. Madame l’Ambassadrice du Maroc", "Ambassadrice du Maroc"),
        ("M. le Ministre", "Ministre"),
        ("Senhor Embaixador do Brasil", "Embaixador do Brasil"),
        ("Frau Botschafterin der Schweiz", "Botschafterin der Schweiz"),
    ],
)
def test_who_is_addressed_by_the_post_has_no_name_yet(written: str, title: str) -> None:
    line = named(written)
    assert (line.name, line.title, "family_name" in line.person) == (written, title, False)


@pytest.mark.parametrize(
    ("written", "family"),
    [
        ("Monsieur de Villepin", "de Villepin"),
        ("Monsieur le Professeur Jean Dupont", "Dupont"),
        ("Herr Botschafter von Weizsäcker", "von Weizsäcker"),
    ],
)
def test_who_is_addressed_and_named_keeps_the_name(written: str, family: str) -> None:
    assert named(written).person["family_name"] == family


def test_a_name_from_abroad_in_korean_letters_has_its_family_name_last() -> None:
    line = named("라민 하사노프")
    assert (line.person["given_name"], line.person["family_name"]) == ("라민", "하사노프")


def test_a_shortened_patronymic_is_no_family_name() -> None:
    assert named("Məmmədova Günel Vaqif q.").person["family_name"] == "Məmmədova"


def test_family_and_given_name_in_two_columns_are_shown_as_people_of_that_name_say_them() -> None:
    wang, anna = people(workbook([["姓", "名"], ["王", "小明"], ["Berg", "Anna"]]))
    assert (wang.name, wang.person["name_order"], anna.name) == ("王 小明", NameOrder.FAMILY_FIRST, "Anna Berg")


def test_name_beside_vorname_is_the_family_name() -> None:
    (guest,) = people(workbook([["Name", "Vorname"], ["von der Heide", "Karl"]]))
    assert (guest.name, guest.person["family_name"]) == ("Karl von der Heide", "von der Heide")
    (whole,) = people(workbook([["Name", "Vorname"], ["Karl von der Heide", "Karl"]]))
    assert whole.name == "Karl von der Heide"


@pytest.mark.parametrize(
    ("heading", "cell", "title", "house"),
    [
        ("Должность, место работы", "Директор, Эрмитаж", "Директор", "Эрмитаж"),
        ("Funktion/Institution", "Direktor, Goethe-Institut", "Direktor", "Goethe-Institut"),
        ("소속 및 직위", "외교부 국장", "국장", "외교부"),
        ("소속/직위", "외교부/국장", "국장", "외교부"),
    ],
)
def test_post_and_house_under_one_heading_are_told_apart(heading: str, cell: str, title: str, house: str) -> None:
    data = workbook([["Name", heading], ["Anna Berg", cell], ["Bo Ek", cell]])
    (guess,) = [one for table in read(data).tables for one in guess_columns(table) if one.heading == heading]
    assert isinstance(guess.field, Split)
    assert {(line.title, line.organisation) for line in people(data)} == {(title, house)}


def test_a_house_alone_where_a_post_is_expected_is_the_house() -> None:
    rows = [["Name", "Position, organisation"], ["Anna Berg", "Director, Nordic Museum"], ["Bo Ek", "Embassy of Spain"]]
    assert [(line.title, line.organisation) for line in people(workbook(rows))] == [
        ("Director", "Nordic Museum"),
        ("", "Embassy of Spain"),
    ]


def test_a_reply_with_somebody_beside_it_is_understood() -> None:
    rows = [["Name", "RSVP"], ["Anna Berg", "Attending +1"], ["Bo Ek", "Represented by Elchin Bagirov"], ["Ci", "Hm"]]
    found = words_used(tables_of_people(read(workbook(rows))), {})
    assert (found[0].text, found[0].understood) == ("Hm", False)
    assert {word.meaning for word in found[1:]} == {"accepted", "represented"}


def test_both_scripts_in_one_cell_are_the_name_and_the_native_name() -> None:
    (kim,) = people(workbook([["성명 (한글/영문)", "직위"], ["김철수\nKIM Chulsoo", "교수"]]))
    assert (kim.person["native_name"], kim.person["family_name"]) == ("김철수", "KIM")


def test_a_note_says_who_does_not_come_and_who_brings_a_spouse_where_no_column_does() -> None:
    rows = [["성명", "비고"], ["김철수", "불참"], ["이서연", "배우자 동반"], ["박진우", "축사"]]
    kim, lee, park = people(workbook(rows))
    assert (kim.reply, along(lee), park.reply) == (Reply.DECLINED, [("", AttendeeRole.SPOUSE)], None)
    assert (kim.notes, lee.notes) == ("불참", "배우자 동반")
    rows = [["Name", "RSVP", "Note"], ["Anna Berg", "", "regrets"], ["Bo Ek", "yes", "ok"]]
    assert [line.reply for line in people(workbook(rows))] == [None, Reply.ACCEPTED]


def test_mr_and_mrs_in_a_column_of_their_own_are_a_couple() -> None:
    (guest,) = people(workbook([["Civilité", "Nom Prénom"], ["M. et Mme", "MARTIN Paul"]]))
    assert (guest.person["honorific"], along(guest)) == ("M.", [("", AttendeeRole.SPOUSE)])


def test_a_long_question_for_a_companion_is_understood() -> None:
    rows = [["Full name", "Will you bring a guest? If so please enter the name"], ["Kim Chul-soo", "Mrs. Lee"]]
    (guest,) = people(workbook(rows))
    assert along(guest) == [("Mrs. Lee", AttendeeRole.GUEST)]


def test_people_in_columns_are_read_though_what_they_are_sounds_like_headings() -> None:
    rows = [
        ["Name", "Ramin Hasanov", "Anna Berg", "Kim Chul-soo"],
        ["Title", "Ambassador", "Director", "Professor"],
        ["RSVP", "yes", "no", None],
        ["+1", "1", None, None],
        ["Category", "VIP", "Speaker", "Speaker"],
    ]
    found = people(workbook(rows))
    assert [(line.name, line.person["category"]) for line in found] == [
        ("Ramin Hasanov", "VIP"),
        ("Anna Berg", "Speaker"),
        ("Kim Chul-soo", "Speaker"),
    ]
    assert along(found[0]) == [("", AttendeeRole.GUEST)]


def test_a_sheet_of_badges_has_somebody_in_each_cell() -> None:
    rows = [
        ["Prof. Anna LINDQVIST\nUppsala University\nSpeaker", "Dr. Kim Chul-soo\nEmbassy of Korea\nModerator"],
        ["Jean Dupont\nLe Monde", None],
    ]
    found = people(workbook(rows))
    assert [(line.name, line.organisation) for line in found] == [
        ("Prof. Anna LINDQVIST", "Uppsala University"),
        ("Dr. Kim Chul-soo", "Embassy of Korea"),
        ("Jean Dupont", "Le Monde"),
    ]
    assert len({line.row for line in found}) == 3


def test_people_in_columns_are_told_apart_when_one_of_them_is_left_out() -> None:
    found = people(workbook([["Name", "Anna Berg", "Bo Ek"], ["Title", "Director", "Editor"], ["RSVP", "yes", "no"]]))
    assert [line.row for line in found] == [1, 2]


def test_a_list_beside_another_is_one_of_its_own_whatever_its_headings_are_called() -> None:
    rows = [
        ["Name", "Title", None, "Journalist", "Outlet"],
        ["Ramin Hasanov", "Ambassador", None, "Park Min-ji", "Yonhap"],
        ["Anna Berg", "Director", None, "Tom O’Neil", "Reuters"],
    ]
    found = {line.name: line.organisation for line in people(workbook(rows))}
    assert found == {"Ramin Hasanov": "", "Anna Berg": "", "Park Min-ji": "Yonhap", "Tom O’Neil": "Reuters"}


def test_tables_side_by_side_under_their_numbers_are_a_list_each() -> None:
    rows = [
        ["Table 1", None, "Table 2", None],
        ["Seat", "Guest", "Seat", "Guest"],
        [1, "Ramin Hasanov", 1, "Kim Chul-soo"],
        [2, "Anna Berg", 2, "(reserved)"],
    ]
    found = people(workbook(rows, merges=["A1:B1", "C1:D1"]))
    assert [line.name for line in found] == ["Ramin Hasanov", "Anna Berg", "Kim Chul-soo", ""]
    assert [one.fault for one in found[-1].problems] == [Fault.NOBODY]


LETTER = """Dear colleagues,

please find below our participants:

Prof. Kim Chul-soo (Hankuk University of Foreign Studies), +1
Dr. Anna Berg (Nordic Museum)
Mr. Ramin Hasanov, Ambassador of Azerbaijan, and Mrs. Hasanova
Lee Young-ho (Seoul National University), tbc

Best regards,
Elchin
"""


def _in_a_document() -> bytes:
    document, file = docx.Document(), io.BytesIO()
    for line in LETTER.splitlines():
        document.add_paragraph(line)
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize("data", [LETTER.encode(), _in_a_document()], ids=["text", "document"])
def test_people_named_in_a_letter_line_by_line_are_a_list(data: bytes) -> None:
    kim, anna, ramin, lee = people(data)
    assert (kim.name, kim.organisation) == ("Prof. Kim Chul-soo", "Hankuk University of Foreign Studies")
    assert along(kim) == [("", AttendeeRole.GUEST)]
    assert (anna.organisation, lee.reply) == ("Nordic Museum", Reply.TENTATIVE)
    assert (ramin.title, along(ramin)) == ("Ambassador of Azerbaijan", [("Mrs. Hasanova", AttendeeRole.SPOUSE)])
