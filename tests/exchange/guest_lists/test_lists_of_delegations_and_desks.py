"""Lists as ministries, protocol desks and contact programs write them: headings, ticks, couples, and prose around."""

from __future__ import annotations

import io

import openpyxl
import pytest
from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import heading_field
from symposiarch.model.invitations import Reply
from symposiarch.planning.recognition.names.posts import post_and_person
from symposiarch.planning.recognition.names.reading import read_name


def test_ticks_for_several_events_below_one_heading_say_who_comes_and_the_notes_to_what() -> None:
    rows = [
        ["Guest", "Affiliation", "Attendance", None, None],
        [None, None, "Opening", "Concert", "Dinner"],
        ["Nino Beridze", "State University", "✓", "✓", "✓"],
        ["Armen Petrosyan", "Union of Composers", None, None, "✓"],
        ["Levan Gelashvili", "Rustaveli Theatre", None, None, None],
    ]
    lines = people(workbook(rows, merges=["C1:E1", "A1:A2", "B1:B2"]))
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.ACCEPTED, None]
    assert [line.notes for line in lines] == ["", "Dinner", ""]


def test_the_reply_below_the_spouse_is_the_spouses() -> None:
    rows = [
        ["Guest", None, "Spouse", None],
        ["Name", "Position", "Name", "Reply"],
        ["Mark Libby", "Ambassador", "Susan Libby", "declined"],
        ["Carla Ruiz", "Director", "Juan Ruiz", "accepted"],
    ]
    first, second = people(workbook(rows, merges=["A1:B1", "C1:D1"]))
    assert (first.reply, first.companions, first.notes) == (None, (), "Susan Libby does not come along.")
    assert (second.reply, [one.name for one in second.companions]) == (None, ["Juan Ruiz"])


def test_sheets_that_are_called_after_a_reply_say_it_of_all_on_them() -> None:
    sheets = {
        "Confirmados": [["Beatriz Salas", "Directora"], ["Ramón Tejada", "Agregado cultural"]],
        "No asisten": [["Lucía Vidal", "Periodista"]],
    }
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for called, rows in sheets.items():
        sheet = book.create_sheet(called)
        for row in (["Nombre", "Cargo"], *rows):
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    replies = [line.reply for line in people(stream.getvalue())]
    assert replies == [Reply.ACCEPTED, Reply.ACCEPTED, Reply.DECLINED]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Osoba tow.", Field.COMPANIONS),
        ("Tel. kom.", Field.MOBILE),
        ("Job_Line", Field.TITLE),
        ("Obecność T/N", Field.REPLY),
        ("Részt vesz? (I/N)", Field.REPLY),
        ("Will you join us on 10 December?", Field.REPLY),
    ],
)
def test_headings_are_known_cut_short_with_letters_to_choose_from_and_as_questions(heading: str, field: Field) -> None:
    found = heading_field(heading)
    assert found is not None
    assert found[0] is field


def test_a_heading_cut_short_that_may_be_several_things_is_none() -> None:
    assert heading_field("Com.") is None  # a company, comments, a companion


def test_letters_below_a_heading_that_says_them_are_yes_and_no() -> None:
    rows = [["Nazwisko i imię", "Obecność T/N"], ["Kowalska Anna", "T"], ["Wójcik Piotr", "N"], ["Lis Jan", None]]
    assert [line.reply for line in people(workbook(rows))] == [Reply.ACCEPTED, Reply.DECLINED, None]
    rows = [["Adı Soyadı", "Eşli (E/H)"], ["Mustafa Kılıç", "E"], ["Serdar Çam", "H"], ["Derya Polat", "H"]]
    lines = people(workbook(rows))
    assert [[one.name for one in line.companions] for line in lines] == [[""], [], []]


def test_below_a_heading_for_replies_with_the_spouse_and_alone_are_yes() -> None:
    rows = [["Adı Soyadı", "LCV"], ["Mustafa Kılıç", "Eşli"], ["Serdar Çam", "Eşsiz"], ["Derya Polat", "Katılamıyor"]]
    lines = people(workbook(rows))
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.ACCEPTED, Reply.DECLINED]
    assert [len(line.companions) for line in lines] == [1, 0, 0]


