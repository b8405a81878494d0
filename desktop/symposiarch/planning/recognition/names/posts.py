"""A post written before the name in one cell: "Minister of Culture Anna Berg", "문화체육관광부 장관 유인촌"."""

from __future__ import annotations

import re

from symposiarch.model import korean, korean_in_latin
from symposiarch.model.folding import fold
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.functions import CALLED_SO, FUNCTION, title_and_name
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import bare, forms_of_address, is_honorific, word_set
from symposiarch.planning.recognition.names.houses import HOUSE
from symposiarch.planning.recognition.names.looks import is_like_a_name
from symposiarch.planning.recognition.names.particles import is_particle
from symposiarch.planning.recognition.names.surnames import ends_like_a_family
from symposiarch.planning.states import state_code


def _folded(*words: str) -> frozenset[str]:
    return frozenset(map(fold, word_set(*words)))


_OF = _folded("of for de du des del della der das von the la le los las el l d at in and et y und & e")
_CHARGE = _folded(*listed("names", "posts")["in_charge_of"])
"""What a minister or a head may be in charge of; nobody is called so."""
_HEAD_BEHIND = re.compile(
    r"(?P<post>(?:[^\W\d_]+[\s,]+){1,6}?(?:(?:baş|genel|birinci|müavini|yardımcısı)\s+)*"
    r"(?:naziri?n?|bakanı|sədri|başkanı|müdürü|direktoru|büyükelçisi|səfiri|rektoru|rəisi|müdiri|katibi|sekreteri|"
    r"başkonsolosu|konsulu|müşaviri|valisi|prezidenti|deputatı|(?:bakan|vali|başkan|müdür)(?=\s+yard))(?:\s+müavini|\s+yardımcısı)?)\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
_HANGUL = re.compile(
    rf"(?P<post>(?:\S+\s+)*\S*(?:{'|'.join(listed('names', 'posts')['hangul'])}))\s+(?P<name>[가-힣]{{2,4}})"
)
_NO_KOREAN = frozenset(
    "배우자 부인 부부 내외 박사 선생 전원 일동 일행 조교 이하 이상 임용 지명자 정책관 서기관 장관 차관".split()
)
"""Words behind a post that begin like a family name and are none: "김철수 대사 배우자" is the ambassador's spouse."""


def post_and_person(text: str) -> tuple[str, str] | None:
    """The post that a text begins with, and who holds it; None where no name plainly follows the post.

    A form of address before the post is the person's: "M. le Maire de Lyon Luc Faure" is "M. Luc Faure".
    """
    if " " not in text or "," in text:
        return None
    address, rest = _address_and_rest(text)
    company = part_company(text) if address else None
    if company is None or company.address:  # "M. l'Ambassadeur et Mme Paul Duval"
        return _post_and_person(text)
    along = text[len(company.person) :] if company.companion and text.startswith(company.person) else ""
    found = _post_and_person(_ARTICLE.sub("", rest.removesuffix(along)), addressed=True)
    return (found[0], f"{address} {found[1]}{along}") if found else None


def _address_and_rest(text: str) -> tuple[str, str]:
    """ "Excmo. Sr." and what stands behind."""
    words = text.split(" ")
    first = next((at for at, word in enumerate(words) if bare(word) not in _ADDRESSES), len(words))
    return " ".join(words[:first]), " ".join(words[first:])


_ADDRESSES = forms_of_address(
    "m mme monsieur madame mr mrs ms sr sra señor señora herr herrn frau sn sayın cənab xanım гн гжа "
    "excmo excma ilmo ilma exmo exma"
)
_ARTICLE = re.compile(r"^(?:(?:l[ea]|el|il)\s|l['’])", re.IGNORECASE)


def _post_and_person(text: str, *, addressed: bool = False) -> tuple[str, str] | None:
    if titled := title_and_name(text):
        return None if is_honorific(titled[0]) or fold(titled[0]) == "dean" else titled  # Dean is a name, too
    if found := _HANGUL.fullmatch(text):
        called = found["name"] not in _NO_KOREAN and korean.surname_of(found["name"])[0]
        return (found["post"], found["name"]) if called else None
    if (found := _HEAD_BEHIND.fullmatch(text)) and _is_somebody(found["name"].split()):
        return found["post"], found["name"]
    begun = FUNCTION.match(text) or CALLED_SO.match(text)
    return _after_the_post(text.split(), len(begun[0].split()), addressed=addressed) if begun else None


def _after_the_post(words: list[str], place: int, *, addressed: bool) -> tuple[str, str] | None:
    """Where the name begins: behind what the function is of. After an unknown word it must plainly be one."""
    of = False
    certain, expected = True, False
    while place < len(words) - 2 and FUNCTION.fullmatch(words[place]):  # "Ministro Consejero"
        place += 1
    if words[place : place + 1] and fold(words[place]) in ("general", "generale", "designate", "emeritus", "elect"):
        place += 1
    longer = place > 1
    while place < len(words):
        word = words[place].strip("()–-")
        if fold(word) in _OF or not word or (word[:1].islower() and not is_particle(word)):
            of, place, expected = True, place + 1, fold(word) in _OF
        elif state := _state_at(words, place):
            place, expected = place + state, False
        elif fold(word) in _CHARGE:
            place, expected = place + 1, False
        elif of and expected:
            certain, place, expected = False, place + 1, False
        else:
            break
    name = words[place:]
    if not (of or longer) or not _is_somebody(name):
        return None
    plainly = certain or is_honorific(name[0]) or _is_plainly_a_name(name) or (addressed and is_given(name[0]))
    if not plainly:
        return None
    return " ".join(words[:place]), " ".join(name)


def _state_at(words: list[str], place: int) -> int:
    """How many words from here name a state."""
    return next((many for many in (3, 2, 1) if state_code(" ".join(words[place : place + many]))), 0)


def _is_somebody(words: list[str]) -> bool:
    if any(fold(word) in _CHARGE or fold(word) in _OF for word in words):
        return False
    whole = [word for word in words if not is_honorific(word)]
    text = " ".join(whole)
    return 2 <= len(whole) <= 4 and is_like_a_name(text) and not FUNCTION.search(text) and not HOUSE.search(text)


def _is_plainly_a_name(words: list[str]) -> bool:
    romanised = korean_in_latin.surname_readings()
    return ends_like_a_family(words[-1]) or fold(words[0]) in romanised or "-" in words[-1]
