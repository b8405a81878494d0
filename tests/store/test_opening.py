"""Opening an office: what is none, is damaged, too new or out of reach is said in one sentence and left as it was."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import OperationalError
from tests.builders import new_office
from tests.store.tables import driver_of

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person
from symposiarch.store import Office, backup, opening
from symposiarch.store.header import APPLICATION_ID


def an_office(folder: Path, people: int = 1) -> Path:
    """A closed office file with some people, its backup of today already made."""
    with new_office(folder) as office, office.transaction("Add") as tx:
        tx.session.add_all([Person(given_name=f"Guest {n}", notes="x" * 200) for n in range(people)])
    with Office.open(office.path):
        return office.path


def refusal(path: Path, *, create: bool = True) -> str:
    """Why the file does not open; it stays as it is, and nothing is left beside it."""
    before = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    with pytest.raises(SymposiarchError) as caught:
        Office.open(path, create=create)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before
    sentence = str(caught.value)
    assert path.name in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def change_byte(path: Path, at: int, value: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(value)


def test_a_new_office_is_made_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    with Office.open(tmp_path / "Küche 김 office.symposiarch") as office:
        assert not office.read_only
        assert office.verify() == []
    assert [file.name for file in tmp_path.iterdir()] == ["Küche 김 office.symposiarch"]


def test_a_missing_office_is_not_made_unless_asked(tmp_path: Path) -> None:
    assert "There is no office" in refusal(tmp_path / "none.symposiarch", create=False)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SymposiarchError, match=r"folder .*nowhere.* does not exist"):
        Office.open(tmp_path / "nowhere" / "office.symposiarch")


def test_a_folder_is_no_office(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    assert "is a folder" in refusal(tmp_path / "office")


@pytest.mark.parametrize("content", [b"Dear Sir,\n", b"PK\x03\x04 workbook", b"\x00" * 5000])
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.symposiarch"
    path.write_bytes(content)
    sentence = refusal(path)
    assert "is not an office file" in sentence
    assert "Choose the file of an office" in sentence
    assert "is imported" in sentence


def test_a_file_that_begins_as_an_office_does_and_goes_no_further_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "cut.symposiarch"
    path.write_bytes(b"S")
    assert "is damaged" in refusal(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.symposiarch"
    path.touch()
    assert "is empty" in refusal(path)


def test_a_device_is_no_office_and_nobody_is_told_to_delete_it() -> None:
    assert "is no ordinary file" in refusal(Path(os.devnull))


def test_whose_office_is_damaged_is_sent_to_the_backups_only_where_there_are_some(tmp_path: Path) -> None:
    path = tmp_path / "cut.symposiarch"
    path.write_bytes(b"S")
    assert "no backups are kept beside it" in refusal(path)
    (tmp_path / "Backups").mkdir()
    assert "Restore the latest backup from the folder" in refusal(path)


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bookmarks.sqlite"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY)")
        connection.commit()
    sentence = refusal(path)
    assert "another program" in sentence
    assert "Choose the file of an office" in sentence


def test_an_office_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = an_office(tmp_path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA user_version=999")
    assert "newer version" in refusal(path)


def test_a_newer_schema_that_still_stands_in_the_log_is_seen_too(tmp_path: Path) -> None:
    path = an_office(tmp_path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version=999")
        for suffix in ("", "-wal", "-shm"):
            shutil.copy(f"{path}{suffix}", tmp_path / f"copy{suffix}")
    with pytest.raises(SymposiarchError, match="newer version"):
        Office.open(tmp_path / "copy")


@pytest.mark.parametrize("kept", [50, 100, 4096, 0.5, 0.99])
def test_a_truncated_office_is_refused(tmp_path: Path, kept: float) -> None:
    path = an_office(tmp_path, people=300)
    size = path.stat().st_size
    os.truncate(path, int(kept if kept > 1 else size * kept))
    assert "damaged" in refusal(path)


def test_a_page_of_rubbish_is_found_before_it_is_backed_up(tmp_path: Path) -> None:
    path = an_office(tmp_path, people=300)
    shutil.rmtree(tmp_path / "Backups")
    for page in range(1, path.stat().st_size // 4096):
        change_byte(path, page * 4096, b"\xa5" * 64)
    assert "is damaged" in refusal(path)
    assert not (tmp_path / "Backups").exists()


def test_a_damaged_first_page_is_refused(tmp_path: Path) -> None:
    path = an_office(tmp_path)
    change_byte(path, 100, b"\xff" * 200)
    assert "damaged" in refusal(path)


def test_damage_found_later_is_said_where_it_is_met(tmp_path: Path) -> None:
    path = an_office(tmp_path, people=300)
    for page in range(1, path.stat().st_size // 4096):
        change_byte(path, page * 4096, b"\xa5" * 64)

    def read() -> None:
        with Office.open(path) as office, office.reading() as session:
            session.scalars(select(Person)).all()

    with pytest.raises(SymposiarchError, match="damaged"):
        read()


def test_a_file_without_permission_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = an_office(tmp_path)

    def no(self: Path, *_arguments: object, **_more: object) -> object:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", no)
    with pytest.raises(SymposiarchError, match="no permission to read"):
        Office.open(path)


def test_an_office_that_may_only_be_read_opens_to_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = an_office(tmp_path)
    before = path.read_bytes()
    real = os.access
    monkeypatch.setattr(os, "access", lambda what, mode: mode != os.W_OK and real(what, mode))
    with Office.open(path) as office:
        assert office.read_only
        assert office.holder is None
        with office.reading() as session:
            assert session.scalars(select(Person.given_name)).all() == ["Guest 0"]
        with pytest.raises(SymposiarchError, match="may only be read"), office.transaction("Add"):
            pass
        assert office.undoable is None
        with pytest.raises(SymposiarchError, match="can be read but not changed"):
            office.undo()
    assert path.read_bytes() == before


def test_who_wants_to_change_an_office_that_is_open_elsewhere_is_told_to_close_it_there(tmp_path: Path) -> None:
    with (
        new_office(tmp_path) as office,
        Office.open(office.path) as second,
        pytest.raises(SymposiarchError, match=r"is open with .* Close it there first\.$"),
        second.transaction("Add"),
    ):
        pass


def test_a_log_beside_an_office_that_may_only_be_read_is_read_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = an_office(tmp_path)
    with Office.open(path) as office:
        with office.transaction("Add") as tx:
            tx.session.add(Person(given_name="In the log"))
        crashed = tmp_path / "crashed"
        crashed.mkdir()
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", crashed / f"office{suffix}")
    real = os.access
    monkeypatch.setattr(os, "access", lambda what, mode: mode != os.W_OK and real(what, mode))
    monkeypatch.setattr(backup, "copy", _cannot_open)
    with Office.open(crashed / "office") as office, office.reading() as session:
        assert session.scalars(select(Person.given_name).order_by(Person.id)).all() == ["Guest 0", "In the log"]


def _cannot_open(_source: Path, _target: Path) -> None:
    raise SymposiarchError("SQLite cannot open a log in a folder that may only be read.")


def test_an_office_on_a_network_disk_keeps_a_rollback_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def journal(path: Path) -> str:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            return str(connection.execute("PRAGMA journal_mode").fetchone()[0])

    path = an_office(tmp_path)
    assert journal(path) == "wal"
    monkeypatch.setattr(opening, "on_network", lambda _path: True)
    with Office.open(path) as office:
        with office.transaction("Add") as tx:
            tx.session.add(Person(given_name="Leyla"))
        office.undo()
        assert journal(path) == "delete"
    monkeypatch.undo()
    with Office.open(path):
        assert journal(path) == "wal"


def test_an_up_to_date_office_opens_without_alembic(tmp_path: Path) -> None:
    path = an_office(tmp_path)
    program = (
        "import sys; from pathlib import Path; from symposiarch.store import Office;"
        "Office.open(Path(sys.argv[1])).close(); Office.open(Path(sys.argv[1] + ' new')).close();"
        "print('alembic' in sys.modules, 'PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_the_file_says_whose_it_is_and_commits_safely(tmp_path: Path) -> None:
    with new_office(tmp_path) as office, office.transaction("Look") as tx:
        driver = driver_of(tx.session)
        settings = {
            name: driver.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "foreign_keys", "synchronous", "journal_mode")
        }
    full = 2
    assert settings == {"application_id": APPLICATION_ID, "foreign_keys": 1, "synchronous": full, "journal_mode": "wal"}


def test_what_is_told_of_an_open_office_holds_nothing_of_its_file(tmp_path: Path) -> None:
    new_office(tmp_path).close()
    opened = opening.open_file(tmp_path / "test.symposiarch", create=False)
    try:
        assert "SQLite format" not in repr(opened)
    finally:
        opened.close()


def test_no_message_of_the_database_holds_a_name(tmp_path: Path) -> None:
    with (
        new_office(tmp_path) as office,
        pytest.raises(Exception, match="uuid") as caught,
        office.transaction("Twice") as tx,
    ):
        tx.session.add_all([Person(given_name="Zərifə", uuid="1"), Person(given_name="Zərifə", uuid="1")])
    assert "Zərifə" not in str(caught.value)


@pytest.mark.skipif(sys.platform == "win32", reason="there, a file that is open cannot be moved")
def test_an_office_that_is_moved_while_it_is_open_is_written_no_more_and_holds_all_that_was_done(
    tmp_path: Path,
) -> None:
    path, elsewhere = an_office(tmp_path), tmp_path / "moved.symposiarch"

    def add(office: Office, name: str) -> None:
        with office.transaction("Add") as work:
            work.session.add(Person(given_name=name))

    with Office.open(path) as office:
        add(office, "Before")
        path.rename(elsewhere)
        with pytest.raises(SymposiarchError, match="was moved, renamed or replaced while it was open"):
            add(office, "Lost")
        with pytest.raises(SymposiarchError), office.reading(), office.reading() as session:
            session.scalars(select(Person.id)).all()
        assert not path.exists(), "no empty office is made in its place"
        copy = Path(shutil.copy(elsewhere, tmp_path / "copy.symposiarch"))
        with Office.open(copy) as found, found.reading() as session:
            assert session.scalars(select(Person.given_name)).all() == ["Guest 0", "Before"]
        elsewhere.rename(path)
        add(office, "After")
    with Office.open(path) as office, office.reading() as session:
        assert session.scalars(select(Person.given_name)).all() == ["Guest 0", "Before", "After"]


@pytest.mark.skipif(sys.platform == "win32", reason="there, a file that is open cannot be replaced")
@pytest.mark.parametrize("replaced", [False, True])
def test_no_copy_is_made_of_what_stands_in_the_place_of_an_office_that_is_open(tmp_path: Path, replaced: bool) -> None:
    """Of an office that was deleted there is nothing to copy; of one that was replaced it would be another's."""
    path, copy = an_office(tmp_path), tmp_path / "copy.symposiarch"
    (tmp_path / "another").mkdir()
    another = an_office(tmp_path / "another")
    with Office.open(path) as office:
        if replaced:
            another.replace(path)
        else:
            path.unlink()
        before = set(tmp_path.rglob("*"))
        for make in (office.keep_backup, lambda: office.backup_to(copy), office.verify, office.clean_up):
            with pytest.raises(SymposiarchError, match="was moved, renamed or replaced while it was open"):
                make()
        assert set(tmp_path.rglob("*")) == before


