"""Reading a name as people write it into one cell: who is addressed how, which part is the family's, who comes along.

The split is offered and never imposed. `printed` stays what was written; no part is re-cased or transliterated.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from enum import IntEnum

from symposiarch.model import korean
from symposiarch.model.folding import fold
from symposiarch.model.people import NameOrder
from symposiarch.planning.recognition import honorifics
from symposiarch.planning.recognition.companions import Companion, part_company
from symposiarch.planning.recognition.surnames import CHINESE, VIETNAMESE, east_asian_family, ends_like_a_family


class Sureness(IntEnum):
    """How plain the split into given and family name is."""

    GUESS = 0  # one word, or nothing tells
    LIKELY = 1  # the usual order of the language
    PLAIN = 2  # the writer said so: a comma, capitals, two columns; or the name leaves no doubt


@dataclass(frozen=True, slots=True)
class NameHints:
    """What is known of the list that a name stands in."""

    language: str = ""  # of the list, ISO 639-1
    family_first: bool | None = None  # the order in which this list writes names, where it is known


@dataclass(frozen=True, slots=True)
class WrittenName:
    """A name as written, and what it seems to be made of."""

    printed: str  # the person's part, as written, in NFC
    honorific: str = ""
    given: str = ""
    family: str = ""
    suffix: str = ""
    native: str = ""
    order: NameOrder = NameOrder.GIVEN_FIRST
    sureness: Sureness = Sureness.GUESS
    companion: Companion | None = None
    companion_of: str = ""  # "spouse of X": the name of X

    @property
    def plain(self) -> str:
        """The name alone, without what stands before and behind it, in the order in which it is said."""
        parts = (self.given, self.family)
        if self.order is NameOrder.FAMILY_FIRST:
            parts = (self.family, self.given)
        return " ".join(part for part in parts if part) or self.native


NO_HINTS = NameHints()

_BLANKS = re.compile(r"\s+")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|（([^（）]*)）|«([^«»]*)»")
_EAST_ASIAN = re.compile("[가-힣㐀-鿿ぁ-ヿ]")
_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿəƏ]")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.?){1,3}$")
_PARTICLES = honorifics.word_set(
    "van von der den de del della dei degli di da do dos das du la le los las lo zu zum zur vom af av al el ul ibn bin "
    "binti bint ben ould wuld abu abou ter ten te 't ’t y e san santa st. mac mc dos het op 'n af d' 'd o' ap bar bat"
)
_PATRONYMIC = re.compile(
    r"(?:oğlu|oglu|ogly|oglı|qızı|qizi|kızı|kizi|kyzy|gyzy|оглы|оглу|кызы|гызы|uulu|uly|улы|ұлы|қызы)$", re.I
)
_RUSSIAN_PATRONYMIC = re.compile(
    r"(?:ович|евич|ич|овна|евна|ична|инична|ovich|evich|yevich|ovych|ovna|evna|yevna|ichna|ovıç|oviç|yeviç|eviç)$", re.I
)
_PINYIN = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|"
    r"iu|ou|ua|ui|un|uo|ue|a|e|i|o|u)){1,2}"
)
_WITH_GIVEN_NAMES = honorifics.word_set("bey bəy hanım xanım müəllim müəllimə efendi")
_TAIWANESE = re.compile(r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}-[a-z]{2,5}")  # "Tsai Ing-wen"


def read_name(text: str, *, hints: NameHints = NO_HINTS) -> WrittenName:
    """Read a name written into one cell. An empty text gives an empty name."""
    written = tidy(text)
    if not written:
        return WrittenName("")
    company = part_company(written)
    if company.companion_of:
        return WrittenName(written, companion_of=company.companion_of)
    name = _read_one(company.person, hints)
    if company.address:
        name = replace(
            name, printed=f"{company.address} {name.printed}", honorific=f"{company.address} {name.honorific}".strip()
        )
    return replace(name, companion=company.companion) if company.companion else name


def read_columns(*, given: str, family: str, honorific: str = "", hints: NameHints = NO_HINTS) -> WrittenName:
    """A name that stands in two columns: the split is the list's own, forms of address in either part are taken out.

    `printed` stays empty, since nobody has written the whole name; `plain` puts it together.
    """
    before, given_words = honorifics.take_honorific(tidy(given).split(), french=hints.language == "fr")
    family_words, behind, suffixes = honorifics.take_behind(tidy(family).split())
    given_text, family_text = " ".join(given_words), " ".join(family_words)
    both = f"{family_text} {given_text}"
    eastern = _says_family_first(family_text, given_text)
    return WrittenName(
        "",
        honorific=" ".join([*tidy(honorific).split(), *before, *behind]),
        given=given_text,
        family=family_text,
        suffix=" ".join(suffixes),
        native=f"{family_text}{given_text}" if _EAST_ASIAN.search(both) and not _LATIN.search(both) else "",
        order=NameOrder.FAMILY_FIRST if eastern else NameOrder.GIVEN_FIRST,
        sureness=Sureness.PLAIN if given_text and family_text else Sureness.GUESS,
    )


def tidy(text: str) -> str:
    """A cell's text in NFC, trimmed, its line breaks and runs of blanks as one space, without invisible characters."""
    if text.isascii():
        return " ".join(text.split())
    normal = unicodedata.normalize("NFC", text)
    if not normal.isascii():
        normal = "".join(
            letter for letter in normal if unicodedata.category(letter) != "Cf" or letter in "\u200c\u200d"
        )
    return _BLANKS.sub(" ", normal).strip()


