"""The offices that a title names, and which of them is the rank of who holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.words import Held

UNRANKED = "guest"


@dataclass(frozen=True, slots=True)
class TitleRead:
    """The class; whether it is held as a deputy ("Vice Mayor") or for the honour ("Honorary Consul"); whether it was
    held and no more ("former Minister"), or was a late partner's ("widow of the Ambassador").

    `designate` is who has been named and does not hold it yet. `unsure` is what somebody must be asked about:
    "President" of nobody says what, "Fourth President of Georgia", "Ambassador-designate".
    """

    rank_class: str = UNRANKED
    deputy: bool = False
    honorary: bool = False
    former: bool = False
    designate: bool = False
    unsure: bool = False
    taken_from: str = ""
    """The words of the title from which the class was taken, as they stand there."""


class Office(NamedTuple):
    """A class that a part of a title names, and how it is held."""

    rank: RankClass
    held: Held
    former: bool
    of_named_state: bool = False
    """Whether the name of a state alone makes it an office."""
    elsewhere: bool = False
    """Whether the house in which it is held makes it none."""
    unsure: bool = False
    designate: bool = False
    written: str = ""
    """The words that name it, as they stand in the title."""

    @property
    def serving(self) -> bool:
        return not self.former and not self.held.honorary

    def takes(self, other: Held) -> bool:
        """Whether the words of another title are this one's: there is no consul in "Consul General", wherever held."""
        (begin, end), span = (self.held.begin, self.held.end), (other.begin, other.end)
        if self.elsewhere:
            return begin <= other.begin and other.end <= end and span != (begin, end)
        return begin < other.end and end > other.begin

    @property
    def itself(self) -> str:
        """The class, or that of its deputies."""
        return self.rank.deputies if self.held.deputy and self.rank.deputies else self.rank.name


def highest(
    found: Sequence[Office], ranks: Sequence[RankClass], bands: Mapping[str, int], *, at_mission: bool, head: bool
) -> TitleRead:
    """Of several offices the highest that is held now; those held no more only where none of a state is (C1.5, C1.9).

    The deputy of a head of mission is none, "Ambassador, Deputy Permanent Representative", and the head is no deputy;
    nor does who bears a rank at a mission rise as somebody's deputy there: "Second Secretary and Vice-Consul".
    """
    known = {rank.name: rank for rank in ranks}
    second = [one.rank for one in found if known.get(one.itself, one.rank).second and one.serving]
    serve_there = [one for one in found if one.serving and one.rank.of_mission and not one.elsewhere]
    with_head = at_mission or bool(serve_there) or any(rank.mission for rank in second)
    left = [one for one in found if not (second and one.rank.mission in (1, 2))]
    if any(not one.former and (one.rank.of_state or one.rank.of_mission or one.rank.mission) for one in left):
        left = [one for one in left if not one.former]
    if any(one in serve_there and not one.held.deputy for one in left):
        left = [one for one in left if not (one in serve_there and one.held.deputy and one.held.end)]

    def read(one: Office) -> TitleRead:
        rank, held = one.rank, one.held
        if head and not second and rank.at_head:
            return TitleRead(rank.at_head, former=one.former, taken_from=one.written)
        if with_head and rank.at_mission:
            return TitleRead(rank.at_mission, former=one.former, taken_from=one.written)
        deputy = held.twice if one.itself != rank.name else held.deputy
        return TitleRead(one.itself, deputy, held.honorary, one.former, one.designate, one.unsure, one.written)

    def band(rank_class: str) -> int:
        return bands.get(rank_class, len(bands))

    # Who takes notes, which stands behind all guests, does so whatever else is said.
    left = [one for one in left if band(one.itself) > band(UNRANKED)] or left
    order = {name: place for place, name in enumerate(known)}
    return min(
        map(read, left),
        key=lambda one: (
            band(one.rank_class),
            one.deputy,
            one.honorary,
            one.former,
            one.designate,
            one.unsure,
            order.get(one.rank_class, 0),
        ),
    )
