"""`programme add|move|release|diff|…`, `import programme`, `list programme`, `export programme`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.options import EXISTING, TARGET, WordType, event_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import RuleLevel
from symposiarch.model.programme import ItemKind, RoleKind, RoleStatus
from symposiarch.planning.events import event_called, read_time
from symposiarch.planning.programme import conflicts as trouble
from symposiarch.planning.programme import differences, items, line_up, placing, releases, rules, telling, templates
from symposiarch.planning.programme.rows import ItemRow, RoleRow, programme_rows
from symposiarch.planning.programme.words import sentence

item_argument = click.argument("item", metavar="ITEM")


def item_value(row: ItemRow, languages: tuple[str, ...] = ()) -> dict[str, Any]:
    """An item as a JSON object; what is empty is null."""
    return {
        "id": row.uuid,
        "kind": row.kind.value,
        "title": row.titles.best(*languages),
        "titles": dict(row.titles),
        "subtitle": row.subtitles.best(*languages) or None,
        "begins": row.begins.isoformat(),
        "ends": row.ends.isoformat(),
        "minutes": row.minutes,
        "room": row.room or None,
        "parent": None,
        "pinned": row.pinned,
        "gap": row.gap,
        "overrun": row.overrun,
        "printed": row.printed,
        "language": row.language or None,
        "source_id": row.source_id or None,
        "roles": [role_value(role, order, languages) for order, role in enumerate(row.roles, start=1)],
    }


def role_value(role: RoleRow, order: int, languages: tuple[str, ...] = ()) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": role.name or None,
        "role": role.kind.value,
        "topic": role.topics.best(*languages) or None,
        "affiliation": role.affiliation or None,
        "order": order,
        "status": role.status.value,
    }
    if role.is_open:
        found["candidates"] = [{"name": one.name, "status": one.status.value} for one in role.candidates]
    if role.replaces:
        found["replaces"] = role.replaces
    return found


@click.command()
@event_option
@click.pass_obj
def list_programme(desk: Desk, event: str) -> None:
    """The programme of an event, by time."""
    with desk.office.reading() as session:
        found = event_called(session, event)
        rows = programme_rows(session, found.id)
        languages = found.languages
    uuids = {row.id: row.uuid for row in rows}
    values = [
        {**item_value(row, languages), "parent": uuids.get(row.parent_id) if row.parent_id else None} for row in rows
    ]
    lines = table(
        ("day", "time", "kind", "title", "room", "people"),
        (
            (
                row.day.isoformat(),
                f"{row.begins:%H:%M}-{row.ends:%H:%M}",
                row.kind.value,
                "  " * row.depth + row.titles.best(*languages),
                row.room,
                ", ".join(role.name or "(open)" for role in row.roles),
            )
            for row in rows
        ),
    )
    desk.show(values, lines if rows else "The programme is empty. Add an item, or import a file.")


@click.command()
@event_option
@click.argument("title")
@click.option("--kind", type=WordType(ItemKind), help="What it is; without it, told by the title.")
@click.option("--minutes", type=int, help="How long it takes; without it, what its kind usually takes.")
@click.option("--at", "at", metavar="TIME", help="Pin it to the clock: 14:30, or 2026-12-10T14:30.")
@click.option("--day", metavar="DATE", help="The day, 2026-12-10; without it, the last day that has items.")
@click.option("--room", default="", help="The room, made when it is not there; without it, for everybody.")
@click.option("--after", metavar="ITEM", help="Put it after this item.")
@click.option("--in", "inside", metavar="ITEM", help="Make it a part of this item: a talk of a panel.")
@click.option("--title-in", "titles", multiple=True, metavar="LANG=TEXT", help="The title in another language.")
@click.option("--language", default="", help="The language in which it is held.")
@click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Who speaks; may be given several times.")
@click.option("--moderator", metavar="NAME", help="Who moderates.")
@click.pass_obj
def add(
    desk: Desk,
    event: str,
    title: str,
    kind: ItemKind | None,
    minutes: int | None,
    at: str | None,
    day: str | None,
    room: str,
    after: str | None,
    inside: str | None,
    titles: tuple[str, ...],
    language: str,
    speakers: tuple[str, ...],
    moderator: str | None,
) -> None:
    """Add an item to the programme."""
    from symposiarch.exchange.programme.headings import kind_of

    with desk.office.transaction(f"Add “{title}” to the programme") as tx:
        session = tx.session
        found = event_called(session, event)
        on = _day(day) if day else None
        pinned = _clock(at, (on or found.begins.date()).isoformat(), found.time_zone) if at else None
        item = items.add_item(
            session,
            found.id,
            title=title,
            kind=kind or kind_of(title) or ItemKind.TALK,
            minutes=minutes,
            day=on,
            pinned_at=pinned,
            room_id=items.room_called(session, found.id, room).id if room else None,
            after_id=items.item_called(session, found.id, after).id if after else None,
            parent_id=items.item_called(session, found.id, inside).id if inside else None,
            language=language,
        )
        for said in titles:
            tongue, _, text = said.partition("=")
            items.retitle(session, item.id, language=tongue.strip(), title=text)
        if moderator:
            _take(session, found.id, item.id, moderator, RoleKind.MODERATOR, "", RoleStatus.TO_ASK)
        for name in speakers:
            _take(session, found.id, item.id, name, None, "", RoleStatus.TO_ASK)
        key, languages, event_id = item.id, found.languages, found.id
    _show_item(desk, event_id, key, languages)


def _day(text: str) -> Any:
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SymposiarchError(f"“{text}” is no date. Write it as 2026-12-10.") from None


def _clock(text: str, day: str, zone: str) -> datetime:
    from symposiarch.exchange.programme.clock import read_slot

    if "T" in text or len(text) > 8:
        return read_time(text, zone)
    slot = read_slot(text)
    if slot is None:
        raise SymposiarchError(f"“{text}” is not a time. Write it as 14:30, or 2026-12-10T14:30.")
    return datetime.combine(datetime.fromisoformat(day).date(), slot.begins)


def _show_item(desk: Desk, event_id: int, key: int, languages: tuple[str, ...]) -> None:
    with desk.office.reading() as session:
        row = next(row for row in programme_rows(session, event_id) if row.id == key)
    title = row.titles.best(*languages)
    desk.show(item_value(row, languages), f"{row.begins:%Y-%m-%d %H:%M}-{row.ends:%H:%M}  {title}  ({row.uuid})")


def _take(
    session: Any,
    event_id: int,
    item_id: int,
    name: str,
    kind: RoleKind | None,
    topic: str,
    status: RoleStatus,
    **more: Any,
) -> Any:
    """The person of this name (a guest first, else known, else new) into an item."""
    from symposiarch.exchange.programme.people import People
    from symposiarch.exchange.programme.speakers import read_people

    read = read_people(name)
    said = read[0] if len(read) == 1 else None
    called = said.name if said else name
    person = People(session, event_id).called(called).person_id
    if person is None and called:
        person = line_up.new_speaker(session, name=called, title=said.title if said else "").id
    return line_up.add_role(session, item_id, person_id=person, kind=kind, topic=topic, status=status, **more)


@click.command()
@event_option
@item_argument
@click.argument("name", default="")
@click.option("--role", "kind", type=WordType(RoleKind), help="What they do; without it, what such an item asks for.")
@click.option("--topic", default="")
@click.option("--minutes", type=int)
@click.option("--status", type=WordType(RoleStatus), default=RoleStatus.TO_ASK)
@click.option("--affiliation", default="", help="As the programme says it, where it is not the post's.")
@click.option("--candidate-for", "slot", type=int, metavar="N", help="A candidate for the open slot at this place.")
@click.pass_obj
def person(
    desk: Desk,
    event: str,
    item: str,
    name: str,
    kind: RoleKind | None,
    topic: str,
    minutes: int | None,
    status: RoleStatus,
    affiliation: str,
    slot: int | None,
) -> None:
    """Put somebody into an item; without a name, open a slot."""
    with desk.office.transaction(f"Add {name or 'an open slot'} to the programme") as tx:
        session = tx.session
        found = event_called(session, event)
        key, languages, event_id = items.item_called(session, found.id, item).id, found.languages, found.id
        if slot is not None:
            roles = next(row for row in programme_rows(session, event_id) if row.id == key).roles
            if not 0 < slot <= len(roles):
                raise SymposiarchError(f"This item has no place {slot}. “list programme” shows its people in order.")
            from symposiarch.exchange.programme.people import People

            who = People(session, event_id).called(name).person_id or line_up.new_speaker(session, name=name).id
            line_up.add_candidate(session, roles[slot - 1].id, person_id=who, status=status)
        else:
            more = {"minutes": minutes, "affiliation": affiliation}
            _take(session, event_id, key, name, kind, topic, status, **more)
    _show_item(desk, event_id, key, languages)


@click.command()
@event_option
@item_argument
@click.option("--to", "at", metavar="TIME", help="Pin it to this time: 14:30, or 2026-12-10T14:30.")
@click.option("--free", is_flag=True, help="Let it follow what runs before it.")
@click.option("--before", metavar="ITEM", help="Put it before this item.")
@click.option("--after", metavar="ITEM", help="Put it after this item.")
@click.option("--by", type=int, help="So many places up (negative) or down.")
@click.option("--room", help="Another room; “all” for everybody.")
@click.option("--day", metavar="DATE", help="Another day.")
@click.option("--minutes", type=int, help="Another length.")
@click.option("--shift", type=int, metavar="MINUTES", help="Everything after it so much later (negative: earlier).")
@click.option("--into", metavar="ITEM", help="Make it a part of this item.")
@click.option("--out", is_flag=True, help="Let a part stand by itself.")
@click.pass_obj
def move(
    desk: Desk,
    event: str,
    item: str,
    at: str | None,
    free: bool,
    before: str | None,
    after: str | None,
    by: int | None,
    room: str | None,
    day: str | None,
    minutes: int | None,
    shift: int | None,
    into: str | None,
    out: bool,
) -> None:
    """Put an item elsewhere, pin it, or give it another length."""
    with desk.office.transaction("Move in the programme") as tx:
        session = tx.session
        found = event_called(session, event)
        event_id, languages = found.id, found.languages
        moved = items.item_called(session, event_id, item)
        key = moved.id
        if out:
            placing.outdent(session, key)
        if into:
            whole = items.item_called(session, event_id, into)
            last = whole.parts[-1].id if whole.parts else None
            if last is not None:
                placing.move_to(session, key, after_id=last)
            else:
                placing.move_to(session, key, after_id=whole.id)
                placing.indent(session, key)
        if day or room or before or after:
            everywhere = (room or "").casefold() == "all"
            placing.move_to(
                session,
                key,
                day=_day(day) if day else None,
                room_id=items.room_called(session, event_id, room).id if room and not everywhere else None,
                everywhere=everywhere,
                before_id=items.item_called(session, event_id, before).id if before else None,
                after_id=items.item_called(session, event_id, after).id if after else None,
            )
        if by:
            placing.move_item(session, key, by=by)
        if minutes is not None:
            items.resize_item(session, key, minutes=minutes)
        if at:
            placing.pin_item(session, key, at=_clock(at, moved.day.isoformat(), found.time_zone))
        if free:
            placing.pin_item(session, key, at=None)
        if shift:
            placing.shift_after(session, key, minutes=shift)
    _show_item(desk, event_id, key, languages)


@click.command()
@event_option
@item_argument
@click.pass_obj
def remove(desk: Desk, event: str, item: str) -> None:
    """Take an item out of the programme, with its parts."""
    with desk.office.transaction("Take out of the programme") as tx:
        found = event_called(tx.session, event)
        gone = items.item_called(tx.session, found.id, item)
        title = gone.titles.best(*found.languages)
        items.remove_item(tx.session, gone.id)
    desk.show({"removed": title}, f"“{title}” is out of the programme; undo brings it back.")


@click.command()
@event_option
@click.option("--note", default="", help="Why this version was made.")
@click.option("--by", default="", help="Who releases it.")
@click.option("--acknowledge", is_flag=True, help="Accept what must be acknowledged.")
@click.pass_obj
def release(desk: Desk, event: str, note: str, by: str, acknowledge: bool) -> None:
    """Freeze the programme under the next version number. This is a fact that undo does not take back."""
    office = desk.office
    if acknowledge:
        with office.transaction("Acknowledge conflicts of the programme") as tx:
            found = event_called(tx.session, event)
            for conflict in trouble.conflicts(tx.session, found.id):
                if conflict.level is RuleLevel.ACKNOWLEDGE and not conflict.acknowledged:
                    rules.acknowledge(tx.session, found.id, finding=conflict.key, by=by, note=note)
    with office.transaction("Release the programme", fact=True) as tx:
        made = releases.release(tx.session, event_called(tx.session, event).id, by=by, note=note)
        value = {"number": made.number, "released_at": made.released_at.isoformat(), "items": len(made.content)}
    desk.show(value, f"Version {value['number']} is released, with {value['items']} items.")


@click.command()
@event_option
@click.option("--since", type=int, metavar="N", help="The version to compare with; without it, the last.")
@click.option("--until", type=int, metavar="N", help="Up to this version; without it, the present.")
@click.option("--prepare", is_flag=True, help="Prepare a message for everybody whom a change concerns.")
@click.pass_obj
def diff(desk: Desk, event: str, since: int | None, until: int | None, prepare: bool) -> None:
    """What has changed since a released version, in words, and who must be told."""
    if prepare:
        with desk.office.transaction("Prepare messages on the changed programme") as tx:
            telling.prepare_messages(tx.session, event_called(tx.session, event).id, since=since)
    from symposiarch.planning.programme.rows import names_of

    with desk.office.reading() as session:
        key = event_called(session, event).id
        changes = differences.differences(session, key, since=since, until=until)
        names = names_of(session, {person for change in changes for person in change.people})
    values = [
        {
            "kind": change.change.value,
            "item": change.item,
            "title": change.title,
            "words": telling.change_sentence(change),
            "tell": [names[person] for person in change.people if person in names],
        }
        for change in changes
    ]
    lines = [
        f"{change['words']}  (tell {', '.join(change['tell'])})" if change["tell"] else str(change["words"])
        for change in values
    ]
    desk.show(values, lines or "Nothing has changed.")


@click.command()
@event_option
@click.pass_obj
def list_conflicts(desk: Desk, event: str) -> None:
    """What does not fit in the programme, the gravest first."""
    with desk.office.reading() as session:
        key = event_called(session, event).id
        found = trouble.conflicts(session, key)
        uuids = {row.id: row.uuid for row in programme_rows(session, key)}
    values = [
        {
            "code": one.code,
            "level": one.level.value,
            "message": sentence(one),
            "about": [uuids[item] for item in one.items],
            "acknowledged": one.acknowledged,
        }
        for one in found
    ]
    desk.show(values, [f"{one.level.value}: {sentence(one)}" for one in found] or "Everything fits.")


@click.command()
@event_option
@click.option("--from", "source", required=True, metavar="ID", help="The event whose programme is taken over.")
@click.option("--with-people", is_flag=True, help="With its speakers, all of them still to be asked.")
@click.pass_obj
def copy(desk: Desk, event: str, source: str, with_people: bool) -> None:
    """Begin with the programme of another event."""
    with desk.office.transaction("Take over a programme") as tx:
        old, new = event_called(tx.session, source), event_called(tx.session, event)
        count = templates.copy_programme(tx.session, from_event=old.id, to_event=new.id, with_people=with_people)
    desk.show({"items": count}, f"{count} items were taken over.")


@click.command()
@click.argument("file", type=EXISTING)
@event_option
@click.option("--sheet", default="", help="The sheet of the workbook; without it, all that hold a programme.")
@click.option("--password", help="For a protected workbook.")
@click.option("--dry-run", is_flag=True, help="Show what would happen and change nothing.")
@click.pass_obj
def import_programme(desk: Desk, file: Path, event: str, sheet: str, password: str | None, dry_run: bool) -> None:
    """Take a programme from a workbook, text table, calendar, or schedule (XML, JSON)."""
    from symposiarch.exchange.programme.commit import commit_plan
    from symposiarch.exchange.programme.plan import Verdict, plan_programme
    from symposiarch.exchange.programme.reading import read_programme

    office = desk.office
    with office.reading() as session:
        found = event_called(session, event)
        key, first_day = found.id, found.begins.date()
    read = read_programme(file, first_day=first_day, sheet=sheet, password=password)
    with office.reading() as session:
        plan = plan_programme(session, key, read=read)
    if not dry_run and plan.changes_anything:
        with desk.progress("Programme") as report, office.transaction(f"Import the programme {file.name}") as tx:
            commit_plan(tx.session, plan=plan, report=report)
    every = list(plan.every())
    value = {
        "items": len(every),
        "new": plan.counted(Verdict.NEW),
        "changed": plan.counted(Verdict.CHANGED),
        "same": plan.counted(Verdict.SAME),
        "missing": len(plan.missing),
        "speakers": sum(1 for item in every for role in item.roles if role.read.name),
        "new_people": len(plan.new_people),
        "problems": [{"row": problem.row, "message": problem.message} for problem in plan.problems],
        "committed": not dry_run,
    }
    lines = [
        f"{value['items']} items: {value['new']} new, {value['changed']} changed, {value['same']} the same; "
        f"{value['new_people']} people are new."
    ]
    lines += [f"Row {problem.row}: {problem.message}" if problem.row else problem.message for problem in plan.problems]
    desk.show(value, lines)


@click.command()
@event_option
@click.option("--to", "to", type=TARGET, required=True, help="The file: .xlsx, .ics, .json, .xml, .txt or .html.")
@click.option("--room", default="", help="Only what is in this room, and what is for everybody.")
@click.option("--speaker", default="", help="Only what this person has a part in.")
@click.pass_obj
def export_programme(desk: Desk, event: str, to: Path, room: str, speaker: str) -> None:
    """Write the programme to a file, in the format that its ending asks for."""
    from symposiarch.exchange.programme.export import export_programme as export

    with desk.office.reading() as session:
        count = export(session, event_called(session, event).id, to=to, room=room, speaker=speaker)
    desk.show({"items": count, "file": str(to)}, f"{count} items were written to {to}.")
