"""`check`, `mend`, `rule`, `list rules`: what is wrong with an event, and how seriously each rule is taken."""

from __future__ import annotations

import click

from symposiarch.cli.desk import Desk, command, fields_of
from symposiarch.cli.options import WordType, event_option
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import RuleLevel
from symposiarch.planning import preflight


@command
@event_option
def check(desk: Desk, event: str) -> None:
    """What is wrong with an event, the gravest first."""
    with desk.reading(event) as (session, held):
        found = preflight.preflight(session, held.id, close=preflight.look_closely(session, held.id))
    values = [fields_of(one, "code level message about") for one in found]
    desk.show(values, [f"{one.level.value}: {one.message} [{one.code}]" for one in found] or "Nothing is wrong.")


@command
@event_option
@click.argument("code")
def mend(desk: Desk, event: str, code: str) -> None:
    """Put right what a rule found, where that needs no decision. CODE is one that `check` names."""
    with desk.transaction(f"Put right: {code}", event) as (session, held):
        found = [one for one in preflight.preflight(session, held.id) if one.code == code]
        if not found and code in preflight.FIXES:
            raise SymposiarchError(f"The rule “{code}” finds nothing wrong at this event.")
        about = [key for one in found for key in one.about]
        preflight.mend(session, held.id, code=code, about=about)
    desk.show({"code": code, "findings": len(found)}, f"Put right: {' '.join(one.message for one in found)}")


@command
@event_option
@click.argument("code")
@click.argument("level", type=WordType(RuleLevel))
@click.option("--note", default="", help="Why it is taken so here; needed to turn a rule off.")
def rule(desk: Desk, event: str, code: str, level: RuleLevel, note: str) -> None:
    """Take a rule more or less seriously at one event, or turn it off. CODE is one of `list rules`."""
    with desk.transaction(f"Take the rule {code} as “{level.value}”", event) as (session, held):
        preflight.set_rule(session, held.id, code=code, level=level, note=note)
    desk.show({"code": code, "level": level.value, "note": note or None}, f"{code} is now “{level.value}”.")


@command
@event_option
def list_rules(desk: Desk, event: str) -> None:
    """Every rule that `check` looks at, and how seriously it is taken at an event."""
    with desk.reading(event) as (session, held):
        rows = preflight.rule_rows(session, held.id)
    desk.show_rows(rows, "code level usual note", "rule=code level usually=usual note")
