"""Which columns of a table a person chose, how wide, and the sorting: kept from one start to the next."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings


class KeptLayout(NamedTuple):
    """How a table is arranged."""

    columns: tuple[tuple[str, int], ...]
    """The fields that are shown, from left to right, with their widths in pixels; 0 is fitted."""
    chosen: bool
    """The person put columns in or away, so that none is left out where the window is narrow."""
    sorting: str
    """The field that is sorted by; empty for planning's own order."""
    descending: bool


def keep_layout(settings: QSettings, name: str, layout: KeptLayout) -> None:
    """Keep the arrangement of the table of this name."""
    settings.setValue(f"tables/{name}/columns", [field for field, _width in layout.columns])
    settings.setValue(f"tables/{name}/widths", [str(width) for _field, width in layout.columns])
    settings.setValue(f"tables/{name}/chosen", layout.chosen)
    settings.setValue(f"tables/{name}/sorted", f"{layout.sorting}{' down' if layout.descending else ''}")


def kept_layout(settings: QSettings, name: str, fields: Collection[str]) -> KeptLayout | None:
    """What was kept, as far as the table still has these fields; None where nothing was."""
    kept = settings.value(f"tables/{name}/columns")
    widths = settings.value(f"tables/{name}/widths")
    if not (isinstance(kept, list) and isinstance(widths, list) and kept):
        return None
    sorting, _, down = str(settings.value(f"tables/{name}/sorted", "")).partition(" ")
    return KeptLayout(
        tuple((field, int(width)) for field, width in zip(kept, widths, strict=False) if field in fields),
        bool(settings.value(f"tables/{name}/chosen", False, bool)),
        sorting if sorting in fields else "",
        bool(down),
    )
