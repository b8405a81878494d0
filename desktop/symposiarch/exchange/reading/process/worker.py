"""The reader process: reads other people's files behind a memory limit, one after the other, until its input ends.

It imports as little as it can, because a person waits for it to start.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from symposiarch.apart.messages import receive, send, streams

MEMORY = 1 << 30


def main() -> int:
    """Serve until standard input ends."""
    requests, answers = streams()
    limit_memory(MEMORY)
    for slow in ("python_calamine", "symposiarch.exchange.reading.here"):
        import_module(slow)  # while the person is still choosing
    _look_up_states()
    while True:
        request = receive(requests)
        if request is None:
            return 0
        _answer(request, answers)


def _look_up_states() -> None:
    """Open the names of states in all languages: the columns of most lists are told by them."""
    from symposiarch.exchange.reading.row_words import is_country
    from symposiarch.planning.states import state_code

    state_code("no state")
    is_country("no state")


def _answer(request: dict[str, Any], answers: BinaryIO) -> None:
    from symposiarch.exchange.reading.process.transport import packed
    from symposiarch.exchange.reading.refusal import NotReadable

    def report(fraction: float, text: str) -> None:
        send(answers, ("progress", fraction, text))

    try:
        send(answers, ("read", packed(_read(request, report))))
    except NotReadable as refusal:
        send(answers, ("refused", type(refusal).__name__, str(refusal)))
    except MemoryError:
        send(answers, ("memory",))
    except BaseException as error:  # a panic in a native reader is no Exception
        send(answers, ("failed", f"{type(error).__name__}: {_where(error)}"))


def _read(request: dict[str, Any], report: Any) -> Any:
    from symposiarch.exchange.reading.here import read_here
    from symposiarch.exchange.reading.read_as import ReadAs

    said = dict(request)
    return read_here(Path(said.pop("path")), ReadAs(**said), report=report)


def _where(error: BaseException) -> str:
    """The places that an error went through, without the values that it met there: they are people's names."""
    places = []
    trace = error.__traceback__
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places[-4:])


def limit_memory(most: int) -> None:
    """No more than `most` bytes for this process: the address space on Linux, a Job Object on Windows.

    macOS heeds no such limit; there the program watches the process instead (see `WorkerProcess`).
    """
    if sys.platform == "win32":
        from symposiarch.exchange.reading.process.windows import limit_this_process

        limit_this_process(most)
    elif sys.platform != "darwin":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
