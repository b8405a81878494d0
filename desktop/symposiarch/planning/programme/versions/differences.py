"""What is otherwise than in a released version, as facts; `telling.change_sentence` says it in English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.model.choices import Word
from symposiarch.model.events import Event
from symposiarch.planning.programme.rows import programme_rows
from symposiarch.planning.programme.times import minutes_between
from symposiarch.planning.programme.versions.releases import frozen, latest, release_numbered


class Change(Word):
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    OTHER_DAY = "other_day"
    LENGTHENED = "lengthened"
    SHORTENED = "shortened"
    ROOM = "room"
    TITLE = "title"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    PERSON_REMOVED = "person_removed"
    ROLE = "role"
    TOPIC = "topic"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Span:
    """From when until when, and where."""

    begins: datetime
    ends: datetime
    room: str

    @property
    def minutes(self) -> int:
        return minutes_between(self.begins, self.ends)


@dataclass(frozen=True, slots=True)
class Difference:
    """One change between two versions. `people` are those whom it concerns.

    `was` and `is_now` are what the change is about: two titles, two names, two topics, two kinds of role, or in
    `is_now` alone the names in their new order.
    """

    change: Change
    item: str
    """The UUID."""
    title: str
    people: tuple[int, ...]
    before: Span | None
    after: Span | None
    name: str = ""
    was: str = ""
    is_now: str = ""
    titles: Texts = field(default_factory=Texts)
    """The item's title in each language; `title` is the one in the event's own."""


def differences(
    session: Session, event_id: int, *, since: int | None = None, until: int | None = None
) -> tuple[Difference, ...]:
    """What changed since a released version (the last, unless named), up to another one or the present.

    Raises:
        SymposiarchError: nothing was released yet, or not under this number.
    """
    before = latest(session, event_id) if since is None else release_numbered(session, event_id, since)
    if before is None:
        raise SymposiarchError(
            "No version of this programme has been released yet, so there is nothing to compare with."
        )
    after = (
        frozen(programme_rows(session, event_id))
        if until is None
        else release_numbered(session, event_id, until).content
    )
    languages = session.get_one(Event, event_id).languages
    return compared(before.content, after, languages=languages)


def compared(before: Sequence[Any], after: Sequence[Any], *, languages: Sequence[str] = ()) -> tuple[Difference, ...]:
    """The differences between two frozen programmes."""
    old = {item["uuid"]: item for item in before}
    new = {item["uuid"]: item for item in after}
    found: list[Difference] = []
    for key, item in new.items():
        pair = _Pair(old.get(key), item, languages)
        found += pair.all()
    for key, was in old.items():
        if key not in new:
            found.append(_Pair(was, None, languages).told(Change.REMOVED, _everyone(was)))
    return tuple(found)


def _everyone(item: Mapping[str, Any]) -> list[int | None]:
    return [role["person"] for role in item["roles"]]


def _span(item: Mapping[str, Any] | None) -> Span | None:
    if item is None:
        return None
    return Span(datetime.fromisoformat(item["begins"]), datetime.fromisoformat(item["ends"]), item["room"])


class _Pair:
    """One item as it was and as it is."""

    def __init__(self, was: Mapping[str, Any] | None, item: Mapping[str, Any] | None, languages: Sequence[str]) -> None:
        self.was, self.item = was, item
        self.languages = languages
        self.before, self.after = _span(was), _span(item)

    def title(self, item: Mapping[str, Any]) -> str:
        return Texts(item["titles"]).best(*self.languages) or str(item["kind"])

    def told(
        self, change: Change, people: Iterable[int | None], *, name: str = "", was: str = "", is_now: str = ""
    ) -> Difference:
        item = self.item if self.item is not None else self.was
        assert item is not None
        concerned = tuple(sorted({person for person in people if person is not None}))
        return Difference(
            change=change,
            item=item["uuid"],
            title=self.title(item),
            people=concerned,
            before=self.before,
            after=self.after,
            name=name,
            was=was,
            is_now=is_now,
            titles=Texts(item["titles"]),
        )

    def all(self) -> Iterator[Difference]:
        """The changes of an item that is in the programme now."""
        assert self.item is not None
        everyone = _everyone(self.item)
        if self.was is None:
            yield self.told(Change.ADDED, everyone)
            return
        assert self.before is not None
        assert self.after is not None
        if self.after.begins != self.before.begins:
            same_day = self.after.begins.date() == self.before.begins.date()
            yield self.told(Change.MOVED if same_day else Change.OTHER_DAY, everyone)
        if self.after.minutes != self.before.minutes:
            longer = self.after.minutes > self.before.minutes
            yield self.told(Change.LENGTHENED if longer else Change.SHORTENED, everyone)
        if self.after.room != self.before.room:
            yield self.told(Change.ROOM, everyone)
        if self.item["titles"] != self.was["titles"]:
            yield self.told(Change.TITLE, everyone, was=self.title(self.was), is_now=self.title(self.item))
        yield from self.people()

    def people(self) -> Iterator[Difference]:
        assert self.item is not None
        assert self.was is not None
        old = {role["uuid"]: role for role in self.was["roles"]}
        new = {role["uuid"]: role for role in self.item["roles"]}
        leading = [role["person"] for role in self.item["roles"] if role["role"] == "moderator"]
        for key, role in new.items():
            before = old.get(key)
            if before is None:
                if role["person"] is not None:
                    people = [role["person"], *leading]
                    yield self.told(Change.PERSON_ADDED, people, name=role["name"], is_now=role["role"])
            elif before["person"] != role["person"]:
                people = [before["person"], role["person"], *leading]
                yield self.told(Change.PERSON_CHANGED, people, was=before["name"], is_now=role["name"])
            if before is not None and role["person"] is not None:
                yield from self.one_person(before, role)
        for key, before in old.items():
            if key not in new and before["person"] is not None:
                yield self.told(Change.PERSON_REMOVED, [before["person"], *leading], name=before["name"])
        stayed = [key for key in new if key in old]
        if stayed != [key for key in old if key in new]:
            order = ", ".join(new[key]["name"] for key in stayed if new[key]["name"])
            yield self.told(Change.ORDER, [new[key]["person"] for key in stayed], is_now=order)

    def one_person(self, before: Mapping[str, Any], role: Mapping[str, Any]) -> Iterator[Difference]:
        if before["topics"] != role["topics"]:
            was, topic = (Texts(one["topics"]).best(*self.languages) for one in (before, role))
            yield self.told(Change.TOPIC, [role["person"]], name=role["name"], was=was, is_now=topic)
        if before["role"] != role["role"]:
            yield self.told(Change.ROLE, [role["person"]], name=role["name"], was=before["role"], is_now=role["role"])


def to_be_told(changes: Iterable[Difference]) -> dict[int, tuple[Difference, ...]]:
    """Who must be told of what: each person with the changes that concern them."""
    found: dict[int, list[Difference]] = {}
    for change in changes:
        for person in change.people:
            found.setdefault(person, []).append(change)
    return {person: tuple(told) for person, told in found.items()}
