"""A function or an organisation written behind a name in one cell: "Mr. Kamran Səlimov, Ambassador of Azerbaijan"."""

from __future__ import annotations

import re
from typing import NamedTuple

from symposiarch.planning.recognition.honorifics import is_honorific, is_suffix, take_honorific
from symposiarch.planning.recognition.written import says_family_first
from symposiarch.planning.states import state_code

FUNCTION = re.compile(
    r"(?:(?:vice|deputy|assistant|associate|acting|senior|chief|first|second|third|former|honorary|executive|general|prime|under)"
    r"[\s-]+)*(?:ambassador|counsell?or|attach[eé]|consul|minister|ministre|ministr[ao]|secretary|director|head|chief|professor|dean|"
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


_AND_HOUSE = re.compile(
    rf"(?P<name>\S+(?: \S+)+?) (?P<function>{FUNCTION.pattern}) (?P<house>(?!of |at |for |to ).+)", re.IGNORECASE
)


def apart(text: str) -> NamedWithFunction:
    """A name, and what stands behind it or its commas where that is plainly a function or an organisation.

    "SURNAME, Given" stays whole: there a single word stands before the comma.
    """
    name, *behind = (part.strip() for part in text.split(","))
    before, dash, after = _dashed(name)
    if dash:
        name, behind = before, [after, *behind]
        if not FUNCTION.match(after) and not ORGANISATION.search(after):
            whole = ", ".join(behind)
            return NamedWithFunction(name, *(("", whole) if after.isupper() else (whole, "")))
    if len(name.split()) < 2 and not dash:
        return NamedWithFunction(text, "", "")
    if not behind:
        named, function = _run_on(name, alone=True)
        return NamedWithFunction(named, function, "")
    if FUNCTION.match(behind[0]):
        return NamedWithFunction(name, behind[0], ", ".join(behind[1:]))
    if ORGANISATION.search(behind[0]) or _is_short_for_one(behind[0], name):
        named, function = _run_on(name, alone=False)
        return NamedWithFunction(named, function, ", ".join(behind))
    return NamedWithFunction(text, "", "")


def _is_short_for_one(behind: str, name: str) -> bool:
    """ "HUFS" behind "Prof. Kim Chul-soo": letters that stand for an organisation, where a whole name precedes."""
    before, words = take_honorific(name.split())
    letters = behind.isupper() and behind.isalpha() and not is_suffix(behind)
    return len(before) > 0 and len(words) > 1 and letters and not name.isupper()


def _dashed(text: str) -> tuple[str, str, str]:
    """ "Leyla Aliyeva – Counsellor" as the name and what stands behind the dash.

    The blanks around a hyphen of the name itself tell nothing: "Ahmed Al - Mutairi", "Hong Gil - dong".
    """
    found = _DASH.search(text)
    before, after = (text[: found.start()].split(), text[found.end() :].strip()) if found else ([], "")
    if found is None or not before:
        return text, "", ""
    if before[-1].lower() in ("al", "el") or (
        len(before) > 1 and says_family_first(before[-2], f"{before[-1]} {after}")
    ):
        return text, "", ""
    return " ".join(before), found[0], after


_DASH = re.compile(r"\s+[-–—]\s+(?=\S)")
_ONLY_AN_ORGANISATION = re.compile(
    r"(?:the\s+)?(?:ministr(?:y|ies)|embass\w+|universit\w+|delegation|government|permanent mission|"
    r"consulate(?: general)?|ministère|ambassade|délégation|ministerio|embajada|delegación|ministerium|botschaft|"
    r"министерство|посольство|делегация|представители|representatives?|members|staff|officials)\s+(?:of|from|for|de|du|des|del|der|des|"
    r"культуры|иностранных)\b.*",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s*[-–—:(,]?\s*\(?\s*(\d{1,3})\s*(?:persons?|people|pax|seats?|delegates?|guests?|members?|personnes|personas|personen|"
    r"nəfər|kişi|чел\w*|명|인|位|人)\.?\s*\)?\s*$",
    re.IGNORECASE,
)


_OF = re.compile(r"\s(?:of|for|from|de|du|des|del|der|von|культуры|иностранных)\b", re.IGNORECASE)
"""What stands in every name of a post or an organisation that is told here, and seldom in a person's."""


def is_nobodys_name(text: str) -> bool:
    """Whether a cell for a name holds an organisation alone: "Ministry of Culture (3 persons)", "Embassy of France"."""
    if not _OF.search(text) and not any(map(str.isdigit, text)):
        return False
    counted = _COUNTED.search(text)
    if counted and counted.start() and ORGANISATION.search(text[: counted.start()]):
        return not is_honorific(text.split(maxsplit=1)[0])
    return bool(_ONLY_AN_ORGANISATION.fullmatch(text)) and "," not in text


def counted_delegation(text: str) -> tuple[str, int]:
    """An organisation and how many come from it: "Embassy of Norway (2 pax)"; nought where no number stands."""
    counted = _COUNTED.search(text)
    return (text[: counted.start()].strip(), int(counted[1])) if counted and counted.start() else (text, 0)


_A_POST = re.compile(rf"{FUNCTION.pattern}(?:[\s-]+general)?\s+(?:of|for|de|du|des|von|der)\s+\S.*", re.IGNORECASE)


_NO_MORE = re.compile(rf"{FUNCTION.pattern}(?:[\s-]+general)?", re.IGNORECASE)
"""A post of several words that is of nothing: "Prime Minister", "Director General", "Second Secretary"."""


_WITH_A_PARTICLE = re.compile(
    r"(?:ambassador|counsell?or|consul|dean|chairman|chairwoman|mayor|governor|judge|professor|president|secretary)\s+"
    r"(?:(?:de(?:\s+l[ao]s?)?|d[ou]s?|del|di|van(?:\s+de[rn]?)?|von(?:\s+der)?|ten|ter)\s+)"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,2})",
    re.IGNORECASE,
)
"""An English title and a family name with a particle, "Professor de Souza Lima": an English post is "of" something."""


def is_a_title_and_a_name(text: str) -> bool:
    """Whether the particle behind a title is the name's and does not say of what the post is."""
    found = _WITH_A_PARTICLE.fullmatch(text)
    return found is not None and found["name"].istitle() and not state_code(found["name"])


def is_a_post(text: str) -> bool:
    """Whether a post stands where a name should: "Ambassador of Sweden", who is invited whoever that is."""
    if is_a_title_and_a_name(text):
        return False
    return bool(_OF.search(text) and _A_POST.fullmatch(text)) or bool(" " in text and _NO_MORE.fullmatch(text))


def _run_on(text: str, *, alone: bool) -> tuple[str, str]:
    """A name and a function that only a line break or nothing divides: "Ms. Anna Berg Ambassador of Sweden".

    `alone`: no organisation stands behind, so the function itself must say of what.
    """
    found = _RUN_ON.fullmatch(text)
    whole = _AND_HOUSE.fullmatch(text) if alone and found is None else None
    if whole and ORGANISATION.search(whole["house"]) and len(take_honorific(whole["name"].split())[1]) > 1:
        return whole["name"], f"{whole['function']}, {whole['house'].strip()}"
    if found is None or (alone and not found["of"]) or len(take_honorific(found["name"].split())[1]) < 2:
        return text, ""
    return found["name"], found["function"]
