"""A title that names people: "Welcome address by H.E. …", or on the lines below it."""

from __future__ import annotations

import re

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.given_by import is_an_input, is_given_by, with_topic
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.korean_people import is_korean_name, parted_korean
from symposiarch.exchange.programme.writing.phrases import saying, shape, words
from symposiarch.exchange.programme.writing.posts import plays, tells_a_function, tells_a_house, tells_a_post
from symposiarch.exchange.programme.writing.ranks import has_rank, is_addressed, parted
from symposiarch.exchange.programme.writing.speakers import (
    in_two_scripts,
    is_no_name,
    leads_or_takes_part,
    read_people,
)
from symposiarch.exchange.programme.writing.within_lines import on_lines_of_their_own, taking_part
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.recognition.names.functions import FUNCTION
from symposiarch.planning.recognition.names.honorifics import is_honorific
from symposiarch.planning.recognition.names.looks import is_plainly_somebody

_SPEECHES = frozenset({ItemKind.OPENING, ItemKind.ADDRESS, ItemKind.KEYNOTE, ItemKind.TALK})
_BY = shape(r"\s+«given_by»[:\s]\s*")
_WORKS = shape("«works»")
"""Whoever these are by may be long dead: "Lecture on poems by Nizami"."""
_OF = shape(r",?\s+«of»\s+|\s+«of_elided»(?=\w)|\s*[:：]\s+|\s+[-–—]\s+|\s*,\s+|(?<=[^\W\d]{4})\.\s+")
"""What stands before a speaker, and as often within a title: only a form of address behind it tells."""
_AND_OF = shape(r",?\s+«and»\s+«of»\s+(?=«addressed»\s)")
"""Where the next one is named who is addressed: "… de M. Roux, président, et de Mme Lambert, directrice"."""
_PLACE = shape("«place»")
_LABEL = re.compile(r"^\s*(?P<role>[^:：,]{2,40}?)\s*(?:[:：]|(?P<dash>\s[-–—]\s))\s*(?P<rest>.*)$", re.DOTALL)


def title_and_people(text: str) -> tuple[str, list[ReadRole]]:
    """A cell's title, and the people whom it names as well."""
    lines = on_lines_of_their_own(text, names_their_part).split("\n")
    lines[0], among = _with_people(lines[0])
    for place in range(1, len(lines)):
        if _names_people(lines[place], after=lines[0]) or _heads_people(lines[place : place + 2]):
            return "\n".join(lines[:place]).rstrip(" :："), [*among, *read_people("\n".join(lines[place:]))]
    if among:
        return "\n".join(lines), among
    if (
        len(lines) == 1
        and (
            found := _speaker_behind(text)
            or _within_brackets(text)
            or _behind_a_korean_title(text)
            or _behind_a_stroke(text)
        )
        is not None
    ):
        return found
    return text, []


_HELD_WITH_SOMEBODY = frozenset({ItemKind.PANEL, ItemKind.QUESTIONS, ItemKind.PERFORMANCE, ItemKind.TALK})


def _with_people(line: str) -> tuple[str, list[ReadRole]]:
    """ "Podium mit Jens Rückert und Leyla Əliyeva", and no "Round table with Reuters Berlin"."""
    title, people = taking_part(line)
    if not people or kind_of(title) not in _HELD_WITH_SOMEBODY:
        return line, []
    plain = any(map(_is_sure, people)) or all(one.title for one in people)
    return (title, people) if plain and all(_is_person(one.name, post=one.title) for one in people) else (line, [])


def _is_sure(one: ReadRole) -> bool:
    return _is_plainly_named(one) or has_rank(one.name)


def _behind_a_stroke(text: str) -> tuple[str, list[ReadRole]] | None:
    """ "Opening address / Kamran Səlimov", as one types it here; a title in two languages has a stroke, too."""
    title, stroke, rest = text.rpartition(" / ")
    people = read_people(rest, names_alone=True) if stroke and kind_of(rest) is None else []
    if not people or not all(_is_person(one.name, post=one.title) and _is_plainly_named(one) for one in people):
        return None
    return title.strip(), people


