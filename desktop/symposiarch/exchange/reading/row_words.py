"""What the words of a row say when the row is nobody: a total, the foot of a page, a note, the heading of a group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.exchange.reading.tables import Value
from symposiarch.planning.inviting.reply_text.words import says_more_than_a_reply, says_whether_they_come
from symposiarch.planning.phrasebook import Phrasebook
from symposiarch.planning.recognition.names.companions import spouse_labelled
from symposiarch.planning.recognition.names.houses import holds_a_house, is_a_house

_CELLS = Phrasebook("cells")
_TOTAL = re.compile(
    r"^\W*(?:(?:grand|sub|sous|general|overall|page)[\s-]*)?"
    rf"{_CELLS.any_of('total_of_all')}\b(?:\W|\d|$|\w+\W*$)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"[\d\s.,%()=+-]+|\d+\s*[^\s\d]{1,12}")
"""A number, or a number of people: "12", "2명", "14 чел."."""

_COUNT_OF_SOME = re.compile(r"[^\d:：=]{2,40}\s*[:：=]\s*\d{1,5}\s*[^\W\d_]{0,10}\.?")

_PAGE = re.compile(
    r"\W*(?:page|seite|página|pagina|sayfa|səhifə|стр|страница|페이지|쪽|第)\W*\d+(?:\W+(?:of|von|sur|de|из|/|/)?\W*\d+)?\W*页?\W*"
    r"|\W*(?:\d{1,3}\s*[/／]\s*)?\d+\s*(?:페이지|쪽|頁|页)\W*|[-–—]\s*\d{1,3}\s*[-–—]"
    r"|\(\d+ (?:rows?|records?|lines?|entries|zeilen|lignes|satır|строк\w?)\)",
    re.IGNORECASE,
)
_NOTE = re.compile(rf"^\W*{_CELLS.any_of('note_below')}\b\s*[:：.)]?.*", re.IGNORECASE)
_MARKED = re.compile(r"\s*(?:[(\[]?\s*[*※†‡§¹²³⁴⁵]|#(?!\d)|//|[(\[][^()\[\]]*[)\]]\s*$)")
_GROUP_WORDS = re.compile(
    rf"\b{_CELLS.any_of('group_called')}\b|(?:귀빈|내빈|참석자|측|部)$",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s\-–—=_.:*~|+─═]{2,}")
_COLUMN_NUMBER = re.compile(r"[(\[]?\s*(\d{1,2})\s*[)\].]?")


def is_total(filled: Sequence[Value]) -> bool:
    """ "Total", "Итого: 12 человек", with nothing but numbers beside it."""
    if not filled or len(filled) > 6:
        return False
    words = [value for value in filled if isinstance(value, str) and not _COUNTED.fullmatch(value)]
    return 1 <= len(words) <= (2 if len(filled) > 2 else 1) and all(
        _TOTAL.match(word) or (word.casefold() == "count" and len(filled) > 1) for word in words
    )


_SUMMED_UP = re.compile(rf"(.+\S)\s+{_CELLS.any_of('summed_up')}", re.IGNORECASE)


def summed_up(filled: Sequence[Value]) -> str | None:
    """Of whom a row with nothing but numbers beside it is the total: "MFA" of "MFA Total"."""
    words = [value for value in filled if isinstance(value, str) and not _COUNTED.fullmatch(value)]
    found = _SUMMED_UP.fullmatch(words[0]) if len(words) == 1 < len(filled) else None
    return found[1] if found else None


def heads_a_pivot(filled: Sequence[Value]) -> bool:
    """ "Row Labels", which Excel writes above a list that it grouped."""
    return len(filled) == 1 and isinstance(filled[0], str) and folded(filled[0]) in _ABOVE_A_PIVOT


_ABOVE_A_PIVOT = frozenset(_CELLS.words("above_a_pivot"))


def is_page(text: str) -> bool:
    """ "Page 2 of 3"."""
    return bool(_PAGE.fullmatch(text))


_PRINTED = re.compile(rf"\W*{_CELLS.any_of('printed_on')}[^\d]{{0,40}}\d[\d\s.,:/\-–]{{5,}}.*", re.IGNORECASE)


TOTAL, NOTE, FOOT = "is a total", "is a note", "is the foot of a page"
NOBODY_OF_THE_LIST = "is no line of the list"
NOBODY = frozenset({TOTAL, NOTE, FOOT, NOBODY_OF_THE_LIST, "signs the letter"})
"""Why a row is nobody's where somebody might have thought otherwise."""


