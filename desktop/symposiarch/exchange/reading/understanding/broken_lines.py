"""What stands in several lines of one cell that is for a name: people, a couple, or somebody with a post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from symposiarch.exchange.reading.stacked import HEADINGS, row_of
from symposiarch.exchange.reading.tables import Value
from symposiarch.exchange.reading.understanding.values import clean_text
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_addressed, is_like_a_name, without_marks
from symposiarch.planning.recognition.names.several import several_people


def is_broken(value: Value) -> bool:
    return isinstance(value, str) and "\n" in value.strip()


def as_one_line(text: str) -> str | None:
    """The lines in one, with the sign between them that says what they are; None where they are one text."""
    lines = _lines(text)
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


def posts_stand_below(texts: Sequence[str]) -> bool:
    """Whether the cells of a column name somebody in their first line and say below who that is.

    So it is where most are addressed in the first line, "Prof. Dr. Heike Sommer", and nobody below.
    """
    cells = [_lines(text) for text in texts]
    below = [line for first, *others in cells for line in others if not _comes_along(first, line)]
    addressed = sum(is_addressed(lines[0]) for lines in cells)
    named = all(begins_with_a_name(lines[0]) for lines in cells)
    return named and 3 * addressed >= 2 * len(cells) and not any(map(is_addressed, below))


def _comes_along(first: str, line: str) -> bool:
    """Whether a line says who comes along, or what somebody eats, and not who the guest is."""
    return bool(_GOES_ON.match(line)) or _is_said_besides(line) or _are_a_couple(first, line)


def with_post_behind(text: str) -> str:
    """Somebody's lines in one: the name, behind a dash the post, behind a semicolon the house."""
    first, *others = _lines(text)
    told = [line for line in others if not _comes_along(first, line)]
    besides = [line for line in others if line not in told]
    along = "".join(f", and {line}" if _are_a_couple(first, line) else f" {line}" for line in besides)
    if len(told) == 1 and not _OF.search(told[0].partition(",")[0]):
        told = told[0].split(", ", 1)  # "Rektorin, Hochschule für Musik"; a minister is of "Culture, Tourism and Sport"
    said = dict(zip(HEADINGS, row_of(first, told), strict=True))
    house = f"; {said['Organisation']}" if said["Organisation"] else ""
    behind = f" – {said['Position']}{house}" if said["Position"] or house else ""
    reached = [str(said[heading]) for heading in ("E-mail", "Telephone", "Reply", "Remarks") if said[heading]]
    return ", ".join((f"{first}{behind}", *reached)) + along


_OF = re.compile(r"\s(?:of|for|de|du|des|del|für|по)\s", re.IGNORECASE)


def _lines(text: str) -> list[str]:
    return [line for line in map(clean_text, text.splitlines()) if line]


def as_two(text: str) -> str | None:
    """The two lines of a cell with the sign between them at which it can be divided; None where there are not two."""
    lines = _lines(text)
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
    return bool(FUNCTION.match(line) or is_house(line))


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
