"""Texts longer than a cell of Excel can be: cut where all can see it, and whole again when the workbook comes back."""

from __future__ import annotations

MOST = 32_767
"""The characters that a cell of Excel can hold."""
_KEPT = 31_000
"""The characters that are kept of a longer text, so that a colleague can still write into the cell."""
_SIGN = "… [Too long for a cell of Excel"
MARK = f" {_SIGN}: the rest stands in the office alone and stays as it is.]"


def cut(text: str) -> str:
    """The text as a cell can hold it; one that is too long ends with a sentence that says so."""
    return text if len(text) <= MOST else text[:_KEPT] + MARK


def is_cut(text: str) -> bool:
    return _SIGN in text


def made_whole(after: str, before: str) -> str:
    """What a cell that came back means: behind a text that was cut stands what the office has behind that place.

    A cell that holds the beginning of the office's text means that text, and so does one whose text has become short
    there meanwhile. What somebody wrote behind the sentence comes last.
    """
    place = after.rfind(_SIGN)
    if place < 0 or not before:
        return after
    beginning, added = after[:place].rstrip(), after[place:].partition("]")[2].strip()
    untouched = len(before) <= MOST or "".join(before.split()).startswith("".join(beginning.split()))
    whole = before if untouched else beginning + before[_KEPT:]
    return whole if whole.rstrip().endswith(added) else f"{whole.rstrip()}\n{added}"
