"""Where the columns of somebody's list belong: guessed from what stands above them and from what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from symposiarch.exchange.guest_lists.cells import read_accredited_here
from symposiarch.exchange.guest_lists.company import reply_and_company
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.exchange.reading.tables import Table, Value
from symposiarch.planning.inviting.reply_words import read_reply
from symposiarch.planning.recognition.functions import FUNCTION, ORGANISATION
from symposiarch.planning.recognition.honorifics import is_honorific, word_set
from symposiarch.planning.recognition.looks import is_like_a_name
from symposiarch.planning.recognition.several import several_people
from symposiarch.planning.recognition.surnames import ends_like_a_family
from symposiarch.planning.states import state_code


class Evidence(Enum):
    """What a guess goes by."""

    HEADING = "heading"
    CONTENT = "content"
    BOTH = "both"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column and the field that it seems to be; none where it seems to be nothing of ours. `sureness` is 0 to 1."""

    index: int
    heading: str
    field: Field | None
    sureness: float
    samples: tuple[str, ...]
    evidence: Evidence


_LOOKED_AT = 300  # filled cells of a column, and letters of a cell
_SAMPLES = 3
_OFFICES = word_set(
    "ambassador professor doctor general colonel major captain admiral commander senator judge justice bishop "
    "archbishop cardinal chancellor professeur docteur général akademik lieutenant brigadier commodore marshal "
    "minister president premier chairman mayor capitaine commandant amiral ambassadeur ambassadrice ministre coronel "
    "teniente comandante almirante embajador embajadora ministro ministra oberst hauptmann botschafter botschafterin "
    "albay yarbay amiral büyükelçi polkovnik podpolkovnik kapitan səfir профессор доктор академик доцент генерал "
    "майор полковник подполковник капитан адмирал посол министр السفير القنصل الوزير "
    "교수 대사 장관 차관 의원 신부 목사 변호사"
)
"""Words that stand before a name and are an office as well: under "Title" they are the office."""

_OURS = re.compile(r"Column [A-Z]{1,3}")  # what the reader calls a column without a heading
_OF_A_KIND = re.compile(r" - (?:Type|Label)$")  # "E-mail 1 - Type": says of what kind another column is
_DAY = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[ T].*)?")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?:\+|00|\(?0|\d)[\d\s().\-/]{6,}(?:\s*(?:ext|내선)\.?\s*\d+)?")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.I)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")
_FAX = frozenset(
    map(folded, "fax telefax télécopie télécopieur faks belgegeçer факс 팩스 传真 傳真 فاكس pager".split())
)
"""Numbers under which nobody speaks."""
_CARS = frozenset(map(folded, ("car", "vehicle", "araç", "автомобиль", "차량")))
_NAMES = frozenset({Field.NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIVE_NAME})
_ONCE = _NAMES | {
    Field.ID,
    Field.REPLY,
    Field.COUNTRY,
    Field.NATIONALITY,
    Field.GENDER,
    Field.BIRTH_DATE,
    Field.TAKEN_UP,
    Field.ACCREDITED,
}
"""Fields that only one column can be; the others are joined."""


def guess_columns(table: Table) -> tuple[ColumnGuess, ...]:
    """A guess for each column of a table, in its order.

    A list that carries our IDs went out from here: what stands above its columns is taken at its word.
    """
    held = [_filled(column) for column in table.columns]
    ours = any(
        folded(heading) == "id" and _share(held[index], _UUID.fullmatch) > 0.8
        for index, heading in enumerate(table.headings)
    )
    guesses = [
        _guess(index, heading, held[index], named=not _OURS.fullmatch(heading), trusted=ours)
        for index, heading in enumerate(table.headings)
    ]
    if not ours:
        _give_to_whom_they_belong(guesses)
        _tell_the_contact_apart(guesses)
        _tell_names_apart(guesses, held)
        _exchange_what_is_swapped(guesses, table)
    _leave_out_regions(guesses)
    _tell_cars_from_plates(guesses)
    _find_names(guesses, held, headed=table.header_row is not None)
    replies = _a_column_for_each_reply(guesses, held)
    _only_once(guesses)
    for guess in replies:
        guesses[guess.index] = guess
    _second_phone(guesses)
    return tuple(guesses)


def _filled(column: Sequence[Value]) -> list[str]:
    found = []
    for value in column:
        if value is not None and value != "":
            found.append(value[:_LOOKED_AT].strip() if isinstance(value, str) else str(value))
            if len(found) == _LOOKED_AT:
                break
    return found


def _share(held: list[str], fits: Callable[[str], object]) -> float:
    return sum(bool(fits(text)) for text in held) / len(held) if held else 0.0


