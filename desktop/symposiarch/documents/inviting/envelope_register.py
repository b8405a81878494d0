"""The envelope register: serial, addressee, by which way, handed to whom, date, signature."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition, locale_of
from symposiarch.documents.named import post_of
from symposiarch.documents.words import word
from symposiarch.model.invitations import AttendeeRole, Channel
from symposiarch.planning.correspondence.envelopes import envelope_rows
from symposiarch.planning.correspondence.forms_of_address import full_name
from symposiarch.planning.heads import heads


def facts(session: Session, event_id: int, edition: Edition) -> dict[str, Any]:
    """A row an envelope, with room to sign."""
    from babel.dates import format_date

    language = edition.language
    people = {one.invitation_id: one for one in heads(session, event_id) if one.role is AttendeeRole.INVITEE}
    rows = [
        {
            "serial": row.serial,
            "name": full_name(people[row.invitation_id]),
            "office": post_of(people[row.invitation_id], language),
            "channel": word(language, f"channels.{row.channel.value}") if row.channel is not Channel.UNSET else "",
            "to": row.handed_to,
            "on": format_date(row.handed_on, "medium", locale_of(language)) if row.handed_on else "",
            "signed": row.signed_by,
        }
        for row in envelope_rows(session, event_id)
        if row.invitation_id in people
    ]
    return {"count": word(language, "total", n=len(rows)), "rows": rows}
