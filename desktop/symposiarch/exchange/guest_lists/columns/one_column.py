"""Where one column belongs, by itself: what its heading says, held against what it holds, or that alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from symposiarch.exchange.guest_lists.columns.guess import NAMES, ColumnGuess, Evidence, share
from symposiarch.exchange.guest_lists.lines.cells import read_accredited_here
from symposiarch.exchange.guest_lists.lines.company import tells_who_comes
from symposiarch.exchange.guest_lists.lines.said import CELLS, one_of
from symposiarch.exchange.headings.fields import NAMING_ANOTHER, Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.planning.inviting.reply_text.words import read_reply, says_whether_they_come
from symposiarch.planning.recognition.names.honorifics import is_honorific, word_set
from symposiarch.planning.recognition.names.looks import begins_with_a_name
from symposiarch.planning.states import state_code

_OFFICES = word_set(" ".join(CELLS.words("offices_of_address")))
"""Words that stand before a name and are an office as well: under "Title" they are the office."""

_OF_A_KIND = re.compile(r" - (?:Type|Label)$")  # "E-mail 1 - Type": says of what kind another column is
_is_contact = re.compile(one_of("contact_details"), re.IGNORECASE).fullmatch
_NUMBERS = (Field.PHONE, Field.MOBILE)
_PLACES_IN_A_LIST = (Field.NUMBER, Field.TABLE)
"""What heads a column, and is nothing that is kept of a guest: who sits where is brought in with the seating."""
_CODED = re.compile(r"[A-Za-z]{0,8}[-_/ ]?\d{2,}")
_DAY = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[ T].*)?")
_EMAIL = re.compile(r"[^\s@]{1,80}@[^\s@]{1,255}\.[^\s@]{1,80}")
_PHONE = re.compile(r"(?:\+|00|\(?0|\d)[\d\s().\-/]{6,}(?:\s*(?:ext|내선)\.?\s*\d+)?")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.I)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")
_HANGUL = re.compile("[가-힣]")
_LATIN_WORD = re.compile("[A-Za-zÀ-ɏ]{2}")
_OF_NOBODY = frozenset(map(folded, CELLS.words("numbers_of_nobody")))
"""Numbers under which nobody speaks, and addresses at which nobody lives."""


def guess_one(index: int, heading: str, held: list[str], *, named: bool, trusted: bool) -> ColumnGuess:
    """A guess for a column, whatever stands beside it; what stands above one that is `named` by us can be `trusted`."""
    said = heading_field(heading) if named and not _OF_A_KIND.search(heading) else None
    field, sureness, evidence = None, 0.0, Evidence.NONE
    if are_ids(held) and (not named or "id" in folded(heading).split() or said is None):
        return ColumnGuess(index, heading, Field.ID, 0.99, Evidence.CONTENT)
    if said is not None:
        field, sureness = said
        evidence = Evidence.HEADING
        if not trusted or sureness < 0.9:
            field, sureness, evidence = _checked(field, sureness, held, heading)
    if field is None and held and _OF_NOBODY.isdisjoint(folded(heading).split()):
        field, sureness = _by_content(held)
        evidence = Evidence.CONTENT if field is not None else Evidence.NONE
    if field in _PLACES_IN_A_LIST:
        field = None
    return ColumnGuess(index, heading, field, sureness, evidence)


def are_ids(held: list[str]) -> bool:
    """Whether a column holds what we write to know people and lines again."""
    return share(held, _UUID.fullmatch) > 0.8


_Found = tuple[Field | None, float, Evidence]
_NOTHING: _Found = (None, 0.0, Evidence.NONE)


def _checked(field: Field, sureness: float, held: list[str], heading: str) -> _Found:
    """What the heading says, held against what the column holds."""
    if not held:
        return field, sureness, Evidence.HEADING
    if field in _DENIED and _DENIED[field](held):
        return _NOTHING
    for another in (_as_an_address, _as_a_name, _as_an_answer, _as_a_house):
        if (found := another(field, sureness, held, heading)) is not None:
            return found
    if field in _PROVEN and share(held, _PROVEN[field]) > 0.7:
        return field, max(sureness, 0.97), Evidence.BOTH
    return field, sureness, Evidence.HEADING


def _as_an_address(field: Field, _sureness: float, held: list[str], heading: str) -> _Found | None:
    """Where somebody is reached, below a heading that says otherwise."""
    if field in NAMING_ANOTHER and share(held, _EMAIL.fullmatch) > 0.8:
        return Field.EMAIL, 0.8, Evidence.BOTH  # "Partner email"
    if field is Field.NAME and _is_contact(heading) and share(held, _reaches_somebody) > 0.6:
        return Field.EMAIL, 0.8, Evidence.BOTH
    if field is Field.ADDRESS and share(held, _EMAIL.search) > 0.6:
        return Field.EMAIL, 0.8, Evidence.BOTH  # "From: (Address)" of exported messages
    if field in _NUMBERS and min(share(held, _reaches_somebody), 2 * share(held, _EMAIL.search)) > 0.6:
        return Field.EMAIL, 0.8, Evidence.BOTH
    if field in _NUMBERS and share(held, lambda text: any(map(str.isdigit, text))) < 0.3:
        return _NOTHING
    return None


def _as_a_name(field: Field, sureness: float, held: list[str], _heading: str) -> _Found | None:
    """A name, a form of address or a post, each below a heading that may mean another of them."""
    honorifics = share(held, lambda text: _is_an_address(text) or (len(text) < 24 and is_honorific(text)))
    addresses = share(held, _is_an_address)
    if field is Field.TITLE and (addresses > 0.7 or (honorifics == 1.0 and addresses > 0.5)):
        return Field.HONORIFIC, 0.9, Evidence.BOTH
    if field is Field.TITLE and share(held, lambda text: any(map(str.isalpha, text))) < 0.5:
        return _NOTHING  # "Appointment" over "10:00"
    if field is Field.TITLE and len(set(held)) == len(held) and share(held, _CODED.fullmatch) > 0.7:
        return _NOTHING  # "Title" over "INV-001"
    if field is Field.SALUTATION and (addresses > 0.7 or (addresses >= 0.4 and not any(map(_IS_A_GREETING, held)))):
        return Field.HONORIFIC, 0.9, Evidence.BOTH
    if field is Field.HONORIFIC and honorifics < 0.2 and share(held, lambda text: len(text) > 12) > 0.3:
        return Field.TITLE, 0.7, Evidence.BOTH
    if field is Field.HANJA_NAME and share(held, _HANGUL.match) > 0.5:
        return Field.NAME, sureness, Evidence.BOTH  # "성명(한자)" over "김철수(金哲洙)"
    if field is Field.NATIVE_NAME and share(held, _is_in_two_scripts) > 0.5:
        return Field.NAME, sureness, Evidence.BOTH
    if field in NAMES and honorifics > 0.7 and addresses > 0.5:
        return Field.HONORIFIC, 0.8, Evidence.BOTH  # "Person / Grade"
    if field in NAMES and share(held, _is_more_letters_than_digits) < 0.5 and not _are_names_with_numbers(held):
        return _NOTHING
    return None


def _are_names_with_numbers(held: list[str]) -> bool:
    """ "Ann 40213", "Bo 40214": words of their own beside the numbers, and not "Room 101", "Room 102"."""
    words = [found["word"] for text in held if (found := _BESIDE_A_NUMBER.fullmatch(text))]
    return 10 * len(words) >= 9 * len(held) and 2 * len(set(words)) > len(words)


_BESIDE_A_NUMBER = re.compile(r"(?:\d+ )?(?P<word>[^\W\d_]{2,}(?: [^\W\d_]+)*)(?: \d+)?")


def _as_an_answer(field: Field, sureness: float, held: list[str], heading: str) -> _Found | None:
    """What is answered below a heading, or the part that somebody plays."""
    in_a_part = field is Field.REPLY or (field is Field.TITLE and folded(heading) in _CALLED_A_PART)
    if in_a_part and share(held, lambda text: folded(text) in _PARTS_PLAYED) > 0.7:
        return Field.CATEGORY, 0.7, Evidence.BOTH
    if field is Field.REPLY and _asks_whether_answered(heading) and not any(map(says_whether_they_come, held)):
        return Field.NOTED, 0.6, Evidence.BOTH
    if field is Field.REPLY and share(held, tells_who_comes) < 0.5:
        # "A", "R", "T" under "RSVP" are replies of which the person will say what they mean.
        # What is no reply of those below "Answer" will stand among the notes.
        codes = sureness >= 0.9 and len(set(held)) <= 6 and all(len(text) <= 3 for text in held)
        some = sureness >= 0.9 and share(held, tells_who_comes) >= 0.2
        return (field, 0.6, Evidence.HEADING) if codes or some else _NOTHING
    if field is Field.GROUP and folded(heading) == "party" and share(held, str.isdigit) > 0.7:
        return _NOTHING  # how many they are, or whether a state is party to a treaty
    return None


def _as_a_house(field: Field, sureness: float, held: list[str], heading: str) -> _Found | None:
    """A house, its state or its telephone."""
    if field is Field.COUNTRY and sureness < 0.99 and share(held, state_code) < 0.3:
        few = len({text.casefold() for text in held}) < max(3, len(held) * 0.6)
        return (Field.COUNTRY if few and len(held) > 5 else Field.GROUP, 0.5, Evidence.BOTH)
    if field is Field.ORGANISATION and share(held, _is_like_a_phone) > 0.7:
        return Field.PHONE, 0.8, Evidence.BOTH  # "Office" beside "Home" and "Mobile"
    if field is Field.ORGANISATION and _HOUSES_OF_STATES.fullmatch(folded(heading)) and share(held, state_code) > 0.7:
        return Field.COUNTRY, 0.8, Evidence.BOTH
    return None


_WHETHER_ANSWERED = frozenset(CELLS.words("whether_answered"))
"""What "yes" and "1" below it say is that an answer came, and not which."""


def _asks_whether_answered(heading: str) -> bool:
    return folded(heading.rpartition(" / ")[2]) in _WHETHER_ANSWERED


_IS_A_GREETING = re.compile(r".{25}|.*,$|(?:dear|sehr|liebe|ch[eè]re?s?|estimad|уважаем|sayın|hörmətli)\b", re.I).match
"""What opens a letter, and no form of address such as "Daw" or "Dato' Sri"."""
_PARTS_PLAYED = frozenset(CELLS.words("parts_played"))
"""What somebody is at this meeting, and no post."""
_CALLED_A_PART = frozenset(map(folded, ("role", "rôle", "rolle", "rol", "роль", "역할", "capacity", "rolü", "rolu")))
_HOUSES_OF_STATES = re.compile(one_of("houses_of_states"))


def _is_more_letters_than_digits(text: str) -> bool:
    return sum(map(str.isalpha, text)) > sum(map(str.isdigit, text))


def _reaches_somebody(text: str) -> bool:
    """An address of mail or a telephone number, or both."""
    return bool(_EMAIL.search(text) or _PHONE.search(text))


def _is_in_two_scripts(text: str) -> bool:
    """ "김철수 KIM Chulsoo" """
    return bool(_EAST_ASIAN.search(text)) and bool(_LATIN_WORD.search(text))


def _is_a_form_of_address(text: str) -> bool:
    """ "S.E. Mme", "M. et Mme" """
    return len(text) < 24 and all(
        all(word == "M." or is_honorific(word) for word in one.split()) or is_honorific(one)
        for one in _OF_A_COUPLE.split(text)
        if one
    )


_OF_A_COUPLE = re.compile(r"\s+(?:et|and|&|und|y|e|ve|və|и)\s+|\s*/\s*")


def _is_an_address(text: str) -> bool:
    """ "Mme", "Dr."; in a column of them "M." is no initial."""
    return text == "M." or (len(text) < 24 and is_honorific(text) and text.casefold() not in _OFFICES)


def _says_where_accredited(text: str) -> bool:
    return read_accredited_here(text, yes_is_here=True) is not None


def _names_somebody_and_more(text: str) -> bool:
    """ "Dr. Petra Vogel, Director (vogel@forum.example)": the address is the least of it, and others stand alone."""
    rest = _EMAIL.sub(" ", text)
    return len(rest.split()) > 4 and begins_with_a_name(rest)


_DENIED: dict[Field, Callable[[list[str]], bool]] = {
    Field.COMPANIONS: lambda held: share(held, lambda text: text.isdigit() and len(text) > 2) > 0.5,  # "PersNr"
    Field.DIET: lambda held: share(held, str.isdigit) > 0.7,  # "Kids menu" over "2"
    Field.ACCREDITED: lambda held: share(held, _says_where_accredited) < 0.5,
    Field.EMAIL: lambda held: share(held, lambda text: "@" in text) < 0.3,
}
"""What shows that a heading means something else, of which we know nothing."""
_PROVEN: dict[Field, Callable[[str], object]] = {
    Field.EMAIL: lambda text: "@" in text,
    Field.PHONE: _PHONE.fullmatch,
    Field.COUNTRY: state_code,
    Field.REPLY: read_reply,
    Field.HONORIFIC: is_honorific,
}


def _by_content(held: list[str]) -> tuple[Field | None, float]:
    """What a column is that has no heading we know."""
    if share(held, _EMAIL.search) > 0.6:
        return (Field.NAME, 0.6) if share(held, _names_somebody_and_more) > 0.6 else (Field.EMAIL, 0.9)
    if share(held, _URL.fullmatch) > 0.7:
        return Field.WEBSITE, 0.7
    if share(held, lambda text: len(text) < 24 and _is_a_form_of_address(text)) > 0.8:
        return Field.HONORIFIC, 0.75
    if share(held, _is_like_a_phone) > 0.7 and not _are_counted_up(held):
        return Field.PHONE, 0.65
    return None, 0.0


def _are_counted_up(held: list[str]) -> bool:
    """Whether numbers are those of badges, days or sums, and none at which somebody speaks: digits alone without the
    nought before them, of which most begin alike ("20240001", "20240002") or end in noughts ("1250000")."""
    bare = [text for text in held if text.isdigit() and (text[0] != "0" or text.startswith("000"))]
    if len(bare) < max(2, 0.9 * len(held)):
        return False
    alike = max(Counter(text[:-_OF_THE_LAST] for text in bare).values())
    return alike > 0.7 * len(bare) or sum(text.endswith("0000") for text in bare) > 0.5 * len(bare)


_OF_THE_LAST = 4
"""Digits in which the numbers of one series differ."""


def _is_like_a_phone(text: str) -> bool:
    """One telephone number or several, with extensions ("x45") or without."""
    numbers = [
        re.sub(r"\s*(?:ext\.?|x|#)\s*\d{1,6}$", "", one.strip(), flags=re.I) for one in re.split(r"[;,]|\s/\s", text)
    ]
    return not _DAY.fullmatch(text) and all(
        _PHONE.fullmatch(one) and sum(map(str.isdigit, one)) >= 8 for one in numbers
    )
