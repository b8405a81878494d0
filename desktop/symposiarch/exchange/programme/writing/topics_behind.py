"""What somebody speaks about, told behind who they are: "Léa Roussel (Sorbonne): Exams", "Tom Reed, BBC – Exams"."""

from __future__ import annotations

import re

from symposiarch.exchange.programme.writing.chinese_people import parted_chinese
from symposiarch.exchange.programme.writing.nobody import is_house
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_plainly_somebody

_BEHIND_BRACKETS = re.compile(
    r"^(?P<who>[^:：]+?\([^()]+\))\s*(?:[:：]|[-–—](?=\s)|,?\s*(?=[«“\"„「『]))\s*(?P<topic>\S.*)$"
)
_BEHIND_A_HOUSE = re.compile(r"^(?P<who>[^,:()]+, [^“\"«„]+?)(?:\s[-–—]\s|\s?:\s)\s*(?P<topic>\S.*)$")
_BEHIND_THE_NAME = re.compile(r"^(?P<who>[^,:：()]+?)\s?[:：]\s+(?P<topic>\S.*)$")


def topic_behind(text: str) -> tuple[str, str] | None:
    """Who is named, and the topic behind; None where none stands there, but perhaps a post or a house."""
    for pattern in (_BEHIND_BRACKETS, _BEHIND_A_HOUSE, _BEHIND_THE_NAME):
        found = pattern.match(text)
        if found is None or not (
            begins_with_a_name(found["who"]) or parted_chinese(re.split("[(（]", found["who"])[0])
        ):
            continue
        who, topic = found["who"].strip(), found["topic"].strip()
        if pattern is _BEHIND_A_HOUSE and _goes_on(who, topic):
            continue
        if pattern is _BEHIND_THE_NAME and (is_plainly_somebody(topic) or is_house(who) or is_house(who)):
            continue  # "Goethe-Institut: Miriam Stein"
        return who, topic.strip(' “”"«»„「」『』')
    return None


def _goes_on(who: str, behind: str) -> bool:
    """Whether a dash behind a post goes on with it: "Anna Kim, Director – Seoul Museum"."""
    post = who.partition(", ")[2]
    return bool(FUNCTION.match(behind) or (FUNCTION.match(post) and (is_house(behind) or is_house(behind))))
