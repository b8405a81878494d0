"""Writing an import: all of a plan in one step, new people in bulk, the known ones field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.exchange.fates import Fate, Missing
from symposiarch.exchange.guest_lists.changes import new_companions
from symposiarch.exchange.guest_lists.changing_posts import change_posts
from symposiarch.exchange.guest_lists.columns.remembering import remember
from symposiarch.exchange.guest_lists.lines.line import WrittenCompanion
from symposiarch.exchange.guest_lists.lines.notes import noted
from symposiarch.exchange.guest_lists.lines.stages import NEW, standing_changes, take_standing
from symposiarch.exchange.guest_lists.plan import ImportPlan, PlannedRow
from symposiarch.model.base import now
from symposiarch.model.finding import words_to_find
from symposiarch.model.folding import fold
from symposiarch.model.invitations import (
    Attendee,
    AttendeeRole,
    Channel,
    Invitation,
    InvitationRecord,
    RecordKind,
    Reply,
)
from symposiarch.model.people import Organisation, PartnerRank, Person, Post
from symposiarch.model.uncollected import uncollected
from symposiarch.planning.inviting.company import (
    COMPANIONS,
    WAIT_ELSEWHERE,
    add_companion,
    name_companion,
    names_along,
    withdraw_companion,
)
from symposiarch.planning.inviting.invitations import invite
from symposiarch.planning.inviting.replies import record_reply, represent
from symposiarch.planning.people.categories import known_as
from symposiarch.planning.people.contacts import edit_person, link_partners
from symposiarch.planning.people.posts import taken_up_fields
from symposiarch.planning.recognition.names.companions import is_the_spouse, part_company
from symposiarch.store import bulk_insert


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import wrote."""

    new: int
    changed: int
    withdrawn: int


@uncollected()
def commit_import(
    session: Session, plan: ImportPlan, *, by: str, missing: Missing = Missing.KEEP, organiser_id: int | None = None
) -> ImportResult:
    """Write what the plan says of the lines that are ticked; nothing is written for the others.

    `by` is recorded with the replies that the list brings. `organiser_id` puts the new guests on a co-host's list.
    """
    taken = [row for row in plan.rows if row.taken]
    new = [row for row in taken if row.fate is Fate.NEW]
    changed = [row for row in taken if row.fate is Fate.CHANGED]
    remember(session, plan.readings)
    people = _add_people(session, new, event_id=plan.event_id, by=by, source=plan.source, organiser_id=organiser_id)
    for row in changed:
        _change_person(session, row, plan, by=by, organiser_id=organiser_id)
    _link_couples(session, plan, dict(zip((row.incoming.key for row in new), people, strict=True)))
    withdrawn = 0
    if missing is Missing.WITHDRAW:
        for invitation in plan.missing:
            withdrawn += record_reply(
                session, invitation, Reply.WITHDRAWN, by=by, way=Channel.FILE, note="Not on the list any more"
            )
    return ImportResult(len(new), len(changed), withdrawn)


def changes_nothing(plan: ImportPlan, missing: Missing = Missing.KEEP) -> bool:
    """Whether committing the plan would write nothing at all."""
    writes = any(row.taken and row.fate in (Fate.NEW, Fate.CHANGED) for row in plan.rows)
    return not writes and not (missing is Missing.WITHDRAW and plan.missing)


def _organisations(session: Session, rows: Iterable[PlannedRow]) -> dict[str, int]:
    """The key of every organisation that the lines name, upper and lower case alike; the new ones are added."""
    known = {name.casefold(): key for key, name in session.execute(select(Organisation.id, Organisation.name)).tuples()}
    named = dict.fromkeys(row.incoming.organisation for row in rows if row.incoming.organisation)
    new: dict[str, str] = {}
    for name in named:
        if name.casefold() not in known:
            new.setdefault(name.casefold(), name)
    if new:
        keys = bulk_insert(session, Organisation, [{"name": name} for name in new.values()])
        known.update(zip(new, keys, strict=True))
    return known


