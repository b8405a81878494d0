"""`list guests`."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.options import event_option
from symposiarch.model.invitations import Reply
from symposiarch.planning import guests
from symposiarch.planning.events.events import event_called
from symposiarch.planning.guests import Companion, GuestRow
from symposiarch.planning.inviting import views
from symposiarch.planning.states import state_name


@click.command()
@event_option
@click.option("--view", metavar="NAME", help="Only those whom this view shows (see “list views”).")
@click.pass_obj
def list_guests(desk: Desk, event: str, view: str | None) -> None:
    """The guests of an event, in the order of its list."""
    with desk.office.reading() as session:
        key = event_called(session, event).id
        rows = guests.guest_rows(session, key)
        if view is not None:
            shown = views.narrowed(views.view_called(session, view).view, views.groups(session, key))
            rows = tuple(row for row in rows if shown is None or shown(row))
    lines = table(
        ("", "name", "native", "title", "organisation", "stage", "reply", "companions", "represented by"),
        (
            (
                row.honorific,
                row.name,
                row.native_name,
                row.title,
                row.organisation,
                row.stage.value,
                row.reply.value,
                ", ".join(one.name or one.role.value for one in row.companions if one.coming),
                row.representative.name if row.representative and row.reply is Reply.REPRESENTED else "",
            )
            for row in rows
        ),
    )
    desk.show([guest_value(row) for row in rows], lines if rows else "Nobody is on the list yet.")


def guest_value(row: GuestRow) -> dict[str, Any]:
    """A guest as a JSON object; what is empty is null."""
    value: dict[str, Any] = {
        "id": row.uuid,
        "invitation": row.invitation_uuid,
        "name": row.name,
        "given_name": row.given_name,
        "family_name": row.family_name,
        "suffix": row.suffix,
        "native_name": row.native_name,
        "honorific": row.honorific,
        "title": row.title,
        "organisation": row.organisation,
        "department": row.department,
        "taken_up": row.taken_up,
        "accredited": "here" if row.accredited_here else "elsewhere",
        "country": state_name(row.country),
        "country_code": row.country if len(row.country) == 2 else "",
        "nationality": state_name(row.nationality),
        "category": row.category,
        "email": row.email,
        "other_emails": list(row.other_emails),
        "phone": row.phone,
        "mobile": row.mobile,
        "address": row.address,
        "city": row.city,
        "post_code": row.post_code,
        "gender": row.gender.value,
        "languages": list(row.languages),
        "language": row.language,
        "diet": row.diet,
        "birth_date": row.birth_date.isoformat() if row.birth_date else "",
        "group": row.group,
        "wave": row.wave.value,
        "channel": row.channel.value,
        "stage": row.stage.value,
        "reply": row.reply.value,
        "replied_at": row.replied_at.isoformat() if row.replied_at else "",
        "companions": [_companion_value(one) for one in row.companions],
        "representative": _companion_value(row.representative) if row.representative else None,
        "notes": row.notes,
    }
    return {name: None if part == "" else part for name, part in value.items()}


def _companion_value(companion: Companion) -> dict[str, Any]:
    return {"name": companion.name or None, "role": companion.role.value, "coming": companion.coming}
