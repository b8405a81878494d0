"""Texts in which somebody may be meant, or somebody else: found and shown, and left to whoever knows.

"Kim sits at the door" may mean any Kim, and "Min-ji Kim" each of two who are called so; only a person can tell. So
nothing here changes a text that was not named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row
from symposiarch.model.folding import spellings, split_words
from symposiarch.model.invitations import Attendee
from symposiarch.model.people import NameOrder, Person
from symposiarch.planning.personal_data.names import (
    MARK,
    as_written,
    called,
    longer_names,
    names_of,
    namesakes,
    rewritten,
    texts_where,
    without,
)

AROUND = 28
"""So many letters before and after the name are shown."""

WITH_AN_ENDING = 5
"""A name of so many letters is recognised with an ending too: Kazımzadəyə, Haddads. A shorter one would be found in
other words."""

OWN_NAMES = {"attendees": {"name", "card_name"}, "people": {"salutation", "card_name"}}
"""Texts in which a like name is that of somebody else."""

CLEARED = {"roles": {"biographies", "affiliation", "notes"}}
"""What erasing empties anyway, where the row stays and is about this person."""

_WORD = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[a-z]{2,}", re.IGNORECASE)

Family = tuple[tuple[str, ...], ...]
"""The words of a family name, each in its usual spellings."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A text with the family name in it, or with a name that somebody else has too.

    Told are the row and field where it stands, whose text it is and the words around.
    `spelled` is the name as it stands there, with its ending.
    """

    table: str
    key: int
    field: str
    about: str
    words: str
    spelled: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"{self.table}:{self.key}:{self.field}"


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is looked for: `alone` are whole names that nobody else has, and which are taken out unasked."""

    alone: tuple[str, ...]
    shared: re.Pattern[str] | None
    families: tuple[Family, ...]
    probes: tuple[str, ...]
    others: frozenset[str]
    longer: tuple[str, ...]
    """Names of others that begin or end with one of `alone`."""


def _sought(session: Session, people: Collection[int]) -> _Sought:
    records = session.scalars(select(Person).where(Person.id.in_(people))).all()
    names = names_of(session, people)
    shared = namesakes(session, people, names)
    probes = [probe for person in records for probe in _probes_of(person)]
    alone = tuple(name for name in names if name not in shared)
    return _Sought(
        alone,
        re.compile("|".join(map(re.escape, shared)), re.IGNORECASE) if shared else None,
        tuple(dict.fromkeys(family for person in records for family in _families(person))),
        tuple(dict.fromkeys((*probes, *as_written(shared)))),
        _others_called_so(session, people, probes) if probes else frozenset(),
        longer_names(session, people, alone),
    )


def mentions(session: Session, people: Collection[int], *, leave: Collection[tuple[str, int]] = ()) -> list[Mention]:
    """Texts of the office that may mean these records of one person; those in rows of `leave` go in any case.

    A text about somebody else of the same family name is taken to mean that one.
    """
    sought = _sought(session, people)
    if not sought.probes:
        return []

    def likely(said: ColumnElement[str]) -> ColumnElement[bool]:
        return or_(*(said.contains(probe, autoescape=True) for probe in sought.probes))

    found = []
    for row, field in texts_where(session, likely):
        table = str(row.__tablename__)
        own = field in OWN_NAMES.get(table, ())
        if (table, row.id) in leave or own or _of_a_namesake(row, people, sought.families):
            continue
        if getattr(row, "person_id", None) in people and field in CLEARED.get(table, ()):
            continue
        texts = list(_texts_in(without(getattr(row, field), sought.alone, sought.longer)))
        spans = [(text, span) for text in texts for span in _spans(text, sought)]
        if spans:
            spelled = dict.fromkeys(text[start:stop] for text, (start, stop) in spans)
            found.append(Mention(table, row.id, field, called(row), _around(*spans[0]), tuple(spelled)))
    return sorted(found, key=lambda one: (one.table, one.about, one.key, one.field))


def take_out(session: Session, people: Collection[int], chosen: Iterable[Mention]) -> dict[tuple[str, int], set[str]]:
    """Put a mark where the name stands in these texts, whole or the family's alone.

    Returns, by row, the spellings that were taken out.
    """
    sought = _sought(session, people)
    classes: dict[str, type[Row]] = {mapper.local_table.description: mapper.class_ for mapper in Row.registry.mappers}
    done: dict[tuple[str, int], set[str]] = {}
    for mention in chosen:
        row = session.get(classes[mention.table], mention.key)
        if row is not None:
            rest = without(getattr(row, mention.field), sought.alone, sought.longer)
            setattr(row, mention.field, rewritten(rest, lambda text: _marked(text, sought)))
            done.setdefault((mention.table, mention.key), set()).update(mention.spelled)
    return done


