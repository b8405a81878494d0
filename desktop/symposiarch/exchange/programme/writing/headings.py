"""What people write above the columns of a programme, and the words for roles, in thirteen languages."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.writing.phrases import by_word, shape, words
from symposiarch.exchange.programme.writing.zones import says_time_by_a_clock
from symposiarch.model.programme import RoleKind, RoleStatus


class Heading(StrEnum):
    """Where a column of a programme goes."""

    DATE = "date"
    TIME = "time"
    ENDS = "ends"
    ELSEWHERE = "elsewhere"  # the time by the clock of another place
    DURATION = "duration"
    SESSION = "session"
    WORK = "work"  # what is played: a session whose items are performances
    TITLE = "title"
    SUBTITLE = "subtitle"
    KIND = "kind"
    ROLE = "role"
    SPEAKER = "speaker"
    MODERATOR = "moderator"
    INTERPRETER = "interpreter"
    FUNCTION = "function"
    AFFILIATION = "affiliation"
    TOPIC = "topic"
    ROOM = "room"
    LANGUAGE = "language"
    DESCRIPTION = "description"
    BIOGRAPHY = "biography"
    STATUS = "status"
    ORDER = "order"
    ID = "id"
    UUID = "uuid"
    NOTES = "notes"
    CUE = "cue"
    MOVER = "mover"
    MICROPHONE = "microphone"
    ANTHEM = "anthem"
    LIGHTS = "lights"
    PHOTO_CALL = "photo_call"
    RESPONSIBLE = "responsible"
    FALLBACK = "fallback"
    SPEAKER_MINUTES = "speaker_minutes"
    SPEAKER_LANGUAGE = "speaker_language"
    SPEAKER_NOTES = "speaker_notes"
    INTERPRETATION = "interpretation"
    PINNED = "pinned"
    PRINTED = "printed"
    PART_OF = "part_of"


OF_THE_STAGE = frozenset({Heading.MICROPHONE, Heading.LIGHTS, Heading.CUE, Heading.MOVER})
"""What only a run of show has a column of."""


@cache
def _heading_words() -> dict[str, Heading]:
    found = by_word("headings", Heading)
    return {**{word.replace(" ", ""): choice for word, choice in found.items()}, **found}


def by_script(text: str) -> tuple[str, ...]:
    """A text that says one thing in two scripts, as its two texts: "Time 시간"; nothing where it is in one."""
    east = "".join(sign if sign > "\u2e7f" or not sign.isalpha() else " " for sign in text)
    west = "".join(" " if sign > "\u2e7f" else sign for sign in text)
    both = any(sign.isalpha() for sign in east) and any(sign.isalpha() for sign in west)
    return (west, east) if both else ()


_NUMBERED = re.compile(r"^(.*?)[\s#.№]*\d{1,2}$")
_ALTERNATIVES = shape(r"[/|\n()\[\]·,&+]| - | – |\s«and»\s")
"""What stands between two words for one column: "소속 및 직위", "Affiliation & position"."""
_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")


_CLOCK = re.compile(r"(?:KST|AZT|JST|TRT|MSK|CET|CEST|MEZ|(?:GMT|UTC)(?:\s?[+−-]\d{1,2}(?::\d\d)?)?)")
"""The clock of a column of times: "KST", "UTC+4"."""


@lru_cache(maxsize=2048)
def heading_of(text: str) -> Heading | None:
    """The column that a heading names: "Speaker 3", "Time (KST)", "발표자 / Speaker", "Uhrzeit:"."""
    if not text or len(text) > 60:
        return None
    if _CLOCK.fullmatch(text):
        return Heading.TIME
    known = _heading_words()
    for candidate in (text, _BRACKETS.sub(" ", text)):
        whole = folded(candidate)
        if whole in known:
            return known[whole]
        if (close := whole.replace(" ", "")) in known:
            return known[close]
        numbered = _NUMBERED.match(whole)
        if numbered and (base := numbered[1].strip()) in known:
            return known[base]
    if (compound := _of_two_words(folded(text))) is not None:
        return compound
    parts = [folded(part) for part in (*_ALTERNATIVES().split(text), *by_script(text)) if part.strip()]
    found = [known[part] for part in parts if part in known]
    if Heading.RESPONSIBLE in found and Heading.SPEAKER in found:
        return Heading.SPEAKER  # "Məsul şəxs / Çıxışçı"
    if Heading.MODERATOR in found and not {Heading.SPEAKER, Heading.ROLE, Heading.RESPONSIBLE}.isdisjoint(found):
        return Heading.SPEAKER  # "진행자/담당": whoever it is
    if found:
        order = {Heading.TITLE: 1, Heading.SESSION: 1, Heading.SPEAKER: 0}
        return min(found, key=lambda heading: order.get(heading, 0))
    return Heading.TIME if says_time_by_a_clock(text) else None


def _of_two_words(heading: str) -> Heading | None:
    """What a heading without blanks means by the last of two known words: "活动内容", "발표제목"."""
    known = _heading_words()
    if not heading or min(heading) < "\u2e80":  # a blank, too
        return None
    pairs = ((heading[:place], heading[place:]) for place in range(2, len(heading) - 1))
    return next((known[last] for first, last in pairs if first in known and last in known), None)


@cache
def _role_words() -> dict[str, RoleKind]:
    return by_word("roles", RoleKind)


def role_of(text: str) -> RoleKind | None:
    """What somebody does, in a word of any language; a number or brackets may follow: "발표 2", "Speaker (15 min)"; so
    may stand that another does it, too, before: "Co-chair"."""
    known = _role_words()
    for said in (text, _BRACKETS.sub(" ", text), *by_script(text)):
        plain = folded(said)
        first, _, rest = plain.partition(" ")
        plain = rest if first in words("together") else plain
        numbered = _NUMBERED.match(plain)
        for word in (plain, plain.rstrip("s"), numbered[1].strip() if numbered else ""):
            if word in known:
                return known[word]
    return None


@cache
def _status_words() -> dict[str, RoleStatus]:
    return by_word("statuses", RoleStatus)


def status_of(text: str) -> RoleStatus | None:
    known = _status_words()
    return next((known[key] for said in (text, *by_script(text)) if (key := folded(said)) in known), None)
