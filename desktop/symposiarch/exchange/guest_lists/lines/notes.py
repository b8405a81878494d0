"""What a list notes beside a guest: put with what is noted already, nothing of it twice."""

from __future__ import annotations

from collections.abc import Set

from symposiarch.exchange.cut_cells import made_whole


def with_note(notes: str, more: str) -> str:
    return f"{notes}\n{more}" if notes else more


def noted(said: str, there: str, labels: Set[str] = frozenset()) -> str:
    """The notes with what a line notes beside them, nothing of it twice; lines that ran together in a cell say nothing
    new.

    What stands behind one of its `labels`, the headings of its columns, takes the place of what stood behind it.
    """
    whole = made_whole(said, there)
    if whole != said:
        return whole
    told = [(line, _label(line, labels)) for line in said.splitlines()]
    if " ".join(" ".join(line for line, label in told if not label).split()) in " ".join(there.split()):
        told = [(line, label) for line, label in told if label]
    notes = there.splitlines()
    known = {" ".join(line.split()) for line in notes}
    new = [(line, label) for line, label in told if not there or " ".join(line.split()) not in known]
    stays = {" ".join(line.split()) for line, _ in told}
    for line, label in new:
        place = next((at for at, old in enumerate(notes) if _label(old, {label}) and old not in stays), len(notes))
        notes[place : place + 1] = [line]
    return "\n".join(notes).strip() if new else there


def _label(line: str, labels: Set[str]) -> str:
    """Which of the labels stands before a line of notes."""
    return next((label for label in labels if label and line.startswith(f"{label}: ")), "")
