"""How a list that comes in is read: the options that the commands for guests, people and replies share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from symposiarch.cli.options import EXISTING, WORKBOOK, together
from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from symposiarch.exchange.headings.fields import Field


reading_options = together(
    click.argument("file", type=EXISTING),
    click.option("--sheet", help="Only this sheet; else all visible ones with a column of names."),
    click.option("--header-row", type=click.IntRange(min=1), help="The row that holds the headings, from 1."),
    click.option("--encoding", help="How the letters of a text file are written: utf-8, cp949, cp1254 ..."),
    click.option("--password", help="The password of a protected workbook."),
    click.option("--columns", multiple=True, metavar="'Heading=field,...'", help="Where columns go; may be repeated."),
    click.option("--set", "fixed", multiple=True, metavar="field=value", help="One value for every row that has none."),
    click.option("--meaning", multiple=True, metavar="'field: word=value'", help="What a word of the list means."),
    click.option("--dry-run", is_flag=True, help="Only say what would be done."),
)
"""The options that say how a file is read, the same for every import."""

problems_option = click.option(
    "--problems-to",
    type=WORKBOOK,
    metavar="FILE.xlsx",
    help="Write the rows that could not be taken, with the reasons, to be mended and brought in.",
)


def read_columns_option(options: tuple[str, ...]) -> dict[str, str]:
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


def read_set_option(options: tuple[str, ...]) -> dict[Field, str]:
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


def read_meaning_option(options: tuple[str, ...]) -> dict[Field, dict[str, str]]:
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
