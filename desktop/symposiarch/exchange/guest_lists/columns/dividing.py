"""Posts, houses and departments that stand together in one column: "Position, place of work", "부서/직위"."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.guess import ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.columns.names import (
    HOUSE_WITH_A_POST,
    POST_IN_A_HOUSE,
    is_house_with_a_post,
    is_post_in_a_house,
)
from symposiarch.exchange.headings.fields import Field, Split
from symposiarch.exchange.headings.meaning import fields_joined
from symposiarch.planning.recognition.names.functions import ORGANISATION

_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")
_POST_OR_HOUSE = frozenset({Field.TITLE, Field.ORGANISATION, Field.DEPARTMENT})
_BETWEEN = ("|", ",", "/", ";", " - ", " – ")


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
            guesses[guess.index] = replace(guess, field=Split(named[0], at, named[1]))
        elif Field.TITLE in named and share(texts, ORGANISATION.search) < 0.5:
            guesses[guess.index] = replace(guess, field=Field.TITLE)
