"""Columns whose headings say nothing to us: told by what they hold, and by what stands beside them."""

from __future__ import annotations

from tests.exchange.guest_lists.listed import people
from tests.exchange.reading.written_files import read, workbook

from symposiarch.exchange.guest_lists.columns.mapping import columns_left_out, tables_of_people
from symposiarch.model.invitations import AttendeeRole, Reply


def left_out(data: bytes) -> tuple[str, ...]:
    return columns_left_out(tables_of_people(read(data)))


def test_names_are_known_by_the_addresses_of_mail_that_are_made_of_them() -> None:
    rows = [
        ["Qwa", "Qwe", "Qwi"],
        ["Παπαδόπουλος", "Γεώργιος", "g.papadopoulos@mfa.example"],
        ["Οικονόμου", "Ελένη", "e.oikonomou@museum.example"],
        ["Στεφάνου", "Νικόλαος", "n.stefanou@uoa.example"],
    ]
    assert [(one.person["given_name"], one.person["family_name"]) for one in people(workbook(rows))] == [
        ("Γεώργιος", "Παπαδόπουλος"),
        ("Ελένη", "Οικονόμου"),
        ("Νικόλαος", "Στεφάνου"),
    ]


def test_a_list_without_headings_says_all_of_its_people_also_where_addresses_name_them() -> None:
    rows = [
        ["Anar Ismayilov", "Ministry of Energy", "Head of Department", "anar.ismayilov@energy.example", "yes"],
        ["Klara Svensson", "Embassy of Sweden", "Second Secretary", "klara.svensson@sweden.example", "no"],
        ["Paul Meyer", "ADA University", "Professor", "paul.meyer@ada.example", "yes"],
    ]
    anar, klara, _paul = people(workbook(rows))
    assert (anar.title, anar.organisation, anar.reply) == ("Head of Department", "Ministry of Energy", Reply.ACCEPTED)
    assert klara.reply is Reply.DECLINED


def test_houses_and_posts_below_words_that_nobody_knows_are_told_by_a_part_of_them() -> None:
    rows = [
        ["Name", "Qwa", "Qwe", "Qwi", "Qwo"],
        ["Anna Berg", "Nordic Museum", "Director", "Sweden", "blue"],
        ["Bo Ek", "Riksteatern", "Bildningschef", "Sweden", "red"],
        ["Cai Dahl", "University of Lund", "Professor", "Denmark", "blue"],
    ]
    anna, bo, _cai = people(workbook(rows))
    assert (anna.organisation, anna.title, anna.person["country"]) == ("Nordic Museum", "Director", "SE")
    assert (bo.organisation, bo.title) == ("Riksteatern", "Bildningschef")
    assert left_out(workbook(rows)) == ("Qwo",)


def test_below_a_heading_for_the_participant_with_the_title_in_brackets_stand_people() -> None:
    rows = [["Organisation", "Participant (title)"], ["City Museum", "Anna Berg (Director)"]]
    rows += [["Port of Oslo", "Mr. John Smith, Adviser"], ["Arte", "Lucie Martin (Editor)"]]
    found = [(line.name, line.title, line.organisation) for line in people(workbook(rows))]
    assert found == [
        ("Anna Berg", "Director", "City Museum"),
        ("Mr. John Smith", "Adviser", "Port of Oslo"),
        ("Lucie Martin", "Editor", "Arte"),
    ]


def test_of_two_columns_of_states_neither_is_guessed() -> None:
    rows = [["Name", "Qwa", "Qwe"], ["Anna Berg", "Sweden", "Denmark"], ["Bo Ek", "Norway", "Sweden"]]
    assert left_out(workbook(rows)) == ("Qwa", "Qwe")


def test_true_and_false_are_no_texts_of_people_whatever_the_heading_contains() -> None:
    rows = [["Name", "HiddenFromAddressLists"], ["Anna Berg", "False"], ["Bo Ek", "True"]]
    assert all("address" not in one.person for one in people(workbook(rows)))


