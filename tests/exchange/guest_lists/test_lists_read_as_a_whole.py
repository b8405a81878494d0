"""Lists whose cells are told by the others: by their column, their row, and how the whole document is written."""

from __future__ import annotations

import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.exchange.guest_lists.lines.diets import is_a_diet
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.inviting.reply_text.words import answer_in_a_cell


def plain(line: Incoming) -> str:
    """The name without what stands around it."""
    return f"{line.person['given_name']} {line.person['family_name']}"


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("подтверждён", Reply.ACCEPTED),
        ("Teilnahme bestätigt", Reply.ACCEPTED),
        ("Teşrif edecekler", Reply.ACCEPTED),
        ("Não pode comparecer", Reply.DECLINED),
        ("nie weźmie udziału", Reply.DECLINED),
        ("iştirak edə bilməyəcəkdir", Reply.DECLINED),
        ("Não confirmou", Reply.NONE),
        ("Teyit bekleniyor", None),
        ("ещё не подтвердил", None),
        ("onaylamadı", Reply.NONE),
        ("təsdiqlənməyib", Reply.NONE),
        ("katılımı onaylandı", Reply.ACCEPTED),
        ("kabul etti", Reply.ACCEPTED),
        ("kabul etmedi", Reply.DECLINED),
        ("Confirmed verbally", Reply.ACCEPTED),
        ("gələ bilər", None),
        ("gelmeyebilir", None),
        ("참석 미정", None),
        ("출석 미정", None),
        ("出席未定", None),
        ("参加しません", None),
        ("참석 예정입니다", Reply.ACCEPTED),
        ("Teilnahme unklar", None),
        ("Участие под вопросом", None),
        ("asistencia no confirmada", None),
        ("attendance not required", None),
        ("Deputy attends", None),
        ("müavini gələcək", None),
        ("Wheelchair", None),
        ("to attend with the minister", None),
    ],
)
def test_an_answer_is_read_by_its_verb_and_what_denies_it(said: str, reply: Reply | None) -> None:
    assert answer_in_a_cell(said) is reply


@pytest.mark.parametrize("said", ["Declined illness", "Regrets travelling", "Absage wegen Reise", "imtina etdi"])
def test_a_refusal_is_one_whatever_the_reason_that_stands_behind_it(said: str) -> None:
    (berg,) = people(workbook([["Name", "Reply"], ["Anna Berg", said]]))
    assert berg.reply is Reply.DECLINED


def test_an_answer_says_how_many_come_or_that_somebody_comes_alone() -> None:
    rows = [["Adı Soyadı", "LCV"], ["Ali ÖZDEMİR", "KATILIYOR (2)"], ["Şule IŞIK", "Eşsiz katılıyor"]]
    ali, sule, bo, eva = people(workbook([*rows, ["Bo Ek", "Zusage. 2 Personen."], ["Eva Lund", "YES, 2 PAX"]]))
    assert [(one.reply, len(one.companions)) for one in (ali, bo, eva)] == [(Reply.ACCEPTED, 1)] * 3
    assert (sule.reply, sule.companions) == (Reply.ACCEPTED, ())


def test_the_first_letters_of_two_answers_in_a_heading_answer_below_it() -> None:
    rows = [["Name", "Zu-/Absage"], ["Anna Berg", "Z"], ["Bo Ek", "A"], ["Carl Alm", "offen"]]
    assert [line.reply for line in people(workbook(rows))] == [Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE]


def test_notes_that_are_mostly_answers_tell_who_comes_along() -> None:
    rows = [["Ad, soyad", "Qeyd"], ["Tural Əliyev", "gələcək"], ["Günay Rauf", "həyat yoldaşı ilə gələcək"]]
    _, gunay = people(workbook([*rows, ["Elçin Sadıqov", "gəlmir"]]))[:2]
    assert (gunay.reply, [one.role for one in gunay.companions]) == (Reply.ACCEPTED, [AttendeeRole.SPOUSE])


def test_what_is_said_beside_a_name_counts_before_what_stands_above_all() -> None:
    text = "Gələnlər\n1. Rəşad Əliyev – ADA Universiteti, dosent\n2. Səbinə Qasımova – Xəzər TV (gələ bilməyəcək)\n"
    rashad, sabina = people(text.encode())
    assert (rashad.organisation, rashad.title) == ("ADA Universiteti", "dosent")
    assert (sabina.organisation, sabina.reply) == ("Xəzər TV", Reply.DECLINED)


