"""Telephones and e-mail addresses as they are compared, whatever stands around them."""

from __future__ import annotations

import re

_NO_DIGIT = re.compile(r"\D+")
_BETWEEN_ADDRESSES = re.compile(r"[\s,;:<>()]+")
_SHARED = tuple("info@ office@ contact@ embassy@ protocol@ admin@ mail@ secretariat@ press@".split())
_ONE_NUMBER = re.compile(r"\+?[\d .()-]*")
_BETWEEN_NUMBERS = re.compile(r"[,;/~\n]|\bext\b|내선", re.I)


def phone_tails(text: str) -> tuple[str, ...]:
    """The last eight digits of each telephone number in a text; shorter numbers tell nobody from another."""
    if _ONE_NUMBER.fullmatch(text):
        number = _NO_DIGIT.sub("", text)
        return (number[-8:],) if len(number) >= 7 else ()
    numbers = [_NO_DIGIT.sub("", part) for part in _BETWEEN_NUMBERS.split(text)]
    return tuple(dict.fromkeys(number[-8:] for number in numbers if len(number) >= 7))


def emails_in(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a text, in lower case."""
    text = text.lower()
    if not _BETWEEN_ADDRESSES.search(text):
        return (text,) if "@" in text[1:] else ()
    return tuple(dict.fromkeys([part for part in _BETWEEN_ADDRESSES.split(text) if "@" in part[1:]]))


def is_shared(address: str) -> bool:
    """Whether many people use a mailbox, as they do "protocol@": it tells nobody from another."""
    return address.startswith(_SHARED)
