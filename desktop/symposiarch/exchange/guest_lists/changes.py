"""What the office knows of the people whom a list means, and what a line of the list says otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.exchange.cut_cells import made_whole
from symposiarch.exchange.fates import Change
from symposiarch.exchange.guest_lists.lines.deputies import is_another
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.guest_lists.lines.notes import noted
from symposiarch.exchange.guest_lists.lines.stages import NEW, InVain, Standing, Why, standing_changes
from symposiarch.model.base import Texts
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Attendee, AttendeeRole, Invitation, Reply
from symposiarch.model.logistics import Movement
from symposiarch.model.people import Person, Post
from symposiarch.planning.logistics.security import masked
from symposiarch.planning.naming import caseless


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post of a known person, as far as a list can say it."""

    id: int
    title: str
    organisation: str
    department: str = ""
    taken_up: str = ""
    accredited_here: bool = True
    titles: Texts = field(default_factory=Texts)
    organisation_names: Texts = field(default_factory=Texts)


@dataclass(frozen=True, slots=True)
class SpouseAlong:
    """The spouse who comes along: named in the list of heads, or somebody of the address book."""

    attendee_id: int
    name: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class OnList:
    """The invitation that a known person has to this event."""

    id: int
    reply: Reply
    notes: str
    group: str
    companions: tuple[str, ...]
    diet: str = ""  # at this event alone
    plate: str = ""  # of the car that arrives with the guest
    deputy: str = ""  # who comes in the guest's place
    standing: Standing = NEW
    spouse: SpouseAlong | None = None


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """What the office knows of somebody whom a line may mean."""

    id: int
    uuid: str
    name: str
    fields: Mapping[str, Any]
    posts: tuple[PostHeld, ...]
    invitation: OnList | None
    partner_id: int | None = None


def known_people(session: Session, ids: Iterable[int], event_id: int | None) -> dict[int, KnownPerson]:
    wanted = sorted(ids)
    found: dict[int, KnownPerson] = {}
    for start in range(0, len(wanted), 500):
        batch = wanted[start : start + 500]
        invitations = _invitations_of(session, batch, event_id)
        people = select(Person).where(Person.id.in_(batch))
        for person in session.scalars(people.options(selectinload(Person.posts).selectinload(Post.organisation))):
            posts = tuple(
                PostHeld(
                    post.id,
                    post.title,
                    post.organisation.name if post.organisation else "",
                    post.department,
                    post.taken_up,
                    post.accredited_here,
                    post.titles,
                    post.organisation.names if post.organisation else Texts(),
                )
                for post in person.posts
            )
            fields = {name: getattr(person, name) for name in COMPARED}
            on_list = invitations.get(person.id)
            found[person.id] = KnownPerson(
                person.id, person.uuid, person.name, fields, posts, on_list, person.partner_id
            )
    return found


def _invitations_of(session: Session, people: Sequence[int], event_id: int | None) -> dict[int, OnList]:
    if event_id is None:
        return {}
    company: dict[int, list[str]] = {}
    diets: dict[int, str] = {}
    deputies: dict[int, str] = {}
    spouses: dict[int, SpouseAlong] = {}
    plates: dict[int, str] = {}
    heads = (
        select(Attendee.invitation_id, Attendee.id, Attendee.name, Person, Attendee.role, Attendee.diet, Movement.plate)
        .join(Invitation, Attendee.invitation_id == Invitation.id)
        .outerjoin(Person, Attendee.person_id == Person.id)
        .outerjoin(Movement, (Movement.attendee_id == Attendee.id) & (Movement.event_id == event_id))
        .where(Invitation.event_id == event_id, Invitation.person_id.in_(people), Attendee.withdrawn_at.is_(None))
    )
    for invitation, key, name, person, role, diet, plate in session.execute(heads):
        if role is AttendeeRole.INVITEE:
            diets[invitation], plates[invitation] = diet, plate or ""
        elif role is AttendeeRole.REPRESENTATIVE:
            deputies[invitation] = name or (person.name if person else "")
        else:
            called = name or (person.name if person else "")
            company.setdefault(invitation, []).append(called)
            if role is AttendeeRole.SPOUSE:
                spouses.setdefault(invitation, SpouseAlong(key, called, person is not None))
    mine = select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id.in_(people))
    return {
        one.person_id: OnList(
            one.id,
            one.reply,
            one.notes,
            one.group,
            tuple(company.get(one.id, ())),
            diets.get(one.id, ""),
            plates.get(one.id, ""),
            deputies.get(one.id, ""),
            Standing(one.stage, one.wave, one.reply),
            spouses.get(one.id),
        )
        for one in session.scalars(mine)
    }


