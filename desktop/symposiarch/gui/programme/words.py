"""What the programme's pages call things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from symposiarch.gui.words import tr

if TYPE_CHECKING:
    from symposiarch.planning.programme.rows import ItemRow, RoleRow


def kind_words() -> dict[str, str]:
    return {
        "opening": tr("Opening"),
        "address": tr("Address"),
        "panel": tr("Panel"),
        "talk": tr("Talk"),
        "keynote": tr("Keynote"),
        "questions": tr("Questions"),
        "performance": tr("Performance"),
        "signing": tr("Signing"),
        "exhibition": tr("Exhibition"),
        "break": tr("Break"),
        "meal": tr("Meal"),
        "reception": tr("Reception"),
        "ceremony": tr("Ceremony"),
        "other": tr("Other"),
        "blocker": tr("Kept free, not printed"),
    }


def role_words() -> dict[str, str]:
    return {
        "moderator": tr("Moderator"),
        "speaker": tr("Speaker"),
        "panellist": tr("Panellist"),
        "interpreter": tr("Interpreter"),
        "master_of_ceremonies": tr("Master of ceremonies"),
        "performer": tr("Performer"),
        "signatory": tr("Signatory"),
    }


def status_words() -> dict[str, str]:
    return {"to_ask": tr("to ask"), "asked": tr("asked"), "agreed": tr("agreed"), "declined": tr("declined")}


def duty_words() -> dict[str, str]:
    return {
        "topic": tr("Topic"),
        "biography": tr("Biography"),
        "photo": tr("Photo"),
        "slides": tr("Slides"),
        "travel": tr("Travel"),
        "hotel": tr("Hotel"),
        "honorarium": tr("Honorarium"),
    }


STATUS_DOTS = {"to_ask": "none", "asked": "tentative", "agreed": "accepted", "declined": "declined"}


def item_title(row: ItemRow, languages: Sequence[str]) -> str:
    """The title, or the kind of an item that has none."""
    return row.titles.best(*languages) or kind_words()[row.kind.value]


def people_words(roles: Sequence[RoleRow]) -> str:
    """The names in one line; an open place is said as such."""
    return ", ".join(role.name or tr("(open)") for role in roles)
