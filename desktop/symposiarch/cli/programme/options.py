"""What the commands of the programme are given: items, days, hours, texts by language."""

from __future__ import annotations

from datetime import datetime

import click

from symposiarch.cli.languages import read_code
from symposiarch.errors import SymposiarchError
from symposiarch.model.base import Texts
from symposiarch.planning.clock import read_time

item_argument = click.argument("item", metavar="ITEM")


def clock_on(text: str, day: str, zone: str) -> datetime:
    from symposiarch.exchange.programme.writing.clock import read_slot

    if "T" in text or len(text) > 8:
        return read_time(text, zone)
    slot = read_slot(text)
    if slot is None:
        raise SymposiarchError(f"“{text}” is not a time. Write it as 14:30, or 2026-12-10T14:30.")
    return datetime.combine(datetime.fromisoformat(day).date(), slot.begins)


def with_texts(texts: Texts, said: tuple[str, ...]) -> Texts:
    """Texts with those that were given as LANG=TEXT; an empty text takes one away.

    Raises:
        SymposiarchError: one names no language, or none that is known.
    """
    for one in said:
        language, equals, text = one.partition("=")
        if not equals or not language.strip():
            raise SymposiarchError(f"“{one}” names no language. Write it as ko=개회사.")
        texts = texts.with_text(language if language in texts else read_code(language), text.strip())
    return texts
