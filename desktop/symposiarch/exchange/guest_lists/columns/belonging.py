"""Where the columns of somebody's list belong: guessed from what stands above them and from what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from symposiarch.exchange.guest_lists.columns.dividing import divide_posts_from_houses
from symposiarch.exchange.guest_lists.columns.grades import tell_grades_from_posts
from symposiarch.exchange.guest_lists.columns.guess import NAMES, ColumnGuess, Evidence, filled, share
from symposiarch.exchange.guest_lists.columns.names import (
    HOUSE_WITH_A_POST,
    POST_IN_A_HOUSE,
    exchange_what_is_swapped,
    find_names,
    give_to_whom_they_belong,
    let_who_is_in_charge_be_the_guest,
    tell_names_apart,
    tell_the_contact_apart,
)
from symposiarch.exchange.guest_lists.columns.replying import columns_of_replies, is_a_cross
from symposiarch.exchange.guest_lists.lines.cells import read_accredited_here
from symposiarch.exchange.guest_lists.lines.company import reply_and_company
from symposiarch.exchange.guest_lists.lines.diets import diet_asked, is_a_diet, is_ordinary
from symposiarch.exchange.headings.fields import Field
from symposiarch.exchange.headings.meaning import folded, heading_field
from symposiarch.exchange.reading.tables import MARKING, Table
from symposiarch.planning.inviting.reply_words import read_reply
from symposiarch.planning.recognition.names.functions import ORGANISATION
from symposiarch.planning.recognition.names.honorifics import is_honorific, word_set
from symposiarch.planning.states import state_code

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
_is_contact = re.compile(
    r"contacts?(?: details| info(?:rmation)?)?|kontakt(?:daten)?|əlaqə|iletişim|контакты?", re.IGNORECASE
).fullmatch
_NUMBERS = (Field.PHONE, Field.MOBILE)
_DAY = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[ T].*)?")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?:\+|00|\(?0|\d)[\d\s().\-/]{6,}(?:\s*(?:ext|내선)\.?\s*\d+)?")
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.I)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_EAST_ASIAN = re.compile("[가-힣㐀-鿿]")
_LATIN_WORD = re.compile("[A-Za-zÀ-ɏ]{2}")
_OF_NOBODY = frozenset(
    map(
        folded,
        "fax telefax télécopie télécopieur faks belgegeçer факс 팩스 传真 傳真 فاكس pager "
        "id respondent collector order ticket booking invoice transaction payment barcode qr checkin wallet eth solana "
        "bestellung commande sipariş sifariş заказ билет 주문번호 订单".split(),
    )
)
"""Numbers under which nobody speaks, and addresses at which nobody lives."""
_CARS = frozenset(map(folded, ("car", "vehicle", "araç", "автомобиль", "차량")))
_ONCE = NAMES | {
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
    held = [filled(column) for column in table.columns]
    ours = any(
        folded(heading) == "id" and share(held[index], _UUID.fullmatch) > 0.8
        for index, heading in enumerate(table.headings)
    )
    guesses = [
        _guess(index, heading, held[index], named=not _OURS.fullmatch(heading), trusted=ours)
        for index, heading in enumerate(table.headings)
    ]
    if not ours:
        give_to_whom_they_belong(guesses)
        tell_the_contact_apart(guesses)
        tell_names_apart(guesses, held, table)
        exchange_what_is_swapped(guesses, table)
    _leave_out_regions(guesses)
    _take_the_fuller(guesses, held)
    _tell_cars_from_plates(guesses)
    tell_grades_from_posts(guesses, held)
    find_names(guesses, held, headed=table.header_row is not None)
    let_who_is_in_charge_be_the_guest(guesses, held)
    replies = columns_of_replies(guesses, held)
    _find_houses(guesses, held)
    _only_once(guesses)
    for guess in replies:
        guesses[guess.index] = guess
    divide_posts_from_houses(guesses, held)
    _second_phone(guesses)
    _place_markings(guesses, held)
    return tuple(guesses)


def _guess(index: int, heading: str, held: list[str], *, named: bool, trusted: bool) -> ColumnGuess:
    said = heading_field(heading) if named and not _OF_A_KIND.search(heading) else None
    field, sureness, evidence = None, 0.0, Evidence.NONE
    if share(held, _UUID.fullmatch) > 0.8 and (not named or "id" in folded(heading).split() or said is None):
        return ColumnGuess(index, heading, Field.ID, 0.99, Evidence.CONTENT)
    if said is not None:
        field, sureness = said
        evidence = Evidence.HEADING
        if not trusted or sureness < 0.9:
            field, sureness, evidence = _checked(field, sureness, held, heading)
    if field is None and held and _OF_NOBODY.isdisjoint(folded(heading).split()):
        field, sureness = _by_content(held)
        evidence = Evidence.CONTENT if field is not None else Evidence.NONE
    if field is Field.NUMBER:
        field = None
    return ColumnGuess(index, heading, field, sureness, evidence)


def _checked(field: Field, sureness: float, held: list[str], heading: str) -> tuple[Field | None, float, Evidence]:
    """What the heading says, held against what the column holds."""
    if not held:
        return field, sureness, Evidence.HEADING
    honorifics = share(held, lambda text: _is_an_address(text) or (len(text) < 24 and is_honorific(text)))
    addresses = share(held, _is_an_address)
    if field is Field.TITLE and (addresses > 0.7 or (honorifics == 1.0 and addresses > 0.5)):
        return Field.HONORIFIC, 0.9, Evidence.BOTH
    if field is Field.TITLE and share(held, lambda text: any(map(str.isalpha, text))) < 0.5:
        return None, 0.0, Evidence.NONE  # "Appointment" over "10:00"
    if field is Field.SALUTATION and (addresses > 0.7 or (addresses >= 0.4 and not any(map(_IS_A_GREETING, held)))):
        return Field.HONORIFIC, 0.9, Evidence.BOTH
    if field is Field.HONORIFIC and honorifics < 0.2 and share(held, lambda text: len(text) > 12) > 0.3:
        return Field.TITLE, 0.7, Evidence.BOTH
    in_a_part = field is Field.REPLY or (field is Field.TITLE and folded(heading) in _CALLED_A_PART)
    if in_a_part and share(held, lambda text: folded(text) in _PARTS_PLAYED) > 0.7:
        return Field.CATEGORY, 0.7, Evidence.BOTH
    if field is Field.REPLY and share(held, lambda text: reply_and_company(text)[0]) < 0.5:
        # "A", "R", "T" under "RSVP" are replies of which the person will say what they mean.
        # What is no reply of those below "Answer" will stand among the notes.
        codes = sureness >= 0.9 and len(set(held)) <= 6 and all(len(text) <= 3 for text in held)
        some = sureness >= 0.9 and share(held, lambda text: reply_and_company(text)[0]) >= 0.2
        return (field, 0.6, Evidence.HEADING) if codes or some else (None, 0.0, Evidence.NONE)
    if field is Field.ACCREDITED and share(held, _says_where_accredited) < 0.5:
        return None, 0.0, Evidence.NONE
    if field is Field.EMAIL and share(held, lambda text: "@" in text) < 0.3:
        return None, 0.0, Evidence.NONE
    if field is Field.COUNTRY and sureness < 0.99 and share(held, state_code) < 0.3:
        few = len({text.casefold() for text in held}) < max(3, len(held) * 0.6)
        return (Field.COUNTRY if few and len(held) > 5 else Field.GROUP, 0.5, Evidence.BOTH)
    if field is Field.NAME and _is_contact(heading) and share(held, _reaches_somebody) > 0.6:
        return Field.EMAIL, 0.8, Evidence.BOTH
    if field is Field.ADDRESS and share(held, _EMAIL.search) > 0.6:
        return Field.EMAIL, 0.8, Evidence.BOTH  # "From: (Address)" of exported messages
    if field in _NUMBERS and min(share(held, _reaches_somebody), 2 * share(held, _EMAIL.search)) > 0.6:
        return Field.EMAIL, 0.8, Evidence.BOTH
    if field in _NUMBERS and share(held, lambda text: any(map(str.isdigit, text))) < 0.3:
        return None, 0.0, Evidence.NONE
    if field is Field.ORGANISATION and share(held, _is_like_a_phone) > 0.7:
        return Field.PHONE, 0.8, Evidence.BOTH  # "Office" beside "Home" and "Mobile"
    if field is Field.NATIVE_NAME and share(held, _is_in_two_scripts) > 0.5:
        return Field.NAME, sureness, Evidence.BOTH
    if field in NAMES and share(held, _is_more_letters_than_digits) < 0.5:
        return None, 0.0, Evidence.NONE
    if field is Field.ORGANISATION and _HOUSES_OF_STATES.fullmatch(folded(heading)) and share(held, state_code) > 0.7:
        return Field.COUNTRY, 0.8, Evidence.BOTH
    proven: dict[Field, Callable[[str], object]] = {
        Field.EMAIL: lambda text: "@" in text,
        Field.PHONE: _PHONE.fullmatch,
        Field.COUNTRY: state_code,
        Field.REPLY: read_reply,
        Field.HONORIFIC: is_honorific,
    }
    if field in proven and share(held, proven[field]) > 0.7:
        return field, max(sureness, 0.97), Evidence.BOTH
    return field, sureness, Evidence.HEADING


_IS_A_GREETING = re.compile(r".{25}|.*,$|(?:dear|sehr|liebe|ch[eè]re?s?|estimad|уважаем|sayın|hörmətli)\b", re.I).match
"""What opens a letter, and no form of address such as "Daw" or "Dato' Sri"."""
_PARTS_PLAYED = frozenset(
    "member members staff organizer organiser presenter attendee speaker participant panelist "
    "panellist guest observer delegate host press vip teilnehmer redner referent gast "
    "orateur intervenant invité ponente participante invitado katılımcı konuşmacı konuk "
    "iştirakçı qonaq участник докладчик гость 참가자 연사 내빈".split()
) | {"head of delegation", "deputy head of delegation", "head of the delegation", "delegation member"}
"""What somebody is at this meeting, and no post."""
_CALLED_A_PART = frozenset(map(folded, ("role", "rôle", "rolle", "rol", "роль", "역할", "capacity", "rolü", "rolu")))
_HOUSES_OF_STATES = re.compile(
    r"embassy|mission|embassies|ambassade|embajada|botschaft|buyukelcilik|sefirlik|посольство|대사관"
)


def _is_more_letters_than_digits(text: str) -> bool:
    return sum(map(str.isalpha, text)) > sum(map(str.isdigit, text))


def _reaches_somebody(text: str) -> bool:
    """An address of mail or a telephone number, or both."""
    return bool(_EMAIL.search(text) or _PHONE.search(text))


def _is_in_two_scripts(text: str) -> bool:
    """ "김철수 KIM Chulsoo" """
    return bool(_EAST_ASIAN.search(text)) and bool(_LATIN_WORD.search(text))


def _is_an_address(text: str) -> bool:
    """ "Mme", "Dr."; in a column of them "M." is no initial."""
    return text == "M." or (len(text) < 24 and is_honorific(text) and text.casefold() not in _OFFICES)


def _says_where_accredited(text: str) -> bool:
    return read_accredited_here(text, yes_is_here=True) is not None


def _by_content(held: list[str]) -> tuple[Field | None, float]:
    """What a column is that has no heading we know."""
    if share(held, _EMAIL.search) > 0.6:
        return Field.EMAIL, 0.9
    if share(held, _URL.fullmatch) > 0.7:
        return Field.WEBSITE, 0.7
    if share(held, lambda text: len(text) < 24 and is_honorific(text)) > 0.8:
        return Field.HONORIFIC, 0.75
    if share(held, _is_like_a_phone) > 0.7:
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


def _find_houses(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "From" above embassies and ministries, where no heading says where people work; crosses below "Vegetarian"."""
    housed = any(
        field in (Field.ORGANISATION, POST_IN_A_HOUSE, HOUSE_WITH_A_POST)
        for field in (guess.field for guess in guesses)
    )
    for guess in guesses:
        texts = held[guess.index]
        if guess.field is None and not housed and share(texts, ORGANISATION.search) > 0.5:
            guesses[guess.index] = replace(guess, field=Field.ORGANISATION, sureness=0.5, evidence=Evidence.CONTENT)
            housed = True
        elif (
            _OF_NO_ONE_ELSE(guess.heading)
            and guess.field is None
            and any(map(is_a_diet, texts))
            and all(map(_is_a_meal, texts))
        ):
            guesses[guess.index] = replace(guess, field=Field.DIET, sureness=0.6, evidence=Evidence.CONTENT)
        elif guess.field is None and texts and is_a_diet(diet_asked(guess.heading)) and share(texts, is_a_cross) == 1.0:
            guesses[guess.index] = replace(guess, field=Field.DIET, sureness=0.8, evidence=Evidence.BOTH)


