"""One line of somebody's list as a person: what each of its cells says, in our fields."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Problem
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.model.people import NameOrder
from symposiarch.planning.inviting.reply_text.subjects import Spoken
from symposiarch.planning.recognition.evidence import Known
from symposiarch.planning.recognition.names.honorifics import gender_in

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
    Field.PASSPORT_NAME: "passport_name",
    Field.DOCUMENT_NUMBER: "document_number",
    Field.WEBSITE: "website",
}
"""Fields that go into a Person as they are written."""


@dataclass(frozen=True, slots=True)
class WrittenCompanion:
    """Somebody who comes along, as the list says it; the name is empty where it names nobody."""

    name: str
    role: AttendeeRole
    diet: str = ""


@dataclass(slots=True)
class Incoming:
    """One line of a list. `person` holds the fields of a Person that the line says something about, and only those."""

    sheet: str
    row: int  # as the person sees it in the file
    key: str  # of everything that stands in the line
    uuid: str = ""
    known_as: str = ""  # the name in the office of the one whom our ID means
    person: dict[str, Any] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)  # the parts of the name that have columns, as they stand
    title: str = ""
    organisation: str = ""
    department: str = ""
    taken_up: str = ""  # functions: a day, with the hour where it is known, in ISO 8601
    accredited_here: bool | None = None
    reply: Reply | None = None
    unread_answer: str = ""  # what stands where the answer is asked for, and was not understood
    office_spoken_of: str = ""  # whose holder a letter says comes, without a name: "the Ambassador accepts"
    is_of_another: bool = False  # it stands in the letter of somebody else
    others: tuple[Spoken, ...] = ()  # of whom else a letter says whether they come
    deputy: str = ""  # who comes in the guest's place, where the reply is that somebody does
    companions: tuple[WrittenCompanion, ...] = ()
    comes_with: str = ""  # the name of the guest whom this one accompanies
    group: str = ""
    stage: str = ""  # of the invitation, as it stands in a list of ours
    wave: str = ""
    masked: str = ""  # a document number of which most signs are masked
    notes: str = ""
    labels: frozenset[str] = frozenset()  # before each of which it notes what a column says: "Shirt size: M"
    unread: dict[Field, str] = field(default_factory=dict)  # what could not be read, and stands among the notes
    problems: tuple[Problem, ...] = ()
    corrected: bool = False  # a cell of it was edited by hand

    def note(self, label: str, text: str) -> None:
        """Note what a column says, or what of it could not be read, behind what the column is called."""
        self.notes = f"{self.notes}\n{label}: {text}" if self.notes else f"{label}: {text}"
        self.labels |= {label}

    @property
    def name(self) -> str:
        """What the line is called in a preview."""
        say = self.person.get
        return self._whole_name or say("native_name") or say("email") or self.known_as or self.organisation

    @property
    def _whole_name(self) -> str:
        """As it was written, or put together as people of that name say it."""
        say = self.person.get
        parts = say("given_name", ""), say("family_name", "")
        if say("name_order") is NameOrder.FAMILY_FIRST:
            parts = parts[::-1]
        return str(say("printed_name") or " ".join(filter(None, parts)))

    @property
    def says_of_a_post(self) -> bool:
        told = self.title, self.organisation, self.department, self.taken_up
        return any(told) or self.accredited_here is not None

    def said(self) -> dict[Field, str]:
        """What the line says, as the cells of a list would: what `corrected` of another line can take over."""
        found = {target: self.person[name] for target, name in TEXTS.items() if self.person.get(name)}
        found |= {
            target: text
            for target, text in (
                (Field.TITLE, self.title),
                (Field.ORGANISATION, self.organisation),
                (Field.DEPARTMENT, self.department),
                (Field.TAKEN_UP, self.taken_up),
                (Field.ACCREDITED, {True: "here", False: "elsewhere", None: ""}[self.accredited_here]),
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
        return Known(
            uuid=self.uuid,
            name=self._whole_name,
            native_name=say("native_name", ""),
            organisation=self.organisation,
            email=", ".join((say("email", ""), *say("other_emails", ()))).strip(", "),
            phone=" / ".join(filter(None, (say("phone"), say("mobile")))),
            birth_date=say("birth_date"),
            gender=say("gender") or gender_in(say("honorific", "")),
        )
