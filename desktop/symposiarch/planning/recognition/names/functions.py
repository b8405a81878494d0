"""A function or an organisation written behind a name in one cell: "Mr. Kamran Səlimov, Ambassador of Azerbaijan"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.given import is_given
from symposiarch.planning.recognition.names.honorifics import is_honorific, is_suffix, take_honorific
from symposiarch.planning.recognition.names.houses import AND_WORDS, HOUSE, is_called_a_house, is_house
from symposiarch.planning.recognition.names.written import says_family_first
from symposiarch.planning.states import state_code


def _one_of(idea: str) -> str:
    return "|".join(listed("names", "posts")[idea])


FUNCTION = re.compile(rf"(?:(?:{_one_of('before_a_function')})[\s-]+)*(?:{_one_of('functions')})\b", re.IGNORECASE)
"""What begins a function, in the languages of our lists that write it behind the name. Which offices there are beside,
the practices of precedence say (`precedence.office_alone`)."""


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


_RUN_ON_IN_HANGUL = re.compile(rf"(?P<name>[가-힣]{{2,4}}) (?P<function>{FUNCTION.pattern})")
_WHOLE_IN_ONE_WORD = re.compile("[가-힣]{2,4}|[㐀-鿿]{2,4}")
_EASTERN = re.compile("[가-힣㐀-鿿]")

IsOffice = Callable[[str], bool]
"""Whether a text is an office by what a practice of precedence knows, beside what `FUNCTION` knows of all functions."""


def _unknown(text: str) -> bool:
    return False


def apart(text: str, is_office: IsOffice = _unknown) -> NamedWithFunction:
    """A name, and what stands behind it or its commas where that is plainly a function or an organisation.

    "SURNAME, Given" stays whole: there a single word stands before the comma, and no whole name in Hangul or Han.
    """
    name, *behind = (part.strip() for part in text.split(","))
    before, dash, after = _dashed(name)
    if dash and ";" in text.partition(dash)[2]:  # the post and the house, told apart by where they stand
        post, _, house = (part.strip() for part in text.partition(dash)[2].partition(";"))
        return NamedWithFunction(before, post, house)
    if dash:
        name, behind = before, [after, *behind]
        if not (FUNCTION.match(after) or is_house(after) or is_office(after) or _IN_QUOTES.fullmatch(after)):
            post, house = behind[0], ", ".join(behind[1:])  # "– Board member, Alliance Française": in this order
            return NamedWithFunction(name, *(("", ", ".join(behind)) if after.isupper() else (post, house)))
    if len(name.split()) < 2 and not dash and not _WHOLE_IN_ONE_WORD.fullmatch(name):
        return NamedWithFunction(text, "", "")
    if not behind:
        named, function = _run_on(name, alone=True)
        return NamedWithFunction(named, function, "")
    if FUNCTION.match(behind[0]):
        function, _, house = (part.strip() for part in behind[0].partition(";"))
        return NamedWithFunction(name, function, ", ".join(filter(None, (house, *behind[1:]))))
    if _EASTERN.search(behind[0]) and is_office(behind[0]):  # 외교부 장관 names its house first
        return NamedWithFunction(name, behind[0], ", ".join(behind[1:]))
    if is_house(behind[0]) or _IN_QUOTES.fullmatch(behind[0]) or _is_short_for_one(behind[0], name):
        named, function = _run_on(name, alone=False)
        if not function and len(behind) > 1 and (behind[1][:1].islower() or FUNCTION.match(behind[1])):
            return NamedWithFunction(named, ", ".join(behind[1:]), behind[0])  # "ADA Universiteti, dosent"
        return NamedWithFunction(named, function, ", ".join(behind))
    if is_office(behind[0]) or _ENDS_AS_A_POST.fullmatch(behind[0]):
        return NamedWithFunction(name, behind[0], ", ".join(behind[1:]))
    return _addressed(name, behind) or NamedWithFunction(text, "", "")


def _addressed(name: str, behind: list[str]) -> NamedWithFunction | None:
    """What stands behind the comma of a whole name with a form of address, whatever it is: "Ms Levente Csak,
    Administrator", and no given name, "Mr. GARCÍA MÁRQUEZ, Gabriel", nor somebody else."""
    address, words = take_honorific(name.split(), french=True)
    first = behind[0].split()
    if (
        not address
        or len(words) < 2
        or not first
        or is_suffix(behind[0])
        or is_honorific(first[0])
        or first[0] in AND_WORDS
    ):
        return None
    if len(behind) == 1 and (" ".join(words).isupper() or is_given(first[0])):
        return None
    post = next((part for part in behind if FUNCTION.match(part)), "" if len(behind) > 1 else behind[0])
    return NamedWithFunction(name, post, ", ".join(part for part in behind if part != post))


