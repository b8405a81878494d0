"""Two records of one person become one: nothing that hangs on either is lost.

The record that is kept takes over posts, invitations, heads, roles, lists, links and letters of the other, which is put
away with a note of where it went, so that a workbook that still carries its ID finds the right person.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Row, now
from symposiarch.model.finding import key_of
from symposiarch.model.invitations import Attendee, AttendeeRole, Invitation, InvitationStage, Reply, Wave
from symposiarch.model.people import ListMember, Person
from symposiarch.model.seating import Place, Wish
from symposiarch.planning.people.contacts import EDITABLE
from symposiarch.planning.people.lookalikes import forget_apart
from symposiarch.planning.rows import pointing_to


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field of the two records, side by side."""

    field: str
    kept: Any
    other: Any


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: the fields that came from the other record, and how many rows of each table moved."""

    fields: tuple[str, ...]
    moved: dict[str, int]


def side_by_side(session: Session, kept_id: int, other_id: int) -> tuple[FieldPair, ...]:
    """The fields in which two people differ, empty ones included."""
    kept, other = session.get_one(Person, kept_id), session.get_one(Person, other_id)
    return tuple(
        FieldPair(field, getattr(kept, field), getattr(other, field))
        for field in sorted(EDITABLE)
        if getattr(kept, field) != getattr(other, field)
    )


def merge(session: Session, kept_id: int, other_id: int, *, take: Collection[str] = ()) -> Merged:
    """Make one person of two. What is empty in the kept record is filled; fields named in `take` come from the other.

    A second e-mail stays as a further one, a second telephone as the mobile if there is none; further telephones and
    other notes are appended to the notes.

    Raises:
        SymposiarchError: they are one record already, one of them was merged before, or a field is not known.
    """
    unknown = sorted(set(take) - EDITABLE)
    if unknown:
        raise SymposiarchError(f"A person has no field “{unknown[0]}”. The fields are: {', '.join(sorted(EDITABLE))}.")
    if kept_id == other_id:
        raise SymposiarchError("These are one and the same record. Name two different people.")
    kept, other = session.get_one(Person, kept_id), session.get_one(Person, other_id)
    for person in (kept, other):
        if person.merged_into_id is not None:
            raise SymposiarchError(f"{person.name} was merged into another record before. Name that one instead.")
    fields = _take_fields(kept, other, frozenset(take))
    moved: dict[str, int] = {}
    forget_apart(session, kept_id, other_id)
    _part_links(session, kept, other)
    session.flush()
    moved["invitations"] = _move_invitations(session, kept, other)
    _drop_double_memberships(session, kept, other)
    last = max((post.position for post in kept.posts), default=-1)
    for post in other.posts:
        post.position += last + 1
    session.flush()
    for table, count in _point_to(session, "people", other.id, kept.id, leave=("merged_into_id",)).items():
        moved[table] = moved.get(table, 0) + count
    other.merged_into_id = kept.id
    other.archived_at = other.archived_at or now()
    kept.archived_at = None
    session.flush()
    session.expire_all()
    kept.search_key = key_of(kept)
    return Merged(fields, {table: count for table, count in moved.items() if count})


def _take_fields(kept: Person, other: Person, take: frozenset[str]) -> tuple[str, ...]:
    taken = []
    addresses = [kept.email, other.email, *kept.other_emails, *other.other_emails]
    phones = [number for number in (kept.phone, kept.mobile, other.phone, other.mobile) if number]
    notes = [note for note in (kept.notes, other.notes) if note]
    names_given = bool(kept.given_name or kept.family_name or kept.printed_name)
    for field in sorted(EDITABLE - {"other_emails", "notes", "phone", "mobile"}):
        mine, theirs = getattr(kept, field), getattr(other, field)
        # A name is taken whole or not at all; the order of its parts belongs to it.
        of_name = field in {"given_name", "family_name", "printed_name", "name_order", "suffix"}
        fills = _is_empty(mine) and not _is_empty(theirs) and not (of_name and names_given)
        if mine != theirs and (field in take or fills):
            setattr(kept, field, theirs)
            taken.append(field)
    kept.other_emails = tuple(dict.fromkeys(one for one in addresses if one and one != kept.email))
    taken += _keep_phones(kept, other, take, phones)
    notes = [other.notes] if "notes" in take else list(dict.fromkeys(notes))
    kept.notes = "\n\n".join(filter(None, [*notes, *_further_numbers(kept, phones)]))
    return tuple(sorted(taken))


def _keep_phones(kept: Person, other: Person, take: frozenset[str], phones: list[str]) -> list[str]:
    before = {"phone": kept.phone, "mobile": kept.mobile}
    first = other.phone if "phone" in take and other.phone else kept.phone or other.phone
    mobile = other.mobile if "mobile" in take and other.mobile else kept.mobile or other.mobile
    kept.phone = first
    kept.mobile = mobile or next((number for number in phones if number != first), "")
    return [field for field, number in before.items() if getattr(kept, field) != number]


def _further_numbers(kept: Person, phones: list[str]) -> list[str]:
    """The numbers that have no place of their own, as notes say them: no number stays with the record put away."""
    seen = {_digits(kept.phone), _digits(kept.mobile)}
    further = [number for number in dict.fromkeys(phones) if _digits(number) not in seen]
    return [f"Telephone: {', '.join(further)}"] if further else []


def _digits(number: str | None) -> str:
    return "".join(sign for sign in number or "" if sign.isdigit())


def _is_empty(value: Any) -> bool:
    return not value or (hasattr(value, "value") and value.value in ("", "none", "unstated"))


def _part_links(session: Session, kept: Person, other: Person) -> None:
    """Neither is the partner or the assistant of themselves; a partner of the other becomes the kept one's."""
    for person, twin in ((kept, other), (other, kept)):
        if person.partner_id == twin.id:
            person.partner_id = None
        if person.assistant_id == twin.id:
            person.assistant_id = None
    if other.partner_id is not None:
        partner = session.get_one(Person, other.partner_id)
        other.partner_id = None
        if kept.partner_id is None:
            kept.partner_id, kept.partner_rank = partner.id, other.partner_rank
        elif partner.partner_id == other.id:
            partner.partner_id = None
    if kept.assistant_id is None:
        kept.assistant_id = other.assistant_id
    other.assistant_id = None


