"""Lists that hotels, meeting programs, directories and colleagues of other tongues keep for their own ends."""

from __future__ import annotations

import io

import docx
import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import workbook

from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.recognition.names.korean_lines import korean_line
from symposiarch.planning.states import state_code


def test_a_rooming_list_has_names_as_tickets_do_and_states_as_passports_do() -> None:
    rows = [["Guest name", "Nationality", "Special requests"], ["LEE SUJIN MS", "KOR", "halal meal"]]
    (line,) = people(workbook([*rows, ["MULLER HANS DR", "DEU", "late arrival"]]))[:1]
    assert [line.person[part] for part in ("honorific", "given_name", "family_name")] == ["MS", "SUJIN", "LEE"]
    assert (line.person["nationality"], line.person["diet"], line.notes) == ("KR", "halal meal", "halal meal")


@pytest.mark.parametrize(("code", "state"), [("AZE", "AZ"), ("GBR", "GB"), ("ROU", "RO"), ("VIP", ""), ("Aze", "")])
def test_a_state_is_known_by_the_three_letters_of_a_passport(code: str, state: str) -> None:
    assert state_code(code) == state


def test_a_directory_says_in_its_heading_which_part_of_a_name_comes_first() -> None:
    rows = [["Soyad, ad", "Vəzifə"], ["Kərimli Nihad", "Məsləhətçi"], ["Rzayev Fuad", "Şöbə müdiri"]]
    assert [line.person["family_name"] for line in people(workbook(rows))] == ["Kərimli", "Rzayev"]


def test_a_ukrainian_list_is_read_like_a_russian_one() -> None:
    rows = [["Прізвище, ім'я, по батькові", "Посада", "Відповідь"], ["Шевчук Олена Петрівна", "Директорка", "буде"]]
    first, second = people(workbook([*rows, ["Бондаренко Ігор", "Аташе", "не зможе"]]))
    assert (first.person["family_name"], first.person["given_name"]) == ("Шевчук", "Олена Петрівна")
    assert (first.reply, second.reply) == (Reply.ACCEPTED, Reply.DECLINED)


def test_hours_are_no_names_and_parts_played_no_posts() -> None:
    hours = ["3/2/26, 10:01:00 AM", "3/2/26, 11:00:00 AM"]
    rows = [["Name", "First Join", "Last Leave", "Role"], ["Huseynov, Ramil", *hours, "Organizer"]]
    (line,) = people(workbook(rows))
    assert (line.person["given_name"], line.person["family_name"], line.title) == ("Ramil", "Huseynov", "")
    assert line.person["category"] == "Organizer"


def test_who_comes_to_one_of_several_events_comes_and_the_notes_say_to_which() -> None:
    rows = [
        ["Guest", "Concert 11 May", "Reception 12 May", "Badge printed"],
        ["Mrs Dilara Qasimova", "Y", "Y", "yes"],
        ["Mr Peter Lang", "N", "N", "no"],
        ["Mr Joao Costa", "N", "Y", "no"],
    ]
    lines = people(workbook(rows))
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.DECLINED, Reply.ACCEPTED]
    assert [line.notes for line in lines] == ["", "", "Concert 11 May: N; Reception 12 May: Y"]


def test_a_row_without_a_number_below_an_ambassador_is_the_spouse() -> None:
    rows = [
        ["No", "Name", "Embassy"],
        [1, "H.E. Mr. Aidar Bekov", "Kazakhstan"],
        [None, "Mrs. Dana Bekova", None],
        [2, "H.E. Ms. Ingrid Dahl", "Norway"],
    ]
    bekov, dahl = people(workbook(rows, merges=["A2:A3", "C2:C3"]))
    assert [(one.name, one.role) for one in bekov.companions] == [("Mrs. Dana Bekova", AttendeeRole.SPOUSE)]
    assert [line.person["country"] for line in (bekov, dahl)] == ["KZ", "NO"]


def test_a_house_is_written_with_city_and_state() -> None:
    rows = [["Family name", "Given name", "Affiliation (institution, city, country)"], ["Haugen", "Liv", ""]]
    rows[1][2] = "University of Oslo, Oslo, Norway"
    (line,) = people(workbook(rows))
    assert (line.organisation, line.person["city"], line.person["country"]) == ("University of Oslo", "Oslo", "NO")


def test_the_place_of_a_mission_is_not_the_state_that_it_is_of() -> None:
    (line,) = people(workbook([["Name", "Organisation"], ["Ana Pons", "Embassy of Brazil, Seoul, Korea"]]))
    assert (line.organisation, line.person.get("country")) == ("Embassy of Brazil, Seoul, Korea", None)