_OF_NO_ONE_ELSE = re.compile(r"\D*").fullmatch  # "Guest 1 diet" is what somebody else eats


def _is_a_meal(text: str) -> bool:
    """ "채식", "일반": what somebody eats, be it what all eat."""
    return is_a_diet(text) or is_ordinary(text)


def _leave_out_regions(guesses: list[ColumnGuess]) -> None:
    """ "State" in an address with city and post code is Maine or Bavaria, and no country ("ME" is not Montenegro)."""
    if not any(guess.field in (Field.CITY, Field.POST_CODE) for guess in guesses):
        return
    for guess in guesses:
        words = folded(guess.heading).split()
        in_a_country = words[-1:] in (["state"], ["region"]) and "country" not in words  # but "Country/Region"
        if guess.field in (Field.COUNTRY, Field.GROUP) and in_a_country:
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


_SECOND_FAMILY = re.compile(
    r"tussenv(?:oegsels?)?|segundo apellido|apellido (?:2|materno)|second (?:surname|family name)|2o? apellido"
)


def _only_once(guesses: list[ColumnGuess]) -> None:
    """Of several columns for what can be said once, the surest stays, the first of equals."""
    for field in _ONCE:
        same = sorted(
            (guess for guess in guesses if guess.field is field), key=lambda guess: (-guess.sureness, guess.index)
        )
        for guess in same[1:]:
            if field is Field.FAMILY_NAME and any(
                _SECOND_FAMILY.match(folded(one.heading)) for one in (same[0], guess)
            ):
                continue  # father's and mother's names are one family name
            guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _take_the_fuller(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """ "Name" that a form fills for few who log in, beside "Your full name", which everybody has answered."""
    for field in NAMES:
        same = [guess for guess in guesses if guess.field is field]
        most = max((len(held[guess.index]) for guess in same), default=0)
        for guess in same if len(same) > 1 else ():
            if 2 * len(held[guess.index]) < most:
                guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _tell_cars_from_plates(guesses: list[ColumnGuess]) -> None:
    """ "Car" is the plate where no other column is; beside one it is the make."""
    plates = [guess for guess in guesses if guess.field is Field.VEHICLE_PLATE]
    cars = [guess for guess in plates if folded(guess.heading) in _CARS]
    for guess in cars if len(cars) < len(plates) else ():
        guesses[guess.index] = replace(guess, field=None, sureness=0.0, evidence=Evidence.NONE)


def _place_markings(guesses: list[ColumnGuess], held: list[list[str]]) -> None:
    """What colours and struck-out rows say is the reply, where no column says one, and else a note."""
    replied = any(guess.field is Field.REPLY for guess in guesses)
    for guess in guesses:
        if re.fullmatch(rf"{MARKING}(?: \(\d\))?", guess.heading) and share(held[guess.index], read_reply) > 0.5:
            field = Field.NOTES if replied else Field.REPLY
            guesses[guess.index] = replace(guess, field=field, sureness=0.6, evidence=Evidence.CONTENT)


def _second_phone(guesses: list[ColumnGuess]) -> None:
    """A second column of telephones is the mobile, where there is none."""
    phones = [guess for guess in guesses if guess.field is Field.PHONE]
    if len(phones) > 1 and all(guess.field is not Field.MOBILE for guess in guesses):
        guesses[phones[1].index] = replace(phones[1], field=Field.MOBILE, sureness=min(phones[1].sureness, 0.7))
