"""Released versions of a programme: frozen, numbered, compared with the present, and who must be told of a change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts, now
from symposiarch.model.correspondence import Message, MessageKind, MessageStatus
from symposiarch.model.events import Event, RuleLevel
from symposiarch.model.invitations import Channel, Invitation
from symposiarch.model.people import Person
from symposiarch.model.programme import ProgrammeRelease
from symposiarch.planning.programme.conflicts import conflicts
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.programme.times import minutes_between


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A version that was handed out."""

    number: int
    released_at: datetime
    by: str
    note: str
    items: int


@dataclass(frozen=True, slots=True)
class Difference:
    """One change between two versions, in words. `people` are those whom it concerns."""

    kind: str  # added, removed, moved, lengthened, shortened, room, title, person_added, person_removed, topic, order
    item: str  # the uuid
    title: str
    words: str
    people: tuple[int, ...]


def frozen(rows: Iterable[ItemRow]) -> list[Any]:
    """The programme as plain values, as a release keeps it."""
    return [
        {
            "uuid": row.uuid,
            "kind": row.kind.value,
            "titles": dict(row.titles),
            "subtitles": dict(row.subtitles),
            "begins": row.begins.isoformat(),
            "ends": row.ends.isoformat(),
            "room": row.room,
            "depth": row.depth,
            "printed": row.printed,
            "roles": [_frozen_role(role) for role in row.roles],
        }
        for row in rows
    ]


def _frozen_role(role: RoleRow) -> dict[str, Any]:
    return {
        "uuid": role.uuid,
        "person": role.person_id,
        "name": role.name,
        "role": role.kind.value,
        "topics": dict(role.topics),
        "affiliation": role.affiliation,
        "status": role.status.value,
    }


def release(session: Session, event_id: int, *, by: str = "", note: str = "") -> ProgrammeRelease:
    """Freeze the programme as it is now, under the next number. To be done as a fact: no undo takes it back.

    Raises:
        SymposiarchError: the programme is empty, or a conflict blocks it or must first be acknowledged.
    """
    rows = programme_rows(session, event_id)
    if not rows:
        raise SymposiarchError("The programme is empty. Add its items before you release it.")
    for conflict in conflicts(session, event_id):
        if conflict.acknowledged:
            continue
        if conflict.level is RuleLevel.BLOCK:
            raise SymposiarchError(f"The programme cannot be released yet: {conflict.message}")
        if conflict.level is RuleLevel.ACKNOWLEDGE:
            raise SymposiarchError(f"Acknowledge this first, or mend it: {conflict.message}")
    last = latest(session, event_id)
    made = ProgrammeRelease(
        event_id=event_id,
        number=(last.number if last else 0) + 1,
        released_at=now(),
        by=by,
        note=note,
        content=frozen(rows),
    )
    session.add(made)
    session.flush()
    return made


def latest(session: Session, event_id: int) -> ProgrammeRelease | None:
    return session.scalar(
        select(ProgrammeRelease)
        .where(ProgrammeRelease.event_id == event_id)
        .order_by(ProgrammeRelease.number.desc())
        .limit(1)
    )


def release_numbered(session: Session, event_id: int, number: int) -> ProgrammeRelease:
    """The release of this number.

    Raises:
        SymposiarchError: there is none.
    """
    found = session.scalar(
        select(ProgrammeRelease).where(ProgrammeRelease.event_id == event_id, ProgrammeRelease.number == number)
    )
    if found is None:
        raise SymposiarchError(f"Version {number} of the programme was never released.")
    return found


def release_rows(session: Session, event_id: int) -> tuple[ReleaseRow, ...]:
    """All versions, the newest first."""
    found = session.scalars(
        select(ProgrammeRelease).where(ProgrammeRelease.event_id == event_id).order_by(ProgrammeRelease.number.desc())
    )
    return tuple(ReleaseRow(one.number, one.released_at, one.by, one.note, len(one.content)) for one in found)


def version_words(session: Session, event_id: int, rows: Sequence[ItemRow] | None = None) -> str:
    """What a sheet says of its version: the released one, or that it is a draft after it."""
    last = latest(session, event_id)
    if last is None:
        return "Draft"
    rows = programme_rows(session, event_id) if rows is None else rows
    return f"Version {last.number}" if frozen(rows) == last.content else f"Draft after version {last.number}"


