"""Columns of address books are not taken for what they only look like."""

from __future__ import annotations

from tests.exchange.reading.written_files import only_table, workbook

from symposiarch.exchange.guest_lists.columns.belonging import guess_columns
from symposiarch.exchange.guest_lists.columns.mapping import guessed
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.headings.fields import Field, Target


def fields(*rows: list[str]) -> dict[str, Target | None]:
    return {guess.heading: guess.field for guess in guess_columns(only_table(workbook(rows)))}


def test_a_state_beside_city_and_post_code_is_no_country() -> None:
    found = fields(["First Name", "Last Name", "City", "State", "Zip"], ["Ann", "Lee", "Acton", "ME", "04001"])
    assert found["State"] is None
    assert fields(["Name", "State"], ["Ann Lee", "France"], ["Bo Li", "Italy"])["State"] is Field.COUNTRY


def test_an_office_that_holds_numbers_is_a_telephone() -> None:
    rows = [
        ["First Name", "Last Name", "Office", "Mobile"],
        ["Ann", "Lee", "801-555-7712x4563;801-555-9999", "999-999-5555"],
    ]
    assert fields(*rows)["Office"] is Field.PHONE
    assert fields(["Name", "Office"], ["Ann Lee", "Ministry of Culture"])["Office"] is Field.ORGANISATION


def test_a_car_beside_its_plate_is_no_part_of_the_plate() -> None:
    found = fields(["Name", "Car", "Plate"], ["Ann Lee", "Black sedan", "077-001"])
    assert (found["Car"], found["Plate"]) == (None, Field.VEHICLE_PLATE)
    assert fields(["Name", "Car"], ["Ann Lee", "077-001"])["Car"] is Field.VEHICLE_PLATE


def test_the_contacts_of_a_french_office_program_are_read() -> None:
    found = fields(
        [
            "Titre", "Prénom", "Nom", "Société", "Service", "Titre", "Rue (bureau)", "Ville (bureau)",
            "Code postal (bureau)", "Télécopie (bureau)", "Téléphone (bureau)", "Adresse de messagerie",
        ],
        [
            "M.", "François", "Lefèvre", "Ministère", "Protocole", "Directeur", "1 rue X", "Paris",
            "75007", "+33 1 22222222", "+33 1 11111111", "f@m.fr",
        ],
    )  # fmt: skip
    assert list(found.values()) == [
        Field.HONORIFIC, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.ORGANISATION, Field.DEPARTMENT, Field.TITLE,
        Field.ADDRESS, Field.CITY, Field.POST_CODE, None, Field.PHONE, Field.EMAIL,
    ]  # fmt: skip


def test_the_name_beside_a_korean_family_name_is_the_given_one() -> None:
    found = fields(["이름", "성", "주소(회사)"], ["철수", "김", "서울"])
    assert found == {"이름": Field.GIVEN_NAME, "성": Field.FAMILY_NAME, "주소(회사)": Field.ADDRESS}


def test_a_telephone_behind_the_address_in_a_column_of_both_is_no_more_lost_than_the_address() -> None:
    rows = [
        ["Name", "E-Mail / Tel."],
        ["Kim Chul-soo", "kim@example.org; +49 30 2606510"],
        ["Ann Lee", "ann@example.org"],
    ]
    table = only_table(workbook(rows))
    reached = [(one.person.get("email"), one.person.get("phone")) for one in incoming(table, guessed(table))]
    assert reached == [("kim@example.org", "+49 30 2606510"), ("ann@example.org", None)]
