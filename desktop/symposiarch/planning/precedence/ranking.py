"""Who stands before whom, and why: precedence on plain values (PROTOCOL C1).

`rank_guests` puts guests in order and gives, for each two neighbours, the fact that decides between them. A fact is a
`Why` with what the two have to show; `planning.precedence.words` makes sentences of it. Guests whom no rule tells apart
share a rank number, though one must be printed first.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from symposiarch.model.invitations import Honour
from symposiarch.planning.precedence.claims import Claim, claim_of, is_host
from symposiarch.planning.precedence.practices import UNRANKED
from symposiarch.planning.precedence.standing import (
    TIES,
    Caution,
    Cautioned,
    Order,
    Ranked,
    Reason,
    Setting,
    Standing,
    Why,
)
from symposiarch.planning.saying import Saying


def rank_guests(guests: Sequence[Standing], setting: Setting, *, among: Container[int] | None = None) -> Order:
    """The order of precedence of the guests of an event; of those `among` it alone, as they stand among all."""
    claims = {guest.key: claim_of(guest, setting) for guest in guests}
    present = {guest.key for guest in guests}
    accompanying = [guest for guest in guests if guest.partner_of in present and guest.partner_of != guest.key]
    following = {guest.key for guest in accompanying}
    leading = [guest for guest in guests if guest.key not in following]
    ordered = sorted(leading, key=lambda guest: (claims[guest.key].key, guest.key))
    ordered, by_hand = _set_by_hand(ordered)
    ordered = _with_partners(ordered, accompanying)
    if among is not None:
        ordered = [guest for guest in ordered if guest.key in among]
    hosts = {guest.key for guest in guests if is_host(guest)}
    hosts |= {guest.key for guest in accompanying if guest.partner_of in hosts}
    shown = {guest.key for guest in ordered}
    followers = {guest.key for guest in accompanying if guest.partner_of in shown}
    names = {guest.key: guest.name for guest in guests}
    than = _next_in_line(ordered, followers)
    before = {
        guest.key: _why(guest, than[guest.key], claims, by_hand, names, setting)
        for guest in ordered
        if guest.key in than
    }
    ranks = _ranks(ordered, hosts, followers, before)
    rows = [
        Ranked(
            standing=guest,
            rank=ranks[guest.key],
            rank_class=claims[guest.key].rank_class,
            called=claims[guest.key].called,
            before=before.get(guest.key),
            than=than[guest.key].key if guest.key in than else None,
            by_hand=guest.key in by_hand,
            follows=guest.key in followers,
            taken_from=claims[guest.key].taken_from,
        )
        for guest in ordered
    ]
    return Order(tuple(rows), tuple(_warnings(rows, claims)))


def _next_in_line(ordered: Sequence[Standing], followers: Container[int]) -> dict[int, Standing]:
    """Whom each guest is compared with, by key: the next who follows nobody, or the next of all for a follower and
    where only followers are left; nobody for the last."""
    found: dict[int, Standing] = {}
    behind: Standing | None = None
    leader: Standing | None = None
    for guest in reversed(ordered):
        other = behind if guest.key in followers or leader is None else leader
        if other is not None:
            found[guest.key] = other
        behind = guest
        if guest.key not in followers:
            leader = guest
    return found


def _ranks(
    ordered: Sequence[Standing], hosts: Container[int], followers: Container[int], before: Mapping[int, Reason]
) -> dict[int, int]:
    """The rank of each guest by key: 0 for hosts, that of whoever is followed, that of the guest before after a tie,
    else one more than there are guests with a rank before."""
    ranks: dict[int, int] = {}
    leader: int | None = None
    ranked = 0
    for guest in ordered:
        tied = leader is not None and ranks[leader] > 0 and leader in before and before[leader].tie
        if guest.key in hosts:
            rank = 0
        elif guest.key in followers and guest.partner_of in ranks:
            rank = ranks[guest.partner_of]
        elif leader is not None and tied:
            rank = ranks[leader]
        else:
            rank = 1 + ranked
        ranks[guest.key] = rank
        ranked += rank > 0
        if guest.key not in followers:
            leader = guest.key
    return ranks


def _set_by_hand(ordered: list[Standing]) -> tuple[list[Standing], frozenset[int]]:
    """Move those with a place of their own there; hosts are not counted."""
    hosts = [guest for guest in ordered if is_host(guest)]
    others = [guest for guest in ordered if not is_host(guest)]
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


_APART = frozenset({Why.ACCREDITED_HERE, Why.IN_OFFICE})
"""Why a head of mission stands in another band than those of the class who are accredited here."""

_HELD = frozenset({Why.DEPUTY, Why.HONORARY, Why.HONOUR})
"""Of two who are called alike, one holds the office: which is not to be said of who held it once."""


def _why(
    guest: Standing,
    other: Standing,
    claims: Mapping[int, Claim],
    by_hand: frozenset[int],
    names: Mapping[int, str],
    setting: Setting,
) -> Reason:
    """What puts a guest before the other who comes next."""
    if other.partner_of == guest.key:
        return Reason(Why.PARTNER, guest.name, other.name)
    if guest.key in by_hand or other.key in by_hand:
        hand = guest if guest.key in by_hand else other
        return Reason(Why.BY_HAND, hand.name, hand.note)
    if guest.partner_of is not None and guest.partner_of in claims and guest.partner_of != guest.key:
        return Reason(Why.ACCOMPANIES, names[guest.partner_of])
    return _decided(claims[guest.key], claims[other.key], setting)


def _decided(ours: Claim, theirs: Claim, setting: Setting) -> Reason:
    """The first criterion by which two claims differ, with what each of the two has to show."""
    for (why, one, this), (other_why, two, that) in zip(ours.criteria, theirs.criteria, strict=False):
        if one == two:
            continue
        if ours.designate and Why.IN_OFFICE in (why, other_why):  # neither of the two is in office
            return Reason(Why.BAND, str(ours.called), str(theirs.called), (ours.called, theirs.called), "")
        if isinstance(this, Saying) and isinstance(that, Saying):
            by_class = _by_class(why, other_why, ours)
            return Reason(by_class, str(this), str(that), (this, that), _said_by(by_class, ours, theirs, setting))
        if why in (Why.TAKEN_UP, Why.ARRIVAL) and other_why is why:
            return _dated(why, str(this), str(that))
        nothing_to_show = (why is Why.AGE and not (this and that)) or (why is Why.SENIORITY and not (this or that))
        return Reason(Why.TIE) if nothing_to_show else Reason(why, str(this), str(that))
    return Reason(Why.TIE)


def _by_class(why: Why, other_why: Why, ours: Claim) -> Why:
    """How it is told that the class of the first is higher: the two may stand where they do for different reasons."""
    if other_why in _APART and why is Why.BAND and ours.mission:
        return other_why if ours.serving else Why.ACCREDITED_HERE
    if (why in _APART and other_why is Why.BAND) or (why in _HELD and ours.former):
        return Why.BAND
    return why


def _said_by(why: Why, ours: Claim, theirs: Claim, setting: Setting) -> str | None:
    """What puts one class before the other; no source speaks of deputies and former holders, and that guests without a
    rank stand last needs none."""
    same = ours.placed_as == theirs.placed_as or theirs.placed_as == UNRANKED
    if same or not why.decides_class:
        return None
    return setting.practice.said_by(ours.placed_as, theirs.placed_as, setting.house) if ours.itself else ""


def _dated(why: Why, this: str, that: str) -> Reason:
    """Of two different moments: the earlier is first, but one that is part of the other decides nothing."""
    if not that:
        return Reason(Why.DATE_KNOWN, this)
    if this.startswith(that) or that.startswith(this):
        return Reason(Why.DATE_UNCLEAR, this, that)
    return Reason(why, this, that)


def _warnings(rows: Sequence[Ranked], claims: Mapping[int, Claim]) -> list[Cautioned]:
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
        if row.rank and claims[guest.key].serving and not guest.taken_up and guest.principal is None:
            found.append(Cautioned(Caution.NO_DATE, guest.key))
        if row.rank and claims[guest.key].unsure and not row.follows and not row.by_hand:
            found.append(Cautioned(Caution.RANK_UNSURE, guest.key))
    return found


def _clearly(guest: Standing, other: Ranked, claims: Mapping[int, Claim]) -> bool:
    """Whether a rule, not the alphabet or age, puts a guest above the guest of honour."""
    ours, theirs = claims[guest.key].criteria[1:], claims[other.standing.key].criteria[1:]
    for (why, one, _), (_, two, _) in zip(ours, theirs, strict=False):
        if one != two:
            return why not in TIES
    return False
