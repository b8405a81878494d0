"""A cell with people in it: one or several, each with a function after the name, a role before it, or both."""

# ruff: noqa: E501  # the words of ten languages stand in one expression
from __future__ import annotations

import re
import unicodedata

from symposiarch.exchange.programme.headings import role_of
from symposiarch.exchange.programme.values import ReadRole
from symposiarch.model.programme import RoleKind

_LINES = re.compile(r"\s*(?:\n|;|；|•|·(?=\s)|\||،\s*(?=و)|、)\s*")
_BETWEEN = re.compile(r"\s+(?:&|and|und|et|y|ve|və|и|및|与|和|و|/)\s+|\s*/\s+|\s+/\s*")
_ROLE_BEFORE = re.compile(r"^\s*([^:：,]{2,40}?)\s*[:：]\s*(.+)$", re.DOTALL)
_ROLE_AFTER = re.compile(r"^(.*?)\s*[(\[（]([^()\[\]（）]{2,60})[)\]）]\s*$", re.DOTALL)
_DASH = re.compile(r"\s+[-–—]\s+")
_ADDED = re.compile(r"^(?:jr|sr|ph\.?\s?d|m\.?d|esq|ii|iii|iv|mba|dr|prof|cmg|obe)\.?$", re.IGNORECASE)
_NOBODY = re.compile(r"^(?:tba|tbc|tbd|n\.?\s?n\.?|t\.b\.[acd]\.|미정|섭외중|추후 ?공지|待定|noch offen|à confirmer|por confirmar|açıqlanacaq|будет объявлен.?|-|–|—|\?+|…)$", re.IGNORECASE)  # fmt: skip
_EVERYBODY = re.compile(r"^(?:all|all speakers|all panel+ists|audience|everyone|alle|tous|todos|hamı|herkes|все|전체|전원|참석자 전원|模型|全体)$", re.IGNORECASE)  # fmt: skip


def read_people(text: str, *, kind: RoleKind | None = None, bare_commas: bool = False) -> list[ReadRole]:
    """The people of a cell, in order. "To be announced" gives a role without a name: a slot that is still open.

    A first comma parts the name from the function ("Dieter Reiter, Oberbürgermeister"); with `bare_commas` the
    functions stand in a column of their own, and a comma stands between people, unless it turns a name around.
    """
    roles: list[ReadRole] = []
    current = kind
    for line in _LINES.split(text.strip()):
        line = line.strip(" \t,")
        if not line:
            continue
        before = _ROLE_BEFORE.match(line)
        if before and (said := role_of(before[1])):
            line, current = before[2].strip(), said
        elif (said := role_of(line.rstrip(":："))) and line.rstrip().endswith((":", "：")):
            current = said  # a heading over the names that follow
            continue
        else:
            current = current if roles and current is not kind and kind is None and not before else kind
        for one in _apart(line, bare_commas=bare_commas):
            roles.append(_one(one, current, bare_commas=bare_commas))
        if current is RoleKind.MODERATOR and kind is None:
            current = None
    return [role for role in roles if not _EVERYBODY.match(role.name)]


def _apart(line: str, *, bare_commas: bool) -> list[str]:
    if "," in line and not bare_commas:
        return [line]  # "Name, Function and Function"
    pieces = [piece for piece in _BETWEEN.split(line) if piece and piece.strip()]
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


def _east_asian(text: str) -> bool:
    return any("\u3040" <= sign <= "\ud7a3" for sign in text)


def _is_full_name(text: str) -> bool:
    if _east_asian(text):
        return 2 <= len(text.replace(" ", "")) <= 5
    return 2 <= len(text.split()) <= 5 and not any(sign.isdigit() for sign in text)


def _one(text: str, kind: RoleKind | None, *, bare_commas: bool) -> ReadRole:
    name, title = text.strip(), ""
    after = _ROLE_AFTER.match(name)
    if after and not _other_script(after[1], after[2]):
        if said := role_of(after[2]):
            name, kind = after[1].strip(), said
        else:
            name, title = after[1].strip(), after[2].strip()
    if not bare_commas and "," in name:
        first, _, rest = name.partition(",")
        rest = rest.strip()
        if _ADDED.match(rest.split(",")[0].strip()):
            added, _, rest = rest.partition(",")
            first, rest = f"{first}, {added.strip()}", rest.strip()
        if rest and not _turned_round(first, rest):
            name = first.strip()
            title = ", ".join(part for part in (rest, title) if part)
    elif not bare_commas and (dash := _DASH.search(name)):
        name, title = (
            name[: dash.start()].strip(),
            ", ".join(part for part in (name[dash.end() :].strip(), title) if part),
        )
    if _NOBODY.match(name):
        name = ""
    return ReadRole(" ".join(name.split()), kind, title=" ".join(title.split()))


def _turned_round(first: str, rest: str) -> bool:
    """Whether "HASANOV, Ramin" is a name turned round rather than a name with its function."""
    words = first.split()
    return len(words) == 1 and first.isupper() and len(rest.split()) <= 2 and not _east_asian(first)


def _other_script(name: str, inside: str) -> bool:
    """Whether the brackets hold the name again in another script: "Han Ji-won (한지원)"."""

    def script(text: str) -> str:
        letters = [sign for sign in text if sign.isalpha()]
        return unicodedata.name(letters[0], "").split()[0] if letters else ""

    here, there = script(name), script(inside)
    return bool(here and there and here != there and len(inside.split()) <= 4)
