"""`plan list`, `copy`, `rename`, `choose`, `remove`, `compare`, `freeze`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, table
from symposiarch.cli.options import event_option, plan_options
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.seating.plans import plans
from symposiarch.planning.seating.plans.comparing import Spot, differences
from symposiarch.planning.seating.plans.plans import PlanRow


@command
@event_option
def list_plans(desk: Desk, event: str) -> None:
    """The seating plans of an event."""
    with desk.reading(event) as (session, held):
        rows = plans.plans(session, held.id)
    desk.show_rows(
        rows,
        "id name layout chosen number frozen_by seats seated",
        "id plan=name layout",
        ("seated", lambda row: f"{row.seated} of {row.seats}"),
        ("", lambda row: " ".join(part for part in ("chosen" if row.chosen else "", _frozen(row)) if part)),
        nothing="The event has no seating plan yet.",
    )


def _frozen(row: PlanRow) -> str:
    if row.number is None:
        return ""
    return f"frozen as {row.number} by {row.frozen_by}" if row.frozen_by else f"frozen as {row.number}"


def _on_plan(
    desk: Desk, label: str, event: str, plan: str, work_on: Callable[[Session, int], SeatingPlan | None]
) -> dict[str, Any]:
    """Do something with a plan in one step, and answer with its id and name."""
    with desk.transaction(label, event) as (session, held):
        found = plans.plan_called(session, held.id, plan)
        made = work_on(session, found.id) or found
        return {"id": made.id, "name": made.name}


@command
@plan_options
@click.option("--name", default="", help="What the copy is called.")
def copy(desk: Desk, event: str, plan: str, name: str) -> None:
    """Copy a plan; the copy of a frozen one may be changed."""
    value = _on_plan(desk, "Copy a plan", event, plan, partial(plans.copy_plan, name=name))
    desk.show(value, f"Copied as “{value['name']}”.")


@command
@plan_options
@click.argument("name")
def rename(desk: Desk, event: str, plan: str, name: str) -> None:
    """Call a plan otherwise."""
    value = _on_plan(desk, "Rename a plan", event, plan, partial(plans.rename_plan, name=name))
    desk.show(value, f"The plan is called “{value['name']}”.")


@command
@plan_options
def choose(desk: Desk, event: str, plan: str) -> None:
    """Print cards and lists from this plan from now on."""
    value = _on_plan(desk, "Choose a plan", event, plan, plans.choose_plan)
    desk.show(value, f"Cards and lists are printed from “{value['name']}”.")


@command
@plan_options
def remove(desk: Desk, event: str, plan: str) -> None:
    """Take a plan away; “undo” brings it back."""
    value = _on_plan(desk, "Remove a plan", event, plan, plans.remove_plan)
    desk.show(value, f"“{value['name']}” is removed.")


@command
@event_option
@click.argument("first")
@click.argument("second")
def compare(desk: Desk, event: str, first: str, second: str) -> None:
    """Who sits elsewhere in another plan; both by id or name."""
    with desk.reading(event) as (session, held):
        found = differences(session, *(plans.plan_called(session, held.id, name).id for name in (first, second)))

    def spot(one: Spot | None) -> str:
        return f"{one.table} · {one.seat}" if one is not None else ""

    values = [{"guest": one.name, "first": spot(one.first), "second": spot(one.second)} for one in found]
    lines = table(("guest", first, second), ((one.name, spot(one.first), spot(one.second)) for one in found))
    desk.show(values, lines if found else "Everybody sits the same in both.")


@command
@plan_options
def freeze(desk: Desk, event: str, plan: str) -> None:
    """Freeze a seating plan and give it its number."""
    with desk.transaction("Freeze the seating plan", event) as (session, held):
        chosen = plans.plan_called(session, held.id, plan)
        number = plans.freeze_plan(session, chosen.id, by=desk.office.who)
    desk.show({"number": number}, f"Frozen as number {number}.")
