"""Cells of one column are built alike: those that are plain tell what stands in the others."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.guest_lists.lines.diets import eats_as_all_do
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.exchange.reading.understanding.boxes import ticked
from symposiarch.planning.recognition.names.looks import people_on_one_line


def told(data: bytes) -> list[tuple[str, str, str]]:
    return [(line.name, line.title, line.organisation) for line in people(data)]


def test_a_question_for_house_and_post_is_divided_at_whichever_mark_each_has_written() -> None:
    rows = [
        ["Full name", "Institution et fonction"],
        ["Amina Diallo", "Université de Dakar - Professeure"],
        ["Luc Perrin", "Alliance française / Directeur"],
        ["Sophie Nguyen", "UNESCO, chargée de programme"],
    ]
    assert told(workbook(rows)) == [
        ("Amina Diallo", "Professeure", "Université de Dakar"),
        ("Luc Perrin", "Directeur", "Alliance française"),
        ("Sophie Nguyen", "chargée de programme", "UNESCO"),
    ]


def test_two_plain_cells_tell_of_a_third_whose_words_nobody_knows() -> None:
    rows = [
        ["Name", "What organisation do you represent, and in which capacity?"],
        ["Rashad Huseynli", "ADA University, Lecturer"],
        ["Maria Costa", "UNDP, Zxcvbnm"],
        ["Thomas Weber", "GIZ, Country Director"],
    ]
    assert [(title, house) for _, title, house in told(workbook(rows))] == [
        ("Lecturer", "ADA University"),
        ("Zxcvbnm", "UNDP"),
        ("Country Director", "GIZ"),
    ]


def test_a_house_with_its_city_is_not_divided() -> None:
    rows = [["Name", "Organisation"], ["Ana Pons", "Museum of Art, Lisbon"], ["Bo Ek", "City Library, Malmö"]]
    assert [house for *_, house in told(workbook(rows))] == ["Museum of Art, Lisbon", "City Library, Malmö"]


def test_what_stands_in_brackets_behind_names_is_where_they_work_if_one_is_plain() -> None:
    rows = [
        ["Guest"],
        ["Anna Berg (Nordic Museum)"],
        ["Eirik Lund (Norad)"],
        ["Rza Quliyev (AzTV)"],
        ["Lale Tan (Report)"],
    ]
    assert told(workbook(rows)) == [
        ("Anna Berg", "", "Nordic Museum"),
        ("Eirik Lund", "", "Norad"),
        ("Rza Quliyev", "", "AzTV"),
        ("Lale Tan", "", "Report"),
    ]


def test_second_names_and_states_in_brackets_are_no_houses() -> None:
    rows = [["Guest"], ["Anna Berg (Ivanova)"], ["Eirik Lund (Maria)"], ["Bo Ek (Sweden)"]]
    assert {house for *_, house in told(workbook(rows))} == {""}


def test_post_and_house_stand_below_the_name_in_one_cell() -> None:
    rows = [
        ["Gast", "Zusage"],
        ["Prof. Dr. Heike Sommer\nRektorin, Hochschule für Musik", "ja"],
        ["Herr Stefan Graf von Arnim\nQwertz, Deutsch-Aserb. Forum", "ja"],
        ["Frau Yıldız Acar\nVorsitzende", "nein"],
    ]
    assert [(line.title, line.organisation, line.problems) for line in people(workbook(rows))] == [
        ("Rektorin", "Hochschule für Musik", ()),
        ("Qwertz", "Deutsch-Aserb. Forum", ()),
        ("Vorsitzende", "", ()),
    ]


def test_two_people_in_one_cell_stay_two() -> None:
    rows = [
        ["Gast", "Zusage"],
        ["Frau Heike Sommer\nHerr Stefan Arnim", "ja"],
        ["Frau Yıldız Acar\nHerr Cem Kaya", "ja"],
    ]
    assert all(line.problems for line in people(workbook(rows)))


@pytest.mark.parametrize(
    "said",
    [
        "none",
        "RAS",
        "Aucune connue",
        "keine besonderen Wünsche",
        "Sem restrições",
        "нет",
        "brak",
        "없음",
        "Normal",
        "nessuna",
    ],
)
def test_who_has_no_wish_has_no_diet(said: str) -> None:
    (line,) = people(workbook([["Name", "Dietary requirements"], ["Anna Berg", said]]))
    assert "diet" not in line.person


@pytest.mark.parametrize(
    "said", ["No pork", "sin gluten", "Sans porc", "Meat", "No, only fish", "keine Nüsse", "не ем мясо", "no 🦐"]
)
def test_a_diet_that_begins_with_a_no_stays(said: str) -> None:
    assert not eats_as_all_do(said)


@pytest.mark.parametrize(
    "said",
    [
        "No allergies, special diet",
        "No - special meal",
        "No special diet, allergies",
        "Keine Allergien, besondere Wünsche",
        "Aucune allergie, régime spécial",
        "Sin restricciones, alimentación especial",
        "Без аллергии, особые пожелания",
    ],
)
def test_what_follows_a_no_to_something_else_is_heeded(said: str) -> None:
    (line,) = people(workbook([["Name", "Dietary requirements"], ["Anna Berg", said]]))
    assert line.person["diet"] == said


@pytest.mark.parametrize(
    "said",
    [
        "No allergies",
        "No allergies, no special diet",
        "No allergies or dietary restrictions",
        "Keine Allergien/Einschränkungen",
        "Aucune allergie, aucun régime particulier",
        "알레르기 없음, 특이사항 없음",
        "Allergies: none",
    ],
)
def test_one_no_after_the_other_is_no_diet(said: str) -> None:
    assert eats_as_all_do(said)


@pytest.mark.parametrize("said", ["Yok", "Ninguno", "Nein", "нет", "RAS", "no"])
def test_who_comes_alone_brings_nobody(said: str) -> None:
    (line,) = people(workbook([["Name", "Companion"], ["Anna Berg", said]]))
    assert line.companions == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ja [x] nein [ ]", "ja"),
        ("☐ ja ☒ nein", "nein"),
        ("☐ Fleisch ☒ Fisch ☒ vegan", "Fisch; vegan"),
        ("[x]", "x"),
        ("[ ]", ""),
        ("Ich nehme teil: ja [ ] nein [x]", "Ich nehme teil: nein"),
        ("[ ] Anna Berg", "[ ] Anna Berg"),
        ("Anna Berg [KF]", "Anna Berg [KF]"),
    ],
)
def test_of_the_boxes_of_a_form_the_ticked_ones_count(text: str, said: str) -> None:
    assert ticked(text) == said


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Participerez-vous au cocktail ?", Field.REPLY),
        ("هل ستحضر؟", Field.REPLY),
        ("Size eşlik edecek biri var mı? Varsa adı", Field.COMPANIONS),
        ("Nombre de su acompañante (si procede)", Field.COMPANIONS),
        ("Укажите место работы", Field.ORGANISATION),
    ],
)
def test_a_question_is_told_by_what_its_words_begin_with(heading: str, field: Field) -> None:
    found = heading_field(heading)
    assert found is not None
    assert found[0] is field


def test_dishes_and_what_they_are_of_are_no_people() -> None:
    assert people_on_one_line("Main Course (beef); Side Dish (rice)") is None
    assert people_on_one_line("Anna Berg (Sida); Eirik Lund (Norad)") == ["• Anna Berg (Sida)", "• Eirik Lund (Norad)"]


def test_the_first_who_is_addressed_in_a_numbered_list_heads_nothing() -> None:
    lines = ["1. Sayın Ayşe DEMİR – Bakan Yardımcısı", "2. Sayın Murat KAYA – Genel Müdür", "3. Sayın Elif AK – Uzman"]
    assert len(people("\n".join(lines).encode())) == len(lines)
    chinese = ["团长：刘洋 文化和旅游部副局长", "团员：陈静 文化和旅游部处长", "翻译：孙悦"]
    assert [line.name for line in people("\n".join(chinese).encode())] == ["刘洋", "陈静", "孙悦"]


def test_a_row_that_a_line_break_has_torn_is_one() -> None:
    text = "Name\tPosition\tInstitution\tMobile\nAnna Berg\tRector\tLund University\t050 555 02 01\n"
    text += "Irina Volkova\tHead of International\nRelations\tKhazar University\t055 555 02 02\n"
    text += "Bo Ek\tDean\tADA\t050 555 02 03\n"
    assert [(line.title, line.organisation) for line in people(text.encode())][1:2] == [
        ("Head of International Relations", "Khazar University")
    ]


def test_whoever_signs_a_letter_is_not_on_its_list() -> None:
    letter = (
        "Dear colleagues,\n\nMr. Adam Zając, Director\nMs. Olga Król, Chief Specialist\n\nBest regards,\nKasia Wrona\n"
    )
    assert [line.name for line in people(letter.encode())] == ["Mr. Adam Zając", "Ms. Olga Król"]


@pytest.mark.parametrize(
    ("note", "reply"),
    [
        ("üzrlü səbəbdən iştirak etməyəcək", "declined"),
        ("ezamiyyətdə olduğu üçün gəlməyəcək", "declined"),
        ("hastalığı nedeniyle katılamayacak", "declined"),
        ("출장으로 인해 불참합니다", "declined"),
        ("因故不能出席", "declined"),
        ("Spouse will not attend", None),
        ("Hope to come unless unable to attend", None),
        ("vegetarian menu not available", None),
        ("eşi gelemeyecek", None),
        ("həyat yoldaşı xəstə olduğu üçün gəlməyəcək", None),
        ("大使出席，夫人因故不能出席", None),
    ],
)
def test_a_note_that_ends_as_a_refusal_is_one_where_a_reason_stands_before_it(note: str, reply: str | None) -> None:
    rows = [["Name", "Notes"], ["Anna Berg", note], ["Bo Ek", "accepted"], ["Cy Dahl", "not attending"]]
    anna, *_ = people(workbook(rows))
    assert anna.reply == reply


@pytest.mark.parametrize(
    "said",
    [
        "Spouse will not attend",
        "Wife cannot come",
        "eşi gelemeyecek",
        "həyat yoldaşı iştirak etməyəcək",
        "супруга не придёт",
    ],
)
def test_a_spouse_who_does_not_come_declines_for_nobody_else(said: str) -> None:
    rows = [["Name", "Reply"], ["Anna Berg", said], ["Bo Ek", "yes"], ["Cy Dahl", "no"]]
    anna, *others = people(workbook(rows))
    assert (anna.reply, anna.unread_answer) == (None, said)
    assert [one.reply for one in others] == ["accepted", "declined"]


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Alone; wife unable to attend", "accepted"),
        ("Comes alone, husband unable to attend", "accepted"),
        ("Tek; eşi katılamayacak", "accepted"),
        ("tək, həyat yoldaşı iştirak etməyəcək", "accepted"),
        ("Один, супруга не придёт", "accepted"),
        ("Allein; Ehefrau kann nicht kommen", "accepted"),
        ("Seul; son épouse ne viendra pas", "accepted"),
        ("Solo; esposa no asistirá", "accepted"),
        ("단독; 배우자 불참", "accepted"),
        ("Will attend, companion will not attend", "accepted"),
        ("Ambassador comes, Mrs Kim will not attend", None),
        ("Botschafter kommt, Frau Kim kann nicht teilnehmen", None),
        ("대사 참석, 부인 불참", None),
        ("Wife and I cannot come", "declined"),
        ("Comes back on 5 May", None),
        ("Travelling; will not attend", "declined"),
        ("On leave; Ms Anna Berg will not attend", "declined"),
    ],
)
def test_whoever_else_does_not_come_declines_for_no_guest_who_does(said: str, reply: str | None) -> None:
    rows = [["Name", "Reply"], ["Anna Berg", said], ["Bo Ek", "yes"], ["Cy Dahl", "no"]]
    anna, *others = people(workbook(rows))
    assert anna.reply == reply
    assert anna.companions == ()
    assert [one.reply for one in others] == ["accepted", "declined"]


def test_a_heading_of_a_list_in_words_answers_for_those_below_it() -> None:
    text = "Tədbir üçün təsdiq edənlər:\n1) Aytən Məmmədova - Heydər Əliyev Mərkəzi - 2 nəfər\n"
    text += "2) Kənan İbrahimov - AzTV\n\n"
    coming, other, away = people((text + "Gəlməyəcəklər:\n1) Rövşən Ağayev - Trend\n").encode())
    assert (coming.reply, other.reply, away.reply) == ("accepted", "accepted", "declined")
    assert (coming.organisation, len(coming.companions), away.organisation) == ("Heydər Əliyev Mərkəzi", 1, "Trend")


def test_a_lone_word_between_people_who_are_addressed_heads_a_group() -> None:
    rows = [
        ["Autoridades", None],
        ["Excma. Sra. Elena Prieto\nSubdirectora General de Cooperación\nMAEC", "Asiste"],
        ["Ilmo. Sr. D. Javier Mora\nCónsul General\nConsulado de España en Estambul", "Asiste con esposa"],
        ["Prensa", None],
        ["Dª Rocío Gil\nCorresponsal\nAgencia EFE", "No asiste"],
    ]
    assert [(title, house) for _, title, house in told(workbook(rows))] == [
        ("Subdirectora General de Cooperación", "MAEC"),
        ("Cónsul General", "Consulado de España en Estambul"),
        ("Corresponsal", "Agencia EFE"),
    ]
