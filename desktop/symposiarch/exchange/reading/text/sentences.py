"""Text that names people line by line, though commas stand in it as between the cells of a table."""

from __future__ import annotations

import re

from symposiarch.exchange.headings.meaning import is_heading
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_addressed

_LINES = 500
"""Lines by which it is told."""


def are_sentences(rows: list[list[str]], lines: list[str]) -> bool:
    """Whether the commas of a text stand in sentences about people, with a blank behind each: no program writes rows
    so, of unlike length and with forms of address before the names, "Mr. Stefan Kirsch, Counsellor, Vienna"."""
    commas = sum(line.count(",") for line in lines)
    addressed = sum(is_addressed(line) for line in lines[:_LINES])
    named = sum(begins_with_a_name(line) for line in lines[:_LINES])
    headed = any(sum(map(is_heading, row)) > 1 for row in rows[:_LINES])
    return (
        not headed
        and 1 < named <= 3 * addressed
        and commas == sum(line.count(", ") for line in lines)
        and not any(sign in line for line in lines[:_LINES] for sign in ";\t|")
    )


def is_no_table(rows: list[list[str]]) -> bool:
    """Whether most lines have none of the signs that should stand between cells: commas of sentences."""
    filled = [row for row in rows if any(row)]
    return 2 * sum(len(row) == 1 for row in filled) >= len(filled)


def are_labelled(lines: list[str]) -> bool:
    """ "Name: Ann Lee", "Attending: yes, with spouse" """
    filled = [line for line in lines[:_LINES] if line.strip()]
    return 10 * sum(bool(_LABELLED.match(line)) for line in filled) >= 8 * len(filled)


_LABELLED = re.compile(r"\s*[^\W\d_][^:：,;]{1,40}[:：]\s")


def names_people(lines: list[str]) -> bool:
    """Whether half of the lines, none of which stands further in than others, begin with somebody's name."""
    filled = [line for line in lines[:_LINES] if line.strip()]
    level = not any(line[0].isspace() for line in filled)
    return level and 2 * sum(map(begins_with_a_name, filled)) >= len(filled)
