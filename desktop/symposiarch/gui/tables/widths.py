"""How wide the columns of a table become: what they need, and who gives way where there is not the room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

NARROWEST_WHEN_FITTED = 84
NAMES_STILL_READABLE = 176
STILL_READABLE = 124
"""A column narrower than this shows the beginnings of words only: then it is better to scroll sideways."""
WELL_READABLE = 160
"""What a text has before anything quiet that can be spared stands beside it."""
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
    idle: bool = False
    """Every row of it is empty or stands in the name already."""


def fitted(needs: Sequence[Need], room: int) -> dict[int, int]:
    """The width of each column that is shown.

    Where the room is short, what can be spared and says nothing is left out, and what nobody needs is given up; then
    the widest give way, as long as they are read well beside what is quiet and can be spared, then what is quiet, then
    a little of the names; what can be spared is left out, the last first.
    What stays too wide is scrolled sideways. Spare room goes to names, then to the longest texts.
    """
    kept = list(needs)
    while sum(need.wanted for need in kept) > room and (idle := [need for need in kept if need.spare and need.idle]):
        kept.remove(idle[-1])
    while sum(_given_way(kept, room, WELL_READABLE).values()) > room and (
        beside := [need for need in kept if need.spare and need.quiet]
    ):
        kept.remove(beside[-1])
    widths = _given_way(kept, room)
    while sum(widths.values()) > room and (spared := [need for need in kept if need.spare]):
        kept.remove(spared[-1])
        widths = _given_way(kept, room)
    _share(room - sum(widths.values()), kept, widths)
    return widths


def _given_way(needs: Sequence[Need], room: int, readable: int = STILL_READABLE) -> dict[int, int]:
    widths = {need.at: need.wanted for need in needs}
    _tighten(needs, widths, room)
    yielding = [need for need in needs if not need.firm]
    for giving_way, narrowest in (
        (yielding, readable),
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
