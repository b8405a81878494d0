"""`seat`: the guests of a problem file, without what an office file needs, or of an event."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import EXISTING, Measure, TargetFile


@command
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
        from symposiarch.cli.seating.seats import seat_event

        seat_event(desk, event, **options)
    else:
        raise click.UsageError("Name --problem and --to, or --event.")


def _solve(desk: Desk, problem: Path, target: Path, seconds: float, seed: int) -> None:
    from symposiarch.documents.saving import save_bytes
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
            "adjacency_parts": {"wishes": worth.wishes_beside, "gender": worth.genders, "language": worth.languages},
            "guests": len(given.guests),
            "tables": len(given.boards),
            "seconds": round(time.monotonic() - begun, 2),
            "plan": str(target),
        },
        f"{len(given.guests)} guests at {len(given.boards)} tables: score {worth.total} "
        f"({worth.at_tables} at tables, {worth.beside} side by side), written to {target}.",
    )
