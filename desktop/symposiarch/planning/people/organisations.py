"""Organisations: found by name, added when they are new, edited."""

from __future__ import annotations

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Organisation
from symposiarch.planning.naming import titled
from symposiarch.planning.rows import added, all_called, first_called, set_fields


def organisation_named(session: Session, name: str, *, of_state: str = "") -> Organisation:
    """The organisation of this name (upper and lower case alike), or of this short name where just one has it.

    "MFA" said of somebody from Korea is no ministry of Sweden: `of_state`, where it is known, leaves those out that
    belong to another. The organisation is made when it is not there.

    Raises:
        SymposiarchError: the name is empty.
    """
    name = titled(name, "An organisation needs a name.")
    found: Organisation | None = first_called(session, Organisation.name, name)
    if found is None:
        short = all_called(session, Organisation.short_name, name)
        fitting = [one for one in short if not of_state or one.state in ("", of_state)]
        fitting = [one for one in fitting if of_state and one.state == of_state] or fitting
        found = fitting[0] if len(fitting) == 1 else None
    if found is None:
        found = added(session, Organisation(name=name))
    return found


EDITABLE = frozenset(
    "name names short_name kind state address city post_code country phone email website notes".split()
)


def edit_organisation(session: Session, organisation_id: int, **fields: object) -> None:
    """Set what is named in `fields`.

    Raises:
        SymposiarchError: it would have no name.
    """
    organisation = session.get_one(Organisation, organisation_id)
    if "name" in fields and not str(fields["name"]).strip():
        raise SymposiarchError("An organisation needs a name.")
    set_fields(organisation, EDITABLE, fields)
