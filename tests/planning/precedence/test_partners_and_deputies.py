"""Partners, widows, and who comes in another's place (PROTOCOL C1.6 and C1.7)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event
from tests.dinners import around, coming, laid, married, told
from tests.planning.precedence.ranked import ambassador, names, order, someone

from symposiarch.model.invitations import AttendeeRole, RankMode, Reply
from symposiarch.planning.precedence import practices
from symposiarch.planning.precedence.order import order_of_precedence
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.standing import Setting, Standing
from symposiarch.planning.seating.filling import fill


def test_a_deputy_ranks_in_own_right_unless_told_otherwise_rd_2099_1983() -> None:
    minister = someone("Minister", "Minister of Culture")
    deputy = someone("Deputy", "Director", principal=minister)
    assert names(order(deputy, someone("Mayor", "Mayor"))) == ["Mayor", "Deputy"]
    assert names(order(replace(deputy, rank_mode=RankMode.PRINCIPAL), someone("Mayor", "Mayor"))) == ["Deputy", "Mayor"]


def test_who_stands_in_for_the_king_in_spain_or_a_prefect_in_france_has_that_place_c1_7_s42_s43() -> None:
    minister = someone("Minister", "Minister of Culture")
    for_the_king = someone("For the king", "Director", principal=someone("King", "His Majesty the King"))
    for_a_minister = someone("For a minister", "Director", principal=minister)
    in_spain = Setting(practice("spain"))
    assert names(order(for_a_minister, for_the_king, minister, setting=in_spain)) == [
        "For the king",
        "Minister",
        "For a minister",
    ]
    assert names(order(for_the_king, minister)) == ["Minister", "For the king"]
    for_a_prefect = someone("For a prefect", "Attaché", principal=someone("Prefect", "Préfet"))
    rector = someone("Rector", "Recteur")
    assert names(order(rector, for_a_prefect, setting=Setting(practice("france")))) == ["For a prefect", "Rector"]


def test_a_partner_takes_the_place_that_follows() -> None:
    found = order(ambassador("A"), ambassador("B", "2024-02-01"), Standing(0, "Partner of A", partner_of=0))
    assert names(found) == ["A", "Partner of A", "B"]


@pytest.mark.parametrize("title", ["Widow of the Ambassador of France", "Veuve de l’Ambassadeur", "대사 미망인"])
def test_a_widow_keeps_the_rank_of_the_late_partner_c1_6_s39(title: str) -> None:
    guests = (
        someone("Charge", "Chargé d'affaires", taken_up="2001-01-01"),
        someone("Widow", title),
        ambassador("Serving", "2025-01-01"),
    )
    assert names(order(*guests)) == ["Serving", "Widow", "Charge"]
    own = replace(practice("generic"), title_words=replace(practice("generic").title_words, widow=frozenset()))
    assert names(order(*guests, setting=Setting(own))) == ["Serving", "Charge", "Widow"]


def test_a_practice_may_give_widows_their_own_rank(home: Path) -> None:
    folder = practices.own_practices()
    folder.mkdir(parents=True)
    (folder / "modern.toml").write_text('base = "generic"\n[precedence]\nwidows = "own"\n', encoding="utf-8")
    assert practice("modern").class_of("Widow of the Ambassador") == "guest"
    assert practice("generic").class_of("Widow of the Ambassador") == "ambassador"


def test_whoever_ranks_in_own_right_is_not_put_behind_the_partner_c1_6_s39() -> None:
    minister = someone("Minister", "Minister of Culture")
    husband = someone("Husband", "Speaker of the Parliament", partner_of=0)
    rector = someone("Rector", "Rector")
    assert names(order(minister, husband, rector)) == ["Minister", "Husband", "Rector"]
    assert names(order(minister, replace(husband, partner_of=None), rector)) == ["Husband", "Minister", "Rector"]


def test_a_painter_married_to_an_ambassador_stands_beside_the_ambassador_c1_6_s39(session: Session) -> None:
    """Who holds an office ranks in own right; a profession is none."""
    event = an_event(session)
    for title, other in (("Painter", "Ambassador"), ("Poet", "Novelist")):
        married(coming(session, event, f"A {title}", title=title), coming(session, event, f"B {other}", title=other))
    coming(session, event, "C Rector", title="Rector")
    found = order_of_precedence(session, event.id)
    assert names(found)[:3] == ["B Ambassador", "A Painter", "C Rector"]
    # Of two without an office neither accompanies the other.
    assert [one.standing.name for one in found.guests if one.follows] == ["A Painter"]


def test_who_comes_along_stands_and_sits_with_the_representative_c1_6_c1_7(session: Session) -> None:
    event = an_event(session)
    away = a_guest(session, event, "Away Ambassador", title="Ambassador", reply=Reply.REPRESENTED)
    deputy = a_companion(session, away, "The Deputy", role=AttendeeRole.REPRESENTATIVE)
    a_companion(session, away, "The Wife", role=AttendeeRole.SPOUSE)
    for name in "AB":
        coming(session, event, f"Attaché {name}", title="Attaché")
    assert names(order_of_precedence(session, event.id))[-2:] == ["The Deputy", "The Wife"]
    deputy.rank_mode = RankMode.PRINCIPAL
    session.flush()
    assert names(order_of_precedence(session, event.id))[:2] == ["The Deputy", "The Wife"]
    plan = laid(session, event, "a head table of 4")
    fill.fill_by_rank(session, plan.id)
    seats = around(session, plan)
    assert abs(seats.index("Deputy") - seats.index("Wife")) == 1
    assert told(session, plan) == []


def test_who_is_said_to_deputise_stands_behind_the_holders_or_in_the_class_of_the_deputies() -> None:
    found = order(
        someone("Deputy mayor", "Head of the house", rank_class="deputy of mayor"),
        someone("Mayor", "Mayor of Ganja"),
        someone("Rector", "Rector"),
        someone("Deputy minister", "Chief of something", rank_class="deputy of minister"),
        someone("Second", "Counsellor", rank_class="deputy of ambassador"),
    )
    assert names(found) == ["Deputy minister", "Second", "Mayor", "Deputy mayor", "Rector"]
    assert [one.rank_class for one in found.guests[:2]] == ["vice_minister", "deputy_head_of_mission"]
    # What another practice has said of a class that this one lacks is left to the title.
    lost = order(someone("Rector", "Rector", rank_class="deputy of mayor_of_madrid"))
    assert lost.guests[0].rank_class == "rector"
