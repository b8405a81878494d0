"""`programme add|edit|move|remove|copy`, `list programme`."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.languages import read_code, read_codes
from symposiarch.cli.options import WordType, event_option, given, read_day
from symposiarch.cli.programme.options import clock_on, item_argument, with_texts
from symposiarch.cli.programme.shown import item_value, show_item
from symposiarch.model.programme import ItemKind, ProgrammeItem, RoleKind
from symposiarch.planning.event_rows import event_rows
from symposiarch.planning.events.events import event_called
from symposiarch.planning.programme import items, placing, templates
from symposiarch.planning.programme.rows import programme_rows


@command
@event_option
def list_programme(desk: Desk, event: str) -> None:
    """The programme of an event, by time."""
    with desk.reading(event) as (session, found):
        rows = programme_rows(session, found.id)
        languages = found.languages
    uuids = {row.id: row.uuid for row in rows}
    desk.show_rows(
        rows,
        lambda row: item_value(row, languages) | {"parent": uuids.get(row.parent_id or 0)},
        "day",
        ("time", lambda row: f"{row.begins:%H:%M}-{row.ends:%H:%M}"),
        "kind",
        ("title", lambda row: "  " * row.depth + row.titles.best(*languages)),
        "room",
        ("people", lambda row: ", ".join(role.name or "(open)" for role in row.roles)),
        nothing="The programme is empty. Add an item, or import a file.",
    )


@command
@event_option
@click.argument("title")
@click.option("--kind", type=WordType(ItemKind), help="What it is; without it, told by the title.")
@click.option("--minutes", type=int, help="How long it takes; without it, what its kind usually takes.")
@click.option("--at", "at", metavar="TIME", help="Pin it to the clock: 14:30, or 2026-12-10T14:30.")
@click.option("--day", metavar="DAY", help="The day, 2026-12-10; without it, the last day that has items.")
@click.option("--room", default="", help="The room, made when it is not there; without it, for everybody.")
@click.option("--after", metavar="ITEM", help="Put it after this item.")
@click.option("--in", "inside", metavar="ITEM", help="Make it a part of this item: a talk of a panel.")
@click.option("--title-in", "titles", multiple=True, metavar="LANG=TEXT", help="The title in another language.")
@click.option("--language", default="", help="The language in which it is held.")
@click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Who speaks; may be given several times.")
@click.option("--moderator", metavar="NAME", help="Who moderates.")
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
    from symposiarch.cli.programme.people import take
    from symposiarch.exchange.programme.writing.kinds import kind_of

    with desk.transaction(f"Add “{title}” to the programme", event) as (session, found):
        on = read_day(day) if day else None
        pinned = clock_on(at, (on or found.begins.date()).isoformat(), found.time_zone) if at else None
        item = items.add_item(
            session,
            found.id,
            title=title,
            kind=kind or kind_of(title) or ItemKind.TALK,
            minutes=minutes,
            day=on,
            pinned_at=pinned,
            room_id=items.room_named(session, found.id, room).id if room else None,
            after_id=items.item_called(session, found.id, after).id if after else None,
            parent_id=items.item_called(session, found.id, inside).id if inside else None,
            language=read_code(language),
        )
        if titles:
            items.edit_item(session, item.id, titles=with_texts(item.titles, titles))
        if moderator:
            take(session, found.id, item.id, moderator, kind=RoleKind.MODERATOR)
        for name in speakers:
            take(session, found.id, item.id, name)
    show_item(desk, found, item.id)


@command
@event_option
@item_argument
@click.option("--title-in", "titles", multiple=True, metavar="LANG=TEXT", help="The title in a language.")
@click.option("--subtitle-in", "subtitles", multiple=True, metavar="LANG=TEXT", help="The subtitle in a language.")
@click.option(
    "--description-in", "descriptions", multiple=True, metavar="LANG=TEXT", help="The description in a language."
)
@click.option("--kind", type=WordType(ItemKind), help="What it is.")
@click.option("--language", help="The language in which it is held: en, ko …")
@click.option("--interpretation", metavar="LANGUAGES", help="Into which it is interpreted: ko,az")
@click.option("--printed/--not-printed", default=None, help="Whether it stands on printed programmes.")
@click.option("--notes", "stage_notes", help="Notes for the stage.")
@click.option("--cue", help="What is said or done when it begins.")
@click.option("--mover", help="Who moves.")
@click.option("--microphone", help="Which microphone.")
@click.option("--anthem", help="Which anthem sounds.")
@click.option("--lights", help="How the lights are.")
@click.option("--photo-call", help="Who is photographed.")
@click.option("--responsible", help="Who answers for it.")
@click.option("--fallback", help="What is done if it fails.")
def edit(
    desk: Desk,
    /,
    event: str,
    item: str,
    titles: tuple[str, ...],
    subtitles: tuple[str, ...],
    descriptions: tuple[str, ...],
    interpretation: str | None,
    **fields: Any,
) -> None:
    """Change what is said of an item, in each language, and what happens on the stage."""
    with desk.transaction("Edit an item of the programme", event) as (session, found):
        edited = items.item_called(session, found.id, item)
        changes = given(fields)
        if interpretation is not None:
            changes["interpretation"] = read_codes(interpretation)
        if "language" in changes:
            changes["language"] = read_code(changes["language"])
        for name, said in (("titles", titles), ("subtitles", subtitles), ("descriptions", descriptions)):
            if said:
                changes[name] = with_texts(getattr(edited, name), said)
        items.edit_item(session, edited.id, **changes)
    show_item(desk, found, edited.id)


@command
@event_option
@item_argument
@click.option("--to", "at", metavar="TIME", help="Pin it to this time: 14:30, or 2026-12-10T14:30.")
@click.option("--free", is_flag=True, help="Let it follow what runs before it.")
@click.option("--before", metavar="ITEM", help="Put it before this item.")
@click.option("--after", metavar="ITEM", help="Put it after this item.")
@click.option("--by", type=int, help="So many places up (negative) or down.")
@click.option("--room", help="Another room; “all” for everybody.")
@click.option("--day", metavar="DAY", help="Another day.")
@click.option("--minutes", type=int, help="Another length.")
@click.option("--shift", type=int, metavar="MINUTES", help="Everything after it so much later (negative: earlier).")
@click.option("--into", metavar="ITEM", help="Make it a part of this item.")
@click.option("--out", is_flag=True, help="Let a part stand by itself.")
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
    with desk.transaction("Move in the programme", event) as (session, found):
        moved = items.item_called(session, found.id, item)
        key = moved.id
        if out:
            placing.outdent(session, key)
        if into:
            _make_part(session, key, items.item_called(session, found.id, into))
        if day or room or before or after:
            everywhere = (room or "").casefold() == "all"
            placing.move_to(
                session,
                key,
                day=read_day(day) if day else None,
                room_id=items.room_named(session, found.id, room).id if room and not everywhere else None,
                everywhere=everywhere,
                before_id=items.item_called(session, found.id, before).id if before else None,
                after_id=items.item_called(session, found.id, after).id if after else None,
            )
        if by:
            placing.move_item(session, key, by=by)
        if minutes is not None:
            items.resize_item(session, key, minutes=minutes)
        if at:
            placing.pin_item(session, key, at=clock_on(at, moved.day.isoformat(), found.time_zone))
        if free:
            placing.pin_item(session, key, at=None)
        if shift:
            placing.shift_after(session, key, minutes=shift)
    show_item(desk, found, key)


def _make_part(session: Session, key: int, whole: ProgrammeItem) -> None:
    """Make an item the last part of another."""
    if whole.parts:
        placing.move_to(session, key, after_id=whole.parts[-1].id)
    else:
        placing.move_to(session, key, after_id=whole.id)
        placing.indent(session, key)


@command
@event_option
@item_argument
def remove(desk: Desk, event: str, item: str) -> None:
    """Take an item out of the programme, with its parts."""
    with desk.transaction("Take out of the programme", event) as (session, found):
        gone = items.item_called(session, found.id, item)
        title = gone.titles.best(*found.languages)
        items.remove_item(session, gone.id)
    desk.show({"removed": title}, f"“{title}” is out of the programme; undo brings it back.")


@command
@event_option
@click.option("--from", "source", required=True, metavar="ID", help="The event whose programme is taken over.")
@click.option("--with-people", is_flag=True, help="With its speakers, all of them still to be asked.")
def copy(desk: Desk, event: str, source: str, with_people: bool) -> None:
    """Begin with the programme of another event."""
    with desk.transaction("Take over a programme", event) as (session, held):
        old = event_called(session, source)
        count = templates.copy_programme(session, from_event=old.id, to_event=held.id, with_people=with_people)
    desk.show({"items": count}, f"{counted(count, 'item')} taken over.")


@command
def list_templates(desk: Desk) -> None:
    """The events whose programmes may be taken over by “programme copy”, with how many items each has."""
    with desk.office.reading() as session:
        counts = templates.counted(session)
        rows = [row for row in event_rows(session) if row.id in counts]
    desk.show_rows(
        rows,
        lambda row: fields_of(row, "id title begins") | {"items": counts[row.id]},
        "id",
        ("begins", lambda row: f"{row.begins:%Y-%m-%d}"),
        "title",
        ("items", lambda row: counts[row.id]),
        nothing="No event has a programme yet.",
    )
