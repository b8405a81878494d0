"""The files of practices: where they lie, which builds upon which, and what each says, checked line by line.

An office copies and changes them by hand: what does not fit is told in a sentence that names the file and the place.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import platformdirs

from symposiarch.assets import resource
from symposiarch.errors import SymposiarchError
from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.titles.tokens import plain_words
from symposiarch.planning.precedence.titles.words import TitleWords
from symposiarch.planning.states import LANGUAGES, OWN_NAMES

GENERIC = "generic"


def own_practices() -> Path:
    """The folder in which an office keeps its changed copies of practices; it need not be there."""
    return platformdirs.user_data_path("symposiarch", appauthor=False) / "practices"


def practice_names() -> tuple[str, ...]:
    """The practices there are, the office's own among them; generic first."""
    paths = [path for folder in (resource("practices"), own_practices()) for path in folder.glob("*.toml")]
    return tuple(sorted({path.stem for path in paths if path.is_file()}, key=lambda name: (name != GENERIC, name)))


def files_of(name: str) -> tuple[Path, ...]:
    """The file of a practice and those that it builds upon, the foundation first.

    What names no base builds upon the practice of the program that it is a copy of, or else upon the generic one: what
    a copy does not say, because it is older, is as the program has it.

    Raises:
        SymposiarchError: there is no such practice, or it builds upon itself.
    """
    paths: list[Path] = []
    wanted = name
    while wanted:
        if not re.fullmatch(r"[\w\-]+", wanted) or len(paths) > 8:
            raise SymposiarchError(f"The practice “{wanted}” cannot be built upon; name one of {_named()}.")
        own = own_practices() / f"{wanted}.toml"
        shipped = resource("practices", f"{wanted}.toml")
        # An office's copy of a practice may build upon the one that it copies.
        path = own if os.path.lexists(own) and own not in paths else shipped
        if path in paths or (own in paths and not shipped.is_file()):
            raise SymposiarchError(f"The practice “{wanted}” builds upon itself; change its base.")
        if path == shipped and not path.is_file():
            raise SymposiarchError(f"There is no practice called “{wanted}”. There are: {_named()}.")
        paths.append(path)
        usual = wanted if path == own and shipped.is_file() else GENERIC if wanted != GENERIC else ""
        wanted = _base(path, changed_at(path)) or usual
    if not paths:
        raise SymposiarchError(f"A practice needs a name. There are: {_named()}.")
    return tuple(reversed(paths))


def changed_at(path: Path) -> int:
    """When a file of a practice was written last: one that is changed is read anew.

    Raises:
        SymposiarchError: it is a link that leads nowhere, or it may not be looked at.
    """
    try:
        return path.stat().st_mtime_ns
    except OSError as error:
        raise unusable(path, f"it cannot be opened ({error.strerror})") from None


@lru_cache(maxsize=64)
def _base(path: Path, changed: int) -> str:
    """What a practice builds upon; `changed` is the time of the file."""
    return text_of(read_file(path, changed).get("base", ""), "“base”", path)


def _named() -> str:
    return ", ".join(practice_names())


def unusable(path: Path, why: str) -> SymposiarchError:
    return SymposiarchError(f"The practice {path} cannot be used: {why}. Mend it or take it away.")


_PARTS = ("title", "base", "precedence", "bands", "behind", "source", "titles", "class", "seating", "flags")


