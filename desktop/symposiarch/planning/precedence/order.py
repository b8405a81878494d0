"""The order of precedence of an event, from what the office knows of its guests."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import starmap
from typing import NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event
from symposiarch.model.invitations import INVITED_ALONG, Attendee, AttendeeRole, Honour, Invitation, RankMode
from symposiarch.model.people import Organisation, PartnerRank, Person, Post, PostStatus, moment_of
from symposiarch.planning.heads import Head, heads, led_by
from symposiarch.planning.precedence.claims import class_of
from symposiarch.planning.precedence.practices import UNRANKED, Practice, practice
from symposiarch.planning.precedence.ranking import rank_guests
from symposiarch.planning.precedence.said_class import SaidClass
from symposiarch.planning.precedence.sending import is_own_of
from symposiarch.planning.precedence.standing import Order, Ranked, Setting, Standing
from symposiarch.planning.presence import Who
from symposiarch.planning.states import state_name

UNRANKED_ROLES = frozenset({AttendeeRole.DRIVER, AttendeeRole.SECURITY, AttendeeRole.INTERPRETER})
"""They come along to serve a guest, and nobody ranks them."""


def order_of_precedence(
    session: Session, event_id: int, *, who: Who = Who.NOT_DECLINED, known: Iterable[Head] | None = None
) -> Order:
    """Who stands before whom at an event, among the heads that `who` names, and why.

    `known` are all heads of the event, where they were read already.
    """
    event = session.get_one(Event, event_id)
    return rank_guests(
        standings(session, event_id, who=who, known=known), Setting(practice(event.practice), event.house)
    )


def order_among(session: Session, event_id: int, people: Container[int]) -> tuple[tuple[int, Ranked], ...]:
    """These people alone, in the order of the whole event, the reasons as they stand among each other.

    Whoever has declined, or has no place at the event, is not in it.
    """
    event = session.get_one(Event, event_id)
    everybody = tuple(heads(session, event_id))
    persons = {head.id: head.person_id for head in everybody if head.person_id in people}
    setting = Setting(practice(event.practice), event.house)
    order = rank_guests(standings(session, event_id, known=everybody), setting, among=persons.keys())
    return tuple((persons[ranked.standing.key] or 0, ranked) for ranked in order.guests)


def standings(
    session: Session, event_id: int, *, who: Who = Who.NOT_DECLINED, known: Iterable[Head] | None
) -> tuple[Standing, ...]:
    """What precedence needs to know of each head of an event; `known` are all its heads, if they were read already."""
    event = session.get_one(Event, event_id)
    rules = practice(event.practice)
    everybody = {head.id: head for head in (heads(session, event_id) if known is None else known)}
    chosen = [head for head in everybody.values() if who.takes(head.presence) and head.role not in UNRANKED_ROLES]
    attendees = _attending(session, event_id)
    people = _people(session, event_id)
    posts: dict[int | None, list[_Post]] = {}
    present = select(Attendee.person_id).where(Attendee.event_id == event_id)
    for post in _posts(session, Post.person_id.in_(present)):
        posts.setdefault(post.person_id, []).append(post)
    held = {post.id: post for own in posts.values() for post in own}
    others = {head.post_id for head in everybody.values()} - held.keys() - {None}
    if others:  # a post of somebody else was chosen for the event
        held |= {post.id: post for post in _posts(session, Post.id.in_(others))}
    found = {
        head.id: _standing(
            head,
            attendees[head.id],
            people.get(head.person_id or 0),
            held.get(head.post_id or 0),
            posts.get(head.person_id, ()),
            event,
            rules,
        )
        for head in everybody.values()
    }
    by_person = {head.person_id: head for head in chosen if head.person_id is not None}
    invitee = {head.invitation_id: head.id for head in everybody.values() if head.role is AttendeeRole.INVITEE}
    led = led_by(everybody.values())
    rows = []
    for head in chosen:
        standing = found[head.id]
        principal = invitee.get(head.invitation_id)
        person = people.get(head.person_id or 0)
        if head.role is AttendeeRole.REPRESENTATIVE and principal is not None:
            standing = replace(standing, principal=found[principal], place=None)
        elif head.role in INVITED_ALONG and not (person is not None and person.partner_rank is PartnerRank.OWN_RIGHT):
            standing = replace(standing, partner_of=led.get(head.invitation_id), place=None)
        elif person is not None and person.partner_id in by_person:
            partner = by_person[person.partner_id]
            both = found[head.id], found[partner.id]
            if _accompanies(*both, person, people[person.partner_id], rules):
                standing = replace(standing, partner_of=partner.id)
        rows.append(standing)
    return tuple(rows)


def _accompanies(guest: Standing, partner: Standing, person: _Partnered, other: _Partnered, rules: Practice) -> bool:
    """Whether a guest stands where their partner does, who is a guest as well (C1.6 [S39]).

    Of two officials who are married each ranks; only who holds no post that gives a rank and is not honoured
    accompanies: a painter, with the ambassador.
    """
    if person.partner_rank is not PartnerRank.ACCOMPANIES or guest.honour is not Honour.NONE:
        return False
    if class_of(guest, rules) != UNRANKED:
        return False
    if partner.honour is not Honour.NONE or other.partner_rank is PartnerRank.OWN_RIGHT:
        return True
    return class_of(partner, rules) != UNRANKED or bool(partner.title and not guest.title)


class _Attending(NamedTuple):
    """What is kept of an attendee's rank at the event, and of the place of whom the invitation names."""

    rank_mode: RankMode
    rank_note: str
    place: int | None
    place_note: str | None


