"""A cell with people in it: one or several, each with a function after the name, a role before it, or both."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.chinese_people import parted_chinese, parted_japanese
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.korean_people import is_korean_name, parted_korean
from symposiarch.exchange.programme.writing.nobody import (
    is_everybody,
    is_hands,
    is_house,
    is_house_of_a_place,
    is_not_said,
    open_place,
    without_status,
)
from symposiarch.exchange.programme.writing.phrases import saying, shape, words
from symposiarch.exchange.programme.writing.posts import tells_a_function, tells_a_post
from symposiarch.exchange.programme.writing.ranks import has_rank, parted
from symposiarch.exchange.programme.writing.topics_behind import topic_behind
from symposiarch.exchange.programme.writing.under_names import each_with_theirs
from symposiarch.exchange.programme.writing.written_twice import (
    IN_BRACKETS,
    each_once,
    in_two_scripts,
    is_in_another_script,
    said_again,
)
from symposiarch.model.programme import RoleKind
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import is_honorific, take_honorific
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_like_a_name, is_plainly_somebody

_LINES = re.compile(r"\s*(?:\n|(?:;|；|•|·(?=\s)|\||،\s*(?=و)|、)(?![^()（）\n]*[)）]))\s*")
_BETWEEN = shape(r"(?:\s+(?:&|(?-i:«and»)|/)\s+|\s*/\s+|\s+/\s*)(?![^()]*\))")
_ROLE_BEFORE = re.compile(r"^\s*([^:：,]{2,40}?)\s*[:：]\s*(.+)$", re.DOTALL)
_ROLE_INSIDE = re.compile(r"\s*[/,，]\s*(?=(?P<role>[^\s:：,/()]{2,30}(?: [^\s:：,/()]{2,20})?)\s*[:：])")
"""Where the next role begins in a line: "좌장: 박민수 / 토론자: 최은영, 정하늘"."""
BY = r"\w{4,15} «led_by»"
"""A role before a name without a colon: "Moderated by Anna Schmidt"."""
_ROLE_BY = shape(rf"^\s*({BY})\s+(?=\S)")
_LED_WITH_A_DASH = re.compile(r"^\s*([^:：,]{2,40}?)\s+[-–—]\s+(?=\S)")
_WITH = shape(r"^(?:«with»|«company»)\s*[:：]\s*")
_PLURAL = shape("«several»$")
"""How a word for several people ends: "Panelists: …", "Konuşmacılar: …"; a comma below it stands between people."""
_BULLET = re.compile(r"^\s*(?:[-–—*▪◦●○■□▶‣⁃·※]+\s+|[•▪●■▶‣⁃]+\s*)(?=\S)")
_QUOTED = re.compile(
    r"^[“\"«„「『]([^”\"»“」』]{4,})[”\"»“」』]\s*[,–—-]?\s*(?=\S)|\s*[,–—-]?\s*[“\"«„「『]([^”\"»“」』]{4,})[”\"»“」』]$"
)
_NUMBERS = re.compile(r"(?:^|\s)\(?\d{1,2}[.)]\s+(?=\D)")
_EACH_WITH_BRACKETS = re.compile(r"(?:[㐀-鿿\u3040-ヿ・]{2,20}\s*[(（][^()（）]+[)）]){2,}")
"""Several with their posts, set close to each other: "工藤泰志(代表)川口順子(元外務大臣)"."""
_AFTER_BRACKETS = shape(r"(?<=[)\]）])\s*(?:[,،、]\s*|(?-i:«and»)\s+)(?=\S)")
_LAST_OF_ALL = shape(r",?\s+(?-i:«and»)\s+(?=[^,]+$)")
"""What stands before the last of several: "A, B and C"."""
_BEFORE_THE_NEXT = shape(r",?\s+(?-i:«and»)\s+|,\s+")
"""And before the next one of several with their posts: "A, artist, and B, curator"."""


def is_no_name(text: str) -> bool:
    """Whether a word stands there of a function or an organisation, and hardly of a person's name."""
    return saying("no_name").search(text) is not None


_DASH = re.compile(r"\s+[-–—]\s+")
_ADDED = re.compile(r"^(?:jr|sr|ph\.?\s?d|m\.?d|esq|ii|iii|iv|mba|dr|prof|cmg|obe)\.?$", re.IGNORECASE)


