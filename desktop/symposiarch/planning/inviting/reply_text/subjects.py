"""Of whom a letter speaks that answers: of its sender, of husband or wife, or of others who are named in it.

"Ambassador Kim will attend; Mr Lee regrets" answers for two, and nothing for the one who sends it. "I will come, my
husband cannot" answers for one. A sentence that makes no difference between them is left to be read by somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from symposiarch.model.choices import Reply
from symposiarch.planning.inviting.reply_text.letters import is_by_a_machine, own_words, sentence_reply
from symposiarch.planning.inviting.reply_text.mentions import DOT, Mention, mentions
from symposiarch.planning.inviting.reply_text.phrases import Idea, offices, saying, says, shape, without
from symposiarch.planning.inviting.reply_text.words import comes_alone, read_free_reply, the_spouse_first


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a letter says of somebody beside its sender: the name as it is written, and the reply where it is plain;
    `deputy` is the sender, where the sender comes in this one's place."""

    name: str
    said: Reply | None
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter parted by those of whom it speaks. `own` is what it says of its sender, the whole of it where it speaks
    of nobody else; `deputy` who comes in the sender's place; `doubtful` where one sentence may be of both."""

    own: str
    others: tuple[Spoken, ...] = ()
    of_the_spouse: Reply | None = None
    deputy: str = ""
    doubtful: bool = False
    office: str = ""
    """The office of whom it speaks without a name, in a word of `OFFICES`: "the Ambassador accepts"."""


def holds(office: str, title: str) -> bool:
    """Whether a title is one of that office."""
    return offices()[office].search(title) is not None


_ABBREVIATED = shape(r"(?P<short>«abbreviated»)\.")
_SENTENCES = re.compile(r"(?<=[^\s.])[.!?。]+(?=\s|$)|\n\s*\n|[;；]")
_LONGEST_SENTENCE = 1000
"""Letters of a sentence that is parted; a longer one is a list or nothing at all, and takes its square in time."""
_CLAUSE_ENDS = shape(r"(?P<turn>(?:,\s*|\s+)«but»\s+|(?<=시)고\s+|(?<=하)고\s+|(?<=지만)\s+|\n)|,\s*(?=\S)|\s+[-–—]\s+")
_AND = shape(r"\s+«and»\s+(?=\S)")
_WITH_ME = shape(r"\s*,?\s*«and»\s+«me»")
_AND_THEM = shape(r"«me»\s*,?\s+«and»\s+$")
_BEFORE_A_SUBJECT = shape(r"(?:[\s,:(]|«before_a_name»)*")
_REPORTED = shape(r"«reports».{0,40}$")
_GREETING = shape(r"\s*«greeting»[^,!:\n]{0,70}[,!:\n]")


@lru_cache(maxsize=1024)
def parted(text: str, own_name: str = "") -> Letter:
    """What a letter says of its sender, who is called so, and what of others."""
    text = own_words(text)
    if is_by_a_machine(text):
        return Letter(text)
    parts = _Parts()
    for sentence in _sentences(_ABBREVIATED().sub(lambda found: found["short"].replace(".", DOT) + DOT, text)):
        conditional = says(sentence, Idea.IF, Idea.QUESTION) or "?" in sentence or "？" in sentence
        for clause in _clauses(sentence, own_name):
            parts.take(clause, own_name, conditional=conditional)
    return parts.letter(text)


