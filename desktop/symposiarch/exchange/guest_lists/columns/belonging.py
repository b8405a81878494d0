"""Where the columns of somebody's list belong: each by itself first, then beside the others."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.by_content import (
    find_by_content,
    find_names_by_mail,
    leave_out_truths,
    tell_rooms_from_houses,
)
from symposiarch.exchange.guest_lists.columns.dividing import (
    divide_names_from_houses,
    divide_posts_from_houses,
    name_who_stands_beside_a_house,
)
from symposiarch.exchange.guest_lists.columns.grades import tell_grades_from_posts
from symposiarch.exchange.guest_lists.columns.guess import NAMES, ColumnGuess, Evidence, filled, share
from symposiarch.exchange.guest_lists.columns.names import (
    exchange_what_is_swapped,
    find_names,
    give_to_whom_they_belong,
    let_who_is_in_charge_be_the_guest,
    tell_names_apart,
    tell_the_contact_apart,
)
from symposiarch.exchange.guest_lists.columns.of_company import find_families, find_relations, give_to_the_company
from symposiarch.exchange.guest_lists.columns.one_column import are_ids, guess_one
from symposiarch.exchange.guest_lists.columns.replying import columns_of_replies, is_a_cross
from symposiarch.exchange.guest_lists.lines.diets import diet_asked, is_a_diet, is_ordinary
from symposiarch.exchange.guest_lists.lines.said import CELLS, one_of
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.reading.tables import MARKING, Table
from symposiarch.planning.inviting.reply_text.words import read_reply

_OURS = re.compile(r"Column [A-Z]{1,3}")  # what the reader calls a column without a heading
_CARS = frozenset(map(folded, ("car", "vehicle", "araç", "автомобиль", "차량")))
_ONCE = NAMES | {
    Field.ID,
    Field.REPLY,
    Field.COUNTRY,
    Field.NATIONALITY,
    Field.GENDER,
    Field.BIRTH_DATE,
    Field.TAKEN_UP,
    Field.ACCREDITED,
}
"""Fields that only one column can be; the others are joined."""


def guess_columns(table: Table) -> tuple[ColumnGuess, ...]:
    """A guess for each column of a table, in its order.

    A list that carries our IDs went out from here: what stands above its columns is taken at its word.
    """
    held = [filled(column) for column in table.columns]
    ours = any(folded(heading) == "id" and are_ids(held[index]) for index, heading in enumerate(table.headings))
    guesses = [
        guess_one(index, heading, held[index], named=not _OURS.fullmatch(heading), trusted=ours)
        for index, heading in enumerate(table.headings)
    ]
    if not ours:
        give_to_whom_they_belong(guesses, held)
        give_to_the_company(guesses, held)
        tell_the_contact_apart(guesses)
        tell_names_apart(guesses, held, table)
        exchange_what_is_swapped(guesses, table)
    _leave_out_regions(guesses)
    _leave_out_who_paid(guesses)
    leave_out_truths(guesses, held)
    if not ours:
        tell_rooms_from_houses(guesses, held)
    _take_the_fuller(guesses, held)
    _tell_cars_from_plates(guesses)
    tell_grades_from_posts(guesses, held)
    if not ours:
        find_relations(guesses, held, len(table))
    name_who_stands_beside_a_house(guesses)
    find_names(guesses, held, headed=table.header_row is not None)
    find_names_by_mail(guesses, held, table)
    let_who_is_in_charge_be_the_guest(guesses, held)
    replies = columns_of_replies(guesses, held)
    _find_diets(guesses, held)
    if not ours:
        find_by_content(guesses, held)
        find_families(guesses, held, table)
    _only_once(guesses)
    for guess in replies:
        guesses[guess.index] = guess
    divide_posts_from_houses(guesses, held)
    divide_names_from_houses(guesses, held)
    _second_phone(guesses)
    _place_markings(guesses, held)
    return tuple(guesses)


def _find_diets(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """What people eat below a heading that we do not know, and crosses below "Vegetarian"."""
    for guess in guesses:
        texts = held[guess.index]
        if (
            _OF_NO_ONE_ELSE(guess.heading)
            and guess.field is None
            and any(map(is_a_diet, texts))
            and share(texts, _is_a_meal) >= 0.5
            and max(map(len, texts)) <= _LONGEST_DIET
        ):
            guesses[guess.index] = replace(guess, field=Field.DIET, sureness=0.6, evidence=Evidence.CONTENT)
        elif guess.field is None and texts and is_a_diet(diet_asked(guess.heading)) and share(texts, is_a_cross) == 1.0:
            guesses[guess.index] = replace(guess, field=Field.DIET, sureness=0.8, evidence=Evidence.BOTH)


_LONGEST_DIET = 60
"""Letters of a diet: remarks are longer."""
_OF_NO_ONE_ELSE = re.compile(r"\D*").fullmatch  # "Guest 1 diet" is what somebody else eats


def _is_a_meal(text: str) -> bool:
    """ "채식", "일반": what somebody eats, be it what all eat."""
    return is_a_diet(text) or is_ordinary(text)


def _leave_out_regions(guesses: list[ColumnGuess]) -> None:
    """ "State" in an address with city and post code is Maine or Bavaria, and no country ("ME" is not Montenegro)."""
    if not any(guess.field in (Field.CITY, Field.POST_CODE) for guess in guesses):
        return
    for guess in guesses:
        words = folded(guess.heading).split()
        in_a_country = (
            words[-1:] in (["state"], ["region"], ["province"]) and "country" not in words
        )  # but "Country/Region"
        if guess.field in (Field.COUNTRY, Field.GROUP) and in_a_country:
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


_WHO_PAID = frozenset(map(folded, CELLS.words("who_paid")))


def _leave_out_who_paid(guesses: list[ColumnGuess]) -> None:
    """ "Purchaser e-mail" beside "Attendee e-mail" reaches who ordered for the guests, and no guest."""
    for field in (Field.NAME, Field.EMAIL, Field.PHONE):
        same = [guess for guess in guesses if guess.field is field]
        paid = [guess for guess in same if not _WHO_PAID.isdisjoint(folded(guess.heading).split())]
        for guess in paid if len(paid) < len(same) else ():
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


_SECOND_FAMILY = re.compile(one_of("second_family_name"))


def _only_once(guesses: list[ColumnGuess]) -> None:
    """Of several columns for what can be said once, the surest stays, the first of equals."""
    for field in _ONCE:
        same = sorted(
            (guess for guess in guesses if guess.field is field), key=lambda guess: (-guess.sureness, guess.index)
        )
        for guess in same[1:]:
            if field is Field.FAMILY_NAME and any(
                _SECOND_FAMILY.match(folded(one.heading)) for one in (same[0], guess)
            ):
                continue  # father's and mother's names are one family name
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _take_the_fuller(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Name" that a form fills for few who log in, beside "Your full name", which everybody has answered."""
    for field in NAMES:
        same = [guess for guess in guesses if guess.field is field]
        most = max((len(held[guess.index]) for guess in same), default=0)
        for guess in same if len(same) > 1 else ():
            if 2 * len(held[guess.index]) < most:
                guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _tell_cars_from_plates(guesses: list[ColumnGuess]) -> None:
    """ "Car" is the plate where no other column is; beside one it is the make."""
    plates = [guess for guess in guesses if guess.field is Field.VEHICLE_PLATE]
    cars = [guess for guess in plates if folded(guess.heading) in _CARS]
    for guess in cars if len(cars) < len(plates) else ():
        guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _place_markings(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """What colours and struck-out rows say is the reply, where no column says one, and else a note."""
    replied = any(guess.field is Field.REPLY for guess in guesses)
    for guess in guesses:
        if re.fullmatch(rf"{MARKING}(?: \(\d\))?", guess.heading) and share(held[guess.index], read_reply) > 0.5:
            field = Field.NOTES if replied else Field.REPLY
            guesses[guess.index] = replace(guess, field=field, sureness=0.6, evidence=Evidence.CONTENT)


def _second_phone(guesses: list[ColumnGuess]) -> None:
    """A second column of telephones is the mobile, where there is none."""
    phones = [guess for guess in guesses if guess.field is Field.PHONE]
    if len(phones) > 1 and all(guess.field is not Field.MOBILE for guess in guesses):
        guesses[phones[1].index] = replace(phones[1], field=Field.MOBILE, sureness=min(phones[1].sureness, 0.7))
