"""Of whom a letter speaks that answers: of its sender, of husband or wife, or of others who are named in it.

"Ambassador Kim will attend; Mr Lee regrets" answers for two, and nothing for the one who sends it. "I will come, my
husband cannot" answers for one. A sentence that makes no difference between them is left to be read by somebody.
"""

# ruff: noqa: E501  # what is said in one language is read best in one line
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from symposiarch.model.choices import Reply
from symposiarch.model.folding import fold
from symposiarch.planning.inviting.reply_letters import is_by_a_machine, own_words, sentence_reply
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


OFFICES = {
    "ambassador": r"ambassad|botschafter|embajador|büyükelçi|səfir|посол|посла|대사(?!관)|大使(?!馆|館)",
    "minister": r"\bminist(?:er|re|ro|ra)\b|\bnazir|\bbakan\b|министр|장관",
    "president": r"\bpresident|\bpräsident|\bprésident|prezident|cumhurbaşkan|президент|대통령|회장",
    "director": r"\bdire[ck]t|müdür|direktor|директор|원장|관장|국장",
    "mayor": r"\bmayor|\bmaire\b|bürgermeister|alcald|belediye başkan|мэр|시장",
    "consul": r"\bconsul|\bkonsul|konsolos|консул|총영사",
}
"""How an office is called in titles, by its name in English."""
_BY_OFFICE = re.compile(
    r"(?:^|[.,;\n]\s*|\b(?:that|que|dass|что|and|und|et|y)\s+)(?:please note that\s+)?(?:the|his excellency,? the|h\.?e\.?,? the|monsieur l['’]|madame l['’]|l['’]|le|la|der|die|frau|herr|el|sayın|cənab|господин|г-н)?\s*"
    r"(?P<office>ambassador|ambassadeur|ambassadrice|botschafter(?:in)?|embajador(?:a)?|büyükelçi(?:miz)?|səfir(?:imiz)?|посол|minister(?:in)?|ministre|ministro|ministra|nazir|bakan(?:ımız)?|министр|president|präsident(?:in)?|président(?:e)?|presidente|"
    r"director(?: general)?|directeur|directrice|direktor(?:in)?|директор|mayor|maire|bürgermeister(?:in)?|consul(?: general)?|대사님?|장관님?|회장님?|원장님?)(?=\s|께서|은|이)(?!\s+(?:of|and I|und ich|et moi|(?-i:[A-ZА-ЯÀ-ÞƏ])[\w'’-]+))",
    re.IGNORECASE,
)


def holds(office: str, title: str) -> bool:
    """Whether a title is one of that office."""
    return bool(re.search(OFFICES[office], title, re.IGNORECASE))


def _office_spoken_of(text: str) -> str:
    found = _BY_OFFICE.search(text)
    return next((office for office in OFFICES if found is not None and holds(office, found["office"])), "")


