"""How letters are worded in each language: phrases, dates, lists of names, salutations, and templates filled in.

The wording stands in `resources/wording`, a file for each language. A field stands in braces; a part in [[double
brackets]] is left out where one of its fields is empty, and what follows || in it is said instead. What is filled in
is never read as a template again, whatever a guest is called.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from symposiarch.assets import resource
from symposiarch.errors import SymposiarchError
from symposiarch.model.people import Gender
from symposiarch.planning.correspondence.address import spoken_name
from symposiarch.planning.heads import Head
from symposiarch.planning.languages import FALLBACK, known_language
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.recognition.names import honorifics


@cache
def _wording(language: str) -> dict[str, Any]:
    return tomllib.loads(resource("wording", f"{language}.toml").read_text(encoding="utf-8"))


def section(language: str, name: str) -> Mapping[str, str]:
    """A table of a language's file: "salutation", "invitation", "card"; English where the language has none."""
    found: Mapping[str, str] = _wording(language).get(name) or _wording(FALLBACK).get(name, {})
    return found


def phrase(language: str, table: str, key: str) -> str:
    words = section(language, table)
    return words[key] if key in words else section(FALLBACK, table).get(key, "")


# --- dates and lists ----------------------------------------------------------------------------------------------


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
    articles: Mapping[str, str] = _wording(language).get("articles", {})
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


# --- templates ----------------------------------------------------------------------------------------------------

_PART = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_FIELD = re.compile(r"\{(\w+)\}")
_LEFT_OUT = "\x00"


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its fields filled in, and the names of those that were empty and not left out."""

    text: str
    missing: tuple[str, ...]


def fields_of(template: str) -> tuple[str, ...]:
    """The fields that a template names, in their order."""
    return tuple(dict.fromkeys(_FIELD.findall(template)))


def fill(template: str, fields: Mapping[str, str], language: str = "") -> Filled:
    """Fill in a template; in Korean the particles are made to fit what stands before them.

    Raises:
        SymposiarchError: it names a field that does not exist.
    """
    unknown = [name for name in fields_of(template) if name not in fields]
    if unknown:
        raise SymposiarchError(
            f"The template names {{{unknown[0]}}}, which is no field. The fields are: {', '.join(sorted(fields))}."
        )
    missing: list[str] = []

    def part(found: re.Match[str]) -> str:
        said, _, instead = found[1].partition("||")
        return said if all(fields[name] for name in fields_of(said)) else instead or _LEFT_OUT

    def value(found: re.Match[str]) -> str:
        if not fields[found[1]]:
            missing.append(found[1])
        return fields[found[1]].replace(_LEFT_OUT, "")

    lines = []
    for line in _PART.sub(part, template.strip("\n")).split("\n"):
        if _LEFT_OUT in line and not line.replace(_LEFT_OUT, "").strip(" ,;"):
            continue
        lines.append(_FIELD.sub(value, line.replace(_LEFT_OUT, "")).rstrip())
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if language == "ko":
        text = with_particles(text)
    return Filled(text, tuple(dict.fromkeys(missing)))


# --- salutations --------------------------------------------------------------------------------------------------

_MALE = honorifics.word_set("mr m sr herr hr bay bey bəy cənab cenab господин гн sir lord señor monsieur dhr pan")
_FEMALE = honorifics.word_set(
    "mrs ms miss mme mlle sra srta frau bayan hanım xanım госпожа гжа lady madam madame señora señorita mevr 여사"
)
_FORMS = {"prof": "prof", "professor": "prof", "교수": "prof", "dr": "dr", "doctor": "dr", "박사": "dr"} | {
    "gen": "gen",
    "general": "gen",
    "adm": "adm",
    "admiral": "adm",
    "sen": "sen",
    "senator": "sen",
    "judge": "judge",
}
_EXCELLENT = frozenset(
    "head_of_state head_of_government minister foreign_minister ambassador head_of_delegation nuncio".split()
)
_SCRIPTS = {"ko": re.compile("[가-힣]"), "ru": re.compile("[а-яёА-ЯЁ]")}


def written_name(head: Head, language: str) -> str:
    """The name in the script of the language, where the guest has one in it; else as printed."""
    script = _SCRIPTS.get(language)
    return head.native_name if script and script.search(head.native_name) else head.name


def gender_of(head: Head) -> Gender:
    """As it is kept, else as the honorific says."""
    return head.gender if head.gender is not Gender.UNSTATED else gender_in(head.honorific)


def gender_in(honorific: str) -> Gender:
    """What a form of address says: "Mrs", "Herr Dr."."""
    words = {honorifics.bare(word) for word in honorific.split()}
    if words & _FEMALE:
        return Gender.FEMALE
    return Gender.MALE if words & _MALE else Gender.UNSTATED


def salutation(head: Head, language: str, *, own: str = "") -> str:
    """How a letter to the guest begins; `own` is the salutation that was set for the person and goes before all."""
    if own.strip():
        own = own.strip()
        return own if own[-1] in ",:!.，、" else f"{own},"
    return _addressed(head, language, "salutation")


def spoken_address(head: Head, language: str) -> str:
    """How the guest is addressed by word of mouth: "Ambassador Aliyev", "Herr Botschafter", 김철수 교수님."""
    known = known_language(language)
    return spoken_name(head) if known == FALLBACK else _addressed(head, known, "spoken")


def _addressed(head: Head, language: str, table: str) -> str:
    forms = section(language, table)
    given, family = head.given_name, head.family_name
    if written_name(head, language) != head.name and not _SCRIPTS[language].search(family):
        family = written_name(head, language)
    title = head.titles.get(language, head.title)
    if language in _SCRIPTS and not _SCRIPTS[language].search(title):
        title = ""
    form = _form(head, language)
    fields = {"name": written_name(head, language), "given": given, "family": family, "title": title, "form": form}
    for key in _keys(head):
        template = forms.get(key, "")
        if template and all(fields[name] for name in fields_of(template)):
            return fill(template, fields).text
    return fields["name"]


def _keys(head: Head) -> list[str]:
    sex = {Gender.MALE: "male", Gender.FEMALE: "female"}.get(gender_of(head), "")
    words = {honorifics.bare(word) for word in head.honorific.split()}
    rank_class = _class_of(head)
    kinds = []
    if rank_class in ("ambassador", "head_of_delegation"):
        kinds.append("ambassador")
    if rank_class in _EXCELLENT or words & {"he", "se", "excellency", "excellence", "sem", "semme"}:
        kinds.append("excellency")
    kinds += ["titled", "post"]
    keys = [key for kind in kinds for key in ((f"{kind}_{sex}",) if sex else ()) + (kind,)]
    return [*keys, *((sex,) if sex else ()), "neutral"]


def _class_of(head: Head) -> str:
    """The class of the office that a guest holds now and in person: as somebody has said it, else by the title as the
    event's practice reads it."""
    if head.rank_class:
        return head.rank_class
    read = practice(head.practice).read(head.title, head.organisation)
    return "" if read.deputy or read.honorary or read.former else read.rank_class


def _form(head: Head, language: str) -> str:
    known = _wording(language).get("forms", {})
    for word in head.honorific.replace(".", ". ").split():
        key = _FORMS.get(honorifics.bare(word), "")
        if key in known:
            return str(known[key])
    return ""
