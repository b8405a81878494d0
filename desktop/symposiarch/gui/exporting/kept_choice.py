"""How a list was last exported, kept from one start to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSettings

from symposiarch.gui.exporting.column_list import Choice

NOT_WANTED = "- "


class KeptChoice(NamedTuple):
    ending: str
    """The kind of file: .xlsx, .csv or .vcf."""
    columns: Sequence[Choice] | None
    """In the order that somebody chose; none where nobody chose, and the usual ones are written."""


def keep_choice(settings: QSettings, name: str, kept: KeptChoice) -> None:
    """Keep how the list of this name was exported."""
    settings.setValue(f"export/{name}/ending", kept.ending)
    if kept.columns is None:
        settings.remove(f"export/{name}/columns")
    else:
        lines = [one.heading if one.wanted else f"{NOT_WANTED}{one.heading}" for one in kept.columns]
        settings.setValue(f"export/{name}/columns", lines)


def kept_choice(settings: QSettings, name: str) -> KeptChoice:
    lines = settings.value(f"export/{name}/columns")
    columns = None
    if isinstance(lines, list):
        columns = [Choice(str(line).removeprefix(NOT_WANTED), not str(line).startswith(NOT_WANTED)) for line in lines]
    return KeptChoice(str(settings.value(f"export/{name}/ending", ".xlsx")), columns)
