"""Stage and wave of an invitation as a colleague wrote them into a list of ours: taken where one may say so, else told.

That something was sent is no matter of a list: it is recorded where letters are sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from sqlalchemy.orm import Session

from symposiarch.exchange.fates import Change
from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.choices import Word
from symposiarch.model.invitations import SENT_STAGES, InvitationStage, Reply, Wave
from symposiarch.planning.inviting.stages import approve, unapprove
from symposiarch.planning.inviting.waves import move_to_wave
from symposiarch.planning.saying import Fact, Saying


class Why(StrEnum):
    """Why what a cell says is not taken."""

    SENT = "sent"
    NOT_INVITED = "not_invited"
    NO_SUCH_WORD = "no_such_word"
    MASKED = "masked"
    SOMEBODY_KNOWN = "somebody_known"


@dataclass(frozen=True, slots=True)
class InVain:
    """What was written over in a list of ours and is not taken."""

    field: str
    said: str
    why: Why

    @property
    def message(self) -> str:
        """The reason in an English sentence."""
        return str(self.saying)

    @property
    def saying(self) -> Saying:
        """The reason."""
        facts: dict[str, Fact] = {
            "said": self.said,
            "field": Saying(self.field.capitalize()),
            "word": Saying(self.field),
        }
        return Saying(_SENTENCES[self.why], facts)


_SENTENCES = {
    Why.SENT: "Stage “{said}” is not taken: what was sent is recorded where letters are sent.",
    Why.NOT_INVITED: "Stage “{said}” is not taken: who waits in the reserve or was withdrawn is not approved.",
    Why.NO_SUCH_WORD: "{field} “{said}” is not taken: there is no such {word}.",
    Why.MASKED: "The document number “{said}” is not taken: write all of it, without masked signs.",
    Why.SOMEBODY_KNOWN: "The spouse “{said}” is not taken: the spouse is somebody of the address book. "
    "Rename them there.",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an invitation stands."""

    stage: InvitationStage = InvitationStage.DRAFT
    wave: Wave = Wave.A
    reply: Reply = Reply.NONE


NEW = Standing()
"""How an invitation begins."""


def standing_changes(now: Standing, line: Incoming) -> tuple[list[Change], list[InVain]]:
    """What the line says otherwise of stage and wave, and what of it is not taken."""
    changes, in_vain = [], []
    wave = _read(Wave, line.wave)
    if wave is None and line.wave:
        in_vain.append(InVain("wave", line.wave, Why.NO_SUCH_WORD))
    elif wave is not None and wave is not now.wave:
        changes.append(Change("wave", now.wave.value, wave.value))
    stage = _read(InvitationStage, line.stage)
    if stage is None and line.stage:
        in_vain.append(InVain("stage", line.stage, Why.NO_SUCH_WORD))
    elif stage is not None and stage is not now.stage:
        if stage in SENT_STAGES or now.stage in SENT_STAGES:
            in_vain.append(InVain("stage", line.stage, Why.SENT))
        elif Reply.WITHDRAWN in (now.reply, line.reply) or (
            stage is InvitationStage.APPROVED and (wave or now.wave) is Wave.RESERVE
        ):
            in_vain.append(InVain("stage", line.stage, Why.NOT_INVITED))
        else:
            changes.append(Change("stage", now.stage.value, stage.value))
    return changes, in_vain


def take_standing(session: Session, invitation_id: int, changes: Sequence[Change], *, by: str) -> None:
    """Write what changes of stage and wave; the guest's records keep it."""
    said = {change.field: change.after for change in changes}
    if "wave" in said:
        move_to_wave(session, [invitation_id], Wave(said["wave"]), by=by)
    if "stage" in said:
        act = approve if said["stage"] == InvitationStage.APPROVED else unapprove
        act(session, [invitation_id], by=by)


Choice = TypeVar("Choice", bound=Word)


def _read(choices: type[Choice], text: str) -> Choice | None:
    try:
        return choices.read(text) if text else None
    except ValueError:
        return None
