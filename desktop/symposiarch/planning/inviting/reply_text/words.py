"""Replies as people write them into a form or a cell: "Yes", "attending", "with regret", "참석", "не приду"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from symposiarch.model.choices import Reply
from symposiarch.model.folding import split_words
from symposiarch.planning.phrasebook import listed

_SAID = listed("answers", "replies")


def _plain(text: str) -> str:
    return " ".join(split_words(text)) or text.strip()


def _said(heading: str) -> list[str]:
    return [_plain(words) for words in _SAID[heading]]


_KNOWN = {said: reply for reply in Reply for said in _said(reply)}
_WITHOUT_DOTLESS = {phrase.replace("ı", "i"): reply for phrase, reply in _KNOWN.items() if "ı" in phrase}
_POLITELY = re.compile(
    r"^(?:(?:unfortunately|sadly|regretfully|sorry|thank you|thanks|with pleasure|of course|i am|i m|i|we|"
    r"regrettably|malheureusement|hélas|je|nous|leider|ich|wir|lamentablemente|desafortunadamente|maalesef|ne yazık ki|"
    r"təəssüf ki|təəssüf|к сожалению|я|мы|아쉽지만|죄송하지만|유감스럽게도|저는|ben|mən|biz)\s+)+"
)
_LABELLED = re.compile(r"(?P<label>[^:：\n]{2,40})[:：]\s*(?P<said>[^\n]+)")
"""What a form asks, and the answer: "Attending: No"."""
_NEXT_LABEL = re.compile(r"[,.;(–—]|(?<=\w)\s+(?=[^\W\d_a-zа-яё][^:]*:)")
"""Where the next question may stand behind an answer: "No Number of guests: 0"."""
_BEGINS = re.compile(r"[,.](?!\d)|[;:(–—!\n]| - ")
"""What ends the answer itself; "0.00 EUR" is a price."""


def read_reply(text: str) -> Reply | None:
    """The reply that a text means, by the whole of it or by what stands before its first comma;
    none if it is none."""
    if not text.strip():
        return None
    whole = _plain(text.replace("_", " "))
    found = _known(whole)
    if found is None and (first := _plain(text.strip().split("\n")[0])) in _ONLY_ALONE:
        return _KNOWN.get(first)
    if found is None and (asked := _LABELLED.match(text.strip())) is not None:
        said = _known(_plain(_NEXT_LABEL.split(asked["said"], maxsplit=1)[0]))
        if said is not None and (label := _known(_plain(asked["label"]))) in (Reply.ACCEPTED, Reply.DECLINED):
            return said if label is Reply.ACCEPTED else Reply.DECLINED if said is Reply.ACCEPTED else None
    if found is None:
        found = _known(_plain(_BEGINS.split(text.strip(), maxsplit=1)[0]))
    if found is None and "/" in text:
        found = _said_alike(text)
    if found is None:
        found = _in_two_scripts(whole)
    if found is None and (plainly := _POLITELY.sub("", whole)) != whole:
        found = _known(plainly)
    return found


def _known(plain: str) -> Reply | None:
    """The reply that is said just so; in capitals, "KATILMAYACAK", the dotless i is not told."""
    return _KNOWN.get(plain) or _WITHOUT_DOTLESS.get(plain.replace("ı", "i"))


def _said_alike(text: str) -> Reply | None:
    """The reply of "Ja / Oui", and of "Y/Y", which is of a couple; "Yes/No" asks for one."""
    parts = text.split(" / ") if " / " in text else text.split("/")
    if len(parts) > 3 or not (" / " in text or all(map(str.isalpha, parts))):
        return None
    said = {read_reply(part) for part in parts}
    return said.pop() if len(said) == 1 else None


def _in_two_scripts(whole: str) -> Reply | None:
    """The reply that is said in two scripts, one beside the other: "참석 Yes"."""
    if whole.isascii() or " " not in whole:
        return None
    parts = [" ".join(words) for _, words in groupby(whole.split(), key=str.isascii)]
    said = {_KNOWN.get(part) for part in parts}
    return said.pop() if len(parts) == 2 and len(said) == 1 else None


_MERELY = frozenset(_said("merely"))


def says_whether_they_come(text: str) -> bool:
    """Whether an answer is one to an invitation, and not a mere yes or no to anything."""
    first, comma, rest = text.partition(",")
    whole = _plain(text)
    if comma and _plain(first) in _MERELY:
        return read_reply(rest) is not None and _plain(rest) not in _MERELY
    return whole not in _MERELY and read_reply(text) is not None


_ONLY_ALONE = frozenset(_said("only_alone"))
_OPENING = tuple(
    (phrase, reply)
    for phrase, reply in sorted(_KNOWN.items(), key=lambda known: -len(known[0]))
    if (len(phrase) > 3 or phrase in ("yes", "oui", "да")) and phrase not in _ONLY_ALONE
)
"""Replies that a sentence may begin with; "no news", "non communiqué" and "not going to miss it" are none."""

_ANSWERED = re.compile(
    r"\s*(?:responded|replied|answered|response|reply|answer|rsvp|antwort|réponse|respuesta|cevap|cavab|ответ|회신)"
    r"\s*[-–—:]\s*",
    re.IGNORECASE,
)
"""What a program writes before the answer itself: "Responded - Declined"."""
_NO_TO = re.compile(r"\b(?:no (?:for|to|al?|para)|non pour|nein|нет|hayır|yox|xeyr)\b|\b(?:no|non)$")
"""What somebody declines of that to which they say yes: "yes to the reception, no to the dinner"."""
_NOT = frozenset("not не nicht değil deyil".split())


@lru_cache(maxsize=4096)
def says_more_than_a_reply(text: str) -> bool:
    """Whether a reply has more to tell: "Yes (late arrival)"."""
    plain = _plain(text.replace("_", " "))
    known = plain in _KNOWN or plain.replace("ı", "i") in _WITHOUT_DOTLESS
    return not known and _POLITELY.sub("", plain) not in _KNOWN


@lru_cache(maxsize=4096)
def read_free_reply(text: str) -> Reply | None:
    """The reply with which a text under "Answer" begins: "will come with pleasure", "confirmed by phone 12/11".

    None where it goes on to say another: "confirmed that he will not attend".
    """
    found = read_reply(text)
    if found is not None or not text.strip():
        return found
    if (answer := _ANSWERED.match(text)) and answer.end() < len(text):
        return read_free_reply(text[answer.end() :])
    plain = _POLITELY.sub("", _plain(text.replace("_", " ")))
    opening = next(((phrase, reply) for phrase, reply in _OPENING if plain.startswith(f"{phrase} ")), None)
    if opening is None and _declines_for_a_reason(plain):
        return Reply.DECLINED
    if opening is None or _opens_anything(*opening, plain) or _says_another(plain.removeprefix(opening[0]), opening[1]):
        return None
    return opening[1]


_GOES_ON = frozenset(_said("goes_on"))


def _opens_anything(opening: str, reply: Reply, plain: str) -> bool:
    """Whether the one word of a reply goes on as a sentence of anything: "Confirm the date"."""
    behind = plain.removeprefix(opening).split()[0]
    bare = " " not in opening and opening not in _MERELY and reply is Reply.ACCEPTED
    return bare and behind.isalpha() and behind not in _GOES_ON


_LONGEST_REASON = 80
_REFUSALS = tuple(phrase for phrase, reply in _KNOWN.items() if reply is Reply.DECLINED and len(phrase) > 1)
_REASONS, _SPOUSES = _said("reason"), _said("the_spouse")


def _declines_for_a_reason(plain: str) -> bool:
    """Whether a reason stands before a refusal, as it does where the verb comes last: "üzrlü səbəbdən iştirak
    etməyəcək", "因故不能出席". Anything else before one may tell of somebody, or something, else."""
    refusal = max(filter(plain.endswith, _REFUSALS), key=len, default="")
    reason = plain.removesuffix(refusal) if refusal and len(plain) <= _LONGEST_REASON else ""
    return any(word in reason for word in _REASONS) and not any(word in reason for word in _SPOUSES)


