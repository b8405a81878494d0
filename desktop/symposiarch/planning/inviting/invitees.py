"""Where invitees come from: the address book searched, a category, a past event, a saved list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from symposiarch.model.invitations import Invitation, Reply
from symposiarch.model.people import ListMember, Person
from symposiarch.model.search_keys import is_found, query_words
from symposiarch.planning.inviting.reciprocity import LastTimes, last_times
from symposiarch.planning.people.records import main_posts


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be invited, with what speaks for it."""

    person_id: int
    name: str
    native_name: str
    title: str
    organisation: str
    category: str
    listed: bool
    times: LastTimes
    search_key: str = ""

    @property
    def invited(self) -> date | None:
        """When we last invited them."""
        return self.times.invited

    @property
    def came(self) -> date | None:
        return self.times.came

    @property
    def invited_us(self) -> date | None:
        return self.times.invited_us


def candidates(
    session: Session,
    event_id: int,
    *,
    search: str = "",
    category: str = "",
    past_event_id: int | None = None,
    came_only: bool = False,
    list_id: int | None = None,
) -> tuple[Candidate, ...]:
    """Who may be invited: those of whom all that is given holds. Nobody who is put away is among them.

    `came_only` takes of a past event those who had accepted or came, not all who had been invited.
    """
    people = _kept_in_the_book(category, past_event_id, list_id, came_only=came_only)
    query = query_words(search)
    if query:
        keys = select(Person.id, Person.search_key).where(Person.archived_at.is_(None))
        found = [key for key, words in session.execute(keys) if is_found(words, query)]
        people = people.where(Person.id.in_(found[:5000]))
    listed = set(session.scalars(select(Invitation.person_id).where(Invitation.event_id == event_id)))
    chosen = session.scalars(people.order_by(Person.id)).all()
    keys_of_chosen = [person.id for person in chosen]
    posts = main_posts(session, among=select(Person.id).where(Person.id.in_(keys_of_chosen)))
    times = last_times(session, keys_of_chosen, before_event=event_id)
    none = LastTimes()
    return tuple(
        Candidate(
            person.id,
            person.name,
            person.native_name,
            *posts.get(person.id, ("", "")),
            person.category,
            person.id in listed,
            times.get(person.id, none),
            person.search_key,
        )
        for person in chosen
    )


def _kept_in_the_book(
    category: str, past_event_id: int | None, list_id: int | None, *, came_only: bool
) -> Select[tuple[Person]]:
    people = select(Person).where(Person.archived_at.is_(None), Person.merged_into_id.is_(None))
    if category:
        people = people.where(Person.category == category)
    if past_event_id is not None:
        invited = select(Invitation.person_id).where(Invitation.event_id == past_event_id)
        if came_only:
            invited = invited.where(Invitation.reply == Reply.ACCEPTED)
        people = people.where(Person.id.in_(invited))
    if list_id is not None:
        people = people.where(Person.id.in_(select(ListMember.person_id).where(ListMember.list_id == list_id)))
    return people
