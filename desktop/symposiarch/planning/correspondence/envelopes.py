"""The envelope register: the serial of each envelope, by which way it goes, who took it, and who signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import Envelope
from symposiarch.model.invitations import NOBODY_COMES, Channel, Invitation, Wave
from symposiarch.planning.hosts import invitations_of_hosts

ON_PAPER = (Channel.UNSET, Channel.POST, Channel.COURIER, Channel.BY_HAND, Channel.NOTE_VERBALE)
"""The ways for which an envelope is needed; where nothing is said it may be one of them."""


@dataclass(frozen=True, slots=True)
class EnvelopeRow:
    """A line of the register; without `id` it is not registered yet, and has the serial that it would get."""

    id: int | None
    invitation_id: int
    serial: int
    channel: Channel
    handed_to: str
    handed_on: date | None
    signed_by: str


def envelope_rows(session: Session, event_id: int) -> tuple[EnvelopeRow, ...]:
    """The envelopes of an event by serial: those registered, then those that the list still needs."""
    kept = session.scalars(select(Envelope).where(Envelope.event_id == event_id).order_by(Envelope.serial)).all()
    rows = [
        EnvelopeRow(one.id, one.invitation_id, one.serial, one.channel, one.handed_to, one.handed_on, one.signed_by)
        for one in kept
    ]
    registered = {one.invitation_id for one in kept}
    serial = max((one.serial for one in kept), default=0)
    for one in _on_paper(session, event_id):
        if one.id not in registered:
            serial += 1
            rows.append(EnvelopeRow(None, one.id, serial, one.channel, "", None, ""))
    return tuple(rows)


def _on_paper(session: Session, event_id: int, chosen: Iterable[int] = ()) -> Iterable[Invitation]:
    """Who is invited on paper; who gives the event is only where they are `chosen`."""
    return session.scalars(
        select(Invitation)
        .where(
            Invitation.event_id == event_id,
            Invitation.channel.in_(ON_PAPER),
            Invitation.reply.not_in(NOBODY_COMES),
            Invitation.wave != Wave.RESERVE,
            Invitation.id.not_in(invitations_of_hosts(session, event_id).difference(chosen)),
        )
        .order_by(Invitation.id)
    )


def register_envelopes(session: Session, event_id: int, invitation_ids: Iterable[int] | None = None) -> int:
    """Give serials to the envelopes of these guests, or of all on paper. Returns how many were new."""
    known = set(session.scalars(select(Envelope.invitation_id).where(Envelope.event_id == event_id)))
    serial = session.scalar(select(func.max(Envelope.serial)).where(Envelope.event_id == event_id)) or 0
    wanted = set(invitation_ids) if invitation_ids is not None else None
    count = 0
    for one in list(_on_paper(session, event_id, wanted or ())):
        if one.id in known or (wanted is not None and one.id not in wanted):
            continue
        serial += 1
        count += 1
        way = one.channel if one.channel is not Channel.UNSET else Channel.BY_HAND
        session.add(Envelope(event_id=event_id, invitation_id=one.id, serial=serial, channel=way))
    session.flush()
    return count


def note_in_register(
    session: Session,
    event_id: int,
    invitation_id: int,
    *,
    channel: Channel | None = None,
    handed_to: str | None = None,
    handed_on: date | None = None,
    signed_by: str | None = None,
) -> None:
    """Write into the line of a guest's envelope what is given; a day that is none is left as it was.

    Raises:
        SymposiarchError: the envelope has no serial yet.
    """
    envelope = session.scalar(
        select(Envelope)
        .where(Envelope.event_id == event_id, Envelope.invitation_id == invitation_id)
        .order_by(Envelope.serial.desc())
    )
    if envelope is None:
        raise SymposiarchError("This envelope is not registered yet: the guest is not invited on paper.")
    if channel is not None:
        envelope.channel = Channel(channel)
    if handed_to is not None:
        envelope.handed_to = handed_to.strip()
    if handed_on is not None:
        envelope.handed_on = handed_on
    if signed_by is not None:
        envelope.signed_by = signed_by.strip()
