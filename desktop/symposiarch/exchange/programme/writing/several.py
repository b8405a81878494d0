"""Several people in one line: one behind the other, joined by "and", or each with a post."""

from __future__ import annotations

import re

from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.korean_people import is_korean_name, parted_korean
from symposiarch.exchange.programme.writing.nobody import is_house_of_a_place
from symposiarch.exchange.programme.writing.phrases import saying, shape
from symposiarch.exchange.programme.writing.posts import tells_a_function, tells_a_post
from symposiarch.exchange.programme.writing.topics_behind import topic_behind
from symposiarch.exchange.programme.writing.written_twice import IN_BRACKETS, in_two_scripts
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import is_honorific, take_honorific
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_plainly_somebody

_BETWEEN = shape(r"(?:\s+(?:&|(?-i:«and»)|/)\s+|\s*/\s+|\s+/\s*)(?![^()]*\))")
_NUMBERS = re.compile(r"(?:^|\s)\(?\d{1,2}[.)]\s+(?=\D)")
_EACH_WITH_BRACKETS = re.compile(r"(?:[㐀-鿿\u3040-ヿ・]{2,20}\s*[(（][^()（）]+[)）]){2,}")
"""Several with their posts, set close to each other: "工藤泰志(代表)川口順子(元外務大臣)"."""
_AFTER_BRACKETS = shape(r"(?<=[)\]）])\s*(?:[,،、]\s*|(?-i:&|«and»)\s+)(?=\S)")
_LAST_OF_ALL = shape(r",?\s+(?-i:«and»)\s+(?=[^,]+$)")
"""What stands before the last of several: "A, B and C"."""
_BEFORE_THE_NEXT = shape(r",?\s+(?-i:«and»)\s+|,\s+")
"""And before the next one of several with their posts: "A, artist, and B, curator"."""
_CONVERSES = shape(r"\s+«converses»\s+(?![^()]*\))")
"""Between two who talk: "Ann Lee (BBC) in conversation with Tom Vance"."""
SEVERAL = shape("«several»$")
"""How a word for several people ends: "Panelists: …", "Konuşmacılar: …"; a comma below it stands between people."""


def is_no_name(text: str) -> bool:
    """Whether a word stands there of a function or an organisation, and hardly of a person's name."""
    return saying("no_name").search(text) is not None


def apart(line: str, *, bare_commas: bool, several: bool = False) -> list[str]:
    """The people of a line, each as they are written; with `bare_commas` no function stands behind a comma, with
    `several` people do."""
    numbered = [piece.strip(" ,;") for piece in _NUMBERS.split(line) if piece.strip(" ,;")]
    if numbered and _NUMBERS.match(line):
        return [one for piece in numbered for one in apart(piece, bare_commas=bare_commas)]
    if topic_behind(line) is not None:
        return [line]
    if len(pieces := _CONVERSES().split(line)) > 1 and all(map(str.strip, pieces)):
        return [one for piece in pieces for one in apart(piece.strip(), bare_commas=bare_commas)]
    if _EACH_WITH_BRACKETS.fullmatch(line):
        return [one for one in re.split(r"(?<=[)）])", line) if one]
    bracketed = _AFTER_BRACKETS().split(line)
    told = len(bracketed) == 2 and (tells_a_function(bracketed[1]) or role_of(bracketed[1]) is not None)
    if told and not begins_with_a_name(bracketed[1]):
        return [line]  # "Ann Lee (INALCO), director of studies", "Ann Lee (INALCO), chair"
    if len(bracketed) > 1 and not (in_two_scripts(bracketed[0]) and not begins_with_a_name(bracketed[1])):
        others = role_of(IN_BRACKETS.sub(r"\2", bracketed[0])) is not None  # "Pat Moran (chair), Ida Holm, Jo Ash"
        pieces = [piece.strip() for piece in bracketed if piece.strip()]
        return [one for piece in pieces for one in (_names_apart(piece, several=True) if others else ()) or (piece,)]
    if len(posts := [part.strip() for part in re.split("[,·]", line)]) > 1 and all(map(parted_korean, posts)):
        return posts  # "정순균 회장, 임하늘 원장"
    if not bare_commas and (names := _names_apart(line, several=several)):
        return names
    if len(posts := _BEFORE_THE_NEXT().split(line)) > 1 and all(map(behind_their_post, posts)):
        return posts  # "Mayor of Baku Tom Vance, European Commissioner Ann Lee"
    if "," in line and not bare_commas:
        return _with_their_posts(line)
    before, slash, beside = line.partition(" / ")
    if slash and is_no_name(beside) and not is_no_name(before):
        return [f"{before}, {beside}"]  # "Kim Min-su / Seoul National University"
    pieces = [piece for piece in _BETWEEN().split(line) if piece and piece.strip()]
    if len(pieces) > 1 and any(len(piece.split()) < 2 and not is_east_asian(piece) for piece in pieces):
        pieces = [line]  # "Mr and Mrs Kim", "Smith & Sons"
    found: list[str] = []
    for piece in pieces:
        parts = [part.strip() for part in piece.split(",") if part.strip()]
        if bare_commas and len(parts) > 1 and all(_is_full_name(part) for part in parts):
            found += parts
        else:
            found.append(piece.strip())
    return found


