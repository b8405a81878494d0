"""How a file is to be read, as far as somebody said so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadAs:
    """What was said of a file; whatever was not is found out."""

    password: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    """This sheet alone, hidden or not; otherwise all visible ones."""
    header_row: int | None = None
    """The row (from 1) that holds the headings."""
    letters: bool = False
    """Whether an e-mail is taken for what its sender wrote, and not for a table in it."""
    calamine: bool = True
    """Whether workbooks are tried with the faster reader; not where it died over this one."""


AS_FOUND = ReadAs()