def named(found: Sequence[Mention], wanted: Collection[str]) -> list[Mention]:
    """Those of the mentions that are named by their id, or "all".

    Raises:
        SymposiarchError: there is none of that name.
    """
    if "all" in wanted:
        return list(found)
    by_id = {one.id: one for one in found}
    unknown = next((one for one in wanted if one not in by_id), None)
    if unknown is not None:
        raise SymposiarchError(f"No text “{unknown}” was found. “--look” lists those that there are.")
    return [by_id[one] for one in dict.fromkeys(wanted)]


def _family_names(person: Person) -> Iterator[str]:
    """The family name in each script, as far as it can be told from the others."""
    if person.family_name:
        yield person.family_name
    family_last = person.name_order is NameOrder.GIVEN_FIRST
    for whole in (person.native_name, person.passport_name, "" if person.family_name else person.printed_name):
        parts = whole.split()
        if len(parts) > 1:
            yield parts[-1 if family_last else 0]


def _families(person: Person) -> Iterator[Family]:
    for name in _family_names(person):
        words = _WORD.findall(name)
        if max(map(len, words), default=0) > 1:
            yield tuple(map(_spelled, words))


def _spelled(word: str) -> tuple[str, ...]:
    return spellings(split_words(word)[0])


def _probes_of(person: Person) -> list[str]:
    """Pieces of the family name that the database looks for first: it minds the case of all but plain letters."""
    return [probe for name in _family_names(person) for probe in _probes(name)]


def _probes(name: str) -> list[str]:
    plain = max(_PLAIN.findall(name), key=len, default="")
    return [plain] if len(plain) > 1 else list(dict.fromkeys((name, name.lower(), name.upper(), name.title())))


def _others_called_so(session: Session, people: Collection[int], probes: Sequence[str]) -> frozenset[str]:
    """The given names of others with the family name: beside one of them it is they who are meant."""
    mine = session.scalars(select(Person.given_name).where(Person.id.in_(people)))
    wholes = Person.printed_name + " " + Person.given_name + " " + Person.family_name + " " + Person.native_name
    theirs = select(wholes).where(Person.id.not_in(people), or_(*(wholes.contains(probe) for probe in probes)))
    along = select(Attendee.name).where(or_(*(Attendee.name.contains(probe) for probe in probes)))
    said = [*session.scalars(theirs), *session.scalars(along)]
    return frozenset(_all_spelled(said) - _all_spelled(mine))


def _all_spelled(texts: Iterable[str]) -> set[str]:
    return {spelling for text in texts for word in _WORD.findall(text) for spelling in _spelled(word)}


def _spans(text: str, sought: _Sought) -> list[tuple[int, int]]:
    """Where one of the names stands in the text: a shared one, or a family's as whole words of its own."""
    whole = [found.span() for found in sought.shared.finditer(text)] if sought.shared is not None else []
    alone = _family_spans(text, sought.families, sought.others)
    return sorted(
        (*whole, *((start, stop) for start, stop in alone if not any(a < stop and start < b for a, b in whole)))
    )


def _family_spans(text: str, families: Collection[Family], others: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where a family name stands as whole words, and not beside the given name of somebody else."""
    words = list(_WORD.finditer(text))
    spelled = [_spelled(word[0]) for word in words]
    for at in range(len(words)):
        for family in families:
            part = spelled[at : at + len(family)]
            whole = len(part) == len(family) and not any(map(set.isdisjoint, map(set, part[:-1]), family[:-1]))
            beside = {*sum(spelled[max(0, at - 1) : at], ()), *sum(spelled[at + len(family) :][:1], ())}
            if whole and _is_or_begins(part[-1], family[-1]) and beside.isdisjoint(others):
                yield words[at].start(), words[at + len(family) - 1].end()
                break


def _is_or_begins(word: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a word is the name, or a long name with an ending."""
    return any(
        said == wanted or (len(wanted) >= WITH_AN_ENDING and said.startswith(wanted))
        for said in word
        for wanted in name
    )


def _marked(text: str, sought: _Sought) -> str:
    for start, stop in reversed(_spans(text, sought)):
        text = text[:start] + MARK + text[stop:]
    return text


def _around(text: str, span: tuple[int, int]) -> str:
    """The words on both sides, none of them cut."""
    before, after = text[: span[0]], text[span[1] :]
    if len(before) > AROUND:
        before = f"{MARK} {before[-AROUND:].partition(' ')[2]}"
    if len(after) > AROUND:
        after = f"{after[:AROUND].rpartition(' ')[0]} {MARK}"
    return " ".join(f"{before}{text[slice(*span)]}{after}".split())


def _texts_in(value: object) -> list[str]:
    texts: list[str] = []

    def note(text: str) -> str:
        texts.append(text)
        return text

    rewritten(value, note)
    return texts


def _of_a_namesake(row: Any, people: Collection[int], families: Collection[Family]) -> bool:
    """Whether the row is, or is about, somebody else of the same family name."""
    about = row if isinstance(row, Person) else getattr(row, "person", None)
    for link in ("invitation", "attendee"):
        about = about or getattr(getattr(row, link, None), "person", None)
    return isinstance(about, Person) and about.id not in people and not set(families).isdisjoint(_families(about))
