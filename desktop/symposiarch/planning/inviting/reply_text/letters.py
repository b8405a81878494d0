"""The reply in a letter: what somebody answers in sentences of their own, above the letter that is answered.

A letter is taken for a reply where its sentences plainly say one thing, whatever else it asks or tells. Where it
accepts and declines ("my wife cannot come, but I shall"), is written by a machine, or speaks of a deputy, somebody has
to read it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from symposiarch.model.choices import Reply
from symposiarch.model.folding import fold
from symposiarch.planning.inviting.reply_text.phrases import Idea, saying, says, shape, without

_ANSWERED = shape(
    r"(?<![-_*])[-_*]{3,}\s*«original_message»|"
    r"\b(?-i:«on»)\s(?=[^:]{0,40}\d{4}).{6,120}?\s«wrote»\s*:|"
    r"(?:\b\d{1,2}[\s.][^\s.]+[\s.](?:19|20)\d\d|\d{4}년).{0,120}?«wrote»\s*:|"
    r"«from»\s*:\s.{2,160}?«field»\s*:|"
    r"(?:^|\s)>\s",
    re.DOTALL,
)
"""With what the letter that is answered begins; in a cell its lines may have become one."""
_SENT_FROM = shape(r"\n[ \t]*«sent_from»[^\n]{0,40}(?=\n|\Z)")
_ASKED = shape(r"[^.!?？,;\n]{0,200}[?？]|(?:«question»|«who»)[^.!?\n]*")
"""Somebody asks who comes, or says when they would: "Will the Minister attend?", "If I am back, I will attend"."""
_ASKS_US = shape(r"«asks_us»[^.!?\n]*$")
"""Before a condition that is only a question, or a wish: "please let me know if there is parking"."""
_SIGNED = shape(r"[.!?\n][^\S\n]*+«signed»[\s,.!]")
_WRAPPED = re.compile(r"(?<=[^\n]{55})[ \t]*\r?\n(?=[^\s\-*•>])")
"""Where a mail program has broken a long line: the sentence goes on in the next."""
_LONGEST_SIGNATURE = 300
_SENTENCE_ENDS = re.compile(r"(?<=[.!?。])\s+|[;\n]+")
_NOT_AWAY = shape(
    r"«not»(?:\s(?:\w+\s)?(?P<missing>«missing»)|(?:\s\w+){0,3}?\s(?P<kept>«kept_away»))|«kept_away»\s«is_not»"
)
"""That nothing keeps somebody away; in Turkic languages what denies it stands behind."""
_TICKED, _UNTICKED = r"\[[xXхХ✓✔✗×]\]|\([xXхХ✓]\)|[☑☒✅✔]", r"\[[ _]?\]|\( ?\)|[☐□▢◻⬜]"
_BOX = re.compile(rf"(?P<ticked>{_TICKED})|{_UNTICKED}")
_CLAUSE = re.compile(r"[.,;!()\n]|\smit\b")
_LEAST_LETTERS = 12


def own_words(text: str) -> str:
    """What somebody has written above the letter that is answered or sent on."""
    answered = _ANSWERED().search(text)
    own = text[: answered.start()] if answered else text
    return _WRAPPED.sub(" ", _ticked(_SENT_FROM().sub("", own)).strip())


def _ticked(text: str) -> str:
    """A text of which some boxes are ticked and others are not without what stands behind these, as far as its line
    goes: "☐ I accept  ☒ I regret"; as it is where the boxes stand behind the words."""
    boxes = list(_BOX.finditer(text))
    if len({box["ticked"] is None for box in boxes}) < 2 or text[: boxes[0].start()].rstrip(" ")[-1:] not in (
        "",
        "\n",
        ":",
    ):
        return text
    kept = text[: boxes[0].start()]
    for box, end in zip(boxes, [*(one.start() for one in boxes[1:]), len(text)], strict=True):
        said = text[box.end() : end]
        kept += said if box["ticked"] else "\n" + said.partition("\n")[2]
    return kept


def is_by_a_machine(text: str) -> bool:
    """Whether a letter only says that somebody is away, and answers nothing: "I am out of the office until Monday"."""
    return says(own_words(text), Idea.AWAY)


def tells_what_is_not_delivered(text: str) -> bool:
    """Whether a letter speaks of another that has not arrived: "Delivery has failed to these recipients"."""
    return says(text, Idea.NOT_DELIVERED)


@lru_cache(maxsize=1024)
def letter_reply(text: str) -> Reply | None:
    """The reply that the sentences of a letter plainly give; None where they give none, or more than one."""
    own = own_words(text)
    if len(own) < _LEAST_LETTERS and not re.search("[가-힣]{4}|[ぁ-ヿ一-鿿]{5}", own):
        return None
    return sentence_reply(own)


@lru_cache(maxsize=1024)
def sentence_reply(own: str) -> Reply | None:
    """As `letter_reply`, of a sentence or a part of one, however short."""
    own = _unsigned(own)
    if says(own, Idea.AWAY, Idea.INSTEAD, Idea.HARDLY, Idea.NOT_ALONE, Idea.OTHER_EVENT):
        return None
    perhaps = says(own, Idea.PERHAPS)
    rest, comes = _without_double_denials(without(without(own, Idea.PERHAPS), Idea.LONG_AGO))
    declined = says(rest, Idea.DECLINED) or _is_elsewhere(rest)
    accepted = comes or says(_ASKED().sub(" ", without(rest, Idea.DECLINED)), Idea.ACCEPTED)
    if accepted and (says(rest, Idea.REGRET, Idea.NO_YES, Idea.IN_PART) or _would_come_but(rest)):
        return None
    said = [
        reply
        for reply, so in ((Reply.DECLINED, declined), (Reply.ACCEPTED, accepted), (Reply.TENTATIVE, perhaps))
        if so
    ]
    return said[0] if len(said) == 1 else None


def _without_double_denials(own: str) -> tuple[str, bool]:
    """A text without what does not keep somebody away, "I am not busy", and whether it says so that they come: "I shall
    not be absent". A refusal goes on to a reason: "I cannot come as I am away"."""
    refused = [found.span() for found in saying(Idea.DECLINED).finditer(own)]
    kept, end, comes = "", 0, False
    for found in _NOT_AWAY().finditer(own):
        said = found.start("missing" if found["missing"] else "kept")
        if said >= 0 and any(begin < said and found.start() < stop for begin, stop in refused):
            continue
        kept, end, comes = f"{kept}{own[end : found.start()]} ", found.end(), comes or found["missing"] is not None
    return kept + own[end:], comes


