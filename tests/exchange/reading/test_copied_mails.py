"""Mails that were copied out of a mail program: each is a line, and what it answers is none."""

from __future__ import annotations

import pytest

from symposiarch.exchange.guest_lists.reply_source import read_copied_replies

YES, NO = "I shall be delighted to come.", "I am very sorry, I cannot attend."
ANN, TOM, US = "Ann Lee <ann@example.org>", "Tom Vance <tom@example.org>", "Embassy <we@example.org>"
MARK = "-----Original Message-----\n"


def mail(sender: str, text: str, to: str = US) -> str:
    return f"From: {sender}\nSent: Tuesday\nTo: {to}\nSubject: RE: Dinner\n\n{text}\n\n"


def told(text: str) -> list[tuple[str, str]]:
    (table,) = read_copied_replies(text).sheets[0].tables
    name, _address, _subject, body = table.columns
    return [(str(who), str(said).split("\n", maxsplit=1)[0]) for who, said in zip(name, body, strict=True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (mail(ANN, NO) + mail(US, "Please come!", "Ann Lee") + mail(ANN, YES) + mail(TOM, YES), [NO, YES]),
        (mail(ANN, YES) + MARK + mail(ANN, NO), [YES]),
        (mail(ANN, YES) + "_" * 32 + "\n" + mail(US, "We invite you. Answer: I accept."), [YES]),
        (mail(US, "See below", "Eva") + MARK + mail(ANN, YES), ["See below", YES]),
        (mail(ANN, YES) + mail(ANN, NO), [YES, NO]),
        (mail(ANN, YES) + mail(TOM, NO, f"{US}; {ANN}"), [YES, NO]),
        (f"{YES}\n\n{mail(ANN, NO)}", [YES, NO]),
        (mail(ANN, f"We are in town\nFrom: 3 December\nTo: 5 December\n{YES}"), ["We are in town"]),
    ],
    ids=["thread", "marked", "ruled", "sent on", "two of one", "to others too", "nobody above", "days"],
)
def test_what_a_copied_mail_answers_is_no_answer(text: str, found: list[str]) -> None:
    assert [said for _who, said in told(text)] == found


def test_a_tab_within_a_mail_makes_no_table_of_it() -> None:
    assert told(f"From:\t{ANN}\nSubject:\tRE: Dinner\n\n{YES}\n\nTel.\t123") == [("Ann Lee", YES)]
    cells = read_copied_replies("Name\tAnswer\nAnn Lee\tyes\nTom Vance\tno")
    assert [list(row) for row in cells.sheets[0].tables[0].rows()] == [["Ann Lee", "yes"], ["Tom Vance", "no"]]
