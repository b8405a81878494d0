"""What people write where a form asks and they have nothing to say: "none", "RAS", "keine besonderen Wünsche"."""

from __future__ import annotations

import re
from functools import lru_cache

_NONE = (
    r"(?:no|none|nothing|nope|not|nil|n/?a|0|-|nein|keine?[nrs]?|nichts|ohne|non|aucune?s?|rien|sans|ras|r\.a\.s\.?|néant|"
    r"ning[uú]n[oa]?s?|nada|sin|sem|nenhum[a]?s?|não|nessun[oa]?|niente|senza|geen|nee|ingen|inga|inget|nej|nie|brak|"
    r"žádn[éýá]|bez|nema|nemám|ne|нет|нету|отсутству\w+|не имеется|не имею|без|немає|жоқ|yox(?:dur|umdur)?|yok(?:tur)?|"
    r"hayır|xeyr|bulunmuyor|bulunmamaktadır|없음|없습니다|없어요|해당\s?사항\s?없음|해당\s?없음|无|無|没有|沒有|無し|なし|"
    r"لا|لا يوجد|لا توجد|بدون)"
)
_OF_WHAT = (
    r"(?:of|any|the|à|a|de|di|specials?|particular|specific|specified|known|connue?s?|conocid[ao]s?|dietary|diet|foods?|meals?|allerg\w+|alerg\w+|"
    r"intoleran\w+|intoléran\w+|restri\w+|requirements?|requests?|preferences?|needs?|wish(?:es)?|wünsche|vorlieben|"
    r"besondere[nrs]?|bekannt|einschränkung\w*|unverträglichkeit\w*|particuli\w+|particulari\w+|spécia\w+|contrainte\w*|"
    r"régime|signaler|especia\w+|alimen\w+|esigenz\w+|žádn\w+|omezen\w+|wymaga\w+|ogranicze\w+|"
    r"ограничени\w+|аллерги\w+|предпочтени\w+|пожелани\w+|особ\w+|пищев\w+|məhdudiyyət\w*|allergiya\w*|xüsusi|istək\w*|"
    r"kısıtlama\w*|alerji\w*|özel|talep\w*|알레르기|알러지|특이사항|제한|요청사항|忌口|过敏|過敏|特殊要求)"
)
_SIGNS = "[^\\w\U0001f300-\U0001faff]*"
"""Of which none is a picture: "no 🦐" says what is not eaten."""
_NOTHING = re.compile(
    rf"{_SIGNS}{_NONE}(?:[\s,/-]+(?:{_OF_WHAT}|{_NONE})){{0,5}}{_SIGNS}|"
    rf"{_SIGNS}(?:{_OF_WHAT}\s*[:-]?\s*){{1,3}}{_NONE}{_SIGNS}",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def says_nothing(text: str) -> bool:
    """Whether an answer says that there is nothing to answer."""
    return len(text) <= _LONGEST and _NOTHING.fullmatch(text) is not None


_LONGEST = 60
