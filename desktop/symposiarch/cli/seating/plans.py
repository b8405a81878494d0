"""`plan list, copy, rename, choose, remove, compare, together` and `wish add, list, remove`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk, table
from symposiarch.cli.options import WordType, event_option
from symposiarch.cli.seating.options import plan_option
from symposiarch.model.seating import WishKind

if TYPE_CHECKING:
    from symposiarch.planning.seating.plans.plans import PlanRow


@click.command("list")
@event_option
@click.pass_obj
def list_plans(desk: Desk, event: str) -> None:
    """The seating plans of an event."""
    from symposiarch.planning.events import event_called
    from symposiarch.planning.seating.plans.plans import plans

    with desk.office.reading() as session:
        rows = plans(session, event_called(session, event).id)
    values = [
        {
            "id": row.id,
            "name": row.name,
            "layout": row.layout,
            "chosen": row.chosen,
            "number": row.number,
            "frozen_by": row.frozen_by or None,
            "seats": row.seats,
            "seated": row.seated,
        }
        for row in rows
    ]
    marks = (" ".join(part for part in ("chosen" if row.chosen else "", _frozen(row)) if part) for row in rows)
    lines = table(
        ("id", "plan", "layout", "seated", ""),
        (
            (row.id, row.name, row.layout, f"{row.seated} of {row.seats}", mark)
            for row, mark in zip(rows, marks, strict=True)
        ),
    )
    desk.show(values, lines if rows else "The event has no seating plan yet.")


def _frozen(row: PlanRow) -> str:
    if row.number is None:
        return ""
    return f"frozen as {row.number} by {row.frozen_by}" if row.frozen_by else f"frozen as {row.number}"


def _on_plan(desk: Desk, label: str, event: str, plan: str, work_on: Any) -> dict[str, Any]:
    """Do something with a plan in one step, and answer with its id and name."""
    from symposiarch.planning.events import event_called
    from symposiarch.planning.seating.plans.plans import plan_called

    with desk.office.transaction(label) as work:
        found = plan_called(work.session, event_called(work.session, event).id, plan)
        made = work_on(work.session, found.id) or found
        return {"id": made.id, "name": made.name}


@click.command("copy")
@event_option
@plan_option
@click.option("--name", default="", help="What the copy is called.")
@click.pass_obj
def copy(desk: Desk, event: str, plan: str, name: str) -> None:
    """Copy a plan; the copy of a frozen one may be changed."""
    from symposiarch.planning.seating.plans.plans import copy_plan

    value = _on_plan(desk, "Copy a plan", event, plan, lambda session, key: copy_plan(session, key, name=name))
    desk.show(value, f"Copied as “{value['name']}”.")


@click.command("rename")
@event_option
@plan_option
@click.argument("name")
@click.pass_obj
def rename(desk: Desk, event: str, plan: str, name: str) -> None:
    """Call a plan otherwise."""
    from symposiarch.planning.seating.plans.plans import rename_plan

    value = _on_plan(desk, "Rename a plan", event, plan, lambda session, key: rename_plan(session, key, name=name))
    desk.show(value, f"The plan is called “{value['name']}”.")


@click.command("choose")
@event_option
@plan_option
@click.pass_obj
def choose(desk: Desk, event: str, plan: str) -> None:
    """Print cards and lists from this plan from now on."""
    from symposiarch.planning.seating.plans.plans import choose_plan

    value = _on_plan(desk, "Choose a plan", event, plan, choose_plan)
    desk.show(value, f"Cards and lists are printed from “{value['name']}”.")


@click.command("remove")
@event_option
@plan_option
@click.pass_obj
def remove(desk: Desk, event: str, plan: str) -> None:
    """Take a plan away; “undo” brings it back."""
    from symposiarch.planning.seating.plans.plans import remove_plan

    value = _on_plan(desk, "Remove a plan", event, plan, remove_plan)
    desk.show(value, f"“{value['name']}” is removed.")


@click.command("compare")
@event_option
@click.argument("first")
@click.argument("second")
@click.pass_obj
def compare(desk: Desk, event: str, first: str, second: str) -> None:
    """Who sits elsewhere in another plan; both by id or name."""
    from symposiarch.planning.events import event_called
    from symposiarch.planning.seating.plans.comparing import differences
    from symposiarch.planning.seating.plans.plans import plan_called

    with desk.office.reading() as session:
        key = event_called(session, event).id
        found = differences(session, plan_called(session, key, first).id, plan_called(session, key, second).id)

    def spot(one: Any) -> str:
        return f"{one.table} · {one.seat}" if one is not None else ""

    values = [{"guest": one.name, "first": spot(one.first), "second": spot(one.second)} for one in found]
    lines = table(("guest", first, second), ((one.name, spot(one.first), spot(one.second)) for one in found))
    desk.show(values, lines if found else "Everybody sits the same in both.")


@click.command("together")
@event_option
@plan_option
@click.argument("guest")
@click.option("--seat", "seat_id", type=int, required=True, help="The seat by its id (see “list seats --json”).")
@click.pass_obj
def together(desk: Desk, event: str, plan: str, guest: str, seat_id: int) -> None:
    """Seat a guest with partner and delegation on neighbouring seats."""
    from symposiarch.planning.arrivals.finding import attendee_called
    from symposiarch.planning.events import event_called
    from symposiarch.planning.seating.known import known
    from symposiarch.planning.seating.plans.plans import plan_called
    from symposiarch.planning.seating.plans.together import company_of, seat_together

    with desk.office.transaction("Seat a delegation together") as work:
        key = event_called(work.session, event).id
        chosen = plan_called(work.session, key, plan)
        facts = known(work.session, chosen.id)
        company = company_of(attendee_called(work.session, key, guest).id, facts.people, facts.partners)
        seat_together(work.session, chosen.id, attendee_ids=company, seat_id=seat_id)
        names = [facts.people[one].name for one in company]
    desk.show({"seated": names}, f"{', '.join(names)} sit together.")


@click.command("add")
@event_option
@click.argument("first")
@click.argument("second")
@click.option("--kind", type=WordType(WishKind), required=True, help="How the two are to sit.")
@click.option("--weight", type=click.IntRange(1, 100), default=10, show_default=True)
@click.option("--hard", is_flag=True, help="A rule, not a wish.")
@click.option("--note", default="")
@click.pass_obj
def add_wish(
    desk: Desk, event: str, first: str, second: str, kind: WishKind, weight: int, hard: bool, note: str
) -> None:
    """Note how two guests, by name, are to sit."""
    from symposiarch.planning.arrivals.finding import attendee_called
    from symposiarch.planning.events import event_called
    from symposiarch.planning.seating.sociable import wishes

    with desk.office.transaction("Note a wish") as work:
        key = event_called(work.session, event).id
        one, other = (attendee_called(work.session, key, name).id for name in (first, second))
        made = wishes.add_wish(
            work.session, key, first=one, second=other, kind=kind, weight=weight, hard=hard, note=note
        )
        value = {"id": made.id, "kind": made.kind.value, "hard": made.hard}
    desk.show(value, f"Noted as wish {value['id']}.")


@click.command("list")
@event_option
@click.pass_obj
def list_wishes(desk: Desk, event: str) -> None:
    """What guests wish of each other."""
    from symposiarch.planning.events import event_called
    from symposiarch.planning.seating.sociable.wishes import wishes

    with desk.office.reading() as session:
        rows = wishes(session, event_called(session, event).id)
    values = [
        {
            "id": row.id,
            "first": row.first_name,
            "second": row.second_name,
            "kind": row.kind.value,
            "weight": row.weight,
            "hard": row.hard,
            "note": row.note,
        }
        for row in rows
    ]
    lines = table(
        ("id", "first", "", "second", ""),
        (
            (row.id, row.first_name, row.kind.value.replace("_", " "), row.second_name, "rule" if row.hard else "")
            for row in rows
        ),
    )
    desk.show(values, lines if rows else "Nobody wishes anything of anybody.")


@click.command("remove")
@click.argument("wish_id", type=int)
@click.pass_obj
def remove_wish(desk: Desk, wish_id: int) -> None:
    """Forget a wish, by its id."""
    from symposiarch.planning.seating.sociable import wishes

    with desk.office.transaction("Remove a wish") as work:
        wishes.remove_wish(work.session, wish_id)
    desk.show({"removed": wish_id}, "Removed.")
