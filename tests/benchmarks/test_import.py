"""How long a long list takes to come in, beside the floor of the same work without any understanding.

Times are those of the processor, in this process and in the reader's, so that a busy machine does not blur them.
"""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest
from python_calamine import CalamineWorkbook
from tests.benchmarks import lists
from tests.builders import an_event, new_office

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.mapping import tables_of_people
from symposiarch.exchange.guest_lists.plan import plan_import
from symposiarch.exchange.reading import read_file, start_reader
from symposiarch.exchange.reading.here import read_here

ROUNDS = 3


def spent() -> float:
    """The time of the processor that this process and its reader have had."""
    reader = 0.0
    for child in psutil.Process().children():
        times = child.cpu_times()
        reader += times.user + times.system
    return time.process_time() + reader


def taken(work: Callable[[], Any]) -> float:
    begun = spent()
    work()
    return spent() - begun


def bare_rows(path: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


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


def bare_import(path: Path, target: Path) -> None:
    """The floor: calamine, and the rows of people, invitations and attendees by sqlite3's executemany."""
    _, *rows = bare_rows(path)
    connection = sqlite3.connect(target)
    try:
        marks = ",".join("?" * len(lists.HEADINGS))
        columns = ",".join(f"c{number}" for number in range(len(lists.HEADINGS)))
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"CREATE TABLE people (id INTEGER PRIMARY KEY, {columns})")
        connection.execute("CREATE TABLE invitations (id INTEGER PRIMARY KEY, event, person, reply)")
        connection.execute("CREATE TABLE attendees (id INTEGER PRIMARY KEY, event, invitation, person)")
        connection.executemany(f"INSERT INTO people ({columns}) VALUES ({marks})", rows)
        replies = [(1, number, row[14]) for number, row in enumerate(rows, start=1)]
        connection.executemany("INSERT INTO invitations (event, person, reply) VALUES (?,?,?)", replies)
        heads = [(1, number, number) for number in range(1, len(rows) + 1)]
        connection.executemany("INSERT INTO attendees (event, invitation, person) VALUES (?,?,?)", heads)
        connection.commit()
    finally:
        connection.close()


def test_importing_10000_rows_beside_10000_known_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At most 10 times the floor; the start of the reader and the backup are not counted."""
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
        rounds: list[tuple[float, ...]] = []
        for turn in range(ROUNDS):
            floor = taken(partial(bare_import, path, tmp_path / f"floor{turn}.sqlite"))
            begun = spent()
            source = read_file(path)
            read = spent()
            with office.reading() as session:
                plan = plan_import(session, source, event_id=event_id, mapped=tables_of_people(source))
            planned = spent()
            with office.transaction("Import") as work:
                commit_import(work.session, plan, by="Clerk")
            rounds.append((floor, read - begun, planned - read, spent() - planned))
            assert plan.count(Fate.NEW) == 10_000
            office.undo()
    floor, reading, planning, writing = map(statistics.median, zip(*rounds, strict=True))
    ratio = (reading + planning + writing) / floor
    with capsys.disabled():
        print(
            f"\n10,000 rows: floor {floor:.2f} s; reading {reading:.2f} s, matching {planning:.2f} s, "
            f"writing {writing:.2f} s; together {ratio:.1f} x"
        )
    assert ratio < 10
