"""Lists as programs for meetings, scans, pasted tables and messengers leave them."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.errors import SymposiarchError
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.inviting.reply_text.words import read_reply


def test_a_cell_of_a_drawn_table_goes_on_below_where_no_number_stands() -> None:
    scan = (
        "LIST OF PARTICIPANTS\n"
        "| No. | Name          | Position              | Institution      |\n"
        "|-----|---------------|-----------------------|------------------|\n"
        "| 1   | Anna Berg     | Head of International | National Library |\n"
        "|     |               | Relations Department  | of Sweden        |\n"
        "| 2   | Bo Ek         | Rector                | Uppsala          |\n"
    )
    anna, bo = people(scan.encode())
    assert (anna.title, anna.organisation) == (
        "Head of International Relations Department",
        "National Library of Sweden",
    )
    assert (bo.name, bo.title) == ("Bo Ek", "Rector")


def test_rows_without_a_number_below_a_name_are_the_post_and_the_house_of_it() -> None:
    rows = [
        ["No.", "Name & Title", "Passport No."],
        ["HEAD OF DELEGATION"],
        [1, "H.E. Amb. Grace Wanjiku,", "A1234501"],
        [None, "Principal Secretary,"],
        [None, "Ministry of Foreign Affairs"],
        ["MEMBERS"],
        [2, "Ms. Halima Abdi,", "A1234502"],
        [None, "Trade Attaché"],
        [3, "Mr. John Mutua", "A1234503"],
        [None, "Mrs. Mary Mutua"],
    ]
    grace, halima, john, *others = people(workbook(rows))
    assert (grace.title, grace.organisation) == ("Principal Secretary", "Ministry of Foreign Affairs")
    assert (halima.person["family_name"], halima.title) == ("Abdi", "Trade Attaché")
    assert john.title == ""
    assert [*(one.name for one in others), *(one.name for one in john.companions)] == ["Mrs. Mary Mutua"]


def test_the_people_of_a_list_that_excel_grouped_and_counted() -> None:
    rows = [
        ["Event", "Gala"],
        [],
        ["Row Labels", "Count of Guest ID"],
        ["Nokia", 2],
        ["Aino Virtanen", 1],
        ["Mikko Lahtinen", 1],
        ["Embassy of Peru", 1],
        ["Rosa Quispe", 1],
        ["Grand Total", 3],
    ]
    assert [(one.name, one.group) for one in people(workbook(rows))] == [
        ("Aino Virtanen", "Nokia"),
        ("Mikko Lahtinen", "Nokia"),
        ("Rosa Quispe", "Embassy of Peru"),
    ]


def test_who_comes_along_may_stand_behind_the_tick() -> None:
    lines = (
        "1. Aylin Berg ✅\n2. Rauf Ek ✅ (+1)\n3. Kamran Dahl ✅ həyat yoldaşı ilə\n4. Nigar Falk ❌\n5. Sara Ek ❓\n"
    )
    said = {one.name: (one.reply, [came.role for came in one.companions]) for one in people(lines.encode())}
    assert said == {
        "Aylin Berg": (Reply.ACCEPTED, []),
        "Rauf Ek": (Reply.ACCEPTED, [AttendeeRole.GUEST]),
        "Kamran Dahl": (Reply.ACCEPTED, [AttendeeRole.SPOUSE]),
        "Nigar Falk": (Reply.DECLINED, []),
        "Sara Ek": (Reply.TENTATIVE, []),
    }


def test_who_stands_without_a_number_below_a_guest_is_not_written_into_the_guests_name() -> None:
    table = "| No | Name | Org |\n|---|---|---|\n| 1 | Anna Berg | MFA |\n|  | Carl Berg |  |\n| 2 | Bo Ek | SIDA |\n"
    assert [one.name for one in people(table.encode())] == ["Anna Berg", "Carl Berg", "Bo Ek"]


def test_a_remark_behind_the_tick_is_noted_and_no_part_of_the_name() -> None:
    rows = [["Name", "E-mail"], ["Bo Ek ❌ ill", "bo@x.example"], ["Anna Berg ✅ Museum", "anna@x.example"]]
    told = [(one.name, one.reply, one.notes) for one in people(workbook(rows))]
    assert told == [("Bo Ek", Reply.DECLINED, "ill"), ("Anna Berg", Reply.ACCEPTED, "Museum")]


def test_a_name_in_hangul_has_its_chinese_characters_in_brackets() -> None:
    rows = [
        ["성명(한자)", "연락처"],
        ["김철수(金哲洙)", "010-5555-0101"],
        ["최 건(崔 健)", "010-5555-0102"],
        ["강호동(회장)", "1"],
    ]
    told = [(one.name, one.person.get("other_name")) for one in people(workbook(rows))]
    assert told[:2] == [("김철수", "金哲洙"), ("최 건", "崔 健")]
    assert told[2][1] is None


def test_a_native_name_in_brackets_is_no_part_of_the_family_name() -> None:
    rows = [["First Name", "Last Name"], ["Joo-hyun", "Park (박주현)"], ["Olena", "Kovalenko"]]
    park = people(workbook(rows))[0].person
    assert (park["given_name"], park["family_name"], park["native_name"]) == ("Joo-hyun", "Park", "박주현")


def test_father_s_and_mother_s_names_in_two_columns_are_one_family_name() -> None:
    rows = [
        ["Apellido 1", "Apellido 2", "Nombre"],
        ["Gutiérrez", "de la Vega", "Fernando"],
        ["Etxeberria", None, "Mikel"],
    ]
    assert [one.person["family_name"] for one in people(workbook(rows))] == ["Gutiérrez de la Vega", "Etxeberria"]


def test_nobody_is_called_by_the_address_of_mail_beside_a_name_in_letters_we_do_not_know() -> None:
    rows = [["ስም", "E-mail"], ["አበበ ቢቂላ", "office1@mfa.example"], ["ደራርቱ ቱሉ", "office2@mfa.example"]]
    with pytest.raises(SymposiarchError, match="no column holds names"):
        names(workbook(rows))
    assert names(workbook([["E-mail"], ["office1@mfa.example"], ["office2@mfa.example"]])) == [
        "office1@mfa.example",
        "office2@mfa.example",
    ]


def test_a_list_in_thai() -> None:
    rows = [
        ["ลำดับ", "คำนำหน้า", "ชื่อ", "นามสกุล", "ตำแหน่ง", "หน่วยงาน", "การเข้าร่วม"],
        [1, "นาย", "สมชาย", "ใจดี", "ผู้อำนวยการ", "กระทรวงการต่างประเทศ", "เข้าร่วม"],
        [2, "นางสาว", "พิมพ์ใจ", "ศรีสุข", "เลขานุการเอก", "กระทรวงวัฒนธรรม", "ไม่เข้าร่วม"],
    ]
    first, second = people(workbook(rows))
    assert (first.name, first.person["honorific"], first.title) == ("สมชาย ใจดี", "นาย", "ผู้อำนวยการ")
    assert (first.organisation, first.reply, second.reply) == ("กระทรวงการต่างประเทศ", Reply.ACCEPTED, Reply.DECLINED)


def test_what_a_form_says_not_to_be_needed_is_blank() -> None:
    form = "Surname: {}\nGiven names: {}\nOrganisation: Bank\nDietary requirements: {}\n\n"
    first, second = people((form.format("BERG", "Anna", "none") + form.format("EK", "Bo", "halal")).encode())
    assert ("diet" in first.person, second.person["diet"]) == (False, "halal")


def test_what_a_meeting_says_of_somebody_from_elsewhere_is_no_part_of_the_name() -> None:
    (anna,) = people(workbook([["Name", "E-mail"], ["Anna Berg (Guest)", "anna@museum.example"]]))
    assert (anna.name, anna.notes) == ("Anna Berg", "Guest")


@pytest.mark.parametrize(
    ("text", "reply"),
    [("참석 Yes", Reply.ACCEPTED), ("불참 No", Reply.DECLINED), ("참석 No", None), ("viendra", Reply.ACCEPTED)],
)
def test_a_reply_may_be_said_in_two_scripts(text: str, reply: Reply | None) -> None:
    assert read_reply(text) is reply


def test_who_comes_accompanied_brings_somebody() -> None:
    (one,) = people(workbook([["Nom", "Réponse"], ["Ibrahima Koné", "viendra accompagné"]]))
    assert (one.reply, len(one.companions)) == (Reply.ACCEPTED, 1)


def test_m_is_monsieur_where_an_excellency_is_madame() -> None:
    rows = [["Name"], ["S.E. Mme Awa Diop"], ["M. Ousmane Fall"], ["M. Luc Peeters"]]
    assert [one.person["honorific"] for one in people(workbook(rows))] == ["S.E. Mme", "M.", "M."]


def test_a_list_of_passengers_names_the_family_before_a_stroke() -> None:
    rows = [["NAME", "DOB", "NAT"], ["BERG/ANNA MARIA MS", "12MAR75", "SWE"], ["O'NEIL/SEAN", "03JAN1961", "IRL"]]
    anna, sean = (one.person for one in people(workbook(rows)))
    assert (anna["given_name"], anna["family_name"], anna["honorific"]) == ("ANNA MARIA", "BERG", "MS")
    assert (sean["given_name"], sean["family_name"]) == ("SEAN", "O'NEIL")
    assert (str(anna["birth_date"]), str(sean["birth_date"])) == ("1975-03-12", "1961-01-03")


def test_what_a_program_notes_of_its_own_users_reaches_no_guest() -> None:
    rows = [
        ["First Name", "Last Name", "Email", "Phone", "Contact Owner Email", "Account Phone", "Asst. Phone"],
        ["Anna", "Berg", "anna@x.example", "+46 8 555 01 01", "jane@crm.example", "+1 202 555 9999", "+1 202 555 8888"],
        ["Bo", "Ek", None, None, "jane@crm.example", "+1 202 555 9999", "+1 202 555 8888"],
    ]
    anna, bo = (one.person for one in people(workbook(rows)))
    assert (anna["email"], anna["phone"], "other_emails" in anna) == ("anna@x.example", "+46 8 555 01 01", False)
    assert not bo.keys() & {"email", "phone", "mobile"}


def test_a_number_of_the_staff_is_neither_company_nor_a_telephone() -> None:
    rows = [
        ["PersNr", "Nachname", "Vorname", "Stellenbezeichnung"],
        ["00010021", "Berg", "Anna", "Konsulin"],
        ["00010022", "Ek", "Bo", "Referent"],
    ]
    anna = people(workbook(rows))[0]
    assert (anna.companions, anna.title, anna.person.get("phone")) == ((), "Konsulin", None)


def test_headings_that_a_badge_printer_writes_in_one_word() -> None:
    rows = [["FIRSTNAME", "LASTNAME", "JOBTITLE"], ["NADIA", "HADDAD", "ECONOMIST"], ["OLGA", "LIND", "REPORTER"]]
    assert [(one.name, one.title) for one in people(workbook(rows))] == [
        ("NADIA HADDAD", "ECONOMIST"),
        ("OLGA LIND", "REPORTER"),
    ]


def test_who_made_the_list_is_nobody_of_it() -> None:
    rows = [
        ["No.", "Soyadı, adı", "Vəzifəsi"],
        [1, "Həsənov Elçin", "deputat"],
        [2, "Əliyev Vüqar", "müşavir"],
        [],
        [None, "Tərtib etdi: R. Nəsirov"],
    ]
    assert names(workbook(rows)) == ["Həsənov Elçin", "Əliyev Vüqar"]


def test_a_page_of_a_diplomatic_list() -> None:
    page = (
        "SWEDEN\nEmbassy of the Kingdom of Sweden\nChancery: 14 Garden Street\n\n"
        "H.E. Ms. Anna Berg\nAmbassador Extraordinary and Plenipotentiary\nMr. Jens Berg\n\n"
        "Mr. Bo Ek\nCounsellor\n"
    )
    told = [(one.person["honorific"], one.person["family_name"], one.title) for one in people(page.encode())]
    assert told == [
        ("H.E. Ms.", "Berg", "Ambassador Extraordinary and Plenipotentiary"),
        ("Mr.", "Berg", ""),
        ("Mr.", "Ek", "Counsellor"),
    ]


@pytest.mark.parametrize(
    ("written", "honorific"),
    [
        ("Mme la Sénatrice Hélène AUBRY", "Mme la Sénatrice"),
        ("M. le Maire Luc FONTAINE", "M. le Maire"),
        ("Dr. (Ms.) Farah Khan", "Dr. (Ms.)"),
    ],
)
def test_a_form_of_address_of_several_words(written: str, honorific: str) -> None:
    (one,) = people(workbook([["Name", "E-mail"], [written, "a@x.example"]]))
    assert one.person["honorific"] == honorific


def test_a_post_before_a_korean_name_and_company_behind_the_reply() -> None:
    rows = [
        ["소속", "직급·성명", "회신"],
        ["외교부", "심의관 이수정", "참석(동반 1)"],
        ["연합뉴스", "부장 최은영", "불참"],
    ]
    first, second = people(workbook(rows))
    assert (first.name, first.title, first.reply, len(first.companions)) == ("이수정", "심의관", Reply.ACCEPTED, 1)
    assert (second.name, second.title, second.reply) == ("최은영", "부장", Reply.DECLINED)


def test_the_name_of_the_papers_stands_beside_the_name() -> None:
    rows = [
        ["Surname, First name", "Passport name", "Diet"],
        ["Novák, Tomáš", "TOMAS NOVAK", "vegan"],
        ["Silva, Inês", "INES MARIA SILVA", None],
    ]
    told = [
        (one.person["given_name"], one.person["family_name"], one.person["passport_name"])
        for one in people(workbook(rows))
    ]
    assert told == [("Tomáš", "Novák", "TOMAS NOVAK"), ("Inês", "Silva", "INES MARIA SILVA")]


def test_a_poll_counts_its_answers_and_count_olaf_is_a_guest() -> None:
    rows = [["Name", "Thu 10", "Fri 11"], ["Anna Berg", "OK", None], ["Count Olaf", "OK", "OK"], ["Count", 2, 1]]
    assert names(workbook(rows)) == ["Anna Berg", "Count Olaf"]