def differences(
    session: Session, event_id: int, *, since: int | None = None, until: int | None = None
) -> tuple[Difference, ...]:
    """What changed since a released version (the last, unless named), up to another one or the present, in words.

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

    def called(item: Mapping[str, Any]) -> str:
        return Texts(item["titles"]).best(*languages) or str(item["kind"])

    def tell(kind: str, item: Mapping[str, Any], words: str, people: Iterable[int | None]) -> None:
        concerned = tuple(sorted({person for person in people if person is not None}))
        found.append(Difference(kind, item["uuid"], called(item), words, concerned))

    for key, item in new.items():
        was = old.get(key)
        everyone = [role["person"] for role in item["roles"]]
        if was is None:
            where = f" in {item['room']}" if item["room"] else ""
            tell("added", item, f"New: “{called(item)}”, {_when(item)}{where}.", everyone)
            continue
        begins, began = datetime.fromisoformat(item["begins"]), datetime.fromisoformat(was["begins"])
        ends, ended = datetime.fromisoformat(item["ends"]), datetime.fromisoformat(was["ends"])
        if begins != began:
            moved = minutes_between(began, begins)
            if began.date() != begins.date():
                words = (
                    f"“{called(item)}” is now on {begins:%d %B} at {begins:%H:%M} (was {began:%d %B}, {began:%H:%M})."
                )
            else:
                how = f"{abs(moved)} minutes {'later' if moved > 0 else 'earlier'}"
                words = f"“{called(item)}” begins at {begins:%H:%M} instead of {began:%H:%M}, {how}."
            tell("moved", item, words, everyone)
        length, took = minutes_between(begins, ends), minutes_between(began, ended)
        if length != took:
            kind = "lengthened" if length > took else "shortened"
            tell(kind, item, f"“{called(item)}” takes {length} minutes instead of {took}.", everyone)
        if item["room"] != was["room"]:
            place = f"in {item['room']}" if item["room"] else "for everybody"
            tell("room", item, f"“{called(item)}” is now {place} (was {was['room'] or 'for everybody'}).", everyone)
        if item["titles"] != was["titles"]:
            tell("title", item, f"“{called(was)}” is now called “{called(item)}”.", everyone)
        _people(was, item, called(item), tell)
    for key, was in old.items():
        if key not in new:
            tell("removed", was, f"“{called(was)}” is no longer in the programme.", [r["person"] for r in was["roles"]])
    return tuple(found)


def _when(item: Mapping[str, Any]) -> str:
    begins, ends = datetime.fromisoformat(item["begins"]), datetime.fromisoformat(item["ends"])
    return f"{begins:%d %B}, {begins:%H:%M}–{ends:%H:%M}"


def _people(was: Mapping[str, Any], item: Mapping[str, Any], title: str, tell: Any) -> None:
    old = {role["uuid"]: role for role in was["roles"]}
    new = {role["uuid"]: role for role in item["roles"]}
    kinds = {role["role"] for role in item["roles"]}
    for key, role in new.items():
        before = old.get(key)
        if before is None:
            if role["person"] is not None:
                kind = role["role"].replace("_", " ")
                tell("person_added", item, f"{role['name']} is now {kind} in “{title}”.", [role["person"]])
        elif before["person"] != role["person"]:
            old_name, new_name = before["name"] or "an open place", role["name"] or "an open place"
            tell(
                "person_changed",
                item,
                f"{new_name} takes the place of {old_name} in “{title}”.",
                [before["person"], role["person"], *(r["person"] for r in item["roles"] if r["role"] == "moderator")],
            )
        else:
            if before["topics"] != role["topics"]:
                topic = next(iter(role["topics"].values()), "")
                words = (
                    f"{role['name']} now speaks on “{topic}” in “{title}”."
                    if topic
                    else f"{role['name']} has no topic in “{title}” any more."
                )
                tell("topic", item, words, [role["person"]])
            if before["role"] != role["role"]:
                tell(
                    "role",
                    item,
                    f"{role['name']} is now {role['role'].replace('_', ' ')} in “{title}”.",
                    [role["person"]],
                )
    for key, before in old.items():
        if key not in new and before["person"] is not None:
            tell("person_removed", item, f"{before['name']} is no longer in “{title}”.", [before["person"]])
    stayed = [key for key in new if key in old]
    if stayed != [key for key in old if key in new] and kinds:
        order = ", ".join(new[key]["name"] for key in stayed if new[key]["name"])
        tell("order", item, f"The order in “{title}” is now {order}.", [new[key]["person"] for key in stayed])


def to_be_told(changes: Iterable[Difference]) -> dict[int, tuple[Difference, ...]]:
    """Who must be told of what: each person with the changes that concern them."""
    found: dict[int, list[Difference]] = {}
    for change in changes:
        for person in change.people:
            found.setdefault(person, []).append(change)
    return {person: tuple(told) for person, told in found.items()}


def prepare_messages(session: Session, event_id: int, *, since: int | None = None) -> tuple[Message, ...]:
    """A draft for each person whom the changes since a version concern; nothing is sent. Older drafts are replaced."""
    event = session.get_one(Event, event_id)
    told = to_be_told(differences(session, event_id, since=since))
    for draft in session.scalars(
        select(Message).where(
            Message.event_id == event_id, Message.kind == MessageKind.CHANGE, Message.status == MessageStatus.DRAFT
        )
    ):
        session.delete(draft)
    invitations = {
        invitation.person_id: invitation
        for invitation in session.scalars(
            select(Invitation).where(Invitation.event_id == event_id, Invitation.person_id.in_(told))
        )
    }
    made = []
    for person in session.scalars(select(Person).where(Person.id.in_(told)).order_by(Person.id)):
        recipient = person.assistant or person
        invitation = invitations.get(person.id)
        lines = "\n".join(f"- {change.words}" for change in told[person.id])
        greeting = person.salutation or f"Dear {person.name}"
        message = Message(
            event_id=event_id,
            invitation_id=invitation.id if invitation else None,
            person_id=person.id,
            recipient_id=recipient.id,
            kind=MessageKind.CHANGE,
            channel=Channel.EMAIL if recipient.email else Channel.TELEPHONE,
            language="en",
            to_address=recipient.email,
            subject=f"Change of the programme: {event.title}",
            body=f"{greeting},\n\nthe programme of “{event.title}” has changed where it concerns you:\n\n{lines}\n",
            made_at=now(),
        )
        session.add(message)
        made.append(message)
    session.flush()
    return tuple(made)