def why_nobody(text: str) -> str:
    """Why a line of a printed page is nobody's: it numbers the page, says when it was printed, or sums it up."""
    if is_page(text) or _PRINTED.fullmatch(text):
        return FOOT
    return TOTAL if is_total([text]) else ""


def counts_people(text: str) -> bool:
    """ "Confirmed: 12", "참석: 5명" """
    return bool(_COUNT_OF_SOME.fullmatch(text))


def labels_somebody_else(text: str) -> bool:
    """Whether a remark among those who are listed names somebody else, and no spouse: "Teacher: Choi Yujin"."""
    found = _LABELLED.match(text)
    if found is None or spouse_labelled(text):
        return False
    said = heading_field(found["label"])
    return said is None or said[0] not in _OF_GUESTS


def says_where_a_house_is(text: str) -> bool:
    """ "Tel: 465 99 33", "Chancery: 28 Boulevard, Tel: 465 99 33": below the name of a mission, and nobody's."""
    found = _LABELLED.match(text)
    said = heading_field(found["label"]) if found is not None else None
    return said is not None and said[0] in _OF_A_HOUSE


def house_labelled(filled: Sequence[Value]) -> str:
    """The house of those below a row that says it: "Media outlet:", and in the next cell which."""
    label, house = _label_and_text(filled)
    said = heading_field(label) if label else None
    return house if said is not None and said[0] in _HOUSES else ""


def is_labelled_note(filled: Sequence[Value]) -> bool:
    """ "Prepared by:", and in the next cell who did."""
    return is_note(_label_and_text(filled)[0])


def _label_and_text(filled: Sequence[Value]) -> tuple[str, str]:
    """What two cells say of which the first ends in a colon; empty where they are no such two."""
    label, text = map(str, filled) if len(filled) == len(("label", "text")) else ("", "")
    return (label.rstrip(" :："), text) if label.endswith((":", "：")) else ("", "")


_HOUSES = frozenset({Field.ORGANISATION, Field.COUNTRY, Field.GROUP, Field.DEPARTMENT})
_OF_A_HOUSE = frozenset({Field.PHONE, Field.MOBILE, Field.EMAIL, Field.ADDRESS, Field.WEBSITE})
_LABELLED = re.compile(r"(?P<label>[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?)\s*[:：]\s*(?=\S)")
_OF_GUESTS = frozenset({Field.NAME, Field.COMPANIONS, Field.SPOUSE, Field.COMES_WITH, Field.TITLE, Field.HONORIFIC})


def counts_heads(text: str) -> bool:
    """ "4 pax", "12명": how many stand above, or sit at this table."""
    return bool(_HEADS.fullmatch(text))


_HEADS = re.compile(rf"\W*\d{{1,4}}\s*{_CELLS.any_of('people_counted')}\W*", re.IGNORECASE)


def is_called_a_note(text: str) -> bool:
    """ "Legend", "Примечание:", with what it says below."""
    found = _NOTE.match(text)
    return found is not None and len(text.split()) == 1


def is_an_answer(text: str) -> bool:
    """Whether a row of one cell says no more than what those below it have answered: "Declined"."""
    return says_whether_they_come(text) and not says_more_than_a_reply(text)


def answer_in_a_heading(text: str) -> str:
    """What all have answered who stand below: "təsdiq edənlər" of "Tədbir üçün təsdiq edənlər:"; empty of others."""
    words = text.rstrip(" :：").split() if text.rstrip()[-1:] in ":：" else []
    behind = (" ".join(words[-count:]) for count in range(min(len(words), 3), 0, -1))
    return next((said for said in behind if is_an_answer(said)), "")


