"""The field for the time zone of an event."""

from __future__ import annotations

from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox


class TimeZoneField(QComboBox):
    """A time zone, chosen by typing a part of it."""

    def __init__(self, present: str) -> None:
        super().__init__(editable=True)
        self.addItems(_time_zones())
        self.setCurrentText(present)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(completer.CompletionMode.PopupCompletion)

    @property
    def zone(self) -> str:
        """What was typed; a part that stands in one of the names alone means that name: "Baku" is "Asia/Baku"."""
        typed = self.currentText().strip()
        fitting = [name for at in range(self.count()) if typed.casefold() in (name := self.itemText(at)).casefold()]
        return fitting[0] if len(fitting) == 1 else typed


def _time_zones() -> list[str]:
    return sorted(
        name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix", "right"))
    )