def written_over(path: Path, kind: str) -> None:
    """Another program writes into the same file: a whole office, the beginning of one, or nothing."""
    folder = path.parent / "another"
    folder.mkdir()
    with path.open("r+b") as file:
        if kind == "by another office":
            another = an_office(folder, people=300).read_bytes()
            file.write(another)
            file.truncate(len(another))
        else:
            file.truncate(0 if kind == "cut to nothing" else path.stat().st_size // 2)


@pytest.mark.skipif(sys.platform == "win32", reason="there, a file that is open cannot be overwritten")
@pytest.mark.parametrize("kind", ["by another office", "cut to nothing", "cut in half"])
def test_into_an_office_that_was_written_over_while_it_is_open_nothing_more_is_written(
    tmp_path: Path, kind: str
) -> None:
    path = an_office(tmp_path, people=40)
    with Office.open(path) as office:
        with office.transaction("Add") as work:
            work.session.add(Person(given_name="In the log"))
        written_over(path, kind)
        there = path.read_bytes()
        for change in (office.undo, office.clean_up, office.keep_backup, office.verify, lambda: add_to(office)):
            with pytest.raises(SymposiarchError, match=r"Another program has written over .* Open it anew"):
                change()
        with pytest.raises(SymposiarchError, match="Another program has written over"), office.reading() as session:
            session.connection().exec_driver_sql("SELECT * FROM no_such_table")
    assert path.read_bytes() == there, "nor does closing write what the log holds into what is another's"
    if kind == "by another office":
        with Office.open(path) as office, office.reading() as session:
            assert len(session.scalars(select(Person.id)).all()) == 300
            assert office.verify() == []


def add_to(office: Office) -> None:
    with office.transaction("Add") as work:
        work.session.add(Person(given_name="Lost"))


def test_what_we_write_ourselves_is_not_taken_for_another_programs(tmp_path: Path) -> None:
    path = an_office(tmp_path)
    with Office.open(path) as office:
        for size in (10, 20_000, 10):
            with office.transaction("Add") as work:
                work.session.add_all([Person(given_name=f"{n}", notes="x" * 300) for n in range(size)])
            office.undo()
            office.redo()
            office.keep_backup()
            path.touch()
        office.clean_up()
        path.touch()
        add_to(office)
        assert office.verify() == []


def test_a_disk_that_is_full_while_an_office_is_written_anew_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written_until_the_disk_is_full(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count={pages}")
        driver.execute("CREATE TABLE filling AS SELECT randomblob(9000000)")

    path = an_office(tmp_path)
    with Office.open(path) as office:
        add_to(office)
        with monkeypatch.context() as full:
            full.setattr("symposiarch.store.office.write_anew", written_until_the_disk_is_full)
            with pytest.raises(SymposiarchError, match="full"):
                office.clean_up()
        assert office.is_ours
        office.undo()


def test_an_office_on_a_disk_that_no_longer_answers_is_told_by_what_is_asked_of_it_and_can_be_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_file: int) -> os.stat_result:
        raise OSError(errno.EIO, "Input/output error")

    path = an_office(tmp_path)
    office = Office.open(path)
    with monkeypatch.context() as lost:
        lost.setattr("symposiarch.store.opening.os.fstat", gone)
        with pytest.raises(SymposiarchError, match="no longer answers"), office.transaction("Add"):
            raise OperationalError("", {}, _input_output_error())
        office.close()
    with Office.open(path) as again:
        assert not again.read_only


def _input_output_error() -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    return error


@pytest.mark.skipif(sys.platform == "win32", reason="there, a log that is open cannot be deleted")
def test_a_log_that_was_deleted_is_not_told_as_a_full_disk_and_nothing_of_it_is_lost(tmp_path: Path) -> None:
    path = an_office(tmp_path)
    with Office.open(path) as office:
        add_to(office)
        path.with_name(path.name + "-wal").unlink()
        with pytest.raises(SymposiarchError, match="deleted or cut short what is kept beside"), office.reading() as one:
            one.scalars(select(Person.id)).all()
    with Office.open(path) as office, office.reading() as session:
        assert len(session.scalars(select(Person.id)).all()) == 2


def test_another_programs_lock_is_told_before_anybody_thinks_that_the_window_hangs(tmp_path: Path) -> None:
    path = an_office(tmp_path)
    with Office.open(path) as office, contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        with pytest.raises(SymposiarchError, match="Another program is using"):
            add_to(office)
        assert time.monotonic() - began < 5
        other.execute("ROLLBACK")
        add_to(office)
