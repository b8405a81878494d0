"""What rank the words of a title speak for, read as carefully as somebody at the door would.

"Adviser to the Prime Minister" is no prime minister, 대사관 참사관 no ambassador (대사), a vice mayor is the deputy of
a mayor, and a former minister stands behind one in office (PROTOCOL C1.5). What is not plainly a rank is none: a rank
too low is asked about, one too high is an offence on paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from symposiarch.model.folding import fold

UNRANKED = "guest"


@dataclass(frozen=True, slots=True)
class RankClass:
    """A class of guests; `mission` is the class of a head of mission (VCDR 14) and none for all others.

    `of_mission` tells that its holders serve at a mission, or a consulate, and are not its head (VCDR 1).
    """

    name: str
    title: str
    words: tuple[str, ...] = ()
    mission: int | None = None
    of_mission: bool = False


@dataclass(frozen=True, slots=True)
class TitleRead:
    """The class; whether it is held as a deputy ("Vice Mayor"); whether it was held and no more ("former Minister"), or
    was a late partner's ("widow of the Ambassador")."""

    rank_class: str = UNRANKED
    deputy: bool = False
    former: bool = False


_PARTS = re.compile(r"[,;/|·•\n()\[\]]| - | – | — |\b(?:and|und|et|y|ve|və)\b(?=\s+(?:[A-ZÀ-Þ]))| 겸 |및")
"""Between two titles of one person: "Professor, Director of ...", "Ambassador and Permanent Representative"."""

_ARTICLES = frozenset({"the", "his", "her", "their", "its", "our", "la", "le", "el", "los", "las", "les"})

_HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words around a title that say whose it is; folded, or Hangul. See [titles] in generic.toml."""

    complement: frozenset[str] = frozenset()
    state: frozenset[str] = frozenset()
    servant: frozenset[str] = frozenset()
    deputy: frozenset[str] = frozenset()
    deputy_behind: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    widow: frozenset[str] = frozenset()
    no_envoy: frozenset[str] = frozenset()


def read_title(title: str, classes: Iterable[RankClass], around: TitleWords) -> TitleRead:
    """The first of the classes, in their order, that any part of the title plainly names."""
    parts = [part for part in _PARTS.split(title) if part.strip()]
    latin = [_tokens(part) for part in parts]
    # A phrase may itself hold what otherwise parts two titles.
    latin.append(_tokens(title))
    former = not (around.former | around.widow).isdisjoint((*latin[-1], *re.split(r"[\s()]+", title)))
    for rank in classes:
        for word in rank.words:
            if _HANGUL.search(word):
                found = [_hangul(part, word, rank, around) for part in parts]
            else:
                found = [_latin(tokens, word, rank, around) for tokens in latin]
            held = [deputy for deputy in found if deputy is not None]
            if held:
                return TitleRead(rank.name, all(held), former)
    return TitleRead(former=former)


def _tokens(text: str) -> list[str]:
    """The folded words; "l'Ambassadeur" is an ambassadeur."""
    return fold(re.sub(r"\b[Ll]['’]", "", text)).split()


def _latin(tokens: Sequence[str], word: str, rank: RankClass, around: TitleWords) -> bool | None:
    """Whether the words stand there as a deputy's; None where they do not stand there as a title of their own."""
    wanted = word.split()
    for at in range(len(tokens) - len(wanted) + 1):
        if tokens[at : at + len(wanted)] != wanted or _belongs_to_another(tokens[:at], around):
            continue
        behind = tokens[at + len(wanted)] if at + len(wanted) < len(tokens) else ""
        before = next((token for token in reversed(tokens[:at]) if token not in _ARTICLES), "")
        if behind in around.servant:
            continue
        deputy = before in around.deputy or behind in around.deputy_behind
        at_large = behind == "at" and tokens[at + len(wanted) + 1 :][:1] == ["large"]
        if rank.mission is not None and (deputy or at_large or before in around.no_envoy):
            continue
        return deputy
    return None


def _belongs_to_another(before: Sequence[str], around: TitleWords) -> bool:
    """Whether what follows these words completes them: "Office of the Prime ...", but not "with the rank of ..."."""
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in around.complement - _ARTICLES), None)
    if at is None:
        return False
    head = before[at - 1] if at else ""
    return not (head == "rank" or head in around.state or head in around.widow)


def _hangul(part: str, word: str, rank: RankClass, around: TitleWords) -> bool | None:
    """Korean titles end with what one is: 외교부 장관 is a minister, 장관 보좌관 is not."""
    raw = re.sub(r"\s+|님$", "", part)
    raw = next((raw.removesuffix(word) for word in around.widow if raw.endswith(word)), raw)
    word = word.replace(" ", "")
    if not raw.endswith(word):
        return None
    front = raw[: -len(word)]
    # 교육부 장관, 외교부 국장: there 부 is the ministry, and a minister's deputy is 차관.
    apart = re.search(r"\S부\s+\S+$", part.strip()) is not None
    deputy = front.endswith("부") and word not in ("장관", "차관") and not apart
    if rank.mission is not None and (deputy or front.endswith(tuple(around.no_envoy))):
        return None
    return deputy
