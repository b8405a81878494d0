"""Which guests are shown: narrowed by what was searched for and chosen, kept under a name for the next time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.events import NamedView
from symposiarch.model.search_keys import query_words, tester
from symposiarch.planning.attendance import CAME_OR_NOT, came_or_not
from symposiarch.planning.expected import Part, expected
from symposiarch.planning.guests import GuestRow
from symposiarch.planning.inviting.due import Due, due
from symposiarch.planning.naming import called, titled
from symposiarch.planning.rows import next_number

PAGE = "guests"


@dataclass(frozen=True, slots=True)
class GuestView:
    """What narrows the list; what is empty narrows nothing. Everything is a plain word, as it is kept."""

    part: str = ""
    """A part of the counts: "accepted", "by_silence" ...; or what became of it: "came", "no_show"."""
    due: str = ""
    """A line of what is due: "late", "reminders" ..."""
    search: str = ""
    category: str = ""
    wave: str = ""
    stage: str = ""
    channel: str = ""
    organiser: str = ""
    """The organisation on whose list the guest stands."""

    @property
    def narrows(self) -> bool:
        return any(asdict(self).values())


def narrowed(view: GuestView, groups: Mapping[str, frozenset[int]]) -> Callable[[GuestRow], bool] | None:
    """Whether a guest is shown in a view; none where everybody is. `groups` are the invitations of parts and dues."""
    if not view.narrows:
        return None
    among = [groups.get(key, frozenset()) for key in (view.part, view.due) if key]
    same = {
        name: getattr(view, name)
        for name in ("category", "wave", "stage", "channel", "organiser")
        if getattr(view, name)
    }
    query = query_words(view.search)
    has = tester(query) if query else None

    def keep(row: GuestRow) -> bool:
        return (
            all(row.id in keys for keys in among)
            and all(str(getattr(row, name)) == value for name, value in same.items())
            and (has is None or has(row.search_key))
        )

    return keep


def groups(session: Session, event_id: int) -> dict[str, frozenset[int]]:
    """The invitations of each part of the counts, of each line of what is due, and of those who came or did not."""
    found = {str(part): frozenset(share.invitations) for part, share in expected(session, event_id).parts.items()}
    found |= {str(line.due): frozenset(line.invitations) for line in due(session, event_id)}
    return found | {str(outcome): guests for outcome, guests in came_or_not(session, event_id).items()}


@dataclass(frozen=True, slots=True)
class KeptView:
    """A view under its name."""

    id: int
    name: str
    view: GuestView


def kept_views(session: Session) -> tuple[KeptView, ...]:
    """The named views of the guest list, in the order in which they were kept."""
    known = {field.name for field in fields(GuestView)}
    rows = session.scalars(select(NamedView).where(NamedView.page == PAGE).order_by(NamedView.position, NamedView.id))
    return tuple(
        KeptView(one.id, one.name, GuestView(**{name: value for name, value in one.filters.items() if name in known}))
        for one in rows
    )


def keep_view(session: Session, name: str, view: GuestView) -> NamedView:
    """Keep a view under a name; one of that name is replaced.

    Raises:
        SymposiarchError: it has no name, narrows nothing, or names a part or a line of what is due that there is not.
    """
    name = titled(name, "A view needs a name.")
    if not view.narrows:
        raise SymposiarchError("Choose or search for something first; the view keeps what was chosen.")
    parts = (*Part, *CAME_OR_NOT)
    if view.part and view.part not in parts:
        raise SymposiarchError(f"“{view.part}” is no part of the counts. They are: {', '.join(parts)}.")
    if view.due and view.due not in set(Due):
        raise SymposiarchError(f"“{view.due}” is nothing that is due. There are: {', '.join(Due)}.")
    kept = _called(session, name)
    if kept is None:
        position = next_number(session, NamedView.position, NamedView.page == PAGE)
        kept = NamedView(page=PAGE, name=name, position=position)
        session.add(kept)
    kept.name, kept.filters = name, {key: value for key, value in asdict(view).items() if value}
    session.flush()
    return kept


def forget_view(session: Session, name: str) -> None:
    """Raises:
    SymposiarchError: there is none of this name.
    """
    session.delete(_view(session, name))
    session.flush()


def view_called(session: Session, name: str) -> KeptView:
    """The view of this name.

    Raises:
        SymposiarchError: there is none.
    """
    found = _view(session, name)
    return next(one for one in kept_views(session) if one.id == found.id)


def _view(session: Session, name: str) -> NamedView:
    found = _called(session, name)
    if found is None:
        known = ", ".join(one.name for one in kept_views(session)) or "none yet"
        raise SymposiarchError(f"There is no view “{name}”. There are: {known}.")
    return found


def _called(session: Session, name: str) -> NamedView | None:
    rows = session.scalars(select(NamedView).where(NamedView.page == PAGE))
    return next(iter(called(rows, name, lambda one: [one.name])), None)
