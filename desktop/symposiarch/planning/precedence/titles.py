"""What rank the words of a title speak for, read as carefully as somebody at the door would.

"Adviser to the Prime Minister" is no prime minister, 대사관 참사관 no ambassador (대사), a vice mayor is the deputy of
a mayor, and a former minister stands behind one in office (PROTOCOL C1.5). What is not plainly a rank is none: a rank
too low is asked about, one too high is an offence on paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from symposiarch.planning.precedence.title_words import HANGUL, Held, RankClass, TitleWords, Token, tokens
from symposiarch.planning.precedence.titles_in_korean import read_korean

UNRANKED = "guest"


@dataclass(frozen=True, slots=True)
class TitleRead:
    """The class; whether it is held as a deputy ("Vice Mayor") or for the honour ("Honorary Consul"); whether it was
    held and no more ("former Minister"), or was a late partner's ("widow of the Ambassador")."""

    rank_class: str = UNRANKED
    deputy: bool = False
    honorary: bool = False
    former: bool = False


_PARTS = re.compile(r"[,;/|·•\n()\[\]]| - | – | — |\b(?:and|und|et|y|ve|və)\b(?=\s+(?:[A-ZÀ-Þ]))| 겸 |및")
"""Between two titles of one person: "Professor, Director of ...", "Ambassador and Permanent Representative"."""

_ARTICLES = frozenset({"the", "his", "her", "their", "its", "our", "la", "le", "el", "los", "las", "les"})

_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")


def read_title(title: str, organisation: str, classes: Iterable[RankClass], around: TitleWords) -> TitleRead:
    """The first of the classes, in their order, that any part of the title plainly names.

    `organisation` is where the title is held: a minister at an embassy is a diplomat, not of a government.
    """
    ranks = tuple(classes)
    offices = _offices(ranks) | around.served
    korean = HANGUL.search(title) is not None
    texts = _parts(title, around)
    # A phrase may itself hold what otherwise parts two titles.
    read = [(text, tokens(text, offices, around)) for text in (*texts, title)]
    out_of_office = [around.speaks_of_former(text, words) for text, words in read]
    at_mission = any(around.speaks_of_mission(text) for text in (title, organisation))
    # In most titles hardly a word of a class stands at all.
    there = {form for _, words in read for token in words for form in token[:2]}
    for rank in ranks:
        for word in rank.words:
            if word.isascii():
                if word.partition(" ")[0] not in there:
                    continue
                found = [_latin(words, word, rank, offices, around) for _, words in read]
            elif korean:
                found = [read_korean(text, word, rank, around) for text in texts]
            else:
                continue
            held = [(one, was) for one, was in zip(found, out_of_office, strict=False) if one is not None]
            if held:
                deputy = all(one.deputy for one, _ in held)
                honorary = all(one.honorary for one, _ in held)
                former = all(was for _, was in held)
                if at_mission and rank.at_mission:
                    return TitleRead(rank.at_mission, former=former)
                if deputy and rank.deputies:
                    return TitleRead(rank.deputies, former=former)
                return TitleRead(rank.name, deputy, honorary, former)
    return TitleRead(former=out_of_office[-1])


@lru_cache(maxsize=16)
def _offices(ranks: tuple[RankClass, ...]) -> frozenset[str]:
    """The titles that are one word."""
    return frozenset(word for rank in ranks for word in rank.words if " " not in word)


def _parts(title: str, around: TitleWords) -> list[str]:
    """The titles that stand side by side; ", retired" belongs to the one before, "(전)" to the one it touches."""

    def opened(match: re.Match[str]) -> str:
        return f" {match[1]} " if around.only_of_former(match[1]) else match[0]

    found: list[str] = []
    for part in _PARTS.split(_BRACKETED.sub(opened, title)):
        if found and around.only_of_former(part):
            found[-1] = f"{found[-1]} {part}"
        elif part.strip():
            found.append(part)
    return found


