"""Who comes along, as a list says it: in the name, in a column for the spouse, in one for companions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from symposiarch.exchange.guest_lists.lines.deputies import deputy_in
from symposiarch.exchange.guest_lists.lines.line import Incoming, WrittenCompanion
from symposiarch.exchange.guest_lists.lines.nothing import says_nothing
from symposiarch.exchange.guest_lists.lines.one_of_two import says_one_of_two
from symposiarch.exchange.guest_lists.lines.said import one_of
from symposiarch.exchange.headings.fields import Field
from symposiarch.model.folding import fold
from symposiarch.model.invitations import AttendeeRole, Reply
from symposiarch.planning.inviting.reply_text.letters import (
    brings_the_spouse,
    hinges_on_something,
    is_by_a_machine,
    is_no_plain_yes,
    letter_reply,
    others_brought,
    own_words,
    regrets,
    sentence_reply,
)
from symposiarch.planning.inviting.reply_text.phrases import Idea, says
from symposiarch.planning.inviting.reply_text.subjects import parted
from symposiarch.planning.inviting.reply_text.words import read_free_reply, read_reply, without_that_alone
from symposiarch.planning.phrasebook import listed
from symposiarch.planning.recognition.names.companions import (
    Companion,
    CompanionKind,
    guest_labelled,
    is_the_spouse,
    part_company,
    spouse_labelled,
)

_SPOUSE_FIRST = re.compile(rf"{one_of('spouse_first')}\s*(?P<rest>.*)", re.IGNORECASE)


_ACCOMPANIED = re.compile(rf"(?P<reply>\S.*?)(?<![\s,;(–-])[\s,;(–-]+{one_of('accompanied')}\s*\)?[.!]?", re.IGNORECASE)
"""Somebody comes along of whom nothing else is said: "viendra accompagné"."""


def reply_and_company(text: str, *, of_a_letter: bool = False) -> tuple[Reply | None, tuple[Companion, ...]]:
    """A reply, and who comes along where that stands beside it: "Yes + spouse", "coming with wife and driver".

    No reply where somebody comes only if something else is so: "I shall attend if my flight is on time"; and none where
    the words are of nobody, of something else, or taken back: "No one will attend".
    """
    said, along = _reply_and_company(text)
    if said is None and of_a_letter:  # however short the part is that is of its sender: "but I will"
        said = sentence_reply(text)
    if said is Reply.DECLINED and _refuses_for_another(text):
        return reply_and_company(own) if (own := parted(text).own) else (None, ())
    if said is Reply.ACCEPTED and len(text) > LONGEST_WORD and (hinges_on_something(text) or is_no_plain_yes(text)):
        return None, ()
    return said, along


def _refuses_for_another(text: str) -> bool:
    """Whether a refusal is of husband or wife, or of somebody else beside whom the guest plainly comes."""
    letter = parted(text)
    if letter.own == text:
        return False
    own = _reply_and_company(letter.own)[0] if letter.own else None
    return own is Reply.ACCEPTED or (own is None and letter.of_the_spouse is Reply.DECLINED)


def tells_who_comes(text: str) -> bool:
    """Whether a text is an answer, or a letter that plainly speaks of who comes, though it may be left open."""
    if reply_and_company(text)[0] is not None or says_one_of_two(text):
        return True
    if len(text) <= LONGEST_WORD:
        return False
    letter = parted(text)
    told = letter.deputy or letter.of_the_spouse or any(one.said is not None for one in letter.others)
    return bool(told) or letter_reply(text) is not None or hinges_on_something(text) or regrets(text)


@lru_cache(maxsize=4096)
def _reply_and_company(text: str) -> tuple[Reply | None, tuple[Companion, ...]]:
    if deputy_in(text):
        return Reply.REPRESENTED, ()
    if fold(text) in WITH_THE_SPOUSE:
        return Reply.ACCEPTED, (Companion(CompanionKind.SPOUSE),)
    if counted := _HEADS_BEHIND.fullmatch(text):
        counts, named = _reply_and_company(counted["reply"])
        more = int(counted["heads"]) - 1 - len(named) if counts is Reply.ACCEPTED else 0
        return counts, (*named, Companion(CompanionKind.GUEST, heads=more)) if more > 0 else named
    if comes_alone(text):
        return Reply.ACCEPTED, ()
    if (found := _SPOUSE_FIRST.match(text)) and (not found["rest"] or read_reply(found["rest"]) is Reply.ACCEPTED):
        return Reply.ACCEPTED, (Companion(CompanionKind.SPOUSE),)
    if (found := _ACCOMPANIED.fullmatch(text)) and read_free_reply(found["reply"]) is Reply.ACCEPTED:
        return Reply.ACCEPTED, (Companion(CompanionKind.GUEST),)
    company = part_company(text) if len(text) > 3 else None
    if company is not None and company.companion is not None and company.companion.heads <= _MOST_ALONG:
        if said := read_reply(company.person):
            return said, (company.companion,)
        said, others = _reply_and_company(company.person) if company.person != text else (None, ())
        if said is not None and others:
            return said, (*others, company.companion)
    if _may_be_a_letter(text) and (said := letter_reply(text)) is not None:
        return said, _brought(text) if said is Reply.ACCEPTED else ()
    begun = None if is_by_a_machine(text) or _answers_nothing(text) else read_free_reply(text)
    said = begun or sentence_reply(text)
    if said is Reply.ACCEPTED and len(text) > LONGEST_WORD and _only_begins_as_a_yes(text):
        return None, ()
    if said is not None and len(text) > LONGEST_WORD and says(text, Idea.NOT_ALONE):
        return None, ()
    if (said is None or text.startswith(("+", "＋"))) and (alone := _company_alone(text)) is not None:
        return Reply.ACCEPTED, (alone,)
    return said, _brought(text) if said is Reply.ACCEPTED and len(text) > LONGEST_WORD else ()


def _brought(text: str) -> tuple[Companion, ...]:
    """Who comes along by the sentences of a letter: husband or wife, "+1", or who is told by what they do."""
    spouse = (Companion(CompanionKind.SPOUSE),) if brings_the_spouse(text) else ()
    others = filter(None, (_unnamed_in(f"with {who}") for who in others_brought(text)))
    more = tuple(one for one in others if one.kind is not CompanionKind.SPOUSE)
    plus = _PLUS.search(own_words(text)) if not (spouse or more) else None
    return (*spouse, *more, *([Companion(CompanionKind.GUEST, heads=int(plus["heads"]))] if plus else ()))


_PLUS = re.compile(r"(?<![\w+])\+ ?(?P<heads>[1-9])(?![\s(.-]*\d)(?!\w)")
"""How many come along, and no telephone: "I'll be there, +1 (name to follow)"."""


def _answers_nothing(text: str) -> bool:
    """Whether a yes or a no answers something else: "Evet, aldım", "No, I have not received it"."""
    return read_reply(text) is not None and says(text, Idea.SOMETHING_ELSE)


_HEADS_BEHIND = re.compile(
    rf"(?P<reply>[^\d()]*[^\W\d_])\s*[(,.:–—-]\s*(?P<heads>\d)(?:\)|\s*{one_of('heads')}\)?)[.!]?", re.IGNORECASE
)
"""An answer, and how many come, the guest among them: "KATILIYOR (2)", "yes, 2 pax"."""


def _only_begins_as_a_yes(text: str) -> bool:
    """Whether a sentence goes on to something else, or asks: "Yes, we received your letter", "Confirm the date?"."""
    return says(text, Idea.SOMETHING_ELSE) or bool(_ASKED.match(text)) or (read_reply(text) is None and regrets(text))


_ASKED = re.compile(r"[^.!?,;\n]*[?？]")


def _may_be_a_letter(text: str) -> bool:
    """Whether a text is longer than a word; a sentence in Korean may be short: "기꺼이 참석하겠습니다."."""
    return len(text) > LONGEST_WORD or (len(text) > LONGEST_WORD // 2 and "가" <= text[0] <= "힣")


LONGEST_WORD = 12
"""Letters of an answer; what is longer may be a sentence, or a letter."""
_COUNT = re.compile(rf"\+?\s*(\d{{1,2}})\s*{one_of('counted')}?", re.IGNORECASE)
_COMPANY = listed("answers", "company")
_ALONE = frozenset(map(fold, _COMPANY["alone"]))
"""How somebody comes with whom nobody comes along."""


def comes_alone(text: str) -> bool:
    """ "Mr only", "Eşsiz katılıyor": of a couple one comes."""
    return fold(text) in _ALONE or read_reply(without_that_alone(text)) is Reply.ACCEPTED


def _brings_nobody(text: str) -> bool:
    """Whether an answer to the question who comes along says that nobody does."""
    return fold(text) in _ALONE or says_nothing(text) or read_reply(text) is Reply.DECLINED


_MOST_ALONG = 20
"""Heads with one guest; "+994" begins a telephone number."""


WITH_THE_SPOUSE = frozenset(map(fold, _COMPANY["couple"]))
"""What says below a heading for spouses that both come."""


def companions_of(companion: Companion | None) -> tuple[WrittenCompanion, ...]:
    """The heads beside the person who is written first."""
    if companion is None:
        return ()
    if companion.kind is CompanionKind.NAMED:
        return (WrittenCompanion(companion.printed, AttendeeRole.SPOUSE),)
    role = AttendeeRole(companion.kind.value)
    return tuple(WrittenCompanion("", role) for _ in range(min(companion.heads, _MOST_ALONG)))


def _names_nobody(text: str) -> bool:
    """Whether a cell says only that somebody comes, as behind a name: "and spouse", "배우자 동반", "+"."""
    unnamed = text == "+" or is_the_spouse(text) or fold(text) in WITH_THE_SPOUSE
    return unnamed or _unnamed_in(text) is not None


def _unnamed_in(text: str) -> Companion | None:
    company = part_company(f"X {text}")
    came = company.companion
    return came if company.person == "X" and came is not None and came.kind is not CompanionKind.NAMED else None


def _company_alone(text: str) -> Companion | None:
    """The spouse or the guests who come along, where a text says no more than that."""
    came = _unnamed_in(text)
    return came if came is not None and came.kind in (CompanionKind.SPOUSE, CompanionKind.GUEST) else None


def company_noted(note: str) -> tuple[WrittenCompanion, ...]:
    """Who comes along, where a note says no more than that: "배우자 동반", "с супругой", "with wife"."""
    for line in note.split("\n"):
        if named := spouse_labelled(line):
            return (WrittenCompanion(named, AttendeeRole.SPOUSE),)
        if named := guest_labelled(line):
            return (WrittenCompanion(named, AttendeeRole.GUEST),)
        along = _company_alone(line)
        if along is None and _BROUGHT.search(line):  # "통역 1명 동반"; "통역" alone is asked for
            along = _unnamed_in(line)
        if along is not None:
            return companions_of(along)
    return ()


_BROUGHT = re.compile(r"(?:동반|수행|대동)$|^(?:with|avec|mit|con|с|со)\s", re.IGNORECASE)


def counts_everybody(heading: str) -> bool:
    """Whether a number below a heading, folded, counts the guest as well: "How many people in total?"."""
    words = set(heading.split())
    return heading in _EVERYBODY or (not words.isdisjoint(_IN_ALL) and words.isdisjoint(_BESIDES))


_COUNTED = listed("headings", "counted")
_IN_ALL = frozenset(_COUNTED["in_all"])
_BESIDES = frozenset(_COUNTED["besides"])
_EVERYBODY = frozenset(_COUNTED["everybody"])
"""Headings of a number in which the guest is counted, too."""


def take_companions(one: Incoming, texts: Mapping[Field, str], *, everybody_is_counted: bool = False) -> None:
    """Who comes along, by name or as a number; of a number of persons the guest is one, of companions not."""
    found = list(one.companions)
    spouse, comes = _spouse_and_answer(texts.get(Field.SPOUSE, ""))
    if spouse and not comes:
        one.notes = f"{one.notes}\n{spouse} does not come along.".strip()
    elif spouse and not _brings_nobody(spouse):
        found = [one for one in found if one.role is not AttendeeRole.SPOUSE]
        named = "" if read_reply(spouse) is Reply.ACCEPTED or _names_nobody(spouse) else spouse
        _said_more_of(found, WrittenCompanion(named, AttendeeRole.SPOUSE))
    text = _without_yes(texts.get(Field.COMPANIONS, ""))
    if text and not _brings_nobody(text):
        count = _COUNT.fullmatch(text)
        if count:
            heads = int(count[1]) - (everybody_is_counted and "+" not in text)
            found += [WrittenCompanion("", AttendeeRole.GUEST)] * (min(heads, 20) - len(found))
        elif not (counted := _COUNTED_AND_NAMED.match(text)) and read_reply(text) is Reply.ACCEPTED:
            found = found or [WrittenCompanion("", AttendeeRole.GUEST)]
        else:
            before = len(found)
            _take_named(found, text[counted.end() :] if counted else text)
            if counted:
                heads = min(int(counted[1]), 20) - everybody_is_counted - (len(found) - before)
                found += [WrittenCompanion("", AttendeeRole.GUEST)] * heads
    if diet := texts.get(Field.COMPANY_DIET, ""):
        if found and not found[0].diet:
            found[0] = replace(found[0], diet=diet)
        elif not found:
            one.notes = f"{one.notes}\nDiet of who comes along: {diet}".strip()
    one.companions = tuple(found)


_COUNTED_AND_NAMED = re.compile(r"(\d{1,2}); (?=\D)")
"""How many, and in the next column who they are."""


def _take_named(found: list[WrittenCompanion], text: str) -> None:
    known = {fold(one.name) for one in found}
    married = any(one.role is AttendeeRole.SPOUSE for one in found)
    between = r"[;\n]" if ";" in text else r"\n|,(?!\s*(?:Jr|Sr|PhD|MD))"
    for name in map(str.strip, re.split(between, text)):
        if name and fold(name) not in known:
            there = companions_of(_unnamed_in(name)) or (_named_companion(name),)
            for came in there if not (married and there[0].role is AttendeeRole.SPOUSE) else ():
                _said_more_of(found, came)


def _said_more_of(found: list[WrittenCompanion], came: WrittenCompanion) -> None:
    """Who comes along: the "+1" of the reply or the unnamed spouse, of whom now more is said; else one more."""
    place = next((at for at, one in enumerate(found) if not one.name and _may_be_the_same(one, came)), None)
    if place is None:
        found.append(came)
    else:
        spouse = AttendeeRole.SPOUSE in (found[place].role, came.role)
        found[place] = replace(came, role=AttendeeRole.SPOUSE if spouse else came.role)


def _may_be_the_same(one: WrittenCompanion, other: WrittenCompanion) -> bool:
    couple = {AttendeeRole.GUEST, AttendeeRole.SPOUSE}
    return {one.role, other.role} <= couple and (bool(other.name) or one.role is not other.role)


_YES_AND_WHO = re.compile(r"(?P<yes>[^\W\d_]{1,8})\s*(?:[,:;–—]|\s-)\s*(?P<who>\S.+)")


def _without_yes(text: str) -> str:
    """Who comes, where that is asked and answered in one cell: "Yes – Mr. Musa Ali"."""
    found = _YES_AND_WHO.fullmatch(text)
    if found is None or read_reply(found["yes"]) is not Reply.ACCEPTED or read_reply(found["who"]) is not None:
        return text
    return found["who"]


def _spouse_and_answer(text: str) -> tuple[str, bool]:
    """Who is named in the columns for the spouse, and whether he or she comes: "Mrs. Ada Berg; no"."""
    parts = text.split("; ")
    answers = [said for part in parts if (said := read_reply(part)) in (Reply.ACCEPTED, Reply.DECLINED)]
    named = [part for part in parts if read_reply(part) is None]
    if len(parts) < 2 or not named:
        return text, True
    return "; ".join(named), Reply.DECLINED not in answers


_ROLES = {role.value.replace("_", " "): role for role in AttendeeRole} | {
    "wife": AttendeeRole.SPOUSE,
    "husband": AttendeeRole.SPOUSE,
    "partner": AttendeeRole.SPOUSE,
    "bodyguard": AttendeeRole.SECURITY,
}


def _named_companion(text: str) -> WrittenCompanion:
    """A name, or a role ("spouse", "interpreter") where nobody is named."""
    role = AttendeeRole.SPOUSE if is_the_spouse(text) else _ROLES.get(fold(text))
    if role is not None:
        return WrittenCompanion("", role)
    return WrittenCompanion(text, AttendeeRole.GUEST)
