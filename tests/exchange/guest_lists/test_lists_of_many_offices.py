"""Lists as other offices really send them: who is on them, who comes along, and nobody invented or lost."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.recognition.names.functions import apart, is_a_post, is_nobodys_name
from symposiarch.planning.states import state_code


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


def test_headings_over_the_wrong_columns_of_names_are_seen() -> None:
    rows = [["First name", "Last name"], ["Hasanov", "Ramin"], ["Aliyeva", "Leyla"], ["Mammadov", "Elnur"]]
    assert [line.person["family_name"] for line in people(workbook(rows))] == ["Hasanov", "Aliyeva", "Mammadov"]


@pytest.mark.parametrize("name", ["Gordon Banks", "Dr. Anna Minister", "Jean-Marie Le Pen", "Ola Embassy Olsen"])
def test_people_whose_names_sound_like_offices_stay_people(name: str) -> None:
    assert not is_nobodys_name(name)
    assert not is_a_post(name)
    assert apart(name).name == name


def test_replies_in_a_code_stay_replies_that_can_be_given_a_meaning() -> None:
    rows = [["Name", "RSVP"], ["A. Berg", "A"], ["B. Can", "R"], ["C. Dia", "T"]]
    assert [line.notes for line in people(workbook(rows))] == ["Reply: A", "Reply: R", "Reply: T"]


def test_mr_and_prof_dr_in_two_columns_are_one_address() -> None:
    rows = [["Anrede", "Titel", "Vorname", "Nachname"], ["Herr", "Prof. Dr.", "Karl", "Groß"]]
    rows.append(["Frau", "Dr.", "Eva", "Ott"])
    assert [line.person["honorific"] for line in people(workbook(rows))] == ["Herr Prof. Dr.", "Frau Dr."]


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


def test_answers_to_two_questions_are_no_headings() -> None:
    rows = [["Name", "Symposium", "Dinner"], ["Anna Berg", "Yes", "No"], ["John Smith", "No", "No"]]
    assert names(workbook([*rows, ["Ali Can", "Yes", "Yes"]])) == ["Anna Berg", "John Smith", "Ali Can"]


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


@pytest.mark.parametrize(
    ("written", "code"), [("UAE", "AE"), ("KSA", "SA"), ("S. Korea", "KR"), ("Rep. of Korea", "KR")]
)
def test_states_that_lists_write_short_are_known(written: str, code: str) -> None:
    assert state_code(written) == code
