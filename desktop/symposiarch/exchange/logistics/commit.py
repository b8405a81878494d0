"""Carries out what a workbook of logistics was planned to do, as one step."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.fates import Fate, Missing
from symposiarch.exchange.logistics.cells import Newcomer
from symposiarch.exchange.logistics.plan import LogisticsPlan, PlannedLine
from symposiarch.exchange.own_sheets import OwnSheet
from symposiarch.model.folding import fold
from symposiarch.model.logistics import Task
from symposiarch.planning.logistics import costs, flags, gifts, movements, services, tasks
from symposiarch.planning.logistics.people import person_meant_or_new


def commit_logistics(
    session: Session, plan: LogisticsPlan, *, by: str, missing: Missing = Missing.KEEP
) -> tuple[int, int]:
    """Write the lines that are ticked. Returns how many were written, and how many were taken out.

    `by` has done the tasks of which the file does not say who did. What the file has no more is taken out where it is
    `missing` that says so.

    Raises:
        SymposiarchError: a line cannot be kept as the plan says, since something was changed meanwhile.
    """
    writer = _Writer(session, plan.event_id, by)
    written = [line for line in plan.lines if line.taken and line.fate in (Fate.NEW, Fate.CHANGED)]
    for line in written:
        if "attendee_id" in line.fields and line.key is not None:  # two cars may have changed their guests
            movements.edit_movement(session, line.key, attendee_id=None)
    for line in written:
        writer.write(line)
    gone = [line for line in plan.missing if line.taken] if missing is Missing.WITHDRAW else []
    for one in gone:
        writer.take_out(one.list.sheet, one.key)
    session.flush()
    return len(written), len(gone)


class _Writer:
    def __init__(self, session: Session, event_id: int, by: str) -> None:
        self.session, self.event_id, self.by = session, event_id, by
        self._services = {fold(row.title): row.id for row in services.service_rows(session, event_id)}

    def write(self, line: PlannedLine) -> None:
        fields = {name: self._known(value) for name, value in line.fields.items()}
        match line.list.sheet:
            case OwnSheet.TASKS:
                self._task(line.key, fields)
            case OwnSheet.SERVICES:
                self._service(line.key, fields)
            case OwnSheet.COSTS:
                self._cost(line.key, fields)
            case OwnSheet.ARRIVALS if line.key is None:
                movements.add_movement(self.session, self.event_id, **fields)
            case OwnSheet.ARRIVALS:
                movements.edit_movement(self.session, line.key, **fields)
            case OwnSheet.GIFTS if line.key is None:
                gifts.add_gift(self.session, self.event_id, **fields)
            case OwnSheet.GIFTS:
                gifts.edit_gift(self.session, line.key, **fields)
            case _:
                self._flag(line.key, fields)

    def _known(self, value: Any) -> Any:
        """A value as it is kept: of somebody new, the key that they have from now on."""
        return person_meant_or_new(self.session, value.name) if isinstance(value, Newcomer) else value

    def _task(self, key: int | None, fields: dict[str, Any]) -> None:
        is_done, done_by = fields.pop("done", None), fields.pop("done_by", None)
        days, day = fields.pop("offset_days", None), fields.pop("due_on", None)
        due = day if days is None else days
        if key is None:
            key = tasks.add_task(self.session, self.event_id, due=due or 0, **fields).id
        else:
            tasks.edit_task(self.session, key, due=due, **fields)
        task = self.session.get_one(Task, key)
        if is_done is False:
            tasks.reopen_task(self.session, key)
        elif is_done and task.done_at is None:
            tasks.finish_task(self.session, key, by=self.by if done_by is None else done_by)
        elif done_by is not None and task.done_at is not None:
            done_at = task.done_at
            tasks.reopen_task(self.session, key)
            tasks.finish_task(self.session, key, by=done_by, at=done_at)

    def _service(self, key: int | None, fields: dict[str, Any]) -> None:
        if key is None:
            key = services.add_service(self.session, self.event_id, **fields).id
        else:
            services.edit_service(self.session, key, **fields)
        if "title" in fields:
            self._services[fold(fields["title"])] = key

    def _cost(self, key: int | None, fields: dict[str, Any]) -> None:
        if "service" in fields:
            title = fields.pop("service")
            if title and fold(title) not in self._services:
                raise SymposiarchError(f"A cost line is for “{title}”, which is left out. Take in both, or neither.")
            fields["service_id"] = self._services[fold(title)] if title else None
        if key is None:
            costs.add_cost(self.session, self.event_id, **fields)
        else:
            costs.edit_cost(self.session, key, **fields)

    def _flag(self, state: str | None, fields: dict[str, Any]) -> None:
        named = fields.pop("state", ""), fields.pop("code", "")
        if state is None:
            state = flags.add_flag(self.session, self.event_id, named[0] or named[1]).state
        flags.set_flag(self.session, self.event_id, state, **fields)

    def take_out(self, sheet: OwnSheet, key: Any) -> None:
        match sheet:
            case OwnSheet.TASKS:
                tasks.remove_tasks(self.session, [key])
            case OwnSheet.SERVICES:
                services.remove_services(self.session, [key])
            case OwnSheet.COSTS:
                costs.remove_costs(self.session, [key])
            case OwnSheet.ARRIVALS:
                movements.remove_movements(self.session, [key])
            case OwnSheet.GIFTS:
                gifts.remove_gifts(self.session, [key])
            case _:
                flags.set_flag(self.session, self.event_id, key, shown=False)
