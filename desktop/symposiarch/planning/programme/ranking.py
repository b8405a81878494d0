"""Who on a stage stands before whom, as far as the programme needs it: for chairs, and for the order of speaking.

The places of honour and the places set by hand come first, then the class of the post (its `rank_class`, else what
its title says), then the day on which functions were taken up, as PROTOCOL C1 has it. Equals keep their order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.attendance import Attendee, AttendeeRole, Honour
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Invitation
from symposiarch.model.people import Organisation, Person, Post
from symposiarch.planning.programme.rows import written_name

_CLASSES: tuple[tuple[str, str], ...] = (
    ("head_of_state", "president of the republic; king; queen; head of state; cumhurbaskani; prezident"),
    ("head_of_government", "prime minister; chancellor; premier; basbakan; bas nazir"),
    ("speaker_of_parliament", "speaker of parliament; speaker of the national assembly; president of the senate"),
    ("minister", "minister; secretary of state; bakan; nazir; ministre; ministro"),
    ("ambassador", "ambassador; nuncio; high commissioner; ambassadeur; embajador; botschafter; buyukelci; sefir"),
    ("charge", "charge d affaires; charge; maslahatguzar; isler vekili"),
    ("deputy_minister", "vice minister; deputy minister; under secretary; undersecretary; vice mayor; governor; mayor"),
    ("member_of_parliament", "member of parliament; member of the national assembly; senator; deputy; milletvekili"),
    ("envoy", "envoy; minister counsellor; deputy head of mission"),
    ("rector", "rector; president; chair; chairman; chairperson; head of the district council; director general"),
    ("dean", "dean; vice rector; vice president; director; curator; principal"),
    ("professor", "professor; counsellor; consul; consul general"),
    ("secretary", "first secretary; second secretary; third secretary; attache; head of research; associate professor"),
)  # fmt: skip
"""Classes, the highest first, with the words by which a title is put into one when its post has no class."""

_ORDER = {name: place for place, (name, _) in enumerate(_CLASSES)}
_HONOURS = {Honour.GUEST_OF_HONOUR: 0, Honour.HOST: 1, Honour.CO_HOST: 2}


@dataclass(frozen=True, slots=True)
class Rank:
    """A person's place among those who were asked about, from 1, and why. `tied` with the one before."""

    person_id: int
    name: str
    place: int
    reason: str
    tied: bool


def precedence(session: Session, event_id: int, people: Iterable[int]) -> tuple[Rank, ...]:
    """These people, the highest first."""
    wanted = set(people)
    if not wanted:
        return ()
    invited = {
        row.person_id: row
        for row in session.execute(
            select(Invitation.person_id, Invitation.post_id, Invitation.rank_place, Invitation.rank_note).where(
                Invitation.event_id == event_id, Invitation.person_id.in_(wanted)
            )
        )
    }
    honours = dict(
        session.execute(
            select(Attendee.person_id, Attendee.honour).where(
                Attendee.event_id == event_id, Attendee.person_id.in_(wanted), Attendee.role == AttendeeRole.INVITEE
            )
        )
        .tuples()
        .all()
    )
    posts: dict[int, list[Any]] = {}
    for row in session.execute(
        select(
            Post.id, Post.person_id, Post.title, Post.rank_class, Post.grade, Post.taken_up_on, Post.ends_on,
            Organisation.name.label("organisation"),
        )
        .outerjoin(Organisation, Post.organisation_id == Organisation.id)
        .where(Post.person_id.in_(wanted))
        .order_by(Post.position, Post.id)
    ):  # fmt: skip
        posts.setdefault(row.person_id, []).append(row)
    names = select(
        Person.id, Person.printed_name, Person.given_name, Person.family_name, Person.name_order, Person.suffix,
        Person.native_name,
    ).where(Person.id.in_(wanted))  # fmt: skip
    keyed = []
    for person in session.execute(names):
        invitation = invited.get(person.id)
        post = _post(posts.get(person.id, []), invitation.post_id if invitation else None)
        honour = honours.get(person.id, Honour.NONE)
        by_hand = invitation.rank_place if invitation else None
        place, why = _class_of(post)
        taken_up = post.taken_up_on if post is not None and post.taken_up_on else None
        reason = why
        if honour in _HONOURS:
            reason = honour.value.replace("_", " ")
        elif by_hand is not None:
            reason = f"set by hand: {invitation.rank_note}" if invitation and invitation.rank_note else "set by hand"
        elif taken_up:
            reason = f"{why}, in office since {taken_up.isoformat()}"
        key = (
            _HONOURS.get(honour, 3),
            by_hand if by_hand is not None else 10_000,
            place,
            (post.grade if post is not None and post.grade is not None else 100),
            taken_up or date.max,
        )
        keyed.append((key, person.id, written_name(person), reason))
    keyed.sort(key=lambda one: (one[0], one[1]))
    return tuple(
        Rank(person, name, place, reason, tied=place > 1 and keyed[place - 2][0] == key)
        for place, (key, person, name, reason) in enumerate(keyed, start=1)
    )


def _post(posts: list[Any], chosen: int | None) -> Any:
    held = [post for post in posts if post.ends_on is None] or posts
    return next((post for post in posts if post.id == chosen), held[0] if held else None)


def _class_of(post: Any) -> tuple[int, str]:
    """The class of a post and what says so; the longest word of a title counts."""
    if post is None:
        return len(_CLASSES), "no office on record"
    if post.rank_class:
        known = _ORDER.get(post.rank_class)
        if known is not None:
            return known, post.title or post.rank_class.replace("_", " ")
    title = f" {fold(post.title)} "
    best: tuple[int, int] | None = None
    for place, (_, words) in enumerate(_CLASSES):
        for word in words.split(";"):
            word = word.strip()
            if f" {word} " in title and (best is None or len(word) > best[0]):
                best = (len(word), place)
    if best is None:
        return len(_CLASSES), post.title or "no office on record"
    return best[1], post.title
