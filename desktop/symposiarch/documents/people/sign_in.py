"""The sign-in sheet: A to Z, with room for a signature, and blank rows for those who are not on the list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session

from symposiarch.documents.heading import Edition
from symposiarch.documents.named import house_of
from symposiarch.documents.words import word
from symposiarch.model.invitations import ON_THEIR_OWN, Honour
from symposiarch.planning.correspondence.forms_of_address import both_names
from symposiarch.planning.heads import UNNAMED, Head, heads
from symposiarch.planning.presence import Who


def facts(session: Session, event_id: int, edition: Edition, *, who: str, blank: int, honours: bool) -> dict[str, Any]:
    """`blank` rows for walk-ins stand behind; with `honours` the guests of honour sign on a sheet of their own."""
    language = edition.language
    everyone = heads(session, event_id, who=Who.read(who))
    company: dict[int, list[str]] = {}
    for one in everyone:
        if _comes_along(one):
            company.setdefault(one.invitation_id or 0, []).append(one.name or UNNAMED)
    signing = sorted((one for one in everyone if not _comes_along(one)), key=lambda one: one.sort_key)
    apart = [one for one in signing if honours and one.honour is not Honour.NONE]
    others = [one for one in signing if one not in apart]
    parts = []
    if apart:
        guests_alone = all(one.honour is Honour.GUEST_OF_HONOUR for one in apart)
        title = "guests-of-honour" if guests_alone else "hosts-and-honoured"
        parts.append(_part(word(language, title), apart, company, language))
    if others:
        parts.append(_part("", others, company, language))
    if blank > 0:
        empty = {"number": "", "name": "", "native": "", "organisation": "", "accompanying": ""}
        parts.append({"title": word(language, "walk-ins"), "people": [empty] * blank})
    return {"count": word(language, "total", n=len(everyone)), "parts": parts}


def _comes_along(head: Head) -> bool:
    """Whether somebody stands in the row of a principal instead of one of their own."""
    return head.role not in ON_THEIR_OWN and head.invitation_id is not None


def _part(title: str, people: Iterable[Head], company: dict[int, list[str]], language: str) -> dict[str, Any]:
    named = [(one, *both_names(one, language)) for one in people]
    return {
        "title": title,
        "people": [
            {
                "number": str(number),
                "whose": one.name,
                "name": name,
                "native": native,
                "organisation": house_of(one, language)
                or (word(language, "for", name=one.principal) if one.principal else ""),
                "accompanying": ", ".join(company.get(one.invitation_id or 0, ())),
            }
            for number, (one, name, native) in enumerate(named, start=1)
        ],
    }