def says_to_be_in(text: str, places: frozenset[str]) -> bool:
    """Whether somebody says of one of these places, folded, that they are there on the day."""
    return any(not places.isdisjoint(fold(found[0]).split()) for found in saying(Idea.ELSEWHERE).finditer(text))


def _is_elsewhere(own: str) -> bool:
    """Whether somebody is away on that day, and no more: "Many thanks, but I am abroad on that day"; what goes on with
    a "but" is asked, "I am abroad on that day, but shall be back"."""
    found = saying(Idea.ELSEWHERE).search(own)
    if found is None or says(own[found.end() :], Idea.BUT):
        return False
    return not says(own, Idea.A_COLLEAGUE, Idea.THE_SPOUSE, Idea.SOMETHING_ELSE)


def _would_come_but(own: str) -> bool:
    """Whether somebody writes so who would come, and does not: "I would be pleased to attend, were I not in Paris"."""
    return says(own, Idea.WOULD) and says(own, Idea.BUT, Idea.UNREAL)


def _unsigned(own: str) -> str:
    """A letter without who signs it, of whose office nothing follows: "Kind regards, Jane Roe, Deputy Head"."""
    signed = _SIGNED().search(own)
    if signed is None:
        return own
    below = own[signed.end() :]
    more = len(below) > _LONGEST_SIGNATURE or regrets(below) or "P.S" in below
    return own if more else own[: signed.start() + 1]


def is_no_plain_yes(text: str) -> bool:
    """Whether words of accepting in a text are of nobody, of another time or event, taken back, or of a part alone."""
    return says(_unsigned(own_words(text)), Idea.NO_YES, Idea.IN_PART)


def hinges_on_something(text: str) -> bool:
    """Whether somebody says that they come, and in the same sentence on what that depends."""
    for sentence in _SENTENCE_ENDS.split(own_words(text)):
        for found in saying(Idea.IF).finditer(sentence):
            if not _ASKS_US().search(sentence[: found.start()]) and not sentence.rstrip().endswith(("?", "？")):
                return True
    return False


def regrets(text: str) -> bool:
    """Whether a text speaks of declining, or of what keeps somebody away: "буду вынужден отказаться"."""
    return says(text, Idea.DECLINED, Idea.REGRET)


def brings_the_spouse(text: str) -> bool:
    """Whether somebody writes that husband or wife comes along: "my wife and I"."""
    return says(own_words(text), Idea.WITH_THE_SPOUSE)


def others_brought(text: str) -> list[str]:
    """Who else a letter says comes along, each as it is written: "interpreter" of "accompanied by my interpreter"."""
    own = own_words(text)
    return [_CLAUSE.split(own[found.end() :], maxsplit=1)[0].strip() for found in saying(Idea.WITH_ME).finditer(own)]
