"""Several people in one row, whose headings number them alike, "Contact 1 Name … Contact 2 Name", or say what they are
in a delegation: "Representative … Alternates … Advisers"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.in_charge import said_of_who_is_in_charge
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.exchange.reading.tables import Table, Value
from symposiarch.exchange.reading.understanding.header import NAME_FIELDS
from symposiarch.exchange.reading.understanding.side_by_side import is_of_the_same_guest
from symposiarch.planning.recognition.names.delegations import is_within_a_delegation
from symposiarch.planning.recognition.names.functions import FUNCTION

_NUMBER = re.compile(r"(?<!\d)[#№]?\s?([1-9])(?:st|nd|rd|th|\.|번)?(?![\d\w])|(?<=[가-힣])([1-9])(?!\d)", re.IGNORECASE)
_OF_A_PERSON = NAME_FIELDS | {Field.TITLE, Field.EMAIL, Field.PHONE, Field.MOBILE}
_OF_A_HOUSE = frozenset(
    {
        Field.ORGANISATION,
        Field.DEPARTMENT,
        Field.COUNTRY,
        Field.CATEGORY,
        Field.GROUP,
        Field.ADDRESS,
        Field.CITY,
        Field.POST_CODE,
        Field.TABLE,
    }
)
"""What a row says of all whom it names; an e-mail or a reply without a number is that of the first."""


@dataclass(frozen=True, slots=True)
class NumberedPerson:
    """The columns to read for one of the people of each row, under the headings of the first."""

    headings: tuple[str | None, ...]
    used: tuple[int, ...]
    own: frozenset[int]  # the columns that are nobody else's
    others: frozenset[int]  # those of the others; the first stands for a row in which nobody is named
    first: bool
    part: str = ""  # what they are in their delegation, where that stands above them: "Alternates"

    def is_in(self, row: Sequence[object]) -> bool:
        """Whether a row says anything of this person."""
        return any(row[column] is not None for column in self.own) or (
            self.first and all(row[column] is None for column in self.others)
        )


def _are_of_a_guest(above: str, divided: str, own: str) -> bool:
    """ "Companion 1 name"; "담당자1 / 성명", who answers for the organisation of the row, is listed for himself."""
    said = heading_field(above if divided else own)
    return is_of_the_same_guest(above if divided else own) and not (divided and said and said[0] is Field.ASSISTANT)


def _field(own: str) -> Field | None:
    found = said_of_who_is_in_charge(own)
    return found or (meant[0] if (meant := heading_field(own)) else None)


def numbered_people(headings: Sequence[str | None], named: Callable[[int], bool]) -> list[NumberedPerson]:
    """The people whom the headings number; none where they number something else, or a guest's companions.

    `named` says of a column whether names stand in it.
    """
    if parts := _parts_of_a_delegation(headings, named):
        return parts
    numbers: dict[int, dict[str, int]] = {}
    shared: list[int] = []
    for column, heading in enumerate(headings):
        found = _NUMBER.findall(heading) if heading else []
        if heading and len(found) == 1:
            number = int("".join(found[0]))
            numbers.setdefault(number, {})[folded(_NUMBER.sub(" ", heading))] = column
        elif heading:
            shared.append(column)
    if len(numbers) < 2 or sorted(numbers) != list(range(1, len(numbers) + 1)):
        return []
    alike = set.intersection(*map(set, numbers.values()))
    written = {base: _NUMBER.sub(" ", headings[numbers[1][base]] or "").rpartition(" / ") for base in alike}
    fields = {base: field for base, (_, _, own) in written.items() if (field := _field(own))}
    names = [base for base, field in fields.items() if field in NAME_FIELDS]
    in_charge = any(said_of_who_is_in_charge(base) for base in names)
    hosted = any(not _are_told(headings[column]) and named(column) for column in shared)
    of_guests = not in_charge and any(_are_of_a_guest(*written[base]) for base in names)
    if not names or (of_guests and (hosted or len(names) < _PARTS)):
        return []
    if in_charge and hosted:
        return []  # "기관장 … 담당자1": they answer for somebody
    shared_fields = {column: meant[0] for column in shared if (meant := heading_field(headings[column] or ""))}
    if not NAME_FIELDS.isdisjoint(shared_fields.values()):
        return []  # "Name … Child 1 name": they come with somebody
    whole = [base for base in names if fields[base] is Field.NAME]
    if not all(named(own[base]) for own in numbers.values() for base in whole):
        return []  # "Name 1", "Name 2" of a firm's address
    if sum(field in _OF_A_PERSON for field in fields.values()) < 2 and not whole:
        return []
    people = []
    everybody = frozenset(column for bases in numbers.values() for column in bases.values())
    for number, bases in sorted(numbers.items()):
        called = {column: numbers[1].get(base, column) for base, column in bases.items()}
        own = frozenset(called)
        common = [column for column in shared if number == 1 or shared_fields.get(column) in _OF_A_HOUSE]
        people.append(
            NumberedPerson(
                tuple(headings[called.get(column, column)] for column in range(len(headings))),
                tuple(sorted({*own, *common})),
                own,
                everybody - own,
                number == 1,
            )
        )
    return people


def _parts_of_a_delegation(headings: Sequence[str | None], named: Callable[[int], bool]) -> list[NumberedPerson]:
    """The people below headings for the parts of a delegation, or for what they do, "Redactor / Fotógrafo", where no
    heading names anybody else; where one is reached, or holds a post, that is the first."""
    filled = [(column, heading) for column, heading in enumerate(headings) if heading]
    parts = _parts_told(filled) or [
        column for column, heading in filled if heading_field(heading) is None and _says_what_they_do(heading)
    ]
    fields = {
        column: meant[0] if (meant := heading_field(heading)) else None
        for column, heading in filled
        if column not in parts
    }
    if len(parts) < 2 or NAME_FIELDS & set(fields.values()) or not all(map(named, parts)):
        return []
    of_all = [column for column, field in fields.items() if field not in _REACHED_AT]
    return [
        NumberedPerson(
            tuple("Name" if at == column else heading for at, heading in enumerate(headings)),
            tuple(sorted({*(fields if column == parts[0] else of_all), column})),
            frozenset({column}),
            frozenset(parts) - {column},
            first=False,
            part=headings[column] or "",
        )
        for column in parts
    ]


def _parts_told(filled: Sequence[tuple[int, str]]) -> list[int]:
    """The columns for the parts of a delegation, be it of one member each beside the head: "Head of delegation",
    "Member 1", "Member 2"; who leads it has no number, and what else is numbered would be of one of them."""
    parts = [column for column, heading in filled if is_within_a_delegation(heading)]
    numbered = [column for column, heading in filled if _NUMBER.search(heading)]
    members = [column for column, heading in filled if is_within_a_delegation(_NUMBER.sub("", heading))]
    return members if parts and set(numbered) <= set(members) else parts


def _says_what_they_do(heading: str) -> bool:
    return any(FUNCTION.fullmatch(part) for part in _EITHER.split(heading))


_EITHER = re.compile(r"/[ao]s?\b|\s*/\s*|\([^()]*\)")
_REACHED_AT = (Field.EMAIL, Field.PHONE, Field.MOBILE, Field.VEHICLE_PLATE, Field.DOCUMENT_NUMBER, Field.TITLE)
_PARTS = 2
"""Columns for each of several guests who have names of their own and are no company: "Guest 1 First Name", "… Last"."""


def _are_told(heading: str | None) -> bool:
    return heading_field(heading or "") is not None


def less_those_named(table: Table, others: Sequence[int]) -> Iterator[Sequence[Value]]:
    """The columns of the first of the people of each row, a count of all below "RSVP" without the `others` named."""
    for heading, column in zip(table.headings, table.columns, strict=True):
        meant = heading_field(heading)
        if not any(others) or meant is None or meant[0] is not Field.REPLY:
            yield column
            continue
        yield [
            str(max(1, int(str(value)) - named)) if str(value).isdigit() and str(value) != "0" else value
            for value, named in zip(column, others, strict=True)
        ]
