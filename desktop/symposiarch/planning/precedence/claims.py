"""What a guest ranks by: the criteria of the practice one after the other, each with its rule (PROTOCOL C1)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from symposiarch.model.invitations import PRESIDING, Honour, RankMode
from symposiarch.model.people import PostStatus
from symposiarch.planning.precedence.practices import ELSEWHERE, UNRANKED, Practice
from symposiarch.planning.precedence.said_class import SaidClass, said_class
from symposiarch.planning.precedence.standing import Setting, Standing, Why
from symposiarch.planning.saying import Saying
from symposiarch.planning.states import state_order


@dataclass(frozen=True, slots=True)
class Claim:
    """What a guest ranks by: the criteria one after the other, each with its rule and what there is to show."""

    rank_class: str
    criteria: tuple[tuple[Why, object, str | Saying], ...] = field(default=())
    unsure: bool = False
    """Whether the words of the title, by which the class is told, leave a doubt."""
    placed_as: str = ""
    """The class whose place among the others it takes: heads of mission who are accredited elsewhere have one."""
    taken_from: str = ""
    """The words of the title by which the class is told, unless somebody has said it."""
    key: tuple[Any, ...] = field(init=False, repr=False, compare=False)
    """What it is sorted by."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", tuple(value for _, value, _ in self.criteria))

    @property
    def mission(self) -> bool:
        """Whether it is the claim of a head of mission."""
        return any(why is Why.MISSION_CLASS for why, _, _ in self.criteria)

    @property
    def serving(self) -> bool:
        """Whether it is the claim of a head of mission in office."""
        return self.mission and not (self.former or self.designate)

    @property
    def former(self) -> bool:
        """Whether it is the claim of somebody who is out of office."""
        return self._not_in_office[:1] == (True,)

    @property
    def designate(self) -> bool:
        """Whether it is the claim of who has been named for a mission and does not head it yet."""
        return self._not_in_office[1:] == (True,)

    @property
    def _not_in_office(self) -> tuple[bool, ...]:
        """Any more, and of a head of mission yet."""
        return tuple(value for why, value, _ in self.criteria if why is Why.IN_OFFICE and isinstance(value, bool))

    @property
    def called(self) -> Saying:
        """The class and how it is held."""
        return next(said for _, _, said in self.criteria if isinstance(said, Saying))

    @property
    def itself(self) -> bool:
        """Whether it is the claim of who holds the office, and no deputy, former or honorary holder."""
        held = (Why.DEPUTY, Why.HONORARY, Why.HONOUR, Why.IN_OFFICE)
        return not any(value for why, value, _ in self.criteria if why in held)


Criterion = tuple[Why, object, str | Saying]


def is_host(guest: Standing) -> bool:
    return guest.honour in PRESIDING


def class_of(guest: Standing, practice: Practice) -> str:
    """The class by which a guest ranks."""
    said = _said(guest, practice)
    found = said.name if said is not None else practice.class_of(guest.title, guest.organisation)
    held = practice.classes.get(found)
    former = guest.status is PostStatus.FORMER or practice.read(guest.title, guest.organisation).former
    return held.former if former and held is not None and held.former else found


def _said(guest: Standing, practice: Practice) -> SaidClass | None:
    """What somebody has said of the class, so that the words of the title need not be asked."""
    return said_class(guest.rank_class).known(practice.classes)


def _was(holder: Standing, practice: Practice) -> bool:
    """Out of office, by the post or by its title."""
    return (
        holder.status in (PostStatus.FORMER, PostStatus.ON_LEAVE)
        or practice.read(holder.title, holder.organisation).former
    )


def _in_the_place_of(principal: Standing, guest: Standing, practice: Practice) -> bool:
    """Whether a guest has the rank of whom they represent (C1.7): as told of the guest, or as the practice has it of
    all, or of those who represent some."""
    always = guest.rank_mode is RankMode.PRINCIPAL or practice.deputies == "principal"
    return always or class_of(principal, practice) in practice.represented


def claim_of(guest: Standing, setting: Setting) -> Claim:
    practice = setting.practice
    holder = guest
    if guest.principal is not None and _in_the_place_of(guest.principal, guest, practice):
        holder = guest.principal
    rank_class = class_of(holder, practice)
    honour = {Honour.HOST: 0, Honour.CO_HOST: 1, Honour.GUEST_OF_HONOUR: 2}.get(guest.honour, 3)
    why = Why.HOST if honour < 2 else Why.GUEST_OF_HONOUR
    criteria: list[Criterion] = [(why, honour, "")]
    known = practice.classes.get(rank_class)
    if known is not None and known.mission is not None:
        criteria += _mission(holder, rank_class, known.mission, setting)
    else:
        criteria += _official(holder, rank_class, setting)
    age = (holder.born or date.max).toordinal() if practice.age else 0
    criteria.append((Why.AGE, age, "" if holder.born is None else holder.born.isoformat()))
    read = practice.read(holder.title, holder.organisation) if _said(holder, practice) is None else None
    elsewhere = known is not None and known.mission is not None and _stands_apart(holder, practice)
    placed_as = ELSEWHERE if elsewhere else rank_class
    unsure, taken_from = (read.unsure, read.taken_from) if read is not None else (False, "")
    return Claim(rank_class, tuple(criteria), unsure, placed_as, taken_from)