FAMILIES = [
    ["Who", "Qwa", "Coming?", "Eats", "E-mail"],
    ["Ingrid Andersen", None, "yes", "no pork", "ingrid@andersen.example"],
    ["Lars Holm", "husband", "yes", None, None],
    ["Emma Holm", "daughter", "yes", "vegetarian", "emma@holm.example"],
    ["Nils Holm", "son (6)", "no", None, None],
    ["Haruto Tanaka", None, "maybe", None, None],
]


def test_who_is_related_to_the_guest_above_comes_along_with_a_diet_of_their_own() -> None:
    ingrid, haruto = people(workbook(FAMILIES))
    assert [(one.name, one.role, one.diet) for one in ingrid.companions] == [
        ("Lars Holm", AttendeeRole.SPOUSE, ""),
        ("Emma Holm", AttendeeRole.GUEST, "vegetarian"),
    ]
    assert ingrid.notes.splitlines() == ["Emma Holm: emma@holm.example", "Nils Holm does not come along."]
    assert (ingrid.person["diet"], haruto.reply) == ("no pork", Reply.TENTATIVE)


def test_what_is_said_of_the_partner_is_not_said_of_the_guest() -> None:
    rows = [
        ["Guest", "Guest's e-mail", "Diet", "Partner", "Partner's e-mail", "Partner's diet"],
        ["Helena Ruiz", "ruiz@chile.example", "vegan", "Marco Díaz", "diaz@mail.example", "no nuts"],
        ["Tamar Beridze", "tamar@arts.example", None, None, None, None],
    ]
    helena, tamar = people(workbook(rows))
    assert (helena.person["email"], helena.person["diet"]) == ("ruiz@chile.example", "vegan")
    assert [(one.name, one.role, one.diet) for one in helena.companions] == [
        ("Marco Díaz", AttendeeRole.SPOUSE, "no nuts")
    ]
    assert helena.notes == "Partner's e-mail: diaz@mail.example"
    assert tamar.companions == ()


def test_a_list_of_partners_names_guests() -> None:
    rows = [["Partner name", "Partner email"], ["Helena Ruiz", "ruiz@chile.example"], ["Bo Ek", "ek@museum.example"]]
    assert [(one.name, one.person.get("email")) for one in people(workbook(rows))] == [
        ("Helena Ruiz", "ruiz@chile.example"),
        ("Bo Ek", "ek@museum.example"),
    ]


def test_a_table_above_the_one_with_known_headings_is_read_too() -> None:
    rows = [
        ["Family party"],
        [None],
        *FAMILIES,
        [None],
        ["Staff"],
        ["Name", "Job", "Mobile"],
        ["Elnur Abbasov", "Driver", "+994 50 555 77 01"],
        ["Sevda Rzayeva", "Kitchen", "+994 50 555 77 02"],
    ]
    assert [one.name for one in people(workbook(rows))] == [
        "Ingrid Andersen",
        "Haruto Tanaka",
        "Elnur Abbasov",
        "Sevda Rzayeva",
    ]


def test_what_a_list_says_of_itself_above_its_headings_is_no_table() -> None:
    rows = [
        ["Prepared by", "Anna Berg", "Protocol"],
        ["Checked by", "Bo Ek", "Protocol"],
        ["Approved by", "Cai Dahl", "Chancery"],
        [None],
        ["Name", "Job", "Mobile"],
        ["Elnur Abbasov", "Driver", "+994 50 555 77 01"],
        ["Sevda Rzayeva", "Kitchen", "+994 50 555 77 02"],
    ]
    assert [one.name for one in people(workbook(rows))] == ["Elnur Abbasov", "Sevda Rzayeva"]


