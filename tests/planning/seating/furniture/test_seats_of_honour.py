"""The seats of honour, rule by rule (PROTOCOL C0, C3 to C8; [S..] are its sources)."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symposiarch.model.venues import TableShape
from symposiarch.planning.seating.filling.dealing import deal
from symposiarch.planning.seating.furniture import seats_of_honour
from symposiarch.planning.seating.furniture.chairs import Chair, chairs_of
from symposiarch.planning.seating.furniture.tables import beside, form_for, size_for

CORNERS = {"corners": [(0, -1000), (1000, 1000), (-1000, 1000)]}


def named(count: int, seats: dict[str, int]) -> list[str]:
    found = {seat: name for name, seat in seats.items()}
    return [found[seat] for seat in range(count)]


def mixed(count: int) -> list[str]:
    host, hostess, men, women = mixed_ring(count)
    seats = {"HOST": host, "HOSTESS": hostess}
    seats |= {f"M{rank}": seat for rank, seat in enumerate(men, 1)}
    seats |= {f"F{rank}": seat for rank, seat in enumerate(women, 1)}
    return named(count, seats)


def mixed_ring(count: int) -> tuple[int, int, tuple[int, ...], tuple[int, ...]]:
    """Host, hostess, the seats of men and those of women at a ring where a host and a hostess preside."""
    found = seats_of_honour.mixed_seats(count, host=True, co_host=False)
    assert found is not None
    seats, men, women = found
    assert seats.host is not None
    assert seats.co_host is not None
    return seats.host, seats.co_host, men, women


def as_the_rule_is_told(count: int, rank: int, *, woman: bool) -> int:
    """The seat of a rank of the own gender's list at a mixed ring of 2 modulo 4 (C3, V)."""
    distance = -(-rank // 2)
    hostess = count // 2
    other, same = (0, hostess) if woman else (hostess, 0)
    anchor = other if distance % 2 else same
    return (anchor + distance if rank % 2 else anchor - distance) % count


def ranked(order: tuple[int, ...]) -> list[int]:
    """For each seat its rank."""
    return [order.index(seat) + 1 for seat in range(len(order))]


def test_ten_at_a_mixed_table_c3_v() -> None:
    assert mixed(10) == ["HOST", "F1", "M3", "F4", "M2", "HOSTESS", "M1", "F3", "M4", "F2"]


def test_with_eight_the_hostess_moves_one_to_her_left_and_the_first_man_faces_the_host_c3_s48() -> None:
    seats = mixed(8)
    assert seats == ["HOST", "F1", "M2", "HOSTESS", "M1", "F3", "M3", "F2"]
    assert seats[4] == "M1"  # opposite the host, and at the right hand of the hostess


@pytest.mark.parametrize("count", range(7, 31, 2))
def test_an_odd_ring_has_its_two_of_one_gender_at_the_lowest_seat_c3_general_form(count: int) -> None:
    host, hostess, men, women = mixed_ring(count)
    assert hostess in (count // 2, count // 2 + 1)
    assert sorted((host, hostess, *men, *women)) == list(range(count))
    assert (men[0], women[0]) == (hostess + 1, 1)  # at the right hand of her and of him
    man = [seat in (host, *men) for seat in range(count)]
    pairs = [seat for seat in range(count) if man[seat] is man[(seat + 1) % count]]
    (pair,) = pairs
    either = (hostess + count) // 2
    assert either in (pair, (pair + 1) % count)
    assert either in (men[-1], women[-1])


@pytest.mark.parametrize("count", range(6, 23, 4))
def test_the_closed_form_is_the_general_form_for_two_modulo_four_c3_v(count: int) -> None:
    _, hostess, men, women = mixed_ring(count)
    for order, woman in ((men, False), (women, True)):
        assert [as_the_rule_is_told(count, rank, woman=woman) for rank in range(1, len(order) + 1)] == list(order)
    assert hostess == count // 2


@pytest.mark.parametrize("count", range(6, 23, 2))
def test_men_and_women_alternate_and_no_couple_of_one_rank_sits_together_c3_v(count: int) -> None:
    seats = mixed(count)
    men = [name[0] == "M" or name == "HOST" for name in seats]
    # With 0 modulo 4 it cannot close: beside the hostess who moved, one pair of each gender is left.
    same = sum(one == two for one, two in zip(men, men[1:] + men[:1], strict=True))
    assert same == 0
    ranks = [name[1:] for name in seats]
    couples = sum(one == two for one, two in zip(ranks, ranks[1:] + ranks[:1], strict=True))
    assert couples == (1 if count % 4 == 0 else 0)
    if count % 4 == 0:
        lowest = str(count // 2 - 1)
        assert any(one == two == lowest for one, two in zip(ranks, ranks[1:] + ranks[:1], strict=True))


def test_one_list_with_two_anchors_c3_v_s50() -> None:
    found = seats_of_honour.ring(10, co_host=True)
    seats = {"H": 0, "C": 5} | {str(rank): seat for rank, seat in enumerate(found.ranks, 1)}
    assert named(10, seats) == ["H", "1", "5", "8", "4", "C", "2", "6", "7", "3"]


@pytest.mark.parametrize("count", range(6, 23))
def test_the_first_four_sit_at_the_hands_of_host_and_co_host_by_turns_c3_v_s50(count: int) -> None:
    found = seats_of_honour.ring(count, co_host=True)
    assert (found.host, found.co_host) == (0, count // 2)
    opposite = count // 2
    assert found.ranks[:4] == (1, opposite + 1, count - 1, opposite - 1)


@pytest.mark.parametrize("count", range(6, 23, 2))
def test_the_lowest_sit_at_the_ends_in_french_style_and_mid_table_in_english_c3_v_s46(count: int) -> None:
    lowest = seats_of_honour.ring(count, co_host=True).ranks[-1]
    french = form_for(TableShape.RECTANGULAR, count)
    chairs = chairs_of(french, *size_for(french))
    assert abs(chairs[lowest].x) == max(abs(chair.x) for chair in chairs)
    english = form_for(TableShape.RECTANGULAR, count, {"english": True})
    chairs = chairs_of(english, *size_for(english))
    assert abs(chairs[lowest].y) == min(abs(chair.y) for chair in chairs)


def test_a_host_alone_has_the_first_at_the_right_and_the_seat_opposite_last_c3() -> None:
    found = seats_of_honour.ring(8)
    assert found.ranks[:3] == (1, 7, 2)
    assert found.ranks[-1] == 4


def test_the_guest_of_honour_opposite_is_the_second_anchor_c3_s46() -> None:
    found = seats_of_honour.ring(10, guest_of_honour_opposite=True)
    assert found.ranks[:5] == (5, 1, 6, 9, 4)


def test_a_host_who_yields_sits_immediately_at_the_left_of_the_first_guest_c3_s51() -> None:
    found = seats_of_honour.yield_chair(10, seats_of_honour.ring(10, co_host=True))
    assert found.host == 9
    assert found.ranks[0] == 0
    assert sorted(found.all) == list(range(10))


def test_a_head_table_with_an_odd_count_c4_s53() -> None:
    assert ranked(seats_of_honour.line(7)) == [7, 5, 3, 1, 2, 4, 6]


def test_at_a_lectern_the_host_sits_right_or_left_of_it_as_the_practice_says_c4_s54() -> None:
    assert ranked(seats_of_honour.split_line(6)) == [6, 4, 2, 1, 3, 5]
    assert ranked(seats_of_honour.split_line(6, middle="left")) == [5, 3, 1, 2, 4, 6]


def test_an_even_row_has_its_second_at_the_right_hand_of_the_first_c4() -> None:
    assert ranked(seats_of_honour.line(6)) == [5, 3, 1, 2, 4, 6]


def test_a_u_is_numbered_crosspiece_tips_then_arms_floor_by_floor_c5_s28() -> None:
    form = form_for(TableShape.U, 15, {"inner": True, "tips": True, "cross": 5})
    order = seats_of_honour.u_table(form)
    assert (form.arm, form.cross) == (2, 5)
    # right arm outside (at the host's left, counted first from its tip), tip, crosspiece, tip, left arm, inside.
    assert ranked(order) == [13, 9, 7, 5, 3, 1, 2, 4, 6, 8, 12, 14, 10, 11, 15]


def test_of_two_prongs_as_near_to_the_middle_the_one_at_the_hosts_right_comes_first_c5() -> None:
    form = form_for(TableShape.COMB, 11, {"cross": 3, "prongs": 2})
    chairs = chairs_of(form, *size_for(form))
    # The host looks down the page: the right hand is to the left of it.
    assert [chairs[seat].x < 0 for seat in seats_of_honour.comb(form)[3:]] == [True] * 4 + [False] * 4


def test_a_horseshoe_has_nobody_inside_c5_s55() -> None:
    assert not form_for(TableShape.HORSESHOE, 14, {"inner": True}).inner


def test_a_comb_fills_the_crosspiece_then_the_middle_prong_c5() -> None:
    form = form_for(TableShape.COMB, 15, {"cross": 3, "prongs": 3})
    order = seats_of_honour.comb(form)
    assert order[:3] == (1, 2, 0)
    assert set(order[3:7]) == {7, 8, 9, 10}
    assert sorted(order) == list(range(15))


@pytest.mark.parametrize("count", range(5, 24, 2))
def test_an_odd_row_c7_s59_v(count: int) -> None:
    assert ranked(seats_of_honour.line(count)) == [*range(count, 0, -2), *range(2, count, 2)]


def test_with_an_aisle_the_first_sits_at_the_right_of_it_c7() -> None:
    assert ranked(seats_of_honour.split_line(8)) == [8, 6, 4, 2, 1, 3, 5, 7]


def test_delegations_face_each_other_with_principals_in_the_middle_and_interpreters_behind_c8() -> None:
    form = form_for(TableShape.BILATERAL, 12, {"behind": 2})
    found = seats_of_honour.bilateral(form)
    assert (found.upper, found.lower) == ((2, 3, 1, 4, 0), (7, 8, 6, 9, 5))
    assert (found.behind_upper, found.behind_lower) == ((10,), (11,))
    chairs = chairs_of(form, *size_for(form))
    assert chairs[2].x == chairs[7].x == chairs[10].x
    assert chairs[10].y < chairs[2].y < chairs[7].y < chairs[11].y


@pytest.mark.parametrize("count", [8, 12, 16])
def test_the_principals_of_two_even_delegations_face_each_other_c8(count: int) -> None:
    form = form_for(TableShape.BILATERAL, count)
    found, chairs = seats_of_honour.bilateral(form), chairs_of(form, *size_for(form))
    assert chairs[found.upper[0]].x == chairs[found.lower[0]].x
    # The second of each sits at the right hand of the own principal.
    assert [side[1] - side[0] for side in (found.upper, found.lower)] == [1, 1]


def test_tables_are_filled_strictly_or_back_and_forth_c6_s44() -> None:
    assert deal(range(6), [(3, 3)]) == [[0, 1, 2], [3, 4, 5]]
    assert deal(range(6), [(3, 3)], spread=True) == [[0, 3, 4], [1, 2, 5]]


def test_host_and_co_host_share_the_middle_with_the_first_at_his_right_and_the_second_at_her_left_c3_c4() -> None:
    assert ranked(seats_of_honour.line(7, pair=True)) == [6, 4, 2, 1, 3, 5, 7]
    assert ranked(seats_of_honour.line(8, pair=True)) == [8, 6, 4, 2, 1, 3, 5, 7]


@given(st.sampled_from(list(TableShape)), st.integers(0, 40), st.booleans(), st.booleans(), st.booleans())
def test_every_chair_has_one_rank_and_a_place_of_its_own(
    shape: TableShape, count: int, inner: bool, aisle: bool, co_host: bool
) -> None:
    form = form_for(shape, count, {"inner": inner, "tips": count > 8, "aisle": aisle, "lectern": aisle, **CORNERS})
    chairs = chairs_of(form, *size_for(form))
    assert len(chairs) == count
    assert len({(chair.x, chair.y) for chair in chairs}) == count
    assert sorted(seats_of_honour.seats_of_honour(form, co_host=co_host).all) == list(range(count))


def turned(chair: Chair, degrees: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return (
        chair.x * math.cos(angle) - chair.y * math.sin(angle),
        chair.x * math.sin(angle) + chair.y * math.cos(angle),
    )


@given(
    st.sampled_from((TableShape.ROUND, TableShape.OVAL, TableShape.RECTANGULAR, TableShape.HEAD, TableShape.ROW)),
    st.integers(5, 30),
    st.floats(0, 360),
)
def test_the_first_guest_is_at_the_right_hand_of_the_host_however_the_table_is_turned_c0(
    shape: TableShape, count: int, degrees: float
) -> None:
    form = form_for(shape, count)
    chairs = chairs_of(form, *size_for(form))
    found = seats_of_honour.seats_of_honour(form, presides=True)
    host, first = found.all[0], found.all[1]
    (hx, hy), (gx, gy) = turned(chairs[host], degrees), turned(chairs[first], degrees)
    facing = math.radians(chairs[host].facing + degrees)
    fx, fy = math.sin(facing), -math.cos(facing)
    right = (-fy, fx)
    assert (gx - hx) * right[0] + (gy - hy) * right[1] > 0


@given(st.integers(3, 30))
def test_mirroring_a_table_keeps_its_seats_of_honour(count: int) -> None:
    # A mirrored table is counted from the same host the other way round: the set of seats in honour stays the same.
    order = seats_of_honour.ring(count).ranks
    mirrored = [(-seat) % count for seat in order]
    assert {frozenset(pair) for pair in zip(order[::2], order[1::2], strict=False)} == {
        frozenset(pair) for pair in zip(mirrored[::2], mirrored[1::2], strict=False)
    }


def test_who_sits_beside_whom_ends_where_a_side_ends() -> None:
    assert beside(form_for(TableShape.ROUND, 3)) == ((0, 1), (1, 2), (2, 0))
    assert beside(form_for(TableShape.ROW, 4, {"aisle": True})) == ((0, 1), (2, 3))
    assert (4, 5) not in beside(form_for(TableShape.BILATERAL, 10))
    # Fourteen at a long table with nobody at its ends: at each corner two look at one another.
    assert {(3, 4), (10, 11)}.isdisjoint(beside(form_for(TableShape.RECTANGULAR, 14)))
    assert len(beside(form_for(TableShape.RECTANGULAR, 14))) == 12
    assert len(beside(form_for(TableShape.RECTANGULAR, 14, {"ends": 1}))) == 14
    horseshoe = form_for(TableShape.HORSESHOE, 9, {"cross": 3})
    assert beside(horseshoe) == tuple(pairwise(range(9)))


def test_a_long_table_has_its_host_in_the_middle_in_french_style_and_at_the_end_in_english_c3() -> None:
    for count in (6, 10, 12, 14, 16, 22):
        french = form_for(TableShape.RECTANGULAR, count)
        chairs = chairs_of(french, *size_for(french))
        assert (chairs[0].x, chairs[count // 2].x) == (0, 0)
        assert chairs[0].y < 0 < chairs[count // 2].y
        english = form_for(TableShape.RECTANGULAR, count, {"english": True})
        width, depth = size_for(english)
        ends = chairs_of(english, width, depth)
        assert (ends[0].x, ends[count // 2].x) == (0, 0)
        assert depth > width
