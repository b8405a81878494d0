"""How a problem is laid out for the loops that seat its guests."""

from __future__ import annotations

from dataclasses import replace

from tests.planning.autoseat.parties import party

from symposiarch.planning.autoseat import Board
from symposiarch.planning.autoseat.hall import groups_of, lay_out, tables_of


def test_each_chair_has_its_table_and_who_has_no_neighbour_the_one_chair_that_is_at_none() -> None:
    problem = replace(party(6, 3), boards=(Board(3), Board(2), Board(1)))
    hall = lay_out(problem, groups_of(problem))
    assert tables_of(hall).tolist() == [0, 1, 2]
    *tables, nowhere = hall.table.tolist()
    assert tables == [0, 0, 0, 1, 1, 2]
    assert nowhere not in tables
    # A ring closes; at the ends of a row, and beside nobody, is the chair behind the last.
    assert hall.left.tolist() == [2, 0, 1, 6, 3, 6, 6]
    assert hall.right.tolist() == [1, 2, 0, 4, 6, 6, 6]