def test_the_degree_before_a_name_stands_behind_the_form_of_address_beside_it() -> None:
    rows = [["Titel", "Name", "Pers."], ["Herrn", "Dr. Karl Wagner", 2], ["Frau", "Eva Lindner", None]]
    karl, eva = people(workbook(rows))
    assert (karl.person["honorific"], eva.person["honorific"]) == ("Herrn Dr.", "Frau")
    assert (len(karl.companions), len(eva.companions)) == (1, 0)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("외교부 김철수 국장", ("김철수", "국장", "외교부")),
        ("김철수 외교부 동북아국 과장", ("김철수", "과장", "외교부 동북아국")),
        ("한국국제교류재단 박민수 부장", ("박민수", "부장", "한국국제교류재단")),
        ("외교부 동북아국 과장", None),
        ("참석자 명단", None),
    ],
)
def test_a_korean_line_has_name_post_and_house(line: str, read: tuple[str, str, str] | None) -> None:
    assert korean_line(line) == read


def test_a_form_of_address_in_its_column_and_before_the_name_is_said_once() -> None:
    rows = [["Title", "Name"], ["H.E.", "H.E. Chidi Okonkwo"], ["H.E.", "H.E. Dr. Sofia Costa"]]
    assert [one.person["honorific"] for one in people(workbook(rows))] == ["H.E.", "H.E. Dr."]


def test_a_korean_letter_names_people_behind_its_bullets() -> None:
    letter = docx.Document()
    for text in ("참석자 명단", "□ 한국측", "ㅇ 외교부 김철수 국장", "ㅇ 문화체육관광부 이영희 과장"):
        letter.add_paragraph(text)
    target = io.BytesIO()
    letter.save(target)
    assert [(line.name, line.title, line.organisation) for line in people(target.getvalue())] == [
        ("김철수", "국장", "외교부"),
        ("이영희", "과장", "문화체육관광부"),
    ]


def test_a_letter_names_people_between_its_greetings() -> None:
    letter = (
        "Dear Ann,\n\nplease find below our participants:\n\n1. Mr. Stefan Novak, Director, Slovak Institute\n"
        "2. Ms. Jana Horvat - Cultural Attaché, Embassy of Croatia (vegetarian)\n"
        "3. Dr. Petr Svoboda (Charles University), +1\n\nBest regards,\nEva\n"
    )
    stefan, jana, petr = people(letter.encode())
    assert [line.name for line in (stefan, jana, petr)] == [
        "Mr. Stefan Novak",
        "Ms. Jana Horvat",
        "Dr. Petr Svoboda",
    ]
    assert (jana.organisation, jana.person["diet"]) == ("Embassy of Croatia", "vegetarian")
    assert len(petr.companions) == 1


def test_a_legend_of_letters_spells_out_the_replies() -> None:
    rows = [
        ["Guest list (C = confirmed, R = regrets, P = pending)"],
        ["Status", "Full Name", "Affiliation"],
        ["C", "Ms Helga Braun", "Siemens"],
        ["R", "Mr Tariq Aziz", "Embassy of Pakistan"],
    ]
    assert [line.reply for line in people(workbook(rows))] == [Reply.ACCEPTED, Reply.DECLINED]


def test_a_dutch_name_has_its_particle_in_a_column_of_its_own() -> None:
    rows = [
        ["Aanhef", "Voornaam", "Tussenvoegsel", "Achternaam", "Aanwezig"],
        ["De heer", "Bram", "van der", "Meer", "nee"],
    ]
    (line,) = people(workbook([*rows, ["Mevrouw", "Saskia", "", "Visser", "ja"]]))[:1]
    assert (line.person["honorific"], line.person["family_name"], line.reply) == (
        "De heer",
        "van der Meer",
        Reply.DECLINED,
    )


def test_a_persian_list_is_read() -> None:
    rows = [["ردیف", "نام و نام خانوادگی", "سمت", "سازمان"], [1, "دکتر رضا احمدی", "رایزن فرهنگی", "سفارت ایران"]]
    (line,) = people(workbook(rows))
    assert (line.person["family_name"], line.title, line.organisation) == ("احمدی", "رایزن فرهنگی", "سفارت ایران")


def test_the_state_of_an_address_is_told_from_the_address() -> None:
    rows = [["Ad", "Soyadı", "İş Adresi Cadde", "İş Adresi Ülke"], ["Selçuk", "Demirtaş", "Atatürk Cad. 1", "Türkiye"]]
    (line,) = people(workbook(rows))
    assert (line.person["address"], line.person["country"]) == ("Atatürk Cad. 1", "TR")


