"""Reading a name as people write it into one cell: who is addressed how, which part is the family's, who comes along.

The split is offered and never imposed. `printed` stays what was written; no part is re-cased or transliterated.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from symposiarch.model import korean
from symposiarch.model.choices import NameOrder
from symposiarch.planning.recognition.names import honorifics
from symposiarch.planning.recognition.names.companions import part_company
from symposiarch.planning.recognition.names.customs import by_custom
from symposiarch.planning.recognition.names.given import is_given, is_nothing_but_given
from symposiarch.planning.recognition.names.particles import beginning_of_family, end_of_family, is_initial, is_particle
from symposiarch.planning.recognition.names.surnames import east_asian_family, ends_like_a_family
from symposiarch.planning.recognition.names.written import (
    EAST_ASIAN,
    NO_HINTS,
    NameHints,
    WrittenName,
    parted,
    says_family_first,
)

_BLANKS = re.compile(r"\s+")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|（([^（）]*)）|«([^«»]*)»")
_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿəƏ]")
_WITH_GIVEN_NAMES = honorifics.forms_of_address("bey bəy hanım xanım müəllim müəllimə efendi")
_OF_A_HOUSE = honorifics.forms_of_address(
    "prince princess queen king prinz prinzessin princesse infanta infante şahzadə"
)


def read_name(text: str, *, hints: NameHints = NO_HINTS) -> WrittenName:
    """Read a name written into one cell. An empty text gives an empty name."""
    written = tidy(text)
    if not written:
        return WrittenName("")
    if found := _PASSENGER.fullmatch(written):
        honorific, given, family = (found[part] or "" for part in ("address", "given", "family"))
        return WrittenName(written, honorific=honorific, given=given, family=family, order=NameOrder.GIVEN_FIRST)
    company = part_company(written)
    if company.companion_of:
        return WrittenName(written, companion_of=company.companion_of)
    if not any(map(str.isalpha, company.person)):  # "+1+1": nobody stands before who comes along
        return _read_one(written, hints)
    name = _read_one(company.person, replace(hints, rows_family_first=False) if company.address else hints)
    if company.address:
        name = replace(
            name, printed=f"{company.address} {name.printed}", honorific=f"{company.address} {name.honorific}".strip()
        )
    return replace(name, companion=company.companion) if company.companion else name


def read_columns(*, given: str, family: str, honorific: str = "", hints: NameHints = NO_HINTS) -> WrittenName:
    """A name that stands in two columns: the split is the list's own, forms of address in either part are taken out.

    `printed` stays empty, since nobody has written the whole name; `plain` puts it together.
    """
    given, family = tidy(given), tidy(family)
    bracketed = ""
    if _LATIN.search(given) and _LATIN.search(family):
        for part in (given, family):
            bracketed = next((said for said in _bracketed(part) if EAST_ASIAN.search(said)), bracketed)
        if bracketed:  # "Park (박주현)" beside "Joo-hyun"
            given, family = (_BLANKS.sub(" ", _IN_BRACKETS.sub(" ", part)).strip() or part for part in (given, family))
    before, given_words = honorifics.take_honorific(given.split(), french=hints.language == "fr")
    family_words, behind, suffixes = honorifics.take_behind(family.split())
    if family_words and honorifics.bare(family_words[0]) in _BEFORE_A_FAMILY:
        ahead, family_words = honorifics.take_honorific(family_words, french=hints.language == "fr")
        before = before or ahead
    given_words, family_words = _without_each_other(given_words, family_words)
    given_text, family_text = " ".join(given_words), " ".join(family_words)
    both = f"{family_text} {given_text}"
    eastern = says_family_first(family_text, given_text)
    return WrittenName(
        "",
        honorific=" ".join([*tidy(honorific).split(), *before, *behind]),
        given=given_text,
        family=family_text,
        suffix=" ".join(suffixes),
        native=f"{family_text}{given_text}" if EAST_ASIAN.search(both) and not _LATIN.search(both) else bracketed,
        order=NameOrder.FAMILY_FIRST if eastern else NameOrder.GIVEN_FIRST,
    )


_BEFORE_A_FAMILY = honorifics.forms_of_address(
    "m mr mrs ms miss mme mlle monsieur madame herr frau sr sra sayın dr prof"
)
"""The plainest forms of address alone: "Baron Cohen", "Major" and "Prince" are families."""


def _without_each_other(given: list[str], family: list[str]) -> tuple[list[str], list[str]]:
    """The parts of a name, where one of two columns holds all of it: "Ramin Aliyev" beside "Aliyev".

    "Mohammed Ali" beside "Ali" and "Martín" beside "Martín López" are parts as they stand.
    """
    if len(given) > len(family) > 0 and not is_given(family[0]):
        return _without(given, family), family
    if len(family) > len(given) > 0 and is_nothing_but_given(given[0]):
        return given, _without(family, given)
    return given, family


def _without(whole: list[str], part: list[str]) -> list[str]:
    """The words that stand before or behind a part, where the whole ends or begins with it; else all of them."""
    plain, said = [word.casefold() for word in whole], [word.casefold() for word in part]
    if plain[-len(said) :] == said:
        return whole[: -len(said)]
    return whole[len(said) :] if plain[: len(said)] == said else whole


def said_once(written: str) -> str:
    """A name without its second half, where that says all of the first again: "Ramin Aliyev Ramin Aliyev".

    "Ali Ali" and "Magnus Magnus" are names; a word that ends as families do stands there twice by mistake.
    """
    words = written.split()
    half = len(words) // 2
    if len(words) % 2 or not words:
        return written
    if [word.casefold() for word in words[:half]] != [word.casefold() for word in words[half:]]:
        return written
    return " ".join(words[:half]) if half > 1 or ends_like_a_family(words[0]) else written


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
    before, words = honorifics.take_honorific(words, french=hints.language == "fr", spanish=hints.language == "es")
    if before and (said := _SAID_OF_A_TITLE.search(rest)) and said["title"] == before[-1]:
        before[-1] = said[0]
    before = before or [text for text in _bracketed(rest) if honorifics.is_honorific(text)][:1]
    if not before and len(words) > 2 and _TRAVELS_AS.fullmatch(words[-1]):  # "ROSSI MARCO MR", as tickets have it
        before = [words.pop()]
        hints = replace(hints, family_first=True) if "".join(words).isupper() else hints
    if before:  # "Mr James Whitfield" among "Məmmədova Günel" and 김영수: who is addressed comes from another list
        hints = replace(hints, rows_family_first=False)
    if any("," in word for word in words[:-1]) and any(word.strip(",") for word in words):
        name = _read_comma(words, hints)
    elif len(words) > 1 and _is_a_family_alone(words, addressed=bool(before)):
        name = WrittenName("", family=" ".join(words))
    else:
        name = _read_words(words, hints)
    address = [*before, *([name.honorific] if name.honorific else [])]
    if honorifics.bare(native) in honorifics.BEHIND:  # "Hong Gil-dong 교수"
        address, native = address or [native], ""
    if native:
        native_name = _read_native(native, native)
        native = native_name.native
        address += [native_name.honorific] if native_name.honorific and not address else []
    by_given_name = honorifics.bare(name.honorific) in _WITH_GIVEN_NAMES if not before else _is_royal(before)
    if by_given_name and not name.given:  # "Leyla xanım", "HRH Princess Anne"
        name = replace(name, given=name.family, family="")
    return replace(name, printed=written, honorific=" ".join(address), native=native)


_SAID_OF_A_TITLE = re.compile(
    r"(?P<title>\S+) \((?:ret|retd|rtd|r|em|n|a\.?\s?d|i\.?\s?r|mr|mrs|ms|miss|smt|mme|sra)\.?\)", re.IGNORECASE
)
"""What stands in brackets behind a title and belongs to it: "Amb. (ret.)", "Capt. (N)"."""
_PASSENGER = re.compile(
    r"(?P<family>[^\W\d_a-zà-ÿ][^\d_/,a-zà-ÿ]*)/(?P<given>[^\W\d_a-zà-ÿ][^\d_/,a-zà-ÿ]*?)(?:\s+(?P<address>MR|MRS|MS|MISS|MSTR|DR|PROF))?"
)
"""A name as tickets and lists of passengers have it: "KIM/CHULSOO MR"."""
_TRAVELS_AS = re.compile(r"(?:mr|mrs|ms|miss|dr|prof|mstr)\.?", re.IGNORECASE)


def _bracketed(text: str) -> list[str]:
    """What stands in brackets: "DR" of "BERG, ANNA (DR)"."""
    return ["".join(found.groups("")).strip() for found in _IN_BRACKETS.finditer(text)]


def _is_a_family_alone(words: list[str], *, addressed: bool) -> bool:
    """ "Professor de Souza Lima", "van der Berg" """
    return is_particle(words[0]) and (addressed or (words[0].islower() and all(map(is_particle, words[1:-1]))))


def _is_royal(address: list[str]) -> bool:
    return honorifics.bare(address[-1]) in _OF_A_HOUSE


def _part_scripts(written: str) -> tuple[str, str]:
    """The Hangul or Chinese part and the Latin part of a name written twice: "홍길동 (Hong Gil-dong)"."""
    if not EAST_ASIAN.search(written):
        return "", written
    words = _SEPARATORS.sub(" ", _SCRIPT_EDGE.sub(" ", written)).split()
    native = [word.strip(",") for word in words if EAST_ASIAN.search(word)]
    latin = [word for word in words if not EAST_ASIAN.search(word)]
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
    words = _once(words)
    joined = "".join(words)
    family, given = "", ""
    if korean.is_hangul(joined):
        family, given = korean.surname_of(joined)
        if len(words) == 2 and words[0] in korean.SURNAMES:
            family, given = words
        if not family and len(words) > 1:  # "라민 하사노프": a name from elsewhere, said as it is there
            return WrittenName(
                written,
                honorific=" ".join([*before, *behind]),
                given=" ".join(words[:-1]),
                family=words[-1],
                native=" ".join(words),
            )
        if not family:
            family, given = given, ""
    elif len(words) == 2:
        family, given = words
    else:
        family = east_asian_family(joined)
        given = joined[len(family) :]
    return WrittenName(
        written,
        honorific=" ".join([*before, *behind]),
        given=given,
        family=family,
        native=" ".join(words),
        order=NameOrder.FAMILY_FIRST,
    )


def _once(words: list[str]) -> list[str]:
    """The Hangul of a name that is written in Chinese characters as well: 정몽준 鄭夢準."""
    hangul = [word for word in words if korean.is_hangul(word)]
    return hangul if hangul and sum(map(len, hangul)) == sum(map(len, words)) / 2 else words


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
    return WrittenName(
        "",
        honorific=" ".join([*before, *behind]),
        given=given,
        family=family,
        suffix=" ".join([*more, *last, *suffixes]),
        order=NameOrder.FAMILY_FIRST if says_family_first(family, given) else NameOrder.GIVEN_FIRST,
    )


def _read_words(words: list[str], hints: NameHints) -> WrittenName:
    """A name without a comma: capitals tell, then what is known of Korean, Russian and other names, then the order."""
    words, behind, suffixes = honorifics.take_behind(words)
    found = _by_capitals(words) or by_custom(words, hints) or _by_position(words, hints)
    return replace(found, honorific=" ".join(behind), suffix=" ".join(suffixes))


def _by_capitals(words: list[str]) -> WrittenName | None:
    """The words in capitals among others are the family name, with the particles in front of them."""
    capitals = [at for at, word in enumerate(words) if _is_capitals(word)]
    if len(words) == 2 and "-" in words[1] and says_family_first(words[0], words[1]):  # "Kim JONG-UN"
        return None
    others = [
        at for at, word in enumerate(words) if not _is_capitals(word) and not is_initial(word) and not is_particle(word)
    ]
    if not capitals or not others:
        return None
    first, last = capitals[0], capitals[-1]
    if any(first < at < last for at in others):
        return None
    while first > 0 and is_particle(words[first - 1]):
        first -= 1
    family, given = words[first : last + 1], [*words[:first], *words[last + 1 :]]
    return parted(given, family)


def _by_position(words: list[str], hints: NameHints) -> WrittenName:
    """The last word is the family's, with the particles before it; or the first where the list or the endings say."""
    if len(words) == 1:
        return WrittenName("", family=words[0])
    first = hints.family_first
    if first is None and all(is_initial(word) for word in words[1:]):  # "Hasanov R. M."
        first = True
    if first is None and not is_initial(words[0]):
        told = ends_like_a_family(words[0]), ends_like_a_family(words[-1])
        if told[0] == told[1]:
            told = is_nothing_but_given(words[-1]) and not is_given(words[0]), is_given(words[0])
        first = hints.rows_family_first if told[0] == told[1] else told[0] and len(words) == 2
    if first:
        end = end_of_family(words)
        return parted(words[end:], words[:end])
    start = beginning_of_family(words, language=hints.language)
    return parted(words[:start], words[start:])


def _is_capitals(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    if len(letters) < 2 or EAST_ASIAN.search(word) or is_initial(word):
        return False
    return "".join(letters).isupper() or bool(re.match(r"(?:Mc|Mac|O['’]|D['’]|[Aa]l-|[Ee]l-)[A-Z]{2,}$", word))
