"""Lists as ministries, chambers, forms and agencies of many countries send them."""

from __future__ import annotations

import io

import openpyxl
import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.reading.remarks import old_sheets
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.honorifics import is_grade
from symposiarch.planning.recognition.names.reading import read_name
from symposiarch.planning.states import read_nationality


def test_a_form_asks_politely_and_numbers_its_questions() -> None:
    rows = [
        [
            "1. 성함을 입력해 주세요.*",
            "2. 소속 기관을 적어 주세요.",
            "3. 직책(직함)",
            "4. 동반인원 (본인 제외)",
            "5. 남기실 말씀",
        ],
        ["이서준", "(주)한빛미디어", "대표이사", "1명", "주차 등록"],
    ]
    (line,) = people(workbook(rows))
    assert (line.organisation, line.title, line.notes) == ("(주)한빛미디어", "대표이사", "주차 등록")
    assert [one.name for one in line.companions] == [""]


def test_a_heading_in_both_genders_is_the_same_heading() -> None:
    rows = [
        ["NOM", "Prénom", "Présence", "Accompagné(e) de"],
        ["MARTIN", "Éric", "Présent (avec conjoint)", "Mme Ève Martin"],
    ]
    (line,) = people(workbook(rows))
    assert [(one.name, one.role) for one in line.companions] == [("Mme Ève Martin", AttendeeRole.SPOUSE)]


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("Indonesian", "ID"),
        ("Burmese", "MM"),
        ("السعودية", "SA"),
        ("Congolese", "Congolese"),
        ("stateless", "stateless"),
    ],
)
def test_a_nationality_is_said_with_an_adjective(written: str, state: str) -> None:
    assert read_nationality(written) == state


def test_a_country_and_region_in_one_heading_is_the_country_even_beside_a_city() -> None:
    rows = [["First Name", "Last Name", "City", "Country/Region"], ["Nino", "Kapanadze", "Tbilisi", "Georgia"]]
    assert [line.person["country"] for line in people(workbook(rows))] == ["GE"]


def test_a_rank_beside_the_position_is_said_before_the_name() -> None:
    rows = [["Rank", "Name", "Position"], ["COL", "Stephen McAllister", "Defense Attaché"]]
    colonel, captain = people(workbook([*rows, ["CAPT (N)", "Jean Lefèvre", "Naval Attaché"]]))
    assert (colonel.person["honorific"], colonel.title) == ("COL", "Defense Attaché")
    assert (captain.person["honorific"], captain.title) == ("CAPT (N)", "Naval Attaché")


@pytest.mark.parametrize("grade", ["Lt Col", "Kapitän zur See", "capitaine de vaisseau", "대령", "Oberst i.G.", "FKpt"])
def test_a_grade_of_the_forces_is_one_in_every_language(grade: str) -> None:
    assert is_grade(grade)


def test_a_diplomatic_rank_alone_stays_the_post() -> None:
    rows = [["Name", "Rank"], ["Ann Field", "First Secretary"], ["Bo Ek", "Counsellor"]]
    assert [line.title for line in people(workbook(rows))] == ["First Secretary", "Counsellor"]


def test_a_degree_under_designation_is_a_suffix() -> None:
    rows = [["First Name", "Last Name", "Designation", "Title"], ["Grace", "Kamau", "PhD", "Principal Secretary"]]
    (line,) = people(workbook(rows))
    assert (line.person["suffix"], line.title) == ("PhD", "Principal Secretary")


def test_what_is_said_of_a_title_in_brackets_belongs_to_it() -> None:
    name = read_name("Amb. (ret.) Lee Geun")
    assert (name.honorific, name.family, name.given) == ("Amb. (ret.)", "Lee", "Geun")


def test_a_house_stands_before_the_post_in_one_cell() -> None:
    rows = [["Soyadı, adı", "Vəzifəsi"], ["Həsənov Elçin", "Mədəniyyət Nazirliyi, şöbə müdiri"]]
    first, second = people(workbook([*rows, ["Quliyeva Aygün", "Bakı Dövlət Universiteti, prorektor"]]))
    assert (first.organisation, first.title) == ("Mədəniyyət Nazirliyi", "şöbə müdiri")
    assert (second.organisation, second.title) == ("Bakı Dövlət Universiteti", "prorektor")


def test_a_company_and_a_position_stand_in_two_lines_of_a_cell() -> None:
    rows = [["Name", "Firma /\nPosition"], ["Clara Schröder", "BASF SE\nVorstand"]]
    (line,) = people(workbook([*rows, ["Max Heydt", "Siemens Korea Ltd.\nHead of Country"]]))[:1]
    assert (line.organisation, line.title) == ("BASF SE", "Vorstand")


