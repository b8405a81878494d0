"""Which of the columns of a list holds whose name, and which part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from symposiarch.exchange.guest_lists.columns.dividing import split_of_post_and_house
from symposiarch.exchange.guest_lists.columns.guess import LOOKED_AT, NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.columns.of_company import is_for_one_of_a_couple
from symposiarch.exchange.guest_lists.lines.said import one_of
from symposiarch.exchange.headings.fields import NAMING_ANOTHER, Field
from symposiarch.exchange.headings.in_charge import said_of_who_is_in_charge
from symposiarch.exchange.headings.meaning import calls_the_list, folded, heading_field
from symposiarch.exchange.reading.tables import Table
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.functions import FUNCTION, title_and_name
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.houses import is_a_house, is_house
from symposiarch.planning.recognition.names.korean_lines import is_called_a_post
from symposiarch.planning.recognition.names.looks import (
    begins_with_a_name,
    is_addressed,
    is_like_a_name,
    is_numbered,
    is_person_in_a_list,
    is_plainly_somebody,
)
from symposiarch.planning.recognition.names.several import several_people
from symposiarch.planning.recognition.names.surnames import ends_like_a_family
from symposiarch.planning.recognition.names.written import EAST_ASIAN


def tell_names_apart(guesses: list[ColumnGuess], held: list[list[str]], table: Table) -> None:
    """ "Name" beside "Surname" is the given name, "Ad" alone a whole one; an East Asian one is the native."""
    _tell_divided_names_apart(guesses)
    _find_couples(guesses, held)
    fields = {guess.field for guess in guesses}
    names = [guess for guess in guesses if guess.field is Field.NAME]
    if Field.FAMILY_NAME in fields and Field.GIVEN_NAME not in fields:
        for guess in names:
            one_word = share(held[guess.index], lambda text: len(text.split()) <= 2)
            if (
                folded(guess.heading) in ("name", "ad", "adi", "isim", "nombre", "имя", "nom", "الاسم", "이름", "名字")
                and one_word > 0.6
            ):
                guesses[guess.index] = replace(guess, field=Field.GIVEN_NAME, sureness=0.85)
                return
    if fields >= {Field.GIVEN_NAME, Field.FAMILY_NAME}:
        (given, *_) = (guess for guess in guesses if guess.field is Field.GIVEN_NAME)
        for guess in [one for one in names if _WHO_COMES_ALONG.fullmatch(folded(one.heading))]:
            if held[guess.index] and not _says_again(table, guess, given):
                guesses[guess.index] = replace(guess, field=Field.COMPANIONS, sureness=0.7)
                names.remove(guess)
    if len(names) > 1:
        others = [guess for guess in names if _IN_PAPERS.fullmatch(folded(guess.heading))]
        for guess in others if len(others) < len(names) else ():
            guesses[guess.index] = replace(guess, field=Field.PASSPORT_NAME)
            names.remove(guess)
    if len(names) > 1:
        guests = [guess for guess in names if _WHO_COMES_ALONG.fullmatch(folded(guess.heading))]
        if len(guests) == 1 and guests[0] is not names[0]:
            guesses[guests[0].index] = replace(guests[0], field=Field.COMPANIONS, sureness=0.7)
            names.remove(guests[0])
    if Field.GIVEN_NAME in fields and Field.FAMILY_NAME not in fields and len(names) == 1:
        (given,) = (guess for guess in guesses if guess.field is Field.GIVEN_NAME)
        if _OF_THE_FAMILY.fullmatch(folded(names[0].heading)) and not _says_again(table, names[0], given):
            guesses[names[0].index] = replace(names[0], field=Field.FAMILY_NAME, sureness=0.85, evidence=Evidence.BOTH)
            return
    if not fields & {Field.FAMILY_NAME, Field.NAME}:
        if _find_the_whole(guesses, table):
            return
        for guess in guesses:
            if guess.field is Field.GIVEN_NAME and share(held[guess.index], lambda text: " " in text) > 0.6:
                guesses[guess.index] = replace(guess, field=Field.NAME, sureness=0.75, evidence=Evidence.BOTH)
    if len(names) > 1 and Field.NATIVE_NAME not in fields:
        native = [one for one in names if share(held[one.index], EAST_ASIAN.search) > 0.6]
        if native and len(native) < len(names):
            guesses[native[0].index] = replace(native[0], field=Field.NATIVE_NAME, evidence=Evidence.BOTH)


def _find_couples(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Monsieur" and "Madame" over the given names of a couple, beside the one family name of both."""
    fields = [guess.field for guess in guesses]
    couple = [guess for guess in guesses if held[guess.index] and is_for_one_of_a_couple(guess.heading)]
    named = all(share(held[guess.index], is_honorific) < 0.5 for guess in couple)
    if len(couple) == _TWO and named and Field.GIVEN_NAME not in fields and fields.count(Field.FAMILY_NAME) == 1:
        for guess, field in zip(couple, (Field.GIVEN_NAME, Field.SPOUSE), strict=True):
            guesses[guess.index] = replace(guess, field=field, sureness=0.85, evidence=Evidence.BOTH)


