"""Typst itself: what lies in a folder becomes a PDF, pages as pictures, or SVG."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple, cast

from symposiarch.documents import fonts


class Order(NamedTuple):
    """What is to be set: plain values, which pass from one process to another."""

    folder: str
    template: str
    facts: str
    """As JSON."""
    kind: Literal["pdf", "png", "svg"]
    ppi: float | None = None
    made: str = ""
    """The moment written into a PDF, in ISO 8601."""


class Mistake(Exception):
    """A mistake in a template: what Typst says of it, and its drawing of the place."""

    def __init__(self, said: str, drawing: str) -> None:
        super().__init__(said)
        self.said, self.drawing = said, drawing


def set_here(order: Order) -> list[bytes]:
    """The pages, or the one PDF, set in this process.

    Raises:
        Mistake: the template has one.
    """
    import typst

    compiler = typst.Compiler(root=order.folder, font_paths=fonts.installed())
    inputs = {"facts": order.facts, "fonts": json.dumps(fonts.chains())}
    made: Any
    try:
        made = compiler.compile(
            str(Path(order.folder) / order.template),
            format=order.kind,
            ppi=order.ppi,
            sys_inputs=inputs,
            timestamp=datetime.fromisoformat(order.made) if order.made else None,
        )
    except typst.TypstError as error:
        raise Mistake(error.message, error.diagnostic or "") from error
    return made if isinstance(made, list) else [cast("bytes", made)]


_AGED_BY = 5


def forget() -> None:
    """Let go of what was worked out for sheets before the last one.

    Typst remembers its last ten documents, a gigabyte where they are of five hundred guests. Empty ones in between age
    them; the last stays, since what is printed is the sheet that was just looked at.
    """
    import typst

    empty = typst.Compiler(ignore_system_fonts=True)
    for _ in range(_AGED_BY):
        empty.compile(b"", format="pdf")
