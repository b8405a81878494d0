"""What is always given by somebody: a greeting, an intervention, an input. Who it is "of" gives it.

"Grußwort von Bürgermeisterin Anna Berg", "Palabras de Luis Mora", "Impuls: Dr. Jonas Feld – Wie Kinder lernen"; but
"Begrüßung von Anna Berg" may greet her, and "Clôture du Festival Jean Vigo" closes it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.nobody import is_house
from symposiarch.exchange.programme.writing.phrases import saying, shape
from symposiarch.exchange.programme.writing.posts import tells_a_function, tells_a_post
from symposiarch.exchange.programme.writing.ranks import parted
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.looks import is_plainly_somebody

_GIVEN = shape("«inputs»|«given»")


def is_an_input(title: str) -> bool:
    return saying("inputs").fullmatch(folded(title)) is not None


def is_given_by(title: str, people: list[ReadRole]) -> bool:
    """Whether those whom a title is said to be of give it."""
    first = folded(title).partition(" ")[0]
    given = title[:1].isalpha() and _GIVEN().fullmatch(first) is not None
    return given and all(map(_is_told_in_full, people))


def _is_told_in_full(one: ReadRole) -> bool:
    before, words = parted(one.name)
    if len(words) < 2:
        return False
    named = is_plainly_somebody(" ".join(words)) and not is_honorific(words[0])  # "Don Quijote"
    return bool(before) or (named and (is_given(words[0]) or tells_a_function(one.title)))


_BEHIND_THE_NAME = re.compile(r"\s+[-–—]\s+")
_A_SENTENCE = re.compile(r"[^\W\d_a-zß-ÿ]\w*(?!\s(?:für|for|of|de|du|im|am|in)\s)\s.*\b[a-zß-ÿ]{4,}\b.*")
"""What somebody speaks about has words of its own beside nouns: "Wie Kinder lernen", and neither "Port of Baku"
nor "Sprecherin für kulturelle Bildung"."""
_ACRONYM = re.compile(r"\b[^\W\d_a-z]{2,}\b")


def with_topic(title: str, rest: str, people: list[ReadRole]) -> list[ReadRole]:
    """Those who are named, with what stands behind a dash as the topic where it is neither a post nor a house."""
    found = _BEHIND_THE_NAME.search(rest)
    behind = rest[found.end() :] if found else ""
    if not behind or len(people) != 1 or people[0].title != behind or tells_a_post(behind) or is_house(behind):
        return people
    told = not _ACRONYM.search(behind) if is_an_input(title) else _A_SENTENCE.fullmatch(behind)
    return [replace(people[0], title="", topic=behind)] if told else people
