"""What does not fit in a programme, and what has changed in it, as the window says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symposiarch.gui.programme.words import kind_words, role_words
from symposiarch.gui.words import clock, short_date, tr, within

if TYPE_CHECKING:
    from symposiarch.planning.programme.conflicts.rules import Conflict, Side
    from symposiarch.planning.programme.versions.differences import Difference


def conflict_words(conflict: Conflict) -> str:
    """One conflict, with both sides by name."""
    one, other = conflict.sides[0], conflict.sides[-1]
    name, first, second = conflict.person, _called(one), _called(other)
    match conflict.rule.value:
        case "speaker_twice":
            return tr(
                "{name} is in {one} and in {other} at the same time.",
                name=name,
                one=_spanned(one),
                other=_spanned(other),
            )
        case "walk":
            return tr(
                "{name} has {pause} from {one} in {from_room} to {other} in {to_room}; the way takes {way}.",
                name=name,
                pause=tr("%n minutes", n=conflict.minutes),
                one=first,
                from_room=one.room,
                other=second,
                to_room=other.room,
                way=tr("%n minutes", n=conflict.allowed),
            )
        case "room_twice" if conflict.place:
            return tr(
                "{one} and {other} are at the same time in {room}.",
                one=_spanned(one),
                other=_spanned(other),
                room=conflict.place,
            )
        case "room_twice":
            return tr("{one} and {other} are at the same time for everybody.", one=_spanned(one), other=_spanned(other))
        case "overrun":
            return tr(
                "{item} is pinned to {time}, but what comes before it ends %n minutes later.",
                n=conflict.minutes,
                item=first,
                time=clock(one.begins),
            )
        case "moderator_panellist":
            return tr("{name} moderates {item} and is a panellist in it.", name=name, item=first)
        case "declined_speaker":
            return tr("{name} has declined and still stands in {item}.", name=name, item=first)
        case "unasked_speaker":
            return tr("{name} has not been asked yet for {item}.", name=name, item=first)
        case "open_slot":
            return _open_place(conflict)
        case "absence" if conflict.begins is not None and conflict.ends is not None:
            return tr(
                "{name} is away from {begins} to {ends} and stands in {item}.",
                name=name,
                begins=clock(conflict.begins),
                ends=clock(conflict.ends),
                item=_spanned(one),
            )
        case "venue_hours":
            return _venue_hours(conflict)
        case "panel_overfull":
            return tr(
                "The speakers in {item} have {asked} together; it takes {allowed}.",
                item=first,
                asked=tr("%n minutes", n=conflict.minutes),
                allowed=tr("%n minutes", n=conflict.allowed),
            )
        case "interpreter_relief":
            return tr(
                "{name} interprets {minutes} alone up to the end of {item}; after {allowed} a colleague should take "
                "over.",
                name=name,
                minutes=tr("%n minutes", n=conflict.minutes),
                item=second,
                allowed=tr("%n minutes", n=conflict.allowed),
            )
        case "no_break":
            return tr(
                "From {one} ({begins}) to the end of {other} ({ends}) there is no break for %n minutes.",
                n=conflict.minutes,
                one=first,
                begins=clock(one.begins),
                other=second,
                ends=clock(other.ends),
            )
        case _:
            return tr(
                "The programme ends with {item} at {time}, %n minutes after the end of the event.",
                n=conflict.minutes,
                item=first,
                time=clock(one.ends),
            )


def _open_place(conflict: Conflict) -> str:
    role = within(role_words()[conflict.role.value]) if conflict.role is not None else tr("speaker")
    item = _called(conflict.sides[0])
    if not conflict.candidates:
        return tr("{item} has an open place ({role}) and nobody to ask.", item=item, role=role)
    return tr("{item} has an open place ({role}) with %n candidates.", n=conflict.candidates, item=item, role=role)


def _venue_hours(conflict: Conflict) -> str:
    one = conflict.sides[0]
    if conflict.opens is not None:
        return tr(
            "{item} begins at {time}, before {venue} opens ({hour}).",
            item=_called(one),
            time=clock(one.begins),
            venue=conflict.place,
            hour=f"{conflict.opens:%H:%M}",
        )
    return tr(
        "{item} ends at {time}, after {venue} closes ({hour}).",
        item=_called(one),
        time=clock(one.ends),
        venue=conflict.place,
        hour=f"{conflict.closes:%H:%M}",
    )


def _called(side: Side) -> str:
    return tr("“{title}”", title=side.title or kind_words()[side.kind.value])


def _spanned(side: Side) -> str:
    return f"{_called(side)} ({clock(side.begins)}–{clock(side.ends)})"


def change_words(change: Difference) -> str:
    """What is otherwise than in a version."""
    title, before, after = tr("“{title}”", title=change.title), change.before, change.after
    match change.change.value:
        case "added" if after is not None:
            when = f"{short_date(after.begins.date())}, {clock(after.begins)}–{clock(after.ends)}"
            if after.room:
                return tr("New: {item}, {when} in {room}.", item=title, when=when, room=after.room)
            return tr("New: {item}, {when}.", item=title, when=when)
        case "removed":
            return tr("{item} is no longer in the programme.", item=title)
        case "moved" if before is not None and after is not None:
            minutes = round((after.begins - before.begins).total_seconds() / 60)
            now, then = clock(after.begins), clock(before.begins)
            if minutes > 0:
                return tr(
                    "{item} begins at {now} instead of {then}, %n minutes later.",
                    n=minutes,
                    item=title,
                    now=now,
                    then=then,
                )
            return tr(
                "{item} begins at {now} instead of {then}, %n minutes earlier.",
                n=-minutes,
                item=title,
                now=now,
                then=then,
            )
        case "other_day" if before is not None and after is not None:
            return tr(
                "{item} is now on {day} at {time} (was {old_day}, {old_time}).",
                item=title,
                day=short_date(after.begins.date()),
                time=clock(after.begins),
                old_day=short_date(before.begins.date()),
                old_time=clock(before.begins),
            )
        case "lengthened" | "shortened" if before is not None and after is not None:
            return tr(
                "{item} takes {now} instead of {then}.",
                item=title,
                now=tr("%n minutes", n=after.minutes),
                then=tr("%n minutes", n=before.minutes),
            )
        case "room" if before is not None and after is not None:
            everybody = tr("for everybody")
            return tr(
                "{item} is now: {room} (was: {old}).",
                item=title,
                room=after.room or everybody,
                old=before.room or everybody,
            )
        case "title":
            return tr("“{old}” is now called “{new}”.", old=change.was, new=change.is_now)
        case "order":
            return tr("The order in {item} is now {names}.", item=title, names=change.is_now)
        case _:
            return _person_change(change, title)


def _person_change(change: Difference, title: str) -> str:
    name = change.name
    match change.change.value:
        case "person_added":
            return tr("{name} is new in {item} ({role}).", name=name, item=title, role=role_words()[change.is_now])
        case "person_changed" if not change.is_now:
            return tr("The place of {old} in {item} is open again.", old=change.was, item=title)
        case "person_changed" if not change.was:
            return tr("{new} takes an open place in {item}.", new=change.is_now, item=title)
        case "person_changed":
            return tr("{new} takes the place of {old} in {item}.", new=change.is_now, old=change.was, item=title)
        case "person_removed":
            return tr("{name} is no longer in {item}.", name=name, item=title)
        case "role":
            return tr(
                "{name} now has another role in {item}: {role}.",
                name=name,
                item=title,
                role=role_words()[change.is_now],
            )
        case _ if change.is_now:
            return tr("{name} now speaks on “{topic}” in {item}.", name=name, topic=change.is_now, item=title)
        case _:
            return tr("{name} has no topic in {item} any more.", name=name, item=title)
