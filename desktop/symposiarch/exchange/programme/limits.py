"""Files that are read whole: how large they may be, and what they are told by."""

from __future__ import annotations

from pathlib import Path

from symposiarch.errors import SymposiarchError

LARGEST = 64 * 2**20


def content_of(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        SymposiarchError: it is not there, cannot be read, is empty, or is too large for a programme.
    """
    try:
        if path.is_dir():
            raise SymposiarchError(f"{path.name} is a folder. Choose a file.")
        if path.stat().st_size > LARGEST:
            raise SymposiarchError(
                f"{path.name} is larger than {LARGEST // 2**20} MB. That is no programme; check the file."
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise SymposiarchError(f"There is no file {path}. Check its name.") from None
    except OSError as fault:
        raise SymposiarchError(f"{path.name} cannot be read ({fault.strerror}). Check that you may open it.") from None
    if not content.strip():
        raise SymposiarchError(f"{path.name} is empty. There is nothing to import.")
    return content
