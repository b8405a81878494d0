"""What is said when the facts of an event are changed after guests were told of it, and the letter that tells them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from symposiarch.gui.letters.words import taken_back_words
from symposiarch.gui.notices import Offer
from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from symposiarch.gui.desk import Desk


def what_follows(desk: Desk, event_id: int, changed: Mapping[str, Any], *, taken_back: int) -> tuple[str, Offer] | None:
    """Of a change of these facts: who has to hear of it, with the letter that is likely to be written next; or that
    letters were taken back. None where nobody was written to."""
    from symposiarch.planning.correspondence.addressees import who_were_told

    kind = _kind_of(changed)
    told = desk.workspace.read(who_were_told, event_id) if kind else 0
    if not told and not taken_back:
        return None
    said = [_told_words(kind, told)] if told else []
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


def _told_words(kind: str, guests: int) -> str:
    match kind:
        case "cancelled":
            return tr("%n guests do not know yet that it is cancelled.", n=guests)
        case "postponed":
            return tr("%n guests know the old day or hour.", n=guests)
        case _:
            return tr("%n guests know the old place.", n=guests)


def _tell(desk: Desk, event_id: int, kind: str) -> None:
    desk.choose_event(event_id)
    desk.show_page("invitations", (kind, ()))


def _write_anew(desk: Desk, event_id: int) -> None:
    desk.choose_event(event_id)
    desk.actions["invitations.write"].trigger()