_SPOUSE_FIRST = re.compile(
    rf"(?:{'|'.join(sorted(_SPOUSES, key=len, reverse=True))})(?:(?![^\W\d_])|(?<=[가-힣一-龥]))", re.IGNORECASE
)


def the_spouse_first(text: str) -> str:
    """The spouse with whom a text begins, and of whom it says something: "Spouse" of "Spouse will not attend"."""
    found = _SPOUSE_FIRST.match(text)
    return found[0] if found else ""


_ALONE = tuple(f" {_plain(words)}" for words in listed("answers", "company")["alone"])
_ALONE_FIRST = tuple(f"{alone.strip()} " for alone in _ALONE)


def comes_alone(text: str) -> bool:
    """Whether a text says, last of all, that somebody comes with nobody: "Alone", "Kommt allein"."""
    return f" {_plain(text)}".endswith(_ALONE)


def without_that_alone(text: str) -> str:
    """The answer of a text that says as well that somebody comes with nobody: "Eşsiz katılıyor", "Oui, seule"."""
    plain = _plain(text)
    if not plain.startswith(_ALONE_FIRST) and not plain.endswith(_ALONE):  # as of most, which are asked in one go
        return ""
    for alone in map(str.strip, _ALONE):
        if plain.startswith(f"{alone} ") or plain.endswith(f" {alone}"):
            return plain.removeprefix(alone).removesuffix(alone).strip()
    return ""


