"""Who comes along with a guest and stands in a row of its own below: "and Mrs. Smith", "(spouse) Park Minji", "+1"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from symposiarch.exchange.guest_lists.lines.cells import as_text
from symposiarch.exchange.guest_lists.lines.line import Incoming, WrittenCompanion
from symposiarch.exchange.guest_lists.lines.nobody_yet import is_nobody_yet
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Value
from symposiarch.model.folding import fold
from symposiarch.model.invitations import AttendeeRole
from symposiarch.planning.recognition.names.companions import is_of_the_family, is_the_spouse, spouse_labelled
from symposiarch.planning.recognition.names.functions import FUNCTION

_AND = re.compile(
    r"(?:[+&]\s*|(?:and|with|und|mit|et|avec|ve|və|и|с)\s+)(?P<who>\S.*)|And\s+(?P<wife>M(?:rs|me|iss)\b.*)"
)
_ONE_MORE = re.compile(r"(?:1|one)?\s*(?:guest|person|companion|гость|qonaq|misafir|명|인)?", re.IGNORECASE)
_ALSO_A_TITLE = frozenset(("partner", "frau", "mann", "senora", "signora"))
"""Words for a spouse by which others are addressed, or work in a firm."""
_OF_THEIR_OWN = (Field.EMAIL, Field.PHONE, Field.MOBILE, Field.ID, Field.BIRTH_DATE)


def companion_below(
    said: Mapping[Field, Value], above: Incoming | None, *, numbered: bool | None
) -> WrittenCompanion | None:
    """Whom a row adds to the guest above it; None where the row is a guest's own.

    `numbered`: whether the row has a number of its own; None where the list numbers nobody.
    """
    if above is None or above.problems:
        return None
    if Field.RELATION in said and (related := related_to(said)):
        return related
    if _is_a_place_of(said, above):
        return WrittenCompanion("", AttendeeRole.GUEST)
    if numbered or any(said.get(one) for one in _OF_THEIR_OWN):
        return None
    name, title = as_text(said.get(Field.NAME)).strip(), as_text(said.get(Field.TITLE)).strip(" ()[]-–")
    if not name or said.get(Field.GIVEN_NAME) or said.get(Field.FAMILY_NAME):
        return None
    if is_the_spouse(name):
        return WrittenCompanion("", AttendeeRole.SPOUSE)
    if labelled := spouse_labelled(name):
        return WrittenCompanion(labelled, AttendeeRole.SPOUSE)
    if is_the_spouse(title) and fold(title) not in _ALSO_A_TITLE:
        theirs = numbered is False or _share_a_name(name, above.name)
        return WrittenCompanion(name, AttendeeRole.SPOUSE) if theirs else None
    if numbered is False and _ADDRESSED_AS_A_SPOUSE.match(name) and _share_a_name(name, above.name):
        return WrittenCompanion(name, AttendeeRole.SPOUSE)
    found = _AND.fullmatch(name)
    who = (found["who"] or found["wife"]) if found else ""
    if not who:
        return None
    if is_the_spouse(who):
        return WrittenCompanion("", AttendeeRole.SPOUSE)
    if _ONE_MORE.fullmatch(who) or fold(who) == fold(above.name):  # "with Lars Holm", as the gate has it
        return WrittenCompanion("", AttendeeRole.GUEST)
    return WrittenCompanion(who, AttendeeRole.SPOUSE if _share_a_name(who, above.name) else AttendeeRole.GUEST)


def _is_a_place_of(said: Mapping[Field, Value], above: Incoming) -> bool:
    """Whether a row is one more ticket of the guest above it, whose address it has: "Info Requested"."""
    names = [name for part in _NAMES if (name := as_text(said.get(part)).strip())]
    mail = as_text(said.get(Field.EMAIL))
    return bool(mail) and mail == above.person.get("email") and all(is_nobody_yet(name, {}) for name in names)


_NAMES = (Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME)


def related_to(said: Mapping[Field, Value]) -> WrittenCompanion | None:
    """Whom a row names as of the family of the guest above it: "wife" or "son" below a heading of whatever words."""
    relation = as_text(said.get(Field.RELATION))
    if not relation or said.get(Field.ID) or not is_of_the_family(relation):
        return None
    parts = [as_text(said.get(part)) for part in (Field.GIVEN_NAME, Field.FAMILY_NAME)]
    name = as_text(said.get(Field.NAME)).strip() or " ".join(filter(None, parts))
    return WrittenCompanion(name, AttendeeRole.SPOUSE if is_the_spouse(relation) else AttendeeRole.GUEST)


def is_in_own_right(said: Mapping[Field, Value], above: Incoming) -> bool:
    """Whether who comes along has a post, or a house other than the guest's: "and Mrs. Holm, Director, Museum"."""
    if related_to(said) is not None:
        return False
    title, house = as_text(said.get(Field.TITLE)).strip(), as_text(said.get(Field.ORGANISATION)).strip()
    return bool(FUNCTION.match(title) and fold(title) not in _ALSO_A_TITLE) or fold(house) not in (
        "",
        fold(above.organisation),
    )


_ADDRESSED_AS_A_SPOUSE = re.compile(
    r"(?:Mrs|Ms|Mr|Mme|M|Madame|Frau|Herr|Sra|Sr|Sayın|Xanım|Г-жа|Г-н)\b\.?\s", re.IGNORECASE
)


def _share_a_name(one: str, other: str) -> bool:
    """Whether both end in one family name: "Bekov" and "Bekova" are one."""
    mine, theirs = (fold(name).split()[-1:] for name in (one, other))
    return mine == theirs or {mine[0].removesuffix("a"), theirs[0].removesuffix("a")} == {min(mine[0], theirs[0])}


def with_their_guests(lines: Sequence[Incoming]) -> list[Incoming]:
    """The lines without those who come with a guest of the list: these are that guest's companions.

    Whose guest is not on the list, or is there twice, is invited alone, and the notes tell with whom they come.
    """
    hosts = Counter(fold(line.name) for line in lines if not line.comes_with)
    guests = {fold(line.name): line for line in lines if not line.comes_with and hosts[fold(line.name)] == 1}
    kept = []
    for line in lines:
        guest = guests.get(fold(line.comes_with)) if line.comes_with and not line.uuid else None
        if guest is None or line.problems:
            if line.comes_with:
                line.notes = f"{line.notes}\nCompanion of {line.comes_with}".strip()
            kept.append(line)
            continue
        if fold(line.name) not in {fold(one.name) for one in guest.companions}:
            guest.companions = (
                *guest.companions,
                WrittenCompanion(line.name, _role(line), line.person.get("diet", "")),
            )
        guest.key = f"{guest.key}+{line.key}"
    return kept


def _role(line: Incoming) -> AttendeeRole:
    return AttendeeRole.SPOUSE if is_the_spouse(line.title) else AttendeeRole.GUEST
