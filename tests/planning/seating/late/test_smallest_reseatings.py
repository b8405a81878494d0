"""No smaller re-seating is found by trying all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_guest, an_event, new_office

from symposiarch.model.invitations import Honour, Reply
from symposiarch.planning.presence import Presence
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.known import Known, known
from symposiarch.planning.seating.late import changes as late_changes
from symposiarch.planning.seating.plans import plans


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """A host and seven guests, two of them of one rank, for a round table of eight at which nobody sits yet."""
    with new_office(tmp_path_factory.mktemp("office")) as office, office.transaction("Scene") as work:
        event = an_event(work.session)
        a_guest(work.session, event, "The Host", reply=Reply.ACCEPTED, honour=Honour.HOST)
        for title in ("Minister", "Ambassador", "Ambassador", "Governor", "Counsellor", "Rector", "Professor"):
            a_guest(work.session, event, f"The {title}", reply=Reply.ACCEPTED, title=title)
        layout = add_layout(work.session, tables=read_wanted("a round of 8"), event_id=event.id)
        return known(work.session, plans.add_plan(work.session, event.id, layout_id=layout.id).id)


def crossings(facts: Known, seats: dict[int, int | None], about: set[int]) -> int:
    """How many pairs with one of these sit in another order than ranks stand."""
    honour = {row.seat_id: row.honour for row in facts.rows}
    sitting = sorted((honour[seat], guest) for seat, guest in seats.items() if guest is not None)
    pairs = [(one, other) for (_, one), (_, other) in combinations(sitting, 2) if about & {one, other}]
    return sum(facts.ranks[one] > facts.ranks[other] for one, other in pairs)


@given(st.permutations(range(7)), st.integers(0, 7), st.sets(st.integers(0, 6), max_size=3))
def test_no_smaller_re_seating_is_found_by_trying_all(
    facts: Known, order: list[int], seated: int, cancelled: set[int]
) -> None:
    host, *guests = facts.people
    chairs = [row.seat_id for row in sorted(facts.rows, key=lambda row: row.honour)]
    before: dict[int, int | None] = dict.fromkeys(chairs) | {chairs[0]: host}
    for place, number in enumerate(order[:seated], 1):
        before[chairs[place]] = guests[number]
    absent = {guests[number] for number in cancelled}
    people = {
        key: replace(head, presence=Presence.ABSENT) if key in absent else head for key, head in facts.people.items()
    }
    changed = replace(facts, people=people)
    found = late_changes.ways(changed, before, frozenset())
    gone = [guest for guest in before.values() if guest in absent]
    new = [key for key in guests if key not in absent and key not in before.values()]
    if not gone and not new:
        assert found == ()
        return
    after = {seat: None if guest in absent else guest for seat, guest in before.items()}
    free = [seat for seat, guest in after.items() if guest is None]
    ends = [dict(after_moves(before, way)) for way in found]
    # Who comes new gets a chair, who has cancelled gives one up, and in the smallest way nobody else moves.
    assert len(found[0].moves) == len(gone) + len(new)
    # One way crosses no more ranks than any other in which only these move.
    if new:
        fewest = min(
            crossings(facts, after | dict(zip(chosen, new, strict=True)), set(new))
            for chosen in permutations(free, len(new))
        )
        kept = [way for way, moved in zip(ends, found, strict=True) if len(moved.moves) == len(gone) + len(new)]
        assert min(crossings(facts, way, set(new)) for way in kept) == fewest
    # One way has all in order of rank without an empty chair between, and no way that does so moves fewer.
    coming = [key for key in guests if key not in absent]
    in_order = [way for way in ends if is_in_order(facts, way, chairs)]
    assert in_order
    least = min(
        moves_to(before, dict(zip(chairs, (host, *tried), strict=False)))
        for tried in permutations(coming)
        if all(facts.ranks[one] <= facts.ranks[other] for one, other in pairwise(tried))
    )
    assert min(moves_to(before, way) for way in in_order) == least


def after_moves(before: dict[int, int | None], proposal: late_changes.Proposal) -> Iterator[tuple[int, int | None]]:
    """Who sits where when a proposal is accepted."""
    left = {move.seat_from for move in proposal.moves}
    taken = {move.seat_to: move.attendee for move in proposal.moves}
    for seat, guest in before.items():
        yield seat, taken.get(seat, None if seat in left else guest)


def moves_to(before: dict[int, int | None], after: Mapping[int, int | None]) -> int:
    was = {guest: seat for seat, guest in before.items() if guest is not None}
    now = {guest: seat for seat, guest in after.items() if guest is not None}
    return sum(was.get(guest) != now.get(guest) for guest in was.keys() | now.keys())


def is_in_order(facts: Known, seats: Mapping[int, int | None], chairs: list[int]) -> bool:
    sitting = [seats[chair] for chair in chairs]
    guests = [guest for guest in sitting if guest is not None]
    ranks = [facts.ranks[guest] for guest in guests]
    return sitting[: len(guests)] == guests and ranks == sorted(ranks)
