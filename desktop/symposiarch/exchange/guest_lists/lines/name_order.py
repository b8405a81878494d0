"""In which order a list writes its names, and whether it addresses people as the French do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from symposiarch.exchange.guest_lists.lines.said import one_of
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.reading.tables import Table
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.customs import rows_begin_with_given_names, rows_begin_with_the_family
from symposiarch.planning.recognition.names.looks import NUMBERED
from symposiarch.planning.recognition.names.written import NameHints


def order_of_names(table: Table, places: Mapping[Field, list[int]]) -> NameHints:
    """The order of names, as the headings say ("Surname, given name", "SURNAME Given") or the rows show."""
    for index in places.get(Field.NAME, ()):
        heading = fold(table.headings[index])
        family, given = (found.start() if (found := part.search(heading)) else -1 for part in (_FAMILY, _GIVEN))
        names = [value for value in islice(table.columns[index], TELLING) if isinstance(value, str)]
        language = "fr" if _address_as_the_french(names, table.headings) else _spanish(names)
        if (
            family >= 0
            and given >= 0
            and family != given
            and not (family < given and rows_begin_with_given_names(names))
        ):
            return NameHints(language, family_first=family < given)
        called = _WITH_A_PATRONYMIC.fullmatch(folded(table.headings[index])) and not rows_begin_with_given_names(names)
        return NameHints(language, rows_family_first=bool(called) or rows_begin_with_the_family(names))
    families = [value for index in places.get(Field.FAMILY_NAME, ()) for value in islice(table.columns[index], TELLING)]
    return NameHints(
        "fr" if _address_as_the_french([name for name in families if isinstance(name, str)], table.headings) else ""
    )


def _address_as_the_french(names: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether "M." stands before names as "Mme" does, or below French headings."""
    bare = [NUMBERED.sub("", name) for name in names if "M" in name]
    return any(map(_MONSIEUR.match, bare)) and (any(map(_MADAME.match, bare)) or any(map(_FRENCH.search, headings)))


def _spanish(names: Sequence[str]) -> str:
    """ "es" where "D." stands before names as "Dª" or "Excmo. Sr." does."""
    don = any(name.startswith("D. ") for name in names)
    return "es" if don and any(map(_AS_IN_SPAIN.match, names)) else ""


_AS_IN_SPAIN = re.compile(r"(?:D\.?\s?ª|D(?:ñ|n)a\.|Excm[oa]\.|Ilm[oa]\.|Sra?\.)\s")
_MADAME, _MONSIEUR = (
    re.compile(rf"(?:S\.\s?E\.\s+)?(?:{called})\s", re.IGNORECASE) for called in ("Mme|Mmes|Mlle|Madame", r"MM?\.")
)


TELLING = 400  # rows that are asked in which order the list writes its names


_FAMILY = re.compile(one_of("family_in_headings"))
_WITH_A_PATRONYMIC = re.compile(r"ф ?и ?о|п ?і ?б|т ?а ?ә|а ?ж ?т|f ?i ?sh|s ?a ?a")
"""What stands for family name, given name and patronymic, in this order."""
_GIVEN = re.compile(one_of("given_in_headings"))
"""What a heading says of the parts of a name, folded: "Surname, given name", "Soyad, ad", "Прізвище, ім'я"."""
_FRENCH = re.compile(one_of("french_in_headings"), re.IGNORECASE)
