"""What is typed into a cell is read as it is meant, or refused."""

from __future__ import annotations

import pytest

from symposiarch.errors import SymposiarchError
from symposiarch.gui.fields.typed import read_count


@pytest.mark.parametrize(
    ("text", "count"), [("12", 12), (" 1,500 ", 1500), ("2.000", 2000), ("1 234 567", 1234567), ("", None)]
)
def test_thousands_may_be_marked(text: str, count: int | None) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", ["2.5", "1,5", "7.50", "-3", "a few", "1,50,000"])
def test_a_part_of_a_whole_is_no_count(text: str) -> None:
    with pytest.raises(SymposiarchError, match="whole number"):
        read_count(text)
