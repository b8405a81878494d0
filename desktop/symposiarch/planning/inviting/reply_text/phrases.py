"""How people say in eight languages that they come or not, by what is meant: `resources/replies`, a file a language.

English says there what each idea is. An idea is looked for in all languages at once, for people mix them.
"""

from __future__ import annotations

import enum
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from symposiarch.assets import resource


class Idea(enum.StrEnum):
    """What a phrase of a letter tells; the name is its heading in each file."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    PERHAPS = "perhaps"
    AWAY = "away"
    INSTEAD = "instead"
    IN_MY_PLACE = "in_my_place"
    STANDS_FOR_ME = "stands_for_me"
    WITH_THE_SPOUSE = "with_the_spouse"
    THE_SPOUSE = "the_spouse"
    FOR_ANOTHER = "for_another"
    A_COLLEAGUE = "a_colleague"
    LONG_AGO = "long_ago"
    REGRET = "regret"
    WOULD = "would"
    UNREAL = "unreal"
    BUT = "but"
    NO_YES = "no_yes"
    IN_PART = "in_part"
    SOMETHING_ELSE = "something_else"
    QUESTION = "question"
    WHO = "who"
    NOT_ALONE = "not_alone"
    HARDLY = "hardly"
    IF = "if"
    ASKS_US = "asks_us"
    SIGNED = "signed"
    GREETING = "greeting"
    ORIGINAL_MESSAGE = "original_message"
    SENT_FROM = "sent_from"
    WROTE = "wrote"
    ON = "on"
    FROM = "from"
    FIELD = "field"
    AND = "and"
    ME = "me"
    HE = "he"
    I = "I"  # noqa: E741  # the word that it is
    BEFORE_A_NAME = "before_a_name"
    REPORTS = "reports"
    ABBREVIATED = "abbreviated"
    BEFORE_AN_OFFICE = "before_an_office"
    THAT = "that"


OFFICES = "offices"
_NOT_WITHIN_A_WORD = r"(?!(?<=\w)\w)"
_IDEA = re.compile(r"«(\w+)»")


@cache
def phrases(*ideas: Idea) -> str:
    """All that is said for an idea, or for several, as a part of a regular expression."""
    return f"(?:{'|'.join(said for idea in ideas for said in _in_each_language(idea))})"


@cache
def saying(*ideas: Idea) -> re.Pattern[str]:
    """What finds the phrases of an idea, or of several."""
    return re.compile(phrases(*ideas), re.IGNORECASE)


def shape(text: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
    """A regular expression in which «and» stands for all phrases of that idea; made when it is first asked for."""

    @cache
    def pattern() -> re.Pattern[str]:
        return re.compile(_IDEA.sub(lambda found: phrases(Idea(found[1])), text), re.IGNORECASE | flags)

    return pattern


def says(text: str, *ideas: Idea) -> bool:
    """Whether a phrase of one of these ideas stands in a text."""
    return saying(*ideas).search(text) is not None


def without(text: str, *ideas: Idea) -> str:
    """A text without the phrases of these ideas."""
    return saying(*ideas).sub(" ", text)


@cache
def offices() -> dict[str, re.Pattern[str]]:
    """How each office is called, by its name in English."""
    called: dict[str, list[str]] = {}
    for language in _languages():
        for office, words in language.get(OFFICES, {}).items():
            called.setdefault(office, []).append(_placed([words], language))
    return {office: re.compile("|".join(words), re.IGNORECASE) for office, words in called.items()}


def _in_each_language(idea: Idea) -> Iterator[str]:
    return (_placed(said, language) for language in _languages() if (said := language.get(idea)))


def _placed(said: list[str], language: dict[str, Any]) -> str:
    """Phrases as whole words; in a language whose particles are joined to them, wherever they stand."""
    any_of_them = "|".join(said).replace(" ", r"\s").replace("'", "['’]")
    return any_of_them if language.get("joined") else f"{_NOT_WITHIN_A_WORD}(?:{any_of_them}){_NOT_WITHIN_A_WORD}"


@cache
def _languages() -> tuple[dict[str, Any], ...]:
    paths = sorted(resource("replies").glob("*.toml"))
    return tuple(tomllib.loads(path.read_text(encoding="utf-8")) for path in paths)
