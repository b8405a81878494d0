"""Which of our fields a heading means, in ten languages.

The reader needs it to find the header row, and `columns` to guess where a column belongs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from symposiarch.exchange.headings.fields import NAMING_ANOTHER, Field
from symposiarch.exchange.headings.in_latin import in_latin
from symposiarch.exchange.headings.put_around import as_named
from symposiarch.exchange.headings.stems import field_by_stem
from symposiarch.exchange.headings.words import ABOUT_SOMETHING_ELSE, ORGANISATION_WORDS, SMALL_WORDS, WORDS_OF

_LETTERS = str.maketrans({"ı": "i", "ə": "e", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
_OTHER_SIGNS = re.compile(r"[\W_]+")
_BOTH = re.compile(r"\s*[,;&+]\s*|\s(?:and|et|und|y|ve|və|и)\s")
_PARTS = re.compile(r"\s*[/|\n\r()\[\]（）【】:：]+\s*|\s+[-–—]\s+")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text without case, accents and signs, so that "E-Mail:" and "e mail" are one."""
    split = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    plain = unicodedata.normalize("NFKD", split.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign) or "\u1100" <= sign <= "\u11ff")
    return _OTHER_SIGNS.sub(" ", unicodedata.normalize("NFC", plain).translate(_LETTERS)).strip()


_PLACEHOLDER = re.compile(
    r"^(?:field|column|col|feld|spalte|champ|campo|sütun|поле|столбец)[ _]?[A-Z0-9]{1,2}$", re.IGNORECASE
)


_WHO_THE_LIST_IS_OF = frozenset(
    "guests guest invitees invitee invited participant delegate attendee person speakers participants attendees "
    "delegates 참석자 참가자 초청자 초청인사 내빈 davetliler "
    "katilimcilar qonaqlar istirakcilar участники гости приглашенные invites participantes invitados teilnehmer gaste "
    "与会者 嘉宾 來賓".split()
)
_OF_ONE_IN_THE_LIST = frozenset(
    "speaker guest participant delegate spouse moderator chair attendee panelist panellist".split()
)
"""What stands in brackets behind somebody's name, and then heads nothing: "BERG, Anna (Speaker)"."""


_AT_SOME_PLACE = frozenset(
    {Field.ADDRESS, Field.CITY, Field.POST_CODE, Field.COUNTRY, Field.PHONE, Field.MOBILE, Field.EMAIL, Field.WEBSITE}
)
"""What the office has, and the home: "Téléphone (bureau)", "주소(회사)"."""


_WHO_IS_LISTED = frozenset("member guest participant delegate attendee invitee contact".split())
_ABOVE_OTHERS = (
    _WHO_THE_LIST_IS_OF
    | _WHO_IS_LISTED
    | frozenset("account davetli katilimci misafir konuk qonaq invite invitado gast teilnehmer участник гость".split())
)
"""What stands above headings of its own, and says of whom they are: "Contact / Job title"."""
_OPTIONS = 2  # parts of a heading of which more than the first say what may be written below
_OF_AN_ADDRESS = frozenset({Field.CITY, Field.POST_CODE, Field.COUNTRY})


def _dictionary() -> dict[str, Field]:
    words: dict[str, Field] = {}
    for field, said in WORDS_OF.items():
        for word in said:
            words.setdefault(folded(word), field)
    words.pop("", None)
    for word, field in list(words.items()):
        for way in in_latin(word):
            words.setdefault(way, field)
    return words


WORDS: dict[str, Field] = _dictionary()
_LONG = 7
"""Letters of words that are known in either number: of shorter ones, others are made by an s."""
# "id" alone is ours only when it holds our ids; the reader still takes it for a heading.
HEADING_ONLY = frozenset(
    map(folded, "id,ref,date,time,year,fax,region,state province,middle,initials,nickname,amount,价格".split(","))
)
# Hangul and Chinese headings are written with or without spaces between their words.
_CLOSE_SCRIPTS = {
    word.replace(" ", ""): field for word, field in WORDS.items() if any(sign > "\u2e7f" for sign in word)
}
_PLURAL = re.compile(r"(?<=[a-z]{4})(?:es|s)$")


