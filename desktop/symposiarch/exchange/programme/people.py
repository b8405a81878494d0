"""Whom a programme means by a name: a guest of the event first, then anybody whom the office knows.

Among the event's own guests the same name is the same person, in whatever spelling or script. Anybody else is
recognised as on a guest list: by name and organisation. A programme often says no more than the name; then the one
known person of that name is taken, unless something speaks against it. What stays unclear is asked about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.headings.meaning import folded
from symposiarch.model.folding import spellings, split_words
from symposiarch.model.invitations import Invitation
from symposiarch.model.people import Person
from symposiarch.model.programme import ProgrammeItem, Role
from symposiarch.model.search_keys import search_key
from symposiarch.planning.recognition.evidence import AGAINST
from symposiarch.planning.recognition.known import everybody
from symposiarch.planning.recognition.matching import Known, Matcher, Ranked, Reason, Verdict
from symposiarch.planning.recognition.names.functions import NamedWithFunction
from symposiarch.planning.recognition.names.honorifics import BEFORE, BEHIND, bare
from symposiarch.planning.recognition.names.reading import read_name
from symposiarch.planning.recognition.organisations import Agreement, compare_organisations


class Found(StrEnum):
    """Where a speaker was found."""

    GUEST = "guest"
    KNOWN = "known"
    NEW = "new"
    UNCLEAR = "unclear"  # several may be meant, or something speaks against the one; taken as new unless one is chosen
    OPEN = "open"  # a slot without a person


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a name means, and who else may be meant, the likeliest first."""

    found: Found
    person_id: int | None = None
    candidates: tuple[Ranked, ...] = ()


class SeveralMeant(SymposiarchError):
    """Several people have the name that was typed. Where somebody can be asked, these are to choose from."""

    def __init__(self, message: str, *, name: str, people: Iterable[int]) -> None:
        super().__init__(message)
        self.name = name
        self.people = frozenset(people)


NOBODY = Whom(Found.OPEN)
NEW = Whom(Found.NEW)

_SAME_NAME = frozenset({Reason.NAME, Reason.SPELLING, Reason.NATIVE_NAME})


def same_name(name: str) -> str:
    """Names that are one and the same to the eye: without case, accents and the order of their words.

    A name of one word is taken as written: among pseudonyms "mo" and "Mo" are two people.
    """
    words = folded(name.lower()).split()
    return name.strip() if len(words) == 1 else " ".join(sorted(words))