def _stands_apart(holder: Standing, practice: Practice) -> bool:
    """Whether a head of mission stands behind those who are accredited here, whatever their classes."""
    return not holder.accredited_here and practice.accredited_here_first


def _mission(holder: Standing, rank_class: str, mission: int, setting: Setting) -> list[Criterion]:
    """VCDR 13, 14 and 16: class, then date and hour of taking up functions; former heads behind those in office."""
    practice = setting.practice
    elsewhere = not holder.accredited_here
    apart = _stands_apart(holder, practice)
    band = practice.band(ELSEWHERE if apart else rank_class, setting.house)
    former = _was(holder, practice)
    # No envoy of the hosts' own state is accredited to them: those who are elsewhere, or were, are at home (C1.5).
    yields = practice.foreigner_first and holder.compatriot and (elsewhere or former)
    title = _called(rank_class, holder, practice)
    read = practice.read(holder.title, holder.organisation)
    state = (
        state_order(holder.state_name or holder.state, practice.state_names) if practice.same_date == "state" else ""
    )
    # Where the class is known, its band alone says who comes first; the band of those elsewhere holds several classes,
    # and of whoever is out of office nobody says where they are accredited.
    apart_for = Why.IN_OFFICE if former else Why.ACCREDITED_HERE
    return [
        (apart_for if apart else Why.BAND, band, title),
        (Why.BAND, 0, title),  # heads of mission and others have different criteria from here on
        (Why.MISSION_CLASS, mission, title),
        (Why.ACCREDITED_HERE, elsewhere, title),
        (Why.NUNCIO, practice.nuncio_first and (former or rank_class != "nuncio"), title),
        (Why.IN_OFFICE, former, holder.status.value),
        # VCDR 13: not yet head of the mission, until it is known since when.
        (Why.IN_OFFICE, read.designate and not holder.taken_up, ""),
        (Why.FOREIGNER, yields, ""),
        (Why.ARRIVAL if practice.taken_up == "arrival" else Why.TAKEN_UP, _late(holder.taken_up), holder.taken_up),
        (Why.ALPHABET, state, holder.state_name or holder.state),
    ]


def _called(rank_class: str, holder: Standing, practice: Practice, *, deputy: bool = False) -> Saying:
    """A class and how it is held: no deputy governor stands anywhere as a governor."""
    known = practice.classes.get(rank_class)
    title = Saying(known.title if known is not None else rank_class)
    if known is None or rank_class == UNRANKED:
        return title
    read = practice.read(holder.title, holder.organisation)
    late = practice.title_words.speaks_of_widow(holder.title)
    said = rank_class in practice.for_former
    how = {
        "deputy": deputy,
        "honorary": read.honorary,
        "late partner": late,
        "designated": read.designate and not holder.taken_up,
        "on leave": holder.status is PostStatus.ON_LEAVE,
        "former": not (late or said) and (read.former or holder.status is PostStatus.FORMER),
    }
    held = [Saying(word) for word, so in how.items() if so]
    if not held:
        return title
    both = Saying("{one}, {other}", {"one": held[0], "other": held[1]}) if len(held) > 1 else held[0]
    return Saying("{rank} ({how})", {"rank": title, "how": both})


def _late(moment: str) -> str:
    """A moment as far as it is known, such that what is less known comes after what is known."""
    return moment + "~" if moment else "~"


def _official(holder: Standing, rank_class: str, setting: Setting) -> list[Criterion]:
    practice = setting.practice
    yields = practice.foreigner_first and holder.compatriot
    ranked = rank_class != UNRANKED
    former = ranked and _was(holder, practice)
    read, said = practice.read(holder.title, holder.organisation), _said(holder, practice)
    deputy = read.deputy if said is None else said.deputy
    honorary = read.honorary and ranked
    title = _called(rank_class, holder, practice, deputy=deputy)
    known = practice.classes.get(rank_class)
    return [
        (Why.BAND, practice.band(rank_class, setting.house), title),
        (Why.BAND, 1, title),
        (Why.DEPUTY, deputy, title),
        (Why.HONORARY if known is not None and known.of_mission else Why.HONOUR, honorary, title),
        (
            Why.GRADE,
            10_000 if holder.grade is None else holder.grade,
            "" if holder.grade is None else str(holder.grade),
        ),
        (Why.FOREIGNER, yields, ""),
        (Why.POSTED_ABROAD, yields and holder.posted_at_home, ""),
        (Why.IN_OFFICE, former, holder.status.value),
        (
            Why.SENIORITY,
            (holder.since or date.max).toordinal() if ranked else 0,
            "" if holder.since is None else holder.since.isoformat(),
        ),
    ]
