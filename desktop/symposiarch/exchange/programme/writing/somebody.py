"""Whether what stands in a programme is somebody: how surely, and with what beside the name."""

from __future__ import annotations

from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.korean_people import is_korean_name
from symposiarch.exchange.programme.writing.phrases import saying, shape, words
from symposiarch.exchange.programme.writing.posts import tells_a_function, tells_a_post
from symposiarch.exchange.programme.writing.ranks import has_rank, parted
from symposiarch.exchange.programme.writing.several import is_no_name
from symposiarch.exchange.programme.writing.under_names import ARTICLE
from symposiarch.exchange.programme.writing.written_twice import in_two_scripts
from symposiarch.model.programme import ItemKind
from symposiarch.planning.recognition.names.looks import is_plainly_somebody

SPEECHES = frozenset({ItemKind.OPENING, ItemKind.ADDRESS, ItemKind.KEYNOTE, ItemKind.TALK})
PLACE = shape("«place»")
_BY = shape(r"\s(?-i:«given_by»)\s")


def is_sure(one: ReadRole) -> bool:
    return is_plainly_named(one) or has_rank(one.name)


def is_plainly_named(one: ReadRole) -> bool:
    return is_plainly_somebody(" ".join(parted(one.name)[1]))


HELD_BY_SOMEBODY = frozenset({ItemKind.OPENING, ItemKind.ADDRESS, ItemKind.KEYNOTE})


def stands_with_a_post(one: ReadRole) -> bool:
    """ "Song Min-ah (Korean Cultural Centre)" behind the title of a workshop, and not "Maria Stuart" alone."""
    return bool(one.title) and is_plainly_named(one)


def may_be_a_person(name: str) -> bool:
    """Whether somebody can be called so, behind a word for a role."""
    return is_person(name) or (is_of_a_script_without_capitals(name) and len(name.split()) <= 4)


def is_nobody(name: str) -> bool:
    """Whether a line among people cannot be anybody's name: "Q&A: 10 mins", "Entry free", "Wrap-up by the chair"."""
    if any(map(str.isdigit, name)):
        return True
    _, called = parted(name)
    small = [word for word in called if word.islower()]
    if not small or in_two_scripts(name):
        return False
    return called[-1] in small or bool(_BY().search(name)) or tells_a_function(name)


def is_of_a_script_without_capitals(name: str) -> bool:
    letters = [sign for sign in name if sign.isalpha()]
    return bool(letters) and not any(sign.isupper() or sign.islower() for sign in letters)


def is_person(name: str, *, post: str = "") -> bool:
    if is_korean_name(name) or in_two_scripts(name):
        return True
    if is_of_a_script_without_capitals(name):
        return tells_a_post(post) and len(name.replace(" ", "")) <= 16 and kind_of(name) is None
    before, called = parted(name)
    said = " ".join(called)
    if (
        not called
        or is_no_name(said)
        or ARTICLE().match(said)
        or saying("houses").search(said)
        or any(sign.isdigit() for sign in name)
    ):
        return False
    if any(word == "&" or (word.islower() and folded(word) in words("and", "within_titles")) for word in called):
        return False  # "Kunst und Leben"
    capitals = called[0][:1].isupper() and called[-1][:1].isupper()
    return capitals and (1 if before else 2) <= len(called) <= 5