def _add_people(
    session: Session,
    rows: Sequence[PlannedRow],
    *,
    event_id: int | None,
    by: str,
    source: str,
    organiser_id: int | None,
) -> Sequence[int]:
    if not rows:
        return []
    organisations = _organisations(session, rows)
    categories = known_as(session, (row.incoming.person.get("category", "") for row in rows))
    people = bulk_insert(session, Person, [_person_values(row, source, categories) for row in rows])
    posts = [
        {
            "person_id": person,
            "title": row.incoming.title,
            "department": row.incoming.department,
            **taken_up_fields(row.incoming.taken_up),
            "accredited_here": row.incoming.accredited_here is not False,
            "organisation_id": organisations.get(row.incoming.organisation.casefold()),
            "state": row.incoming.person.get("country", ""),
        }
        for row, person in zip(rows, people, strict=True)
        if row.incoming.says_of_a_post
    ]
    bulk_insert(session, Post, posts)
    if event_id is not None:
        _invite_new(session, rows, people, event_id=event_id, by=by, organiser_id=organiser_id)
    return people


def _invite_new(
    session: Session,
    rows: Sequence[PlannedRow],
    people: Sequence[int],
    *,
    event_id: int,
    by: str,
    organiser_id: int | None,
) -> None:
    """Invite those who were just added, with the replies and the company that their lines tell of."""
    moment = now()
    invitations = bulk_insert(
        session,
        Invitation,
        [
            _invitation_values(row, person, event_id, organiser_id) | _reply_values(row, moment, by)
            for row, person in zip(rows, people, strict=True)
        ],
    )
    bulk_insert(session, Attendee, _heads(rows, people, invitations, event_id))
    bulk_insert(
        session,
        InvitationRecord,
        [
            {
                "invitation_id": invitation,
                "kind": RecordKind.REPLY,
                "before": Reply.NONE.value,
                "after": row.incoming.reply.value,
                "at": moment,
                "way": Channel.FILE,
                "by": by,
            }
            for row, invitation in zip(rows, invitations, strict=True)
            if row.incoming.reply not in (None, Reply.NONE) and not row.incoming.deputy
        ],
    )
    for row, invitation in zip(rows, invitations, strict=True):
        if row.incoming.deputy:
            represent(session, invitation, by=by, name=row.incoming.deputy, way=Channel.FILE)
        if row.incoming.stage or row.incoming.wave:
            take_standing(session, invitation, standing_changes(NEW, row.incoming)[0], by=by)


def _link_couples(session: Session, plan: ImportPlan, new: Mapping[str, int]) -> None:
    """Who is named in the row of a guest and has a row is the guest's partner; whoever has another partner keeps them.

    An official ranks in their own right (PROTOCOL C1.6): who has a title in the row is one. Whom an earlier list
    brought as a companion comes as a guest now, and not twice.
    """
    for couple in plan.couples:
        rows = plan.rows[couple.guest], plan.rows[couple.spouse]
        written = any(row.fate in (Fate.NEW, Fate.CHANGED) for row in rows)
        if not (couple.plain and written and all(row.taken for row in rows)):
            continue
        guest, spouse = (new.get(row.incoming.key) or row.person_id for row in rows)
        if guest is None or spouse is None or guest == spouse:
            continue
        if plan.event_id is not None and rows[0].person_id is not None:
            _is_no_companion(session, plan.event_id, guest, couple.named.name)
        if not couple.partners or any(one.change.field == "partner" for one in rows[0].ours):
            continue
        if session.get_one(Person, guest).partner_id is None and session.get_one(Person, spouse).partner_id is None:
            rank = PartnerRank.OWN_RIGHT if _is_an_official(rows[1].incoming.title) else PartnerRank.ACCOMPANIES
            link_partners(session, guest, spouse, rank=rank)


def _is_no_companion(session: Session, event_id: int, guest: int, name: str) -> None:
    theirs = Invitation.event_id == event_id, Invitation.person_id == guest
    along = (
        select(Attendee)
        .join(Invitation, Attendee.invitation_id == Invitation.id)
        .where(*theirs, Attendee.role.in_(COMPANIONS), Attendee.person_id.is_(None), Attendee.withdrawn_at.is_(None))
    )
    for one in session.scalars(along).all():
        if name and fold(one.name) == fold(name):
            withdraw_companion(session, one.id)


