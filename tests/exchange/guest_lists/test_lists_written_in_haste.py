"""Lists in which something is written once and meant again, or behind a name where it does not belong."""

from __future__ import annotations

from typing import Any

import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import opendocument, replaced, workbook

from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.invitations import Reply


def listed(*rows: tuple[Any, ...]) -> list[Incoming]:
    return people(workbook(rows))


def test_ditto_marks_say_what_stands_above() -> None:
    found = listed(("Name", "Organisation"), ("Lena Fuchs", "GIZ"), ("Omar Said", '"'), ("Ida Holt", "idem"))
    assert [line.organisation for line in found] == ["GIZ", "GIZ", "GIZ"]


def test_a_house_beside_the_first_of_its_people_is_that_of_those_below() -> None:
    rows = (("SOCAR", "Elşad Nəsirov"), (None, "Süleyman Qasımov"), ("BP", "Gary Jones"), (None, "Bo Ek"))
    assert [line.organisation for line in listed(("Organisation", "Name"), *rows)] == ["SOCAR", "SOCAR", "BP", "BP"]


def test_a_house_that_is_missing_behind_a_name_stays_missing() -> None:
    rows = (("Elşad Nəsirov", "SOCAR"), ("Anna Berg", None), ("Gary Jones", "BP"), ("Bo Ek", None))
    assert [line.organisation for line in listed(("Name", "Organisation"), *rows)] == ["SOCAR", "", "BP", ""]


def test_a_comment_in_an_opendocument_sheet_stands_in_the_notes() -> None:
    note = "<office:annotation><text:p>sans gluten</text:p></office:annotation><text:p>"
    data = opendocument(("Nom", "Prénom"), ("Moreau", "Lucie"), ("Petit", "Jean"))
    marked = replaced(data, "content.xml", b"<text:p>Lucie", note.encode() + b"Lucie")
    assert [line.notes for line in people(marked)] == ["sans gluten", ""]


@pytest.mark.parametrize(
    ("written", "given", "family", "honorific"),
    [
        ("이재명 대통령", "재명", "이", "대통령"),
        ("박진 전 장관", "진", "박", "전 장관"),
        ("손흥민 선수", "흥민", "손", "선수"),
    ],
)
def test_a_korean_post_behind_a_name_is_no_part_of_it(written: str, given: str, family: str, honorific: str) -> None:
    (line,) = listed(("성명", "소속"), (written, "대통령실"))
    person = line.person
    assert (person["given_name"], person["family_name"], person["honorific"]) == (given, family, honorific)


def test_a_list_from_japan_without_headings_has_names_and_houses() -> None:
    first, second = people(
        "鈴木　一郎,鈴木商事株式会社,s@example.jp\n伊藤　さくら,国際交流基金,i@example.jp\n".encode()
    )
    assert (first.person["family_name"], first.organisation) == ("鈴木", "鈴木商事株式会社")
    assert (second.person["given_name"], second.person["email"]) == ("さくら", "i@example.jp")


def test_whoever_attends_on_behalf_of_a_guest_is_the_deputy() -> None:
    rows = (("Ham Sang-wook", "Mr. Kim Jae-min will attend on behalf"), ("Anna Berg", "yes"), ("Bo Ek", "no"))
    (ham, *_) = listed(("Invitee", "RSVP"), *rows)
    assert (ham.reply, ham.deputy) == (Reply.REPRESENTED, "Mr. Kim Jae-min")


def test_yes_and_no_below_a_heading_that_says_no_more_are_replies() -> None:
    found = listed(("Guest name", "Yes/No"), ("Bruno Costa", "Yes"), ("Rita Lee", "No"))
    assert [line.reply for line in found] == [Reply.ACCEPTED, Reply.DECLINED]


def test_an_apostrophe_that_keeps_a_spreadsheet_from_counting_is_no_letter_of_a_name() -> None:
    assert listed(("Name", "Org"), ("'Иван Грозный", "Кремль"))[0].name == "Иван Грозный"


def test_whoever_signs_a_letter_is_not_invited() -> None:
    letter = "Hello,\n- Mr. Farhod Salimov - Director\n- Ms. Kamola Yusupova - Interpreter\nThanks, Nodira Karimova\n"
    assert [line.name for line in people(letter.encode())] == ["Mr. Farhod Salimov", "Ms. Kamola Yusupova"]


def test_the_head_of_a_letter_that_was_saved_whole_invites_nobody() -> None:
    head = "From: Protocol <p@mfa.ge>\nTo: you\nSubject: guests\n\n"
    lines = (
        "Mr. Giorgi Lomidze (Head of Division, Ministry of Culture) - confirmed",
        "Ms. Nino Beridze (Attaché) - declined",
    )
    found = people((head + "\n".join(lines)).encode())
    assert [(line.row, line.reply) for line in found] == [(5, Reply.ACCEPTED), (6, Reply.DECLINED)]


@pytest.mark.parametrize(
    "headings",
    [
        ("Imię i nazwisko", "Instytucja", "Stanowisko", "Potwierdzenie"),
        ("Cognome e nome", "Ente", "Qualifica", "Partecipa"),
        ("Nome completo", "Entidade", "Cargo", "Presença"),
        ("Аты-жөні", "Мекеме", "Лауазымы", "Қатысады"),
        ("Ονοματεπώνυμο", "Φορέας", "Θέση", "Συμμετοχή"),
    ],
)
def test_lists_of_other_countries_are_headed_in_their_own_words(headings: tuple[str, ...]) -> None:
    (line,) = listed(headings, ("Anna Berg", "Nordic Museum", "Director", "yes"))
    assert (line.organisation, line.title, line.reply) == ("Nordic Museum", "Director", Reply.ACCEPTED)
