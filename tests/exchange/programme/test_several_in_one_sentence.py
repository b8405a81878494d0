"""People in a sentence: behind a full stop, behind their posts, behind what they give or speak about."""

from __future__ import annotations

import pytest

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.exchange.programme.writing.titles import title_and_people


def _named(people: list[ReadRole]) -> list[tuple[str, str]]:
    return [(one.name, one.title) for one in people]


@pytest.mark.parametrize(
    ("line", "title", "named"),
    [
        (
            "Mesa redonda, “Los caminos”. Jesús Prado, José Ballester-Ruiz y Iván Mora.",
            "Mesa redonda, “Los caminos”",
            [("Jesús Prado", ""), ("José Ballester-Ruiz", ""), ("Iván Mora", "")],
        ),
        (
            "Panel “Old roads”. Anna Berg (Port TV), Tom Vance (Reuters) and Mia Roux.",
            "Panel “Old roads”",
            [("Anna Berg", "Port TV"), ("Tom Vance", "Reuters"), ("Mia Roux", "")],
        ),
        (
            "Contexto do debate: as oportunidades. Antônio Prado (CGEE)",
            "Contexto do debate: as oportunidades",
            [("Antônio Prado", "CGEE")],
        ),
    ],
)
def test_those_behind_a_full_stop_take_part(line: str, title: str, named: list[tuple[str, str]]) -> None:
    said, people = title_and_people(line)
    assert (said, _named(people)) == (title, named)


@pytest.mark.parametrize(
    "line",
    [
        "Vernissage. Anna Karenina in Bildern",
        "Lunch. Port Ellen, Isle Bay and Old Harbour",
        "Concert. Works of Robert Schumann, Clara Schumann and Johannes Brahms",
        "Panel: The year 2030. Old roads, new schools and open ports",
    ],
)
def test_what_is_no_list_of_people_behind_a_full_stop_stays_in_the_title(line: str) -> None:
    assert title_and_people(line) == (line, [])


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (
            "Co-chaired by EU High Representative Federica Prado and UN Special Envoy for Baku Staffan de Lund",
            [("Federica Prado", "EU High Representative"), ("Staffan de Lund", "UN Special Envoy for Baku")],
        ),
        (
            "Chaired by European Commissioner Johannes Feld, UNDP Administrator Achim Kern",
            [("Johannes Feld", "European Commissioner"), ("Achim Kern", "UNDP Administrator")],
        ),
    ],
)
def test_each_may_stand_behind_a_post_without_a_sign(line: str, named: list[tuple[str, str]]) -> None:
    people = title_and_people(f"Plenary session\n{line}")[1]
    assert _named(people) == named
    assert {one.kind and one.kind.value for one in people} == {"moderator"}


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (
            "Allocutions de Bernard Roux, Président du Sénat, Thierry de Lund, directeur de l'Institut",
            [("Bernard Roux", "Président du Sénat"), ("Thierry de Lund", "directeur de l'Institut")],
        ),
        ("Rapide intervention de M. Roux, Ambassadeur de France", [("M. Roux", "Ambassadeur de France")]),
        ("Introduction de Martin Sorel", [("Martin Sorel", "")]),
    ],
)
def test_below_a_title_the_name_of_a_speech_is_no_part_of_whose_it_is(line: str, named: list[tuple[str, str]]) -> None:
    assert _named(title_and_people(f"Ouverture du colloque\n{line}")[1]) == named


def test_below_a_title_somebody_may_stand_behind_the_topic() -> None:
    cell = (
        "Panel: Las tensiones\n– Treinta años de caminos: los puertos: César Prado, profesor titular\n"
        "– ¿Quo vadis?: Emilia Mora, rectora"
    )
    title, people = title_and_people(cell)
    assert title == "Panel: Las tensiones"
    assert [(one.name, one.title, one.topic) for one in people] == [
        ("César Prado", "profesor titular", "Treinta años de caminos: los puertos"),
        ("Emilia Mora", "rectora", "¿Quo vadis?"),
    ]


def test_what_is_done_between_is_nobody_in_a_list_of_people() -> None:
    text = "Debatedores: Ana Prado (Porto); Luiz Mora (Casa)\nDebates no Plenário\nAlmoço\nGrupo 2"
    assert [one.name for one in read_people(text)] == ["Ana Prado", "Luiz Mora"]


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Inger Holm, CEO, Save the Harbours - virtual", ("Inger Holm", "CEO, Save the Harbours")),
        ("Dr. Anna Berg (per Video)", ("Dr. Anna Berg", "")),
        ("Игорь Ким, посол (онлайн)", ("Игорь Ким", "посол")),
        ("European Commissioner Ann Lee, Brussels", ("Ann Lee", "European Commissioner, Brussels")),
        ("凌星光・港湾研究所所長(海浜大学名誉教授)", ("凌星光", "港湾研究所所長, 海浜大学名誉教授")),
        ("王 毅・駐日大使", ("王 毅", "駐日大使")),
        ("谷口誠 海浜大学学長", ("谷口誠", "海浜大学学長")),
    ],
)
def test_one_person_with_what_stands_beside(line: str, person: tuple[str, str]) -> None:
    assert _named(read_people(line)) == [person]


def test_whoever_leads_may_say_so_behind_brackets() -> None:
    (one,) = read_people("Johannes Feld (MdB), Moderation")
    assert (one.name, one.title, one.kind and one.kind.value) == ("Johannes Feld", "MdB", "moderator")


def test_a_house_on_the_next_line_may_be_followed_by_and() -> None:
    cell = "Podium\nProf. Dr. Herta Feld\n(MdB) und\nProf. Dr. Thomas Kern\n(Hafenuniversität)"
    assert _named(title_and_people(cell)[1]) == [
        ("Prof. Dr. Herta Feld", "MdB"),
        ("Prof. Dr. Thomas Kern", "Hafenuniversität"),
    ]


def test_several_with_their_houses_may_stand_behind_a_dash() -> None:
    cell = (
        "Session 2 – Old roads (amphi 2) – Hélène Prado (Port de Lyon), Hervé Mora (Ville de Lille) & Emilia Kern (BNF)"
    )
    title, people = title_and_people(cell)
    assert title == "Session 2 – Old roads (amphi 2)"
    assert _named(people) == [
        ("Hélène Prado", "Port de Lyon"),
        ("Hervé Mora", "Ville de Lille"),
        ("Emilia Kern", "BNF"),
    ]


def test_houses_by_their_letters_stand_behind_whoever_is_plainly_named() -> None:
    assert _named(title_and_people("La mondialisation\nFrédéric Colin, FDSP, AMU")[1]) == [
        ("Frédéric Colin", "FDSP, AMU")
    ]
    assert title_and_people("La mondialisation\nNotes Diverses, FDSP, AMU")[1] == []


def test_a_form_of_address_before_a_name_ends_no_sentence() -> None:
    title, people = title_and_people("Welcome remarks – Prof. Ann Berg")
    assert (title, _named(people)) == ("Welcome remarks", [("Prof. Ann Berg", "")])
