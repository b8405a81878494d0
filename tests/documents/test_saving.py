"""Files that are written whole or not at all, and what is said when the disk takes no more."""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from pathlib import Path

import pytest
from tests.builders import new_office
from tests.full_disk import a_disk_that_takes

from symposiarch.documents import as_files, render
from symposiarch.documents.catalogue import SHEETS
from symposiarch.documents.saving import file_name, save, save_bytes
from symposiarch.errors import SymposiarchError
from symposiarch.exchange.workbook import Column, Sheet, write_workbook


def test_a_full_disk_leaves_the_sheet_that_was_there_and_no_half_of_the_new_one(tmp_path: Path) -> None:
    there = tmp_path / "list.pdf"
    there.write_bytes(b"the one before")
    with a_disk_that_takes(4000), pytest.raises(SymposiarchError, match=r"the disk is full\. Make room there, or"):
        save_bytes(b"x" * 10_000, there)
    assert there.read_bytes() == b"the one before"
    assert list(tmp_path.iterdir()) == [there]


def test_no_sheet_is_ever_written_over_an_office(tmp_path: Path) -> None:
    with new_office(tmp_path) as office:
        path = office.path
    before = path.read_bytes()
    with pytest.raises(SymposiarchError, match="is an office file"):
        save_bytes(b"sheet", path)
    assert path.read_bytes() == before


def test_a_sheet_is_written_into_a_folder_that_is_made_for_it(tmp_path: Path) -> None:
    save_bytes(b"sheet", tmp_path / "day" / "list.pdf", make_folder=True)
    assert (tmp_path / "day" / "list.pdf").read_bytes() == b"sheet"
    with pytest.raises(SymposiarchError, match="is not there"):
        save_bytes(b"sheet", tmp_path / "night" / "list.pdf")
    with pytest.raises(SymposiarchError, match="is no folder"):
        save_bytes(b"sheet", tmp_path / "day" / "list.pdf" / "list.pdf", make_folder=True)


def test_a_full_folder_of_temporary_files_is_named_when_a_long_workbook_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    target = tmp_path / "guests.xlsx"
    lines = [f"Guest {number}" for number in range(2000)]
    with a_disk_that_takes(4000), pytest.raises(SymposiarchError, match="temporary files"):
        write_workbook(target, [Sheet("Guests", [Column("Name", str)], lines)])
    assert not target.exists()
    assert not list(Path(tempfile.gettempdir()).glob("openpyxl.*"))
    write_workbook(target, [Sheet("Guests", [Column("Name", str)], lines)])
    assert target.exists()


def test_a_full_folder_of_temporary_files_is_named_when_a_sheet_is_drawn_and_the_next_one_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workshop = render._Workshop()
    monkeypatch.setattr(render, "_workshop", lambda: workshop)
    facts = {"tables": [], "title": ["Table signs"], "words": {"nothing": ["Nothing"]}, "language": "en"}
    with a_disk_that_takes(4000), pytest.raises(SymposiarchError, match="temporary files"):
        render.pdf("table-signs.typ", facts)
    assert render.pdf("table-signs.typ", facts).startswith(b"%PDF")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes such links for administrators alone")
def test_a_link_stays_a_link_and_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "list.pdf"
    link.symlink_to(tmp_path / "there" / "list.pdf")
    save_bytes(b"sheet", link)
    assert link.is_symlink()
    assert (tmp_path / "there" / "list.pdf").read_bytes() == b"sheet"
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    save_bytes(b"sheet", pipe)
    assert os.read(reader, 10) == b"sheet"
    os.close(reader)
    assert pipe.is_fifo()


def test_of_several_pages_none_replaces_a_picture_that_nobody_was_asked_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever chooses “cards.png” is asked about that name, and the pages are “cards-1.png” and on."""
    monkeypatch.setattr(as_files, "pages", lambda *_given, **_named: [b"one", b"two"])
    (tmp_path / "cards-2.png").write_bytes(b"of last year")
    with pytest.raises(SymposiarchError, match=r"would replace cards-2\.png"):
        as_files.write_sheet(SHEETS[0], {}, tmp_path / "cards.png", ppi=50, may_replace=False)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("cards-2.png", b"of last year")]


def test_a_place_that_cannot_even_be_looked_at_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SymposiarchError, match=r"the name is longer than the disk allows\. Choose another place"):
        save_bytes(b"sheet", tmp_path / ("long" * 100) / "plan.pdf")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "list.pdf could not be written: the disk is full. Make room there, or choose another place."),
        (errno.EROFS, "list.pdf could not be written: the disk may only be read. Choose another place."),
    ],
)
def test_what_the_disk_refuses_is_said_in_our_words_with_what_to_do(tmp_path: Path, number: int, said: str) -> None:
    def refused(place: Path) -> None:
        raise OSError(number, "what the system says, in its language", str(place))

    with pytest.raises(SymposiarchError) as told:
        save(refused, tmp_path / "list.pdf")
    assert str(told.value) == f"{tmp_path}{os.sep}{said}"


def test_a_folder_in_which_nobody_may_write_is_told_from_a_file_that_another_program_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(place: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(place))

    with pytest.raises(SymposiarchError, match="another program has it open"):
        save(refused, tmp_path / "list.pdf")
    monkeypatch.setattr(os, "access", lambda path, _mode: path != tmp_path)
    with pytest.raises(SymposiarchError) as told:
        save(refused, tmp_path / "list.pdf")
    assert str(told.value) == f"You may not write into the folder {tmp_path}. Choose another one."


def test_two_who_write_one_sheet_at_once_do_not_write_into_each_other(tmp_path: Path) -> None:
    sheet = tmp_path / "plan.pdf"
    beside = []

    def write(place: Path) -> None:
        place.write_bytes(b"whole")
        beside.append(place)

    save(write, sheet)
    assert str(os.getpid()) in beside[0].name
    assert list(tmp_path.iterdir()) == [sheet]


def test_what_takes_the_place_of_another_file_is_on_the_disk_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was renamed but not written yet is empty after a power cut, and the one before it gone."""
    there = tmp_path / "list.pdf"
    there.write_bytes(b"the one before")
    seen: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda file: seen.append(os.pread(file, 100, 0) + b" after " + there.read_bytes()))
    save_bytes(b"the new one", there)
    assert seen == [b"the new one after the one before"]
    assert there.read_bytes() == b"the new one"


def test_a_disk_that_cannot_be_asked_to_write_at_once_takes_files_and_one_that_fails_keeps_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some folders that lie elsewhere know no fsync; a disk that fails at it has not written the file."""
    there = tmp_path / "list.pdf"

    def fails(number: int) -> None:
        def fsync(file: int) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "fsync", fsync)

    for number in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
        fails(number)
        save_bytes(b"%d" % number, there)
        assert there.read_bytes() == b"%d" % number
    there.write_bytes(b"the one before")
    fails(errno.EIO)
    with pytest.raises(SymposiarchError, match=r"the disk no longer answers\. Choose another place"):
        save_bytes(b"the new one", there)
    assert there.read_bytes() == b"the one before"
    assert list(tmp_path.iterdir()) == [there]


def test_the_name_of_a_file_shows_the_ending_that_it_has() -> None:
    """Behind a sign that turns the direction, "fdp.exe" is shown as "exe.pdf"; a letter's own joiner stays."""
    assert file_name("list \u202efdp\u2066.x") == "list fdp .x"
    assert file_name("می\u200cخواهم") == "می\u200cخواهم"
