"""Lists that say line below line who somebody is, and letters that say behind a name what was answered."""

from __future__ import annotations

from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.recognition.names.looks import without_marks

DELEGATIONS = """PROVISIONAL LIST OF PARTICIPANTS

LATVIA

Head of delegation
H.E. Ms. Ilze Ozola
Minister of Culture
Ministry of Culture

Members
Mr. Juris Balodis
Adviser
Ministry of Culture, Riga
juris.balodis@km.example

GHANA

Mr. Kofi Mensah
Principal Secretary
Department for Heritage
Tel.: +233 555 000 111
"""


def test_posts_and_houses_below_a_name_are_of_that_person() -> None:
    ilze, juris, kofi = people(DELEGATIONS.encode())
    assert (ilze.name, ilze.title, ilze.organisation, ilze.person["country"]) == (
        "H.E. Ms. Ilze Ozola",
        "Minister of Culture",
        "Ministry of Culture",
        "LV",
    )
    assert ilze.notes == "Head of delegation"
    assert (juris.title, juris.organisation, juris.person["email"], juris.notes) == (
        "Adviser",
        "Ministry of Culture, Riga",
        "juris.balodis@km.example",
        "",
    )
    assert (kofi.title, kofi.person["country"], kofi.person["phone"]) == (
        "Principal Secretary",
        "GH",
        "+233 555 000 111",
    )


def test_posts_below_names_are_told_from_them_though_no_line_is_left_between_the_people() -> None:
    told = [
        ("George Lamb", "Chairman"),
        ("Nigar Rzayeva", "Deputy Chairwoman"),
        ("Oh Se-jin", "Treasurer"),
        ("Peter Falk", "Executive Director"),
    ]
    lines = ["Gala dinner", None, *(line for one in told for line in one)]
    assert [(one.name, one.title) for one in people(workbook([[line] for line in lines]))] == told


def test_what_stands_directly_below_a_name_in_one_column_is_told_by_its_place() -> None:
    rows = [["Anna Berg"], ["Weberin"], ["Nordic Museum"], [None], ["Bo Ek"], ["Drucker"], ["Museum of Print"]]
    assert [(one.name, one.title, one.organisation) for one in people(workbook(rows))] == [
        ("Anna Berg", "Weberin", "Nordic Museum"),
        ("Bo Ek", "Drucker", "Museum of Print"),
    ]


def test_names_alone_one_below_the_other_stay_a_list_of_names() -> None:
    assert names(b"Anna Berg\nBo Ek\nLeyla Aliyeva\n") == ["Anna Berg", "Bo Ek", "Leyla Aliyeva"]


LETTER = """From: Petra Vogel <vogel@forum.example>
Subject: Guests

Dear colleagues,

our people for the reception:

1. Dr. Petra Vogel, Managing Director, Kulturforum e.V. (vogel@forum.example, +49 30 5557 120) - coming with her husband Mr Jens Vogel
2. Prof. Klaus Brandt, Chairman, Brandt Foundation (brandt@brandt.example) - coming, vegetarian
3. Ms Aylin Yıldız, Programme Officer, Kulturforum e.V. (yildiz@forum.example) - cannot come

Kind regards
Petra Vogel
Kulturforum e.V.
"""  # noqa: E501


def test_a_letter_says_behind_each_name_what_is_answered_and_its_writer_is_no_guest() -> None:
    vogel, brandt, aylin = people(LETTER.encode())
    assert (vogel.title, vogel.organisation, vogel.person["email"], vogel.person["phone"]) == (
        "Managing Director",
        "Kulturforum e.V.",
        "vogel@forum.example",
        "+49 30 5557 120",
    )
    assert [(one.name, one.role) for one in vogel.companions] == [("Mr Jens Vogel", AttendeeRole.SPOUSE)]
    assert (brandt.reply, brandt.person["diet"]) == (Reply.ACCEPTED, "vegetarian")
    assert (vogel.reply, aylin.reply) == (Reply.ACCEPTED, Reply.DECLINED)


