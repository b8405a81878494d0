"""The program's side of the reader process: what is asked of it, and what each of its ends means to a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any, cast

from symposiarch.apart.worker_process import WorkerProcess
from symposiarch.exchange.reading.process.transport import unpacked
from symposiarch.exchange.reading.process.worker import MEMORY
from symposiarch.exchange.reading.read_as import ReadAs
from symposiarch.exchange.reading.refusal import KINDS, NotReadable, ReaderStopped, ReadingCancelled
from symposiarch.exchange.reading.tables import SourceFile

Report = Callable[[float, str], None]

TIME_LIMIT = 120.0
"""Seconds of the processor for one file."""
OUT_OF_MEMORY = (
    "The file needs more memory than a list of people ever should. "
    "Delete what is not needed in it, save it, and try again."
)
OUT_OF_TIME = "Reading the file takes too long. Delete what is not needed in it, save it, and try again."
DIED = (
    "The file is damaged in a way that no reader here survives. "
    "Open it in Excel or LibreOffice and save it again as xlsx."
)


class Reader(WorkerProcess):
    """The process that reads, behind walls of memory and time; one arena for memory, since the limit counts them."""

    def __init__(self, *, time_limit: float = TIME_LIMIT) -> None:
        super().__init__(
            "symposiarch.exchange.reading.process.worker",
            time_limit=time_limit,
            watched=MEMORY,
            MALLOC_ARENA_MAX="2",
        )

    def read(self, path: Path, how: ReadAs, report: Report | None = None) -> SourceFile:
        """A file, read. `report` is called at least every tenth of a second and may raise to cancel."""
        answer = self._ask(path, how, report)
        if answer[0] in ("died", "memory", "failed") and how.calamine:
            # A file over which one reader dies is tried with the other before it is refused.
            second = self._ask(path, replace(how, calamine=False), report)
            answer = answer if second[0] in ("died", "memory", "failed") else second
        match answer:
            case ("read", data):
                return unpacked(cast(bytes, data))
            case ("refused", kind, text):
                raise KINDS.get(str(kind), NotReadable)(str(text))
            case ("memory",):
                raise ReaderStopped(OUT_OF_MEMORY)
            case ("late",):
                raise ReaderStopped(OUT_OF_TIME)
            case ("failed", trace):
                raise ReaderStopped(DIED) from RuntimeError(f"The reader failed: {trace}")
            case _:
                raise ReaderStopped(DIED)

    def _ask(self, path: Path, how: ReadAs, report: Report | None) -> tuple[Any, ...]:
        answer = self.ask({"path": str(path.absolute()), **asdict(how)}, report)
        if answer[0] == "memory":
            self.stop_if_idle()  # what is left of its memory is not worth keeping
        return answer


@cache
def shared_reader() -> Reader:
    """The program's one reader: one process serves the whole program."""
    return Reader()


__all__ = ["Reader", "ReadingCancelled", "shared_reader"]