def test_crosses_below_diets_and_below_plus_one_are_no_replies() -> None:
    rows = [
        ["Guest", "Organisation", "Accepts", "Regrets", "+1", "Vegetarian", "Halal"],
        ["Mrs Ruth Okafor", "Nigerian Embassy", "✓", "", "✓", "", "✓"],
        ["Mr Alan Booth", "BP", "", "✓", "", "", ""],
        ["Prof. Sara Lindholm", "Uppsala University", "✓", "", "", "✓", ""],
    ]
    ruth, alan, sara = people(workbook(rows))
    assert [line.reply for line in (ruth, alan, sara)] == [Reply.ACCEPTED, Reply.DECLINED, Reply.ACCEPTED]
    assert [line.person.get("diet", "") for line in (ruth, alan, sara)] == ["Halal", "", "Vegetarian"]
    assert [len(line.companions) for line in (ruth, alan, sara)] == [1, 0, 0]


def test_crosses_below_yes_and_no_of_an_event_are_its_reply() -> None:
    rows = [
        ["Name", "Dinner 12 May", None],
        [None, "Yes", "No"],
        ["Viktor Horák", "x", None],
        ["Ilona Szabó", None, "x"],
    ]
    lines = people(workbook(rows, merges=["A1:A2", "B1:C1"]))
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.DECLINED]


def test_a_campaign_has_forms_of_address_below_salutation_and_replies_below_member_status() -> None:
    rows = [["Salutation", "First Name", "Last Name", "Member Status"], ["Ms.", "Jennifer", "O'Hara", "Declined"]]
    (line,) = people(workbook([*rows, ["Dr.", "Helen", "van Houten", "Sent"]]))[:1]
    assert (line.person["honorific"], line.reply) == ("Ms.", Reply.DECLINED)


def test_capitals_of_a_turkish_list_do_not_hide_the_replies() -> None:
    rows = [["ADI SOYADI", "KATILIM"], ["Mehmet YILDIRIM", "KATILACAK"], ["Elif ŞENTÜRK", "KATILMAYACAK"]]
    assert [line.reply for line in people(workbook(rows))] == [Reply.ACCEPTED, Reply.DECLINED]


def test_houses_below_a_heading_that_says_nothing_are_houses() -> None:
    rows = [["Names", "From"], ["Anna Lee", "Korea Foundation"], ["Tomas Novak", "Embassy of Slovakia"]]
    assert [line.organisation for line in people(workbook(rows))] == ["Korea Foundation", "Embassy of Slovakia"]


def test_crosses_below_yes_and_no_of_two_events_say_who_comes_to_which() -> None:
    book = workbook(
        [
            ["Name", "Dinner", "Dinner", "Concert", "Concert"],
            [None, "Yes", "No", "Yes", "No"],
            ["Anna Berg", "x", None, "x", None],
            ["Lars Holm", "x", None, None, "x"],
            ["Emil Ek", None, "x", None, "x"],
        ]
    )
    assert [(line.reply, line.notes) for line in people(book)] == [
        (Reply.ACCEPTED, ""),
        (Reply.ACCEPTED, "Dinner: Yes; Concert: No"),
        (Reply.DECLINED, ""),
    ]


def test_who_crossed_both_yes_and_no_has_not_answered() -> None:
    rows = [
        ["Name", "Attending", "Not attending"],
        ["Anna Berg", "x", "x"],
        ["Bo Ek", "x", None],
        ["Ida Falk", None, "x"],
    ]
    found = people(workbook(rows))
    assert [line.reply for line in found] == [None, Reply.ACCEPTED, Reply.DECLINED]
    assert found[0].notes == "Attending; Not attending"


def test_a_legend_of_a_short_list_is_nobody() -> None:
    rows = [["Name", "Reply"], ["Anna Berg", "C"], ["Bo Ek", "D"], ["Ida Falk", "C"], ["C = confirmed, D = declined"]]
    assert [(line.name, line.reply, line.notes) for line in people(workbook(rows))] == [
        ("Anna Berg", Reply.ACCEPTED, ""),
        ("Bo Ek", Reply.DECLINED, ""),
        ("Ida Falk", Reply.ACCEPTED, ""),
    ]


def test_a_reply_in_turkish_capitals_says_nothing_more() -> None:
    (line,) = people(workbook([["Adı Soyadı", "Katılım"], ["AYŞE IŞIK", "KATILMAYACAK"]]))
    assert (line.reply, line.notes) == (Reply.DECLINED, "")
