"""Rules about the chosen seating plan; without one there is nothing to say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from symposiarch.model.events import RuleLevel
from symposiarch.planning.preflight.facts import Body, Facts
from symposiarch.planning.preflight.rule import Found, Rule, named
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.words import finding


def called(facts: Facts, body: Body) -> str:
    """A head as a sentence names it, also one that has no name yet."""
    guest = None if body.name else facts.whose(body)
    return body.name or f"whoever comes with {guest.name if guest else 'a guest'}"


def to_seat(facts: Facts) -> list[Body]:
    return [body for body in facts.bodies if body.presence is Presence.COMING and not body.seated_apart]


def without_seat(facts: Facts) -> Iterable[Found]:
    if facts.seating is None:
        return
    standing = [body for body in to_seat(facts) if body.id not in facts.seating.seated]
    if standing:
        names = [called(facts, body) for body in standing]
        yield Found(
            f"The plan “{facts.seating.name}” has no seat for {named(names)}.", tuple(body.uuid for body in standing)
        )


def seated_and_absent(facts: Facts) -> Iterable[Found]:
    if facts.seating is None:
        return
    for body in facts.bodies:
        if body.presence is Presence.ABSENT and body.id in facts.seating.seated:
            yield Found(
                f"{called(facts, body)} will not come and still sits in the plan “{facts.seating.name}”.", (body.uuid,)
            )


def too_few_seats(facts: Facts) -> Iterable[Found]:
    if facts.seating is None:
        return
    wanted = len(to_seat(facts))
    if wanted > facts.seating.seats:
        seats = "one seat" if facts.seating.seats == 1 else f"{facts.seating.seats} seats"
        yield Found(
            f"{wanted} are to be seated, and the plan “{facts.seating.name}” has {seats}.", (facts.seating.uuid,)
        )


def doubtful_rank(facts: Facts) -> Iterable[Found]:
    """Who may stand too high or too low in a plan that is filled by rank, until somebody says what they are."""
    doubted = facts.seating.doubted if facts.seating is not None else ()
    bodies = {body.id: body for body in facts.bodies if body.presence is not Presence.ABSENT}
    asked = [bodies[key] for key in doubted if key in bodies]
    if facts.seating is not None and asked:
        whose, rank = ("titles of", "ranks they give") if len(asked) > 1 else ("title of", "rank it gives")
        do = "do" if len(asked) > 1 else "does"
        names = named([called(facts, body) for body in asked])
        yield Found(
            f"The {whose} {names} {do} not say for sure what {rank}, and the plan “{facts.seating.name}” goes by rank; "
            "choose the class.",
            tuple(body.uuid for body in asked),
        )


def badly_seated(wrong: Wrong, facts: Facts) -> Iterable[Found]:
    """What the plan's own checks find of one kind: the first as a sentence, and how many more there are.

    It is about the guests; where it is about nobody but a whole table, about the seat by which that is found.
    """
    seating = facts.seating
    found = [one for one in seating.wrong if one.wrong is wrong] if seating is not None else []
    if seating is not None and found:
        uuids = {body.id: body.uuid for body in facts.bodies}
        more = f" There are {len(found)} cases of this in the plan." if len(found) > 1 else ""
        about = dict.fromkeys(
            uuid
            for one in found
            for uuid in ([uuids[guest] for guest in one.guests] or [seating.chairs[seat] for seat in one.seats])
        )
        yield Found(f"{finding(found[0])}{more}", tuple(about))


LEVELS: dict[Wrong, RuleLevel] = {
    Wrong.HOST_AWAY: RuleLevel.ACKNOWLEDGE,
    Wrong.KEPT_APART: RuleLevel.ACKNOWLEDGE,
    Wrong.NOT_TOGETHER: RuleLevel.ACKNOWLEDGE,
    Wrong.OUT_OF_RANK: RuleLevel.ACKNOWLEDGE,
    Wrong.GUEST_OF_HONOUR_PLACE: RuleLevel.ACKNOWLEDGE,
    Wrong.GUEST_OF_HONOUR_FACING: RuleLevel.ACKNOWLEDGE,
    Wrong.INTERPRETER_AWAY: RuleLevel.WARN,
    Wrong.HEAD_NOT_FULL: RuleLevel.WARN,
    Wrong.WHEELCHAIR: RuleLevel.ACKNOWLEDGE,
    Wrong.NO_LANGUAGE: RuleLevel.WARN,
    Wrong.SPOUSES_BESIDE: RuleLevel.WARN,
    Wrong.SAME_MISSION: RuleLevel.WARN,
    Wrong.THIRTEEN: RuleLevel.WARN,
    Wrong.WOMAN_AT_END: RuleLevel.WARN,
}
"""How grave each finding of the plan's own checks is; who has no seat, or needs none, has a rule above."""

RULES = (
    Rule("seating_absent", RuleLevel.BLOCK, "seating", seated_and_absent),
    Rule("seating_too_few", RuleLevel.BLOCK, "seating", too_few_seats),
    Rule("seating_without_seat", RuleLevel.ACKNOWLEDGE, "seating", without_seat),
    Rule("precedence_unsure", RuleLevel.WARN, "precedence", doubtful_rank),
    *(
        Rule(f"seating_{wrong.value}", level, "seating", partial(badly_seated, wrong))
        for wrong, level in LEVELS.items()
    ),
)
