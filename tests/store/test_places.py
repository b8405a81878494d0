"""Where offices are."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from symposiarch.errors import SymposiarchError
from symposiarch.store import default_office_path, places, recent_offices, remember_office


def test_the_default_office_stands_in_the_data_folder(home: Path) -> None:
    path = default_office_path()
    assert path.is_relative_to(home)
    assert path.parent.is_dir()
    assert not path.exists()


def test_that_no_folder_for_an_office_can_be_made_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_name, **_more: tmp_path / "file" / "data")
    with pytest.raises(SymposiarchError, match=r"data” cannot be made \(Not a directory\)\. Open an office"):
        default_office_path()


def test_the_office_opened_last_is_the_first_of_the_recent_ones(tmp_path: Path) -> None:
    assert recent_offices() == ()
    offices = [tmp_path / f"{name}.symposiarch" for name in ("one", "two", "zwölf 김")]
    for office in offices:
        office.touch()
        remember_office(office)
    remember_office(offices[0])
    assert recent_offices() == (offices[0], offices[2], offices[1])
    assert recent_offices(1) == (offices[0],)
    offices[2].unlink()
    assert recent_offices() == (offices[0], offices[1])


@pytest.mark.parametrize("content", ["", "rubbish", "{}", "[1, null]"])
def test_a_list_of_recent_offices_that_is_spoilt_is_begun_again(tmp_path: Path, content: str) -> None:
    office = tmp_path / "office.symposiarch"
    office.touch()
    remember_office(office)
    places._recent_file().write_text(content)
    assert recent_offices() == ()
    remember_office(office)
    assert recent_offices() == (office,)


@pytest.mark.parametrize(("kind", "network"), [("ext4", False), ("nfs4", True), ("cifs", True), ("fuse.sshfs", True)])
def test_a_disk_of_another_machine_is_known_by_its_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, network: bool
) -> None:
    disks = [
        SimpleNamespace(mountpoint="/", fstype="ext4", opts="rw"),
        SimpleNamespace(mountpoint=str(tmp_path), fstype=kind, opts="rw"),
        SimpleNamespace(mountpoint=f"{tmp_path}-elsewhere", fstype="nfs", opts="rw"),
    ]
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: disks)
    assert places.on_network(tmp_path / "office.symposiarch") is network
    assert not places.on_network(tmp_path.parent / "office.symposiarch")
