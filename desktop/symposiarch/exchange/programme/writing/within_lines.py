"""Who takes part and who leads, told in the one line that also holds the title.

"Podium mit Jens Rückert und Leyla Əliyeva; Moderation: Sabine Kern", "Panel with A, B and C, chaired by D",
"종합토론 (좌장: 박선영)".
"""

from __future__ import annotations

import re
from collections.abc import Callable

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.parts_played import leads_or_takes_part
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.posts import tells_a_function
from symposiarch.exchange.programme.writing.speakers import BY, begins_a_role, names_company, read_people
from symposiarch.planning.recognition.names.looks import is_plainly_somebody

_IN_BRACKETS = re.compile(
    r"\s*[(（](?P<role>[^:：()（）]{2,25}?)(?:\s*[:：]\s*|\s[-–—]\s)(?P<rest>[^()（）]+)[)）]\s*$", re.MULTILINE
)
_ROLE_INSIDE = re.compile(
    r"\s*(?:[;,/|，;.]|\s[-–—])\s*(?=(?P<role>[^\s:：,/();.]{2,30}(?: [^\s:：,/();.]{1,20})?)\s*[:：])"
)
_LED_BY = shape(rf"\s*[,;(]?\s+(?P<role>{BY})\s+(?=\S)")
_ROLES_IN_BRACKETS = re.compile(r"\s*[(（]([^()（）:：]{4,80})[)）]\s*$", re.MULTILINE)
_WITH = shape(r"[,;]?\s+«with»\s+(?=\S)")


def on_lines_of_their_own(text: str, names_their_part: Callable[[str], bool]) -> str:
    """A title with each role that is told behind it on a line of its own; `names_their_part` knows such a line."""

    def led_by(found: re.Match[str]) -> str:
        role = role_of(found["role"])
        return f"\n{found['role']}: " if role is not None else found[0]

    def apart(found: re.Match[str]) -> str:
        line = found.string[found.end() :].split("\n", 1)[0]
        return "\n" if names_company(line) or (begins_a_role(found) and names_their_part(line)) else found[0]

    def unlabelled(found: re.Match[str]) -> str:
        parts = [part.partition(" ") for part in re.split(r",\s*(?=\S+ )", found[1])]
        told = [f"{role}: {rest}" for role, _, rest in parts]
        led = all(leads_or_takes_part(role_of(role)) for role, _, _ in parts)
        return "\n".join(["", *told]) if led and all(map(names_their_part, told)) else found[0]

    def bracketed(found: re.Match[str]) -> str:
        if role_of(found["role"]):
            return f"\n{found['role']}: {found['rest']}"
        somebody = tells_a_function(found["role"]) and is_plainly_somebody(found["rest"])
        return f"\n{found['rest']}, {found['role']}" if somebody else found[0]  # "Tour (curator: Maria Lopez)"

    text = _ROLES_IN_BRACKETS.sub(unlabelled, text)
    text = _ROLE_INSIDE.sub(apart, _IN_BRACKETS.sub(bracketed, text))
    title, *below = _LED_BY().sub(led_by, text).split("\n")
    return "\n".join([title, *map(_and_with, below)])


def _and_with(line: str) -> str:
    """ "chaired by: Ann Lee, with Tom Vance" on two lines."""
    told = role_of(line.partition(":")[0]) is not None
    return _WITH().sub("\nwith: ", _balanced(line), count=1) if told else line


def _balanced(line: str) -> str:
    """A line without the bracket that was closed behind it, and opened before."""
    return line.rstrip(")） ") if line.count(")") + line.count("）") > line.count("(") + line.count("（") else line


def taking_part(line: str) -> tuple[str, list[ReadRole]]:
    """A title, and those with whom it is held as far as the words behind "with" may be people."""
    found = _WITH().search(line)
    return (line[: found.start()], read_people(f"with: {line[found.end() :]}")) if found else (line, [])
