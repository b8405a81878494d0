"""The line below the programme: items and people typed one after another, without a mouse."""

from __future__ import annotations

from collections.abc import Callable

from symposiarch.gui.fields.entry_field import EntryLine
from symposiarch.gui.words import tr


def entry_line(write: Callable[[str], bool]) -> EntryLine:
    line = EntryLine(write, tr("10 Opening address / Name, Function     then, for the chosen item:  + Name: topic"))
    line.setObjectName("programmeEntry")
    line.setToolTip(
        tr(
            "Minutes, title, and after “ / ” who speaks; 14:30 before it pins it, “@ Hall” names the room. "
            "“60 min” and “at 19:00” may stand behind the title, too. "
            "A line beginning with + puts somebody into the chosen item: +m moderates, +i interprets, "
            "+? leaves the place open; a topic follows a colon."
        )
    )
    return line
