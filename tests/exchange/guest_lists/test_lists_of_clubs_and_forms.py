"""Lists of clubs, directories and forms on the web, and what is said in two lines of a cell."""

from __future__ import annotations

import time

import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.guest_lists.lines.deputies import deputy_in
from symposiarch.exchange.guest_lists.lines.reach import EMAIL
from symposiarch.exchange.reading.stacked import row_of
from symposiarch.model.invitations import Reply
from symposiarch.planning.recognition.names.reading import read_name
from symposiarch.planning.recognition.names.several import several_people


def test_a_deputy_director_is_no_answer() -> None:
    (line,) = people(
        "Dear all,\n1) Mr. Baurzhan Sadykov – Deputy Director, Nazarbayev Centre\n2) Eva Berg – declined\n".encode()
    )[:1]
    assert (line.title, line.organisation, line.reply) == ("Deputy Director", "Nazarbayev Centre", None)


def test_a_representative_behind_a_name_still_answers() -> None:
    rows = [["Name"], ["Anna Berg - represented"], ["Omar Said - declined"], ["Eva Lind"]]
    assert [line.reply for line in people(workbook(rows))] == [Reply.REPRESENTED, Reply.DECLINED, None]


def test_whole_names_beside_given_ones_are_found_by_what_they_hold() -> None:
    rows = [["cn", "givenName", "mail"], ["Anna Holm", "Anna", "a@um.example"], ["Karl Brix", "Karl", "k@um.example"]]
    assert [line.person["printed_name"] for line in people(workbook(rows))] == ["Anna Holm", "Karl Brix"]


def test_if_so_who_names_whom_a_guest_brings() -> None:
    rows = [
        ["First name", "Last name", "Are you bringing someone?", "If so, who?"],
        ["Clara", "Weiss", 1, "Paul Weiss"],
        ["Teymur", "Rzayev", 0, None],
    ]
    clara, teymur = people(workbook(rows))
    assert [one.name for one in clara.companions] == ["Paul Weiss"]
    assert teymur.companions == ()


def test_who_is_joined_in_the_second_line_of_a_cell_comes_along() -> None:
    rows = [
        ["Name", "Position"],
        ["H.E. Mr. Pavel Horák\nand Mrs. Jana Horáková", "Ambassador"],
        ["Ann Lee", "Attaché"],
    ]
    horak, lee = people(workbook(rows))
    assert [one.name for one in horak.companions] == ["Mrs. Jana Horáková"]
    assert (horak.problems, lee.companions) == ((), ())


def test_a_vip_comes_from_no_house_of_that_name() -> None:
    rows = [
        ["Passenger", "Tel"],
        ["Mr. Han Dong-wook (VIP)", "+82 10 5555 0103"],
        ["Dr. Ulrike Brandt", "+49 171 555 0102"],
    ]
    (han, _) = people(workbook(rows))
    assert (han.organisation, han.notes) == ("", "VIP")


def test_a_cell_of_commas_is_no_name_and_no_fault() -> None:
    assert read_name(", , ,").printed == ", , ,"


def test_a_host_stands_before_those_who_sit_at_the_same_table() -> None:
    rows = [
        ["Company", "Host", "Guest 1", "Guest 2"],
        ["Baltic Shipping", "Jonas Petraitis", "Rasa Petraitienė", "Tomas Žukas"],
        ["Hanwha Energy", "Yoon Seung-ho", "Choi Mina", None],
    ]
    lines = people(workbook(rows))
    assert [line.name for line in lines[:2]] == ["Jonas Petraitis", "Yoon Seung-ho"]
    named = [*(line.name for line in lines), *(one.name for line in lines for one in line.companions)]
    assert sorted(named) == ["Choi Mina", "Jonas Petraitis", "Rasa Petraitienė", "Tomas Žukas", "Yoon Seung-ho"]


def test_groups_in_capitals_are_nobody_and_numbers_of_invitations_no_posts() -> None:
    rows = [
        ["Title", "Cognome e nome", "Carica", "Accompagnato da"],
        [None, "CORPO DIPLOMATICO", None, None],
        ["INV-001", "ROSSETTI Paolo", "Ambasciatore d'Italia", "Sig.ra Elena Rossetti"],
        [None, "CULTURA E UNIVERSITÀ", None, None],
        ["INV-002", "ALBANESE Giulia", "Direttrice", None],
    ]
    paolo, giulia = people(workbook(rows))
    assert (paolo.title, [one.name for one in paolo.companions]) == ("Ambasciatore d'Italia", ["Sig.ra Elena Rossetti"])
    assert giulia.organisation == ""
    assert [paolo.group, giulia.group] == ["CORPO DIPLOMATICO", "CULTURA E UNIVERSITÀ"]


def test_who_proposes_a_guest_is_none() -> None:
    rows = [
        ["Proposed by", "Proposed guest (name, title, company)", "E-mail of guest"],
        ["J. Ray", "Tural Həsənov, Head of Department, MFA", "tural@mfa.example"],
        ["M. Oh", "Svetlana Orlova, Director, City Museum", "orlova@museum.example"],
    ]
    tural, orlova = people(workbook(rows))
    assert (tural.name, tural.title, tural.organisation) == ("Tural Həsənov", "Head of Department", "MFA")
    assert (orlova.name, orlova.organisation) == ("Svetlana Orlova", "City Museum")


def test_what_stands_above_headings_that_are_said_again_is_nobody() -> None:
    head = ["Ad, soyad", "Təşkilat", "Telefon"]
    rows = [
        ["Münsiflər heyəti"],
        head,
        ["Prof. Cavid Nağıyev", "Bakı Musiqi Akademiyası", "050 555 01 01"],
        ["Qaliblər"],
        head,
        ["Aytən Əliyeva", "Lisey", "055 555 01 03"],
    ]
    assert [line.name for line in people(workbook(rows))] == ["Prof. Cavid Nağıyev", "Aytən Əliyeva"]


def test_a_french_list_asks_for_the_name_in_use() -> None:
    rows = [["Civ.", "Nom d'usage", "Prénom usuel"], ["Mme", "BEAUCHAMP", "Solène"], ["M.", "OUATTARA", "Seydou"]]
    first, second = people(workbook(rows))
    assert (first.person["honorific"], first.person["family_name"]) == ("Mme", "BEAUCHAMP")
    assert (second.person["given_name"], second.person["family_name"]) == ("Seydou", "OUATTARA")


def test_who_comes_by_proxy_is_named_in_turkish() -> None:
    assert deputy_in("Vekâleten: Alb. Murat TAN") == "Alb. Murat TAN"


@pytest.mark.parametrize("signs", ["@" * 10_000, "a@" * 5_000, "(" * 10_000, ", " * 5_000, "1 " * 5_000])
def test_a_cell_of_ten_thousand_signs_is_looked_at_once(signs: str) -> None:
    begun = time.process_time()
    EMAIL.findall(signs)
    row_of("Anna Berg", [signs])
    several_people(signs)
    assert time.process_time() - begun < 1.0
