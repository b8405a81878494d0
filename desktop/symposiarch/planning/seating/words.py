"""What the seating has to say: why somebody sits there, what is wrong, which two changed seats and what that mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.model.invitations import Attendee
from symposiarch.model.people import Person
from symposiarch.planning.saying import Saying, at_start
from symposiarch.planning.seating.checks import SeatingFinding, Wrong
from symposiarch.planning.seating.exchanges import PlanExchange
from symposiarch.planning.seating.jarring import Jar, Jarring
from symposiarch.planning.seating.plans.reasons import Fact, Why
from symposiarch.planning.seating.seat_lists import SeatList

_WHY = {
    Why.HOST: "Presides as the host.",
    Why.HOST_IN_ROW: "Is the host, and has the first guest at the right hand.",
    Why.HOST_BESIDE_CO_HOST: "Is the host, and the co-host has the place that follows.",
    Why.CO_HOST_IN_ROW: "Is the co-host.",
    Why.HOST_ELSEWHERE: "Is the host; the chair of the host is locked for somebody else.",
    Why.CO_HOST: "Presides with the host.",
    Why.CO_HOST_APART: "Presides at this table as the co-host.",
    Why.TABLE_HOST: "Presides at this table for the house.",
    Why.YIELDED: "Has given up the chair and sits at the left of the first guest.",
    Why.YIELDED_TO_PARTNER: "Has given up the chair and sits at the left of the first guest's partner.",
    Why.FIRST_CHAIR: "The hosts have given their chairs to the first guest and the partner.",
    Why.HONOURED: "Is honoured at this table, for couples are split by table.",
    Why.HOUSE: "Is of the hosts' own people, who take the low seats.",
    Why.BETWEEN: "Is of the hosts' own people, and sits beside {other}, whom no other neighbour understands.",
    Why.OUTWARD: "Accompanies {other} and sits outward of that guest.",
    Why.RIGHT_OF_HOST: "Sits at the right hand of the host.",
    Why.LEFT_OF_HOST: "Sits at the left hand of the host.",
    Why.RIGHT_OF_CO_HOST: "Sits at the right hand of the co-host.",
    Why.LEFT_OF_CO_HOST: "Sits at the left hand of the co-host.",
    Why.FACES_HOST: "Faces the host.",
    Why.RIGHT_OF_TABLE_HOST: "Sits at the right hand of this table's host.",
    Why.LEFT_OF_TABLE_HOST: "Sits at the left hand of this table's host.",
    Why.FACES_TABLE_HOST: "Faces this table's host.",
    Why.WHEELCHAIR: "Has a place for a wheelchair.",
    Why.BEHIND: "Interprets for {other}, and sits behind.",
    Why.BESIDE: "Interprets for {other}, and sits beside.",
    Why.LOCKED: "Was put here by hand and locked.",
    Why.EXCHANGE: "Changed seats with {other} when the plan was mended.",
    Why.COMPANY: "Seated for company: by wishes, languages and whom one knows.",
    Why.LATE: "Seated so when guests had cancelled or were new.",
}
_ORDINALS = ("", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
_RANKS = {
    SeatList.RANK: "Rank {rank} in the order of precedence.",
    SeatList.TIED: "Shares rank {rank} in the order of precedence with others.",
}
_UNRANKED = "Has no rank of their own."
_LISTS = {
    SeatList.MEN: ("{ordinal} of the men.", "Number {place} of the men."),
    SeatList.WOMEN: ("{ordinal} of the women.", "Number {place} of the women."),
    SeatList.HOSTS: ("{ordinal} of the hosts' delegation.", "Number {place} of the hosts' delegation."),
    SeatList.GUESTS: ("{ordinal} of the guests' delegation.", "Number {place} of the guests' delegation."),
    SeatList.PARTNERS: (
        "{ordinal} of the partners, who sit behind.",
        "Number {place} of the partners, who sit behind.",
    ),
    SeatList.BLOCK: ("{ordinal} in the block of {block}.", "Number {place} in the block of {block}."),
}
_UNNAMED = Saying("A guest without a name")
_ANOTHER = Saying("somebody")


def names(session: Session, event_id: int) -> dict[int, str]:
    """The names of all who may be spoken of at an event, by attendee."""
    asked = select(Attendee, Person).outerjoin(Person, Attendee.person_id == Person.id)
    found = session.execute(asked.where(Attendee.event_id == event_id)).tuples()
    return {attendee.id: person.name if person is not None else attendee.name for attendee, person in found}


def spoken(sayings: Iterable[Saying]) -> str:
    """Sentences one after another, in English."""
    return " ".join(map(str, sayings))


def reason(fact: Fact, names: Mapping[int, str]) -> Saying:
    """Why somebody sits there; `names` are those of the guests (attendees) it may be about."""
    if fact.listed is None:
        return Saying(_WHY[fact.why], {"other": names.get(fact.other or 0) or _ANOTHER})
    if fact.listed in _RANKS:
        return Saying(_RANKS[fact.listed] if fact.place else _UNRANKED, {"rank": str(fact.place)} if fact.place else {})
    few, many = _LISTS[fact.listed]
    block = {"block": fact.block} if fact.block else {}
    if 0 < fact.place < len(_ORDINALS):
        return Saying(few, block | {"ordinal": Saying(_ORDINALS[fact.place])})
    return Saying(many, block | {"place": str(fact.place)})


_WRONG = {
    Wrong.UNSEATED: "{name} is coming and has no seat.",
    Wrong.SEATED_ABSENT: "{name} is not coming and still has a seat.",
    Wrong.HOST_AWAY: "{name}, the host, is not coming: say who presides instead, and fill by rank.",
    Wrong.SPOUSES_BESIDE: "{name} and {other} are a couple and sit side by side.",
    Wrong.OUT_OF_RANK: "{name} sits above {other}, who ranks higher.",
    Wrong.SAME_MISSION: "{name} and {other} are of one house and sit side by side.",
    Wrong.GUEST_OF_HONOUR_PLACE: "{name}, the guest of honour, does not sit at the right hand of {other}, the host.",
    Wrong.GUEST_OF_HONOUR_FACING: "{name}, the guest of honour, does not face {other}, the host.",
    Wrong.NO_LANGUAGE: "{name} shares no language with a neighbour.",
    Wrong.INTERPRETER_AWAY: "{name}, who interprets, sits neither behind {other} nor beside.",
    Wrong.THIRTEEN: "Thirteen sit at table {table}.",
    Wrong.WOMAN_AT_END: "{name} sits at an end of table {table}.",
    Wrong.WHEELCHAIR: "{name} uses a wheelchair and does not sit at a place for one.",
    Wrong.KEPT_APART: "{name} and {other} are to be kept apart.",
    Wrong.NOT_TOGETHER: "{name} and {other} are to sit at one table.",
    Wrong.HEAD_NOT_FULL: "Chairs stand empty at head table {table}: fill every seat, or shorten the table.",
}


def finding(found: SeatingFinding) -> Saying:
    """What is wrong with a plan."""
    first, other = (*found.names, _ANOTHER, _ANOTHER)[:2]
    return Saying(_WRONG[found.wrong], {"name": _name_at_start(first), "other": other, "table": found.table})


def _name_at_start(name: str | Saying) -> str | Saying:
    """A name that begins a sentence; of who has none, what stands for it with a capital letter."""
    return replace(name, sentence=at_start(name.sentence)) if isinstance(name, Saying) else name


_MENDED = {
    Jar.SPOUSES_BESIDE: "{one} and {other} are a couple and sat side by side.",
    Jar.SPOUSES_FACING: "{one} and {other} are a couple and sat face to face.",
    Jar.SAME_GENDER: "{one} and {other} broke the alternation of men and women.",
    Jar.NO_LANGUAGE: "{one} shared no language with a neighbour.",
    Jar.APART: "{one} and {other} are to be kept apart.",
    Jar.ONE_TABLE: "{one} and {other} are to be kept apart.",
    Jar.TWO_TABLES: "{one} and {other} are to sit at one table.",
    Jar.SAME_MISSION: "{one} and {other} are of one mission and sat side by side.",
    Jar.WOMAN_AT_END: "{one} sat at an end of the table.",
    Jar.WISH: "{one} and {other} would rather not sit side by side.",
    Jar.WISHED: "{one} and {other} sit side by side, as is wished.",
    Jar.RANK: "{one} sat out of rank.",
}


def exchange(made: PlanExchange, names: Mapping[int, str]) -> tuple[Saying, ...]:
    """Who changed seats with whom, and then each thing that it mended."""
    one, other = (names.get(guest or 0) or _UNNAMED for guest in made.guests)
    if None in made.guests:
        who = Saying("{one} moved to an empty seat.", {"one": other if made.guests[0] is None else one})
    else:
        who = Saying("{one} and {other} changed seats.", {"one": one, "other": other})
    told = {str(one): one for one in (mended(jar, names) for jar in made.mended)}
    return (who, *told.values()) if told else (who, _KEPT)


_KEPT = Saying("Wishes, or rank, are better kept.")


def mended(jar: Jarring, names: Mapping[int, str]) -> Saying:
    """What jarred before an exchange and does so no more."""
    one, other = (names.get(guest) or _UNNAMED for guest in (jar.one, jar.other))
    return Saying(_MENDED[jar.kind], {"one": one, "other": other})
