"""Lists as other offices really send them: who is on them, who comes along, and nobody invented or lost."""

from __future__ import annotations

import datetime
import io

import docx
import pytest
from tests.exchange.reading.written_files import archive_of, read, workbook

from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.cells import read_day
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.reading.tables import Fault
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.recognition.names.functions import apart, is_a_post, is_nobodys_name
from symposiarch.planning.states import state_code


def people(data: bytes) -> list[Incoming]:
    return [line for table, columns in tables_of_people(read(data)) for line in incoming(table, columns)]


def names(data: bytes) -> list[str]:
    return [line.name for line in people(data)]


def test_two_sides_under_a_merged_heading_each_are_two_lists() -> None:
    rows = [
        ["AZERBAIJANI SIDE", None, None, "KOREAN SIDE", None, None],
        ["No", "Name", "Position", "No", "Name", "Position"],
        [1, "Ramin Hasanov", "Ambassador", 1, "Kim Chul-soo", "Director General"],
        [None, None, None, 2, "Park Jin-woo", "Deputy Director"],
    ]
    found = {line.name: line.title for line in people(workbook(rows, merges=["A1:C1", "D1:F1"]))}
    assert found == {
        "Ramin Hasanov": "Ambassador",
        "Kim Chul-soo": "Director General",
        "Park Jin-woo": "Deputy Director",
    }


def test_the_spouse_in_columns_of_her_own_is_the_guests_companion() -> None:
    rows = [
        ["Guest", None, "Spouse", None],
        ["First name", "Last name", "First name", "Last name"],
        ["Anna", "Berg", "Bo", "Berg"],
    ]
    (anna,) = people(workbook(rows, merges=["A1:B1", "C1:D1"]))
    assert [(one.name, one.role) for one in anna.companions] == [("Bo Berg", AttendeeRole.SPOUSE)]


def test_a_korean_heading_over_three_rows_names_every_column() -> None:
    rows = [
        ["참석자", "", "", "연락처", ""],
        ["성명", "", "직위", "전화번호", "이메일"],
        ["국문", "영문", "", "", ""],
        ["김철수", "Kim Chul-soo", "교수", "010-1234-5678", "cs@hufs.ac.kr"],
        ["이영희", "Lee Young-hee", "국장", "02-2100-7114", "yh@mofa.go.kr"],
    ]
    kim, _ = people(workbook(rows, merges=["A1:C1", "D1:E1", "A2:B2", "C2:C3", "D2:D3", "E2:E3"]))
    assert (kim.person["native_name"], kim.name, kim.title) == ("김철수", "Kim Chul-soo", "교수")


def test_columns_of_names_are_a_list_for_each() -> None:
    rows = [
        ["Table 1", "Table 2"],
        ["Ramin Hasanov", "Kim Chul-soo"],
        ["Leyla Aliyeva", "Anna Berg"],
        ["Jean Dupont", None],
    ]
    found = [(line.name, line.group) for line in people(workbook(rows))]
    assert found[:1] == [("Ramin Hasanov", "Table 1")]
    assert found[-1] == ("Anna Berg", "Table 2")
    assert len(found) == 5


def test_a_person_in_each_column_whose_organisation_sounds_like_a_heading() -> None:
    rows = [
        ["Name", "Ramin Hasanov", "Jean Dupont"],
        ["Title", "Ambassador", "Director"],
        ["Organisation", "Embassy", "Institut"],
        ["E-mail", "r@x.az", "j@i.fr"],
    ]
    assert [(line.name, line.organisation) for line in people(workbook(rows))] == [
        ("Ramin Hasanov", "Embassy"),
        ("Jean Dupont", "Institut"),
    ]


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


def test_headings_over_the_wrong_columns_of_names_are_seen() -> None:
    rows = [["First name", "Last name"], ["Hasanov", "Ramin"], ["Aliyeva", "Leyla"], ["Mammadov", "Elnur"]]
    assert [line.person["family_name"] for line in people(workbook(rows))] == ["Hasanov", "Aliyeva", "Mammadov"]


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


@pytest.mark.parametrize("name", ["Gordon Banks", "Dr. Anna Minister", "Jean-Marie Le Pen", "Ola Embassy Olsen"])
def test_people_whose_names_sound_like_offices_stay_people(name: str) -> None:
    assert not is_nobodys_name(name)
    assert not is_a_post(name)
    assert apart(name).name == name


def test_who_comes_along_may_stand_beside_the_reply() -> None:
    (line,) = people(workbook([["Nom", "Présence"], ["Mamadou DIALLO", "Oui + épouse"]]))
    assert (line.reply, [one.role for one in line.companions]) == (Reply.ACCEPTED, [AttendeeRole.SPOUSE])


def test_replies_in_a_code_stay_replies_that_can_be_given_a_meaning() -> None:
    rows = [["Name", "RSVP"], ["A. Berg", "A"], ["B. Can", "R"], ["C. Dia", "T"]]
    assert [line.notes for line in people(workbook(rows))] == ["Reply: A", "Reply: R", "Reply: T"]


