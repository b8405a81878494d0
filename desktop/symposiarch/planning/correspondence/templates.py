"""The wording of each kind of message: the house's, the office's where it changed it, an event's where it has one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.errors import SymposiarchError
from symposiarch.model.correspondence import MessageKind, MessageTemplate
from symposiarch.planning.correspondence.wording import section
from symposiarch.planning.naming import one_line


@dataclass(frozen=True, slots=True)
class Template:
    """Subject and body with their fields in braces. `own` says that the office changed the house's wording,
    `of_event` that this event has one of its own.
    """

    language: str
    subject: str
    body: str
    own: bool
    of_event: bool = False


def template(session: Session, kind: MessageKind, language: str, *, event_id: int | None = None) -> Template:
    """The wording for an event: its own, else the office's, else the house's."""
    kept = _kept(session, kind, language, event_id) or _kept(session, kind, language, None)
    if kept is not None:
        return Template(language, kept.subject, kept.body, own=True, of_event=kept.event_id is not None)
    house = section(language, kind.value)
    return Template(language, house["subject"], house["body"].strip("\n"), own=False)


def keep_template(
    session: Session, kind: MessageKind, language: str, *, subject: str, body: str, event_id: int | None = None
) -> None:
    """Word a kind of message anew, for the office or for one event.

    Raises:
        SymposiarchError: nothing is written in it.
    """
    if not subject.strip() or not body.strip():
        raise SymposiarchError("A template needs a subject and a text.")
    kept = _kept(session, kind, language, event_id)
    if kept is None:
        kept = MessageTemplate(kind=kind, language=language, event_id=event_id)
        session.add(kept)
    kept.subject, kept.body = one_line(subject), body.strip("\n")
    session.flush()


def reset_template(session: Session, kind: MessageKind, language: str, *, event_id: int | None = None) -> None:
    """Go back to the office's wording, or to the house's."""
    kept = _kept(session, kind, language, event_id)
    if kept is not None:
        session.delete(kept)
        session.flush()


def _kept(session: Session, kind: MessageKind, language: str, event_id: int | None) -> MessageTemplate | None:
    return session.scalar(
        select(MessageTemplate).where(
            MessageTemplate.kind == kind,
            MessageTemplate.language == language,
            MessageTemplate.event_id.is_(None) if event_id is None else MessageTemplate.event_id == event_id,
        )
    )
