"""Languages as options name them: by code or by name. What a code stands for is told where it is another's."""

from __future__ import annotations

import re

import click

from symposiarch.errors import SymposiarchError

_CODE = re.compile(r"(?<![^\s,;/|·&])[a-z]{2}(?![^\s,;/|·&])")


def read_codes(text: str) -> tuple[str, ...]:
    """The languages that an option names, by their codes, the first first; none where it is empty.

    A state's code is read as its language, “kr” as ko, and that is said: Kanuri has the code kr, too.

    Raises:
        SymposiarchError: one of them is no language that is known.
    """
    from symposiarch.exchange.guest_lists.lines.cells import read_languages
    from symposiarch.planning.languages import is_language

    text = text.lower()
    found = read_languages(text)
    for code in found:
        if not is_language(code):
            raise SymposiarchError(f"“{code}” is no language that is known.{_nearest(code)}")
    for written in dict.fromkeys(_CODE.findall(text)):
        meant = read_languages(written)
        if meant != (written,) and set(meant) <= set(found):
            click.echo(f"“{written}” is the code of a state; its language is meant: {', '.join(meant)}.", err=True)
    return found


def read_code(text: str) -> str:
    """The one language that an option names; empty where the option is.

    Raises:
        SymposiarchError: it is no language that is known, or several.
    """
    found = read_codes(text)
    if len(found) > 1:
        raise SymposiarchError(f"One language is asked for, and “{text}” names {len(found)}.")
    return found[0] if found else ""


def _nearest(code: str) -> str:
    """The languages of whose names the word is nearly one."""
    from difflib import get_close_matches

    from babel import Locale

    names = {str(name).lower(): str(key) for key, name in Locale("en").languages.items() if len(str(key)) == 2}
    near = get_close_matches(code.lower(), names, n=1, cutoff=0.7)
    if near:
        return f" Did you mean {near[0].title()}? Its code is {names[near[0]]}."
    return " Write its two letters, for example en or ko, or its name."
