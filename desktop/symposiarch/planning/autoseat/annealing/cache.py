"""Where the compiled inner loops are kept from one start to the next."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

import platformdirs


def compiled_folder() -> Path:
    """A folder that can be written to, for these sources alone.

    It lies in NUMBA_CACHE_DIR if that is set, else in the user's cache or a temporary folder. Its name stands for the
    sources, because numba itself looks only at the file of the outermost function to see whether what it kept still
    holds.
    """
    for parent in _parents():
        folder = parent / _stamp()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.access(folder, os.W_OK) and _is_ours(folder):
                return folder
        except OSError:
            continue
    return Path(tempfile.mkdtemp(prefix="symposiarch-"))


def compiled_before() -> bool:
    """Whether what is compiled last lies there."""
    return any(compiled_folder().rglob("dealing.deal-*.nbi"))


def _parents() -> list[Path]:
    named = os.environ.get("NUMBA_CACHE_DIR")
    return [
        *([Path(named)] if named else []),
        Path(platformdirs.user_cache_dir("symposiarch")) / "compiled",
        Path(tempfile.gettempdir()) / "symposiarch" / "compiled",
    ]


def _is_ours(folder: Path) -> bool:
    """What somebody else has put into a folder that all share is not run."""
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()


def _stamp() -> str:
    digest = hashlib.sha256()
    for source in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:12]
