"""Titles and grades that a list says in a column of their own, beside the one for posts."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.guess import NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.headings.fields import Field
from symposiarch.planning.recognition.names.honorifics import is_grade, is_honorific, is_suffix


def tell_grades_from_posts(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Titel" or "Rank" over "Dr." and "COL", beside another column for posts: it is said before the name."""
    posts = [guess for guess in guesses if guess.field is Field.TITLE and held[guess.index]]
    for guess in posts:
        if share(held[guess.index], is_suffix) == 1.0:  # "Designation" over "PhD"
            guesses[guess.index] = replace(guess, field=Field.SUFFIX, sureness=0.8, evidence=Evidence.BOTH)
            posts.remove(guess)
            break
    for guess in posts if len(posts) > 1 else ():
        if share(held[guess.index], _is_before_a_name) > 0.5 or _stands_as_one(guess, guesses, held):
            guesses[guess.index] = replace(guess, field=Field.HONORIFIC, sureness=0.8, evidence=Evidence.BOTH)
            return


def _stands_as_one(guess: ColumnGuess, guesses: list[ColumnGuess], held: list[list[str]]) -> bool:
    """Whether short words that come again stand directly before the name, and longer texts of another column for posts
    behind it: "Pan", "Pani" are forms of address, whether or not we know them."""
    texts = held[guess.index]
    named = [one.index for one in guesses if one.field in NAMES]
    behind = [one for one in guesses if one.field is Field.TITLE and named and one.index > named[-1]]
    return (
        bool(behind)
        and named[0] == guess.index + 1
        and share(texts, lambda text: len(text) <= _SHORT and " " not in text.strip()) == 1.0
        and len(set(texts)) < len(texts)
        and sum(map(len, held[behind[0].index])) * len(texts) > 2 * sum(map(len, texts)) * len(held[behind[0].index])
    )


_SHORT = 8
"""Letters of a form of address, at most."""


def _is_before_a_name(text: str) -> bool:
    """A form of address or a grade of the forces, whatever it goes on to say of it: "Prof. Dr. h.c.", "CAPT (N)"."""
    plain = re.sub(r"\s*\([^()]*\)$", "", text)
    return len(text) < 30 and (is_honorific(plain) or is_grade(plain) or bool(_SHORTENED.fullmatch(plain)))


_SHORTENED = re.compile(r"(?:[^\W\d_]{1,6}\.\s?)+[^\W\d_]{0,6}\.?|JE|SE")
"""Words cut short as before a name: "Gen. B.", "prof. dr hab.", "JE"."""
