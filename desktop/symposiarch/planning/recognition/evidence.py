"""What speaks for two records being one person, and what against it.

Two people of one name with different birth dates, organisations or e-mails stay two people.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from symposiarch.model.people import Gender
from symposiarch.planning.recognition.comparable import Name, name_of
from symposiarch.planning.recognition.likeness import (
    Likeness,
    are_a_letter_apart,
    are_turned_round,
    compare_names,
    may_be_a_couple,
)
from symposiarch.planning.recognition.organisations import Agreement, compare_organisations
from symposiarch.planning.recognition.reached_by import emails_in, is_shared, phone_tails
from symposiarch.planning.recognition.readings.koreans import of_the_south
from symposiarch.planning.saying import Saying


class Verdict(Enum):
    CERTAIN = "certain"  # one known person, without asking
    POSSIBLE = "possible"  # one or more to ask about
    NONE = "none"


class Reason(Enum):
    """What speaks for two being one person, or (the OTHER_ ones) against it."""

    OUR_ID = "our_id"
    EMAIL = "email"
    PHONE = "phone"
    BIRTH_DATE = "birth_date"
    ORGANISATION = "organisation"
    NATIVE_NAME = "native_name"
    NAME = "name"
    SPELLING = "spelling"
    LIKELY_SPELLING = "likely_spelling"
    PART_OF_NAME = "part_of_name"
    INITIALS = "initials"
    TYPING = "typing"
    ALL_ALIKE = "all_alike"
    OTHER_NAME = "other_name"
    OTHER_ORGANISATION = "other_organisation"
    OTHER_EMAIL = "other_email"
    OTHER_BIRTH_DATE = "other_birth_date"
    OTHER_GENDER = "other_gender"


AGAINST = frozenset(reason for reason in Reason if reason.value.startswith("other_"))


_WORDS = {
    Reason.OUR_ID: "the ID of this office",
    Reason.EMAIL: "the same e-mail",
    Reason.PHONE: "the same telephone",
    Reason.BIRTH_DATE: "the same birth date",
    Reason.ORGANISATION: "the same organisation",
    Reason.NATIVE_NAME: "the same name in its own script",
    Reason.NAME: "the same name",
    Reason.SPELLING: "the name in another spelling",
    Reason.LIKELY_SPELLING: "perhaps the name in another spelling",
    Reason.PART_OF_NAME: "the name in a shorter form",
    Reason.INITIALS: "the name with initials",
    Reason.TYPING: "the name but for a letter or two",
    Reason.ALL_ALIKE: "nothing that differs",
    Reason.OTHER_NAME: "but another name",
    Reason.OTHER_ORGANISATION: "but another organisation",
    Reason.OTHER_EMAIL: "but another e-mail",
    Reason.OTHER_BIRTH_DATE: "but another birth date",
    Reason.OTHER_GENDER: "but perhaps husband and wife",
}


def said_of(reasons: Iterable[Reason]) -> Saying:
    """The reasons one after another, "the same name, the same organisation, but another e-mail"."""
    words = {reason.value: Saying(_WORDS[reason]) for reason in reasons}
    return Saying(", ".join(f"{{{reason}}}" for reason in words), words)


def reason_words(reasons: Iterable[Reason]) -> str:
    """The reasons in English."""
    return str(said_of(reasons))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person that tells them from others. A row of a list has the key 0 and perhaps our UUID."""

    id: int = 0
    uuid: str = ""
    name: str = ""  # in Latin letters or whatever it is written in, with or without a form of address
    native_name: str = ""
    organisation: str = ""
    email: str = ""  # one or more, with commas or blanks between
    phone: str = ""  # one or more, with commas or slashes between
    birth_date: date | None = None
    gender: Gender = Gender.UNSTATED  # as it is kept, or as the form of address says


@dataclass(frozen=True, slots=True)
class Ranked:
    """A known person who may be meant."""

    id: int
    score: float  # 0 to 1
    reasons: tuple[Reason, ...]
    certain: bool