def _guess(index: int, heading: str, held: list[str], *, named: bool, trusted: bool) -> ColumnGuess:
    said = heading_field(heading) if named and not _OF_A_KIND.search(heading) else None
    samples = tuple(list(dict.fromkeys(held))[:_SAMPLES])
    field, sureness, evidence = None, 0.0, Evidence.NONE
    if _share(held, _UUID.fullmatch) > 0.8 and (not named or "id" in folded(heading).split() or said is None):
        return ColumnGuess(index, heading, Field.ID, 0.99, samples, Evidence.CONTENT)
    if said is not None:
        field, sureness = said
        evidence = Evidence.HEADING
        if not trusted or sureness < 0.9:
            field, sureness, evidence = _checked(field, sureness, held)
    if field is None and held and _FAX.isdisjoint(folded(heading).split()):
        field, sureness = _by_content(held)
        evidence = Evidence.CONTENT if field is not None else Evidence.NONE
    if field is Field.NUMBER:
        field = None
    return ColumnGuess(index, heading, field, sureness, samples, evidence)


def _checked(field: Field, sureness: float, held: list[str]) -> tuple[Field | None, float, Evidence]:
    """What the heading says, held against what the column holds."""
    if not held:
        return field, sureness, Evidence.HEADING
    honorifics = _share(held, lambda text: _is_an_address(text) or (len(text) < 24 and is_honorific(text)))
    addresses = _share(held, _is_an_address)
    if field is Field.TITLE and (addresses > 0.7 or (honorifics == 1.0 and addresses > 0.5)):
        return Field.HONORIFIC, 0.9, Evidence.BOTH
    if field is Field.HONORIFIC and honorifics < 0.2 and _share(held, lambda text: len(text) > 12) > 0.3:
        return Field.TITLE, 0.7, Evidence.BOTH
    if field is Field.REPLY and _share(held, lambda text: reply_and_company(text)[0]) < 0.5:
        # "A", "R", "T" under "RSVP" are replies of which the person will say what they mean.
        codes = sureness >= 0.9 and len(set(held)) <= 6 and all(len(text) <= 3 for text in held)
        return (field, 0.6, Evidence.HEADING) if codes else (None, 0.0, Evidence.NONE)
    if field is Field.ACCREDITED and _share(held, _says_where_accredited) < 0.5:
        return None, 0.0, Evidence.NONE
    if field is Field.EMAIL and _share(held, lambda text: "@" in text) < 0.3:
        return None, 0.0, Evidence.NONE
    if field is Field.COUNTRY and sureness < 0.99 and _share(held, state_code) < 0.3:
        few = len({text.casefold() for text in held}) < max(3, len(held) * 0.6)
        return (Field.COUNTRY if few and len(held) > 5 else Field.GROUP, 0.5, Evidence.BOTH)
    if field in (Field.PHONE, Field.MOBILE) and _share(held, lambda text: any(map(str.isdigit, text))) < 0.3:
        return None, 0.0, Evidence.NONE
    if field is Field.ORGANISATION and _share(held, _is_like_a_phone) > 0.7:
        return Field.PHONE, 0.8, Evidence.BOTH  # "Office" beside "Home" and "Mobile"
    if field in _NAMES and _share(held, lambda text: any(map(str.isalpha, text))) < 0.5:
        return None, 0.0, Evidence.NONE
    proven: dict[Field, Callable[[str], object]] = {
        Field.EMAIL: lambda text: "@" in text,
        Field.PHONE: _PHONE.fullmatch,
        Field.COUNTRY: state_code,
        Field.REPLY: read_reply,
        Field.HONORIFIC: is_honorific,
    }
    if field in proven and _share(held, proven[field]) > 0.7:
        return field, max(sureness, 0.97), Evidence.BOTH
    return field, sureness, Evidence.HEADING


def _is_an_address(text: str) -> bool:
    """ "Mme", "Dr."; in a column of them "M." is no initial."""
    return text == "M." or (len(text) < 24 and is_honorific(text) and text.casefold() not in _OFFICES)


def _says_where_accredited(text: str) -> bool:
    return read_accredited_here(text, yes_is_here=True) is not None


def _by_content(held: list[str]) -> tuple[Field | None, float]:
    """What a column is that has no heading we know."""
    if _share(held, _EMAIL.search) > 0.6:
        return Field.EMAIL, 0.9
    if _share(held, _URL.fullmatch) > 0.7:
        return Field.WEBSITE, 0.7
    if _share(held, lambda text: len(text) < 24 and is_honorific(text)) > 0.8:
        return Field.HONORIFIC, 0.75
    if _share(held, _is_like_a_phone) > 0.7:
        return Field.PHONE, 0.65
    return None, 0.0