def _read_one(written: str, hints: NameHints) -> WrittenName:
    """One person's name, nobody coming along."""
    native, rest = _part_scripts(written)
    if not rest:
        return _read_native(written, native)
    bracketless = _BLANKS.sub(" ", _IN_BRACKETS.sub(" ", rest)).strip(" ,;/-")
    words = (bracketless or rest).split()
    before, words = honorifics.take_honorific(words, french=hints.language == "fr")
    name = _read_comma(words, hints) if any("," in word for word in words[:-1]) else _read_words(words, hints)
    address = [*before, *([name.honorific] if name.honorific else [])]
    if native:
        native_name = _read_native(native, native)
        native = native_name.native
        address += [native_name.honorific] if native_name.honorific and not address else []
    if before == [] and honorifics.bare(name.honorific) in _WITH_GIVEN_NAMES and not name.given:  # "Leyla xanım"
        name = replace(name, given=name.family, family="")
    return replace(name, printed=written, honorific=" ".join(address), native=native)


def _part_scripts(written: str) -> tuple[str, str]:
    """The Hangul or Chinese part and the Latin part of a name written twice: "홍길동 (Hong Gil-dong)"."""
    if not _EAST_ASIAN.search(written):
        return "", written
    words = _SEPARATORS.sub(" ", _SCRIPT_EDGE.sub(" ", written)).split()
    native = [word.strip(",") for word in words if _EAST_ASIAN.search(word)]
    latin = [word for word in words if not _EAST_ASIAN.search(word)]
    if not _LATIN.search("".join(latin)) or all(map(honorifics.is_honorific, latin)):
        return written, ""
    return " ".join(native), " ".join(latin).strip(" ,")


_SEPARATORS = re.compile(r"[()\[\]（）/;|·]")
_SCRIPT_EDGE = re.compile("(?<=[가-힣㐀-鿿])(?=[A-Za-z])|(?<=[A-Za-z.)])(?=[가-힣㐀-鿿])")


def _read_native(written: str, native: str) -> WrittenName:
    """A name in Hangul or Chinese characters alone: the family comes first."""
    words = _BLANKS.sub(" ", _IN_BRACKETS.sub(" ", native)).strip().split() or native.split()
    before, words = honorifics.take_honorific(words)
    words, behind, _suffixes = honorifics.take_behind(words)
    joined = "".join(words)
    family, given = "", ""
    sureness = Sureness.GUESS
    if korean.is_hangul(joined):
        family, given = korean.surname_of(joined)
        sureness = Sureness.PLAIN if family and len(joined) <= 4 else Sureness.GUESS
        if len(words) == 2 and words[0] in korean.SURNAMES:
            family, given, sureness = words[0], words[1], Sureness.PLAIN
        if not family:
            family, given = given, ""
    elif len(words) == 2:
        family, given, sureness = words[0], words[1], Sureness.LIKELY
    else:
        family = east_asian_family(joined)
        given, sureness = joined[len(family) :], Sureness.LIKELY if len(joined) > len(family) else Sureness.GUESS
    return WrittenName(
        written,
        honorific=" ".join([*before, *behind]),
        given=given,
        family=family,
        native=" ".join(words),
        order=NameOrder.FAMILY_FIRST,
        sureness=sureness,
    )


