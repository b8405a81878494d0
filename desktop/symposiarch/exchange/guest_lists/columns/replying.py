"""Columns that hold nothing but answers: one for each reply, crossed under one of them, or one for each event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.guess import ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.lines.said import CELLS, one_of
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.model.invitations import Reply
from symposiarch.planning.inviting.reply_text.words import (
    answer_in_a_cell,
    read_free_reply,
    read_reply,
    says_whether_they_come,
)

MARKS = frozenset({"x", "✓", "✔", "v", "o", "○", "●", "◎", "yes", "y", "1", "+", "*"})
"""What stands in a column of its own for each reply: "Attending", "Not attending", with a cross under one of them."""
_EVENT = re.compile(rf"\b{one_of('events')}\b|{one_of('events_within_words')}", re.IGNORECASE)


_ON_A_DAY = re.compile(r"(?<!\d)\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\.?(?!\d)|\b\d{1,2}\.? [^\W\d_]{3,}")
"""A day in a heading, on which one comes or does not: "Jantar 04/12", "5 dekabr"."""


def is_a_cross(text: str) -> bool:
    return text.casefold() in MARKS


def reply_asked(heading: str) -> str:
    """The reply that stands above crosses: "Yes" of "Dinner / Yes"."""
    own = heading.rpartition(" / ")[2]
    if read_reply(own) is None and (found := _ANSWER_IS.fullmatch(own)) and read_reply(found["said"]) is not None:
        asked = heading_field(found["asked"])
        return found["said"] if asked is not None and asked[0] is Field.REPLY else heading
    return own if read_reply(own) is not None else heading


_ANSWER_IS = re.compile(r"(?P<asked>\S+(?: \S+)?)[\s:–-]+(?P<said>[^\W\d_]+)")
"""An answer behind the word for one: "Rückmeldung offen", "Reply: none"."""


def columns_of_replies(guesses: Sequence[ColumnGuess], held: Sequence[list[str]]) -> list[ColumnGuess]:
    """These columns as replies; none where there are no such columns."""
    crossed = _one_for_each_reply(guesses, held) or _one_for_each_event(guesses, held)
    return crossed or _in_words(guesses, held) or _in_letters(guesses)


def _one_for_each_reply(guesses: Sequence[ColumnGuess], held: Sequence[list[str]]) -> list[ColumnGuess]:
    """The columns whose headings are replies and that hold nothing but crosses; none where there is only one."""
    crossed = [
        replace(guess, field=Field.REPLY, sureness=0.9, evidence=Evidence.BOTH)
        for guess in guesses
        if read_reply(reply_asked(guess.heading)) is not None
        and guess.field is not Field.COMPANIONS
        and held[guess.index]
        and all(map(is_a_cross, held[guess.index]))
    ]
    return crossed if len({read_reply(reply_asked(guess.heading)) for guess in crossed}) > 1 else []


def _one_for_each_event(guesses: Sequence[ColumnGuess], held: Sequence[list[str]]) -> list[ColumnGuess]:
    """ "Reception 12 May" above yes and no, where no column says the reply to all, or each below one heading for it."""
    asked = [guess for guess in guesses if guess.field is Field.REPLY]
    below = {guess.heading.rpartition(" / ")[0] for guess in asked} - {""}
    alike = [
        replace(guess, field=Field.REPLY, sureness=0.8, evidence=Evidence.BOTH)
        for guess in guesses
        if guess.field in (None, Field.REPLY) and guess.heading.rpartition(" / ")[0] in below
    ]
    if len(alike) > 1 and all(is_a_cross(text) or read_reply(text) for one in alike for text in held[one.index]):
        return alike
    if asked:
        return []
    return [
        replace(guess, field=Field.REPLY, sureness=0.6, evidence=Evidence.BOTH)
        for guess in guesses
        if guess.field is None
        and held[guess.index]
        and (_EVENT.search(folded(guess.heading)) or _ON_A_DAY.search(guess.heading))
        and share(held[guess.index], read_reply) == 1.0
    ]


def _in_words(guesses: Sequence[ColumnGuess], held: Sequence[list[str]]) -> list[ColumnGuess]:
    """The one column that holds nothing but answers in plain words, whatever question stands above it, be it what those
    groups or sheets are called in which the people stand.

    A mere yes may answer anything: "Parking?". Somebody must say that they come: "Evet, katılacağım", "Zusage".
    """
    if any(guess.field is Field.REPLY for guess in guesses):
        return []
    found = [
        replace(guess, field=Field.REPLY, sureness=0.6, evidence=Evidence.CONTENT)
        for guess in guesses
        if held[guess.index]
        and guess.field in (None, Field.GROUP)
        and share(held[guess.index], read_reply if guess.field else read_free_reply) == 1.0
        and (_asks_who_comes(guess.heading) or any(says_whether_they_come(text) for text in held[guess.index]))
    ]
    return found if len(found) == 1 else []


def _asks_who_comes(heading: str) -> bool:
    """Whether a heading is an answer turned into a question: "Vem?", "Gəlir?"."""
    return heading.endswith(("?", "？")) and answer_in_a_cell(heading.rstrip("?？ ")) is Reply.ACCEPTED


_SUBJECTS = frozenset(map(folded, CELLS.words("subjects_of_mails")))
_BODIES = frozenset(map(folded, CELLS.words("bodies_of_mails")))
"""What a mail program writes above the letters that it puts out."""


def _in_letters(guesses: Sequence[ColumnGuess]) -> list[ColumnGuess]:
    """The column of whole letters in what a mail program has put out, where no column says the replies."""
    if any(guess.field is Field.REPLY for guess in guesses):
        return []
    headings = {folded(guess.heading): guess for guess in guesses}
    letters = [guess for heading, guess in headings.items() if heading in _BODIES]
    if len(letters) != 1 or _SUBJECTS.isdisjoint(headings):
        return []
    return [replace(letters[0], field=Field.REPLY, sureness=0.7, evidence=Evidence.HEADING)]