_ABBREVIATED = re.compile(
    r"\b(?P<short>Mr|Mrs|Ms|Dr|Prof|Amb|Hon|St|Sr|Sra|Srta|Mme|Mlle|MM?|H\.\s?E|S\.\s?E|Gen|Col|Capt|Min|Doç|Av|Sn|г|гг|проф|акад|др|No|Nr|ca|d\.h|z\.B)\.",
    re.IGNORECASE,
)
_DOT = "\u2024"
_SENTENCES = re.compile(r"(?<=[^\s.])[.!?。]+(?=\s|$)|\n\s*\n|[;；]")
_TURNS = r"but|however|while|whereas|yet|mais|cependant|tandis que|alors que|pero|sin embargo|mientras que|aber|jedoch|doch|während|ama|ancak|fakat|amma|lakin|но|однако|а"
_CLAUSES = re.compile(
    rf"(?:,\s*|\s+)(?:{_TURNS})\s+|,\s*(?=\S)|\s+[-–—]\s+|(?<=시)고\s+|(?<=하)고\s+|(?<=지만)\s+|\n", re.IGNORECASE
)
_AND_NAMED = re.compile(r"\s+(?:and|und|et|y|ve|və|и)\s+(?=\S)", re.IGNORECASE)
_SPOUSE = re.compile(
    r"\b(?:my|his|her) (?:wife|husband|spouse|partner)\b|\b(?:ma|mon|sa|son) (?:femme|mari|épouse|époux|conjointe?|compagne|compagnon)\b|\bmeine? (?:frau|mann|gattin|gatte|ehefrau|ehemann|partner(?:in)?)\b|"
    r"\bmi (?:esposa|esposo|mujer|marido|pareja)\b|\beşim\b|\b(?:həyat yoldaşım|xanımım|ərim)\b|\b(?:мо[йя] )?(?:муж|жена|супруга?)\b|(?:배우자|아내|남편|집사람)(?!\s?(?:와|과|랑|동반|을|를|의))",
    re.IGNORECASE,
)
_COLLEAGUE = re.compile(
    r"\b(?:my|our|his|her|the) (?:colleague|deputy|assistant|counsellor|secretary|director|boss|chief|successor)s?\b|\b(?:mon|ma|notre) (?:collègue|adjointe?|assistante?)\b|\bmeine? (?:kolleg(?:e|in)|stellvertreter(?:in)?|mitarbeiter(?:in)?)\b|"
    r"\bmi (?:colega|compañer[oa]|adjunt[oa])\b|\b(?:meslektaşım|mesai arkadaşım|yardımcım)\b|\b(?:həmkarım|müavinim|köməkçim)\b|\b(?:мо[йя] )?(?:коллега|заместитель|помощник)\b|동료",
    re.IGNORECASE,
)
_ME = r"(?:I|me|myself|ich|moi|moi-même|yo|ben|mən|я|저)"
_WITH_ME = re.compile(rf"\s*,?\s*(?:and|nor|or|und|et|y|ve|və|и|ile)\s+{_ME}\b")
_AND_THEM = re.compile(rf"\b{_ME}\s*,?\s+(?:and|und|et|y|ve|və|и|ile)\s+$", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:I|I['’](?:m|ll|d|ve)|we|ich|wir|je|nous|yo|nosotros|ben|biz|mən|я|мы)\b|\bj['’]|저는|제가|저도",
    re.IGNORECASE,
)
_IN_MY_PLACE = re.compile(
    r"\b(?:in|on) (?:my|our) (?:place|stead|behalf)\b|instead of (?:me|us)|\binstead\b|represent (?:me|us)\b|representing (?:me|us)\b|(?:me|nous) représent|à (?:ma|notre) place|en mi (?:lugar|nombre)|me representará|an meiner stelle|vertritt mich|"
    r"\byerime\b|\badıma\b|\bəvəzim(?:ə|də)\b|mənim yerimə|вместо меня|меня (?:представит|заменит)|от моего имени|대신|대리",
    re.IGNORECASE,
)
_STANDS_FOR = re.compile(
    r"(?:will|shall|is going to) represent (?:me|us)\b|(?:me|nous) représentera|me representará|vertritt mich|mich vertreten|"
    r"(?:beni|bizi) temsil edecek|məni təmsil edəcək|меня (?:представит|заменит)|대신 ?참석(?:합니다|할 예정|하겠)|대리 ?참석(?:합니다|할 예정)",
    re.IGNORECASE,
)
_BEFORE_A_SUBJECT = re.compile(
    r"(?:\s|[,:(]|\b(?:and|but|also|both|only|neither|nor|while|whereas|however|unfortunately|sadly|regrettably|alas|yes|no|please|kindly|note|that|the|our|my|his|her|guest|dear|on the other hand|ambassador|minister|director|president|excellency|h\.?e\.?|"
    r"und|auch|leider|dass|nur|der|die|unser|unsere|et|aussi|malheureusement|hélas|que|qu['’]|le|la|notre|y|también|lamentablemente|desafortunadamente|el|nuestro|nuestra|"
    r"ve|da|de|maalesef|ne yazık ki|və|təəssüf ki|təəssüf|и|а|но|также|к сожалению|увы|что)\b)*",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:confirm|inform|advise|let you know|tell you|pleased to|happy to|note|regret|afraid|sorry|unfortunately|mitteil|bestätig|leider|informe|confirme|signale|regrett|comunic|informar|confirmar|lamento|bildir|teyit|təsdiq|сообща|подтвержда|сожалени)\w*.{0,40}$|(?:그리고|또한)\s*$",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|unless|provided|depending|whether|in case|wenn|falls|sofern|ob|si(?!\s*,)|à condition|sous réserve|pourvu|siempre que|en caso|если|при условии|eğer|şayet|əgər|şərtlə)\b|\b(?!is[əe]\b)\w{2,}(?:arsa|erse|arsə|ərsə|sa|sə|sam|səm)\b(?=\s|,)|(?:으면|라면|다면|경우)\s|[?？]",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\s*(?:dear|hello|hi|good (?:morning|afternoon|evening)|liebe[rs]?|sehr geehrte[rs]?|guten tag|hallo|chers?|chères?|bonjour|madame|monsieur|estimad[oa]s?|buenos días|hola|muy señor|sayın|merhaba|hörmətli|salam|уважаем\w+|дорог\w+|здравствуйте|добрый день|존경하는|안녕하)[^,!:\n]{0,70}[,!:\n]",
    re.IGNORECASE,
)
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
    plain = _ABBREVIATED.sub(lambda found: found["short"].replace(".", _DOT) + _DOT, text)
    own: list[str] = []
    others: list[Spoken] = []
    spouse: Reply | None = None
    deputies: set[str] = set()
    doubtful = speaks_of_others = False
    for sentence in _sentences(plain):
        conditional = bool(_CONDITION.search(sentence))
        for clause in _clauses(sentence, own_name):
            subject = _subject(clause, own_name)
            if not conditional and (deputy := _deputy(clause, own_name)):
                deputies.add(deputy.replace(_DOT, "."))
            if subject is None:
                own.append(clause)
                continue
            speaks_of_others = True
            said = None if conditional else _said(clause, subject)
            if subject.with_me:
                own.append(clause)
            if subject.name:
                others.append(Spoken(subject.name.replace(_DOT, "."), said))
            elif subject.spouse:
                spouse = said or spouse
            doubtful = doubtful or (subject.with_me and said is None and _says_anything(clause))
    deputy = deputies.pop() if len(deputies) == 1 else ""
    if not speaks_of_others:
        return Letter(text, deputy=deputy, office=_office_spoken_of(text))
    return Letter(". ".join(own).replace(_DOT, "."), tuple(_once(others)), spouse, deputy, doubtful)