def test_a_post_said_in_its_own_column_is_no_part_of_the_name() -> None:
    rows = [["소속", "직함", "성명"], ["외교부", "차관보", "정홍식 차관보님"], ["국회", "국제국장", "한지수"]]
    assert names(workbook(rows)) == ["정홍식", "한지수"]


def test_an_honour_in_front_of_a_name_is_told_by_its_small_letters() -> None:
    rows = [["Soyadı, adı", "Vəzifəsi"], ["Xalq artisti Arif Quliyev", "aktyor"], ["Sadıqov Elçin", "prorektor"]]
    arif = people(workbook(rows))[0]
    assert (arif.name, arif.person["honorific"]) == ("Arif Quliyev", "Xalq artisti")


def test_a_post_in_brackets_stands_beside_its_house() -> None:
    rows = [["Adı Soyadı", "Görevi"], ["Mehmet TEZCAN (Rektör)", "Boğaziçi Üniversitesi"], ["Ali KAYA", "Vali"]]
    mehmet = people(workbook(rows))[0]
    assert (mehmet.name, mehmet.title, mehmet.organisation) == ("Mehmet TEZCAN", "Rektör", "Boğaziçi Üniversitesi")


def test_don_is_told_by_the_forms_of_address_of_the_others() -> None:
    rows = [["Nombre", "Cargo"], ["Excma. Sra. Dª Carmen Ruiz", "Directora"], ["D. Álvaro de la Fuente", "Vocal"]]
    assert [*map(plain, people(workbook(rows)))] == ["Carmen Ruiz", "Álvaro de la Fuente"]
    assert plain(people(workbook([["Name"], ["D. Gaston Roy"], ["Anna Berg"]]))[0]) == "D. Gaston Roy"


def test_a_telephone_that_a_spreadsheet_took_for_a_number_has_its_nought_again() -> None:
    def second(first: str) -> str:
        rows = [["성명", "휴대전화"], ["정홍식", first], ["최민호", 1055550103], ["한지수", "010-5555-0104"]]
        return str(people(workbook(rows))[1].person["mobile"])

    assert second("010-5555-0101") == "01055550103"
    assert second("+82 10 5555 0101") == "1055550103"


def test_two_given_names_are_a_couple() -> None:
    rows = [["Anrede", "Nachname", "Vorname"], ["Eheleute", "Schmitz", "Bernd und Ute"], ["Frau", "Roth", "Anja"]]
    bernd = people(workbook(rows))[0]
    assert bernd.name == "Bernd Schmitz"
    assert [(one.name, one.role) for one in bernd.companions] == [("Ute Schmitz", AttendeeRole.SPOUSE)]


def test_people_of_one_cell_are_a_line_each_with_what_is_theirs() -> None:
    rows = [
        ["Organisation", "Participants", "E-mail"],
        ["Sida / Norad", "Anna Berg (Sida); Eirik Lund (Norad)", "ab@sida.example; el@norad.example"],
        ["BP", "Peter Hall, VP\nSusan Reid, Communications Manager", "ph@bp.example"],
    ]
    told = [(line.name, line.organisation, line.title, line.person.get("email")) for line in people(workbook(rows))]
    assert told == [
        ("Anna Berg", "Sida", "", "ab@sida.example"),
        ("Eirik Lund", "Norad", "", "el@norad.example"),
        ("Peter Hall", "BP", "VP", "ph@bp.example"),
        ("Susan Reid", "BP", "Communications Manager", None),
    ]


def test_columns_for_the_parts_of_a_delegation_hold_people() -> None:
    rows = [
        ["Country / Organization", "Representative", "Alternates", "Advisers"],
        ["Armenia", "H.E. Mr. Davit Petrosyan, Permanent Representative", "Ms. Ani Sahakyan, Counsellor", None],
        ["Ghana", None, "Mr. Kwame Boateng, Minister Counsellor", "Mr. Yaw Sarpong"],
    ]
    told = {plain(line): (line.person["country"], line.title, line.reply) for line in people(workbook(rows))}
    assert told == {
        "Davit Petrosyan": ("AM", "Permanent Representative", None),
        "Ani Sahakyan": ("AM", "Counsellor", None),
        "Kwame Boateng": ("GH", "Minister Counsellor", None),
        "Yaw Sarpong": ("GH", "", None),
    }


