"""What the catalogue tells of a sheet."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Group(enum.StrEnum):
    """Where a sheet stands on the Documents page."""

    GUESTS = "guests"
    INVITATIONS = "invitations"
    PROGRAMME = "programme"
    SEATING = "seating"
    CARDS = "cards"
    LOGISTICS = "logistics"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose before printing.

    With `choices`, one of them (or, if `many`, several with commas between); without, a text, a number or yes and no,
    as the default is. A number is one from `least` to `most`. With `only`, it counts while another option has a value:
    its name, and that.
    """

    name: str
    title: str
    default: str | int | bool
    choices: tuple[str, ...] = ()
    many: bool = False
    least: int = 0
    most: int = 9999
    only: tuple[str, str | bool] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. `module` is where its `facts` stand, called with a session, the event's id, the `Edition` and the
    options by name; they answer with what this sheet alone says, and `documents.sheets` puts the heading before it.

    `each` is the fact that holds one entry a head, each with the head's UUID as `about`: of such a sheet only what has
    changed since it was printed can be printed again.
    """

    name: str
    title: str
    about: str
    group: Group
    module: str
    options: tuple[Option, ...] = ()
    words: str = ""
    """The keys of the words that its template prints, with spaces between (see `documents.words`)."""
    lacking: str = "empty.guests"
    """The key of the words that say what is missing on an empty one, and what is done first."""
    languages: int = 2
    """It speaks so many of the event's languages, the first ones; more would not leave room for the names."""
    each: str = ""
    guarded: str = ""
    """The option that shows what not everybody may see: who looks at the sheet or prints it so is noted."""

    @property
    def template(self) -> str:
        """The file that lays it out, in `resources/documents`."""
        return f"{self.name}.typ"


WHO = Option("who", "Guests", "not-declined", ("coming", "not-declined", "all"))