def names_people(text: str) -> bool:
    """Whether a cell is plainly one of people: a role and a name, a form of address, a name and a function."""
    return _names_people(text.split("\n", maxsplit=1)[0], after="")


def names_their_part(text: str) -> bool:
    """Whether a line says who does what, and no more: "Moderator: David Lindholm"."""
    label = _role_and_rest(text) if len(text) <= LONGEST_LINE else None
    if label is None or not label[1]:
        return False
    return all(_may_be_a_person(one.name) for one in read_people(text))


def _role_and_rest(line: str) -> tuple[RoleKind, str] | None:
    """The role with which a line begins, and what stands behind its colon or dash."""
    label = _LABEL.match(line)
    role = role_of(label["role"]) if label is not None else None
    if label is None or role is None or (label["dash"] and not leads_or_takes_part(role)):
        return None
    return role, label["rest"].strip()


LONGEST_LINE = 100
"""Letters of a line that names somebody, and is no sentence."""


def _heads_people(lines: list[str]) -> bool:
    """Whether a line says no more than what those below it do: "Speakers", above "Ann Lee, Reuters"."""
    if len(lines) < 2 or role_of(lines[0]) is None:
        return False
    return any(_may_be_a_person(one.name) for one in read_people(lines[1])[:1])


def _names_people(line: str, *, after: str) -> bool:
    if (label := _role_and_rest(line)) is not None:
        return not label[1] or any(_may_be_a_person(one.name) for one in read_people(line)[:1])
    people = read_people(line)
    if people and all(in_two_scripts(one.name) for one in people):
        return True
    if not people or not all(_is_person(one.name, post=one.title) for one in people):
        return False
    first = people[0]
    if kind_of(after) in _SPEECHES and is_korean_name(line) and kind_of(line) is None:
        return True
    if first.kind is not None or is_addressed(first.name) or (is_korean_name(first.name) and first.title):
        return True
    if (post := FUNCTION.match(first.title)) and not first.title[post.end() :].startswith(("'", "’")):
        return True  # "Rebecca Hall, professor", but "Seminar Room, Director's floor"
    if _PLACE().search(first.name) or kind_of(after) in _OF_NO_SPEAKERS:
        return False
    if line == first.name and is_plainly_somebody(line) and not _WORKS().search(after) and kind_of(line) is None:
        return True
    if tells_a_function(first.title) or (_is_plainly_named(first) and (first.topic or tells_a_house(first.title))):
        return True
    if first.title[:1].isupper() and kind_of(after) in _SPEECHES and _is_plainly_named(first):
        return True
    if kind_of(after) in _SPEECHES and (has_rank(first.name) or _stands_with_a_house(line, first)):
        return True
    return tells_a_house(first.title) and (kind_of(after) in _SPEECHES or bool(_LISTED.match(line)))


def _is_plainly_named(one: ReadRole) -> bool:
    return is_plainly_somebody(" ".join(parted(one.name)[1]))


_OF_NO_SPEAKERS = frozenset({ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.EXHIBITION})
"""What is held somewhere, by nobody: a line below it tells the place."""
_LISTED = re.compile(r"\s*[-–—•▪·*]\s*\S")


def _stands_with_a_house(line: str, first: ReadRole) -> bool:
    """ "Anna Schmidt (INALCO)" below a speech: what stands in brackets there is hers, whatever it is called."""
    return bool(first.title) and line.rstrip().endswith((")", "）"))


