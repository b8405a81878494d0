"""The `symposiarch` command: its global options, and how a command is found in the table and carried out.

A command is imported when it is called, so that `symposiarch --help` needs neither database nor typesetter; what the
commands are for is read from where they stand (see `said_of`).
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec
from pathlib import Path
from types import CodeType
from typing import Any

import click

from symposiarch import __version__
from symposiarch.cli.commands import COMMANDS, GROUPS
from symposiarch.cli.desk import Desk, printable, speak_every_script
from symposiarch.errors import SymposiarchError


class CommandTable(click.Group):
    """A group whose commands are those of `COMMANDS` that begin with its words."""

    def __init__(self, words: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.words = words

    def list_commands(self, ctx: click.Context) -> list[str]:
        start = f"{self.words} " if self.words else ""
        return sorted({name[len(start) :].split()[0] for name in COMMANDS if name.startswith(start)})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        words = f"{self.words} {name}".strip()
        if words in COMMANDS:
            module, function = COMMANDS[words].split(":")
            command = getattr(import_module(module), function)
            assert isinstance(command, click.Command)
            command.name = name
            if not any("--json" in option.opts for option in command.params):
                command.params.append(_json_option())
            return command
        if any(known.startswith(f"{words} ") for known in COMMANDS):
            return CommandTable(words, name=name, help=GROUPS[words])
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        names = self.list_commands(ctx)
        told = [click.Command(name, help=said_of(f"{self.words} {name}".strip())) for name in names]
        click.Group(commands=told).format_commands(ctx, formatter)


def said_of(words: str) -> str:
    """What a command or a group is for. The docstring of a command is read without importing its module."""
    if words in GROUPS:
        return GROUPS[words]
    module, function = COMMANDS[words].split(":")
    return _docstrings(module).get(function, "")  # none where Python leaves docstrings out


@cache
def _docstrings(module: str) -> dict[str, str]:
    """The docstring of each function of a module, by its name."""
    spec = find_spec(module)
    assert spec is not None
    assert isinstance(spec.loader, InspectLoader)
    code = spec.loader.get_code(module)
    assert code is not None
    functions = (part for part in code.co_consts if isinstance(part, CodeType) and part.co_consts)
    return {each.co_name: each.co_consts[0] for each in functions if isinstance(each.co_consts[0], str)}


def _json_option() -> click.Option:
    """`--json` is also understood behind a command."""

    def take_json(ctx: click.Context, option: click.Parameter, value: bool) -> None:
        if value:
            ctx.ensure_object(Desk).as_json = True

    return click.Option(
        ["--json"],
        is_flag=True,
        callback=take_json,
        expose_value=False,
        help="Print one JSON value, as with the global option.",
    )


def _global_options(desk: Desk) -> list[click.Parameter]:
    def take_office(ctx: click.Context, option: click.Parameter, value: Path | None) -> None:
        if value is not None and str(value) == "-":
            raise click.UsageError(
                "An office is a file, and is not read from standard input: name it after “--office”."
            )
        desk.office_path = value

    def take_json(ctx: click.Context, option: click.Parameter, value: bool) -> None:
        desk.as_json = value

    return [
        click.Option(
            ["--office"],
            type=click.Path(path_type=Path, readable=False),
            callback=take_office,
            expose_value=False,
            help="The office file; made when it is not there. Without it, the one in your data folder.",
        ),
        click.Option(
            ["--json"],
            is_flag=True,
            callback=take_json,
            expose_value=False,
            help="Print one JSON value on standard output.",
        ),
    ]


def root(desk: Desk) -> click.Group:
    """The whole command line, working at `desk`."""
    group = CommandTable(name="symposiarch", help=GROUPS[""], params=_global_options(desk))
    return click.version_option(__version__, prog_name="symposiarch")(group)


def run(arguments: Sequence[str]) -> int:
    """Do one command. Returns 0 when done, 1 when it cannot be (said in one sentence), 2 for wrong usage."""
    desk = Desk()
    speak_every_script()
    if sys.stdin is None:  # as "<&-" leaves it: nobody answers
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - open until the program ends
    try:
        result = root(desk).main(args=list(arguments), prog_name="symposiarch", standalone_mode=False, obj=desk)
    except SymposiarchError as problem:
        click.echo(printable(" ".join(str(problem).split())), err=True)
        return 1
    except click.UsageError as problem:
        problem.show()
        return 2
    except click.ClickException as problem:
        click.echo(problem.format_message(), err=True)
        return 1
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 1
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except OSError as fault:
        if fault.filename is not None and fault.strerror:  # of a file that nobody looked at before
            click.echo(f"{fault.filename} cannot be used: {fault.strerror}. Check its name and its folder.", err=True)
            return 1
        if fault.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}:
            raise
        click.echo(f"The answer could not be written: {fault.strerror}. Make room, or send it elsewhere.", err=True)
        # What did not fit would be tried, and complained of, once more when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 1
    finally:
        desk.close()
    return result if isinstance(result, int) else 0
