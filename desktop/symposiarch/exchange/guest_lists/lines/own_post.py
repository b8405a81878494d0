"""The post or the honour that stands in the cell for a name, where the list says the post in a column of its own."""

from __future__ import annotations

import re

from symposiarch.exchange.headings.fields import Field
from symposiarch.planning.precedence.office_alone import is_an_office
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.houses import is_house
from symposiarch.planning.recognition.names.looks import begins_with_a_name

_BRACKETED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<post>[^()]+)\)")
_HONOUR = re.compile(r"(?P<honour>[^\W\d_]+(?: (?!\w{1,3}\b)[^\W\d_]+)+) (?P<name>[^\W\d_]\S*(?: \S+)+)")


def without_its_post(texts: dict[Field, str], whole: str) -> str:
    """The name without the post that stands in its own column as well: "정홍식 차관보님" beside "차관보"; one in
    brackets where the column of posts says the house; and without an honour in front, of which all but the first word
    is in small letters: "Xalq artisti Arif Quliyev"."""
    title = texts.get(Field.TITLE, "")
    if len(title) > 1 and title in whole:
        plain = whole.removesuffix("님")
        without = plain.removesuffix(title) if plain.endswith(title) else whole.removeprefix(title)
        if without != whole and begins_with_a_name(without := without.strip(" ,-–")):
            return without
    if title and (found := _BRACKETED.fullmatch(whole)) and _is_a_post_of(found["post"], texts):
        texts[Field.TITLE], texts[Field.ORGANISATION] = found["post"], title
        return found["name"]
    if not whole.istitle() and (found := _HONOUR.fullmatch(whole)) and _is_an_honour(*found["honour"].split()):
        target = Field.HONORIFIC if title else Field.TITLE
        if not texts.get(target) and begins_with_a_name(found["name"]):
            texts[target] = found["honour"]
            return found["name"]
    return whole


def _is_a_post_of(post: str, texts: dict[Field, str]) -> bool:
    """Whether a text is a post at the house that stands where posts do."""
    title = texts[Field.TITLE]
    if texts.get(Field.ORGANISATION) or FUNCTION.match(title) or not is_house(title):
        return False
    return bool(FUNCTION.match(post)) or is_an_office(post)


def _is_an_honour(front: str, *rest: str) -> bool:
    return front.istitle() and all(map(str.islower, rest)) and not is_given(front) and not is_honorific(front)
