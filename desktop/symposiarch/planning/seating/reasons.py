"""Why somebody has a seat: facts that a fill keeps with each place, and the sentence for each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_ORDINALS = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_LISTS = {
    "rank": "in the order of precedence",
    "men": "of the men",
    "women": "of the women",
    "hosts": "of the hosts' delegation",
    "guests": "of the guests' delegation",
    "partners": "of the partners, who sit behind",
}
_PLAIN = {
    "host": "Presides as the host.",
    "co_host": "Presides with the host.",
    "table_host": "Presides at this table for the house.",
    "yielded": "Has given the chair to the first guest and sits at that guest's left.",
    "first_chair": "The hosts have given their chairs to the first guest and the partner.",
    "honoured": "Is honoured at the right hand of this table's host; couples are split by table.",
    "right_of_host": "Sits at the right hand of the host.",
    "left_of_host": "Sits at the left hand of the host.",
    "right_of_co_host": "Sits at the right hand of the co-host.",
    "left_of_co_host": "Sits at the left hand of the co-host.",
    "faces_host": "Faces the host.",
    "wheelchair": "Has a place for a wheelchair.",
    "interpreter": "Interprets, and sits with the guest who speaks through them.",
    "locked": "Was put here by hand and locked.",
    "exchange": "Changed seats with somebody when the plan was mended.",
}


def said(fact: Sequence[Any]) -> str:
    """A fact, as it is kept with a place, as an English sentence."""
    kind = fact[0]
    if kind == "list":
        name, place = str(fact[1]), int(fact[2])
        ordinal = _ORDINALS[place] if place < len(_ORDINALS) else f"Number {place}"
        return f"{ordinal} {_LISTS.get(name, f'in the block of {name}')}."
    return _PLAIN.get(str(kind), str(kind))
