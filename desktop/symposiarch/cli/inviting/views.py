"""`view keep`, `view forget`, `list views`: filters of the guest list under names."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from symposiarch.cli.desk import Desk, command
from symposiarch.planning.inviting import views
from symposiarch.planning.inviting.views import GuestView


@command
@click.argument("name")
@click.option("--part", default="", help="A part of the counts: accepted, open, by_silence, companions ...")
@click.option("--due", default="", help="What is due: approvals, reminders, late ...")
@click.option("--search", default="", help="Words that the guest is found by.")
@click.option("--category", default="", help="The category of the guest.")
@click.option("--wave", default="", help="A, B, C or reserve.")
@click.option("--stage", default="", help="draft, approved, sent or reminded.")
@click.option("--channel", default="", help="By which way the invitation goes.")
@click.option("--organiser", default="", metavar="NAME", help="The organisation on whose list the guest stands.")
def keep(desk: Desk, /, name: str, **chosen: Any) -> None:
    """Keep what narrows the guest list under a name; `list guests --view NAME` shows it."""
    with desk.office.transaction(f"Keep the view {name}") as work:
        views.keep_view(work.session, name, views.GuestView(**chosen))
    desk.show({"view": name}, f"The view “{name}” is kept.")


@command
@click.argument("name")
def forget(desk: Desk, /, name: str) -> None:
    """Forget a view; the guests stay as they are."""
    with desk.office.transaction(f"Forget the view {name}") as work:
        views.forget_view(work.session, name)
    desk.show({"forgotten": name}, f"The view “{name}” is forgotten.")


@command
def list_views(desk: Desk) -> None:
    """The named views of the guest list."""
    with desk.office.reading() as session:
        kept = views.kept_views(session)
    desk.show_rows(
        kept,
        lambda one: {"name": one.name} | _narrowing(one.view),
        "name",
        ("narrowed by", lambda one: ", ".join(f"{key}: {said}" for key, said in _narrowing(one.view).items())),
        nothing="No view has been kept yet.",
    )


def _narrowing(view: GuestView) -> dict[str, Any]:
    return {key: said for key, said in asdict(view).items() if said}
