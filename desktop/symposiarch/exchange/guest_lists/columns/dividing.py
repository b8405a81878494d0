"""What stands together in one column: "Position, place of work", "부서/직위", "Name / Institution"."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.guess import NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.columns.names import (
    HOUSE_WITH_A_POST,
    POST_IN_A_HOUSE,
    is_house_with_a_post,
    is_post_in_a_house,
)
from symposiarch.exchange.headings.fields import Field, Split
from symposiarch.exchange.headings.meaning import fields_joined
from symposiarch.planning.recognition.names.functions import FUNCTION, ORGANISATION

_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")
_POST_OR_HOUSE = frozenset({Field.TITLE, Field.ORGANISATION, Field.DEPARTMENT})
_BETWEEN = ("|", ",", "/", ";", " - ", " – ")


def name_who_stands_beside_a_house(guesses: list[ColumnGuess]) -> None:
    """ "Name / Institution" names the guests, where no other column does."""
    if any(guess.field in NAMES for guess in guesses):
        return
    for guess in guesses:
        named = fields_joined(guess.heading) if guess.field in _BESIDE_A_NAME else ()
        if len(named) == 2 and Field.NAME in named:
            guesses[guess.index] = replace(guess, field=Field.NAME)
            return


def divide_names_from_houses(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Name / Institution" over "Dr. Ines Valdez | National Library": two in one cell, where most have a mark.

    A comma stands in names and in houses, too: what stands behind it is told cell by cell.
    """
    for guess in guesses:
        if guess.field is not Field.NAME:
            continue
        named, texts = fields_joined(guess.heading), held[guess.index]
        if len(named) != 2 or Field.NAME not in named or not (_BESIDE_A_NAME & set(named)):
            continue
        at = next((mark for mark in _BESIDE if 2 * sum(mark in text for text in texts) >= max(len(texts), 1)), None)
        if at is not None:
            guesses[guess.index] = replace(guess, field=Split(named[0], at, named[1]))


_BESIDE_A_NAME = frozenset({Field.TITLE, Field.ORGANISATION})
_BESIDE = ("|", " / ", ";", " - ", " – ")


def _stand_the_other_way(named: tuple[Field, ...], texts: list[str], at: str) -> bool:
    """Whether the cells say first the house and then the post, where the heading has the post first, or the reverse."""
    if set(named) != {Field.TITLE, Field.ORGANISATION}:
        return False
    parted = [text.partition(at) for text in texts if at in text]
    houses_first = sum(_is_house_alone(one) and not _is_house_alone(other) for one, _, other in parted)
    posts_first = sum(_is_house_alone(other) and not _is_house_alone(one) for one, _, other in parted)
    if named[0] is Field.TITLE:
        return houses_first > posts_first
    return posts_first > houses_first


def _is_house_alone(text: str) -> bool:
    return bool(ORGANISATION.search(text)) and not FUNCTION.match(text.strip())


def divide_posts_from_houses(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Position, place of work" over "Director, Hermitage": two in one cell, divided where most cells have a mark."""
    housed = [guess for guess in guesses if guess.field is Field.ORGANISATION]
    for guess in guesses:
        if guess.field not in _POST_OR_HOUSE or guess.evidence is not Evidence.HEADING:
            continue
        named, texts = fields_joined(guess.heading), held[guess.index]
        if len(named) != 2 or not _POST_OR_HOUSE.issuperset(named):
            if guess.field is Field.TITLE and not housed and share(texts, is_post_in_a_house) > 0.5:
                guesses[guess.index] = replace(guess, field=POST_IN_A_HOUSE, evidence=Evidence.BOTH)
            elif guess.field is Field.TITLE and not housed and share(texts, is_house_with_a_post) > 0.5:
                guesses[guess.index] = replace(guess, field=HOUSE_WITH_A_POST, evidence=Evidence.BOTH)
            continue
        if not texts or (Field.TITLE not in named and any(one is not guess for one in housed)):
            continue  # "Organization 1 - Department" beside "Organization 1 - Name"
        marks = (*_BETWEEN, " ") if share(texts, _EAST_ASIAN.search) > 0.5 else _BETWEEN
        at = next((mark for mark in marks if 3 * sum(mark in text for text in texts) >= len(texts)), None)
        if at is not None:
            first, rest = reversed(named) if _stand_the_other_way(named, texts, at) else named
            guesses[guess.index] = replace(guess, field=Split(first, at, rest))
        elif Field.TITLE in named and share(texts, ORGANISATION.search) < 0.5:
            guesses[guess.index] = replace(guess, field=Field.TITLE)
