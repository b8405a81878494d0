"""Where somebody is reached, in a cell that is for something else: an address of mail or a telephone behind a name."""

from __future__ import annotations

import re

from symposiarch.exchange.headings.fields import Field

EMAIL = re.compile(r"[^\s<>;,|()\[\]\"'@]{1,80}@[^\s<>;,|()\[\]\"'@]{1,255}\.[^\s<>;,|()\[\]\"'.@]{1,80}")
_PHONE_ALONE = re.compile(r"[+(\d][\d\s().\-/]{7,40}\d")
_PHONE_BEHIND = re.compile(
    r"(?:\(?\+\d[\d\s().-]{7,40}\d|\b0\d[\d\s().-]{6,40}\d|"
    r"\(\d{3}\)\s?\d{3}-\d{4}|(?<=tel|тел|mob|моб)(?:\.|:|\.:)?\s*\(?\d[\d\s().-]{6,40}\d|\b8[\s(-]{1,2}\d{3}[\s)-]{1,2}\d[\d\s-]{5,40}\d)"
    r"(?:,?\s*\(?(?:ext|extension|poste|доб|вн|внутр|dahili|daxili|내선|分机|内線|durchwahl|x|int)\b\.?\s*\d{1,6}\)?)?",
    re.IGNORECASE,
)


def put_reach_in_place(texts: dict[Field, str]) -> None:
    """Addresses of mail among telephones, telephones among those, and both behind a post or a house."""
    phone = texts.get(Field.PHONE, "")
    if "@" in phone and not texts.get(Field.EMAIL) and (written := EMAIL.findall(phone)):
        texts[Field.EMAIL] = "; ".join(written)
        texts[Field.PHONE] = " ".join(word for word in phone.split() if "@" not in word)
    for target in (Field.TITLE, Field.ORGANISATION):
        if text := texts.get(target, ""):
            texts[target] = _without_reach(texts, text)
    mail = texts.get(Field.EMAIL, "")
    if mail and "@" not in mail and not phone and _PHONE_ALONE.fullmatch(mail):
        texts[Field.PHONE] = texts.pop(Field.EMAIL)
        mail = ""
    if " " in mail and not texts.get(Field.PHONE) and (number := _PHONE_BEHIND.search(EMAIL.sub(" ", mail))):
        texts[Field.PHONE] = number[0].lstrip(" .:")


def without_reach_within(texts: dict[Field, str], whole: str) -> str:
    """The cell for the name without the telephone and the addresses of mail in it."""
    if not texts.get(Field.PHONE) and not texts.get(Field.MOBILE) and (number := _PHONE_BEHIND.search(whole)):
        start = number.start() + (number[0].startswith("(") and ")" not in number[0])  # "(+351 912 555 010)"
        texts[Field.PHONE] = whole[start : number.end()].strip(" .:")
        whole = _LEFT_OVER.sub("", _without_empty_brackets(f"{whole[:start]} {whole[number.end() :]}"))
    if "@" in whole and not texts.get(Field.EMAIL) and (addresses := EMAIL.findall(whole)):
        texts[Field.EMAIL] = "; ".join(addresses)
        for address in addresses:
            whole = whole.replace(address, " ").strip("'\" ")
        whole = _without_empty_brackets(whole)
    return whole


def _without_empty_brackets(text: str) -> str:
    return " ".join(re.sub(r"[<(\[][\s,;/|]*[>)\]]", " ", text).split()).strip(" ,;|/-–—")


def _without_reach(texts: dict[Field, str], text: str) -> str:
    """A post or a house without the address of mail and the telephone behind it, where they stand nowhere else."""
    if "@" in text and not texts.get(Field.EMAIL) and (addresses := EMAIL.findall(text)):
        texts[Field.EMAIL] = "; ".join(addresses)
        text = EMAIL.sub("", text)
    if not texts.get(Field.PHONE) and not texts.get(Field.MOBILE) and (number := _PHONE_BEHIND.search(text)):
        texts[Field.PHONE] = number[0].strip(" .:")
        text = f"{text[: number.start()]}{text[number.end() :]}"
    return _LEFT_OVER.sub("", text).strip()


_LEFT_OVER = re.compile(r"(?:[\s,;|]+(?:(?:e-?mail|tel|phone|mob|тел)\.?\s*:?)?)+$", re.IGNORECASE)
