"""One person who is written twice: in two scripts, in two languages."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.ranks import parted
from symposiarch.planning.recognition.comparable import name_of
from symposiarch.planning.recognition.likeness import Likeness, compare_names
from symposiarch.planning.recognition.names.korean_lines import POST
from symposiarch.planning.recognition.names.looks import is_plainly_somebody

IN_BRACKETS = re.compile(r"^(.*?)\s*[(\[（]([^()\[\]（）]{2,90})[)\]）]\s*$", re.DOTALL)
"""What stands in brackets behind a name: a house, a post, a role, the name in another script."""


def each_once(roles: list[ReadRole]) -> list[ReadRole]:
    """A name written again under itself, in another script or language, is one person: "Kim Min-su" over "김민수"."""
    found: list[ReadRole] = []
    for role in roles:
        before = found[-1] if found else None
        if before is None or not (before.name and role.name):
            found.append(role)
            continue
        alike = compare_names(*(name_of(" ".join(parted(one.name)[1])) for one in (before, role))) >= Likeness.LOOSE
        if alike and len(roles) == 2 and before.title and role.title:
            found[-1] = replace(before, kind=before.kind or role.kind)  # told again in another language
        elif alike and is_in_another_script(before.name, role.name):
            found[-1] = replace(
                before,
                name=f"{before.name} ({role.name})",
                title=before.title or role.title,
                kind=before.kind or role.kind,
            )
        else:
            found.append(role)
    return found


def in_two_scripts(name: str) -> bool:
    """Whether a name stands there with itself in another script in brackets: "이도현 (Lee Do-hyun)"."""
    both = IN_BRACKETS.match(name)
    if both is None or not is_in_another_script(both[1], both[2]):
        return False
    alike = compare_names(name_of(both[1]), name_of(both[2])) >= Likeness.LOOSE
    as_long = len(both[1].split()) == len(both[2].split())
    return alike or (as_long and any(map(is_plainly_somebody, both.groups())))


def is_in_another_script(name: str, inside: str) -> bool:
    """Whether the brackets hold the name again in another script: "Han Ji-won (한지원)", and not "강태우 (KBS)"."""

    def scripts(text: str) -> set[str]:
        return {unicodedata.name(sign, "").split()[0] for sign in text if sign.isalpha()}

    here, there = scripts(name), scripts(inside)
    if here <= {"KATAKANA", "KATAKANA-HIRAGANA"} and "CJK" in there:
        return False  # "モハメッド・アリ (世界食糧計画代表)"
    acronym = inside.isupper() and len(inside.split()) == 1
    return bool(here and there) and here.isdisjoint(there) and len(inside.split()) <= 4 and not acronym


def said_again(name: str, inside: str) -> tuple[str, str] | None:
    """The name in both scripts, and the post, of "이상훈 회장 (Lee Sang-hoon, President of the Society)"."""
    again, comma, post = (part.strip() for part in inside.partition(","))
    if not comma or not is_plainly_somebody(again) or not is_in_another_script(name, again):
        return None
    words = name.split()
    behind = len(words) > 1 and POST.fullmatch(words[-1])
    return f"{' '.join(words[:-1] if behind else words)} ({again})", post
