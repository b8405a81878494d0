"""Lists that were printed to be signed, drawn as tables of a dinner, typed with a margin, or made by a program."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.guest_lists.lines.company import reply_and_company
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.reply_text.words import read_free_reply, read_reply
from symposiarch.planning.recognition.names.companions import CompanionKind

TYPED = """GUEST LIST – NATIONAL DAY
(as of 20 November 2026)

MINISTRY OF FOREIGN AFFAIRS
    H.E. Mr. Rashid Karimov, Deputy Minister
    Ms. Gulnara Safarova, Head of Protocol

DIPLOMATIC CORPS
    H.E. Mrs. Chantal Dupuis, Ambassador of Belgium, and Mr. Dupuis

BUSINESS
    SOCAR
        Mr. Vagif Aliyev, Vice President
    Samsung C&T
        Mr. Jung Woo-sung, Branch Manager
"""


def test_people_who_stand_indented_are_of_what_stands_above_them() -> None:
    lines = people(TYPED.encode())
    assert [line.name for line in lines] == [
        "H.E. Mr. Rashid Karimov",
        "Ms. Gulnara Safarova",
        "H.E. Mrs. Chantal Dupuis",
        "Mr. Vagif Aliyev",
        "Mr. Jung Woo-sung",
    ]
    assert [line.group for line in lines] == ["MINISTRY OF FOREIGN AFFAIRS"] * 2 + ["DIPLOMATIC CORPS"] + [
        "BUSINESS"
    ] * 2
    assert [line.organisation for line in lines[3:]] == ["SOCAR", "Samsung C&T"]
    assert [one.name for one in lines[2].companions] == ["Mr. Dupuis"]
    assert [line.title for line in lines[3:]] == ["Vice President", "Branch Manager"]


def test_bullets_below_a_house_are_its_people() -> None:
    text = "Ministry of Culture\n- Anna Berg, Director\n- Omar Said, Adviser\nCity Hall\n- Eva Lindner, Mayor\n"
    assert [(line.name, line.group) for line in people(text.encode())] == [
        ("Anna Berg", "Ministry of Culture"),
        ("Omar Said", "Ministry of Culture"),
        ("Eva Lindner", "City Hall"),
    ]


def test_what_stands_indented_below_a_name_is_of_that_person() -> None:
    text = "Anna Berg, Director\n    Nordic Museum\nOmar Said, Adviser\n    City Hall\n"
    assert "Nordic Museum" not in names(text.encode())


def test_tables_of_a_dinner_stand_side_by_side_and_their_heads_are_counted_below() -> None:
    rows = [
        ["Cena de gala – distribución"],
        ["Mesa 1 (Presidencia)", "Mesa 2", "Mesa 3"],
        ["Emb. Rosa Quintana", "Pedro Arce (vegetariano)", "Kim Sora"],
        ["Sra. Ana de Ferrán", None, "Park Jihoon"],
        ["Dr. Mateo Lanz", "Lucía Arce", "Elena Duarte (celíaca)"],
        ["3 pax", "2 pax", "3 pax"],
    ]
    lines = people(workbook(rows))
    assert len(lines) == 8
    assert {line.group for line in lines} == {"Mesa 1 (Presidencia)", "Mesa 2", "Mesa 3"}
    assert [line.person["diet"] for line in lines if "diet" in line.person] == ["vegetariano", "celíaca"]


def test_a_sheet_to_be_signed_has_name_and_house_in_one_cell() -> None:
    rows = [
        ["No.", "Name / Institution", "Contact (phone or e-mail)", "Signature"],
        [1, "Dr. Ines Valdez\nNational Library", "ines@nlib.example", None],
        [2, "Tomas Lindqvist\nEmbassy of Sweden", "+46 70 555 0101", "T. L."],
        [3, None, None, None],  # for whoever comes unannounced
    ]
    ines, tomas = people(workbook(rows))
    assert (ines.person["given_name"], ines.organisation, ines.person["email"]) == (
        "Ines",
        "National Library",
        "ines@nlib.example",
    )
    assert (tomas.organisation, tomas.person["phone"]) == ("Embassy of Sweden", "+46 70 555 0101")


def test_houses_that_stand_before_posts_are_told_from_them_whatever_the_heading_says_first() -> None:
    rows = [
        ["Soyadı, adı", "Vəzifəsi və iş yeri"],
        ["Məmmədov Anar", "Mədəniyyət Nazirliyi, şöbə müdiri"],
        ["Hüseynova Günay", "AMEA Tarix İnstitutu, elmi işçi"],
        ["Cho Eun-ji", "KOICA, ofis rəhbəri"],
    ]
    assert [(line.title, line.organisation) for line in people(workbook(rows))] == [
        ("şöbə müdiri", "Mədəniyyət Nazirliyi"),
        ("elmi işçi", "AMEA Tarix İnstitutu"),
        ("ofis rəhbəri", "KOICA"),
    ]


def test_that_somebody_answered_is_no_answer() -> None:
    rows = [
        ["Contact", None, "Campaign: Concert", None],
        ["Full Name", "Job Title", "Member Status", "Responded"],
        ["Karin Olsson", "Head of Programmes", "Responded - Will attend", 1],
        ["Thomas Baker", "Partner", "Sent", 0],
        ["Farida Mansurova", "Lead Researcher", "Responded - Declined", 1],
    ]
    lines = people(workbook(rows, merges=["A1:B1", "C1:D1"]))
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.NONE, Reply.DECLINED]
    assert [line.title for line in lines] == ["Head of Programmes", "Partner", "Lead Researcher"]


def test_a_remark_among_the_rows_names_nobody_who_is_listed() -> None:
    rows = [
        ["번호", "반", "이름", "생년월일"],
        [1, "해오름반", "김하은", "2015-03-02"],
        [2, "해오름반", "이준서", "2014-11-19"],
    ]
    assert names(workbook([*rows, [None, None, "담임: 최유진 선생님", None]])) == ["김하은", "이준서"]


def test_with_a_spouse_or_without_is_asked_in_a_column_of_its_own() -> None:
    rows = [
        ["Adı Soyadı", "Eşli / Eşsiz"],
        ["Mehmet Kurt", "Eşli"],
        ["Nigar Əhmədova", "Eşsiz"],
        ["Hasan Sezer", "Eşli"],
    ]
    assert [len(line.companions) for line in people(workbook(rows))] == [1, 0, 1]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Organizatsiya", Field.ORGANISATION),
        ("Organizaciya", Field.ORGANISATION),
        ("Uchastie", Field.REPLY),
        ("Primechanie", Field.NOTES),
        ("Pochtovyy adres", Field.ADDRESS),
        ("Imya", Field.GIVEN_NAME),
        ("Contact / Job Title", Field.TITLE),
        ("Contact / Name", Field.NAME),
    ],
)
def test_a_heading_is_known_in_latin_letters_and_below_another(heading: str, field: Field) -> None:
    found = heading_field(heading)
    assert found is not None
    assert found[0] is field


@pytest.mark.parametrize(
    "said", ["ja, mit Begleitung", "oui, avec accompagnant", "sí, con acompañante", "igen, 1 fő kísérővel"]
)
def test_somebody_comes_with_a_companion(said: str) -> None:
    reply, along = reply_and_company(said)
    assert (reply, [one.kind for one in along]) == (Reply.ACCEPTED, [CompanionKind.GUEST])


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Y/Y", Reply.ACCEPTED),
        ("N/N", Reply.DECLINED),
        ("Y/N", None),
        ("Yes/No", None),
        ("1/1", None),
        ("net", Reply.DECLINED),
        ("Neither", Reply.DECLINED),
        ("обещал быть, но опоздает", Reply.ACCEPTED),
        ("к сожалению, в отъезде", Reply.DECLINED),
        ("пока не знает", Reply.TENTATIVE),
    ],
)
def test_a_couple_says_the_same_twice_and_who_promised_to_come_may_be_late(said: str, reply: Reply | None) -> None:
    assert read_reply(said) is reply


@pytest.mark.parametrize(
    ("said", "reply"), [("RSVP: yes", Reply.ACCEPTED), ("Responded - Declined", Reply.DECLINED), ("Responded -", None)]
)
def test_an_answer_is_called_one(said: str, reply: Reply | None) -> None:
    assert read_free_reply(said) is reply
