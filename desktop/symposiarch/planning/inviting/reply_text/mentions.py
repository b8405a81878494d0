"""Who is named in a clause of a letter beside its sender: by name, by office, as husband or wife, or as a colleague."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from symposiarch.model.folding import fold
from symposiarch.planning.inviting.reply_text.phrases import Idea, offices, phrases, saying
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.looks import is_plainly_somebody


@cache
def _an_office() -> re.Pattern[str]:
    """An office without the name of who holds it."""
    called = "|".join(f"(?P<{office}>{called.pattern})" for office, called in offices().items())
    no_name = r"(?!\s+(?-i:[A-ZА-ЯÀ-ÞƏ])[\w'’-]+)"
    return re.compile(rf"(?:{phrases(Idea.BEFORE_AN_OFFICE)}\s*)?(?:{called}){no_name}(?=\s|께서|은|이)", re.IGNORECASE)


DOT = "\u2024"
"""Stands for the point of an abbreviation, which ends no sentence."""

_CAPITALISED = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŽƏİА-ЯЁΑ-Ω][\w'’\u2024-]*(?:\.[A-ZА-Я]\u2024?)*|[A-Z]\.)(?:\s+(?:(?:de|von|van|del|al|bin|la|le)\s+)?[A-ZÀ-ÞĀ-ŽƏİА-ЯЁΑ-Ω][\w'’\u2024-]*)*"
)
_KOREAN = re.compile(
    r"(?P<name>[가-힣]{2,4}(?:\s?[가-힣]{1,6}(?:관|사|장|원|수))?)\s?(?:님)?(?:께서는|께서|님은|님이|씨는|씨가)(?=\s)"
)
_LATIN_IN_KOREAN = re.compile(
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})\s?(?:[가-힣]{1,5})?(?:님)?(?:께서는|께서|은|는|이|가)(?=\s)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody in a clause: the name, empty where there is none, and from where to where it stands."""

    name: str
    start: int
    end: int
    spouse: bool = False
    with_me: bool = False
    office: str = ""
    is_he: bool = False
    """Whether it is only said "he", "she" or "they"."""
    acts_for: bool = False
    """Whether the sender does in this one's place, or in this one's name, what the clause says."""


def mentions(clause: str, own_name: str) -> Iterator[Mention]:
    """Everybody in a clause who is not its sender, who is called `own_name`."""
    for spouse in saying(Idea.THE_SPOUSE).finditer(clause):
        named = _name_behind(clause, spouse.end())
        yield Mention(named[0] if named else "", spouse.start(), named[1] if named else spouse.end(), spouse=True)
    for colleague in saying(Idea.A_COLLEAGUE).finditer(clause):
        named = _name_behind(clause, colleague.end())
        yield Mention(named[0] if named else "", colleague.start(), named[1] if named else colleague.end())
    for found in (*_KOREAN.finditer(clause), *_LATIN_IN_KOREAN.finditer(clause)):
        if not _is_called(found["name"], own_name):
            yield Mention(found["name"], found.start(), found.end())
    for found in _CAPITALISED.finditer(clause):
        name = _named(found[0])
        if name is not None and not _is_called(name, own_name):
            start = found.start() + found[0].index(name)
            yield Mention(name, start, start + len(name))
    for found in _an_office().finditer(clause):
        yield Mention("", found.start(), found.end(), office=found.lastgroup or "")
    for found in saying(Idea.HE).finditer(clause):
        yield Mention("", found.start(), found.end(), is_he=True)


def _name_behind(clause: str, at: int) -> tuple[str, int] | None:
    found = re.compile(r"\s*,?\s*").match(clause, at)
    named = _CAPITALISED.match(clause, found.end() if found else at)
    if named is None or (len(named[0].split()) < 2 and not take_honorific(named[0].split())[0]):
        return None
    return named[0], named.end()


def _named(words: str) -> str | None:
    """The name among words with capitals, with its form of address: "Unfortunately Mr Lee"."""
    parts = words.split()
    for begin in range(len(parts)):
        rest = parts[begin:]
        address, name = take_honorific([word.replace(DOT, ".") for word in rest], french=True)
        if (address and name) or is_plainly_somebody(" ".join(rest[:4])):
            return words[words.index(rest[0]) if begin == 0 else len(" ".join(parts[:begin])) + 1 :]
    return None


def _is_called(name: str, own_name: str) -> bool:
    """Whether somebody who is named may be the sender, whose name has the same words."""
    _, words = take_honorific(name.replace(DOT, ".").split(), french=True)
    own = set(fold(own_name).replace("-", " ").split())
    said = fold(" ".join(words)).replace("-", " ").split()
    return bool(own) and bool(said) and set(said) <= own