def _without_number(phrase: str) -> str:
    """Words in neither the singular nor the plural: "restriccion alimentaria" and "restricciones alimentarias"."""
    return " ".join(_PLURAL.sub("", word).removesuffix("e") for word in phrase.split())


_IN_ANY_NUMBER = {
    _without_number(word): field for word, field in reversed(WORDS.items()) if word.isascii() and len(word) >= _LONG
}
_LONGEST_FIRST = sorted((word for word in _CLOSE_SCRIPTS if len(word) >= 2), key=len, reverse=True)


def is_running_number(heading: str) -> bool:
    """Whether a column only counts the rows."""
    found = heading_field(heading)
    return found is not None and found[0] is Field.NUMBER


@lru_cache(maxsize=4096)
def heading_field(heading: str) -> tuple[Field, float] | None:
    """The field that a heading names, and how surely; None when it says nothing to us."""
    if len(heading) > 120:
        return None
    if _OF_THOSE_WRITTEN_TO.match(heading):
        return None
    if not _exact(folded(heading)):
        heading = as_named(heading)
    question, asked, _ = heading.partition("?")
    whole = folded(question if asked and len(question.split()) > 1 else heading)  # what follows explains the question
    if not whole:
        return (Field.NUMBER, 0.7) if heading.strip() in ("#", "№") else None
    if _ONE_MORE.fullmatch(heading.strip()):
        return Field.COMPANIONS, 0.9
    if alone := _without_company(heading):
        return (Field.NAME, 0.9) if folded(alone) in _WHO_THE_LIST_IS_OF else heading_field(alone)
    if found := _exact(whole):
        return found, 0.95
    if {_exact(folded(part)) for part in _BOTH.split(heading)} == {Field.FAMILY_NAME, Field.GIVEN_NAME}:
        return Field.NAME, 0.9  # "Surname, First name"
    parts = [part for part in _PARTS.split(heading) if part]
    if len(parts) > 1:
        if any(len(said := fields_joined(part)) > 1 and Field.NAME in said for part in parts[1:]):
            return Field.NAME, 0.9  # "Guest (name, title, company)"
        # "Guests / Name": the guests are who the list is of, and no companions.
        parts = [part for part in parts[:-1] if folded(part) not in _ABOVE_OTHERS] + parts[-1:]
        parts = [part for part in parts if len(part) > 1] or parts  # "Attendance (Y/N)"
        fields = [found for part in parts if (found := _exact(folded(part)))]
        above = _exact(folded(parts[0])) if heading.rstrip()[-1:] == ")" else None
        if fields and (above in NAMING_ANOTHER or (above is Field.REPLY and len(parts) > _OPTIONS)):
            return fields[0], 0.95  # "LCV (Eşli/Eşsiz)", "Accompagnant (nom)": what is to be written below
        if len(fields) < len(parts) and heading.rstrip()[-1:] in ")]" and folded(parts[-1]) in _OF_ONE_IN_THE_LIST:
            return None
        if len(fields) > 1 and heading.rstrip()[-1:] in ")）" and fields[0] in _AT_SOME_PLACE:
            fields = [field for field in fields if field not in (Field.DEPARTMENT, Field.ORGANISATION)]
        first = folded(parts[0])
        if fields and (_exact(first) or _counts_groups(first) or ABOUT_SOMETHING_ELSE.isdisjoint(first.split())):
            return _joined(fields), 0.9
    if fields := _in_two_scripts(whole):
        return _joined(fields), 0.9
    tokens = whole.split()
    if any(token in ABOUT_SOMETHING_ELSE for token in tokens):
        return None
    kept = [token for token in tokens if token not in SMALL_WORDS]
    if kept and kept != tokens and (found := _exact(" ".join(kept))):
        return found, 0.85
    if "name" in tokens and any(token in ORGANISATION_WORDS for token in tokens):
        return Field.ORGANISATION, 0.8
    if len(tokens) <= _WORDS_OF_A_HEADING and (told := _among_words(tokens)):
        return told
    if close := _at_an_end(whole.replace(" ", "")):
        return close, 0.7
    if whole.endswith("1") and whole[-2:-1].isalpha():  # "Firma1" beside "Firma2"; "Name1" is a part of a name
        return None if (unnumbered := heading_field(whole[:-1])) is None or unnumbered[0] is Field.NAME else unnumbered
    if "." in heading and (short := _abbreviated(heading)):
        return short, 0.7
    stems = field_by_stem(whole)
    return (stems[0], 0.5) if stems and (len(stems) == 1 or set(stems) <= _POST_AND_HOUSE) else None