_SAID = {
    "given names of a couple in two columns": (
        [
            ["Nom", "Monsieur", "Mme", "Institution"],
            ["LINDGREN", "Anders", "Britta", "SIDA"],
            ["PETRESCU", None, "Ioana", "ICR"],
        ],
        ["Anders LINDGREN, SIDA + Britta LINDGREN", "Ioana PETRESCU, ICR"],
    ),
    "parts of a companion's name in two columns": (
        [
            ["Invitato", None, "Accompagnatore", None, "Conferma"],
            ["Cognome", "Nome", "Cognome", "Nome", None],
            ["Ferraris", "Giulia", "Bruno", "Marco", "SI"],
            ["De Luca", "Salvo", None, None, "NO"],
        ],
        ["Giulia Ferraris + Marco Bruno", "Salvo De Luca"],
    ),
    "people by what they do": (
        [
            ["Medio", "Redactor/a", "Cámara / Fotógrafo", "Móvil"],
            ["RTVE", "Lucía Serrano Gil", "Óscar Peña", "600 555 101"],
            ["Agencia EFE", "Mikel Ortuzar", None, None],
        ],
        ["Lucía Serrano Gil, RTVE, 600 555 101", "Mikel Ortuzar, Agencia EFE", "Óscar Peña, RTVE"],
    ),
    "cards side by side": (
        [
            ["ACCREDITATION – DELEGATION", None, None, None, None],
            ["Surname:", "Okonkwo", None, "Surname:", "Mbeki"],
            ["Given name(s):", "Chidi", None, "Given name(s):", "Lindiwe"],
        ],
        ["Chidi Okonkwo", "Lindiwe Mbeki"],
    ),
    "a house said once, of whoever has a post": (
        [
            ["Organisation", "Name", "Position"],
            ["GIZ", "Lena Fuchs", "Director"],
            [None, "Omar Said", "Section head"],
            ["BP", "Ida Holt", "Manager"],
            ["SIDA", "Bo Ek", "Adviser"],
        ],
        ["Lena Fuchs, GIZ, Director", "Omar Said, GIZ, Section head", "Ida Holt, BP, Manager", "Bo Ek, SIDA, Adviser"],
    ),
    "a painter has no house": (
        [
            ["Organisation", "Name", "Position"],
            ["GIZ", "Lena Fuchs", "Director"],
            [None, "Omar Said", "Painter"],
            ["BP", "Ida Holt", "Manager"],
            ["SIDA", "Bo Ek", "Adviser"],
        ],
        ["Lena Fuchs, GIZ, Director", "Omar Said, Painter", "Ida Holt, BP, Manager", "Bo Ek, SIDA, Adviser"],
    ),
    "letters of a house among posts": (
        [
            ["Nom", "Prénom", "Qualité"],
            ["Castaing", "Solène", "INALCO"],
            ["Roy", "Hélène", "Chercheuse"],
            ["Faye", "Ali", "PDG"],
            ["Dureux", "Luc", "Association du fleuve, président"],
        ],
        [
            "Solène Castaing, INALCO",
            "Hélène Roy, Chercheuse",
            "Ali Faye, PDG",
            "Luc Dureux, Association du fleuve, président",
        ],
    ),
    "posts in capitals are no houses": (
        [["Name", "Position"], ["Ann Field", "REGISTRAR"], ["Bo Ek", "BURSAR"]],
        ["Ann Field, REGISTRAR", "Bo Ek, BURSAR"],
    ),
    "a house above its people": (
        [
            ["Nome", "Cargo", "Presença"],
            ["MINISTÉRIO DA DEFESA NACIONAL", None, None],
            ["José Sequeira", "Diretor-Geral", "Confirma"],
            ["CORPO DIPLOMÁTICO", None, None],
            ["Lívia Prates", "Embaixadora", "Não confirma"],
        ],
        ["José Sequeira, MINISTÉRIO DA DEFESA NACIONAL, Diretor-Geral", "Lívia Prates, Embaixadora"],
    ),
    "who ordered is reached at an address of theirs": (
        [
            ["Purchaser email", "Attendee name", "Attendee email"],
            ["pa@bp.example", "Gary Whitlock", "gary@bp.example"],
            ["pa@bp.example", "Sona Ali", None],
        ],
        ["Gary Whitlock, gary@bp.example", "Sona Ali"],
    ),
    "what forces call a rank is said before the name": (
        [["Dienstgrad", "Name"], ["Oberst i.G.", "Klaus Meier"], ["Hauptmann", "Uwe Dahl"]],
        ["Klaus Meier", "Uwe Dahl"],
    ),
    "a form of address by an office is no post": (
        [
            ["Titre", "NOM Prénom", "Qualité"],
            ["Mme la Préfète", "BUCCIO Fabrice", "Préfète de région"],
            ["M. le Bâtonnier", "DUREUX Luc", "Avocat"],
        ],
        ["BUCCIO Fabrice, Préfète de région", "DUREUX Luc, Avocat"],
    ),
}


