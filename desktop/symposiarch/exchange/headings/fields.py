"""The fields of a guest list: where a column can go, whole or split in two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from symposiarch.errors import SymposiarchError


class Field(StrEnum):
    """Where a column can go."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    MIDDLE_NAME = "middle_name"
    SUFFIX = "suffix"
    NATIVE_NAME = "native_name"
    HANJA_NAME = "hanja_name"
    HONORIFIC = "honorific"
    TITLE = "title"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    TAKEN_UP = "taken_up"
    ACCREDITED = "accredited"
    COUNTRY = "country"
    NATIONALITY = "nationality"
    CATEGORY = "category"
    GROUP = "group"
    STAGE = "stage"
    WAVE = "wave"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    ADDRESS = "address"
    CITY = "city"
    POST_CODE = "post_code"
    REPLY = "reply"
    COMPANIONS = "companions"
    DEPUTY = "deputy"
    SPOUSE = "spouse"
    RELATION = "relation"  # to the guest in a row above: "wife", "son"
    COMPANY_DIET = "company_diet"  # what who comes along eats
    COMES_WITH = "comes_with"
    ASSISTANT = "assistant"
    DIET = "diet"
    LANGUAGES = "languages"
    GENDER = "gender"
    BIRTH_DATE = "birth_date"
    NOTES = "notes"
    NOTED = "noted"  # among the notes, with the heading: "Shirt size: M"
    SALUTATION = "salutation"
    TABLE = "table"
    VEHICLE_PLATE = "vehicle_plate"
    PASSPORT_NAME = "passport_name"
    DOCUMENT_NUMBER = "document_number"
    WEBSITE = "website"
    NUMBER = "number"
    ID = "id"


@dataclass(frozen=True, slots=True)
class Split:
    """A column that holds two things: what stands before `at` goes to `first`, the rest to `rest`.

    Where `at` does not stand in a cell, all of it goes to `first`.
    """

    first: Field
    at: str
    rest: Field

    def mark_in(self, text: str) -> str:
        """The mark at which this text is split; empty where none stands in it."""
        if self.at == ANY_MARK:
            return next((mark for mark in BETWEEN_TWO if mark in text), "")
        return self.at if self.at in text else ""

    def parts(self, text: str) -> tuple[str, str]:
        before, after = text, ""
        if mark := self.mark_in(text):
            before, _, after = text.partition(mark)
        return before.strip(), after.strip()


ANY_MARK = "\0"
"""Whichever mark stands in a cell: each who fills in a form writes another one."""
BETWEEN_TWO = ("\n", "|", ";", " - ", " – ", " — ", " / ", ",", "，", "、", "،", "/")
"""What people write between a house and a post in one cell, the plainest first."""


Target: TypeAlias = "Field | Split"
Columns: TypeAlias = Mapping[int, Target]
"""Where each column goes, by its index; a column that is not named is ignored."""

MARKS = {
    "comma": ",", "slash": "/", "dash": " - ", "semicolon": ";", "space": " ", "line": "\n", "bar": "|", "any": ANY_MARK
}  # fmt: skip
"""The marks at which a column can be split, by the words that a command line can carry."""

_SPLIT = re.compile(r"(?P<first>[\w-]+)\s+(?P<at>\S+)\s+(?P<rest>[\w-]+)")


NAMING_ANOTHER = (Field.SPOUSE, Field.COMPANIONS)
"""What a column says of those who come along."""


def field_called(name: str) -> Field:
    """The field of this name.

    Raises:
        SymposiarchError: there is no such field.
    """
    try:
        return Field(name.strip().lower().replace(" ", "_").replace("-", "_"))
    except ValueError:
        known = ", ".join(choice.value for choice in Field)
        raise SymposiarchError(f"There is no field “{name}”. The fields are {known}.") from None


def target_called(text: str) -> Target:
    """A field, or two with the mark between them: "organisation", "title comma organisation", "city / country"."""
    found = _SPLIT.fullmatch(text.strip())
    if found and (found["at"] in MARKS or not found["at"].isalnum()):
        return Split(field_called(found["first"]), MARKS.get(found["at"], found["at"]), field_called(found["rest"]))
    return field_called(text)


def target_text(target: Target) -> str:
    """What `target_called` reads again."""
    if isinstance(target, Field):
        return target.value
    mark = next((word for word, at in MARKS.items() if at == target.at), target.at)
    return f"{target.first.value} {mark} {target.rest.value}"


def fields_of(columns: Columns) -> set[Field]:
    """All fields that some column goes to."""
    return {
        field
        for target in columns.values()
        for field in ((target,) if isinstance(target, Field) else (target.first, target.rest))
    }
