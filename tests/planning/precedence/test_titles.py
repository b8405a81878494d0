"""What the words of a title speak for, against what a chief of protocol says of each (posts.tsv)."""

from __future__ import annotations

from pathlib import Path

import pytest

from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.precedence.ranking import rank_guests
from symposiarch.planning.precedence.standing import Setting, Standing, Why
from symposiarch.planning.precedence.words import reasons

POSTS = Path(__file__).with_name("posts.tsv")


def read(title: str, organisation: str = "") -> str:
    found = practice("generic").read(title, organisation)
    if found.rank_class == "guest":
        return "guest"
    how = [word for word in ("deputy", "honorary", "former") if getattr(found, word)]
    return " ".join([found.rank_class, *how])


def test_titles_are_read_as_a_chief_of_protocol_would_in_eight_languages() -> None:
    """A line of posts.tsv: the title, the class with how it is held, and perhaps where."""
    posts = [line.split("\t") for line in POSTS.read_text(encoding="utf-8").splitlines()]
    expected = {(title, *place): told for title, told, *place in posts}
    assert len(expected) == len(posts) > 600
    assert {post: read(*post) for post in expected} == expected


def test_a_minister_at_an_embassy_is_a_diplomat_and_none_of_a_government() -> None:
    assert read("Minister", "Ministry of Culture") == "minister"
    assert read("Minister (Economic)", "Embassy of Japan") == "deputy_head_of_mission"
    assert read("Ministro", "Embajada del Ecuador") == "deputy_head_of_mission"
    assert read("Minister", "주한 일본 대사관") == "deputy_head_of_mission"


def test_of_several_offices_the_highest_that_is_held_now_gives_the_rank_c1_5_c1_9() -> None:
    assert read("Member of Parliament, Honorary Consul of Chile") == "member_of_parliament"
    assert read("Professor, Honorary Consul of Chile") == "consul honorary"
    assert read("Deputy Minister, Acting Minister of Culture") == "minister"
    assert read("Counsellor, note-taker") == "note_taker"
    # What was held once counts only where no office is held now.
    assert read("Member of Parliament, former Minister of Culture") == "member_of_parliament"
    assert read("Professor, former Minister of Culture") == "minister former"


def test_a_minister_heads_a_mission_of_the_second_class_or_stands_behind_its_head_vcdr_14_1_b() -> None:
    assert read("Minister, Head of Mission") == "envoy"
    assert read("Minister Plenipotentiary, Head of Mission", "Embassy of Peru") == "envoy"
    assert read("Minister Plenipotentiary", "Embassy of Peru") == "deputy_head_of_mission"
    assert read("Minister, Deputy Head of Mission") == "deputy_head_of_mission"
    assert read("Ambassador, Deputy Permanent Representative") == "deputy_head_of_mission"


def test_what_an_and_joins_is_served_or_was_held_as_the_first_is() -> None:
    assert read("Secretary to the President and Prime Minister") == "guest"
    assert read("Former Ambassador and Deputy Minister") == "ambassador former"
    assert read("Ambassador to Korea and Minister of State") == "ambassador"
    assert read("Chairman and Minister of Youth") == "minister"


def test_where_a_bare_title_is_held_tells_whether_it_is_an_office_of_the_state() -> None:
    assert read("Governor", "Rotary International") == "guest"
    assert read("Governor", "Bank of Korea") == "high_official"
    assert read("Governor", "Province of Gyeonggi") == "governor"


def test_consuls_for_the_honour_stand_behind_consuls_by_career_and_before_the_next_class_vccr_16_5() -> None:
    guests = [
        Standing(1, "Honorary", "Honorary Consul of Chile"),
        Standing(2, "Second", "Second Secretary"),
        Standing(3, "Career", "Consul"),
    ]
    found = rank_guests(guests, Setting(practice("generic")))
    assert [one.standing.name for one in found.guests] == ["Career", "Honorary", "Second"]
    assert found.guests[0].before is not None
    assert found.guests[0].before.why is Why.HONORARY


@pytest.mark.parametrize(
    "title", ["Witwe des Botschafters", "Вдова посла", "Veuve de l’ambassadeur", "Səfirin dul xanımı"]
)
def test_a_widow_invited_in_her_own_name_has_the_late_partners_rank_behind_who_is_in_office_c1_6(title: str) -> None:
    guests = [
        Standing(1, "Widow", title),
        Standing(2, "Envoy", "Envoy Extraordinary", taken_up="2020-01-01"),
        Standing(3, "In office", "Ambassador", taken_up="2024-01-01"),
    ]
    found = rank_guests(guests, Setting(practice("generic")))
    assert [one.standing.name for one in found.guests] == ["In office", "Widow", "Envoy"]
    told = "Ambassador or high commissioner (late partner) stands before Envoy or minister plenipotentiary."
    assert reasons(found, 1) == [told]
