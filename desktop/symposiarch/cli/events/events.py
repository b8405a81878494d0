"""`event add`, `event edit`, `event list`."""

from __future__ import annotations

from typing import Any

import click

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.languages import read_codes
from symposiarch.cli.options import WordType, given, read_day, together
from symposiarch.model.events import Event, EventKind, EventStage, House, OrganiserRole, ReplyMode
from symposiarch.planning import clock
from symposiarch.planning.event_rows import event_rows
from symposiarch.planning.events import events
from symposiarch.planning.events.next_events import add_the_next
from symposiarch.planning.events.organisers import add_organiser
from symposiarch.planning.events.postponing import ByTheClock, by_the_clock, hours_between

_CLOCK = "2026-12-10T14:00; without an offset, the clock at its place."
_event_options = together(
    click.option("--ends", metavar="ISO", help="When it ends."),
    click.option("--kind", type=WordType(EventKind), help="What it is; “symposium” if not told."),
    click.option("--venue", help="The name of the place; a new one is added."),
    click.option("--time-zone", metavar="REGION/CITY", help="The clock at its place, Asia/Seoul; else this machine's."),
    click.option("--languages", metavar="en,ko", help="The languages of its sheets, the first first."),
    click.option("--series", help="The series that it belongs to."),
    click.option("--edition", type=int, help="Its number in the series."),
    click.option("--practice", help="The practice of precedence, a file of resources/practices; else “generic”."),
    click.option("--reply-mode", type=WordType(ReplyMode), help="What silence means; “reply-by” if not told."),
    click.option("--reply-by", metavar="DAY", help="Until when replies are asked for: 2026-12-02"),
    click.option("--own-state", metavar="XX", help="The state whose mission gives it, as two letters (ISO 3166)."),
    click.option("--host-state", metavar="XX", help="The state in which it takes place, as two letters."),
    click.option("--house", type=WordType(House), help="Whose house it is; “foreign-mission” if not told."),
)


@command
@click.option("--title", required=True, help="What the event is called.")
@click.option("--begins", required=True, metavar="ISO", help=_CLOCK)
@_event_options
@click.option(
    "--organiser",
    "organisers",
    multiple=True,
    metavar="NAME",
    help="An organisation that holds it, the host first; repeat it.",
)
def add(
    desk: Desk, /, title: str, begins: str, time_zone: str | None, organisers: tuple[str, ...], **fields: Any
) -> None:
    """Add an event, and print its id."""
    zone = time_zone or clock.local_time_zone()
    planned = _planned(given(fields), zone)
    with desk.office.transaction(f"Add the event “{title}”") as work:
        event = events.add_event(
            work.session, title=title, begins=clock.read_time(begins, zone), time_zone=zone, **planned
        )
        for place, organiser in enumerate(organisers):
            role = OrganiserRole.CO_HOST if place else OrganiserRole.HOST
            add_organiser(work.session, event.id, organisation=organiser, role=role)
        key = event.id
    _say_twice(event)
    desk.show({"id": key}, str(key))


@command
@click.argument("event")
@click.option("--begins", required=True, metavar="ISO", help=_CLOCK)
@click.option("--title", default="", help="What it is called; as the other, if not told.")
def next_event(desk: Desk, event: str, begins: str, title: str) -> None:
    """Add the next event like EVENT, with its facts and organisers, and print its id.

    “invite --past-event”, “programme copy” and “service copy” take over whom and what was planned for it.
    """
    with desk.office.transaction("Add the next event") as work:
        like = events.event_called(work.session, event)
        made = add_the_next(work.session, like.id, begins=clock.read_time(begins, like.time_zone), title=title)
        key = made.id
    _say_twice(made)
    desk.show({"id": key}, str(key))


def _planned(fields: dict[str, Any], zone: str) -> dict[str, Any]:
    """The options that were given, as planning takes them: times on the clock of the zone, days, languages."""
    if "begins" in fields:
        fields["begins"] = clock.read_time(fields["begins"], zone)
    if "ends" in fields:
        fields["ends"] = clock.read_time(fields["ends"], zone) if fields["ends"] else None
    if "reply_by" in fields:
        fields["reply_by"] = read_day(fields["reply_by"]) if fields["reply_by"] else None
    if "languages" in fields:
        fields["languages"] = read_codes(fields["languages"]) or ("en",)
    return fields


def _say_twice(event: Event) -> None:
    """Which of two hours is meant, where the clocks go back over one."""
    for moment in (event.begins, event.ends):
        if moment is not None and clock.shown_twice(moment, event.time_zone):
            click.echo(
                f"The clocks in {event.time_zone} show {moment:%H:%M} twice on {moment:%Y-%m-%d}: the first is meant.",
                err=True,
            )


@command
@click.argument("event")
@click.option("--title", help="What it is called from now on.")
@click.option("--begins", metavar="ISO", help=_CLOCK)
@_event_options
@click.option("--stage", type=WordType(EventStage), help="How far it is.")
@click.option("--capacity", type=int, help="How many people it has room for.")
@click.option("--reply-to", help="Where replies go: an address, a number.")
@click.option("--with-pins", is_flag=True, help="Pinned items of the programme go along to another hour.")
def edit(desk: Desk, /, event: str, with_pins: bool, **options: Any) -> None:
    """Change what is named of an event; an empty text takes away what is there."""
    fields = given(options)
    if not fields:
        raise click.UsageError("Name what is to be changed, for example --begins 2026-12-11T14:00.")
    with desk.office.transaction("Edit the event") as work:
        found = events.event_called(work.session, event)
        fields = _planned(fields, fields.get("time_zone", found.time_zone))
        if "begins" in fields and "ends" not in fields and found.ends is not None:
            fields["ends"] = found.ends + (fields["begins"] - found.begins)  # it keeps its length
        until, begun = found.reply_by, found.begins
        taken_back = events.edit_event(work.session, found.id, with_pins=with_pins, **fields)
        key = found.id
        told = "Changed."
        if found.reply_by and found.reply_by != until and "reply_by" not in fields:
            told += f" Replies are asked for by {found.reply_by.day} {found.reply_by:%B %Y}."
        stay = by_the_clock(work.session, key) if hours_between(begun, found.begins) else ByTheClock(0, 0)
        if stay.pinned and not with_pins:
            told += (
                f" Still at the hour they had: {counted(stay.pinned, 'pinned item')}; “--with-pins” takes them along."
            )
        if stay.others:
            told += f" Services, arrivals and gifts that keep their hour: {stay.others}; see “list services”."
        if taken_back:
            told += f" Taken back, as what they say no longer holds: {counted(taken_back, 'letter')} that had not gone."
    if work.changes:
        _say_twice(found)
    desk.show({"id": key, "changed": work.changes is not None}, told if work.changes else "Nothing to change.")


@command
def list_events(desk: Desk) -> None:
    """The events of the office, the latest first."""
    with desk.office.reading() as session:
        rows = event_rows(session)
    fields = "id uuid title kind stage begins=begins_at ends=ends_at time_zone venue series edition languages"
    fields += " invited=listed"  # as scripts have called the lines of the list since the first release
    desk.show_rows(
        rows,
        lambda row: fields_of(row, fields) | {"organisers": [organiser.name for organiser in row.organisers]},
        "id",
        ("begins", lambda row: f"{row.begins:%Y-%m-%d %H:%M}"),
        "title venue listed",
        nothing="There is no event yet. Add one with “event add”.",
    )