_WORDS_OF_A_HEADING, _WORDS_OF_A_PHRASE = 8, 4
_OF_SOMEBODY_ALONG = {Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME}


def _among_words(tokens: Sequence[str]) -> tuple[Field, float] | None:
    """The field of which a heading says something, by the longest phrase in it that we know."""
    if len(others := [token for token in tokens if token not in _WHO_IS_LISTED]) < len(tokens):
        found = next((field for token in others if (field := WORDS.get(token)) and len(token) >= 4), None)
        if found is not None and found is not Field.NUMBER:
            return found, 0.6  # "Member Status"
    for length in range(min(len(tokens) - 1, _WORDS_OF_A_PHRASE), 0, -1):
        for start in range(len(tokens) - length + 1):
            phrase = " ".join(tokens[start : start + length])
            found = WORDS.get(phrase) or _IN_ANY_NUMBER.get(_without_number(phrase))
            if len(phrase) >= 4 and found and found is not Field.NUMBER:
                if found in _OF_SOMEBODY_ALONG and Field.COMPANIONS in field_by_stem(" ".join(tokens)):
                    return Field.COMPANIONS, 0.7  # "Nombre de su acompañante"
                if found is Field.ADDRESS:  # "İş Adresi Ülke": a part of it
                    found = next((part for word in tokens if (part := WORDS.get(word)) in _OF_AN_ADDRESS), found)
                return found, 0.6 if length == 1 else 0.7
    return None


def _at_an_end(close: str) -> Field | None:
    """The field with which a heading in Hangul or Chinese begins or ends; its words stand without spaces."""
    if len(close) > 14 or not any(sign > "\u2e7f" for sign in close):
        return None
    return next(
        (_CLOSE_SCRIPTS[word] for word in _LONGEST_FIRST if close.endswith(word) or close.startswith(word)), None
    )


_POST_AND_HOUSE = {Field.TITLE, Field.ORGANISATION}


def _abbreviated(heading: str) -> Field | None:
    """The field of a heading whose words end in a point: "Osoba tow.", "Tel. kom."; None where it may be several."""
    words = [folded(word) for word in heading.split()]
    short = [word.endswith(".") and len(word) > _SHORTEST for word in heading.split()]
    if not any(short) or len(words) > _MOST_SHORTENED:
        return None
    found = {
        field
        for phrase, field in _BY_BEGINNING.get(words[0][:3], ())
        if len(parts := phrase.split()) == len(words)
        and all(
            part.startswith(word) if cut else part == word for part, word, cut in zip(parts, words, short, strict=True)
        )
    }
    return found.pop() if len(found) == 1 else None


_SHORTEST, _MOST_SHORTENED = 3, 4
_BY_BEGINNING: dict[str, list[tuple[str, Field]]] = {}
for _phrase, _field in WORDS.items():
    _BY_BEGINNING.setdefault(_phrase[:3], []).append((_phrase, _field))


def _counts_groups(above: str) -> bool:
    """ "Table 2" above "Guest" """
    return _exact(above.rstrip("0123456789 ")) in (Field.TABLE, Field.GROUP)


def is_one_of_several(said: str) -> bool:
    """ "Table 1", "Seat B" below "Table", "Seat", which are a table and a seat, and head nothing; "Table N°" does."""
    word = _NUMBER_OR_LETTER.sub("", said)
    return word != said and not _exact(said) and _exact(word) in (Field.TABLE, Field.GROUP)


