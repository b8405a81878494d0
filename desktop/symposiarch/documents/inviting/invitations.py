"""Invitation cards: the host asks for the pleasure of the guest's company, in the guest's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from symposiarch.documents.heading import Edition
from symposiarch.documents.render import QrCode
from symposiarch.model.events import Event, ReplyMode
from symposiarch.model.invitations import NOBODY_COMES, SENT_STAGES, AttendeeRole, Invitation, InvitationStage, Wave
from symposiarch.planning.correspondence import filling, wording
from symposiarch.planning.correspondence.addressees import Addressee
from symposiarch.planning.correspondence.fields import letter_fields
from symposiarch.planning.correspondence.letterhead import letterhead
from symposiarch.planning.correspondence.letters import forced_language
from symposiarch.planning.heads import heads
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.inviting.bulk import mode_of
from symposiarch.planning.saying import at_start

SIZES = {"classic": (146, 114), "a6": (148, 105), "a5": (210, 148)}
"""Millimetres, width by height."""


def facts(
    session: Session,
    event_id: int,
    edition: Edition,
    *,
    who: str,
    size: str,
    trim: bool,
    qr: bool,
    among: Iterable[int] | None = None,
) -> dict[str, Any]:
    """A card a guest. With `trim` two stand on A4 with trim marks, else each on a page of its own size.

    With a code for the door (`qr`) it asks to be brought. A language that is not the event's is that of all cards.
    `among` are the keys of invitations, in place of `who`: such cards go with a letter, and are in its language, which
    is the edition's.
    """
    event = session.get_one(Event, event_id)
    house = letterhead(session)
    people = {one.invitation_id: one for one in heads(session, event_id) if one.role is AttendeeRole.INVITEE}
    width, height = SIZES[size]
    cards = []
    for invitation in _invitations(session, event_id, who, among):
        guest = people.get(invitation.id)
        if guest is None:
            continue
        to = Addressee(guest, invitation.person, invitation)
        wished = edition.language if among is not None else forced_language(event, edition.languages)
        language = wished or to.language(event)
        fields = letter_fields(to, event, house, language, today=edition.now.date())
        several = len(event.organisers) > 1 or not fields["hosts"]  # "The hosts", where none are known
        card = _card(fields, mode_of(invitation), language, several=several)
        code = {"qr": QrCode(invitation.token), "bring": wording.phrase(language, "card", "bring")} if qr else {}
        cards.append({"about": guest.uuid, "whose": guest.name, **card, **code})
    return {"size": {"width": width, "height": height}, "trim": trim, "cards": cards}


def _invitations(session: Session, event_id: int, who: str, among: Iterable[int] | None) -> Sequence[Invitation]:
    query = (
        select(Invitation)
        .where(Invitation.event_id == event_id)
        .order_by(Invitation.id)
        .options(selectinload(Invitation.person), selectinload(Invitation.attendees))
    )
    if among is not None:
        return session.scalars(query.where(Invitation.id.in_(list(among)))).all()
    found = session.scalars(query).all()
    if who == "all":
        return found
    hosts = invitations_of_hosts(session, event_id)
    asked = [
        one
        for one in found
        if one.reply not in NOBODY_COMES
        and (one.wave is not Wave.RESERVE or one.stage in SENT_STAGES)
        and one.id not in hosts
    ]
    if who == "approved":
        return [one for one in asked if one.stage is InvitationStage.APPROVED]
    return asked


def _card(fields: Mapping[str, str], mode: ReplyMode, language: str, *, several: bool) -> dict[str, Any]:
    def say(key: str) -> str:
        return filling.fill(wording.phrase(language, "card", key), fields).text

    request = say("request")
    answer = [say("rsvp"), fields["reply_to"], say("by") if fields["reply_by"] else ""]
    if mode is ReplyMode.REGRETS_ONLY:
        answer = [say("regrets_only"), fields["reply_to"], say("by") if fields["reply_by"] else ""]
    elif mode is ReplyMode.POUR_MEMOIRE:
        answer = [say("pour_memoire")]
    elif mode is ReplyMode.SAVE_THE_DATE:
        answer = [say("save_the_date")]
    return {
        "language": language,
        "host": at_start(request),
        "pleasure": say("pleasure_of_several" if several else "pleasure"),
        "guest": fields["full_name"],
        "at": say("at" if fields["the_event"] == fields["event"] else "at_the"),
        "event": fields["event"],
        "subtitle": fields["subtitle"],
        "occasion": fields["occasion"],
        "date": fields["date"],
        "times": fields["times"],
        "place": [part for part in (fields["venue"], fields["address"]) if part],
        "dress": say("dress") if fields["dress"] else "",
        "answer": [part for part in answer if part],
    }
