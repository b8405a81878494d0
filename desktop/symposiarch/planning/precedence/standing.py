"""What precedence knows of a guest, and what it answers: plain values, with the rule that decides between two."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from symposiarch.model.events import House
from symposiarch.model.invitations import Honour, RankMode
from symposiarch.model.people import PostStatus
from symposiarch.planning.precedence.practices import Practice
from symposiarch.planning.saying import Saying


@dataclass(frozen=True, slots=True)
class Standing:
    """What precedence needs to know of a guest. `key` is the attendee's."""

    key: int
    name: str
    title: str = ""
    organisation: str = ""
    """Where the title is held: a minister at an embassy is a diplomat."""
    rank_class: str = ""
    """A class of the practice, or "deputy of" one; empty leaves it to the words of the title."""
    grade: int | None = None
    state: str = ""
    state_name: str = ""
    taken_up: str = ""
    """Functions taken up, as far as known: "2024-05-02T11:30", "2024-05-02", "2024-05" or empty."""
    accredited_here: bool = True
    status: PostStatus = PostStatus.IN_OFFICE
    since: date | None = None
    """In the post, for those whose precedence is not dated by credentials."""
    born: date | None = None
    compatriot: bool = False
    """Of the hosts' own nationality: yields to a foreigner of equal rank (C1.5)."""
    posted_at_home: bool = False
    honour: Honour = Honour.NONE
    principal: Standing | None = None
    """Whom the guest represents."""
    rank_mode: RankMode = RankMode.OWN
    partner_of: int | None = None
    """The guest whom this one accompanies; none for whoever ranks in own right (C1.6)."""
    place: int | None = None
    """Set by hand, counted from 1."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where it is decided."""

    practice: Practice
    house: House = House.FOREIGN_MISSION


class Why(enum.Enum):
    """The rule that puts one guest before the next."""

    HOST = "host"
    GUEST_OF_HONOUR = "guest_of_honour"
    BY_HAND = "by_hand"
    BAND = "band"
    MISSION_CLASS = "mission_class"
    NUNCIO = "nuncio"
    ACCREDITED_HERE = "accredited_here"
    TAKEN_UP = "taken_up"
    ARRIVAL = "arrival"
    DATE_KNOWN = "date_known"
    DATE_UNCLEAR = "date_unclear"
    DEPUTY = "deputy"
    HONORARY = "honorary"
    HONOUR = "honour"
    GRADE = "grade"
    FOREIGNER = "foreigner"
    POSTED_ABROAD = "posted_abroad"
    IN_OFFICE = "in_office"
    SENIORITY = "seniority"
    PARTNER = "partner"
    ACCOMPANIES = "accompanies"
    ALPHABET = "alphabet"
    AGE = "age"
    TIE = "tie"

    @property
    def decides_class(self) -> bool:
        """Whether the classes of two guests tell who goes first."""
        return self in (Why.BAND, Why.MISSION_CLASS)


TIES = frozenset({Why.ALPHABET, Why.AGE, Why.TIE, Why.DATE_UNCLEAR})
"""Rules that only settle who is printed first: the two are of the same rank."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a guest stands before the next: the rule, and what each of the two has to show."""

    why: Why
    this: str = ""
    that: str = ""
    ranks: tuple[Saying, Saying] | None = None
    """The classes of the two, where they decide: they are said in the language of whoever reads."""
    source: str | None = None
    """What puts one class before the other: empty where the practice has chosen it itself, none where it is no matter
    of classes."""

    @property
    def tie(self) -> bool:
        return self.why in TIES

    @property
    def by_honour(self) -> bool:
        """Whether the first of the two receives, or is honoured, and the second is not."""
        return self.why in (Why.HOST, Why.GUEST_OF_HONOUR)


class Caution(enum.Enum):
    """What somebody must do before the order is used."""

    OUTRANKS_GUEST_OF_HONOUR = "outranks_guest_of_honour"
    PLACE_WITHOUT_NOTE = "place_without_note"
    NO_DATE = "no_date"
    RANK_UNSURE = "rank_unsure"


@dataclass(frozen=True, slots=True)
class Cautioned:
    caution: Caution
    key: int
    other: int | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A guest in the order. `rank` is shared by ties, and 0 for hosts, who receive and are not ranked; whoever follows
    another has the rank of that one (C1.6)."""

    standing: Standing
    rank: int
    rank_class: str
    called: Saying
    """The class and how it is held: "Mayor (deputy)"."""
    before: Reason | None
    """Why this guest stands before another; none for the last."""
    than: int | None = None
    """That other, by key: the next who does not follow somebody, or the next of all for who follows."""
    by_hand: bool = False
    follows: bool = False
    taken_from: str = ""
    """The words of the title by which the class is told, unless somebody has said it."""


@dataclass(frozen=True, slots=True)
class Order:
    """The order of precedence of an event."""

    guests: tuple[Ranked, ...] = ()
    warnings: tuple[Cautioned, ...] = ()

    @property
    def doubted(self) -> frozenset[int]:
        """The guests whose titles do not say for sure what rank they give, by key."""
        return frozenset(one.key for one in self.warnings if one.caution is Caution.RANK_UNSURE)

    @property
    def ties(self) -> tuple[tuple[int, ...], ...]:
        """The guests who share a rank, by key; only those who share one, and not whoever follows one of them."""
        shared: dict[int, list[int]] = {}
        for ranked in self.guests:
            if ranked.rank and not ranked.follows:
                shared.setdefault(ranked.rank, []).append(ranked.standing.key)
        return tuple(tuple(keys) for keys in shared.values() if len(keys) > 1)

    @property
    def names(self) -> dict[int, str]:
        """What the guests are called, by key."""
        return {ranked.standing.key: ranked.standing.name for ranked in self.guests}

    def place(self, key: int) -> int:
        """Where a guest stands, from 0."""
        return next(place for place, ranked in enumerate(self.guests) if ranked.standing.key == key)
