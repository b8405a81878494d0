"""Lists by party, with labels before each value, and with headings in many endings: nothing of a cell is lost."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.model.invitations import AttendeeRole, Reply


def test_an_answer_with_a_comma_behind_its_label_stays_whole() -> None:
    text = (
        "Name: Mr. Yusif Abdullah\nPosition: Deputy Chairman\nOrganization: State Committee\nAttending: Yes, with "
        "spouse\n\n"
        "Name: Ms. Hanna Vos\nPosition: Second Secretary\nOrganization: Embassy of the Netherlands\nAttending: No\n"
    )
    first, second = people(text.encode())
    assert (first.reply, len(first.companions)) == (Reply.ACCEPTED, 1)
    assert (second.reply, second.title) == (Reply.DECLINED, "Second Secretary")


def test_what_stands_in_brackets_behind_who_stands_below_a_house_is_kept() -> None:
    text = (
        "Universities\n- Prof. Nigar Masumova, ADA University\n"
        "- Dr. Oh Min-seok, Visiting lecturer (Khazar University)\n"
        "Culture\n- Ms. Laura Neri (Istituto Italiano di Cultura)\n- Mr. Teymur Daimi (artist)\n"
    )
    lines = people(text.encode())
    assert [line.organisation for line in lines] == [
        "ADA University",
        "Khazar University",
        "Istituto Italiano di Cultura",
        "",
    ]
    assert [line.title for line in lines[1:]] == ["Visiting lecturer", "", "artist"]


def test_guests_of_a_party_who_have_columns_of_their_own_are_listed() -> None:
    heading: list[str | None] = [
        "Party Name",
        *(f"Guest {at} {what}" for at in (1, 2) for what in ("First Name", "Last Name", "RSVP")),
    ]
    rows: list[list[str | None]] = [
        heading,
        ["The Moreno Family", "Ana", "Moreno", "Attending", "Luis", "Moreno", "Declined"],
    ]
    rows += [["Ms. Bell", "Judith", "Bell", "Declined", None, None, None]]
    lines = people(workbook(rows))
    assert {(line.person["given_name"], line.reply) for line in lines} == {
        ("Ana", Reply.ACCEPTED),
        ("Luis", Reply.DECLINED),
        ("Judith", Reply.DECLINED),
    }


def test_two_numbered_columns_of_names_are_given_and_family_name() -> None:
    rows = [["Anrede", "Name1", "Name2", "Firma1", "Firma2"]]
    rows += [["Frau", "Marlene", "Kühn", "Freie Universität Berlin", "Institut für Koreastudien"]]
    rows += [["Herr", "Sebastian", "Wirth", "Auswärtiges Amt", "Referat 341"]]
    lines = people(workbook(rows))
    assert [(line.person["given_name"], line.person["family_name"], line.organisation) for line in lines] == [
        ("Marlene", "Kühn", "Freie Universität Berlin"),
        ("Sebastian", "Wirth", "Auswärtiges Amt"),
    ]


def test_no_below_a_column_for_the_spouse_is_nobodys_name() -> None:
    rows = [["姓名", "职务", "是否出席", "是否携配偶"], ["鲁梅", "大使", "是", "是"], ["李娜", "院长", "是", "否"]]
    assert [len(line.companions) for line in people(workbook(rows))] == [1, 0]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Accompagnant·e (nom)", Field.COMPANIONS),
        ("LCV (Eşli/Eşsiz/Katılamaz)", Field.REPLY),
        ("Acceptance (guest)", Field.REPLY),
        ("N.º acomp.", Field.COMPANIONS),
        ("Görev Yeri", Field.ORGANISATION),
    ],
)
def test_a_heading_in_both_endings_or_with_what_to_write_below_is_known(heading: str, field: Field) -> None:
    found = heading_field(heading)
    assert found is not None
    assert found[0] is field


def test_an_organisation_in_small_letters_is_nobodys_name() -> None:
    rows = [
        ["№", "Ф.И.О.", "Должность"],
        ["2", "Союз композиторов", None],
        ["2.1", "Бадалбейли Фархад", "председатель"],
    ]
    lines = people(workbook(rows))
    assert (lines[0].person.get("printed_name", ""), lines[0].organisation) == ("", "Союз композиторов")


def test_who_comes_along_in_brackets_behind_a_name_is_no_remark() -> None:
    rows = [["Name", "Seat"], ["Dr Fernanda Lopes (w/ interpreter)", "B1"], ["Leo Brandt (arrives late)", "B2"]]
    lopes, brandt = people(workbook(rows))
    assert [one.role for one in lopes.companions] == [AttendeeRole.INTERPRETER]
    assert (brandt.name, brandt.notes, brandt.companions) == ("Leo Brandt", "arrives late", ())


def test_labels_have_the_form_of_address_on_a_line_of_its_own() -> None:
    labels = ["Herr\nProf. Dr. Ulrich Sommer\nDirektor\nGoethe-Institut", "Frau\nKatrin Wolff\nReferentin\nBotschaft"]
    assert [(line.name, line.title) for line in people(workbook([labels]))] == [
        ("Herr Prof. Dr. Ulrich Sommer", "Direktor"),
        ("Frau Katrin Wolff", "Referentin"),
    ]


def test_a_label_above_the_headings_of_each_block_says_where_its_people_work() -> None:
    headings = ["Name", "Position", "Passport"]
    rows = [
        ["PRESS ACCREDITATION"],
        [],
        ["Media outlet:", "Azertac"],
        headings,
        ["Kamran Vəliyev", "Cameraman", "AZE123"],
        ["Günel Rza", "Reporter", "AZE124"],
        [],
        ["Media outlet:", "Yonhap"],
        headings,
        ["Kim Hana", "Correspondent", "M1234"],
    ]
    assert [(line.name, line.group) for line in people(workbook(rows))] == [
        ("Kamran Vəliyev", "Azertac"),
        ("Günel Rza", "Azertac"),
        ("Kim Hana", "Yonhap"),
    ]


def test_couples_below_guests_as_on_the_invitation_are_people() -> None:
    rows = [
        ["Guests (as on invitation)", "Tel.", "Status"],
        ["Mr. & Mrs. Robert Hale", "555-1111", "accept"],
        ["Ambassador and Mrs. Samuel Obi", "555-3333", "Amb. only"],
        ["Ms. Jill Stone & guest", "555-4444", "yes both"],
    ]
    found = people(workbook(rows))
    assert [(line.person["family_name"], len(line.companions)) for line in found] == [
        ("Hale", 1),
        ("Obi", 0),
        ("Stone", 1),
    ]
