"""Long guest lists of invented people, made from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from openpyxl import Workbook

HEADINGS = (
    "Honorific", "Given name", "Family name", "Title", "Organisation", "Department", "Country", "E-mail", "Phone",
    "Mobile", "Address", "City", "Post code", "Category", "RSVP", "Diet", "Language", "Gender", "Birth date", "Notes",
)  # fmt: skip

_STARTS = (
    "Ba", "Be", "Bo", "Da", "De", "Di", "El", "Fa", "Ga", "Ha", "He", "Il", "Ja", "Ka", "Ke", "La", "Le", "Li", "Ma",
    "Me", "Mi", "Na", "Ne", "Ni", "Or", "Pa", "Ra", "Re", "Ri", "Sa", "Se", "Si", "Ta", "Te", "Va", "Vi", "Za",
)  # fmt: skip
_MIDDLES = ("l", "m", "n", "r", "s", "t", "ld", "nd", "rt", "st", "v", "z")
_ENDS = ("a", "e", "in", "ar", "ov", "ez", "son", "ik", "ula", "ian", "aro", "ey")


def _name(chance: random.Random) -> str:
    middle = "".join(chance.choice(_MIDDLES) + chance.choice("aeiou") for _ in range(chance.randint(1, 2)))
    return chance.choice(_STARTS) + middle + chance.choice(_MIDDLES) + chance.choice(_ENDS)


def guests(count: int, seed: int) -> Iterator[tuple[str | None, ...]]:
    """So many lines under `HEADINGS`, as an office would send them: most cells filled, dates and phones as text."""
    chance = random.Random(seed)
    organisations = [f"{_name(chance)} {kind}" for kind in ("Academy", "Embassy", "Bank") for _ in range(100)]
    for number in range(count):
        given, family = _name(chance), _name(chance)
        yield (
            chance.choice(("Mr", "Ms", "Dr.", "H.E.")), given, family, chance.choice(("Director", "Head", "Clerk")),
            chance.choice(organisations), None, chance.choice(("Sweden", "Korea", "Azerbaijan", "France")),
            f"{given}.{family}.{seed}.{number}@example.org".lower(), f"+82 2 {seed:03} {number:05}", None,
            f"{number % 300} Main Street", "Seoul", f"{number % 100_000:05}", chance.choice(("Press", "Academia", "")),
            chance.choice(("Yes", "No", "", "")), chance.choice(("", "", "", "halal")), "English",
            chance.choice(("M", "F")), f"19{50 + number % 50}-0{1 + number % 9}-1{number % 9}", None,
        )  # fmt: skip


def write(path: Path, lines: Iterator[tuple[str | None, ...]]) -> Path:
    book = Workbook(write_only=True)
    page = book.create_sheet("Guests")
    page.append(list(HEADINGS))
    for line in lines:
        page.append(line)
    book.save(path)
    return path
