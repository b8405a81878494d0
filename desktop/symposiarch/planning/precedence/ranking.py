"""Who stands before whom, and why: precedence on plain values (PROTOCOL C1).

`rank_guests` puts guests in order and gives, for each two neighbours, the fact that decides between them. A fact is a
`Why` with what the two have to show; `planning.precedence.words` makes sentences of it. Guests whom no rule tells apart
share a rank number, though one must be printed first.
"""

from __future__ import annotations

import enum
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from symposiarch.model.events import House
from symposiarch.model.folding import fold
from symposiarch.model.invitations import Honour, RankMode
from symposiarch.model.people import PostStatus
from symposiarch.planning.precedence.practices import ELSEWHERE, UNRANKED, Practice


@dataclass(frozen=True, slots=True)
class Standing:
    """What precedence needs to know of a guest. `key` is the attendee's."""

    key: int
    name: str
    title: str = ""
    organisation: str = ""
    """Where the title is held: a minister at an embassy is a diplomat."""
    rank_class: str = ""
    """A class of the practice; empty leaves it to the words of the title."""
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


TIES = frozenset({Why.ALPHABET, Why.AGE, Why.TIE, Why.DATE_UNCLEAR})
"""Rules that only settle who is printed first: the two are of the same rank."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a guest stands before the next: the rule, and what each of the two has to show."""

    why: Why
    this: str = ""
    that: str = ""

    @property
    def tie(self) -> bool:
        return self.why in TIES


