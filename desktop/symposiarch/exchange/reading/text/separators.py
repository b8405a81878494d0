"""What stands between the cells of a text table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from symposiarch.exchange.headings.meaning import is_heading

SEPARATORS = (",", ";", "\t", "|", "^", "~")
_NO_COMMA = ("^", "~")
SELDOM = ("::", " / ", "\uff1b", "\uff0c", "、", "؛", "،", ":")
"""Only where they stand between headings that we know, since they stand inside names and hours, too."""
ALIGNED = "  "  # two blanks or more stand where one column ends
BLANKS_BETWEEN = re.compile(r"(?<=\S) {2,}(?=\S)")
SAMPLE = 120_000

Divide = Callable[[str, str], list[list[str]]]


def guess_separator(text: str, divide: Divide) -> str:
    """The separator that gives most rows one and the same width, quotes respected; a comma for a single column.

    `divide` gives the rows of a text by a separator.
    """
    sample = text[:SAMPLE]
    if len(text) > SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    best, best_score = ",", 0.0
    for separator in SEPARATORS:
        if _may_divide(sample, separator) and (score := _evenness(sample, separator, divide)) > best_score + 1e-9:
            best, best_score = separator, score
    if best_score > 0.2:
        return best
    if _is_aligned(sample):
        return ALIGNED
    return next((separator for separator in SELDOM if _between_headings(sample, separator)), ",")


def _may_divide(sample: str, separator: str) -> bool:
    """Whether it stands there; a sign with blanks around it, as in "Anna ~ Berg", only between headings."""
    spaced = separator in _NO_COMMA and f" {separator} " in sample
    return separator in sample and (not spaced or _between_headings(sample, separator))


def _evenness(sample: str, separator: str, divide: Divide) -> float:
    rows = [row for row in divide(sample, separator) if any(cell.strip() for cell in row)]
    widths = Counter(len(row) for row in rows)
    width, alike = max(
        ((width, count) for width, count in widths.items() if width > 1),
        key=lambda item: (item[1], item[0]),
        default=(1, 0),
    )
    if not alike:
        return 0.0
    near = sum(count for other, count in widths.items() if other > 1 and other != width)
    return (alike + 0.3 * near) / len(rows) * (1 + min(width, 12) / 40) - _in_sentences(sample, separator)


def _in_sentences(sample: str, separator: str) -> float:
    """A penalty for what stands in the middle of sentences, as the comma of "Seoul, Korea" does.

    A blank behind it says little of that, a small letter behind the blank more.
    """
    small = sum(map(str.islower, re.findall(rf"{re.escape(separator)} (\w)", sample)))
    return (0.5 * small + 0.1 * sample.count(f"{separator} ")) / sample.count(separator)


def _between_headings(sample: str, separator: str) -> bool:
    """Whether it divides the first line into headings, and the others into as many cells or fewer."""
    lines = [line.split(separator) for line in sample.splitlines() if separator in line]
    return bool(lines) and len(lines) > 1 and sum(map(is_heading, lines[0])) >= 2 and len(lines[1]) <= len(lines[0])


def _is_aligned(sample: str) -> bool:
    """Whether columns stand under one another by blanks, two or more wherever one ends."""
    widths = Counter(len(BLANKS_BETWEEN.split(line.strip())) for line in sample.splitlines() if line.strip())
    width, alike = widths.most_common(1)[0] if widths else (1, 0)
    return width > 1 and alike >= 2 and alike >= 0.7 * widths.total()
