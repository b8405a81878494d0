"""The programme of an event: its items, who does what in them, and the versions that were released."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from symposiarch.model.base import Carried, Moment, Row, Texts, WallTime
from symposiarch.model.choices import Word
from symposiarch.model.events import Event
from symposiarch.model.people import Person, Picture, Post
from symposiarch.model.venues import Room


class ItemKind(Word):
    OPENING = "opening"
    ADDRESS = "address"
    PANEL = "panel"
    TALK = "talk"
    KEYNOTE = "keynote"
    QUESTIONS = "questions"
    PERFORMANCE = "performance"
    SIGNING = "signing"
    EXHIBITION = "exhibition"
    BREAK = "break"
    MEAL = "meal"
    RECEPTION = "reception"
    CEREMONY = "ceremony"
    OTHER = "other"
    BLOCKER = "blocker"  # keeps time or a room, and is never printed


class ProgrammeItem(Carried, Row):
    """Something that takes its minutes. Items of one day and room follow one another, unless pinned to the clock."""

    __tablename__ = "programme_items"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("programme_items.id"), index=True)  # a talk in its panel
    position: Mapped[int] = mapped_column(default=0)  # among the items of one day and room, or of one parent
    day: Mapped[date]
    kind: Mapped[ItemKind] = mapped_column(default=ItemKind.TALK)
    titles: Mapped[Texts] = mapped_column(default=Texts())
    subtitles: Mapped[Texts] = mapped_column(default=Texts())
    descriptions: Mapped[Texts] = mapped_column(default=Texts())
    room_id: Mapped[int | None] = mapped_column(
        ForeignKey("rooms.id"), index=True
    )  # none: everywhere, or as its parent
    minutes: Mapped[int] = mapped_column(default=0)
    pinned_at: Mapped[WallTime | None]
    language: Mapped[str] = mapped_column(default="")
    interpretation: Mapped[tuple[str, ...]] = mapped_column(default=())
    printed: Mapped[bool] = mapped_column(default=True)
    stage_notes: Mapped[str] = mapped_column(default="")
    cue: Mapped[str] = mapped_column(default="")
    mover: Mapped[str] = mapped_column(default="")
    microphone: Mapped[str] = mapped_column(default="")
    anthem: Mapped[str] = mapped_column(default="")
    lights: Mapped[str] = mapped_column(default="")
    photo_call: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")
    fallback: Mapped[str] = mapped_column(default="")
    source_id: Mapped[str] = mapped_column(default="")  # its key in the file that it came from
    source_facts: Mapped[dict[str, Any]] = mapped_column(default=dict)  # what that file said beyond these columns

    event: Mapped[Event] = relationship()
    room: Mapped[Room | None] = relationship()
    parent: Mapped["ProgrammeItem | None"] = relationship(back_populates="parts", remote_side="ProgrammeItem.id")
    parts: Mapped[list["ProgrammeItem"]] = relationship(
        back_populates="parent", order_by="ProgrammeItem.position, ProgrammeItem.id"
    )
    roles: Mapped[list["Role"]] = relationship(
        back_populates="item",
        cascade="all, delete-orphan",
        order_by="Role.position, Role.id",
        foreign_keys="Role.item_id",
    )


class RoleKind(Word):
    MODERATOR = "moderator"
    SPEAKER = "speaker"
    PANELLIST = "panellist"
    INTERPRETER = "interpreter"
    MASTER_OF_CEREMONIES = "master_of_ceremonies"
    PERFORMER = "performer"
    SIGNATORY = "signatory"


class RoleStatus(Word):
    TO_ASK = "to_ask"
    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"


class Role(Carried, Row):
    """A person in an item, or a slot that is still open. Candidates for an open slot name it in `slot_id`."""

    __tablename__ = "roles"

    item_id: Mapped[int] = mapped_column(ForeignKey("programme_items.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    post_id: Mapped[int | None] = mapped_column(ForeignKey("posts.id"))
    kind: Mapped[RoleKind] = mapped_column(default=RoleKind.SPEAKER)
    status: Mapped[RoleStatus] = mapped_column(default=RoleStatus.TO_ASK)
    position: Mapped[int] = mapped_column(default=0)
    order_note: Mapped[str] = mapped_column(default="")  # why the order differs from what was proposed
    chair: Mapped[int | None]  # the place on the stage counted from the sitters' left, where it was set by hand
    topics: Mapped[Texts] = mapped_column(default=Texts())
    minutes: Mapped[int | None]
    language: Mapped[str] = mapped_column(default="")
    biographies: Mapped[Texts] = mapped_column(default=Texts())  # where it is not the person's
    photo_id: Mapped[int | None] = mapped_column(ForeignKey("pictures.id"))
    affiliation: Mapped[str] = mapped_column(default="")  # as the programme says it, where it is not the post's
    slot_id: Mapped[int | None] = mapped_column(ForeignKey("roles.id"), index=True)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))  # who was here before
    notes: Mapped[str] = mapped_column(default="")

    item: Mapped[ProgrammeItem] = relationship(back_populates="roles", foreign_keys=[item_id])
    person: Mapped[Person | None] = relationship(foreign_keys=[person_id])
    post: Mapped[Post | None] = relationship()
    photo: Mapped[Picture | None] = relationship()
    slot: Mapped["Role | None"] = relationship(back_populates="candidates", remote_side="Role.id")
    candidates: Mapped[list["Role"]] = relationship(back_populates="slot")
    replaces: Mapped[Person | None] = relationship(foreign_keys=[replaces_id])


class DutyKind(Word):
    TOPIC = "topic"
    BIOGRAPHY = "biography"
    PHOTO = "photo"
    SLIDES = "slides"
    TRAVEL = "travel"
    HOTEL = "hotel"
    HONORARIUM = "honorarium"


class SpeakerDuty(Row):
    """What is owed by or to a speaker, until when, and when it was there."""

    __tablename__ = "speaker_duties"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    kind: Mapped[DutyKind]
    due_on: Mapped[date | None]
    done_at: Mapped[Moment | None]
    note: Mapped[str] = mapped_column(default="")

    person: Mapped[Person] = relationship()


class Absence(Row):
    """When somebody cannot be there: a late arrival, an early departure, a plane to catch."""

    __tablename__ = "absences"

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    begins: Mapped[WallTime]
    ends: Mapped[WallTime]
    note: Mapped[str] = mapped_column(default="")

    person: Mapped[Person] = relationship()


class ProgrammeRelease(Row):
    """A frozen, numbered copy of the programme: what was handed out."""

    __tablename__ = "programme_releases"
    __table_args__ = (UniqueConstraint("event_id", "number"), {"sqlite_autoincrement": True})

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    number: Mapped[int]
    released_at: Mapped[Moment]
    by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    content: Mapped[list[Any]] = mapped_column(default=list)