def test_remarks_in_small_letters_behind_a_name_are_notes_and_no_part_of_it() -> None:
    rows = [["Speaker", "Affiliation"], ["Leo Brandt (moderator)", "City Museum"], ["Kang Ho-sung (online)", "Arte"]]
    rows += [["Anna Berg (Ek)", "Arte"], ["김유나(좌장)", "예술대학"]]
    lines = people(workbook(rows))
    assert [line.name for line in lines] == ["Leo Brandt", "Kang Ho-sung", "Anna Berg (Ek)", "김유나"]
    assert [line.notes for line in lines] == ["moderator", "online", "", "좌장"]


def test_a_column_called_after_those_invited_holds_them_though_few_are_plain_names() -> None:
    rows = [["Invités", "Réponse"], ["M. l'Ambassadeur et Mme Paul Duval", "Oui"], ["Dr et Mme Jean Petit", "Non"]]
    rows += [["Mme la Consule générale Anne Roy", "Oui"], ["M. le Maire de Lyon Grégory Faure", "Excusé"]]
    lines = people(workbook(rows))
    assert [(line.person["given_name"], line.person["family_name"]) for line in lines] == [
        ("Paul", "Duval"),
        ("Jean", "Petit"),
        ("Anne", "Roy"),
        ("Grégory", "Faure"),
    ]
    assert [line.title for line in lines[2:]] == ["Consule générale", "Maire de Lyon"]
    assert [len(line.companions) for line in lines] == [1, 1, 0, 0]


@pytest.mark.parametrize(
    ("written", "address", "family"),
    [
        ("E. Büyükelçi Temel Aydın", "E. Büyükelçi", "Aydın"),
        ("Herrn Botschafter a.D. Wolf Reger", "Herrn Botschafter a.D.", "Reger"),
        ("Frau Ministerialrätin Tanja Groß", "Frau Ministerialrätin", "Groß"),
        ("S.E. M. l'Ambassadeur Luc Pham", "S.E. M. l'Ambassadeur", "Pham"),
        ("Min. Hugo Ferrán", "Min.", "Ferrán"),
        ("E. M. Forster", "", "Forster"),
        ("Min Soo-jin", "", "Min"),
    ],
)
def test_an_office_behind_a_form_of_address_is_no_part_of_the_name(written: str, address: str, family: str) -> None:
    name = read_name(written)
    assert (name.honorific, name.family) == (address, family)


def test_a_post_behind_a_form_of_address_is_told_from_the_name() -> None:
    assert post_and_person("Sr. Director General de Cultura Juan Pérez") == (
        "Director General de Cultura",
        "Sr. Juan Pérez",
    )
    assert post_and_person("Excmo. Sr. Ministro de Cultura Luis Pardo") == (
        "Ministro de Cultura",
        "Excmo. Sr. Luis Pardo",
    )
    assert post_and_person("Sr. Embajador de Chile Juan Soto y Sra.") == ("Embajador de Chile", "Sr. Juan Soto y Sra.")
    assert post_and_person("Mr. Dean Martin") is None


def test_the_title_of_a_typed_list_and_the_headings_of_its_parts_are_nobody() -> None:
    text = (
        "Список членов делегации Республики Татарстан\nна Дни культуры (г. Баку, 10–12 декабря 2026 г.)\n\n"
        "Руководитель делегации:\nХабибуллин Ильдар Маратович – министр культуры\n\nЧлены делегации:\n"
        "Сафина Гузель Рашидовна – директор музея\nАхметов Тимур Ильич – солист, народный артист\n"
        "Петрова Ольга – переводчик\n"
    )
    assert names(text.encode()) == [
        "Хабибуллин Ильдар Маратович",
        "Сафина Гузель Рашидовна",
        "Ахметов Тимур Ильич",
        "Петрова Ольга",
    ]


def test_items_of_a_list_that_is_written_as_a_sentence_end_without_its_signs() -> None:
    text = (
        "1. S.E. Mme Hayet Guettat, Ministre des Affaires culturelles ;\n2. M. Fethi Trabelsi, Directeur général ;\n"
        "3. Mme Nadia Hamdi, Conseillère, Ambassade de Tunisie ;\n4. M. Slim Ayari, interprète.\n"
    )
    lines = people(text.encode())
    assert [(line.person["honorific"], line.title) for line in lines] == [
        ("S.E. Mme", "Ministre des Affaires culturelles"),
        ("M.", "Directeur général"),
        ("Mme", "Conseillère"),
        ("M.", "interprète"),
    ]
    assert lines[2].organisation == "Ambassade de Tunisie"