_TWO = 2


def _find_the_whole(guesses: list[ColumnGuess], table: Table) -> bool:
    """The column of whole names beside that of given names, where no heading says it: "cn" beside "givenName"."""
    given = [guess for guess in guesses if guess.field is Field.GIVEN_NAME]
    for guess in guesses if len(given) == 1 else ():
        pairs = list(zip(*(islice(table.columns[one.index], LOOKED_AT) for one in (guess, given[0])), strict=True))
        both = [(str(name).split(), str(first).split()) for name, first in pairs if name and first]
        whole = sum(len(name) > len(first) and set(first) <= set(name) for name, first in both)
        names = all(is_like_a_name(str(name)) for name, _ in pairs if name)
        if guess.field is None and len(both) > 1 and 10 * whole >= 9 * len(both) and names:
            guesses[guess.index] = replace(guess, field=Field.NAME, sureness=0.7, evidence=Evidence.CONTENT)
            return True
    return False


_WHO_COMES_ALONG = re.compile(one_of("own_guest"))
"""Beside the column of those who are invited, their own guest."""
_IN_PAPERS = re.compile(r"(?:name (?:as )?in )?passport(?: name)?|name as (?:it appears )?in passport")
_OF_THE_FAMILY = re.compile("name|nom|naam|namn|navn|nimi")


def _says_again(table: Table, whole: ColumnGuess, given: ColumnGuess) -> bool:
    """Whether the column of names holds the given names, too: whole names, and the given one again."""
    pairs = list(zip(*(islice(table.columns[one.index], LOOKED_AT) for one in (whole, given)), strict=True))
    both = [(str(name), str(first)) for name, first in pairs if name and first]
    return 2 * sum(first.casefold() in name.casefold() for name, first in both) > len(both)


