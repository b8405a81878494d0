"""What the rules of logistics look at, in a few narrow queries: catering, the budget, and the arrivals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.events import Event
from symposiarch.model.invitations import PRESIDING, Attendee, Honour, Invitation
from symposiarch.model.logistics import Movement, Service, ServiceKind, ServiceStatus
from symposiarch.model.people import Organisation, Post
from symposiarch.planning.logistics.costs import Total, cost_rows, totals
from symposiarch.planning.logistics.people import NOBODY, Known, known_people
from symposiarch.planning.precedence.practices import Practice
from symposiarch.planning.rows import row_of


@dataclass(frozen=True, slots=True)
class Arrival:
    """A movement as the rules see it; `place`, the order of precedence, is not asked for here."""

    id: int
    attendee_id: int
    name: str
    coming: bool
    is_host: bool
    is_mission: bool
    expected_at: datetime | None
    parking: str
    greeter_id: int | None
    greeter: Known
    escort_id: int | None
    escort: Known
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Preparations:
    """`catering` is the largest number that a caterer was asked for; none while no number was named."""

    catering: int | None
    totals: tuple[Total, ...]
    arrivals: tuple[Arrival, ...]


def preparations(session: Session, event: Event, coming: Mapping[int, str], *, rules: Practice | None) -> Preparations:
    """`coming` are the names of those who come, by attendee; without `rules` nobody is known to head a mission."""
    ordered = select(Service.quantity).where(
        Service.event_id == event.id,
        Service.kind == ServiceKind.CATERING,
        Service.status != ServiceStatus.CANCELLED,
        Service.quantity.is_not(None),
    )
    return Preparations(
        catering=max((count for count in session.scalars(ordered) if count is not None), default=None),
        totals=totals(cost_rows(session, event.id)),
        arrivals=_arrivals(session, event, coming, rules),
    )


def _arrivals(session: Session, event: Event, coming: Mapping[int, str], rules: Practice | None) -> tuple[Arrival, ...]:
    moving = session.execute(
        select(Movement, Attendee, Invitation.post_id)
        .join(Attendee, Movement.attendee_id == Attendee.id)
        .outerjoin(Invitation, Attendee.invitation_id == Invitation.id)
        .where(Movement.event_id == event.id)
        .order_by(Movement.id)
    ).all()
    if not moving:
        return ()
    posted = [(head.person_id, post) for _, head, post in moving]
    missions = _heads_of_mission(session, rules, posted) if rules is not None else frozenset()
    known = known_people(session, (key for one, *_ in moving for key in (one.greeter_id, one.escort_id)))
    return tuple(
        row_of(
            Arrival,
            one,
            name=coming.get(head.id, ""),
            coming=head.id in coming,
            is_host=head.honour in PRESIDING,
            is_mission=head.person_id in missions or head.honour is Honour.GUEST_OF_HONOUR,
            greeter=known.get(one.greeter_id or 0, NOBODY),
            escort=known.get(one.escort_id or 0, NOBODY),
            place=None,
        )
        for one, head, _post in moving
    )


def _heads_of_mission(
    session: Session, rules: Practice, people: Sequence[tuple[int | None, int | None]]
) -> frozenset[int | None]:
    """Of people with the posts chosen for the event, those whose class is one of a head of mission (VCDR 14)."""
    keys = {person for person, _ in people if person is not None}
    chosen = {post for _, post in people if post is not None}
    posts = session.execute(
        select(Post.id, Post.person_id, Post.rank_class, Post.title, Organisation.name)
        .outerjoin(Organisation, Post.organisation_id == Organisation.id)
        .where(Post.person_id.in_(keys), Post.ends_on.is_(None) | Post.id.in_(chosen))
    ).all()
    having = {person: post for person, post in people if post is not None}
    found = set()
    for post in posts:
        if having.get(post.person_id, post.id) == post.id:
            rank = rules.classes.get(post.rank_class or rules.class_of(post.title, post.name or ""))
            if rank is not None and rank.mission is not None:
                found.add(post.person_id)
    return frozenset(found)
