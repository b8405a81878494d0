"""Where no plan keeps all rules, those that collide are named: as few as can be, in sentences that say what to do."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from tests.planning.autoseat.parties import party, rings, why_not

from symposiarch.planning import autoseat
from symposiarch.planning.autoseat import Board, Pair, score
from symposiarch.planning.autoseat.placing import place_all
from symposiarch.planning.autoseat.unfound import none_found


def test_too_few_seats_are_counted() -> None:
    assert "2 more are needed" in why_not(party(10, 4, 4))


def test_a_group_larger_than_every_table_is_named() -> None:
    assert "5 guests; the largest table has 4 seats" in why_not(party(8, 4, 4, together=(tuple(range(5)),)))


def test_groups_that_share_guests_and_are_too_large_for_a_table_are_named_one_by_one() -> None:
    said = why_not(party(9, 4, 5, together=((0, 1, 2), (2, 3, 4), (4, 5), (6, 7))))
    assert said.startswith("The largest table has 5 seats, and 6 guests would all have to sit together: ")
    assert said.count("are to be together") == 3
    assert "Guest 6" not in said


def test_a_guest_fixed_at_two_tables_is_named() -> None:
    assert "Guest 1 (1) is fixed at table 0 and at table 1" in why_not(party(4, 4, 4, fixed=((1, 0), (1, 1))))


def test_a_couple_fixed_at_two_tables_is_named() -> None:
    said = why_not(party(4, 4, 4, together=((0, 1),), fixed=((0, 0), (1, 1))))
    assert "Guest 0 (0) is fixed at table 0 and Guest 1 (1) at table 1, but they are to be together" in said


def test_apart_within_together_is_named() -> None:
    assert "kept apart, but they are to be together as well" in why_not(
        party(4, 4, 4, together=((0, 1),), apart=((0, 1),))
    )


def test_how_others_bind_two_who_are_kept_apart_is_told_link_by_link() -> None:
    said = why_not(party(8, 4, 4, together=((0, 1), (1, 2), (0, 3)), apart=((0, 2),)))
    assert "Guest 0 (0) and Guest 1 (1) are to be together; Guest 1 (1) and Guest 2 (2) are to be together." in said
    assert "Guest 3" not in said


def test_too_many_at_one_table_are_counted() -> None:
    said = why_not(party(5, 2, 4, fixed=((0, 0), (1, 0)), together=((1, 2),)))
    assert "At table 0 there are 2 seats, and 3 guests belong there" in said
    assert "Guest 0 (0) and Guest 1 (1) are fixed at table 0" in said


def test_who_is_kept_apart_from_somebody_at_every_table_is_named_with_them() -> None:
    said = why_not(party(10, 4, 4, 4, fixed=((0, 0), (1, 1), (2, 2), (3, 2), (4, 2), (5, 2)), apart=((0, 9), (1, 9))))
    assert "No table is left for Guest 9 (9): kept apart from Guest 0 (0) at table 0 and Guest 1 (1) at table 1" in said
    assert "too few chairs left at table 2" in said


def test_who_may_share_a_table_with_too_few_to_fill_it_is_named() -> None:
    said = why_not(party(12, 4, 4, 4, apart=tuple((0, other) for other in range(1, 10))))
    assert "Guest 0 (0) may share a table with only 2 of the others" in said


def test_more_mutual_foes_than_tables_are_named_and_nobody_else() -> None:
    foes = tuple(combinations((1, 3, 5, 7), 2))
    said = why_not(party(12, 4, 4, 4, apart=(*foes, (0, 2), (2, 4)), together=((8, 9),)))
    assert "No two of these 4 guests may share a table, and there are only 3 tables: Guest 1 (1), Guest 3 (3)" in said
    assert "Guest 2" not in said
    assert "together" not in said


def test_one_pair_more_at_a_single_table_is_all_that_is_said() -> None:
    said = why_not(party(4, 4, apart=((1, 2),)))
    assert said.startswith("Guest 1 (1) and Guest 2 (2) are to be kept apart, and there is only one table.")


def test_as_many_mutual_foes_as_tables_are_seated() -> None:
    foes = tuple(combinations((1, 3, 5), 2))
    assert autoseat.solve(party(12, 4, 4, 4, apart=foes), seconds=0.1).score.feasible


def test_two_delegations_that_fill_too_many_tables_are_told_in_one_sentence() -> None:
    camps = tuple((one, other) for one in range(5) for other in range(5, 12))
    said = why_not(party(12, 4, 4, 4, apart=camps))
    assert said.count(";") == 0
    assert "are each to be kept apart from" in said


def test_a_chain_of_quarrels_between_guests_who_are_fixed_names_nobody_else() -> None:
    noise = ((5, 6), (6, 7), (8, 9))
    said = why_not(party(16, 8, 8, fixed=((0, 0), (3, 0)), apart=((0, 1), (1, 2), (2, 3), *noise)))
    assert "Guest 0 (0) and Guest 3 (3) are fixed at table 0" in said
    assert not any(f"Guest {number} " in said for number in range(4, 16))


def test_groups_that_cannot_be_packed_are_named() -> None:
    said = why_not(party(12, 4, 4, 4, together=((0, 1, 2), (3, 4, 5), (6, 7, 8), (9, 10))))
    assert said.count("together") == 4


def test_someone_who_knows_too_few_is_named() -> None:
    problem = replace(party(6, 3, 3), pairs=(Pair(0, 1, 1, 0), Pair(1, 2, 1, 0)), min_known=1)
    assert "Guest 3 (3) knows nobody" in why_not(problem)


def test_three_who_know_only_each_other_are_not_parted_and_too_many_of_them_are_counted() -> None:
    said = why_not(rings(3, 8, 8, 8, min_known=1))
    assert "8 groups of 3 or more guests are to be together" in said
    assert "room for only 6 of that size" in said
    assert "because each guest is to know 1 other at the table" in said


def test_three_at_one_ring_who_may_not_sit_beside_each_other_have_no_plan() -> None:
    said = why_not(party(3, 3, not_beside=((0, 1), (1, 2))))
    assert "Guest 0 (0) has neighbours on both sides, but may sit beside only 1 of the others" in said


def test_more_who_may_not_sit_side_by_side_than_gaps_between_others_are_named() -> None:
    said = why_not(party(12, 6, 6, not_beside=tuple(combinations(range(7), 2))))
    assert "No two of these 7 guests may sit side by side" in said
    assert "seat only 6" in said


def test_where_nothing_is_proven_the_nearest_plan_is_told_and_that_there_may_be_a_better_one() -> None:
    problem = party(2, 2, not_beside=((0, 1),))
    said = str(none_found(problem, ((0, 1),), 4.0))
    assert "in 4 seconds; there may be one" in said
    assert "Guest 0 (0) and Guest 1 (1) sit side by side, who are not to" in said


def test_few_guests_are_seated_the_one_way_in_which_nobody_sits_beside_whom_they_may_not() -> None:
    ring = {frozenset((one, (one + 2) % 7)) for one in range(7)}
    others = tuple(pair for pair in combinations(range(8), 2) if frozenset(pair) not in ring)
    problem = party(8, 7, 1, not_beside=others)
    plan = place_all(problem, 10.0)
    assert plan is not None
    assert score(problem, plan).feasible


def test_few_guests_are_seated_the_one_way_in_which_everybody_knows_somebody() -> None:
    couples = tuple(Pair(one, one + 4, 1, 0) for one in range(4))
    problem = replace(party(8, 2, 4, 2), pairs=couples, min_known=1, apart=((0, 1), (0, 2)))
    plan = place_all(problem, 10.0)
    assert plan is not None
    assert score(problem, plan).feasible


def test_who_is_kept_apart_and_who_may_not_sit_beside_whom_collide_at_small_tables() -> None:
    beside = ((2, 3), (2, 4), (0, 5), (1, 5))
    tables = (Board(3), Board(3, ring=False))
    said = why_not(replace(party(6, apart=((3, 4), (2, 5)), not_beside=beside), boards=tables))
    assert "Guest 2 (2) may not sit beside Guest 3 (3) and Guest 4 (4)" in said
    assert said.count("is to be kept apart from") == 2
