"""One person in a line of a programme: the name, and what stands before and behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.chinese_people import parted_chinese, parted_japanese
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.korean_people import parted_korean
from symposiarch.exchange.programme.writing.nobody import is_house, is_not_said, open_place, without_status
from symposiarch.exchange.programme.writing.parts_played import leads_or_takes_part
from symposiarch.exchange.programme.writing.phrases import saying, shape, words
from symposiarch.exchange.programme.writing.posts import tells_a_function, tells_a_post
from symposiarch.exchange.programme.writing.ranks import has_rank, parted
from symposiarch.exchange.programme.writing.several import behind_their_post, is_east_asian, is_no_name
from symposiarch.exchange.programme.writing.topics_behind import topic_behind
from symposiarch.exchange.programme.writing.written_twice import IN_BRACKETS, is_in_another_script, said_again
from symposiarch.model.programme import RoleKind
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.korean_lines import POST
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_like_a_name, is_plainly_somebody

_QUOTED = re.compile(
    r"^[“\"«„「『]([^”\"»“」』]{4,})[”\"»“」』]\s*[,–—-]?\s*(?=\S)|(?P<sign>\s*[,–—-])?\s*[“\"«„「『]([^”\"»“」』]{4,})[”\"»“」』]$"
)
_DASH = re.compile(r"\s+[-–—]\s+")
_ADDED = re.compile(r"^(?:jr|sr|ph\.?\s?d|m\.?d|esq|ii|iii|iv|mba|dr|prof|cmg|obe)\.?$", re.IGNORECASE)


def read_one(text: str, kind: RoleKind | None, *, bare_commas: bool, houses_named: bool = False) -> ReadRole:
    """Who stands in a text of one person, with what role, post and topic; with `bare_commas` no post follows a comma,
    with `houses_named` a house is somebody."""
    text = _FROM_AFAR().sub("", saying("speaks_then").sub("", text)).strip()
    if (stop := _POST_BEHIND_A_STOP.fullmatch(text)) and is_like_a_name(stop[1]) and tells_a_function(stop[2]):
        text = f"{stop[1]}, {stop[2]}"  # "Ana López García. Gerente de la Universidad."
    if not bare_commas and (loud := _CAPITALS_THEN.fullmatch(text)) and tells_a_function(loud[2]):
        text = f"{loud[1]}, {loud[2]}"  # "Dr Malik DIALLO Directeur de l'Institut"
    if not bare_commas and (small := _SMALL_BEHIND.fullmatch(text)) and _tells_it_first(small[1], small[2]):
        text = f"{small[1]}, {small[2]}{small[3] or ''}"  # "Kelemen Orsolya igazgató, Országos Könyvtár"
    somebody = (houses_named and is_house(text)) or parted_korean(text) is not None  # "박리나 연구원" is no institute
    if not somebody and (still_open := open_place(text, kind)) is not None:
        return still_open
    if (about := topic_behind(text)) is not None:
        one = read_one(about[0], kind, bare_commas=bare_commas)
        part = IN_BRACKETS.match(about[0])
        played = part is not None and _role_behind(part[2]) is not None
        if FUNCTION.match(about[1]) or (played and ":" not in text):  # "Anna Kim (SPD) – Director", "(chair) – Reuters"
            return replace(one, title=", ".join(filter(None, (about[1], one.title))))
        return replace(one, topic=about[1])
    if not bare_commas and (japanese := parted_japanese(text.strip())) is not None:
        return ReadRole(japanese[0], kind, title=japanese[1])
    (name, status), title, topic = without_status(text), "", ""
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
    if (
        (quoted := _QUOTED.search(name))
        and not _names_a_house(quoted)
        and _is_named_so(rest := _QUOTED.sub("", name).strip())
    ):
        name, topic = rest, (quoted[1] or quoted[3]).strip()
    told = None if bare_commas else _BRACKETS_THEN.fullmatch(name)
    if told and not (_role_behind(told[2]) or is_in_another_script(told[1], told[2])):
        leads = leads_or_takes_part(said := _role_behind(told[3]))
        name, title, kind = (told[1], told[2], said) if leads else (told[1], f"{told[2]}, {told[3]}", kind)
    post, _, last = name.rpartition(",")
    if not bare_commas and not title and _stands_before(post, last):
        name, title = last.strip(), post.strip()  # "Rector of the University, Prof. Ann Lee"
    elif not bare_commas and "," in name:
        first, _, rest = name.partition(",")
        rest = rest.strip()
        if (dash := _DASH.search(first)) and begins_with_a_name(first[: dash.start()]):
            first, rest = (
                first[: dash.start()],
                f"{first[dash.end() :]}, {rest}",
            )  # "Ann Lee – Minister, Deputy Premier"
        if _ADDED.match(rest.split(",")[0].strip()):
            added, _, rest = rest.partition(",")
            first, rest = f"{first}, {added.strip()}", rest.strip()
        if rest and not _turned_round(first, rest):
            name = first.strip()
            title = ", ".join(filter(None, (rest, title)))
    elif not bare_commas and (dash := _DASH.search(name)):
        name, title = name[: dash.start()].strip(), ", ".join(filter(None, (name[dash.end() :].strip(), title)))
    apart = parted_korean(name) or parted_chinese(name) or (behind_their_post(name) if not title else None)
    if kind is None and leads_or_takes_part(said := _role_behind(title)):
        kind, title = said, ""  # "Ann Lee, moderator"
    if not bare_commas and title and (own := behind_their_post(name)) is not None:
        name, title = own[0], f"{own[1]}, {title}"  # "European Commissioner Ann Lee, Brussels"
    house = bool(title) and parted_korean(name) is not None and not POST.fullmatch(title.split()[-1])
    if not bare_commas and apart is not None and (not title or after or house):
        name, title = apart[0], f"{title} {apart[1]}".strip()  # "이서진 총장 (한빛대)", "박민준 교수, 서울대학교"
    return ReadRole(" ".join(name.split()), kind, topic, title=" ".join(title.split()), status=status)


def _tells_it_first(name: str, behind: str) -> bool:
    """Whether small letters behind a name begin with a post, and go on with no part of the name: "de la Rosa"."""
    post = saying("posts").match(behind) or FUNCTION.match(behind)
    return bool(post) and is_like_a_name(name) and begins_with_a_name(name)


def _role_behind(text: str) -> RoleKind | None:
    """What somebody does, told behind the name; whoever presides over a house heads it."""
    return None if folded(text) in words("presides") else role_of(text)


def _stands_before(post: str, name: str) -> bool:
    """Whether a post stands before the name: "Rector of the University, Prof. Ann Lee", "Sr. Embajador, D. …"."""
    said = post.split()
    plain = " ".join(dropwhile(lambda word: word.endswith(".") and is_honorific(word), said))  # "Excmo. Sr. Embajador"
    if is_house(name.strip()) or saying("houses").match(name.strip()):
        return False
    begins = FUNCTION.match(plain) or saying("posts").match(plain)
    if begins and (is_honorific(said[-1]) or any(map(str.islower, said))):
        joined = words("and", "within_titles").intersection(name.casefold().split())  # "Forschung und Kunst"
        named = has_rank(name) or (is_like_a_name(name.strip()) and not tells_a_post(name))
        ahead = is_plainly_somebody(" ".join(parted(post.partition(",")[0])[1]))
        return named and not (ahead or joined)
    return tells_a_post(post) and has_rank(name) and not begins_with_a_name(post)


_FROM_AFAR = shape(r"(?:\s+[-–—]\s+|\s*,\s*|\s*(?=[(\[]))[(\[]?«from_afar»[)\]]?\s*$")
_POST_BEHIND_A_STOP = re.compile(r"([^\W\d][^.,:;()]{6,60}[^\W\d]{3})\.\s+([^\W\d].+?)\.?")
_CAPITALS_THEN = re.compile(
    r"([^,:;()–]*[^\W\d_A-Z][^,:;()–]* (?:[A-Z]{2,}-)?[A-ZÀ-ÖØ-Þ]{4,})\s+([A-ZÀ-ÖØ-Þ]?[^\W\d_A-ZÀ-ÖØ-Þ]+ .+)"
)
"""A family name in capitals, which ends the name wherever a post follows it."""
_SMALL_BEHIND = re.compile(r"((?:[^\W\d_a-z][\w.’'-]*\s+){1,3}[^\W\d_a-z][\w’'-]+)\s+([^\W\d_A-Z][^,:;()–]*)(,.*)?")
_BRACKETS_THEN = re.compile(r"([^,()]+?)\s*\(([^()]+)\)\s*,\s*(.+)")
"""A house in brackets between the name and the post."""


def _names_a_house(quoted: re.Match[str]) -> bool:
    """Whether what stands in quotation marks ends the name of a house: "Ann Lee, Director of the Museum “Old Road”"."""
    before = quoted.string[: quoted.start()]
    return bool(quoted[3]) and not quoted["sign"] and "," in before and len(quoted[3].split()) <= _LONGEST_CALLED


_LONGEST_CALLED = 3
"""Words that a house is called by; a topic mostly has more."""


def _is_named_so(text: str) -> bool:
    """Whether what stands beside quotation marks is somebody, of whose talk they hold the title."""
    return begins_with_a_name(text) or (is_east_asian(text) and len(text.split()) <= 3 and not is_no_name(text))


def _turned_round(first: str, rest: str) -> bool:
    """Whether "HASANOV, Ramin" is a name turned round rather than a name with its function."""
    words = first.split()
    return len(words) == 1 and first.isupper() and len(rest.split()) <= 2 and not is_east_asian(first)
