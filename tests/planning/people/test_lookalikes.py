"""Who stands in the address book twice, as an officer goes through the pairs."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import TwoPeople
from symposiarch.planning.people.contacts import add_person
from symposiarch.planning.people.lookalikes import forget_apart, lookalikes, still_alike, tell_apart
from symposiarch.planning.people.merging import merge
from symposiarch.store import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Kim Chul-soo twice, in two scripts, and somebody else."""
    made = new_office(tmp_path)
    with made.transaction("Scene") as tx:
        for name in ("Kim Chul-soo", "김철수", "Anna Lindqvist"):
            add_person(tx.session, printed_name=name, organisation="Hanbit Foundation")
    return made


def names(office: Office) -> list[tuple[str, str]]:
    with office.reading() as session:
        return [(pair.first.name, pair.second.name) for pair in lookalikes(session)]


def test_who_is_told_apart_is_not_offered_again_until_it_is_forgotten(office: Office) -> None:
    assert names(office) == [("Kim Chul-soo", "김철수")]
    with office.transaction("These are two people") as tx:
        assert tell_apart(tx.session, 2, 1)
        assert not tell_apart(tx.session, 1, 2)
    assert names(office) == []
    with office.transaction("Look again") as tx:
        assert forget_apart(tx.session, 1, 2)
        assert not forget_apart(tx.session, 1, 2)
    assert names(office) == [("Kim Chul-soo", "김철수")]


def test_undo_of_telling_apart_offers_the_pair_again(office: Office) -> None:
    with office.transaction("These are two people") as tx:
        tell_apart(tx.session, 1, 2)
    office.undo()
    assert names(office) == [("Kim Chul-soo", "김철수")]


def test_a_pair_that_was_dealt_with_is_open_again_after_an_undo(office: Office) -> None:
    with office.reading() as session:
        pairs = lookalikes(session)
    with office.transaction("Merge") as tx:
        merge(tx.session, 1, 2)
    with office.reading() as session:
        assert still_alike(session, pairs) == ()
    office.undo()
    with office.reading() as session:
        assert still_alike(session, pairs) == pairs


def test_who_was_told_apart_can_be_merged_after_all_and_the_note_goes(office: Office) -> None:
    with office.transaction("These are two people") as tx:
        tell_apart(tx.session, 1, 2)
        tell_apart(tx.session, 2, 3)
    with office.transaction("Merge") as tx:
        merge(tx.session, 1, 2)
    with office.reading() as session:
        assert session.execute(select(TwoPeople.first_id, TwoPeople.second_id)).tuples().one() == (1, 3)
    office.undo()
    with office.reading() as session:
        assert len(session.scalars(select(TwoPeople)).all()) == 2


def test_nobody_is_told_apart_from_themselves(office: Office) -> None:
    with office.transaction("Nonsense") as tx, pytest.raises(SymposiarchError, match="one and the same"):
        tell_apart(tx.session, 1, 1)