def test_a_semicolon_divides_the_post_from_the_house_behind_a_name() -> None:
    (line,) = people(workbook([["Guest"], ["H.E. Mr. Jean Perrin, Ambassador; Embassy of Belgium"]]))
    assert (line.title, line.organisation) == ("Ambassador", "Embassy of Belgium")


def test_two_contacts_of_an_organisation_in_one_row_are_two_people() -> None:
    rows = [
        ["기관명", "담당자1", None, "담당자2", None],
        [None, "성명", "이메일", "성명", "이메일"],
        ["국제교류재단", "정하늘", "hn@kf.example", "오세훈", "osh@kf.example"],
    ]
    lines = people(workbook(rows, merges=["A1:A2", "B1:C1", "D1:E1"]))
    assert [(line.name, line.person["email"], line.organisation) for line in lines] == [
        ("정하늘", "hn@kf.example", "국제교류재단"),
        ("오세훈", "osh@kf.example", "국제교류재단"),
    ]


def test_couples_stand_in_a_column_called_guests() -> None:
    rows = [["Guests", "Mission"], ["H.E. Mr. Paulo Andrade and Mrs. Sofia Andrade", "Embassy of Brazil"]]
    rows += [["Amb. Marta Kowalska / Mr. Jan Kowalski", "Embassy of Poland"], ["Dr. Tae-hyun Park + spouse", "MOFA"]]
    told = [(line.person["family_name"], [one.name for one in line.companions]) for line in people(workbook(rows))]
    assert told == [("Andrade", ["Mrs. Sofia Andrade"]), ("Kowalska", ["Mr. Jan Kowalski"]), ("Park", [""])]


def test_the_guest_beside_the_name_comes_along() -> None:
    rows = [["Name", "RSVP", "Guest"], ["Nora Berg", "Accept", "Lady Ashcombe"], ["Ivo Horn", "Decline", None]]
    assert [[one.name for one in line.companions] for line in people(workbook(rows))] == [["Lady Ashcombe"], []]


def test_a_number_and_the_names_of_who_comes_along_are_counted_once() -> None:
    heads = ["Full name", "Number of accompanying persons", "Name(s) of accompanying person(s)"]
    first, second = people(workbook([heads, ["Liv Holm", 1, "Karl Holm"], ["Yuki Mori", 3, "Ken Mori; Emi Mori"]]))
    assert [one.name for one in first.companions] == ["Karl Holm"]
    assert sorted(one.name for one in second.companions) == ["", "Emi Mori", "Ken Mori"]


def test_crosses_below_a_meal_are_the_diet() -> None:
    rows = [
        ["번호", "성명", "참석 여부", None, "식사", None],
        [None, None, "참석", "불참", "일반", "채식"],
        [1, "강감찬", "○", None, "●", None],
        [2, "제갈공명", None, "○", None, "●"],
    ]
    lines = people(workbook(rows, merges=["A1:A2", "B1:B2", "C1:D1", "E1:F1"]))
    assert [line.person.get("diet", "") for line in lines] == ["", "채식"]
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.DECLINED]


def test_a_fax_is_noted_and_no_telephone() -> None:
    rows = [["Name", "Tel / Fax / Mobile"], ["Kwon Ki-hwan", "T: 02-2100-7001 / F: 02-2100-7999 / M: 010-1111-2222"]]
    (line,) = people(workbook(rows))
    assert (line.person["phone"], line.person["mobile"], line.notes) == (
        "02-2100-7001",
        "010-1111-2222",
        "Fax: 02-2100-7999",
    )


def test_an_extension_belongs_to_the_telephone_among_other_contacts() -> None:
    rows = [["ФИО", "Контакты"], ["Алиев Тимур Рашидович", "+7 (495) 629-10-10 доб. 1234, t.aliev@mkrf.example"]]
    (line,) = people(workbook(rows))
    assert line.person["phone"] == "+7 (495) 629-10-10 доб. 1234"


def test_the_family_comes_first_under_a_heading_with_the_patronymic() -> None:
    (line,) = people(workbook([["Ф.И.О.", "Организация"], ["Ким Ен Су", "ТПП"]]))
    assert line.person["family_name"] == "Ким"


