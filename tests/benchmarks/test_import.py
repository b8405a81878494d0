"""How long a long list takes to come in, beside the floor of the same work without any understanding.

Times are those of the processor, in this process and in the reader's, so that a busy machine does not blur them.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.benchmarks import lists
from tests.benchmarks.an_import import Parts, an_import, bare_rows, first_import, taken
from tests.builders import an_event, new_office

from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.reading import read_file, start_reader
from symposiarch.exchange.reading.here import read_here

ROUNDS = 3


def test_reading_50000_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At most 2.3 times calamine on arrival in the program; what the reader itself takes of it is printed."""
    path = lists.write(tmp_path / "long.xlsx", lists.guests(50_000, 1))
    start_reader()
    read_file(path)
    rounds = [
        (taken(lambda: bare_rows(path)), taken(lambda: read_here(path)), taken(lambda: read_file(path)))
        for _ in range(ROUNDS)
    ]
    floor, here, arrived = map(statistics.median, zip(*rounds, strict=True))
    inside, arrival = here / floor, arrived / floor
    with capsys.disabled():
        print(f"\n50,000 x 20: calamine {floor:.2f} s; inside the reader {inside:.2f} x, on arrival {arrival:.2f} x")
    assert arrival < 2.3


def told(called: str, rounds: Sequence[Parts]) -> float:
    """How many times the floor an import takes; the parts are printed."""
    floor, reading, matching, writing = map(statistics.median, zip(*rounds, strict=True))
    ratio: float = (reading + matching + writing) / floor
    print(
        f"\n10,000 rows, {called}: floor {floor:.2f} s; reading {reading:.2f} s, matching {matching:.2f} s, "
        f"writing {writing:.2f} s; together {ratio:.1f} x"
    )
    return ratio


def test_importing_10000_rows_beside_10000_known_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At most 10 times the floor, also by a program that has seen none of the names.

    The start of the program and of its reader, and the backup, are not counted.
    """
    known = lists.write(tmp_path / "known.xlsx", lists.guests(10_000, 1))
    path = lists.write(tmp_path / "list.xlsx", lists.guests(10_000, 2))
    start_reader()
    with new_office(tmp_path) as office:
        with office.transaction("Scene") as work:
            event_id = an_event(work.session).id
        source = read_file(known)
        with office.reading() as session:
            plan = plan_import(session, source, event_id=None, mapped=tables_of_people(source))
        with office.transaction("Known people") as work:
            commit_import(work.session, plan, by="Clerk")
        again = [an_import(office, path, event_id) for _ in range(ROUNDS)]
    first = [first_import(office.path, path, event_id) for _ in range(ROUNDS)]
    with capsys.disabled():
        ratios = told("names nobody has seen", first), told("again", again)
    assert max(ratios) < 10
