"""When a post changes hands, its successor takes over what belongs to the post and not to the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import SETTLED, Event
from symposiarch.model.invitations import UNDECIDED, Attendee, AttendeeRole, Invitation
from symposiarch.model.people import ListMember, Person, Post, PostStatus
from symposiarch.planning.rows import like


@dataclass(frozen=True, slots=True)
class Succession:
    """What a successor took over: the new post, the invitations, and how many saved lists."""

    post_id: int
    invitations: tuple[int, ...]
    lists: int


def succeed(session: Session, post_id: int, *, successor_id: int, on: date) -> Succession:
    """The successor holds the post from `on`, with its invitations to events from that day on and its lists.

    Ranks by the date of taking up functions begin anew (VCDR Article 16): the new post's date is left open until it is
    known. The spouse who comes along is the successor's, without a name where none is known. Invitations that the
    predecessor has accepted or declined in person are left alone, and so is an event to which the successor is invited
    already.

    Raises:
        SymposiarchError: the post is vacant or ended or begins only then, or the successor holds it already.
    """
    post = session.get_one(Post, post_id)
    successor = session.get_one(Person, successor_id)
    if post.person_id == successor_id:
        raise SymposiarchError(f"{successor.name} holds this post already.")
    if post.ends_on is not None and post.ends_on < on:
        raise SymposiarchError("This post has ended already. Choose the one that is held today.")
    if on <= (post.begins_on or date.min):
        raise SymposiarchError("The post would be handed over before it was held. Check the day.")
    heir = _heir(post, successor, on)
    session.add(heir)
    predecessor_id = post.person_id
    post.ends_on = on - timedelta(days=1)
    post.status = PostStatus.FORMER
    session.flush()
    if predecessor_id is None:
        return Succession(heir.id, (), 0)
    return Succession(
        heir.id,
        _take_invitations(session, post, heir, successor, predecessor_id=predecessor_id, on=on),
        _take_lists(session, predecessor_id, successor_id),
    )


def _heir(post: Post, successor: Person, on: date) -> Post:
    """The same post in the hands of the successor, before the others that they hold."""
    for held in successor.posts:
        held.position += 1
    same = "organisation title titles department state rank_class grade accredited_here single_holder"
    return like(post, same, person=successor, begins_on=on, position=0, predecessor=post)


def _take_invitations(
    session: Session, post: Post, heir: Post, successor: Person, *, predecessor_id: int, on: date
) -> tuple[int, ...]:
    open_ones = (
        select(Invitation)
        .join(Event)
        .where(
            Invitation.person_id == predecessor_id,
            (Invitation.post_id == post.id) | Invitation.post_id.is_(None),
            Invitation.reply.in_(UNDECIDED),
            Event.begins >= datetime.combine(on, time.min),
            Event.stage.not_in(SETTLED),
        )
        .order_by(Invitation.id)
    )
    taken = []
    for invitation in session.scalars(open_ones):
        already = select(Invitation.id).where(
            Invitation.event_id == invitation.event_id, Invitation.person_id == successor.id
        )
        if session.scalar(already) is not None:
            continue
        invitation.person_id = successor.id
        invitation.post = heir
        coming = {AttendeeRole.INVITEE: successor.id, AttendeeRole.SPOUSE: successor.partner_id}
        heads = select(Attendee).where(Attendee.invitation_id == invitation.id, Attendee.role.in_(coming))
        for head in session.scalars(heads):
            head.person_id = coming[head.role]
            head.name = head.card_name = head.diet = ""  # which were the predecessor's, and of the spouse
        taken.append(invitation.id)
    return tuple(taken)


def _take_lists(session: Session, predecessor_id: int, successor_id: int) -> int:
    kept = set(session.scalars(select(ListMember.list_id).where(ListMember.person_id == successor_id)))
    count = 0
    for member in session.scalars(select(ListMember).where(ListMember.person_id == predecessor_id)):
        if member.list_id not in kept:
            member.person_id = successor_id
            count += 1
    return count
