"""What the words of a question begin with, whatever their endings: "Çalıştığınız kurum ve göreviniz", "هل ستحضر؟".

Forms ask in whole sentences, and no dictionary has all of their words: a heading that says nothing else is told by
these.
"""

from __future__ import annotations

import re

from symposiarch.exchange.headings.fields import Field
from symposiarch.planning.phrasebook import listed


def _read(field: str, said: tuple[str, ...]) -> tuple[Field, re.Pattern[str]]:
    stems = "|".join(map(re.escape, said))
    return Field(field), re.compile(rf"(?:^|(?<=[\s\"'(㐀-鿿가-힣ا-ي]))(?:{stems})")


_STEMS = dict(_read(field, said) for field, said in listed("headings", "stems").items())


def field_by_stem(whole: str) -> tuple[Field, ...]:
    """The fields of whose words a folded heading has the beginnings, in the order in which they stand.

    A number behind a heading says that it is one of several columns, "Firma2", and none.
    """
    if whole[-1:].isdigit():
        return ()
    found = {field: place.start() for field, stems in _STEMS.items() if (place := stems.search(whole))}
    return tuple(sorted(found, key=found.__getitem__))