def read_people(
    text: str,
    *,
    kind: RoleKind | None = None,
    bare_commas: bool = False,
    names_alone: bool = False,
    houses_named: bool = False,
) -> list[ReadRole]:
    """The people of a cell, in order. "To be announced" gives a role without a name: a slot that is still open.

    A first comma parts the name from the function ("Dieter Reiter, Oberbürgermeister"); with `bare_commas` the
    functions stand in a column of their own, and a comma stands between people, unless it turns a name around.
    With `names_alone` no function stands behind any name, so that two of them may stand around a comma. With
    `houses_named` a ministry is taken by its name, as somebody has entered it; else its place is still open.
    """
    roles: list[ReadRole] = []
    current, headed = kind, False
    text = text.strip().replace("，", ", ")
    text = _ROLE_INSIDE.sub(lambda found: "\n" if begins_a_role(found) else found[0], text)
    lines = each_with_theirs([_BULLET.sub("", line) for line in _LINES.split(text)])
    for place, line in enumerate(lines):
        line, several = _WITH().subn("", line.strip(" \t,"))
        if not line or is_everybody(line) or is_hands(line):
            continue
        alone = place + 1 == len(lines) or _ROLE_BEFORE.match(lines[place + 1]) is not None  # nobody stands below
        if line[0] in "([（" and line[-1] in ")]）" and roles:
            roles[-1] = replace(roles[-1], title=roles[-1].title or line[1:-1].strip())  # the function under its name
            continue
        if (by := led_by(line)) is not None:
            line = f"{by[1]}: {line[by.end() :]}"
        if (dashed := _LED_WITH_A_DASH.match(line)) and plays_a_part(dashed[1], line[dashed.end() :]):
            line = f"{dashed[1]}: {line[dashed.end() :]}"  # "Модератор — Ольга Кравцова"
        before = _ROLE_BEFORE.match(line)
        if before and role_of(before[1]):
            line, current = before[2].strip(), _of_heading(before[1], kind)
            several = bool(_PLURAL().search(before[1]))
        elif line.rstrip().endswith((":", "：")) or (not alone and role_of(line) is not None):
            current, headed = _of_heading(line.rstrip(":： "), kind), True
            continue
        elif ahead := _role_ahead(line):
            current, line = ahead
        else:
            current = current if (roles or headed) and current is not kind and kind is None and not before else kind
        for one in _apart(line, bare_commas=bare_commas, several=names_alone or (bool(several) and alone)):
            roles.append(_one(one, current, bare_commas=bare_commas, houses_named=houses_named))
        if current is RoleKind.MODERATOR and kind is None:
            current = None
    return each_once([role for role in roles if not is_everybody(role.name)])


def begins_a_role(found: re.Match[str]) -> bool:
    """Whether the word that was found behind a sign is the next role, and not the one before it in another language."""
    before = found.string[: found.start()].rpartition("\n")[2]
    return role_of(found["role"]) is not None and role_of(before) is None


def led_by(line: str) -> re.Match[str] | None:
    """ "Moderated by Anna Schmidt": the words before the name, where they tell a role."""
    by = _ROLE_BY().match(line)
    return by if by and role_of(by[1]) else None


def names_company(line: str) -> bool:
    """ "Participan: Ana López, Pedro Sanz": those with whom something is held."""
    return _WITH().match(line) is not None


def hands_in(text: str) -> str:
    """Those in a cell of people who only see to what happens: "AV team", "Protocol"."""
    return ", ".join(line for line in _LINES.split(text.strip()) if is_hands(line))


def _of_heading(text: str, kind: RoleKind | None) -> RoleKind | None:
    """The role of those below a heading; "Speakers:" says no more than that they speak, which in a panel is its own."""
    said = role_of(text)
    return kind if said is None or (said is RoleKind.SPEAKER and _PLURAL().search(text)) else said


def _role_ahead(line: str) -> tuple[RoleKind, str] | None:
    """A role before a name, without a sign between them: "MC Jane Roe", "사회자 정유진"."""
    word, _, rest = line.partition(" ")
    said = role_of(word) if rest else None
    named = not rest[:1].islower() and (begins_with_a_name(rest) or parted_korean(rest))
    if said is not None and leads_or_takes_part(said) and named:
        return said, rest.strip()
    return None


def plays_a_part(role: str, who: str) -> bool:
    """Whether a word before a dash is the part of those behind it: "Модератор — …", "발표 - 한시준(단국대 교수)"."""
    said = role_of(role)
    return leads_or_takes_part(said) or (said is not None and who.rstrip().endswith((")", "）")))


def leads_or_takes_part(role: RoleKind | None) -> bool:
    """Whether a word for such a role is no title of its own, as "Opening" and "Keynote" are."""
    return role in (RoleKind.MODERATOR, RoleKind.MASTER_OF_CEREMONIES, RoleKind.PANELLIST)


