"""What every command works at: the office file, and the two ways of answering (for people, and as JSON)."""

from __future__ import annotations

import contextlib
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from symposiarch.errors import SymposiarchError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from symposiarch.model.events import Event
    from symposiarch.store import Office

Shown = TypeVar("Shown")


@dataclass(slots=True)
class Desk:
    """What a `command` works at. The office is opened when it is first needed."""

    office_path: Path | None = None
    as_json: bool = False
    _office: Office | None = field(default=None, repr=False)

    @property
    def office(self) -> Office:
        """The office file named by `--office`, or the person's default one; made when it is not there."""
        if self._office is None:
            from symposiarch.store import Office, default_office_path

            self._office = Office.open(self.office_path or default_office_path(), create=True)
            if self._office.notice:
                click.echo(self._office.notice, err=True)
        return self._office

    @contextlib.contextmanager
    def reading(self, event: str) -> Iterator[tuple[Session, Event]]:
        """Look at the event that is named: by its id or its title."""
        from symposiarch.planning.events.events import event_called

        with self.office.reading() as session:
            yield session, event_called(session, event)

    @contextlib.contextmanager
    def transaction(self, label: str, event: str, *, fact: bool = False) -> Iterator[tuple[Session, Event]]:
        """Change something of the event that is named, as one step (see `Office.transaction`)."""
        from symposiarch.planning.events.events import event_called

        with self.office.transaction(label, fact=fact) as work:
            yield work.session, event_called(work.session, event)

    def close(self) -> None:
        if self._office is not None:
            self._office.close()
            self._office = None

    def show(self, value: Any, lines: Iterable[str] | str) -> None:
        """Print `value` as the one JSON value of this command, its empty texts as null, or `lines` for a person."""
        if self.as_json:
            plain = not _every_script(getattr(sys.stdout, "encoding", None))
            click.echo(json.dumps(_with_nulls(value), ensure_ascii=plain, indent=2))
        elif isinstance(lines, str):
            if lines:
                click.echo(printable(lines))
        else:
            for line in lines:
                click.echo(printable(line))

    def show_rows(
        self,
        rows: Sequence[Shown],
        value: str | Callable[[Shown], Any],
        *columns: str | tuple[str, str | Callable[[Shown], object]],
        nothing: str = "",
    ) -> None:
        """Print each row as a JSON object (its fields as in `fields_of`, or what a function says), or all as a table.

        A column is its heading with the field that it shows, or with a function of the row; several whose headings are
        one word each may be told together: "id title number=quantity". Without rows, `nothing` is said, if anything.
        """
        called: list[tuple[str, str | Callable[[Shown], object]]] = []
        for told in columns:
            called += [told] if isinstance(told, tuple) else _named(told)
        cells = ([_field(row, how) if isinstance(how, str) else how(row) for _, how in called] for row in rows)
        self.show(
            [fields_of(row, value) if isinstance(value, str) else value(row) for row in rows],
            table((heading for heading, _ in called), cells) if rows or not nothing else nothing,
        )

    @contextlib.contextmanager
    def progress(self, label: str) -> Iterator[Callable[[float, str], None]]:
        """A `report(fraction, text)` that draws a bar on a terminal and says nothing elsewhere."""
        if not sys.stderr.isatty():
            yield lambda fraction, text: None
            return

        width = 30

        def report(fraction: float, text: str) -> None:
            done = round(width * min(max(fraction, 0.0), 1.0))
            click.echo(f"\r{label} [{'#' * done}{'.' * (width - done)}] {text:<40.40}", nl=False, err=True)

        try:
            yield report
        finally:  # what went wrong is told on a line of its own
            click.echo(err=True)


def command(function: Callable[..., Any]) -> click.Command:
    """Make a command of a function that gets the `Desk` first; the table says what it is called (`cli.commands`)."""
    return click.command()(click.pass_obj(function))


def agreed(question: str) -> bool:
    """Ask before what cannot be undone.

    Raises:
        SymposiarchError: nobody is there to answer, as in a script.
    """
    try:
        return click.confirm(question, err=True)
    except click.Abort:
        raise SymposiarchError(
            "Nobody answered, and nothing was changed. “--yes” does it without asking; “--look” says what would go."
        ) from None


_COMMANDS_OF_TERMINALS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"}


def printable(text: str) -> str:
    """The text without what a terminal would obey: somebody else's list may colour it, or write over other lines."""
    return text.translate(_COMMANDS_OF_TERMINALS)


def json_value(value: object) -> object:
    """A field's value as JSON has it; what is empty is null, and a choice is its word."""
    if isinstance(value, Enum):
        value = value.value
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return str(value) or None
    if isinstance(value, tuple):
        return list(value) or None
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return dict(value) or None if isinstance(value, Mapping) else str(value)


def _with_nulls(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _with_nulls(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_with_nulls(part) for part in value]
    return None if value == "" else value


def fields_of(row: object, names: str) -> dict[str, Any]:
    """These fields of a row as JSON has them: "title gate", or "from=giver.name" where JSON calls one otherwise.

    An empty text is null, and so is what hangs on something that is not there.
    """
    value = {}
    for name, path in _named(names):
        found = _field(row, path)
        value[name] = [json_value(one) for one in found] if isinstance(found, tuple) else json_value(found)
    return value


def _named(names: str) -> list[tuple[str, str]]:
    """What each of "title from=giver.name" is called, and the field that it is."""
    return [(name, path or name) for name, _, path in (each.partition("=") for each in names.split())]


def _field(row: object, path: str) -> Any:
    for part in path.split("."):
        row = None if row is None else getattr(row, part)
    return row


def speak_every_script() -> None:
    """A file or a pipe on Windows may know one alphabet only: what it cannot write is written by its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _every_script(encoding: str | None) -> bool:
    return (encoding or "utf-8").casefold().replace("-", "").startswith("utf")


def counted(number: int, one: str, several: str = "") -> str:
    """ "1 guest", "3 guests" """
    return f"{number} {one if number == 1 else several or one + 's'}"


def table(headings: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Rows as lines with columns as wide as what they hold; Hangul and other wide letters count twice.

    What is not there or not so is left empty; what is so says "yes".
    """
    cells = [[*headings], *([_in_one_line(value) for value in row] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True)).rstrip()


def _in_one_line(value: object) -> str:
    said = "" if value is None or value is False else "yes" if value is True else str(value)
    return printable(" ".join(said.splitlines()))


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