def test_short_words_before_names_are_forms_of_address_where_posts_stand_behind() -> None:
    rows = [
        ["Title", "Name", "Position", "E-mail"],
        ["Pan", "Jan Kowalski", "Dyrektor Departamentu", "a@a.example"],
        ["Pani", "Ewa Nowak", "Kurator wystaw", "b@b.example"],
        ["Pan", "Adam Lis", "Radca ministra", "c@c.example"],
    ]
    assert [(one.person["honorific"], one.title) for one in people(workbook(rows))] == [
        ("Pan", "Dyrektor Departamentu"),
        ("Pani", "Kurator wystaw"),
        ("Pan", "Radca ministra"),
    ]


def test_an_office_beside_the_company_is_a_room() -> None:
    rows = [
        ["DisplayName", "Company", "Office", "Mail"],
        ["Anna Berg", "Embassy of Sweden", "2nd floor", "anna@se.example"],
        ["Bo Ek", "UNDP", None, "bo@undp.example"],
    ]
    anna, _bo = people(workbook(rows))
    assert (anna.organisation, anna.notes) == ("Embassy of Sweden", "Office: 2nd floor")


def test_a_column_of_which_half_are_diets_is_one_of_diets() -> None:
    rows = [["Name", "Qwa"], ["Anna Berg", "vegetarian"], ["Bo Ek", "raw food"], ["Cai Dahl", "halal"]]
    assert [one.person["diet"] for one in people(workbook(rows))] == ["vegetarian", "raw food", "halal"]
    remarks = [["Name", "Qwa"], ["Anna Berg", "vegetarian"], ["Bo Ek", "brings the flowers"], ["Cai Dahl", "late"]]
    assert left_out(workbook(remarks)) == ("Qwa",)


def test_further_names_of_the_same_families_are_of_those_who_come_along() -> None:
    rows = [
        ["Name", "Organisation", "Qwa"],
        ["António Carvalho", "Embassy of Portugal", "Teresa Carvalho"],
        ["Beatriz Nogueira", "Instituto Camões", None],
        ["Luís Fonseca", "Embassy of Brazil", "Rita Fonseca"],
    ]
    assert [[one.name for one in line.companions] for line in people(workbook(rows))] == [
        ["Teresa Carvalho"],
        [],
        ["Rita Fonseca"],
    ]


def test_a_grade_below_a_heading_for_persons_is_no_name() -> None:
    rows = [
        ["Person / Anrede", "Person / Grad", "Person / Vorname", "Person / Familienname"],
        ["Frau", "Dr.", "Hannelore", "Weiß"],
        ["Herr", "Prof. Dr.", "Ömer", "Aktaş"],
        ["Herr", None, "Jörg", "Müller"],
    ]
    assert [(one.name, one.person["honorific"]) for one in people(workbook(rows))] == [
        ("Hannelore Weiß", "Frau Dr."),
        ("Ömer Aktaş", "Herr Prof. Dr."),
        ("Jörg Müller", "Herr"),
    ]


def test_a_question_in_the_singular_asks_what_a_heading_names_in_the_plural() -> None:
    rows = [["Nombre", "¿Tiene alguna alergia o restricción alimentaria?"], ["Lucía Ortega", "Celíaca"]]
    (lucia,) = people(workbook(rows))
    assert lucia.person["diet"] == "Celíaca"


def test_numbers_that_count_on_name_a_day_or_a_sum_are_no_telephones() -> None:
    rows = [
        ["Name", "Qwa", "Qwe", "Qwi", "Qwo"],
        ["Anna Berg", "20260412", "100200300", "12500000", "555-1234567"],
        ["Bo Ek", "20260413", "100200301", "99000000", "555-7654321"],
        ["Cai Dahl", "20260414", "100200302", "120000000", "555-1112223"],
    ]
    anna, *_ = people(workbook(rows))
    assert anna.person["phone"] == "555-1234567"
    assert "mobile" not in anna.person
    assert left_out(workbook(rows)) == ("Qwa", "Qwe", "Qwi")


def test_mobile_numbers_that_a_spreadsheet_took_the_nought_from_are_telephones() -> None:
    rows = [["Name", "Qwa"], ["김민수", 1023456789], ["이영희", 1087654321], ["박정호", 1055551234]]
    assert [one.person["phone"] for one in people(workbook(rows))] == ["1023456789", "1087654321", "1055551234"]


