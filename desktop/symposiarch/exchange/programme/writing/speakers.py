"""A cell with people in it: one or several, each with a function after the name, a role before it, or both."""

from __future__ import annotations

import re
from dataclasses import replace

from symposiarch.exchange.programme.values import ReadRole
from symposiarch.exchange.programme.writing.headings import role_of
from symposiarch.exchange.programme.writing.kinds import kind_of
from symposiarch.exchange.programme.writing.korean_people import parted_korean
from symposiarch.exchange.programme.writing.nobody import is_everybody, is_hands
from symposiarch.exchange.programme.writing.one_person import read_one
from symposiarch.exchange.programme.writing.parts_played import leads_or_takes_part
from symposiarch.exchange.programme.writing.phrases import shape
from symposiarch.exchange.programme.writing.several import SEVERAL, apart
from symposiarch.exchange.programme.writing.under_names import each_with_theirs
from symposiarch.exchange.programme.writing.written_twice import each_once
from symposiarch.model.programme import ItemKind, RoleKind
from symposiarch.planning.recognition.names.looks import begins_with_a_name, is_plainly_somebody

_LINES = re.compile(r"\s*(?:\n|(?:;|；|•|·(?=\s)|\||،\s*(?=و)|、)(?![^()（）\n]*[)）]))\s*")
_COMMA_OF_THE_EAST = re.compile(r"，|،[^\S\n]*(?!و)")
"""And no Arabic one before "and", which stands between people."""
_ROLE_BEFORE = re.compile(r"^\s*([^:：,]{2,40}?)\s*[:：]\s*(.+)$", re.DOTALL)
_ROLE_INSIDE = re.compile(r"\s*[/,，]\s*(?=(?P<role>[^\s:：,/()]{2,30}(?: [^\s:：,/()]{2,20})?)\s*[:：])")
"""Where the next role begins in a line: "좌장: 박민수 / 토론자: 최은영, 정하늘"."""
BY = r"(?:\w{2}-)?\w{4,15} «led_by»"
"""A role before a name without a colon: "Moderated by Anna Schmidt"."""
_LED = (
    shape(rf"^\s*({BY})\s+(?=\S)"),
    shape(rf"^\s*(?:(?:«articles»\s+)?[^\W\d]+(?:\s+[^\W\d]+)?\s+)?«is_led»\s+({BY})\s+(?=\S)"),
    shape(r"^\s*([^\W\d]{4,15})\s+«is_led»(?:\s+[^\W\d]+){0,3}?\s+(«led_by»)\s+(?=\S)"),
)
"""And as sentences: "The panel is chaired by Ann Lee", "Moderiert wird das Gespräch von Anna Schmidt"."""
_LED_WITH_A_DASH = re.compile(r"^\s*([^:：,]{2,40}?)\s+[-–—]\s+(?=\S)")
_WITH = shape(r"^(?:«with»|«company»)\s*[:：]\s*")
_BULLET = re.compile(r"^\s*(?:[-–—*▪◦●○■□▶‣⁃·※]+\s+|[•▪●■▶‣⁃]+\s*)(?=\S)")


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
    text = _COMMA_OF_THE_EAST.sub(", ", text.strip())
    text = _ROLE_INSIDE.sub(lambda found: "\n" if begins_a_role(found) else found[0], text)
    lines = each_with_theirs([_BULLET.sub("", line) for line in _LINES.split(text)])
    for place, line in enumerate(lines):
        line, several = _WITH().subn("", line.strip(" \t,"))
        if not line or is_everybody(line) or is_hands(line) or (roles and _is_held_by_nobody(line)):
            continue
        below = lines[place + 1 : place + 2]
        alone = not below or _ROLE_BEFORE.match(below[0]) is not None  # nobody stands below
        if line[0] in "([（" and line[-1] in ")]）" and roles:
            roles[-1] = replace(roles[-1], title=roles[-1].title or line[1:-1].strip())  # the function under its name
            continue
        if (by := led_by(line)) is not None:
            line = ": ".join(by)
        if (dashed := _LED_WITH_A_DASH.match(line)) and plays_a_part(dashed[1], line[dashed.end() :]):
            line = f"{dashed[1]}: {line[dashed.end() :]}"  # "Модератор — Ольга Кравцова"
        before = _ROLE_BEFORE.match(line)
        if before and role_of(before[1]):
            line, current = before[2].strip(), _of_heading(before[1], kind)
            several = bool(SEVERAL().search(before[1]))
        elif line.rstrip().endswith((":", "：")) or (below and role_of(line) and (not alone or SEVERAL().search(line))):
            current, headed = _of_heading(line.rstrip(":： "), kind), True
            continue
        elif ahead := _role_ahead(line):
            current, line = ahead
        else:
            current = current if (roles or headed) and current is not kind and kind is None and not before else kind
        for one in apart(line, bare_commas=bare_commas, several=names_alone or (bool(several) and alone)):
            roles.append(read_one(one, current, bare_commas=bare_commas, houses_named=houses_named))
        if current is RoleKind.MODERATOR and kind is None:
            current = None
    return each_once([role for role in roles if not is_everybody(role.name)])


def _is_held_by_nobody(line: str) -> bool:
    """Whether a line below people is no person, but what they do then: "Debates no Plenário", "Almoço"."""
    if len(line) > _LONGEST_KIND or role_of(line) is not None:
        return False
    first = re.split("[,(（]", line)[0].strip()
    if kind_of(first) not in _HELD_BY_NOBODY:
        return bool(_NUMBERED.fullmatch(line))  # "Working group 2"
    return not (_ROLE_BEFORE.match(line) or is_plainly_somebody(first))


_LONGEST_KIND = 40
_NUMBERED = re.compile(r"[^\W\d]{3,}(?:[ -][^\W\d]{2,})? (?:\d{1,2}|[IVX]{1,4})")
_HELD_BY_NOBODY = frozenset(
    {ItemKind.BREAK, ItemKind.MEAL, ItemKind.RECEPTION, ItemKind.QUESTIONS, ItemKind.PANEL, ItemKind.EXHIBITION}
)


def begins_a_role(found: re.Match[str]) -> bool:
    """Whether the word that was found behind a sign is the next role, and not the one before it in another language."""
    before = found.string[: found.start()].rpartition("\n")[2]
    return role_of(found["role"]) is not None and role_of(before) is None


def led_by(line: str) -> tuple[str, str] | None:
    """The words before a name, where they tell a role, and the name: "Moderated by Anna Schmidt"."""
    for said in _LED:
        by = said().match(line)
        if by and role_of(role := " ".join(by.groups())):
            return role, line[by.end() :]
    return None


def names_company(line: str) -> bool:
    """ "Participan: Ana López, Pedro Sanz": those with whom something is held."""
    return _WITH().match(line) is not None


def hands_in(text: str) -> str:
    """Those in a cell of people who only see to what happens: "AV team", "Protocol"."""
    return ", ".join(line for line in _LINES.split(text.strip()) if is_hands(line))


def _of_heading(text: str, kind: RoleKind | None) -> RoleKind | None:
    """The role of those below a heading; "Speakers:" says no more than that they speak, which in a panel is its own."""
    said = role_of(text)
    return kind if said is None or (said is RoleKind.SPEAKER and SEVERAL().search(text)) else said


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