def _speaker_behind(text: str) -> tuple[str, list[ReadRole]] | None:
    for between, plain in ((_BY(), True), (_OF(), False)):
        for found in between.finditer(text):
            title, rest = text[: found.start()].strip(), text[found.end() :].strip()
            kind = kind_of(title)
            if kind is ItemKind.CEREMONY and _is_a_toast(title):
                kind = ItemKind.ADDRESS
            by = plain or saying("led_by").fullmatch(found[0].strip(", ")) is not None
            quoted = by and kind is None and _IN_QUOTES.fullmatch(title) is not None
            kind = ItemKind.TALK if quoted else kind
            dash = found[0].strip() in _DASHES
            if (":" in title and not (dash and _stands_by_itself(rest))) or (
                kind not in _SPEECHES and kind is not ItemKind.PERFORMANCE and not dash
            ):
                continue
            people = read_people(_AND_OF().sub("; ", rest))
            if not people or not all(_is_person(one.name, post=one.title) for one in people):
                continue
            if kind is ItemKind.PERFORMANCE and not dash and not plain:
                if _perform(people, named_only="," not in found[0] and ":" not in found[0], title=title):
                    return title, people
                continue
            if quoted and not all(one.title or has_rank(one.name) for one in people):
                continue  # "“Romeo and Juliet”, by William Shakespeare"
            if kind not in _SPEECHES:
                if kind not in _OF_NO_SPEAKERS and all(map(_stands_with_a_post, people)):
                    return title, people
                continue
            ended = found[0].strip() == "."
            if ended and is_honorific(title.split()[-1].lstrip("(（")):
                continue
            dashed = dash and (tells_a_post(people[0].title) or _speaks_then(kind, people))
            headed = ":" in found[0] and _is_headed(kind, people[0], title=title)
            given = found[0].strip()[:1].isalpha() and is_given_by(title, people)
            addressed = kind in (ItemKind.OPENING, ItemKind.ADDRESS) or plain
            listed = ("," in found[0] or ended) and _is_told_as_a_speaker(people[0])
            listed = listed or (ended and _addresses(kind, people[0]))
            if (
                (plain and not _WORKS().search(title))
                or quoted
                or dashed
                or headed
                or given
                or listed
                or (addressed and is_addressed(people[0].name))
            ):
                about = with_topic(title, rest, people) if kind in _WITH_TOPICS else people
                return title.rstrip(",;"), about
    return None


def _stands_by_itself(text: str) -> bool:
    """Whether it is somebody, whatever stands before: "Talk 2: Archives – Ann Lee, National Library"."""
    return has_rank(text) or any(map(_stands_with_a_post, read_people(text)))


def _is_told_as_a_speaker(one: ReadRole) -> bool:
    """ "…, Jean Dupont, ambassadeur", "…, Dr. Manuel Ríos (Sevilla)" """
    return (tells_a_function(one.title) and _is_plainly_named(one)) or (bool(one.title) and is_addressed(one.name))


def _is_headed(kind: ItemKind, one: ReadRole, *, title: str) -> bool:
    """ "Opening: Ambassador Ann Lee", "Closing remarks: Maria Schmidt, EU Delegation" """
    return (
        tells_a_function(one.title)
        or _addresses(kind, one)
        or (kind in _HELD_BY_SOMEBODY and not one.topic and has_rank(one.name))
        or (is_an_input(title) and has_rank(one.name) and len(parted(one.name)[1]) > 1)
    )


def _speaks_then(kind: ItemKind | None, people: list[ReadRole]) -> bool:
    """Whether those behind a speech are its speakers: "Keynote - Dr. Peter Singer", "Opening - Günther Braun"."""
    if any(_PLACE().search(one.name) for one in people):
        return False
    ranked = all(has_rank(one.name) for one in people)
    return ranked or (kind in (*_HELD_BY_SOMEBODY, ItemKind.OTHER) and all(map(_is_plainly_named, people)))


def _perform(people: list[ReadRole], *, named_only: bool, title: str) -> bool:
    """Whether those behind a concert give it: "Récital de Jean Duval", "Concert: Ann Lee (piano)"; no composer does."""
    if all(plays(one.title) for one in people):
        return True
    named = all(map(_is_plainly_named, people)) and not _WORKS().search(title)
    return named and (named_only or all(one.title for one in people))


_HELD_BY_SOMEBODY = frozenset({ItemKind.OPENING, ItemKind.ADDRESS, ItemKind.KEYNOTE})
_WITH_TOPICS = frozenset({ItemKind.KEYNOTE, ItemKind.TALK})


