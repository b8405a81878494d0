"""What a colleague writes above a seating, and before the number of a table or a seat, in a dozen languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.headings.meaning import folded
from symposiarch.planning.phrasebook import Phrasebook

_CELLS = Phrasebook("cells")
_MEANT = {
    folded(word): column for column in ("table", "seat", "guest") for word in _CELLS.words(f"{column}_in_headings")
}
_BEFORE_A_NUMBER = frozenset(
    {*(word for word, column in _MEANT.items() if column in ("table", "seat")), "no", "nr", "num", "번", "号", "番"}
)


def columns_meant(headings: Sequence[str]) -> list[str]:
    """The headings with those of a table, a seat and a guest in English, whatever language they are in."""
    found = [_MEANT.get(folded(heading), folded(heading)) for heading in headings]
    if "guest" not in found:  # in the workbook of a whole event
        found = ["guest" if heading == "name" else heading for heading in found]
    return found


def called_alone(text: str) -> str:
    """The number or the letter of a table or a seat, without the word: "Table A", "3번", "Tisch Nr. 4"."""
    words = re.sub(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)", " ", folded(text)).split()
    alone = [word for word in words if word not in _BEFORE_A_NUMBER]
    return " ".join(alone or words)
