"""What stands before or behind a name and is no part of it: forms of address, titles of honour, degrees.

The words are compared without case, dots and apostrophes ("H.E.", "HE" and "h.e" are one). They are only recognised
here, never translated or put in order.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from symposiarch.model.choices import Gender
from symposiarch.planning.phrasebook import listed


def word_set(*texts: str) -> frozenset[str]:
    """The words of lists written with blanks between."""
    return frozenset(word for text in texts for word in text.split())


_DOTS = re.compile(r"[.\-'’`´ʼ·ªº]")


def bare(word: str) -> str:
    """A word as it is compared: lower case, without dots, apostrophes and hyphens, and with i for ı.

    In capitals, and on many a keyboard, the two letters of Turkish are one: HANIM, Hanim.
    """
    return _DOTS.sub("", word.replace("İ", "i")).casefold().replace("ı", "i")


def forms_of_address(*texts: str) -> frozenset[str]:
    """The same, as `bare` compares them."""
    return frozenset(map(bare, word_set(*texts)))


BEFORE = forms_of_address(*chain(*listed("names", "before_names").values()))

# Never the only thing before a lone surname or initial: each is also a name or an initial.
_TWO_FACED = word_set(
    "he se me don sri tun ato daw bay fr sr av ing uz op gör ir adv eng arch gen judge sen rep col major maj "
    "baron count duke earl marshal mayor queen king prince"
)

_LEADING = word_set("the rt right most very vice rear air field fleet chief contre la le вице контр")
"""Words that belong to a form of address only where one follows: "The Rt. Hon.", "Vice Admiral"."""

_ONLY_WITH_A_DOT = word_set("ai ad em sem dos mult min couns cons gov pres sec dep ks p د أ")
"""What is short for an office or tells more of it: "a.i.", "a.D.", "Prof. em.", "S.E.M.", "Dos."."""
_SPANISH = word_set("sr sra excmo excma exmo exma ilmo ilma")  # before "D.", which elsewhere is an initial
_OF_A_RANK = re.compile(r"(?:brigad[ae]|divisi[oó]n|corps|ejército|armée)", re.IGNORECASE)
"""What a general is of: "General de Brigada"."""

_BEHIND = listed("names", "behind_names")
BEHIND = forms_of_address(*_BEHIND["addresses"])
_ATTACHED = tuple(
    sorted((word for word in BEHIND if re.fullmatch("[가-힣]+|[㐀-鿿]{2,}", word)), key=len, reverse=True)
)

_FORMER = word_set("전 현 前 現")
"""Before a post behind a name: 박진 전 장관."""

SUFFIXES = word_set(*_BEHIND["suffixes"])
_SUFFIX_IN_CAPITALS = word_set("ma ba md op kc mp sj rn iv ii jd kcb gcb dcb lvo mla msp")


def is_honorific(word: str) -> bool:
    """Whether the word, or each of its parts ("Prof.Dr.", "Major-General"), is a form of address before a name."""
    if bare(word) in BEFORE:
        return True
    if bare(word) in _ONLY_WITH_A_DOT:
        return "." in word and (len(bare(word)) > 1 or not word[0].isupper())  # "P." is an initial
    parts = [plain for part in re.split(r"[.\-\s]+", word) if (plain := bare(part))]
    if len(parts) > 1 and parts[0] in ("de", "el", "la"):  # "De heer"
        parts.pop(0)
        return all(part in BEFORE for part in parts)
    if len(parts) > 1 and parts[-1] in ("d", "dna") and parts[-2] in _SPANISH:  # "Excmo. Sr. D."
        parts.pop()
    return len(parts) > 1 and all(part in BEFORE for part in parts)


_MALE = forms_of_address("mr m sr herr hr bay bey bəy cənab cenab господин гн sir lord señor monsieur dhr pan sem")
_FEMALE = forms_of_address(
    "mrs ms miss mme mlle sra srta frau bayan hanım xanım госпожа гжа lady madam madame señora señorita mevr semme 여사"
)


@lru_cache(maxsize=4096)
def gender_in(honorific: str) -> Gender:
    """What a form of address says: "Mrs", "Herr Dr."; nothing of "Mr and Mrs"."""
    words = {bare(word) for word in honorific.split()}
    if bool(words & _FEMALE) is bool(words & _MALE):
        return Gender.UNSTATED
    return Gender.FEMALE if words & _FEMALE else Gender.MALE


_GRADES = forms_of_address(
    "bg mg lg ltg ltc ltcol ltgen majgen briggen wo cdr lcdr radm vadm gpcapt wgcdr sqnldr flt sqn "
    "squadron kapitän kptlt fkpt kkpt fregattenkapitän korvettenkapitän escadron bataillon "
    "대장 중장 소장 준장 대령 중령 소령 대위 중위 소위 上将 中将 少将 大校 上校 中校 少校 "
)
_BESIDE_A_GRADE = forms_of_address(
    "wg gp group wing leader navy army see brigade division corps "
    "frégate vaisseau corvette chef navío fragata corbeta brigada división kurmay kd emekli e "
    "ig ranga ранга 1 2 3 го первого второго запаса отставке в"
)
"""What tells more of a grade, and is none alone: "Group Leader", "Chef"."""
_IN_A_GRADE = word_set("zur der de du of the")


def is_grade(text: str) -> bool:
    """Whether all words are those of a grade in the forces: "Lt Col", "Kapitän zur See", "capitaine de vaisseau"."""
    words = [plain for word in text.split() if (plain := bare(word)) not in _IN_A_GRADE]
    graded = [word in _GRADES or word in BEFORE for word in words]
    return any(graded) and all(known or word in _BESIDE_A_GRADE for known, word in zip(graded, words, strict=True))


def is_suffix(word: str) -> bool:
    """Whether the word is "Jr.", "III", a degree or an order behind a name."""
    plain = bare(word.strip(","))
    if plain in _SUFFIX_IN_CAPITALS:
        return "." in word or word.isupper()
    return plain in SUFFIXES


def take_honorific(words: list[str], *, french: bool = False, spanish: bool = False) -> tuple[list[str], list[str]]:
    """The forms of address in front of a name, and the rest.

    A lone "M." is an initial unless the list is French or an excellency precedes it, "D." unless it is Spanish. "He
    Jianping" keeps his surname, and no name is used up: one word always stays.
    """
    taken = 0
    if spanish and len(words) > 2 and words[0] == "D.":
        taken = 1
    while taken < len(words) - 1:
        more = _words_of_address(words, taken, french=french)
        if not more:
            word = words[taken].rstrip("/")
            if not is_honorific(word) and (glued := _glued(word)):
                return [*words[:taken], glued[0]], [glued[1], *words[taken + 1 :]]
            break
        taken += more
    return [word.rstrip("/") for word in words[:taken]], words[taken:]


def _words_of_address(words: list[str], at: int, *, french: bool) -> int:
    """How many words from this place on, of those before the last, are one form of address; 0 where a name begins."""
    word = words[at].rstrip("/")  # "سعادة السفير/ محمد"
    plain, following = bare(word), words[at + 1]
    left = len(words) - at - 1
    if left > 1 and (
        (plain == "tan" and bare(following) == "sri") or (plain == "de" and at and _OF_A_RANK.fullmatch(following))
    ):
        return 2
    if plain in ("le", "la") and at and bare(words[at - 1]) in _FRENCH and _is_called_by_an_office(words[at + 1 :]):
        return 2
    if at and bare(words[at - 1]) in _BEFORE_AN_OFFICE and left > 1 and is_an_office(plain):
        return 1
    if plain in _RETIRED:
        return int(left > 1 and is_honorific(following) and bare(following) not in _TWO_FACED)
    if plain in _LEADING and not is_honorific(word):
        return int(_leads_to_address(words[at + 1 :]))
    if plain == "d" and (word[-1] in "ªº" or (at and "." in word and bare(words[at - 1]) in _SPANISH)):
        return 1  # "Dª", and "D." behind "Sr."
    if plain == "üyesi" and at and bare(words[at - 1]) == "öğr":
        return 1
    if plain == "m" and following == "le" and _is_called_by_an_office(words[at + 2 :]):
        return 1
    if plain == "m" and left > 2 and _AFTER_AN_ARTICLE.match(following):
        return 1
    if plain == "m":
        return int(bare(words[at - 1]) in {"he", "se"} if at else french)
    if plain in {"h", "s"} and bare(following) == "e" and left > 1:  # "H. E. Ramin Hasanov", "S. E. M."
        return 2
    if not is_honorific(word):
        return 0
    return int(plain not in _TWO_FACED or _is_address(word, following, left, already=at > 0))


_RETIRED = word_set("e emekli")
_BEFORE_AN_OFFICE = word_set("m mme monsieur madame herr herrn frau")
_GERMAN_OFFICE = re.compile(
    r"(?:hof|stadt|land|\w{5,})r(?:at|ätin)|\w*(?:direktor|minister|bürgermeister|präsident|sekretär|konsul|kanzler|rektor|"
    r"dekan|senator|intendant|botschafter|leiter)(?:in)?"
)
_AFTER_AN_ARTICLE = re.compile(r"l['’](?=[^\W\d_]{5})", re.IGNORECASE)


def is_an_office(plain: str) -> bool:
    """Whether a word behind "Frau" or "Mme" is an office, and no name: "Ministerialrätin", "l'Ambassadeur"."""
    return plain.removeprefix("l") in _OFFICES or bool(_GERMAN_OFFICE.fullmatch(plain))


_FRENCH = word_set("m mme monsieur madame")
_OFFICES = forms_of_address(
    "maire préfet préfète sénateur sénatrice député députée recteur rectrice président présidente ministre "
    "ambassadeur ambassadrice consul consule directeur directrice conseiller conseillère"
)
"""What one is called by behind an article: "Mme la Sénatrice Hélène Aubry"."""
_GOES_ON = word_set("de du des d la le et general générale général")


def _is_called_by_an_office(words: list[str]) -> bool:
    """Whether an office is said and a name follows: "Maire Luc Fontaine", and not "Maire de Roubaix"."""
    return (
        len(words) > 1
        and bare(words[0]) in _OFFICES
        and not re.match(r"(?:d['’]|\W)", words[1])
        and bare(words[1]) not in _GOES_ON
    )


def _leads_to_address(words: list[str]) -> bool:
    """Whether what follows "The" or "Vice" is a form of address, and a name behind it."""
    following = next((at for at, word in enumerate(words) if bare(word) not in _LEADING), len(words))
    return following < len(words) - 1 and is_honorific(words[following])


def _is_address(word: str, following: str, left: int, *, already: bool) -> bool:
    """Whether a word that may also be a name is a form of address here."""
    if "." in word or is_honorific(following):
        return True
    if bare(word) in {"he", "se"}:
        return word.isupper() and left > 1
    return already or left > 1


def _glued(word: str) -> tuple[str, str] | None:
    """ "Dr.Ayşe" as "Dr." and "Ayşe"."""
    head, dot, tail = word.rpartition(".")
    if dot and len(tail) > 1 and head and is_honorific(_INITIALS_OF_ADDRESS.sub(r"\1\2", head)):
        return head + dot, tail
    return None


_INITIALS_OF_ADDRESS = re.compile(r"\b([HhSs])\.\s?([EeR])(?=\.)")


def take_behind(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """The name, forms of address behind it (Leyla xanım, 홍길동 교수님), and suffixes (Jr., PhD) at its end."""
    name = list(words)
    behind: list[str] = []
    suffixes: list[str] = []
    while len(name) > 1:
        last = name[-1].strip(",")
        if is_suffix(last):
            suffixes.insert(0, last)
        elif bare(last) in BEHIND and not (len(name) == 2 and len(name[0]) == 1 and len(last) == 1):
            behind.insert(0, last)
        elif bare(last) == "sr" and len(name) > 2 and name[-1].endswith("."):
            suffixes.insert(0, last)
        else:
            break
        name.pop()
        if behind and len(name) > 1 and name[-1] in _FORMER:
            behind.insert(0, name.pop())
    if name:
        name[-1] = name[-1].rstrip(",")
        cut = _attached(name[-1]) if not behind else None
        if cut:
            name[-1], title = cut
            behind = [title]
    return name, behind, suffixes


def _attached(word: str) -> tuple[str, str] | None:
    """홍길동교수 as 홍길동 and 교수: only where a whole name stays."""
    if not word.endswith(_ATTACHED):
        return None
    for title in _ATTACHED:
        left = len(word) - len(title)
        if word.endswith(title) and (
            (3 <= left <= 4 and re.fullmatch("[가-힣]+", word)) or (2 <= left <= 4 and re.fullmatch("[㐀-鿿]+", word))
        ):
            return word[:left], title
    return None