def test_a_board_names_people_below_their_tables() -> None:
    rows = [
        ["Please check the names", None],
        ["Table 1", "Table 2"],
        ["H.E. Mr. Omar Haddad\nAmbassador of Tunisia", "Ms. Reyhan Topçu\nDirector, Yunus Emre Institute"],
        ["Dr. Lena Fischer\nHead of Office, KfW\nfischer@kfw.example", None],
    ]
    omar, reyhan, lena = people(workbook(rows))
    assert (omar.name, omar.title, omar.group) == ("H.E. Mr. Omar Haddad", "Ambassador of Tunisia", "Table 1")
    assert (reyhan.title, reyhan.organisation, reyhan.group) == ("Director", "Yunus Emre Institute", "Table 2")
    assert (lena.organisation, lena.person["email"]) == ("KfW", "fischer@kfw.example")


def test_guests_and_partners_side_by_side_are_no_boards() -> None:
    rows = [
        ["Guest", "Partner"],
        ["H.E. Mr. Omar Haddad\nAmbassador of Tunisia", "Mrs. Amel Haddad\nPainter"],
        ["Dr. Lena Fischer\nHead of Office", "Mr. Uwe Fischer\nTeacher"],
    ]
    assert all(one.group == "" for one in people(workbook(rows)))


PRINTED = """                  EMBASSY OF NORWAY
                 GUESTS, NATIONAL DAY
                                                Page 1 of 2

 No.  Name                        Position          Institution            Reply

 1    H.E. Ms. Sofia Andreou      Ambassador        Embassy of Cyprus      accepted
 2    Mr. Giorgi Kapanadze        Counsellor        Embassy of Georgia     accepted
      and Mrs. Nino Kapanadze
 3    Dr. Elmira Suleymanova                        National Museum, of    regrets
                                                    Carpets
                                                Page 2 of 2

 No.  Name                        Position          Institution            Reply

 4    Mr. Paulo Nascimento        Consul            Embassy of Brazil

 Printed on 28.11.2026                              Total: 4 invitations
"""


def test_a_printed_page_is_read_by_the_places_of_its_columns() -> None:
    sofia, giorgi, elmira, paulo = people(PRINTED.encode())
    assert (sofia.name, sofia.title, sofia.organisation, sofia.reply) == (
        "H.E. Ms. Sofia Andreou",
        "Ambassador",
        "Embassy of Cyprus",
        Reply.ACCEPTED,
    )
    assert [one.name for one in giorgi.companions] == ["Mrs. Nino Kapanadze"]
    assert (elmira.title, elmira.organisation, elmira.reply) == ("", "National Museum, of Carpets", Reply.DECLINED)
    assert (paulo.title, paulo.reply) == ("Consul", None)


PADDED = """Name         ,Title        ,Mail
Anna Berg    ,Director     ,a@a.example
Bo Ek        ,Editor       ,b@b.example
"""


def test_cells_that_are_padded_between_commas_are_divided_at_the_commas() -> None:
    assert [(one.name, one.title) for one in people(PADDED.encode())] == [
        ("Anna Berg", "Director"),
        ("Bo Ek", "Editor"),
    ]


SIGNED = """Bonjour,

Nos participants :

- Mme Hélène Vasseur, Conseillère, Ambassade de Belgique
- M. Koen Peeters, Consul, Ambassade de Belgique : ne pourra pas venir

Bien à vous,
Marie Dupont
Assistante
"""


def test_who_signs_a_letter_with_a_post_heads_nobody() -> None:
    helene, koen = people(SIGNED.encode())
    assert (helene.title, helene.organisation) == ("Conseillère", "Ambassade de Belgique")
    assert (koen.organisation, koen.reply) == ("Ambassade de Belgique", Reply.DECLINED)


def test_a_line_of_many_blanks_is_looked_at_once() -> None:
    assert without_marks(f"1. Anna{' ' * 300}Berg (guest) *") == f"Anna{' ' * 300}Berg"  # never ended before
