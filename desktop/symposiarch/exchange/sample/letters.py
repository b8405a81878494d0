"""The letters of the sample symposium: it begins where the invitations are out, and some guests have not answered."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.assets import resource
from symposiarch.model.base import now
from symposiarch.model.correspondence import MessageKind
from symposiarch.model.invitations import Channel, Invitation, Reply, Wave
from symposiarch.model.people import Person
from symposiarch.planning.correspondence.delivery import mark_messages_sent
from symposiarch.planning.correspondence.drafting import draft_messages
from symposiarch.planning.correspondence.envelopes import note_in_register, register_envelopes
from symposiarch.planning.correspondence.outbox import approve_messages
from symposiarch.planning.hosts import invitations_of_hosts
from symposiarch.planning.inviting import stages
from symposiarch.planning.inviting.changes import change_invitations
from symposiarch.planning.inviting.reciprocity import record_received


def add_letters(session: Session, event_id: int, *, by: str) -> None:
    """Approved, sent by the way that suits each guest, answered day by day; reminders lie in the outbox as drafts."""
    with resource("sample", "letters.toml").open("rb") as file:
        facts = tomllib.load(file)
    sent_at = now() - timedelta(weeks=facts["sent_weeks_ago"])
    listed = session.execute(
        select(Person.printed_name, Invitation.id)
        .join(Invitation.person)
        .where(Invitation.event_id == event_id)
        .order_by(Invitation.id)
    )
    keys = dict(listed.tuples().all())
    reserve, courier, telephone = ([keys[name] for name in facts[way]] for way in ("reserve", "courier", "telephone"))
    change_invitations(session, reserve, by=by, wave=Wave.RESERVE)
    hosts = invitations_of_hosts(session, event_id)
    asked = [key for key in keys.values() if key not in reserve and key not in hosts]
    stages.approve(session, asked, by=by, at=sent_at - timedelta(days=2))
    for way, guests in ((Channel.COURIER, courier), (Channel.TELEPHONE, telephone)):
        change_invitations(session, guests, by=by, channel=way)
        stages.mark_sent(session, guests, by=by, at=sent_at)
    _hand_out_envelopes(session, event_id, courier, facts["messenger"], sent_at)
    by_mail = [key for key in asked if key not in courier + telephone]
    written = draft_messages(session, event_id, MessageKind.INVITATION, by_mail, despite_problems=True).messages
    approve_messages(session, written, by=by, at=sent_at)
    mark_messages_sent(session, written, by=by, at=sent_at)
    silent = _date_the_answers(session, [*asked, *sorted(hosts)], sent_at)
    draft_messages(session, event_id, MessageKind.REMINDER, set(silent).intersection(by_mail), despite_problems=True)
    _add_received(session, facts["received"])


def _hand_out_envelopes(session: Session, event_id: int, guests: Sequence[int], messenger: str, at: datetime) -> None:
    register_envelopes(session, event_id, guests)
    for guest in guests:
        note_in_register(session, event_id, guest, handed_to=messenger, handed_on=at.date())


def _date_the_answers(session: Session, guests: Sequence[int], sent_at: datetime) -> list[int]:
    """Answers that came with the list are spread over the weeks since. Returns whose are still awaited."""
    silent = []
    for number, key in enumerate(guests):
        invitation = session.get_one(Invitation, key)
        if invitation.reply is Reply.NONE:
            silent.append(key)
            continue
        invitation.replied_at = sent_at + timedelta(days=1 + number * number % 19, hours=number % 7)
        for record in invitation.records:
            if record.after == invitation.reply:
                record.at = invitation.replied_at
    return silent


def _add_received(session: Session, received: Sequence[Mapping[str, Any]]) -> None:
    for said in received:
        person = session.scalars(select(Person).where(Person.printed_name == said["from"])).one()
        day = (now() - timedelta(days=said["days_ago"])).date()
        record_received(session, person.id, day=day, occasion=said["occasion"], accepted=said.get("accepted", True))
