"""Titles in the languages that are written in letters: what stands before and behind one says whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from symposiarch.planning.demonyms import state_of_adjective
from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.tokens import MAYBE_STATE, STATE, WORDS, owned_forms
from symposiarch.planning.precedence.titles.words import COURTESY, Held, TitleWords, Token, is_unread
from symposiarch.planning.states import state_code, state_code_declined

_OF = frozenset({"de", "del", "du"})
_ARTICLES = frozenset({"the", "his", "her", "their", "its", "our", "la", "le", "el", "los", "las", "les"})


def read_latin(
    words: Sequence[Token], at: int, title: str, rank: RankClass, offices: frozenset[str], around: TitleWords
) -> Held | None:
    """How the words hold a title that begins at one of them, where they do as a title of their own."""
    named = _named(words, at, title.split(), around)
    if named is None:
        return None
    end, plain = named
    before, behind = words[:at], words[end:]
    front, back = [token.text for token in before], [token.text for token in behind]
    taken = [token.text for token in words[at:end]]
    if front[-1:] == ["under"] and taken[0] == "secretary" and _begins(front[:-1], around):
        front[-1] = "deputy"  # "Under-Secretary-General": no "under" that says whose somebody is
    held = _relation(front, back, around, rank, of_another=not plain)
    within = [" ".join(taken[-2:]), *(text for text in taken if text not in title.split())]
    if held is None or _of_no_rank(front, within, back, rank, held, around) or _is_whose(back, offices, around):
        return None
    # In Arabic nothing but the article tells a minister from the minister's office.
    if (taken[0] in rank.of_kinds or is_unread(words[at].written)) and not _begins(front, around):
        return None
    if any(token.owned in offices for token in behind) or _belongs_to(words[end - 1], behind, rank, around):
        return None  # "Bakan Özel Kalem Müdürü": the title is that of the last
    owned = bool(words[end - 1].owned)
    if rank.serves and (_serves(before, behind, offices, around, owned=owned) or "'s" in front):
        return None
    if not (rank.of_state or rank.mission) and front[-1:] == ["'s"] and front[-2] in offices:
        return None  # "Mayor's Chief of Protocol"
    return held._replace(begin=at, end=end)


def names_another(words: Sequence[Token], offices: frozenset[str], around: TitleWords) -> bool:
    """Whether these words name the holder of an office as another: "Secretary to the President"."""
    return any(
        token.of
        or (token.text in offices and not (around.complement - _ARTICLES).isdisjoint(one.text for one in words[:at]))
        for at, token in enumerate(words)
    )


def _named(words: Sequence[Token], at: int, wanted: Sequence[str], around: TitleWords) -> tuple[int, bool] | None:
    """Where a title that begins at a word ends, and whether it is in the nominative; none where it stands elsewhere.

    Between its words an ordinal may stand: "Vicepresidenta primera del Gobierno". In most languages its first word is
    declined, in Turkish and Azerbaijani the last.
    """
    end, plain, skip = at, True, 0
    for place, word in enumerate(wanted):
        if word == WORDS:
            skip = 2
            continue
        last = place + 1 == len(wanted)
        if word in (STATE, MAYBE_STATE):
            behind = "" if last else wanted[place + 1]
            ends = [at for at in range(end, len(words)) if words[at].text == behind] if behind else [len(words)]
            named = next((stop for stop in ends if _is_state(words[end:stop], around, maybe=word == MAYBE_STATE)), None)
            if named is None:
                return None
            end = named
            continue
        while True:
            if end >= len(words):
                return None
            token = words[end]
            end += 1
            alone = place == 0 and last
            if token.text == word and not (alone and token.slavic and token.of):
                break
            if last and (token.owned == word or _is_deputised(token, words[end : end + 1], word, around)):
                break
            if (place == 0 or last) and token.stem == word:
                plain = False
                break
            if place == 0 or token.text in around.deputy or not (skip or token.text in around.between):
                return None
            skip -= token.text not in around.between
        skip = 0
    return end, plain


def _is_deputised(token: Token, behind: Sequence[Token], word: str, around: TitleWords) -> bool:
    """Whether a deputy stands behind, who then bears the ending that says of what: "Milli Məclisin sədr müavini"."""
    return any(one.text in around.deputy_behind for one in behind) and word in owned_forms(token.text)


def _is_state(words: Sequence[Token], around: TitleWords, *, maybe: bool) -> bool:
    text = " ".join(token.text for token in words if token.text not in around.former)
    called = state_code_declined(text) or state_code_declined(text.removeprefix("d"))  # "d'Algérie"
    return bool(called) or (maybe and not text)


def _relation(
    before: Sequence[str], behind: Sequence[str], around: TitleWords, rank: RankClass, *, of_another: bool
) -> Held | None:
    """Whether a title between these words is the guest's own, a deputy's or an honour; None where it is another's:
    "Office of the Prime ...", but not "with the rank of ...".

    Of a head of mission only the word right before makes a deputy: a deputy representative may be chargé d'affaires.
    """
    if " ".join(before[:-1]) in around.interim:
        before = [before[-1].removesuffix("ya")]  # "И.о. заместителя министра"
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in around.complement - _ARTICLES), None)
    of_another = of_another and " ".join(before) not in around.interim  # "И.о. ректора"
    if at is None and of_another:
        at = len(before)
    close = [text for text in before[0 if at is None else at + 1 :] if text not in _ARTICLES]
    head = before[at - 1] if at else ""
    next_one = next((text for text in behind if text not in around.between), "")
    of_late = not around.widow.isdisjoint(before) or (of_another and next_one in around.widow)
    helps = around.assistant if rank.assisted else frozenset()
    deputies_of = at is not None and head in around.deputy_of | helps
    behind_it = next_one in around.deputy_behind | helps
    deputy_of = deputies_of or (of_another and behind_it)
    if at is not None and not (deputy_of or of_late or head == "rank" or head in around.state):
        return None
    on = next((place for place, text in enumerate(behind) if text in around.complement), len(behind))
    if "'s" in behind[:on] or (not of_late and _served_by(next_one, around)):
        return None
    deputies = close[-1:] if rank.mission is not None else close
    times = deputies_of + sum(text in around.deputy for text in deputies) + behind_it
    # "Hon. Consul" is one for the honour, "Hon. Minister" an honourable one.
    for_honour = around.honorary | around.honorary_at_mission if rank.of_mission else around.honorary
    honorary = not for_honour.isdisjoint((*close, next_one, " ".join(behind[:2])))
    return Held(times > 0, honorary, times > 1)


def _belongs_to(title: Token, behind: Sequence[Token], rank: RankClass, around: TitleWords) -> bool:
    """Whether what follows a Turkish or Azerbaijani title is its holder's, as the ending says: "Nazir köməkçisi"."""
    said = [token for token in behind if token.text not in around.between]
    if title.text not in around.turkic or len(said) != 1 or not said[0].text.endswith(("i", "u")):
        return False
    helps = around.assistant if rank.assisted else frozenset()
    how = around.deputy_behind | around.former | around.honorary | around.interim | around.chosen | helps
    named = said[0].written.isupper() or bool(state_code_declined(said[0].text))  # "Rektor BDU"
    return said[0].text not in how and not named and not said[0].slavic


