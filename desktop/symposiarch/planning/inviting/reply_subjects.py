"""Of whom a letter speaks that answers: of its sender, of husband or wife, or of others who are named in it.

"Ambassador Kim will attend; Mr Lee regrets" answers for two, and nothing for the one who sends it. "I will come, my
husband cannot" answers for one. A sentence that makes no difference between them is left to be read by somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from symposiarch.model.choices import Reply
from symposiarch.model.folding import fold
from symposiarch.planning.inviting.reply_letters import is_by_a_machine, own_words, sentence_reply
from symposiarch.planning.inviting.reply_phrases import Idea, offices, phrases, saying, says
from symposiarch.planning.inviting.reply_words import read_free_reply
from symposiarch.planning.recognition.names.honorifics import take_honorific
from symposiarch.planning.recognition.names.looks import is_plainly_somebody


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a letter says of somebody beside its sender: the name as it is written, and the reply where it is plain."""

    name: str
    said: Reply | None


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


@cache
def _an_office() -> re.Pattern[str]:
    """An office without the name of who holds it."""
    called = "|".join(f"(?P<{office}>{called.pattern})" for office, called in offices().items())
    no_name = r"(?!\s+(?-i:[A-ZА-ЯÀ-ÞƏ])[\w'’-]+)"
    return re.compile(rf"(?:{phrases(Idea.BEFORE_AN_OFFICE)}\s*)?(?:{called}){no_name}(?=\s|께서|은|이)", re.IGNORECASE)


@cache
def _abbreviated() -> re.Pattern[str]:
    return re.compile(rf"(?P<short>{phrases(Idea.ABBREVIATED)})\.", re.IGNORECASE)


_DOT = "\u2024"
_SENTENCES = re.compile(r"(?<=[^\s.])[.!?。]+(?=\s|$)|\n\s*\n|[;；]")
_LONGEST_SENTENCE = 1000
"""Letters of a sentence that is parted; a longer one is a list or nothing at all, and takes its square in time."""
_KOREAN_TURN = r"(?<=시)고\s+|(?<=하)고\s+|(?<=지만)\s+"


@cache
def _clause_ends() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<turn>(?:,\s*|\s+){phrases(Idea.BUT)}\s+|{_KOREAN_TURN}|\n)|,\s*(?=\S)|\s+[-–—]\s+", re.IGNORECASE
    )


@cache
def _and() -> re.Pattern[str]:
    return re.compile(rf"\s+{phrases(Idea.AND)}\s+(?=\S)", re.IGNORECASE)


@cache
def _with_me() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*{phrases(Idea.AND)}\s+{phrases(Idea.ME)}", re.IGNORECASE)


@cache
def _and_them() -> re.Pattern[str]:
    return re.compile(rf"{phrases(Idea.ME)}\s*,?\s+{phrases(Idea.AND)}\s+$", re.IGNORECASE)


@cache
def _before_a_subject() -> re.Pattern[str]:
    return re.compile(rf"(?:[\s,:(]|{phrases(Idea.BEFORE_A_NAME)})*", re.IGNORECASE)


@cache
def _reported() -> re.Pattern[str]:
    return re.compile(rf"{phrases(Idea.REPORTS)}.{{0,40}}$", re.IGNORECASE)


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(rf"\s*{phrases(Idea.GREETING)}[^,!:\n]{{0,70}}[,!:\n]", re.IGNORECASE)


_CAPITALISED = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŽƏİА-ЯЁΑ-Ω][\w'’\u2024-]*(?:\.[A-ZА-Я]\u2024?)*|[A-Z]\.)(?:\s+(?:(?:de|von|van|del|al|bin|la|le)\s+)?[A-ZÀ-ÞĀ-ŽƏİА-ЯЁΑ-Ω][\w'’\u2024-]*)*"
)
_KOREAN = re.compile(
    r"(?P<name>[가-힣]{2,4}(?:\s?[가-힣]{1,6}(?:관|사|장|원|수))?)\s?(?:님)?(?:께서는|께서|님은|님이|씨는|씨가)(?=\s)"
)
_LATIN_IN_KOREAN = re.compile(
    r"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3})\s?(?:[가-힣]{1,5})?(?:님)?(?:께서는|께서|은|는|이|가)(?=\s)"
)


