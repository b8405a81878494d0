"""The speakers as a list: their parts, whether they agreed, and what is owed by and to each, until when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.gui.desk import Desk
from symposiarch.gui.programme.words import STATUS_DOTS, duty_words, role_words, status_words
from symposiarch.gui.tables.table import Column, Edit, Table
from symposiarch.gui.words import spelled_date, tr
from symposiarch.model.base import this_day
from symposiarch.model.programme import DutyKind, RoleStatus
from symposiarch.planning.programme.duties import DutyRow, drop_duty, set_duty
from symposiarch.planning.programme.speakers import SpeakerRow, answer_for_all_parts

DUTIES = ("topic", "biography", "photo", "slides", "travel", "hotel", "honorarium")


def parts_words(speaker: SpeakerRow) -> str:
    """ "panellist: Trade routes; moderator: Questions"."""
    roles = role_words()
    return "; ".join(dict.fromkeys(f"{roles[part.kind.value]}: {part.title}" for part in speaker.parts))


def away_words(speaker: SpeakerRow) -> str:
    return "; ".join(f"{one.begins:%H:%M}–{one.ends:%H:%M}" for one in speaker.absences)


def _duty_of(speaker: SpeakerRow, kind: str) -> DutyRow | None:
    """What is owed of this kind, if anything."""
    return speaker.duties.get(DutyKind(kind))


def duty_state(duty: DutyRow | None) -> str:
    """ "there", "by 5 Jan", "late: 5 Jan"."""
    if duty is None:
        return ""
    if duty.done:
        return tr("there")
    if duty.late(this_day()):
        return tr("late: {day}", day=brief(duty.due_on))
    return tr("by {day}", day=brief(duty.due_on))


def brief(day: date) -> str:
    """ "5 Jan", with the year where the day is more than ten months off."""
    return spelled_date(day, "d MMM" if abs((day - this_day()).days) < 300 else "d MMM yyyy")


def duty_dot(duty: DutyRow | None) -> str | None:
    if duty is None:
        return None
    if duty.done:
        return "accepted"
    return "declined" if duty.late(this_day()) else "none"


def read_duty(text: str) -> Any:
    """What was typed into a duty's cell: "done", a day, or nothing to take it off the list."""
    from symposiarch.exchange.programme.writing.days import read_day

    said = text.strip().casefold()
    if said in ("", "-", "–"):
        return ""
    if said in ("x", "✓", "ok", "yes", "done", tr("there").casefold(), tr("done").casefold()):
        return True
    if said in ("no", "open", tr("open").casefold()):
        return False
    day = read_day(text, first=this_day())
    if day is None:
        raise SymposiarchError(
            tr("“{text}” is neither a day nor “done”. Type 5 January, done, or nothing to take it off.", text=text)
        )
    return day


def speaker_columns() -> tuple[Column, ...]:
    duties = duty_words()
    return (
        Column(tr("Name"), "name", width=150, bold=True),
        Column(tr("Native"), "native_name", width=80, hidden=True),
        Column(tr("Part"), "part", of=parts_words, width=220, hidden=True),
        Column.of_several(tr("Status"), "status", status_words(), width=90, dot=STATUS_DOTS.get),
        *(
            Column(
                duties[kind],
                kind,
                of=partial(_duty_of, kind=kind),
                show=duty_state,
                dot=duty_dot,
                editable=True,
                parse=read_duty,
                sort=lambda duty: (duty.done, duty.due_on) if duty is not None else None,
            )
            for kind in DUTIES
        ),
        Column(tr("Away"), "away", of=away_words, width=110, quiet=True),
        Column(tr("Office"), "affiliation", width=200, quiet=True, hidden=True),
    )


class SpeakerList(Table):
    """A spreadsheet of answers and duties: "done", a day, or nothing typed into a cell."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "speakers", speaker_columns(), commit=self._keep)
        self.say_when_empty(tr("Nobody has a part in the programme yet."))

    def _keep(self, edits: list[Edit]) -> None:
        event_id = self._desk.event_id
        if event_id is None:
            return

        def write(session: Any) -> None:
            for edit in edits:
                if edit.field == "status":
                    write_answer(session, event_id, edit.row.id, edit.value)
                else:
                    write_duty(session, event_id, edit.row.id, edit.field, edit.value)

        self._desk.change(_step(edits), write)


def _step(edits: Sequence[Edit]) -> str:
    """The words for the Undo menu."""
    if len(edits) > 1:
        if all(edit.field == "status" for edit in edits):
            return tr("Record the answers of %n speakers", n=len(edits))
        return tr("Change %n duties of speakers", n=len(edits))
    edit = edits[0]
    if edit.field == "status":
        return tr("{name}: {status}", name=edit.row.name, status=status_words()[edit.value])
    return tr("{duty} of {name}", duty=duty_words()[edit.field], name=edit.row.name)


def write_answer(session: Any, event_id: int, person_id: int, status: str) -> None:
    answer_for_all_parts(session, event_id, person_id, RoleStatus(status))


def write_duty(session: Any, event_id: int, person_id: int, kind: str, value: Any) -> None:
    """A duty as it was typed: True for done, False for not, a day until when, "" to take it off the list."""
    change: Callable[..., Any] = partial(
        set_duty if value != "" else drop_duty, session, event_id, person_id=person_id, kind=DutyKind(kind)
    )
    if value == "":
        change()
    elif isinstance(value, bool):
        change(done=value)
    else:
        change(due_on=value, done=False)
