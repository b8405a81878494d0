"""The usual tasks for each kind of event: `resources/tasks.toml`, and an office's own copy of it."""

from __future__ import annotations

import os
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from symposiarch.assets import resource
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import EventKind


class Step(NamedTuple):
    """One usual task: days from the event (before it negative), what is to be done, the page that it belongs to."""

    day: int
    what: str
    page: str


def own_tasks() -> Path:
    """Where an office keeps its own usual tasks; the file need not be there."""
    return platformdirs.user_data_path("symposiarch", appauthor=False) / "tasks.toml"


def plan_of(kind: EventKind) -> tuple[Step, ...]:
    """The usual steps for a kind of event, in the order in which they come.

    Raises:
        SymposiarchError: the office's own file cannot be read or used.
    """
    lists: dict[str, Any] = {}
    kinds: dict[str, Any] = {}
    own = own_tasks()
    for path in (resource("tasks.toml"), own):
        if path is own and not os.path.lexists(path):  # a link that leads nowhere is told
            continue
        try:
            data = _read(path, path.stat().st_mtime_ns)
        except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else error
            raise SymposiarchError(
                f"The usual tasks in {path} cannot be read: {why}. Mend it or take it away."
            ) from None
        lists |= data.get("steps", {})
        kinds |= data.get("kinds", {})
    try:
        names = kinds.get(kind.value, kinds["other"])
        steps = [
            Step(int(step["day"]), str(step["what"]), str(step.get("page", ""))) for n in names for step in lists[n]
        ]
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SymposiarchError(
            f"The usual tasks cannot be made from {own}: {error}. Mend it or take it away."
        ) from None
    return tuple(sorted(steps, key=lambda step: step.day))


@lru_cache(maxsize=4)
def _read(path: Path, changed: int) -> dict[str, Any]:
    """`changed` is the time of the file: one that is changed is read anew."""
    return tomllib.loads(path.read_text(encoding="utf-8"))
