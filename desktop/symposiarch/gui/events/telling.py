"""What is said when the facts of an event are changed after guests were told of it, and the letter that tells them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from symposiarch.gui.desk import Desk
from symposiarch.gui.events.chosen import choose
from symposiarch.gui.letters.words import taken_back_words
from symposiarch.gui.notices import Offer
from symposiarch.gui.words import tr
from symposiarch.planning.correspondence.addressees import who_know_otherwise, who_were_told


def what_follows(
    desk: Desk, event_id: int, changed: Mapping[str, Any], before: Mapping[str, Any], *, taken_back: int
) -> tuple[str, Offer] | None:
    """Of a change of these facts, which were otherwise before: who has to hear of it, with the letter that is likely to
    be written next; or that letters were taken back. None where nobody was written to."""
    kind = _kind_of(changed) or ("change" if _on_another_clock(changed, before) else "")
    told = desk.workspace.read(who_know_otherwise if kind == "postponed" else who_were_told, event_id) if kind else 0
    if not told and not taken_back:
        return None
    said = [_told_words(kind, told, clock="venue" not in changed)] if told else []
    said += [taken_back_words(taken_back)] if taken_back else []
    offer = Offer(tr("Write them anew…"), partial(_write_anew, desk, event_id))
    if told:
        offer = Offer(tr("Tell them…"), partial(_tell, desk, event_id, kind))
    return " ".join(said), offer


def _kind_of(changed: Mapping[str, Any]) -> str:
    """Which letter tells of it; nothing where guests need not hear of it."""
    if str(changed.get("stage", "")) == "cancelled":
        return "cancelled"
    if "begins" in changed:
        return "postponed"
    return "change" if "venue" in changed else ""


def _on_another_clock(changed: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    """Whether the hour that guests know is another moment now: their calendars have the one before."""
    if "time_zone" not in changed:
        return False
    begins: datetime = before["begins"]
    return begins.replace(tzinfo=ZoneInfo(changed["time_zone"])) != begins.replace(tzinfo=ZoneInfo(before["time_zone"]))


def _told_words(kind: str, guests: int, *, clock: bool) -> str:
    match kind:
        case "cancelled":
            return tr("%n guests do not know yet that it is cancelled.", n=guests)
        case "postponed":
            return tr("%n guests know the old day or hour.", n=guests)
        case _ if clock:
            return tr("%n guests know the old time zone.", n=guests)
        case _:
            return tr("%n guests know the old place.", n=guests)


def _tell(desk: Desk, event_id: int, kind: str) -> None:
    choose(desk, event_id)
    desk.show_page("invitations", (kind, ()))


def _write_anew(desk: Desk, event_id: int) -> None:
    choose(desk, event_id)
    desk.actions["invitations.write"].trigger()
