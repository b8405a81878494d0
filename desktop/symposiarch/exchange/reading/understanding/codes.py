"""Letters that stand for replies, and the line above or below the table that says for which: "C = confirmed"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from symposiarch.exchange.reading.tables import Value
from symposiarch.planning.inviting.reply_text.words import read_reply

_MEANS = re.compile(r"(?<![^\W_])(?P<code>[^\W_]{1,3}|[✓✗○△×√])\s*(?:=|:|–|-)\s*(?P<says>[^,;=()\[\]/|]{2,40})")


def codes_explained(texts: Iterable[str]) -> dict[str, str]:
    """What the letters of a list mean, where the texts around it say it of two replies at least."""
    found = {
        one["code"]: one["says"].strip()
        for text in texts
        for one in _MEANS.finditer(text)
        if read_reply(one["says"]) is not None
    }
    return found if len(found) > 1 else {}


def spelled_out(column: Sequence[Value], codes: Mapping[str, str]) -> Sequence[Value]:
    """The column with what its letters mean in their place, where it holds nothing else."""
    held = {value for value in column if value is not None}
    if not codes or len(held) < 2 or not all(isinstance(value, str) and value in codes for value in held):
        return column
    return [codes[str(value)] if value is not None else None for value in column]