_NUMBER_OR_LETTER = re.compile(r"(?: ?\d+| [^\W\d_])$")


_COMPANY = re.compile(
    r"\s*[(（]\s*(?:[+&]|and|with|plus|mit|und|avec|et|con|y|ilə|ile|və|ve|с|и)\s*([^()（）]*)[)）]\s*$", re.I
)


def calls_the_list(heading: str) -> bool:
    """ "Invités", "Gäste", "Guests (as on the invitation)": who all are that the list names."""
    return folded(_EXPLAINED.sub("", heading)) in _WHO_THE_LIST_IS_OF


_EXPLAINED = re.compile(r"\s*[(（][^()（）\d+&]*[)）]\s*$")


def _without_company(heading: str) -> str:
    """ "Guest (+ spouse)", "Name (with partner)": a column of people, of whom some bring somebody; empty where it is
    none."""
    found = _COMPANY.search(heading)
    if found is None or not (found[1].isdigit() or _exact(folded(found[1])) in (Field.SPOUSE, Field.COMPANIONS)):
        return ""
    return heading[: found.start()].strip()


_OF_THOSE_WRITTEN_TO = re.compile(
    r"\s*(?:to|cc|bcc|an|à|받는 사람|참조|숨은 참조|kime|кому)\s*[:：]\s*\(", re.IGNORECASE
)
"""A column of messages that were exported from a mail program: "To: (Name)"; whoever it names is the office itself."""
_ONE_MORE = re.compile(r"\+\s?\d|\+")
_AND = re.compile(
    r"\s*[,;/|&·+]\s*|\s+(?:and|und|et|y|e|и|ve|və|va|та|және|жана|및|[-–—])\s+|\s*[和与與及]\s*", re.IGNORECASE
)


def fields_joined(heading: str) -> tuple[Field, ...]:
    """The fields that a heading names one beside the other: "Должность, место работы", "소속 및 직위"."""
    parts = [part for part in _AND.split(as_named(heading)) if part.strip()]
    found = [_exact(folded(part)) or _exact(_without_small_words(part)) for part in parts]
    if all(found) and len(set(found)) == len(parts):
        return tuple(field for field in found if field)
    stems = field_by_stem(folded(heading))
    return stems if set(stems) == _POST_AND_HOUSE else ()


def _without_small_words(heading: str) -> str:
    """ "Your position" """
    return " ".join(word for word in folded(heading).split() if word not in SMALL_WORDS)


_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u2e80-\ufaff]")


def _in_two_scripts(whole: str) -> list[Field]:
    """ "Name 성명", "ФИО name": the same heading in two languages, where each of them is known by itself."""
    found = [_exact(" ".join(words)) for _, words in groupby(whole.split(), key=_script)]
    return [field for field in found if field] if len(found) == 2 and all(found) else []


def _script(word: str) -> str:
    return "CJK" if _EAST_ASIAN.search(word) else unicodedata.name(word[0], "").split(" ")[0]


def field_in_words(whole: str) -> Field | None:
    """The field of which these words, folded, are a heading as they stand; None where they only contain one."""
    return _exact(whole)


def _exact(whole: str) -> Field | None:
    return WORDS.get(whole) or _CLOSE_SCRIPTS.get(whole.replace(" ", ""))


def _joined(fields: list[Field]) -> Field:
    """What "Name / First", "Name / 성명" or "Reply / remarks" means together: the narrower of the two."""
    special = {Field.NAME, Field.PHONE, Field.ADDRESS, Field.TITLE, Field.NOTES}
    for field in reversed(fields):
        if field not in special:
            return field
    return fields[0]


def is_heading(text: object) -> bool:
    """Whether a cell reads like a heading that we know by heart (not merely contains one)."""
    if not isinstance(text, str) or len(text) > 60:
        return False
    if _PLACEHOLDER.match(text.strip()):
        return True
    if is_one_of_several(folded(text)):
        return False
    found = heading_field(text)
    return (found is not None and found[1] >= 0.85) or folded(text) in HEADING_ONLY
