"""Lists typed into a message, a letter or one column."""

from __future__ import annotations

import io

import docx
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import archive_of, workbook

from symposiarch.model.invitations import Reply

TYPED = """[14/05/2026, 10:23:45] Aygün: Salam, siyahı:
1. Ramin Həsənov - səfir
2. Leyla Əliyeva - müşavir +994 50 123 45 67
3) Prof. Kim Chul-soo, HUFS
• Elçin Quliyev ✅
Sağ ol
"""


def test_lines_typed_into_a_message_are_people() -> None:
    ramin, leyla, kim, elchin = people(TYPED.encode())
    assert (ramin.name, ramin.title) == ("Ramin Həsənov", "səfir")
    assert (leyla.title, leyla.person["phone"]) == ("müşavir", "+994 50 123 45 67")
    assert (kim.name, kim.organisation) == ("Prof. Kim Chul-soo", "HUFS")
    assert (elchin.name, elchin.reply) == ("Elçin Quliyev", Reply.ACCEPTED)


def test_a_list_in_a_letter_needs_no_table() -> None:
    letter = docx.Document()
    letter.add_paragraph("List of guests")
    for line in ("H.E. Mr. Ramin Hasanov, Ambassador", "Ms. Leyla Aliyeva, Counsellor"):
        letter.add_paragraph(line, style="List Number")
    stream = io.BytesIO()
    letter.save(stream)
    assert [(line.name, line.title) for line in people(stream.getvalue())] == [
        ("H.E. Mr. Ramin Hasanov", "Ambassador"),
        ("Ms. Leyla Aliyeva", "Counsellor"),
    ]


def test_a_list_with_its_roles_in_brackets_has_no_heading_and_loses_nobody() -> None:
    rows = [["Participants"], ["SMITH, John (Moderator)"], ["BERG, Anna (Speaker)"], ["KIM, Chul-soo (Panelist)"]]
    assert [line.person["family_name"] for line in people(workbook(rows))] == ["SMITH", "BERG", "KIM"]


def test_footnotes_below_numbered_names_are_nobody() -> None:
    rows = [["Participants"], ["1) Mr. Ramin Hasanov*"], ["2) Ms. Anna Berg¹"], ["* to be confirmed"], ["¹ late"]]
    assert names(workbook(rows)) == ["Mr. Ramin Hasanov", "Ms. Anna Berg"]


def test_the_letters_of_an_alphabetical_list_are_nobody() -> None:
    rows = [["A", None], ["Aliyev Ilham", "MFA"], ["B", None], ["Babayeva Nigar", "BSU"], ["Bayramov Rauf", "ADA"]]
    assert names(workbook(rows)) == ["Aliyev Ilham", "Babayeva Nigar", "Bayramov Rauf"]


def test_a_text_table_that_was_pasted_into_one_column_is_divided() -> None:
    rows = [["Name;Organisation;E-mail"], ["Anna Berg;Uppsala;a@b.se"], ["John Smith;;j@s.uk"]]
    anna, john = people(workbook(rows))
    assert (anna.organisation, john.person["email"]) == ("Uppsala", "j@s.uk")


def test_the_addresses_of_a_mail_are_a_list() -> None:
    found = people(b'To: Anna Berg <anna@berg.se>; "Can, Ali" <ali@can.tr>, John Smith <john@smith.uk>')
    assert [(line.name, line.person["email"]) for line in found] == [
        ("Anna Berg", "anna@berg.se"),
        ("Can, Ali", "ali@can.tr"),
        ("John Smith", "john@smith.uk"),
    ]


def test_lines_with_tabs_in_a_word_document_are_a_table() -> None:
    lines = ["Name\tOrganisation\tTitle", "Anna Berg\tMFA\tMinister", "John Smith\tGallery\tDirector"]
    body = "".join(
        "<w:p><w:r><w:t>" + line.replace("\t", "</w:t><w:tab/><w:t>") + "</w:t></w:r></w:p>" for line in lines
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    content = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    found = people(archive_of(word__document_dot_xml=content))
    assert [(line.name, line.organisation, line.title) for line in found] == [
        ("Anna Berg", "MFA", "Minister"),
        ("John Smith", "Gallery", "Director"),
    ]


NUMBERED = (
    "1. H.E. Ramin Hasanov, Ambassador of Azerbaijan – confirmed",
    "2. Mr. Park Ji-sung, Chairman, JS Foundation – declined",
    "3. Anna Berg (Nordic Museum) +1",
)


def test_the_first_line_of_a_numbered_list_is_somebody_whatever_they_answered() -> None:
    assert names(workbook([[line] for line in NUMBERED])) == ["H.E. Ramin Hasanov", "Mr. Park Ji-sung", "Anna Berg"]


def test_numbered_lines_that_a_program_put_into_quotes_are_read_without_them() -> None:
    text = "\n".join(["Guests", *(f'"{line}"' if "," in line else line for line in NUMBERED)])
    ramin, park, _anna = people(text.encode())
    assert (ramin.name, ramin.reply) == ("H.E. Ramin Hasanov", Reply.ACCEPTED)
    assert (park.title, park.organisation) == ("Chairman", "JS Foundation")


def test_lines_of_a_cell_below_the_house_say_who_comes_along_and_what_somebody_eats() -> None:
    rows = [["Guest", "Contact"], ["Amb. John Carter\nEmbassy of Canada\nwith spouse", "02-3783-6000"]]
    rows += [["Prof. Lim Chae-won\nYonsei University\n(vegetarian)", "02-3783-6001"]]
    john, lim = people(workbook(rows))
    assert (john.person["family_name"], john.organisation) == ("Carter", "Embassy of Canada")
    assert [one.role.value for one in john.companions] == ["spouse"]
    assert (lim.organisation, lim.person["diet"]) == ("Yonsei University", "vegetarian")
