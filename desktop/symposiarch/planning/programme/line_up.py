"""Who does what in an item: moderator, panellists in order, slots still open with their candidates, replacements.

A speaker is a guest of the event and has a place in the room: taking somebody into an item puts them on the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.invitations import Attendee, AttendeeRole, Invitation, Reply
from symposiarch.model.people import Person, Post
from symposiarch.model.programme import ItemKind, ProgrammeItem, Role, RoleKind, RoleStatus
from symposiarch.planning.pictures import let_go, portray
from symposiarch.planning.rows import added, set_fields

EDITABLE = frozenset(
    "kind status topics minutes language biographies affiliation notes order_note post_id chair photo_id".split()
)


def usual_role(kind: ItemKind) -> RoleKind:
    """What somebody who is put into such an item usually does there."""
    return {
        ItemKind.PANEL: RoleKind.PANELLIST,
        ItemKind.PERFORMANCE: RoleKind.PERFORMER,
        ItemKind.SIGNING: RoleKind.SIGNATORY,
        ItemKind.QUESTIONS: RoleKind.MODERATOR,
    }.get(kind, RoleKind.SPEAKER)


def as_guest(session: Session, event_id: int, person_id: int, *, post_id: int | None = None) -> Invitation:
    """The person's invitation to the event, made with its attendee when there is none yet.

    Who comes for another guest is in the room already, by that guest's invitation.
    """
    deputy = session.scalar(
        select(Attendee)
        .join(Invitation, Attendee.invitation_id == Invitation.id)
        .where(
            Attendee.event_id == event_id,
            Attendee.person_id == person_id,
            Attendee.role == AttendeeRole.REPRESENTATIVE,
            Attendee.withdrawn_at.is_(None),
            Invitation.reply == Reply.REPRESENTED,
        )
    )
    if deputy is not None and deputy.invitation is not None:
        return deputy.invitation
    invitation = session.scalar(
        select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id == person_id)
    )
    if invitation is None:
        invitation = added(session, Invitation(event_id=event_id, person_id=person_id, post_id=post_id))
    if not any(head.role is AttendeeRole.INVITEE for head in invitation.attendees):
        invitation.attendees.append(Attendee(event_id=event_id, person_id=person_id, role=AttendeeRole.INVITEE))
        session.flush()
    return invitation


def add_role(
    session: Session,
    item_id: int,
    *,
    person_id: int | None = None,
    kind: RoleKind | None = None,
    topic: str = "",
    topics: Texts | None = None,
    status: RoleStatus = RoleStatus.TO_ASK,
    **fields: Any,
) -> Role:
    """Somebody in an item, after those who are in it already; without a person, a slot that is still open.

    Raises:
        SymposiarchError: the person has this role there already.
    """
    item = session.get_one(ProgrammeItem, item_id)
    kind = kind or usual_role(item.kind)
    if person_id is not None:
        for role in item.roles:
            if role.person_id == person_id and role.kind is kind and role.slot_id is None:
                raise SymposiarchError(f"{_name(session, person_id)} is in this item already.")
    if topics is None:
        topics = Texts({item.event.languages[0] if item.event.languages else "en": topic})
    role = Role(item_id=item.id, person_id=person_id, kind=kind, topics=topics, status=status, position=len(item.roles))
    set_fields(role, EDITABLE, fields)
    item.roles.append(role)
    if person_id is not None:
        as_guest(session, item.event_id, person_id, post_id=role.post_id)
    session.flush()
    return role


def _name(session: Session, person_id: int) -> str:
    return session.get_one(Person, person_id).name


def edit_role(session: Session, role_id: int, **fields: Any) -> None:
    """Set what is named in `fields`."""
    set_fields(session.get_one(Role, role_id), EDITABLE, fields)


def offices_of(session: Session, person_id: int) -> tuple[tuple[int, str], ...]:
    """The posts of a person in one line each, by key: one of them is the one that counts in this programme."""
    posts = session.scalars(select(Post).where(Post.person_id == person_id).order_by(Post.position, Post.id))
    return tuple(
        (post.id, ", ".join(part for part in (post.title, post.organisation.name if post.organisation else "") if part))
        for post in posts
    )


def set_photo(session: Session, role_id: int, *, content: bytes | None) -> None:
    """The photograph that the programme shows of somebody here; with none, the one of the address book again.

    Raises:
        SymposiarchError: it is no picture, or too large.
    """
    portray(session, session.get_one(Role, role_id), content)


def remove_role(session: Session, role_id: int) -> None:
    """Take somebody out of an item, or a slot with its candidates, or one candidate. They stay guests."""
    role = session.get_one(Role, role_id)
    item = role.item
    photos = [one.photo_id for one in (role, *role.candidates)]
    for candidate in list(role.candidates):
        session.delete(candidate)
    session.flush()
    session.expire(item, ["roles"])
    item.roles.remove(role)
    _number(item)
    session.flush()
    let_go(session, photos)


def _number(item: ProgrammeItem) -> None:
    for position, role in enumerate(sorted(item.roles, key=lambda role: (role.position, role.id or 0))):
        if role.position != position:
            role.position = position


def order_roles(session: Session, item_id: int, role_ids: Sequence[int], *, note: str | None) -> None:
    """The order of speaking, as given; a `note` says why it is not the one that was proposed (none: as it was)."""
    item = session.get_one(ProgrammeItem, item_id)
    places = {key: place for place, key in enumerate(role_ids)}
    ordered = sorted(item.roles, key=lambda role: (places.get(role.id, len(places)), role.position, role.id))
    for position, role in enumerate(ordered):
        if role.position != position:
            role.position = position
        if note is not None and role.id in places:
            role.order_note = note
    session.flush()
    session.expire(item, ["roles"])


def add_candidate(session: Session, slot_id: int, *, person_id: int, status: RoleStatus = RoleStatus.TO_ASK) -> Role:
    """Somebody who may take an open slot. A candidate is no guest yet.

    Raises:
        SymposiarchError: the slot is taken, or the person is a candidate already.
    """
    slot = session.get_one(Role, slot_id)
    if slot.person_id is not None:
        raise SymposiarchError("This slot is taken. Replace who holds it, or open another slot.")
    if any(candidate.person_id == person_id for candidate in slot.candidates):
        raise SymposiarchError(f"{_name(session, person_id)} is a candidate for this slot already.")
    candidate = Role(item_id=slot.item_id, person_id=person_id, kind=slot.kind, status=status, position=slot.position)
    slot.item.roles.append(candidate)
    candidate.slot = slot
    session.flush()
    return candidate


def take_candidate(session: Session, candidate_id: int) -> Role:
    """The candidate has agreed and takes the slot; the others stay on record with what they answered.

    Raises:
        SymposiarchError: the role is no candidate for an open slot.
    """
    candidate = session.get_one(Role, candidate_id)
    slot = candidate.slot
    if slot is None:
        raise SymposiarchError("This is no candidate for an open slot.")
    slot.person_id = candidate.person_id
    slot.post_id = candidate.post_id
    slot.status = RoleStatus.AGREED
    item = slot.item
    item.roles.remove(candidate)
    session.flush()
    session.expire(slot, ["candidates"])
    assert slot.person_id is not None
    as_guest(session, item.event_id, slot.person_id, post_id=slot.post_id)
    return slot


def replace(session: Session, role_id: int, *, person_id: int | None) -> Role:
    """Somebody else takes the place; who was there before is kept. With no person, the place is open again."""
    role = session.get_one(Role, role_id)
    if person_id is not None and person_id == role.person_id:
        return role
    if role.person_id is not None:
        role.replaces_id = role.person_id
    role.person_id = person_id
    role.post_id = None
    role.affiliation = ""
    role.biographies = Texts()
    role.photo_id = None
    role.chair = None
    role.status = RoleStatus.TO_ASK
    session.flush()
    session.expire(role, ["person", "post", "photo", "replaces"])
    if person_id is not None:
        as_guest(session, role.item.event_id, person_id)
    return role


def parts_of(session: Session, event_id: int, person_id: int) -> tuple[int, ...]:
    """The roles of somebody in the programme of an event; who is only a candidate for one has none yet."""
    theirs = select(Role.id).join(ProgrammeItem, Role.item_id == ProgrammeItem.id).order_by(Role.id)
    here = (ProgrammeItem.event_id == event_id, Role.person_id == person_id, Role.slot_id.is_(None))
    return tuple(session.scalars(theirs.where(*here)))


def replace_everywhere(session: Session, event_id: int, leaving: int, *, person_id: int | None) -> int:
    """Somebody else takes all the parts of one who cancels, or they are open again; returns how many those were."""
    parts = parts_of(session, event_id, leaving)
    for role_id in parts:
        replace(session, role_id, person_id=person_id)
    return len(parts)
