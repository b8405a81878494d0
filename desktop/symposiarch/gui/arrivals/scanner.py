"""Telling a barcode scanner from a person: a scanner types like a keyboard, only faster, and ends with Enter."""

from __future__ import annotations

PAUSE = 0.05
"""Seconds between two keys beyond which a new burst begins: scanners take 1 to 30 ms a key, typists 60 and more."""

LEAST_KEYS = 8
"""The codes of invitations have 16 signs, those of badges 36; shorter bursts, and those with spaces, are fingers."""


class Burst:
    """The keys that came quickly after one another, up to now."""

    def __init__(self) -> None:
        self._text = ""
        self._last = float("-inf")

    def key(self, text: str, at: float) -> None:
        """A key with its sign at a moment, in seconds on any clock that does not go back."""
        if at - self._last > PAUSE:
            self._text = ""
        self._text += text
        self._last = at

    def ended(self, at: float) -> str:
        """Enter was pressed: the code that was scanned, or nothing where somebody typed. A new burst begins."""
        quick = at - self._last <= PAUSE and len(self._text) >= LEAST_KEYS and " " not in self._text
        scanned, self._text = self._text if quick else "", ""
        return scanned
