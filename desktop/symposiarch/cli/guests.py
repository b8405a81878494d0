"""`list guests`."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command, fields_of
from symposiarch.cli.options import event_option
from symposiarch.model.invitations import Reply
from symposiarch.planning import guests
from symposiarch.planning.guests import Companion, GuestRow
from symposiarch.planning.inviting import views
from symposiarch.planning.states import state_name


@command
@event_option
@click.option("--view", metavar="NAME", help="Only those whom this view shows (see “list views”).")
def list_guests(desk: Desk, event: str, view: str | None) -> None:
    """The guests of an event, in the order of its list."""
    with desk.reading(event) as (session, held):
        rows = guests.guest_rows(session, held.id)
        if view is not None:
            shown = views.narrowed(views.view_called(session, view).view, views.groups(session, held.id))
            rows = tuple(row for row in rows if shown is None or shown(row))
    desk.show_rows(
        rows,
        guest_value,
        ("", "honorific"),
        "name native=native_name title organisation stage reply=answer",
        ("companions", lambda row: ", ".join(one.name or one.role.value for one in row.companions if one.coming)),
        ("represented by", _deputy),
        nothing="Nobody is on the list yet.",
    )


def guest_value(row: GuestRow) -> dict[str, Any]:
    """A guest as a JSON object; what is empty is null."""
    return fields_of(
        row,
        "id=uuid invitation=invitation_uuid name given_name family_name suffix native_name "
        "honorific title organisation department taken_up category email other_emails phone "
        "mobile address city post_code gender languages language diet birth_date group wave "
        "channel stage reply replied_at notes",
    ) | {
        "gives": row.gives,
        "accredited": "here" if row.accredited_here else "elsewhere",
        "country": state_name(row.country),
        "country_code": row.country if len(row.country) == 2 else "",
        "nationality": state_name(row.nationality),
        "companions": [_companion_value(one) for one in row.companions],
        "representative": _companion_value(row.representative) if row.representative else None,
    }


def _deputy(row: GuestRow) -> str:
    return row.representative.name if row.representative and row.reply is Reply.REPRESENTED else ""


def _companion_value(companion: Companion) -> dict[str, Any]:
    return fields_of(companion, "name role coming")
