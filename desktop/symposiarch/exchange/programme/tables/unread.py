"""What stands on a typed page and in no item that was read from it: nothing is lost without a word.

Whatever rule took a line, or let it fall, its words are looked for in what was read. A line of which less than half are
there is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.tables.layout import is_a_day
from symposiarch.exchange.programme.values import ReadItem, ReadProblem
from symposiarch.exchange.programme.writing.headings import role_of

_WORD = re.compile(r"\w+")


def left_unread(page: Page, below: int, items: Sequence[ReadItem], *, first: date) -> list[ReadProblem]:
    """A problem for each line from this row on of which the items hold less than half of the words."""
    read: dict[int | None, set[str]] = {}
    for item in _each(items):
        read.setdefault(item.row, set()).update(_words_of(item))
    found = []
    for row in range(below, len(page.rows)):
        held = read.get(page.numbers[row], set())
        for line in "\n".join(str(cell) for cell in page.rows[row][1:] if isinstance(cell, str)).split("\n"):
            said = [word for word in _words(_without_role(line)) if word.isalpha()]
            if _heads_others(line, first) or 2 * sum(word in held for word in said) >= len(said):
                continue
            told = f"“{line.strip()[:60]}” was not read. Add it to the item above it, or as one of its own."
            found.append(ReadProblem(page.numbers[row], told))
    return found


def columns_left_unread(page: Page, below: int, read: Set[int]) -> list[ReadProblem]:
    """A problem for each column under a heading that nobody knows, in which words stand."""
    found = []
    for column in range(len(page.rows[0]) if below and page.rows else 0):
        head = page.text(below - 1, column).replace("\n", " ")
        said = [page.text(row, column) for row in range(below, len(page.rows)) if page.anchor(row, column)[1] == column]
        if column not in read and head and any(sign.isalpha() for text in said for sign in text):
            told = f"The column “{head[:60]}” was not read. Head it with what it holds: “Room”, “Affiliation”."
            found.append(ReadProblem(page.numbers[below - 1], told))
    return found


def _without_role(line: str) -> str:
    """A line without the word for what somebody does before a colon, which stands in no item in its letters."""
    label, colon, rest = line.replace("：", ":").partition(":")
    return rest if colon and role_of(label) is not None else line


def _heads_others(line: str, first: date) -> bool:
    """Whether a line only says of what those below it are: a day, a role."""
    return line.rstrip().endswith((":", "：")) or role_of(line.strip()) is not None or is_a_day(line, first)


def _each(items: Sequence[ReadItem]) -> Iterator[ReadItem]:
    for item in items:
        yield item
        yield from _each(item.parts)


def _words_of(item: ReadItem) -> list[str]:
    people = [
        (one.name, one.title, one.organisation, one.topic, one.kind.value.replace("_", " ") if one.kind else "")
        for one in item.roles
    ]
    texts = (item.title, item.subtitle, item.description, item.room, *(text for one in people for text in one))
    return [word for text in (*texts, *map(str, item.stage.values())) for word in _words(text)]


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
