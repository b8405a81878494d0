"""What the office says of itself on its letters, and its other settings."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.base import Texts
from symposiarch.model.correspondence import Setting

MAIL = "mail"
"""The setting that holds the office's mail account."""


def setting(session: Session, name: str) -> dict[str, Any]:
    """A setting of the office; empty where nothing was set."""
    found = session.scalar(select(Setting).where(Setting.name == name))
    return dict(found.value) if found else {}


def keep_setting(session: Session, name: str, value: dict[str, Any]) -> None:
    found = session.scalar(select(Setting).where(Setting.name == name))
    if found is None:
        session.add(Setting(name=name, value=value))
    elif found.value != value:
        found.value = value
    session.flush()


PAPERS = ("a4", "letter")
"""A4 with A3 and A5, or US Letter with its doubles and halves."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a letter and who signs it."""

    name: str = ""
    names: dict[str, str] = field(default_factory=dict)
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    signatory: str = ""
    signatory_title: str = ""
    signatory_titles: dict[str, str] = field(default_factory=dict)
    paper: str = "a4"
    """What the office prints on, one of `PAPERS`."""

    def in_language(self, language: str) -> str:
        return Texts(self.names).get(language, self.name)

    def title_in_language(self, language: str) -> str:
        """The function of who signs."""
        return Texts(self.signatory_titles).get(language, self.signatory_title)


def letterhead(session: Session) -> Letterhead:
    kept = setting(session, "letterhead")
    known = {name: kept[name] for name in Letterhead.__dataclass_fields__ if name in kept}
    return Letterhead(**known)


def set_letterhead(session: Session, letterhead: Letterhead) -> None:
    keep_setting(session, "letterhead", asdict(letterhead))