_MOST_WORDS = 5
_SAYS_MORE = re.compile(r"[\d?,;:(.!。]|bil(?:ir|ər)")
"""Also "gələ bilər", "gelebilir": somebody may come."""
_COMES, _COMES_TURKIC, _HELPS_TURKIC, _CONFIRMED, _CONFIRMED_TURKIC = (
    tuple(_said(f"{idea}{turkic}"))
    for idea, turkic in (
        ("comes", ""), ("comes", "_turkic"), ("helps", "_turkic"), ("is_confirmed", ""), ("is_confirmed", "_turkic"),
    )
)  # fmt: skip
_ENDS_IN_THE_EAST, _DENIED, _BESIDE = (
    frozenset(_said(heading)) for heading in ("ends_in_the_east", "denied", "beside")
)
_DENIED_WITHIN = re.compile(r"(?:l[aeə][nltş]?)?(?:[ıiuü]?[ln])?(?:y?[aeə])?m(?:[aeə](?!k|s[ıi])|[ıiuü](?=r|yor))")
"""Behind the root of a Turkic verb: "katıl-ama-z", "bil-mə-yəcək", "təsdiq-lən-mə-yib"; "etmək" denies nothing."""


def answer_in_a_cell(text: str) -> Reply | None:
    """The reply of a cell for answers whose few words are no answer that we know: a verb of coming or confirming,
    whatever its form, and a word or an ending of its language that denies it.

    That somebody has not confirmed is no answer yet; and none is plain in which another word stands, "참석 미정".
    """
    words = _plain(text).split()
    if not 0 < len(words) <= _MOST_WORDS or _SAYS_MORE.search(text):
        return None
    turkic = [word for word in words if word.startswith(_COMES_TURKIC + _CONFIRMED_TURKIC)]
    turkic += [word for word in words if word.startswith(_HELPS_TURKIC)] if turkic else []
    comes = [word for word in words if _is_of(word, _COMES + _COMES_TURKIC)]
    confirmed = [word for word in words if _is_of(word, _CONFIRMED + _CONFIRMED_TURKIC)]
    denied = not _DENIED.isdisjoint(words) or any(map(_denies_within, turkic))
    if {*words} - {*turkic, *comes, *confirmed} - _DENIED - _BESIDE or (comes and confirmed and denied):
        return None
    if comes:
        return Reply.DECLINED if denied else Reply.ACCEPTED
    if confirmed:
        return Reply.NONE if denied else Reply.ACCEPTED
    return None


def _is_of(word: str, roots: tuple[str, ...]) -> bool:
    """Whether a word begins so; in the East, where what denies it stands behind it, and goes on as a yes does."""
    return any(
        word.startswith(root) and (root < "ᄀ" or word in (root, *(root + end for end in _ENDS_IN_THE_EAST)))
        for root in roots
    )


def _denies_within(word: str) -> bool:
    roots = _COMES_TURKIC + _CONFIRMED_TURKIC + _HELPS_TURKIC
    return any(_DENIED_WITHIN.match(word.removeprefix(root)) for root in roots if word.startswith(root))


def _says_another(rest: str, reply: Reply) -> bool:
    others = {phrase for phrase, other in _OPENING if other not in (reply, Reply.NONE)}
    return (
        read_reply(rest) not in (None, reply)
        or any(f" {phrase} " in f"{rest} " for phrase in others)
        or (reply is Reply.ACCEPTED and not _NOT.isdisjoint(rest.split()))
        or (reply is Reply.ACCEPTED and bool(_NO_TO.search(rest)))
    )