_IN_QUOTES = re.compile(r"[\"“”«„].+[\"“”»]")
"""How a house is written that is called by a name: "Azərsun Holdinq"."""
_ENDS_AS_A_POST = re.compile(
    r"(?:[\w&/'’-]+ ){1,4}(?:manager|director|officer|secretary|advis[eo]r|coordinator|specialist|representative|"
    r"engineer|analyst|consultant|supervisor|administrator|assistant|associate|trainee|intern)",
    re.IGNORECASE,
)
"""A post of which only the last word is known: "Branch Manager"; nobody's given names end so."""
_BRACKETED = re.compile(
    r"(?P<name>(?:[^\s(),]+, )?[^(),]*[^\W\d_.])\s*[(\[](?P<inside>[^()\[\]]{2,})[)\]]\s*"
    r"(?P<behind>(?:,|and |et |und |\+|&|[-–—]\s).*)?"
)


def bracketed(text: str, is_office: IsOffice = _unknown, *, houses: bool = False) -> tuple[NamedWithFunction, str]:
    """A name whose house or function stands in brackets, "Dr. Anna Berg (Nordic Museum)", and what stands behind.

    `houses`: in brackets behind these names stands where people work, whatever it is called: "(Sida)".
    """
    found = _BRACKETED.fullmatch(text)
    if found is None or len(found["name"].split()) < 2 or _DASH.search(found["name"]):
        return NamedWithFunction(text, "", ""), ""
    name, inside = found["name"], found["inside"].strip()
    first, _, rest = (part.strip() for part in inside.partition(","))
    if FUNCTION.match(first):
        parted = NamedWithFunction(name, first, rest)
    elif is_house(inside) or is_in_capitals(inside) or (houses and inside[:1].isupper()):
        last = inside.rpartition(",")[2].strip()
        behind = bool(rest) and FUNCTION.match(last) is not None
        parted = NamedWithFunction(name, *((last, inside[: -len(last)].strip(" ,")) if behind else ("", inside)))
    elif is_office(first):
        parted = NamedWithFunction(name, first, rest)
    else:
        return NamedWithFunction(text, "", ""), ""
    return parted, (found["behind"] or "").strip(" –—-")


def is_in_capitals(text: str) -> bool:
    """Letters that stand for an organisation, or a name made of them: "HUFS", "AzTV"; no degree, and no state."""
    capitals = sum(map(str.isupper, text))
    return capitals > 1 and " " not in text and text.isalpha() and not is_suffix(text) and not state_code(text)


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


_DASH = re.compile(rf"\s+[-–—]\s+(?=\S)|\s+[/|]\s+(?={FUNCTION.pattern}|[^/|]*?(?:{HOUSE.pattern}))", re.IGNORECASE)
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
    if is_called_a_house(text) and not FUNCTION.match(text):
        return True
    if " " in text and text.partition(" ")[2].islower() and HOUSE.match(text):  # "Союз композиторов"
        return True
    if not _OF.search(text) and not any(map(str.isdigit, text)):
        return False
    counted = _COUNTED.search(text)
    if counted and counted.start() and is_house(text[: counted.start()]):
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
    r"(?P<title>(?:(?:senior|first|second|third|vice|deputy|assistant|associate|honorary|minister|consul)[\s-]+)*"
    r"(?:ambassador|counsell?or|consul|dean|chairman|chairwoman|mayor|governor|judge|professor|president|secretary|"
    r"minister|(?<=[\s-])(?:attach[eé]|director|officer)))\s+"
    r"(?P<whole>(?:(?:de(?:\s+l[ao]s?)?|d[ou]s?|del|di|van(?:\s+de[rn]?)?|von(?:\s+der)?|ten|ter)\s+)"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,2}))",
    re.IGNORECASE,
)
"""An English title and a family name with a particle, "Professor de Souza Lima": an English post is "of" something."""