@dataclass(slots=True)
class _Parts:
    """What the clauses of a letter, one after the other, say of whom."""

    own: list[str] = field(default_factory=list)
    others: list[Spoken] = field(default_factory=list)
    of_offices: list[tuple[str, str]] = field(default_factory=list)
    """An office, and the clause that tells of who holds it."""
    spouse: Reply | None = None
    deputies: set[str] = field(default_factory=set)
    doubtful: bool = False
    speaks_of_others: bool = False
    spoken_of: Mention | None = None
    """Who was named last, and may be called "he" or "she" in what follows."""

    def take(self, clause: str, own_name: str, *, conditional: bool) -> None:
        if not conditional and (deputy := _deputy(clause, own_name)):
            self.deputies.add(deputy.replace(DOT, "."))
        subject = self._whose(clause, own_name)
        if subject is None:
            self.own.append(clause)
            return
        if subject.office and not subject.acts_for:
            self.of_offices.append((subject.office, clause))
            return
        self.speaks_of_others = True
        said = None if conditional or subject.acts_for else _said(clause, subject)
        if subject.with_me:
            self.own.append(clause)
        if subject.name and not conditional and _goes_for(clause, own_name):
            self.others.append(Spoken(subject.name.replace(DOT, "."), Reply.REPRESENTED, own_name))
        elif subject.name:
            self.others.append(Spoken(subject.name.replace(DOT, "."), said))
        elif subject.spouse:
            self.spouse = said or self.spouse
        self.doubtful = self.doubtful or (subject.with_me and said is None and _says_anything(clause))

    def _whose(self, clause: str, own_name: str) -> Mention | None:
        """Of whom a clause is; None where it is of the sender, or says nothing of an office that it names."""
        subject = _who_has_it_said(clause, own_name) or _subject(clause, own_name)
        if subject is not None and subject.is_he:
            before = self.spoken_of
            subject = replace(subject, name=before.name, spouse=before.spouse, office=before.office) if before else None
        if subject is not None and subject.office and not _says_anything(clause):
            subject = None
        if says(clause, Idea.FOR_ANOTHER) and (says(clause, Idea.I_COME) or _says_anything(clause)):
            who = saying(Idea.FOR_ANOTHER, Idea.I).sub(lambda found: " " * len(found[0]), clause)
            named = (  # "Mr Park on behalf of Ms Kim" reads as one name then
                replace(one, name=one.name.strip().rpartition("  ")[2], acts_for=True)
                for one in mentions(who, own_name)
                if one.name or one.office
            )
            subject = next(named, subject)
            self.doubtful = self.doubtful or (subject is None and says(clause, Idea.I_COME))
        told = [one for one in mentions(clause, own_name) if not one.is_he]
        self.spoken_of = subject or (told[-1] if told else self.spoken_of)
        return subject

    def letter(self, text: str) -> Letter:
        deputy = self.deputies.pop() if len(self.deputies) == 1 else ""
        office = ""
        if self.of_offices and not any(map(_says_anything, self.own)):
            office = self.of_offices[0][0]
            self.own += [clause for _, clause in self.of_offices]
        elif not self.of_offices and not self.speaks_of_others:
            return Letter(text, deputy=deputy)
        own = text if office and not self.speaks_of_others else ". ".join(self.own).replace(DOT, ".")
        return Letter(own, tuple(_once(self.others)), self.spouse, deputy, self.doubtful, office)


def _sentences(text: str) -> Iterator[str]:
    greeting = _GREETING().match(text)
    if greeting is not None and not _says_anything(greeting[0]):
        text = text[greeting.end() :]
    yield from (part.strip() for part in _SENTENCES.split(text) if part and part.strip())


def _clauses(sentence: str, own_name: str) -> Iterator[str]:
    """The parts of a sentence that have subjects of their own: a comma or an "and" alone parts no list."""
    begin = 0
    if len(sentence) > _LONGEST_SENTENCE:
        yield sentence
        return
    ends = (*_CLAUSE_ENDS().finditer(sentence), *_AND().finditer(sentence))
    for found in sorted(ends, key=lambda one: one.start()):
        if found.start() < begin:
            continue
        before, after = sentence[begin : found.start()], sentence[found.end() :]
        turned = found.re is _CLAUSE_ENDS() and found["turn"] is not None
        if any(one.name and one.end == len(before) for one in mentions(before, own_name)) and not turned:
            continue  # "Peter Novak, Ambassador of Latvia, will attend"
        subject = _subject(after, own_name)
        if not turned and subject is not None and not after[subject.end :].strip(" ."):
            continue  # "represented by the Deputy Minister, Ms Hill"
        new = subject is not None or says(after, Idea.IN_MY_PLACE) or saying(Idea.I).match(after.lstrip())
        if (turned and new) or ((comes_alone(before) or _says_anything(before)) and (turned or new)):
            yield before.strip()
            begin = found.end()
    if sentence[begin:].strip():
        yield sentence[begin:].strip()


def _subject(clause: str, own_name: str) -> Mention | None:
    """Who else than the sender does what the clause says; None where the sender does, or nobody."""
    if says(clause, Idea.IN_MY_PLACE):
        return None
    found = _spouse_who_declines(clause) or min(mentions(clause, own_name), key=lambda one: one.start, default=None)
    if found is None:
        return None
    before, behind = clause[: found.start], clause[found.end :]
    with_me = bool(_WITH_ME().match(behind))
    if _AND_THEM().search(before):  # "I and my wife"
        with_me, before = True, _AND_THEM().sub("", before)
    reported = bool(_REPORTED().search(before))
    if not (_BEFORE_A_SUBJECT().fullmatch(before) or reported):
        return None
    if not reported and not with_me and says(before, Idea.I):
        return None
    if found.spouse and with_me:
        return None  # "my wife and I": the sender, accompanied
    return replace(found, with_me=with_me)


