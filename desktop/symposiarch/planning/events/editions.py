"""The ordinal in the title of what comes round: "Second Symposium" is followed by "Third Symposium"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Literal

from symposiarch.planning.phrasebook import listed

ROMAN, COUNTED, NO_EDITION = "roman", "counted", "no_edition"


def title_of_the_next(title: str, edition: int, languages: Collection[str]) -> str:
    """The title with the ordinal of its edition raised by one; as it is where it names none, or more than one.

    No edition is counted by a day of a month, nor by an ordinal that belongs to an office ("First Ladies' Lunch").
    """
    pairs = set(_ordinals(edition, languages))
    raised = {said for pair in pairs if (said := _raised(title, languages, *pair)) != title}
    return raised.pop() if len(raised) == 1 else title


def _ordinals(edition: int, languages: Collection[str]) -> Iterator[tuple[str, str, bool]]:
    """What names this edition and the next one, in these languages; and whether capitals count."""
    for series, words in listed("names", "ordinals").items():
        if series == NO_EDITION:
            continue
        if series == COUNTED:
            for sign in words:
                yield sign.replace("#", str(edition)), sign.replace("#", str(edition + 1)), False
        elif edition < len(words) and (series == ROMAN or series.partition("_")[0] in languages):
            yield words[edition - 1], words[edition], series == ROMAN


def _raised(title: str, languages: Collection[str], ordinal: str, following: str, capitals: bool) -> str:
    """The title with the one ordinal put for the other, where it stands there once and as a word; signs of scripts
    without capitals stand within others."""
    begin = r"(?<![\w.])" if _is_a_word(ordinal[0]) else ""
    end = r"(?!\w)" if _is_a_word(ordinal[-1]) or ordinal.endswith(".") else ""
    pattern = begin + re.escape(ordinal) + end
    found = list(re.finditer(pattern, title, re.NOFLAG if capitals else re.IGNORECASE))
    if len(found) != 1:
        return title
    before, said, behind = title[: found[0].start()], found[0][0], title[found[0].end() :]
    if _offices().match(said + behind) or _is_a_day(behind, languages):
        return title
    if capitals and behind.lstrip()[:1].islower():  # "I love Seoul"
        return title
    return before + _as_written(following, said) + behind


@cache
def _offices() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, listed("names", "ordinals")[NO_EDITION])), re.IGNORECASE)


def _is_a_day(behind: str, languages: Collection[str]) -> bool:
    """Whether the name of a month stands behind."""
    from babel.dates import get_month_names

    word = re.match(r"\s*(?:de\s+)?([^\W\d_]+)", behind)
    widths: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
    return word is not None and any(
        word[1].casefold() == name.strip(".").casefold()
        for language in languages
        for width in widths
        for name in get_month_names(width, locale=language).values()
    )


def _is_a_word(letter: str) -> bool:
    return letter.isdigit() or letter.lower() != letter.upper()


def _as_written(word: str, like: str) -> str:
    """A word in the capitals of another, those of Turkish with them."""
    if len(like) > 1 and like.isupper():
        return (word.replace("i", "İ") if "İ" in like else word).upper()
    return word.replace("İ", "i").lower() if like[0].islower() else word
