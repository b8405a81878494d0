"""Backups: when they are made, how many are kept, what they hold, and putting one back."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.builders import an_event, new_office
from tests.store.people import add
from tests.waiting import wait_for

from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Person
from symposiarch.store import Office, backup


def names(path: Path) -> list[str]:
    with Office.open(path, create=False) as office, office.reading() as session:
        return list(session.scalars(select(Person.given_name).order_by(Person.id)))


def age(path: Path, hours: float) -> None:
    then = time.time() - hours * 3600
    os.utime(path, (then, then))


def test_opening_makes_a_backup_when_the_newest_is_over_a_day_old(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        assert backup.backups(office.path) == ()
    for _ in range(2):
        with Office.open(office.path):
            (first,) = backup.backups(office.path)
    age(first, hours=23)
    with Office.open(office.path):
        assert len(backup.backups(office.path)) == 1
    age(first, hours=25)
    with Office.open(office.path):
        assert len(backup.backups(office.path)) == 2
    assert first.parent == tmp_path / "Backups"
    assert names(first) == ["Leyla"]


def test_the_last_twenty_are_kept(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        made = []
        other = tmp_path / "Backups" / "test by hand.symposiarch"
        other.parent.mkdir(exist_ok=True)
        older = other.with_name("test 2026-01-01 10-00-00.symposiarch")
        older.touch()
        first = office.keep_backup()
        assert len(first.stem) == len(older.stem), "only those of one second are numbered"
        first.unlink()
        older.unlink()
        for number in range(22):
            add(office, f"{number}")
            made.append(office.keep_backup())
        other.touch()
        office.keep_backup()
        assert backup.backups(office.path)[1:] == tuple(reversed(made[3:]))
    assert other.exists()
    assert len(names(made[-1])) == 22


def test_backups_from_a_clock_that_was_years_ahead_stand_in_nobodys_way(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        first = office.keep_backup()
        for number in range(20):
            ahead = first.with_name(f"test 2049-01-01 00-00-{number:02}.symposiarch")
            first.replace(ahead) if number == 0 else ahead.touch()
            age(ahead, -24 * 365 * 20)
        assert backup.is_due(office.path, datetime.now(UTC)), "there is none of today"
        made = [office.keep_backup(), office.keep_backup()]
        assert not backup.is_due(office.path, datetime.now(UTC))
        assert all(one.exists() for one in made)
        assert len(backup.backups(office.path)) == 20


def test_a_copy_to_order_is_an_office_of_its_own(tmp_path: Path) -> None:
    target = tmp_path / "copy.symposiarch"
    target.write_text("an older file of that name")
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        office.backup_to(target)
        add(office, "Ramin")
        with pytest.raises(SymposiarchError, match="is the office itself"):
            office.backup_to(office.path)
        with pytest.raises(SymposiarchError, match="is a folder"):
            office.backup_to(tmp_path)
        with pytest.raises(SymposiarchError, match="does not exist"):
            office.backup_to(tmp_path / "nowhere" / "copy")
    assert names(target) == ["Leyla"]
    assert {file.name for file in tmp_path.iterdir()} == {"test.symposiarch", "copy.symposiarch", "Backups"}


def test_what_a_backup_holds_is_told_before_it_is_used(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        add(office, "Ramin")
        with office.transaction("Add the symposium") as tx:
            an_event(tx.session)
        office.undo()
        office.backup_to(tmp_path / "copy")
        step = office.history()[1]
    held = backup.what_it_holds(tmp_path / "copy")
    assert (held.people, held.events, held.last_change) == (2, 0, "Add Ramin")
    assert held.when == step.when


def test_restoring_keeps_what_it_replaces(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        office.backup_to(tmp_path / "copy")
        add(office, "Ramin")
    kept = backup.restore(office.path, tmp_path / "copy")
    assert kept in backup.backups(office.path)
    assert kept is not None
    assert names(kept) == ["Leyla", "Ramin"]
    assert names(office.path) == ["Leyla"]
    with Office.open(office.path) as again:
        assert again.undoable == "Add Leyla"
        assert again.verify() == []


def test_a_damaged_office_is_kept_as_it_is_when_a_backup_takes_its_place(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        office.backup_to(tmp_path / "copy")
    office.path.write_bytes(b"rubbish")
    kept = backup.restore(office.path, tmp_path / "copy")
    assert kept is not None
    assert kept.read_bytes() == b"rubbish"
    assert names(office.path) == ["Leyla"]


def test_a_backup_can_be_put_where_there_is_no_office(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
    assert backup.restore(tmp_path / "new.symposiarch", office.path) is None
    assert names(tmp_path / "new.symposiarch") == ["Leyla"]


def test_an_office_that_is_open_is_not_replaced(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        office.backup_to(tmp_path / "copy")
        with pytest.raises(SymposiarchError, match="Close it there"):
            backup.restore(office.path, tmp_path / "copy")
    with pytest.raises(SymposiarchError, match="is the office itself"):
        backup.restore(office.path, office.path)


def test_what_is_no_backup_replaces_nothing(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
    before = office.path.read_bytes()
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir,")
    with pytest.raises(SymposiarchError, match="is not an office file"):
        backup.restore(office.path, letter)
    with office.path.open("rb") as whole, (tmp_path / "half").open("wb") as half:
        half.write(whole.read(len(before) // 2))
    with pytest.raises(SymposiarchError, match="damaged"):
        backup.restore(office.path, tmp_path / "half")
    assert office.path.read_bytes() == before


def test_a_folder_that_takes_no_backup_does_not_keep_an_office_from_opening(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
    (tmp_path / "Backups").write_text("a file where the folder should be")
    with Office.open(office.path) as again:
        assert not again.read_only
        assert again.notice is not None
        assert again.notice.startswith("No backup could be made today.")


def test_verify_names_what_is_wrong(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        assert office.verify() == []
        with contextlib.closing(sqlite3.connect(office.path)) as connection:
            connection.execute("UPDATE people SET partner_id = 99")
            connection.commit()
        assert office.verify() == ["Row 1 of people points at a row of people that is not there."]


def test_a_restore_waits_for_whoever_still_reads(tmp_path: Path) -> None:
    office = new_office(tmp_path)
    kept = office.keep_backup()
    begun, end = threading.Event(), threading.Event()

    def check() -> None:
        with office.reading() as session:
            session.scalars(select(Person)).all()
            begun.set()
            wait_for(end)

    reader = threading.Thread(target=check)
    reader.start()
    wait_for(begun)
    threading.Timer(0.2, end.set).start()
    office.close()
    backup.restore(office.path, kept)
    reader.join()
    with Office.open(office.path) as again:
        assert again.verify() == []


def killed_while_open(folder: Path) -> Path:
    """An office whose program was killed: the end of what was written is in the log beside it."""
    with new_office(folder) as office:
        add(office, "Leyla")
    program = (
        "import os, sys; from pathlib import Path; from symposiarch.store import Office\n"
        "from symposiarch.model.people import Person\n"
        "office = Office.open(Path(sys.argv[1]))\n"
        "for number in range(60):\n"
        "    with office.transaction('Add') as tx:\n"
        "        tx.session.add(Person(given_name=f'Guest {number}', notes='x' * 900))\n"
        "os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(office.path)], check=False).returncode == 9
    return office.path


def test_what_a_killed_program_wrote_is_there_when_the_office_opens(tmp_path: Path) -> None:
    path = killed_while_open(tmp_path)
    with Office.open(path) as office:
        assert office.notice is None
    assert len(names(path)) == 61


def test_what_a_killed_program_left_does_not_spoil_what_takes_the_place_of_its_office(tmp_path: Path) -> None:
    kept = tmp_path / "kept.symposiarch"
    with new_office(tmp_path) as office:
        with office.transaction("Add") as tx:
            tx.session.add_all([Person(given_name="Ramin", notes="x" * 900) for _ in range(99)])
        office.backup_to(kept)
    office.path.unlink()
    path = killed_while_open(tmp_path)

    # A backup is copied over it by hand.
    by_hand = tmp_path / "by hand"
    shutil.copytree(tmp_path, by_hand, ignore=shutil.ignore_patterns("by hand"))
    shutil.copyfile(kept, by_hand / path.name)
    with Office.open(by_hand / path.name) as office:
        assert office.notice is not None
        assert "put aside" in office.notice
        assert office.verify() == []
    assert names(by_hand / path.name) == ["Ramin"] * 99

    # It is made anew after it was deleted.
    anew = tmp_path / "anew"
    shutil.copytree(tmp_path, anew, ignore=shutil.ignore_patterns("anew"))
    (anew / path.name).unlink()
    with Office.open(anew / path.name) as office:
        assert office.verify() == []
    assert names(anew / path.name) == []

    # Another office is copied to its name.
    backup.copy(kept, path)
    with Office.open(path) as office:
        assert office.verify() == []
    assert names(path) == ["Ramin"] * 99


def test_a_copy_does_not_replace_an_office_that_is_open(tmp_path: Path) -> None:
    copy = tmp_path / "copy.symposiarch"
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        office.backup_to(copy)
        with Office.open(copy) as other:
            with pytest.raises(SymposiarchError, match="is open with"):
                office.backup_to(copy)
            add(other, "Ramin")
    assert names(copy) == ["Leyla", "Ramin"]


def test_a_copy_replaces_an_earlier_one_and_no_other_office(tmp_path: Path) -> None:
    """Another office, or a copy in which somebody has worked, may be all that there is of somebody's work."""
    (tmp_path / "other").mkdir()
    copy = tmp_path / "copy.symposiarch"
    with new_office(tmp_path / "other") as other:
        add(other, "Rashid")
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        office.backup_to(copy)
        add(office, "Minji")
        office.backup_to(copy)
        assert names(copy) == ["Leyla", "Minji"]
        with Office.open(copy, create=False) as worked_in:
            add(worked_in, "Ayşe")
        for target in (copy, other.path):
            with pytest.raises(SymposiarchError, match="nothing is written over it"):
                office.backup_to(target)
    assert names(copy) == ["Leyla", "Minji", "Ayşe"]
    assert names(other.path) == ["Rashid"]


