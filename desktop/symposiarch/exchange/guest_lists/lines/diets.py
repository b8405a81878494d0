"""What somebody eats, where a list has no column for it and says it among its remarks: "Vegetarian", "no pork"."""

from __future__ import annotations

import re
from functools import lru_cache

from symposiarch.exchange.guest_lists.lines.nothing import says_nothing
from symposiarch.exchange.guest_lists.lines.said import one_of
from symposiarch.planning.logistics.diet_words import ways_of_writing

_FOODS = one_of("foods")
_KINDS = "|".join([one_of("kinds"), *map(re.escape, ways_of_writing())])
_DIET = re.compile(
    rf"(?:strict(?:ly)? )?(?:{_KINDS})(?: (?:food|meal|menu|diet|only|yemek|menü|식사|식단))?"
    r"|(?:no|without|sans|sin|ohne|keine?n?|без|does not eat|doesn't eat|ne mange pas de|no come) "
    rf"{_FOODS}(?: (?:or|and|ou|et|y|o|oder|и) {_FOODS})*"
    rf"|{_FOODS}[- ]?(?:free|frei|yox|yemir|yemez|allerg(?:y|ie)|intoleran(?:t|ce|z))"
    r"|glutensiz|laktosefrei|glutenfrei|글루텐 ?프리"
    r"|(?:is |severe |food |strong )?\b(?:all?[eé]rg|intol[eé]r)[^\W\d_]*[.:]?\s"
    r"(?:to|gegen|à|aux?|a|al|alla|all['’]|ao|de|for|przeciw|na|на)?"
    r"\s?[^,;.]{2,40}|(?:аллергия|непереносимость)\s[^,;.]{2,40}"
    r"|[^,;.]{2,30}[ -](?:(?:food )?(?:all?erg|intol[eé]r|alerji)[^\W\d_]*|알레르기|알러지)|对.{1,12}过敏",
    re.IGNORECASE,
)
_AS_ALL_EAT = one_of("as_all_eat")
_ORDINARY = re.compile(rf"(?:{_AS_ALL_EAT}|meat|fleisch|viande|carne)", re.IGNORECASE)
_NO_DIET = re.compile(_AS_ALL_EAT, re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;/+&.]\s*|\s+(?:and|et|y|und|ve|və|и)\s+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_a_diet(text: str) -> bool:
    """Whether a remark says what somebody eats, and nothing else."""
    text = text.strip()
    parts = [part for part in _BETWEEN.split(text) if part]
    return len(text) <= 80 and bool(parts) and (bool(_DIET.fullmatch(text)) or all(map(_DIET.fullmatch, parts)))


def diet_asked(heading: str) -> str:
    """The diet that stands above crosses: "Vegetarian" of "Meal / Vegetarian"."""
    return heading.rpartition(" / ")[2]


def is_ordinary(diet: str) -> bool:
    """Whether a column of crosses is for those who eat what all eat: "Meal / Normal"."""
    return bool(_ORDINARY.fullmatch(diet.strip()))


def eats_as_all_do(diet: str) -> bool:
    """Whether the answer to what somebody eats is that there is nothing to heed: "Normal", "keine Wünsche", "RAS"."""
    return bool(_NO_DIET.fullmatch(diet.strip())) or says_nothing(diet)