def _within_brackets(text: str) -> tuple[str, list[ReadRole]] | None:
    """ "Begrüßung (Botschafter Günther Braun)": who speaks, in brackets behind the title."""
    found = _BRACKETED.match(text)
    kind = kind_of(found["title"]) if found is not None else None
    if found is None or kind not in (*_SPEECHES, ItemKind.OTHER):
        return None
    people = read_people(found["people"])
    if not people or not all(_is_person(one.name, post=one.title) for one in people):
        return None
    told = all(tells_a_post(one.title) for one in people) or _speaks_then(kind, people)
    return (found["title"].strip(), people) if told else None


def named_in_brackets(text: str) -> tuple[str, list[ReadRole]] | None:
    """ "Bookbinding (Tom Vance)": whoever leads what is held in a room, and nothing is played."""
    found = _BRACKETED.match(text)
    people = read_people(found["people"]) if found is not None else []
    if found is None or not people or not all(_is_sure(one) and _is_person(one.name, post=one.title) for one in people):
        return None
    return found["title"].strip(), people


def _behind_a_korean_title(text: str) -> tuple[str, list[ReadRole]] | None:
    """ "축사 김영호 장관", "축사: 국회의원 김민수": a speech, and a name with a post behind or before it."""
    found = _KOREAN_TITLE.fullmatch(text.strip())
    kind = kind_of(found["title"]) if found is not None else None
    if found is None or kind not in _HELD_BY_SOMEBODY or kind_of(found["rest"]) is not None:
        return None
    who = parted_korean(found["rest"])
    if who is None or (kind is ItemKind.KEYNOTE and found["rest"].endswith(who[0])):
        return None  # "기조강연 작가 이상론" may say of what
    return found["title"], read_people(found["rest"])


_KOREAN_TITLE = re.compile(r"(?P<title>[^\s:：(（]+)(?:\s*[:：]\s*|\s+[-–—]\s+|\s+)(?P<rest>\S.*)")
_BRACKETED = re.compile(r"^(?P<title>[^()（）]{2,})\s*[(（](?P<people>[^()（）]{5,80})[)）]\s*$")


def _is_a_toast(title: str) -> bool:
    """ "Reply toast by ...": somebody gives it."""
    return not words("toasts").isdisjoint(folded(title).split())


_DASHES = frozenset("-–—")
_IN_QUOTES = re.compile(r"[“\"«„「『].+[”\"»“」』]\s*,?")


def _addresses(kind: ItemKind | None, one: ReadRole) -> bool:
    """ "Closing remarks: Maria Schmidt, EU Delegation": an address has no title of its own that might be meant."""
    return kind in (ItemKind.OPENING, ItemKind.ADDRESS) and _stands_with_a_post(one)


def _stands_with_a_post(one: ReadRole) -> bool:
    """ "Song Min-ah (Korean Cultural Centre)" behind the title of a workshop, and not "Maria Stuart" alone."""
    return bool(one.title) and _is_plainly_named(one)


def _may_be_a_person(name: str) -> bool:
    """Whether somebody can be called so, behind a word for a role."""
    return _is_person(name) or (_is_of_a_script_without_capitals(name) and len(name.split()) <= 4)


def _is_of_a_script_without_capitals(name: str) -> bool:
    letters = [sign for sign in name if sign.isalpha()]
    return bool(letters) and not any(sign.isupper() or sign.islower() for sign in letters)


def _is_person(name: str, *, post: str = "") -> bool:
    if is_korean_name(name) or in_two_scripts(name):
        return True
    if _is_of_a_script_without_capitals(name):
        return tells_a_post(post) and len(name.replace(" ", "")) <= 16 and kind_of(name) is None
    before, called = parted(name)
    said = " ".join(called)
    if not called or is_no_name(said) or saying("houses").search(said) or any(sign.isdigit() for sign in name):
        return False
    if any(word == "&" or (word.islower() and folded(word) in words("and", "within_titles")) for word in called):
        return False  # "Kunst und Leben"
    capitals = called[0][:1].isupper() and called[-1][:1].isupper()
    return capitals and (1 if before else 2) <= len(called) <= 5