def _latin(
    words: Sequence[Token], word: str, rank: RankClass, offices: frozenset[str], around: TitleWords
) -> Held | None:
    """How the words hold the title, where they do as a title of their own."""
    wanted = word.split()
    for at in range(len(words) - len(wanted) + 1):
        first = words[at]
        plain = first.text == wanted[0] and not (first.slavic and first.of and len(wanted) == 1)
        if not (plain or first.of == wanted[0]):
            continue
        if [token.text for token in words[at + 1 : at + len(wanted)]] != wanted[1:]:
            continue
        before, behind = [token.text for token in words[:at]], words[at + len(wanted) :]
        held = _relation(
            before, [token.text for token in behind], around, of_another=not plain, adjacent=rank.mission is not None
        )
        if held is None or _of_no_rank(before, [token.text for token in behind], rank, held, around):
            continue
        if rank.serves and (_serves(behind, offices, around) or "'s" in before):
            continue
        return held
    return None


def _relation(
    before: Sequence[str], behind: Sequence[str], around: TitleWords, *, of_another: bool, adjacent: bool
) -> Held | None:
    """Whether a title between these words is the guest's own, a deputy's or an honour; None where it is another's:
    "Office of the Prime ...", but not "with the rank of ...".

    With `adjacent` only the word right before makes a deputy: a deputy representative may be chargé d'affaires.
    """
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in around.complement - _ARTICLES), None)
    if at is None and of_another:
        at = len(before)
    close = [text for text in before[0 if at is None else at + 1 :] if text not in _ARTICLES]
    head = before[at - 1] if at else ""
    next_one = behind[0] if behind else ""
    of_late = not around.widow.isdisjoint(before) or (of_another and next_one in around.widow)
    deputy_of = at is not None and head in around.deputy_of
    if at is not None and not (deputy_of or of_late or head == "rank" or head in around.state):
        return None
    on = next((place for place, text in enumerate(behind) if text in around.complement), len(behind))
    if "'s" in behind[:on] or (not of_late and _served_by(next_one, around)):
        return None
    deputies = close[-1:] if adjacent else close
    deputy = deputy_of or not around.deputy.isdisjoint(deputies) or next_one in around.deputy_behind
    honorary = not around.honorary.isdisjoint(close) or next_one in around.honorary
    return Held(deputy, honorary)


def _served_by(behind: str, around: TitleWords) -> bool:
    """ "Bakan Danışmanı"; in Turkish and Azerbaijani a chief adviser is a "başdanışman"."""
    return behind in around.servant or behind.removeprefix("bas") in around.servant


def _of_no_rank(before: Sequence[str], behind: Sequence[str], rank: RankClass, held: Held, around: TitleWords) -> bool:
    """Whether the title is called like an office and is none: "Shadow Minister", "Ambassador Hotel", "goodwill ..."."""
    last = next((text for text in reversed(before) if text not in _ARTICLES), "")
    if not rank.unless.isdisjoint(behind[:3]):
        return True
    if rank.mission is not None:
        content = [text for text in behind if text not in around.complement][:2]
        at_large = list(behind[:2]) == ["at", "large"]
        sent_to = list(behind[:1]) == ["to"]  # "Ambassador to UNESCO" is one
        for_a_cause = not sent_to and not around.no_envoy.isdisjoint((last, *content))
        if held.deputy or held.honorary or at_large or for_a_cause:
            return True
    if not (rank.of_state or rank.mission is not None):
        return False
    employed = any(
        text in around.employer and (place + 1 == len(behind) or behind[place + 1] in around.complement)
        for place, text in enumerate(behind)
    )
    named_so = last in around.employer or last in around.no_office_before
    return employed or named_so or not around.no_office.isdisjoint((*before, *behind))


def _serves(behind: Sequence[Token], offices: frozenset[str], around: TitleWords) -> bool:
    """Whether these words behind a counsellor say whom they counsel: "to the Minister", "du ministre", "министра"."""
    if behind and behind[0].of:
        return True
    if not behind or behind[0].text not in around.complement:
        return False
    whom = [token for token in behind if token.text not in around.complement and token.text not in _ARTICLES][:2]
    return any(token.of or token.text in offices for token in whom)
