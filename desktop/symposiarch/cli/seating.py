"""Seating from the command line."""

from __future__ import annotations

import time
from pathlib import Path

import click

from symposiarch.cli.desk import Desk
from symposiarch.cli.options import EXISTING, TARGET


@click.command()
@click.option(
    "--problem", required=True, type=EXISTING, help="A seating problem: guests, tables, pairs and rules, as JSON."
)
@click.option(
    "--seconds", default=4.0, show_default=True, type=click.FloatRange(min=0, min_open=True), help="How long to search."
)
@click.option("--to", "target", required=True, type=TARGET, help="Where the plan is written, as JSON.")
@click.option("--seed", default=0, show_default=True, help="Another number may find another plan.")
@click.pass_obj
def seat(desk: Desk, problem: Path, seconds: float, target: Path, seed: int) -> None:
    """Seat the guests of a problem file as well as can be found in the time given, keeping every hard rule."""
    from symposiarch.planning import autoseat
    from symposiarch.planning.autoseat.warmth import warm

    begun = time.monotonic()
    given = autoseat.read_problem(problem)
    warm()
    with desk.progress("Seating") as report:

        def tell(progress: autoseat.Progress) -> None:
            report(progress.fraction, "no plan yet" if progress.score is None else f"score {progress.score}")

        found = autoseat.solve(given, seconds=seconds, seed=seed, progress=tell)
    autoseat.write_plan(target, found.plan)
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
