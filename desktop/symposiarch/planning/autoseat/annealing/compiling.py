"""How the inner loops are compiled: on first use, then found again in the cache."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
from numba.core import config

from symposiarch.planning.autoseat.annealing.cache import compiled_folder

Function = TypeVar("Function", bound=Callable[..., Any])

config.CACHE_DIR = str(compiled_folder())  # type: ignore[attr-defined]  # which numba sets while it runs

PLAIN: dict[str, Any] = {"nogil": True, "_nrt": False, "no_cfunc_wrapper": True}
"""Without the count of references, which numba would else keep for each array at each step, the loops run twice as
fast; therefore they cannot make arrays."""


WITHIN: dict[str, Any] = {**PLAIN, "no_cpython_wrapper": True}
"""What only compiled code calls needs no way in from elsewhere: with so many arrays that takes longer to compile than
many a function itself."""


def compiled(function: Function) -> Function:
    """For what Python calls."""
    return cast(Function, numba.njit(cache=True, **PLAIN)(function))


def called(function: Function) -> Function:
    """For what only compiled code calls."""
    return cast(Function, numba.njit(**WITHIN)(function))


def inlined(function: Function) -> Function:
    """For what the loops call: with so many arrays to hand over, a call would cost more than what it does."""
    return cast(Function, numba.njit(forceinline=True, **WITHIN)(function))
