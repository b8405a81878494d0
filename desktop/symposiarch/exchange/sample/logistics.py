"""The logistics of the sample symposium, written as one types it on the page Logistics."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.assets import resource
from symposiarch.model.events import Event
from symposiarch.model.logistics import ServiceStatus
from symposiarch.planning.logistics import costs, flags, gifts, movements, services, tasks, typed
from symposiarch.planning.logistics.people import person_meant


def add_logistics(session: Session, event_id: int, *, by: str) -> None:
    """Tasks half done, services half confirmed, a budget that one line exceeds, arrivals, gifts and anthems."""
    with resource("sample", "logistics.toml").open("rb") as file:
        facts = tomllib.load(file)
    event = session.get_one(Event, event_id)
    _add_tasks(session, event_id, facts, by)
    for said in facts["services"]:
        key = typed.type_service(session, event_id, text=said["typed"])
        services.edit_service(session, key, **_service_fields(event, said))
    for said in facts["costs"]:
        key = typed.type_cost(session, event_id, text=said["typed"])
        if "actual" in said:
            costs.edit_cost(session, key, actual=Decimal(said["actual"]))
    _add_arrivals(session, event_id, facts)
    for said in facts["gifts"]:
        key = typed.type_gift(session, event_id, text=said["typed"])
        gifts.edit_gift(session, key, given_at=datetime.combine(event.begins.date(), said["at"]))
    for state in facts["anthems"]:
        flags.set_flag(session, event_id, state, anthem=True)


def _add_tasks(session: Session, event_id: int, facts: Mapping[str, Any], by: str) -> None:
    tasks.plan_tasks(session, event_id)
    for title in facts["done"]:
        tasks.finish_task(session, tasks.task_called(session, event_id, title).id, by=by)
    for text in facts["tasks"]:
        typed.type_task(session, event_id, text=text)


def _service_fields(event: Event, said: Mapping[str, Any]) -> dict[str, Any]:
    fields = {name: value for name, value in said.items() if name != "typed"}
    fields["status"] = ServiceStatus(said["status"])
    fields["languages"] = tuple(said.get("languages", ()))
    for name in ("begins", "ends"):
        if name in fields:
            fields[name] = datetime.combine(event.begins.date(), fields[name])
    return fields


def _add_arrivals(session: Session, event_id: int, facts: Mapping[str, Any]) -> None:
    """Who comes in a car of their own, met one after another by one of us and led in by another."""
    people = {role: person_meant(session, facts[role]) for role in ("greeter", "escort")}
    movements.expect_missions(session, event_id)
    movements.propose_times(session, event_id)
    for row in movements.movement_rows(session, event_id):
        fields = dict(facts["cars"].get(row.name, {}))
        if not row.is_host:
            fields |= {f"{role}_id": person for role, person in people.items() if person is not None}
        movements.edit_movement(session, row.id, gate=facts["gate"], **fields)
