"""How lists were read is remembered for the next list with the same headings: columns, and what words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from symposiarch.exchange.headings.fields import Columns, Field, Target, target_called, target_text
from symposiarch.exchange.headings.meaning import folded
from symposiarch.exchange.reading.tables import SourceFile, Table
from symposiarch.model.base import now
from symposiarch.model.correspondence import RememberedMapping


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is remembered of the tables of one file: where columns go, by signature; what words mean, by field."""

    columns: Mapping[str, Mapping[int, Target]] = field(default_factory=dict)
    meanings: Mapping[Field, Mapping[str, str]] = field(default_factory=dict)

    def meanings_with(self, said: Mapping[Field, Mapping[str, str]]) -> dict[Field, dict[str, str]]:
        """What words mean: as remembered, and as it is said now, which holds before that."""
        return {
            target: {**self.meanings.get(target, {}), **said.get(target, {})} for target in {**self.meanings, **said}
        }


def signature(table: Table) -> str:
    """Lists with the same headings in the same order are read alike."""
    return "\x1f".join(map(folded, table.headings))


def remembered(session: Session, source: SourceFile) -> Remembered:
    """What is remembered for the tables of this file; tables without headings of their own have no memory."""
    wanted = [signature(table) for table in source.tables if table.header_row is not None]
    if not wanted:
        return Remembered()
    rows = session.scalars(
        select(RememberedMapping)
        .where(RememberedMapping.signature.in_(wanted))
        .order_by(RememberedMapping.used_at, RememberedMapping.id)  # of two meanings of a word the latest holds
    )
    columns: dict[str, dict[int, Target]] = {}
    meanings: dict[Field, dict[str, str]] = {}
    for row in rows:
        columns[row.signature] = {int(at): target_called(text) for at, text in row.columns.get("columns", {}).items()}
        for name, words in row.columns.get("meanings", {}).items():
            meanings.setdefault(Field(name), {}).update(words)
    return Remembered(columns, meanings)


def as_remembered(columns: Columns, meanings: Mapping[Field, Mapping[str, str]]) -> dict[str, Any]:
    """A reading as it is kept in the office file."""
    return {
        "columns": {str(at): target_text(target) for at, target in sorted(columns.items())},
        "meanings": {target.value: dict(words) for target, words in sorted(meanings.items()) if words},
    }


def remember(session: Session, readings: Sequence[tuple[str, dict[str, Any] | None]]) -> None:
    """Keep how tables were read, by signature; None forgets, for a table that is read as it would be guessed anyway."""
    known = {
        row.signature: row
        for row in session.scalars(
            select(RememberedMapping).where(RememberedMapping.signature.in_([signed for signed, _ in readings]))
        )
    }
    for signed, reading in dict(readings).items():
        row = known.get(signed)
        if reading is None:
            if row is not None:
                session.delete(row)
        elif row is None:
            session.add(RememberedMapping(signature=signed, columns=reading, used_at=now()))
        elif row.columns != reading:
            row.columns, row.used_at = reading, now()
