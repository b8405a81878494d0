"""Killed at any moment of an import, and on a disk that is full: all of it is there, or nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text
from tests.builders import new_office
from tests.store.tables import driver_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Organisation, Person, Post
from symposiarch.store import Office, bulk_insert

GUESTS = 10_000

IMPORT = """
import sys
from pathlib import Path
from symposiarch.model.people import Organisation, Person, Post
from symposiarch.store import Office, bulk_insert
office = Office.open(Path(sys.argv[1]))
count = int(sys.argv[2])
print("begins", flush=True)
with office.transaction("Import") as tx:
    people = bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}", "notes": "x" * 200} for n in range(count)])
    bulk_insert(tx.session, Organisation, [{"name": f"School {n}"} for n in range(count)])
    bulk_insert(tx.session, Post, [{"person_id": key, "title": "Professor"} for key in people])
print("done", flush=True)
import time; time.sleep(60)
"""


TURN = """
import sys
from pathlib import Path
from symposiarch.store import Office
office = Office.open(Path(sys.argv[1]))
print("begins", flush=True)
office.undo() if sys.argv[2] == "back" else office.redo()
print("done", flush=True)
import time; time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize("after", [0.05, 0.2, 0.4, 0.7])
@pytest.mark.parametrize("back", [True, False])
def test_a_killed_step_back_is_taken_whole_or_not_at_all_and_can_be_turned_again(
    tmp_path: Path, after: float, back: bool
) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Import") as tx:
            people = bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}"} for n in range(GUESTS)])
            bulk_insert(tx.session, Post, [{"person_id": key, "title": "Professor"} for key in people])
        if not back:
            office.undo()
    turn = [sys.executable, "-c", TURN, str(office.path), "back" if back else "forth"]
    with subprocess.Popen(turn, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "begins\n"
        time.sleep(after)  # the moment at which it is killed is what this test is about
        program.send_signal(signal.SIGKILL)
    with Office.open(office.path) as again:
        assert again.verify() == []
        for _ in range(2):
            counts = {True: [GUESTS, GUESTS], False: [0, 0]}[again.undoable == "Import"]
            with again.reading() as session:
                found = [session.scalar(select(func.count()).select_from(kind)) for kind in (Person, Post)]
            assert found == counts
            again.undo() if again.undoable == "Import" else again.redo()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
@pytest.mark.parametrize("after", [0.0, 0.1, 0.25, 0.4, 0.6, 0.8, 1.1, None])
def test_a_killed_import_is_there_whole_or_not_at_all(tmp_path: Path, after: float | None) -> None:
    with new_office(tmp_path) as office, office.transaction("Before") as tx:
        tx.session.add(Person(given_name="Leyla"))
    program = subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(office.path), str(GUESTS)], stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "begins\n"
    if after is None:
        assert program.stdout.readline() == "done\n"
    else:
        time.sleep(after)  # the moment at which it is killed is what this test is about
    program.send_signal(signal.SIGKILL)
    program.communicate()
    with Office.open(office.path) as again:
        assert not again.read_only
        assert again.verify() == []
        with again.reading() as session:
            counts = [session.scalar(select(func.count()).select_from(kind)) for kind in (Person, Organisation, Post)]
        assert counts in ([1, 0, 0], [GUESTS + 1, GUESTS, GUESTS])
        if after is None:
            assert counts[0] == GUESTS + 1
        assert again.undoable == ("Before" if counts[0] == 1 else "Import")


def test_a_full_disk_keeps_nothing_of_a_write_and_says_so(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        with office.transaction("Before") as tx:
            tx.session.add(Person(given_name="Leyla"))

        def write() -> None:
            with office.transaction("Import") as tx:
                pages = tx.session.scalar(text("SELECT page_count FROM pragma_page_count()"))
                driver_of(tx.session).execute(f"PRAGMA max_page_count={pages + 5}")
                bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}"} for n in range(5000)])

        with pytest.raises(SymposiarchError, match="is full"):
            write()
        assert office.undoable == "Before"
        assert office.verify() == []


LIMITED = """
import resource, signal, sys
from pathlib import Path
from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person
from symposiarch.store import Office, bulk_insert
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    with Office.open(path) as office, office.transaction("Import") as tx:
        bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}", "notes": "x" * 500} for n in range(9000)])
except SymposiarchError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files is limited by POSIX's means")
@pytest.mark.parametrize("room", [0, 100_000, 4_000_000])
def test_a_disk_without_room_gives_one_sentence_and_leaves_the_office_as_it_was(tmp_path: Path, room: int) -> None:
    with new_office(tmp_path) as office, office.transaction("Before") as tx:
        tx.session.add(Person(given_name="Leyla"))
    before = office.path.read_bytes()
    program = [sys.executable, "-c", LIMITED, str(office.path), str(room)]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 1, done.stdout
    assert "Nothing was changed" in done.stdout
    assert done.stderr == ""
    assert office.path.read_bytes() == before
    with Office.open(office.path) as again:
        assert again.verify() == []
        assert again.undoable == "Before"


def test_no_room_for_a_new_office_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from symposiarch.store import migrate

    def full(_connection: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrate, "_create_tables", full)
    with pytest.raises(SymposiarchError, match="is full"):
        Office.open(tmp_path / "office.symposiarch")
    assert list(tmp_path.iterdir()) == []


def test_thousands_of_rows_are_written_without_reading_them_again(tmp_path: Path) -> None:
    statements: list[str] = []
    with new_office(tmp_path) as office, office.transaction("Import") as tx:
        driver_of(tx.session).set_trace_callback(statements.append)
        bulk_insert(tx.session, Person, [{"given_name": f"Guest {n}"} for n in range(1000)])
    inserted = [statement for statement in statements if statement.startswith("INSERT INTO people")]
    assert len(inserted) == 1000
    assert len(statements) < 1020