_NAME_FIELDS = ("printed_name", "given_name", "family_name", "suffix", "native_name", "honorific", "name_order")
COMPARED = (
    *_NAME_FIELDS, "other_name", "category", "email", "other_emails", "phone", "mobile", "address", "city", "post_code",
    "country", "nationality", "diet", "salutation", "vehicle_plate", "passport_name", "document_number", "website",
    "languages",
    "gender", "birth_date", "notes",
)  # fmt: skip
WHERE = {True: "here", False: "elsewhere"}
"""Where a head of mission is accredited, in the words of our lists."""
_PUNCTUATION = re.compile(r"[\s().\-/]+")


def changes_to(person: KnownPerson, line: Incoming, *, by_id: bool, listed: bool) -> tuple[Change, ...]:
    """What the line says otherwise than the office. A blank says nothing; a name is changed only through our own ID.

    Another way of writing the same name is no change: lists come and go, and names stay as their bearers write them.
    """
    found = []
    said = _as_written(person, line) if by_id else line.person
    for name, after in said.items():
        before = person.fields[name]
        if isinstance(after, str) and isinstance(before, str):
            after = made_whole(after, before) if by_id or name != "notes" else noted(after, before, line.labels)
        if name in _NAME_FIELDS and not by_id and (before or name in ("printed_name", "name_order")):
            continue
        if name == "printed_name" and not before and after == person.name:
            continue
        if listed and person.invitation is not None and after and after == _here_alone(name, person.invitation):
            continue
        if not _alike(name, before, after):
            found.append(Change(name, _shown(before), after))
    if line.says_of_a_post:
        found += _changed_post(person, line)
    if listed:
        found += _changed_invitation(person.invitation, line, by_id=by_id)
    return tuple(found)


def _here_alone(name: str, invitation: OnList) -> str:
    """What is said of a guest at this event alone, whatever stands in the address book."""
    return {"diet": invitation.diet, "vehicle_plate": invitation.plate}.get(name, "")


def in_vain(person: KnownPerson, line: Incoming, *, by_id: bool, listed: bool) -> tuple[InVain, ...]:
    """What a line of ours says otherwise and what is not taken nevertheless."""
    found = []
    if line.masked and line.masked != masked(person.fields["document_number"]):
        found.append(InVain("document_number", line.masked, Why.MASKED))
    if listed:
        invitation = person.invitation
        found += standing_changes(invitation.standing if invitation is not None else NEW, line)[1]
        spouse = invitation.spouse if invitation is not None else None
        if by_id and spouse is not None and spouse.is_known and (other := _other_name(spouse, line)):
            found.append(InVain("spouse", other, Why.SOMEBODY_KNOWN))
    return tuple(found)


def _as_written(person: KnownPerson, line: Incoming) -> dict[str, Any]:
    """The fields of a line that carries our own ID: columns of ours hold parts of the name, which nobody need guess.

    Only a printed name that was edited, with no column for its parts, is taken apart again.
    """
    written = line.written
    renamed = "printed_name" in written and written["printed_name"].split() != person.name.split()
    if renamed and not written.keys() & {"given_name", "family_name"}:
        return line.person
    return {name: text for name, text in line.person.items() if name not in _NAME_FIELDS} | written


