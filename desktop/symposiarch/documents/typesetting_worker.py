"""The process in which sheets are set for the window, one after the other, until its input ends."""

from __future__ import annotations

import sys

import psutil

from symposiarch.apart.messages import receive, send, streams
from symposiarch.documents import fonts, glyphs
from symposiarch.documents.typesetting import Mistake, Order, forget, set_here


def main() -> int:
    requests, answers = streams()
    ourselves = psutil.Process()
    fonts.chains()  # while the facts of the sheet are still looked up
    while (request := receive(requests)) is not None:
        if isinstance(request, str):
            send(answers, ("uncovered", "".join(glyphs.uncovered(request))))
            continue
        try:
            send(answers, ("set", set_here(Order(*request)), ourselves.memory_info().rss))
        except Mistake as mistake:
            send(answers, ("mistake", mistake.said, mistake.drawing))
        forget()
    return 0


if __name__ == "__main__":
    sys.exit(main())