@dataclass(frozen=True, slots=True)
class _Subject:
    name: str
    start: int
    end: int
    spouse: bool = False
    with_me: bool = False


def _sentences(text: str) -> Iterator[str]:
    greeting = _GREETING.match(text)
    if greeting is not None and not _says_anything(greeting[0]):
        text = text[greeting.end() :]
    yield from (part.strip() for part in _SENTENCES.split(text) if part and part.strip())


def _clauses(sentence: str, own_name: str) -> Iterator[str]:
    """The parts of a sentence that have subjects of their own: a comma or an "and" alone parts no list."""
    begin = 0
    for found in sorted((*_CLAUSES.finditer(sentence), *_AND_NAMED.finditer(sentence)), key=lambda one: one.start()):
        if found.start() < begin:
            continue
        before, after = sentence[begin : found.start()], sentence[found.end() :]
        turned = re.fullmatch(rf"(?:,\s*|\s+)(?:{_TURNS})\s+", found[0], re.IGNORECASE) or found[0].strip() in (
            "고",
            "",
        )
        new = _subject(after, own_name) is not None or _FIRST.match(after.lstrip())
        if (turned and new) or (_says_anything(before) and (turned or new)):
            yield before.strip()
            begin = found.end()
    if sentence[begin:].strip():
        yield sentence[begin:].strip()


def _subject(clause: str, own_name: str) -> _Subject | None:
    """Who else than the sender does what the clause says; None where the sender does, or nobody."""
    if _IN_MY_PLACE.search(clause):
        return None
    found = min(_mentions(clause, own_name), key=lambda one: one.start, default=None)
    if found is None:
        return None
    before, behind = clause[: found.start], clause[found.end :]
    with_me = bool(_WITH_ME.match(behind))
    if _AND_THEM.search(before):  # "I and my wife"
        with_me, before = True, _AND_THEM.sub("", before)
    reported = bool(_REPORTED.search(before))
    if not (_BEFORE_A_SUBJECT.fullmatch(before) or reported):
        return None
    if not reported and not with_me and _FIRST.search(before):
        return None
    if found.spouse and with_me:
        return None  # "my wife and I": the sender, accompanied
    return _Subject(found.name, found.start, found.end, found.spouse, with_me)


def _deputy(clause: str, own_name: str) -> str:
    """Who comes in the sender's place, where a clause plainly says so of one who is named."""
    if not _IN_MY_PLACE.search(clause):
        return ""
    told = _IN_MY_PLACE.sub(lambda found: " " * len(found[0]), clause)
    told = next((part for part in told.split(",") if any(one.name for one in _mentions(part, own_name))), "")
    named = list({one.name: one for one in _mentions(told, own_name) if one.name}.values())
    if len(named) != 1:
        return ""
    named = [one for one in _mentions(told, own_name) if one.name]
    plain = _STANDS_FOR.search(clause) or _said(told, named[0]) is Reply.ACCEPTED
    return named[0].name if plain else ""


def _mentions(clause: str, own_name: str) -> Iterator[_Subject]:
    """Everybody in a clause who is not its sender: husband or wife, a colleague, somebody with a name."""
    for spouse in _SPOUSE.finditer(clause):
        named = _name_behind(clause, spouse.end())
        yield _Subject(named[0] if named else "", spouse.start(), named[1] if named else spouse.end(), spouse=True)
    for colleague in _COLLEAGUE.finditer(clause):
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
