"""Practices of precedence and seating by country: data that an office may copy and change."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import platformdirs

from symposiarch.assets import resource
from symposiarch.errors import SymposiarchError
from symposiarch.model.events import House
from symposiarch.planning.precedence.title_words import RankClass, TitleWords, plain_words
from symposiarch.planning.precedence.titles import UNRANKED, TitleRead, TitleReader

ELSEWHERE = "accredited_elsewhere"
__all__ = ["ELSEWHERE", "UNRANKED", "Practice", "RankClass", "practice", "practice_names"]


@dataclass(frozen=True, slots=True)
class Practice:
    """How a country's protocol ranks, seats and flies flags. See resources/practices/generic.toml for each choice."""

    name: str
    title: str
    classes: Mapping[str, RankClass]
    bands: Mapping[House, Mapping[str, int]]
    """For each kind of house, the band of each class, from 0."""
    title_words: TitleWords = field(default_factory=TitleWords)
    taken_up: Literal["credentials", "arrival"] = "credentials"
    nuncio_first: bool = False
    accredited_here_first: bool = True
    same_date: Literal["state", "none"] = "state"
    state_names: str = "en"
    deputies: Literal["own", "principal"] = "own"
    represented: tuple[str, ...] = ()
    """The classes whose representatives rank in their place, whatever holds for others."""
    widows: Literal["late_partner", "own"] = "late_partner"
    foreigner_first: bool = True
    age: bool = True
    table_style: Literal["french", "english"] = "french"
    no_woman_at_ends: bool = False
    host_of_lectern: Literal["right", "left"] = "right"
    facing_door: Literal["guests", "hosts"] = "guests"
    avoid_thirteen: bool = True
    skipped_tables: tuple[int, ...] = ()
    own_of_two: Literal["right", "left"] = "right"
    alphabet: str = "en"
    _known: dict[tuple[str, str], TitleRead] = field(default_factory=dict, init=False, repr=False, compare=False)
    _reader: TitleReader = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        reader = TitleReader(self.classes.values(), self.title_words, self.bands[House.FOREIGN_MISSION])
        object.__setattr__(self, "_reader", reader)

    def read(self, title: str, organisation: str = "") -> TitleRead:
        """What the words of a title speak for, held where it is; each title is read once."""
        found = self._known.get((title, organisation))
        if found is None:
            found = self._reader.read(title, organisation)
            self._known[title, organisation] = found
        return found

    def class_of(self, title: str, organisation: str = "") -> str:
        """The class that the words of a title speak for; "guest" when none does."""
        return self.read(title, organisation).rank_class

    def band(self, rank_class: str, house: House) -> int:
        """The place of a class among the bands of a house; a class that the practice does not rank comes last."""
        bands = self.bands[house]
        return bands.get(rank_class, bands.get(UNRANKED, len(bands)))


def own_practices() -> Path:
    """The folder in which an office keeps its changed copies of practices; it need not be there."""
    return platformdirs.user_data_path("symposiarch", appauthor=False) / "practices"


def practice_names() -> tuple[str, ...]:
    """The practices there are, the office's own among them; generic first."""
    found = {path.stem for folder in (resource("practices"), own_practices()) for path in folder.glob("*.toml")}
    return tuple(sorted(found, key=lambda name: (name != "generic", name)))


def practice(name: str) -> Practice:
    """The practice of that name: the office's own copy, else the one of the program.

    Raises SymposiarchError when there is none, or when the office's copy cannot be read.
    """
    paths = _files(name)
    return _loaded(name, paths, tuple(path.stat().st_mtime_ns for path in paths))


def _files(name: str) -> tuple[Path, ...]:
    """The file of a practice and those that it builds upon, the foundation first."""
    paths: list[Path] = []
    wanted = name
    while wanted:
        if not re.fullmatch(r"[\w\-]+", wanted) or len(paths) > 8:
            raise SymposiarchError(f"The practice “{wanted}” cannot be built upon; name one of {_named()}.")
        own = own_practices() / f"{wanted}.toml"
        shipped = resource("practices", f"{wanted}.toml")
        # An office's copy of a practice may build upon the one that it copies.
        path = own if own.is_file() and own not in paths else shipped
        if not path.is_file():
            raise SymposiarchError(f"There is no practice called “{wanted}”. There are: {_named()}.")
        if path in paths:
            raise SymposiarchError(f"The practice “{wanted}” builds upon itself; change its base.")
        paths.append(path)
        wanted = _base(path, path.stat().st_mtime_ns)
    return tuple(reversed(paths))


@lru_cache(maxsize=64)
def _base(path: Path, changed: int) -> str:
    """What a practice builds upon; `changed` is the time of the file."""
    return str(_read(path).get("base", ""))


