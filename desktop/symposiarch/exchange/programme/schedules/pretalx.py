"""The talks of pretalx as its website and its programming interface give them: one list, with start and end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from symposiarch.errors import SymposiarchError
from symposiarch.exchange.programme.schedules.kinds import kind_of_type
from symposiarch.exchange.programme.schedules.texts import in_languages, listed, said
from symposiarch.exchange.programme.values import ReadItem, ReadProblem, ReadProgramme, ReadRole
from symposiarch.model.programme import RoleStatus


def talks_of(whole: Any) -> list[Any] | None:
    """The list of talks, where this JSON is one of pretalx."""
    if isinstance(whole, dict):
        for key in ("talks", "slots", "results", "submissions"):
            if isinstance(whole.get(key), list):
                return list(whole[key])
    return None


def read(whole: Mapping[str, Any]) -> ReadProgramme:
    """The programme in a list of talks. Rooms and speakers may be given by their keys.

    Raises:
        SymposiarchError: no talk in it can be understood.
    """
    names = {
        kind: {str(one.get(key)): said(one.get("name")) for one in listed(whole.get(kind)) if isinstance(one, dict)}
        for kind, key in (("rooms", "id"), ("speakers", "code"))
    }
    items: list[ReadItem] = []
    problems: list[ReadProblem] = []
    for talk in talks_of(whole) or ():
        try:
            items.append(_item(talk, names))
        except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
            problems.append(ReadProblem(None, f"“{_called(talk)}” was not understood and left out."))
    if not items:
        raise SymposiarchError("No talk in this JSON could be understood. Export the schedule anew and try again.")
    return ReadProgramme(tuple(items), "pretalx JSON", {}, tuple(problems), RoleStatus.AGREED)


def _called(talk: Any) -> str:
    return said(talk.get("title")) if isinstance(talk, dict) else "?"


def _item(talk: Mapping[str, Any], names: Mapping[str, Mapping[Any, str]]) -> ReadItem:
    inner = talk.get("slot")
    slot = inner if isinstance(inner, dict) else talk
    begins = datetime.fromisoformat(str(slot["start"])) if slot.get("start") else None
    minutes = int(talk["duration"]) if str(talk.get("duration") or "").isdecimal() else None
    if begins is not None and slot.get("end"):
        minutes = round((datetime.fromisoformat(str(slot["end"])) - begins).total_seconds() / 60)
    room = slot.get("room")
    title = said(talk.get("title"))
    return ReadItem(
        title=title,
        titles=in_languages(talk.get("title")),
        kind=kind_of_type(said(talk.get("submission_type") or talk.get("type")), title),
        day=begins.date() if begins else None,
        begins=begins,
        minutes=minutes,
        room=names["rooms"].get(str(room), "") if isinstance(room, int) else said(room),
        description=said(talk.get("description") or talk.get("abstract")),
        language=str(talk.get("content_locale") or "")[:10],
        roles=tuple(_role(one, names["speakers"]) for one in listed(talk.get("speakers"))),
        source_id=str(talk.get("code") or talk.get("id") or ""),
    )


def _role(speaker: Any, names: Mapping[Any, str]) -> ReadRole:
    if isinstance(speaker, str):
        return ReadRole(names.get(speaker) or speaker)
    return ReadRole(" ".join(said(speaker.get("name")).split()), biography=said(speaker.get("biography")))
