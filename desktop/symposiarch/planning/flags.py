"""The row of flags (PROTOCOL C10): whose flag stands where, as seen by who looks at them."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.model.folding import fold
from symposiarch.planning.precedence.practices import Practice
from symposiarch.planning.states import state_name


def row_of_flags(states: Sequence[str], practice: Practice, *, host: str, organisation: str = "") -> tuple[str, ...]:
    """The flags from the observer's left to the observer's right.

    `states` are codes of the states whose flags are flown, `host` the state that gives the event. Two flags hang as the
    practice says. Of an odd number the host's takes the middle; of an even number the flags' own right, which is the
    observer's left [S63]. At an international body's event its flag goes first, then the host's [S64]. The others
    follow by the alphabet of the practice, from the place of honour outward, right before left.
    """
    others = sorted(
        {state for state in states if state not in (host, organisation)},
        key=lambda state: fold(state_name(state, practice.alphabet)),
    )
    if organisation:
        return (organisation, *([host] if host else ()), *others)
    if not host:
        return tuple(others)
    if len(others) == 1:
        return (others[0], host) if practice.own_of_two == "right" else (host, others[0])
    if len(others) % 2:
        return (host, *others)
    # The flags' own right is the observer's left.
    right, left = others[::2], others[1::2]
    return (*reversed(right), host, *left)
