"""The approval sheet: the list as the head of mission decides on it, and the decisions recorded row by row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.model.choices import Word
from symposiarch.model.invitations import Invitation, InvitationStage, RecordKind, Reply, Wave
from symposiarch.planning.guests import guest_rows
from symposiarch.planning.inviting.quotas import quotas
from symposiarch.planning.inviting.reciprocity import LastTimes, last_times
from symposiarch.planning.inviting.records import record
from symposiarch.planning.inviting.stages import approve
from symposiarch.planning.inviting.waves import move_to_wave
from symposiarch.planning.languages import another_name
from symposiarch.planning.rows import row_of


class Decision(Word):
    """What was ticked beside a name."""

    YES = "yes"
    NO = "no"
    RESERVE = "reserve"


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A line of the approval sheet."""

    invitation_id: int
    number: int
    honorific: str
    name: str
    native_name: str
    title: str
    organisation: str
    category: str
    wave: Wave
    organiser: str
    companions: int
    times: LastTimes


def approval_rows(
    session: Session, event_id: int, *, waves: Iterable[Wave] = (Wave.A, Wave.B, Wave.C, Wave.RESERVE)
) -> tuple[ApprovalRow, ...]:
    """The drafts of an event in the order of waves, then of the list; who is approved is not asked about again, and who
    gives the event not at all."""
    wanted = set(waves)
    organisers = {one.organiser_id: one.name for one in quotas(session, event_id)}
    order = list(Wave)
    rows = sorted(
        (
            row
            for row in guest_rows(session, event_id)
            if row.stage is InvitationStage.DRAFT
            and row.wave in wanted
            and row.reply is not Reply.WITHDRAWN
            and not row.gives
        ),
        key=lambda row: order.index(row.wave),
    )
    times = last_times(session, [row.person_id for row in rows], before_event=event_id)
    return tuple(
        row_of(
            ApprovalRow,
            row,
            invitation_id=row.id,
            number=number,
            native_name=another_name(row.name, row.native_name),
            organiser=organisers.get(row.organiser_id or 0, ""),
            companions=len(row.companions),
            times=times.get(row.person_id, LastTimes()),
        )
        for number, row in enumerate(rows, start=1)
    )


@dataclass(frozen=True, slots=True)
class Decided:
    """How many of each decision were recorded."""

    yes: int
    no: int
    reserve: int


def record_decisions(session: Session, decisions: Mapping[int, Decision], *, by: str) -> Decided:
    """What the head of mission ticked, by invitation: yes approves, no takes the name off, reserve lets it wait.

    `by` is who decided.
    """
    chosen = {decision: [key for key, one in decisions.items() if one is decision] for decision in Decision}
    waiting = [key for key in chosen[Decision.YES] if session.get_one(Invitation, key).wave is Wave.RESERVE]
    move_to_wave(session, waiting, Wave.A, by=by)
    approved = approve(session, chosen[Decision.YES], by=by)
    refused = 0
    for key in chosen[Decision.NO]:
        invitation = session.get_one(Invitation, key)
        if invitation.stage is InvitationStage.DRAFT and invitation.reply is not Reply.WITHDRAWN:
            record(invitation, RecordKind.STAGE, before=invitation.stage, after=Decision.NO, by=by)
            invitation.reply = Reply.WITHDRAWN
            refused += 1
    moved = move_to_wave(session, chosen[Decision.RESERVE], Wave.RESERVE, by=by)
    session.flush()
    return Decided(len(approved.touched), refused, moved)