def give_to_whom_they_belong(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Spouse / First name" and "Spouse / Last name" name the spouse, and not the guest, and "Spouse / Reply" says
    whether the spouse comes; "Guest 1 diet" is no diet of the guest who brings them."""
    for guess in guesses:
        above, divided, _own = guess.heading.rpartition(" / ")
        said = heading_field(above) if divided else None
        if said is None or said[0] not in NAMING_ANOTHER:
            continue
        if guess.field in NAMES or (guess.field is Field.REPLY and said[0] is Field.SPOUSE):
            guesses[guess.index] = replace(guess, field=said[0])
    numbered = [(guess, found) for guess in guesses if (found := _COMPANY.fullmatch(folded(guess.heading)))]
    others = [guess for guess in guesses if not any(guess is one for one, _ in numbered)]
    hosted = bool(numbered) and _find_who_brings_them(guesses, held, before=numbered[0][0].index)
    if hosted or any(guess.field in NAMES for guess in others):
        for guess, found in numbered:
            named = not found["what"] or (heading_field(found["what"]) or (None,))[0] is Field.NAME
            guesses[guess.index] = replace(guess, field=Field.COMPANIONS if named else None)


def _find_who_brings_them(guesses: list[ColumnGuess], held: list[list[str]], *, before: int) -> bool:
    """ "Host", in front of "Guest 1" and "Guest 2", where no heading that we know names anybody."""
    if any(guess.field in NAMES for guess in guesses[:before]):
        return False
    hosts = [
        guess for guess in guesses[:before] if guess.field is None and share(held[guess.index], is_like_a_name) > 0.7
    ]
    if len(hosts) == 1:
        guesses[hosts[0].index] = replace(hosts[0], field=Field.NAME, sureness=0.7, evidence=Evidence.CONTENT)
    return len(hosts) == 1


_COMPANY = re.compile(rf"{one_of('one_of_several')} ?[1-9](?: (?P<what>.+))?")
"""One of those who come along with a guest who has a column of their own: "Guest 1 name", "Guest 1 diet"."""
_CONTACT = re.compile(one_of("contact"))


def tell_the_contact_apart(guesses: list[ColumnGuess]) -> None:
    """ "Contact person" is the guest, unless the list names somebody else: then it is who answers for the guest."""
    contacts = [guess for guess in guesses if guess.field is Field.NAME and _CONTACT.fullmatch(folded(guess.heading))]
    if contacts and any(guess.field in NAMES and guess not in contacts for guess in guesses):
        for guess in contacts:
            guesses[guess.index] = replace(guess, field=Field.ASSISTANT)


def let_who_is_in_charge_be_the_guest(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "담당자" answers for the guest; where no column names one, that is the guest, with the post of "담당자 직함"."""
    said = {guess.index: said_of_who_is_in_charge(guess.heading) for guess in guesses}
    named = [
        guess for guess in guesses if said[guess.index] is Field.NAME and share(held[guess.index], _is_somebody) > 0.7
    ]
    if not named or any(guess.field in NAMES for guess in guesses):
        return
    guesses[named[0].index] = replace(named[0], field=Field.NAME, sureness=0.75, evidence=Evidence.BOTH)
    for guess in guesses:
        meant = said[guess.index]
        if guess.field is Field.ASSISTANT and meant is not None and meant is not Field.NAME:
            guesses[guess.index] = replace(guess, field=meant, sureness=0.75)


def exchange_what_is_swapped(guesses: list[ColumnGuess], table: Table) -> None:
    """ "First name" over "Hasanov" and "Last name" over "Ramin", row by row: a guess, and shown as one."""
    given = [guess for guess in guesses if guess.field is Field.GIVEN_NAME]
    family = [guess for guess in guesses if guess.field is Field.FAMILY_NAME]
    if len(given) != 1 or len(family) != 1:
        return
    pairs = zip(*(islice(table.columns[one.index], LOOKED_AT) for one in (*given, *family)), strict=True)
    told = [tuple(map(ends_like_a_family, pair)) for pair in pairs if all(isinstance(text, str) for text in pair)]
    wrong, right = told.count((True, False)), told.count((False, True))
    if wrong >= 3 and wrong > 9 * right and 2 * wrong >= len(told):
        guesses[given[0].index] = replace(given[0], field=Field.FAMILY_NAME, sureness=0.5, evidence=Evidence.CONTENT)
        guesses[family[0].index] = replace(family[0], field=Field.GIVEN_NAME, sureness=0.5, evidence=Evidence.CONTENT)


def _tell_divided_names_apart(guesses: list[ColumnGuess]) -> None:
    """ "Name / Surname" is a whole name; beside "Name / First name" it is the surname below a heading for both."""
    for guess in guesses:
        above, divided, own = guess.heading.rpartition(" / ")
        if guess.field is not Field.NAME or not divided:
            continue
        if any(other is not guess and other.heading.startswith(f"{above} / ") for other in guesses):
            found = heading_field(own)
            if found is not None and found[0] in (Field.GIVEN_NAME, Field.FAMILY_NAME):
                guesses[guess.index] = replace(guess, field=found[0])


def find_names(guesses: list[ColumnGuess], held: list[list[str]], *, headed: bool) -> None:
    """Where no heading names one, the column that holds nothing but names, and beside it where they work."""
    if any(guess.field in NAMES for guess in guesses):
        return
    for guess in guesses:
        if _asks_for_name_and_post(guess) and share(held[guess.index], _begins_with_somebody) > 0.85:
            guesses[guess.index] = replace(guess, field=Field.NAME, sureness=0.7, evidence=Evidence.BOTH)
            return
    pair = _given_and_family(guesses, held)
    if pair is not None and (not headed or all(_NAME_AND_NUMBER.fullmatch(guesses[at].heading) for at in pair)):
        for index, field in zip(pair, (Field.GIVEN_NAME, Field.FAMILY_NAME), strict=True):
            guesses[index] = replace(guesses[index], field=field, sureness=0.55, evidence=Evidence.CONTENT)
        _find_houses_and_posts(guesses, held)
        return
    likely = [
        (likeness, round(share(held[guess.index], is_plainly_somebody)), -guess.index)
        for guess in guesses
        if guess.field in (None, Field.COMPANIONS, Field.SPOUSE, Field.GROUP)
        and not _BY_WHOM.search(folded(guess.heading))
        and (likeness := _like_names(held[guess.index]))
        > _least_of_names(guess.heading, held[guess.index], headed=headed)
    ]
    if not likely:
        return
    index = -max(likely)[-1]
    guesses[index] = replace(guesses[index], field=Field.NAME, sureness=0.55, evidence=Evidence.CONTENT)
    if not headed:
        _find_houses_and_posts(guesses, held)


def _asks_for_name_and_post(guess: ColumnGuess) -> bool:
    """ "Participant (title)": whoever it is, and the post behind the name."""
    who, opened, _ = guess.heading.replace("（", "(").partition("(")
    meant = heading_field(who) if opened and guess.field is Field.TITLE else None
    return meant is not None and meant[0] is Field.NAME


def _begins_with_somebody(text: str) -> bool:
    return begins_with_a_name(text) and not FUNCTION.match(text)


def _least_of_names(heading: str, texts: Sequence[str], *, headed: bool) -> float:
    """The share of names by which a column is one of people: less below "Invités", and of lines that are numbered."""
    if not headed:
        return 0.4 if is_numbered(texts) or share(list(texts), is_addressed) >= 0.4 else 0.7
    return 0.4 if calls_the_list(heading) else 0.85


_BY_WHOM = re.compile(one_of("by_whom"))
"""Who of the office wrote or proposed what stands beside it, and is no guest: "Proposed by"."""


def _given_and_family(guesses: list[ColumnGuess], held: list[list[str]]) -> tuple[int, int] | None:
    """Two columns of single words side by side, of which one holds given names."""
    for one, other in pairwise(guesses):
        if one.field is None is other.field and held[one.index] and held[other.index]:
            words = [share(held[at.index], _NAME_WORD.fullmatch) for at in (one, other)]
            given = [share(held[at.index], lambda text: is_given(text.split()[0])) for at in (one, other)]
            if _are_whole(held[one.index]) and share(
                held[other.index], lambda text: is_a_house(text) or is_called_a_post(text)
            ):
                continue  # "Anna Berg" beside "Nordic Museum" or "Consul"
            if min(words) > 0.9 and max(given) >= 0.3 and given[0] != given[1]:
                return (one.index, other.index) if given[0] > given[1] else (other.index, one.index)
    return None


def _are_whole(texts: list[str]) -> bool:
    return share(texts, lambda text: " " in text) > 0.5


_NAME_AND_NUMBER = re.compile(r"(?:name|nom|nombre|nome|ad|имя)[ _]?[12]", re.IGNORECASE)
_NAME_WORD = re.compile(r"(?:(?:[Vv][ao]n|[Dd]e[rnl]?|[Dd]i|[Aa]l|[Ll]a) )*[^\W\d_]+(?:[-'’ ][^\W\d_]+)?")


def _find_houses_and_posts(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """Where a list without headings says where people work, and as what, and whether they come."""
    for guess in guesses:
        texts = held[guess.index]
        if guess.field is None and texts and len(set(texts)) <= _FEW_REPLIES and share(texts, read_reply) == 1.0:
            guesses[guess.index] = replace(guess, field=Field.REPLY, sureness=0.5, evidence=Evidence.CONTENT)
    for guess in guesses:
        if guess.field is None and (split := split_of_post_and_house(held[guess.index])):
            guesses[guess.index] = replace(guess, field=split, sureness=0.5, evidence=Evidence.CONTENT)
        elif guess.field is None and share(held[guess.index], is_house) > 0.5:
            guesses[guess.index] = replace(guess, field=Field.ORGANISATION, sureness=0.5, evidence=Evidence.CONTENT)
        elif guess.field is None and share(held[guess.index], FUNCTION.match) > 0.5:
            guesses[guess.index] = replace(guess, field=Field.TITLE, sureness=0.5, evidence=Evidence.CONTENT)


_FEW_REPLIES = 6


def _like_names(held: list[str]) -> float:
    """The share of cells that read like a person's name; nought where the same stand again and again."""
    if len(held) < 2 or len(set(held)) < len(held) * 0.7:
        return 0.0
    return share(held, _is_somebody)


def _is_somebody(text: str) -> bool:
    """One person's name, with whoever comes along: "Dr. Tae-hyun Park + spouse"; "Second Secretary" is nobody's."""
    person, company = part_company(text).person, part_company(text).companion
    if company is None and is_called_a_post(text) and not title_and_name(text):
        return False
    return bool(
        is_like_a_name(text)
        or is_addressed(text)
        or is_like_a_name(person)
        or several_people(text)
        or is_person_in_a_list(text)
    )