def _read_comma(words: list[str], hints: NameHints) -> WrittenName:
    """ "HASANOV, Ramin"; a comma before a degree or a function divides nothing."""
    parts = [part.split() for part in " ".join(words).split(",")]
    parts = [part for part in parts if part]
    suffixes = [word for part in parts[1:] if all(map(honorifics.is_suffix, part)) for word in part]
    parts = [parts[0], *(part for part in parts[1:] if not all(map(honorifics.is_suffix, part)))]
    if len(parts) == 1:
        name = _read_words(parts[0], hints)
        return replace(name, suffix=" ".join([*([name.suffix] if name.suffix else []), *suffixes]))
    family_words, _behind, more = honorifics.take_behind(parts[0])
    before, given_words = honorifics.take_honorific(parts[1], french=hints.language == "fr")
    given_words, behind, last = honorifics.take_behind(given_words)
    family, given = " ".join(family_words), " ".join(given_words)
    if honorifics.is_honorific(given):  # "HASANOV Ramin, Dr."
        return replace(_read_words(parts[0], hints), honorific=given, suffix=" ".join(suffixes))
    several = len(family_words) > 2 and not (_is_capitals(family_words[0]) or family_words[0].lower() in _PARTICLES)
    return WrittenName(
        "",
        honorific=" ".join([*before, *behind]),
        given=given,
        family=family,
        suffix=" ".join([*more, *last, *suffixes]),
        order=NameOrder.FAMILY_FIRST if _says_family_first(family, given) else NameOrder.GIVEN_FIRST,
        sureness=Sureness.LIKELY if several or len(parts) > 2 or len(given_words) > 3 else Sureness.PLAIN,
    )


def _read_words(words: list[str], hints: NameHints) -> WrittenName:
    """A name without a comma: capitals tell, then what is known of Korean, Russian and other names, then the order."""
    words, behind, suffixes = honorifics.take_behind(words)
    found = _by_capitals(words) or _by_custom(words, hints) or _by_position(words, hints)
    return replace(found, honorific=" ".join(behind), suffix=" ".join(suffixes))


def _by_capitals(words: list[str]) -> WrittenName | None:
    """The words in capitals among others are the family name, with the particles in front of them."""
    capitals = [at for at, word in enumerate(words) if _is_capitals(word)]
    others = [
        at
        for at, word in enumerate(words)
        if not _is_capitals(word) and not _is_initial(word) and not _is_particle(word)
    ]
    if not capitals or not others:
        return None
    first, last = capitals[0], capitals[-1]
    if any(first < at < last for at in others):
        return None
    while first > 0 and _is_particle(words[first - 1]):
        first -= 1
    family, given = words[first : last + 1], [*words[:first], *words[last + 1 :]]
    return _made(given, family, Sureness.PLAIN)


def _by_custom(words: list[str], hints: NameHints) -> WrittenName | None:
    """Names whose own form tells the order: Korean, Chinese, Vietnamese, and those with a patronymic."""
    count = len(words)
    plain = [fold(word).replace(" ", "") for word in words]
    if 2 <= count <= 4:
        surnames = korean.surname_readings()
        forwards = plain[0] in surnames and _reads_korean(plain[1:])
        backwards = plain[-1] in surnames and _reads_korean(plain[:-1])
        if forwards or backwards:
            both = forwards and backwards
            first = hints.family_first is not False if both else forwards
            family, given = (words[:1], words[1:]) if first else (words[-1:], words[:-1])
            made = _made(given, family, Sureness.LIKELY if both else Sureness.PLAIN)
            return replace(made, order=NameOrder.FAMILY_FIRST if first else NameOrder.GIVEN_FIRST)
        if (plain[0] in CHINESE and count <= 3 and _reads_chinese(plain[1:])) or _TAIWANESE.fullmatch(" ".join(words)):
            return replace(_made(words[1:], words[:1], Sureness.LIKELY), order=NameOrder.FAMILY_FIRST)
        if plain[0] in VIETNAMESE and count >= 3 and all(len(word) <= 7 for word in plain):
            return replace(_made(words[1:], words[:1], Sureness.LIKELY), order=NameOrder.FAMILY_FIRST)
    closing = (count >= 4 and _PATRONYMIC.fullmatch(words[-1])) or (count == 3 and _hyphened_patronymic(words[2]))
    if closing:  # "Hasanov Ramin Ali oglu"
        return _made(words[1:], words[:1], Sureness.PLAIN)
    if count >= 4 and any(_PATRONYMIC.fullmatch(word) for word in words[2:-1]):
        return _made(words[:-1], words[-1:], Sureness.PLAIN)
    if count == 3 and not _INITIAL.match(words[1]):
        middle, last = (bool(_RUSSIAN_PATRONYMIC.search(word)) for word in words[1:])
        if last and not middle:
            return _made(words[1:], words[:1], Sureness.PLAIN)
        if middle:
            return _made(words[:2], words[2:], Sureness.PLAIN)
    return None