def behind_their_post(text: str) -> tuple[str, str] | None:
    """A name and the post before it, without a sign between: "Secretary of Agriculture Tom Vilsack"."""
    said = text.split()
    for place in range(max(2, len(said) - 3), len(said) - 1):
        post, name = " ".join(said[:place]), [word for word in said[place:] if not word.islower()]
        if said[place] in name and is_plainly_somebody(" ".join(name)) and tells_a_function(post):
            own = next(at for at in range(place + 1) if all(word.endswith(".") for word in said[at:place]))
            named = " ".join(said[own:]), " ".join(said[:own])
            return named if own and not all(map(is_honorific, said[:own])) else None
    return None


def _names_apart(line: str, *, several: bool) -> list[str]:
    """The names of a line that names people one after another, without functions; none where it is no such line.

    "Anna Schmidt, Peter Weiss, Maria Huber", "Anna Schmidt, Peter Weiss und Maria Huber". Two of them may as well be
    somebody and a house, unless several are said to follow or both are plainly people.
    """
    parts = [part.strip() for part in line.split(",")]
    if len(parts) > 1 and (all(map(is_korean_name, parts)) or all(map(_is_chinese_name, parts))):
        return parts
    joined = [part.strip() for part in _LAST_OF_ALL().sub(", ", line).split(",")]
    for found, at_least in ((joined, 2), (parts, 2 if several else 3)):
        bare = [" ".join(take_honorific(part.split(), french=True)[1]) for part in found]
        named = all(_is_full_name(part) and not is_no_name(part) and part[:1].isupper() for part in bare)
        named = named and not any(is_house_of_a_place(part) or tells_a_post(part) for part in found[1:])
        sure = found is parts or several or all(map(is_plainly_somebody, bare))
        if len(found) >= at_least and named and sure and all(len(part.split()) <= 3 for part in bare):
            return found
    return []


def _with_their_posts(line: str) -> list[str]:
    """ "A, artist, B, curator, and C, editor", "A and B, Seoul University"; "Name, Function and Function" is one."""
    names, _, behind = line.partition(",")
    together = _names_apart(names, several=tells_a_post(behind.strip()))
    if len(together) == 2 and not _names(behind):
        of_all = SEVERAL().search(behind) is not None or not tells_a_function(behind.strip())
        return [*(f"{one},{behind}" if of_all else one for one in together[:-1]), f"{together[-1]},{behind}"]
    loud = _LOUD_FAMILY.match(line) is not None
    cuts = [found for found in _BEFORE_THE_NEXT().finditer(line) if _names(line[found.end() :], loud=loud)]
    begins = [0, *(found.end() for found in cuts)]
    each = [line[begin:end] for begin, end in zip(begins, [*(found.start() for found in cuts), None], strict=True)]
    return each if all("," in one and _names(one, loud=loud) for one in each) else [line]


_LOUD_FAMILY = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.’'-]*[a-zß-ÿ.](?: [A-ZÀ-ÖØ-Þ][\w.’'-]*){0,2} [A-ZÀ-ÖØ-Þ’'-]{4,}(?=\s*,)")
"""A name with its family name in capitals, as all of a line are written then: "Gilles LUNEAU, journaliste"."""


def _names(text: str, *, loud: bool = False) -> bool:
    if loud and _LOUD_FAMILY.match(text) and not tells_a_post(text.partition(",")[0]):
        return True
    called = take_honorific(text.partition(",")[0].split(), french=True)[1]
    return is_plainly_somebody(" ".join(word for word in called if not word.islower()))


def _is_chinese_name(text: str) -> bool:
    return bool(re.fullmatch("[㐀-鿿]{2,3}", text)) and not FUNCTION.match(text) and role_of(text) is None


def is_east_asian(text: str) -> bool:
    return any("\u3040" <= sign <= "\ud7a3" for sign in text)


def _is_full_name(text: str) -> bool:
    if is_east_asian(text):
        return 2 <= len(text.replace(" ", "")) <= 5
    return 2 <= len(text.split()) <= 5 and not any(sign.isdigit() for sign in text)
