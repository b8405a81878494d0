"""Who comes along: "+1", "and Mrs. X", "Mr. and Mrs. X", "spouse of X", as people write it into the cell of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import fuzz

from symposiarch.model.folding import fold
from symposiarch.model.korean_in_latin import surname_readings
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import bare, is_honorific, take_honorific, word_set
from symposiarch.planning.recognition.names.houses import is_called_a_house
from symposiarch.planning.recognition.names.surnames import CHINESE, VIETNAMESE


class CompanionKind(Enum):
    """How much is known of whoever comes along."""

    GUEST = "guest"  # "+1": somebody, not named
    SPOUSE = "spouse"  # "and spouse", "Mr. and Mrs. X": the partner, not named
    NAMED = "named"  # "and Mrs. Leyla Hasanova"
    INTERPRETER = "interpreter"
    SECURITY = "security"
    DRIVER = "driver"
    STAFF = "staff"  # "and two aides"


@dataclass(frozen=True, slots=True)
class Companion:
    """One or more heads beside the person who is written first."""

    kind: CompanionKind
    printed: str = ""  # as written, "Mrs. Leyla Hasanova"; empty when nobody is named
    heads: int = 1


@dataclass(frozen=True, slots=True)
class Company:
    """A written name taken apart: the person, who comes along, and of whom the person is the companion."""

    person: str
    companion: Companion | None = None
    companion_of: str = ""
    address: str = ""  # "Mr." of "Mr. and Mrs. John Smith", not part of `person`


_PLUS = re.compile(
    r"\s*[(\[]?\s*(?:\+|＋|plus\s)\s*(?P<heads>\d+|one)\s*(?:guests?|pax|persons?|чел\.?|nəfər|kişi|명|인)?\s*[)\]]?\s*$",
    re.I,
)
_OTHERS = re.compile(r"\s*[(（,]?\s*(?:(?:본인\s*)?외|동반)\s*(?P<heads>\d+)\s*[명인]?\s*[)）]?\s*$")
_SAID = listed("names", "companions")
_JOINED = rf"(?:{'|'.join(_SAID['joined'])})"
_APART = r"\s*(?<![^\W\d_가-힣])"
"""Between what joins and who is joined: a sign may stand close by, a word not, or Hans Zemann comes "ze mann"."""
_SPOUSE_WORD = rf"(?:{'|'.join(f'{whose} ' for whose in _SAID['whose'])})?(?:{'|'.join(_SAID['spouse'])})"
_WITH_HER_TITLE = re.compile(
    rf"(?:\s+|\s*\(\s*){_JOINED}\s+(?:Mme|Madame|Mrs\.?|Sra\.?|Gemahlin|г-жа|госпожа|xanım)\s*\)?\s*$", re.I
)
"""How French lists write "and Mrs.", the name being said already."""
_WITH_SPOUSE = re.compile(
    rf"\s*[(,]?\s*\b{_JOINED}{_APART}{_SPOUSE_WORD}(?:\s+(?:ile|ilə|birlikte))?\s*[).]*\s*$", re.I
)
_WITH_SPOUSE_SIGN = re.compile(rf"\s*[(,]?\s*[&+]\s*{_SPOUSE_WORD}\s*[).]*\s*$", re.I)
_SPOUSE_BEHIND = re.compile(
    r"(?:\s+\(?(?:부부|내외|내외분|eşi ile|eşiyle|eşimle|hanımıyla|eşi ilə|həyat yoldaşı ilə|xanımı ilə|və xanımı|"
    r"və həyat yoldaşı|жұбайымен|"
    r"و(?:حرمه|حرمها|عقيلته|زوجته|زوجها|قرينته))\)?(?:\s+birlikte|\s+birgə)?"
    r"|\s+مع (?:حرمه|حرمها|عقيلته|زوجته|زوجها|قرينته)"
    r"|\s*[(（]?(?:夫妇|夫婦|伉俪|伉儷|ご夫妻|夫妻|令夫人同伴|[及和与與携偕]\s*(?:夫人|配偶|先生))[)）]?)\s*$",
    re.I,
)
_GUEST_WORD = rf"(?:an?\s+|one\s+|un\s+)?(?:{'|'.join(_SAID['one_more'])})"
_WITH_GUEST = re.compile(rf"\s*[(,]?\s*(?:(?<=\s)|\b){_JOINED}{_APART}{_GUEST_WORD}\s*\)?\s*$", re.I)

_COUPLE = re.compile(
    r"^(?P<his>(?:(?:H\.?\s?E\.?|S\.?\s?E\.?|The Hon\.?|Amb\.?|Ambassador|Prof\.?|Dr\.?)\s+)?"
    r"(?:Mr\.?|Dr\.?|Prof\.?|M\.|M|Sr\.?|Herr|Bay|Cənab|Г-н|Amb\.?|Ambassador|Sir|Lord|Sig\.?|Sn\.?|H\.?E\.?)(?:\s+l(?:[ea]\s+|['’])[^\W\d_]+)?)"
    r"(?:\s*[&+/]\s*|\s+(?:and|et|ve|və|und|y|e|и)\s+)"
    r"(?P<hers>(?:Mrs|Mme|Madame|Ms|Sra|Frau|Bayan|Xanım|Г-жа|Lady|Sig\.?ra|Madam|Dr)\.?)\s+(?P<name>\S.*)$",
    re.I,
)
_OF = re.compile(
    r"^\(?(?:the\s+)?(?P<who>spouse|wife|husband|partner|guest|companion|épouse|époux|esposa|esposo|cónyuge|gattin|gatte|"
    r"ehefrau|moglie|супруга|супруг|жена|муж)\s*(?:of|de|du|d['’]|von|di|господина|г-на|:)?\s+(?P<name>\S.*?)\)?$",
    re.I,
)
_OF_BEHIND = re.compile(
    r"^(?P<name>\S.*?)\s*(?:['’](?:s|nin|nın|nun|nün|in|ın|un|ün)\s+"
    r"(?:spouse|wife|husband|partner|guest|eşi|xanımı|həyat yoldaşı)"
    r"|\s(?:배우자|부인|남편|사모님))$",
    re.I,
)
_ADDRESS = (
    r"(?:Mrs|Ms|Mr|Miss|Mme|Mlle|Madame|Me|M(?=\.\s)|Sra|Srta|Sr|Dr|Prof|Frau|Herr|Bayan|Xanım|Lady|Sir|Г-жа|Г-н|"
    r"H\.?E|S\.?E)\b\.?"
)
_AND_NAMED = re.compile(
    rf"\s*(?:,\s*)?(?:\s(?:and|et|ve|və|und|y|e|и)\s|\s*&\s*|\s\+\s)\s*(?P<named>{_ADDRESS}\s*\S.*)$", re.I
)
_WITH_NAMED = re.compile(
    r"\s*[,(]?\s*(?<!\w)(?:together with|accompanied by|with|w/|avec|accompagnée? (?:de|par)|mit|in Begleitung "
    r"(?:von|seiner|ihres)|begleitet von|con|acompañad[oa] (?:de|por)|com|acompanhad[oa] de|"
    r"met|med|вместе с|в сопровождении)\s+"
    rf"(?:{_SPOUSE_WORD}\s*[,:]?\s+(?=[^\W\d_])(?P<spouse>\S.*?)|(?P<named>{_ADDRESS}\s*\S.*?))\s*\)?$",
    re.I,
)
"""Who comes along, said to be the spouse or with a form of address: "with her husband Jens Vogel"."""
_OR_NAMED = re.compile(
    rf"^(?P<person>(?:{_ADDRESS}|Amb\.|Ambassador)\s*\S.*?\S)\s*/\s*(?P<named>{_ADDRESS}\s*\S.*)$", re.I
)
"""Two with a stroke between them, each with a form of address: "Amb. Marta Kowalska / Mr. Jan Kowalski"."""
_OF_ONE_FAMILY = 75.0
"""How alike the family names of a couple are at least: "Kowalska" and "Kowalski"."""
_WIVES = word_set("mrs mme madame sra lady")
_OF_TWO = re.compile(
    r"^(?P<first>[^\W\d_]+)\s+(?:et|und|y|e|ve|və|и|i|og|och|en)\s+(?P<second>[^\W\d_]+(?:\s+[^,&+]+)+)$"
)
_PLUS_ANY = re.compile(r"(?P<first>[^\W\d_][^,&+\d]*?)\s+\+\s+(?P<second>[^\W\d_][^,&+\d]+)")
"""Two with a plus between them, by one name each: "Cavid + Sona"."""
_AND_ANY = re.compile(r"^(?P<first>[^,&+]+?)(?:\s+and\s+|\s*&\s*)(?P<second>[^,&+]+)$", re.I)


_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "a an his her their one un une une ein eine einem einer una bir один одним",
            "two deux dos zwei iki два двумя due",
            "three trois tres drei üç три тремя tre",
            "four quatre cuatro vier dörd dört четыре quattro",
            "five cinq cinco fünf beş пять cinque",
        ),
        1,
    )
    for word in words.split()
}
_STAFF = {
    kind: "|".join(_SAID[kind.name.lower()])
    for kind in (
        CompanionKind.INTERPRETER,
        CompanionKind.SECURITY,
        CompanionKind.DRIVER,
        CompanionKind.STAFF,
        CompanionKind.GUEST,
    )
}
_WITH_STAFF = tuple(
    (
        re.compile(
            rf"\s*[(,]?\s*(?:\b{_JOINED}\s+|[+&]\s*)(?:(?P<heads>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+)?"
            rf"(?:{words})\s*\)?\s*$",
            re.I,
        ),
        re.compile(
            rf"\s*[(,]?\s*(?:{words})\s*(?:(?P<heads>\d{{1,2}})\s*[명인]\s*)?(?:동반|포함|수행|대동)?\s*\)?\s*$"
        ),
        kind,
    )
    for kind, words in _STAFF.items()
)
_KOREAN_SPOUSE = re.compile(r"\s*[(,]?\s*(?:배우자|부인|부부|영부인)?\s*(?:동반|동부인)\s*\)?\s*$")


def _with_staff(text: str) -> Company | None:
    """ "Minister Aliyev and two aides", "Prof. Kim with interpreter", "김철수 교수 (수행원 2명)"."""
    for latin, korean, kind in _WITH_STAFF:
        found = latin.search(text) or (korean.search(text) if text[-1:] in ")명인반함행동" else None)
        if found and found.start() > 0:
            heads = (found["heads"] or "1").lower()
            number = _NUMBERS.get(heads) or int(heads)
            return Company(text[: found.start()].rstrip(" ,;"), Companion(kind, heads=number)) if number else None
    return None


def is_the_spouse(text: str) -> bool:
    """Whether a text says that the spouse comes, and not who that is: "wife", "배우자"."""
    return bool(re.fullmatch(_SPOUSE_WORD, text.strip(), re.IGNORECASE))


_CHILD_WORD = re.compile(
    r"(?:son|daughter|child|children|baby|fils|fille|enfant|bébé|sohn|tochter|kind|hij[oa]|niñ[oa]|filh[oa]|figli[oa]|"
    r"oğlu|oğul|qızı|qız|övlad|uşaq|kızı|çocuk|çocuğu|сын|дочь|реб[её]нок|zoon|dochter|syn|córka|아들|딸|자녀|아이|"
    r"儿子|女儿|孩子|子女|息子|娘|ابن|ابنة)(?:\s*\d{1,2}|\s*\(\s*\d{1,2}[^()]*\))?",
    re.IGNORECASE,
)


def is_of_the_family(text: str) -> bool:
    """Whether a text says how somebody is related to a guest, and nothing else: "wife", "daughter", "배우자"."""
    return is_the_spouse(text) or bool(_CHILD_WORD.fullmatch(text.strip()))


_LABELLED = re.compile(rf"(?:\(\s*{_SPOUSE_WORD}\s*\)|{_SPOUSE_WORD}\s*[:：–-])\s*(?P<name>\S.*)", re.IGNORECASE)


def spouse_labelled(text: str) -> str:
    """The spouse whom a text names as such: "(spouse) Park Minji", "배우자: 박민지"."""
    found = _LABELLED.fullmatch(text)
    return found["name"] if found else ""


_GUEST_LABELLED = re.compile(rf"{_GUEST_WORD}\s*[:：]\s*(?P<name>[^\W\d_]\S* \S.*)", re.IGNORECASE)


def guest_labelled(text: str) -> str:
    """Who comes along, named as such: "Begleitung: Frau Şahin"."""
    found = _GUEST_LABELLED.fullmatch(text)
    return found["name"] if found else ""


_JOINS = re.compile(
    r"[+&/'()]|plus\s|\b(?:in[ck]l\.|(?:and|with|including|et|avec|ve|ile|und|mit|y|e|con|com|med|met|cu|se?|ze?|og|och|en|i)"
    r"(?=\s))|accompa|begleit|acompa",
    re.I,
)
"""What stands in every plain Latin text that names company, and in few others."""


def part_company(text: str) -> Company:
    """Take a written name apart into the person, whoever comes along, and of whom the person is the spouse or guest."""
    joined = not text.isascii() or _JOINS.search(text) is not None
    if (found := _OF.match(text)) or (joined and (found := _OF_BEHIND.match(text))):
        return Company(text, companion_of=found["name"].strip())
    if found := _COUPLE.match(text):
        return Company(found["name"], Companion(CompanionKind.SPOUSE, found["hers"]), address=found["his"])
    if not joined:
        return Company(text)
    if (found := _KOREAN_SPOUSE.search(text)) and found.start() > 0:
        return Company(text[: found.start()].rstrip(" ,;"), Companion(CompanionKind.SPOUSE))
    if staff := _with_staff(text):
        return staff
    for pattern in (_PLUS, _OTHERS):
        if (found := pattern.search(text)) and found.start() > 0:
            heads = found["heads"].lower()
            number = 1 if heads == "one" else int(heads[:3])
            return Company(
                text[: found.start()].rstrip(" ,;"), Companion(CompanionKind.GUEST, heads=number) if number else None
            )
    for pattern, kind in (
        (_WITH_SPOUSE, CompanionKind.SPOUSE),
        (_WITH_SPOUSE_SIGN, CompanionKind.SPOUSE),
        (_WITH_HER_TITLE, CompanionKind.SPOUSE),
        (_SPOUSE_BEHIND, CompanionKind.SPOUSE),
        (_WITH_GUEST, CompanionKind.GUEST),
    ):
        if (found := pattern.search(text)) and found.start() > 0:
            return Company(text[: found.start()].rstrip(" ,;"), Companion(kind))
    if (found := _AND_NAMED.search(text)) and found.start() > 0:
        person, named = text[: found.start()].rstrip(" ,;"), found["named"].strip()
        alone_before = person.split()[-1:]
        if alone_before and is_given(alone_before[0]) and len(take_honorific(person.split())[1]) == 1:
            person = f"{person} {named.split()[-1]}"  # "Herr Max und Frau Erika Mustermann"
        return Company(person, Companion(CompanionKind.NAMED, named))
    if (found := _WITH_NAMED.search(text)) and found.start() > 0:
        named = found["named"] or found["spouse"]
        if named[:1].isupper() or is_honorific(named.split()[0]):
            return Company(text[: found.start()].rstrip(" ,;"), Companion(CompanionKind.NAMED, named))
    if (found := _OR_NAMED.match(text)) and _are_a_couple(found["person"], found["named"]):
        return Company(found["person"], Companion(CompanionKind.NAMED, found["named"]))
    return _two_names(text)


def _are_a_couple(one: str, other: str) -> bool:
    """Whether two of one family are addressed unlike; else they are two guests, or one in two spellings.

    In East Asia husband and wife mostly have two family names, and many who are no couple have one: there she has to be
    called "Mrs.".
    """
    (here, first), (there, second) = (take_honorific(who.split()) for who in (one, other))
    if not first or not second or here == there:
        return False
    if min(len(first), len(second)) > 1 and not is_given(first[0]) and not is_given(second[0]):
        for at in (0, -1):
            family = fold(first[at])
            if family == fold(second[at]) and any(
                family in known for known in (CHINESE, VIETNAMESE, surname_readings())
            ):
                return any(bare(word) in _WIVES for word in (*here, *there))
    return fuzz.ratio(first[-1].casefold(), second[-1].casefold()) >= _OF_ONE_FAMILY


def _two_names(text: str) -> Company:
    """ "John Smith and Mary Smith", "John & Mary Smith"; a name of one word is not torn apart."""
    found = _OF_TWO.match(text)
    if found is None or not (is_given(found["first"]) or is_given(found["second"].split()[0])):
        found = _AND_ANY.match(text)
    if (plus := _PLUS_ANY.fullmatch(text)) and plus["second"].istitle():
        return Company(plus["first"], Companion(CompanionKind.NAMED, plus["second"]))
    if not found or is_called_a_house(text):
        return Company(text)
    first, second = found["first"].strip(), found["second"].strip()
    if len(second.split()) < 2 or len(second.split()) > 5:
        return Company(text)
    if len(first.split()) == 1:  # they share the family name, which is written once
        first = f"{first} {second.split()[-1]}"
    return Company(first, Companion(CompanionKind.NAMED, second))
