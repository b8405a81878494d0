"""How long the sheets of a large evening take to set."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from symposiarch.documents import fonts, render
from symposiarch.documents.render import QrCode

GUESTS = 500


@pytest.fixture(autouse=True)
def _fonts_known() -> None:
    fonts.installed()


def test_500_place_cards(benchmark: BenchmarkFixture) -> None:
    """Tents on both faces, four on A4: 125 pages."""
    facts: dict[str, Any] = {
        "title": ["Place cards"],
        "folded": True,
        "size": {"width": 85, "height": 55},
        "cards": [{"name": f"Ambassador Guest {number}", "native": "김철수"} for number in range(GUESTS)],
    }
    # Typst remembers what it has set before, so each round has names of its own.
    rounds = iter(range(1000))

    def once() -> bytes:
        turn = next(rounds)
        cards = [{**card, "name": f"{card['name']} {turn}"} for card in facts["cards"]]
        return render.pdf("place-cards.typ", {**facts, "cards": cards})

    made = benchmark(once)
    assert made.startswith(b"%PDF")


def test_500_badges_with_codes(benchmark: BenchmarkFixture) -> None:
    badge = {"native": "", "organisation": "Academy", "category": "Press", "colour": "#1f4e79", "on-colour": "#ffffff"}
    rounds = iter(range(1000))

    def once() -> bytes:
        turn = next(rounds)
        badges = [
            {**badge, "name": f"Guest {turn} {number}", "table": "", "code": QrCode(f"{turn:08}-{number:028}")}
            for number in range(GUESTS)
        ]
        size = {"width": 85.6, "height": 54.0}
        facts = {"title": ["Badges"], "size": size, "back": False, "single": False, "badges": badges}
        return render.pdf("badges.typ", facts)

    made = benchmark(once)
    assert made.startswith(b"%PDF")