def test_mr_and_prof_dr_in_two_columns_are_one_address() -> None:
    rows = [["Anrede", "Titel", "Vorname", "Nachname"], ["Herr", "Prof. Dr.", "Karl", "Groß"]]
    rows.append(["Frau", "Dr.", "Eva", "Ott"])
    assert [line.person["honorific"] for line in people(workbook(rows))] == ["Herr Prof. Dr.", "Frau Dr."]


def test_what_is_no_address_of_mail_stands_among_the_notes() -> None:
    rows = [
        ["Name", "E-mail"],
        ["Anna Berg", "mailto:anna@berg.se"],
        ["Ali Can", "ali＠can.tr"],
        ["Vera Ott", "see above"],
    ]
    anna, ali, vera = people(workbook(rows))
    assert (anna.person["email"], ali.person["email"]) == ("anna@berg.se", "ali@can.tr")
    assert ("email" in vera.person, vera.notes) == (False, "E-mail: see above")


def test_a_telephone_of_which_only_the_first_digits_are_left_is_noted() -> None:
    (line,) = people(workbook([["Name", "Mobile"], ["Lee Young-hee", 8.21012e11]]))
    assert "mobile" not in line.person
    assert line.notes == "Mobile: 821012000000"


@pytest.mark.parametrize(
    "written", ["17 May 1970", "May 17, 1970", "17-MAY-1970", "17 мая 1970 г.", "17 de mayo de 1970"]
)
def test_a_day_with_its_month_in_words_is_read(written: str) -> None:
    assert read_day(written) == datetime.date(1970, 5, 17)


def test_french_june_and_july_are_two_months() -> None:
    assert [read_day(f"14 {month} 1970") for month in ("juin", "juillet")] == [
        datetime.date(1970, 6, 14), datetime.date(1970, 7, 14),
    ]  # fmt: skip


def test_a_day_that_lost_its_format_is_read() -> None:
    assert read_day(25705) == datetime.date(1970, 5, 17)
    assert read_day(1970) is None


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("koi8-r", "Фамилия;Имя;Должность\nИванов;Иван;посол\nПетрова;Анна;советник\n"),
        ("cp866", "Фамилия;Имя;Должность\nИванов;Иван;посол\nПетрова;Анна;советник\n"),
        ("mac-roman", "Nom;Prénom;Société\nDupré;Hélène;Évian\nGarçon;François;Théâtre\n"),
        ("cp850", "Nom;Prénom;Société\nDupré;Hélène;Évian\nGarçon;François;Théâtre\n"),
        ("cp932", "氏名,所属,役職\n田中太郎,外務省,課長\n山本花子,東京大学,教授\n"),
        ("euc-jp", "氏名,所属,役職\n田中太郎,外務省,課長\n山本花子,東京大学,教授\n"),
    ],
)
def test_encodings_of_older_days_are_told_apart(encoding: str, text: str) -> None:
    assert people(text.encode(encoding))[1].name == people(text.encode())[1].name


def card(*lines: bytes) -> bytes:
    return b"\r\n".join((b"BEGIN:VCARD", b"VERSION:2.1", *lines, b"END:VCARD", b""))


@pytest.mark.parametrize(
    ("declared", "real", "name"),
    [
        ("UTF-8", "cp949", "김철수 외교부 서울대학교"),
        ("ISO-8859-1", "utf-8", "김철수 외교부 서울대학교"),
        ("ISO-8859-1", "cp949", "김철수 외교부 서울대학교"),
        ("ISO-8859-1", "cp1251", "Иванов Иван Иванович"),
        ("WINDOWS-1252", "utf-8", "Ayşe Yılmaz"),
        ("no-such-encoding", "cp1254", "Ayşe Yılmaz Öğütçü"),
        ("EUC-KR", "cp949", "김철수"),
        ("ISO-8859-9", "cp1254", "Ayşe Yılmaz"),
        ("ISO-8859-1", "cp1252", "Jürgen Groß"),
    ],
)
def test_what_a_card_declares_of_its_letters_is_tried_before_it_is_believed(
    declared: str, real: str, name: str
) -> None:
    line = f"FN;CHARSET={declared}:".encode() + name.encode(real)
    (found,) = people(card(line, b"EMAIL:a@b.kr"))
    assert found.person["printed_name"] == name


def test_quoted_lines_that_go_on_and_groups_of_lines_are_read() -> None:
    photo = b"PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQ\r\n AAAQABAAD=\r\n"
    name = b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=EA=B9=80=\r\n=EC=B2=A0=EC=88=98"
    mail = (b"item1.EMAIL;TYPE=INTERNET:k@h.kr", b"item1.X-ABLabel:Work")
    (found,) = people(card(name, photo, *mail, b"TEL;VALUE=uri:tel:+82-2-1;ext=7"))
    assert (found.name, found.person["email"], found.person["phone"]) == ("김철수", "k@h.kr", "+82-2-1 ext. 7")