def _spouse_who_declines(clause: str) -> Mention | None:
    """The spouse, called so without "my", of whom alone a clause says that he or she does not come: "wife unable to
    attend"; a spouse who comes is company."""
    spouse = the_spouse_first(clause)
    found = Mention("", 0, len(spouse), spouse=True)
    return found if spouse and _said(clause, found) is Reply.DECLINED else None


def _who_has_it_said(clause: str, own_name: str) -> Mention | None:
    """Who has the sender write what the clause says: "Ms Kim has asked me to let you know that she will come"."""
    asks = saying(Idea.HAS_ME_SAY).search(clause)
    before = mentions(clause[: asks.start()], own_name) if asks else ()
    return max((one for one in before if one.name or one.office), key=lambda one: one.end, default=None)


def _goes_for(clause: str, own_name: str) -> bool:
    """Whether the sender plainly comes in the place of the only one who is named: "I attend on behalf of Ms Kim"."""
    told = any(says(part, Idea.FOR_ANOTHER) and says(part, Idea.I_COME) for part in clause.split(","))
    return (
        bool(own_name)
        and told
        and not says(
            clause,
            Idea.NOT,
            Idea.DECLINED,
            Idea.ELSEWHERE,
            Idea.PERHAPS,
            Idea.HARDLY,
            Idea.IN_PART,
            Idea.HE,
            Idea.REPORTS,
        )
        and len({one.name for one in mentions(clause, own_name) if one.name}) == 1
        and not _comes_beside(clause, own_name)
    )


def _comes_beside(clause: str, own_name: str) -> bool:
    """Whether who is named comes with the sender: "I attend with Ms Kim on behalf of the Embassy"."""
    comes, for_another = (saying(idea).search(clause) for idea in (Idea.I_COME, Idea.FOR_ANOTHER))
    return (comes is not None and for_another is not None) and any(
        one.name and comes.end() <= one.start < for_another.start() for one in mentions(clause, own_name)
    )


def _deputy(clause: str, own_name: str) -> str:
    """Who comes in the sender's place, where a clause plainly says so of one who is named."""
    if not says(clause, Idea.IN_MY_PLACE):
        return ""
    told = saying(Idea.IN_MY_PLACE).sub(lambda found: " " * len(found[0]), clause)
    told = next((part for part in told.split(",") if any(one.name for one in mentions(part, own_name))), "")
    named = list({one.name: one for one in mentions(told, own_name) if one.name}.values())
    if len(named) != 1:
        return ""
    named = [one for one in mentions(told, own_name) if one.name]
    plain = says(clause, Idea.STANDS_FOR_ME) or _said(told, named[0]) is Reply.ACCEPTED
    return named[0].name if plain else ""


def _said(clause: str, subject: Mention) -> Reply | None:
    """The reply that a clause gives of somebody; none where somebody has the sender say it of others, or the sender."""
    asked = saying(Idea.HAS_ME_SAY).search(clause, subject.end)
    told = clause[asked.end() :].strip() if asked else ""
    of_another = _subject(told, "")
    if says(told, Idea.I) or (of_another is not None and not of_another.is_he):
        return None
    rest = f"{clause[: subject.start]} {clause[subject.end :]}".strip(" ,:").replace(DOT, ".")
    rest = " ".join(without(rest, Idea.HAS_ME_SAY).split())
    behind = clause[subject.end :].strip(" ,:").replace(DOT, ".")
    said = sentence_reply(rest) or read_free_reply(behind)
    return said if said in (Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE) else None


def _says_anything(clause: str) -> bool:
    """Whether a clause has anything of an answer in it."""
    text = clause.replace(DOT, ".")
    return sentence_reply(text) is not None or any(
        read_free_reply(" ".join(text.split()[begin:])) is not None for begin in range(min(6, len(text.split())))
    )


def _once(others: list[Spoken]) -> list[Spoken]:
    """Each who is spoken of once; of whom two things are said nothing is."""
    said: dict[str, set[Spoken]] = {}
    for one in others:
        said.setdefault(one.name, set()).update([one] if one.said is not None else [])
    return [told.pop() if len(told) == 1 else Spoken(name, None) for name, told in said.items()]
