"""Rows of one list that name the same person twice: nobody is to be invited twice, and namesakes stay two people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.model.folding import fold


@dataclass(frozen=True, slots=True)
class Repeat:
    """The place of the row that names the same person before. It is plain where both have the same e-mail."""

    first: int
    plain: bool


def repeats_in(lines: Sequence[Incoming]) -> dict[int, Repeat]:
    """Which rows name somebody whom a row before them names: by name and e-mail, by name and organisation, or alike in
    all but a remark, a reply, and who comes along.

    Rows that are alike in everything have one key, and are not told here.
    """
    seen: dict[tuple[str, ...], list[int]] = {}
    keys: set[str] = set()
    found: dict[int, Repeat] = {}
    for place, line in enumerate(lines):
        if line.problems or line.key in keys or not (name := _same_name(line)):
            continue
        keys.add(line.key)
        before = seen.setdefault(name, [])
        if (repeat := next(_among(lines, before, line), None)) is not None:
            found[place] = repeat
        before.append(place)
    return _plain_where_all_repeat(found)


def _plain_where_all_repeat(found: dict[int, Repeat]) -> dict[int, Repeat]:
    """Where three or more repeat as many in the order in which they stood there, the list is in the file twice."""
    run: list[int] = []
    for place in (*found, None):
        if run and (place is None or (place, found[place].first) != (run[-1] + 1, found[run[-1]].first + 1)):
            if len(run) >= _FEWEST_TWICE:
                found |= {one: replace(found[one], plain=True) for one in run}
            run = []
        if place is not None:
            run.append(place)
    return found


_FEWEST_TWICE = 3


def _same_name(line: Incoming) -> tuple[str, ...]:
    given, family = line.person.get("given_name", ""), line.person.get("family_name", "")
    return tuple(sorted(fold(f"{given} {family}").split())) if given and family else ()


def _among(lines: Sequence[Incoming], before: Sequence[int], line: Incoming) -> Iterator[Repeat]:
    """The rows before this one that may be of the same person, those first that plainly are."""
    alike = [place for place in before if not _differ(lines[place], line)]
    yield from (Repeat(place, plain=True) for place in alike if _mail(lines[place]) == _mail(line) != "")
    house = fold(line.organisation)
    yield from (
        Repeat(place, plain=False)
        for place in alike
        if (house and fold(lines[place].organisation) == house) or _who_is_said(lines[place]) == _who_is_said(line)
    )


def _who_is_said(line: Incoming) -> tuple[object, ...]:
    person = {attribute: value for attribute, value in line.person.items() if attribute not in ("notes", "diet")}
    return person, fold(line.title), fold(line.organisation), fold(line.department), line.group


def _differ(one: Incoming, other: Incoming) -> bool:
    """Whether something of theirs is said of both and is not the same: they are namesakes."""
    if _both_say(one.uuid, other.uuid) or _both_say(_mail(one), _mail(other)):
        return True
    if _mail(one) and _mail(one) == _mail(other):
        return _both_say(one.person.get("birth_date"), other.person.get("birth_date"))
    return any(
        _both_say(mine, theirs)
        for mine, theirs in (
            (one.person.get("birth_date"), other.person.get("birth_date")),
            (fold(one.title), fold(other.title)),
            (_digits(one), _digits(other)),
        )
    )


def _both_say(mine: object, theirs: object) -> bool:
    return bool(mine) and bool(theirs) and mine != theirs


def _mail(line: Incoming) -> str:
    return str(line.person.get("email", "")).casefold()


def _digits(line: Incoming) -> str:
    return "".join(filter(str.isdigit, line.person.get("mobile") or line.person.get("phone") or ""))


def take_over(first: Incoming, again: Incoming) -> None:
    """What the row that repeats somebody says beyond the first one is said of the first: the two are one line."""
    first.key = f"{first.key}+{again.key}"
    for attribute, value in again.person.items():
        first.person.setdefault(attribute, value)
    for attribute in ("title", "organisation", "department", "group", "deputy"):
        if not getattr(first, attribute):
            setattr(first, attribute, getattr(again, attribute))
    first.reply = first.reply or again.reply
    first.companions = first.companions or again.companions
    if again.notes and again.notes not in first.notes:
        first.notes = f"{first.notes}\n{again.notes}".strip()
        first.labels |= again.labels
