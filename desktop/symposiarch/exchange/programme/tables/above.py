"""What stands above a table and speaks of people: "사회: 유세진", "Moderator: David Lindholm"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from symposiarch.exchange.programme.tables.cells import Page
from symposiarch.exchange.programme.values import ReadProblem
from symposiarch.exchange.programme.writing.titles import names_their_part


def who_leads_above(page: Page, below: int, lines: Sequence[str]) -> list[ReadProblem]:
    """Who leads the whole, or plays another part in it, and stands in no item: somebody has to say in which."""
    said: list[tuple[int | None, str]] = [(None, line) for line in lines]
    said += [(page.numbers[row], text) for row in range(max(below - 1, 0)) for text in _texts(page, row)]
    return [
        ReadProblem(
            row, f"“{text.strip()}” stands above the programme and is in no item of it. Add them where they belong."
        )
        for row, text in said
        if names_their_part(text)
    ]


def _texts(page: Page, row: int) -> Iterator[str]:
    for column in range(len(page.rows[row])):
        if page.anchor(row, column) == (row, column):
            yield from page.text(row, column).split("\n")
