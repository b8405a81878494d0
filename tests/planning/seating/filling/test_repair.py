"""The least disruptive repair after a table is filled by rank (PROTOCOL C9)."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from symposiarch.model.people import Gender
from symposiarch.planning.seating.filling.repair import repair
from symposiarch.planning.seating.jarring import Hall, Jar, Sitter
from symposiarch.planning.seating.weighed_seating import Exchange
from symposiarch.planning.seating.words import mended

NAMES = {number: f"Guest {number}" for number in range(99)}


def ring_of(count: int, **more: Any) -> Hall:
    """Seats in the order of honour, which here is also the order around the table."""
    return Hall(count, tuple((k, (k + 1) % count) for k in range(count)), **more)


def sitters(count: int) -> list[Sitter]:
    return [Sitter(number, number, languages=frozenset({"en"})) for number in range(count)]


def told(exchange: Exchange) -> str:
    return " ".join(str(mended(jar, NAMES)) for jar in exchange.mended)


def test_what_does_not_jar_is_left_in_its_rank() -> None:
    found = repair(sitters(8), range(8), ring_of(8))
    assert found.seats == tuple(range(8))
    assert found.exchanges == ()


def test_a_couple_side_by_side_is_parted_by_an_exchange_low_at_the_table_s49() -> None:
    guests = sitters(10)
    guests[6], guests[7] = replace(guests[6], partner=7), replace(guests[7], partner=6)
    found = repair(guests, range(10), ring_of(10))
    assert abs(found.seats.index(6) - found.seats.index(7)) > 1
    assert len(found.exchanges) == 1
    assert found.seats[:5] == tuple(range(5))
    assert "are a couple and sat side by side" in told(found.exchanges[0])


def test_an_exchange_is_taken_back_alone_by_exchanging_the_two_again() -> None:
    guests = sitters(10)
    guests[6], guests[7] = replace(guests[6], partner=7), replace(guests[7], partner=6)
    found = repair(guests, range(10), ring_of(10))
    seats = list(found.seats)
    a, b = found.exchanges[0].seats
    seats[a], seats[b] = seats[b], seats[a]
    assert seats == list(range(10))


def test_who_is_kept_apart_is_moved_even_at_the_cost_of_rank() -> None:
    found = repair(sitters(6), range(6), ring_of(6, apart=frozenset({frozenset((1, 2))})))
    one, other = found.seats.index(1), found.seats.index(2)
    assert (one - other) % 6 not in (1, 5)


def test_a_guest_far_below_the_rank_does_not_change_tables_for_that() -> None:
    seats = [19, *range(1, 19), 0]
    found = repair(sitters(20), seats, ring_of(20, table=(0,) * 10 + (1,) * 10))
    assert found.seats.index(0) >= 10
    assert found.seats.index(19) < 10


def test_nobody_is_left_between_neighbours_without_a_common_language() -> None:
    guests = sitters(12)
    guests[8] = replace(guests[8], languages=frozenset({"ko"}))
    guests[10] = replace(guests[10], languages=frozenset({"ko", "en"}))
    found = repair(guests, range(12), ring_of(12))
    assert (found.seats.index(8) - found.seats.index(10)) % 12 in (1, 11)
    assert any(jar.kind is Jar.NO_LANGUAGE for exchange in found.exchanges for jar in exchange.mended)


def test_an_interpreter_behind_takes_the_want_of_a_language_away() -> None:
    guests = sitters(8)
    guests[4] = replace(guests[4], languages=frozenset({"ko"}), interpreter=True)
    assert repair(guests, range(8), ring_of(8)).exchanges == ()


def test_mixing_lets_a_wish_win_over_rank() -> None:
    wishes = {frozenset((1, 5)): 30}
    strict = repair(sitters(8), range(8), ring_of(8, wishes=wishes))
    social = repair(sitters(8), range(8), ring_of(8, wishes=wishes, mixing=1.0))
    assert strict.seats == tuple(range(8))
    assert (social.seats.index(1) - social.seats.index(5)) % 8 in (1, 7)


def test_what_jars_among_sixty_guests_is_mended_until_nothing_more_can_be() -> None:
    chance = random.Random(4)
    guests = [
        Sitter(
            number,
            number,
            gender=chance.choice((Gender.FEMALE, Gender.MALE)),
            languages=frozenset(chance.sample(("en", "ko", "az", "tr", "fr"), 2)),
            partner=number ^ 1,
            mission=str(number // 4),
        )
        for number in range(60)
    ]
    table = ring_of(60, social=True)
    found = repair(guests, range(60), table, seconds=60)
    assert found.exchanges
    assert all(exchange.gain > 0 for exchange in found.exchanges)
    assert not repair(guests, found.seats, table, seconds=60).exchanges
    assert repair(guests, range(60), table, seconds=0).seats == tuple(range(60)), "without time nobody moves"


@given(st.integers(2, 14), st.integers(0, 1000))
def test_the_fixed_stay_and_nobody_is_lost(count: int, seed: int) -> None:
    chance = random.Random(seed)
    guests = [
        Sitter(number, number, partner=chance.choice((None, number ^ 1)), fixed=chance.random() < 0.3)
        for number in range(count)
    ]
    seats: list[int | None] = [*range(count), None]
    found = repair(guests, seats, ring_of(count + 1), seconds=0.1)
    assert sorted(guest for guest in found.seats if guest is not None) == list(range(count))
    assert all(found.seats[guest.key] == guest.key for guest in guests if guest.fixed)
