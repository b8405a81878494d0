"""The lines of a guest list as people: what each column says, put into our fields, with nothing lost or re-cased."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from symposiarch.exchange.guest_lists.cells import as_text, read_day, read_gender, read_languages, read_moment
from symposiarch.exchange.guest_lists.columns import NUMBERED
from symposiarch.exchange.guest_lists.fields import Columns, Field, Split, target_text
from symposiarch.exchange.guest_lists.saying import AS_IT_STANDS, ByHand, cell_of, read_crosses, say_by_hand, split_up
from symposiarch.exchange.reading.tables import Problem, Table, Value
from symposiarch.model.attendance import AttendeeRole
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Reply
from symposiarch.model.people import NameOrder
from symposiarch.planning.inviting.reply_words import read_reply
from symposiarch.planning.recognition.companions import CompanionKind
from symposiarch.planning.recognition.evidence import Known
from symposiarch.planning.recognition.functions import apart
from symposiarch.planning.recognition.names import NameHints, WrittenName, read_columns, read_name
from symposiarch.planning.states import read_country


@dataclass(frozen=True, slots=True)
class WrittenCompanion:
    """Somebody who comes along, as the list says it; the name is empty where it names nobody."""

    name: str
    role: AttendeeRole


@dataclass(slots=True)
class Incoming:
    """One line of a list. `person` holds the fields of a Person that the line says something about, and only those."""

    sheet: str
    row: int  # as the person sees it in the file
    key: str  # of everything that stands in the line
    uuid: str = ""
    person: dict[str, Any] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)  # the parts of the name that have columns, as they stand
    title: str = ""
    organisation: str = ""
    department: str = ""
    taken_up: str = ""  # functions: a day, with the hour where it is known, in ISO 8601
    reply: Reply | None = None
    companions: tuple[WrittenCompanion, ...] = ()
    group: str = ""
    notes: str = ""
    problems: tuple[Problem, ...] = ()
    corrected: bool = False  # a cell of it was edited by hand

    @property
    def name(self) -> str:
        """What the line is called in a preview."""
        say = self.person.get
        whole = say("printed_name") or " ".join(filter(None, (say("given_name"), say("family_name"))))
        return whole or say("native_name") or say("email") or self.organisation

    def said(self) -> dict[Field, str]:
        """What the line says, as the cells of a list would: what `corrected` of another line can take over."""
        found = {target: self.person[name] for target, name in _TEXTS.items() if self.person.get(name)}
        found |= {
            target: text
            for target, text in (
                (Field.TITLE, self.title),
                (Field.ORGANISATION, self.organisation),
                (Field.DEPARTMENT, self.department),
                (Field.TAKEN_UP, self.taken_up),
                (Field.GROUP, self.group),
                (Field.NOTES, self.notes),
                (Field.REPLY, self.reply.value if self.reply is not None else ""),
                (Field.COUNTRY, self.person.get("country", "")),
                (Field.NATIONALITY, self.person.get("nationality", "")),
            )
            if text
        }
        return found

    def as_known(self) -> Known:
        """The line as the matcher compares it with the people who are known."""
        say = self.person.get
        whole = say("printed_name") or " ".join(filter(None, (say("given_name"), say("family_name"))))
        return Known(
            uuid=self.uuid,
            name=whole,
            native_name=say("native_name", ""),
            organisation=self.organisation,
            email=", ".join((say("email", ""), *say("other_emails", ()))).strip(", "),
            phone=" / ".join(filter(None, (say("phone"), say("mobile")))),
            birth_date=say("birth_date"),
            state=say("country", ""),
        )


_TEXTS = {
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
_COUNT = re.compile(r"\+?\s*(\d{1,2})\s*(?:guests?|persons?|pax|명|인|nəfər|kişi|чел\.?)?")
_NOBODY = frozenset({"0", "no", "none", "-", "nein", "non", "нет", "yox", "hayır", "없음", "n", "无", "لا"})


def incoming(table: Table, columns: Columns, by_hand: ByHand = AS_IT_STANDS) -> Iterator[Incoming]:
    """Every line of a table, its columns put into our fields."""
    places, splits = _places(columns)
    hints = _hints(table, places)
    troubles = _troubles(table, {table.headings[index] for index in columns})
    crossed = {index: table.headings[index] for index in places.get(Field.REPLY, ()) if len(places[Field.REPLY]) > 1}
    headings = "\x1f".join((*table.headings, *_as_read(table, columns), by_hand.text))
    for number, line in zip(table.row_numbers, table.rows(), strict=True):
        said = {target: cell_of(line, indexes, target) for target, indexes in places.items()}
        if crossed:
            read_crosses(said, line, crossed)
        if splits:
            split_up(said, line, splits)
        if by_hand is not AS_IT_STANDS:
            say_by_hand(said, by_hand, (table.sheet, number))
        one = Incoming(table.sheet, number, line_key(headings, line))
        _take(one, {target: value for target, value in said.items() if value is not None and value != ""}, hints)
        one.problems = troubles.get(number, ())
        if corrected := by_hand.corrected.get((table.sheet, number)):
            one.corrected = True
            mended = {table.headings[index] for index, target in columns.items() if target in corrected}
            one.problems = tuple(problem for problem in one.problems if problem.column not in mended)
        if not one.problems and not _is_anybody(one):
            one.problems = (Problem(table.sheet, number, None, _why_nobody(one)),)
        yield one


def _places(columns: Columns) -> tuple[dict[Field, list[int]], dict[int, Split]]:
    places: dict[Field, list[int]] = {}
    splits: dict[int, Split] = {}
    for index, target in columns.items():
        if isinstance(target, Split):
            splits[index] = target
        else:
            places.setdefault(target, []).append(index)
    return places, splits


def _as_read(table: Table, columns: Columns) -> Iterator[str]:
    """Where the columns go: read otherwise, a line is another one."""
    return (f"{index}={target_text(target)}" for index, target in sorted(columns.items()))


def line_key(headings: str, line: Sequence[Value]) -> str:
    """A short key of everything in a line: the same line, read alike, gives the same key in every file."""
    return hashlib.blake2b(f"{headings}\x1e{line!r}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _troubles(table: Table, mapped: set[str]) -> dict[int, tuple[Problem, ...]]:
    found: dict[int, tuple[Problem, ...]] = {}
    for problem in table.problems:
        if problem.column is None or problem.column in mapped:
            found[problem.row] = (*found.get(problem.row, ()), problem)
    return found


def _hints(table: Table, places: Mapping[Field, list[int]]) -> NameHints:
    """What the headings say of the order of names: "Surname, given name", "SURNAME Given"."""
    for index in places.get(Field.NAME, ()):
        heading = fold(table.headings[index])
        family = min((heading.find(word) for word in _FAMILY_WORDS if word in heading), default=-1)
        given = min((heading.find(word) for word in _GIVEN_WORDS if word in heading), default=-1)
        if family >= 0 and given >= 0 and family != given:
            return NameHints(family_first=family < given)
    return NameHints()


_FAMILY_WORDS = ("surname", "family", "last name", "nom", "apellido", "nachname", "soyad", "soyisim", "familiia")
_GIVEN_WORDS = ("given", "first", "forename", "prenom", "nombre", "vorname", "imia")


def _is_anybody(one: Incoming) -> bool:
    say = one.person.get
    return bool(say("printed_name") or say("given_name") or say("family_name") or say("native_name") or say("email"))


def _why_nobody(one: Incoming) -> str:
    if one.organisation:
        only = f"There is no name of a person, only the organisation “{one.organisation}”."
        return f"{only} Write the name, or leave the row out."
    return "There is no name of a person. Write the name, or leave the row out."


def _take(one: Incoming, said: dict[Field, Value], hints: NameHints) -> None:
    texts = {target: value if value.__class__ is str else as_text(value) for target, value in said.items()}
    _take_apart(texts, hints)
    one.uuid = texts.get(Field.ID, "")
    person = one.person
    for target, attribute in _TEXTS.items():
        if text := texts.get(target, ""):
            person[attribute] = text
    for attribute in ("phone", "mobile"):  # "'+82 …" is how one writes a number that a spreadsheet leaves alone
        if person.get(attribute, "").startswith("'"):
            person[attribute] = person[attribute].lstrip("'")
    _take_name(one, texts, hints)
    _take_email(person)
    one.title = texts.get(Field.TITLE, "")
    one.organisation = texts.get(Field.ORGANISATION, "")
    one.department = texts.get(Field.DEPARTMENT, "")
    one.group = texts.get(Field.GROUP, "")
    one.notes = texts.get(Field.NOTES, "")
    for target, attribute in ((Field.COUNTRY, "country"), (Field.NATIONALITY, "nationality")):
        if text := texts.get(target, ""):
            person[attribute] = _country(text)
    if text := texts.get(Field.LANGUAGES, ""):
        person["languages"] = read_languages(text)
    if (text := texts.get(Field.GENDER, "")) and (gender := read_gender(text)):
        person["gender"] = gender
    if Field.BIRTH_DATE in said and (born := read_day(said[Field.BIRTH_DATE])):
        person["birth_date"] = born
    if Field.TAKEN_UP in said and texts.get(Field.TAKEN_UP, ""):
        one.taken_up = read_moment(said[Field.TAKEN_UP])
        if not one.taken_up:
            one.notes = _with_note(one.notes, f"Functions taken up: {texts[Field.TAKEN_UP]}")
    if text := texts.get(Field.REPLY, ""):
        one.reply = read_reply(text)
        if one.reply is None:
            one.notes = _with_note(one.notes, f"Reply: {text}")
    if text := texts.get(Field.ASSISTANT, ""):
        one.notes = _with_note(one.notes, f"Assistant: {text}")
    _take_companions(one, texts)


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
    if "," not in whole and "@" not in whole:
        return
    if "@" in whole and not texts.get(Field.EMAIL) and (found := _EMAIL.findall(whole)):
        texts[Field.EMAIL] = "; ".join(found)
        for address in found:
            whole = whole.replace(address, " ")
        whole = " ".join(re.sub(r"[<(\[]\s*[>)\]]", " ", whole).split()).strip(" ,;|-–")
    if "," in whole and not texts.get(Field.TITLE) and not texts.get(Field.ORGANISATION):
        whole, function, organisation = apart(whole)
        texts |= {Field.TITLE: function, Field.ORGANISATION: organisation}
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
        name = read_name(whole, hints=hints)
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
    one.companions = _from_name(name)
    if name.companion_of:
        person["printed_name"] = whole
        one.notes = _with_note(one.notes, f"Companion of {name.companion_of}")


def _from_name(name: WrittenName) -> tuple[WrittenCompanion, ...]:
    companion = name.companion
    if companion is None:
        return ()
    if companion.kind is CompanionKind.NAMED:
        return (WrittenCompanion(companion.printed, AttendeeRole.SPOUSE),)
    role = AttendeeRole.SPOUSE if companion.kind is CompanionKind.SPOUSE else AttendeeRole.GUEST
    return tuple(WrittenCompanion("", role) for _ in range(min(companion.heads, 20)))


def _take_companions(one: Incoming, texts: Mapping[Field, str]) -> None:
    found = list(one.companions)
    if (spouse := texts.get(Field.SPOUSE, "")) and fold(spouse) not in _NOBODY:
        found = [one for one in found if one.role is not AttendeeRole.SPOUSE]
        named = "" if read_reply(spouse) is Reply.ACCEPTED else spouse
        found.append(WrittenCompanion(named, AttendeeRole.SPOUSE))
    text = texts.get(Field.COMPANIONS, "")
    if text and text.casefold() not in _NOBODY:
        count = _COUNT.fullmatch(text)
        if count:
            found += [WrittenCompanion("", AttendeeRole.GUEST)] * (min(int(count[1]), 20) - len(found))
        elif read_reply(text) is Reply.ACCEPTED:
            found = found or [WrittenCompanion("", AttendeeRole.GUEST)]
        else:
            known = {fold(one.name) for one in found}
            between = r"[;\n]" if ";" in text else r"\n|,(?!\s*(?:Jr|Sr|PhD|MD))"
            for name in re.split(between, text):
                name = name.strip()
                if name and fold(name) not in known:
                    found.append(_named_companion(name))
    one.companions = tuple(found)


_ROLES = {role.value.replace("_", " "): role for role in AttendeeRole} | {
    "wife": AttendeeRole.SPOUSE,
    "husband": AttendeeRole.SPOUSE,
    "partner": AttendeeRole.SPOUSE,
    "bodyguard": AttendeeRole.SECURITY,
}


def _named_companion(text: str) -> WrittenCompanion:
    """A name, or a role ("spouse", "interpreter") where nobody is named."""
    role = _ROLES.get(fold(text))
    if role is not None:
        return WrittenCompanion("", role)
    return WrittenCompanion(text, AttendeeRole.GUEST)


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