@lru_cache(maxsize=1024)
def parted(text: str, own_name: str = "") -> Letter:
    """What a letter says of its sender, who is called so, and what of others."""
    text = own_words(text)
    if is_by_a_machine(text):
        return Letter(text)
    parts = _Parts()
    for sentence in _sentences(_abbreviated().sub(lambda found: found["short"].replace(".", _DOT) + _DOT, text)):
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
    spoken_of: _Subject | None = None
    """Who was named last, and may be called "he" or "she" in what follows."""

    def take(self, clause: str, own_name: str, *, conditional: bool) -> None:
        if not conditional and (deputy := _deputy(clause, own_name)):
            self.deputies.add(deputy.replace(_DOT, "."))
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
        if subject.name:
            self.others.append(Spoken(subject.name.replace(_DOT, "."), said))
        elif subject.spouse:
            self.spouse = said or self.spouse
        self.doubtful = self.doubtful or (subject.with_me and said is None and _says_anything(clause))

    def _whose(self, clause: str, own_name: str) -> _Subject | None:
        """Of whom a clause is; None where it is of the sender, or says nothing of an office that it names."""
        subject = _subject(clause, own_name)
        if subject is not None and subject.is_he:
            before = self.spoken_of
            subject = replace(subject, name=before.name, spouse=before.spouse, office=before.office) if before else None
        if subject is not None and subject.office and not _says_anything(clause):
            subject = None
        if says(clause, Idea.FOR_ANOTHER) and _says_anything(clause):
            named = (replace(one, acts_for=True) for one in _mentions(clause, own_name) if one.name or one.office)
            subject = next(named, subject)
        told = [one for one in _mentions(clause, own_name) if not one.is_he]
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
        own = text if office and not self.speaks_of_others else ". ".join(self.own).replace(_DOT, ".")
        return Letter(own, tuple(_once(self.others)), self.spouse, deputy, self.doubtful, office)


@dataclass(frozen=True, slots=True)
class _Subject:
    name: str
    start: int
    end: int
    spouse: bool = False
    with_me: bool = False
    office: str = ""
    is_he: bool = False
    """Whether it is only said "he", "she" or "they"."""
    acts_for: bool = False
    """Whether the sender does in this one's place, or in this one's name, what the clause says."""


def _sentences(text: str) -> Iterator[str]:
    greeting = _greeting().match(text)
    if greeting is not None and not _says_anything(greeting[0]):
        text = text[greeting.end() :]
    yield from (part.strip() for part in _SENTENCES.split(text) if part and part.strip())


def _clauses(sentence: str, own_name: str) -> Iterator[str]:
    """The parts of a sentence that have subjects of their own: a comma or an "and" alone parts no list."""
    begin = 0
    if len(sentence) > _LONGEST_SENTENCE:
        yield sentence
        return
    ends = (*_clause_ends().finditer(sentence), *_and().finditer(sentence))
    for found in sorted(ends, key=lambda one: one.start()):
        if found.start() < begin:
            continue
        before, after = sentence[begin : found.start()], sentence[found.end() :]
        turned = found.re is _clause_ends() and found["turn"] is not None
        if any(one.name and one.end == len(before) for one in _mentions(before, own_name)) and not turned:
            continue  # "Peter Novak, Ambassador of Latvia, will attend"
        new = _subject(after, own_name) is not None or saying(Idea.I).match(after.lstrip())
        if (turned and new) or (_says_anything(before) and (turned or new)):
            yield before.strip()
            begin = found.end()
    if sentence[begin:].strip():
        yield sentence[begin:].strip()


def _subject(clause: str, own_name: str) -> _Subject | None:
    """Who else than the sender does what the clause says; None where the sender does, or nobody."""
    if says(clause, Idea.IN_MY_PLACE):
        return None
    found = min(_mentions(clause, own_name), key=lambda one: one.start, default=None)
    if found is None:
        return None
    before, behind = clause[: found.start], clause[found.end :]
    with_me = bool(_with_me().match(behind))
    if _and_them().search(before):  # "I and my wife"
        with_me, before = True, _and_them().sub("", before)
    reported = bool(_reported().search(before))
    if not (_before_a_subject().fullmatch(before) or reported):
        return None
    if not reported and not with_me and says(before, Idea.I):
        return None
    if found.spouse and with_me:
        return None  # "my wife and I": the sender, accompanied
    return replace(found, with_me=with_me)


