"""What forms and languages put around a heading: the number of a question, "your", a courtesy, either ending."""

from __future__ import annotations

import re

_NUMBER_OF_A_QUESTION = re.compile(r"^\s*(?:Q\s?)?\d{1,2}\s?[.)、．]\s*(?=[^\W\d_])")
_YOUR = re.compile(
    r"^(?:您的|请问您的|请填写(?:您的)?|你的|[御おご](?=[\u3400-\u9fff])|"
    r"(?:please|kindly)\s+(?:enter|state|indicate|provide|write|specify|give|fill in|tell us)\s+|"
    r"(?:enter|state|indicate|provide|write|specify|tell us)\s+(?=your\b)|"
    r"(?:merci d['’]|veuillez\s+)?(?:indique[rz]|préciser?z?|saisir|renseigner)\s+|"
    r"(?:por favor,?\s+)?(?:indique|escriba|introduzca|especifique)\s+|(?:bitte\s+)?(?:geben sie|nennen sie)\s+|"
    r"(?:пожалуйста,?\s+)?(?:укажите|напишите|введите|впишите)\s+(?:пожалуйста,?\s+)?|(?:lütfen|zəhmət olmasa,?)\s+)",
    re.IGNORECASE,
)
_ASKED_POLITELY = re.compile(
    r"\s*(?:을|를|은|는|이|가)?\s*(?:(?:입력|기재|기입|작성|선택|표시)해?|적어|알려|남겨|써|골라)\s?"
    r"(?:주세요|주십시오|주시기\s?바랍니다)[\s.!*]*$"
)
_EITHER_ENDING = re.compile(
    r"(?<=[^\W\d_])(?:\((?:e|s|es|ne|in|innen|r|er|a|as|os|ая)\)|(?:·(?:e|s|es|ne|le|rice|trice|a|as|os))+)(?!\w)",
    re.IGNORECASE,
)
"""What stands in brackets so that a word is both of a man and of a woman: "Accompagné(e) de", "Invitado(a)"."""
ONE_OF_TWO = re.compile(r"(?:(?<=\w{3})|(?<=\w{3}[.?]))[\s:(\[]+(?P<one>[^\W\d_])\s?/\s?(?P<other>[^\W\d_])[)\]]?\s*$")
"""The two letters of which one is to be written below: "Obecność T/N", "Sex (M/F)"."""


_OF_YOURS = re.compile(
    r"\b(?!\w*(?:m[iıuü]s|[kc][aeə]?[ks])[iıuü]n[iıuü]z)(?P<what>[^\W\d_]{2,}?)[iıuü]?n[iıuü]z[iıuü]?\b", re.IGNORECASE
)
"""What a Turkish or Azerbaijani form asks of you, "Adınız ve soyadınız", and no question: "Gelecek misiniz?"."""


def as_named(heading: str) -> str:
    """The heading without what forms and languages put around it: "2. 소속을 적어 주세요.", "Accompagné(e) de"."""
    heading = _YOUR.sub("", _NUMBER_OF_A_QUESTION.sub("", heading))
    if "(" in heading or "·" in heading:
        heading = _EITHER_ENDING.sub("", heading)
    if "/" in heading:
        heading = ONE_OF_TWO.sub("", heading)
    heading = _OF_YOURS.sub(r"\g<what>", heading)
    return _ASKED_POLITELY.sub("", heading) if "주" in heading else heading
