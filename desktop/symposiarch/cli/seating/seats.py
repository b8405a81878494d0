"""The seats of an event: its guests seated, `list seats`, `list seating-checks`."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command, counted, fields_of
from symposiarch.cli.options import plan_options
from symposiarch.model.seating import SeatingPlan
from symposiarch.planning.heads import UNNAMED
from symposiarch.planning.presence import Who
from symposiarch.planning.saying import at_start
from symposiarch.planning.seating import checks, who_sits
from symposiarch.planning.seating.exchanges import exchanges
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture import layouts
from symposiarch.planning.seating.plans import plans
from symposiarch.planning.seating.plans.places import Filled
from symposiarch.planning.seating.sociable import by_wishes
from symposiarch.planning.seating.sociable import mixing as mixing_of_ranks
from symposiarch.planning.seating.who_sits import SeatRow
from symposiarch.planning.seating.words import exchange, finding, names, reason, spoken


def seat_event(
    desk: Desk,
    event: str,
    *,
    plan: str,
    layout: str,
    by: str,
    mixing: float,
    spread: bool,
    who: str,
    seconds: float,
    seed: int,
) -> None:
    """Seat the guests of an event in a plan, as one step."""
    heads = Who.read(who)
    with desk.transaction("Seat the guests", event) as (session, held):
        if plans.plans(session, held.id) and not layout:
            chosen = plans.plan_called(session, held.id, plan)
        else:
            laid = layouts.layout_called(session, held.id, layout)
            chosen = plans.add_plan(session, held.id, layout_id=laid.id, name=plan)
        if by == "company":
            filled = mixing_of_ranks.fill_by_company(session, chosen.id, mixing=mixing, seconds=seconds, seed=seed)
        elif by == "rank":
            filled = fill.fill_by_rank(session, chosen.id, who=heads, mixing=mixing, spread=spread)
        else:
            filled = by_wishes.fill_by_wishes(session, chosen.id, who=heads, seconds=seconds, seed=seed)
        value = _filled_value(session, chosen, filled)
    lines = [f"Seated: {counted(filled.seated, 'guest')}.", *value["exchanges"]]
    desk.show(value, lines + [f"{at_start(name)} has no seat: there are too few." for name in filled.standing])


def _filled_value(session: Session, plan: SeatingPlan, filled: Filled) -> dict[str, Any]:
    """How many have a seat now, what was exchanged for it, and who has none."""
    called = names(session, plan.event_id)
    made = [spoken(exchange(one, called)) for one in exchanges(session, plan.id)]
    return {
        "plan": plan.id,
        "name": plan.name,
        "seated": filled.seated,
        "standing": list(filled.standing),
        "exchanges": made,
        "score": filled.score,
    }


@command
@plan_options
def list_seats(desk: Desk, event: str, plan: str) -> None:
    """The seats of a plan in the order of the tables, with who sits there."""
    with desk.reading(event) as (session, held):
        chosen = plans.plan_called(session, held.id, plan)
        rows = who_sits.seat_rows(session, chosen.id)
        called = names(session, chosen.event_id)
    desk.show_rows(
        rows,
        lambda row: (
            fields_of(row, "table seat title honour kind locked spare attendee=attendee_id seat_id")
            | {"guest": _sitter(row), "reasons": [str(reason(fact, called)) for fact in row.reasons]}
        ),
        "table seat",
        ("guest", _sitter),
        "title honour",
        ("", lambda row: "locked" if row.locked else "kept free" if row.spare else ""),
    )


def _sitter(row: SeatRow) -> str:
    return row.name or (UNNAMED if row.attendee_id else "")


@command
@plan_options
def list_checks(desk: Desk, event: str, plan: str) -> None:
    """What is wrong with a seating plan."""
    with desk.reading(event) as (session, held):
        chosen = plans.plan_called(session, held.id, plan)
        found = checks.check_plan(session, chosen.id)
    values = [fields_of(one, "wrong guests=names table seats") | {"text": str(finding(one))} for one in found]
    desk.show(values, [str(finding(one)) for one in found] or "Nothing is wrong with this plan.")