@pytest.mark.parametrize(
    ("written", "reply"),
    [
        ("қатыспайды", Reply.DECLINED),
        ("iştirak edə bilməyəcək", Reply.DECLINED),
        ("Ja / Oui", Reply.ACCEPTED),
        ("Không", Reply.DECLINED),
        ("بله", Reply.ACCEPTED),
        ("◎", Reply.ACCEPTED),
        ("Yes / No", None),
        ("bezahlt", Reply.ACCEPTED),
        ("storniert", Reply.WITHDRAWN),
        ("לא מגיעה", Reply.DECLINED),
        ("אולי", Reply.TENTATIVE),
        ("不克出席", Reply.DECLINED),
        ("حضور دارند", Reply.ACCEPTED),
    ],
)
def test_replies_are_read_in_the_languages_of_the_guests(written: str, reply: Reply | None) -> None:
    assert read_reply(written) is reply


def test_sheets_that_part_the_guests_are_their_groups() -> None:
    book = openpyxl.Workbook()
    for title, rows in {"VIP": ["Name", "Anders Holm"], "Press": ["Name", "Bang Min-ji"], "Sheet3": ["Name"]}.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([row])
    del book["Sheet"]
    stream = io.BytesIO()
    book.save(stream)
    assert [(line.name, line.group) for line in people(stream.getvalue())] == [
        ("Anders Holm", "VIP"),
        ("Bang Min-ji", "Press"),
    ]


@pytest.mark.parametrize(
    ("called", "names"),
    [
        ("OLD - do not use", ["Anders Holm"]),
        ("alte Liste", ["Anders Holm"]),
        ("Старый список", ["Anders Holm"]),
        ("Old Boys", ["Anders Holm", "Bang Min-ji"]),
        ("Oldenburg", ["Anders Holm", "Bang Min-ji"]),
    ],
)
def test_a_sheet_that_is_called_old_stands_back_behind_the_one_in_its_place(called: str, names: list[str]) -> None:
    book = openpyxl.Workbook()
    for title, name in {"Final": "Anders Holm", called: "Bang Min-ji"}.items():
        sheet = book.create_sheet(title)
        sheet.append(["Name"])
        sheet.append([name])
    del book["Sheet"]
    stream = io.BytesIO()
    book.save(stream)
    assert [line.name for line in people(stream.getvalue())] == names
    assert bool(old_sheets(read(stream.getvalue()))) is (len(names) == 1)


def test_a_column_that_few_have_filled_is_not_the_name() -> None:
    rows = [["Name", "Your full name"], [None, "Liv Holm"], ["Mbeki, C.", "Constance Mbeki"], [None, "Yuki Mori"]]
    assert names(workbook(rows)) == ["Liv Holm", "Constance Mbeki", "Yuki Mori"]


def test_numbered_parts_of_a_list_are_groups() -> None:
    rows = [["姓名", "职务", "单位"], ["一、团长", None, None], ["张伟", "副部长", "文化部"], ["二、团员", None, None]]
    lines = people(workbook([*rows, ["李娜（女）", "翻译", "文化部"]]))
    assert [(line.name, line.group) for line in lines] == [("张伟", "一、团长"), ("李娜", "二、团员")]


def test_who_looks_after_a_contact_is_not_the_contact() -> None:
    rows = [["First Name", "Last Name", "Contact owner"], ["Tamar", "Ben-Ami", "Front Desk"]]
    assert names(workbook(rows)) == ["Tamar Ben-Ami"]


def test_a_department_and_a_post_stand_in_one_cell() -> None:
    rows = [["성함", "소속(기관명)", "부서/직위"], ["사공민", "국립아시아문화전당", "교류과 / 학예사"]]
    (line,) = people(workbook(rows))
    assert (line.department, line.title) == ("교류과", "학예사")


def test_one_word_in_capitals_above_names_heads_their_group() -> None:
    rows = [["Namn", "Titel", "Organisation"], ["KULTURLIVET", None, None], ["Jonas Ek", "Redaktör", "Dagens Nyheter"]]
    lines = people(workbook([*rows, ["Lena Öberg", "Handläggare", "UD"]]))
    assert [(line.name, line.group) for line in lines] == [("Jonas Ek", "KULTURLIVET"), ("Lena Öberg", "KULTURLIVET")]


def test_polite_words_around_a_heading_change_nothing() -> None:
    rows = [["1、您的姓名：", "2、您的单位及职务："], ["慕容雪", "中央美术学院 副教授"], ["周杰", "新华社 记者"]]
    first, second = people(workbook(rows))
    assert (first.organisation, first.title, second.title) == ("中央美术学院", "副教授", "记者")


