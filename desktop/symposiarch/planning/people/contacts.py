"""The address book: people added, edited, linked and put away, and the answers about them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import as_key, now
from symposiarch.model.people import ERASED, Category, Organisation, PartnerRank, Person, Post
from symposiarch.planning.attended import Attended, attended
from symposiarch.planning.people.organisations import organisation_named

EDITABLE = frozenset(
    {
        "honorific", "given_name", "family_name", "suffix", "name_order", "printed_name", "native_name", "other_name",
        "salutation", "card_name", "pronounced_as", "category", "gender", "languages", "language", "diet", "mobility",
        "mobility_note", "email", "other_emails", "phone", "mobile", "website", "address", "city", "post_code",
        "country", "nationality", "birth_date", "vehicle_plate", "passport_name", "document_number", "biography",
        "notes", "partner_rank", "erase_on", "source",
    }
)  # fmt: skip
"""What `add_person` and `edit_person` may set as it is; links and posts have functions of their own."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as a line of the address book."""

    id: int
    uuid: str
    honorific: str
    name: str
    given_name: str
    family_name: str
    native_name: str
    title: str
    organisation: str
    category: str
    country: str
    email: str
    phone: str
    languages: tuple[str, ...]
    archived: bool
    search_key: str


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as the person's record shows it."""

    id: int
    title: str
    organisation_id: int | None
    organisation: str
    state: str
    rank_class: str
    begins_on: date | None
    ends_on: date | None
    taken_up: str
    accredited_here: bool
    single_holder: bool


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """All that is known of one person, for the panel beside a table."""

    id: int
    uuid: str
    fields: dict[str, Any]
    name: str
    posts: tuple[PostRow, ...]
    partner: tuple[int, str] | None
    assistant: tuple[int, str] | None
    invitations: tuple[Attended, ...]
    lists: tuple[str, ...]
    archived_at: datetime | None
    photo: bytes | None


def add_person(session: Session, *, title: str = "", organisation: str = "", state: str = "", **fields: Any) -> Person:
    """A new person, with a post where a title or an organisation is given.

    Raises:
        SymposiarchError: none of the names is given.
    """
    person = Person()
    _set(person, fields)
    if not person.name:
        raise SymposiarchError(
            "A person needs a name: the given and family name, the name as printed, or the native name."
        )
    session.add(person)
    _know_category(session, person.category)
    session.flush()
    if title.strip() or organisation.strip():
        add_post(session, person.id, title=title, organisation=organisation, state=state)
    return person


def edit_person(session: Session, person_id: int, **fields: Any) -> None:
    """Set what is named in `fields`.

    Raises:
        SymposiarchError: the person would be left without any name.
    """
    person = session.get_one(Person, person_id)
    _set(person, fields)
    if not person.name:
        raise SymposiarchError("A person needs a name. Keep at least one of the given, family, printed or native name.")
    _know_category(session, person.category)


def _set(person: Person, fields: dict[str, Any]) -> None:
    unknown = fields.keys() - EDITABLE
    if unknown:
        raise TypeError(f"a person has no {', '.join(sorted(unknown))}")
    for name, value in fields.items():
        setattr(person, name, value.strip() if isinstance(value, str) and type(value) is str else value)


def _know_category(session: Session, name: str) -> None:
    if name and session.scalar(select(Category.id).where(Category.name == name)) is None:
        position = session.scalar(select(func.count()).select_from(Category)) or 0
        session.add(Category(name=name, position=position))


def add_post(
    session: Session,
    person_id: int,
    *,
    title: str = "",
    organisation: str = "",
    position: int | None = None,
    **fields: Any,
) -> Post:
    """One more post of a person; the first is the one that stands beside the name.

    Raises:
        SymposiarchError: neither a title nor an organisation is given.
    """
    if not title.strip() and not organisation.strip():
        raise SymposiarchError("A post needs a title or an organisation.")
    person = session.get_one(Person, person_id)
    post = Post(
        title=" ".join(title.split()),
        organisation=organisation_named(session, organisation) if organisation.strip() else None,
        position=len(person.posts) if position is None else position,
    )
    for name, value in fields.items():
        setattr(post, name, value)
    person.posts.append(post)
    session.flush()
    return post


def taken_up_fields(moment: str) -> dict[str, date | time | None]:
    """What a post keeps of the moment when functions were taken up, in ISO 8601: a day, or a day and an hour.

    Raises:
        ValueError: it is neither.
    """
    day, _, hour = moment.partition("T")
    return {
        "taken_up_on": date.fromisoformat(day) if day else None,
        "taken_up_at": time.fromisoformat(hour) if hour else None,
    }


def edit_post(session: Session, post_id: int, *, organisation: str | None = None, **fields: Any) -> None:
    """Set what is named in `fields`; the organisation by its name, an empty one takes it away."""
    post = session.get_one(Post, post_id)
    for name, value in fields.items():
        setattr(post, name, value)
    if organisation is not None:
        post.organisation = organisation_named(session, organisation) if organisation.strip() else None
    if post.begins_on and post.ends_on and post.ends_on < post.begins_on:
        raise SymposiarchError("The post would end before it begins. Check the two dates.")


def set_function(
    session: Session, person_id: int, *, title: str | None = None, organisation: str | None = None
) -> None:
    """Edit the title or the organisation that stands beside the name, in place; a person without a post gets one."""
    person = session.get_one(Person, person_id)
    post = person.main_post
    if post is None:
        if (title or "").strip() or (organisation or "").strip():
            add_post(session, person_id, title=title or "", organisation=organisation or "")
        return
    edit_post(session, post.id, organisation=organisation, **({} if title is None else {"title": title.strip()}))


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
    return [session.get_one(Person, person_id) for person_id in person_ids]


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