class Caution(enum.Enum):
    """What somebody must do before the order is used."""

    OUTRANKS_GUEST_OF_HONOUR = "outranks_guest_of_honour"
    PLACE_WITHOUT_NOTE = "place_without_note"
    NO_DATE = "no_date"


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
    before: Reason | None
    """Why this guest stands before another; none for the last."""
    than: int | None = None
    """That other, by key: the next who does not follow somebody, or the next of all for who follows."""
    by_hand: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """The order of precedence of an event."""

    guests: tuple[Ranked, ...] = ()
    warnings: tuple[Cautioned, ...] = ()

    @property
    def ties(self) -> tuple[tuple[int, ...], ...]:
        """The guests who share a rank, by key; only those who share one, and not whoever follows one of them."""
        shared: dict[int, list[int]] = {}
        for ranked in self.guests:
            if ranked.rank and not ranked.follows:
                shared.setdefault(ranked.rank, []).append(ranked.standing.key)
        return tuple(tuple(keys) for keys in shared.values() if len(keys) > 1)

    def place(self, key: int) -> int:
        """Where a guest stands, from 0."""
        return next(place for place, ranked in enumerate(self.guests) if ranked.standing.key == key)


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a guest ranks by: the criteria one after the other, each with its rule and what there is to show."""

    rank_class: str
    criteria: tuple[tuple[Why, object, str], ...] = field(default=())

    @property
    def mission(self) -> bool:
        """Whether it is the claim of a head of mission."""
        return any(why is Why.MISSION_CLASS for why, _, _ in self.criteria)

    @property
    def key(self) -> tuple[Any, ...]:
        return tuple(value for _, value, _ in self.criteria)


def rank_guests(guests: Sequence[Standing], setting: Setting, *, among: Container[int] | None = None) -> Order:
    """The order of precedence of the guests of an event; of those `among` it alone, as they stand among all."""
    claims = {guest.key: _claim(guest, setting) for guest in guests}
    present = {guest.key for guest in guests}
    accompanying = [guest for guest in guests if guest.partner_of in present and guest.partner_of != guest.key]
    following = {guest.key for guest in accompanying}
    leading = [guest for guest in guests if guest.key not in following]
    ordered = sorted(leading, key=lambda guest: (claims[guest.key].key, guest.key))
    ordered, by_hand = _set_by_hand(ordered)
    ordered = _with_partners(ordered, accompanying)
    if among is not None:
        ordered = [guest for guest in ordered if guest.key in among]
    hosts = {guest.key for guest in guests if _hosts(guest)}
    hosts |= {guest.key for guest in accompanying if guest.partner_of in hosts}
    names = {guest.key: guest.name for guest in guests}
    shown = {guest.key for guest in ordered}
    behind_another = {guest.key for guest in accompanying if guest.partner_of in shown}
    rows: list[Ranked] = []
    leader: Ranked | None = None
    ranks: dict[int, int] = {}
    for place, guest in enumerate(ordered):
        follows = guest.key in behind_another
        if guest.key in hosts:
            ranks[guest.key] = 0
        elif follows and guest.partner_of in ranks:
            ranks[guest.key] = ranks[guest.partner_of]
        elif leader is not None and leader.rank and leader.before is not None and leader.before.tie:
            ranks[guest.key] = leader.rank
        else:
            ranks[guest.key] = 1 + sum(1 for row in rows if row.rank)
        behind = ordered[place + 1 :]
        other = next((one for one in behind if follows or one.key not in behind_another), next(iter(behind), None))
        reason = _why(guest, other, claims, by_hand, names) if other is not None else None
        than = other.key if other is not None else None
        by = guest.key in by_hand
        row = Ranked(guest, ranks[guest.key], claims[guest.key].rank_class, reason, than, by, follows)
        rows.append(row)
        leader = leader if follows else row
    return Order(tuple(rows), tuple(_warnings(rows, claims)))


def _hosts(guest: Standing) -> bool:
    return guest.honour in (Honour.HOST, Honour.CO_HOST)


def class_of(guest: Standing, practice: Practice) -> str:
    """The class by which a guest ranks."""
    return guest.rank_class if _named(guest, practice) else practice.class_of(guest.title, guest.organisation)


def _named(guest: Standing, practice: Practice) -> bool:
    """Whether somebody has said the class, so that the words of the title need not be asked."""
    return guest.rank_class in practice.classes


def _was(holder: Standing, practice: Practice) -> bool:
    """Out of office, by the post or by its title."""
    return (
        holder.status in (PostStatus.FORMER, PostStatus.ON_LEAVE)
        or practice.read(holder.title, holder.organisation).former
    )


def _claim(guest: Standing, setting: Setting) -> _Claim:
    practice = setting.practice
    holder = guest
    if guest.principal is not None and (guest.rank_mode is RankMode.PRINCIPAL or practice.deputies == "principal"):
        holder = guest.principal  # C1.7
    rank_class = class_of(holder, practice)
    honour = {Honour.HOST: 0, Honour.CO_HOST: 1, Honour.GUEST_OF_HONOUR: 2}.get(guest.honour, 3)
    why = Why.HOST if honour < 2 else Why.GUEST_OF_HONOUR
    criteria: list[tuple[Why, object, str]] = [(why, honour, "")]
    known = practice.classes.get(rank_class)
    if known is not None and known.mission is not None:
        criteria += _mission(holder, rank_class, known.mission, setting)
    else:
        criteria += _official(holder, rank_class, setting)
    age = (holder.born or date.max).toordinal() if practice.age else 0
    criteria.append((Why.AGE, age, "" if holder.born is None else holder.born.isoformat()))
    return _Claim(rank_class, tuple(criteria))


def _mission(holder: Standing, rank_class: str, mission: int, setting: Setting) -> list[tuple[Why, object, str]]:
    """VCDR 13, 14 and 16: class, then date and hour of taking up functions; former heads behind those in office."""
    practice = setting.practice
    elsewhere = not holder.accredited_here
    apart = elsewhere and practice.accredited_here_first
    band = practice.band(ELSEWHERE if apart else rank_class, setting.house)
    title = practice.classes[rank_class].title
    state = fold(holder.state_name or holder.state) if practice.same_date == "state" else ""
    former = _was(holder, practice)
    # Where the class is known, its band alone says who comes first; the band of those elsewhere holds several classes.
    return [
        (Why.ACCREDITED_HERE if apart else Why.BAND, band, title),
        (Why.BAND, 0, title),  # heads of mission and others have different criteria from here on
        (Why.MISSION_CLASS, mission, title),
        (Why.ACCREDITED_HERE, elsewhere, title),
        (Why.NUNCIO, practice.nuncio_first and rank_class != "nuncio", title),
        (Why.IN_OFFICE, former, holder.status.value),
        (
            Why.ARRIVAL if practice.taken_up == "arrival" else Why.TAKEN_UP,
            _late(holder.taken_up),
            holder.taken_up,
        ),
        (Why.ALPHABET, state, holder.state_name or holder.state),
    ]


def _late(moment: str) -> str:
    """A moment as far as it is known, such that what is less known comes after what is known."""
    return moment + "~" if moment else "~"


def _official(holder: Standing, rank_class: str, setting: Setting) -> list[tuple[Why, object, str]]:
    practice = setting.practice
    title = practice.classes[rank_class].title if rank_class in practice.classes else rank_class
    yields = practice.foreigner_first and holder.compatriot
    former = _was(holder, practice)
    read = practice.read(holder.title, holder.organisation)
    deputy = not _named(holder, practice) and read.deputy
    ranked = rank_class != UNRANKED
    return [
        (Why.BAND, practice.band(rank_class, setting.house), title),
        (Why.BAND, 1, title),
        (Why.DEPUTY, deputy, title),
        (Why.HONORARY, read.honorary and ranked, title),
        (
            Why.GRADE,
            10_000 if holder.grade is None else holder.grade,
            "" if holder.grade is None else str(holder.grade),
        ),
        (Why.FOREIGNER, yields, ""),
        (Why.POSTED_ABROAD, yields and holder.posted_at_home, ""),
        (Why.IN_OFFICE, former and ranked, holder.status.value),
        (
            Why.SENIORITY,
            (holder.since or date.max).toordinal() if ranked else 0,
            "" if holder.since is None else holder.since.isoformat(),
        ),
    ]


def _set_by_hand(ordered: list[Standing]) -> tuple[list[Standing], frozenset[int]]:
    """Move those with a place of their own there; hosts are not counted."""
    hosts = [guest for guest in ordered if _hosts(guest)]
    others = [guest for guest in ordered if not _hosts(guest)]
    moved = sorted((guest for guest in others if guest.place is not None), key=lambda guest: (guest.place, guest.key))
    rest = [guest for guest in others if guest.place is None]
    for guest in moved:
        assert guest.place is not None
        rest.insert(max(0, guest.place - 1), guest)
    return hosts + rest, frozenset(guest.key for guest in moved)


def _with_partners(ordered: list[Standing], accompanying: list[Standing]) -> list[Standing]:
    """C1.6: a partner who is no official takes the place after the one accompanied."""
    placed = list(ordered)
    waiting = list(accompanying)
    while waiting:
        left = []
        for guest in waiting:
            place = next((k for k, other in enumerate(placed) if other.key == guest.partner_of), None)
            if place is None:
                left.append(guest)
            else:
                placed.insert(place + 1, guest)
        if len(left) == len(waiting):
            return placed + left
        waiting = left
    return placed


def _why(
    guest: Standing, other: Standing, claims: Mapping[int, _Claim], by_hand: frozenset[int], names: Mapping[int, str]
) -> Reason:
    if other.partner_of == guest.key:
        return Reason(Why.PARTNER, guest.name, other.name)
    if guest.key in by_hand or other.key in by_hand:
        hand = guest if guest.key in by_hand else other
        return Reason(Why.BY_HAND, hand.name, hand.note)
    if guest.partner_of is not None and guest.partner_of in claims and guest.partner_of != guest.key:
        return Reason(Why.ACCOMPANIES, names[guest.partner_of])
    ours, theirs = claims[guest.key], claims[other.key]
    for (why, one, this), (other_why, two, that) in zip(ours.criteria, theirs.criteria, strict=False):
        if one == two:
            continue
        if why in (Why.TAKEN_UP, Why.ARRIVAL) and other_why is why:
            return _dated(why, this, that)
        if other_why is Why.ACCREDITED_HERE and ours.mission:
            return Reason(Why.ACCREDITED_HERE, this, that)
        if why is Why.ACCREDITED_HERE and not theirs.mission:
            return Reason(Why.BAND, this, that)
        if why is Why.AGE and not (this and that):
            return Reason(Why.TIE)
        if why is Why.SENIORITY and not that:
            return Reason(Why.TIE) if not this else Reason(why, this, that)
        return Reason(why, this, that)
    return Reason(Why.TIE)


def _dated(why: Why, this: str, that: str) -> Reason:
    """Of two different moments: the earlier is first, but one that is part of the other decides nothing."""
    if not that:
        return Reason(Why.DATE_KNOWN, this)
    if this.startswith(that) or that.startswith(this):
        return Reason(Why.DATE_UNCLEAR, this, that)
    return Reason(why, this, that)


def _warnings(rows: Sequence[Ranked], claims: Mapping[int, _Claim]) -> list[Cautioned]:
    found = []
    honoured = [row for row in rows if row.standing.honour is Honour.GUEST_OF_HONOUR]
    for row in rows:
        guest = row.standing
        if row.by_hand and not guest.note.strip():
            found.append(Cautioned(Caution.PLACE_WITHOUT_NOTE, guest.key))
        plain = guest.honour is Honour.NONE and guest.partner_of is None
        for other in honoured if plain else ():
            # C1.8 [S44]: inform beforehand, or make a co-host, or seat at another table.
            if claims[guest.key].key[1:] < claims[other.standing.key].key[1:] and _clearly(guest, other, claims):
                found.append(Cautioned(Caution.OUTRANKS_GUEST_OF_HONOUR, guest.key, other.standing.key))
        if claims[guest.key].mission and not guest.taken_up and guest.principal is None:
            found.append(Cautioned(Caution.NO_DATE, guest.key))
    return found


def _clearly(guest: Standing, other: Ranked, claims: Mapping[int, _Claim]) -> bool:
    """Whether a rule, not the alphabet or age, puts a guest above the guest of honour."""
    ours, theirs = claims[guest.key].criteria[1:], claims[other.standing.key].criteria[1:]
    for (why, one, _), (_, two, _) in zip(ours, theirs, strict=False):
        if one != two:
            return why not in TIES
    return False
