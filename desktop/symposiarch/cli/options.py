"""What options are read as, the same in every command."""

from __future__ import annotations

import enum
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from symposiarch.model.base import Word


class ExistingFile(click.ParamType[Path]):
    """A file that is there. One that is not is no wrong usage: it is said in a sentence, like all that cannot be."""

    name = "FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        try:
            is_folder, is_there = path.is_dir(), path.exists()
        except OSError as error:
            raise SymposiarchError(f"{path} cannot be read: {error.strerror}. Check its name.") from error
        if is_folder:
            raise SymposiarchError(f"{path} is a folder. Name the file in it.")
        if not is_there:
            raise SymposiarchError(f"There is no file {path}. Check its name and its folder.")
        return path


EXISTING = ExistingFile()
TARGET = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)

event_option = click.option(
    "--event", "event", required=True, metavar="ID", help="The event: its id (see “event list”), or its title."
)


def read_day(text: str) -> date:
    """A day as 2027-01-31.

    Raises:
        SymposiarchError: it is no day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SymposiarchError(f"“{text}” is no day. Write it as 2027-01-31 (year-month-day).") from None


class WordType(click.ParamType[Any]):
    """One word of a choice, in any case, with dashes or underscores."""

    def __init__(self, choices: type[Word]) -> None:
        self.choices = choices
        self.name = choices.__name__

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "|".join(choice.value.replace("_", "-") for choice in self.choices if choice.value)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> enum.Enum:
        if isinstance(value, self.choices):
            return value
        try:
            return self.choices.read(str(value))
        except ValueError:
            known = ", ".join(choice.value.replace("_", "-") for choice in self.choices if choice.value)
            self.fail(f"“{value}” is none of {known}.", param, ctx)