def person_called(session: Session, reference: int | str) -> Person:
    """The person with this key, UUID or e-mail, or the only one of this name.

    Raises:
        SymposiarchError: there is none, or there are several.
    """
    text = str(reference).strip()
    key = as_key(text)
    person = session.get(Person, key) if key is not None else None
    person = person or session.scalar(select(Person).where(Person.uuid == text))
    if person is not None:
        return person
    low = " ".join(text.split()).casefold()
    living = session.scalars(select(Person).where(Person.archived_at.is_(None))).all()
    by_mail = [person for person in living if low and person.email.casefold() == low]
    by_name = [
        person
        for person in living
        if low
        in {
            person.name.casefold(),
            f"{person.given_name} {person.family_name}".strip().casefold(),
            person.native_name.casefold(),
        }
    ]
    for found in (by_mail, by_name):
        if len(found) == 1:
            return found[0]
        if found:
            raise SymposiarchError(
                f"There are several people called “{reference}”. Name the one by its id (list people)."
            )
    raise SymposiarchError(
        f"There is nobody called “{reference}” in the address book. “list people” shows who there is."
    )


def main_posts(session: Session, *, among: Select[tuple[int]] | None = None) -> dict[int, tuple[str, str]]:
    """The title and organisation that stand beside each name, by person; `among` selects the people's keys."""
    query = posts_in_order(select(Post.person_id, Post.title, Organisation.name), among=among)
    return {person: (title, organisation or "") for person, title, organisation in session.execute(query) if person}


def posts_in_order(query: Select[Any], *, among: Select[tuple[int]] | None = None) -> Select[Any]:
    """The query over the posts of people, each person's usual post last: of a person's rows, that is the one to keep.

    Posts still held stand behind the ended ones, the first of them last.
    """
    query = (
        query.outerjoin(Organisation, Post.organisation_id == Organisation.id)
        .where(Post.person_id.is_not(None))
        .order_by(Post.person_id, Post.ends_on.is_(None), Post.ends_on, Post.position.desc(), Post.id.desc())
    )
    return query if among is None else query.where(Post.person_id.in_(among))


def people_rows(
    session: Session, *, archived: bool = False, only: Collection[int] | None = None
) -> tuple[PersonRow, ...]:
    """The address book, or `only` these people of it, in no particular order: tables sort the rows themselves."""
    posts = main_posts(session, among=None if only is None else select(Person.id).where(Person.id.in_(only)))
    people = select(
        Person.id, Person.uuid, Person.honorific, Person.printed_name, Person.given_name, Person.family_name,
        Person.name_order, Person.suffix, Person.native_name, Person.category, Person.country, Person.email,
        Person.phone, Person.mobile, Person.languages, Person.archived_at, Person.search_key,
    )  # fmt: skip
    people = people.where(Person.printed_name != ERASED)
    if not archived:
        people = people.where(Person.archived_at.is_(None))
    if only is not None:
        people = people.where(Person.id.in_(only))
    none = ("", "")
    rows = []
    for (
        key, uuid, honorific, printed, given, family, order, suffix, native, category, country, email, phone, mobile,
        languages, away, search_key,
    ) in session.execute(people):  # fmt: skip
        title, organisation = posts.get(key, none)
        name = (
            printed
            or Person(given_name=given, family_name=family, name_order=order, suffix=suffix, native_name=native).name
        )
        rows.append(
            PersonRow(
                key,
                uuid,
                honorific,
                name,
                given,
                family,
                native,
                title,
                organisation,
                category,
                country,
                email,
                phone or mobile,
                languages,
                away is not None,
                search_key,
            )
        )
    return tuple(rows)


def count_people(session: Session) -> int:
    """How many people are in the address book, those put away not counted."""
    return session.scalar(select(func.count()).select_from(Person).where(Person.archived_at.is_(None))) or 0


def person_record(session: Session, person_id: int) -> PersonRecord:
    """All that is known of one person."""
    person = session.get_one(Person, person_id)
    return PersonRecord(
        id=person.id,
        uuid=person.uuid,
        fields={name: getattr(person, name) for name in sorted(EDITABLE)},
        name=person.name,
        posts=tuple(_post_row(post) for post in person.posts),
        partner=_link(person.partner),
        assistant=_link(person.assistant),
        invitations=attended(session, person_id),
        lists=_lists(session, person_id),
        archived_at=person.archived_at,
        photo=person.photo.content if person.photo else None,
    )


def _link(person: Person | None) -> tuple[int, str] | None:
    return (person.id, person.name) if person else None


def _lists(session: Session, person_id: int) -> tuple[str, ...]:
    from symposiarch.model.people import ListMember, SavedList

    names = select(SavedList.name).join(ListMember).where(ListMember.person_id == person_id).order_by(SavedList.name)
    return tuple(session.scalars(names))


def _post_row(post: Post) -> PostRow:
    taken_up = post.taken_up.replace("T", " ")
    return PostRow(
        post.id, post.title, post.organisation_id, post.organisation.name if post.organisation else "", post.state,
        post.rank_class, post.begins_on, post.ends_on, taken_up, post.accredited_here, post.single_holder,
    )  # fmt: skip


def categories(session: Session) -> tuple[str, ...]:
    """The categories of the office, in its order."""
    return tuple(session.scalars(select(Category.name).order_by(Category.position, Category.name)))
