"""One import of 10,000 guests beside its floor, in this program or in one that has seen none of the names.

python -m tests.benchmarks.an_import OFFICE LIST EVENT
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import psutil
from python_calamine import CalamineWorkbook
from tests.benchmarks import lists

from symposiarch.exchange.fates import Fate
from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.commit import commit_import
from symposiarch.exchange.guest_lists.verdicts import plan_import
from symposiarch.exchange.reading import read_file, start_reader
from symposiarch.model.events import Event
from symposiarch.store import Office


class Parts(NamedTuple):
    """Seconds of the processor."""

    floor: float
    reading: float
    matching: float
    writing: float


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


def an_import(office: Office, path: Path, event_id: int) -> Parts:
    """The guests of a list are read, matched and written, and taken back again."""
    with tempfile.TemporaryDirectory() as folder:
        floor = taken(lambda: bare_import(path, Path(folder) / "floor.sqlite"))
    begun = spent()
    source = read_file(path)
    read = spent()
    with office.reading() as session:
        plan = plan_import(session, source, event_id=event_id, mapped=tables_of_people(source))
    planned = spent()
    with office.transaction("Import") as work:
        commit_import(work.session, plan, by="Clerk")
    written = spent()
    assert plan.count(Fate.NEW) == len(plan.rows)
    office.undo()
    return Parts(floor, read - begun, planned - read, written - planned)


def first_import(office_file: Path, path: Path, event_id: int) -> Parts:
    """The same by a program that was just started and has opened the office."""
    module = [sys.executable, "-m", "tests.benchmarks.an_import"]
    ended = subprocess.run([*module, office_file, path, str(event_id)], check=True, capture_output=True, text=True)
    return Parts(*json.loads(ended.stdout))


def main(office_file: str, path: str, event_id: str) -> None:
    start_reader()
    with Office.open(Path(office_file)) as office:
        with office.reading() as session:
            session.get_one(Event, int(event_id))
        print(json.dumps(an_import(office, Path(path), int(event_id))))


if __name__ == "__main__":
    main(*sys.argv[1:])
