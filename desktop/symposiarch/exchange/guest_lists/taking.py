"""One line of a list put into our fields, with nothing lost or re-cased: what cannot be read stands among the notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from symposiarch.exchange.guest_lists.cells import (
    as_text,
    read_accredited_here,
    read_day,
    read_gender,
    read_languages,
    read_moment,
)
from symposiarch.exchange.guest_lists.columns import NUMBERED
from symposiarch.exchange.guest_lists.company import companions_in_name, take_companions
from symposiarch.exchange.guest_lists.fields import Field
from symposiarch.exchange.reading.tables import Value
from symposiarch.model.folding import fold
from symposiarch.model.people import NameOrder
from symposiarch.planning.inviting.reply_words import read_reply
from symposiarch.planning.recognition.customs import STATES_WITH_AN_ORDER
from symposiarch.planning.recognition.functions import apart
from symposiarch.planning.recognition.names import read_columns, read_name
from symposiarch.planning.recognition.written import NameHints
from symposiarch.planning.states import read_country

if TYPE_CHECKING:
    from symposiarch.exchange.guest_lists.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Hints:
    """What the headings of a list say of its cells."""

    names: NameHints
    yes_is_here: bool = True  # what "yes" means of where somebody is accredited


TEXTS = {
    Field.HONORIFIC: "honorific",
    Field.SUFFIX: "suffix",
    Field.NATIVE_NAME: "native_name",
    Field.HANJA_NAME: "other_name",
    Field.CATEGORY: "category",
    Field.EMAIL: "email",
    Field.PHONE: "phone",
    Field.MOBILE: "mobile",
    Field.ADDRESS: "address",
    Field.CITY: "city",
    Field.POST_CODE: "post_code",
    Field.DIET: "diet",
    Field.SALUTATION: "salutation",
    Field.VEHICLE_PLATE: "vehicle_plate",
    Field.DOCUMENT_NUMBER: "document_number",
    Field.WEBSITE: "website",
}
"""Fields that go into a Person as they are written."""

_EMAIL = re.compile(r"[^\s<>;,|()\[\]\"']+@[^\s<>;,|()\[\]\"']+\.[^\s<>;,|()\[\]\"'.]+")
_NOBODY_YET = frozenset(
    fold(word).strip()
    for word in (
        "TBC", "TBA", "TBD", "N.N.", "NN", "to be confirmed", "to be announced", "to be determined", "à confirmer",
        "por confirmar", "wird noch benannt", "уточняется", "미정", "추후 통보", "待定", "dəqiqləşir", "belirlenecek",
    )
)  # fmt: skip


def take(one: Incoming, said: dict[Field, Value], hints: Hints) -> None:
    """Put what the cells of a line say into our fields."""
    texts = {target: value if value.__class__ is str else as_text(value) for target, value in said.items()}
    _take_apart(texts, hints.names)
    one.uuid = texts.get(Field.ID, "")
    person = one.person
    for target, attribute in TEXTS.items():
        if text := texts.get(target, ""):
            person[attribute] = text
    for attribute in ("phone", "mobile"):  # "'+82 …" is how one writes a number that a spreadsheet leaves alone
        if person.get(attribute, "").startswith("'"):
            person[attribute] = person[attribute].lstrip("'")
    for target, attribute in ((Field.COUNTRY, "country"), (Field.NATIONALITY, "nationality")):
        if text := texts.get(target, ""):
            person[attribute] = _country(text)
    _take_name(one, texts, hints.names)
    _take_email(person)
    one.title = texts.get(Field.TITLE, "")
    one.organisation = texts.get(Field.ORGANISATION, "")
    one.department = texts.get(Field.DEPARTMENT, "")
    one.group = texts.get(Field.GROUP, "")
    one.notes = texts.get(Field.NOTES, "")
    if text := texts.get(Field.LANGUAGES, ""):
        person["languages"] = read_languages(text)
    if (text := texts.get(Field.GENDER, "")) and (gender := read_gender(text)):
        person["gender"] = gender
    if Field.BIRTH_DATE in said and (born := read_day(said[Field.BIRTH_DATE])):
        person["birth_date"] = born
    if Field.TAKEN_UP in said:
        one.taken_up = read_moment(said[Field.TAKEN_UP])
    if text := texts.get(Field.ACCREDITED, ""):
        one.accredited_here = read_accredited_here(text, yes_is_here=hints.yes_is_here)
    _note_unread(one, texts)
    if text := texts.get(Field.REPLY, ""):
        one.reply = read_reply(text)
        if one.reply is None:
            one.notes = _with_note(one.notes, f"Reply: {text}")
    if text := texts.get(Field.ASSISTANT, ""):
        one.notes = _with_note(one.notes, f"Assistant: {text}")
    take_companions(one, texts)


_SHORTENED = re.compile(r"\d[.,]\d+E\+\d{1,2}", re.IGNORECASE)
"""A number as a spreadsheet shows one that is too long for it: its last digits are lost."""


def _note_unread(one: Incoming, texts: Mapping[Field, str]) -> None:
    """Keep among the notes what could not be read: a month where a day is needed, a telephone that was cut short."""
    for target, attribute in ((Field.PHONE, "phone"), (Field.MOBILE, "mobile")):
        if _SHORTENED.fullmatch(one.person.get(attribute, "")):
            one.unread[target] = one.person.pop(attribute)
    for target, read in (
        (Field.BIRTH_DATE, one.person.get("birth_date")),
        (Field.TAKEN_UP, one.taken_up),
        (Field.ACCREDITED, one.accredited_here is not None),
    ):
        if not read and texts.get(target):
            one.unread[target] = texts[target]
    for target, text in one.unread.items():
        one.notes = _with_note(one.notes, f"{_CALLED[target]}: {text}")


_CALLED = {
    Field.PHONE: "Telephone",
    Field.MOBILE: "Mobile",
    Field.BIRTH_DATE: "Birth date",
    Field.TAKEN_UP: "Functions taken up",
    Field.ACCREDITED: "Accredited",
}


def _take_apart(texts: dict[Field, str], hints: NameHints) -> None:
    """One cell that holds all: an e-mail is dug out of it, and a function or organisation behind the name.

    A number before the name is the list's ("3. Anna Lindqvist"), and "TBC" is nobody yet.
    """
    phone = texts.get(Field.PHONE, "")
    if "@" in phone and not texts.get(Field.EMAIL) and (found := _EMAIL.findall(phone)):
        texts[Field.EMAIL] = "; ".join(found)
        texts[Field.PHONE] = " ".join(word for word in phone.split() if "@" not in word)
    whole = texts.get(Field.NAME, "")
    if not whole:
        return
    if whole[0].isdigit():
        whole = texts[Field.NAME] = NUMBERED.sub("", whole)
    elif len(whole) < 20 and fold(whole).strip() in _NOBODY_YET:
        del texts[Field.NAME]
        return
    if hints.family_first and " / " in whole and "," not in whole:
        whole = texts[Field.NAME] = whole.replace(" / ", ", ", 1)
    if "," not in whole and "@" not in whole and " of " not in whole and " at " not in whole:
        return
    if "@" in whole and not texts.get(Field.EMAIL) and (found := _EMAIL.findall(whole)):
        texts[Field.EMAIL] = "; ".join(found)
        for address in found:
            whole = whole.replace(address, " ")
        whole = " ".join(re.sub(r"[<(\[]\s*[>)\]]", " ", whole).split()).strip(" ,;|-–")
    if not texts.get(Field.TITLE):
        name, function, behind = apart(whole)
        organisation = texts.get(Field.ORGANISATION, "")
        if not organisation:
            texts[Field.ORGANISATION] = behind
        elif behind and fold(behind) not in fold(organisation):
            function = ", ".join(filter(None, (function, behind)))
        if function or not organisation:
            whole, texts[Field.TITLE] = name, function
    texts[Field.NAME] = whole


_country: Callable[[str], str] = cache(read_country)


def _with_note(notes: str, more: str) -> str:
    return f"{notes}\n{more}" if notes else more


def _take_name(one: Incoming, texts: Mapping[Field, str], hints: NameHints) -> None:
    """Put the name into its parts. The printed name is what was written; a name in two columns is put together."""
    person = one.person
    given, family, whole = (texts.get(part, "") for part in (Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NAME))
    if middle := texts.get(Field.MIDDLE_NAME, ""):
        given = f"{given} {middle}".strip()
    own = {"printed_name": whole, "given_name": given, "family_name": family}
    own |= {name: person.get(name, "") for name in ("honorific", "suffix", "native_name")}
    one.written = {name: text for name, text in own.items() if text}
    if given or family:
        name = read_columns(given=given, family=family, honorific=person.get("honorific", ""), hints=hints)
        printed = whole
    elif whole:
        state = person.get("nationality") or person.get("country", "")
        name = read_name(whole, hints=replace(hints, state=state) if state in STATES_WITH_AN_ORDER else hints)
        printed = name.printed
    else:
        return
    parts = {
        "printed_name": printed,
        "given_name": name.given,
        "family_name": name.family,
        "suffix": name.suffix,
        "honorific": name.honorific,
        "native_name": name.native,
    }
    for attribute, text in parts.items():
        if text and not person.get(attribute):
            person[attribute] = text
    if name.order is not NameOrder.GIVEN_FIRST:
        person["name_order"] = name.order
    one.companions = companions_in_name(name)
    if name.companion_of:
        person["printed_name"] = whole
        one.notes = _with_note(one.notes, f"Companion of {name.companion_of}")


def _take_email(person: dict[str, Any]) -> None:
    """One address, and the others beside it; an address inside other text ("Kim <kim@example.org>") is dug out."""
    text = person.get("email", "")
    if not text or _EMAIL.fullmatch(text):
        return
    found = list(dict.fromkeys(_EMAIL.findall(text.replace("mailto:", " "))))
    if found:
        person["email"] = found[0]
        if len(found) > 1:
            person["other_emails"] = tuple(found[1:])
