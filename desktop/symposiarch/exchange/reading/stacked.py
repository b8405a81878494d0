"""Lists that say of each person, line below line, who that is: the name, below it the post, the house, the address."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import groupby

from symposiarch.exchange.headings.meaning import is_heading
from symposiarch.exchange.reading.row_words import NOBODY_OF_THE_LIST, is_rule, names_a_group, why_nobody
from symposiarch.exchange.reading.tables import Grid, SkippedRow, Stacked, Value
from symposiarch.planning.inviting.reply_text.words import read_reply
from symposiarch.planning.recognition.names.delegations import is_the_head, is_within_a_delegation, state_of_delegation
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.houses import HOUSE, is_a_house, is_house
from symposiarch.planning.recognition.names.looks import NUMBERED, is_greeting, is_like_a_name, is_person_in_a_list

_MOST = 5000
"""Lines of a list: more are no list that somebody typed."""
_MOST_OF_ONE = 8
"""Lines that are said of somebody."""
HEADINGS = ("Name", "Position", "Organisation", "E-mail", "Telephone", "Reply", "Remarks", "Group")
_EMAIL = re.compile(r"[^\s<>;,()@]{1,80}@[^\s<>;,()@]{1,255}\.[^\s<>;,().@]{1,80}")
_PHONE = re.compile(r"[+(\d][\d\s().\-/]{6,40}\d")
_LABEL = re.compile(r"^[^\W\d_][^\d:：@]{0,20}[:：]\s*")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*[.,]?")


_OF = re.compile(r"(?:of|for|de[rsl]?|du|da|do|para|für)$", re.IGNORECASE)
"""What goes on from an office: "Minister of Culture", "Ministre de la Culture"."""
_OF_AN_ENVOY = re.compile(
    r"(?:extraordinar\w+|extraordinaire|plenipotentiary|plénipotentiaire|plenipotenciari[oa]|designate|at large)"
    r"(?:\s(?:and|et|y|e)\s\w+)?",
    re.IGNORECASE,
)
"""What stands behind the office of an ambassador and is nobody's name."""


@dataclass(slots=True)
class _Person:
    line: int
    name: str
    group: str
    remarks: list[str]
    told: list[str] = field(default_factory=list)


def stacked_people(lines: Sequence[str]) -> Stacked | None:
    """Each person with the number of the line that names them, and what stands under `HEADINGS`; None for other texts.

    Somebody is named alone in a line, and what the lines directly below say is of them: the kind of a line is told by
    its words, and where they tell nothing, by its place between the others.
    """
    if len(lines) > _MOST:
        return None
    texts = [line.strip() for line in lines]
    nobody = [(at, reason) for at, text in enumerate(texts) if text and (reason := why_nobody(text))]
    people, strange = _people(texts, {at for at, _ in nobody})
    if 2 * sum(not one.name.isupper() for one in people) >= len(people):  # "MEMBRES DE LA COMMISSION" is none of them
        titles = [one for one in people if one.name.isupper() and not one.told]
        people = [one for one in people if one not in titles]
        nobody += [(one.line, NOBODY_OF_THE_LIST) for one in titles]
    told_of = [one for one in people if any(map(is_told, one.told))]
    if len(people) < 2 or 2 * len(told_of) < len(people) or strange > len(people):
        return None
    if any(is_person_in_a_list(line) for one in people for line in one.told):  # "• Aytaj Nuri, Assistant" is another
        return None
    return Stacked(
        [(one.line, row_of(one.name, one.told, group=one.group, remarks=one.remarks)) for one in people], nobody
    )


def _people(texts: Sequence[str], nobody: Set[int]) -> tuple[list[_Person], int]:
    """Who is named, each with what is told of them, and how many lines that are not `nobody`'s mean nothing to us."""
    people: list[_Person] = []
    strange = 0
    group = part = ""
    above: _Person | None = None
    in_turn = _named_in_turn(texts)
    for at, text in enumerate(texts):
        if not text or is_rule([text]) or at in nobody:
            above = above if text else None
        elif _is_somebody(text, alone=above is None or at in in_turn):
            above = _Person(at, NUMBERED.sub("", text), group, [part] if part else [])
            people.append(above)
        elif is_within_a_delegation(text) and not (above and FUNCTION.match(text)):
            above, part = None, text if is_the_head(text) else ""
        elif above is not None and len(above.told) < _MOST_OF_ONE:
            above.told.append(text)
        elif state_of_delegation(text) or names_a_group(text) or is_a_house(text):
            above, group, part = None, text.strip(" :：-–—"), ""
        else:
            strange += bool(people)
    return people, strange


