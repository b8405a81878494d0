"""Numbers as the cell shows them: 1012345678 under the format 000-0000-0000 is a telephone, 010-1234-5678.

Only formats of digits and of what divides telephones and post codes are followed; dates, amounts and the rest keep
their values.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PIECE = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|(.)', re.DOTALL)
_CONDITION = re.compile(r"\[\s*(<=|>=|<>|<|>|=)\s*(\d+(?:\.0*)?)\s*\]")
_SECTIONS = re.compile(r'((?:"[^"]*"|\\.|[^;"\\])*)(?:;|$)')
_DIVIDES = frozenset("+-() ")
_THOUSANDS = re.compile(r"#\s##0")
_MOST = 10**15  # beyond it a workbook has lost digits

Pattern = tuple[str, ...]
"""One sign after the other: "0" and "#" hold a digit, the others stand as they are."""


def shows_otherwise(code: str) -> bool:
    """Whether a format shows whole numbers otherwise than by their digits alone."""
    return any(pattern is not None for _, _, pattern in _sections(code))


def as_shown(value: float, code: str) -> str | None:
    """A number as the cell shows it; None where that is nothing but its digits, or no matter of digits."""
    if not 0 <= value < _MOST or value != int(value):
        return None
    for sign, limit, pattern in _sections(code):
        if _holds(value, sign, limit):
            return None if pattern is None else _filled(str(int(value)), pattern)
    return None


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[tuple[str, float, Pattern | None], ...]:
    """The sections of a format with what they are for; without conditions the first is for all that is not negative."""
    texts = [match[1] for match in _SECTIONS.finditer(code[:250]) if match[1]]
    found: list[tuple[str, float, Pattern | None]] = []
    for text in texts[:3]:
        condition = _CONDITION.search(text)
        found.append((condition[1], float(condition[2]), _pattern(text)) if condition else (">=", 0, _pattern(text)))
        if not condition:
            break
    return tuple(found)


def _pattern(text: str) -> Pattern | None:
    """A section's signs, where it shows whole numbers with zeros in front or with something between their digits."""
    signs: list[str] = []
    for quoted, escaped, plain in _PIECE.findall(text):
        said = quoted or escaped
        if any(sign not in _DIVIDES for sign in said):
            return None
        if plain and plain not in "0#" and plain not in _DIVIDES:
            return None
        signs += said or plain
    digits = sum(sign in "0#" for sign in signs)
    between = "".join(signs).strip()
    if digits < 2 or (set(between) <= {"#", "0"} and between.count("0") < 2) or _THOUSANDS.fullmatch(between):
        return None
    return tuple(signs)


def _holds(value: float, sign: str, limit: float) -> bool:
    match sign:
        case "<=":
            return value <= limit
        case "<":
            return value < limit
        case ">":
            return value > limit
        case "=":
            return value == limit
        case "<>":
            return value != limit
        case _:
            return value >= limit


def _filled(digits: str, pattern: Pattern) -> str | None:
    """The digits put into the pattern from the right; those that have no place stand before its first one."""
    left = list(digits)
    shown: list[str] = []
    first = next(at for at, sign in enumerate(pattern) if sign in "0#")
    for at in range(len(pattern) - 1, -1, -1):
        sign = pattern[at]
        if sign not in "0#":
            shown.append(sign)
            continue
        if left:
            shown.append(left.pop())
        elif sign == "0":
            shown.append("0")
        if at == first:
            shown.extend(reversed(left))
            left = []
    text = "".join(reversed(shown)).strip()
    return text if text != digits else None
