"""Two telephones in one cell: "+46 8 111 22 33 / +46 70 111 22 33", "work: 02-880-1234, mob. 010-9876-5432"."""

from __future__ import annotations

import re
from typing import Any

_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{5,40}\d")
_BETWEEN = re.compile(r"\s*[;,|\n]\s*|\s+/\s*|/\s+|(?<=\d)\s+(?=\+)|(?<=\d{4})\s+(?=0\d)|(?<=\d{4})/(?=[+0]\d)")
_MOBILE = re.compile(r"mob|cell|cep|handy|portable|gsm|whatsapp|\bm\b|моб|сот|휴대|핸드|手机|手機|جوال", re.IGNORECASE)
_OF_A_FAX = re.compile(r"\s*(?:f|fax|telefax|faks|факс|팩스|传真|傳真|فاكس)\b\s*[.:)]?\s*(?=[+(\d])", re.IGNORECASE)
_LABEL = re.compile(r"[^\W\d_]{0,12}[.:)\s]*")
_TWO_NUMBERS, _LEAST_DIGITS = 15, 7
_PLAINLY_ONE = re.compile(r"\+?\d(?:[\d().-]|(?<!\d{4}) (?=\S)| (?=[^\s0]|0\D))*")
""" "+82 2 555 1234": no label, and no gap between which `_BETWEEN` parts numbers."""


def part_numbers(person: dict[str, Any]) -> str:
    """Of two numbers where nobody has said which is the mobile, it is the one that is called so, else the second.

    Returns the fax that stood beside them: nobody can be called there.
    """
    text = person.get("phone", "")
    if len(text) < _TWO_NUMBERS or person.get("mobile") or _PLAINLY_ONE.fullmatch(text):
        return ""
    every = [part for part in _BETWEEN.split(text) if part]
    parts = [part for part in every if not _OF_A_FAX.match(part)]
    if not parts or len(parts) < len(every) - 1:
        return ""
    fax = next((_OF_A_FAX.sub("", part) for part in every if part not in parts), "")
    if fax:
        person["phone"] = "; ".join(parts)
    if len(parts) > 2 or any(len(_NUMBER.findall(part)) != 1 for part in parts):
        return fax
    if any(sum(map(str.isdigit, part)) < _LEAST_DIGITS for part in parts):
        return fax
    if len(parts) == 1:
        label = parts[0][: parts[0].index(_unlabelled(parts[0]))]
        if fax or label:
            person["mobile" if _MOBILE.search(label) else "phone"] = _unlabelled(person.pop("phone"))
        return fax
    first, second = parts[::-1] if _MOBILE.search(parts[0]) and not _MOBILE.search(parts[1]) else parts
    person["phone"], person["mobile"] = _unlabelled(first), _unlabelled(second)
    return fax


def _unlabelled(part: str) -> str:
    """The number without "work:" before it; an extension behind it belongs to it."""
    found = _NUMBER.search(part)
    return part[found.start() :].strip() if found and _LABEL.fullmatch(part[: found.start()]) else part
