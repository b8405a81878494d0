"""How a list that comes in is read: the options that the commands for guests, people and replies share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from symposiarch.cli.options import EXISTING, WORKBOOK, dry_run_option, password_option, together
from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from symposiarch.exchange.headings.fields import Field
    from symposiarch.exchange.reading import ReadAs


@dataclass(frozen=True, slots=True)
class Reading:
    """What the options say of a file that comes in: how it is read, where its columns go, what its words mean."""

    file: Path
    how: ReadAs
    columns: dict[str, str]
    values: dict[Field, str]
    """What every row says that says nothing itself."""
    meanings: dict[Field, dict[str, str]]
    dry_run: bool
    problems_to: Path | None
    """The workbook for the rows that could not be taken."""


_options = together(
    click.option("--sheet", help="Only this sheet; else all visible ones with a column of names."),
    click.option("--header-row", type=click.IntRange(min=1), help="The row that holds the headings, from 1."),
    click.option("--encoding", help="How the letters of a text file are written: utf-8, cp949, cp1254 ..."),
    password_option,
    click.option("--columns", multiple=True, metavar="'Heading=field,...'", help="Where columns go; may be repeated."),
    click.option("--set", "fixed", multiple=True, metavar="field=value", help="One value for every row that has none."),
    click.option("--meaning", multiple=True, metavar="'field: word=value'", help="What a word of the list means."),
    dry_run_option,
    click.option(
        "--problems-to",
        type=WORKBOOK,
        metavar="FILE.xlsx",
        help="Write the rows that could not be taken, with the reasons, to be mended and brought in.",
    ),
)


def reading_options(command: Callable[..., None], *, file: click.ParamType[Path] = EXISTING) -> Callable[..., None]:
    """The options that say how a file is read, the same for every import: the command gets them as one `reading`."""

    @wraps(command)
    def with_reading(
        *arguments: Any,
        file: Path,
        sheet: str | None,
        header_row: int | None,
        encoding: str | None,
        password: str | None,
        columns: tuple[str, ...],
        fixed: tuple[str, ...],
        meaning: tuple[str, ...],
        dry_run: bool,
        problems_to: Path | None,
        **others: Any,
    ) -> None:
        from symposiarch.exchange.reading import PasswordNeeded, ReadAs

        reading = Reading(
            file,
            ReadAs(password=password, encoding=encoding, sheet=sheet, header_row=header_row),
            _read_columns(columns),
            _read_values(fixed),
            _read_meanings(meaning),
            dry_run,
            problems_to,
        )
        try:
            command(*arguments, reading=reading, **others)
        except PasswordNeeded as needed:
            if password is not None:
                raise
            raise SymposiarchError(f"{needed} It is given with --password.") from needed

    return click.argument("file", type=file)(_options(with_reading))


def _read_columns(options: tuple[str, ...]) -> dict[str, str]:
    """`--columns 'Heading=field,Other=field'`: a comma inside a heading is kept where no field follows it.

    Raises:
        SymposiarchError: a part names no field.
    """
    wished: dict[str, str] = {}
    for option in options:
        heading = ""
        for part in option.split(","):
            heading = f"{heading},{part}" if heading else part
            if "=" in heading:
                name, _, target = heading.rpartition("=")
                wished[name.strip()] = target.strip()
                heading = ""
        if heading.strip():
            raise SymposiarchError(
                f"“{heading.strip()}” names no field. Write it as Heading=field, for example Firma=organisation."
            )
    return wished


def _read_values(options: tuple[str, ...]) -> dict[Field, str]:
    """`--set category=Press`.

    Raises:
        SymposiarchError: a part names no field or no value.
    """
    from symposiarch.exchange.headings.fields import field_called

    found = {}
    for option in options:
        name, sign, value = option.partition("=")
        if not sign or not value.strip():
            raise SymposiarchError(f"“{option}” gives no value. Write it as field=value, for example category=Press.")
        found[field_called(name)] = value.strip()
    return found


def _read_meanings(options: tuple[str, ...]) -> dict[Field, dict[str, str]]:
    """`--meaning 'reply: mal sehen=tentative'`: words are compared without case and accents.

    Raises:
        SymposiarchError: a part does not read so.
    """
    from symposiarch.exchange.headings.fields import field_called
    from symposiarch.model.folding import fold

    found: dict[Field, dict[str, str]] = {}
    for option in options:
        name, colon, rest = option.partition(":")
        word, sign, value = rest.rpartition("=")
        if not colon or not sign or not word.strip():
            raise SymposiarchError(
                f"“{option}” says no meaning. Write it as field: word=value, as in “reply: mal sehen=tentative”."
            )
        found.setdefault(field_called(name), {})[fold(word)] = value.strip()
    return found