def _move_invitations(session: Session, kept: Person, other: Person) -> int:
    """The other's invitations become the kept one's; where both are invited to one event, one invitation remains."""
    of_kept = session.scalars(select(Invitation).where(Invitation.person_id == kept.id))
    mine = {invitation.event_id: invitation for invitation in of_kept}
    moved = 0
    for theirs in session.scalars(select(Invitation).where(Invitation.person_id == other.id)).all():
        ours = mine.get(theirs.event_id)
        if ours is None:
            theirs.person_id = kept.id
        else:
            _join_invitations(session, ours, theirs)
        moved += 1
    session.flush()
    return moved


_REPLY_FIELDS = ("reply", "replied_at", "reply_way", "reply_recorded_by", "reply_note")
_STAGES = tuple(InvitationStage)
_STAGE_FIELDS = ("stage", "approved_at", "approved_by", "sent_at")
_FILLED = ("post_id", "organiser_id", "channel", "group", "notes", "language", "source_key", "reply_mode", "reply_by")


def _join_invitations(session: Session, ours: Invitation, theirs: Invitation) -> None:
    """The later answer counts, and the further stage; records, companions, seats and arrivals of both are kept.

    Who is invited by either is not in the reserve.
    """
    if theirs.reply is not Reply.NONE and (
        ours.reply is Reply.NONE or _is_later(theirs.replied_at, than=ours.replied_at)
    ):
        _take(ours, theirs, _REPLY_FIELDS)
    if _STAGES.index(theirs.stage) > _STAGES.index(ours.stage):
        _take(ours, theirs, _STAGE_FIELDS)
    if _is_later(theirs.reminded_at, than=ours.reminded_at):
        ours.reminded_at = theirs.reminded_at
    ours.reminders += theirs.reminders
    if ours.wave is Wave.RESERVE:
        ours.wave = theirs.wave
    if ours.rank_place is None:
        ours.rank_place, ours.rank_note = theirs.rank_place, theirs.rank_note or ours.rank_note
    _fill(ours, theirs, _FILLED)
    ours.companions_invited = max(ours.companions_invited, theirs.companions_invited)
    invitee = next((head for head in ours.attendees if head.role is AttendeeRole.INVITEE), None)
    for head in list(theirs.attendees):
        if head.role is AttendeeRole.INVITEE and invitee is not None:
            _join_heads(session, invitee, head)
        else:
            head.invitation_id = ours.id
    session.flush()
    _point_to(session, "invitations", theirs.id, ours.id)
    session.flush()
    session.expire_all()
    session.delete(theirs)
    session.flush()


def _join_heads(session: Session, kept: Attendee, other: Attendee) -> None:
    """One head of two: seats and wishes move where the kept one has none in the same plan."""
    plans = set(session.scalars(select(Place.plan_id).where(Place.attendee_id == kept.id)))
    for place in session.scalars(select(Place).where(Place.attendee_id == other.id)):
        if place.plan_id in plans:
            session.delete(place)
    for wish in session.scalars(select(Wish).where(Wish.first_id.in_((kept.id, other.id)))):
        if {wish.first_id, wish.second_id} <= {kept.id, other.id}:
            session.delete(wish)
    session.flush()
    _point_to(session, "attendees", other.id, kept.id)
    _fill(kept, other, ("honour", "diet", "card_name", "notes", "alert"))
    session.flush()
    session.expire(other)
    session.delete(other)


def _is_later(moment: datetime | None, *, than: datetime | None) -> bool:
    """Whether something was done at a moment, and something like it not at all or before."""
    return moment is not None and (than is None or moment > than)


def _take(kept: Row, other: Row, fields: Iterable[str]) -> None:
    for field in fields:
        setattr(kept, field, getattr(other, field))


def _fill(kept: Row, other: Row, fields: Iterable[str]) -> None:
    """What is empty in the one that stays is taken from the one that goes."""
    for field in fields:
        if not getattr(kept, field):
            setattr(kept, field, getattr(other, field))


def _drop_double_memberships(session: Session, kept: Person, other: Person) -> None:
    lists = set(session.scalars(select(ListMember.list_id).where(ListMember.person_id == kept.id)))
    for member in session.scalars(select(ListMember).where(ListMember.person_id == other.id)):
        if member.list_id in lists:
            session.delete(member)
    session.flush()


def _point_to(session: Session, table: str, old: int, new: int, *, leave: Collection[str] = ()) -> dict[str, int]:
    """Whatever points to one row of a table points to another from now on. Returns how many rows of each table did."""
    moved: dict[str, int] = {}
    for mapper, column in pointing_to(table):
        if column in leave:
            continue
        rows = session.scalars(select(mapper.class_).where(getattr(mapper.class_, column) == old)).all()
        for row in rows:
            setattr(row, column, new)
        if rows:
            name = mapper.local_table.description
            moved[name] = moved.get(name, 0) + len(rows)
    session.flush()
    return moved