class _Partnered(NamedTuple):
    """What is kept of a person that tells of ranks."""

    born: date | None
    partner_rank: PartnerRank
    partner_id: int | None


class _Post(NamedTuple):
    """What is kept of a post that tells of ranks, with its house."""

    id: int
    person_id: int | None
    title: str
    state: str
    rank_class: str
    grade: int | None
    status: PostStatus
    accredited_here: bool
    begins_on: date | None
    ends_on: date | None
    taken_up_on: date | None
    taken_up_at: time | None
    organisation_id: int | None
    organisation: str | None
    house_state: str | None

    @property
    def taken_up(self) -> str:
        return moment_of(self.taken_up_on, self.taken_up_at)

    def ranks_as(self, rules: Practice) -> str:
        return self.rank_class or rules.class_of(self.title, self.organisation or "")


_HELD = (
    Post.id, Post.person_id, Post.title, Post.state, Post.rank_class, Post.grade, Post.status, Post.accredited_here,
    Post.begins_on, Post.ends_on, Post.taken_up_on, Post.taken_up_at, Post.organisation_id, Organisation.name,
    Organisation.state,
)  # fmt: skip


# Columns, not rows that can be written: `heads` reads those already, and a hall of a thousand is read in half the time.
def _attending(session: Session, event_id: int) -> dict[int, _Attending]:
    asked = (
        select(Attendee.id, Attendee.rank_mode, Attendee.rank_note, Invitation.rank_place, Invitation.rank_note)
        .outerjoin(Invitation, Attendee.invitation_id == Invitation.id)
        .where(Attendee.event_id == event_id)
    )
    return {row[0]: _Attending(*row[1:]) for row in session.execute(asked).tuples()}


def _people(session: Session, event_id: int) -> dict[int, _Partnered]:
    asked = (
        select(Person.id, Person.birth_date, Person.partner_rank, Person.partner_id)
        .join(Attendee, Attendee.person_id == Person.id)
        .where(Attendee.event_id == event_id)
    )
    return {row[0]: _Partnered(*row[1:]) for row in session.execute(asked).tuples()}


def _posts(session: Session, which: ColumnElement[bool]) -> list[_Post]:
    asked = select(*_HELD).outerjoin(Organisation, Post.organisation_id == Organisation.id).where(which)
    return list(starmap(_Post, session.execute(asked).tuples()))


