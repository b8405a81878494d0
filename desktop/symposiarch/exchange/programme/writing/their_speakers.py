"""A title and its speaker in one line: "Welcome address by H.E. …", "Begrüßung (Botschafter Günther Braun)"."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.chinese_people import parted_japanese
from symposiarch.exchange.programme.writing.given_by import is_an_input, is_given_by, with_topic
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.korean_people import parted_korean
from symposiarch.exchange.programme.writing.phrases import saying, shape, words
from symposiarch.exchange.programme.writing.posts import plays, tells_a_function, tells_a_post
from symposiarch.exchange.programme.writing.ranks import has_rank, is_addressed, parted
from symposiarch.exchange.programme.writing.somebody import (
    HELD_BY_SOMEBODY,
    PLACE,
    SPEECHES,
    is_of_a_script_without_capitals,
    is_person,
    is_plainly_named,
    is_sure,
    may_be_a_person,
    stands_with_a_post,
)
from symposiarch.exchange.programme.writing.speakers import read_people
from symposiarch.model.programme import ItemKind
from symposiarch.planning.recognition.names.honorifics import is_honorific

_BY = shape(r"\s+«given_by»[:\s]\s*")
WORKS = shape("«works»")
"""Whoever these are by may be long dead: "Lecture on poems by Nizami"."""
_OF = shape(r",?\s+«of»\s+|\s+«of_elided»(?=\w)|\s*[:：]\s+|\s+[-–—]\s+|\s*,\s+|(?<=[^\W\d]{4})\.\s+")
"""What stands before a speaker, and as often within a title: only a form of address behind it tells."""
_AND_OF = shape(r",?\s+«and»\s+«of»\s+(?=«addressed»\s)")
"""Where the next one is named who is addressed: "… de M. Roux, président, et de Mme Lambert, directrice"."""


def with_its_speaker(line: str) -> tuple[str, list[ReadRole]] | None:
    return (
        _between_colons(line)
        or _behind_a_stop(line)
        or speaker_behind(line)
        or _within_brackets(line)
        or _behind_an_east_asian_title(line)
        or _behind_a_stroke(line)
        or _about(line)
        or _without_a_sign(line)
    )


def _between_colons(line: str) -> tuple[str, list[ReadRole]] | None:
    """ "Plenary 1: Dr Ann Lee: Old roads": of somebody with a rank or a post stands what follows."""
    title, _, rest = line.partition(": ")
    people = read_people(rest) if ": " in rest and kind_of(title) not in OF_NO_SPEAKERS else []
    if len(people) != 1 or not people[0].topic or not rest.startswith(people[0].name):
        return None
    one = people[0]
    named = is_plainly_named(one) and kind_of(title) is ItemKind.KEYNOTE
    known = is_person(one.name, post=one.title) and (named or is_addressed(one.name) or stands_with_a_post(one))
    return (title.strip(), people) if known and is_person(" ".join(parted(one.name)[1][:2])) else None


def _behind_a_stop(line: str) -> tuple[str, list[ReadRole]] | None:
    """ "Round table “Old roads”. Ann Lee, Tom Vance and Mia Roux.", "The archives today. Ann Lee (INALCO)": several who
    are plainly named, or those with a house in brackets, who may as well stand behind a dash."""
    for stop in _STOP.finditer(line) if len(line) <= _LONGEST_SENTENCE else ():
        title, rest = line[: stop.start()].strip(), line[stop.end() :].rstrip(". ")
        bracketed = ")" in rest
        if not (bracketed or stop[0].startswith(".")) or is_honorific(title.split()[-1]):
            continue
        people = read_people(rest, names_alone=not bracketed) if kind_of(title) not in OF_NO_SPEAKERS else []
        known = sum(is_plainly_named(one) and is_person(one.name, post=one.title) for one in people)
        if 2 * known >= len(people) > 0 and all(_is_named_alone(one, bracketed=bracketed) for one in people):
            return title, people
    return None


_STOP = re.compile(r"(?:(?<=[^\W\d]{4})|(?<=[”\"»“」』]))\.\s+(?=[^\W\d])|\s[-–—]\s+(?=[^\W\d])")


_LONGEST_SENTENCE = 600
"""Letters of a title with those who take part; whatever is longer tells a story."""


def _is_named_alone(one: ReadRole, *, bracketed: bool) -> bool:
    """Whether it is a name, and nothing or a house in brackets behind it."""
    alone = bracketed or not one.title
    return alone and not one.topic and is_person(one.name) and not is_honorific(one.name.split()[0])


def _without_a_sign(line: str) -> tuple[str, list[ReadRole]] | None:
    """ "Discours du Maire, Luc Roux", "Allocution Ann Lee, biologiste", "Приветствие ректора А.Б. Ивановой": a speech,
    and behind its name somebody with a post before or behind."""
    said = line.split()
    for length in range(1, min(len(said), _LONGEST_SPEECH)):
        title, rest = " ".join(said[:length]), " ".join(said[length:])
        whole = kind_of(said[length - 1]) is not None or kind_of(" ".join(said[: length - 1])) is None
        if kind_of(title) not in SPEECHES or not whole:  # "Lecture on"
            continue
        people = [_without_article(one) for one in read_people(_OF_AHEAD().sub("", rest, count=1))]
        if len(people) == 1 and _stands_alone(people[0]):
            return title, people
    return None


_LONGEST_SPEECH = 5
"""Words of the name of a speech; one more goes before whom it is of."""
_OF_AHEAD = shape(r"^(?:«of»\s+|«of_elided»)")


def _stands_alone(one: ReadRole) -> bool:
    named = is_plainly_named(one) or bool(_INITIALED.search(one.name))
    return named and tells_a_function(one.title) and not one.topic and is_person(one.name, post=one.title)


_INITIALED = re.compile(r"[А-Я]\w+ [А-Я]\.\s?[А-Я]\.?$|[А-Я]\.\s?[А-Я]\. ?[А-Я]\w+$")


def _about(line: str) -> tuple[str, list[ReadRole]] | None:
    """ "Ann Lee, director (Reuters): “Old roads”": somebody, and only then of what they speak."""
    if kind_of(line) is not None:
        return None
    if line.endswith((")", "）")) and is_of_a_script_without_capitals(line.replace(" ", "")):
        alone = read_people(line)
        known = len(alone) == 1 and tells_a_post(alone[0].title) and is_person(alone[0].name, post=alone[0].title)
        return (alone[0].name, alone) if known else None  # "장영달(국회의원)"
    if not _IN_QUOTES_AT_END.search(line):
        return None
    people = read_people(line)
    sure = len(people) == 1 and (stands_with_a_post(people[0]) or tells_a_post(people[0].title))
    if not sure or not people[0].topic or not is_person(people[0].name, post=people[0].title):
        return None
    return people[0].topic, [replace(people[0], topic="")]


_IN_QUOTES_AT_END = re.compile(r"[:：,–—-]\s*[“\"«„「『][^”\"»“」』]+[”\"»“」』]\.?$")


def _behind_a_stroke(text: str) -> tuple[str, list[ReadRole]] | None:
    """ "Opening address / Kamran Səlimov", as one types it here; a title in two languages has a stroke, too."""
    title, stroke, rest = text.rpartition(" / ")
    people = read_people(rest, names_alone=True) if stroke and kind_of(rest) is None else []
    if not people or not all(is_person(one.name, post=one.title) and is_plainly_named(one) for one in people):
        return None
    return title.strip(), people


OF_NO_SPEAKERS = frozenset({ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.EXHIBITION})
"""What is held somewhere, by nobody: a line below it tells the place."""


def speaker_behind(text: str) -> tuple[str, list[ReadRole]] | None:
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
            labelled = ":" in title and not _IN_QUOTES_AT_END.search(title)
            if (labelled and not ((dash or plain) and _stands_by_itself(rest))) or (
                kind not in SPEECHES and kind is not ItemKind.PERFORMANCE and not dash
            ):
                continue
            people = [_without_article(one) for one in read_people(_AND_OF().sub("; ", rest))]
            if not people or not all(is_person(one.name, post=one.title) for one in people):
                continue
            if _is_another_speech(people[0].title):
                continue
            if kind is ItemKind.PERFORMANCE and not dash and not plain:
                if _perform(people, named_only="," not in found[0] and ":" not in found[0], title=title):
                    return title, people
                continue
            if quoted and not all(one.title or has_rank(one.name) for one in people):
                continue  # "“Romeo and Juliet”, by William Shakespeare"
            if kind not in SPEECHES:
                if kind not in OF_NO_SPEAKERS and all(map(stands_with_a_post, people)):
                    return title, people
                continue
            ended = found[0].strip() == "."
            if ended and is_honorific(title.split()[-1].lstrip("(（")):
                continue
            dashed = dash and (tells_a_post(people[0].title) or _speaks_then(kind, people))
            headed = ":" in found[0] and _is_headed(kind, people[0], title=title)
            given = found[0].strip()[:1].isalpha() and is_given_by(title, people)
            posted = kind is ItemKind.KEYNOTE and tells_a_function(people[0].title)
            addressed = kind in (ItemKind.OPENING, ItemKind.ADDRESS) or plain or posted
            listed = ("," in found[0] or ended) and _is_told_as_a_speaker(people[0])
            listed = listed or (ended and _addresses(kind, people[0]))
            if (
                (plain and not WORKS().search(title))
                or quoted
                or dashed
                or headed
                or given
                or listed
                or (addressed and is_addressed(people[0].name))
                or (tells_a_function(people[0].title) and rest.startswith(people[0].title))
            ):
                about = with_topic(title, rest, people) if kind in _WITH_TOPICS else people
                return title.rstrip(",;"), about
    return None


_ARTICLE = re.compile(r"(?:(?:the|den|dem|der|die|le|la|les|el|il|lo|os?|as?)\s+|l['’])(?=\w)", re.IGNORECASE)


def _without_article(one: ReadRole) -> ReadRole:
    """ "durch den Botschafter, S.E. Thomas Weber": the article belongs to what stands before it."""
    post = _ARTICLE.sub("", one.title, count=1) if _ARTICLE.match(one.title) else one.title
    return replace(one, title=post) if tells_a_post(post) else one


def _is_another_speech(post: str) -> bool:
    """Of "Palabras de apertura por el Embajador, Sr. López", whether the title goes on: "apertura por el Embajador"."""
    return any(kind_of(post[: found.start()]) in HELD_BY_SOMEBODY for found in _OF().finditer(post))


def _stands_by_itself(text: str) -> bool:
    """Whether it is somebody, whatever stands before: "Talk 2: Archives – Ann Lee, National Library"."""
    return has_rank(text) or any(map(stands_with_a_post, read_people(text)))


def _is_told_as_a_speaker(one: ReadRole) -> bool:
    """ "…, Jean Dupont, ambassadeur", "…, Dr. Manuel Ríos (Sevilla)" """
    if tells_a_function(one.title) and is_plainly_named(one):
        return True
    return (bool(one.title) and is_addressed(one.name)) or (has_rank(one.name) and bool(_INITIALS.search(one.name)))


_INITIALS = re.compile(r"(?<!\w)[А-ЯA-Z]\.\s?[А-ЯA-Z]\.\s?[А-ЯA-Z]\w+")
"""How one is named in Russian: "Е.А. Гудилин"."""


def _is_headed(kind: ItemKind, one: ReadRole, *, title: str) -> bool:
    """ "Opening: Ambassador Ann Lee", "Closing remarks: Maria Schmidt, EU Delegation" """
    return (
        tells_a_function(one.title)
        or _addresses(kind, one)
        or (kind in HELD_BY_SOMEBODY and not one.topic and has_rank(one.name))
        or (is_an_input(title) and has_rank(one.name) and len(parted(one.name)[1]) > 1)
    )


def _speaks_then(kind: ItemKind | None, people: list[ReadRole]) -> bool:
    """Whether those behind a speech are its speakers: "Keynote - Dr. Peter Singer", "Opening - Günther Braun"."""
    if any(PLACE().search(one.name) for one in people):
        return False
    ranked = all(has_rank(one.name) for one in people)
    return ranked or (kind in (*HELD_BY_SOMEBODY, ItemKind.OTHER) and all(map(is_plainly_named, people)))


def _perform(people: list[ReadRole], *, named_only: bool, title: str) -> bool:
    """Whether those behind a concert give it: "Récital de Jean Duval", "Concert: Ann Lee (piano)"; no composer does."""
    if all(plays(one.title) for one in people):
        return True
    named = all(map(is_plainly_named, people)) and not WORKS().search(title)
    return named and (named_only or all(one.title for one in people))


_WITH_TOPICS = frozenset({ItemKind.KEYNOTE, ItemKind.TALK})


def _within_brackets(text: str) -> tuple[str, list[ReadRole]] | None:
    """ "Begrüßung (Botschafter Günther Braun)": who speaks, in brackets behind the title."""
    found = _BRACKETED.match(text)
    kind = kind_of(found["title"]) if found is not None else None
    if found is None or kind not in (*SPEECHES, ItemKind.OTHER):
        return None
    people = read_people(found["people"])
    if not people or not all(is_person(one.name, post=one.title) for one in people):
        return None
    told = all(tells_a_post(one.title) for one in people) or _speaks_then(kind, people)
    return (found["title"].strip(), people) if told else None


def named_in_brackets(text: str) -> tuple[str, list[ReadRole]] | None:
    """ "Bookbinding (Tom Vance)": whoever leads what is held in a room, and nothing is played."""
    found = _BRACKETED.match(text)
    people = read_people(found["people"]) if found is not None else []
    if found is None or not people or not all(is_sure(one) and is_person(one.name, post=one.title) for one in people):
        return None
    return found["title"].strip(), people


def _behind_an_east_asian_title(text: str) -> tuple[str, list[ReadRole]] | None:
    """A speech, and a name with a post: "축사 김영호 장관", "基調講演 田中一郎（東京大学教授）"."""
    found = _CLOSE_TITLE.fullmatch(text.strip())
    kind = kind_of(found["title"]) if found is not None else None
    if found is None or kind not in SPEECHES or kind_of(found["rest"]) is not None:
        return None
    if found["rest"].endswith((")", "）")) and is_of_a_script_without_capitals(found["title"]):
        people = read_people(found["rest"])
        return (found["title"], people) if all(one.title and may_be_a_person(one.name) for one in people) else None
    if (japanese := parted_japanese(found["rest"])) is not None and kind in HELD_BY_SOMEBODY:
        return found["title"], [ReadRole(japanese[0], title=japanese[1])]
    who = parted_korean(found["rest"])
    if who is None or kind is ItemKind.TALK or (kind is ItemKind.KEYNOTE and found["rest"].endswith(who[0])):
        return None  # "기조강연 작가 이상론" may say of what
    return found["title"], read_people(found["rest"])


_CLOSE_TITLE = re.compile(r"(?P<title>[^\s:：(（]+)(?:\s*[:：]\s*|\s+[-–—]\s+|\s+)(?P<rest>\S.*)")
_BRACKETED = re.compile(r"^(?P<title>[^()（）]{2,})\s*[(（](?P<people>[^()（）]{5,80})[)）]\s*$")


def _is_a_toast(title: str) -> bool:
    """ "Reply toast by ...": somebody gives it."""
    return not words("toasts").isdisjoint(folded(title).split())


_DASHES = frozenset("-–—")
_IN_QUOTES = re.compile(r"[“\"«„「『].+[”\"»“」』]\s*,?")


def _addresses(kind: ItemKind | None, one: ReadRole) -> bool:
    """ "Closing remarks: Maria Schmidt, EU Delegation": an address has no title of its own that might be meant."""
    plain = kind is ItemKind.ADDRESS and one.name.count(" ") == 1 and not one.topic and is_plainly_named(one)
    return plain or (kind in (ItemKind.OPENING, ItemKind.ADDRESS) and stands_with_a_post(one))
