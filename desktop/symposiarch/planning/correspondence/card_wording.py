"""The wording of a place card.

A card says the name as it is spoken: "Mr Lee", "Ambassador Aliyev", and for a post that only one person holds its title
alone: "The Minister of Culture", "The Ambassador of Türkiye" (PROTOCOL, place card). Where nothing of that is known it
says the name as it is printed. A wording set by hand for the person or for this event goes before all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from symposiarch.errors import SymposiarchError
from symposiarch.planning.correspondence.forms_of_address import AMBASSADOR, spoken_in_full, spoken_name
from symposiarch.planning.heads import Head
from symposiarch.planning.precedence.practices import UNRANKED, Practice, practice
from symposiarch.planning.states import state_in_a_sentence, state_name


def card_wording(head: Head, *, language: str = "en") -> str:
    """What the place card of a guest says."""
    if head.card_name:
        return head.card_name
    alone = _post_alone(head, language) if _holds_it_alone(head, language) else ""
    return alone or spoken_name(head, language=language)


def _holds_it_alone(head: Head, language: str) -> bool:
    """Whether the title may stand for the name, on the day of the event: as somebody has said of the post, or, of an
    English title, as the practice knows it of the class (PROTOCOL, place card [S76])."""
    if not head.title or not head.in_office:
        return False
    return head.single_holder or (language == "en" and _is_known_for_one(head))


def _is_known_for_one(head: Head) -> bool:
    """Whether the title says by itself what only one person holds: "Minister of Culture", and no "Minister of State".

    In doubt it does not: a name on a card offends nobody.
    """
    try:
        rules = practice(head.practice)
    except SymposiarchError:  # the practice is lost, which is told elsewhere
        return False
    title, read = head.title, rules.read(head.title, head.organisation)
    rank = rules.classes.get(read.rank_class)
    if rank is None or not rank.alone or read.deputy or read.honorary or read.former or read.unsure:
        return False
    plain = _BEFORE_A_TITLE.sub("", title)
    of_what = plain[len(read.taken_from) :]
    title_only, *more = plain.split(", ")
    return (
        head.rank_class in ("", rank.name)
        and bool(read.taken_from)
        and plain.casefold().startswith(read.taken_from.casefold())
        and _ANOTHER.search(of_what) is None
        and rules.class_of(title) == rank.name
        and _ONE_ENGLISH_TITLE.fullmatch(title_only) is not None
        and (not more or _goes_on(more, rules))
        and (rank.single or _OF_WHAT.match(of_what) is not None)
    )


def _goes_on(more: Sequence[str], rules: Practice) -> bool:
    """Whether what stands behind commas goes on with what the office is of: "Culture, Sports and Tourism of Korea"."""
    *middle, last = more
    first, joined, _ = last.removeprefix("and ").partition(" and ")
    matters = (*middle, first) if joined else (*middle, last.removeprefix("and "))
    reads = [rules.read(matter) for matter in matters]
    return (bool(joined) or last.startswith("and ")) and not any(
        _OF_WHAT.search(f" {matter} ") or read.rank_class != UNRANKED or read.unsure
        for matter, read in zip(matters, reads, strict=True)
    )


_ONE_ENGLISH_TITLE = re.compile(
    r"(?:president|speaker|chairman|(?:prime |foreign )?minister|chief justice|secretary|king|queen|emperor|chancellor)"
    r"(?: (?:of|for)\b[^,;/()&\n-]*)?",
    re.IGNORECASE,
)
_BEFORE_A_TITLE = re.compile(r"^(?:h\.?\s?e\.?\s+)?(?:the\s+)?", re.IGNORECASE)
_ANOTHER = re.compile(
    r"['’]|\d|\ba\.\s?i\.|\b(?:ad interim|until|advis[eo]r|aide|assistant|secretary|officer?|staff|team|committee"
    r"|representative|delegation|spouse|wife|husband|mrs?|ms|madam|mme)\b",
    re.IGNORECASE,
)
"""Behind a title: of somebody who works for the holder, acts for the holder, was it once, or comes along."""
_OF_WHAT = re.compile(r" (?:of|for) (?!state\b)", re.IGNORECASE)


def card_wordings(heads: Sequence[Head], *, language: str) -> dict[int, str]:
    """What the cards of guests who sit together say, by `Head.id`: of two that would say "Mr Cho" each says the whole
    name. A wording set by hand stays."""
    said = {head.id: card_wording(head, language=language) for head in heads}
    shared = {wording for wording, count in Counter(said.values()).items() if count > 1}
    for head in heads:
        if said[head.id] in shared and not head.card_name:
            said[head.id] = spoken_in_full(head, language)
    return said


def _post_alone(head: Head, language: str) -> str:
    """The post in place of the name; nothing where it would not tell whose it is: of four guests each is "Büyükelçi".

    Of which state somebody is ambassador, only English says here by itself.
    """
    title = head.titles.get(language, head.title)
    if language != "en" or not title.isascii():
        named = head.state and state_name(head.state, language).casefold() in title.casefold()
        bare = len(title.split()) == 1 or (language not in head.titles and AMBASSADOR.match(title))
        return "" if head.state and bare and not named else title
    if head.state and " of " not in title:
        title = f"{title} of {state_in_a_sentence(head.state, language)}"
    return f"The {_BEFORE_A_TITLE.sub('', title)}"
