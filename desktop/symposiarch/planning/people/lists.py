"""Saved lists: people kept together under a name, to be invited together again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import ListMember, SavedList
from symposiarch.planning.naming import called, titled
from symposiarch.planning.rows import all_called, first_called


@dataclass(frozen=True, slots=True)
class SavedListRow:
    """A list of people kept under a name."""

    id: int
    name: str
    people: int


def saved_lists(session: Session) -> tuple[SavedListRow, ...]:
    """The saved lists by name, with how many people each holds."""
    counted = (
        select(SavedList.id, SavedList.name, func.count(ListMember.id))
        .outerjoin(ListMember, ListMember.list_id == SavedList.id)
        .group_by(SavedList.id)
        .order_by(SavedList.name)
    )
    return tuple(SavedListRow(*row) for row in session.execute(counted).tuples())


def list_called(session: Session, reference: str) -> SavedList:
    """The saved list with this name or key.

    Raises:
        SymposiarchError: there is none.
    """
    lists = session.scalars(select(SavedList).order_by(SavedList.name)).all()
    if found := called(lists, reference, lambda kept: (kept.name, str(kept.id))):
        return found[0]
    known = ", ".join(kept.name for kept in lists) or "none yet"
    raise SymposiarchError(f"There is no saved list “{reference}”. There are: {known}.")


def members(session: Session, list_id: int) -> frozenset[int]:
    """The people on a list."""
    return frozenset(session.scalars(select(ListMember.person_id).where(ListMember.list_id == list_id)))


def save_list(session: Session, name: str, people: list[int]) -> SavedList:
    """Keep people together under a name; whoever is new is added to a list that is there already.

    Raises:
        SymposiarchError: the list has no name.
    """
    name = _named(name)
    kept: SavedList | None = first_called(session, SavedList.name, name)
    if kept is None:
        kept = SavedList(name=name)
        session.add(kept)
    known = {member.person_id for member in kept.members}
    for person_id in people:
        if person_id not in known:
            kept.members.append(ListMember(person_id=person_id, position=len(kept.members)))
            known.add(person_id)
    session.flush()
    return kept


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
    name = _named(name)
    if any(one.id != list_id for one in all_called(session, SavedList.name, name)):
        raise SymposiarchError(f"There is a list “{name}” already. Choose another name.")
    session.get_one(SavedList, list_id).name = name
    session.flush()


def remove_list(session: Session, list_id: int) -> None:
    """Remove a list; the people on it stay in the address book."""
    session.delete(session.get_one(SavedList, list_id))
    session.flush()


def _named(name: str) -> str:
    return titled(name, "A saved list needs a name.")
