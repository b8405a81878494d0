"""Headings of who answers for an organisation in East Asian lists: a guest where a list names nobody else."""

from __future__ import annotations

import re

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field

_IN_CHARGE = re.compile(r"(?:실무|업무|행사|연락)? ?(?:담당자|担当者|联系人|聯絡人) ?[1-9]? ?(?P<what>.*)")
_NAME = frozenset(("", "명", "名"))


def said_of_who_is_in_charge(heading: str) -> Field | None:
    """What stands below "담당자 1" (the name), below "담당자 직함" (the post); None where it is of somebody else."""
    found = _IN_CHARGE.fullmatch(folded(heading))
    if found is None:
        return None
    if found["what"] in _NAME:
        return Field.NAME
    meant = heading_field(found["what"])
    return meant[0] if meant else None
