"""What a line says that could not be read: it is taken out of its field and stands among the notes."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from symposiarch.exchange.guest_lists.lines.line import Incoming
from symposiarch.exchange.headings.fields import Field

NUMBERS = ((Field.PHONE, "phone"), (Field.MOBILE, "mobile"))
_MAY_BE_UNREAD = (Field.BIRTH_DATE, Field.TAKEN_UP, Field.ACCREDITED)

_IN_POWERS = re.compile(r"(\d)[.,](\d+)E\+(\d{1,2})", re.IGNORECASE)
"""A number as a spreadsheet shows one that is too long for it, or as a program writes all of its digits."""
_ALL_OF_THEM = 9  # decimals; a spreadsheet shows fewer
SHORTENED = re.compile(r"[1-9]\d{4,7}0{6,}")
"""What a spreadsheet has kept of such a number, where others of its column are so, too; else a number like others."""
_NO_DAY = re.compile(r"[0\s./-]+")  # "0/0/00", as Outlook writes where no birthday is known


def note_unread(one: Incoming, texts: Mapping[Field, str], cut_short: Collection[Field]) -> None:
    """Keep among the notes what could not be read: a month where a day is needed, a telephone that was cut short.

    `cut_short` are the columns whose telephones have lost their last digits.
    """
    for target, attribute in NUMBERS:
        number = one.person.get(attribute, "")
        in_powers = _IN_POWERS.fullmatch(number)
        if in_powers and _ALL_OF_THEM <= len(in_powers[2]) <= int(in_powers[3]):
            one.person[attribute] = in_powers[1] + in_powers[2].ljust(int(in_powers[3]), "0")
        elif in_powers or (target in cut_short and SHORTENED.fullmatch(number)):
            one.unread[target] = one.person.pop(attribute)
    understood = one.person.get("birth_date"), one.taken_up, one.accredited_here is not None
    for target, read in zip(_MAY_BE_UNREAD, understood, strict=True):
        if not read and (text := texts.get(target)) and not _NO_DAY.fullmatch(text):
            one.unread[target] = texts[target]
    for target, text in one.unread.items():
        one.note(_CALLED[target], text)


_CALLED = {
    Field.EMAIL: "E-mail",
    Field.PHONE: "Telephone",
    Field.MOBILE: "Mobile",
    Field.BIRTH_DATE: "Birth date",
    Field.TAKEN_UP: "Functions taken up",
    Field.ACCREDITED: "Accredited",
}
