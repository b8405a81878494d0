"""What the columns are whose headings say nothing to us, by what they hold and by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from symposiarch.exchange.guest_lists.columns.guess import LOOKED_AT, NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.lines.cells import read_gender
from symposiarch.exchange.guest_lists.lines.said import CELLS
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.exchange.headings.words import ABOUT_SOMETHING_ELSE
from symposiarch.exchange.reading.tables import Table
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.korean_lines import is_called_a_post
from symposiarch.planning.states import state_code

_TRUTHS = frozenset("true false wahr falsch vrai faux verdadero falso".split())
_NO_TRUTH = frozenset(
    {
        Field.ADDRESS,
        Field.TITLE,
        Field.ORGANISATION,
        Field.DEPARTMENT,
        Field.NOTES,
        Field.CATEGORY,
        Field.GROUP,
        Field.CITY,
    }
)
"""Texts of people; "True" below "Hidden from address lists" is none."""


def leave_out_truths(guesses: list[ColumnGuess], held: Sequence[list[str]]) -> None:
    """A column of nothing but "True" and "False" is what a program notes, whatever word its heading has of ours."""
    for guess in guesses:
        texts = held[guess.index]
        if guess.field in _NO_TRUTH and texts and all(text.casefold() in _TRUTHS for text in texts):
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


_WHERE_ONE_SITS = frozenset(CELLS.words("where_one_sits"))


def tell_rooms_from_houses(guesses: list[ColumnGuess], held: Sequence[list[str]]) -> None:
    """ "Office" beside "Company" is the room where somebody sits, and no house: it is noted."""
    houses = [guess for guess in guesses if guess.field is Field.ORGANISATION]
    rooms = [guess for guess in houses if folded(guess.heading) in _WHERE_ONE_SITS]
    others = [len(held[guess.index]) for guess in houses if guess not in rooms]
    for guess in rooms:
        if others and max(others) >= len(held[guess.index]):
            guesses[guess.index] = replace(guess, field=Field.NOTED, sureness=0.6, evidence=Evidence.BOTH)


def find_by_content(guesses: list[ColumnGuess], held: Sequence[list[str]]) -> None:
    """Where no heading names it: the state, the gender, the house and the post of people.

    Each is looked for among the columns whose headings say nothing at all, and taken where one holds it plainly: nearly
    all cells are states; the words of houses and of posts are never all known, and a good part of them tells.
    """
    fields = {guess.field for guess in guesses}
    if not fields & NAMES:
        return
    kinds: tuple[tuple[Field, frozenset[Field], Callable[[list[str]], float], float], ...] = (
        (Field.COUNTRY, frozenset({Field.COUNTRY, Field.NATIONALITY}), _states, 0.8),
        (Field.GENDER, frozenset({Field.GENDER}), _genders, 1.0),
        (Field.ORGANISATION, frozenset({Field.ORGANISATION}), _houses, 0.3),
        (Field.TITLE, frozenset({Field.TITLE}), _posts, 0.3),
    )
    for field, others, likeness, least in kinds:
        if fields & others or any(_holds(guess, field) for guess in guesses):
            continue
        found = [
            (like, -guess.index)
            for guess in guesses
            if guess.field is None and _says_nothing(guess.heading) and (like := likeness(held[guess.index])) >= least
        ]
        if found and (len(found) == 1 or field not in _ONE_ALONE):
            index = -max(found)[1]
            guesses[index] = replace(guesses[index], field=field, sureness=0.5, evidence=Evidence.CONTENT)


_ONE_ALONE = frozenset({Field.COUNTRY, Field.GENDER})
"""Of two columns of states, one is where somebody comes from, and the other not: neither is taken."""


def _holds(guess: ColumnGuess, field: Field) -> bool:
    """Whether a column that is divided holds it as one of its two parts."""
    return not isinstance(guess.field, Field | None) and field in (guess.field.first, guess.field.rest)


def _says_nothing(heading: str) -> bool:
    return heading_field(heading) is None and ABOUT_SOMETHING_ELSE.isdisjoint(folded(heading).split())


def _states(held: list[str]) -> float:
    return share(held, lambda text: len(text) > 3 and state_code(text)) if len(held) > 1 else 0.0


def _genders(held: list[str]) -> float:
    words = {read_gender(text) for text in held}
    return 1.0 if len(words) == 2 and None not in words and len(held) > 2 else 0.0


def _houses(held: list[str]) -> float:
    return _told(held, is_house, is_called_a_post)


def _posts(held: list[str]) -> float:
    return _told(held, is_called_a_post, is_house)


def _told(held: list[str], one: Callable[[str], bool], other: Callable[[str], bool]) -> float:
    """The share of cells that are plainly of one kind; nought where more are of the other, or sentences stand there."""
    if len(held) < 2 or share(held, lambda text: len(text) > 90 or text[-1:] in ".!?") > 0.3:
        return 0.0
    like = share(held, one)
    return like if like > share(held, other) else 0.0


def find_names_by_mail(guesses: list[ColumnGuess], held: Sequence[list[str]], table: Table) -> None:
    """Where no heading names the people, the columns whose words come again in their addresses of mail.

    "Παπαδόπουλος" stands in g.papadopoulos@mfa.gr: that is the family; the column of whose words at least the initial
    stands there is that of given names, and one column with both is the whole name.
    """
    mails = [guess for guess in guesses if guess.field is Field.EMAIL]
    if len(mails) != 1 or any(guess.field in NAMES for guess in guesses):
        return
    boxes = [_box(value) for value in islice(table.columns[mails[0].index], LOOKED_AT)]
    told: dict[int, tuple[float, float, float]] = {}
    for guess in guesses:
        if guess.field is not None or not _says_nothing(guess.heading) or len(held[guess.index]) < 2:
            continue
        pairs = [
            (fold(str(value)).split(), box)
            for value, box in zip(islice(table.columns[guess.index], LOOKED_AT), boxes, strict=True)
            if box and isinstance(value, str) and value
        ]
        if len(pairs) > 1:
            told[guess.index] = _told_by(pairs)
    family = max(told, key=lambda index: told[index][0], default=None)
    if family is None or told[family][0] < 0.6:
        return
    given = max((index for index in told if index != family), key=lambda index: told[index][1], default=None)
    if told[family][2] > 0.5 or given is None or told[given][1] < 0.6:
        guesses[family] = replace(guesses[family], field=Field.NAME, sureness=0.6, evidence=Evidence.CONTENT)
        return
    for index, field in ((family, Field.FAMILY_NAME), (given, Field.GIVEN_NAME)):
        guesses[index] = replace(guesses[index], field=field, sureness=0.6, evidence=Evidence.CONTENT)


_LOCAL = re.compile(r"([^\s<>@]{1,80})@")


def _box(value: object) -> str:
    """What stands before the sign in an address of mail, as letters alone."""
    found = _LOCAL.search(value) if isinstance(value, str) else None
    return "".join(sign for sign in fold(found[1]) if sign.isalpha()) if found else ""


def _told_by(pairs: Sequence[tuple[list[str], str]]) -> tuple[float, float, float]:
    """Of a column of words: how many of its cells have a word that stands whole in the address, how many one of which
    the initial begins it, and how many are of several words."""
    whole = sum(any(len(word) > 2 and _stands_in(word, box) for word in words) for words, box in pairs)
    initial = sum(bool(words) and len(words) < 3 and box.startswith(words[0][:1]) for words, box in pairs)
    several = sum(len(words) > 1 for words, _ in pairs)
    return whole / len(pairs), initial / len(pairs), several / len(pairs)


def _stands_in(word: str, box: str) -> bool:
    """Whether a word stands there, be it with another ending: "ou" and "oy", "y" and "i" differ from hand to hand, and
    for "ö" many write "oe"."""
    box = box.replace("oe", "o").replace("ue", "u").replace("ae", "a") if word not in box else box
    return word in box or (len(word) > 4 and word[: max(4, len(word) - 2)] in box)