def _is_like_a_phone(text: str) -> bool:
    """One telephone number or several, with extensions ("x45") or without."""
    numbers = [
        re.sub(r"\s*(?:ext\.?|x|#)\s*\d{1,6}$", "", one.strip(), flags=re.I) for one in re.split(r"[;,]|\s/\s", text)
    ]
    return not _DAY.fullmatch(text) and all(
        _PHONE.fullmatch(one) and sum(map(str.isdigit, one)) >= 8 for one in numbers
    )


def _tell_names_apart(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Name" beside "Surname" is the given name, "Ad" alone a whole one; an East Asian one is the native."""
    _tell_divided_names_apart(guesses)
    fields = {guess.field for guess in guesses}
    names = [guess for guess in guesses if guess.field is Field.NAME]
    if Field.FAMILY_NAME in fields and Field.GIVEN_NAME not in fields:
        for guess in names:
            one_word = _share(held[guess.index], lambda text: len(text.split()) <= 2)
            if (
                folded(guess.heading) in ("name", "ad", "adi", "isim", "nombre", "имя", "nom", "الاسم", "이름", "名字")
                and one_word > 0.6
            ):
                guesses[guess.index] = replace(guess, field=Field.GIVEN_NAME, sureness=0.85)
                return
    if not fields & {Field.FAMILY_NAME, Field.NAME}:
        for guess in guesses:
            if guess.field is Field.GIVEN_NAME and _share(held[guess.index], lambda text: " " in text) > 0.6:
                guesses[guess.index] = replace(guess, field=Field.NAME, sureness=0.75, evidence=Evidence.BOTH)
    if len(names) > 1 and Field.NATIVE_NAME not in fields:
        native = [one for one in names if _share(held[one.index], _EAST_ASIAN.search) > 0.6]
        if native and len(native) < len(names):
            guesses[native[0].index] = replace(native[0], field=Field.NATIVE_NAME, evidence=Evidence.BOTH)


def _give_to_whom_they_belong(guesses: list[ColumnGuess]) -> None:
    """ "Spouse / First name" and "Spouse / Last name" name the spouse, and not the guest."""
    for guess in guesses:
        above, divided, _own = guess.heading.rpartition(" / ")
        said = heading_field(above) if divided else None
        if said is not None and said[0] in (Field.SPOUSE, Field.COMPANIONS) and guess.field in _NAMES:
            guesses[guess.index] = replace(guess, field=said[0])


_CONTACT = re.compile(
    r"contact(?: person| name)?|point of contact|focal point|personne (?:a contacter|de contact)|persona de contacto|"
    r"ansprechpartner(?:in)?|kontaktperson|iletisim kisisi|irtibat kisisi|контактное лицо|联系人"
)


def _tell_the_contact_apart(guesses: list[ColumnGuess]) -> None:
    """ "Contact person" is the guest, unless the list names somebody else: then it is who answers for the guest."""
    contacts = [guess for guess in guesses if guess.field is Field.NAME and _CONTACT.fullmatch(folded(guess.heading))]
    if contacts and any(guess.field in _NAMES and guess not in contacts for guess in guesses):
        for guess in contacts:
            guesses[guess.index] = replace(guess, field=Field.ASSISTANT)


def _exchange_what_is_swapped(guesses: list[ColumnGuess], table: Table) -> None:
    """ "First name" over "Hasanov" and "Last name" over "Ramin", row by row: a guess, and shown as one."""
    given = [guess for guess in guesses if guess.field is Field.GIVEN_NAME]
    family = [guess for guess in guesses if guess.field is Field.FAMILY_NAME]
    if len(given) != 1 or len(family) != 1:
        return
    pairs = zip(*(islice(table.columns[one.index], _LOOKED_AT) for one in (*given, *family)), strict=True)
    told = [tuple(map(ends_like_a_family, pair)) for pair in pairs if all(isinstance(text, str) for text in pair)]
    wrong, right = told.count((True, False)), told.count((False, True))
    if wrong >= 3 and wrong > 9 * right and 2 * wrong >= len(told):
        guesses[given[0].index] = replace(given[0], field=Field.FAMILY_NAME, sureness=0.5, evidence=Evidence.CONTENT)
        guesses[family[0].index] = replace(family[0], field=Field.GIVEN_NAME, sureness=0.5, evidence=Evidence.CONTENT)


def _tell_divided_names_apart(guesses: list[ColumnGuess]) -> None:
    """ "Name / Surname" is a whole name; beside "Name / First name" it is the surname below a heading for both."""
    for guess in guesses:
        above, divided, own = guess.heading.rpartition(" / ")
        if guess.field is not Field.NAME or not divided:
            continue
        if any(other is not guess and other.heading.startswith(f"{above} / ") for other in guesses):
            found = heading_field(own)
            if found is not None and found[0] in (Field.GIVEN_NAME, Field.FAMILY_NAME):
                guesses[guess.index] = replace(guess, field=found[0])


def _leave_out_regions(guesses: list[ColumnGuess]) -> None:
    """ "State" in an address with city and post code is Maine or Bavaria, and no country ("ME" is not Montenegro)."""
    if not any(guess.field in (Field.CITY, Field.POST_CODE) for guess in guesses):
        return
    for guess in guesses:
        if guess.field in (Field.COUNTRY, Field.GROUP) and folded(guess.heading).split()[-1:] in (
            ["state"],
            ["region"],
        ):
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _find_names(guesses: list[ColumnGuess], held: list[list[str]], *, headed: bool) -> None:
    """Where no heading names one, the column that holds nothing but names, and beside it where they work."""
    if any(guess.field in _NAMES for guess in guesses):
        return
    likely = [
        (share, -guess.index)
        for guess in guesses
        if guess.field in (None, Field.COMPANIONS, Field.GROUP)
        and (share := _like_names(held[guess.index])) > (0.85 if headed else 0.7)
    ]
    if not likely:
        return
    index = -max(likely)[1]
    guesses[index] = replace(guesses[index], field=Field.NAME, sureness=0.55, evidence=Evidence.CONTENT)
    if headed:
        return
    for guess in guesses:
        if guess.field is None and _share(held[guess.index], ORGANISATION.search) > 0.5:
            guesses[guess.index] = replace(guess, field=Field.ORGANISATION, sureness=0.5, evidence=Evidence.CONTENT)
        elif guess.field is None and _share(held[guess.index], FUNCTION.match) > 0.5:
            guesses[guess.index] = replace(guess, field=Field.TITLE, sureness=0.5, evidence=Evidence.CONTENT)


def _like_names(held: list[str]) -> float:
    """The share of cells that read like a person's name; nought where the same stand again and again."""
    if len(held) < 2 or len(set(held)) < len(held) * 0.7:
        return 0.0
    return _share(held, lambda text: is_like_a_name(text) or several_people(text))


_SECOND_FAMILY = re.compile(r"segundo apellido|apellido (?:2|materno)|second (?:surname|family name)|2o? apellido")
MARKS = frozenset({"x", "✓", "✔", "v", "o", "○", "●", "yes", "y", "1", "+", "*"})
"""What stands in a column of its own for each reply: "Attending", "Not attending", with a cross under one of them."""


def _a_column_for_each_reply(guesses: list[ColumnGuess], held: list[list[str]]) -> list[ColumnGuess]:
    """The columns whose headings are replies and that hold nothing but crosses; none where there is only one."""
    crossed = [
        replace(guess, field=Field.REPLY, sureness=0.9, evidence=Evidence.BOTH)
        for guess in guesses
        if read_reply(guess.heading) is not None
        and held[guess.index]
        and all(text.casefold() in MARKS for text in held[guess.index])
    ]
    return crossed if len({read_reply(guess.heading) for guess in crossed}) > 1 else []


def _only_once(guesses: list[ColumnGuess]) -> None:
    """Of several columns for what can be said once, the surest stays, the first of equals."""
    for field in _ONCE:
        same = sorted(
            (guess for guess in guesses if guess.field is field), key=lambda guess: (-guess.sureness, guess.index)
        )
        for guess in same[1:]:
            if field is Field.FAMILY_NAME and _SECOND_FAMILY.match(folded(guess.heading)):
                continue  # father's and mother's names are one family name
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _tell_cars_from_plates(guesses: list[ColumnGuess]) -> None:
    """ "Car" is the plate where no other column is; beside one it is the make."""
    plates = [guess for guess in guesses if guess.field is Field.VEHICLE_PLATE]
    cars = [guess for guess in plates if folded(guess.heading) in _CARS]
    for guess in cars if len(cars) < len(plates) else ():
        guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _second_phone(guesses: list[ColumnGuess]) -> None:
    """A second column of telephones is the mobile, where there is none."""
    phones = [guess for guess in guesses if guess.field is Field.PHONE]
    if len(phones) > 1 and all(guess.field is not Field.MOBILE for guess in guesses):
        guesses[phones[1].index] = replace(phones[1], field=Field.MOBILE, sureness=min(phones[1].sureness, 0.7))
