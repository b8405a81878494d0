"""How many guests each organiser may invite, how many are on its list, and how many of them are coming."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import Event, Organiser
from symposiarch.model.invitations import SOMEBODY_COMES, Invitation, Reply, Wave
from symposiarch.model.people import Organisation
from symposiarch.planning.naming import called


@dataclass(frozen=True, slots=True)
class Quota:
    """An organiser's share of the list. The reserve and those withdrawn do not use it up."""

    organiser_id: int
    name: str
    quota: int | None
    used: int
    coming: int
    reserve: int

    @property
    def left(self) -> int | None:
        """How many more may be invited; negative when there are too many."""
        return None if self.quota is None else self.quota - self.used


def quotas(session: Session, event_id: int) -> tuple[Quota, ...]:
    """The organisers of an event in their order of protocol."""
    organisers = session.execute(
        select(Organiser.id, Organisation.name, Organiser.quota)
        .join(Organisation, Organiser.organisation_id == Organisation.id)
        .where(Organiser.event_id == event_id)
        .order_by(Organiser.position, Organiser.id)
    ).tuples()
    used: dict[int, int] = {}
    coming: dict[int, int] = {}
    reserve: dict[int, int] = {}
    listed = select(Invitation.organiser_id, Invitation.reply, Invitation.wave).where(
        Invitation.event_id == event_id, Invitation.organiser_id.is_not(None)
    )
    for organiser, reply, wave in session.execute(listed):
        if reply is Reply.WITHDRAWN or organiser is None:
            continue
        whose = reserve if wave is Wave.RESERVE else used
        whose[organiser] = whose.get(organiser, 0) + 1
        if reply in SOMEBODY_COMES:
            coming[organiser] = coming.get(organiser, 0) + 1
    return tuple(
        Quota(key, name, quota, used.get(key, 0), coming.get(key, 0), reserve.get(key, 0))
        for key, name, quota in organisers
    )


def find_organiser(session: Session, event_id: int, reference: str) -> Organiser | None:
    """The organiser of an event with this key, or whose organisation has this name or short name, if it holds it."""
    found = called(
        session.scalars(select(Organiser).where(Organiser.event_id == event_id)),
        reference,
        lambda one: (str(one.id), one.organisation.name, one.organisation.short_name or one.organisation.name),
    )
    return found[0] if found else None


def organiser_called(session: Session, event_id: int, reference: str) -> Organiser:
    """The organiser of an event with this key, or whose organisation has this name.

    Raises:
        SymposiarchError: the event has no such organiser.
    """
    found = find_organiser(session, event_id, reference)
    if found is not None:
        return found
    organisers = session.get_one(Event, event_id).organisers
    known = ", ".join(organiser.organisation.name for organiser in organisers) or "none yet"
    raise SymposiarchError(f"“{reference}” does not hold this event. Its organisers: {known}.")


def set_quota(session: Session, organiser_id: int, quota: int | None) -> None:
    """How many guests an organiser may invite; none means that there is no limit.

    Raises:
        SymposiarchError: it is less than none.
    """
    if quota is not None and quota < 0:
        raise SymposiarchError("A quota is a number of guests, or nothing.")
    session.get_one(Organiser, organiser_id).quota = quota