def names_a_day(text: str) -> bool:
    """ "Updated 12 May 2026": in no name stands a year."""
    return bool(_YEAR.search(text))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_note(text: str) -> bool:
    """ "Source: …", "Remark", "Prepared by the Protocol Department"."""
    return bool(_NOTE.match(text))


def is_marked_note(text: str) -> bool:
    """ "* arrives late", "(*) to be confirmed", "# keep this line", "(cancelled)"."""
    return bool(_MARKED.match(text))


def names_a_group(text: str) -> bool:
    """A country, or what only a group of people is called: a ministry, the press, the speakers."""
    if _GROUP_WORDS.search(text) or holds_a_house(text) or _NUMBERED_PART.match(text) or is_country(text):
        return True
    return text.isupper() and (_GROUP_IN_CAPITALS.search(text) is not None or is_a_house(text))


_GROUP_IN_CAPITALS = re.compile(rf"\b{_CELLS.any_of('group_in_capitals')}\b")
"""What groups of guests are called in capitals: "CORPO DIPLOMATICO"."""


_NUMBERED_PART = re.compile(
    r"[一二三四五六七八九十]{1,3}\s*[、.．]\s*(?=[^\W\d_])|(?:[IVX]{2,5}[.)]|[IVX]\))\s+(?=[^\W\d_]{3})|[IVX]\.\s+(?=[^\W\d_]{3,}\s+[a-zа-яçéəğıöşü])"
)
"""How the parts of a list are numbered, where its people have numbers of their own: "一、团长", "II. Culture".

One letter is an initial as well: it heads a group where words go on in small letters, "I. Press corps"."""


def calls_itself_a_list(text: str) -> bool:
    """ "List of the members of the delegation", "Список членов делегации", "참석자 명단": the title of those below."""
    return bool(_LIST.search(text))


_LIST = re.compile(
    r"\b(?:guest ?list|list of|liste (?:des|de)|gästeliste|teilnehmerliste|lista d[eio]|elenco d|список|состав|"
    r"перечень|siyahı(?:sı)?\b|listesi\b)|명단$|名单$|名單$|^قائمة",
    re.IGNORECASE,
)


def is_rule(filled: Sequence[Value]) -> bool:
    """A line drawn with dashes."""
    return bool(filled) and all(isinstance(value, str) and _RULE.fullmatch(value) for value in filled)


def numbers_the_columns(filled: Sequence[Value]) -> bool:
    """ "1 2 3 4" or "(1) (2) (3)" below the headings, as official forms have it."""
    found = [_COLUMN_NUMBER.fullmatch(str(value)) for value in filled]
    return len(filled) > 1 and [int(one[1]) for one in found if one] == list(range(1, len(filled) + 1))


_EXPLAINS = re.compile(
    r"[(\[<].*[)\]>]|[a-z]+\s*/\s*[a-z]+|[dmyjтгга]{1,4}[./-][dmy]{1,4}[./-][dmyja]{1,4}|e\.g\..*|z\.\s?B\..*|예\s*[):].*",
    re.IGNORECASE,
)


def explains_the_columns(filled: Sequence[Value]) -> bool:
    """ "(surname, given)", "(cm)", "Y/N", "dd/mm/yyyy" below the headings: how to fill them in."""
    return len(filled) > 1 and all(isinstance(value, str) and _EXPLAINS.fullmatch(value) for value in filled)


@cache
def _country_names() -> frozenset[str]:
    """Every state's name in the languages of our lists, folded as headings are."""
    from babel import Locale

    languages = ("en", "fr", "es", "de", "tr", "az", "ru", "ko", "zh", "ar")
    names = {name for language in languages for code, name in Locale(language).territories.items() if code.isalpha()}
    others = (
        "Republic of Korea;Korea;USA;UK;Turkey;Türkiye;Czech Republic;Russian Federation;Viet Nam;Great Britain;Holland"
    )
    return frozenset(folded(name) for name in (*names, *others.split(";")))


def is_country(text: str) -> bool:
    return len(text) <= 60 and folded(text) in _country_names()
