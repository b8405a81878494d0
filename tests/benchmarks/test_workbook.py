"""How long a long guest list takes to go out, beside openpyxl's own write-only mode."""

from __future__ import annotations

import statistics
import time
from operator import itemgetter
from pathlib import Path

import pytest
from tests.benchmarks import lists

from symposiarch.exchange.workbook import Column, Kind, Sheet, write_workbook

ROUNDS = 5


def test_writing_10000_rows_with_formats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At most 1.5 times write-only mode: telephones as text, fonts and formats by column."""
    lines = list(lists.guests(10_000, 1))
    exact = {"Phone", "Mobile", "Post code"}
    columns = [
        Column(heading, itemgetter(place), Kind.EXACT if heading in exact else Kind.TEXT)
        for place, heading in enumerate(lists.HEADINGS)
    ]

    def bare() -> None:
        lists.write(tmp_path / "floor.xlsx", iter(lines))

    def ours() -> None:
        write_workbook(tmp_path / "ours.xlsx", [Sheet("Guests", columns, lines)])

    taken: dict[str, list[float]] = {"floor": [], "ours": []}
    for _ in range(ROUNDS):  # by turns, so that a busy moment falls on both
        for name, work in (("floor", bare), ("ours", ours)):
            begun = time.process_time()
            work()
            taken[name].append(time.process_time() - begun)
    floor, ratio = (
        statistics.median(taken["floor"]),
        statistics.median(taken["ours"]) / statistics.median(taken["floor"]),
    )
    with capsys.disabled():
        print(f"\n10,000 x 20 written: openpyxl {floor:.2f} s; with formats {ratio:.2f} x")
    assert ratio < 1.5
