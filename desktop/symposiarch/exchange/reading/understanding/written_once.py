"""What is written once and meant for the rows below it, too: above ditto marks, and beside the first of its people."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.reading.tables import Value

DITTO = frozenset(
    (
        '"', "''", "``", "〃", "″", "\N{RIGHT DOUBLE QUOTATION MARK}", "„", "-\"-", "-''-", "—″—", "– ″ –", "-//-",
        "-„-",
        "idem", "Idem", "id.", "ditto", "Ditto", "do.", "same", "same as above", "Same as above", "as above", "то же",
        "там же", "тот же", "она же", "aynı", "yenə orada", "həmin", "同上", "상동", "위와 같음",
    )
)  # fmt: skip
_PLACES = (Field.ORGANISATION, Field.COUNTRY)


def with_dittos(column: list[Value]) -> list[Value]:
    """The column with what stands above in place of ditto marks."""
    said: list[Value] = []
    for value in column:
        said.append(said[-1] if value in DITTO and said else value)
    return said


def filled_down(columns: list[Sequence[Value]], fields: Sequence[Field | None], named: int) -> None:
    """A house or state in front of the names, each said once beside the first of its people, for all of them."""
    for place in range(named):
        column = columns[place]
        if fields[place] not in _PLACES:
            continue
        filled = [value for value in column if value is not None]
        blank = len(column) - len(filled)
        once = len(set(filled)) == len(filled) > 1 and len(column) > 0 and column[0] is not None
        if once and 5 * blank >= 2 * len(column) and _names_all(columns[named]):
            said: list[Value] = []
            for value in column:
                said.append(value if value is not None else said[-1])
            columns[place] = said


def _names_all(names: Sequence[Value]) -> bool:
    return all(name is not None for name in names)
