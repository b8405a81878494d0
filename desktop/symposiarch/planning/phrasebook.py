"""What people say in several languages, by what is meant: a folder of resources, a file a language.

English says there what each idea is. What stands below it are regular expressions, without case: whole words, in which
a space is any white space and an apostrophe either of its two forms. Ideas are looked for in all languages at once, for
people mix them; the files are read when the first of them is asked for.

Plain words of which only the meaning matters, and no language, are `listed` in a file a subject.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from symposiarch.assets import resource

_NOT_WITHIN_A_WORD = r"(?!(?<=\w)\w)"
_IDEA = re.compile(r"«(\w+)»|‹(\w+)›")


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases of one folder of `resources`."""

    folder: str

    def phrases(self, *ideas: str) -> str:
        """All that is said for these ideas as whole words, as a part of a regular expression."""
        return _phrases(self.folder, *ideas)

    def saying(self, *ideas: str) -> re.Pattern[str]:
        """What finds the phrases of these ideas."""
        return _saying(self.folder, *ideas)

    def shape(self, text: str, flags: re.RegexFlag = re.NOFLAG) -> Callable[[], re.Pattern[str]]:
        """A regular expression in which «and» stands for all phrases of that idea, and ‹and› for them where they may
        stand within a word; made when it is first asked for."""

        @cache
        def pattern() -> re.Pattern[str]:
            return re.compile(_IDEA.sub(self._said, text), re.IGNORECASE | flags)

        return pattern

    def _said(self, found: re.Match[str]) -> str:
        return self.phrases(found[1]) if found[1] else f"(?:{'|'.join(map(_spaced, self.words(found[2])))})"

    def words(self, idea: str) -> tuple[str, ...]:
        """All that is said for an idea, as it stands in the files."""
        return tuple(word for language in _told(self.folder, idea) for word in language[idea])

    def any_of(self, idea: str) -> str:
        """The same as a part of a regular expression."""
        return f"(?:{'|'.join(self.words(idea))})"

    def each(self, idea: str) -> tuple[list[str], ...]:
        """The same language by language."""
        return tuple(language[idea] for language in _told(self.folder, idea))

    def table(self, name: str) -> dict[str, list[str]]:
        """What is said in any language for each idea of a table."""
        found: dict[str, list[str]] = {}
        for language in languages(self.folder):
            for idea, words in language.get(name, {}).items():
                found.setdefault(idea, []).extend(words)
        return found


@cache
def listed(folder: str, name: str) -> dict[str, tuple[str, ...]]:
    """The words of a file that tells no language from another: they stand below headings, parted by semicolons."""
    told = tomllib.loads(resource(folder, f"{name}.toml").read_text(encoding="utf-8"))
    return {heading: tuple(filter(None, map(_on_one_line, words.split(";")))) for heading, words in told.items()}


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


@cache
def languages(folder: str) -> tuple[dict[str, Any], ...]:
    """What the files of a folder say."""
    return tuple(tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(resource(folder).glob("*.toml")))


def placed(said: list[str], language: dict[str, Any]) -> str:
    """Phrases as whole words; in a language whose particles are joined to them, wherever they stand."""
    any_of_them = "|".join(map(_spaced, said))
    return any_of_them if language.get("joined") else f"{_NOT_WITHIN_A_WORD}(?:{any_of_them}){_NOT_WITHIN_A_WORD}"


def _spaced(said: str) -> str:
    return said.replace(" ", r"\s").replace("'", "['’]")


@cache
def _told(folder: str, idea: str) -> tuple[dict[str, Any], ...]:
    found = tuple(language for language in languages(folder) if language.get(idea))
    if not found:
        raise LookupError(f"Nothing in resources/{folder} is said for {idea}.")
    return found


@cache
def _phrases(folder: str, *ideas: str) -> str:
    return f"(?:{'|'.join(placed(language[idea], language) for idea in ideas for language in _told(folder, idea))})"


@cache
def _saying(folder: str, *ideas: str) -> re.Pattern[str]:
    return re.compile(_phrases(folder, *ideas), re.IGNORECASE)