def _by_position(words: list[str], hints: NameHints) -> WrittenName:
    """The last word is the family's, with the particles before it; or the first where the list or the endings say."""
    if len(words) == 1:
        return WrittenName("", family=words[0])
    first = hints.family_first
    if first is None and len(words) == 2 and not any(_is_initial(word) for word in words):
        first = ends_like_a_family(words[0]) and not ends_like_a_family(words[1])
        if _is_initial(words[1]):
            first = True
    if first is None and all(_is_initial(word) for word in words[1:]):  # "Hasanov R. M."
        first = True
    if first:
        end = 1
        while end < len(words) - 1 and _is_particle(words[end - 1]):
            end += 1
        return _made(words[end:], words[:end], Sureness.PLAIN if hints.family_first else Sureness.LIKELY)
    start = len(words) - 1
    if (
        hints.language in ("es", "pt")
        and len(words) >= 4
        and not _is_particle(words[-2])
        and not _is_initial(words[-2])
    ):
        start -= 1
    while start > 1 and _is_particle(words[start - 1]):
        start -= 1
    sure = Sureness.LIKELY if len(words) == 2 or start < len(words) - 1 or _is_initial(words[1]) else Sureness.GUESS
    return _made(words[:start], words[start:], sure)


def _made(given: list[str], family: list[str], sureness: Sureness) -> WrittenName:
    given_text, family_text = " ".join(given), " ".join(family)
    order = NameOrder.FAMILY_FIRST if _says_family_first(family_text, given_text) else NameOrder.GIVEN_FIRST
    return WrittenName("", given=given_text, family=family_text, order=order, sureness=sureness)


def _says_family_first(family: str, given: str) -> bool:
    """Whether people of this name say the family name first: Koreans, Chinese, all in East Asian characters."""
    if _EAST_ASIAN.search(family):
        return True
    plain, given_words = fold(family).replace(" ", ""), fold(given).split()
    if plain in korean.surname_readings() and _reads_korean(given_words):
        return True
    return plain in CHINESE and 1 <= len(given_words) <= 2 and _reads_chinese(given_words)


def _reads_chinese(words: list[str]) -> bool:
    """Whether each word of a given name is one or two syllables of pinyin."""
    return all(_PINYIN.fullmatch(word) for word in words)


def _reads_korean(words: list[str]) -> bool:
    """Whether the words of a given name are one to three Korean syllables."""
    flat = [part for word in words for part in word.split()]
    return bool(flat) and bool(korean.given_readings(tuple(flat)))


def _is_capitals(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    if len(letters) < 2 or _EAST_ASIAN.search(word) or _is_initial(word):
        return False
    return "".join(letters).isupper() or bool(re.match(r"(?:Mc|Mac|O['’]|D['’]|[Aa]l-|[Ee]l-)[A-Z]{2,}$", word))


def _is_initial(word: str) -> bool:
    """ "J.", "A.K.", "M": one to three letters, with dots or alone."""
    return bool(_INITIAL.match(word)) and ("." in word or len(word) == 1)


def _is_particle(word: str) -> bool:
    return word.lower() in _PARTICLES


def _hyphened_patronymic(word: str) -> bool:
    """ "Ali-oglu" """
    return "-" in word and bool(_PATRONYMIC.search(word))