_NAME_REASON = {
    Likeness.SAME: Reason.NAME,
    Likeness.SPELLING: Reason.SPELLING,
    Likeness.LOOSE: Reason.LIKELY_SPELLING,
    Likeness.PARTIAL: Reason.PART_OF_NAME,
    Likeness.INITIALS: Reason.INITIALS,
    Likeness.TYPING: Reason.TYPING,
    Likeness.SHARED: Reason.OTHER_NAME,
    Likeness.NONE: Reason.OTHER_NAME,
}
_NAME_SCORE = {
    Likeness.SAME: 0.6,
    Likeness.SPELLING: 0.55,
    Likeness.LOOSE: 0.4,
    Likeness.PARTIAL: 0.4,
    Likeness.INITIALS: 0.32,
    Likeness.TYPING: 0.35,
    Likeness.SHARED: 0.05,
    Likeness.NONE: 0.0,
}
_WEIGHTS = {Reason.EMAIL: 0.4, Reason.BIRTH_DATE: 0.3, Reason.PHONE: 0.25, Reason.ORGANISATION: 0.3}

_MORE_THAN_A_HOUSE = frozenset({Reason.EMAIL, Reason.PHONE, Reason.BIRTH_DATE, Reason.NATIVE_NAME})


_MORE_THAN_A_TELEPHONE = frozenset({Reason.BIRTH_DATE, Reason.ORGANISATION})
"""One telephone may be the switchboard of two houses, each called in a language of its own."""
_MORE_THAN_A_NAME = _MORE_THAN_A_TELEPHONE | {Reason.PHONE}
_MOVED = frozenset({Reason.OTHER_ORGANISATION, Reason.OTHER_EMAIL})
"""What is another once somebody works elsewhere; or of two out of the many who are called Kim Min-ho."""


class Facts:
    """A person as the matcher keeps them: names and numbers made comparable, once."""

    __slots__ = ("birth", "emails", "known", "names", "phones")

    def __init__(self, known: Known) -> None:
        self.known = known
        self.names = _names_of(known.name, known.native_name)
        self.emails = emails_in(known.email) if known.email else ()
        self.phones = phone_tails(known.phone) if known.phone else ()
        self.birth = known.birth_date


def _names_of(name: str, native: str) -> tuple[Name, ...]:
    """The name in Latin letters and the native one. Where one is Hangul, it belongs to the other too."""
    if not native or native == name:
        return (name_of(name),) if name else ()
    if not name:
        return (name_of(native),)
    return (
        (name_of(f"{name} {native}"), name_of(native))
        if _is_korean_beside(native)
        else (name_of(name), name_of(native))
    )


def _is_korean_beside(native: str) -> bool:
    return "가" <= native[:1] <= "힣"


def compare(one: Known, other: Known) -> Ranked | None:
    """How likely two are one person, with the reasons; None when nothing speaks for it. `id` is that of the second."""
    mine, theirs = Facts(one), Facts(other)
    return weigh(mine, theirs, likeness_of(mine.names, theirs.names))


