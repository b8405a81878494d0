"""Somebody who is not in the address book yet and is written as one says them: "Mrs. Sevda Quliyeva"."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person
from symposiarch.planning.naming import one_line
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.recognition.names.functions import FUNCTION, NamedWithFunction, apart
from symposiarch.planning.recognition.names.korean_lines import POST, is_a_name, korean_line
from symposiarch.planning.recognition.names.looks import is_like_a_name
from symposiarch.planning.recognition.names.reading import read_name
from symposiarch.planning.recognition.reached_by import emails_in, is_shared


def read_line(line: str) -> NamedWithFunction:
    """Whom a line names, and the post and house behind the name: "Sevda Quliyeva, Carpet Museum". Copied cells are
    parts of it."""
    named = apart(", ".join(filter(None, map(one_line, line.split("\t")))))
    name, comma, behind = named.name.partition(",")
    if comma and not named.function and not named.organisation and len(name.split()) > 1:
        return NamedWithFunction(name, behind.strip(), "")
    return named if named.function else _in_korean(named)


def _in_korean(named: NamedWithFunction) -> NamedWithFunction:
    """The same for a name in Hangul: "김영수 과장", "외교부 김영수 국장", "김영수, 학예연구관, 국립중앙박물관"."""
    line = None if named.organisation else korean_line(named.name)
    if line is not None:
        return NamedWithFunction(*line)
    name, _, behind = (part.strip() for part in named.name.replace(",", " ", 1).partition(" "))
    post, _, house = (part.strip() for part in behind.partition(","))
    said = is_a_name(name) and POST.fullmatch(post)
    return NamedWithFunction(name, post, house or named.organisation) if said else named


def names_somebody(named: NamedWithFunction) -> bool:
    """Whether it is a name before the post or the house: "the First Secretary, Embassy of Japan" is nobody yet."""
    return bool(named.function or named.organisation) and all(
        map(is_like_a_name, {named.name, FUNCTION.sub("", named.name, count=1).strip()})
    )


def read_newcomer(line: str) -> NamedWithFunction:
    """`read_line` of somebody who is to be added: a part that is no known word is taken by its place, the name first,
    then the function and the house. "HASANOV, Ramin, Rector" begins with a name in two parts.

    Raises:
        SymposiarchError: a list was copied there, of which one person would be made.
    """
    if (count := sum(map(bool, map(str.strip, line.splitlines())))) > 1:
        raise SymposiarchError(
            f"These are {count} lines. Write one person at a time, on one line; a whole list is imported."
        )
    named = read_line(line)
    parts = [part.strip() for part in (named.function if named.function else named.name).split(",") if part.strip()]
    if named.organisation or not parts:
        return named if parts else NamedWithFunction("", "", "")
    name = named.name if named.function else parts.pop(0)
    if parts and not named.function and not FUNCTION.match(parts[0]):
        name = f"{name}, {parts.pop(0)}"
    return NamedWithFunction(name, parts[0] if parts else "", ", ".join(parts[1:]))


def add_as_typed(session: Session, line: str) -> Person:
    """A new person in one line, with what stands behind the name, and an e-mail address among it.

    Raises:
        SymposiarchError: the line is empty, or a list, or the address is somebody else's.
    """
    email = next(iter(emails_in(line)), "")
    rest = re.sub(rf"[\s,;]*[<(]?(?:mailto:)?{re.escape(email)}[>)]?", "", line, flags=re.IGNORECASE) if email else line
    named = read_newcomer(rest)
    return add_as_written(session, named.name, title=named.function, organisation=named.organisation, email=email)


def _ask_whose(session: Session, email: str) -> None:
    """One address seldom is of two people: who is meant is asked before somebody is made a second time."""
    living = Person.archived_at.is_(None), Person.merged_into_id.is_(None)
    for address in (one for one in emails_in(email) if not is_shared(one)):
        held = Person.email.icontains(address, autoescape=True)
        also = cast(Person.other_emails, String).icontains(address, autoescape=True)
        for person in session.scalars(select(Person).where(*living, held | also).order_by(Person.id)):
            if address in emails_in(" ".join((person.email, *person.other_emails))):
                raise SymposiarchError(
                    f"“{address}” is the address of {person.name}, who is in the contacts already. Choose them there; "
                    "or, if this is somebody else, leave the address out and write it on their card afterwards."
                )


def post_and_house(behind: str) -> tuple[str, str]:
    """What stands behind a name as a post and a house: "Rector, Baku State University", "Namsan Library". What is not
    plainly in two parts, or a house alone, stays a post as it was said."""
    named = apart(f"Ann Lee, {behind}")
    plain = named.function or not (FUNCTION.search(behind) or POST.search(behind))
    return (named.function, named.organisation) if named.name == "Ann Lee" and plain else (behind, "")


def add_as_written(session: Session, name: str, **fields: Any) -> Person:
    """A new person, the name kept as it was written, with the form of address beside it. A name that is of two people
    stays whole: only who wrote it can tell whether both are guests.

    `fields` are those of `add_person`.

    Raises:
        SymposiarchError: the name is empty, or somebody in the contacts is reached at the same address already.
    """
    _ask_whose(session, fields.get("email", ""))
    written = read_name(name)
    if written.companion is not None:
        return add_person(session, printed_name=one_line(name), **fields)
    in_brackets = bool(written.native) and written.native != written.printed
    return add_person(
        session,
        honorific=written.honorific,
        given_name=written.given,
        family_name=written.family,
        suffix=written.suffix,
        name_order=written.order,
        printed_name="" if in_brackets else written.printed,
        native_name=written.native,
        **fields,
    )
