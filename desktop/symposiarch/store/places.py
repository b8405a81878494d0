"""Where offices are: the default one, the recent ones, and what kind of disk a path is on."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import platformdirs

from symposiarch.errors import SymposiarchError

SUFFIX = ".symposiarch"
_NAME = "symposiarch"

_network_file_systems = frozenset(
    """
    nfs nfs3 nfs4 cifs smb smb2 smb3 smbfs afpfs afs ncpfs webdav davfs davfs2 9p ceph glusterfs lustre beegfs gpfs
    fuse.sshfs fuse.davfs2 fuse.rclone fuse.glusterfs fuse.cephfs fuse.vmhgfs-fuse osxfuse macfuse vboxsf prl_fs vmhgfs
    """.split()
)


def default_office_path() -> Path:
    """The office that opens when none is named. Its folder is made if it is not there.

    Raises:
        SymposiarchError: the folder cannot be made.
    """
    folder = platformdirs.user_data_path(_NAME, appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SymposiarchError(
            f"The folder “{folder}” cannot be made ({error.strerror}). Open an office that is elsewhere: name "
            "it behind “--office”, or choose it in the File menu."
        ) from error
    return folder / f"Office{SUFFIX}"


def _recent_file() -> Path:
    return platformdirs.user_config_path(_NAME, appauthor=False) / "recent.json"


def recent_offices(limit: int = 10) -> tuple[Path, ...]:
    """The offices opened last that are still there, the last one first."""
    try:
        names = json.loads(_recent_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    paths = [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
    return tuple(path for path in paths if path.is_file())[:limit]


def remember_office(path: Path) -> None:
    """Put an office at the head of the recent ones. Where that cannot be written it is left."""
    path = path.absolute()
    names = [str(path), *(str(other) for other in recent_offices(30) if other != path)]
    file = _recent_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(names[:30], ensure_ascii=False, indent=1), encoding="utf-8")
        fresh.replace(file)
    except OSError:
        return


def on_network(path: Path) -> bool:
    """Whether a path is on a disk of another machine, where SQLite's write-ahead log does not work."""
    full = os.path.realpath(path)
    if full.startswith(("\\\\", "//")):
        return True
    import psutil

    best, found = "", None
    for disk in psutil.disk_partitions(all=True):
        mount = os.path.normcase(disk.mountpoint)
        inside = os.path.normcase(full)
        if (inside == mount or inside.startswith(mount.rstrip(os.sep) + os.sep)) and len(mount) >= len(best):
            best, found = mount, disk
    if found is None:
        return False
    if sys.platform == "win32":
        return "remote" in found.opts.split(",")
    return found.fstype.casefold() in _network_file_systems
