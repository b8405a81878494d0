"""What is counted for many chairs at once is what one would count pair by pair."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from symposiarch.planning.seating.late.crossing import Crossing, Sitting

places = st.tuples(st.integers(0, 3), st.integers(1, 6))
guests = st.lists(
    st.builds(
        lambda place, listed, rank: Sitting(place, (place[0], listed), rank),
        places,
        st.sampled_from(["", "men", "women"]),
        st.tuples(st.booleans(), st.integers(0, 5)),
    ),
    max_size=12,
)


def pair_by_pair(seated: list[Sitting], new: list[Sitting]) -> tuple[int, int]:
    crossed = [0, 0]
    for at, one in enumerate(new):
        for mate in [*seated, *new[:at]]:
            if mate.among[1] == one.among[1]:
                wrong = mate.rank > one.rank if mate.honour < one.honour else mate.rank < one.rank
                crossed[mate.among != one.among] += wrong
    return crossed[0], crossed[1]


@given(seated=guests, new=guests)
def test_pairs_out_of_order_are_counted_as_one_by_one(seated: list[Sitting], new: list[Sitting]) -> None:
    crossing = Crossing(seated)
    assert crossing.of(new) == pair_by_pair(seated, new)
    assert crossing.of(new[:1]) == pair_by_pair(seated, new[:1])


@given(seated=guests, later=guests, new=guests)
def test_who_sits_down_later_is_counted_as_if_they_had_sat_there_before(
    seated: list[Sitting], later: list[Sitting], new: list[Sitting]
) -> None:
    crossing = Crossing(seated)
    for one in later:
        crossing.of(new)
        crossing.add(one)
    assert crossing.of(new) == Crossing([*seated, *later]).of(new)
