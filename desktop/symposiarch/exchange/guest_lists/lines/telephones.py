"""Two telephones in one cell: "+46 8 111 22 33 / +46 70 111 22 33", "work: 02-880-1234, mob. 010-9876-5432"."""

from __future__ import annotations

import re
from typing import Any

_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{5,}\d")
_BETWEEN = re.compile(r"\s*[;,|\n]\s*|\s+/\s*|/\s+|(?<=\d)\s+(?=\+)|(?<=\d{4})/(?=[+0]\d)")
_MOBILE = re.compile(r"mob|cell|cep|handy|portable|gsm|whatsapp|\bm\b|моб|сот|휴대|핸드|手机|手機|جوال", re.IGNORECASE)
_LABEL = re.compile(r"[^\W\d_]{0,12}[.:)\s]*")
_TWO_NUMBERS, _LEAST_DIGITS = 15, 7


def part_numbers(person: dict[str, Any]) -> None:
    """Of two numbers where nobody has said which is the mobile, it is the one that is called so, else the second."""
    text = person.get("phone", "")
    if len(text) < _TWO_NUMBERS or person.get("mobile"):
        return
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) != 2 or any(len(_NUMBER.findall(part)) != 1 for part in parts):
        return
    if any(sum(map(str.isdigit, part)) < _LEAST_DIGITS for part in parts):
        return
    first, second = parts[::-1] if _MOBILE.search(parts[0]) and not _MOBILE.search(parts[1]) else parts
    person["phone"], person["mobile"] = _unlabelled(first), _unlabelled(second)


def _unlabelled(part: str) -> str:
    """The number without "work:" before it; an extension behind it belongs to it."""
    found = _NUMBER.search(part)
    return part[found.start() :].strip() if found and _LABEL.fullmatch(part[: found.start()]) else part
