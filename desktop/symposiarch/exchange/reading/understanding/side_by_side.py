"""Tables that stand side by side under one row of headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.exchange.reading.understanding.header import NAME_FIELDS, Header


def segments(header: Header, blank_columns: set[int], like_names: Callable[[int], bool]) -> list[tuple[int, int]]:
    """Where tables stand side by side: their first and last columns.

    `like_names` says of a column whose heading says nothing whether names stand in it.
    """
    filled = [column for column, heading in enumerate(header.headings) if heading]
    if not filled:
        return [(0, len(header.headings) - 1)]
    whole = [(0, len(header.headings) - 1)]
    names = [column for column in filled if names_somebody(header.headings[column])]
    cuts = [column for column in blank_columns if filled[0] < column < filled[-1]]
    if names and cuts:  # "Journalist", beside the guests
        names += [one for one in filled if heading_field(header.headings[one] or "") is None and like_names(one)]
    if len(names) < 2:
        return whole
    if (begins := _repeated(header.headings, filled)) is not None:
        found = [(first, [*begins, len(header.headings)][place + 1] - 1) for place, first in enumerate(begins)]
        if all(any(first <= column <= last for column in names) for first, last in found):
            return [(0 if place == 0 else first, last) for place, (first, last) in enumerate(found)]
    pieces: list[tuple[int, int]] = []
    first = 0
    for cut in [*sorted(cuts), len(header.headings)]:
        if any(first <= column < cut for column in filled):
            pieces.append((first, cut - 1))
        first = cut + 1
    if len(pieces) > 1 and all(any(first <= column <= last for column in names) for first, last in pieces):
        return pieces
    return whole


def _repeated(headings: Sequence[str | None], filled: Sequence[int]) -> list[int] | None:
    """Where the same headings begin anew: word for word, or below a heading of their own ("Korean side / Name")."""
    start = folded(headings[filled[0]] or "")
    begins = [column for column in filled if folded(headings[column] or "") == start]
    if len(begins) >= 2:
        return begins
    above, own = zip(*(_below_another(headings[column] or "") for column in filled), strict=True)
    places = [place for place, heading in enumerate(own) if heading == own[0]]
    pieces = [own[first:last] for first, last in pairwise([*places, len(own)])]
    if len(pieces) < 2 or len(pieces[0]) < 2 or any(set(piece) != set(pieces[0]) for piece in pieces):
        return None
    sides = [above[place] for place in places]
    if len(set(sides)) < len(sides) or any(map(is_of_the_same_guest, sides)):
        return None
    return [filled[place] for place in places]


_OF_THE_SAME_GUEST = frozenset({Field.SPOUSE, Field.COMPANIONS, Field.ASSISTANT, Field.DEPUTY, Field.ADDRESS})


def is_of_the_same_guest(side: str) -> bool:
    """ "Spouse / Name" beside "Guest / Name"; "Table 2 / Name" is somebody else."""
    found = heading_field(side)
    return found is not None and found[0] in _OF_THE_SAME_GUEST


def _below_another(heading: str) -> tuple[str, str]:
    above, _, own = heading.rpartition(" / ")
    return above, folded(own)


def names_somebody(heading: str | None) -> bool:
    """Whether a heading is one that stands above names."""
    found = heading_field(heading) if heading else None
    return found is not None and found[0] in NAME_FIELDS
