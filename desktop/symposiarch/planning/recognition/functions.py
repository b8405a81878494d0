"""A function or an organisation written behind a name in one cell: "Mr. Kamran Səlimov, Ambassador of Azerbaijan"."""

from __future__ import annotations

import re
from typing import NamedTuple

from symposiarch.planning.recognition.honorifics import take_honorific

FUNCTION = re.compile(
    r"(?:(?:vice|deputy|assistant|associate|acting|senior|chief|first|second|third|former|honorary|executive|general)"
    r"[\s-]+)*(?:ambassador|counsell?or|attach[eé]|consul|minister|secretary|director|head|chief|professor|dean|"
    r"president|chair(?:man|woman|person)?|curator|editor|writer|author|journalist|reporter|manager|officer|advis[eo]r|"
    r"mayor|governor|member|founder|ceo|rector|lecturer|researcher|representative|chargée?|coordinator|specialist|"
    r"expert|partner|principal|provost|translator|interpreter|artist|conductor|ambassad(?:eur|rice)|conseill[eè]re?|"
    r"directeur|directrice|président|présidente|professeur|embajador|embajadora|consejer[oa]|director|directora|"
    r"presidente|botschafter|botschafterin|direktor|direktorin|leiter|leiterin|professorin|büyükelçi|müsteşar|müdür|"
    r"başkan|ataşe|səfir|müşavir|rektor|sədr|посол|советник|директор|атташе|консул|министр|председатель|"
    r"президент|ректор|профессор|глава|заместитель|начальник)\b",
    re.IGNORECASE,
)
"""What begins a function, in the languages of our lists that write it behind the name."""

ORGANISATION = re.compile(
    r"\b(?:universit|institut|embass|ministr|associat|foundation|academy|council|agency|company|corp|ltd|inc|gmbh|centre|"
    r"center|school|office|committee|museum|assembly|bank|press|ambassade|botschaft|sefirlik|səfirlik|büyükelçi|elçilik|"
    r"nazirlik|bakanl|посольств|министерств|университет|институт|ассоциац)|대학|대사관|협회|재단|위원회|연구원|연구소|학교|"
    r"신문|공사|大学|大使馆|协会",
    re.IGNORECASE,
)
"""What only an organisation is called."""


class NamedWithFunction(NamedTuple):
    name: str
    function: str
    organisation: str


_RUN_ON = re.compile(
    rf"(?P<name>\S+(?: \S+)+?) (?P<function>{FUNCTION.pattern}(?P<of> (?:of|at|for|to) .+)?)", re.IGNORECASE
)


def apart(text: str) -> NamedWithFunction:
    """A name, and what stands behind it or its commas where that is plainly a function or an organisation.

    "SURNAME, Given" stays whole: there a single word stands before the comma.
    """
    name, *behind = (part.strip() for part in text.split(","))
    if len(name.split()) < 2:
        return NamedWithFunction(text, "", "")
    if not behind:
        named, function = _run_on(name, alone=True)
        return NamedWithFunction(named, function, "")
    if FUNCTION.match(behind[0]):
        return NamedWithFunction(name, behind[0], ", ".join(behind[1:]))
    if ORGANISATION.search(behind[0]):
        named, function = _run_on(name, alone=False)
        return NamedWithFunction(named, function, ", ".join(behind))
    return NamedWithFunction(text, "", "")


def _run_on(text: str, *, alone: bool) -> tuple[str, str]:
    """A name and a function that only a line break or nothing divides: "Ms. Anna Berg Ambassador of Sweden".

    `alone`: no organisation stands behind, so the function itself must say of what.
    """
    found = _RUN_ON.fullmatch(text)
    if found is None or (alone and not found["of"]) or len(take_honorific(found["name"].split())[1]) < 2:
        return text, ""
    return found["name"], found["function"]
