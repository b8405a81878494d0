"""Seating from the command line: `seat`, `list seats`, `list seating-checks`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.desk import Desk, counted, fields_of, table
from symposiarch.cli.options import EXISTING, Measure, TargetFile, event_option, plan_option
from symposiarch.documents.saving import save_bytes
from symposiarch.planning.heads import UNNAMED
from symposiarch.planning.presence import Who
from symposiarch.planning.seating import checks, who_sits
from symposiarch.planning.seating.exchanges import exchanges
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture import layouts
from symposiarch.planning.seating.plans import plans
from symposiarch.planning.seating.sociable import by_wishes
from symposiarch.planning.seating.sociable import mixing as mixing_of_ranks
from symposiarch.planning.seating.words import exchange, finding, names, reason, spoken

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from symposiarch.model.seating import SeatingPlan
    from symposiarch.planning.seating.plans.places import Filled
    from symposiarch.planning.seating.who_sits import SeatRow


@click.command()
@click.option("--problem", type=EXISTING, help="A seating problem: guests, tables, pairs and rules, as JSON.")
@click.option("--to", "target", type=TargetFile(".json"), help="Where the plan of a problem is written, as JSON.")
@click.option("--seconds", default=4.0, show_default=True, type=Measure(0.01, 86_400), help="How long to search.")
@click.option("--seed", default=0, show_default=True, help="Another number may find another plan.")
@click.option("--event", metavar="ID", help="Instead of a problem: the event whose guests are seated.")
@click.option("--plan", default="", help="The plan by id or name; the chosen one, or a new one if there is none.")
@click.option("--layout", default="", help="The layout for a new plan, by id or name; the latest of the event.")
@click.option(
    "--by",
    type=click.Choice(("rank", "company", "wishes")),
    default="rank",
    show_default=True,
    help="What decides who sits where; company mixes the lower ranks of a plan that is filled.",
)
@click.option(
    "--mixing",
    default=0.0,
    show_default=True,
    type=Measure(0, 1),
    help="By rank or company: from 0, strict precedence, to 1, sociable.",
)
@click.option("--spread", is_flag=True, help="By rank: give each table somebody of rank.")
@click.option(
    "--who", default="coming", show_default=True, type=click.Choice(("coming", "not-declined")), help="Whom to seat."
)
@click.option("--warm-up", is_flag=True, hidden=True, help="Only compile the engine, for the next time.")
@click.pass_obj
def seat(
    desk: Desk, /, problem: Path | None, target: Path | None, event: str | None, warm_up: bool, **options: Any
) -> None:
    """Seat the guests of a problem file, or of an event, as well as can be, keeping every hard rule."""
    if warm_up:
        from symposiarch.planning.autoseat.warmth import warm

        warm()
        desk.show({"warm": True}, "The engine is compiled.")
    elif problem is not None and target is not None and event is None:
        _solve(desk, problem, target, options["seconds"], options["seed"])
    elif event is not None and problem is None and target is None:
        _seat_event(desk, event, **options)
    else:
        raise click.UsageError("Name --problem and --to, or --event.")


def _solve(desk: Desk, problem: Path, target: Path, seconds: float, seed: int) -> None:
    from symposiarch.planning import autoseat
    from symposiarch.planning.autoseat.warmth import warm

    begun = time.monotonic()
    given = autoseat.read_problem(problem)
    warm()
    with desk.progress("Seating") as report:

        def tell(progress: autoseat.Progress) -> None:
            report(progress.fraction, "no plan yet" if progress.score is None else f"score {progress.score}")

        found = autoseat.solve(given, seconds=seconds, seed=seed, progress=tell)
    save_bytes(autoseat.plan_as_text(found.plan).encode(), target, make_folder=True)
    worth = found.score
    desk.show(
        {
            "feasible": worth.feasible,
            "score": worth.total,
            "table_score": worth.at_tables,
            "adjacency_score": worth.beside,
            "adjacency_parts": {
                "wishes": worth.wishes_beside,
                "gender": worth.genders,
                "language": worth.languages,
            },
            "guests": len(given.guests),
            "tables": len(given.boards),
            "seconds": round(time.monotonic() - begun, 2),
            "plan": str(target),
        },
        f"{len(given.guests)} guests at {len(given.boards)} tables: score {worth.total} "
        f"({worth.at_tables} at tables, {worth.beside} side by side), written to {target}.",
    )


def _seat_event(
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
    desk.show(value, lines + [f"{name} has no seat: there are too few." for name in filled.standing])


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


@click.command()
@event_option
@plan_option
@click.pass_obj
def list_seats(desk: Desk, event: str, plan: str) -> None:
    """The seats of a plan in the order of the tables, with who sits there."""
    with desk.reading(event) as (session, held):
        chosen = plans.plan_called(session, held.id, plan)
        rows = who_sits.seat_rows(session, chosen.id)
        called = names(session, chosen.event_id)
    values = [
        fields_of(row, "table seat title honour kind locked spare attendee=attendee_id seat_id")
        | {"guest": _sitter(row) or None, "reasons": [str(reason(fact, called)) for fact in row.reasons]}
        for row in rows
    ]
    lines = table(
        ("table", "seat", "guest", "title", "honour", ""),
        (
            (
                row.table,
                row.seat,
                _sitter(row),
                row.title,
                row.honour,
                "locked" if row.locked else "kept free" if row.spare else "",
            )
            for row in rows
        ),
    )
    desk.show(values, lines)


def _sitter(row: SeatRow) -> str:
    return row.name or (UNNAMED if row.attendee_id else "")


@click.command()
@event_option
@plan_option
@click.pass_obj
def list_checks(desk: Desk, event: str, plan: str) -> None:
    """What is wrong with a seating plan."""
    with desk.reading(event) as (session, held):
        chosen = plans.plan_called(session, held.id, plan)
        found = checks.check_plan(session, chosen.id)
    values = [
        {
            "wrong": one.wrong.value,
            "text": str(finding(one)),
            "guests": [str(name) for name in one.names],
            "table": one.table,
            "seats": list(one.seats),
        }
        for one in found
    ]
    desk.show(values, [str(finding(one)) for one in found] or "Nothing is wrong with this plan.")
