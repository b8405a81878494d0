"""How people say in their languages that they come or not, by what is meant: `resources/replies`, a file a language."""

from __future__ import annotations

import enum
import re
from functools import cache

from symposiarch.planning.phrasebook import Phrasebook, languages, placed


class Idea(enum.StrEnum):
    """What a phrase of a letter tells; the name is its heading in each file."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    ELSEWHERE = "elsewhere"
    MISSING = "missing"
    KEPT_AWAY = "kept_away"
    IS_NOT = "is_not"
    PERHAPS = "perhaps"
    AWAY = "away"
    INSTEAD = "instead"
    IN_MY_PLACE = "in_my_place"
    STANDS_FOR_ME = "stands_for_me"
    WITH_THE_SPOUSE = "with_the_spouse"
    THE_SPOUSE = "the_spouse"
    WITH_ME = "with_me"
    FOR_ANOTHER = "for_another"
    I_COME = "i_come"
    HAS_ME_SAY = "has_me_say"
    NOT = "not"
    A_COLLEAGUE = "a_colleague"
    LONG_AGO = "long_ago"
    REGRET = "regret"
    WOULD = "would"
    UNREAL = "unreal"
    BUT = "but"
    NO_YES = "no_yes"
    IN_PART = "in_part"
    OTHER_EVENT = "other_event"
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
    NOT_DELIVERED = "not_delivered"
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
_REPLIES = Phrasebook("replies")
phrases, saying, shape = _REPLIES.phrases, _REPLIES.saying, _REPLIES.shape


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
    for language in languages(_REPLIES.folder):
        for office, words in language.get(OFFICES, {}).items():
            called.setdefault(office, []).append(placed([words], language))
    return {office: re.compile("|".join(words), re.IGNORECASE) for office, words in called.items()}
