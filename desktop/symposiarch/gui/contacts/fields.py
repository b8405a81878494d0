"""The fields of a person as forms and panels show them: grouped, named, and how each is filled in."""

from __future__ import annotations

from enum import Enum, auto
from typing import Any, NamedTuple

from symposiarch.gui.fields.typed import country_code, languages_from, read_day
from symposiarch.gui.words import country_name, language_words, tr
from symposiarch.model.people import Gender, Mobility, NameOrder
from symposiarch.planning.logistics.security import masked


class FieldKind(Enum):
    """How a field is filled in."""

    LINE = auto()
    TEXT = auto()  # of several lines
    CHOICE = auto()
    LANGUAGES = auto()
    DATE = auto()


class Field(NamedTuple):
    """One field; `choices` are values with their words."""

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    choices: tuple[tuple[Any, str], ...] = ()


class Group(NamedTuple):
    title: str
    fields: tuple[Field, ...]


def person_groups() -> tuple[Group, ...]:
    """Everything that can be said of a person, in the order in which one asks."""
    return (
        Group(
            tr("Name"),
            (
                Field("honorific", tr("Honorific")),
                Field("given_name", tr("Given name")),
                Field("family_name", tr("Family name")),
                Field("suffix", tr("Suffix")),
                Field("name_order", tr("Said first"), FieldKind.CHOICE, name_orders()),
                Field("printed_name", tr("Name as printed")),
                Field("native_name", tr("Name in own script")),
                Field("other_name", tr("Other name")),
                Field("salutation", tr("Salutation")),
                Field("card_name", tr("On the place card")),
                Field("pronounced_as", tr("Pronounced as")),
            ),
        ),
        Group(
            tr("Reaching them"),
            (
                Field("email", tr("E-mail")),
                Field("phone", tr("Telephone")),
                Field("mobile", tr("Mobile")),
                Field("address", tr("Address"), FieldKind.TEXT),
                Field("post_code", tr("Post code")),
                Field("city", tr("City")),
                Field("country", tr("Country")),
                Field("website", tr("Website")),
                Field("language", tr("Letters in")),
            ),
        ),
        Group(
            tr("As a guest"),
            (
                Field("category", tr("Category")),
                Field("languages", tr("Speaks"), FieldKind.LANGUAGES),
                Field("gender", tr("Gender"), FieldKind.CHOICE, genders()),
                Field("nationality", tr("Nationality")),
                Field("diet", tr("Diet, allergies")),
                Field("mobility", tr("Mobility"), FieldKind.CHOICE, mobilities()),
                Field("mobility_note", tr("What helps")),
                Field("birth_date", tr("Born on"), FieldKind.DATE),
                Field("vehicle_plate", tr("Number plate")),
                Field("passport_name", tr("Name in the passport")),
                Field("document_number", tr("Document number")),
            ),
        ),
        Group(tr("Notes"), (Field("notes", tr("Notes"), FieldKind.TEXT), Field("source", tr("Came from")))),
    )


def name_orders() -> tuple[tuple[Any, str], ...]:
    return ((NameOrder.GIVEN_FIRST, tr("Given name")), (NameOrder.FAMILY_FIRST, tr("Family name")))


STATES = frozenset({"country", "nationality"})
"""The fields that name a state."""


def genders() -> tuple[tuple[Any, str], ...]:
    return (
        (Gender.UNSTATED, tr("Not stated")),
        (Gender.FEMALE, tr("Female")),
        (Gender.MALE, tr("Male")),
        (Gender.OTHER, tr("Other")),
    )


def mobilities() -> tuple[tuple[Any, str], ...]:
    return (
        (Mobility.NONE, tr("Nothing needed")),
        (Mobility.STEP_FREE, tr("Step-free way")),
        (Mobility.WHEELCHAIR, tr("Wheelchair place")),
    )


def show_value(field: Field, value: Any) -> str:
    """A value in words."""
    if value is None or value == "" or value == ():
        return ""
    if field.kind is FieldKind.CHOICE:
        return next((text for choice, text in field.choices if choice == value), "")
    if field.kind is FieldKind.LANGUAGES:
        return language_words(value)
    if field.name in STATES:
        return country_name(value)
    if field.name == "document_number":
        return masked(str(value))  # told in full only where who asks for it is noted
    return str(value)


def read_value(field: Field, text: str) -> Any:
    """What was typed into a field, as planning takes it."""
    if field.name in STATES:
        return country_code(text)
    if field.kind is FieldKind.LANGUAGES:
        return languages_from(text)
    if field.kind is FieldKind.DATE:
        return read_day(text)
    return text.strip()
