"""Titles and grades that a list says in a column of their own, beside the one for posts."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.guess import NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.lines.said import CELLS
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded
from symposiarch.planning.recognition.names.functions import post_alone
from symposiarch.planning.recognition.names.honorifics import is_grade, is_honorific, is_suffix


def tell_grades_from_posts(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Titel" or "Rank" over "Dr." and "COL", beside another column for posts: it is said before the name; what only
    forces call so, "Dienstgrad" over "Oberst", also where there is no other."""
    posts = [guess for guess in guesses if guess.field is Field.TITLE and held[guess.index]]
    for guess in posts:
        if share(held[guess.index], is_suffix) == 1.0:  # "Designation" over "PhD"
            guesses[guess.index] = replace(guess, field=Field.SUFFIX, sureness=0.8, evidence=Evidence.BOTH)
            posts.remove(guess)
            break
    for guess in posts:
        alone = len(posts) == 1 and folded(guess.heading) not in _RANKS
        if not alone and (share(held[guess.index], _is_before_a_name) > 0.5 or _stands_as_one(guess, guesses, held)):
            guesses[guess.index] = replace(guess, field=Field.HONORIFIC, sureness=0.8, evidence=Evidence.BOTH)
            return


_RANKS = frozenset(map(folded, CELLS.words("ranks_of_forces")))


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
    """A form of address, by an office too, or a grade of the forces, and what is said of it: "Prof. Dr. h.c.",
    "CAPT (N)", "M. le Bâtonnier"."""
    plain = re.sub(r"\s*\([^()]*\)$", "", text)
    short = is_honorific(plain) or is_grade(plain) or bool(_SHORTENED.fullmatch(plain))
    return len(text) < 30 and (plain == "M." or short or post_alone(plain) != plain)


_SHORTENED = re.compile(r"(?:[^\W\d_]{1,6}\.\s?)+[^\W\d_]{0,6}\.?|JE|SE")
"""Words cut short as before a name: "Gen. B.", "prof. dr hab.", "JE"."""
