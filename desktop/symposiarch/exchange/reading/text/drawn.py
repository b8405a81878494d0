"""Tables drawn with strokes and dashes, as a scan or a report gives them: a cell may go on in the line below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.headings.meaning import is_running_number
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.looks import is_like_a_name

_RULE = re.compile(r"^(?=[-=:+| \t]*(?:---|===))[-=:+| \t\r]+$", re.MULTILINE)


def is_drawn(text: str, separator: str) -> bool:
    """Whether lines of dashes stand between rows whose cells are divided by strokes."""
    return separator == "|" and bool(_RULE.search(text))


def in_whole_rows(rows: Sequence[list[str]], numbers: Sequence[int]) -> tuple[list[list[str]], list[int]]:
    """The rows with what goes on below in its cell: where rows are numbered, one without a number goes on.

    Rows of other tables stay as they are.
    """
    head = next((at for at, row in enumerate(rows) if any(map(is_running_number, row))), None)
    if head is None:
        return list(rows), list(numbers)
    column = next(at for at, heading in enumerate(rows[head]) if is_running_number(heading))
    found = [list(row) for row in rows[: head + 1]]
    places = list(numbers[: head + 1])
    open_row = False
    for row, number in zip(rows[head + 1 :], numbers[head + 1 :], strict=True):
        filled = sum(bool(cell.strip()) for cell in row)
        numbered = len(row) > column and row[column].strip().isdigit()
        goes_on = open_row and filled and not numbered and len(row) == len(found[-1]) and not row[column].strip()
        if goes_on and not _names_another(found[-1], row):
            found[-1] = [
                " ".join(filter(None, (above.strip(), below.strip())))
                for above, below in zip(found[-1], row, strict=True)
            ]
            continue
        found.append(list(row))
        places.append(number)
        open_row = numbered
    return found, places


def _names_another(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether a whole name stands below a whole name, in the first column of words: who comes along, unnumbered."""
    column = next((at for at, text in enumerate(above) if any(map(str.isalpha, text))), None)
    return column is not None and _is_whole(above[column]) and _is_whole(below[column])


def _is_whole(text: str) -> bool:
    told = text.strip()
    return len(told.split()) > 1 and is_like_a_name(told) and not FUNCTION.match(told) and not is_house(told)
