"""Titles and grades that a list says in a column of their own, beside the one for posts."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.guess import ColumnGuess, Evidence, share
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
        if share(held[guess.index], _is_before_a_name) > 0.5:
            guesses[guess.index] = replace(guess, field=Field.HONORIFIC, sureness=0.8, evidence=Evidence.BOTH)
            return


def _is_before_a_name(text: str) -> bool:
    """A form of address or a grade of the forces, whatever it goes on to say of it: "Prof. Dr. h.c.", "CAPT (N)"."""
    plain = re.sub(r"\s*\([^()]*\)$", "", text)
    return len(text) < 30 and (is_honorific(plain) or is_grade(plain) or bool(_SHORTENED.fullmatch(plain)))


_SHORTENED = re.compile(r"(?:[^\W\d_]{1,6}\.\s?)+[^\W\d_]{0,6}\.?|JE|SE")
"""Words cut short as before a name: "Gen. B.", "prof. dr hab.", "JE"."""
