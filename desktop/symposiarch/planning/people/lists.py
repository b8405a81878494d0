"""Saved lists: people kept together under a name, to be invited together again."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import ListMember, SavedList


def members(session: Session, list_id: int) -> frozenset[int]:
    """The people on a list."""
    return frozenset(session.scalars(select(ListMember.person_id).where(ListMember.list_id == list_id)))


def take_off(session: Session, list_id: int, person_ids: Iterable[int]) -> int:
    """Take people off a list; they stay in the address book. Returns how many were on it."""
    wanted = set(person_ids)
    kept = session.get_one(SavedList, list_id)
    gone = [member for member in kept.members if member.person_id in wanted]
    for member in gone:
        kept.members.remove(member)
    for position, member in enumerate(kept.members):
        member.position = position
    session.flush()
    return len(gone)


def rename_list(session: Session, list_id: int, name: str) -> None:
    """Give a list another name.

    Raises:
        SymposiarchError: it would have none, or that of another list.
    """
    name = " ".join(name.split())
    if not name:
        raise SymposiarchError("A saved list needs a name.")
    same = select(SavedList.id).where(func.lower(SavedList.name) == name.lower(), SavedList.id != list_id)
    if session.scalar(same) is not None:
        raise SymposiarchError(f"There is a list “{name}” already. Choose another name.")
    session.get_one(SavedList, list_id).name = name
    session.flush()


def remove_list(session: Session, list_id: int) -> None:
    """Remove a list; the people on it stay in the address book."""
    session.delete(session.get_one(SavedList, list_id))
    session.flush()
