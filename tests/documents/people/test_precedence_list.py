"""The order of precedence on paper, for the staff."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy.orm import Session
from tests.builders import a_companion, a_guest, an_event, head_of
from tests.documents.printed import facts_of, leaves, rules_of, words_of

from symposiarch.assets import resource
from symposiarch.documents.words import LANGUAGES, in_words, word
from symposiarch.model.events import Event
from symposiarch.model.invitations import AttendeeRole, Honour, Reply
from symposiarch.planning.precedence.order import set_place
from symposiarch.planning.precedence.practices import practice, practice_names
from symposiarch.planning.precedence.standing import Why
from symposiarch.planning.saying import Saying


@pytest.fixture
def event(session: Session) -> Event:
    """A host with a spouse, two ambassadors with their dates, two professors whom nothing tells apart."""
    event = an_event(session)
    host = a_guest(session, event, "Kamran Səlimov", title="Ambassador", state="AZ", honour=Honour.HOST)
    a_companion(session, host, "Ləman Səlimova", role=AttendeeRole.SPOUSE)
    for name, title, taken_up, state in (
        ("Elif Çağlayan", "Ambassador", (date(2023, 2, 2), time(10, 30)), "TR"),
        ("Camille Lefèvre", "Ambassador", (date(2022, 9, 20), None), "FR"),
        ("Seo Dong-ha", "Professor", None, "KR"),
        ("Ma Yoo-ra", "Professor", None, "KR"),
    ):
        person = a_guest(session, event, name, title=title, state=state, native_name="서동하" if "Seo" in name else "")
        assert person.main_post is not None
        if taken_up is not None:
            person.main_post.taken_up_on, person.main_post.taken_up_at = taken_up
    a_guest(session, event, "Jan Novák", title="Ambassador", reply=Reply.DECLINED)
    return event


def rows_of(facts: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["whose"]: row for row in facts["rows"]}


def test_the_order_says_why_each_stands_before_the_next(session: Session, event: Event) -> None:
    facts = facts_of(session, "precedence-list", event)
    assert [row["whose"] for row in facts["rows"]][:4] == [
        "Kamran Səlimov",
        "Ləman Səlimova",
        "Camille Lefèvre",
        "Elif Çağlayan",
    ]
    rows = rows_of(facts)
    assert rows["Camille Lefèvre"]["why"] == "Functions since 20 Sept 2022; the next since 2 Feb 2023, 10:30 (VCDR 16)"
    assert rows["Elif Çağlayan"]["why"].startswith("Before: Professor")
    assert rows["Kamran Səlimov"] | {"mark": "–", "class": "Host", "why": ""} == rows["Kamran Səlimov"]
    assert "Jan Novák" not in rows


def test_a_companion_follows_without_a_rank_of_their_own(session: Session, event: Event) -> None:
    companion = rows_of(facts_of(session, "precedence-list", event))["Ləman Səlimova"]
    assert (companion["mark"], companion["company"], companion["why"]) == ("", "with Kamran Səlimov", "")


def test_a_tie_is_shown_as_a_tie_and_no_line_parts_it(session: Session, event: Event) -> None:
    facts = facts_of(session, "precedence-list", event)
    rows = rows_of(facts)
    assert rows["Seo Dong-ha"]["mark"] == rows["Ma Yoo-ra"]["mark"] == "3 ="
    assert facts["marks"] == ["= shares its rank"]
    (page,) = leaves("precedence-list", facts)
    apart = {**facts, "rows": [row | {"rank": at, "mark": str(at)} for at, row in enumerate(facts["rows"], 1)]}
    (parted,) = leaves("precedence-list", apart)
    assert len(rules_of(parted)) == len(rules_of(page)) + 2  # between host and spouse, and between the two professors


def test_host_and_co_host_are_parted_by_a_line_for_they_share_no_rank(session: Session, event: Event) -> None:
    (page,) = leaves("precedence-list", facts_of(session, "precedence-list", event))
    a_guest(session, event, "Jang Hye-rim", honour=Honour.CO_HOST)
    (more,) = leaves("precedence-list", facts_of(session, "precedence-list", event))
    assert len(rules_of(more)) == len(rules_of(page)) + 1


def test_a_place_set_by_hand_is_marked_with_its_note(session: Session, event: Event) -> None:
    guest = a_guest(session, event, "Aygün Quliyeva", title="Professor")
    set_place(session, head_of(guest).id, place=1, note="speaks for the city")
    facts = facts_of(session, "precedence-list", event)
    row = rows_of(facts)["Aygün Quliyeva"]
    assert (row["mark"], row["hand"]) == ("1 *", "By hand: speaks for the city")
    (page,) = words_of("precedence-list", facts)
    assert "By hand: speaks for the city" in page
    assert "* place set by hand" in page


def test_names_stand_in_both_scripts_and_the_sheet_is_for_the_staff(session: Session, event: Event) -> None:
    (page,) = words_of("precedence-list", facts_of(session, "precedence-list", event, languages=("ko", "en")))
    assert "서동하" in page
    assert "Seo Dong-ha" in page
    assert "내부용" in page
    assert "일반 · 외국 공관인 우리 관내" in page


def test_only_those_who_come_are_ranked_where_one_asks_for_them(session: Session, event: Event) -> None:
    a_guest(session, event, "Emma Berg", title="Ambassador", reply=Reply.ACCEPTED)
    coming = rows_of(facts_of(session, "precedence-list", event, who="coming"))
    assert coming.keys() == {"Kamran Səlimov", "Ləman Səlimova", "Emma Berg"}  # the hosts need not answer
    other = an_event(session, title="A dinner")
    a_guest(session, other, "Emma Berg", title="Ambassador", reply=Reply.ACCEPTED)
    a_guest(session, other, "Lars Holm", title="Ambassador")
    facts = facts_of(session, "precedence-list", other, who="coming")
    assert facts["rows"][0]["why"] == "The only guest"
    assert facts["rows"][0]["mind"] == ["Date of taking up functions is missing"]


def test_that_many_outrank_the_guest_of_honour_is_said_once_and_marked_at_each(session: Session, event: Event) -> None:
    assert facts_of(session, "precedence-list", event)["outranks"] == ""
    a_guest(session, event, "Yoon Do-hyun", title="Vice Mayor", state="KR", honour=Honour.GUEST_OF_HONOUR)
    facts = facts_of(session, "precedence-list", event)
    marked = {row["whose"] for row in facts["rows"] if row["outranks"]}
    assert marked >= {"Camille Lefèvre", "Elif Çağlayan"}
    assert not marked & {"Yoon Do-hyun", "Kamran Səlimov"}
    (page,) = words_of("precedence-list", facts)
    assert page.count("! Outranks the guest of honour: inform beforehand") == 1


def test_dates_are_those_of_the_language(session: Session, event: Event) -> None:
    for name, begins in (("Anna Berg", date(2019, 1, 1)), ("Lars Holm", date(2020, 3, 1))):
        guest = a_guest(session, event, name, title="Mayor", state="SE")
        assert guest.main_post is not None
        guest.main_post.begins_on = begins
    why = rows_of(facts_of(session, "precedence-list", event, languages=("de",)))["Anna Berg"]["why"]
    assert why == "Im Amt seit 01.01.2019, der Nächste seit 01.03.2020"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_words_in_every_language(language: str) -> None:
    said_elsewhere = {Why.HOST, Why.GUEST_OF_HONOUR, Why.MISSION_CLASS}
    for why in set(Why) - said_elsewhere:
        told = word(language, f"precedence.{why.value}", this="A", that="B", note="N", next="C")
        assert told
        if language != "en":
            assert told != word("en", f"precedence.{why.value}", this="A", that="B", note="N", next="C")


def test_classes_practices_and_how_an_office_is_held_have_words_in_every_language() -> None:
    practices = [practice(name) for name in practice_names()]
    called = {one.title for one in practices} | {rank.title for one in practices for rank in one.classes.values()}
    rows = tomllib.loads(resource("documents", "said.toml").read_text(encoding="utf-8"))["said"]
    assert called <= rows.keys(), called - rows.keys()
    sources = {source.name for one in practices for source in one.sources}
    assert rows.keys() - called - sources == {
        "deputy", "honorary", "late partner", "designated", "on leave", "former"
    }  # fmt: skip
    for said, by_language in rows.items():
        assert by_language.keys() == set(LANGUAGES) - {"en"}, said


def test_a_class_and_how_it_is_held_are_said_in_the_language_and_what_an_office_calls_otherwise_as_it_does(
    session: Session, event: Event
) -> None:
    held = Saying("{rank} ({how})", {"rank": Saying("Governor"), "how": Saying("deputy")})
    assert in_words("fr", held) == "Gouverneur (adjoint)"
    assert in_words("fr", replace(held, facts={"rank": Saying("Elder {1}"), "how": "N"})) == "Elder {1} (N)"
    a_guest(session, event, "Petr Malý", title="Chargé d'affaires a.i.", organisation="Embassy of Czechia", state="CZ")
    a_guest(session, event, "Nino Ban", title="Counsellor", organisation="Embassy of Czechia", state="CZ")
    row = rows_of(facts_of(session, "precedence-list", event, languages=("az",)))["Petr Malý"]
    assert row["class"] == "Müvəqqəti işlər vəkili"
    assert row["why"].startswith("Sonra: Müşavir (")
