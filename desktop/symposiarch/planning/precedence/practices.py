"""Practices of precedence and seating by country: data that an office may copy and change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from symposiarch.model.events import House
from symposiarch.planning.precedence.bands import Rows, bands_in
from symposiarch.planning.precedence.practice_files import (
    changed_at,
    choices_in,
    classes_in,
    files_of,
    own_practices,
    practice_names,
    read_file,
    text_of,
    title_words_in,
    unusable,
)
from symposiarch.planning.precedence.rank_class import RankClass
from symposiarch.planning.precedence.sources import Source, sources_in
from symposiarch.planning.precedence.titles.offices import UNRANKED, TitleRead
from symposiarch.planning.precedence.titles.reading import TitleReader
from symposiarch.planning.precedence.titles.words import TitleWords

ELSEWHERE = "accredited_elsewhere"
__all__ = ["ELSEWHERE", "UNRANKED", "Practice", "RankClass", "own_practices", "practice", "practice_names"]


@dataclass(frozen=True, slots=True)
class Practice:
    """How a country's protocol ranks, seats and flies flags. See resources/practices/generic.toml for each choice."""

    name: str
    title: str
    classes: Mapping[str, RankClass]
    bands: Mapping[House, Mapping[str, int]]
    """For each kind of house, the band of each class, from 0."""
    sources: tuple[Source, ...] = ()
    """What says so, the most particular first."""
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
    envoys: frozenset[str] = field(init=False, repr=False, compare=False)
    """The words with which the titles of heads of mission begin and end."""
    for_former: frozenset[str] = field(init=False, repr=False, compare=False)
    """The classes that those who held an office have when they are out of it."""

    def __post_init__(self) -> None:
        titles = [word.split() for rank in self.classes.values() if rank.mission is not None for word in rank.words]
        object.__setattr__(self, "envoys", frozenset(end for title in titles for end in (title[0], title[-1])))
        object.__setattr__(self, "for_former", frozenset(rank.former for rank in self.classes.values()))
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

    def said_by(self, first: str, second: str, house: House) -> str:
        """The source that puts one class before another; none where this practice has chosen it itself."""
        return next((one.name for one in self.sources if one.puts(first, second, house)), "")


def practice(name: str) -> Practice:
    """The practice of that name: the office's own copy, else the one of the program.

    Raises SymposiarchError when there is none, or when the office's copy cannot be read.
    """
    return _loaded(name, *_files(name))


def practice_title(name: str) -> str:
    """What the practice of that name is called, without making all of it; raises as `practice` does."""
    return _said(*_files(name)).title or name


def _files(name: str) -> tuple[tuple[Path, ...], tuple[int, ...]]:
    """Of which files a practice is made, and when each was changed last."""
    paths = files_of(name)
    return paths, tuple(changed_at(path) for path in paths)


@lru_cache(maxsize=32)
def _loaded(name: str, paths: tuple[Path, ...], changed: tuple[int, ...]) -> Practice:
    """`changed` are the times of the files: a copy that is changed is read anew."""
    said = _said(paths, changed)
    around = dict(said.around)
    if said.choices.get("widows") == "own":
        around["widow"] = frozenset()
    bands = {house: {rank: place for place, row in enumerate(of) for rank in row} for house, of in said.rows.items()}
    return Practice(
        name=name,
        title=said.title or name,
        classes=dict(said.classes),
        bands=bands,
        sources=said.sources,
        title_words=TitleWords(**around),
        **said.choices,
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What the files of a practice say together, each upon the ones before it."""

    title: str = ""
    choices: Mapping[str, Any] = field(default_factory=dict)
    classes: Mapping[str, RankClass] = field(default_factory=dict)
    rows: Mapping[House, Rows] = field(default_factory=dict)
    around: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()


@lru_cache(maxsize=64)
def _said(paths: tuple[Path, ...], changed: tuple[int, ...]) -> _Said:
    """The long file upon which most build is understood once for all of them."""
    if not paths:
        return _Said()
    path, base = paths[-1], _said(paths[:-1], changed[:-1])
    data = read_file(path, changed[-1])
    choices = {**base.choices, **choices_in(data, path)}
    around = {**base.around, **title_words_in(data, path)}
    classes = classes_in(data, base.classes, around.get("same", {}), path)
    rows = bands_in(data, base.rows, path)
    sources = sources_in(data, path) + base.sources
    _check(classes, rows, choices, sources, path)
    title = text_of(data.get("title", base.title), "“title”", path)
    return _Said(title, choices, classes, rows, around, sources)


def _check(
    classes: Mapping[str, RankClass],
    rows: Mapping[House, Rows],
    choices: Mapping[str, Any],
    sources: Iterable[Source],
    path: Path,
) -> None:
    """Whether each class that something speaks of is one."""
    spoken = [(rank, f"the order for {house.value}") for house, of in rows.items() for row in of for rank in row]
    spoken += [(rank, "“represented”") for rank in choices.get("represented", ())]
    spoken += [(rank, f"the source {one.name}") for one in sources for row in one.order for rank in row]
    for rank in classes.values():
        others = (rank.deputies, rank.former, rank.at_mission, rank.at_head)
        spoken += [(other, f"the class {rank.name}") for other in others if other]
    for name, where in spoken:
        if name not in classes and name != ELSEWHERE:
            raise unusable(path, f"{where} speaks of {name}, and there is no class of that name")
