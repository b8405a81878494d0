"""What a list says beside its words: by colours, strokes, comments and links; and behind a name or a reply."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import opendocument, replaced, workbook

from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.invitations import AttendeeRole, Reply

GREEN, RED, BLUE = (PatternFill("solid", fgColor=colour) for colour in ("FF92D050", "FFFF0000", "FF9DC3E6"))
ROWS = (("Name", "Organisation"), ("Anna Berg", "SIDA"), ("Bo Ek", "KTH"), ("Carl Dahl", "KI"), ("Dora Alm", "SVT"))


def drawn(draw: Callable[[Any], None], *more: tuple[str, ...]) -> list[Incoming]:
    book = openpyxl.load_workbook(io.BytesIO(workbook([*ROWS, *more])))
    draw(book.active)
    stream = io.BytesIO()
    book.save(stream)
    return people(stream.getvalue())


def fill(sheet: Any, row: int, colour: PatternFill) -> None:
    for cell in sheet[row]:
        cell.fill = colour


def replies(lines: list[Incoming]) -> dict[str, Reply | None]:
    return {line.name: line.reply for line in lines}


def test_who_is_green_comes_and_who_is_red_does_not() -> None:
    def draw(sheet: Any) -> None:
        fill(sheet, 2, GREEN)
        fill(sheet, 3, RED)

    assert replies(drawn(draw)) == {
        "Anna Berg": Reply.ACCEPTED,
        "Bo Ek": Reply.DECLINED,
        "Carl Dahl": None,
        "Dora Alm": None,
    }


def test_a_legend_below_the_list_says_what_the_colours_mean_and_invites_nobody() -> None:
    def draw(sheet: Any) -> None:
        for row, colour in ((2, BLUE), (3, RED), (7, BLUE), (8, RED)):
            fill(sheet, row, colour)

    found = replies(drawn(draw, (), ("confirmed",), ("declined",)))
    assert found == {"Anna Berg": Reply.ACCEPTED, "Bo Ek": Reply.DECLINED, "Carl Dahl": None, "Dora Alm": None}


def test_a_guest_whose_reply_is_coloured_is_no_legend() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([("Name", "Reply"), ("Anna Berg", "yes"), ("Bo Ek", "no")])))
    assert book.active is not None
    book.active["B2"].fill, book.active["B3"].fill = GREEN, RED
    stream = io.BytesIO()
    book.save(stream)
    assert replies(people(stream.getvalue())) == {"Anna Berg": Reply.ACCEPTED, "Bo Ek": Reply.DECLINED}


def test_every_other_row_in_grey_blue_says_nothing() -> None:
    def draw(sheet: Any) -> None:
        fill(sheet, 2, BLUE)
        fill(sheet, 4, BLUE)

    assert not any(line.reply or line.notes for line in drawn(draw))


def test_who_is_struck_out_is_withdrawn() -> None:
    def draw(sheet: Any) -> None:
        for cell in sheet[3]:
            cell.font = Font(strike=True)

    assert replies(drawn(draw))["Bo Ek"] is Reply.WITHDRAWN


def test_a_comment_on_a_cell_stands_in_the_notes() -> None:
    def draw(sheet: Any) -> None:
        sheet["A3"].comment = Comment("vegetarian", "Clerk")

    assert [line.notes for line in drawn(draw)] == ["", "vegetarian", "", ""]


def test_who_wrote_a_comment_is_left_out_and_what_it_is_about_is_not() -> None:
    def draw(sheet: Any) -> None:
        sheet["A2"].comment = Comment("Maria Åberg:\nvegetarian", "Maria Åberg")
        sheet["A3"].comment = Comment("Diet:\nvegan, no nuts", "Maria Åberg")

    assert [line.notes for line in drawn(draw)] == ["vegetarian", "Diet: vegan, no nuts", "", ""]


def test_a_comment_of_an_opendocument_list_is_read_whatever_its_letters_look_like() -> None:
    told = (
        "<office:annotation><dc:creator>Clerk</dc:creator><text:p>Table 3,</text:p>"
        '<text:p><text:span text:style-name="T1">not</text:span><text:s/>by the <text:span>do</text:span>or</text:p>'
        "</office:annotation><text:p>Anna Berg"
    )
    data = replaced(opendocument(*ROWS), "content.xml", b"<text:p>Anna Berg", told.encode())
    assert [line.notes for line in people(data)] == ["Table 3, not by the door", "", "", ""]


def test_an_address_behind_a_link_is_the_guests() -> None:
    def draw(sheet: Any) -> None:
        sheet["A2"].hyperlink = "mailto:anna@sida.se"

    assert drawn(draw)[0].person["email"] == "anna@sida.se"


@pytest.mark.parametrize(
    ("written", "reply", "notes"),
    [
        ("will come with pleasure", Reply.ACCEPTED, "Reply: will come with pleasure"),
        ("Yes (late arrival)", Reply.ACCEPTED, "Reply: Yes (late arrival)"),
        ("can't make it, travelling", Reply.DECLINED, "Reply: can't make it, travelling"),
        ("no longer in country", None, "Reply: no longer in country"),
        ("confirmed by phone 12/11", Reply.ACCEPTED, "Reply: confirmed by phone 12/11"),
        ("confirmed that he will not attend", Reply.DECLINED, "Reply: confirmed that he will not attend"),
        ("accepted then declined", None, "Reply: accepted then declined"),
        ("coming? no", None, "Reply: coming? no"),
        ("attending not possible", None, "Reply: attending not possible"),
        ("non communiqué", None, "Reply: non communiqué"),
        ("нет возражений", None, "Reply: нет возражений"),
        ("yes", Reply.ACCEPTED, ""),
    ],
)
def test_a_reply_in_ones_own_words_is_read_and_kept(written: str, reply: Reply | None, notes: str) -> None:
    rows = [("Name", "Answer"), ("Anna Berg", written), ("Bo Ek", "no"), ("Carl Dahl", "no")]
    anna = people(workbook(rows))[0]
    assert (anna.reply, anna.notes) == (reply, notes)


def test_a_cross_among_circles_says_no_and_alone_says_yes() -> None:
    circled = people(workbook([("성명", "참석"), ("김영수", "O"), ("이서연", "X")]))
    assert [line.reply for line in circled] == [Reply.ACCEPTED, Reply.DECLINED]
    crossed = people(workbook([("Name", "Attending"), ("Anna Berg", "x"), ("Bo Ek", "x")]))
    assert [line.reply for line in crossed] == [Reply.ACCEPTED, Reply.ACCEPTED]


def test_what_stands_in_brackets_behind_a_typed_line_is_the_reply() -> None:
    anna, bo = people(b"1. Anna Berg, Director, SIDA (confirmed, +1)\n2. Bo Ek, Curator, Nordic Museum (declined)\n")
    assert (anna.reply, anna.organisation, len(anna.companions)) == (Reply.ACCEPTED, "SIDA", 1)
    assert (bo.reply, bo.organisation) == (Reply.DECLINED, "Nordic Museum")


def test_two_telephones_in_one_cell_are_two() -> None:
    (bo,) = people(workbook([("Name", "Phone"), ("Bo Ek", "mob. +46 70 111 22 35, work: +46 8 111 22 35")]))
    assert (bo.person["phone"], bo.person["mobile"]) == ("+46 8 111 22 35", "+46 70 111 22 35")


def test_contact_over_addresses_and_telephones_is_nobodys_assistant() -> None:
    rows = [("Guest", "Contact"), ("Anna Berg", "anna@sida.se\n+46 8 111 22 33"), ("Bo Ek", "+46 8 111 22 34")]
    anna, bo = people(workbook(rows))
    assert (anna.person["email"], anna.person["phone"]) == ("anna@sida.se", "+46 8 111 22 33")
    assert bo.person["phone"] == "+46 8 111 22 34"


def test_who_stands_below_a_delegation_comes_for_its_state() -> None:
    rows = [("Name", "Function"), ("Delegation of the Republic of Korea",), ("Cho Tae-yong", "Member")]
    (cho,) = people(workbook([*rows, ("Yoo Myung-hee", "Member")]))[:1]
    assert cho.person["country"] == "KR"


def test_headings_in_three_languages_are_no_guest() -> None:
    rows = [("Name", "Organisation", "Position"), ("성명", "소속", "직위"), ("Ad, soyad", "Qurum", "Vəzifə")]
    assert [line.name for line in people(workbook([*rows, ("Anar Məmmədov", "BDU", "Dosent")]))] == ["Anar Məmmədov"]


def test_the_spouse_who_does_not_come_is_noted_and_not_counted() -> None:
    rows = [("Guest", "Spouse", "Guest attending", "Spouse attending"), ("Sara Berg", "Tor Berg", "yes", "no")]
    (sara,) = people(workbook([*rows, ("Bo Ek", "Ida Ek", "yes", "yes")]))[:1]
    assert (sara.companions, sara.notes) == ((), "Tor Berg does not come along.")


@pytest.mark.parametrize(
    ("written", "name", "companion"),
    [
        ("Jean et Marie Dupont", "Jean Dupont", "Marie Dupont"),
        ("Herr Max und Frau Erika Muster", "Herr Max Muster", "Frau Erika Muster"),
        ("Pavel Novák s manželkou", "Pavel Novák", ""),
        ("Greta Holm w/ husband", "Greta Holm", ""),
    ],
)
def test_couples_are_two_in_other_languages_too(written: str, name: str, companion: str) -> None:
    (line,) = people(workbook([("Name", "Organisation"), (written, "SIDA")]))
    assert (line.name, [(one.name, one.role) for one in line.companions]) == (name, [(companion, AttendeeRole.SPOUSE)])


def test_a_list_without_headings_has_given_and_family_names_in_two_columns() -> None:
    rows = [("Mr", "Daniel", "Osei", "Ghana Mission", "yes"), ("Ms", "Anna", "Bello", "Nigeria Mission", "no")]
    first, _second = people(workbook(rows))
    assert (first.person["given_name"], first.person["family_name"], first.reply) == ("Daniel", "Osei", Reply.ACCEPTED)
    assert first.organisation == "Ghana Mission"
