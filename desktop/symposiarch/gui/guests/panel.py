"""What the panel says of a guest beyond the address book: the reply, the company, and what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.guests.company import role_words
from symposiarch.gui.guests.replies import channel_words, reply_dots, reply_words, stage_words
from symposiarch.gui.words import tr, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symposiarch.gui.contacts.record import PersonPanel
    from symposiarch.gui.theme import Theme
    from symposiarch.planning.guests import GuestRow
    from symposiarch.planning.inviting.records import TimelineEntry


def add_guest(panel: PersonPanel, theme: Theme, row: GuestRow, entries: Sequence[TimelineEntry]) -> None:
    """The reply with its dot, who comes, and the timeline, the last entry first."""
    panel.group(tr("Reply"))
    words = reply_words()[row.reply]
    if row.representative is not None and row.reply == "represented":
        words = tr("represented by {name}", name=row.representative.name)
    panel.dot_line(theme[reply_dots()[row.reply]].name(), words)
    last = next((entry for entry in entries if entry.kind == "reply" and not entry.corrected), None)
    if last is not None:
        panel.quiet(_how(last))
    if row.companions:
        panel.group(tr("Comes with"))
        for one in row.companions:
            name = (
                tr("{name}, {role}", name=one.name, role=role_words()[one.role]) if one.name else role_words()[one.role]
            )
            panel.line(name if one.coming else tr("{name} (will not come)", name=name))
    if row.notes:
        panel.group(tr("Notes for this event"))
        panel.line(row.notes)
    if entries:
        panel.group(tr("What happened"))
        for entry in entries:
            panel.line(_what(entry))
            panel.quiet(_how(entry))


def _what(entry: TimelineEntry) -> str:
    replies = {str(key): text for key, text in reply_words().items()}
    stages = {str(key): text for key, text in stage_words().items()}
    after = replies.get(entry.after) or stages.get(entry.after) or entry.after
    if entry.corrects_id is not None:
        return tr("Corrected to: {after}", after=after)
    if entry.corrected:
        return tr("{after} (corrected later)", after=after)
    return after


def _how(entry: TimelineEntry) -> str:
    """ "by telephone, recorded 09:40 by Kamala Aliyeva"."""
    moment, way = when(entry.at.astimezone()), channel_words()[entry.way]
    said = (
        tr("by {way}, recorded {when} by {who}", way=way, when=moment, who=entry.by)
        if way
        else tr("recorded {when} by {who}", when=moment, who=entry.by)
    )
    return tr("{said}: {note}", said=said, note=entry.note) if entry.note else said
