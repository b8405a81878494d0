"""By what a person is named in texts: what has to be looked for when nothing of them may remain."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Text, cast, func, or_, select
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.types import JSON, String

from symposiarch.model.base import Row, Texts
from symposiarch.model.folding import fold, spellings, split_words
from symposiarch.model.invitations import Attendee
from symposiarch.model.people import Person
from symposiarch.planning.naming import one_line

MARK = "…"
"""What stands where a name was."""

BETWEEN = "\x1f"
"""Stands between two texts that are looked through as one: no name holds it."""

_NAMES = ("given_name", "family_name", "printed_name", "native_name", "other_name", "passport_name")

OWN_COLUMNS = {
    "people": {*_NAMES, "search_key", "email", "phone", "mobile", "uuid"},
    "organisations": {"name", "names", "short_name"},
    "attendees": {"uuid"},
}
"""Columns in which a like text is somebody else's own: a namesake's name, a shared telephone."""


def names_of(session: Session, people: Collection[int]) -> tuple[str, ...]:
    """Every text by which these records name a person, the longest first: names in each order, addresses, numbers.

    A single short word ("Kim") is left out: it would be found in other people's names.
    """
    found: set[str] = set()
    for person in session.scalars(select(Person).where(Person.id.in_(people))):
        given, family = person.given_name, person.family_name
        found.update(
            (
                person.name, person.printed_name, person.native_name, person.other_name, person.passport_name,
                f"{given} {family}", f"{family} {given}", f"{family}, {given}", f"{family.upper()} {given}",
                person.email, *person.other_emails, person.phone, person.mobile, person.document_number,
                person.vehicle_plate,
            )
        )  # fmt: skip
    cards = select(Attendee.name, Attendee.card_name).where(Attendee.person_id.in_(people))
    for name, card in session.execute(cards):
        found.update((name, card))
    texts = {one_line(text) for text in found}
    return tuple(sorted((text for text in texts if _tells(text)), key=lambda text: (-len(text), text)))


def as_written(names: Iterable[str]) -> list[str]:
    """These names with their first word, their last or all in capitals too.

    The database minds the case of all but plain letters, and lists and letters write ZƏRİFƏ KAZIMZADƏ.
    """
    found: dict[str, None] = {}
    for name in names:
        found[name] = None
        first, *more = name.split()
        if name.isascii() or not more:
            continue
        *between, last = more
        for capitals in (_turkic_capitals, str.upper):
            found[" ".join((first, *between, capitals(last)))] = None
            found[" ".join((capitals(first), *more))] = None
            found[capitals(name)] = None
    return list(found)


def _turkic_capitals(text: str) -> str:
    """Capitals in an alphabet in which i and ı are two letters."""
    return text.replace("i", "İ").upper()


def _tells(text: str) -> bool:
    if not text.isascii() and len(text) >= 3 and not any(letter.isascii() and letter.isalpha() for letter in text):
        return True  # a whole name in Hangul, Cyrillic or Chinese is one word
    return len(text) >= 5 and (" " in text.strip(", ") or "@" in text or any(letter.isdigit() for letter in text))


def namesakes(session: Session, people: Collection[int], names: Collection[str]) -> tuple[str, ...]:
    """Those of these names that somebody else has too, in whatever order the two write them: Min-ji Kim, KIM Min-ji.

    What a text means by them cannot be told.
    """
    theirs = (Person.printed_name, Person.native_name, Person.other_name, Person.given_name + " " + Person.family_name)
    shared: dict[tuple[str, ...], bool] = {}
    for name in names:
        words = _in_any_order(name)
        if words not in shared:
            probes = (spellings(word)[0] for word in split_words(name))
            held = (Person.search_key.contains(probe, autoescape=True) for probe in probes)
            others = session.execute(select(*theirs).where(Person.id.not_in(people), *held))
            shared[words] = any(_in_any_order(other) == words for row in others for other in row)
    return tuple(name for name in names if shared[_in_any_order(name)])


def _in_any_order(name: str) -> tuple[str, ...]:
    return tuple(sorted(fold(name).split()))


def rows_that_say(session: Session, names: Collection[str]) -> Iterator[tuple[Row, str]]:
    """Every row of the office with a text that holds one of these names, and the attribute where it stands."""
    if names:
        yield from texts_where(session, lambda said: or_(*(said.contains(name, autoescape=True) for name in names)))


def texts_where(
    session: Session, condition: Callable[[ColumnElement[str]], ColumnElement[bool]]
) -> Iterator[tuple[Row, str]]:
    """Every row of the office with a text for which this holds, and the attribute where it stands.

    A table is gone through once, with all texts of a row as one; only the rows that are found are asked text by text.
    """
    for mapper in sorted(Row.registry.mappers, key=lambda one: one.class_.__name__):
        texts = _texts_of(mapper)
        if not texts:
            continue
        whole = reduce(lambda said, text: said.concat(BETWEEN).concat(text), texts.values())
        # The offset keeps the database from putting the texts together anew for each piece that is looked for.
        looked = select(mapper.class_.id, whole.label("said")).offset(0).subquery()
        for key in session.scalars(select(looked.c.id).where(condition(looked.c.said))).all():
            held = select(*map(condition, texts.values())).where(mapper.class_.id == key)
            for attribute, holds in zip(texts, session.execute(held).one(), strict=True):
                if holds:
                    yield session.get_one(mapper.class_, key), attribute


def _texts_of(mapper: Mapper[Any]) -> dict[str, ColumnElement[str]]:
    """The columns of a table in which somebody may be named, by attribute, as texts that are never NULL."""
    found: dict[str, ColumnElement[str]] = {}
    for attribute in mapper.column_attrs:
        column = attribute.columns[0]
        kind = column.type if not hasattr(column.type, "impl_instance") else column.type.impl_instance
        if isinstance(kind, String | JSON) and column.name not in OWN_COLUMNS.get(mapper.local_table.description, ()):
            found[attribute.key] = func.coalesce(cast(column, Text), "")
    return found


def longer_names(session: Session, people: Collection[int], names: Collection[str]) -> tuple[str, ...]:
    """The names of others that begin or end with one of these, the longest first: Anna Bergman is not Anna Berg."""
    if not names:
        return ()
    given, family = Person.given_name, Person.family_name
    theirs = (Person.printed_name, Person.native_name, Person.other_name, given + " " + family, family + " " + given)
    heads = (Attendee.name, Attendee.card_name)
    others = Attendee.person_id.is_(None) | Attendee.person_id.not_in(people)
    asked = [select(column).where(Person.id.not_in(people)) for column in theirs]
    asked += [select(column).where(others) for column in heads]
    has = [or_(*(column.contains(name, autoescape=True) for name in names)) for column in (*theirs, *heads)]
    said = {text for question, so in zip(asked, has, strict=True) for text in session.scalars(question.where(so))}
    known = {(name.casefold(), len(name.split())) for name in names}
    found = {
        text for text in said for name, count in known
        if name in text.casefold() and name != text.casefold() and len(text.split()) == count
    }  # fmt: skip
    return tuple(sorted(found, key=lambda text: (-len(text), text)))


def without(value: object, names: Collection[str], leave: Collection[str] = ()) -> object:
    """The same value with a mark where each name was, but for longer names to `leave`."""
    kept, gone = ("|".join(map(re.escape, some)) for some in (leave, names))
    pattern = re.compile(f"(?P<kept>{kept})|{gone}" if kept else f"(?P<kept>(?!))|{gone}", re.IGNORECASE)
    return rewritten(value, lambda text: pattern.sub(lambda at: at["kept"] or MARK, text)) if names else value


def rewritten(value: object, change: Callable[[str], str]) -> object:
    """The same value with each text in it changed, through lists, mappings and texts in several languages."""
    match value:
        case str() if type(value) is str:
            return change(value)
        case Texts():
            return Texts({language: change(text) for language, text in value.items()})
        case dict():
            return {rewritten(key, change): rewritten(inside, change) for key, inside in value.items()}
        case list():
            return [rewritten(inside, change) for inside in value]
        case tuple():
            return tuple(rewritten(inside, change) for inside in value)
    return value


def called(row: Any) -> str:
    """The name or title of a row, or of the person, organisation or event that it is about; a picture has none."""
    for attribute in ("name", "title", "titles", "subject"):
        said = getattr(row, attribute, "")
        text = next(iter(said.values()), "") if isinstance(said, Texts) else said
        if isinstance(text, str) and text:
            return text
    for attribute in ("person", "invitation", "attendee", "item", "organisation", "event"):
        about = getattr(row, attribute, None)
        if about is not None:
            return called(about)
    return ""
