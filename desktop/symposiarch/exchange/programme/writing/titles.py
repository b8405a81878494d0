"""A title that names people: "Welcome address by H.E. …", or on the lines below it."""

from __future__ import annotations

import re

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.headings import kind_of, role_of
from symposiarch.exchange.programme.writing.speakers import NO_NAME, is_korean_name, read_people
from symposiarch.model.programme import ItemKind
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import take_honorific

_SPEECHES = frozenset({ItemKind.OPENING, ItemKind.ADDRESS, ItemKind.KEYNOTE, ItemKind.TALK})
_BY = re.compile(
    r"\s+(?:(?:given|delivered|presented|held)\s+)?by[:\s]\s*|\s+(?:durch|par|a cargo de)\s+", re.IGNORECASE
)
_OF = re.compile(r"\s+(?:de|du|von|por|da)\s+|\s*[:：]\s+|\s+[-–—]\s+|\s*,\s+", re.IGNORECASE)
"""What stands before a speaker, and as often within a title: only a form of address behind it tells."""
_LABEL = re.compile(r"^\s*([^:：,]{2,40}?)\s*[:：]\s*(.*)$", re.DOTALL)


def title_and_people(text: str) -> tuple[str, list[ReadRole]]:
    """A cell's title, and the people whom it names as well."""
    lines = text.split("\n")
    for place in range(1, len(lines)):
        if _names_people(lines[place], after=lines[0]):
            return "\n".join(lines[:place]), read_people("\n".join(lines[place:]))
    if len(lines) == 1 and (found := _speaker_behind(text)) is not None:
        return found
    return text, []


def names_people(text: str) -> bool:
    """Whether a cell is plainly one of people: a role and a name, a form of address, a name and a function."""
    return _names_people(text.split("\n", maxsplit=1)[0], after="")


def _names_people(line: str, *, after: str) -> bool:
    label = _LABEL.match(line)
    if label and role_of(label[1]) is not None:
        return not label[2].strip() or any(_is_person(one.name) for one in read_people(line)[:1])
    people = read_people(line)
    if not people or not all(_is_person(one.name) for one in people):
        return False
    first = people[0]
    if _is_addressed(first.name) or (is_korean_name(first.name) and first.title):
        return True
    return bool(FUNCTION.match(first.title)) or (kind_of(after) in _SPEECHES and _has_rank(first.name))


def _speaker_behind(text: str) -> tuple[str, list[ReadRole]] | None:
    for between, plain in ((_BY, True), (_OF, False)):
        for found in between.finditer(text):
            title, rest = text[: found.start()].strip(), text[found.end() :].strip()
            kind = kind_of(title)
            if kind not in _SPEECHES or ":" in title:
                continue
            if not plain and kind not in (ItemKind.OPENING, ItemKind.ADDRESS):
                continue
            people = read_people(rest)
            if people and all(_is_person(one.name) for one in people) and (plain or _is_addressed(people[0].name)):
                return title, people
    return None


def _parted(name: str) -> tuple[list[str], list[str]]:
    """The forms of address and the ranks before a name, and the name."""
    before, words = take_honorific(name.split(), french=True)
    while len(words) > 2 and NO_NAME.fullmatch(words[0]):
        before, words = [*before, words[0]], words[1:]
    return before, words


def _has_rank(name: str) -> bool:
    return bool(_parted(name)[0])


def _is_addressed(name: str) -> bool:
    """Whether a form of address stands before the name, as none does within a title: "H.E.", "Prof.", "Mme"."""
    before, _ = _parted(name)
    return any("." in word for word in before) or any(
        word in ("Mr", "Mrs", "Ms", "Mme", "Dr", "Prof") for word in before
    )


def _is_person(name: str) -> bool:
    if is_korean_name(name):
        return True
    before, words = _parted(name)
    if not words or NO_NAME.search(" ".join(words)) or any(sign.isdigit() for sign in name):
        return False
    capitals = words[0][:1].isupper() and words[-1][:1].isupper()
    return capitals and (1 if before else 2) <= len(words) <= 5
