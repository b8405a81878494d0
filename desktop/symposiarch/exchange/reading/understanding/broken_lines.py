"""What stands in several lines of one cell that is for a name: people, a couple, or somebody with a post."""

from __future__ import annotations

import re

from symposiarch.exchange.reading.tables import Value
from symposiarch.exchange.reading.understanding.values import clean_text
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.functions import FUNCTION, ORGANISATION
from symposiarch.planning.recognition.names.looks import is_like_a_name, without_marks
from symposiarch.planning.recognition.names.several import several_people


def is_broken(value: Value) -> bool:
    return isinstance(value, str) and "\n" in value.strip()


def as_one_line(text: str) -> str | None:
    """The lines in one, with the sign between them that says what they are; None where they are one text."""
    lines = [line for line in map(clean_text, text.splitlines()) if line]
    if len(lines) < 2:
        return None
    first, *others = lines
    behind = ""
    if len(lines) == 2 and _are_a_couple(first, others[0]):
        return f"{first} and {others[0]}"
    if len(lines) == 2 and is_like_a_name(first) and _GOES_ON.match(others[0]):
        return f"{first} {others[0]}"
    if several_people("\n".join(lines)):
        return "; ".join(map(without_marks, lines))
    while len(others) > 1 and _is_said_besides(others[-1]):
        behind = f" {others.pop()}{behind}"
    if is_like_a_name(first) and all(_is_a_post(line) or _REACHED.fullmatch(line) for line in others):
        return ", ".join((first, *others)) + behind
    if behind:
        return None
    if _is_a_post(first) and is_like_a_name(others[0]) and all(map(_is_a_post, others[1:])):
        return ", ".join((others[0], first, *others[1:]))
    if _is_a_post(first) and all(_is_a_post(line) or _REACHED.fullmatch(line) for line in others):
        return ", ".join(lines)
    return None


def as_two(text: str) -> str | None:
    """The two lines of a cell with the sign between them at which it can be divided; None where there are not two."""
    lines = [line for line in map(clean_text, text.splitlines()) if line]
    return " | ".join(lines) if len(lines) == 2 else None


_REACHED = re.compile(
    r"(?:[^\W\d_]{1,12}\.?\s*:\s*)?(?:[^\s@]{1,80}@[^\s@]{1,255}\.[^\s@]{1,80}|[+(\d][\d\s().\-/]{6,}\d)"
)
"""An address of mail or a telephone number, with or without its label."""


def _is_said_besides(line: str) -> bool:
    """Whether a line below a post names no post: "with spouse", "+1", "(vegetarian)"."""
    company = part_company(f"X {line}")
    return _BRACKETED.fullmatch(line) is not None or (company.person == "X" and company.companion is not None)


_BRACKETED = re.compile(r"\([^()]+\)")


def _is_a_post(line: str) -> bool:
    return bool(FUNCTION.match(line) or ORGANISATION.search(line))


_GOES_ON = re.compile(
    r"(?:and|&|\+|with|et|avec|und|mit|y|e|con|com|ve|və|ilə|и|с|та|та|och|og|med|met|en)\s+[^\W\d_]", re.IGNORECASE
)
"""What joins who comes along to the guest in the line above: "and Mrs. Jana Horáková"."""
_WIVES = ("mrs", "mme", "madame", "frau", "sra", "г-жа", "госпожа", "xanım")


def _are_a_couple(first: str, second: str) -> bool:
    """A guest, and the wife who bears the same name: "H.E. Lars Holm" above "Mrs. Eva Holm"."""
    if _is_a_wife(first.split(maxsplit=1)[0]):
        return False
    address, *name = second.split()
    shared = bool(name) and name[-1].casefold() == first.rsplit(maxsplit=1)[-1].casefold()
    return shared and _is_a_wife(address)


def _is_a_wife(address: str) -> bool:
    return address.casefold().rstrip(".") in _WIVES
