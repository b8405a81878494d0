"""A guest sits down: who sits on each seat, and where each guest sits, are kept as one."""

from __future__ import annotations

from typing import Any

from symposiarch.planning.autoseat.annealing.compiling import inlined


@inlined
def sit(state: Any, guest: Any, seat: Any) -> None:
    """The seat that the guest leaves is for somebody else to take."""
    state.at[seat] = guest
    state.seat[guest] = seat
