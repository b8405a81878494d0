"""What options are read as, the same in every command."""

from __future__ import annotations

import enum
import math
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from symposiarch.model.choices import Word

Command = Callable[..., Any]


def together(*options: Command) -> Callable[[Command], Command]:
    """Several options as one decorator; the help lists them in this order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def given(fields: dict[str, Any]) -> dict[str, Any]:
    """The options that were given; those that were not change nothing."""
    return {name: value for name, value in fields.items() if value is not None}


class ExistingFile(click.ParamType[Path]):
    """A file that is there. One that is not is no wrong usage: it is said in a sentence, like all that cannot be."""

    name = "FILE"

    def __init__(self, *, or_folder: bool = False) -> None:
        self._or_folder = or_folder

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(value)
        try:
            is_folder, is_there = path.is_dir(), path.exists()
        except OSError as error:
            raise SymposiarchError(f"{path} cannot be read: {error.strerror}. Check its name.") from error
        if is_folder and not self._or_folder:
            raise SymposiarchError(f"{path} is a folder. Name the file in it.")
        if not is_there:
            raise SymposiarchError(f"There is no file {path}. Check its name and its folder.")
        if not os.access(path, os.R_OK):
            raise SymposiarchError(f"{path} cannot be read: you have no permission. Have it given, or copy the file.")
        return path


class TargetFile(click.Path):
    """A file to write, of one of these endings: what it holds is what its name says. Without an ending, the first."""

    def __init__(self, *endings: str) -> None:
        super().__init__(path_type=Path, dir_okay=False)
        self._endings = endings

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path = Path(str(super().convert(value, param, ctx)))
        if path.name in ("", "-"):
            raise SymposiarchError("Name the file that is to be written; nothing is written to standard output.")
        if self._endings and path.suffix and path.suffix.lower() not in self._endings:
            kinds = " or ".join(self._endings)
            raise SymposiarchError(f"“{path.name}” would not be what its name says: a {kinds} file is written here.")
        return path


class Measure(click.ParamType[float]):
    """A number between two others; whatever else is asked for is refused in a sentence."""

    name = "number"

    def __init__(self, least: float, most: float) -> None:
        self._least, self._most = least, most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not self._least <= number <= self._most:
            what = param.opts[0] if param is not None else "It"
            raise SymposiarchError(f"{what} takes a number from {self._least:g} to {self._most:g}, and no “{value}”.")
        return number


EXISTING = ExistingFile()
EXISTING_OR_FOLDER = ExistingFile(or_folder=True)
TARGET = TargetFile()
WORKBOOK = TargetFile(".xlsx")
ANGLE = Measure(-360, 360)
FOLDER = click.Path(path_type=Path, file_okay=False)

NOTHING = "none"
"""What takes away what is there."""

event_option = click.option(
    "--event", "event", required=True, metavar="ID", help="The event: its id (see “event list”), or its title."
)
plan_options = together(
    event_option, click.option("--plan", default="", help="The plan by id or name; without it the chosen one.")
)
"""Which plan of which event is meant."""
notes_option = click.option("--notes", help="What else is to be known.")
workbook_option = click.option("--to", "target", required=True, type=WORKBOOK, help="The workbook (.xlsx) to write.")
password_option = click.option("--password", help="The password of a protected workbook.")
dry_run_option = click.option("--dry-run", is_flag=True, help="Only say what would be done.")


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