def _named() -> str:
    return ", ".join(practice_names())


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SymposiarchError(f"The practice {path} cannot be read: {error}. Mend it or take it away.") from None


def _class(item: Mapping[str, Any], base: RankClass | None, same: Mapping[str, str]) -> RankClass:
    """A class as a file describes it; what it does not say is as its base has it, and `also` adds to the words."""
    name = item["name"]

    def read(key: str) -> tuple[str, ...]:
        plain = (" ".join(same.get(part, part) for part in plain_words(word)) for word in item.get(key, ()))
        return tuple(filter(None, plain))

    known = base.words if base is not None and "words" not in item else read("words")
    return RankClass(
        name,
        item.get("title", base.title if base else name),
        tuple(dict.fromkeys(known + read("also"))),
        item.get("mission", base.mission if base else None),
        bool(item.get("of_mission", base.of_mission if base else False)),
        bool(item.get("of_state", base.of_state if base else False)),
        bool(item.get("serves", base.serves if base else False)),
        item.get("deputies", base.deputies if base else ""),
        item.get("at_mission", base.at_mission if base else ""),
        item.get("at_head", base.at_head if base else ""),
        bool(item.get("second", base.second if base else False)),
        bool(item.get("across", base.across if base else False)),
        _plain(item.get("unless", base.unless if base else ())),
        bool(item.get("public", base.public if base else False)),
        _plain(item.get("matters", base.matters if base else ())),
        _plain(item.get("before", base.before if base else ())),
    )


def _around(words: Mapping[str, Any]) -> dict[str, Any]:
    """The words around a title as a file has them; of each row of `same` the first stands for all."""
    unlike = ("same", "apart", "apart_behind")
    found: dict[str, Any] = {key: _plain(row) for key, row in words.items() if key not in unlike}
    if "same" in words:
        found["same"] = {form: first for first, *forms in words["same"] for form in forms}
    if "apart" in words:
        apart = words["apart"]
        # A copy may name the words and, in a row for all of them, what stands before a person's.
        pairs = dict.fromkeys(apart, words.get("apart_behind", ())) if isinstance(apart, list) else apart
        found["apart"] = {word: tuple(before) for word, before in pairs.items()}
    return found


def _plain(words: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(plain_words(word)) for word in words)


CHOICES: dict[str, tuple[str, ...]] = {
    "precedence": (
        "taken_up", "nuncio_first", "accredited_here_first", "same_date", "state_names", "deputies", "represented",
        "widows", "foreigner_first", "age",
    ),
    "seating": (
        "table_style", "no_woman_at_ends", "host_of_lectern", "facing_door", "avoid_thirteen", "skipped_tables",
    ),
    "flags": ("own_of_two", "alphabet"),
}  # fmt: skip
WORDS: dict[str, tuple[str, ...]] = {
    "taken_up": ("credentials", "arrival"),
    "same_date": ("state", "none"),
    "deputies": ("own", "principal"),
    "widows": ("late_partner", "own"),
    "table_style": ("french", "english"),
    "host_of_lectern": ("right", "left"),
    "facing_door": ("guests", "hosts"),
    "own_of_two": ("right", "left"),
}


@lru_cache(maxsize=32)
def _loaded(name: str, paths: tuple[Path, ...], changed: tuple[int, ...]) -> Practice:
    """`changed` are the times of the files: a copy that is changed is read anew."""
    choices: dict[str, Any] = {}
    classes: dict[str, RankClass] = {}
    bands: dict[House, Mapping[str, int]] = {}
    around: dict[str, Any] = {}
    title, title_words = name, TitleWords()
    for path in paths:
        data = _read(path)
        try:
            title = str(data.get("title", title))
            for part, names in CHOICES.items():
                for key, value in data.get(part, {}).items():
                    if key not in names:
                        raise ValueError(f"[{part}] knows no {key}")
                    if key in WORDS and value not in WORDS[key]:
                        raise ValueError(f"{key} is {value!r} and must be {' or '.join(WORDS[key])}")
                    choices[key] = tuple(value) if isinstance(value, list) else value
            around |= _around(data.get("titles", {}))
            for item in data.get("class", ()):
                classes[item["name"]] = _class(item, classes.get(item["name"]), around.get("same", {}))
            for house, rows in data.get("bands", {}).items():
                bands[House(house)] = {rank: place for place, row in enumerate(rows) for rank in row}
            kept = around if choices.get("widows") != "own" else around | {"widow": frozenset()}
            title_words = TitleWords(**kept)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SymposiarchError(f"The practice {path} cannot be used: {error}. Mend it or take it away.") from None
    missing = [house.value for house in House if house not in bands]
    if missing:
        raise SymposiarchError(f'The practice {paths[-1]} names no bands for {missing[0]}; give it base = "generic".')
    return Practice(name=name, title=title, classes=classes, bands=bands, title_words=title_words, **choices)