def _deputy(clause: str, own_name: str) -> str:
    """Who comes in the sender's place, where a clause plainly says so of one who is named."""
    if not says(clause, Idea.IN_MY_PLACE):
        return ""
    told = saying(Idea.IN_MY_PLACE).sub(lambda found: " " * len(found[0]), clause)
    told = next((part for part in told.split(",") if any(one.name for one in _mentions(part, own_name))), "")
    named = list({one.name: one for one in _mentions(told, own_name) if one.name}.values())
    if len(named) != 1:
        return ""
    named = [one for one in _mentions(told, own_name) if one.name]
    plain = says(clause, Idea.STANDS_FOR_ME) or _said(told, named[0]) is Reply.ACCEPTED
    return named[0].name if plain else ""


def _mentions(clause: str, own_name: str) -> Iterator[_Subject]:
    """Everybody in a clause who is not its sender: husband or wife, a colleague, somebody with a name or an office."""
    for spouse in saying(Idea.THE_SPOUSE).finditer(clause):
        named = _name_behind(clause, spouse.end())
        yield _Subject(named[0] if named else "", spouse.start(), named[1] if named else spouse.end(), spouse=True)
    for colleague in saying(Idea.A_COLLEAGUE).finditer(clause):
        named = _name_behind(clause, colleague.end())
        yield _Subject(named[0] if named else "", colleague.start(), named[1] if named else colleague.end())
    for found in (*_KOREAN.finditer(clause), *_LATIN_IN_KOREAN.finditer(clause)):
        if not _is_called(found["name"], own_name):
            yield _Subject(found["name"], found.start(), found.end())
    for found in _CAPITALISED.finditer(clause):
        name = _named(found[0])
        if name is not None and not _is_called(name, own_name):
            start = found.start() + found[0].index(name)
            yield _Subject(name, start, start + len(name))
    for found in _an_office().finditer(clause):
        yield _Subject("", found.start(), found.end(), office=found.lastgroup or "")
    for found in saying(Idea.HE).finditer(clause):
        yield _Subject("", found.start(), found.end(), is_he=True)


def _name_behind(clause: str, at: int) -> tuple[str, int] | None:
    found = re.compile(r"\s*,?\s*").match(clause, at)
    named = _CAPITALISED.match(clause, found.end() if found else at)
    if named is None or (len(named[0].split()) < 2 and not take_honorific(named[0].split())[0]):
        return None
    return named[0], named.end()


def _named(words: str) -> str | None:
    """The name among words with capitals, with its form of address: "Unfortunately Mr Lee"."""
    parts = words.split()
    for begin in range(len(parts)):
        rest = parts[begin:]
        address, name = take_honorific([word.replace(_DOT, ".") for word in rest], french=True)
        if (address and name) or is_plainly_somebody(" ".join(rest[:4])):
            return words[words.index(rest[0]) if begin == 0 else len(" ".join(parts[:begin])) + 1 :]
    return None


def _is_called(name: str, own_name: str) -> bool:
    """Whether somebody who is named may be the sender, whose name has the same words."""
    _, words = take_honorific(name.replace(_DOT, ".").split(), french=True)
    own = set(fold(own_name).replace("-", " ").split())
    said = fold(" ".join(words)).replace("-", " ").split()
    return bool(own) and bool(said) and set(said) <= own


def _said(clause: str, subject: _Subject) -> Reply | None:
    """The reply that a clause gives of somebody."""
    rest = " ".join(f"{clause[: subject.start]} {clause[subject.end :]}".strip(" ,:").replace(_DOT, ".").split())
    behind = clause[subject.end :].strip(" ,:").replace(_DOT, ".")
    said = sentence_reply(rest) or read_free_reply(behind)
    return said if said in (Reply.ACCEPTED, Reply.DECLINED, Reply.TENTATIVE) else None


def _says_anything(clause: str) -> bool:
    """Whether a clause has anything of an answer in it."""
    text = clause.replace(_DOT, ".")
    return sentence_reply(text) is not None or any(
        read_free_reply(" ".join(text.split()[begin:])) is not None for begin in range(min(6, len(text.split())))
    )


def _once(others: list[Spoken]) -> list[Spoken]:
    """Each who is spoken of once; of whom two things are said nothing is."""
    said: dict[str, set[Reply]] = {}
    for one in others:
        said.setdefault(one.name, set()).update([one.said] if one.said is not None else [])
    return [Spoken(name, replies.pop() if len(replies) == 1 else None) for name, replies in said.items()]
