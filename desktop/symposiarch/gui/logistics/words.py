"""What logistics tells, in words: kinds, states, reasons, clashes, amounts and hours."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from symposiarch.gui.words import clock, said, spelled_date, tr
from symposiarch.model.base import this_day
from symposiarch.planning.logistics import clashes
from symposiarch.planning.logistics.clashes import Clashing
from symposiarch.planning.logistics.flags import FlagReason, FlagRow
from symposiarch.planning.logistics.money import read_amount, spelled

if TYPE_CHECKING:
    from symposiarch.planning.heads import Head


def kind_choices() -> tuple[tuple[str, str], ...]:
    """The kinds of services with their words."""
    return (
        ("catering", tr("catering")),
        ("interpretation", tr("interpretation")),
        ("sound", tr("sound")),
        ("photo", tr("photo")),
        ("flowers", tr("flowers")),
        ("printing", tr("printing")),
        ("security", tr("security")),
        ("transport", tr("transport")),
        ("equipment", tr("equipment")),
        ("venue", tr("venue")),
        ("other", tr("other")),
    )


def status_choices() -> tuple[tuple[str, str], ...]:
    """How far an order has come."""
    return (
        ("planned", tr("planned")),
        ("ordered", tr("ordered")),
        ("confirmed", tr("confirmed")),
        ("delivered", tr("delivered")),
        ("cancelled", tr("cancelled")),
    )


STATUS_DOTS = {
    "planned": "none",
    "ordered": "tentative",
    "confirmed": "accepted",
    "delivered": "represented",
    "cancelled": "declined",
}


def page_choices() -> tuple[tuple[str, str], ...]:
    """The pages that a task may belong to."""
    return (
        ("", tr("none")),
        ("guests", tr("Guests")),
        ("programme", tr("Programme")),
        ("seating", tr("Seating")),
        ("logistics", tr("Logistics")),
        ("documents", tr("Documents")),
    )


def yes_or_nothing() -> tuple[tuple[bool, str], ...]:
    return ((True, tr("yes")), (False, tr("no")))


def yes(value: bool) -> str:
    return tr("yes") if value else ""


def hour(moment: datetime | None) -> str:
    """ "18:50"; nothing where no hour is set."""
    return clock(moment) if moment is not None else ""


def amount(value: Decimal | None) -> str:
    """An amount with its thousands; nothing where it is not known."""
    return spelled(value) if value is not None else ""


def money(value: Decimal | None, currency: str) -> str:
    """ "1,250 EUR"; nothing where the amount is not known."""
    return tr("{amount} {currency}", amount=amount(value), currency=currency) if value is not None else ""


def brief_date(day: date) -> str:
    """ "Thu 3 Dec", with the year when it is another one."""
    return spelled_date(day, "ddd d MMM" if day.year == this_day().year else "ddd d MMM yyyy")


def read_cost(text: str) -> Decimal | None:
    """An amount as typed into a cell; nothing for an empty one."""
    return read_amount(text) if text.strip() else None


def reason_words(row: FlagRow) -> str:
    """Why a flag stands where it does."""
    if not row.shown:
        return tr("left out")
    return {
        FlagReason.HOST: tr("gives the event: place of honour"),
        FlagReason.ORGANISATION: tr("international body: first"),
        FlagReason.ALPHABET: tr("by the alphabet"),
        FlagReason.BY_HAND: tr("placed by hand"),
    }[row.reason]


def clash_words(clash: Clashing) -> str:
    """A clash in a sentence."""
    return said(clashes.said(clash))


def missing_words(names: tuple[str, ...]) -> str:
    """What the gate needs and does not have."""
    known = {
        "name": tr("name"),
        "passport_name": tr("name in the passport"),
        "nationality": tr("nationality"),
        "document": tr("document number"),
    }
    if {"passport_name", "nationality", "document"} <= set(names):
        return tr("name and papers") if "name" in names else tr("all papers")
    return ", ".join(known[name] for name in names)


def role_words(role: str) -> str:
    """What a head is at the event."""
    return {
        "invitee": tr("guest"),
        "representative": tr("representative"),
        "spouse": tr("spouse"),
        "guest": tr("companion"),
        "interpreter": tr("interpreter"),
        "driver": tr("driver"),
        "security": tr("guard"),
        "staff": tr("staff"),
        "walk_in": tr("walk-in"),
    }[role]


def company_words(head: Head) -> str:
    """Whoever comes along: the name, or what they are where there is none yet."""
    from symposiarch.gui.people.replies import role_words

    return head.name or role_words()[head.role]