def _named_in_turn(texts: Sequence[str]) -> set[int]:
    """The lines that name people where name and post take turns, and no line is left between the people."""
    found: set[int] = set()
    for empty, block in groupby(range(len(texts)), key=lambda at: not texts[at]):
        lines = list(block)
        names, posts = lines[::2], lines[1::2]
        if (
            not empty
            and len(posts) > 1
            and all(_is_somebody(texts[at], alone=True) for at in names)
            and not any(_is_somebody(texts[at], alone=True) for at in posts)
            and 2 * sum(bool(FUNCTION.match(texts[at])) for at in posts) >= len(posts)
        ):
            found.update(names)
    return found


def _is_somebody(text: str, *, alone: bool) -> bool:
    """Whether a line is a name and nothing else: with a form of address wherever it stands, without one where it is
    the first of its lines (`alone`)."""
    line = NUMBERED.sub("", text)
    if len(line) > 70 or is_greeting(line) or is_heading(line) or HOUSE.search(line):
        return False
    address, name = take_honorific(line.split())
    if (
        address
        and 1 <= len(name) <= 5
        and not FUNCTION.match(" ".join(name))
        and not (FUNCTION.match(line) and (_OF.match(name[0]) or _OF_AN_ENVOY.fullmatch(" ".join(name))))
    ):
        return all(_NAME_WORD.fullmatch(word) for word in name) and name[-1][:1].isupper()
    return alone and is_like_a_name(line) and not FUNCTION.match(line) and not _is_group(line)


def _is_group(line: str) -> bool:
    return bool(state_of_delegation(line) or names_a_group(line))


def is_told(text: str) -> bool:
    """Whether a line plainly says something of somebody."""
    return bool(FUNCTION.match(text) or is_house(text) or _reached(text))


def _reached(text: str) -> bool:
    return bool(_EMAIL.search(text) or _PHONE.fullmatch(_LABEL.sub("", text)))


def row_of(name: str, told: Sequence[str], *, group: str = "", remarks: Sequence[str] = ()) -> list[Value]:
    """What lines tell of somebody, under `HEADINGS`."""
    said: dict[str, list[str]] = {heading: [] for heading in HEADINGS}
    said["Name"], said["Group"], said["Remarks"] = [name], [group], list(remarks)
    unclear = []
    for text in told:
        if _reached(text):
            said["E-mail"] += _EMAIL.findall(text)
            said["Telephone"] += _PHONE.findall(_EMAIL.sub(" ", text))
        elif FUNCTION.match(text):
            post, _, house = (part.strip() for part in text.partition(","))
            at_one = bool(house) and (is_house(house) or " " not in house) and not FUNCTION.match(house)
            said["Position"].append(post if at_one else text)
            said["Organisation"] += [house] if at_one else []
        elif is_house(text):
            said["Organisation"].append(text)
        elif read_reply(text) is not None and not said["Reply"]:
            said["Reply"].append(text)
        else:
            unclear.append(text)
    for text in unclear:  # what one is stands above where one is
        free = next((heading for heading in ("Position", "Organisation") if not said[heading]), "Remarks")
        said[free].append(text)
    return [_BETWEEN.get(heading, ", ").join(texts) for heading, texts in said.items()]


_BETWEEN = {"E-mail": "; ", "Telephone": "; ", "Remarks": "\n"}


def people_in_rows(grid: Grid) -> Grid:
    """The grid with a row for each person who stands line below line in its only column; as it was where none do."""
    if grid.known_headings or grid.merges or len(grid.rows) > _MOST:
        return grid
    columns = {at for row in grid.rows for at, value in enumerate(row) if value not in ("", None)}
    if len(columns) != 1:
        return grid
    column = columns.pop()
    numbers = [number - 1 for number in grid.numbers()]
    lines: list[str] = []
    places: list[int] = []
    for number, row in zip(numbers, grid.rows, strict=True):
        if places and number > places[-1] + 1:  # rows that hold nothing are not always there
            lines.append("")
            places.append(number - 1)
        lines.append(str(row[column] or ""))
        places.append(number)
    if (stacked := grid.stacked or stacked_people(lines)) is None:
        return grid
    return replace(
        grid.rewritten([list(HEADINGS), *(row for _, row in stacked.people)]),
        row_numbers=[0, *(max(places[at], 1) for at, _ in stacked.people)],
        known_headings=True,
        skipped=tuple(SkippedRow(places[at] + 1, lines[at].strip()[:200], reason) for at, reason in stacked.nobody),
    )