def _alike(name: str, before: Any, after: Any) -> bool:
    if name in ("phone", "mobile"):
        return _PUNCTUATION.sub("", before) == _PUNCTUATION.sub("", after)
    if name in ("email", "category"):
        return caseless(before) == caseless(after)
    if isinstance(before, str) and isinstance(after, str):
        return before.split() == after.split()
    return bool(before == after)


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return "" if value is None else str(value)


def _changed_post(person: KnownPerson, line: Incoming) -> list[Change]:
    for post in person.posts:
        if is_called(line.title, post.title, post.titles) and is_called(
            line.organisation, post.organisation, post.organisation_names
        ):
            return _changed_in_post(post, line)
    first = person.posts[0] if person.posts else PostHeld(0, "", "")
    found = []
    if not is_called(line.title, first.title, first.titles):
        found.append(Change("title", first.title, line.title))
    if not is_called(line.organisation, first.organisation, first.organisation_names):
        found.append(Change("organisation", first.organisation, line.organisation))
    return found + _changed_in_post(first, line)


def _changed_in_post(post: PostHeld, line: Incoming) -> list[Change]:
    found = []
    if line.department and fold(post.department) != fold(line.department):
        found.append(Change("department", post.department, line.department))
    if line.taken_up and post.taken_up != line.taken_up:
        found.append(Change("taken_up", post.taken_up, line.taken_up))
    if line.accredited_here not in (None, post.accredited_here):
        found.append(Change("accredited", WHERE[post.accredited_here], WHERE[not post.accredited_here]))
    return found


def is_called(said: str, ours: str, in_other_languages: Texts) -> bool:
    """Whether a line says of a title or an organisation what we say, in one language or another, or nothing."""
    return said in ("", ours) or fold(said) in {fold(one) for one in (ours, *in_other_languages.values())}


def _changed_invitation(invitation: OnList | None, line: Incoming, *, by_id: bool) -> list[Change]:
    if invitation is None:
        return [Change("invited", "", "yes"), *standing_changes(NEW, line)[0]]
    found = standing_changes(invitation.standing, line)[0]
    if by_id and (renamed := renamed_spouse(invitation, line)):
        found.append(Change("spouse", invitation.spouse.name if invitation.spouse else "", renamed))
    other_deputy = bool(line.deputy) and is_another(line.deputy, invitation.deputy)
    if (line.reply is not None and line.reply is not invitation.reply) or other_deputy:
        found.append(Change("reply", invitation.reply.value, line.reply))
    if noted(line.notes, invitation.notes, line.labels) != invitation.notes:
        found.append(Change("notes", invitation.notes, line.notes))
    if line.group and line.group != invitation.group:
        found.append(Change("group", invitation.group, line.group))
    new = new_companions(along(invitation, line, by_id=by_id), line)
    if new:
        found.append(Change("companions", ", ".join(invitation.companions), ", ".join(one.name for one in new)))
    return found


def renamed_spouse(invitation: OnList, line: Incoming) -> str:
    """The name that the spouse who comes along has in a list of ours, where it is another than here."""
    spouse = invitation.spouse
    return "" if spouse is None or spouse.is_known else _other_name(spouse, line)


def _other_name(spouse: SpouseAlong, line: Incoming) -> str:
    named = next((one.name for one in line.companions if one.role is AttendeeRole.SPOUSE), "")
    return named if named.split() != spouse.name.split() else ""


def along(invitation: OnList, line: Incoming, *, by_id: bool) -> tuple[str, ...]:
    """The names of those who come along; in a list of ours a spouse by another name is the spouse who is there."""
    spouse = invitation.spouse
    other = _other_name(spouse, line) if by_id and spouse is not None else ""
    return (*invitation.companions, other) if other else invitation.companions


def new_companions(there: Sequence[str], line: Incoming) -> list[Any]:
    """The companions of a line who are not on the list yet; those without a name count as those without a name do."""
    names = {fold(name) for name in there if name}
    unnamed = sum(not name for name in there)
    new = []
    for one in line.companions:
        if one.name:
            if fold(one.name) not in names:
                new.append(one)
        elif unnamed:
            unnamed -= 1
        else:
            new.append(one)
    return new