def _standing(
    head: Head,
    attendee: _Attending,
    person: _Partnered | None,
    post: _Post | None,
    posts: Sequence[_Post],
    event: Event,
    rules: Practice,
) -> Standing:
    """`post` is the one that counts at the event, of all `posts` of the head."""
    invited = head.role is AttendeeRole.INVITEE
    state = head.state or head.nationality
    taken_up = _functions_since(post, posts, rules) if post is not None else ""
    compatriot = bool(event.own_state) and (head.nationality or head.state) == event.own_state
    return Standing(
        key=head.id,
        name=head.name,
        title=head.title,
        organisation=head.organisation,
        rank_class=head.rank_class,
        grade=post.grade if post is not None else None,
        state=state,
        state_name=state_name(state, rules.state_names) if state else "",
        taken_up=taken_up,
        accredited_here=post is None or (post.accredited_here and not _is_own(post, event, rules)),
        status=post.status if post is not None else PostStatus.IN_OFFICE,
        since=post.begins_on if post is not None else None,
        born=person.born if person is not None else None,
        compatriot=compatriot,
        posted_at_home=compatriot and post is not None and not post.accredited_here,
        honour=head.honour,
        rank_mode=attendee.rank_mode,
        place=attendee.place if invited else None,
        note=(attendee.place_note if invited else "") or attendee.rank_note,
    )


def _is_own(post: _Post, event: Event, rules: Practice) -> bool:
    """No state receives an ambassador of its own: one whom it sends is accredited elsewhere, or serves at home."""
    rank = rules.classes.get(post.ranks_as(rules))
    if rank is None or rank.mission is None:
        return False
    house = post.organisation or ""
    return is_own_of(event.host_state, post.title, house, (post.state, post.house_state or ""), rules)


def _functions_since(post: _Post, posts: Sequence[_Post], rules: Practice) -> str:
    """When the functions of a post were taken up. Credentials that are presented anew without a change of class, as to
    a new head of state, change no precedence (VCDR 16.2 [S33]): the day of the post that goes on in this one holds."""
    since = post
    while before := [one for one in posts if one is not since and _goes_on(one, since, rules)]:
        since = min(before, key=lambda one: one.taken_up)
    return since.taken_up


def _goes_on(before: _Post, after: _Post, rules: Practice) -> bool:
    """Whether a post is that which another continues: of the same state and class, and not ended in between."""
    if before.taken_up_on is None or after.taken_up_on is None or before.taken_up >= after.taken_up:
        return False
    same = (before.state, before.organisation_id, before.accredited_here) == (
        after.state,
        after.organisation_id,
        after.accredited_here,
    )
    on = before.ends_on is None or before.ends_on + timedelta(days=1) >= after.taken_up_on
    return same and on and before.ranks_as(rules) == after.ranks_as(rules)


def set_place(session: Session, attendee_id: int, *, place: int | None, note: str = "") -> None:
    """Put a guest at a place of the order by hand, with the note that says why; `None` leaves it to the rules again.

    Raises:
        SymposiarchError: the guest was not invited, the place is below 1, or the note is missing.
    """
    attendee = session.get_one(Attendee, attendee_id)
    if attendee.invitation is None or attendee.role is not AttendeeRole.INVITEE:
        # The place is the invitee's: it must not move because of a spouse or a representative.
        raise SymposiarchError("Only a guest who was invited can be given a place by hand.")
    if place is not None and place < 1:
        raise SymposiarchError("Places count from 1.")
    if place is not None and not note.strip():
        raise SymposiarchError("A place that is set by hand needs a note that says why.")
    attendee.invitation.rank_place = place
    attendee.invitation.rank_note = note.strip() if place is not None else ""


def set_class(session: Session, attendee_id: int, *, rank_class: str, deputy: bool = False) -> None:
    """Say of which class the post is that a guest has at the event, or the deputy of which; an empty class leaves it to
    the words of the title.

    Raises:
        SymposiarchError: the guest holds no post.
    """
    attendee = session.get_one(Attendee, attendee_id)
    head = next(head for head in heads(session, attendee.event_id) if head.id == attendee_id)
    if head.post_id is None:
        raise SymposiarchError("Only a post has a class. Write the function or the organisation of the guest first.")
    session.get_one(Post, head.post_id).rank_class = SaidClass(rank_class, deputy).text


def set_honour(session: Session, attendee_ids: Sequence[int], *, honour: Honour) -> None:
    """Make them hosts, co-hosts or guests of honour, whatever their rank; `Honour.NONE` leaves them to the rules."""
    for attendee_id in attendee_ids:
        session.get_one(Attendee, attendee_id).honour = honour