@lru_cache(maxsize=64)
def read_file(path: Path, changed: int) -> Mapping[str, Any]:
    """What a file of a practice says, by its parts; `changed` is the time of the file."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise unusable(path, f"it cannot be opened ({error.strerror})") from None
    except UnicodeDecodeError:
        raise unusable(path, "it is not written in UTF-8; save it anew with that encoding") from None
    except tomllib.TOMLDecodeError as error:
        raise unusable(path, f"it is not written as TOML is: {error}") from None
    for part, value in found.items():
        known_key(part, _PARTS, "it", path)
        if part in ("class", "source"):
            if not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
                raise unusable(path, f"each {part} begins with a line [[{part}]], in two brackets")
        elif part not in ("title", "base") and not isinstance(value, dict):
            raise unusable(path, f"“{part}” begins with a line [{part}] of its own")
    return found


def known_key(key: str, known: Collection[str], where: str, path: Path) -> None:
    """Raises SymposiarchError where a file says a word that is none of these."""
    if key in known:
        return
    near = difflib.get_close_matches(key, known, n=1)
    raise unusable(path, f"{where} knows no {key}" + (f"; {near[0]} may be meant" if near else ""))


def text_of(value: object, what: str, path: Path) -> str:
    if not isinstance(value, str):
        raise unusable(path, f"{what} is {_shown(value)} and must be a text in quotation marks")
    return value


def words_of(value: object, what: str, path: Path) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise unusable(path, f'{what} is {_shown(value)} and must be a list of texts: ["...", "..."]')
    return value


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


CHOICES: dict[str, Mapping[str, Any]] = {
    "precedence": {
        "taken_up": ("credentials", "arrival"), "nuncio_first": bool, "accredited_here_first": bool,
        "same_date": ("state", "none"), "state_names": LANGUAGES, "deputies": ("own", "principal"), "represented": list,
        "widows": ("late_partner", "own"), "foreigner_first": bool, "age": bool,
    },
    "seating": {
        "table_style": ("french", "english"), "no_woman_at_ends": bool, "host_of_lectern": ("right", "left"),
        "facing_door": ("guests", "hosts"), "avoid_thirteen": bool, "skipped_tables": int,
    },
    "flags": {"own_of_two": ("right", "left"), "alphabet": LANGUAGES},
}  # fmt: skip
"""Of each choice the words that it knows, or what it is: yes or no, a language, a list of texts, a list of numbers."""


def choices_in(data: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """The choices that a file makes, by their names."""
    found: dict[str, Any] = {}
    for part, known in CHOICES.items():
        for key, value in data.get(part, {}).items():
            known_key(key, known, f"[{part}]", path)
            found[key] = _choice(key, value, known[key], path)
    return found


def _choice(key: str, value: object, known: Any, path: Path) -> object:
    if known is LANGUAGES:
        return _language(text_of(value, key, path), key, path)
    if isinstance(known, tuple) and value not in known:
        raise unusable(path, f"{key} is {_shown(value)} and must be {' or '.join(known)}")
    if known is bool and not isinstance(value, bool):
        raise unusable(path, f"{key} is {_shown(value)} and must be true or false")
    if known is list:
        return tuple(words_of(value, key, path))
    if known is int:
        if not isinstance(value, list) or not all(type(one) is int for one in value):
            raise unusable(path, f"{key} is {_shown(value)} and must be a list of numbers: [4, 13]")
        return tuple(value)
    return value


def _language(value: str, key: str, path: Path) -> str:
    if value in (*LANGUAGES, OWN_NAMES):
        return value
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(value.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        raise unusable(path, f'{key} is {_shown(value)} and must be a language: "en", "fr", "pt-BR"') from None
    return value


_OF_A_CLASS = {field.name: field for field in fields(RankClass)}


def classes_in(
    data: Mapping[str, Any], base: Mapping[str, RankClass], same: Mapping[str, str], path: Path
) -> dict[str, RankClass]:
    """The classes as a file leaves them; those that its base does not have are asked first, being more particular."""
    written: dict[str, RankClass] = {}
    for item in data.get("class", ()):
        name = text_of(item.get("name", ""), "the name of a class", path)
        if not name:
            raise unusable(path, 'a class has no name; write name = "..." below its [[class]]')
        if name in written:
            raise unusable(path, f"two classes are called {name}; make one of them, or give one another name")
        written[name] = _class(item, base.get(name), same, path)
    added = {name: rank for name, rank in written.items() if name not in base}
    return added | {name: written.get(name, rank) for name, rank in base.items()}


def _class(item: Mapping[str, Any], base: RankClass | None, same: Mapping[str, str], path: Path) -> RankClass:
    """A class as a file describes it; what it does not say is as its base has it, and `also` adds to the words."""
    name = item["name"]
    found: dict[str, Any] = {}
    for key, value in item.items():
        known_key(key, (*_OF_A_CLASS, "also"), f"the class {name}", path)
        kind = "list" if key == "also" else str(_OF_A_CLASS[key].type)
        what = f"“{key}” of the class {name}"
        if kind == "bool" and not isinstance(value, bool):
            raise unusable(path, f"{what} is {_shown(value)} and must be true or false")
        if kind.startswith("int") and type(value) is not int:
            raise unusable(path, f"{what} is {_shown(value)} and must be a number")
        if kind == "str":
            found[key] = text_of(value, what, path)
        elif kind.startswith("frozenset"):
            found[key] = plain_set(words_of(value, what, path))
        elif kind in ("list", "tuple[str, ...]"):
            found[key] = _titles(words_of(value, what, path), same)
        else:
            found[key] = value
    also = found.pop("also", ())
    kept = {key: getattr(base, key) for key in _OF_A_CLASS} if base is not None else {"title": name}
    kept |= found
    return RankClass(**kept | {"words": tuple(dict.fromkeys((*kept.get("words", ()), *also)))})


def _titles(texts: Iterable[str], same: Mapping[str, str]) -> tuple[str, ...]:
    """Titles as they are compared; behind a bar stand the houses in which one is meant: "müsteşar | bakanlık"."""
    found = []
    for text in texts:
        title, bar, houses = text.partition("|")
        plain = " ".join(same.get(part, part) for part in plain_words(title.strip()))
        if plain:
            found.append(f"{plain}|{','.join(sorted(plain_set(houses.split(','))))}" if bar else plain)
    return tuple(found)


def title_words_in(data: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """The words around a title as a file has them; of each row of `same` the first stands for all."""
    known = {field.name for field in fields(TitleWords)}
    words = data.get("titles", {})
    found: dict[str, Any] = {}
    for key, value in words.items():
        known_key(key, known | {"apart_behind"}, "[titles]", path)
        if key == "same":
            if not isinstance(value, list):
                raise unusable(path, "“same” in [titles] must be a list of lists of words")
            rows = [words_of(row, "a row of “same” in [titles]", path) for row in value]
            found[key] = {form: row[0] for row in rows if row for form in row[1:]}
        elif key == "apart":
            # A copy may name the words and, in a row for all of them, what stands before a person's.
            pairs = (
                value
                if isinstance(value, dict)
                else dict.fromkeys(words_of(value, "“apart” in [titles]", path), words.get("apart_behind", []))
            )
            found[key] = {
                word: tuple(words_of(before, f"“{word}” in [titles.apart]", path)) for word, before in pairs.items()
            }
        else:
            behind = words_of(value, f"“{key}” in [titles]", path)
            found |= {key: plain_set(behind)} if key != "apart_behind" else {}
    for key in {"heading", "heading_of_firms"} & words.keys():
        found[key] = _titles(words[key], found.get("same", {}))
    return found


def plain_set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(plain_words(word)) for word in words)