def test_a_card_that_says_its_name_in_two_scripts_keeps_both() -> None:
    lines = ("FN;ALTID=1;LANGUAGE=en:Kim Chul-soo", "FN;ALTID=1;LANGUAGE=ko:김철수", "RELATED;TYPE=spouse:Lee Ran")
    (found,) = people(card(*(line.encode() for line in lines)))
    assert (found.person["printed_name"], found.person["native_name"]) == ("Kim Chul-soo", "김철수")
    assert [one.name for one in found.companions] == ["Lee Ran"]


def test_answers_to_two_questions_are_no_headings() -> None:
    rows = [["Name", "Symposium", "Dinner"], ["Anna Berg", "Yes", "No"], ["John Smith", "No", "No"]]
    assert names(workbook([*rows, ["Ali Can", "Yes", "Yes"]])) == ["Anna Berg", "John Smith", "Ali Can"]


def test_the_addresses_of_a_mail_are_a_list() -> None:
    found = people(b'To: Anna Berg <anna@berg.se>; "Can, Ali" <ali@can.tr>, John Smith <john@smith.uk>')
    assert [(line.name, line.person["email"]) for line in found] == [
        ("Anna Berg", "anna@berg.se"),
        ("Can, Ali", "ali@can.tr"),
        ("John Smith", "john@smith.uk"),
    ]


@pytest.mark.parametrize("kept", ["Reserved", "VIP", "Guest 1", "???", "to be advised", "and spouse"])
def test_a_place_kept_for_somebody_is_nobody(kept: str) -> None:
    found = people(workbook([["Name", "Table"], [kept, "1"], ["Anna Berg", "1"], ["John Smith", "2"]]))
    assert [bool(line.problems) for line in found] == [True, False, False]


def test_a_spanish_list_gives_both_family_names_and_the_whole_address() -> None:
    rows = [["Tratamiento", "Nombre", "Primer apellido", "Segundo apellido", "¿Asistirá?"]]
    rows += [["Excmo. Sr. D.", "Juan", "García", "López", "Sí"], ["Sra. Dña.", "Ana", "Ruiz", "", "No podrá asistir"]]
    juan, ana = people(workbook(rows))
    assert (juan.person["honorific"], juan.person["family_name"]) == ("Excmo. Sr. D.", "García López")
    assert (ana.person["family_name"], ana.reply) == ("Ruiz", Reply.DECLINED)


def test_a_turkish_list_of_replies_is_read() -> None:
    rows = [["ADI SOYADI", "KATILIM DURUMU"], ["Ayşe YILMAZ", "Katılacak"], ["Mehmet ÖZ", "Eşi ile katılacak"]]
    ayse, mehmet, ali = people(workbook([*rows, ["Ali CAN", "Mazeretli"]]))
    assert [line.reply for line in (ayse, mehmet, ali)] == [Reply.ACCEPTED, Reply.ACCEPTED, Reply.DECLINED]
    assert [one.role for one in mehmet.companions] == [AttendeeRole.SPOUSE]


def test_a_japanese_list_is_read() -> None:
    rows = [
        ["氏名", "所属", "役職", "出欠"],
        ["田中 太郎", "外務省", "課長", "出席"],
        ["山本 花子", "東京大学", "教授", "欠席"],
    ]
    tanaka, yamamoto = people(workbook(rows))
    assert (tanaka.person["family_name"], tanaka.title, tanaka.reply) == ("田中", "課長", Reply.ACCEPTED)
    assert yamamoto.reply is Reply.DECLINED


def test_name_function_and_house_on_three_lines_of_a_cell_come_apart() -> None:
    rows = [["Name", "E-mail"], ["Dr. Anna Berg\nRector\nUppsala University", "a@b.se"], ["John Smith", "j@s.uk"]]
    anna, _ = people(workbook(rows))
    assert (anna.name, anna.title, anna.organisation) == ("Dr. Anna Berg", "Rector", "Uppsala University")


@pytest.mark.parametrize("heading", ["Ad", "Adı", "Имя", "Vorname"])
def test_a_given_name_with_the_family_name_behind_it_is_a_whole_name(heading: str) -> None:
    rows = [[heading, "E-mail"], ["Günel Quliyeva", "g@x.az"], ["Anna Berg", "a@b.se"]]
    assert [line.person["family_name"] for line in people(workbook(rows))] == ["Quliyeva", "Berg"]


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


def test_a_french_list_says_and_mrs_behind_the_name() -> None:
    rows = [["Invité", "Réponse"], ["S.E. M. Jean DUPONT et Mme", "Accepte"], ["M. Luc MARTIN", "En attente"]]
    jean, luc = people(workbook(rows))
    assert (jean.person["family_name"], [one.role for one in jean.companions]) == ("DUPONT", [AttendeeRole.SPOUSE])
    assert luc.reply is Reply.TENTATIVE


@pytest.mark.parametrize(
    ("written", "code"), [("UAE", "AE"), ("KSA", "SA"), ("S. Korea", "KR"), ("Rep. of Korea", "KR")]
)
def test_states_that_lists_write_short_are_known(written: str, code: str) -> None:
    assert state_code(written) == code