def test_the_cells_that_a_web_page_calls_headings_are_the_headings() -> None:
    page = (
        "<table><tr><td colspan=4>Kontaktbericht</td></tr>"
        "<tr><th>Account</th><th>Kontakt</th><th>Rolle</th><th>Neujahrsempfang</th></tr>"
        "<tr><td>Stadt Bonn</td><td>Frau Heike Müller</td><td>Dezernentin</td><td>Zugesagt</td></tr>"
        "<tr><td>Beethoven-Haus</td><td>Malte Boecker</td><td>Direktor</td><td>Abgesagt</td></tr></table>"
    )
    lines = people(page.encode())
    assert [(line.name, line.organisation) for line in lines] == [
        ("Frau Heike Müller", "Stadt Bonn"),
        ("Malte Boecker", "Beethoven-Haus"),
    ]
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.DECLINED]


def test_a_mail_that_names_people_line_by_line_is_a_list() -> None:
    mail = (
        "From: Protocol <protocol@mfa.example>\r\nTo: culture@emb.example\r\nSubject: Re: Reception\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear colleagues,\r\n\r\n"
        "The following representatives will attend:\r\n\r\n- Mr. Vusal Aghayev, Deputy Head of Department\r\n"
        "- Ms. Sabina Rzayeva, First Secretary (+1)\r\n- Mr. Orkhan Ismayilov, Attaché\r\n\r\nKind regards,\r\n"
        "Lala Mammadova\r\nProtocol Unit\r\n"
    )
    assert names(mail.encode()) == ["Mr. Vusal Aghayev", "Ms. Sabina Rzayeva", "Mr. Orkhan Ismayilov"]


def test_a_note_that_announces_its_people_by_letters_names_them_alone() -> None:
    text = (
        "NOTA VERBAL\nLa Embajada del Perú saluda muy atentamente a la Embajada de Corea\n"
        "y tiene a honra comunicar la nómina de funcionarios que asistirán:\n\n"
        "a) Embajador Luis Chang Boldrini, Jefe de Misión, acompañado de su esposa, señora Rosa Díaz;\n"
        "b) Ministro Consejero Andrés Olaya;\nc) Primera Secretaria Paola Ruiz;\n\nBakú, 24 de noviembre de 2026\n"
    )
    lines = people(text.encode())
    assert [line.name for line in lines] == ["Embajador Luis Chang Boldrini", "Andrés Olaya", "Paola Ruiz"]
    assert [line.title for line in lines] == ["Jefe de Misión", "Ministro Consejero", "Primera Secretaria"]
    assert [one.name for one in lines[0].companions] == ["señora Rosa Díaz"]


def test_a_numbered_list_may_have_names_of_every_kind() -> None:
    text = "Guests so far:\n1) Rena Aliyeva + husband ✅\n2) Mr Tom Hale (British Council) ✅\n3) 이수빈 선생님 ❌\n"
    lines = people((text + "4) Prof. Fuad Mammadli, ADA - tbc\n5) Nigar xanım +2\n").encode())
    assert [line.reply for line in lines[:3]] == [Reply.ACCEPTED, Reply.ACCEPTED, Reply.DECLINED]
    assert [len(line.companions) for line in lines] == [1, 0, 0, 0, 2]


def test_rows_with_an_answer_alone_say_it_of_those_below() -> None:
    rows = [["Name", "Company", "Phone"], ["ACCEPTED", None, None], ["Lena Vogt", "Siemens", "+49 30 555 01"]]
    rows += [["DECLINED", None, None], ["Park Ki-tae", "LG", "+82 2 555 06"], ["NO REPLY YET", None, None]]
    lines = people(workbook([*rows, ["Zara Khan", "BP", "+44 20 555 07"]]))
    assert [line.reply for line in lines] == [Reply.ACCEPTED, Reply.DECLINED, Reply.NONE]