def _apart(line: str, *, bare_commas: bool, several: bool = False) -> list[str]:
    numbered = [piece.strip(" ,;") for piece in _NUMBERS.split(line) if piece.strip(" ,;")]
    if numbered and _NUMBERS.match(line):
        return [one for piece in numbered for one in _apart(piece, bare_commas=bare_commas)]
    if topic_behind(line) is not None:
        return [line]
    if _EACH_WITH_BRACKETS.fullmatch(line):
        return [one for one in re.split(r"(?<=[)）])", line) if one]
    bracketed = _AFTER_BRACKETS().split(line)
    if len(bracketed) == 2 and tells_a_function(bracketed[1]) and not begins_with_a_name(bracketed[1]):
        return [line]  # "Ann Lee (INALCO), director of studies"
    if len(bracketed) > 1 and not (in_two_scripts(bracketed[0]) and not begins_with_a_name(bracketed[1])):
        others = role_of(IN_BRACKETS.sub(r"\2", bracketed[0])) is not None  # "Pat Moran (chair), Ida Holm, Jo Ash"
        pieces = [piece.strip() for piece in bracketed if piece.strip()]
        return [one for piece in pieces for one in (_names_apart(piece, several=True) if others else ()) or (piece,)]
    if len(posts := [part.strip() for part in re.split("[,·]", line)]) > 1 and all(map(parted_korean, posts)):
        return posts  # "정순균 회장, 임하늘 원장"
    if not bare_commas and (names := _names_apart(line, several=several)):
        return names
    if "," in line and not bare_commas:
        return _with_their_posts(line)
    before, slash, beside = line.partition(" / ")
    if slash and is_no_name(beside) and not is_no_name(before):
        return [f"{before}, {beside}"]  # "Kim Min-su / Seoul National University"
    pieces = [piece for piece in _BETWEEN().split(line) if piece and piece.strip()]
    if len(pieces) > 1 and any(len(piece.split()) < 2 and not _east_asian(piece) for piece in pieces):
        pieces = [line]  # "Mr and Mrs Kim", "Smith & Sons"
    found: list[str] = []
    for piece in pieces:
        parts = [part.strip() for part in piece.split(",") if part.strip()]
        if bare_commas and len(parts) > 1 and all(_is_full_name(part) for part in parts):
            found += parts
        else:
            found.append(piece.strip())
    return found


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
        named = named and not any(map(is_house_of_a_place, found[1:]))
        sure = found is parts or several or all(map(is_plainly_somebody, bare))
        if len(found) >= at_least and named and sure and all(len(part.split()) <= 3 for part in bare):
            return found
    return []


def _with_their_posts(line: str) -> list[str]:
    """ "A, artist, B, curator, and C, editor"; "Name, Function and Function" is one."""
    cuts = [found for found in _BEFORE_THE_NEXT().finditer(line) if _names(line[found.end() :])]
    begins = [0, *(found.end() for found in cuts)]
    each = [line[begin:end] for begin, end in zip(begins, [*(found.start() for found in cuts), None], strict=True)]
    return each if all("," in one and _names(one) for one in each) else [line]


def _names(text: str) -> bool:
    called = take_honorific(text.partition(",")[0].split(), french=True)[1]
    return is_plainly_somebody(" ".join(word for word in called if not word.islower()))


def _is_chinese_name(text: str) -> bool:
    return bool(re.fullmatch("[㐀-鿿]{2,3}", text)) and not FUNCTION.match(text) and role_of(text) is None


def _east_asian(text: str) -> bool:
    return any("\u3040" <= sign <= "\ud7a3" for sign in text)


def _is_full_name(text: str) -> bool:
    if _east_asian(text):
        return 2 <= len(text.replace(" ", "")) <= 5
    return 2 <= len(text.split()) <= 5 and not any(sign.isdigit() for sign in text)


