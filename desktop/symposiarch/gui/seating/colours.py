"""By what the chairs are coloured, and what each colour means in a word."""

from __future__ import annotations

import enum
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

from symposiarch.gui.people.replies import reply_dots, reply_words
from symposiarch.gui.seating.words import language_word
from symposiarch.gui.theme import Theme
from symposiarch.gui.words import tr
from symposiarch.model.invitations import Reply
from symposiarch.planning.heads import Head
from symposiarch.planning.logistics.diet_words import diet_in

if TYPE_CHECKING:
    from symposiarch.gui.seating.state import PlanState


class By(enum.Enum):
    """What colours tell apart."""

    CATEGORY = "category"
    DELEGATION = "delegation"
    REPLY = "reply"
    RANK = "rank"
    DIET = "diet"
    LANGUAGE = "language"


LIGHT = ("#1f4e79", "#2f7d4f", "#a8741a", "#6a4c93", "#a33b3b", "#2a7f86", "#8a5a44", "#5b6b2f")
DARK = ("#6fa3d6", "#5cb583", "#dda83f", "#a98bd6", "#e0736d", "#57b3ba", "#c4937a", "#a3b36a")
BANDS = (3, 8, 15, 30, 60)
"""The last rank of each band by which ranks are coloured; the highest is the darkest."""


class Shade(NamedTuple):
    """A colour and its word, with how many it stands for."""

    key: str
    word: str
    colour: QColor
    number: int


def by_words() -> dict[By, str]:
    return {
        By.CATEGORY: tr("Colours: category"),
        By.DELEGATION: tr("Colours: delegation"),
        By.REPLY: tr("Colours: reply"),
        By.RANK: tr("Colours: rank"),
        By.DIET: tr("Colours: diet"),
        By.LANGUAGE: tr("Colours: language"),
    }


def telling(state: PlanState) -> By:
    """By what to colour where nobody has chosen: categories, where the office has given any; ranks there always are."""
    return By.CATEGORY if any(head.category for head in state.facts.people.values()) else By.RANK


class Colouring:
    """The colour of each guest of a plan. The commonest eight kinds have one of their own, the others share grey.

    Which they are, and which colour each has, goes by everybody on the guest list, so that a kind keeps its colour
    whoever answers, declines or is seated, and has the same one in all plans of an event.
    """

    def __init__(self, by: By, state: PlanState, theme: Theme) -> None:
        self.by = by
        self._state = state
        self._theme = theme
        people = state.facts.people
        sitting = [people[guest] for guest in state.seat_of if guest in people]
        counts = Counter(self.key(head) for head in [*sitting, *state.waiting])
        colours = self._colours()
        self.shades = {key: Shade(key, self._word(key), colours[key], counts[key]) for key in self._in_order(counts)}

    def of(self, head: Head) -> QColor:
        return self.shades[self.key(head)].colour if self.key(head) in self.shades else self._theme["none"]

    def legend(self) -> list[Shade]:
        """The colours that are seen, each once; what shares grey is one line."""
        own = [shade for shade in self.shades.values() if shade.colour != self._theme["none"]]
        rest = [shade for shade in self.shades.values() if shade.colour == self._theme["none"]]
        if len(rest) == 1:
            own += rest
        elif rest:
            own.append(Shade("", tr("others"), self._theme["none"], sum(shade.number for shade in rest)))
        return own

    def key(self, head: Head) -> str:
        """By what a guest is coloured."""
        match self.by:
            case By.CATEGORY:
                return head.category
            case By.DELEGATION:
                return head.delegation
            case By.REPLY:
                return head.answer.value
            case By.RANK:
                return self._band(self._state.facts.ranks.get(head.id, 0), head)
            case By.DIET:
                return diet_in(head.diet, "en")
            case By.LANGUAGE:
                return head.languages[0] if head.languages else ""

    def _band(self, rank: int, head: Head) -> str:
        if head.honour.value:
            return "honour"
        if not rank:
            return ""
        return str(next((place for place, last in enumerate(BANDS) if rank <= last), len(BANDS)))

    def _in_order(self, counts: Counter[str]) -> list[str]:
        if self.by is By.RANK:
            return sorted(counts, key=lambda key: (key == "", key != "honour", key))
        return [key for key, _ in sorted(counts.items(), key=lambda item: (item[0] == "", -item[1], item[0]))]

    def _colours(self) -> dict[str, QColor]:
        """By kind its colour, of all kinds on the guest list."""
        if self.by not in (By.REPLY, By.RANK):
            return self._dealt()
        return {key: self._meant(key) for key in map(self.key, self._state.facts.people.values())}

    def _meant(self, key: str) -> QColor:
        """What a reply or a rank looks like, whoever else there is."""
        if self.by is By.REPLY:
            return self._theme[reply_dots()[Reply(key)]]
        if not key:
            return self._theme["none"]
        return self._theme["gold"] if key == "honour" else self._rank_colour(int(key))

    def _dealt(self) -> dict[str, QColor]:
        """The commonest kinds choose a colour in the order in which they came onto the list: the office's own of a
        category, else the one of their place, else the next that nobody has."""
        palette = DARK if self._theme.dark else LIGHT
        own = self._state.colours if self.by is By.CATEGORY and not self._theme.dark else {}
        listed = Counter(map(self.key, self._state.facts.people.values()))
        places = {key: place for place, key in enumerate(key for key in listed if key)}
        common = sorted(places, key=lambda key: (-listed[key], places[key]))[: len(palette)]
        found = dict.fromkeys(listed, self._theme["none"])
        taken: set[str] = set()
        for key in sorted(common, key=places.__getitem__):
            at = places[key] % len(palette)
            wanted = (own.get(key, ""), *palette[at:], *palette[:at])
            # Not the office's own colour where two categories would look alike.
            name = next(name for name in wanted if name and name.lower() not in taken)
            taken.add(name.lower())
            found[key] = QColor(name)
        return found

    def _rank_colour(self, band: int) -> QColor:
        """From the strongest for the first ranks to the faintest for the last."""
        strong, faint = (
            (QColor("#8fc3f2"), QColor("#38485a")) if self._theme.dark else (QColor("#163a5c"), QColor("#b9cbdc"))
        )
        share = band / len(BANDS)
        ends = [(colour.red(), colour.green(), colour.blue()) for colour in (strong, faint)]
        return QColor(*(round(a + (b - a) * share) for a, b in zip(*ends, strict=True)))

    def _word(self, key: str) -> str:
        if self.by is By.REPLY:
            return reply_words()[Reply(key)]
        if self.by is By.RANK:
            return self._band_word(key)
        if self.by is By.LANGUAGE and key:
            return language_word(key)
        if key:
            return key
        return {
            By.CATEGORY: tr("no category"),
            By.DELEGATION: tr("no delegation"),
            By.DIET: tr("no diet"),
            By.LANGUAGE: tr("no language known"),
        }[self.by]

    def _band_word(self, key: str) -> str:
        if key == "honour":
            return tr("hosts and guests of honour")
        if not key:
            return tr("no rank")
        band = int(key)
        first = BANDS[band - 1] + 1 if band else 1
        if band == len(BANDS):
            return tr("rank {first} and after", first=first)
        return tr("rank {first} to {last}", first=first, last=BANDS[band])
