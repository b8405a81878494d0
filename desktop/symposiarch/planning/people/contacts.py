"""The address book: people added, edited, linked, put away, and found by what they are called."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import as_key, now, read_at_once
from symposiarch.model.people import PartnerRank, Person
from symposiarch.planning.naming import called
from symposiarch.planning.people.categories import known_as
from symposiarch.planning.people.posts import give_post
from symposiarch.planning.pictures import portray
from symposiarch.planning.rows import set_fields

EDITABLE = frozenset(
    """
    honorific given_name family_name suffix name_order printed_name native_name other_name salutation card_name
    pronounced_as category gender languages language diet mobility mobility_note email other_emails phone mobile website
    address city post_code country nationality birth_date vehicle_plate passport_name document_number biography notes
    partner_rank erase_on source
    """.split()
)
"""What `add_person` and `edit_person` may set as it is; links and posts have functions of their own."""
IN_ONE_LINE = frozenset(
    """
    honorific given_name family_name suffix printed_name native_name other_name pronounced_as category email phone
    mobile website city post_code vehicle_plate passport_name document_number
    """.split()
)
_LINE_END = re.compile(r"\s*[\t\n\v\f\r\x85\u2028\u2029]\s*")


def add_person(session: Session, *, title: str = "", organisation: str = "", state: str = "", **fields: Any) -> Person:
    """A new person, with a post where a title or an organisation is given.

    Raises:
        SymposiarchError: none of the names is given.
    """
    person = Person()
    _set(person, _with_category_known(session, fields))
    if not person.name:
        raise SymposiarchError(
            "A person needs a name: the given and family name, the name as printed, or the native name."
        )
    if title.strip() or organisation.strip():
        give_post(session, person, title=title, organisation=organisation, state=state)
    session.add(person)
    session.flush()
    return person


def edit_person(session: Session, person_id: int, **fields: Any) -> None:
    """Set what is named in `fields`.

    Raises:
        SymposiarchError: the person would be left without any name.
    """
    edit_people(session, [person_id], **fields)


def edit_people(session: Session, person_ids: Iterable[int], **fields: Any) -> None:
    """Set the same for several people, who are read at once.

    Raises:
        SymposiarchError: one of them would be left without any name.
    """
    fields = _with_category_known(session, fields)
    for person in _people(session, person_ids):
        _set(person, fields)
        if not person.name:
            raise SymposiarchError(
                "A person needs a name. Keep at least one of the given, family, printed or native name."
            )


def _set(person: Person, fields: dict[str, Any]) -> None:
    """A Word of a choice is kept as it is; what is typed is stripped."""
    set_fields(
        person, EDITABLE, {name: _typed(name, value) if type(value) is str else value for name, value in fields.items()}
    )


def _typed(name: str, text: str) -> str:
    """A name that was copied over the end of a line is one name; the spaces that people write inside it stay."""
    return (_LINE_END.sub(" ", text) if name in IN_ONE_LINE else text).strip()


def _with_category_known(session: Session, fields: dict[str, Any]) -> dict[str, Any]:
    """With the category as the office writes it; a new one is added."""
    named = fields.get("category")
    return {**fields, "category": known_as(session, [named])[named]} if named else fields


def archive(session: Session, person_ids: Iterable[int]) -> int:
    """Put people away: they stay in old events and are no longer offered. Returns how many were not away yet."""
    moment = now()
    count = 0
    for person in _people(session, person_ids):
        if person.archived_at is None:
            person.archived_at = moment
            count += 1
    return count


def unarchive(session: Session, person_ids: Iterable[int]) -> int:
    count = 0
    for person in _people(session, person_ids):
        if person.archived_at is not None:
            person.archived_at = None
            count += 1
    return count


def _people(session: Session, person_ids: Iterable[int]) -> Sequence[Person]:
    return read_at_once(session, Person, person_ids)


def link_partners(
    session: Session, person_id: int, partner_id: int | None, *, rank: PartnerRank = PartnerRank.ACCOMPANIES
) -> None:
    """Two people are partners of one another; `None` ends it. `rank` is how the partner ranks (PROTOCOL C1.6).

    Raises:
        SymposiarchError: somebody would be their own partner.
    """
    if person_id == partner_id:
        raise SymposiarchError("A person cannot be their own partner. Choose the other one.")
    person = session.get_one(Person, person_id)
    partner = session.get_one(Person, partner_id) if partner_id is not None else None
    for one in (person, partner):
        if one is not None and one.partner is not None and one.partner not in (person, partner):
            one.partner.partner_id = None
    if person.partner is not None and person.partner is not partner:
        person.partner.partner_id = None
    # By their keys: two rows that point at one another cannot both be written first.
    person.partner_id = partner.id if partner is not None else None
    if partner is not None:
        partner.partner_id = person.id
        partner.partner_rank = rank
    session.flush()
    for one in (person, partner):
        if one is not None:
            session.expire(one, ["partner"])


def set_assistant(session: Session, person_id: int, assistant_id: int | None) -> None:
    """Messages for the person go to the assistant; replies count for the person.

    Raises:
        SymposiarchError: somebody would assist themselves.
    """
    if person_id == assistant_id:
        raise SymposiarchError("A person cannot be their own assistant. Choose the other one.")
    session.get_one(Person, person_id).assistant_id = assistant_id


def set_photo(session: Session, person_id: int, content: bytes | None) -> None:
    """Keep a photograph with a person, or none.

    Raises:
        SymposiarchError: it is no PNG or JPEG picture, or too large.
    """
    portray(session, session.get_one(Person, person_id), content)


AS_PEOPLE_ARE_CALLED: tuple[Callable[[Person], Iterable[str]], ...] = (
    lambda person: [person.email],
    lambda person: (person.name, person.native_name, f"{person.given_name} {person.family_name}"),
    lambda person: [f"{person.family_name} {person.given_name}"],
)
"""By their e-mail; by the name as it is printed, or its parts without a form of address; by the name turned round."""


class NobodyCalledSoError(SymposiarchError):
    """Whoever is meant is not in the address book; where one may be, a name alone will do."""


def person_called(session: Session, reference: int | str, *, also_away: bool = False) -> Person:
    """The person with this key, UUID or e-mail, or the only one of this name. Whoever was put away is called as the
    others are `also_away`, and else is told of where nobody in use is meant.

    Raises:
        NobodyCalledSoError: there is none.
        SymposiarchError: there are several.
    """
    text = str(reference).strip()
    key = as_key(text)
    person = session.get(Person, key) if key is not None else None
    person = person or session.scalar(select(Person).where(Person.uuid == text))
    if person is not None:
        return person
    people = session.scalars(select(Person).where(Person.merged_into_id.is_(None))).all()
    in_use = people if also_away else [person for person in people if person.archived_at is None]
    found = called(in_use, text, *AS_PEOPLE_ARE_CALLED) or called(people, text, *AS_PEOPLE_ARE_CALLED)
    if len(found) > 1:
        raise SymposiarchError(f"There are several people called “{reference}”. Name the one by e-mail or by id.")
    if not found:
        raise NobodyCalledSoError(
            f"There is nobody called “{reference}” in the address book. Write the name as it stands there."
        )
    if found[0].archived_at is not None and not also_away:
        raise NobodyCalledSoError(
            f"“{reference}” was put away. Take them back into use first, with “person archive --back”."
        )
    return found[0]
