"""Columns that speak of those who come along, and not of the guest: "Partner's e-mail", "Relation"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import islice, pairwise

from symposiarch.exchange.guest_lists.columns.guess import LOOKED_AT, NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.lines.said import CELLS, one_of
from symposiarch.exchange.headings.fields import NAMING_ANOTHER, Field
from symposiarch.exchange.headings.meaning import field_in_words, folded, heading_field
from symposiarch.exchange.reading.tables import Table
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.recognition.names.companions import is_of_the_family
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.looks import is_like_a_name

_MANY = frozenset(CELLS.words("many"))
"""Words for company that are as well what a list calls all whom it names."""
_OF_SOMEBODY = NAMES | {
    Field.HONORIFIC,
    Field.EMAIL,
    Field.PHONE,
    Field.MOBILE,
    Field.DIET,
    Field.GENDER,
    Field.BIRTH_DATE,
    Field.NATIONALITY,
    Field.PASSPORT_NAME,
    Field.DOCUMENT_NUMBER,
}
_SMALL = frozenset("s of de du des der des von the".split())


def give_to_the_company(guesses: list[ColumnGuess], held: Sequence[list[str]]) -> None:
    """ "Partner's e-mail" and "Diet of spouse", beside a column that names the guest, are the partner's: the name says
    who comes along, the diet what they eat, and the rest is noted."""
    _note_what_names_nobody(guesses, held)
    _join_what_follows(guesses)
    theirs = {guess.index: found for guess in guesses if (found := _said_of_company(guess.heading))}
    if not theirs or not any(guess.field in NAMES for guess in guesses if guess.index not in theirs):
        return
    for index, (company, what) in theirs.items():
        field = company if what in NAMES else Field.COMPANY_DIET if what is Field.DIET else Field.NOTED
        guesses[index] = replace(guesses[index], field=field, sureness=0.8, evidence=Evidence.HEADING)


def is_for_one_of_a_couple(heading: str) -> bool:
    """Whether a heading is a form of address, "Monsieur", "Mr / H.E.", and what stands below it the names of those."""
    parts = [part.strip() for part in heading.split("/")]
    return all(part == "M." or is_honorific(part) for part in parts) and heading_field(heading) is None


def _join_what_follows(guesses: list[ColumnGuess]) -> None:
    """ "If so, who?", directly behind the question whether somebody comes along, names who that is."""
    for before, guess in pairwise(list(guesses)):
        if before.field in NAMING_ANOTHER and guess.field is None and _IF_SO.match(guess.heading):
            guesses[guess.index] = replace(guess, field=before.field, sureness=0.7, evidence=Evidence.HEADING)


_IF_SO = re.compile(rf"\W*{one_of('if_so')}", re.IGNORECASE)


def _note_what_names_nobody(guesses: list[ColumnGuess], held: Sequence[list[str]]) -> None:
    """ "Partner size", beside the column in which partners are named, names nobody and answers nothing: it is noted."""
    for company in NAMING_ANOTHER:
        whose = [guess for guess in guesses if guess.field is company and held[guess.index]]
        named = [guess for guess in whose if share(held[guess.index], is_like_a_name) > 0.5]
        for guess in whose if named else ():
            told = partial(_may_be_company, counted=company is Field.COMPANIONS)
            if not field_in_words(folded(guess.heading)) and not any(map(told, held[guess.index])):
                guesses[guess.index] = replace(guess, field=Field.NOTED, sureness=0.6, evidence=Evidence.BOTH)


def _may_be_company(text: str, *, counted: bool) -> bool:
    """Whether a cell may name somebody, say whether somebody comes, or how many, where those are `counted`."""
    if text.isdigit():
        return counted or read_reply(text) is not None
    return len(text) > 3 or read_reply(text) is not None


def _said_of_company(heading: str) -> tuple[Field, Field] | None:
    """Of whom a heading speaks, a spouse or a companion, and what it says of them; None of other headings."""
    if field_in_words(folded(heading)):
        return None
    words = [word for word in folded(heading).split() if word not in _SMALL]
    for size in range(1, min(3, len(words))):
        for whose, what in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            company = field_in_words(" ".join(whose))
            if company in NAMING_ANOTHER and _MANY.isdisjoint(whose):
                said = heading_field(" ".join(what))
                return (company, said[0]) if said is not None and said[0] in _OF_SOMEBODY else None
    return None


def find_relations(guesses: list[ColumnGuess], held: Sequence[list[str]], rows: int) -> None:
    """The column that says of some rows, and of nothing else, how they are related to the guest above: "wife"."""
    for guess in guesses:
        texts = held[guess.index]
        asked = guess.field in (None, Field.TITLE, Field.CATEGORY) or folded(guess.heading).startswith("relation")
        if asked and len(texts) > 0 and all(map(is_of_the_family, texts)):
            if rows > len(texts):
                guesses[guess.index] = replace(guess, field=Field.RELATION, sureness=0.8, evidence=Evidence.CONTENT)
            return


def find_families(guesses: list[ColumnGuess], held: Sequence[list[str]], table: Table) -> None:
    """A column of further names, of which most are of the guest's own family: who comes along."""
    if any(guess.field in NAMING_ANOTHER for guess in guesses):
        return
    own = [guess.index for guess in guesses if guess.field in NAMES]
    for guess in guesses:
        texts = held[guess.index]
        if guess.field is None and own and len(texts) > 1 and all(map(is_like_a_name, texts)):
            rows = zip(*(islice(table.columns[index], LOOKED_AT) for index in (guess.index, *own)), strict=True)
            names = ((theirs, " ".join(str(said) for said in parts if said)) for theirs, *parts in rows)
            shared = sum(bool(said and theirs) and _share_a_name(said, str(theirs)) for theirs, said in names)
            if 2 * shared >= len(texts):
                guesses[guess.index] = replace(guess, field=Field.COMPANIONS, sureness=0.6, evidence=Evidence.CONTENT)
                return


def _share_a_name(one: str, other: str) -> bool:
    words, others = ({word for word in folded(name).split() if len(word) > 2} for name in (one, other))
    return words != others and not words.isdisjoint(others)
