"""Several tables: their order, their hosts, and couples (PROTOCOL C6; [S..] are its sources)."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session
from tests.builders import an_event
from tests.dinners import (
    a_room,
    accompanied,
    an_embassy,
    around,
    at_tables,
    coming,
    hosts,
    laid,
    married,
    ranked,
    ranked_after,
    told,
    why,
)

from symposiarch.model.invitations import Honour
from symposiarch.model.people import Gender
from symposiarch.model.seating import SeatingPlan, Wish, WishKind
from symposiarch.model.venues import FeatureKind, RoomFeature
from symposiarch.planning.heads import heads
from symposiarch.planning.seating import checks
from symposiarch.planning.seating.checks import Wrong
from symposiarch.planning.seating.filling import fill
from symposiarch.planning.seating.furniture.layouts import add_layout
from symposiarch.planning.seating.furniture.wanted import read_wanted
from symposiarch.planning.seating.plans import plans


def several(session: Session, **manners: str | int | bool) -> SeatingPlan:
    event = an_event(session, own_state="AZ")
    coming(session, event, "The HOST", honour=Honour.HOST, state="AZ", title="Ambassador")
    for number in (1, 2):
        coming(session, event, f"The COUNSELLOR{number}", title="Counsellor", state="AZ")
    ranked(session, event, 15)
    return laid(session, event, "3 rounds of 6", **manners)


def test_strictly_the_first_ranks_sit_at_the_first_table_c6(session: Session) -> None:
    plan = several(session)
    fill.fill_by_rank(session, plan.id)
    assert set(around(session, plan, 0)) == {"HOST", *"ABCDE"}


def test_spread_gives_each_table_somebody_of_rank_c6_s44(session: Session) -> None:
    plan = several(session, sharing="spread")
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert [tables[letter] for letter in "ABCDEF"] == ["1", "2", "3", "3", "2", "1"]


def test_the_nearest_table_comes_after_the_hosts_and_the_right_before_the_left_c6_s56(session: Session) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 7)
    plan = laid(session, event, "a head table of 2, 3 rounds of 2", table_order="nearness")
    # The host looks down the page: the right hand is to the left of it.
    for table, (x, y) in zip(plan.layout.tables, ((0, 0), (4000, 4000), (-4000, 4000), (0, 4000)), strict=True):
        table.x, table.y = x, y
    session.flush()
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert [tables[letter] for letter in "ABCDEFG"] == ["1", "4", "4", "3", "3", "2", "2"]


@pytest.mark.parametrize(("door", "second"), [(9_900, "3"), (0, "2")])
def test_the_table_at_the_right_hand_comes_first_wherever_the_host_looks_c0_c6_s56(
    session: Session, door: int, second: str
) -> None:
    event = an_event(session)
    coming(session, event, "The HOST", honour=Honour.HOST)
    ranked(session, event, 11)
    room = a_room(session)
    room.features[:] = [RoomFeature(kind=FeatureKind.DOOR, x=6000, y=door, width=1000, depth=100)]
    layout = add_layout(session, tables=read_wanted("3 rounds of 4"), event_id=event.id, room_id=room.id)
    for table, x in zip(layout.tables, (6000, 9000, 3000), strict=True):
        table.x, table.y = x, 5000
    plan = plans.add_plan(session, event.id, layout_id=layout.id)
    fill.fill_by_rank(session, plan.id)
    # Who looks down the page, to the door below, has the right hand to the left of it.
    tables = at_tables(session, plan)
    assert (tables["A"], tables["D"]) == ("1", second)


def test_each_table_gets_a_host_of_the_house_c6_s57(session: Session) -> None:
    plan = several(session, sharing="spread", table_hosts=True)
    fill.fill_by_rank(session, plan.id)
    assert [around(session, plan, table)[0] for table in range(3)] == ["HOST", "COUNSELLOR1", "COUNSELLOR2"]
    assert [around(session, plan, table)[1] for table in range(3)] == ["A", "B", "C"]


def test_hosts_at_two_tables_split_the_couples_and_honour_the_first_couple_c6_s57(session: Session) -> None:
    event = an_event(session)
    hosts(session, event)
    couples = []
    for number, name in enumerate(("FIRST", "SECOND", "THIRD")):
        honour = Honour.NONE if number else Honour.GUEST_OF_HONOUR
        man = coming(session, event, f"Mr {name}", title="Ambassador", gender=Gender.MALE, honour=honour)
        married(man, coming(session, event, f"Mrs WIFE{number}", gender=Gender.FEMALE))
        couples.append((name, f"WIFE{number}"))
    plan = laid(session, event, "2 rounds of 4", hosts_apart=True)
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert (tables["HOST"], tables["HOSTESS"]) == ("1", "2")
    # The man is honoured at the hostess's table, the woman at the host's.
    assert around(session, plan, 1)[:2] == ["HOSTESS", "FIRST"]
    assert around(session, plan, 0)[:2] == ["HOST", "WIFE0"]
    assert all(tables[man] != tables[wife] for man, wife in couples)
    assert why(session, plan, "HOSTESS") == "Presides at this table as the co-host."
    honoured = "Is honoured at this table, for couples are split by table. "
    assert why(session, plan, "WIFE0") == f"{honoured}Sits at the right hand of the host."
    assert why(session, plan, "FIRST") == f"{honoured}Sits at the right hand of this table's host."


def test_who_is_kept_apart_sits_at_another_table_whatever_the_rank_c9(session: Session) -> None:
    plan = several(session)
    ids = {head.name.split(" ")[-1]: head.id for head in heads(session, plan.event_id)}
    for kind, one, other in ((WishKind.APART, "B", "C"), (WishKind.TOGETHER, "D", "O")):
        session.add(Wish(event_id=plan.event_id, first_id=ids[one], second_id=ids[other], kind=kind, hard=True))
    session.flush()
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert tables["B"] != tables["C"]
    assert tables["D"] == tables["O"]
    found = {one.wrong for one in checks.check_plan(session, plan.id)}
    assert not found & {Wrong.KEPT_APART, Wrong.NOT_TOGETHER}


def test_each_further_table_has_one_of_the_house_as_its_host_nearest_first_c6(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 2)
    ranked(session, event, 12)
    plan = laid(session, event, "a head table of 3, 3 rounds of 4")
    for table, (x, y) in zip(plan.layout.tables, ((0, 0), (4000, 4000), (-4000, 4000), (0, 4000)), strict=True):
        table.x, table.y = x, y
    session.flush()
    fill.fill_by_rank(session, plan.id)
    # The table before the host comes first, then the one at the host's right.
    assert around(session, plan, 3)[0] == "X1"
    assert around(session, plan, 2)[0] == "X2"
    assert around(session, plan, 1)[0] not in ("X1", "X2")
    assert why(session, plan, "X1") == "Presides at this table for the house."


@pytest.mark.parametrize("sharing", ["strict", "spread"])
def test_a_couple_sits_at_one_table_also_where_one_chair_is_left_c6(session: Session, sharing: str) -> None:
    event = an_event(session)
    ranked(session, event, 3)
    accompanied(session, coming(session, event, "Guest D", title="Ambassador"))
    ranked_after(session, "EFG", event)
    plan = laid(session, event, "2 rounds of 4", sharing=sharing)
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert tables["D"] == tables["WITH-D"]
    assert len(tables) == 8


def test_nobody_goes_to_another_table_only_to_mend_company_c9(session: Session) -> None:
    event = an_event(session)
    an_embassy(session, event, 1)
    for letter in "ABCDEFGH":
        accompanied(session, coming(session, event, f"Guest {letter}", title="Ambassador"))
    plan = laid(session, event, "2 rounds of 9")
    fill.fill_by_rank(session, plan.id)
    tables = at_tables(session, plan)
    assert all(tables[letter] == tables[f"WITH-{letter}"] == ("1" if letter < "E" else "2") for letter in "ABCDEFGH")
    assert not [one for one in told(session, plan) if "couple" in one]


def test_thirteen_are_avoided_where_another_table_has_a_chair_c6_s58_c9(session: Session) -> None:
    event = an_event(session)
    ranked(session, event, 20)
    plan = laid(session, event, "2 rounds of 13")
    fill.fill_by_rank(session, plan.id)
    assert [list(at_tables(session, plan).values()).count(table) for table in "12"] == [12, 8]
