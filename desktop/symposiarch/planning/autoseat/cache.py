"""Where the compiled engine is kept from one start to the next."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import platformdirs


def compiled_folder() -> Path:
    """A folder that can be written to: NUMBA_CACHE_DIR if it is set, the user's cache, or else a temporary folder."""
    named = os.environ.get("NUMBA_CACHE_DIR")
    if named:
        return Path(named)
    for folder in (Path(platformdirs.user_cache_dir("symposiarch")), Path(tempfile.gettempdir()) / "symposiarch"):
        compiled = folder / "compiled"
        try:
            compiled.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        if os.access(compiled, os.W_OK):
            return compiled
    return Path(tempfile.mkdtemp(prefix="symposiarch-"))


def compiled_before() -> bool:
    """Whether something compiled lies there; if it is of another version, it is compiled anew."""
    return any(compiled_folder().rglob("kernel.anneal-*.nbi"))
