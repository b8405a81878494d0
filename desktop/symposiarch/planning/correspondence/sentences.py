"""How a day, an hour, a house, an occasion and several names stand in a sentence of each language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from symposiarch.planning.correspondence.wording import phrase, wording_of


def _locale(language: str) -> str:
    return {"en": "en_GB"}.get(language, language)


def day(on: date, language: str, *, weekday: bool = True) -> str:
    """A date as a letter in this language writes it: "Thursday, 14 January 2027", "2027년 1월 14일 목요일"."""
    from babel.dates import format_date

    return format_date(on, "full" if weekday else "long", locale=_locale(language)).replace("\u202f", " ")


def clock(at: datetime, language: str) -> str:
    """The hour as this language writes it: "19:00", "오후 7시"."""
    from babel.dates import format_time

    if language == "ko":
        minutes = f" {at.minute}분" if at.minute else ""
        return f"{'오전' if at.hour < 12 else '오후'} {at.hour % 12 or 12}시{minutes}"
    return format_time(at.time(), "short", locale=_locale(language)).replace("\u202f", " ")


_WITH_ARTICLE = re.compile(
    r"(?:Royal |Permanent |General )?"
    r"(?:Embassy|Consulate|Mission|Ministry|Delegation|Office|Government|Republic|Department) "
)


def with_article(name: str, language: str) -> str:
    """The name of a mission or a house as it stands in a sentence: "the Embassy of ...", "l’Ambassade de ...".

    A language's file says under `articles` which first words take which; names in the others stand as they are.
    """
    if language == "en":
        return f"the {name}" if _WITH_ARTICLE.match(name) else name
    articles: Mapping[str, str] = wording_of(language).get("articles", {})
    return articles.get(name.partition(" ")[0], "") + name


def to_whom(name: str, language: str) -> str:
    """The name behind "to": French and Spanish draw the article into it, "au Ministère", "al Ministerio"."""
    if language == "fr":
        return f"au {name[3:]}" if name.startswith("le ") else f"à {name}"
    if language == "es":
        return f"al {name[3:]}" if name.startswith("el ") else f"a {name}"
    return name


_PARTICLES = re.compile(r"([가-힣])(?:(은)\(는\)|(이)\(가\)|(을)\(를\)|(과)\(와\))")
_AFTER_A_VOWEL = {"은": "는", "이": "가", "을": "를", "과": "와"}


def with_particles(text: str) -> str:
    """Korean particles as the syllable before them wants them: 대사관은(는) becomes 대사관은, 협회은(는) 협회는."""

    def fitting(found: re.Match[str]) -> str:
        particle = next(one for one in found.groups()[1:] if one)
        closed = (ord(found[1]) - ord("가")) % 28
        return found[1] + (particle if closed else _AFTER_A_VOWEL[particle])

    return _PARTICLES.sub(fitting, text)


_OCCASION = re.compile(
    r"\b(?:reception|dinner|lunch(?:eon)?|breakfast|symposium|conference|seminar|forum|workshop|meeting|ceremony|"
    r"concert|recital|exhibition|opening|celebration|festival|lecture|screening|presentation|ball|gala|tea|buffet)\b",
    re.I,
)


def as_in_a_sentence(event: str, language: str) -> str:
    """English says "the National Day Reception" in a sentence, but "Independence Day" without an article."""
    if language != "en" or not _OCCASION.search(event) or re.match(r"(?:the|an?|our) |[^\w]", event, re.I):
        return event
    return f"the {event}"


def joined(names: Sequence[str], language: str) -> str:
    """ "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    last = phrase(language, "phrases", "and")
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
