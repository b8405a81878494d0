"""What lists say twice, in numbers, in one lone word, or in another script than ours."""

from __future__ import annotations

from tests.exchange.guest_lists.listed import names, people
from tests.exchange.reading.written_files import workbook

from symposiarch.model.invitations import Reply


def test_a_name_that_a_cell_says_twice_is_said_once() -> None:
    rows = [["Name", "Organisation"], ["Aliyev Aliyev", "A"], ["Ramin Həsənov Ramin Həsənov", "B"], ["Ali Ali", "C"]]
    assert names(workbook(rows)) == ["Aliyev", "Ramin Həsənov", "Ali Ali"]


def test_a_whole_name_beside_one_of_its_parts_is_that_name() -> None:
    rows = [
        ["First name", "Last name", "E-mail"],
        ["Ramin Aliyev", "Aliyev", "a@a.example"],
        ["Leyla", "Leyla Quliyeva", "b@b.example"],
        ["Mohammed Ali", "Ali", "c@c.example"],
        ["Martín", "Martín López", "d@d.example"],
    ]
    assert [(one.person["given_name"], one.person["family_name"]) for one in people(workbook(rows))] == [
        ("Ramin", "Aliyev"),
        ("Leyla", "Quliyeva"),
        ("Mohammed Ali", "Ali"),
        ("Martín", "Martín López"),
    ]


def test_a_number_below_rsvp_says_how_many_come() -> None:
    rows = [["Name", "RSVP"], ["Anna Berg", 2], ["Bo Ek", 1], ["Cai Dahl", 0], ["Dana Falk", 3]]
    assert [(one.reply, len(one.companions)) for one in people(workbook(rows))] == [
        (Reply.ACCEPTED, 1),
        (Reply.ACCEPTED, 0),
        (Reply.DECLINED, 0),
        (Reply.ACCEPTED, 2),
    ]


def test_a_number_below_rsvp_counts_nobody_twice_whom_the_row_names() -> None:
    rows = [["Name 1", "Name 2", "RSVP"], ["Anna Berg", "Bo Ek", 2], ["Cai Dahl", None, 2], ["Dana Falk", "Eva Ek", 3]]
    assert [(one.name, len(one.companions)) for one in people(workbook(rows))] == [
        ("Anna Berg", 0),
        ("Cai Dahl", 1),
        ("Dana Falk", 1),
        ("Bo Ek", 0),
        ("Eva Ek", 0),
    ]


def test_numbers_below_status_are_codes_that_somebody_has_to_explain() -> None:
    rows = [["Name", "Status"], ["Anna Berg", 2], ["Bo Ek", 3]]
    assert [(one.reply, one.companions) for one in people(workbook(rows))] == [(None, ()), (None, ())]


def test_short_words_for_yes_and_no_are_replies() -> None:
    rows = [["Name", "Answer"], ["Anna Berg", "Da"], ["Bo Ek", "Nu"], ["Cai Dahl", "Ha"], ["Dana Falk", "Ja, gerne"]]
    accepted, declined = Reply.ACCEPTED, Reply.DECLINED
    assert [one.reply for one in people(workbook(rows))] == [accepted, declined, accepted, accepted]


def test_a_lone_word_in_capitals_between_people_is_one_of_them() -> None:
    rows = [["Name", "Title", "Organisation"], ["Jonas Ek", "Editor", "Dagens Nyheter"], ["PRAWIROHARDJO", None, None]]
    assert names(workbook([*rows, ["Lena Öberg", "Clerk", "UD"]])) == ["Jonas Ek", "PRAWIROHARDJO", "Lena Öberg"]


def test_a_family_alone_above_all_others_is_no_group() -> None:
    rows = [["Name", "Title", "Organisation"], ["ABDULLAYEV", None, None], ["Jonas Ek", "Editor", "Dagens Nyheter"]]
    assert names(workbook([*rows, ["Lena Öberg", "Clerk", "UD"]])) == ["ABDULLAYEV", "Jonas Ek", "Lena Öberg"]


def test_who_is_counted_below_rsvp_beyond_those_named_comes_too() -> None:
    rows = [["Name", "RSVP"], ["Mr. and Mrs. Robert Hall", 3], ["Tom & Jane Baker", 2], ["Ali Veliyev", 0]]
    hall, baker, ali = people(workbook(rows))
    assert [(one.name, one.role.value) for one in hall.companions] == [("", "spouse"), ("", "guest")]
    assert [one.name for one in baker.companions] == ["Jane Baker"]
    assert (hall.reply, ali.reply, ali.companions) == (Reply.ACCEPTED, Reply.DECLINED, ())


def test_how_many_come_in_total_counts_the_guest_too() -> None:
    rows = [["Your full name", "Will you attend?", "How many people in total?"], ["Jane Miller", "Yes, I will", "2"]]
    rows += [["Omar Haddad", "Sorry, can’t", "0"], ["Yuki Sato", "Yes, I will", "1"]]
    jane, omar, yuki = people(workbook(rows))
    assert [len(one.companions) for one in (jane, omar, yuki)] == [1, 0, 0]
    assert omar.reply is Reply.DECLINED


def test_a_lone_answer_between_people_heads_those_below_and_is_nobody() -> None:
    rows = [["Name", "Organisation", "Phone", "Notes"], ["Anna Berg", "Nordic Museum", "02-111-1111", None]]
    rows += [["Confirmed", None, None, None], ["Bo Ek", "Riksteatern", "02-222-2222", None]]
    rows += [["Waiting list", None, None, None], ["V. Petrov", None, None, None], ["Cai Dahl", "Reuters", "02-3", None]]
    found = people(workbook(rows))
    assert [(one.name, one.group) for one in found] == [
        ("Anna Berg", ""),
        ("Bo Ek", "Confirmed"),
        ("V. Petrov", "Waiting list"),
        ("Cai Dahl", "Waiting list"),
    ]


def test_a_day_below_a_list_is_nobody() -> None:
    rows = [["Name", "Org", "RSVP"], ["Anna Berg", "Nordic Museum", "Y"], ["Updated 12 May 2026", None, None]]
    assert names(workbook(rows)) == ["Anna Berg"]


def test_plus_and_minus_are_yes_and_no_where_both_stand_and_a_price_is_no_answer() -> None:
    rows = [["Ad, soyad", "Təsdiq", "Price"], ["Orxan Nəbiyev", "+", "0.00 EUR"], ["Sevinc Kərimli", "-", "0.00 EUR"]]
    assert [line.reply for line in people(workbook(rows))] == [Reply.ACCEPTED, Reply.DECLINED]
    couples = [["Name", "Spouse", "Attending"], ["Ann Lee", "+", "+"], ["Bo Ek", "-", "-"], ["Cy Dow", "-", "+"]]
    found = people(workbook(couples))
    assert [(line.reply, [one.name for one in line.companions]) for line in found] == [
        (Reply.ACCEPTED, [""]), (Reply.DECLINED, []), (Reply.ACCEPTED, []),
    ]  # fmt: skip
