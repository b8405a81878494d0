"""The findings as the table shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symposiarch.planning.preflight import Finding


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as the table shows it."""

    id: tuple[str, str]
    level: str
    message: str
    page: str
    finding: Finding
