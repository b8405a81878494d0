"""Lists of one column that somebody typed: whether their people are marked, and which line says what the list is."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.exchange.reading.row_words import calls_itself_a_list, names_a_group
from symposiarch.exchange.reading.tables import Value
from symposiarch.planning.recognition.names.functions import FUNCTION, is_nobodys_name
from symposiarch.planning.recognition.names.looks import (
    begins_with_a_name,
    is_greeting,
    is_like_a_name,
    is_line_of_a_list,
    is_numbered,
)

_FEWEST_OF_A_TITLE, _MOST_TYPED = 4, 500
"""Words of what a list is called, and lines of one that somebody typed."""


def is_listed(lines: Sequence[Value]) -> bool:
    """Whether the people of a column of lines have a number or a bullet: half of the lines, or two in a letter, or most
    who are named."""
    texts = [str(line) for line in lines if line is not None]
    marked = [is_line_of_a_list(text) for text in texts if begins_with_a_name(text)]
    return is_numbered(lines) or (sum(marked) > 1 and (2 * sum(marked) > len(marked) or any(map(is_greeting, texts))))


def is_no_plain_name(text: str) -> bool:
    heads = text.isupper() and names_a_group(text)
    return not is_like_a_name(text) or calls_itself_a_list(text) or is_greeting(text) or heads


def is_title(text: str, lines: Sequence[Value]) -> bool:
    """Whether a line above all people says what the list is, where nearly all below it are plainly named."""
    if calls_itself_a_list(text):
        return True
    if begins_with_a_name(text) or FUNCTION.match(text) or is_nobodys_name(text):
        return False
    if len(lines) > _MOST_TYPED or len(text.split()) < _FEWEST_OF_A_TITLE:
        return False
    told = [str(line) for line in lines if line is not None]
    named = sum(map(begins_with_a_name, told))
    return named > 1 and 2 * named >= len(told)