@pytest.mark.parametrize("post", ["Group Leader", "Chef", "Navy", "E"])
def test_a_word_beside_grades_is_none_alone(post: str) -> None:
    assert not is_grade(post)


def test_two_capitals_beside_the_position_are_no_form_of_address() -> None:
    rows = [["Name", "Title", "Position"], ["Nora Berg", "VP", "Vice president"], ["Ivo Horn", "HR", "Head of staff"]]
    assert all("honorific" not in line.person for line in people(workbook(rows)))


def test_somebody_with_an_initial_heads_no_group() -> None:
    rows = [["Name", "Organisation", "Email"], ["V. Petrov", None, None], ["I. Horn", None, None]]
    rows += [["Nora Berg", "UN", "n@x.example"], ["Ivo Lund", "WHO", "i@x.example"]]
    assert [line.name for line in people(workbook(rows))] == ["V. Petrov", "I. Horn", "Nora Berg", "Ivo Lund"]


@pytest.mark.parametrize(
    "cell",
    [
        "Mr. Ramin Həsənov / Mr. Ramin Hasanov",
        "Mr. Kim Min-su / Ms. Lee Su-jin",
        "Dr. Nora Berg / Dr. Ivo Horn",
        "Mr. Daniel Berg / Ms. Daniela Horn",
        "Mr. Kim Chul-soo / Ms. Kim Young-hee",
        "Dr. Wang Wei / Prof. Wang Fang",
        "Mr. Nguyen Van Hung / Ms. Nguyen Thi Lan",
        "Dr Esra Aydın",
    ],
)
def test_two_who_share_no_family_name_with_a_stroke_between_them_are_no_couple(cell: str) -> None:
    assert part_company(cell).companion is None


@pytest.mark.parametrize(
    "cell",
    [
        "Amb. Marta Kowalska / Mr. Jan Kowalski",
        "Mr. Ali Aliyev / Mrs. Leyla Aliyeva",
        "Mr. Kim / Ms. Kim",
        "Amb. Kim Chul-soo / Mrs. Kim Young-hee",
    ],
)
def test_two_of_one_family_with_a_stroke_between_them_are_a_couple(cell: str) -> None:
    assert part_company(cell).companion is not None


def test_the_city_of_an_international_house_and_of_a_national_university_is_no_part_of_its_name() -> None:
    houses = ["International Road Club, Lausanne, Switzerland", "National University of Oslo, Oslo, Norway"]
    houses.append("National Museum of Finland, Helsinki, Finland")
    lines = people(
        workbook(
            [["Name", "Organisation"], *([f"Nora Berg{n}", house] for n, house in zip("abc", houses, strict=True))]
        )
    )
    assert [(line.organisation, line.person["city"]) for line in lines] == [
        ("International Road Club", "Lausanne"),
        ("National University of Oslo", "Oslo"),
        ("National Museum of Finland", "Helsinki"),
    ]


def test_a_department_beside_its_organisation_is_no_organisation() -> None:
    rows = [["Name", "Organization 1 - Name", "Organization 1 - Department"], ["Nora Berg", "UN", "Press, Culture"]]
    (line,) = people(workbook(rows))
    assert (line.organisation, line.department) == ("UN", "Press, Culture")


def test_polite_headings_of_japan_are_headings() -> None:
    rows = [["お名前", "ご所属", "ご出欠"], ["山田 太郎", "外務省", "御出席"], ["佐藤 花子", "東京大学", "御欠席"]]
    lines = people(workbook(rows))
    assert [(line.name, line.organisation, line.reply) for line in lines] == [
        ("山田 太郎", "外務省", Reply.ACCEPTED),
        ("佐藤 花子", "東京大学", Reply.DECLINED),
    ]


def test_a_cross_below_a_word_for_declining_accepts_nothing() -> None:
    lines = people(workbook([["Name", "Absage"], ["Nora Berg", "x"], ["Ivo Horn", None]]))
    assert [line.reply for line in lines] == [None, None]


def test_an_appointment_at_an_hour_is_no_post() -> None:
    lines = people(workbook([["Name", "Appointment"], ["Nora Berg", "10:00"], ["Ivo Horn", "11:30"]]))
    assert [line.title for line in lines] == ["", ""]


def test_the_stroke_behind_a_form_of_address_is_no_part_of_it() -> None:
    (line,) = people(workbook([["الاسم", "المنصب"], ["سعادة السفير/ محمد علي", "سفير"]]))
    assert line.person["honorific"] == "سعادة السفير"
