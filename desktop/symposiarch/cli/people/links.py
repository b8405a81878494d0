"""Who belongs to whom: `person partner`, `person assistant`."""

from __future__ import annotations

import click
from sqlalchemy.orm import Session

from symposiarch.cli.desk import Desk, command
from symposiarch.cli.options import NOTHING, WordType
from symposiarch.model.people import PartnerRank, Person
from symposiarch.planning.people import contacts


def _two(session: Session, who: str, other: str) -> tuple[Person, Person | None]:
    person = contacts.person_called(session, who)
    return person, None if other == NOTHING else contacts.person_called(session, other)


@command
@click.argument("who")
@click.argument("partner_name", metavar="PARTNER|none")
@click.option("--rank", type=WordType(PartnerRank), default="accompanies", show_default=True, help="How.")
def partner(desk: Desk, who: str, partner_name: str, rank: PartnerRank) -> None:
    """PARTNER is the partner of WHO, and accompanies or ranks in their own right."""
    with desk.office.transaction("Link partners") as work:
        person, other = _two(work.session, who, partner_name)
        contacts.link_partners(work.session, person.id, other.id if other else None, rank=rank)
        value = {"id": person.uuid, "partner": other.uuid if other else None}
    desk.show(value, "Linked." if value["partner"] else "The link is gone.")


@command
@click.argument("who")
@click.argument("assistant_name", metavar="ASSISTANT|none")
def assistant(desk: Desk, who: str, assistant_name: str) -> None:
    """Messages for WHO go to ASSISTANT; the replies count for WHO."""
    with desk.office.transaction("Set an assistant") as work:
        person, other = _two(work.session, who, assistant_name)
        contacts.set_assistant(work.session, person.id, other.id if other else None)
        value = {"id": person.uuid, "assistant": other.uuid if other else None}
    desk.show(value, "Set." if value["assistant"] else "The link is gone.")
