"""What the panel says of a guest beyond the address book: the reply, the company, and what happened when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from symposiarch.gui.letters.words import kind_words, status_words
from symposiarch.gui.people.replies import answer_words, channel_words, reply_words, role_words, stage_words, wave_words
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import at_start, short_date, tr, when
from symposiarch.model.invitations import RecordKind, Reply
from symposiarch.planning.guests import Companion, GuestRow

if TYPE_CHECKING:
    from symposiarch.gui.contacts.record import PersonPanel
    from symposiarch.planning.inviting.reciprocity import LastTimes
    from symposiarch.planning.inviting.records import Letter, TimelineEntry


@dataclass(frozen=True, slots=True)
class GuestFacts:
    """What is known of a guest of this event."""

    row: GuestRow
    entries: Sequence[TimelineEntry]
    letters: Sequence[Letter]
    times: LastTimes


@dataclass(frozen=True, slots=True)
class GuestDoes:
    """What can be done from the panel."""

    change_companion: Callable[[Companion], object]
    show_received: Callable[[], object]
    show_letter: Callable[[int], object]


def add_guest(panel: PersonPanel, theme: Theme, facts: GuestFacts, does: GuestDoes) -> None:
    """The reply with its dot, who comes, since when we know one another, and what happened, the last first."""
    row = facts.row
    panel.group(tr("Reply"))
    words, dot = answer_words()[row.answer]
    if row.representative is not None and row.reply is Reply.REPRESENTED:
        words = tr("represented by {name}", name=row.representative.name)
    panel.dot_line(theme, dot, words)
    last = next((entry for entry in reversed(facts.entries) if entry.kind is RecordKind.REPLY), None)
    if last is not None:
        panel.quiet(how_recorded(last))
    if row.companions:
        panel.group(tr("Comes with"))
        for one in row.companions:
            if panel.can_edit():
                panel.link(_companion(one), partial(does.change_companion, one))
            else:
                panel.line(_companion(one))
    if row.notes:
        panel.group(tr("Notes for this event"))
        panel.line(row.notes)
    panel.group(tr("Before this"))
    panel.quiet(_times(facts.times))
    panel.link(tr("Invitations that we received…"), does.show_received)
    _add_timeline(panel, facts, does)


def _companion(one: Companion) -> str:
    role = role_words()[one.role]
    name = tr("{name}, {role}", name=one.name, role=role) if one.name else role
    return name if one.coming else tr("{name} (will not come)", name=name)


def _times(times: LastTimes) -> str:
    """ "Invited Thu 14 January, came Thu 14 January; invited us Mon 3 March"."""
    said = [
        text
        for day, text in (
            (times.invited, tr("we last invited them on {date}", date=_day(times.invited))),
            (times.came, tr("they last came on {date}", date=_day(times.came))),
            (times.invited_us, tr("they last invited us on {date}", date=_day(times.invited_us))),
        )
        if day is not None
    ]
    text = "; ".join(said) or tr("neither of us has invited the other before")
    return at_start(text)


def _day(day: object) -> str:
    return short_date(day) if isinstance(day, date) else ""


def _add_timeline(panel: PersonPanel, facts: GuestFacts, does: GuestDoes) -> None:
    happened: list[tuple[datetime, int, str, str, Callable[[], object] | None]] = [
        (entry.at, entry.id, _what(entry), how_recorded(entry), None) for entry in facts.entries
    ]
    for letter in facts.letters:
        kind, status = kind_words()[letter.kind], status_words()[letter.status]
        text = tr("{kind}: {status}", kind=at_start(kind), status=status)
        happened.append((letter.at, letter.id, text, letter.subject, partial(does.show_letter, letter.id)))
    if happened:
        panel.group(tr("What happened"))
    for at, _key, text, said, do in sorted(happened, key=lambda one: one[:2], reverse=True):
        if do is not None:
            panel.link(text, do)
            panel.quiet(tr("{when}: {subject}", when=when(at.astimezone()), subject=said))
        else:
            panel.line(text)
            panel.quiet(said)


def _what(entry: TimelineEntry) -> str:
    known: dict[str, str] = {
        **{str(key): text for key, text in kind_words().items()},
        **{str(key): text for key, text in wave_words().items()},
        **{str(key): text for key, text in stage_words().items()},
        **{str(key): text for key, text in reply_words().items()},
        "no": tr("not approved"),
    }
    after = known.get(entry.after, entry.after)
    if entry.corrects_id is not None:
        return tr("Corrected to: {after}", after=after)
    if entry.corrected:
        return tr("{after} (corrected later)", after=after)
    return at_start(after)


def how_recorded(entry: TimelineEntry) -> str:
    """ "by telephone, recorded 09:40 by Kamala Aliyeva"."""
    moment, way = when(entry.at.astimezone()), channel_words()[entry.way]
    said = (
        tr("by {way}, recorded {when} by {who}", way=way, when=moment, who=entry.by)
        if way
        else tr("recorded {when} by {who}", when=moment, who=entry.by)
    )
    return tr("{said}: {note}", said=said, note=entry.note) if entry.note else said
