"""Templates filled in. A field stands in braces; a part in [[double brackets]] is left out where one of its fields is
empty, and what follows || in it is said instead. What is filled in is never read as a template again, whatever a guest
is called.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from symposiarch.errors import SymposiarchError
from symposiarch.planning.correspondence.sentences import with_particles

_PART = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_FIELD = re.compile(r"\{(\w+)\}")
_LEFT_OUT = "\x00"


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its fields filled in, and the names of those that were empty and not left out."""

    text: str
    missing: tuple[str, ...]


def fields_of(template: str) -> tuple[str, ...]:
    """The fields that a template names, in their order."""
    return tuple(dict.fromkeys(_FIELD.findall(template)))


def fill(template: str, fields: Mapping[str, str], language: str = "") -> Filled:
    """Fill in a template; in Korean the particles are made to fit what stands before them.

    Raises:
        SymposiarchError: it names a field that does not exist.
    """
    unknown = [name for name in fields_of(template) if name not in fields]
    if unknown:
        raise SymposiarchError(
            f"The template names {{{unknown[0]}}}, which is no field. The fields are: {', '.join(sorted(fields))}."
        )
    missing: list[str] = []

    def part(found: re.Match[str]) -> str:
        said, _, instead = found[1].partition("||")
        return said if all(fields[name] for name in fields_of(said)) else instead or _LEFT_OUT

    def value(found: re.Match[str]) -> str:
        if not fields[found[1]]:
            missing.append(found[1])
        return fields[found[1]].replace(_LEFT_OUT, "")

    lines = []
    for line in _PART.sub(part, template.strip("\n")).split("\n"):
        if _LEFT_OUT in line and not line.replace(_LEFT_OUT, "").strip(" ,;"):
            continue
        lines.append(_FIELD.sub(value, line.replace(_LEFT_OUT, "")).rstrip())
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if language == "ko":
        text = with_particles(text)
    return Filled(text, tuple(dict.fromkeys(missing)))