def title_and_name(text: str) -> tuple[str, str] | None:
    """An English title and the name behind it whose particle does not say of what the post is."""
    found = _WITH_A_PARTICLE.fullmatch(text)
    if found is None or not found["name"].istitle() or state_code(found["name"]):
        return None
    return found["title"], found["whole"]


_ADDRESSED = re.compile(
    r"(?:(?:son|sua|su|votre) (?:excellence|excelência|excelencia|eccellenza),?\s+|s\.?\s?e\.?\s+)?"
    r"(?:monsieur|madame|m\.|mme|mr\.?|mrs\.?|madam|senhora?|sr\.?|sra\.?|señora?|signora?|herr|frau)\s+"
    r"(?P<article>(?:le|la|el|il|o|a)\s+|l['’]\s*)?(?P<post>\S.*)",
    re.IGNORECASE,
)
"""Whoever holds a post, addressed by it: "Monsieur l'Ambassadeur de France", "M. le Ministre", "Herr Botschafter"."""
_OF_WHAT = re.compile(
    r"\s+(?:d['’]\s*|de l['’]\s*|(?:de la|del|des?|du|do|da|dos|della|der|von|of the|of)\s+)(?P<what>\S.*)",
    re.IGNORECASE,
)


def post_alone(text: str) -> str:
    """The post without the form of address before it: "Ambassadeur de France" of "Monsieur l'Ambassadeur de France"."""
    found = _ADDRESSED.fullmatch(text)
    return found["post"] if found else text


_AND_SPOUSE = re.compile(r"\s+(?:et|and|&|und|y|ve)\s+(?:Mme|Madame|Mrs|Sra|Frau)\.?\s+\S", re.IGNORECASE)


def _addressed_by_the_post(text: str) -> bool:
    found = _ADDRESSED.fullmatch(text)
    begun = (FUNCTION.match(found["post"]) or CALLED_SO.match(found["post"])) if found else None
    if found is None or begun is None:
        return False
    rest = found["post"][begun.end() :]
    if _AND_SPOUSE.match(rest):
        return False
    of = _OF_WHAT.fullmatch(rest)
    if of is not None and state_code(of["what"]):
        return True
    return found["article"] is not None and (not rest or of is not None or rest.strip()[:1].islower())


CALLED_SO = re.compile(
    r"(?:embaixador|embaixatriz|maire|préfète?|recteur|rectrice|sénat(?:eur|rice)|députée?|cônsul)\b", re.IGNORECASE
)
"""Posts that are told apart from names only behind a form of address."""


def is_a_post(text: str) -> bool:
    """Whether a post stands where a name should: "Ambassador of Sweden", who is invited whoever that is."""
    if title_and_name(text):
        return False
    if bool(_OF.search(text) and _A_POST.fullmatch(text)) or bool(" " in text and _NO_MORE.fullmatch(text)):
        return True
    return " " in text and _addressed_by_the_post(text)


def _run_on(text: str, *, alone: bool) -> tuple[str, str]:
    """A name and a function that only a line break or nothing divides: "Ms. Anna Berg Ambassador of Sweden".

    `alone`: no organisation stands behind, so the function itself must say of what.
    """
    if not alone and (korean := _RUN_ON_IN_HANGUL.fullmatch(text)):  # "박민준 교수, 서울대학교"
        return korean["name"], korean["function"]
    found = _RUN_ON.fullmatch(text)
    whole = _AND_HOUSE.fullmatch(text) if alone and found is None else None
    if whole and is_house(whole["house"]) and len(take_honorific(whole["name"].split())[1]) > 1:
        return whole["name"], f"{whole['function']}, {whole['house'].strip()}"
    if found is None or (alone and not found["of"]) or len(take_honorific(found["name"].split())[1]) < 2:
        return text, ""
    return found["name"], found["function"]