def likeness_of(mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> Likeness:
    """How alike two people's names are, each perhaps written in two scripts."""
    best = max((compare_names(one, other) for one in mine for other in theirs), default=Likeness.NONE)
    if _hangul_differs(mine, theirs):
        return min(best, Likeness.SHARED)
    return min(best, Likeness.TYPING) if _characters_differ(mine, theirs) else best


def weigh(row: Facts, person: Facts, likeness: Likeness, *, is_rare: bool = True) -> Ranked | None:
    """How likely a row means a person whose name is so like it, with the reasons; None when nothing speaks for it.

    `is_rare`: nobody else in the book bears the name, so that it says something by itself.
    """
    mine, theirs = row.known, person.known
    if mine.uuid and mine.uuid == theirs.uuid:
        return Ranked(theirs.id, 1.0, (Reason.OUR_ID,), certain=True)
    reasons, against = _evidence(row, person, likeness)
    verdict = _judge(likeness, reasons, against, row, person, is_rare=is_rare)
    if verdict is Verdict.NONE:
        return None
    if _are_man_and_woman(row, person, likeness):  # a family has one address
        if likeness is Likeness.SHARED:
            return None
        against.append(Reason.OTHER_GENDER)
        verdict = Verdict.POSSIBLE
    if (
        verdict is Verdict.CERTAIN
        and not _MORE_THAN_A_HOUSE.intersection(reasons)
        and _may_be_turned_round(row, person)
    ):
        verdict = Verdict.POSSIBLE
    score = _NAME_SCORE[likeness] + sum(_WEIGHTS.get(reason, 0.0) for reason in reasons) - 0.15 * len(against)
    if likeness is Likeness.SAME and _all_alike(mine, theirs):
        reasons.append(Reason.ALL_ALIKE)
        score += 0.2
    return Ranked(theirs.id, _as_share(score), (*reasons, *against), certain=verdict is Verdict.CERTAIN)


def _evidence(row: Facts, person: Facts, likeness: Likeness) -> tuple[list[Reason], list[Reason]]:
    """What speaks for the two being one person, and what against it; what only one of them has says nothing."""
    reasons: list[Reason] = []
    against: list[Reason] = []
    if likeness > Likeness.SHARED:
        reasons.append(_name_reason(likeness, row.names, person.names))
    else:
        against.append(Reason.OTHER_NAME)
    if row.emails and person.emails:
        if _share(row.emails, person.emails):
            reasons.append(Reason.EMAIL)
        else:
            against.append(Reason.OTHER_EMAIL)
    if row.phones and person.phones and _share(row.phones, person.phones):
        reasons.append(Reason.PHONE)
    if row.birth and person.birth:
        if row.birth == person.birth:
            reasons.append(Reason.BIRTH_DATE)
        else:
            against.append(Reason.OTHER_BIRTH_DATE)
    mine, theirs = row.known.organisation, person.known.organisation
    if mine and theirs:
        organisations = compare_organisations(mine, theirs)
        if organisations is Agreement.SAME:
            reasons.append(Reason.ORGANISATION)
        elif organisations is Agreement.OTHER:
            against.append(Reason.OTHER_ORGANISATION)
    return reasons, against


def _as_share(weight: float) -> float:
    """A sum of weights as a number from 0 to 1: the more that speaks for it, the less one thing more adds."""
    return 1 - math.exp(-1.6 * max(weight, 0.01))


def _judge(
    likeness: Likeness, reasons: list[Reason], against: list[Reason], row: Facts, person: Facts, *, is_rare: bool
) -> Verdict:
    """The rules. Different birth dates are different people; without a fitting name nobody is anybody."""
    strong = Reason.EMAIL in reasons or Reason.PHONE in reasons
    if Reason.OTHER_BIRTH_DATE in against:
        near = Reason.EMAIL in reasons or _is_turned_round(row.birth, person.birth)
        return Verdict.POSSIBLE if near and likeness >= Likeness.LOOSE else Verdict.NONE
    if likeness <= Likeness.SHARED:
        married = Reason.EMAIL in reasons or {Reason.BIRTH_DATE, Reason.ORGANISATION}.issubset(reasons)
        return Verdict.POSSIBLE if likeness is Likeness.SHARED and married else Verdict.NONE
    whole = likeness >= Likeness.SPELLING and _has_two_words(row, person)
    if likeness is Likeness.PARTIAL and _are_father_and_son(row, person):
        return Verdict.POSSIBLE
    if Reason.EMAIL in reasons and (whole or likeness not in (Likeness.TYPING, Likeness.LOOSE)):
        return Verdict.CERTAIN
    if Reason.EMAIL in reasons:  # brothers share one as well, and hardly a house
        return Verdict.CERTAIN if not against and Reason.ORGANISATION in reasons else Verdict.POSSIBLE
    if whole and not against and _MORE_THAN_A_NAME.intersection(reasons):
        switchboard = Reason.PHONE in reasons and not _MORE_THAN_A_TELEPHONE.intersection(reasons)
        houses = bool(row.known.organisation and person.known.organisation)
        return Verdict.POSSIBLE if switchboard and houses else Verdict.CERTAIN
    if whole and Reason.BIRTH_DATE in reasons and len(against) < 2:
        return Verdict.CERTAIN
    if likeness is Likeness.SAME and not against and _all_alike(row.known, person.known):
        return Verdict.CERTAIN
    if len(against) > 1 and not strong:
        moved = is_rare and likeness is Likeness.SAME and _has_two_words(row, person) and _MOVED.issuperset(against)
        return Verdict.POSSIBLE if moved else Verdict.NONE
    if against and likeness < Likeness.SPELLING and not strong and Reason.BIRTH_DATE not in reasons:
        return Verdict.NONE if Reason.ORGANISATION not in reasons else Verdict.POSSIBLE
    if not _has_two_words(row, person) and len(reasons) < 2:
        return Verdict.NONE
    return Verdict.POSSIBLE


def _name_reason(likeness: Likeness, mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> Reason:
    if likeness is Likeness.SAME and any(a.hangul and a.hangul == b.hangul for a in mine for b in theirs):
        return Reason.NATIVE_NAME
    return _NAME_REASON[likeness]


def _hangul_differs(mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    one, other = ({of_the_south(name.hangul) for name in names if name.hangul} for names in (mine, theirs))
    return bool(one and other) and one.isdisjoint(other)


def _characters_differ(mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    """Whether both are known in Chinese characters, and in others: 王小明 and 王晓明, both Wang Xiaoming in Latin."""
    one, other = ({name.characters for name in names if name.characters} for names in (mine, theirs))
    return bool(one and other) and one.isdisjoint(other)


def _is_turned_round(one: date | None, other: date | None) -> bool:
    """Whether one of two dates has the day where the other has the month."""
    return (
        one is not None and other is not None and (one.year, one.month, one.day) == (other.year, other.day, other.month)
    )


def _are_man_and_woman(row: Facts, person: Facts, likeness: Likeness) -> bool:
    """Whether one is a man and the other a woman, by the form of address or by what a letter more or less tells."""
    genders = {row.known.gender, person.known.gender}
    return {Gender.MALE, Gender.FEMALE} <= genders or (
        row.known.name != person.known.name
        and likeness > Likeness.SHARED
        and any(
            (likeness in (Likeness.TYPING, Likeness.LOOSE) and may_be_a_couple(one, other))
            or (one.plain != other.plain and are_a_letter_apart(one, other))
            for one in row.names
            for other in person.names
        )
    )


def _may_be_turned_round(row: Facts, person: Facts) -> bool:
    """Whether two namesakes of one house are told by the order of their names, which no sign says is only the hand's:
    lists write families in capitals, or before a comma."""
    written = f"{row.known.name} {person.known.name}"
    return (
        row.known.name != person.known.name
        and "," not in written
        and not any(map(str.isupper, written.split()))
        and any(are_turned_round(one, other) for one in row.names for other in person.names)
    )


def _are_father_and_son(row: Facts, person: Facts) -> bool:
    """Whether one alone is called Jr. or III: a family has one address."""
    return {name.generation for name in row.names} != {name.generation for name in person.names}


def _has_two_words(row: Facts, person: Facts) -> bool:
    return all(any(name.whole for name in facts.names) for facts in (row, person))


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return any(one in theirs and not is_shared(one) for one in mine)


def _all_alike(one: Known, other: Known) -> bool:
    """Whether the two are written alike in everything that is known of either: then nothing is left to ask."""
    return (
        one.name == other.name
        and one.native_name == other.native_name
        and one.organisation == other.organisation
        and one.email == other.email
        and one.phone == other.phone
        and one.birth_date == other.birth_date
    )
