"""Events in words: kinds, stages, what silence means, whose house it is, who holds it, and when and where one is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from symposiarch.gui.words import clock, days_from_today, short_date, spelled_date, tr, whose_clock
from symposiarch.model.events import EventKind, EventStage, House, OrganiserRole, ReplyMode
from symposiarch.planning.clock import is_over_days

if TYPE_CHECKING:
    from symposiarch.planning.event_rows import EventRow


@cache
def kind_words() -> dict[EventKind, str]:
    return {
        EventKind.SYMPOSIUM: tr("Symposium"),
        EventKind.CONFERENCE: tr("Conference"),
        EventKind.RECEPTION: tr("Reception"),
        EventKind.DINNER: tr("Dinner"),
        EventKind.LUNCH: tr("Lunch"),
        EventKind.MEETING: tr("Meeting"),
        EventKind.CEREMONY: tr("Ceremony"),
        EventKind.CONCERT: tr("Concert"),
        EventKind.EXHIBITION: tr("Exhibition"),
        EventKind.OTHER: tr("Another occasion"),
    }


@cache
def stage_words() -> dict[EventStage, str]:
    return {
        EventStage.PLANNING: tr("planning"),
        EventStage.INVITING: tr("inviting"),
        EventStage.CONFIRMED: tr("confirmed"),
        EventStage.DONE: tr("done"),
        EventStage.POSTPONED: tr("postponed"),
        EventStage.CANCELLED: tr("cancelled"),
    }


@cache
def stage_dots() -> dict[EventStage, str]:
    return {
        EventStage.PLANNING: "none",
        EventStage.INVITING: "tentative",
        EventStage.CONFIRMED: "accepted",
        EventStage.DONE: "none",
        EventStage.POSTPONED: "tentative",
        EventStage.CANCELLED: "declined",
    }


@cache
def reply_mode_words() -> dict[ReplyMode, str]:
    return {
        ReplyMode.REPLY_BY: tr("Reply by a date"),
        ReplyMode.REGRETS_ONLY: tr("Regrets only: silence means coming"),
        ReplyMode.POUR_MEMOIRE: tr("Pour mémoire: they have accepted already"),
        ReplyMode.SAVE_THE_DATE: tr("Save the date: the invitation follows"),
    }


@cache
def house_words() -> dict[House, str]:
    return {
        House.FOREIGN_MISSION: tr("In our house, a foreign mission"),
        House.HOST_GOVERNMENT: tr("In a house of the host government"),
        House.NEUTRAL: tr("In a neutral house"),
    }


@cache
def organiser_words() -> dict[OrganiserRole, str]:
    return {
        OrganiserRole.HOST: tr("Host"),
        OrganiserRole.CO_HOST: tr("Co-host"),
        OrganiserRole.PARTNER: tr("Partner"),
        OrganiserRole.SPONSOR: tr("Sponsor"),
        OrganiserRole.SUPPORTER: tr("With the support of"),
    }


def event_words(row: EventRow) -> tuple[str, str, str]:
    """When, what and where, as the card has it: "Thu 10 December · in 17 days", "10 Dec – 12 Dec · today"."""
    first, last, date = row.begins.date(), row.begins.date(), short_date(row.begins.date())
    hours = clock(row.begins)
    if row.ends is not None and is_over_days(row.begins, row.ends):
        last = row.ends.date()
        date = tr("{first} – {last}", first=spelled_date(first, "d MMM"), last=spelled_date(last, "d MMM"))
    elif row.ends is not None:
        hours = tr("{begins}–{ends}", begins=clock(row.begins), ends=clock(row.ends))
    nearest = min(max(row.today, first), last)
    when = tr("{date} · {days}", date=date, days=days_from_today((nearest - row.today).days))
    if by := whose_clock(row.begins_at):
        hours = tr("{hours}, {clock}", hours=hours, clock=by)
    return when, row.title, tr("{venue} · {hours}", venue=row.venue, hours=hours) if row.venue else hours
