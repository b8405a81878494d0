"""Short and pet names with the full ones, and one name in several languages: Bill is William, Giorgos is George.

Which those are stands in `resources/names/nicknames.toml`.
"""

from __future__ import annotations

import re
import tomllib

from symposiarch.assets import resource


def _full_names() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for full, others in tomllib.loads(resource("names", "nicknames.toml").read_text(encoding="utf-8")).items():
        for other in map(_undoubled, others.split()):
            stem = re.sub("(?:y|i)$", "", other)
            for spelling in (other,) if stem == other else [stem + end for end in ("y", "i", "iy", "ij", "yi")]:
                found[spelling] = (*found.get(spelling, ()), _undoubled(full))
    return found


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


FULL_NAMES = _full_names()
"""A name with the full names for which it may stand, all in plain letters, doubled ones as one."""
