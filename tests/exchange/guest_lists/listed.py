"""Who is on a list, as an import sees it."""

from __future__ import annotations

from tests.exchange.reading.written_files import read

from symposiarch.exchange.guest_lists.columns.mapping import tables_of_people
from symposiarch.exchange.guest_lists.incoming import incoming
from symposiarch.exchange.guest_lists.lines.line import Incoming


def people(data: bytes) -> list[Incoming]:
    return [line for table, columns in tables_of_people(read(data)) for line in incoming(table, columns)]


def names(data: bytes) -> list[str]:
    return [line.name for line in people(data)]
