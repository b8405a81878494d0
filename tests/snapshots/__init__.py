"""Readable copies of what is printed and written.

`SYMPOSIARCH_SNAPSHOTS=new` writes them anew; they are read before they are committed.
"""

from __future__ import annotations

import os
from pathlib import Path


def same_as_snapshot(name: str, text: str) -> None:
    """Compare with `tests/snapshots/NAME.txt`; line ends and spaces at them do not count."""
    path = Path(__file__).with_name(f"{name}.txt")
    text = "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"
    if os.environ.get("SYMPOSIARCH_SNAPSHOTS") == "new":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