def _one(text: str, kind: RoleKind | None, *, bare_commas: bool, houses_named: bool = False) -> ReadRole:
    text = saying("speaks_then").sub("", text)
    if (stop := _POST_BEHIND_A_STOP.fullmatch(text)) and is_like_a_name(stop[1]) and tells_a_function(stop[2]):
        text = f"{stop[1]}, {stop[2]}"  # "Ana López García. Gerente de la Universidad."
    somebody = (houses_named and is_house(text)) or parted_korean(text) is not None  # "박리나 연구원" is no institute
    if not somebody and (still_open := open_place(text, kind)) is not None:
        return still_open
    if (about := topic_behind(text)) is not None:
        one = _one(about[0], kind, bare_commas=bare_commas)
        part = IN_BRACKETS.match(about[0])
        played = part is not None and _role_behind(part[2]) is not None
        if FUNCTION.match(about[1]) or (played and ":" not in text):  # "Anna Kim (SPD) – Director", "(chair) – Reuters"
            return replace(one, title=", ".join(filter(None, (about[1], one.title))))
        return replace(one, topic=about[1])
    if not bare_commas and (japanese := parted_japanese(text.strip())) is not None:
        return ReadRole(japanese[0], kind, title=japanese[1])
    (name, status), title, topic = without_status(text.strip()), "", ""
    if status is not None and (place := open_place(name, kind)) is not None:
        return replace(place, status=status)  # "Vertreter der UNESCO (angefragt)"
    after = IN_BRACKETS.match(name)
    if after and (again := said_again(after[1].strip(), after[2])) is not None:
        name, title = again
    elif after and not is_in_another_script(after[1], after[2]):
        if said := _role_behind(after[2]):
            name, kind = after[1].strip(), said
        else:
            name, title = after[1].strip(), after[2].strip()
    if is_not_said(name):
        return ReadRole("", kind, topic, title=title)  # "N.N. (Auswärtiges Amt)"
    if (quoted := _QUOTED.search(name)) and _is_named_so(rest := _QUOTED.sub("", name).strip()):
        name, topic = rest, (quoted[1] or quoted[2]).strip()
    told = None if bare_commas else _BRACKETS_THEN.fullmatch(name)
    if told and not (_role_behind(told[2]) or is_in_another_script(told[1], told[2])):
        name, title = told[1], f"{told[2]}, {told[3]}"
    post, _, last = name.rpartition(",")
    if not bare_commas and not title and _stands_before(post, last):
        name, title = last.strip(), post.strip()  # "Rector of the University, Prof. Ann Lee"
    elif not bare_commas and "," in name:
        first, _, rest = name.partition(",")
        rest = rest.strip()
        if _ADDED.match(rest.split(",")[0].strip()):
            added, _, rest = rest.partition(",")
            first, rest = f"{first}, {added.strip()}", rest.strip()
        if rest and not _turned_round(first, rest):
            name = first.strip()
            title = ", ".join(filter(None, (rest, title)))
    elif not bare_commas and (dash := _DASH.search(name)):
        name, title = name[: dash.start()].strip(), ", ".join(filter(None, (name[dash.end() :].strip(), title)))
    apart = parted_korean(name) or parted_chinese(name) or (_behind_their_post(name) if not title else None)
    if kind is None and leads_or_takes_part(said := _role_behind(title)):
        kind, title = said, ""  # "Ann Lee, moderator"
    if not bare_commas and apart is not None and (not title or after):
        name, title = apart[0], f"{title} {apart[1]}".strip()  # "이서진 총장 (한빛대)"
    return ReadRole(" ".join(name.split()), kind, topic, title=" ".join(title.split()), status=status)


def _role_behind(text: str) -> RoleKind | None:
    """What somebody does, told behind the name; whoever presides over a house heads it."""
    return None if folded(text) in words("presides") else role_of(text)


def _stands_before(post: str, name: str) -> bool:
    """Whether a post stands before the name: "Rector of the University, Prof. Ann Lee", "Sr. Embajador, D. …"."""
    said = post.split()
    begins = bool(said) and bool(FUNCTION.match(post) or saying("posts").match(post) or is_honorific(said[0]))
    if begins and (is_honorific(said[-1]) or any(map(str.islower, said))):
        ahead = is_plainly_somebody(" ".join(parted(post.partition(",")[0])[1]))
        joined = words("and", "within_titles").intersection(name.casefold().split())  # "Forschung und Kunst"
        return not (ahead or joined) and (has_rank(name) or (is_like_a_name(name.strip()) and not tells_a_post(name)))
    return tells_a_post(post) and has_rank(name) and not begins_with_a_name(post)


def _behind_their_post(text: str) -> tuple[str, str] | None:
    """A name and the post before it, without a sign between: "Secretary of Agriculture Tom Vilsack"."""
    said = text.split()
    for place in range(max(2, len(said) - 3), len(said) - 1):
        post, name = " ".join(said[:place]), " ".join(said[place:])
        if is_plainly_somebody(name) and tells_a_function(post):
            own = next(at for at in range(place + 1) if all(word.endswith(".") for word in said[at:place]))
            named = " ".join(said[own:]), " ".join(said[:own])
            return named if own and not all(map(is_honorific, said[:own])) else None
    return None


_POST_BEHIND_A_STOP = re.compile(r"([^\W\d][^.,:;()]{6,60}[^\W\d]{3})\.\s+([^\W\d].+?)\.?")
_BRACKETS_THEN = re.compile(r"([^,()]+?)\s*\(([^()]+)\)\s*,\s*(.+)")
"""A house in brackets between the name and the post."""


def _is_named_so(text: str) -> bool:
    """Whether what stands beside quotation marks is somebody, of whose talk they hold the title."""
    return begins_with_a_name(text) or (_east_asian(text) and len(text.split()) <= 3 and not is_no_name(text))


def _turned_round(first: str, rest: str) -> bool:
    """Whether "HASANOV, Ramin" is a name turned round rather than a name with its function."""
    words = first.split()
    return len(words) == 1 and first.isupper() and len(rest.split()) <= 2 and not _east_asian(first)
