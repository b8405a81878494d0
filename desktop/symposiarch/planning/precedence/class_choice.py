"""Of which class somebody may say that a guest's post is, or of the deputy of which."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from symposiarch.model.events import Event, House
from symposiarch.planning.heads import heads
from symposiarch.planning.precedence.practices import UNRANKED, Practice, practice
from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.said_class import SaidClass, has_deputies_of_its_own, said_class


@dataclass(frozen=True, slots=True)
class ClassOption:
    """A class of which a post may be."""

    name: str
    title: str
    has_deputies: bool
    deputies: str = ""
    """The title of the class of its deputies; empty where they stand behind all who hold the office."""


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """The classes of which a guest's post may be, the highest first."""

    classes: tuple[ClassOption, ...]
    chosen: SaidClass
    """What somebody has said; nothing where the title tells it."""
    told: str
    """The title of the class that the words of the post's title speak for."""
    taken_from: str
    """Those words."""
    likely: SaidClass
    """That class, where the words leave a doubt that may simply be settled."""


def class_choice(session: Session, event_id: int, attendee_id: int) -> ClassChoice:
    event = session.get_one(Event, event_id)
    rules = practice(event.practice)
    head = next(head for head in heads(session, event_id) if head.id == attendee_id)
    classes = sorted(rules.classes.values(), key=lambda one: rules.band(one.name, event.house))
    read = rules.read(head.title, head.organisation)
    told = rules.classes[read.rank_class]
    likely = SaidClass(told.name, read.deputy) if read.unsure else SaidClass()
    options = tuple(_option(one, rules, event.house) for one in classes)
    return ClassChoice(options, said_class(head.rank_class), told.title, read.taken_from, likely)


def _option(rank: RankClass, rules: Practice, house: House) -> ClassOption:
    deputies = rules.classes.get(rank.deputies)
    if deputies is not None:
        return ClassOption(rank.name, rank.title, has_deputies=True, deputies=deputies.title)
    ranked = rules.band(rank.name, house) < rules.band(UNRANKED, house)
    return ClassOption(rank.name, rank.title, has_deputies=ranked and has_deputies_of_its_own(rank))
