"""What somebody gives, a greeting or an input, told in one line with whoever gives it."""

from __future__ import annotations

import pytest

from symposiarch.exchange.programme.writing.titles import title_and_people


@pytest.mark.parametrize(
    ("line", "title", "name", "function", "topic"),
    [
        ("Intervention de Mme Claire Dubois, Directrice", "Intervention", "Mme Claire Dubois", "Directrice", ""),
        ("Intervention de M. Jean Duval : Les ports", "Intervention", "M. Jean Duval", "", "Les ports"),
        ("Intervention : Mme Claire Dubois", "Intervention", "Mme Claire Dubois", "", ""),
        ("Grußwort von Bürgermeisterin Anna Berg", "Grußwort", "Bürgermeisterin Anna Berg", "", ""),
        ("Grußwort der Bürgermeisterin Anna Berg", "Grußwort", "Bürgermeisterin Anna Berg", "", ""),
        ("Grußwort: Bezirksstadträtin Anna Berg", "Grußwort", "Bezirksstadträtin Anna Berg", "", ""),
        ("Grußwort von Anna Berg", "Grußwort", "Anna Berg", "", ""),
        ("Vortrag von Prof. Anna Berg: Alte Häfen", "Vortrag", "Prof. Anna Berg", "", "Alte Häfen"),
        ("Impuls: Dr. Anna Berg – Wie Häfen wachsen", "Impuls", "Dr. Anna Berg", "", "Wie Häfen wachsen"),
        ("Impuls: Dr. Anna Berg – Häfen der Welt", "Impuls", "Dr. Anna Berg", "", "Häfen der Welt"),
        ("Impuls: Dr. Anna Berg – Leiterin des Archivs", "Impuls", "Dr. Anna Berg", "Leiterin des Archivs", ""),
        ("Impuls: Dr. Anna Berg – FU Berlin", "Impuls", "Dr. Anna Berg", "FU Berlin", ""),
        ("Keynote: Dr. Ann Lee – Why harbours grow", "Keynote", "Dr. Ann Lee", "", "Why harbours grow"),
        ("Keynote: Dr. Ann Lee – Port of Baku", "Keynote", "Dr. Ann Lee", "Port of Baku", ""),
        ("Palabras de bienvenida de Ana Gil", "Palabras de bienvenida", "Ana Gil", "", ""),
        ("Palabras de la Embajadora Ana Gil", "Palabras", "Embajadora Ana Gil", "", ""),
        ("Palabras de Dña. Ana Gil", "Palabras", "Dña. Ana Gil", "", ""),
        ("축사 국회의원 김민수", "축사", "김민수", "국회의원", ""),
        ("환영사: 구청장 박영희", "환영사", "박영희", "구청장", ""),
    ],
)
def test_who_gives_it_does_not_stay_in_the_title(line: str, title: str, name: str, function: str, topic: str) -> None:
    found, (one,) = title_and_people(line)
    assert (found, one.name, one.title, one.topic) == (title, name, function, topic)


def test_two_who_are_each_said_to_give_it_are_told_apart() -> None:
    line = "Interventions de M. Alain Roux, président, et de Mme Julie Lambert, directrice de l'agence"
    title, people = title_and_people(line)
    assert (title, [(one.name, one.title) for one in people]) == (
        "Interventions",
        [("M. Alain Roux", "président"), ("Mme Julie Lambert", "directrice de l'agence")],
    )


@pytest.mark.parametrize(
    "line",
    [
        "Begrüßung von Bürgermeisterin Anna Berg",  # who may be greeted
        "Présentation de Jean Duval",
        "Clôture du Festival Jean Vigo",
        "Ouverture de Don Giovanni",
        "Discours de Jean Jaurès",
        "Lesung von Anna Berg",
        "Vortrag: Heinrich Heine – ein Leben",
        "Vortrag von Häfen und Städten",
        "Grußwort der Universität Wien",
        "Grußwort: Stadtrat Bad Homburg",
        "Grußwort: Stadtrat Sankt Martin",
        "Grußwort der Stiftung Anna Berg",
        "Impuls: Neue Wege – Alte Städte",
        "Intervention: General Motors",
        "Intervention de l'Institut français",
        "Intervention de Médecins Sans Frontières",
        "Palabras de Amor",
        "Palabras de Don Quijote",
        "Palabras de Nueva York",
        "Palabras de la Universidad de Salamanca",
        "«Palabras de Ana Gil»",
        "축사 한국관광공사",
        "축사 국회의원",
        "기조강연 작가 이상론",
    ],
)
def test_works_and_houses_give_nothing(line: str) -> None:
    assert title_and_people(line) == (line, [])