def test_guest_names_beside_the_two_parts_of_a_name_are_those_who_come_along() -> None:
    rows: list[list[str | int | None]] = [["First Name", "Last Name", "RSVP Status", "Guest Names", "Number of Guests"]]
    rows += [["Orla", "Byrne", "Yes", "Sean Byrne, Aoife Byrne", 2], ["Tarik", "Bajrić", "No", None, 0]]
    first, second = people(workbook(rows))
    assert (first.person["family_name"], [one.name for one in first.companions]) == (
        "Byrne",
        ["Sean Byrne", "Aoife Byrne"],
    )
    assert second.companions == ()


def test_two_letters_are_yes_and_no_where_they_can_be_nothing_else() -> None:
    rows = [["Adı Soyadı", "Unvanı", "Katılım"], ["Mehmet Ersoy", "Bakan", "E"], ["Ali Yerlikaya", "Vali", "H"]]
    assert [line.reply for line in people(workbook(rows))] == [Reply.ACCEPTED, Reply.DECLINED]


@pytest.mark.parametrize(
    "cell",
    [
        "Vacant – Mr. Eirik Lund, Chargé d'Affaires",
        "Vacant (Mr. Eirik Lund, Chargé d'Affaires)",
        "VACANT: Mr. Eirik Lund, Chargé d'Affaires",
    ],
)
@pytest.mark.parametrize("post", ["", "Ambassador"])
def test_who_stands_in_at_a_vacant_post_is_the_guest(cell: str, post: str) -> None:
    rows = [["Country", "Head of Mission", "Post"], ["Sweden", "H.E. Ms. Anna Berg", "Ambassador"]]
    *_, line = people(workbook([*rows, ["Norway", cell, post]]))
    assert (line.person["honorific"], line.person["given_name"], line.person["family_name"]) == ("Mr.", "Eirik", "Lund")
    assert line.title == "Chargé d'Affaires"


@pytest.mark.parametrize("cell", ["Vacant", "Vacant (since May)", "Vacant – to be filled", "Vacante"])
def test_a_vacant_post_is_nobody_and_named_as_left_out(cell: str) -> None:
    rows = [["Name", "Organisation"], ["Anna Berg", "Embassy of Sweden"], [cell, "Embassy of Chad"]]
    first, second = people(workbook(rows))
    assert (first.name, second.person.get("printed_name", ""), second.organisation) == (
        "Anna Berg",
        "",
        "Embassy of Chad",
    )


def test_a_form_of_address_before_the_family_name_alone_is_no_part_of_it() -> None:
    written = "Nom : Mme Roy\nPrénom : Claire\n\nNom : M. Petit\nPrénom : Jean\n\nNom : Baron Cohen\nPrénom : Sacha\n"
    lines = people(written.encode())
    said = [[line.person.get(part, "") for part in ("honorific", "given_name", "family_name")] for line in lines]
    assert said == [["Mme", "Claire", "Roy"], ["M.", "Jean", "Petit"], ["", "Sacha", "Baron Cohen"]]


def test_a_post_below_who_is_invited_is_the_guests() -> None:
    rows = [["Davetli / Adı Soyadı", "Davetli / Unvanı", "Eşi / Adı Soyadı"], ["Ali Ak", "Vali", "Su Ak"]]
    first, second = people(workbook([*rows, ["Can Öz", "Rektör", "Ece Öz"]]))
    assert [(line.name, line.title) for line in (first, second)] == [("Ali Ak", "Vali"), ("Can Öz", "Rektör")]


@pytest.mark.parametrize("mark", ["; ", ", ", ";"])
def test_people_with_their_houses_on_the_one_line_of_a_text_are_read(mark: str) -> None:
    first, second = people(mark.join(("Anna Berg (Embassy of Sweden)", "Eirik Lund (Ministry of Culture)\n")).encode())
    assert (first.name, first.organisation) == ("Anna Berg", "Embassy of Sweden")
    assert (second.name, second.organisation) == ("Eirik Lund", "Ministry of Culture")


def test_one_line_of_meals_and_where_they_are_names_nobody() -> None:
    with pytest.raises(SymposiarchError, match="no column holds names"):
        people(b"Lunch (National Museum); Dinner (City Hall)\n")
