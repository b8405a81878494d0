"""How the wording of each language addresses a guest: at the head of a letter, and by word of mouth."""

from __future__ import annotations

import re

from symposiarch.model.people import Gender
from symposiarch.planning.correspondence.filling import fields_of, fill
from symposiarch.planning.correspondence.forms_of_address import spoken_name
from symposiarch.planning.correspondence.wording import section, wording_of
from symposiarch.planning.heads import Head
from symposiarch.planning.languages import FALLBACK, known_language
from symposiarch.planning.precedence.practices import practice
from symposiarch.planning.recognition.names import honorifics

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
    return head.gender if head.gender is not Gender.UNSTATED else honorifics.gender_in(head.honorific)


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
    known = wording_of(language).get("forms", {})
    for word in head.honorific.replace(".", ". ").split():
        key = _FORMS.get(honorifics.bare(word), "")
        if key in known:
            return str(known[key])
    return ""