def test_what_is_said_of_partners_beside_their_names_is_noted_and_no_part_of_them() -> None:
    rows = [
        ["Name", "Partner", "Partner size", "Kids menu"],
        ["Anna Berg", "Olle Berg", "L", 2],
        ["Cai Dahl", "Eva Dahl", "M", 1],
    ]
    anna, _cai = people(workbook(rows))
    assert [(one.name, one.role) for one in anna.companions] == [("Olle Berg", AttendeeRole.SPOUSE)]
    assert anna.notes == "Partner size: L"
    assert "diet" not in anna.person


def test_numbers_below_party_make_no_groups_of_guests() -> None:
    rows = [["Name", "Party", "Observer"], ["Anna Berg", 1, 0], ["Cai Dahl", 0, 1], ["Eva Holm", 1, 0]]
    assert [one.group for one in people(workbook(rows))] == ["", "", ""]
    rows = [["Name", "Party"], ["Anna Berg", 2], ["Cai Dahl", 4]]
    assert [one.group for one in people(workbook(rows))] == ["", ""]
    rows = [["Name", "Party"], ["Anna Berg", "Berg family"], ["Olle Berg", "Berg family"], ["Eva Holm", "Holm"]]
    assert [one.group for one in people(workbook(rows))] == ["Berg family", "Berg family", "Holm"]


def test_houses_and_posts_of_korea_are_told_without_headings() -> None:
    rows = [
        ["김철수", "외교부", "국장", "010-2222-3333"],
        ["최수연", "국회", "의원", "010-4444-5555"],
        ["정우성", "한빛재단", "사무총장", "010-6666-7777"],
    ]
    kim, choi, jung = people(workbook(rows))
    assert [(one.organisation, one.title) for one in (kim, choi, jung)] == [
        ("외교부", "국장"),
        ("국회", "의원"),
        ("한빛재단", "사무총장"),
    ]


def test_a_number_of_the_spouse_beside_the_name_is_no_part_of_it() -> None:
    rows = [["Name", "Spouse name", "Spouse attending", "Spouse badge"], ["Anna Berg", "Olle Berg", "no", 12]]
    rows += [["Lee Min-ho", "Kim Ji-woo", "yes", 13]]
    anna, lee = people(workbook(rows))
    assert anna.notes.startswith("Olle Berg does not come along.")
    assert [one.name for one in lee.companions] == ["Kim Ji-woo"]


def test_a_relation_to_the_guest_is_told_by_what_it_holds() -> None:
    rows = [["Name", "Sex", "Relation to guest"], ["Anna Berg", "F", None], ["Olle Berg", "M", "husband"]]
    anna, lee = people(workbook([*rows, ["Lee Min-ho", "M", None]]))
    assert [(one.name, one.role) for one in anna.companions] == [("Olle Berg", AttendeeRole.SPOUSE)]
    assert not lee.companions


def test_whole_names_beside_houses_are_no_given_names_of_them() -> None:
    rows = [["Anna Berg", "Nordic Museum"], ["Bo Ek", "Riksteatern"], ["Cai Dahl", "University of Lund"]]
    assert [(one.name, one.organisation) for one in people(workbook(rows))] == [
        ("Anna Berg", "Nordic Museum"),
        ("Bo Ek", "Riksteatern"),
        ("Cai Dahl", "University of Lund"),
    ]


def test_a_column_of_something_else_names_nobody_though_its_words_stand_in_addresses_of_mail() -> None:
    rows = [
        ["E-mail", "Hotel contact", "Company"],
        ["a.berg@museum.example", "Berg", "City Museum"],
        ["c.lind@mfa.example", "Lind", "Ministry of Culture"],
        ["e.holm@uni.example", "Holm", "Nordic University"],
    ]
    assert "Hotel contact" in left_out(workbook(rows))
