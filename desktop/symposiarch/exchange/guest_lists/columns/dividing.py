"""What stands together in one column: "Position, place of work", "부서/직위", "Name / Institution"."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.guess import NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.headings.fields import ANY_MARK, BETWEEN_TWO, Field, Split
from symposiarch.exchange.headings.meaning import fields_joined
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.states import state_code

_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")
_POST_OR_HOUSE = frozenset({Field.TITLE, Field.ORGANISATION, Field.DEPARTMENT})
_BETWEEN = ("|", ",", "/", ";", " - ", " – ", "\n", "，", "、", "،")


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


def divide_posts_from_houses(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Position, place of work" over "Director, Hermitage": two in one cell, divided where most cells have a mark."""
    housed = [guess for guess in guesses if guess.field is Field.ORGANISATION]
    titled = [guess for guess in guesses if guess.field is Field.TITLE]
    for guess in guesses:
        if guess.field not in _POST_OR_HOUSE:
            continue
        named, texts = fields_joined(guess.heading), held[guess.index]
        if len(named) != 2 or not _POST_OR_HOUSE.issuperset(named):
            others = housed if guess.field is Field.TITLE else titled
            if not others and (split := split_of_post_and_house(texts, of_posts=guess.field is Field.TITLE)):
                guesses[guess.index] = replace(guess, field=split, evidence=Evidence.BOTH)
            continue
        if not texts or (Field.TITLE not in named and any(one is not guess for one in housed)):
            continue  # "Organization 1 - Department" beside "Organization 1 - Name"
        at = _mark_between(texts)
        if at is not None:
            first, rest = reversed(named) if _stand_the_other_way(named, texts, at) else named
            guesses[guess.index] = replace(guess, field=Split(first, at, rest))
        elif Field.TITLE in named and share(texts, is_house) < 0.5:
            guesses[guess.index] = replace(guess, field=Field.TITLE)


def split_of_post_and_house(texts: list[str], *, of_posts: bool = False) -> Split | None:
    """How cells that hold a post and a house, in whatever order, are divided; None where they hold one thing.

    The cells of a column are built alike: those of which both parts are plain tell of those whose words nobody knows,
    "bp, Head of CSR" and "Ministry of Culture, adviser" of "GIZ, Landeskoordinatorin". `of_posts`: the heading says so.
    """
    at = _mark_between(texts) if texts else None
    if at is None:
        return None
    parted = (Split(Field.TITLE, at, Field.ORGANISATION).parts(text) for text in texts)
    told = [order for one in parted if (order := _order(*one, one_is_a_post=of_posts)) is not None]
    order = sum(told)
    alike = [one for one in told if one * order > 0]
    plainly = any(abs(one) == _BOTH for one in alike) and 3 * len(alike) >= 2 * len(told)
    if not (plainly or 2 * len(alike) > len(texts)):
        return None
    return Split(Field.TITLE, at, Field.ORGANISATION) if order > 0 else Split(Field.ORGANISATION, at, Field.TITLE)


_BOTH = 2


def _order(one: str, other: str, *, one_is_a_post: bool) -> int | None:
    """How plainly the post stands first: 2 where the house is plain, too, 1 where one of them is; less than nought
    where it stands second. None where there are no two parts, or the second is a state: "Ambassador, Sweden".

    A house alone tells nothing unless one of the two must be a post: its department, or the city, may stand beside it.
    """
    if not other or state_code(other):
        return None
    posts, houses = ([bool(told(part)) for part in (one, other)] for told in (FUNCTION.match, is_house))
    if posts[0] != posts[1]:
        plainly = _BOTH if houses[posts[0]] else 1
        return plainly if posts[0] else -plainly
    return houses[1] - houses[0] if one_is_a_post and not posts[0] else 0


def _mark_between(texts: list[str]) -> str | None:
    """The mark at which most cells are divided; where each has another, whichever is there; None where few have one."""
    divided = [text for text in texts if any(mark in text for mark in BETWEEN_TWO)]
    if 3 * len(divided) < len(texts) or not divided:
        spaced = share(texts, _EAST_ASIAN.search) > 0.5 and 3 * sum(" " in text for text in texts) >= len(texts)
        return " " if spaced else None
    return next((mark for mark in _BETWEEN if all(mark in text for text in divided)), ANY_MARK)


def _stand_the_other_way(named: tuple[Field, ...], texts: list[str], at: str) -> bool:
    """Whether the cells say first the house and then the post, where the heading has the post first, or the reverse."""
    if set(named) != {Field.TITLE, Field.ORGANISATION}:
        return False
    told = sum(_order(*Split(named[0], at, named[1]).parts(text), one_is_a_post=True) or 0 for text in texts)
    return told < 0 if named[0] is Field.TITLE else told > 0
