"""A row that names several people, and tells of each, as a line of each: "Anna Berg (Sida); Eirik Lund (Norad)"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Value
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.functions import apart
from symposiarch.planning.recognition.names.looks import is_addressed, is_like_a_name, without_marks
from symposiarch.planning.recognition.names.several import people_marked_off

_OF_ALL = frozenset(
    {
        Field.ORGANISATION,
        Field.DEPARTMENT,
        Field.COUNTRY,
        Field.NATIONALITY,
        Field.CATEGORY,
        Field.GROUP,
        Field.TITLE,
        Field.REPLY,
        Field.NOTES,
        Field.NOTED,
        Field.ADDRESS,
        Field.CITY,
        Field.POST_CODE,
        Field.LANGUAGES,
    }
)
"""What a row says of all whom it names; an address of mail that stands there once is that of the first."""
_DIVIDED = re.compile(r"[;；\n]|\d[.)]")
_BETWEEN = re.compile(r"\s*[;；\n]\s*")


def dealt_out(said: dict[Field, Value]) -> list[dict[Field, Value]]:
    """What a row says of each person whom it names; of one, or of a couple, it is what the row says.

    Cells that are divided into as many parts as there are people say of each what stands in their place.
    """
    name = said.get(Field.NAME)
    if (
        not isinstance(name, str)
        or not _DIVIDED.search(name)
        or said.get(Field.ID)
        or len(people := people_marked_off(name)) < 2
    ):
        return [said]
    if not all(map(_is_told_of, people)):  # it is asked about: they may be a couple, or a name and a house
        return [said]
    if len(people) == 2 and part_company(" / ".join(people)).companion is not None:
        return [{**said, Field.NAME: " / ".join(people)}]
    dealt: dict[Field, list[str]] = {
        target: parts
        for target, value in said.items()
        if isinstance(value, str) and len(parts := _BETWEEN.split(value.strip())) == len(people)
    }
    return [_of_one(said, dealt, at) | {Field.NAME: one} for at, one in enumerate(people)]


def _is_told_of(part: str) -> bool:
    """Whether a part says more than a name, of somebody: "Anna Berg (Sida)", "Peter Hall, VP"."""
    name = apart(without_marks(part)).name
    return name != part and (is_addressed(part) or is_like_a_name(name)) and part.startswith(name.split()[0])


def _of_one(said: Mapping[Field, Value], dealt: Mapping[Field, list[str]], at: int) -> dict[Field, Value]:
    return {
        target: dealt[target][at] if target in dealt else value
        for target, value in said.items()
        if target in dealt or target in _OF_ALL or not at
    }
