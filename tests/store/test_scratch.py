"""What must not outlast the program goes at its end, and after a crash with the next that needs such a folder."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from tests.builders import new_office

from symposiarch.store import Office, scratch
from symposiarch.store.lock import Lock, take
from symposiarch.store.scratch import Scratch


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def killed(scratch: Scratch) -> Path:
    """The folder of a program that was killed: the system has let go of its lock."""
    (scratch.folder / "office.symposiarch").write_bytes(b"names and addresses")
    assert isinstance(scratch._lock, Lock)
    os.close(scratch._lock._file)
    return scratch.folder


def test_nothing_is_left_at_the_end(temporary: Path) -> None:
    with Scratch() as folder:
        (folder / "picture.png").write_bytes(b"1")
        assert folder.parent == temporary
    assert not any(temporary.iterdir())


def test_the_folder_of_a_killed_program_is_taken_away_and_that_of_a_running_one_is_not(temporary: Path) -> None:
    running = Scratch()
    left = killed(Scratch())
    with Scratch() as folder:
        assert not left.exists()
        assert running.folder.exists()
        assert folder != running.folder
    running.remove()
    assert not any(temporary.iterdir())


def test_what_cannot_go_yet_goes_with_the_next(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows takes no file away that is open."""
    read = Scratch()
    with monkeypatch.context() as open_still:
        open_still.setattr(shutil, "rmtree", lambda folder, ignore_errors: None)
        read.remove()
    assert read.folder.exists()
    with Scratch():
        assert not read.folder.exists()
    assert not any(temporary.iterdir())


def test_folders_of_others_stay(temporary: Path) -> None:
    strange = temporary / "symposiarch-notes"
    strange.mkdir()
    of_an_office = temporary / "symposiarch-2026.symposiarch.lock"
    of_an_office.touch()
    with Scratch():
        assert strange.exists()
    assert sorted(temporary.iterdir()) == [of_an_office, strange]


@pytest.mark.skipif(sys.platform == "win32", reason="makes no links without being asked")
def test_what_somebody_links_to_from_there_is_not_written_over(tmp_path: Path, temporary: Path) -> None:
    mine = tmp_path / "mine"
    mine.write_text("precious", encoding="utf-8")
    (temporary / "symposiarch-12345678.lock").symlink_to(mine)
    with Scratch():
        pass
    assert mine.read_text(encoding="utf-8") == "precious"


def test_a_folder_that_another_program_clears_before_it_is_locked_is_made_anew(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_late(folder: Path) -> object:
        monkeypatch.setattr(scratch, "take", take)
        folder.rmdir()
        return take(folder)

    monkeypatch.setattr(scratch, "take", too_late)
    with Scratch() as folder:
        assert folder.is_dir()
    assert not any(temporary.iterdir())


def test_a_copy_to_read_goes_with_the_office(tmp_path: Path, temporary: Path) -> None:
    left = killed(Scratch())
    with new_office(tmp_path) as office, Office.open(office.path) as second:
        assert second.read_only
        assert not left.exists()
        assert len(list(temporary.glob("*/*.symposiarch"))) == 1
    assert not any(temporary.iterdir())
