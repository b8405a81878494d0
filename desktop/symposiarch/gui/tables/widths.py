"""How wide the columns of a table become: what they need, and who gives way where there is not the room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

NARROWEST_WHEN_FITTED = 84
NAMES_STILL_READABLE = 176
STILL_READABLE = 124
"""A column narrower than this shows the beginnings of words only: then it is better to scroll sideways."""
_STEP = 8


class Need(NamedTuple):
    """What one column needs, in pixels."""

    at: int
    wanted: int
    """For its heading and nearly all of its rows."""
    longest: int
    """For its longest row; 0 where it is never wider than it wants."""
    heading: int
    firm: bool = False
    """Names and states are read whole; the rest can be read in the panel."""
    name: bool = False
    quiet: bool = False
    spare: bool = False
    """Left out where there is not the room."""


def fitted(needs: Sequence[Need], room: int) -> dict[int, int]:
    """The width of each column that is shown.

    Where the room is short, what nobody needs is given up first, then the widest give way, then what is quiet, then a
    little of the names; what can be spared is left out, the last first. What stays too wide is scrolled sideways. Spare
    room goes to names, then to the longest texts.
    """
    kept = list(needs)
    widths = _given_way(kept, room)
    while sum(widths.values()) > room and (spared := [need for need in kept if need.spare]):
        kept.remove(spared[-1])
        widths = _given_way(kept, room)
    if sum(widths.values()) > room:
        kept = list(needs)  # it is scrolled in any case, and then nothing need be missing
        widths = _given_way(kept, room)
    _share(room - sum(widths.values()), kept, widths)
    return widths


def _given_way(needs: Sequence[Need], room: int) -> dict[int, int]:
    widths = {need.at: need.wanted for need in needs}
    _tighten(needs, widths, room)
    yielding = [need for need in needs if not need.firm]
    for giving_way, narrowest in (
        (yielding, STILL_READABLE),
        ([need for need in yielding if need.quiet], NARROWEST_WHEN_FITTED),
    ):
        least = {need.at: max(narrowest, need.heading) for need in giving_way}
        while sum(widths.values()) > room:
            giving = [at for at in least if widths[at] > least[at]]
            if not giving:
                break
            widest = max(giving, key=widths.__getitem__)
            widths[widest] = max(least[widest], widths[widest] - _STEP)
    over = sum(widths.values()) - room
    names = [need.at for need in needs if need.name and widths[need.at] > NAMES_STILL_READABLE]
    if 0 < over <= sum(widths[at] - NAMES_STILL_READABLE for at in names):
        for at in sorted(names, key=widths.__getitem__, reverse=True):
            less = min(over, widths[at] - NAMES_STILL_READABLE)
            widths[at] -= less
            over -= less
    return widths


def _tighten(needs: Sequence[Need], widths: dict[int, int], room: int) -> None:
    """Where the room is short, nobody keeps more of it than heading and rows need, while another cannot be read."""
    for need in needs:
        over = sum(widths.values()) - room
        loose = widths[need.at] - max(need.longest, need.heading)
        if need.longest and over > 0 and loose > 0:
            widths[need.at] -= min(over, loose)


def _share(spare: int, needs: Sequence[Need], widths: dict[int, int]) -> None:
    """Spare room, first to names, then to those columns that need the least of it to show every row whole."""
    lacking = sorted((need for need in needs if need.longest), key=lambda need: need.longest - widths[need.at])
    for need in sorted(lacking, key=lambda need: not need.name):
        more = max(0, min(spare, need.longest - widths[need.at]))
        widths[need.at] += more
        spare -= more
