"""The columns of the list of rooms."""

from __future__ import annotations

import re

from symposiarch.errors import SymposiarchError
from symposiarch.gui.fields.typed import read_count
from symposiarch.gui.tables.table import Column
from symposiarch.gui.venues.words import layout_words
from symposiarch.gui.venues.writing import CAPACITIES
from symposiarch.gui.words import number, tr

METRES = re.compile(r"-?(\d{1,9}\.?\d*|\.\d+)")


def place_columns() -> tuple[Column, ...]:
    kinds = layout_words()
    holds = tuple(
        Column(
            kinds[kind],
            kind,
            align="right",
            editable=True,
            show=_count,
            parse=_capacity,
            spare=True,
            hidden=kind not in ("theatre", "banquet", "cocktail"),
        )
        for kind in CAPACITIES
    )
    return (
        Column(tr("Venue"), "venue", editable=True, bold=True),
        Column(tr("City"), "city", editable=True, quiet=True, spare=True),
        Column(tr("Room"), "room", editable=True),
        Column(tr("Wide (m)"), "width", align="right", editable=True, show=_metres, parse=read_metres),
        Column(tr("Deep (m)"), "depth", align="right", editable=True, show=_metres, parse=read_metres),
        Column(tr("m²"), "square_metres", align="right", show=_metres, quiet=True, spare=True),
        Column(tr("May hold"), "most_people", align="right", editable=True, show=_count, parse=_capacity),
        *holds,
        Column(tr("Layouts"), "layouts", align="right", show=lambda count: number(count) if count else "", quiet=True),
    )


def _metres(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _count(value: int | None) -> str:
    return "" if value is None else number(value)


def read_metres(text: str) -> float | None:
    """ "12.5", "12,5 m": metres. Raises SymposiarchError."""
    plain = text.strip().lower().removesuffix("m").strip().replace(",", ".")
    if not plain:
        return None
    if not METRES.fullmatch(plain):
        raise SymposiarchError(tr("“{text}” is no length. Write metres: 12.5.", text=text))
    return float(plain)


def _capacity(text: str) -> int | None:
    """So many people; none at all is not said."""
    return read_count(text) or None
