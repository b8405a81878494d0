"""Two given names before one family name, in one cell or in two: a couple."""

from __future__ import annotations

import re

from symposiarch.exchange.guest_lists.lines.company import WITH_THE_SPOUSE
from symposiarch.exchange.headings.fields import Field
from symposiarch.model.folding import fold
from symposiarch.planning.inviting.reply_text.words import read_reply

_JOINS = re.compile(r"[ &+]")
_TWO_GIVEN = re.compile(r"(?P<one>[^\W\d_]+)\s*(?:\s(?:and|und|et|y|e|ve|və|и)\s|&|\+)\s*(?P<other>[^\W\d_]+)")


def part_a_couple(texts: dict[Field, str], *, beside: bool) -> None:
    """ "Bernd und Ute" in the column of given names, or each in one `beside` the other: she comes with him."""
    given, other = texts.get(Field.GIVEN_NAME, ""), texts.get(Field.SPOUSE, "")
    if beside and other and not given:
        texts[Field.GIVEN_NAME] = texts.pop(Field.SPOUSE)
    elif beside and other and read_reply(other) is None:
        texts[Field.SPOUSE] = f"{other} {texts.get(Field.FAMILY_NAME, '')}".strip()
    found = _TWO_GIVEN.fullmatch(given) if _JOINS.search(given) else None
    if found and (family := texts.get(Field.FAMILY_NAME, "")):
        texts[Field.GIVEN_NAME] = found["one"]
        texts.setdefault(Field.SPOUSE, f"{found['other']} {family}")
        if fold(texts.get(Field.HONORIFIC, "")).strip() in WITH_THE_SPOUSE:
            del texts[Field.HONORIFIC]
