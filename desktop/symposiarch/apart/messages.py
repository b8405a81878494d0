"""What passes between the program and a process of its own: marshalled values behind their length in eight bytes."""

from __future__ import annotations

import marshal
import os
import sys
from typing import Any, BinaryIO


def streams() -> tuple[BinaryIO, BinaryIO]:
    """Where a worker's requests come in and its answers go out; whatever else prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return sys.stdin.buffer, answers


def send(stream: BinaryIO, message: Any) -> None:
    data = marshal.dumps(message, 2)
    stream.write(len(data).to_bytes(8, "little"))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> Any:
    """The next message; None at the end of the stream."""
    head = stream.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head, "little")
    data = stream.read(size)
    return marshal.loads(data) if len(data) == size else None