def test_a_copy_in_which_a_step_was_undone_or_done_again_is_not_written_over(tmp_path: Path) -> None:
    copy = tmp_path / "copy.symposiarch"
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        office.backup_to(copy)
        with Office.open(copy, create=False) as worked_in:
            worked_in.undo()
        with pytest.raises(SymposiarchError, match="nothing is written over it"):
            office.backup_to(copy)
        copy.unlink()
        office.undo()
        office.backup_to(copy)
        with Office.open(copy, create=False) as worked_in:
            worked_in.redo()
        with pytest.raises(SymposiarchError, match="nothing is written over it"):
            office.backup_to(copy)
    assert names(copy) == ["Leyla"]


def test_a_copy_follows_an_office_whose_steps_go_back_and_forth(tmp_path: Path) -> None:
    copy = tmp_path / "copy.symposiarch"
    with new_office(tmp_path) as office:
        add(office, "Leyla")
        add(office, "Minji")
        for turn in (office.undo, office.undo, office.redo, office.undo, office.redo, office.redo):
            office.backup_to(copy)
            turn()
            office.backup_to(copy)
        office.undo()
        office.backup_to(copy)
        add(office, "Ramin")
        office.backup_to(copy)
    assert names(copy) == ["Leyla", "Ramin"]


def test_what_a_killed_program_left_of_a_copy_is_gone_when_the_office_opens(tmp_path: Path) -> None:
    """It may hold people whom the office has forgotten since."""
    with Office.open(tmp_path / "office [1].symposiarch") as office:
        add(office, "Leyla")
    kept = office.path.parent / "Backups"
    kept.mkdir(exist_ok=True)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    name, stem = office.path.name, office.path.stem
    gone = [
        office.path.with_name(f".{name}.{ended.pid}.new"),
        office.path.with_name(f".{name}.{ended.pid}.restored"),
        office.path.with_name(f"..{name}.{ended.pid}.restored.{ended.pid}.new-journal"),
        kept / f".{stem} 2026-11-29 10-00-00.symposiarch.{ended.pid}.new",
        kept / f".{stem} 2026-11-29 10-00-00 2.symposiarch.{ended.pid}.new-journal",
    ]
    stay = [
        kept / f".{stem} 2026-11-29 10-00-00.symposiarch.{os.getpid()}.new",
        kept / f".another 2026-11-29 10-00-00.symposiarch.{ended.pid}.new",
        kept / f"{stem} 2026-11-29 10-00-00.symposiarch",
        office.path.with_name(f".{name}.{ended.pid}.notes"),
    ]
    for file in (*gone, *stay):
        file.write_bytes(b"")
    Office.open(office.path).close()
    assert [file for file in gone if file.exists()] == []
    assert [file for file in stay if not file.exists()] == []


def test_what_a_killed_program_left_of_a_copy_to_order_is_gone_with_the_next_one(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = tmp_path / f".copy.symposiarch.{ended.pid}.new"
    left.write_bytes(b"")
    with new_office(tmp_path) as office:
        office.backup_to(tmp_path / "copy.symposiarch")
    assert not left.exists()
