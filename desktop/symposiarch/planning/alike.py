"""The lines of a guest list in groups of which nothing tells them apart: of ten thousand there are a dozen."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func
from sqlalchemy.orm import Session

from symposiarch.model.invitations import Invitation


def guests_alike(session: Session, listed: Select[Any]) -> list[tuple[Any, list[int]]]:
    """What `listed` asks of invitations, each answer once, with the ids of all those that it is the answer for."""
    keys = func.group_concat(Invitation.id)
    found = session.execute(listed.add_columns(keys.label("keys")).group_by(*listed.selected_columns))
    return [(row, sorted(map(int, row.keys.split(",")))) for row in found]