@pytest.mark.parametrize(("rows", "told"), _SAID.values(), ids=_SAID)
def test_what_a_list_says_of_each(rows: list[list[str | None]], told: list[str]) -> None:
    assert [_said_of(line) for line in people(workbook(rows))] == told


def _said_of(line: Incoming) -> str:
    """The name with the house, the post, where somebody is reached, and who comes along."""
    reached = (line.person.get(at) for at in ("mobile", "phone", "email"))
    said = ", ".join(filter(None, (line.name, line.organisation, line.title, *reached)))
    return " + ".join((said, *(one.name for one in line.companions)))


def test_titles_in_capitals_are_nobody_where_people_are_not_written_so() -> None:
    text = """LISTA DE PARTICIPANTES

MEMBRES DE LA COMMISSION

ALGERIA

Mostefa ALAMI
Director
Ministère du Commerce

AUSTRALIA

Mrs. Wilma WILLIS
Australian Federation of Consumer Organizations
Tel: +61 2 555 0101
"""
    assert [*map(plain, people(text.encode()))] == ["Mostefa ALAMI", "Wilma WILLIS"]


def test_people_of_a_letter_stand_behind_their_houses_and_its_programme_does_not() -> None:
    text = """Hi Leyla,

here's our final list:

Ministry of Culture: Deputy Minister Rashad Nabiyev (with wife), Head of Protocol Ms. Aygun Taghi
Ministry of Culture: Opening Speech, Main Hall
Yarat: Suad Garayeva (curator)
British Council: Summer Xia and her husband Daniel

Thanks,
Tom
"""
    told = [(plain(line), line.title, line.organisation, len(line.companions)) for line in people(text.encode())]
    assert told == [
        ("Rashad Nabiyev", "Deputy Minister", "Ministry of Culture", 1),
        ("Aygun Taghi", "Head of Protocol", "Ministry of Culture", 0),
        ("Suad Garayeva", "curator", "Yarat", 0),
        ("Summer Xia", "", "British Council", 1),
    ]


def test_commas_of_sentences_divide_no_cells() -> None:
    text = """Members
Ms Marina KALJUSTE, S&D, Estonia, Chair
Mr Krzysztof LISKO, EPP, Poland

Secretariat of the Delegation
Ms Levente CSAK, Administrator
Mr Michal JIRA, Administrative Assistant
"""
    told = {plain(line): line.title for line in people(text.encode())}
    assert told.keys() == {"Marina KALJUSTE", "Krzysztof LISKO", "Levente CSAK", "Michal JIRA"}
    assert (told["Levente CSAK"], told["Marina KALJUSTE"]) == ("Administrator", "Chair")


def test_a_numbered_part_of_a_list_is_nobody_and_no_house_of_the_one_above() -> None:
    rows = [
        ["S.No", "Adı Soyadı", "Görevi"],
        [None, "A) MÜLKİ ERKÂN", None],
        [1, "Ali YERLİKAYA", "Vali"],
        [None, "B) ÜNİVERSİTELER", None],
        [2, "Mehmet TEZCAN", "Rektör"],
    ]
    assert [(line.name, line.group) for line in people(workbook(rows))] == [
        ("Ali YERLİKAYA", "A) MÜLKİ ERKÂN"),
        ("Mehmet TEZCAN", "B) ÜNİVERSİTELER"),
    ]


def test_a_ticket_without_a_name_is_of_the_guest_who_took_it() -> None:
    rows = [
        ["First Name", "Last Name", "Email"],
        ["Grace", "O'Malley", "grace@ucd.example"],
        ["Info Requested", "Info Requested", "grace@ucd.example"],
        ["Ines", "Pohl", "ines@dw.example"],
    ]
    grace, ines = people(workbook(rows))
    assert (len(grace.companions), ines.name) == (1, "Ines Pohl")


def test_who_comes_along_is_named_behind_a_word_for_it() -> None:
    rows = [["Name", "Anmerkung"], ["Anna Berg", "Begleitung: Frau Ada Ek"], ["Bo Alm", "통역 1인 수행"]]
    anna, bo = people(workbook(rows))
    assert [(one.name, one.role) for one in anna.companions] == [("Frau Ada Ek", AttendeeRole.GUEST)]
    assert [one.role for one in bo.companions] == [AttendeeRole.INTERPRETER]


@pytest.mark.parametrize(
    "text", ["intolerância à lactose", "severe nut allergy", "alérgica al marisco", "lactose intolerant"]
)
def test_what_somebody_cannot_bear_is_a_diet(text: str) -> None:
    assert is_a_diet(text)
    assert not is_a_diet(f"{text}, arrives late")
