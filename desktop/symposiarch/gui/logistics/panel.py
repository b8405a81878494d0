"""The panel beside a list of logistics: the selected line, and what is to be minded in the whole list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from symposiarch.gui.panels import FactPanel
from symposiarch.gui.words import tr


class LinePanel(FactPanel):
    """Filled in by each section: `begin`, then groups, facts, lines and links, then `end`."""

    def __init__(self) -> None:
        super().__init__(tr("Choose a line to see all that is known of it."))

    def begin(self, title: str = "", under: Iterable[str] = ()) -> None:
        """Empty the panel; the title is what the selected line is called."""
        self.clear()
        if title:
            self.say(title, "personName")
        for text in under:
            if text:
                self.quiet(text)

    def notes(self, text: str) -> None:
        if text:
            self.group(tr("Notes"))
            self.line(text)

    def error(self, text: str) -> None:
        self.say(text, "error")

    def follow(self, text: str, do: Callable[[], object]) -> None:
        """A link with some space above it."""
        self.space(8)
        self.link(text, do)
