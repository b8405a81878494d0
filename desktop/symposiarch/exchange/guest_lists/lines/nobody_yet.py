"""A cell for a name that names nobody yet: "TBC", "Guest 1", "Vacant"; and who stands in at a post that is vacant."""

from __future__ import annotations

import re
from collections.abc import Mapping

from symposiarch.exchange.guest_lists.lines.said import one_of, words
from symposiarch.exchange.headings.fields import Field
from symposiarch.model.folding import fold
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.looks import begins_with_a_name

_NOBODY_YET = words("nobody_yet")
_NOBODY = re.compile(rf"{one_of('numbered_places')}\s*\d+|[\W\d_]+", re.IGNORECASE)
"""A place that is kept for somebody: "Guest 1", "???"."""


def is_nobody_yet(whole: str, texts: Mapping[Field, str]) -> bool:
    """Whether nobody in particular is meant; "Guest 1" who has a telephone or an address of mail is somebody."""
    if fold(whole).strip() in _NOBODY_YET:
        return True
    reached = any(texts.get(target) for target in (Field.PHONE, Field.MOBILE, Field.EMAIL))
    return bool(_NOBODY.fullmatch(whole)) and not (reached and any(map(str.isalnum, whole)))


_VACANT = re.compile(rf"{one_of('vacant')}(?:\s+[-–—]+\s*|\s*[:;/–—]\s*|\s*(?=\())(?P<more>\S.*)", re.IGNORECASE)


def take_who_stands_in(texts: dict[Field, str]) -> None:
    """ "Vacant – Mr. Eirik Lund, Chargé d'Affaires" is Lund, and what he is stands behind him, not in the column of the
    vacant post; "Vacant (since May)" is nobody."""
    found = _VACANT.fullmatch(texts.get(Field.NAME, ""))
    if found is None:
        return
    who = found["more"].strip()
    who = who[1:-1].strip() if who[0] == "(" and who[-1] == ")" else who
    if not begins_with_a_name(who):
        del texts[Field.NAME]
        return
    texts[Field.NAME] = who
    if FUNCTION.search(who):
        texts.pop(Field.TITLE, None)
