"""Choices that are kept as their words; here stand those that are known without the database."""

import enum
from typing import Self


class Word(enum.StrEnum):
    """A choice that is kept as its word. `read` accepts the word in any case, with spaces or dashes."""

    @classmethod
    def read(cls, text: str) -> Self:
        word = text.strip().casefold().replace(" ", "_").replace("-", "_")
        return next((choice for choice in cls if choice.value.casefold() == word), None) or cls(word)


class NameOrder(Word):
    """Which part of a name is said first: Korean, Chinese and Hungarian names begin with the family."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"


class Gender(Word):
    UNSTATED = ""
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class Reply(Word):
    NONE = "none"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    REPRESENTED = "represented"
    WITHDRAWN = "withdrawn"


UNDECIDED = (Reply.NONE, Reply.TENTATIVE)
"""Nobody knows yet whether the guest comes."""

SOMEBODY_COMES = (Reply.ACCEPTED, Reply.REPRESENTED)
"""The guest, or whoever comes in the guest's place."""

NOBODY_COMES = (Reply.DECLINED, Reply.WITHDRAWN)