class People:
    """Looks up names for one event. Made once for many."""

    def __init__(self, session: Session, event_id: int) -> None:
        self._known = {one.id: one for one in everybody(session)}
        guests = set(session.scalars(select(Invitation.person_id).where(Invitation.event_id == event_id)))
        guests |= set(
            session.scalars(
                select(Role.person_id)
                .join(ProgrammeItem, Role.item_id == ProgrammeItem.id)
                .where(ProgrammeItem.event_id == event_id, Role.person_id.is_not(None))
            )
        )
        self._guests = [one for one in self._known.values() if one.id in guests]
        self._others = [one for one in self._known.values() if one.id not in guests]
        other_names = select(Person.id, Person.other_name).where(Person.other_name != "")
        self._other_names: dict[int, str] = dict(session.execute(other_names).tuples().all())

    def name(self, person_id: int) -> str:
        """The name of somebody who may be meant."""
        one = self._known.get(person_id)
        return (one.name or one.native_name) if one is not None else ""

    def organisation(self, person_id: int) -> str:
        one = self._known.get(person_id)
        return one.organisation if one is not None else ""

    def find(self, name: str, *, title: str = "", organisation: str = "") -> Whom:
        """Whom a programme means, with what stands beside the name."""
        if not name:
            return NOBODY
        beside = [organisation] if organisation else [part.strip() for part in title.split(",") if part.strip()]
        guest = self._guest(name, beside)
        if guest is not None and guest.found is Found.GUEST:
            return guest
        known = self._somebody(name, organisation, beside)
        if guest is None:
            return known
        if known.found is Found.KNOWN:
            return known
        return Whom(Found.UNCLEAR, None, (*guest.candidates, *known.candidates))

    def typed(self, named: NamedWithFunction) -> int | None:
        """Whom somebody means who types a name with post and house behind it: nobody yet where these are others."""
        key = self.find(named.name, title=named.function, organisation=named.organisation).person_id
        house = self.organisation(key) if key is not None else ""
        return None if compare_organisations(house, named.organisation) is Agreement.OTHER else key

    def called(self, name: str) -> Whom:
        """Whom somebody means who types this very name: nothing stands beside it, and nobody is there to be asked.

        Raises:
            SeveralMeant: several people have this name.
        """
        if not name:
            return NOBODY
        for people, found in ((self._guest_names, Found.GUEST), (self._other_people, Found.KNOWN)):
            if keys := self._written(name, people):
                return _the_only_one(keys, name, found)
        guest = self._guest(name, [])
        if guest is not None and guest.found is Found.GUEST:
            return guest
        keys = self._with_the_word(name)
        return _the_only_one(keys, name, Found.GUEST) if keys else NEW

    def _with_the_word(self, name: str) -> set[int]:
        """The guests in whose name the one word stands that was typed: of "hasanov" no stranger is made."""
        words = split_words(name)
        asked = {spelling for word in words for spelling in spellings(word)} if len(words) == 1 else set()
        return {one.id for one in self._guests if asked & set(search_key(one.name, one.native_name).split())}

    # The guests

    def _guest(self, name: str, beside: list[str]) -> Whom | None:
        """The guest of this name; None when no guest can be meant."""
        keys = self._written(name, self._guest_names)
        if len(keys) == 1:
            return Whom(Found.GUEST, keys.pop())
        match = self._guest_matcher.match(_asked(name))
        same = [one for one in match.ranked if not _SAME_NAME.isdisjoint(one.reasons)]
        if keys:
            same = [one for one in match.ranked if one.id in keys] or [Ranked(key, 0.5, (), False) for key in keys]
        if len(same) == 1:
            return Whom(Found.GUEST, same[0].id)
        if same:
            sure = self._by_organisation(name, beside, self._guest_matcher)
            if sure is not None and sure in {one.id for one in same}:
                return Whom(Found.GUEST, sure)
            return Whom(Found.UNCLEAR, None, tuple(same))
        return Whom(Found.UNCLEAR, None, match.ranked) if match.ranked else None

    # Everybody else

    def _somebody(self, name: str, organisation: str, beside: list[str]) -> Whom:
        match = self._other_matcher.match(_asked(name, organisation))
        if match.verdict is Verdict.CERTAIN and match.best is not None:
            return Whom(Found.KNOWN, match.best.id)
        sure = self._by_organisation(name, beside, self._other_matcher)
        if sure is not None:
            return Whom(Found.KNOWN, sure)
        same = [one for one in match.ranked if not _SAME_NAME.isdisjoint(one.reasons)]
        if len(same) == 1 and AGAINST.isdisjoint(same[0].reasons):
            return Whom(Found.KNOWN, same[0].id)
        if match.ranked:
            return Whom(Found.UNCLEAR, None, match.ranked)
        keys = self._written(name, self._other_people)  # a pseudonym of one word tells too little to be taken
        return (
            Whom(Found.UNCLEAR, None, tuple(Ranked(key, 0.3, (Reason.NAME,), False) for key in keys)) if keys else NEW
        )

    @staticmethod
    def _by_organisation(name: str, beside: Iterable[str], matcher: Matcher) -> int | None:
        """The one whom a part of what stands beside the name makes certain."""
        sure = set()
        for part in beside:
            match = matcher.match(_asked(name, part))
            if match.verdict is Verdict.CERTAIN and match.best is not None:
                sure.add(match.best.id)
        return sure.pop() if len(sure) == 1 else None

    # Names as they are written

    @cached_property
    def _guest_names(self) -> dict[str, set[int]]:
        return self._names_of(self._guests)

    @cached_property
    def _other_people(self) -> dict[str, set[int]]:
        return self._names_of(self._others)

    @cached_property
    def _guest_matcher(self) -> Matcher:
        return Matcher(self._guests)

    @cached_property
    def _other_matcher(self) -> Matcher:
        return Matcher(self._others)

    def _names_of(self, people: Iterable[Known]) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for one in people:
            names = {one.name, one.native_name, self._other_names.get(one.id, "")}
            if _has_a_form_of_address(one.name):
                names.add(read_name(one.name).plain)
            for name in names:
                if name:
                    found.setdefault(same_name(name), set()).add(one.id)
        return found

    @staticmethod
    def _written(name: str, names: dict[str, set[int]]) -> set[int]:
        written = read_name(name)
        asked = {same_name(name), same_name(written.plain), same_name(written.native)} - {""}
        return set().union(*(names.get(one, set()) for one in asked))


def _the_only_one(keys: set[int], name: str, found: Found) -> Whom:
    if len(keys) == 1:
        return Whom(found, min(keys))
    first = "Put the right one on the guest list first."
    if found is Found.GUEST:
        first = "Write the item without a name, then choose the right one by post with Add somebody (P)."
    raise SeveralMeant(f"{len(keys)} people are called “{name}”. {first}", name=name, people=keys)


def _has_a_form_of_address(name: str) -> bool:
    """Whether more than the name stands in it; to read every name of an address book for that would take too long."""
    words = name.split()
    return len(words) > 1 and ("," in name or bare(words[0]) in BEFORE or bare(words[-1]) in BEHIND)


def _asked(name: str, organisation: str = "") -> Known:
    written = read_name(name)
    native = written.native if written.native != name else ""
    return Known(name=written.plain or name, native_name=native, organisation=organisation)