def _is_an_official(title: str) -> bool:
    """Whether a title is more than that of somebody's wife or husband."""
    return bool(title) and not is_the_spouse(title) and not part_company(title).companion_of


def _person_values(row: PlannedRow, source: str, categories: Mapping[str, str]) -> dict[str, Any]:
    line = row.incoming
    say = line.person.get
    names = (
        say("printed_name"),
        say("given_name"),
        say("family_name"),
        say("native_name"),
        say("other_name"),
        say("email"),
    )
    key = words_to_find(names, [(line.title, line.organisation)])
    return {**line.person, "category": categories[say("category", "")], "source": source, "search_key": key}


def _invitation_values(row: PlannedRow, person: int, event_id: int, organiser_id: int | None) -> dict[str, Any]:
    line = row.incoming
    return {
        "event_id": event_id,
        "person_id": person,
        "organiser_id": organiser_id,
        "companions_invited": len(line.companions),
        "group": line.group,
        "notes": line.notes,
        "source_key": line.key,
    }


def _reply_values(row: PlannedRow, moment: Any, by: str) -> dict[str, Any]:
    reply = row.incoming.reply
    if reply in (None, Reply.NONE) or row.incoming.deputy:
        return {}
    return {"reply": reply, "replied_at": moment, "reply_way": Channel.FILE, "reply_recorded_by": by}


def _heads(
    rows: Sequence[PlannedRow], people: Sequence[int], invitations: Sequence[int], event_id: int
) -> Iterable[dict[str, Any]]:
    for row, person, invitation in zip(rows, people, invitations, strict=True):
        yield {"event_id": event_id, "invitation_id": invitation, "person_id": person}
        for one in row.incoming.companions:
            yield {"event_id": event_id, "invitation_id": invitation} | _companion_values(one)


def _companion_values(one: WrittenCompanion) -> dict[str, Any]:
    return {"name": one.name, "role": one.role, "diet": one.diet, "seated_apart": one.role in WAIT_ELSEWHERE}


def _change_person(session: Session, row: PlannedRow, plan: ImportPlan, *, by: str, organiser_id: int | None) -> None:
    assert row.person_id is not None
    known = plan.known[row.person_id]
    line = row.incoming
    changes = {change.field: change for change in row.changes}
    fields = {name: change.after for name, change in changes.items() if name in known.fields}
    if plan.event_id is not None:
        fields.pop("notes", None)  # what a guest list notes is of the event, and of the address book stays what it says
    if fields:
        edit_person(session, row.person_id, **fields)
    kept = {one.change.field for one in row.ours}
    change_posts(session, known, line, changes, kept)
    if plan.event_id is None:
        return
    if "invited" in changes:
        invite(session, plan.event_id, [row.person_id], organiser_id=organiser_id, group=line.group)
    invitation = session.scalars(
        select(Invitation).where(Invitation.event_id == plan.event_id, Invitation.person_id == row.person_id)
    ).one_or_none()
    if invitation is None:  # put away in the address book: not invited
        return
    invitation.source_key = line.key
    take_standing(session, invitation.id, row.changes, by=by)
    there = names_along(invitation)
    if "spouse" in changes and known.invitation is not None and known.invitation.spouse is not None:
        name_companion(session, known.invitation.spouse.attendee_id, name=changes["spouse"].after)
        there = (*there, changes["spouse"].after)
    if line.deputy and "reply" in changes:
        represent(session, invitation.id, by=by, name=line.deputy, way=Channel.FILE)
    elif "reply" not in kept and line.reply not in (None, Reply.NONE) and line.reply is not invitation.reply:
        record_reply(session, invitation.id, line.reply, by=by, way=Channel.FILE)
    if "notes" not in kept:
        invitation.notes = noted(line.notes, invitation.notes, line.labels)
    if line.group and "group" not in kept:
        invitation.group = line.group
    for one in new_companions(there, line) if "companions" not in kept else ():
        if one.role is not AttendeeRole.SPOUSE or "spouse" not in kept:
            add_companion(session, invitation.id, role=one.role, name=one.name, diet=one.diet)
