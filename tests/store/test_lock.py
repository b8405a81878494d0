"""One program at a time writes an office; the next reads a snapshot and knows who has it."""

from __future__ import annotations

import errno
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from sqlalchemy import select
from tests.builders import new_office

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person
from symposiarch.store import Office, lock

HOLD = """
import sys, time
from pathlib import Path
from symposiarch.model.people import Person
from symposiarch.store import Office
office = Office.open(Path(sys.argv[1]))
with office.transaction("Add") as tx:
    tx.session.add(Person(given_name="Leyla"))
print("open", flush=True)
time.sleep(600)
"""


def holding(path: Path) -> subprocess.Popen[str]:
    """Another program that has the office open."""
    program = subprocess.Popen([sys.executable, "-c", HOLD, str(path)], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    assert program.stdout.readline() == "open\n"
    return program


def kill(program: subprocess.Popen[str]) -> None:
    program.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    program.communicate()


def test_the_second_opener_reads_a_snapshot_and_knows_who_has_it(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Add") as tx:
            tx.session.add(Person(given_name="Leyla"))
        with Office.open(office.path) as second:
            assert second.read_only
            assert second.holder is not None
            assert (second.holder.name, second.holder.machine) == (lock.user_name(), lock.machine_name())
            assert second.holder.since is not None
            with second.reading() as session:
                assert session.scalars(select(Person.given_name)).all() == ["Leyla"]
            with pytest.raises(SymposiarchError, match=f"open with .* on {lock.machine_name()}"):
                second.undo()
            with office.transaction("The holder goes on") as tx:
                tx.session.add(Person(given_name="Ramin"))
            with second.reading() as session:
                assert session.scalars(select(Person.given_name)).all() == ["Leyla"]
            snapshot = second._opened.file.parent
        assert not snapshot.exists()
        assert office.undoable == "The holder goes on"
    with Office.open(office.path) as third:
        assert not third.read_only


def test_another_program_is_named_and_a_crash_leaves_nothing_to_wait_for(tmp_path: Path) -> None:
    path = tmp_path / "office.symposiarch"
    program = holding(path)
    try:
        with Office.open(path) as office:
            assert office.read_only
            with office.reading() as session:
                assert session.scalars(select(Person.given_name)).all() == ["Leyla"]
    finally:
        kill(program)
    assert lock.lock_path(path).exists()
    with Office.open(path) as office:
        assert not office.read_only
        assert office.undoable == "Add"
    assert not lock.lock_path(path).exists()


@pytest.fixture
def a_disk_without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows always has locks")

    def no_locks(_file: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    import fcntl

    monkeypatch.setattr(fcntl, "flock", no_locks)


@pytest.mark.usefixtures("a_disk_without_locks")
def test_where_the_disk_knows_no_locks_the_note_is_believed(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, Office.open(office.path) as second:
        assert not office.read_only
        assert second.read_only
    with Office.open(office.path) as again:
        assert not again.read_only


@pytest.mark.usefixtures("a_disk_without_locks")
@pytest.mark.parametrize("stale", ["ended", "another program under its number", "no note"])
def test_a_note_that_a_crash_left_is_not_believed(tmp_path: Path, stale: str) -> None:
    with new_office(tmp_path) as office:
        path = office.path
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    notes = {
        "ended": {"process": ended.pid, "started": 0.0},
        "another program under its number": {"process": os.getpid(), "started": psutil.Process().create_time() - 60},
        "no note": {},
    }
    note = {"machine": lock.machine_name(), "name": "Leyla"} | notes[stale] if notes[stale] else {}
    lock.lock_path(path).write_text(json.dumps(note))
    with Office.open(path) as again:
        assert not again.read_only


@pytest.mark.usefixtures("a_disk_without_locks")
def test_nobody_can_tell_whether_a_program_on_another_machine_still_runs(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        path = office.path
    note = {"machine": "reception", "name": "Leyla", "process": 1, "started": 0.0, "since": "2026-11-24T08:00:00+00:00"}
    lock.lock_path(path).write_text(json.dumps(note))
    with Office.open(path) as again:
        assert again.read_only
        assert re.match(r"Leyla on reception since \w{3} 2[345] November \d\d:00$", str(again.holder))
    assert lock.lock_path(path).exists()


def test_a_lock_file_that_nobody_holds_is_taken_over(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        path = office.path
    lock.lock_path(path).write_text("rubbish")
    with Office.open(path) as again:
        assert not again.read_only