def _begins(before: Sequence[str], around: TitleWords) -> bool:
    """Whether a title begins behind these words: none says of what kind it is or whose."""
    how = around.former | around.honorary | around.deputy | around.interim | around.between | _ARTICLES | COURTESY
    said = " ".join(text for text in before if text not in how)
    return not said or bool(state_code(said) or state_of_adjective(said))


def _served_by(behind: str, around: TitleWords) -> bool:
    """ "Bakan Danışmanı"; in Turkish and Azerbaijani a chief adviser is a "başdanışman"."""
    return behind in around.servant or behind.removeprefix("bas") in around.servant


def _is_whose(behind: Sequence[str], offices: frozenset[str], around: TitleWords) -> bool:
    """Whether the title, with what it is of, says for whom somebody works or with whom they come: "Minister of
    Culture's Adviser". A minister "for the Prime Minister's Office" is one."""
    at = next((at for at, text in enumerate(behind) if text == "'s"), len(behind))
    theirs = set(behind[at + 1 : at + 3]) & (around.servant - around.widow)
    if theirs and offices.isdisjoint(behind[:at]):
        return True
    last = behind[-1] if behind[:1] and behind[0] in around.complement else ""
    return last in around.retinue and offices.isdisjoint(behind) and "s" not in behind


def _of_no_rank(
    before: Sequence[str], within: Sequence[str], behind: Sequence[str], rank: RankClass, held: Held, around: TitleWords
) -> bool:
    """Whether the title is called like an office and is none: "Shadow Minister", "Ambassador Hotel", "goodwill ..."."""
    last = next((text for text in reversed(before) if text not in _ARTICLES), "")
    near = behind if rank.mission is not None else behind[:3]  # "Embajador de España en misión especial"
    if not rank.unless.isdisjoint((last, f"{last} {WORDS}", *within, *near, " ".join(behind))):
        return True
    if rank.behind_only and " " not in within[0] and _says_what_kind(last, rank, around):
        return True
    if rank.matters and not _OF.isdisjoint(behind[:1]) and rank.matters.isdisjoint(behind[1:4]):
        return True
    if rank.mission is not None:
        content = [text for text in behind if text not in around.complement][:2]
        at_large = list(behind[:2]) == ["at", "large"]
        sent_to = list(behind[:1]) == ["to"]  # "Ambassador to UNESCO" is one
        of_a_cause = not sent_to and not around.no_envoy.isdisjoint((last, *content))
        for_a_cause = of_a_cause or not around.cause.isdisjoint(behind[:1])
        if held.deputy or held.honorary or at_large or for_a_cause:
            return True
    if not (rank.of_state or rank.public or rank.mission is not None):
        return False
    # "Minister for Church Affairs": of what the office is, and not where it is held.
    affairs = {at for at, text in enumerate(behind[1:]) if text in around.affairs}
    plays = (*before, *(text for at, text in enumerate(behind) if at not in affairs))
    if not (rank.of_state or rank.mission is not None):
        return rank.heads.isdisjoint(behind) and not around.no_office.isdisjoint(plays)
    employed = any(
        text in around.employer and (place + 1 == len(behind) or behind[place + 1] in around.complement)
        for place, text in enumerate(behind)
    )
    named_so = last in around.employer or last in around.no_office_before - rank.before
    return employed or named_so or not around.no_office.isdisjoint(plays)


def _says_what_kind(last: str, rank: RankClass, around: TitleWords) -> bool:
    """Whether the word before a title is an office itself, of which that says of what kind it is: "Fiscal General"."""
    how = (rank.behind_only, around.former, around.honorary, around.deputy, around.interim, around.complement)
    return bool(last) and not any(last in known for known in how) and not state_of_adjective(last)


def _serves(
    before: Sequence[Token], behind: Sequence[Token], offices: frozenset[str], around: TitleWords, *, owned: bool
) -> bool:
    """Whether the words around a counsellor say whom they counsel: "to the Minister", "du ministre", "министра",
    "Nazir müşaviri"."""
    if owned and before and (before[-1].of or before[-1].text in offices):
        return True
    if behind and behind[0].of:
        return True
    if len(behind) > 1 and behind[0].text not in around.complement:
        behind = behind[1:]  # "Conseiller spécial du Président"
    if not behind or behind[0].text not in around.complement:
        return False
    whom = [token for token in behind if token.text not in around.complement and token.text not in _ARTICLES][:2]
    return any(token.of or token.text in offices for token in whom)
